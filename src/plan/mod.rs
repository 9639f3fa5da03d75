//! From gaps to a plan: which actions are called for, in which order, by when, and what they
//! would achieve.

mod count;
mod outcome;
mod planned_action;
mod projection;
mod topological_order;
mod triggered_actions;
mod window;

pub use count::ActionCount;
pub use outcome::Outcome;
pub(crate) use outcome::{answer_value, score_object};
pub use planned_action::{PlannedAction, StepKind};
pub use projection::Projection;
pub use window::{DateTrouble, Window, asks_first_day, is_dated};

use crate::assessment::{ActionProgress, Assessment};
use crate::date::Day;
use crate::question_set::Questionnaire;
use crate::scoring::Scores;

/// The plan that follows from an assessment.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Built-in actions that are called for and not declined, in the order of the plan.
    pub steps: Vec<PlannedAction>,
    /// Built-in actions that are called for and declined, in the order of the question set.
    pub declined: Vec<PlannedAction>,
    /// When each phase runs, in order; none without a usable planned first day.
    pub windows: Vec<Option<Window>>,
    /// Why there are no dates, or too little time.
    pub trouble: Option<DateTrouble>,
    /// Where the plan leads, phase by phase.
    pub projection: Vec<Projection>,
}

/// How many actions open the plan: few enough to remember.
pub const FIRST: usize = 7;

/// What falls due within this many days comes soon.
pub const SOON: i64 = 90;

/// A plan with more actions than this is too long to take in at once: what comes later is folded.
const LONG: usize = 30;

impl Plan {
    /// Makes the plan. `today` is passed in, so that the same input gives the same plan.
    pub fn new(set: &Questionnaire, assessment: &Assessment, scores: &Scores, today: Day) -> Self {
        let (mut steps, declined) = triggered_actions::steps(set, assessment, scores);
        let windows = window::windows(set, assessment.planned_start, today);
        window::assign(&mut steps, &windows, assessment);
        let trouble = window::trouble(set, assessment.planned_start, scores, today);
        let projection = projection::project(set, scores, &steps);
        Plan { steps, declined, windows, trouble, projection }
    }

    /// The steps of one phase, those for questions without a gap last.
    pub fn in_phase(&self, phase: usize) -> Vec<&PlannedAction> {
        let (further, needed): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
            self.steps.iter().filter(|s| s.phase == phase).partition(|s| s.further);
        needed.into_iter().chain(further).collect()
    }

    /// The first few to do: what the plan opens on.
    pub fn first(&self, assessment: &Assessment) -> Vec<&PlannedAction> {
        let open = |step: &&PlannedAction| !step.further && !step.is_done(assessment);
        self.steps.iter().filter(open).take(FIRST).collect()
    }

    /// Whether there are so many actions that what comes later is better folded.
    pub fn is_long(&self) -> bool {
        self.steps.len() > LONG
    }

    /// Whether a step is among the first few, under way, or falls due within [`SOON`] days of
    /// `today`; where there are no dates, whether its phase is the first.
    pub fn comes_soon(&self, step: &PlannedAction, assessment: &Assessment, today: Day) -> bool {
        let doing =
            assessment.choice(&step.id).is_some_and(|c| c.progress == ActionProgress::Doing);
        let first = self.first(assessment).iter().any(|first| first.id == step.id);
        let near = match step.due {
            Some(due) => today.days_until(due) <= SOON,
            None => self.steps.first().is_some_and(|first| first.phase == step.phase),
        };
        doing || first || (near && !step.is_done(assessment))
    }

    /// How many open steps after the first few fall due within `days` of `today`.
    pub fn due_within(&self, assessment: &Assessment, today: Day, days: i64) -> usize {
        let first: Vec<_> = self.first(assessment).iter().map(|s| &s.id).collect();
        let soon = |step: &&PlannedAction| {
            let near = step.due.is_some_and(|due| today.days_until(due) <= days);
            near && !step.is_done(assessment) && !first.contains(&&step.id)
        };
        self.steps.iter().filter(soon).count()
    }

    /// Whether any action has a date.
    pub fn has_dates(&self) -> bool {
        self.steps.iter().any(|step| step.due.is_some())
    }
}
