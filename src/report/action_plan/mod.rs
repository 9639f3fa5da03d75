//! The action plan: where the organisation stands, the gaps, and what to do about them, for a
//! board to table. Each part is a function from what is known to blocks.

mod achieves;
mod answers;
mod board;
mod cover;
mod gaps;
mod method;
mod plan;
mod reflections;
mod resources;
mod steps;
mod views;

use super::common::context::Context;
use super::common::{begin, blocks, disclosed, document};
use super::{Block, Document, ReportOptions, ReportSection};
use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::action_plan as messages;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::text::set_in_terms;

/// Makes the action plan of an assessment and the outcome that follows from it on `today`.
pub fn action_plan(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    today: Day,
    choices: &ReportOptions,
) -> Document {
    let set = set_in_terms(set, assessment);
    let shown = disclosed::disclosed(&set, assessment);
    let context = Context::new(&set, &shown, outcome, today, choices);
    let parts = parts(&context);
    let mut blocks = cover::cover(&context, &parts);
    let mut before = None;
    for (part, content) in parts {
        blocks.push(between(before, part));
        blocks.extend(content);
        before = Some(part);
    }
    document::document(&context, messages::document(), blocks)
}

/// The cover and the board's page stand by themselves; a short part may share a page with others.
fn between(before: Option<ReportSection>, part: ReportSection) -> Block {
    match (before, part) {
        (None | Some(ReportSection::Board), _) | (_, ReportSection::Board) => Block::PageBreak,
        _ => Block::PartBreak,
    }
}

/// The chosen parts that have something to say, in order.
fn parts(context: &Context<'_>) -> Vec<(ReportSection, Vec<Block>)> {
    if context.is_empty() {
        let parts = [
            (ReportSection::Begin, begin::begin(context, blocks::part(ReportSection::Begin))),
            (ReportSection::Method, method::limits(context)),
        ];
        return parts.into_iter().filter(|(part, _)| context.has(*part)).collect();
    }
    let make = |part: ReportSection| {
        let blocks = match part {
            ReportSection::Begin => Vec::new(),
            ReportSection::Board => board::board(context),
            ReportSection::Views => views::views(context),
            ReportSection::Gaps => gaps::gaps(context),
            ReportSection::Plan => plan::plan(context),
            ReportSection::Achieves => achieves::achieves(context),
            ReportSection::Reflections => reflections::reflections(context),
            ReportSection::Resources => resources::resources(context),
            ReportSection::Answers => answers::answers(context),
            ReportSection::Method => method::method(context),
        };
        (part, blocks)
    };
    let chosen = ReportSection::ALL.into_iter().filter(|part| context.has(*part));
    chosen.map(make).filter(|(_, blocks)| !blocks.is_empty()).collect()
}

/// What to call the file. The organisation's name is not in it: the name of a file is seen by
/// more people than the file.
pub fn file_name(_assessment: &Assessment, today: Day) -> String {
    format!("groundwork-action-plan-{today}.pdf")
}
