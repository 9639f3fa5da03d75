use std::fmt;
use std::io;
use std::path::Path;

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
        Failure(format!("cannot read {what}: {}; {advice}", words(error)))
    }

    /// A place that cannot be written.
    pub fn cannot_write(what: &str, error: &io::Error, advice: &str) -> Self {
        Failure(format!("cannot write {what}: {}; {advice}", words(error)))
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
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission is denied".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        _ => error.to_string(),
    }
}

/// How a file is called in messages.
pub fn name(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}
