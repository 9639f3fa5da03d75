use std::error::Error;
use std::iter;

use groundwork::export::ExportContent;
use groundwork::export::worker::written;
use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::ReportOptions;

use crate::args::Export;
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
    let failed = |error: &dyn Error| Failure::new(error.to_string());
    let content = task.format().content(set, assessment, &outcome, *today, &choices);
    let bytes = match content.map_err(|error| failed(&error))? {
        ExportContent::Made(bytes) => bytes,
        ExportContent::Asked(request) => written(&request).map_err(|error| failed(&error))?,
    };
    write::save(&task.output, &bytes)
}
