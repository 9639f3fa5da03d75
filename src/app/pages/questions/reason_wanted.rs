use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;
use crate::assessment::{Answer, Participant};
use crate::messages::questions;
use crate::question_set::{ParticipantId, QuestionId};

/// The question that somebody wanted to leave although they had not said why it does not apply.
#[derive(Clone, Copy)]
pub struct ReasonWanted(RwSignal<Option<QuestionId>>);

impl Default for ReasonWanted {
    fn default() -> Self {
        ReasonWanted(RwSignal::new(None))
    }
}

impl ReasonWanted {
    /// Whether a person may go on from a question. While it does not apply to them they say why
    /// first: the box for it says so, and takes the focus. Nobody is kept where they cannot write.
    pub fn may_go_on(self, state: State, who: &ParticipantId, question: &QuestionId) -> bool {
        let lacks = state.with_untracked(|a| {
            let sealed = a.participant(who).is_some_and(Participant::is_sealed);
            !sealed && a.answer(who, question).is_some_and(Answer::lacks_reason)
        });
        let stays = lacks == Some(true) && untrack(|| state.look_only().is_none());
        if stays {
            self.0.set(Some(question.clone()));
            platform::focus_on("#reason");
        }
        !stays
    }

    /// What to say at the box of a question.
    pub fn error(self, question: &QuestionId, answer: &Answer) -> Option<&'static str> {
        let wanted = self.0.with(|wanted| wanted.as_ref() == Some(question));
        (wanted && answer.lacks_reason()).then(questions::reason_wanted)
    }
}
