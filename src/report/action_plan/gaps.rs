use super::views::{agreement, refers};
use crate::chart;
use crate::messages::{Segment, action_plan as messages, report as shared, segments};
use crate::question_set::{Domain, Level, Question};
use crate::report::ReportSection;
use crate::report::common::blocks::{
    DRAWN, body, figure, heading, labelled, list, part, quotes, section, spans, text,
};
use crate::report::common::context::{Context, ScoredQuestion, name_of};
use crate::report::{Block, Span, TextStyle};
use crate::scoring::{Attainment, OrgAnswer, Score};
use crate::text::{
    answer_words, coverage, domain_score, evidence_name, level_words, stage_meaning,
};

/// The name that links to a gap lead to.
pub(super) fn anchor(question: &Question) -> String {
    format!("gap-{}", question.id)
}

/// What is in place and what is not, domain by domain.
pub(super) fn gaps(context: &Context<'_>) -> Vec<Block> {
    let wording = &context.set.wording;
    let mut blocks = vec![part(ReportSection::Gaps)];
    let meaning = stage_meaning(wording, context.outcome.scores.claimed.stage.stage);
    blocks.extend(meaning.map(|words| text(TextStyle::Lead, words)));
    let mut words = messages::each_domain(context.target());
    if context.essentials().all > 0 {
        words.push_str(&format!(" {}", messages::the_sign(&wording.things)));
    }
    blocks.extend([
        body(words),
        figure(chart::heat_map(context.set, context.outcome, DRAWN)),
        text(TextStyle::Small, codes(context)),
    ]);
    let scores = &context.outcome.scores.claimed.domains;
    for (domain, score) in context.set.domains.iter().zip(scores) {
        if context.of_domain(domain).next().is_some() {
            blocks.extend(of_domain(context, domain, &score.score));
        }
    }
    blocks
}

/// What the codes in the picture stand for.
fn codes(context: &Context<'_>) -> String {
    let name = |item: &ScoredQuestion<'_>| format!("{} {}", item.question.id, item.question.short);
    let names: Vec<String> = context.items.iter().map(name).collect();
    messages::questions_in_picture(names.join("; "))
}

fn of_domain(context: &Context<'_>, domain: &Domain, score: &Score) -> Vec<Block> {
    let mut blocks = vec![section(domain.name.clone(), None)];
    if !domain.why.is_empty() {
        blocks.push(text(TextStyle::Small, domain.why.clone()));
    }
    blocks.push(body(format!("{} {}", domain_score(score), coverage(score))));
    blocks.extend(at_target(context, domain, messages::in_place(), Attainment::InPlace));
    blocks.extend(at_target(context, domain, messages::under_way(), Attainment::UnderWay));
    let gaps: Vec<&ScoredQuestion<'_>> =
        context.gaps().filter(|item| item.question.domain == domain.id).collect();
    let mut all_gaps = gaps.iter().flat_map(|item| gap(context, item));
    // A domain's heading does not stand apart from what it is about.
    blocks.extend(all_gaps.next());
    let mut blocks = vec![Block::Together(blocks)];
    blocks.extend(all_gaps);
    let open = |item: &&ScoredQuestion<'_>| {
        item.view.answer == OrgAnswer::Unsure || item.view.answer.is_open()
    };
    let open: Vec<Vec<Span>> = context
        .of_domain(domain)
        .filter(open)
        .map(|item| {
            let answer = answer_words(context.set, item.view.answer);
            labelled(shared::label(name_of(item.question)), shared::sentence(answer))
        })
        .collect();
    if gaps.is_empty() && open.is_empty() && score.with_level > 0 {
        blocks.push(body(messages::nothing_below(context.target())));
    }
    if !open.is_empty() {
        blocks.push(spans(vec![Span::bold(messages::still_to_find_out())]));
        blocks.push(list(open));
    }
    blocks
}

/// Questions that have reached their target, each with its statement: what is in place, apart from
/// what is no more than under way.
fn at_target(context: &Context<'_>, domain: &Domain, title: &str, which: Attainment) -> Vec<Block> {
    let strength = |item: &ScoredQuestion<'_>| {
        let level = item.view.answer.level()?;
        let target = item.scale.target.at(context.outcome.scores.target);
        (Attainment::of(level, target) == which).then(|| {
            let label = messages::at_level(name_of(item.question), level_words(context.set, level));
            labelled(label, statement(item, level))
        })
    };
    let strengths: Vec<Vec<Span>> = context.of_domain(domain).filter_map(strength).collect();
    if strengths.is_empty() {
        return Vec::new();
    }
    vec![spans(vec![Span::bold(title)]), list(strengths)]
}

/// What is true at a level.
fn statement<'a>(item: &ScoredQuestion<'a>, level: Level) -> &'a str {
    item.scale.anchors.get(usize::from(level.get())).map_or("", String::as_str)
}

fn gap(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<Block> {
    let Some(level) = item.view.answer.level() else { return Vec::new() };
    let target = item.scale.target.at(context.outcome.scores.target);
    let at = |label: &str, level: Level| {
        let label = messages::at_level(label, level_words(context.set, level));
        spans(labelled(label, statement(item, level)))
    };
    let mut top = vec![
        heading(name_of(item.question), Some(anchor(item.question))),
        body(item.question.text.clone()),
        at(messages::now(), level),
        at(&crate::text::capital(&context.target()), target),
    ];
    if let Some(evidence) = item.view.evidence {
        let shown = shared::sentence(evidence_name(evidence));
        top.push(spans(labelled(messages::can_be_shown(), shown)));
    }
    if let Some(anchor) = refers(context, item) {
        let reasons = messages::reasons_under(ReportSection::Views.name());
        let reasons = segments(&reasons).into_iter().map(|piece| match piece {
            Segment::Plain(words) => Span::plain(words),
            Segment::Marked(_, words) => Span::anchor(words, anchor.clone()),
        });
        let agreed = Span::bold(messages::agreed_together_sentence());
        top.push(spans([agreed].into_iter().chain(reasons).collect()));
    }
    let mut blocks = vec![Block::Together(top)];
    if context.reasons_in(item) == ReportSection::Gaps {
        blocks.extend(agreement(context, item));
    }
    for (who, note) in context.notes(item.question) {
        blocks.extend(quotes(who, note));
    }
    blocks
}
