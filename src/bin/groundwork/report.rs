use std::iter;

use groundwork::plan::Outcome;
use groundwork::questionnaire::Target;
use groundwork::report::{Choices, action_plan, board_paper};
use groundwork::text::set_in_terms;

use crate::args::{Kind, Report};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::{score, workbook, write};

/// Makes a document about an assessment and writes it.
pub fn report(task: &Report) -> Result<(), Failure> {
    let input = input::input(&task.source)?;
    let read = iter::once(&task.source.assessment).chain(&task.source.questionnaire);
    write::unlike(&task.output, read)?;
    let choices = Choices {
        paper: task.paper.paper(),
        names: task.names,
        notes: !task.without_notes,
        in_full: task.in_full,
        ..Choices::default()
    };
    let Input { set, assessment, today } = &input;
    let document = match task.kind {
        Kind::Plan | Kind::Board => {
            let outcome = Outcome::new(set, assessment, Target::Recruit, *today);
            score::warn(&outcome);
            let make = if task.kind == Kind::Plan { action_plan } else { board_paper };
            make(set, assessment, &outcome, *today, &choices)
        }
        Kind::Workbook | Kind::Ballots => {
            let set = set_in_terms(set, assessment);
            workbook::paper(&set, &choices, task.group.as_deref(), task.kind == Kind::Ballots)?
        }
    };
    write::write(&document, &task.output)
}
