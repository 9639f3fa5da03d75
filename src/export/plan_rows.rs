//! The plan row by row, as tables and calendar go through it.

use crate::assessment::{ActionProgress, OwnAction};
use crate::date::Day;
use crate::messages::export;
use crate::plan::PlannedAction;
use crate::report::common::context::Context;
use crate::report::common::steps::{how, item, lead, own_title, purpose};
use crate::text::step_title;

/// A row of the plan: an action that the answers call for, or one of the organisation's own.
pub enum PlanRow<'a> {
    Step(&'a PlannedAction),
    Own(&'a OwnAction),
}

/// The plan in the order of the action plan: in each phase what is needed, then the organisation's
/// own actions, then what goes further; own actions of no known phase come last.
pub fn plan_rows<'a>(context: &'a Context<'_>) -> Vec<PlanRow<'a>> {
    let (set, plan) = (context.set, &context.outcome.plan);
    let mut rows = Vec::new();
    for (at, phase) in set.phases.iter().enumerate() {
        let (further, needed): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
            plan.in_phase(at).into_iter().partition(|step| step.further);
        let own = context.assessment.own.iter().filter(|action| action.phase == phase.id);
        rows.extend(needed.into_iter().map(PlanRow::Step));
        rows.extend(own.map(PlanRow::Own));
        rows.extend(further.into_iter().map(PlanRow::Step));
    }
    let other = |action: &&OwnAction| set.phase(&action.phase).is_none();
    rows.extend(context.assessment.own.iter().filter(other).map(PlanRow::Own));
    rows
}

impl PlanRow<'_> {
    /// The step; none where it is the organisation's own action.
    pub fn step(&self) -> Option<&PlannedAction> {
        match self {
            PlanRow::Step(step) => Some(step),
            PlanRow::Own(_) => None,
        }
    }

    /// What tells it from every other row of the plan.
    pub fn id(&self) -> String {
        match self {
            PlanRow::Step(step) => step.id.to_string(),
            PlanRow::Own(action) => format!("own:{}", action.id),
        }
    }

    /// What to do.
    pub fn title(&self, context: &Context<'_>) -> String {
        match self {
            PlanRow::Step(step) => step_title(context.set, step),
            PlanRow::Own(action) => own_title(action).to_owned(),
        }
    }

    /// How to do it, and how anyone can tell that it is done, a paragraph each.
    pub fn how(&self, context: &Context<'_>) -> String {
        let (detail, done_when) = match self {
            PlanRow::Step(step) => how(context, step),
            PlanRow::Own(action) => (action.detail.clone(), String::new()),
        };
        let (detail, done_when) = (detail.trim(), done_when.trim());
        match (detail, done_when) {
            (detail, "") => detail.to_owned(),
            ("", done_when) => export::done_when(done_when),
            _ => format!("{detail}\n{}", export::done_when(done_when)),
        }
    }

    /// The question that it is for: its id and its short name, with the sign where the action is
    /// needed for an essential.
    pub fn what_for(&self, context: &Context<'_>) -> String {
        match self {
            PlanRow::Step(step) => item(context, step).map_or_else(String::new, |item| {
                format!("{} {}", item.question.id, purpose(context, step))
            }),
            PlanRow::Own(_) => export::your_own_action().to_owned(),
        }
    }

    /// The domain it belongs to.
    pub fn domain(&self, context: &Context<'_>) -> String {
        let id = match self {
            PlanRow::Step(step) => item(context, step).map(|item| &item.question.domain),
            PlanRow::Own(action) => action.domain.as_ref(),
        };
        let domain = id.and_then(|id| context.set.domain(id));
        domain.map_or_else(String::new, |domain| domain.name.clone())
    }

    /// The phase it belongs to, and whether it goes further than the target.
    pub fn phase(&self, context: &Context<'_>) -> String {
        let (phase, further) = match self {
            PlanRow::Step(step) => (context.set.phases.get(step.phase), step.further),
            PlanRow::Own(action) => (context.set.phase(&action.phase), false),
        };
        let name = phase.map_or(export::at_another_time(), |phase| phase.name.as_str());
        if further { export::phase_going_further(name) } else { name.to_owned() }
    }

    /// The group that leads it; nothing for an own action.
    pub fn lead(&self, context: &Context<'_>) -> String {
        self.step().map_or_else(String::new, |step| lead(context, step))
    }

    /// Who does it, as the action plan says it.
    pub fn owner(&self, context: &Context<'_>) -> String {
        match self {
            PlanRow::Step(step) => {
                let choice = context.assessment.choice(&step.id);
                choice.map_or_else(String::new, |choice| context.owner(&choice.owner))
            }
            PlanRow::Own(action) => context.owner(&action.owner),
        }
    }

    /// When it is due.
    pub fn due(&self) -> Option<Day> {
        match self {
            PlanRow::Step(step) => step.due,
            PlanRow::Own(action) => action.due,
        }
    }

    /// How far it has come.
    pub fn progress(&self, context: &Context<'_>) -> ActionProgress {
        match self {
            PlanRow::Step(step) => {
                context.assessment.choice(&step.id).map_or(ActionProgress::Todo, |c| c.progress)
            }
            PlanRow::Own(action) => action.progress,
        }
    }

    /// What was noted with it; nothing where notes are left out.
    pub fn note(&self, context: &Context<'_>) -> String {
        let choice = self.step().and_then(|step| context.assessment.choice(&step.id));
        let note = choice.filter(|_| context.has_notes()).map(|choice| choice.note.trim());
        note.unwrap_or_default().to_owned()
    }
}
