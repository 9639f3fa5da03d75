use std::collections::BTreeSet;

use super::field::{Field, field, optional};
use super::gaps::{domain, essential, level, of_group, target};
use super::{CellType, ExportTable, Value};
use crate::assessment::Answer;
use crate::messages::export;
use crate::question_set::{GroupId, Question};
use crate::report::common::context::{Context, ScoredQuestion};
use crate::text::{answer_words, evidence_name};

/// A question, with what is known of it where it is scored.
type Asked<'a> = (&'a Question, Option<ScoredQuestion<'a>>);

/// Every question with its answers: a column for each group that gave a level.
pub(super) fn answers(context: &Context<'_>) -> ExportTable {
    let scored = |question: &Question| {
        context.items.iter().find(|item| item.question.id == question.id).copied()
    };
    let asked: Vec<Asked<'_>> =
        context.set.questions.iter().map(|question| (question, scored(question))).collect();
    let mut fields: Vec<Field<'_, Asked<'_>>> = vec![
        field(export::question(), CellType::Text, 10, |(question, _): &Asked<'_>| {
            question.id.as_str()
        }),
        field(export::short_name(), CellType::Text, 22, |(question, _): &Asked<'_>| {
            question.short.as_str()
        }),
        field(export::what_is_asked(), CellType::Text, 36, |(question, _): &Asked<'_>| {
            question.text.as_str()
        }),
        field(export::domain(), CellType::Text, 18, |(question, _): &Asked<'_>| {
            domain(context, question)
        }),
        scored_field(export::essential(), CellType::Text, 9, |item| Some(essential(item))),
    ];
    // Of one person there are no groups to compare.
    for group in groups(context).into_iter().filter(|_| context.several) {
        let of_group =
            move |item: &ScoredQuestion<'_>| Some(of_group(context, item, group.as_str()));
        fields.push(scored_field(context.set.group_name(group), CellType::Level, 11, of_group));
    }
    fields.extend([
        scored_field(export::people_unsure(), CellType::Number, 9, |item| {
            Some(count(item.view.counts.unsure))
        }),
        scored_field(export::people_not_applicable(), CellType::Number, 9, |item| {
            Some(count(item.view.counts.not_applicable))
        }),
        scored_field(export::level_that_counts(), CellType::Level, 8, |item| {
            level(item.view.answer.level())
        }),
        scored_field(export::answer_that_counts(), CellType::Text, 18, |item| {
            Some(answer_words(context.set, item.view.answer))
        }),
        scored_field(export::agreed_together(), CellType::Text, 9, |item| {
            Some(if item.view.agreed { export::yes() } else { export::no() })
        }),
        scored_field(export::target(), CellType::Number, 8, |item| {
            level(Some(target(context, item)))
        }),
        scored_field(export::what_can_be_shown(), CellType::Text, 16, |item| {
            item.view.evidence.map(evidence_name)
        }),
    ]);
    fields.extend(words(context).into_iter().map(optional));
    let words = [export::answers(), export::answers_about(), export::answers_empty()];
    ExportTable::of(words, 2, fields, &asked)
}

/// What people wrote: reasons stay, notes and dissent go where notes are left out.
fn words<'a>(context: &'a Context<'_>) -> Vec<Field<'a, Asked<'a>>> {
    let agreed = |question: &Question, of: fn(&Answer) -> &String| {
        let agreed = context.assessment.consensus.get(&question.id);
        agreed.filter(|_| context.has_notes()).map(|answer| of(answer).clone())
    };
    vec![
        field(export::why_not_applicable(), CellType::Text, 26, |(_, item): &Asked<'_>| {
            item.as_ref().map(|item| said(context.reasons(item)))
        }),
        field(export::agreed_because(), CellType::Text, 26, move |(question, _): &Asked<'_>| {
            agreed(question, |answer| &answer.note)
        }),
        field(export::seen_otherwise(), CellType::Text, 26, move |(question, _): &Asked<'_>| {
            agreed(question, |answer| &answer.dissent)
        }),
        field(export::notes(), CellType::Text, 40, |(question, _): &Asked<'_>| {
            said(context.notes(question))
        }),
        field(export::own_words(), CellType::Text, 40, |(question, item): &Asked<'_>| {
            item.is_none().then(|| said(context.reflections(question)))
        }),
    ]
}

/// A column that says something of scored questions only.
fn scored_field<'a, V: Into<super::Value>>(
    head: &str,
    kind: CellType,
    width: u16,
    value: impl Fn(&ScoredQuestion<'_>) -> Option<V> + 'a,
) -> Field<'a, Asked<'a>> {
    field(head, kind, width, move |(_, item): &Asked<'_>| item.as_ref().and_then(&value))
}

/// The groups that gave a level anywhere, in the order of the question set, others after them. In
/// an anonymous session every group: which of them gave one is not told.
fn groups<'a>(context: &'a Context<'_>) -> Vec<&'a GroupId> {
    let told = context.items.iter().flat_map(|item| item.view.groups.keys());
    let people = context.assessment.participants.iter().map(|person| &person.group);
    let people = people.filter(|_| context.assessment.session.anonymous);
    let heard: BTreeSet<&GroupId> = told.chain(people).collect();
    let known = context.set.groups.iter().map(|group| &group.id).filter(|id| heard.contains(id));
    let strangers = heard.iter().copied().filter(|id| context.set.group(id).is_none());
    known.chain(strangers).collect()
}

/// How many people; nothing where nobody did.
fn count(people: Option<u64>) -> Value {
    match people {
        Some(people) => u32::try_from(people).ok().filter(|people| *people > 0).into(),
        None => export::too_few().into(),
    }
}

/// Who said what, a line each.
fn said(said: Vec<(&str, &str)>) -> String {
    let line = |(who, words): (&str, &str)| export::said_by(who, words);
    said.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
