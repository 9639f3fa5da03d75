use std::collections::HashMap;

use super::ComparedState;
use crate::plan::Outcome;
use crate::question_set::{Question, QuestionId, Scale, Target};
use crate::scoring::{OrgAnswer, QuestionView, Scored, scored};

/// One scored question as a side sees it.
#[derive(Clone, Copy)]
pub(super) struct IndexedQuestion<'a> {
    pub at: usize,
    pub question: &'a Question,
    pub scale: &'a Scale,
    pub view: &'a QuestionView,
}

/// A state with what follows from it, ready to be looked things up in.
pub(super) struct Seen<'a> {
    pub state: &'a ComparedState<'a>,
    pub outcome: &'a Outcome,
    pub items: Vec<IndexedQuestion<'a>>,
    places: HashMap<&'a QuestionId, usize>,
}

impl<'a> Seen<'a> {
    pub fn new(state: &'a ComparedState<'a>, outcome: &'a Outcome) -> Self {
        let views = state.set.scales().zip(&outcome.scores.questions).enumerate();
        let item = |(at, ((question, scale), view))| IndexedQuestion { at, question, scale, view };
        let items: Vec<IndexedQuestion<'a>> = views.map(item).collect();
        let places = items.iter().map(|item| (&item.question.id, item.at)).collect();
        Seen { state, outcome, items, places }
    }

    /// A scored question by its id.
    pub fn item(&self, id: &QuestionId) -> Option<IndexedQuestion<'a>> {
        self.items.get(*self.places.get(id)?).copied()
    }

    /// The scores where only some questions had been answered.
    pub fn scored_of(&self, keep: impl Fn(&IndexedQuestion<'a>) -> bool, target: Target) -> Scored {
        let answer = |item: &IndexedQuestion<'a>| match keep(item) {
            true => item.view.answer,
            false => OrgAnswer::Unanswered,
        };
        let answers: Vec<OrgAnswer> = self.items.iter().map(answer).collect();
        scored(self.state.set, &answers, target)
    }
}
