use std::fmt;

use crate::messages::export;

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeError {
    /// The Word file could not be put together.
    Word(String),
    /// The Excel workbook could not be put together.
    Excel(String),
}

impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(why) => f.write_str(&export::word_failed(why)),
            Self::Excel(why) => f.write_str(&export::excel_failed(why)),
        }
    }
}

impl std::error::Error for OfficeError {}
