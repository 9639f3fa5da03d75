#[cfg(feature = "cli")]
use super::model::Questionnaire;
#[cfg(feature = "cli")]
use super::read::QuestionnaireError;

/// A question set that ships with Groundwork.
pub struct BuiltIn {
    /// Its id, as save files name it.
    pub id: &'static str,
    /// Its file under `questionnaires/`; in the site, what it asks.
    pub file: &'static str,
    /// In the site, the file with what follows from the answers.
    pub rest: &'static str,
}

/// Every question set that ships, the full set first.
pub const BUILT_IN: &[BuiltIn] = &[BuiltIn {
    id: "peer-readiness",
    file: "peer-readiness.json",
    rest: "peer-readiness.rest.json",
}];

impl BuiltIn {
    /// The set with this id.
    pub fn find(id: &str) -> Option<&'static BuiltIn> {
        BUILT_IN.iter().find(|set| set.id == id)
    }

    /// The JSON itself. The app fetches the file instead, so that it can be cached apart.
    #[cfg(feature = "cli")]
    pub fn json(&self) -> &'static str {
        include_str!("../../questionnaires/peer-readiness.json")
    }

    /// The set, read and checked.
    ///
    /// # Errors
    /// Never for a set that ships: the tests read them all.
    #[cfg(feature = "cli")]
    pub fn read(&self) -> Result<Questionnaire, QuestionnaireError> {
        Questionnaire::read(self.json().as_bytes())
    }
}
