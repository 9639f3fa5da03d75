use std::collections::HashMap;

use super::planned_action::{PlannedAction, StepKind};
use super::topological_order::topological_order;
use super::window::is_after_start;
use crate::assessment::Assessment;
use crate::question_set::{Action, ActionId, Questionnaire, Target};
use crate::scoring::{OrgAnswer, Scores, gap};

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
