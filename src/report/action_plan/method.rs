use crate::question_set::Source;
use crate::report::ReportSection;
use crate::report::pieces::blocks::{
    body, cell, heading, labelled, list, part, section, spans, table, text,
};
use crate::report::pieces::context::Context;
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
    let rule = |label: &str, words: &str| labelled(format!("{label}: "), words);
    vec![
        section("Levels", None),
        table(
            "The five levels",
            &[("Level", 1.5), ("What it means", 5.5)],
            (0..5).map(level).collect(),
            true,
        ),
        section("From answers to scores", None),
        list(vec![
            rule(
                "One answer for each question",
                "the agreed one; otherwise the middle one of all that were given, the lower one \
                 where there are two.",
            ),
            rule(
                "Score",
                "each question counts for its share of the way to its target, and for its \
                 weight of 1 to 3. A domain’s score is that share over its questions, of 100. \
                 More than the target adds nothing, so that a strength hides no gap. A score is \
                 rounded to a whole number, and never onto a 70 or 100 that it has not reached.",
            ),
            rule(
                "Blank is not zero",
                "a question without a level counts neither for nor against. Each score says how \
                 many questions it covers. An overall score, and where the plan leads, are shown \
                 once half of the questions that apply are scored.",
            ),
            rule(
                "Range",
                "the lowest and highest the score can be once the “don’t know” answers are known.",
            ),
            rule(
                "At target",
                "level 3 or 4 is in place. Where the target is lower, an answer that reaches it \
                 is under way, and enough for now.",
            ),
            rule(
                "What can be shown",
                "each answer may say what evidence it has. Once more than half of the answers at \
                 level 2 or above say so, a second score goes by the evidence recorded: with \
                 nothing to show, or nothing said, an answer counts as 1 at most, with a draft \
                 as 2, with an approved document as 3, and as 4 only where someone whom it \
                 affects confirms it. Before that, only how many answers have evidence is told.",
            ),
            rule(
                "Seen differently",
                "groups two or more levels apart, or people of one group three or more.",
            ),
            rule("Gaps", "essentials first, then by how far and how much they weigh."),
        ]),
        section("Stages", None),
        table(
            "When an organisation is at each stage",
            &[("Stage", 1.5), ("When", 5.5)],
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
        let times = if count > 1 { format!(" ({count} times)") } else { String::new() };
        vec![Span::plain(format!("{words}{times}"))]
    };
    vec![
        section("Set aside", None),
        body(
            "These entries do not fit the question set. They are kept in the file, and were not \
             counted.",
        ),
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
        let year = source.year.map_or_else(String::new, |year| format!(", {year}"));
        vec![title, Span::plain(format!(". {}{year}.", source.publisher))]
    };
    vec![
        section("Sources", None),
        body(
            "The questions and actions are written from these documents, in words of their own. \
             None of their publishers has endorsed this tool.",
        ),
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
        let heads = [("Where in it", 3.0), ("Questions that rest on it", 4.0)];
        let rows = places.iter().map(row).collect();
        blocks.push(heading(source.title.clone(), None));
        blocks.push(table(format!("Questions that rest on {}", source.title), &heads, rows, true));
    }
    if !blocks.is_empty() {
        blocks.insert(0, section("What each question rests on", None));
    }
    blocks
}

fn glossary(context: &Context<'_>) -> Vec<Block> {
    if context.set.glossary.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![section("Words", None)];
    let terms = context.set.glossary.iter();
    blocks.extend(terms.map(|t| spans(labelled(format!("{}: ", t.term), t.meaning.clone()))));
    blocks
}

fn ends(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![section("Limits", None)];
    blocks.extend(text::limits().map(body));
    if !peer_expertise_took_part(context.assessment) {
        blocks.push(text(TextStyle::Notice, no_peer_expertise()));
    }
    blocks.push(body(privacy()));
    vec![Block::Together(blocks)]
}
