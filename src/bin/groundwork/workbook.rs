use groundwork::question_set::{GroupId, Questionnaire};
use groundwork::report::{self, Document, ReportOptions};

use crate::args::Workbook;
use crate::failure::Failure;
use crate::{input, write};
use groundwork::messages::command_line;

/// Makes a blank workbook or ballots from a question set and writes them.
pub fn workbook(task: &Workbook) -> Result<(), Failure> {
    let set = match &task.questionnaire {
        Some(path) => input::set(path)?,
        None => input::shipped(&task.set)?,
    };
    write::unlike(&task.output, &task.questionnaire)?;
    let choices = ReportOptions {
        paper: task.paper.paper(),
        prepared_by: task.maker.prepared_by.clone(),
        ..ReportOptions::default()
    };
    let document = paper(&set, &choices, task.group.as_deref(), task.ballots)?;
    write::write(&document, &task.output)
}

/// A workbook or ballots, for a group or for all.
pub fn paper(
    set: &Questionnaire,
    choices: &ReportOptions,
    group: Option<&str>,
    ballots: bool,
) -> Result<Document, Failure> {
    let group = group.map(|word| known(set, word)).transpose()?;
    let make = if ballots { report::ballots } else { report::workbook };
    Ok(make(set, choices, group))
}

/// A group of the set that is asked something.
fn known<'a>(set: &'a Questionnaire, word: &str) -> Result<&'a GroupId, Failure> {
    let asked = |id: &GroupId| set.questions.iter().any(|question| question.asked_of.contains(id));
    let mut groups = set.groups.iter().map(|group| &group.id).filter(|id| asked(id));
    groups.clone().find(|id| id.as_str() == word).ok_or_else(|| {
        let known: Vec<&str> = groups.by_ref().map(GroupId::as_str).collect();
        Failure::new(command_line::group_not_asked(word, &set.title, known.join(", ")))
    })
}
