use std::fmt;

use crate::json::{Fault, clip, mebibytes};
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
            Self::NoPassphrase => f.write_str("the passphrase is empty"),
            Self::PassphraseTooLong(most) => {
                write!(f, "a passphrase may have up to {most} characters")
            }
            Self::TextTooLong(bytes) => {
                let (most, found) = (mebibytes(MAX_BYTES), mebibytes(*bytes));
                write!(f, "a save file may have up to {most}; this one has {found}")
            }
            Self::TooLarge(bytes) => {
                let (most, found) = (mebibytes(MAX_SEALED_BYTES), mebibytes(*bytes));
                write!(f, "a protected save file may have up to {most}; this one has {found}")
            }
            Self::NotSealed => f.write_str("this file is not protected by a passphrase"),
            Self::Newer(version) => write!(
                f,
                "this file was protected by a newer Groundwork (format version {version}; this \
                 one knows {VERSION}). Use the newer one."
            ),
            Self::Damaged(faults) => {
                f.write_str(
                    "this protected file is damaged; it may have been changed while it was copied \
                     or sent. Copy it again, or open an earlier one.",
                )?;
                faults.iter().try_for_each(|fault| write!(f, "\n{fault}"))
            }
            Self::Unknown(name) => write!(
                f,
                "this file is protected in a way that this Groundwork does not know (“{}”)",
                clip(name)
            ),
            Self::TooCostly => f.write_str(
                "this file asks for more memory or time than a file of Groundwork does, so it was \
                 not opened",
            ),
            Self::NoMemory => f.write_str(
                "there is not enough free memory on this device. Close other programs or pages, \
                 and try again.",
            ),
            Self::WrongPassphrase => {
                f.write_str("the passphrase is wrong, or the file was changed on purpose")
            }
            Self::NotText => f.write_str("the passphrase is right, but what it opens is no text"),
        }
    }
}

impl std::error::Error for SealError {}
