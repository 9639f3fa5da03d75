use std::collections::BTreeSet;

use super::gaps::{domain, essential, level, of_group, target};
use crate::assessment::Answer;
use crate::messages::export;
use crate::question_set::{GroupId, Question};
use crate::report::common::context::{Context, ScoredQuestion};
use crate::table::ColumnType::{Text, Whole};
use crate::table::{Column, ColumnRole, ColumnType, RowFields, Table, Value};
use crate::text::{answer_words, evidence_name};

/// A question, with what is known of it where it is scored.
type Asked<'a> = (&'a Question, Option<ScoredQuestion<'a>>);

/// Every question with its answers: a column for each group that gave a level.
pub(super) fn answers(context: &Context<'_>) -> Table {
    let known = |question: &Question| {
        context.items.iter().find(|item| item.question.id == question.id).copied()
    };
    let asked: Vec<Asked<'_>> =
        context.set.questions.iter().map(|question| (question, known(question))).collect();
    let mut fields: RowFields<'_, Asked<'_>> = RowFields::default();
    fields.shown(export::question(), Text, 10, |(question, _)| question.id.as_str());
    fields.shown(export::short_name(), Text, 22, |(question, _)| question.short.as_str());
    fields.shown(export::what_is_asked(), Text, 36, |(question, _)| question.text.as_str());
    fields.shown(export::domain(), Text, 18, |(question, _)| domain(context, question));
    scored(&mut fields, export::essential(), Text, 9, |item| Some(essential(item)));
    // Of one person there are no groups to compare.
    for group in groups(context).into_iter().filter(|_| context.several) {
        let of_group =
            move |item: &ScoredQuestion<'_>| Some(of_group(context, item, group.as_str()));
        scored(&mut fields, context.set.group_name(group), Whole, 11, of_group)
            .role(ColumnRole::Level);
    }
    scored(&mut fields, export::people_unsure(), Whole, 9, |item| {
        Some(count(item.view.counts.unsure))
    });
    scored(&mut fields, export::people_not_applicable(), Whole, 9, |item| {
        Some(count(item.view.counts.not_applicable))
    });
    scored(&mut fields, export::level_that_counts(), Whole, 8, |item| {
        level(item.view.answer.level())
    })
    .role(ColumnRole::Level);
    scored(&mut fields, export::answer_that_counts(), Text, 18, |item| {
        Some(answer_words(context.set, item.view.answer))
    });
    scored(&mut fields, export::agreed_together(), Text, 9, |item| {
        Some(if item.view.agreed { export::yes() } else { export::no() })
    });
    scored(&mut fields, export::target(), Whole, 8, |item| level(Some(target(context, item))));
    scored(&mut fields, export::what_can_be_shown(), Text, 16, |item| {
        item.view.evidence.map(evidence_name)
    });
    words(context, &mut fields);
    let words = [export::answers(), export::answers_about(), export::answers_empty()];
    fields.table(words, 2, &asked)
}

/// What people wrote: reasons stay, notes and dissent go where notes are left out.
fn words<'a>(context: &'a Context<'_>, fields: &mut RowFields<'a, Asked<'a>>) {
    let agreed = |question: &Question, of: fn(&Answer) -> &String| {
        let agreed = context.assessment.consensus.get(&question.id);
        agreed.filter(|_| context.has_notes()).map(|answer| of(answer).clone())
    };
    fields
        .shown(export::why_not_applicable(), Text, 26, |(_, item)| {
            item.as_ref().map(|item| said(context.reasons(item)))
        })
        .optional();
    fields
        .shown(export::agreed_because(), Text, 26, move |(question, _)| {
            agreed(question, |answer| &answer.note)
        })
        .optional();
    fields
        .shown(export::seen_otherwise(), Text, 26, move |(question, _)| {
            agreed(question, |answer| &answer.dissent)
        })
        .optional();
    fields
        .shown(export::notes(), Text, 40, |(question, _)| said(context.notes(question)))
        .optional();
    fields
        .shown(export::own_words(), Text, 40, |(question, item)| {
            item.is_none().then(|| said(context.reflections(question)))
        })
        .optional();
}

/// Adds a column that says something of scored questions only.
fn scored<'f, 'a, 'v, V: Into<Value<'v>>>(
    fields: &'f mut RowFields<'a, Asked<'a>>,
    head: &str,
    kind: ColumnType,
    width: u16,
    value: impl Fn(&ScoredQuestion<'_>) -> Option<V> + 'a,
) -> &'f mut Column {
    fields.shown(head, kind, width, move |(_, item)| item.as_ref().and_then(&value))
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
fn count(people: Option<u64>) -> Value<'static> {
    match people {
        Some(people) => usize::try_from(people).ok().filter(|people| *people > 0).into(),
        None => export::too_few().into(),
    }
}

/// Who said what, a line each.
fn said(said: Vec<(&str, &str)>) -> String {
    let line = |(who, words): (&str, &str)| export::said_by(who, words);
    said.into_iter().map(line).collect::<Vec<_>>().join("\n")
}
