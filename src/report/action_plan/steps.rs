use crate::assessment::{ActionChoice, ActionProgress, OwnAction};
use crate::messages::action_plan as messages;
use crate::plan::PlannedAction;
use crate::report::common::blocks::{cell, labelled, table};
use crate::report::common::context::Context;
use crate::report::common::steps::{day, due, effort, how, item, lead, own_title, purpose};
use crate::report::{Block, Cell, Span};
use crate::text::{self, capital, number, peer_role_name, progress_name, step_title};

/// The heads of a table of steps, each with its share of the width.
fn heads(shares: [f32; 5]) -> [(&'static str, f32); 5] {
    let [number, what, what_for, who, when] = shares;
    [
        (messages::number(), number),
        (messages::what_to_do(), what),
        (messages::what_for(), what_for),
        (messages::who(), who),
        (messages::when(), when),
    ]
}

/// Steps as a table: what to do, what for, who, and when.
pub(super) fn steps(context: &Context<'_>, summary: &str, steps: &[&PlannedAction]) -> Block {
    let heads = heads([0.6, 6.2, 2.1, 2.3, 1.6]);
    let row = |step: &&PlannedAction| {
        let choice = context.assessment.choice(&step.id).cloned().unwrap_or_default();
        let number = context.number(&step.id).map_or_else(String::new, |n| n.to_string());
        vec![
            cell(number),
            what(context, step, &choice),
            what_for(context, step),
            who(context, step, &choice),
            when(context, step, &choice),
        ]
    };
    table(summary, &heads, steps.iter().map(row).collect(), true)
}

/// Steps that come later or are done, a line or two each.
pub(super) fn brief(context: &Context<'_>, summary: &str, steps: &[&PlannedAction]) -> Block {
    let heads = heads([0.6, 4.6, 2.4, 3.2, 1.5]);
    let row = |step: &&PlannedAction| {
        let choice = context.assessment.choice(&step.id).cloned().unwrap_or_default();
        let number = context.number(&step.id).map_or_else(String::new, |n| n.to_string());
        let name = purpose(context, step);
        let owner = context.owner(&choice.owner);
        let who = match owner.is_empty() {
            true => lead(context, step),
            false => messages::owner_for(owner, lead(context, step)),
        };
        let when = match choice.progress {
            ActionProgress::Done => progress_name(ActionProgress::Done).to_owned(),
            ActionProgress::Todo | ActionProgress::Doing => due(step),
        };
        let mut what = vec![vec![Span::plain(step_title(context.set, step))]];
        if context.has_notes() && !choice.note.trim().is_empty() {
            what.push(labelled(messages::note(), choice.note.trim()));
        }
        vec![cell(number), what, cell(name), cell(who), cell(when)]
    };
    table(summary, &heads, steps.iter().map(row).collect(), true)
}

fn what(context: &Context<'_>, step: &PlannedAction, choice: &ActionChoice) -> Cell {
    let mut cell = vec![vec![Span::bold(step_title(context.set, step))]];
    let (detail, done_when) = how(context, step);
    if !detail.is_empty() {
        cell.push(vec![Span::plain(detail)]);
    }
    if !done_when.is_empty() {
        cell.push(labelled(messages::done_when(), done_when));
    }
    let waits: Vec<String> =
        step.waits_for.iter().filter_map(|id| context.number(id)).map(|n| n.to_string()).collect();
    if !waits.is_empty() {
        cell.push(labelled(messages::waits_for(), messages::waits_for_numbers(text::list(&waits))));
    }
    if context.has_notes() && !choice.note.trim().is_empty() {
        cell.push(labelled(messages::note(), choice.note.trim()));
    }
    cell
}

/// The question, how far the action lifts it, and how many others wait for it.
fn what_for(context: &Context<'_>, step: &PlannedAction) -> Cell {
    let Some(item) = item(context, step) else { return cell("") };
    let mut cell = vec![vec![Span::plain(purpose(context, step))]];
    let from = item.view.answer.level();
    cell.push(vec![Span::plain(match (from, step.action(context.set)) {
        (Some(from), Some(action)) => messages::from_level_to(from, action.reaches),
        _ => messages::no_answer_yet().to_owned(),
    })]);
    let waiting =
        context.outcome.plan.steps.iter().filter(|other| other.waits_for.contains(&step.id));
    let waiting = waiting.count();
    if waiting > 0 {
        let words = messages::waiting(waiting, capital(&number(waiting)));
        cell.push(vec![Span::plain(words)]);
    }
    cell
}

fn who(context: &Context<'_>, step: &PlannedAction, choice: &ActionChoice) -> Cell {
    let mut cell = vec![labelled(messages::led_by(), lead(context, step))];
    if let Some(action) = step.action(context.set) {
        cell.push(vec![Span::plain(peer_role_name(action.peer_role))]);
    }
    cell.extend(owner(context, &choice.owner));
    cell
}

/// Who takes it on; nothing where owners are left out.
fn owner(context: &Context<'_>, entered: &str) -> Option<Vec<Span>> {
    let owner = context.owner(entered);
    let owner = if owner.is_empty() { messages::not_named_yet().to_owned() } else { owner };
    context.choices.owners.then(|| labelled(messages::owner(), owner))
}

fn when(context: &Context<'_>, step: &PlannedAction, choice: &ActionChoice) -> Cell {
    vec![
        vec![Span::bold(due(step))],
        vec![Span::plain(effort(context, step))],
        vec![Span::plain(progress_name(choice.progress))],
    ]
}

/// The organisation's own actions as a table.
pub(super) fn own(context: &Context<'_>, summary: &str, actions: &[&OwnAction]) -> Block {
    let heads = [
        (messages::what_to_do(), 6.8),
        (messages::what_for(), 2.1),
        (messages::who(), 2.3),
        (messages::when(), 1.6),
    ];
    let row = |action: &&OwnAction| {
        let mut what = vec![vec![Span::bold(own_title(action))]];
        if !action.detail.trim().is_empty() {
            what.push(vec![Span::plain(action.detail.trim())]);
        }
        let domain = action.domain.as_ref().and_then(|id| context.set.domain(id));
        let owner = owner(context, &action.owner).into_iter().collect();
        vec![
            what,
            cell(domain.map_or("–", |d| d.name.as_str())),
            owner,
            vec![
                vec![Span::bold(day(action.due))],
                vec![Span::plain(progress_name(action.progress))],
            ],
        ]
    };
    table(summary, &heads, actions.iter().map(row).collect(), true)
}
