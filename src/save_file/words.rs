use super::FileError;
use crate::json::in_words;
use crate::messages::save_file_errors as words;

impl FileError {
    /// Why it was not opened, for somebody who never looks into a file: no places, and no words of
    /// the reader's.
    pub fn in_words(&self) -> String {
        match self {
            Self::NotJson { cut: true, .. } => words::cut().to_owned(),
            Self::NotJson { cut: false, .. } => words::not_ours_or_damaged().to_owned(),
            Self::NotAnAssessment(format) => other_kind(format.as_deref()).to_owned(),
            Self::Faults { newer: Some(_), .. } => words::newer().to_owned(),
            Self::Faults { faults, newer: None } => words::faults(in_words(faults)),
            Self::TooLarge(_) | Self::Empty | Self::Sealed => self.to_string(),
        }
    }
}

/// What a file is instead, by what its `format` says.
fn other_kind(format: Option<&str>) -> &'static str {
    match format {
        Some("groundwork-answers") => words::is_answers(),
        Some("groundwork-seat") => words::is_seat(),
        Some("groundwork-questionnaire") => words::is_questionnaire(),
        Some("groundwork-result") => words::is_result(),
        Some("groundwork-comparison") => words::is_comparison(),
        _ => words::not_ours(),
    }
}
