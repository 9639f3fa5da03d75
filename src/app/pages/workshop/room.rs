//! A question before the room, and how far the room is with it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::workshop_run::WorkshopRun;
use crate::app::platform;
use crate::app::route::Page;
use crate::app::store::State;
use crate::question_set::{ParticipantId, Question, QuestionId, Questionnaire};
use crate::workshop::{AgendaItem, AgendaStatus, Revealed};

/// How far the room is with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VotePhase {
    /// It votes; nobody sees what.
    Vote,
    /// Raised hands are counted.
    Hands,
    /// The device goes to the next person.
    PassOn,
    /// Somebody votes on it, alone.
    Private(ParticipantId),
    /// The votes are on show, and it agrees.
    Revealed,
}

/// A question before the room, as handles that are cheap to copy.
#[derive(Clone, Copy)]
pub struct Room {
    pub state: State,
    pub run: WorkshopRun,
    pub set: StoredValue<Arc<Questionnaire>>,
    pub question: StoredValue<QuestionId>,
    pub phase: RwSignal<VotePhase>,
    /// The votes as they were at the reveal: votes that come later are shown only after hiding,
    /// for two pictures that differ by one vote tell that vote.
    pub revealed: RwSignal<Option<Revealed>>,
    /// When it came up.
    pub since: StoredValue<u64>,
    /// Whether the browser refused the whole screen.
    pub screen_refused: RwSignal<bool>,
}

impl Room {
    /// Shows what was voted.
    pub fn reveal(self) {
        let question = self.question.get_value();
        let votes = self.set.with_value(|set| {
            self.state.with_untracked(|a| Revealed::new(set, a, &question)).flatten()
        });
        self.revealed.set(votes);
        self.show(VotePhase::Revealed, "#votes");
    }

    /// Goes to another phase, and with the focus to its heading.
    pub fn show(self, phase: VotePhase, heading: &'static str) {
        self.phase.set(phase);
        platform::focus_on(heading);
    }

    /// Lets the page fill the screen, or gives the screen back.
    pub fn fill_the_screen(self) {
        spawn_local(async move {
            let filled = platform::toggle_fullscreen().await;
            // The room may be at another question by now.
            let _ = self.screen_refused.try_set(!filled);
        });
    }

    /// Back to the vote.
    pub fn hide(self) {
        self.show(VotePhase::Vote, "main h1");
    }

    /// The step that a presenter’s remote takes: reveal, then the next question. While somebody
    /// votes alone it does nothing.
    pub fn forward(self) {
        match self.phase.get_untracked() {
            VotePhase::Private(_) => {}
            VotePhase::Revealed => self.state.go(self.next()),
            VotePhase::Vote | VotePhase::Hands | VotePhase::PassOn => self.reveal(),
        }
    }

    /// The step back.
    pub fn back(self) {
        match self.phase.get_untracked() {
            VotePhase::Private(_) => {}
            VotePhase::Revealed | VotePhase::Hands | VotePhase::PassOn => self.hide(),
            VotePhase::Vote => {
                if let Some(page) = self.previous() {
                    self.state.go(page);
                }
            }
        }
    }

    /// What comes after this question: the next open one, else the agenda where any is open, else
    /// the debrief.
    pub fn next(self) -> Page {
        let question = self.question.get_value();
        self.run.agenda.with(|agenda| {
            let Some(agenda) = agenda else { return Page::Workshop(None) };
            let open = |item: &&AgendaItem| {
                item.standing == AgendaStatus::Open && item.question != question
            };
            match agenda.next(Some(&question)) {
                Some(next) => Page::Workshop(Some(next.question.to_string())),
                None if agenda.items().iter().any(|i| open(&i)) => Page::Workshop(None),
                None => Page::Debrief,
            }
        })
    }

    pub fn previous(self) -> Option<Page> {
        self.run.agenda.with(|agenda| {
            let agenda = agenda.as_ref()?;
            let at = self.question.with_value(|id| agenda.position(id))?.checked_sub(1)?;
            Some(Page::Workshop(Some(agenda.items().get(at)?.question.to_string())))
        })
    }

    /// The statements of a question, the lowest level first: what the level is called, and what is
    /// true there.
    pub fn statements(self, asked: &Question) -> Vec<(String, String)> {
        let anchors = asked.scale().map(|scale| scale.anchors.clone()).into_iter().flatten();
        self.set.with_value(|set| {
            set.levels.iter().map(|level| level.name.clone()).zip(anchors).collect()
        })
    }

    pub fn is_parked(self) -> bool {
        self.question.with_value(|id| self.state.with(|a| a.session.parked.contains(id)))
            == Some(true)
    }

    /// Puts the question aside, or takes it up again.
    pub fn park(self) {
        let parked = untrack(|| self.is_parked());
        let command =
            self.question.with_value(|id| self.state.with_untracked(|a| a.park(id, !parked)));
        if let Some(command) = command {
            self.state.change(command);
        }
    }
}
