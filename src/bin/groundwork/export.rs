use std::iter;

use groundwork::export::{self, Tables};
use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::{ReportOptions, action_plan};
use groundwork::table::Table;

use crate::args::{Export, ExportKind, TableArg};
use crate::failure::Failure;
use crate::input::{self, Input};
use crate::{score, write};

/// Writes an assessment for other programs.
pub fn export(task: &Export) -> Result<(), Failure> {
    let input = input::input(&task.source)?;
    let read = iter::once(&task.source.assessment).chain(&task.source.questionnaire);
    write::unlike(&task.output, read)?;
    let choices = ReportOptions {
        paper: task.paper.paper(),
        names: task.names,
        notes: task.notes.chosen(),
        owners: !task.without_owners,
        ..ReportOptions::default()
    };
    let Input { set, assessment, today } = &input;
    let outcome = Outcome::new(set, assessment, Target::Recruit, *today);
    score::warn(&outcome);
    let tables = || export::tables(set, assessment, &outcome, *today, &choices);
    let failed = |error: &dyn std::error::Error| Failure::new(error.to_string());
    let bytes = match task.kind {
        ExportKind::Word => {
            let document = action_plan(set, assessment, &outcome, *today, &choices);
            export::word(&document).map_err(|error| failed(&error))?
        }
        ExportKind::Excel => export::excel(&tables()).map_err(|error| failed(&error))?,
        ExportKind::Csv => export::csv(table(&tables(), task.table)).into_bytes(),
        ExportKind::Calendar => {
            let file = export::calendar(set, assessment, &outcome, *today, &choices);
            file.map_err(|error| failed(&error))?.into_bytes()
        }
    };
    write::save(&task.output, &bytes)
}

/// The table that was asked for; the arguments see to it that one was.
fn table(tables: &Tables, wanted: Option<TableArg>) -> &Table {
    match wanted {
        Some(TableArg::Plan) | None => &tables.plan,
        Some(TableArg::Gaps) => &tables.gaps,
        Some(TableArg::Answers) => &tables.answers,
    }
}
