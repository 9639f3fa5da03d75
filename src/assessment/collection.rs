use std::collections::BTreeMap;

use super::tally::Tally;
use super::{Evidence, Unknown};
use crate::question_set::{GroupId, ParticipantId, QuestionId};

/// How far the collection of an anonymous session has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Collection {
    /// Answers come in; only who has answered is shown.
    Open,
    /// Results and files are made.
    #[default]
    Closed,
    /// Ids and order were drawn anew, and nothing more is taken in.
    Ended,
}

impl Collection {
    /// All, with the words of the file format.
    pub const ALL: [(&'static str, Collection); 3] =
        [("open", Collection::Open), ("closed", Collection::Closed), ("ended", Collection::Ended)];

    /// The word of the file format.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// What was counted on one question when the collection was closed: what is shown of it rests on
/// this until the next closing, whoever is removed or moved meanwhile.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClosingCount {
    /// How many people answered it or graded its evidence.
    pub people: u32,
    /// How many graded its evidence.
    pub graded: u32,
    /// The best grade that one of them gave.
    pub evidence: Option<Evidence>,
    /// What the members of each group said.
    pub groups: BTreeMap<GroupId, GroupCount>,
    /// Of these, what was counted in the room.
    pub hands: BTreeMap<GroupId, Tally>,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// How many of a group said what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupCount {
    /// By level.
    pub levels: Tally,
    /// By level, of those who said that their view may be shown as theirs.
    pub shown: Tally,
    /// How many said that they do not know.
    pub unsure: u32,
    /// How many said that it does not apply, and may.
    pub not_applicable: u32,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

/// New ids for everybody who takes part or did. Only `Assessment::end_collection` makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewIds(pub(super) BTreeMap<ParticipantId, ParticipantId>);

/// What was counted on each question.
pub type ClosingCounts = BTreeMap<QuestionId, ClosingCount>;
