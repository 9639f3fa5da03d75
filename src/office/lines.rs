//! The plan line by line, as tables and calendar go through it.

use crate::assessment::{OwnAction, Progress};
use crate::calendar::Day;
use crate::plan::Step;
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::{how, item, lead, own_title, purpose};
use crate::text::step_title;

/// A line of the plan: an action that the answers call for, or one of the organisation's own.
pub enum Line<'a> {
    Step(&'a Step),
    Own(&'a OwnAction),
}

/// The plan in the order of the action plan: in each phase what is needed, then the organisation's
/// own actions, then what goes further; own actions of no known phase come last.
pub fn lines<'a>(context: &'a Context<'_>) -> Vec<Line<'a>> {
    let (set, plan) = (context.set, &context.outcome.plan);
    let mut lines = Vec::new();
    for (at, phase) in set.phases.iter().enumerate() {
        let (further, needed): (Vec<&Step>, Vec<&Step>) =
            plan.in_phase(at).into_iter().partition(|step| step.further);
        let own = context.assessment.own.iter().filter(|action| action.phase == phase.id);
        lines.extend(needed.into_iter().map(Line::Step));
        lines.extend(own.map(Line::Own));
        lines.extend(further.into_iter().map(Line::Step));
    }
    let other = |action: &&OwnAction| set.phase(&action.phase).is_none();
    lines.extend(context.assessment.own.iter().filter(other).map(Line::Own));
    lines
}

impl Line<'_> {
    /// The step; none where it is the organisation's own action.
    pub fn step(&self) -> Option<&Step> {
        match self {
            Line::Step(step) => Some(step),
            Line::Own(_) => None,
        }
    }

    /// What tells it from every other line of the plan.
    pub fn id(&self) -> String {
        match self {
            Line::Step(step) => step.id.to_string(),
            Line::Own(action) => format!("own:{}", action.id),
        }
    }

    /// What to do.
    pub fn title(&self, context: &Context<'_>) -> String {
        match self {
            Line::Step(step) => step_title(context.set, step),
            Line::Own(action) => own_title(action).to_owned(),
        }
    }

    /// How to do it, and how anyone can tell that it is done, a paragraph each.
    pub fn how(&self, context: &Context<'_>) -> String {
        let (detail, done_when) = match self {
            Line::Step(step) => how(context, step),
            Line::Own(action) => (action.detail.clone(), String::new()),
        };
        let (detail, done_when) = (detail.trim(), done_when.trim());
        match (detail, done_when) {
            (detail, "") => detail.to_owned(),
            ("", done_when) => format!("Done when: {done_when}"),
            _ => format!("{detail}\nDone when: {done_when}"),
        }
    }

    /// The question that it is for: its id and its short name, with the sign where the action is
    /// needed for an essential.
    pub fn what_for(&self, context: &Context<'_>) -> String {
        match self {
            Line::Step(step) => item(context, step).map_or_else(String::new, |item| {
                format!("{} {}", item.question.id, purpose(context, step))
            }),
            Line::Own(_) => "Your own action".to_owned(),
        }
    }

    /// The domain it belongs to.
    pub fn domain(&self, context: &Context<'_>) -> String {
        let id = match self {
            Line::Step(step) => item(context, step).map(|item| &item.question.domain),
            Line::Own(action) => action.domain.as_ref(),
        };
        let domain = id.and_then(|id| context.set.domain(id));
        domain.map_or_else(String::new, |domain| domain.name.clone())
    }

    /// The phase it belongs to, and whether it goes further than the target.
    pub fn phase(&self, context: &Context<'_>) -> String {
        let (phase, further) = match self {
            Line::Step(step) => (context.set.phases.get(step.phase), step.further),
            Line::Own(action) => (context.set.phase(&action.phase), false),
        };
        let name = phase.map_or("At another time", |phase| phase.name.as_str());
        if further { format!("{name} (going further)") } else { name.to_owned() }
    }

    /// The group that leads it; nothing for an own action.
    pub fn lead(&self, context: &Context<'_>) -> String {
        self.step().map_or_else(String::new, |step| lead(context, step))
    }

    /// Who does it, as the action plan says it.
    pub fn owner(&self, context: &Context<'_>) -> String {
        match self {
            Line::Step(step) => {
                let choice = context.assessment.choice(&step.id);
                choice.map_or_else(String::new, |choice| context.owner(&choice.owner))
            }
            Line::Own(action) => context.owner(&action.owner),
        }
    }

    /// When it is due.
    pub fn due(&self) -> Option<Day> {
        match self {
            Line::Step(step) => step.due,
            Line::Own(action) => action.due,
        }
    }

    /// How far it has come.
    pub fn progress(&self, context: &Context<'_>) -> Progress {
        match self {
            Line::Step(step) => {
                context.assessment.choice(&step.id).map_or(Progress::Todo, |c| c.progress)
            }
            Line::Own(action) => action.progress,
        }
    }

    /// What was noted with it; nothing where notes are left out.
    pub fn note(&self, context: &Context<'_>) -> String {
        let choice = self.step().and_then(|step| context.assessment.choice(&step.id));
        let note = choice.filter(|_| context.has_notes()).map(|choice| choice.note.trim());
        note.unwrap_or_default().to_owned()
    }
}
