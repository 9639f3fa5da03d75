use std::path::PathBuf;

use groundwork::messages::command_line;

use crate::failure::{Failure, name};
use crate::{complain, input, plain, say, stats};

/// Checks every file, and fails when any of them has a fault.
pub fn check(files: &[PathBuf], with_stats: bool) -> Result<(), Failure> {
    let mut wrong = 0;
    for path in files {
        match input::set(path) {
            Ok(set) => {
                let (file, questions) = (plain(&name(path)), set.questions.len());
                let words = command_line::set_is_in_order(file, questions, set.actions.len());
                say(&format!("{words}\n"))?;
                if with_stats {
                    say(&format!("{}\n", plain(&stats::stats(&set))))?;
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
    Err(Failure::new(command_line::sets_not_in_order(wrong, files.len())))
}
