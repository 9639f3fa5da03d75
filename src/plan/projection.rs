use super::planned_action::PlannedAction;
use crate::question_set::Questionnaire;
use crate::scoring::{OrgAnswer, Scored, Scores, scored};

/// Where the organisation would stand after a phase, if everything planned so far is done.
#[derive(Clone, Debug)]
pub struct Projection {
    /// The place of the phase.
    pub phase: usize,
    /// Scores and stage then.
    pub scored: Scored,
}

pub(super) fn project(
    set: &Questionnaire,
    scores: &Scores,
    steps: &[PlannedAction],
) -> Vec<Projection> {
    let mut answers: Vec<OrgAnswer> = scores.questions.iter().map(|q| q.answer).collect();
    let mut path = Vec::with_capacity(set.phases.len());
    for phase in 0..set.phases.len() {
        for step in steps.iter().filter(|s| s.phase == phase) {
            // Finding out lifts nothing, and only a question with a level calls for the rest.
            let Some(action) = step.action(set) else { continue };
            if let Some(OrgAnswer::Level(level)) = answers.get_mut(step.question) {
                *level = (*level).max(action.reaches);
            }
        }
        path.push(Projection { phase, scored: scored(set, &answers, scores.target) });
    }
    path
}
