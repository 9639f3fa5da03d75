use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value, json};

use super::{Entry, Library, Memory};
use crate::messages::storage_errors as words;
use crate::save_file::FileError;

/// What the `format` field of a rescue copy says.
const FORMAT: &str = "groundwork-rescue";

/// The version of a rescue copy that this program knows.
const VERSION: u64 = 1;

/// Everything that a device or window kept, as one file: the records as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescue {
    /// When it was made, RFC 3339.
    pub made: String,
    /// Texts by their keys.
    pub records: BTreeMap<String, String>,
}

/// Why a rescue copy was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RescueError {
    /// A newer Groundwork made it.
    Newer(u64),
    /// It is none, or not whole.
    Malformed,
}

impl fmt::Display for RescueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(_) => f.write_str(words::rescue_newer()),
            Self::Malformed => f.write_str(words::rescue_malformed()),
        }
    }
}

impl std::error::Error for RescueError {}

impl Rescue {
    /// Larger files are refused before they are parsed: 64 MiB, which no browser's storage fills.
    pub const MAX_BYTES: usize = 64 * 1024 * 1024;

    /// Whether opening a save file failed because the file is a rescue copy.
    pub fn is_meant(error: &FileError) -> bool {
        matches!(error, FileError::NotAnAssessment(Some(format)) if format == FORMAT)
    }

    /// Reads a rescue copy.
    ///
    /// # Errors
    /// When it is none, or of a newer version.
    pub fn read(bytes: &[u8]) -> Result<Self, RescueError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(RescueError::Malformed);
        }
        let value = crate::json::parse(bytes).map_err(|_| RescueError::Malformed)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(RescueError::Malformed);
        }
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(RescueError::Newer(newer)),
            _ => return Err(RescueError::Malformed),
        }
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let made = value.get("made").and_then(text).unwrap_or_default();
        let records = value.get("records").and_then(Value::as_object);
        let records = records.ok_or(RescueError::Malformed)?.iter();
        let records = records.filter_map(|(key, value)| Some((key.clone(), text(value)?)));
        Ok(Rescue { made, records: records.collect() })
    }

    /// Its assessments, each from its last record that can be read.
    pub fn entries(self) -> Vec<Entry> {
        let memory: Memory = self.records.into_iter().collect();
        // Memory always answers.
        Library::in_memory(memory).list().unwrap_or_default()
    }

    /// The text of the file, ending in a line break.
    pub fn write(&self) -> String {
        let text = |(key, text): (&String, &String)| (key.clone(), Value::from(text.as_str()));
        let records: Map<String, Value> = self.records.iter().map(text).collect();
        let value = json!({
            "format": FORMAT, "version": VERSION, "made": self.made, "records": records,
        });
        format!("{value:#}\n")
    }
}

impl Library {
    /// Everything that is kept, as one file.
    pub fn rescue(&self, now: &str) -> Rescue {
        let text = |key: String| Some((self.get(&key).or_else(|| self.note(&key))?, key));
        let notes = self.notes.keys().unwrap_or_default().into_iter();
        let keys = self.keys().into_iter().chain(notes.filter(|_| self.keeps));
        let records = keys.filter_map(text).map(|(text, key)| (key, text));
        Rescue { made: now.to_owned(), records: records.collect() }
    }
}
