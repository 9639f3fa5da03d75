use super::Questionnaire;
#[cfg(feature = "cli")]
use super::read::QuestionnaireError;
use crate::messages::built_in_sets;

/// A question set that ships with Groundwork.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id, as save files name it.
    pub id: &'static str,
    title: fn() -> &'static str,
    for_whom: fn() -> &'static str,
    takes: fn() -> &'static str,
    /// Its file under `questionnaires/`; in the site, what it asks.
    pub file: &'static str,
    /// The JSON of its file. The app fetches the file instead, so that it can be cached apart.
    #[cfg(feature = "cli")]
    pub json: &'static str,
    /// In the site, the file with what follows from the answers.
    pub rest: &'static str,
    /// Makes the set from the one in the file, where it is only a part of it.
    pub part: Option<fn(&Questionnaire) -> Questionnaire>,
    /// The set that goes on from this one without answering again.
    pub continues_as: Option<&'static str>,
}

/// Every question set that ships, the full set first.
pub const BUILT_IN: &[BuiltIn] = &[
    BuiltIn {
        id: "peer-readiness",
        title: built_in_sets::peer_readiness,
        for_whom: built_in_sets::peer_readiness_for_whom,
        takes: built_in_sets::peer_readiness_takes,
        file: "peer-readiness.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/peer-readiness.json"),
        rest: "peer-readiness.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: Questionnaire::QUICK_CHECK,
        title: built_in_sets::quick_check,
        for_whom: built_in_sets::quick_check_for_whom,
        takes: built_in_sets::quick_check_takes,
        file: "peer-readiness.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/peer-readiness.json"),
        rest: "peer-readiness.rest.json",
        part: Some(Questionnaire::quick_check),
        continues_as: Some("peer-readiness"),
    },
    BuiltIn {
        id: "first-year",
        title: built_in_sets::first_year,
        for_whom: built_in_sets::first_year_for_whom,
        takes: built_in_sets::first_year_takes,
        file: "first-year.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/first-year.json"),
        rest: "first-year.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "co-production",
        title: built_in_sets::co_production,
        for_whom: built_in_sets::co_production_for_whom,
        takes: built_in_sets::co_production_takes,
        file: "co-production.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/co-production.json"),
        rest: "co-production.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "sharc-activities",
        title: built_in_sets::sharc_activities,
        for_whom: built_in_sets::sharc_activities_for_whom,
        takes: built_in_sets::sharc_activities_takes,
        file: "sharc-activities.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/sharc-activities.json"),
        rest: "sharc-activities.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "voices",
        title: built_in_sets::voices,
        for_whom: built_in_sets::voices_for_whom,
        takes: built_in_sets::voices_takes,
        file: "voices.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/voices.json"),
        rest: "voices.rest.json",
        part: None,
        continues_as: None,
    },
];

impl BuiltIn {
    /// Its title, as in the file.
    pub fn title(&self) -> &'static str {
        (self.title)()
    }

    /// Whom it is for, in a sentence.
    pub fn for_whom(&self) -> &'static str {
        (self.for_whom)()
    }

    /// How long it takes, in a few words.
    pub fn takes(&self) -> &'static str {
        (self.takes)()
    }

    /// The set with this id.
    pub fn find(id: &str) -> Option<&'static BuiltIn> {
        BUILT_IN.iter().find(|set| set.id == id)
    }

    /// The set, from the one that its file holds.
    pub fn from_file(&self, whole: Questionnaire) -> Questionnaire {
        match self.part {
            Some(part) => part(&whole),
            None => whole,
        }
    }

    /// The set, read and checked.
    ///
    /// # Errors
    /// Never for a set that ships: the tests read them all.
    #[cfg(feature = "cli")]
    pub fn read(&self) -> Result<Questionnaire, QuestionnaireError> {
        Questionnaire::read(self.json.as_bytes()).map(|set| self.from_file(set))
    }
}
