use crate::chart;
use crate::questionnaire::Target;
use crate::report::pieces::blocks::{DRAWN, body, figure, section};
use crate::report::pieces::context::Context;
use crate::report::{Block, Span, TextStyle};
use crate::text::{self, stage_name, stage_reasons};

/// The stage, why, and what is in place already.
pub(super) fn standing(context: &Context<'_>) -> Vec<Block> {
    let (set, scores) = (context.set, &context.outcome.scores);
    let stage = &scores.claimed.stage;
    let reasons = stage_reasons(set, stage, &scores.claimed.overall);
    let standing = vec![
        Span::bold(format!("{}. ", stage_name(&set.wording, stage.stage))),
        Span::plain(reasons),
    ];
    let overall = &scores.claimed.overall;
    let mut numbers = in_place(context);
    numbers.push(text::range(overall));
    if overall.with_level < overall.applicable {
        numbers.push(text::coverage(overall));
    }
    if scores.evidenced.as_ref().is_some_and(|shown| shown.overall != *overall) {
        numbers.extend(text::evidenced(&set.wording, scores));
    }
    vec![
        section("Where the organisation stands", None),
        Block::Paragraph { style: TextStyle::Body, spans: standing },
        figure(chart::stage_path(set, context.outcome, DRAWN)),
        body(numbers.join(" ")),
    ]
}

/// The strengths among the critical questions, where the stage does not say so already: “In place:
/// seven of the 22 things …”.
fn in_place(context: &Context<'_>) -> Vec<String> {
    let critical =
        context.items.iter().filter(|i| i.scale.critical && i.view.answer.is_applicable());
    let critical: Vec<_> = critical.collect();
    let reached = critical.iter().filter(|item| {
        let needed = item.scale.target.at(Target::Recruit);
        item.view.answer.level().is_some_and(|level| level >= needed)
    });
    let reached = reached.count();
    if reached == 0 || reached == critical.len() {
        return Vec::new();
    }
    let (reached, all) = (text::number(reached), text::number(critical.len()));
    vec![format!("In place already: {reached} of the {all} things {}.", context.set.wording.things)]
}
