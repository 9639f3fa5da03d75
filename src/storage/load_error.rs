use std::fmt;

use super::{RecordDamage, StoreError};
use crate::messages::storage_errors as words;

/// Why a kept assessment could not be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The store did not answer.
    Store(StoreError),
    /// There is none with this id on this device.
    Missing,
    /// No record of it can be read, the last for this reason; all are kept, to be rescued.
    Damaged(RecordDamage),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Missing => f.write_str(words::not_here()),
            Self::Damaged(damage) => damage.fmt(f),
        }
    }
}

impl std::error::Error for LoadError {}

/// Why a change is not on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveError {
    /// The store did not take it; it is kept in memory.
    Store(StoreError),
    /// Another window has kept a later record meanwhile, which was not overwritten.
    Elsewhere,
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Elsewhere => f.write_str(words::changed_elsewhere()),
        }
    }
}

impl std::error::Error for SaveError {}
