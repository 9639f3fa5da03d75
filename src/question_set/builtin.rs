use super::Questionnaire;
#[cfg(feature = "cli")]
use super::read::QuestionnaireError;

/// A question set that ships with Groundwork.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its id, as save files name it.
    pub id: &'static str,
    /// Its title, as in the file.
    pub title: &'static str,
    /// Whom it is for, in a sentence.
    pub for_whom: &'static str,
    /// How long it takes, in a few words.
    pub takes: &'static str,
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
        title: "Ready to employ peers",
        for_whom: "For a board and its managers who think of employing peer workers. The whole \
                   picture: 60 questions in twelve domains, and a plan.",
        takes: "About 70 minutes for one person; up to 36 minutes each where a team shares it",
        file: "peer-readiness.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/peer-readiness.json"),
        rest: "peer-readiness.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: Questionnaire::QUICK_CHECK,
        title: "Quick check",
        for_whom: "For a first look: only the 22 questions that matter most before you recruit. \
                   You can go on to the whole picture without answering again.",
        takes: "About 15 minutes",
        file: "peer-readiness.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/peer-readiness.json"),
        rest: "peer-readiness.rest.json",
        part: Some(Questionnaire::quick_check),
        continues_as: Some("peer-readiness"),
    },
    BuiltIn {
        id: "first-year",
        title: "The first year with peers",
        for_whom: "For organisations that have employed peer workers for six to twelve months: is \
                   it thriving?",
        takes: "About 26 minutes for one person; up to 15 minutes each where a team shares it",
        file: "first-year.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/first-year.json"),
        rest: "first-year.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "co-production",
        title: "Sharing power with people with lived experience",
        for_whom: "For boards, managers and peer advisers who want to know how far they share \
                   decisions, and with whom.",
        takes: "About 16 minutes for one person; up to 10 minutes each where a team shares it",
        file: "co-production.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/co-production.json"),
        rest: "co-production.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "sharc-activities",
        title: "Five activities that sustain peer work",
        for_whom: "For organisations that employ peer workers or are about to: a maturity review \
                   along the five activities of the SHARC Peer Worker Model.",
        takes: "About 16 minutes for one person; up to 10 minutes each where a team shares it",
        file: "sharc-activities.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/sharc-activities.json"),
        rest: "sharc-activities.rest.json",
        part: None,
        continues_as: None,
    },
    BuiltIn {
        id: "voices",
        title: "Voices: front-line workers and service users",
        for_whom: "Two short anonymous forms to hand out, one for front-line workers and one for \
                   service users. What they say informs consultation and culture.",
        takes: "About 6 minutes for each form",
        file: "voices.json",
        #[cfg(feature = "cli")]
        json: include_str!("../../questionnaires/voices.json"),
        rest: "voices.rest.json",
        part: None,
        continues_as: None,
    },
];

impl BuiltIn {
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
