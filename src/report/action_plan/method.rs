use crate::messages::{action_plan as messages, report as shared};
use crate::question_set::Source;
use crate::report::ReportSection;
use crate::report::common::blocks::{
    body, cell, heading, labelled, list, part, section, spans, table, text,
};
use crate::report::common::context::Context;
use crate::report::{Block, Span, TextStyle, peer_expertise_took_part};
use crate::scoring::Stage;
use crate::text::{self, no_peer_expertise, privacy, stage_name, stage_rule};

/// How the scores came about, what they rest on, and where they end.
pub(super) fn method(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![part(ReportSection::Method)];
    blocks.extend(rules(context));
    blocks.extend(set_aside(context));
    blocks.extend(sources(context));
    blocks.extend(citations(context));
    blocks.extend(glossary(context));
    blocks.extend(ends(context));
    blocks
}

/// The same, where nothing is scored yet.
pub(super) fn limits(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![part(ReportSection::Method)];
    blocks.extend(rules(context));
    blocks.extend(sources(context));
    blocks.extend(ends(context));
    blocks
}

fn rules(context: &Context<'_>) -> Vec<Block> {
    let level = |at: usize| {
        let level = &context.set.levels[at];
        vec![cell(format!("{} {}", level.level, level.name)), cell(level.meaning.clone())]
    };
    let words = &context.set.wording;
    let stage = |stage: Stage| vec![cell(stage_name(words, stage)), cell(stage_rule(words, stage))];
    let stages = [Stage::Incomplete].into_iter().chain(Stage::PATH);
    let rule = |label: &str, words: &str| labelled(shared::label(label), words);
    vec![
        section(messages::levels_head(), None),
        table(
            shared::five_levels(),
            &[(shared::level(), 1.5), (shared::level_means(), 5.5)],
            (0..5).map(level).collect(),
            true,
        ),
        section(messages::from_answers_to_scores(), None),
        list(vec![
            rule(messages::one_answer(), messages::one_answer_rule()),
            rule(messages::score(), messages::score_rule()),
            rule(messages::blank(), messages::blank_rule()),
            rule(messages::range(), messages::range_rule()),
            rule(messages::at_target(), messages::at_target_rule()),
            rule(messages::what_can_be_shown(), messages::evidence_rule()),
            rule(messages::seen_differently(), messages::seen_differently_rule()),
            rule(messages::gaps(), messages::gaps_rule()),
        ]),
        section(messages::stages(), None),
        table(
            messages::when_at_stage(),
            &[(messages::stage(), 1.5), (messages::when(), 5.5)],
            stages.map(stage).collect(),
            true,
        ),
    ]
}

fn set_aside(context: &Context<'_>) -> Vec<Block> {
    let warnings = &context.outcome.warnings;
    if warnings.is_empty() {
        return Vec::new();
    }
    let mut said: Vec<(&str, usize)> = Vec::new();
    for warning in warnings {
        match said.iter_mut().find(|(words, _)| *words == warning.words) {
            Some((_, count)) => *count += 1,
            None => said.push((&warning.words, 1)),
        }
    }
    let line = |(words, count): (&str, usize)| {
        vec![Span::plain(match count {
            1 => words.to_owned(),
            count => messages::several_times(words, count),
        })]
    };
    vec![
        section(messages::set_aside(), None),
        body(messages::set_aside_why()),
        list(said.into_iter().map(line).collect()),
    ]
}

fn sources(context: &Context<'_>) -> Vec<Block> {
    if context.set.sources.is_empty() {
        return Vec::new();
    }
    let line = |source: &Source| {
        let title = match &source.url {
            Some(url) => Span::address(source.title.clone(), url.clone()),
            None => Span::plain(source.title.clone()),
        };
        let year = source.year.map_or_else(|| "none".to_owned(), |year| year.to_string());
        vec![title, Span::plain(messages::source(&source.publisher, year))]
    };
    vec![
        section(messages::sources(), None),
        body(messages::sources_why()),
        list(context.set.sources.iter().map(line).collect()),
    ]
}

/// Which questions rest on which place of which source.
fn citations(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for source in &context.set.sources {
        let mut places: Vec<(&str, Vec<&str>)> = Vec::new();
        for question in &context.set.questions {
            for citation in question.source.iter().filter(|c| c.source == source.id) {
                let name = question.short.as_str();
                match places.iter_mut().find(|(at, _)| *at == citation.at) {
                    Some((_, names)) => names.push(name),
                    None => places.push((&citation.at, vec![name])),
                }
            }
        }
        if places.is_empty() {
            continue;
        }
        let row = |(at, names): &(&str, Vec<&str>)| vec![cell(*at), cell(names.join("; "))];
        let heads = [(messages::where_in_it(), 3.0), (messages::questions_that_rest(), 4.0)];
        let rows = places.iter().map(row).collect();
        blocks.push(heading(source.title.clone(), None));
        blocks.push(table(messages::questions_that_rest_on(&source.title), &heads, rows, true));
    }
    if !blocks.is_empty() {
        blocks.insert(0, section(messages::what_questions_rest_on(), None));
    }
    blocks
}

fn glossary(context: &Context<'_>) -> Vec<Block> {
    if context.set.glossary.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section(messages::words(), None)];
    let terms = context.set.glossary.iter();
    blocks.extend(terms.map(|t| spans(labelled(shared::label(&t.term), t.meaning.clone()))));
    blocks
}

fn ends(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![section(messages::limits(), None)];
    blocks.extend(text::limits().map(body));
    if !peer_expertise_took_part(context.assessment) {
        blocks.push(text(TextStyle::Notice, no_peer_expertise()));
    }
    blocks.push(body(privacy()));
    vec![Block::Together(blocks)]
}
