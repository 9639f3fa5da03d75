use crate::assessment::PEER_GROUP;
use crate::messages::export;
use crate::plan::PlannedAction;
use crate::question_set::{Level, Question};
use crate::report::common::context::{Context, ScoredQuestion};
use crate::scoring::OrgAnswer;
use crate::table::ColumnType::{Text, Whole};
use crate::table::{ColumnRole, RowFields, Table, Value};
use crate::text::{answer_words, level_words, step_title};

/// Every question below its target, and then those that have no level yet.
pub(super) fn gaps(context: &Context<'_>) -> Table {
    let open = |item: &&ScoredQuestion<'_>| {
        item.view.answer == OrgAnswer::Unsure || item.view.answer.is_open()
    };
    let items: Vec<ScoredQuestion<'_>> =
        context.gaps().chain(context.items.iter().filter(open)).copied().collect();
    let mut fields: RowFields<'_, ScoredQuestion<'_>> = RowFields::default();
    fields.shown(export::question(), Text, 10, |item| item.question.id.as_str());
    fields.shown(export::short_name(), Text, 22, |item| item.question.short.as_str());
    fields.shown(export::what_is_asked(), Text, 34, |item| item.question.text.as_str());
    fields.shown(export::domain(), Text, 18, |item| domain(context, item.question));
    fields.shown(export::essential(), Text, 9, |item| essential(item));
    fields
        .shown(export::level_now(), Whole, 8, |item| level(item.view.answer.level()))
        .role(ColumnRole::Level);
    fields.shown(export::where_you_are(), Text, 30, |item| now(context, item));
    fields.shown(export::target(), Whole, 8, |item| level(Some(target(context, item))));
    fields.shown(export::what_the_target_is(), Text, 30, |item| {
        words(context, item, target(context, item))
    });
    fields.shown(export::gap(), Whole, 6, |item| {
        Some(item.view.answer.level()?.below(target(context, item)))
    });
    if context.several {
        fields.shown(export::between_groups(), Text, 10, between);
        fields
            .shown(export::peers_view(), Whole, 8, |item| of_group(context, item, PEER_GROUP))
            .role(ColumnRole::Level)
            .optional();
    }
    fields.shown(export::what_the_plan_does(), Text, 34, |item| actions(context, item));
    let words = [export::gaps(), export::gaps_about(), export::gaps_empty()];
    fields.table(words, 2, &items)
}

/// The name of a question's domain.
pub(super) fn domain<'a>(context: &Context<'a>, question: &Question) -> Option<&'a str> {
    context.set.domain(&question.domain).map(|domain| domain.name.as_str())
}

pub(super) fn essential(item: &ScoredQuestion<'_>) -> &'static str {
    if item.scale.critical { export::yes() } else { export::no() }
}

pub(super) fn level(level: Option<Level>) -> Option<u8> {
    level.map(Level::get)
}

/// The level that the chosen target asks for.
pub(super) fn target(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Level {
    item.scale.target.at(context.outcome.scores.target)
}

/// A level's name and what is true at it.
fn words(context: &Context<'_>, item: &ScoredQuestion<'_>, level: Level) -> String {
    let statement = item.scale.anchors.get(usize::from(level.get()));
    let statement = statement.map_or("", String::as_str);
    export::level_says(level_words(context.set, level), statement)
}

fn now(context: &Context<'_>, item: &ScoredQuestion<'_>) -> String {
    match item.view.answer.level() {
        Some(level) => words(context, item, level),
        None => answer_words(context.set, item.view.answer),
    }
}

/// The level of a group; where it may not be shown, or nobody of it gave one while the rest of them
/// may not be shown, that it is too few. Nothing of a group that is not asked.
pub(super) fn of_group(
    context: &Context<'_>,
    item: &ScoredQuestion<'_>,
    group: &str,
) -> Value<'static> {
    match item.view.groups.get(group) {
        Some(told) => level(Some(*told)).into(),
        None if context.assessment.session.anonymous && is_asked(context, item, group) => {
            export::too_few().into()
        }
        None => Value::Nothing,
    }
}

/// Whether a question is asked of somebody of a group, or was answered by one.
fn is_asked(context: &Context<'_>, item: &ScoredQuestion<'_>, group: &str) -> bool {
    let assessment = context.assessment;
    let mut of_group = assessment.participants.iter().filter(|p| p.group.as_str() == group);
    of_group.any(|person| {
        let answered = assessment.answer(&person.id, &item.question.id).is_some();
        answered || person.is_asked(&item.question.asked_of)
    })
}

/// The lowest and the highest level that a group gave; nothing where fewer than two gave one. Where
/// some may not be shown, nothing is said of how they lie together.
fn between(item: &ScoredQuestion<'_>) -> Option<String> {
    if item.view.groups_withheld {
        return Some(export::too_few().to_owned());
    }
    let groups = &item.view.groups;
    let (low, high) = (groups.values().min()?, groups.values().max()?);
    (groups.len() > 1).then(|| match low == high {
        true => export::all_at_level(low),
        false => export::levels_from_to(low, high),
    })
}

/// The actions of the plan that are for this question, with their numbers there.
fn actions(context: &Context<'_>, item: &ScoredQuestion<'_>) -> String {
    let of_item = |step: &&PlannedAction| step.question == item.at;
    let mut steps: Vec<(usize, String)> = context
        .outcome
        .plan
        .steps
        .iter()
        .filter(of_item)
        .filter_map(|step| Some((context.number(&step.id)?, step_title(context.set, step))))
        .collect();
    steps.sort_unstable();
    let line = |(number, title): (usize, String)| export::numbered_action(number, title);
    steps.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
