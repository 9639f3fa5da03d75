use serde_json::Value;

use super::SeatError;
use crate::assessment::{self, Assessment, Edition, Participant, Unknown};
use crate::json::{Codec, Log, Needed, Node, Optional, Unwritten, parse, records};
use crate::question_set::QuestionId;

/// What the `format` field of answers says.
const FORMAT: &str = "groundwork-answers";

/// The version of answers that this program writes and knows whole.
const VERSION: u64 = 1;

/// What a seat gives back.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The id of the assessment that they go back to.
    pub assessment: String,
    /// The question set that was answered, and its edition.
    pub questionnaire: Edition,
    /// The organisation's name, as the seat said it; may be empty.
    pub organisation: String,
    /// Who answered.
    pub participant: Participant,
    /// What they said, by question.
    pub answers: assessment::Answers,
    /// When it was saved, RFC 3339; may be empty.
    pub saved: String,
    /// Whether words did not fit and were left out, of which it is not known where: then all words
    /// that came before stay.
    pub without_words: bool,
    /// Whether no answers could be read, because the words of their set are not at hand.
    pub not_read: bool,
    /// The questions whose words did not fit and were left out: then those that came before stay.
    pub left_out: Vec<QuestionId>,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Response {
    /// Larger files are refused before they are parsed: 1 MiB.
    pub const MAX_BYTES: usize = 1024 * 1024;

    /// What an assessment that is a seat gives back; none where it is no seat, or nobody sits there.
    pub fn of(assessment: &Assessment) -> Option<Self> {
        let place = assessment.seat.as_ref()?;
        let person = assessment.participants.first()?;
        let mut participant = Participant::new(person.id.clone(), person.group.clone());
        participant.name.clone_from(&person.name);
        participant.view_shown = person.view_shown;
        Some(Response {
            assessment: place.assessment.clone(),
            questionnaire: assessment.questionnaire.clone(),
            organisation: assessment.organisation.name.clone(),
            answers: assessment.answers.get(&person.id).cloned().unwrap_or_default(),
            participant,
            saved: assessment.saved.clone(),
            without_words: false,
            not_read: false,
            left_out: Vec::new(),
            unknown: Unknown::new(),
        })
    }

    /// Whether words that were said are not in it.
    pub fn is_short(&self) -> bool {
        self.without_words || !self.left_out.is_empty()
    }

    /// Reads the file of answers.
    ///
    /// # Errors
    /// When it is too large, of another kind, newer, or wrong somewhere: all faults at once.
    pub fn read(bytes: &[u8]) -> Result<Self, SeatError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(SeatError::TooLarge { bytes: bytes.len(), most: Self::MAX_BYTES });
        }
        let value = parse(bytes).map_err(|error| SeatError::NotJson(error.to_string()))?;
        expect(&value, FORMAT, VERSION)?;
        let log = Log::default();
        let answers = Response::decode(&Node::top(&value, &log));
        match answers {
            Some(answers) if log.is_clean() => Ok(answers),
            _ => Err(SeatError::Faults(log.into_faults())),
        }
    }

    /// The answers as the JSON of their file.
    pub fn to_value(&self) -> Value {
        self.encode()
    }

    /// The text of the file, ending in a line break.
    pub fn write(&self) -> String {
        format!("{:#}\n", self.to_value())
    }
}

/// Holds a value to its kind, and to a version that is known whole.
pub(super) fn expect(value: &Value, format: &str, newest: u64) -> Result<(), SeatError> {
    let found = value.get("format").and_then(Value::as_str);
    if found != Some(format) {
        return Err(SeatError::OtherKind(found.map(str::to_owned)));
    }
    let log = Log::default();
    let top = Node::top(value, &log);
    match top.object().and_then(|f| f.need("version")?.at_least(1)) {
        Some(version) if version > newest => Err(SeatError::Newer(version)),
        Some(_) => Ok(()),
        None => Err(SeatError::Faults(log.into_faults())),
    }
}

records! {
    Response as ("format" = FORMAT, "version" = VERSION) {
        "assessment" => assessment: Needed,
        "questionnaire" => questionnaire: Needed,
        "participant" => participant: Needed,
        "answers" => answers: Needed,
        "organisation" => organisation: Optional,
        "saved" => saved: Optional,
        "without_words" => without_words: Optional,
        "words_left_out" => left_out: Optional,
        => not_read: Unwritten,
    }
}
