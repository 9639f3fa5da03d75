use std::path::PathBuf;

use crate::failure::{Failure, name};
use crate::{complain, input, plain, say, stats};

/// Checks every file, and fails when any of them has a fault.
pub fn check(files: &[PathBuf], with_stats: bool) -> Result<(), Failure> {
    let mut wrong = 0;
    for path in files {
        match input::set(path) {
            Ok(set) => {
                let count =
                    |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
                let (questions, actions) =
                    (count(set.questions.len(), "question"), count(set.actions.len(), "action"));
                say(&format!("{}: ok: {questions}, {actions}\n", plain(&name(path))))?;
                if with_stats {
                    say(&format!("{}\n", plain(&stats::of(&set))))?;
                }
            }
            Err(failure) if files.len() == 1 => return Err(failure),
            Err(failure) => {
                wrong += 1;
                complain(&failure.to_string());
            }
        }
    }
    if wrong == 0 {
        return Ok(());
    }
    let verb = if wrong == 1 { "is" } else { "are" };
    let files = files.len();
    Err(Failure::new(format!(
        "{wrong} of {files} files {verb} not in order; correct and check again"
    )))
}
