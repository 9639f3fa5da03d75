use std::fmt;
use std::io;
use std::path::Path;

use groundwork::messages::command_line;

/// Why a task ended without what it was asked for: what happened, and what to do.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// A failure in these words.
    pub fn new(words: impl Into<String>) -> Self {
        Failure(words.into())
    }

    /// A file that cannot be read.
    pub fn cannot_read(what: &str, error: &io::Error, advice: &str) -> Self {
        Failure(command_line::cannot_read(what, words(error), advice))
    }

    /// A place that cannot be written.
    pub fn cannot_write(what: &str, error: &io::Error, advice: &str) -> Self {
        Failure(command_line::cannot_write(what, words(error), advice))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What went wrong, without the system's number for it.
fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => command_line::no_such_file().to_owned(),
        io::ErrorKind::PermissionDenied => command_line::permission_denied().to_owned(),
        io::ErrorKind::IsADirectory => command_line::is_a_folder().to_owned(),
        _ => error.to_string(),
    }
}

/// How a file is called in messages.
pub fn name(path: &Path) -> String {
    if path.as_os_str() == "-" {
        command_line::standard_input().to_owned()
    } else {
        path.display().to_string()
    }
}

/// The error's lines, each with the file it is in.
pub fn placed(path: &Path, error: &dyn std::fmt::Display) -> String {
    let (name, error) = (name(path), error.to_string());
    let lines: Vec<String> = error.lines().map(|line| format!("{name}: {line}")).collect();
    lines.join("\n")
}
