use std::collections::HashMap;

use super::topological_order::topological_order;
use super::window::is_after_start;
use crate::assessment::{ActionProgress, Assessment};
use crate::date::Day;
use crate::question_set::{Action, ActionId, Questionnaire, Target};
use crate::scoring::{OrgAnswer, Scores, gap};

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

/// The steps in order, and the declined ones.
pub(super) fn steps(
    set: &Questionnaire,
    assessment: &Assessment,
    scores: &Scores,
) -> (Vec<PlannedAction>, Vec<PlannedAction>) {
    let (declined, open): (Vec<PlannedAction>, Vec<PlannedAction>) =
        triggered_actions(set, scores).into_iter().partition(|s| assessment.declined(&s.id));
    (topological_order(set, scores, open), declined)
}

/// Everything that the answers call for, in the order of the question set.
fn triggered_actions(set: &Questionnaire, scores: &Scores) -> Vec<PlannedAction> {
    let decide = set.phases.iter().position(|p| p.id.as_str() == "decide").unwrap_or(0);
    let mut actions: HashMap<&str, Vec<(usize, &Action)>> = HashMap::new();
    for (at, action) in set.actions.iter().enumerate() {
        actions.entry(action.question.as_str()).or_default().push((at, action));
    }
    let mut steps = Vec::new();
    for (at, ((question, scale), view)) in set.scales().zip(&scores.questions).enumerate() {
        let below = gap(scale, view.answer, Target::Recruit) != Some(0);
        let before = |phase: usize| set.phases.get(phase).is_none_or(|p| !is_after_start(&p.id));
        let step = |id, kind, phase, further| PlannedAction {
            essential: scale.critical && below && before(phase),
            id,
            kind,
            question: at,
            phase,
            due: None,
            further,
            waits_for: Vec::new(),
        };
        match view.answer {
            OrgAnswer::Level(level) => {
                let further = gap(scale, view.answer, scores.target) == Some(0);
                let own = actions.get(question.id.as_str()).into_iter().flatten();
                for (place, action) in own.filter(|(_, a)| level < a.when_below) {
                    let phase = set.phases.iter().position(|p| p.id == action.phase).unwrap_or(0);
                    let kind = StepKind::Action(*place);
                    steps.push(step(action.id.clone(), kind, phase, further));
                }
            }
            OrgAnswer::Unsure | OrgAnswer::Unanswered | OrgAnswer::Withheld if scale.critical => {
                let id = ActionId::find_out(&question.id);
                steps.push(step(id, StepKind::FindOut, decide, false));
            }
            _ => {}
        }
    }
    steps
}
