use super::{Plan, StepKind};
use crate::assessment::{ActionProgress, Assessment};
use crate::question_set::Questionnaire;

/// How many actions a plan has. Every screen and page counts by this, so that they agree: what is
/// in the plan is called for and not declined, or the organisation's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionCount {
    /// All that are in the plan, done or not.
    pub all: usize,
    /// Those that close gaps at the chosen target.
    pub closing: usize,
    /// Those that find out what is not known.
    pub finding_out: usize,
    /// Those for questions that are at their target already.
    pub further: usize,
    /// The organisation's own.
    pub own: usize,
    /// Of all, those under way.
    pub doing: usize,
    /// Of all, those done.
    pub done: usize,
    /// Called for and declined: not in the plan.
    pub declined: usize,
}

impl Plan {
    /// Counts the actions.
    pub fn count(&self, assessment: &Assessment) -> ActionCount {
        let steps = |which: &dyn Fn(&super::PlannedAction) -> bool| {
            self.steps.iter().filter(|step| which(step)).count()
        };
        let at = |progress: ActionProgress| {
            let of_step = |step: &super::PlannedAction| {
                assessment.choice(&step.id).map_or(ActionProgress::Todo, |c| c.progress) == progress
            };
            let own = assessment.own.iter().filter(|action| action.progress == progress);
            steps(&of_step) + own.count()
        };
        let finding_out = steps(&|step| step.kind == StepKind::FindOut);
        let further = steps(&|step| step.further);
        ActionCount {
            all: self.steps.len() + assessment.own.len(),
            closing: self.steps.len() - finding_out - further,
            finding_out,
            further,
            own: assessment.own.len(),
            doing: at(ActionProgress::Doing),
            done: at(ActionProgress::Done),
            declined: self.declined.len(),
        }
    }

    /// How many of all are in one phase.
    pub fn count_in_phase(
        &self,
        set: &Questionnaire,
        assessment: &Assessment,
        phase: usize,
    ) -> usize {
        let id = set.phases.get(phase).map(|phase| &phase.id);
        let own = assessment.own.iter().filter(|action| Some(&action.phase) == id);
        self.steps.iter().filter(|step| step.phase == phase).count() + own.count()
    }
}
