use super::views::{agreement, refers};
use crate::chart;
use crate::questionnaire::{Domain, Level, Question};
use crate::report::Part;
use crate::report::pieces::blocks::{
    DRAWN, body, figure, heading, labelled, list, part, quotes, section, spans, text,
};
use crate::report::pieces::context::{Context, Item, name_of};
use crate::report::{Block, Span, TextStyle};
use crate::scoring::{OrgAnswer, Score};
use crate::text::{answer_words, coverage, evidence_name, level_words, range, stage_meaning};

/// The name that links to a gap lead to.
pub(super) fn anchor(question: &Question) -> String {
    format!("gap-{}", question.id)
}

/// What is in place and what is not, domain by domain.
pub(super) fn gaps(context: &Context<'_>) -> Vec<Block> {
    let wording = &context.set.wording;
    let mut blocks = vec![part(Part::Gaps)];
    let meaning = stage_meaning(wording, context.outcome.scores.claimed.stage.stage);
    blocks.extend(meaning.map(|words| text(TextStyle::Lead, words)));
    blocks.extend([
        body(format!(
            "Each domain begins with what is in place. A gap is a question below the level {}. \
             The sign ◆ marks things {}.",
            context.needed(),
            wording.things
        )),
        figure(chart::heat_map(context.set, context.outcome, DRAWN)),
    ]);
    let scores = &context.outcome.scores.claimed.domains;
    for (domain, score) in context.set.domains.iter().zip(scores) {
        if context.of_domain(domain).next().is_some() {
            blocks.extend(of_domain(context, domain, &score.score));
        }
    }
    blocks
}

fn of_domain(context: &Context<'_>, domain: &Domain, score: &Score) -> Vec<Block> {
    let mut blocks = vec![section(domain.name.clone(), None)];
    if !domain.why.is_empty() {
        blocks.push(text(TextStyle::Small, domain.why.clone()));
    }
    let said = format!("{} {}", range(score).replace("Overall", "Score:"), coverage(score));
    blocks.push(body(said.replace("no overall score", "no score")));
    blocks.extend(in_place(context, domain));
    let gaps: Vec<&Item<'_>> =
        context.gaps().filter(|item| item.question.domain == domain.id).collect();
    let mut all_gaps = gaps.iter().flat_map(|item| gap(context, item));
    // A domain's heading does not stand apart from what it is about.
    blocks.extend(all_gaps.next());
    let mut blocks = vec![Block::Together(blocks)];
    blocks.extend(all_gaps);
    let open =
        |item: &&Item<'_>| matches!(item.view.answer, OrgAnswer::Unsure | OrgAnswer::Unanswered);
    let open: Vec<Vec<Span>> = context
        .of_domain(domain)
        .filter(open)
        .map(|item| {
            let answer = answer_words(context.set, item.view.answer);
            labelled(format!("{}: ", name_of(item.question)), format!("{answer}."))
        })
        .collect();
    if gaps.is_empty() && open.is_empty() && score.with_level > 0 {
        blocks
            .push(body(format!("Nothing in this domain is below the level {}.", context.needed())));
    }
    if !open.is_empty() {
        blocks.push(spans(vec![Span::bold("Still to find out")]));
        blocks.push(list(open));
    }
    blocks
}

/// The strengths: questions that have reached the level needed, each with its statement.
fn in_place(context: &Context<'_>, domain: &Domain) -> Vec<Block> {
    let strength = |item: &Item<'_>| {
        let level = item.view.answer.level()?;
        let needed = item.scale.target.at(context.outcome.scores.target);
        (level >= needed).then(|| {
            let label =
                format!("{}, {}: ", name_of(item.question), level_words(context.set, level));
            labelled(label, statement(item, level))
        })
    };
    let strengths: Vec<Vec<Span>> = context.of_domain(domain).filter_map(strength).collect();
    if strengths.is_empty() {
        return Vec::new();
    }
    vec![spans(vec![Span::bold("In place")]), list(strengths)]
}

/// What is true at a level.
fn statement<'a>(item: &Item<'a>, level: Level) -> &'a str {
    item.scale.anchors.get(usize::from(level.get())).map_or("", String::as_str)
}

fn gap(context: &Context<'_>, item: &Item<'_>) -> Vec<Block> {
    let Some(level) = item.view.answer.level() else { return Vec::new() };
    let needed = item.scale.target.at(context.outcome.scores.target);
    let at = |label: &str, level: Level| {
        let label = format!("{label}, {}: ", level_words(context.set, level));
        spans(labelled(label, statement(item, level)))
    };
    let mut top = vec![
        heading(name_of(item.question), Some(anchor(item.question))),
        body(item.question.text.clone()),
        at("Now", level),
        at(&crate::text::capital(&context.needed()), needed),
    ];
    if let Some(evidence) = item.view.evidence {
        let shown = format!("{}.", evidence_name(evidence));
        top.push(spans(labelled("What can be shown: ", shown)));
    }
    if let Some(anchor) = refers(context, item) {
        top.push(spans(vec![
            Span::bold("Agreed together. "),
            Span::plain("The reasons are under “"),
            Span::anchor(Part::Views.name(), anchor),
            Span::plain("”."),
        ]));
    }
    let mut blocks = vec![Block::Together(top)];
    if context.reasons_in(item) == Part::Gaps {
        blocks.extend(agreement(context, item));
    }
    for (who, note) in context.notes(item.question) {
        blocks.extend(quotes(who, note));
    }
    blocks
}
