use crate::chart;
use crate::messages::{action_plan as messages, report as shared};
use crate::report::ReportSection;
use crate::report::common::blocks::{DRAWN, body, figure, numbered, part, section};
use crate::report::common::context::{Context, ScoredQuestion, name_of, others};
use crate::report::common::steps::line;
use crate::report::{Block, Span, TextStyle};
use crate::scoring::Stage;
use crate::text::{self, level_words, reason_names, stage_name, stage_reasons};

/// How many gaps and actions the page shows.
const MOST: usize = 5;

/// How many of the things that stand before the next stage it names.
const NAMED: usize = 6;

/// Page one: everything a board needs to decide what to do next.
pub(super) fn board(context: &Context<'_>) -> Vec<Block> {
    let (set, outcome) = (context.set, context.outcome);
    let scores = &outcome.scores;
    let stage = &scores.claimed.stage;
    let reasons = stage_reasons(set, scores);
    let standing = vec![
        Span::bold(shared::heading_sentence(stage_name(&set.wording, stage.stage))),
        Span::plain(reasons),
    ];
    let mut blocks = vec![
        part(ReportSection::Board),
        Block::Paragraph { style: TextStyle::Lead, spans: standing },
        figure(chart::stage_path(set, outcome, DRAWN)),
    ];
    blocks.extend(next(context).map(body));
    blocks.push(body(numbers(context)));
    blocks.push(figure(chart::domain_bars(set, outcome, DRAWN)));
    let gaps: Vec<_> = context.gaps().take(MOST).map(|item| gap(context, item)).collect();
    if !gaps.is_empty() {
        blocks.push(section(messages::gaps_that_matter(), None));
        blocks.push(numbered(gaps));
    }
    let first = outcome.plan.first(context.assessment);
    let first: Vec<_> = first.into_iter().take(MOST).map(|step| line(context, step)).collect();
    if !first.is_empty() {
        blocks.push(section(messages::what_comes_first(), None));
        blocks.push(numbered(first));
    }
    blocks.push(Block::WritingLines(vec![messages::noted_by_board().to_owned()]));
    blocks
}

/// What stands before the next stage. At “Foundations first” the gaps on the same page say it,
/// and before that the actions that find out.
fn next(context: &Context<'_>) -> Option<String> {
    let result = &context.outcome.scores.claimed.stage;
    let names = reason_names(context.set, result);
    if names.is_empty() {
        let words = match result.stage {
            Stage::Incomplete => messages::answer_more(),
            _ => messages::keep_it_so(),
        };
        return Some(words.to_owned());
    }
    let next = match result.stage {
        Stage::Incomplete | Stage::Foundations => return None,
        Stage::Building => Stage::Ready,
        Stage::Ready | Stage::Thriving => Stage::Thriving,
    };
    let mut named: Vec<String> = names.iter().take(NAMED).map(|name| (*name).to_owned()).collect();
    match names.len().saturating_sub(NAMED) {
        0 => {}
        1 => named.extend(names.last().map(|name| (*name).to_owned())),
        more => named.push(others(more)),
    }
    let (aim, named) = (stage_name(&context.set.wording, next), text::list(&named));
    Some(match next {
        Stage::Ready => messages::to_get_ready(aim, named),
        _ => messages::to_get_thriving(aim, named),
    })
}

/// Score, range, coverage, and what the evidence recorded says.
fn numbers(context: &Context<'_>) -> String {
    let scores = &context.outcome.scores;
    let overall = &scores.claimed.overall;
    let mut said = text::overall(overall);
    if overall.covers_half() {
        said.push_str(&format!(" {}", text::coverage(overall)));
    }
    if let Some(evidenced) = text::evidenced(&context.set.wording, scores) {
        said.push(' ');
        said.push_str(&evidenced);
    }
    said
}

fn gap(context: &Context<'_>, item: &ScoredQuestion<'_>) -> Vec<Span> {
    let name = name_of(item.question);
    let name = if context.has(ReportSection::Gaps) {
        Span::anchor(name, super::gaps::anchor(item.question))
    } else {
        Span::plain(name)
    };
    let now = text::answer_words(context.set, item.view.answer);
    let target = item.scale.target.at(context.outcome.scores.target);
    let level = level_words(context.set, target);
    vec![
        Span { bold: true, ..name },
        Span::plain(shared::now_and_target(now, context.target(), level)),
    ]
}
