use std::path::Path;

use groundwork::assessment::Assessment;
use groundwork::comparison::{ComparedState, Comparison, Show};
use groundwork::date::Day;
use groundwork::question_set::Questionnaire;
use groundwork::scoring::warnings;

use crate::args::Compare;
use crate::failure::{Failure, name};
use crate::{complain, input, say, today};
use groundwork::messages::command_line;

/// One of the two files, with its question set.
struct ComparedFile<'a> {
    path: &'a Path,
    assessment: Assessment,
    set: Questionnaire,
}

/// Prints what moved between two states.
pub fn compare(task: &Compare) -> Result<(), Failure> {
    let today = task.today.unwrap_or_else(today);
    let (phrase, set) = (task.passphrase_file.as_deref(), task.questionnaire.as_deref());
    let before = file(&task.before, phrase, task.before_questionnaire.as_deref().or(set))?;
    let after = match &task.after {
        Some(path) => Some(file(path, phrase, set)?),
        None => None,
    };
    let later = after.as_ref().unwrap_or(&before);
    let earlier = state(&before, task.before_snapshot, saved(&before.assessment, today))?;
    let later = state(later, task.after_snapshot, today)?;
    let paths = [&task.before, task.after.as_ref().unwrap_or(&task.before)];
    for (state, path) in [&earlier, &later].into_iter().zip(paths) {
        input::closed(path, state.assessment())?;
    }
    let comparison = Comparison::new(&earlier, &later, task.target.into(), today);
    for (state, path) in [&earlier, &later].into_iter().zip(paths) {
        for warning in warnings(state.set(), state.assessment()) {
            complain(&command_line::warning_in_file(name(path), warning));
        }
    }
    let show =
        Show { names: task.names, notes: task.notes.chosen().unwrap_or(!comparison.anonymous) };
    say(&format!("{:#}\n", comparison.to_value(show)))
}

fn file<'a>(
    path: &'a Path,
    passphrase: Option<&Path>,
    set: Option<&Path>,
) -> Result<ComparedFile<'a>, Failure> {
    let assessment = input::assessment(path, passphrase)?;
    let set = input::set_of(&assessment, set)?;
    Ok(ComparedFile { path, assessment, set })
}

/// The day a file was saved, from which its plan counted; not a day that is still to come.
fn saved(assessment: &Assessment, today: Day) -> Day {
    Day::utc_of_stamp(&assessment.saved).map_or(today, |day| day.min(today))
}

/// The file whole, or the answers of one of its snapshots, counted from one.
fn state<'a>(
    file: &'a ComparedFile<'_>,
    snapshot: Option<usize>,
    day: Day,
) -> Result<ComparedState<'a>, Failure> {
    let Some(number) = snapshot else {
        return Ok(ComparedState::whole(&file.set, &file.assessment, day));
    };
    let at = number.checked_sub(1);
    at.and_then(|at| ComparedState::snapshot(&file.set, &file.assessment, at))
        .ok_or_else(|| Failure::new(no_snapshot(file, number)))
}

/// That there is no such snapshot, and what there is to choose from.
fn no_snapshot(file: &ComparedFile<'_>, number: usize) -> String {
    let snapshots = &file.assessment.snapshots;
    if snapshots.is_empty() {
        return command_line::no_snapshots(name(file.path), number);
    }
    let kept: Vec<String> = snapshots
        .iter()
        .zip(1..)
        .map(|(snapshot, at)| command_line::snapshot_kept(at, &snapshot.label, snapshot.taken))
        .collect();
    command_line::no_such_snapshot(name(file.path), number, kept.join(", "))
}
