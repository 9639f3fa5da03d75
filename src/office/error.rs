use std::fmt;

/// A file that could not be made, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeError {
    /// The Word document.
    Word(String),
    /// The Excel workbook.
    Excel(String),
}

impl fmt::Display for OfficeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OfficeError::Word(why) => write!(f, "the Word document could not be made: {why}"),
            OfficeError::Excel(why) => write!(f, "the Excel workbook could not be made: {why}"),
        }
    }
}

impl std::error::Error for OfficeError {}
