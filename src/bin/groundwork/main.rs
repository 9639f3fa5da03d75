//! The command line: check question sets, score and compare assessments, make reports, files for
//! other programs and paper to answer on, roll many assessments up, protect save files by a
//! passphrase. Everything happens on this machine; nothing is sent anywhere.

mod args;
mod bounded;
mod check;
mod compare;
mod export;
mod failure;
mod input;
mod logo;
mod passphrase;
mod report;
mod rollup;
mod score;
mod seal;
mod stats;
mod workbook;
mod write;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use groundwork::date::Day;
use groundwork::messages::command_line;

use args::{Args, CliTask};
use failure::Failure;

fn main() -> ExitCode {
    let outcome = match Args::read().task {
        CliTask::Check { files, stats } => check::check(&files, stats),
        CliTask::Score(task) => score::score(&task),
        CliTask::Compare(task) => compare::compare(&task),
        CliTask::Report(task) => report::report(&task),
        CliTask::Export(task) => export::export(&task),
        CliTask::Rollup(task) => rollup::rollup(&task),
        CliTask::Workbook(task) => workbook::workbook(&task),
        CliTask::Seal(task) => seal::seal(&task),
        CliTask::Unseal(task) => seal::unseal(&task),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            complain(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output. A reader that has heard enough is no failure.
fn say(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::cannot_write(
            command_line::standard_output(),
            &error,
            command_line::check_output(),
        )),
        _ => Ok(()),
    }
}

/// Writes lines to standard error. Where even that fails there is nobody to tell.
fn complain(text: &str) {
    let plain = plain(text);
    let _ = writeln!(io::stderr().lock(), "{plain}");
}

/// Words from files must not steer the terminal: control characters become visible boxes.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// Today, by the clock of this machine, in Universal Time.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Day::from_unix_days(i64::try_from(seconds / 86_400).unwrap_or(0))
}
