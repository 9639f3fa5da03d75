use super::{gaps, views};
use crate::messages::{action_plan as messages, report as shared};
use crate::question_set::Domain;
use crate::report::ReportSection;
use crate::report::common::blocks::{
    body, cell, heading, labelled, list, part, quotes, section, table,
};
use crate::report::common::context::{Context, ScoredQuestion, name_of};
use crate::report::{Block, Cell, Span};
use crate::text::{answer_words, evidence_name};

/// Every question with its answers.
pub(super) fn answers(context: &Context<'_>) -> Vec<Block> {
    let whose = context
        .answered_alone()
        .or_else(|| context.several.then(|| messages::whose_answers().to_owned()));
    let mut blocks = vec![part(ReportSection::Answers)];
    blocks.extend(whose.map(body));
    if context.items.iter().any(|item| noted_elsewhere(context, item)) {
        blocks.push(body(messages::notes_elsewhere(ReportSection::Gaps.name())));
    }
    for domain in &context.set.domains {
        let items: Vec<&ScoredQuestion<'_>> = context.of_domain(domain).collect();
        if !items.is_empty() {
            blocks.extend(of_domain(context, domain, &items));
        }
    }
    blocks
}

fn of_domain(context: &Context<'_>, domain: &Domain, items: &[&ScoredQuestion<'_>]) -> Vec<Block> {
    let groups = context.several.then_some((messages::by_group(), 2.4));
    let heads = [(messages::question(), 4.0)].into_iter().chain(groups);
    let heads = heads.chain([(messages::answer(), 1.9), (messages::what_can_be_shown(), 2.2)]);
    let heads: Vec<(&str, f32)> = heads.collect();
    let rows = items.iter().map(|item| row(context, item)).collect();
    let mut blocks = vec![
        section(domain.name.clone(), None),
        table(messages::answers_in(&domain.name), &heads, rows, true),
    ];
    let mut remarks: Vec<Block> = Vec::new();
    for item in items {
        let of_item = of_item(context, item);
        if !of_item.is_empty() {
            remarks.push(heading(format!("{} {}", item.question.id, item.question.short), None));
            remarks.extend(of_item);
        }
    }
    blocks.extend(remarks);
    blocks
}

fn row(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<Cell> {
    let (set, view) = (context.set, item.view);
    let mut question = vec![
        vec![Span::bold(format!("{} {}", item.question.id, name_of(item.question)))],
        vec![Span::plain(item.question.text.clone())],
    ];
    if noted_elsewhere(context, item) {
        question.push(vec![Span::anchor(messages::notes_with_gap(), gaps::anchor(item.question))]);
    }
    let mut answer = vec![vec![Span::plain(answer_words(set, view.answer))]];
    if view.agreed {
        let words = shared::agreed_together();
        let reasons = views::refers(context, item);
        answer.push(vec![
            reasons.map_or_else(|| Span::plain(words), |anchor| Span::anchor(words, anchor)),
        ]);
    }
    let shown = cell(view.evidence.map_or("–", evidence_name));
    let groups = context.several.then(|| views::by_group(set, view));
    [question].into_iter().chain(groups).chain([answer, shown]).collect()
}

/// Whether what was noted on a question stands with its gap.
fn noted_elsewhere(context: &Context<'_>, item: &ScoredQuestion<'_>) -> bool {
    context.notes_in(item) != ReportSection::Answers && !context.notes(item.question).is_empty()
}

/// Why it does not apply, why it was agreed, and what people noted, where no other part says it.
fn of_item(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let reason = |(who, reason)| labelled(messages::does_not_apply(who), reason);
    let reasons: Vec<Vec<Span>> = context.reasons(item).into_iter().map(reason).collect();
    if !reasons.is_empty() {
        blocks.push(list(reasons));
    }
    if context.reasons_in(item) == ReportSection::Answers {
        blocks.extend(views::agreement(context, item));
    }
    if context.notes_in(item) == ReportSection::Answers {
        for (who, note) in context.notes(item.question) {
            blocks.extend(quotes(who, note));
        }
    }
    blocks
}
