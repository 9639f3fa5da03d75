use super::{FORMAT_WORDS, FileError};
use crate::json::in_words;

impl FileError {
    /// Why it was not opened, for somebody who never looks into a file: no places, and no words of
    /// the reader's.
    pub fn in_words(&self) -> String {
        match self {
            Self::NotJson { cut: true, .. } => "this file stops too early; it may have been cut \
                                                off while it was copied or sent. Copy it again, \
                                                or open an earlier one."
                .to_owned(),
            Self::NotJson { cut: false, .. } => {
                "this is not a Groundwork save file, or it is damaged".to_owned()
            }
            Self::NotAnAssessment(Some(format)) => {
                let known = FORMAT_WORDS.iter().find(|(word, _)| word == format);
                let what = known.map_or("not a Groundwork save file", |(_, what)| what);
                format!("this is {what}")
            }
            Self::NotAnAssessment(None) => "this is not a Groundwork save file".to_owned(),
            Self::Faults { newer: Some(_), .. } => "this file was made by a newer Groundwork and \
                                                    cannot be read here. Use the newer one."
                .to_owned(),
            Self::Faults { faults, newer: None } => format!(
                "parts of this file are not as Groundwork writes them: {}. It was damaged, or \
                 changed by another program. Open an earlier one.",
                in_words(faults)
            ),
            Self::TooLarge(_) | Self::Empty | Self::Sealed => self.to_string(),
        }
    }
}
