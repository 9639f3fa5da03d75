use super::steps::{brief, own, steps};
use crate::assessment::OwnAction;
use crate::chart;
use crate::plan::{PlannedAction, SOON};
use crate::report::ReportSection;
use crate::report::pieces::blocks::{
    DRAWN, body, cell, figure, heading, numbered, part, section, table, text,
};
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::{due, lead, purpose};
use crate::report::{Block, Span, TextStyle};
use crate::text::{about_dates, action_count, capital, counted, later_actions, number, step_title};

/// What to do, by phase.
pub(super) fn plan(context: &Context<'_>) -> Vec<Block> {
    let plan = &context.outcome.plan;
    let mut blocks = vec![part(ReportSection::Plan)];
    blocks.extend(about_dates(context.set, plan).map(|words| text(TextStyle::Notice, words)));
    if plan.steps.is_empty() {
        blocks
            .push(body("No action is called for. Look again once a year, with your peer workers."));
    }
    let count = plan.count(context.assessment);
    if count.all > 0 {
        blocks.push(body(action_count(&count)));
    }
    blocks.extend(first(context));
    let drawn = chart::timeline(context.set, context.assessment, context.outcome, DRAWN);
    blocks.extend(drawn.map(figure));
    let folded = plan.is_long() && !context.choices.in_full;
    if folded {
        let soon = match plan.has_dates() {
            true => format!("under way or due by {}", context.today.plus(SOON).spoken()),
            false => "under way or comes first".to_owned(),
        };
        blocks.push(body(format!(
            "What is {soon} is written out in full below; the rest is listed in brief. The app \
             shows every action in full.",
        )));
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
    let line = |step: &&PlannedAction| {
        let name = purpose(context, step);
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
    let (further, needed): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
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
    let (done, open): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
        needed.into_iter().partition(|step| folded && step.is_done(context.assessment));
    let (soon, later): (Vec<&PlannedAction>, Vec<&PlannedAction>) = open
        .into_iter()
        .partition(|step| !folded || plan.comes_soon(step, context.assessment, context.today));
    let summary = |of: &[&PlannedAction], what: &str| {
        let count = counted(of.len(), "action", "actions");
        format!("{}: {count}{what}", phase.name)
    };
    if !soon.is_empty() {
        blocks.push(steps(context, &summary(&soon, ""), &soon));
    }
    if !later.is_empty() {
        let dated = later.iter().all(|step| step.due.is_some());
        let title = later_actions(dated, context.today.plus(SOON));
        blocks.push(heading(title, None));
        blocks.push(brief(context, &summary(&later, ", in brief"), &later));
    }
    if !done.is_empty() {
        blocks.push(heading("Done", None));
        blocks.push(brief(context, &summary(&done, ", done"), &done));
    }
    if !own_actions.is_empty() {
        blocks.push(heading("Your own actions", None));
        blocks.push(own(context, &format!("{}: your own actions", phase.name), &own_actions));
    }
    if !further.is_empty() {
        blocks.push(heading("Going further", None));
        let words =
            "These questions are at their target already. Their actions take them on from there.";
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
    let row = |step: &PlannedAction| {
        let reason = context.assessment.choice(&step.id).map_or("", |c| c.reason.trim());
        let reason = if reason.is_empty() { "No reason given." } else { reason };
        let name = purpose(context, step);
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
