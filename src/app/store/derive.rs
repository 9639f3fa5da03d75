//! What pages work out of the open assessment.

use leptos::prelude::*;

use super::state::State;
use crate::app::route::{Page, Route};
use crate::plan::Outcome;
use crate::question_set::{QuestionId, Questionnaire};

/// Something made of the set and the outcome, made anew when either changes.
pub fn derive<T: Send + Sync + 'static>(
    state: State,
    make: impl Fn(&Questionnaire, &Outcome) -> T + Send + Sync + 'static,
) -> Signal<Option<T>> {
    Signal::derive(move || {
        let (set, outcome) = state.questionnaire().zip(state.outcome.get())?;
        Some(make(&set, &outcome))
    })
}

/// The address of a question, for the first participant who is asked it.
pub fn question_href(state: State, question: &QuestionId) -> String {
    let participant = state.questionnaire_untracked().and_then(|set| {
        let asked = &set.question(question)?.asked_of;
        state.with_untracked(|a| {
            a.participants.iter().find(|p| p.is_asked(asked)).map(|p| p.id.clone())
        })?
    });
    let page = Page::Questions { participant, question: Some(question.clone()) };
    Route::page(&state.with_untracked(|a| a.id.clone()).unwrap_or_default(), page).href()
}
