//! What every document says of a step in the same words.

use super::context::{Context, ScoredQuestion, name_of};
use crate::assessment::OwnAction;
use crate::date::Day;
use crate::messages::report as messages;
use crate::plan::PlannedAction;
use crate::question_set::Effort;
use crate::report::Span;
use crate::text::{effort_meaning, effort_name, find_out_detail, find_out_done_when, step_title};

/// The scored question that a step is for.
pub fn item<'a, 'b>(
    context: &'b Context<'a>,
    step: &PlannedAction,
) -> Option<&'b ScoredQuestion<'a>> {
    context.items.get(step.question)
}

/// What a step is for: its question, with the sign where the step is needed for an essential.
pub fn purpose(context: &Context<'_>, step: &PlannedAction) -> String {
    item(context, step).map_or_else(String::new, |item| match step.essential {
        true => name_of(item.question),
        false => item.question.short.clone(),
    })
}

/// How to do a step, and how anyone can tell that it is done; each may be empty.
pub fn how(context: &Context<'_>, step: &PlannedAction) -> (String, String) {
    match (step.action(context.set), item(context, step)) {
        (Some(action), _) => (action.detail.clone(), action.done_when.clone()),
        (None, Some(item)) => (find_out_detail(item.question), find_out_done_when().to_owned()),
        (None, None) => Default::default(),
    }
}

/// What an action of the organisation's own is called.
pub fn own_title(action: &OwnAction) -> &str {
    match action.title.trim() {
        "" => messages::without_a_title(),
        title => title,
    }
}

/// The group that leads a step.
pub fn lead(context: &Context<'_>, step: &PlannedAction) -> String {
    let first = item(context, step).and_then(|item| item.question.asked_of.first());
    let group = step.action(context.set).map(|action| &action.lead).or(first);
    group.map_or_else(String::new, |group| context.set.group_name(group).to_owned())
}

/// How much work a step is; finding out is small.
pub fn effort(context: &Context<'_>, step: &PlannedAction) -> String {
    let effort = step.action(context.set).map_or(Effort::Small, |action| action.effort);
    messages::effort(effort_name(effort), effort_meaning(effort))
}

/// When a step is due.
pub fn due(step: &PlannedAction) -> String {
    day(step.due)
}

/// A day for a narrow place, or that there is none yet.
pub fn day(day: Option<Day>) -> String {
    day.map_or_else(|| messages::no_date_yet().to_owned(), Day::short)
}

/// Who has a step in hand, its owner or else the group that leads it, and by when.
pub fn in_hand(context: &Context<'_>, step: &PlannedAction) -> String {
    let choice = context.assessment.choice(&step.id);
    let owner = choice.map(|c| context.owner(&c.owner)).filter(|owner| !owner.is_empty());
    let who = owner.unwrap_or_else(|| lead(context, step));
    match step.due {
        Some(_) => messages::in_hand_by(who, due(step)),
        None => who,
    }
}

/// A step in a line: what to do, who has it in hand, and by when.
pub fn line(context: &Context<'_>, step: &PlannedAction) -> Vec<Span> {
    let title = step_title(context.set, step);
    vec![
        Span::bold(messages::heading_sentence(title.trim_end_matches('.'))),
        Span::plain(messages::sentence(in_hand(context, step))),
    ]
}
