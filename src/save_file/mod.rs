//! The save file, `*.groundwork.json`: limits, versions, and errors that say what to do.
//! Version 1 is the first; a later one brings an upgrade function for each step here.

mod head;
mod words;

use std::fmt;

use serde_json::Value;

use crate::assessment::Assessment;
use crate::json::{BYTE_ORDER_MARK, Codec, Fault, Log, Node, clip, mebibytes, parse};
use crate::messages::save_file_errors;

pub use crate::assessment::{FORMAT, VERSION};
pub use head::Head;

/// Larger files are refused before they are parsed: 10 MiB.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The same for a file that is protected by a passphrase, whose text is longer by a third: 14 MiB.
pub const MAX_SEALED_BYTES: usize = 14 * 1024 * 1024;

/// What `format` says in a file that is protected by a passphrase: see [`sealed`](crate::encryption).
pub const SEALED: &str = "groundwork-sealed";

/// Whether an opened assessment may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may be changed and saved.
    Full,
    /// It was made by a newer Groundwork, of this format version: look, but do not change.
    ReadOnly(u64),
}

/// An opened save file.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What was in it.
    pub assessment: Assessment,
    /// Whether it may be changed.
    pub access: Access,
}

/// Why a file was not opened. Nothing that was open is touched by any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// More bytes than [`MAX_BYTES`].
    TooLarge(usize),
    /// Empty.
    Empty,
    /// Not JSON; the parser's words, with line and column. `cut` where the end is missing.
    NotJson {
        /// The parser's words.
        error: String,
        /// Whether the file stops too early, as an interrupted download does.
        cut: bool,
    },
    /// Protected by a passphrase: it opens as [`sealed`](crate::encryption) says.
    Sealed,
    /// JSON of another kind; what its `format` says, when it says anything.
    NotAnAssessment(Option<String>),
    /// An assessment, but wrong: every fault with its place.
    Faults {
        /// What is wrong, in order.
        faults: Vec<Fault>,
        /// The format version, when it is newer than ours.
        newer: Option<u64>,
    },
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(bytes) => {
                let (most, found) = (mebibytes(MAX_BYTES), mebibytes(*bytes));
                f.write_str(&save_file_errors::too_large(most, found))
            }
            Self::Empty => f.write_str(save_file_errors::empty()),
            Self::NotJson { error, cut: true } => f.write_str(&save_file_errors::cut_at(error)),
            Self::NotJson { error, cut: false } => {
                f.write_str(&save_file_errors::damaged_at(error))
            }
            Self::Sealed => f.write_str(save_file_errors::protected()),
            Self::NotAnAssessment(Some(format)) if format.starts_with("groundwork-") => {
                f.write_str(&save_file_errors::other_kind(clip(format)))
            }
            Self::NotAnAssessment(_) => {
                f.write_str(&save_file_errors::other_format("format", FORMAT))
            }
            Self::Faults { faults, newer } => {
                if let Some(version) = newer {
                    writeln!(f, "{}", save_file_errors::newer_version(version, VERSION))?;
                }
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for FileError {}

/// Opens a save file.
///
/// # Errors
/// When it is too large, cut off, protected, of another kind, or wrong somewhere: all faults at once.
pub fn open(bytes: &[u8]) -> Result<Opened, FileError> {
    let most = if begins_sealed(bytes) { MAX_SEALED_BYTES } else { MAX_BYTES };
    if bytes.len() > most {
        return Err(FileError::TooLarge(bytes.len()));
    }
    let says_something = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    if says_something.iter().all(u8::is_ascii_whitespace) {
        return Err(FileError::Empty);
    }
    let value = parse(bytes)
        .map_err(|error| FileError::NotJson { cut: error.is_eof(), error: error.to_string() })?;
    open_value(&value)
}

/// Whether bytes begin as our sealed files do: only these may be larger than others.
fn begins_sealed(bytes: &[u8]) -> bool {
    let head = bytes.get(..64).unwrap_or(bytes);
    head.windows(SEALED.len()).any(|part| part == SEALED.as_bytes())
}

/// Opens a save file that is already parsed.
///
/// # Errors
/// As [`open`].
pub fn open_value(value: &Value) -> Result<Opened, FileError> {
    let format = value.get("format").and_then(Value::as_str);
    if format == Some(SEALED) {
        return Err(FileError::Sealed);
    }
    if format != Some(FORMAT) {
        return Err(FileError::NotAnAssessment(format.map(str::to_owned)));
    }
    let log = Log::default();
    let top = Node::top(value, &log);
    let version = top.object().and_then(|f| f.need("version")?.at_least(1));
    let newer = version.filter(|v| *v > VERSION);
    match Assessment::decode(&top) {
        Some(assessment) if log.is_clean() => {
            Ok(Opened { assessment, access: newer.map_or(Access::Full, Access::ReadOnly) })
        }
        _ => Err(FileError::Faults { faults: log.into_faults(), newer }),
    }
}

/// The text of a save file, ending in a line break.
pub fn write(assessment: &Assessment) -> String {
    let value = assessment.to_value();
    // Alternate formatting of a Value is its pretty form and cannot fail.
    format!("{value:#}\n")
}
