use std::fmt;

use crate::messages::report as messages;

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// A font could not be cut down to what is used.
    Font(String),
    /// The file could not be put together.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(why) => f.write_str(&messages::fonts_failed(why)),
            Self::Write(why) => f.write_str(&messages::writing_failed(why)),
        }
    }
}

impl std::error::Error for PdfError {}
