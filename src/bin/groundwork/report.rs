use std::collections::BTreeSet;
use std::iter;

use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::{ReportOptions, ReportSection, action_plan, board_paper};
use groundwork::text::set_in_terms;

use crate::args::{Report, ReportKind};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::{logo, score, workbook, write};

/// Makes a document about an assessment and writes it.
pub fn report(task: &Report) -> Result<(), Failure> {
    let input = input::input(&task.source)?;
    let read =
        iter::once(&task.source.assessment).chain(&task.source.questionnaire).chain(&task.logo);
    write::unlike(&task.output, read)?;
    let choices = ReportOptions {
        paper: task.paper.paper(),
        names: task.names,
        notes: task.notes.chosen(),
        owners: !task.without_owners,
        in_full: task.in_full,
        parts: chosen(&task.parts),
        prepared_by: task.maker.prepared_by.clone(),
        logo: task.logo.as_deref().map(logo::logo).transpose()?,
    };
    let Input { set, assessment, today } = &input;
    let document = match task.kind {
        ReportKind::Plan | ReportKind::Board => {
            let outcome = Outcome::new(set, assessment, Target::Recruit, *today);
            score::warn(&outcome);
            let make = if task.kind == ReportKind::Plan { action_plan } else { board_paper };
            make(set, assessment, &outcome, *today, &choices)
        }
        ReportKind::Workbook | ReportKind::Ballots => {
            let set = set_in_terms(set, assessment);
            workbook::paper(
                &set,
                &choices,
                task.group.as_deref(),
                task.kind == ReportKind::Ballots,
            )?
        }
    };
    write::write(&document, &task.output)
}

/// What goes in: these parts, or all where none is named. What an empty assessment is told goes in
/// always.
fn chosen(parts: &[ReportSection]) -> BTreeSet<ReportSection> {
    match parts {
        [] => ReportSection::ALL.into(),
        parts => parts.iter().copied().chain([ReportSection::Begin]).collect(),
    }
}
