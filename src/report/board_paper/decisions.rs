use super::dates::deferred;
use super::matters::Matter;
use crate::question_set::Target;
use crate::report::pieces::blocks::{BOX, body, cell, labelled, section, table};
use crate::report::pieces::context::Context;
use crate::report::pieces::steps::in_hand;
use crate::report::{Block, Cell, Span};
use crate::text::{answer_words, level_words, opening, step_title, target_name};

/// How much of the reasons a row holds: a sentence, or two short ones.
const REASON: usize = 110;

/// What the board is asked to decide, each with options to mark.
pub(super) fn decisions(context: &Context<'_>, matters: &[Matter<'_>]) -> Vec<Block> {
    if matters.is_empty() {
        return vec![
            section("Decisions sought", None),
            body(
                "No essential is waiting for the board itself. The draft resolution is the \
                 only decision sought.",
            ),
        ];
    }
    let what = "Mark one in each row: do it, defer it, or ask to know more first";
    let heads = [(what, 12.0), ("Do", 1.0), ("Defer", 1.0), ("Ask", 1.0)];
    let rows = matters.iter().map(|matter| row(context, matter)).collect();
    vec![
        section("Decisions sought", None),
        table("Decisions sought, with boxes to mark", &heads, rows, true),
    ]
}

fn row(context: &Context<'_>, matter: &Matter<'_>) -> Vec<Cell> {
    let item = &matter.item;
    let target = item.scale.target.at(Target::Recruit);
    let now = answer_words(context.set, item.view.answer);
    let level = level_words(context.set, target);
    let name = target_name(&context.set.wording, Target::Recruit);
    let defer = format!(
        "to {}, and carry the risk. {}",
        deferred(context, matter.first).short(),
        opening(&item.scale.why, REASON)
    );
    let what = vec![
        vec![
            Span::bold(item.question.short.clone()),
            Span::plain(format!(": {now}; the {name} is {level}.")),
        ],
        labelled("Do: ", doing(context, matter)),
        labelled("Defer ", defer),
    ];
    vec![what, cell(BOX), cell(BOX), cell(BOX)]
}

/// The first thing that the answer calls for, with who and when.
fn doing(context: &Context<'_>, matter: &Matter<'_>) -> String {
    match matter.first {
        Some(step) => {
            let title = step_title(context.set, step);
            format!("{}. {}.", title.trim_end_matches('.'), in_hand(context, step))
        }
        None => {
            "Ask for a proposal: the plan holds no action for this that is not done.".to_owned()
        }
    }
}
