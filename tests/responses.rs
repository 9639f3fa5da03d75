//! Seats, and taking in what they give back: the same seat is one voice, and nothing is half done.

#[cfg(feature = "codes")]
mod autolinkers;
#[cfg(feature = "codes")]
mod codes;
#[cfg(feature = "codes")]
mod consent;
#[cfg(feature = "codes")]
mod damaged_codes;
mod intake;
#[cfg(feature = "codes")]
mod links;
#[cfg(feature = "codes")]
mod shared;
mod whose;

use groundwork::assessment::{Answer, Assessment};
use groundwork::question_set::{ParticipantId, QuestionId, Questionnaire, QuestionnaireId};
use groundwork::responses::{Invitation, Response, SeatError};
use groundwork::save_file;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::scenario::random::tried;

const V1: &str = include_str!("files/v1.groundwork.json");
const V1_SEAT: &str = include_str!("files/v1.seat.json");
const V1_ANSWERS: &str = include_str!("files/v1.answers.json");

/// When a seat is taken.
const NOW: &str = "2026-11-23T08:00:00.000Z";

fn set() -> Questionnaire {
    Questionnaire::read(include_bytes!("../questionnaires/peer-readiness.json")).unwrap()
}

/// The sample of the first version, in a session that is not anonymous.
fn here() -> Assessment {
    let mut here = save_file::open(V1.as_bytes()).unwrap().assessment;
    here.session.anonymous = false;
    here
}

fn id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

/// The seat of someone in the sample, taken.
fn taken(person: &str) -> Assessment {
    let here = here();
    let seat = Invitation::of(&here, here.participant(&id(person)).unwrap());
    seat.take("local", id("unused"), NOW)
}

#[test]
fn files_of_version_1_are_read_and_written_as_they_are() {
    assert_eq!(Invitation::read(V1_SEAT.as_bytes()).unwrap().write(), V1_SEAT);
    assert_eq!(Response::read(V1_ANSWERS.as_bytes()).unwrap().write(), V1_ANSWERS);
}

#[test]
fn a_seat_holds_its_questions_and_words_and_nobodys_answers() {
    let here = here();
    for person in &here.participants {
        let seat = Invitation::of(&here, person);
        let text = seat.write();
        assert_eq!(Invitation::read(text.as_bytes()), Ok(seat.clone()));
        for words in ["PUR-1", "Draft aim", "level", "why we agreed", "Chair", "outreach"] {
            assert!(!text.contains(words), "{words} in {text}");
        }
        for other in here.participants.iter().filter(|other| other.id != person.id) {
            assert!(other.name.is_empty() || !text.contains(&other.name), "{text}");
        }
        let local = seat.take("local", id("unused"), NOW);
        assert_eq!(local.participants.len(), 1);
        let there = &local.participants[0];
        assert_eq!((&there.id, &there.group), (&person.id, &person.group));
        assert_eq!((&there.name, &there.answers_for), (&person.name, &person.answers_for));
        assert!(local.answers.is_empty() && local.consensus.is_empty());
        assert_eq!(local.terms.service_user, "community member");
        assert_eq!(local.questionnaire, here.questionnaire);
        assert!(seat.is_taken_by(&local) && !seat.is_taken_by(&here));
        let read = save_file::open(save_file::write(&local).as_bytes()).unwrap();
        assert_eq!(read.assessment, local);
    }
}

#[test]
fn a_seat_for_anybody_of_a_group_gives_each_an_id_of_their_own() {
    let here = here();
    let group = here.participants[0].group.clone();
    let seat = Invitation::of_group(&here, group.clone());
    assert_eq!(Invitation::read(seat.write().as_bytes()), Ok(seat.clone()));
    let (one, two) = (seat.take("a", id("s-1"), NOW), seat.take("b", id("s-2"), NOW));
    assert_eq!(one.participants[0].id, id("s-1"));
    assert_eq!(two.participants[0].id, id("s-2"));
    assert!(seat.is_taken_by(&one) && seat.is_taken_by(&two));
    let of_one = Invitation::of(&here, &here.participants[0]);
    assert!(!of_one.is_taken_by(&one), "the seat of one is not that of anybody");
    let other = Invitation::of_group(&here, here.participants[1].group.clone());
    assert!(!other.is_taken_by(&one));
}

