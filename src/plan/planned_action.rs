use crate::assessment::{ActionProgress, Assessment};
use crate::date::Day;
use crate::question_set::{Action, ActionId, Questionnaire};

/// A built-in action, or the finding out that stands in for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// An action of the question set, by its place there.
    Action(usize),
    /// Finding out the answer to a critical question that has none.
    FindOut,
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction {
    /// The action's id.
    pub id: ActionId,
    /// What it is.
    pub kind: StepKind,
    /// The place of its question among the scored questions.
    pub question: usize,
    /// The place of its phase.
    pub phase: usize,
    /// When it is due: the person's own date, or a computed one.
    pub due: Option<Day>,
    /// Whether its question has no gap at the chosen target: "going further".
    pub further: bool,
    /// Whether it brings an essential to its target, in a phase that does not lie after the
    /// planned first day: what is done with peers in post cannot be needed before.
    pub essential: bool,
    /// The called-for, not declined actions that it waits for.
    pub waits_for: Vec<ActionId>,
}

impl PlannedAction {
    /// The action of the question set; none for finding out.
    pub fn action<'a>(&self, set: &'a Questionnaire) -> Option<&'a Action> {
        match self.kind {
            StepKind::Action(at) => set.actions.get(at),
            StepKind::FindOut => None,
        }
    }

    /// Whether the person has marked it done.
    pub fn is_done(&self, assessment: &Assessment) -> bool {
        assessment.choice(&self.id).is_some_and(|c| c.progress == ActionProgress::Done)
    }
}
