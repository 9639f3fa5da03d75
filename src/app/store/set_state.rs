//! Where the question set and the pages that are fetched later stand.

use std::sync::Arc;

use crate::messages::worker as words;
use crate::question_set::Questionnaire;

/// Where the question set stands.
#[derive(Clone, Debug)]
pub enum SetState {
    /// It is on its way.
    Loading,
    /// What it asks is here: as the file holds it, and the part of that which is shown.
    Asked { file: Arc<Questionnaire>, shown: Arc<Questionnaire> },
    /// All of it is here.
    Whole(Arc<Questionnaire>),
    /// It did not come.
    Absent(String),
    /// It came, and is wrong.
    Wrong(String),
    /// No set of this id is built in.
    Unknown,
}

impl SetState {
    /// Said of a set that came changed. Every set that ships is checked whole by the tests, so it
    /// was harmed on its way; where in it would help nobody who reads this.
    pub fn damaged() -> String {
        words::questions_damaged().to_owned()
    }

    /// The set, whole or not.
    pub fn questionnaire(&self) -> Option<&Arc<Questionnaire>> {
        match self {
            SetState::Asked { shown: set, .. } | SetState::Whole(set) => Some(set),
            SetState::Loading | SetState::Absent(_) | SetState::Wrong(_) | SetState::Unknown => {
                None
            }
        }
    }
}

/// Where the pieces of the app that are fetched later stand, and with it the rest of the question set.
#[derive(Clone, Debug)]
pub enum LazyState<P> {
    /// Nobody has needed it yet.
    NotYet,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(P),
    /// It did not come, for this reason.
    Failed(String),
}

impl<P> LazyState<P> {
    /// Whether it is here.
    pub fn is_here(&self) -> bool {
        matches!(self, LazyState::Here(_))
    }
}
