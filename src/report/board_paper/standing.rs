use crate::chart;
use crate::messages::{board_paper as messages, report as shared};
use crate::report::common::blocks::{DRAWN, body, figure, section};
use crate::report::common::context::Context;
use crate::report::{Block, Span, TextStyle};
use crate::text::{self, stage_name, stage_reasons};

/// The stage, and why.
pub(super) fn standing(context: &Context<'_>) -> Vec<Block> {
    let (set, scores) = (context.set, &context.outcome.scores);
    let stage = &scores.claimed.stage;
    let reasons = stage_reasons(set, scores);
    let standing = vec![
        Span::bold(shared::heading_sentence(stage_name(&set.wording, stage.stage))),
        Span::plain(reasons),
    ];
    let overall = &scores.claimed.overall;
    let mut numbers = vec![text::overall(overall)];
    if overall.covers_half() && overall.with_level < overall.applicable {
        numbers.push(text::coverage(overall));
    }
    if scores.evidenced_to_show().is_none_or(|shown| shown.overall != *overall) {
        numbers.extend(text::evidenced(&set.wording, scores));
    }
    vec![
        section(messages::standing(), None),
        Block::Paragraph { style: TextStyle::Body, spans: standing },
        figure(chart::stage_path(set, context.outcome, DRAWN)),
        body(numbers.join(" ")),
    ]
}
