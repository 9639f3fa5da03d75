use std::collections::HashMap;

use super::State;
use crate::plan::Outcome;
use crate::questionnaire::{Question, QuestionId, Scale, Target};
use crate::scoring::{OrgAnswer, QuestionView, Scored, scored};

/// One scored question as a side sees it.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub at: usize,
    pub question: &'a Question,
    pub scale: &'a Scale,
    pub view: &'a QuestionView,
}

/// A state with what follows from it, ready to be looked things up in.
pub(super) struct Seen<'a> {
    pub state: &'a State<'a>,
    pub outcome: &'a Outcome,
    pub items: Vec<Item<'a>>,
    places: HashMap<&'a QuestionId, usize>,
}

impl<'a> Seen<'a> {
    pub fn new(state: &'a State<'a>, outcome: &'a Outcome) -> Self {
        let views = state.set.scales().zip(&outcome.scores.questions).enumerate();
        let item = |(at, ((question, scale), view))| Item { at, question, scale, view };
        let items: Vec<Item<'a>> = views.map(item).collect();
        let places = items.iter().map(|item| (&item.question.id, item.at)).collect();
        Seen { state, outcome, items, places }
    }

    /// A scored question by its id.
    pub fn item(&self, id: &QuestionId) -> Option<Item<'a>> {
        self.items.get(*self.places.get(id)?).copied()
    }

    /// The scores where only some questions had been answered.
    pub fn scored_of(&self, keep: impl Fn(&Item<'a>) -> bool, target: Target) -> Scored {
        let answer = |item: &Item<'a>| match keep(item) {
            true => item.view.answer,
            false => OrgAnswer::Unanswered,
        };
        let answers: Vec<OrgAnswer> = self.items.iter().map(answer).collect();
        scored(self.state.set, &answers, target)
    }
}
