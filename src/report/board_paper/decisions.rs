use super::dates::deferred;
use super::matters::Matter;
use crate::messages::{board_paper as messages, report as shared};
use crate::question_set::Target;
use crate::report::common::blocks::{BOX, body, cell, labelled, section, table};
use crate::report::common::context::Context;
use crate::report::common::steps::in_hand;
use crate::report::{Block, Cell, Span};
use crate::text::{answer_words, level_words, opening, step_title, target_name};

/// How much of the reasons a row holds: a sentence, or two short ones.
const REASON: usize = 110;

/// What the board is asked to decide, each with options to mark.
pub(super) fn decisions(context: &Context<'_>, matters: &[Matter<'_>]) -> Vec<Block> {
    if matters.is_empty() {
        return vec![section(messages::decisions(), None), body(messages::no_decisions())];
    }
    let heads = [
        (messages::mark_one(), 12.0),
        (messages::do_it(), 1.0),
        (messages::defer(), 1.0),
        (messages::ask(), 1.0),
    ];
    let rows = matters.iter().map(|matter| row(context, matter)).collect();
    vec![
        section(messages::decisions(), None),
        table(messages::decisions_to_mark(), &heads, rows, true),
    ]
}

fn row(context: &Context<'_>, matter: &Matter<'_>) -> Vec<Cell> {
    let item = &matter.item;
    let target = item.scale.target.at(Target::Recruit);
    let now = answer_words(context.set, item.view.answer);
    let level = level_words(context.set, target);
    let name = target_name(&context.set.wording, Target::Recruit);
    let defer = messages::defer_to(
        deferred(context, matter.first).short(),
        opening(&item.scale.why, REASON),
    );
    let what = vec![
        vec![
            Span::bold(item.question.short.clone()),
            Span::plain(shared::now_and_target(now, name, level)),
        ],
        labelled(messages::do_label(), doing(context, matter)),
        labelled(messages::defer_label(), defer),
    ];
    vec![what, cell(BOX), cell(BOX), cell(BOX)]
}

/// The first thing that the answer calls for, with who and when.
fn doing(context: &Context<'_>, matter: &Matter<'_>) -> String {
    match matter.first {
        Some(step) => {
            let title = step_title(context.set, step);
            shared::heading_sentence(title.trim_end_matches('.'))
                + &shared::sentence(in_hand(context, step))
        }
        None => messages::ask_for_proposal().to_owned(),
    }
}
