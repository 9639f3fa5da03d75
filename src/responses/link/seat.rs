//! The bytes of a seat in a link.

use serde_json::{Map, Value};

use super::super::Invitation;
use super::super::packer::{Packer, Unpacker};
use crate::assessment::{Edition, Terms};
use crate::json::parse;
use crate::question_set::{GroupId, ParticipantId, QuestionnaireId};

/// Names of the parts that can have fields of a newer version.
const SET: &str = "questionnaire";
const TERMS: &str = "terms";
const SEAT: &str = "seat";

/// The bit of the flags at the end that says that answers stand without names.
const ANONYMOUS: usize = 1;

pub(super) fn pack(seat: &Invitation) -> Vec<u8> {
    let Invitation {
        assessment,
        questionnaire: Edition { id, edition, unknown: of_set },
        organisation,
        terms: Terms { service_user, unknown: of_terms },
        participant,
        name,
        group,
        answers_for,
        anonymous,
        unknown,
    } = seat;
    let mut packer = Packer::default();
    let person = participant.as_ref().map_or("", |id| id.as_str());
    let (set, group) = (id.as_str(), group.as_str());
    for text in [assessment.as_str(), set, edition, organisation, person, name, group] {
        packer.text(text);
    }
    packer.number(answers_for.len());
    for group in answers_for {
        packer.text(group.as_str());
    }
    packer.text(service_user);
    let mut newer = Map::new();
    for (part, fields) in [(SET, of_set), (TERMS, of_terms), (SEAT, unknown)] {
        if !fields.is_empty() {
            newer.insert(part.to_owned(), Value::Object(fields.clone()));
        }
    }
    let newer = if newer.is_empty() { String::new() } else { Value::Object(newer).to_string() };
    packer.text(&newer);
    // Left out where there is nothing to say: most links stay as short as they are.
    if *anonymous {
        packer.number(ANONYMOUS);
    }
    packer.done()
}

pub(super) fn unpack(bytes: &[u8]) -> Option<Invitation> {
    let mut from = Unpacker::new(bytes);
    let assessment = from.text().filter(|id| !id.trim().is_empty())?;
    let id = QuestionnaireId::new(&from.text()?).ok()?;
    let edition = from.text().filter(|edition| !edition.trim().is_empty())?;
    let organisation = from.text()?;
    let participant = match from.text()?.as_str() {
        "" => None,
        id => Some(ParticipantId::new(id).ok()?),
    };
    let name = from.text()?;
    let group = GroupId::new(&from.text()?).ok()?;
    let count = from.number()?;
    let mut answers_for = Vec::new();
    for _ in 0..count {
        answers_for.push(GroupId::new(&from.text()?).ok()?);
    }
    let service_user = from.text()?;
    let mut newer = match from.text()?.as_str() {
        "" => Map::new(),
        json => match parse(json.as_bytes()).ok()? {
            Value::Object(newer) => newer,
            _ => return None,
        },
    };
    let mut fields = |part: &str| match newer.remove(part) {
        Some(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let questionnaire = Edition { id, edition, unknown: fields(SET) };
    let terms = Terms { service_user, unknown: fields(TERMS) };
    let unknown = fields(SEAT);
    let anonymous = from.number().is_some_and(|flags| flags & ANONYMOUS != 0);
    Some(Invitation {
        assessment,
        questionnaire,
        organisation,
        terms,
        participant,
        name,
        group,
        answers_for,
        anonymous,
        unknown,
    })
}
