use std::fmt;

use crate::assessment::Assessment;
use crate::messages::storage_errors as words;
use crate::save_file::{self, FileError, Opened};

/// The first word of a record; a later way of keeping them counts on.
const LAYOUT: u64 = 1;

/// What a record holds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Record {
    /// The assessment.
    pub opened: Opened,
    /// Changes since it was begun on this device.
    pub changes: u64,
}

/// Why a record does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordDamage {
    /// It is not what was written: cut off, or changed from elsewhere.
    NotAsWritten,
    /// A newer Groundwork kept it, in a way that this one does not know.
    Newer,
    /// It is no assessment that can be opened.
    File(FileError),
}

impl fmt::Display for RecordDamage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAsWritten => f.write_str(words::not_as_written()),
            Self::Newer => f.write_str(words::kept_by_newer()),
            Self::File(error) => f.write_str(&error.in_words()),
        }
    }
}

/// A sum over what is kept: FNV-1a, which any change of one byte changes. It guards against
/// accidents, not against people.
fn sum(text: &str) -> u64 {
    let step = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// A record as text: the layout and a sum, then what is kept.
pub(super) fn write(assessment: &Assessment, changes: u64) -> String {
    let kept = format!("{changes}\n{}", assessment.to_value());
    format!("{LAYOUT} {} {kept}", hex(sum(&kept)))
}

fn hex(sum: u64) -> String {
    format!("{sum:016x}")
}

/// Reads a record. The first version kept the save file and nothing else.
pub(super) fn read(text: &str) -> Result<Record, RecordDamage> {
    let (changes, body) = parts(text)?;
    let opened = save_file::open(body.as_bytes()).map_err(RecordDamage::File)?;
    Ok(Record { opened, changes })
}

/// Whether a record is as it was written; one of the first version says it by being read.
pub(super) fn is_whole(text: &str) -> bool {
    if text.starts_with('{') { read(text).is_ok() } else { parts(text).is_ok() }
}

/// The count of changes and the save file, as they were written.
fn parts(text: &str) -> Result<(u64, &str), RecordDamage> {
    if text.starts_with('{') {
        return Ok((0, text));
    }
    let (layout, rest) = text.split_once(' ').ok_or(RecordDamage::NotAsWritten)?;
    match layout.parse::<u64>() {
        Ok(LAYOUT) => {}
        Ok(newer) if newer > LAYOUT => return Err(RecordDamage::Newer),
        _ => return Err(RecordDamage::NotAsWritten),
    }
    let (stated, kept) = rest.split_once(' ').ok_or(RecordDamage::NotAsWritten)?;
    if stated != hex(sum(kept)) {
        return Err(RecordDamage::NotAsWritten);
    }
    let (changes, body) = kept.split_once('\n').ok_or(RecordDamage::NotAsWritten)?;
    Ok((changes.parse().map_err(|_| RecordDamage::NotAsWritten)?, body))
}

/// What stands before the save file in a record, its sum among it: enough to know it again.
pub(super) fn head(text: &str) -> &str {
    text.split_once('\n').map_or(text, |(head, _)| head)
}

/// The save file inside a record, for rescue: the record itself where it has no such part.
pub(super) fn body(text: &str) -> &str {
    match text.split_once('\n') {
        Some((head, body)) if !head.starts_with('{') => body,
        _ => text,
    }
}
