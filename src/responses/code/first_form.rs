//! Codes of version 1: a checksum, and everything packed by deflate.

use data_encoding::BASE32_NOPAD;
use serde::Deserialize;

use super::super::inflate::inflate;
use super::super::seat_error::Damage;
use super::super::{Response, SeatError};
use super::letters::so_far;
use super::wire::{SUM, answers};
use crate::assessment::{Edition, Participant, Unknown};
use crate::question_set::{GroupId, ParticipantId, Questionnaire, QuestionnaireId};

/// Answers on their way. The order of the fields is the form.
#[derive(Deserialize)]
struct Wire {
    assessment: String,
    set: String,
    edition: String,
    person: String,
    group: String,
    name: String,
    saved: String,
    chosen: Vec<u8>,
    without_words: bool,
    words: Vec<(u16, u8, String)>,
}

/// The bytes of a code that begins with these letters; none where no whole one does. Where it ends
/// is where the packed bytes end.
pub(super) fn take(letters: &str) -> Option<Vec<u8>> {
    let bytes = so_far(letters);
    let (sum, packed) = bytes.split_at_checked(SUM)?;
    let (_, used) = inflate(packed, Response::MAX_BYTES)?;
    if crc32fast::hash(packed.get(..used)?).to_be_bytes() != sum {
        return None;
    }
    let needed = ((SUM + used) * 8).div_ceil(5);
    BASE32_NOPAD.decode(letters.get(..needed)?.as_bytes()).ok()
}

/// The answers of a code whose checksum fits.
pub(super) fn unpack(bytes: &[u8], set: &Questionnaire) -> Result<Response, SeatError> {
    let read = || {
        let (wire, _) = inflate(bytes.get(SUM..)?, Response::MAX_BYTES)?;
        read_wire(postcard::from_bytes(&wire).ok()?, set)
    };
    read().ok_or(SeatError::Damaged(Damage::changed(None)))
}

/// The answers; those to a set or an edition that is not at hand come without any, since only their
/// own set knows which questions they are to.
fn read_wire(wire: Wire, set: &Questionnaire) -> Option<Response> {
    let person = ParticipantId::new(&wire.person).ok()?;
    let mut participant = Participant::new(person, GroupId::new(&wire.group).ok()?);
    participant.name = wire.name;
    let questionnaire = Edition {
        id: QuestionnaireId::new(&wire.set).ok()?,
        edition: wire.edition,
        unknown: Unknown::new(),
    };
    let set = set.as_set(&questionnaire.id, &questionnaire.edition);
    let answers = match &set {
        Some(set) => answers(set, &wire.chosen, wire.words)?,
        None => crate::assessment::Answers::new(),
    };
    Some(Response {
        assessment: wire.assessment,
        questionnaire,
        organisation: String::new(),
        participant,
        answers,
        saved: wire.saved,
        not_read: set.is_none(),
        without_words: wire.without_words,
        left_out: Vec::new(),
        unknown: Unknown::new(),
    })
}
