use std::fmt;

use crate::json::{Fault, clip, mebibytes};
use crate::messages::encryption_errors as words;
use crate::save_file::{MAX_BYTES, MAX_SEALED_BYTES};

use super::VERSION;

/// Why a file was not sealed or not opened. Nothing that was open is touched by any of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The passphrase is empty, or only spaces.
    NoPassphrase,
    /// The passphrase has more characters than this.
    PassphraseTooLong(usize),
    /// The text to seal has this many bytes, more than any save file.
    TextTooLong(usize),
    /// The file has this many bytes, more than any sealed file.
    TooLarge(usize),
    /// Whole JSON, but no sealed file.
    NotSealed,
    /// Made by a newer Groundwork, of this format version.
    Newer(u64),
    /// Not what was written: every fault with its place.
    Damaged(Vec<Fault>),
    /// Sealed in a way of this name that is not known here.
    Unknown(String),
    /// Opening it would take more memory or time than any file of ours.
    TooCostly,
    /// The device has not enough memory.
    NoMemory,
    /// The file is whole and this passphrase does not open it.
    WrongPassphrase,
    /// It opened, and what was in it is no text.
    NotText,
}

impl SealError {
    /// Whether it is the passphrase that is to be typed anew, rather than a file to be found.
    pub fn is_about_passphrase(&self) -> bool {
        matches!(self, Self::NoPassphrase | Self::PassphraseTooLong(_) | Self::WrongPassphrase)
    }
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPassphrase => f.write_str(words::no_passphrase()),
            Self::PassphraseTooLong(most) => f.write_str(&words::passphrase_too_long(most)),
            Self::TextTooLong(bytes) => {
                f.write_str(&words::text_too_long(mebibytes(MAX_BYTES), mebibytes(*bytes)))
            }
            Self::TooLarge(bytes) => {
                f.write_str(&words::too_large(mebibytes(MAX_SEALED_BYTES), mebibytes(*bytes)))
            }
            Self::NotSealed => f.write_str(words::not_protected()),
            Self::Newer(version) => f.write_str(&words::newer(version, VERSION)),
            Self::Damaged(faults) => {
                f.write_str(words::damaged())?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
            Self::Unknown(name) => f.write_str(&words::unknown_way(clip(name))),
            Self::TooCostly => f.write_str(words::too_costly()),
            Self::NoMemory => f.write_str(words::no_memory()),
            Self::WrongPassphrase => f.write_str(words::wrong_passphrase()),
            Self::NotText => f.write_str(words::not_text()),
        }
    }
}

impl std::error::Error for SealError {}