/// Case 1 of the situations: the new seat leads to the new questions, with the old answers in them.
#[test]
fn a_later_seat_takes_over_what_was_answered_in_an_earlier_one() {
    let mut earlier = here();
    let full = earlier.questionnaire.clone();
    earlier.questionnaire.id = QuestionnaireId::new(Questionnaire::QUICK_CHECK).unwrap();
    let person = earlier.participants[0].clone();
    let mut begun = Invitation::of(&earlier, &person).take("old", id("unused"), NOW);
    let set = set();
    let critical = set.questions.iter().find(|q| q.is_critical()).unwrap().id.clone();
    let other = set.questions.iter().find(|q| !q.is_critical()).unwrap().id.clone();
    for question in [&critical, &other] {
        let answer = Answer { note: "mine".into(), ..Answer::default() };
        let theirs = begun.answers.entry(person.id.clone()).or_default();
        theirs.insert(question.clone(), answer);
    }
    let mut later = earlier.clone();
    later.questionnaire = full.clone();
    let seat = Invitation::of(&later, &person);
    assert!(!seat.is_taken_by(&begun) && seat.is_later_than(&begun));
    let over = seat.take_over(&begun, &set, "new", NOW).unwrap();
    assert!(seat.is_taken_by(&over) && !seat.is_later_than(&over));
    assert_eq!((over.questionnaire, over.id.as_str()), (full, "new"));
    assert_eq!(over.answers[&person.id].keys().collect::<Vec<_>>(), [&critical]);
    // Who was moved to another group has other questions, and so another seat.
    let mut moved = person.clone();
    moved.answers_for = vec![here().participants[1].group.clone()];
    assert!(Invitation::of(&later, &moved).is_later_than(&seat.take("x", id("unused"), NOW)));
}

/// Case 4 of the situations: two agencies that began from one file.
#[test]
fn the_seat_of_another_agency_is_not_the_one_that_was_begun() {
    let (mut one, mut two) = (here(), here());
    one.organisation.name = "Riverside".into();
    two.organisation.name = "Hillside".into();
    let person = one.participants[0].clone();
    let begun = Invitation::of(&one, &person).take("local", id("unused"), NOW);
    let other = Invitation::of(&two, &person);
    assert!(!other.is_taken_by(&begun) && !other.is_later_than(&begun));
    two.organisation.name = " riverside".into();
    assert!(Invitation::of(&two, &person).is_taken_by(&begun));
}

#[test]
fn a_seat_is_known_from_what_was_begun_from_it() {
    let mut here = here();
    here.session.anonymous = true;
    let group = here.participants[0].group.clone();
    for seat in [Invitation::of(&here, &here.participants[0]), Invitation::of_group(&here, group)] {
        assert!(seat.anonymous);
        let begun = seat.take("local", id("s-1"), NOW);
        assert_eq!(Invitation::behind(&begun), Some(seat));
    }
    assert_eq!(Invitation::behind(&here), None);
}

#[test]
fn a_template_has_the_set_up_and_nobody() {
    let here = here();
    let template = here.template("template", NOW);
    let text = save_file::write(&template);
    for words in ["Ngaire", "level", "Draft aim", here.organisation.name.as_str()] {
        assert!(!text.contains(words), "{words} in {text}");
    }
    assert_eq!(template.participants.len(), here.participants.len());
    assert_eq!(template.terms.service_user, here.terms.service_user);
    let opened = save_file::open(text.as_bytes()).unwrap().assessment;
    assert_eq!(opened, template);
    let mut number = 0;
    let mut begin = |id: &str| {
        opened.from_template(id, NOW, || {
            number += 1;
            number
        })
    };
    let (one, two) = (begin("one"), begin("two"));
    assert!(!one.template && one.id == "one" && two.id == "two");
    let ids = |a: &Assessment| a.participants.iter().map(|p| p.id.clone()).collect::<Vec<_>>();
    assert!(ids(&one).iter().all(|id| !ids(&two).contains(id) && !ids(&here).contains(id)));
}

#[test]
fn an_anonymous_session_gives_out_seats_without_names() {
    let mut here = here();
    here.session.anonymous = true;
    let text = Invitation::of(&here, &here.participants[0]).write();
    assert!(!text.contains("Ngaire"), "{text}");
}

#[test]
fn only_a_seat_gives_answers_back() {
    assert_eq!(Response::of(&here()), None);
    let back = Response::of(&taken("p1")).unwrap();
    assert_eq!((back.assessment, back.saved), (here().id, NOW.to_owned()));
}

#[test]
fn what_a_newer_version_adds_stays() {
    for (text, write) in [
        (V1_SEAT, (|b| Invitation::read(b).map(|it| it.write())) as fn(&[u8]) -> Result<String, _>),
        (V1_ANSWERS, |b| Response::read(b).map(|it| it.write())),
    ] {
        let mut value: Value = serde_json::from_str(text).unwrap();
        value["something_new"] = json!({"deep": [1, null]});
        let written = write(value.to_string().as_bytes()).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
    }
}

