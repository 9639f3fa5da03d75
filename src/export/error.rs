use std::fmt;

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
            Self::Word(why) => write!(f, "The Word file could not be put together: {why}"),
            Self::Excel(why) => write!(f, "The Excel workbook could not be put together: {why}"),
        }
    }
}

impl std::error::Error for OfficeError {}
