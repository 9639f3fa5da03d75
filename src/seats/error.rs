use std::fmt;

use crate::reader::{Fault, clip, mebibytes};

/// Why a seat, or the answers of one, was not read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatError {
    /// More bytes than such a file may have.
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many it may have.
        most: usize,
    },
    /// Not JSON, or cut off: the parser's words, with line and column.
    NotJson(String),
    /// JSON of another kind; what its `format` says, when it says anything.
    OtherKind(Option<String>),
    /// A newer Groundwork made it, of this version.
    Newer(u64),
    /// The right kind, but wrong: every fault with its place.
    Faults(Vec<Fault>),
    /// A code that stops too early, or that was changed on its way.
    Damaged,
    /// Not all parts of a code of several parts are here.
    Incomplete {
        /// How many are.
        here: usize,
        /// How many there are.
        parts: usize,
    },
}

impl fmt::Display for SeatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, most } => {
                let (most, found) = (mebibytes(*most), mebibytes(*bytes));
                write!(f, "such a file may have up to {most}; this one has {found}")
            }
            Self::NotJson(error) => write!(
                f,
                "this is not a Groundwork file, or it was damaged or cut off on its way ({error})"
            ),
            Self::OtherKind(Some(format)) if format.starts_with("groundwork-") => {
                write!(f, "this is a Groundwork file of another kind (“{}”)", clip(format))
            }
            Self::OtherKind(_) => f.write_str("this is not a Groundwork file"),
            Self::Newer(version) => write!(
                f,
                "it was made by a newer Groundwork (version {version}). Use the newer one here, too."
            ),
            Self::Faults(faults) => {
                let lines: Vec<String> = faults.iter().map(Fault::to_string).collect();
                f.write_str(&lines.join("\n"))
            }
            Self::Damaged => f.write_str(
                "this code is not whole, or it was changed on its way. Copy it once more, from \
                 “GW” to the full stop at its end.",
            ),
            Self::Incomplete { here, parts } => {
                write!(f, "{here} of {parts} parts of this code are here; the others are missing")
            }
        }
    }
}

impl std::error::Error for SeatError {}
