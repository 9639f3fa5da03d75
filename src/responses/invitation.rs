use serde_json::Value;

use super::SeatError;
use crate::assessment::{Assessment, Edition, Participant, Seat as Place, Terms, Unknown};
use crate::json::{Codec, Log, Needed, Node, Optional, parse, records};
use crate::question_set::{GroupId, ParticipantId, Questionnaire};

/// What the `format` field of a seat says.
const FORMAT: &str = "groundwork-seat";

/// The version of a seat that this program writes and knows whole.
const VERSION: u64 = 1;

/// What one person is given to answer: which questions, in which words, for whom. It holds nobody's
/// answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// The id of the assessment that the answers go back to.
    pub assessment: String,
    /// The question set and its edition.
    pub questionnaire: Edition,
    /// The organisation's name; may be empty.
    pub organisation: String,
    /// Words changed for this organisation.
    pub terms: Terms,
    /// Who it is for; none where it is for anybody of the group, each under an id of their own.
    pub participant: Option<ParticipantId>,
    /// The person's name; empty where it is for anybody.
    pub name: String,
    /// The group whose view theirs is.
    pub group: GroupId,
    /// The groups whose questions they are shown; none named means their own.
    pub answers_for: Vec<GroupId>,
    /// Whether answers stand without names where they go back to.
    pub anonymous: bool,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Invitation {
    /// Larger files are refused before they are parsed: 64 KiB.
    pub const MAX_BYTES: usize = 64 * 1024;

    /// The seat of someone who is listed in an assessment. In an anonymous session it names nobody.
    pub fn of(assessment: &Assessment, person: &Participant) -> Self {
        let name = if assessment.session.anonymous { String::new() } else { person.name.clone() };
        Invitation {
            participant: Some(person.id.clone()),
            name,
            answers_for: person.answers_for.clone(),
            ..Invitation::of_group(assessment, person.group.clone())
        }
    }

    /// A seat for anybody of a group.
    pub fn of_group(assessment: &Assessment, group: GroupId) -> Self {
        Invitation {
            assessment: assessment.id.clone(),
            questionnaire: Edition { unknown: Unknown::new(), ..assessment.questionnaire.clone() },
            organisation: assessment.organisation.name.clone(),
            terms: Terms { unknown: Unknown::new(), ..assessment.terms.clone() },
            participant: None,
            name: String::new(),
            group,
            answers_for: Vec::new(),
            anonymous: assessment.session.anonymous,
            unknown: Unknown::new(),
        }
    }

    /// An assessment with nothing in it but this seat. `id` is its own; `person` names who sits
    /// there where the seat is for anybody.
    pub fn take(
        &self,
        id: impl Into<String>,
        person: ParticipantId,
        now: impl Into<String>,
    ) -> Assessment {
        let mut assessment = Assessment::new(id, self.questionnaire.clone(), now);
        assessment.organisation.name.clone_from(&self.organisation);
        assessment.terms = self.terms.clone();
        let id = self.participant.clone().unwrap_or(person);
        let mut participant = Participant::new(id, self.group.clone());
        participant.name.clone_from(&self.name);
        participant.answers_for.clone_from(&self.answers_for);
        assessment.participants.push(participant);
        assessment.seat = Some(Place {
            assessment: self.assessment.clone(),
            shared: self.participant.is_none(),
            anonymous: self.anonymous,
            handed_back: String::new(),
            unknown: Unknown::new(),
        });
        assessment
    }

    /// The same, begun anew by somebody who had begun an earlier seat of theirs: what they answered
    /// there stands where the question is asked in the same words. `set` is this seat's.
    pub fn take_over(
        &self,
        earlier: &Assessment,
        set: &Questionnaire,
        id: impl Into<String>,
        now: impl Into<String>,
    ) -> Option<Assessment> {
        let before = earlier.participants.first()?;
        let mut assessment = self.take(id, before.id.clone(), now);
        let person = assessment.participants.first_mut()?;
        if person.name.is_empty() && !self.anonymous {
            person.name.clone_from(&before.name);
        }
        person.view_shown = before.view_shown;
        let id = person.id.clone();
        let theirs = &earlier.questionnaire;
        let mut answers = earlier.answers.get(&before.id).cloned().unwrap_or_default();
        if !self.questionnaire.is_same(theirs) {
            let same = set.questions_of(&theirs.id, &theirs.edition).unwrap_or_default();
            answers.retain(|question, _| same.contains(question));
        }
        if !answers.is_empty() {
            assessment.answers.insert(id, answers);
        }
        Some(assessment)
    }

    /// Whether an assessment was begun from this seat, and asks what it asks.
    pub fn is_taken_by(&self, assessment: &Assessment) -> bool {
        let Some(person) = assessment.participants.first() else { return false };
        self.is_of_the_person_of(assessment)
            && self.questionnaire.is_same(&assessment.questionnaire)
            && person.group == self.group
            && person.answers_for == self.answers_for
    }

    /// Whether an assessment was begun from an earlier seat of the same person, which asked
    /// something else.
    pub fn is_later_than(&self, assessment: &Assessment) -> bool {
        self.is_of_the_person_of(assessment) && !self.is_taken_by(assessment)
    }

    /// Whether an assessment is a seat of the same person, in the same assessment of the same
    /// organisation.
    fn is_of_the_person_of(&self, assessment: &Assessment) -> bool {
        let Some(place) = &assessment.seat else { return false };
        let Some(person) = assessment.participants.first() else { return false };
        place.assessment == self.assessment
            && !assessment.is_of_another_organisation(&self.organisation)
            && match &self.participant {
                Some(id) => !place.shared && person.id == *id,
                None => place.shared && person.group == self.group,
            }
    }

    /// The seat that an assessment was begun from.
    pub fn behind(assessment: &Assessment) -> Option<Self> {
        let place = assessment.seat.as_ref()?;
        let person = assessment.participants.first()?;
        let own = !place.shared;
        Some(Invitation {
            assessment: place.assessment.clone(),
            anonymous: place.anonymous,
            participant: own.then(|| person.id.clone()),
            name: if own { person.name.clone() } else { String::new() },
            answers_for: person.answers_for.clone(),
            ..Invitation::of_group(assessment, person.group.clone())
        })
    }

    /// Reads the file of a seat.
    ///
    /// # Errors
    /// When it is too large, of another kind, newer, or wrong somewhere: all faults at once.
    pub fn read(bytes: &[u8]) -> Result<Self, SeatError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(SeatError::TooLarge { bytes: bytes.len(), most: Self::MAX_BYTES });
        }
        let value = parse(bytes).map_err(|error| SeatError::NotJson(error.to_string()))?;
        Self::read_value(&value)
    }

    /// Reads a seat that is already parsed.
    ///
    /// # Errors
    /// As [`Invitation::read`].
    pub fn read_value(value: &Value) -> Result<Self, SeatError> {
        super::response::expect(value, FORMAT, VERSION)?;
        let log = Log::default();
        let seat = Invitation::decode(&Node::top(value, &log));
        match seat {
            Some(seat) if log.is_clean() => Ok(seat),
            _ => Err(SeatError::Faults(log.into_faults())),
        }
    }

    /// The seat as the JSON of its file.
    pub fn to_value(&self) -> Value {
        self.encode()
    }

    /// The text of the file, ending in a line break.
    pub fn write(&self) -> String {
        format!("{:#}\n", self.to_value())
    }
}

records! {
    Invitation as ("format" = FORMAT, "version" = VERSION) {
        "assessment" => assessment: Needed,
        "questionnaire" => questionnaire: Needed,
        "group" => group: Needed,
        "organisation" => organisation: Optional,
        "terms" => terms: Optional,
        "participant" => participant: Optional,
        "name" => name: Optional,
        "answers_for" => answers_for: Optional,
        "anonymous" => anonymous: Optional,
    }
}
