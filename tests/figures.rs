//! Numbers and labels that people read say what they count, on every screen and page.

mod actions;
mod essentials;
mod rounding;

use groundwork::report::{Document, ReportOptions, action_plan, board_paper};

use crate::scenario::Run;

/// The action plan of a run.
fn plan(run: &Run) -> Document {
    action_plan(&run.set, &run.assessment, &run.outcome, run.today, &ReportOptions::default())
}

/// The board paper of a run.
fn paper(run: &Run) -> Document {
    board_paper(&run.set, &run.assessment, &run.outcome, run.today, &ReportOptions::default())
}

/// Everything that a document says, in its order.
fn said(document: &Document) -> String {
    format!("{:?}", document.blocks)
}
