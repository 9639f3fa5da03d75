use serde_json::Value;

use super::SeatError;
use crate::assessment::{self, Assessment, Edition, Participant, Unknown, read, write};
use crate::json::{Log, Node, parse};
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
        let answers = read_answers(&Node::top(&value, &log));
        match answers {
            Some(answers) if log.is_clean() => Ok(answers),
            _ => Err(SeatError::Faults(log.into_faults())),
        }
    }

    /// The answers as the JSON of their file.
    pub fn to_value(&self) -> Value {
        let left_out = || self.left_out.iter().map(|id| id.to_string()).collect::<Vec<_>>();
        write::Writer::with(&self.unknown)
            .set("format", FORMAT)
            .set("version", VERSION)
            .set("assessment", self.assessment.as_str())
            .set("questionnaire", write::edition(&self.questionnaire))
            .text("organisation", &self.organisation)
            .set("participant", write::participant(&self.participant))
            .set("answers", write::answers(&self.answers))
            .some("without_words", self.without_words.then_some(true))
            .some("words_left_out", (!self.left_out.is_empty()).then(left_out))
            .text("saved", &self.saved)
            .done()
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

fn read_answers(node: &Node<'_>) -> Option<Response> {
    const KNOWN: &[&str] = &[
        "format",
        "version",
        "assessment",
        "questionnaire",
        "organisation",
        "participant",
        "answers",
        "without_words",
        "words_left_out",
        "saved",
    ];
    let f = node.object()?;
    let assessment = f.need("assessment").and_then(|n| n.words());
    let questionnaire = f.need("questionnaire").and_then(|n| read::edition(&n));
    let participant = f.need("participant").and_then(|n| read::participant(&n));
    let answers = f.need("answers").map(|n| read::answers(&n));
    let left_out = f.get("words_left_out").map(|n| n.items()).unwrap_or_default();
    Some(Response {
        organisation: read::text(&f, "organisation"),
        saved: read::text(&f, "saved"),
        without_words: f.get("without_words").and_then(|n| n.flag()).unwrap_or_default(),
        not_read: false,
        left_out: left_out.iter().filter_map(|n| n.parsed(QuestionId::new)).collect(),
        unknown: f.unknown(KNOWN),
        assessment: assessment?,
        questionnaire: questionnaire?,
        participant: participant?,
        answers: answers?,
    })
}
