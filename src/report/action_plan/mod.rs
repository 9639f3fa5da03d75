//! The action plan: where the organisation stands, the gaps, and what to do about them, for a
//! board to table. Each part is a function from what is known to blocks.

mod achieves;
mod anonymity;
mod answers;
mod begin;
mod blocks;
mod board;
mod choices;
mod context;
mod cover;
mod gaps;
mod method;
mod plan;
mod reflections;
mod resources;
mod steps;
mod views;

pub use choices::{Choices, Part};

use super::{Block, Document};
use crate::assessment::Assessment;
use crate::calendar::Day;
use crate::plan::Outcome;
use crate::questionnaire::Questionnaire;
use crate::text::set_in_terms;
use context::Context;

/// Makes the action plan of an assessment and the outcome that follows from it on `today`.
pub fn action_plan(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    today: Day,
    choices: &Choices,
) -> Document {
    let set = set_in_terms(set, assessment);
    let outcome = anonymity::guarded(assessment, outcome, &set);
    let context = Context::new(&set, assessment, &outcome, today, choices);
    let parts = parts(&context);
    let mut blocks = cover::cover(&context, &parts);
    for (_, part) in parts {
        blocks.push(Block::PageBreak);
        blocks.extend(part);
    }
    let author = match choices.prepared_by.trim() {
        "" => context.organisation().to_owned(),
        name => name.to_owned(),
    };
    Document {
        title: format!("Action plan: {}", context.organisation()),
        author,
        subject: format!("Readiness to employ peer workers, from “{}”", set.title),
        language: set.language.clone(),
        date: today.to_string(),
        paper: choices.paper,
        foot: format!("{} · Action plan", context.organisation()),
        blocks,
    }
}

/// The chosen parts that have something to say, in order.
fn parts(context: &Context<'_>) -> Vec<(Part, Vec<Block>)> {
    if context.is_empty() {
        let parts = [(Part::Begin, begin::begin(context)), (Part::Method, method::limits(context))];
        return parts.into_iter().filter(|(part, _)| context.has(*part)).collect();
    }
    let make = |part: Part| {
        let blocks = match part {
            Part::Begin => Vec::new(),
            Part::Board => board::board(context),
            Part::Views => views::views(context),
            Part::Gaps => gaps::gaps(context),
            Part::Plan => plan::plan(context),
            Part::Achieves => achieves::achieves(context),
            Part::Reflections => reflections::reflections(context),
            Part::Resources => resources::resources(context),
            Part::Answers => answers::answers(context),
            Part::Method => method::method(context),
        };
        (part, blocks)
    };
    let chosen = Part::ALL.into_iter().filter(|part| context.has(*part));
    chosen.map(make).filter(|(_, blocks)| !blocks.is_empty()).collect()
}

/// What to call the file. The organisation's name is not in it: the name of a file is seen by
/// more people than the file.
pub fn file_name(_assessment: &Assessment, today: Day) -> String {
    format!("groundwork-action-plan-{today}.pdf")
}
