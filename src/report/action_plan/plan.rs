use super::steps::{brief, own, progress, steps};
use crate::assessment::OwnAction;
use crate::chart;
use crate::plan::{SOON, Step};
use crate::report::Part;
use crate::report::pieces::blocks::{
    DRAWN, body, cell, figure, heading, numbered, part, section, table, text,
};
use crate::report::pieces::context::{Context, name_of};
use crate::report::pieces::steps::{due, item, lead};
use crate::report::{Block, Span, TextStyle};
use crate::text::{capital, counted, date_trouble, number, step_title};

/// What to do, by phase.
pub(super) fn plan(context: &Context<'_>) -> Vec<Block> {
    let plan = &context.outcome.plan;
    let mut blocks = vec![part(Part::Plan)];
    if let Some(trouble) = &plan.trouble {
        blocks.push(text(TextStyle::Notice, date_trouble(context.set, trouble)));
    }
    if plan.steps.is_empty() {
        blocks
            .push(body("No action is called for. Look again once a year, with your peer workers."));
    }
    blocks.extend(progress(context).map(body));
    blocks.extend(first(context));
    let start = context.assessment.planned_start;
    if let Some(picture) = chart::timeline(context.set, context.outcome, start, DRAWN) {
        blocks.push(figure(picture));
    }
    let folded = plan.is_long() && !context.choices.in_full;
    if folded {
        blocks.push(body(
            "What comes soon is written out below. What can wait is listed, so that this stays \
             short; the app shows every action in full.",
        ));
    }
    for phase in 0..context.set.phases.len() {
        blocks.extend(of_phase(context, phase, folded));
    }
    blocks.extend(unplaced(context));
    blocks.extend(declined(context));
    blocks
}

/// The few to begin with.
fn first(context: &Context<'_>) -> Vec<Block> {
    let plan = &context.outcome.plan;
    let first = plan.first(context.assessment);
    let title = match first.len() {
        0 => return Vec::new(),
        1 => "Your first step".to_owned(),
        count => format!("Your first {}", number(count)),
    };
    let line = |step: &&Step| {
        let name = item(context, step).map_or_else(String::new, |item| name_of(item.question));
        let when = step.due.map_or_else(String::new, |_| format!(", by {}", due(step)));
        let words = format!("For “{name}”. Led by: {}{when}.", lead(context, step));
        vec![
            Span::bold(format!("{}. ", step_title(context.set, step).trim_end_matches('.'))),
            Span::plain(words),
        ]
    };
    let mut blocks = vec![section(title, None), numbered(first.iter().map(line).collect())];
    let soon = plan.due_within(context.assessment, context.today, SOON);
    if soon > 0 {
        let fall = if soon == 1 { "falls" } else { "fall" };
        let more = capital(&format!("{} more", number(soon)));
        blocks.push(body(format!("{more} {fall} due within {SOON} days.")));
    }
    blocks
}

fn of_phase(context: &Context<'_>, at: usize, folded: bool) -> Vec<Block> {
    let Some(phase) = context.set.phases.get(at) else { return Vec::new() };
    let plan = &context.outcome.plan;
    let (further, needed): (Vec<&Step>, Vec<&Step>) =
        plan.in_phase(at).into_iter().partition(|step| step.further);
    let own_actions: Vec<&OwnAction> =
        context.assessment.own.iter().filter(|action| action.phase == phase.id).collect();
    if further.is_empty() && needed.is_empty() && own_actions.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section(phase.name.clone(), None), body(phase.meaning.clone())];
    if let Some(window) = plan.windows.get(at).copied().flatten() {
        let dates = format!("From {} to {}.", window.from.spoken(), window.to.spoken());
        blocks.push(text(TextStyle::Small, dates));
    }
    let (soon, later): (Vec<&Step>, Vec<&Step>) = needed
        .into_iter()
        .partition(|step| !folded || plan.comes_soon(step, context.assessment, context.today));
    if !soon.is_empty() {
        let count = counted(soon.len(), "action", "actions");
        blocks.push(steps(context, &format!("{}: {count}", phase.name), &soon));
    }
    if !later.is_empty() {
        let count = counted(later.len(), "action", "actions");
        if !soon.is_empty() {
            blocks.push(heading("After that", None));
        }
        blocks.push(brief(context, &format!("{}: {count} that can wait", phase.name), &later));
    }
    if !own_actions.is_empty() {
        blocks.push(heading("Your own actions", None));
        blocks.push(own(context, &format!("{}: your own actions", phase.name), &own_actions));
    }
    if !further.is_empty() {
        blocks.push(heading("Going further", None));
        let words =
            "These questions have reached the level needed. Do these when the rest is done.";
        blocks.push(body(words));
        let (set, summary) = (steps, format!("{}: going further", phase.name));
        let set = if folded { brief } else { set };
        blocks.push(set(context, &summary, &further));
    }
    blocks
}

/// Own actions of a phase that the question set does not have: nothing entered may vanish.
fn unplaced(context: &Context<'_>) -> Vec<Block> {
    let other = |action: &&OwnAction| context.set.phase(&action.phase).is_none();
    let actions: Vec<&OwnAction> = context.assessment.own.iter().filter(other).collect();
    if actions.is_empty() {
        return Vec::new();
    }
    let title = "Your own actions, at other times";
    vec![section(title, None), own(context, title, &actions)]
}

fn declined(context: &Context<'_>) -> Vec<Block> {
    let declined = &context.outcome.plan.declined;
    if declined.is_empty() {
        return Vec::new();
    }
    let row = |step: &Step| {
        let reason = context.assessment.choice(&step.id).map_or("", |c| c.reason.trim());
        let reason = if reason.is_empty() { "No reason given." } else { reason };
        let name = item(context, step).map_or_else(String::new, |item| name_of(item.question));
        vec![cell(step_title(context.set, step)), cell(name), cell(reason)]
    };
    let heads = [("What was declined", 3.0), ("What for", 2.0), ("Why", 4.0)];
    let rows = declined.iter().map(row).collect();
    vec![
        section("Declined, with reasons", None),
        body("These are called for by the answers. You decided not to do them."),
        table("Actions declined, with reasons", &heads, rows, true),
    ]
}
