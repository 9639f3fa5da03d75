use std::fmt;

use crate::messages::response_errors as words;

/// Why a link opens no seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// There is none in the text.
    Absent,
    /// Its end is missing.
    Cut,
    /// It was changed on its way.
    Changed,
    /// A newer Groundwork made it.
    Newer,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Absent => words::link_absent(),
            Self::Cut => words::link_cut(),
            Self::Changed => words::link_changed(),
            Self::Newer => words::link_newer(),
        })
    }
}

impl std::error::Error for LinkError {}