fn message(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(V1_ANSWERS).unwrap();
    change(&mut value);
    Response::read(value.to_string().as_bytes()).unwrap_err().to_string()
}

/// The same with the names of the questions.
fn named(change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(V1_ANSWERS).unwrap();
    change(&mut value);
    Response::read(value.to_string().as_bytes()).unwrap_err().named(&set()).to_string()
}

#[test]
fn what_is_wrong_is_said_in_plain_words() {
    let level = |file: &mut Value| file["answers"]["PUR-1"]["level"] = json!(7);
    assert_eq!(
        message(level),
        "The answer to one question can’t be read.\nAsk for the file again."
    );
    let short = &set().question(&QuestionId::new("PUR-1").unwrap()).unwrap().short.clone();
    assert_eq!(
        named(level),
        format!("The answer to “{short}” can’t be read.\nAsk for the file again.")
    );
    let many = named(|file| {
        drop(file.as_object_mut().unwrap().remove("assessment"));
        file["participant"]["group"] = json!("no group");
        file["answers"]["PUR-1"]["note"] = json!(7);
        file["answers"]["PUR-1"]["evidence"] = json!("much");
        file["answers"]["of no set"] = json!({"level": []});
        file["answers"]["NO-1"] = json!(3);
    });
    assert_eq!(
        many.lines().collect::<Vec<_>>(),
        [
            "It doesn’t say which assessment it belongs to.",
            "It doesn’t say who it is for, or who answered.",
            &format!("The answer to “{short}” can’t be read."),
            "The answers to 2 questions can’t be read.",
            "Ask for the file again.",
        ]
    );
    let newer = message(|file| file["version"] = json!(2));
    assert!(newer.contains("newer version of Groundwork"), "{newer}");
    let kind = message(|file| file["format"] = json!("groundwork-assessment"));
    assert!(kind.contains("different kind of Groundwork file: the save file"), "{kind}");
    assert!(Response::read(b"{").unwrap_err().to_string().contains("cut off"));
    assert!(Response::read(b"").is_err() && Invitation::read(b"[]").is_err());
    let large = vec![b' '; Response::MAX_BYTES + 1];
    assert!(matches!(Response::read(&large), Err(SeatError::TooLarge { .. })));
    assert!(matches!(Invitation::read(&large), Err(SeatError::TooLarge { .. })));
}

#[test]
fn no_name_of_a_field_and_no_word_of_a_parser_is_shown() {
    let mut shown = vec![
        Response::read(b"").unwrap_err(),
        Response::read(b"{\"a\": 1, \"a\": 2}").unwrap_err(),
        Invitation::read(b"nonsense").unwrap_err(),
        Invitation::read(b"{\"format\": \"groundwork-questionnaire\"}").unwrap_err(),
        Invitation::read(b"{\"format\": \"groundwork-strange\"}").unwrap_err(),
    ];
    for text in [V1_ANSWERS, V1_SEAT] {
        let value: Value = serde_json::from_str(text).unwrap();
        for field in value.as_object().unwrap().keys().filter(|field| *field != "format") {
            for wrong in [json!(null), json!([7]), json!({"id": 1, "group": "a b", "PUR-1": [1]})] {
                let mut value = value.clone();
                value[field] = wrong;
                let bytes = value.to_string();
                shown.extend(Response::read(bytes.as_bytes()).err());
                shown.extend(Invitation::read(bytes.as_bytes()).err());
            }
        }
    }
    assert!(shown.len() > 30, "{}", shown.len());
    for error in shown {
        for words in [error.to_string(), error.clone().named(&set()).to_string()] {
            for parser in [
                "line 1",
                "column",
                "expected",
                "found",
                "answers.",
                "PUR-1",
                "object",
                "_",
                "groundwork-",
                "EOF",
                "[",
                "appears twice",
            ] {
                assert!(!words.contains(parser), "{parser} in {words} of {error:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn no_bytes_stop_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0..600usize) {
        for text in [V1_SEAT, V1_ANSWERS] {
            let mut file = text.as_bytes().to_vec();
            let at = at % file.len();
            let end = (at + bytes.len()).min(file.len());
            file.splice(at..end, bytes.iter().copied());
            for error in [Invitation::read(&file).err(), Response::read(&file).err()].into_iter().flatten() {
                prop_assert!(!error.to_string().is_empty());
            }
        }
    }
}
