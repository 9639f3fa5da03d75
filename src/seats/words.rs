use super::SeatError;
use crate::reader::in_words;

impl SeatError {
    /// Why it was not read, for somebody who never looks into a file: no places, and no words of
    /// the reader's.
    pub fn in_words(&self) -> String {
        match self {
            Self::NotJson(_) => "this is not a Groundwork file, or it was damaged or cut off on \
                                 its way"
                .to_owned(),
            Self::OtherKind(Some(format)) if format.starts_with("groundwork-") => {
                "this is a Groundwork file of another kind".to_owned()
            }
            Self::Newer(_) => {
                "it was made by a newer Groundwork. Use the newer one here, too.".to_owned()
            }
            Self::Faults(faults) => format!(
                "parts of it are not as Groundwork writes them: {}. It was damaged, or changed by \
                 another program.",
                in_words(faults)
            ),
            _ => self.to_string(),
        }
    }
}
