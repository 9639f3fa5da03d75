use super::steps::{brief, own, steps};
use crate::assessment::OwnAction;
use crate::chart;
use crate::messages::{action_plan as messages, report as shared};
use crate::plan::{PlannedAction, SOON};
use crate::report::ReportSection;
use crate::report::common::blocks::{
    DRAWN, body, cell, figure, heading, numbered, part, section, table, text,
};
use crate::report::common::context::Context;
use crate::report::common::steps::{due, lead, purpose};
use crate::report::{Block, Span, TextStyle};
use crate::text::{about_dates, action_count, capital, later_actions, number, step_title};

/// What to do, by phase.
pub(super) fn plan(context: &Context<'_>) -> Vec<Block> {
    let plan = &context.outcome.plan;
    let mut blocks = vec![part(ReportSection::Plan)];
    blocks.extend(about_dates(context.set, plan).map(|words| text(TextStyle::Notice, words)));
    if plan.steps.is_empty() {
        blocks.push(body(messages::no_action()));
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
        blocks.push(match plan.has_dates() {
            true => body(messages::in_full_until(context.today.plus(SOON).spoken())),
            false => body(messages::in_full_first()),
        });
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
    if first.is_empty() {
        return Vec::new();
    }
    let title = messages::your_first_steps(first.len(), number(first.len()));
    let line = |step: &&PlannedAction| {
        let name = purpose(context, step);
        let lead = lead(context, step);
        let words = match step.due {
            Some(_) => messages::for_and_lead_by(name, lead, due(step)),
            None => messages::for_and_lead(name, lead),
        };
        vec![
            Span::bold(shared::heading_sentence(
                step_title(context.set, step).trim_end_matches('.'),
            )),
            Span::plain(words),
        ]
    };
    let mut blocks = vec![section(title, None), numbered(first.iter().map(line).collect())];
    let soon = plan.due_within(context.assessment, context.today, SOON);
    if soon > 0 {
        blocks.push(body(messages::more_due(soon, capital(&number(soon)), SOON)));
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
        let dates = messages::from_to(window.from.spoken(), window.to.spoken());
        blocks.push(text(TextStyle::Small, dates));
    }
    let (done, open): (Vec<&PlannedAction>, Vec<&PlannedAction>) =
        needed.into_iter().partition(|step| folded && step.is_done(context.assessment));
    let (soon, later): (Vec<&PlannedAction>, Vec<&PlannedAction>) = open
        .into_iter()
        .partition(|step| !folded || plan.comes_soon(step, context.assessment, context.today));
    let name = phase.name.as_str();
    if !soon.is_empty() {
        let summary = messages::phase_actions(name, soon.len(), number(soon.len()));
        blocks.push(steps(context, &summary, &soon));
    }
    if !later.is_empty() {
        let dated = later.iter().all(|step| step.due.is_some());
        let title = later_actions(dated, context.today.plus(SOON));
        blocks.push(heading(title, None));
        let summary = messages::phase_actions_in_brief(name, later.len(), number(later.len()));
        blocks.push(brief(context, &summary, &later));
    }
    if !done.is_empty() {
        blocks.push(heading(messages::done(), None));
        let summary = messages::phase_actions_done(name, done.len(), number(done.len()));
        blocks.push(brief(context, &summary, &done));
    }
    if !own_actions.is_empty() {
        blocks.push(heading(messages::own_actions(), None));
        blocks.push(own(context, &messages::phase_own_actions(name), &own_actions));
    }
    if !further.is_empty() {
        blocks.push(heading(messages::going_further(), None));
        blocks.push(body(messages::further_why()));
        let set = if folded { brief } else { steps };
        let summary = messages::phase_going_further(name);
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
    let title = messages::own_at_other_times();
    vec![section(title, None), own(context, title, &actions)]
}

fn declined(context: &Context<'_>) -> Vec<Block> {
    let declined = &context.outcome.plan.declined;
    if declined.is_empty() {
        return Vec::new();
    }
    let row = |step: &PlannedAction| {
        let reason = context.assessment.choice(&step.id).map_or("", |c| c.reason.trim());
        let reason = if reason.is_empty() { messages::no_reason() } else { reason };
        let name = purpose(context, step);
        vec![cell(step_title(context.set, step)), cell(name), cell(reason)]
    };
    let heads =
        [(messages::what_was_declined(), 3.0), (messages::what_for(), 2.0), (messages::why(), 4.0)];
    let rows = declined.iter().map(row).collect();
    vec![
        section(messages::declined(), None),
        body(messages::declined_why()),
        table(messages::declined_actions(), &heads, rows, true),
    ]
}
