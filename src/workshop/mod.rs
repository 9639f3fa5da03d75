//! A room that answers together: private ballots, then the reveal, then what is agreed. Nothing
//! here knows the time or changes anything; pages pass in seconds and send commands.
//!
//! What may be shown before the reveal (`Ballot`) and after it (`Revealed`) are types of their
//! own, so that a page cannot show too much. A consensus is never made of votes, and votes are
//! never changed by one.

mod agenda;
mod agreement;
mod ballot;
mod debrief;
mod direction;
mod free_text;
mod revealed;
mod time_per_question;

pub use agenda::{Agenda, AgendaItem, AgendaOrder, AgendaReason, AgendaStatus};
pub use agreement::{Agreement, agreement};
pub use ballot::{Ballot, Turnout, draw};
pub use debrief::{Debrief, Debriefed};
pub use direction::{Direction, directions};
pub use free_text::{FreeText, WrittenNotes, free_text};
pub use revealed::{LevelVotes, Revealed, VoteCounts, Who};
pub use time_per_question::Pace;

use crate::assessment::{Answer, Answered};
use crate::disclosure::is_valid_exemption;
use crate::question_set::Scale;

/// Whether an answer is a vote: a level, "don't know", or "does not apply" where that may stand.
fn is_vote(answer: &Answer, scale: &Scale) -> bool {
    match &answer.given {
        Some(Answered::NotApplicable(reason)) => is_valid_exemption(reason, scale),
        given => given.is_some(),
    }
}
