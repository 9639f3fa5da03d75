//! What a workshop changes: questions put aside, hands counted, names left out.

use groundwork::assessment::{Assessment, Command, History, MOST_HANDS, Participant};
use groundwork::file;
use groundwork::questionnaire::{GroupId, QuestionId};
use serde_json::{Value, json};

use super::{add, empty, own, person};

fn question(id: &str) -> QuestionId {
    QuestionId::new(id).unwrap()
}

fn park(id: &str, parked: bool) -> Command {
    Command::Park { question: question(id), parked }
}

fn parked(assessment: &Assessment) -> Vec<&str> {
    assessment.session.parked.iter().map(QuestionId::as_str).collect()
}

fn tally(id: &str, group: &str, tally: [u32; 5]) -> Command {
    Command::Tally { question: question(id), group: GroupId::new(group).unwrap(), tally }
}

fn named(id: &str, name: &str) -> Participant {
    Participant { name: name.into(), ..person(id) }
}

#[test]
fn questions_are_parked_once_and_in_order_and_come_back_to_their_place() {
    let mut assessment = empty();
    for id in ["Q-2", "Q-1", "Q-3", "Q-1"] {
        assessment.apply(park(id, true)).unwrap();
    }
    assert_eq!(parked(&assessment), ["Q-2", "Q-1", "Q-3"]);
    let back = assessment.apply(park("Q-1", false)).unwrap();
    assert_eq!(parked(&assessment), ["Q-2", "Q-3"]);
    assessment.apply(back).unwrap();
    assert_eq!(parked(&assessment), ["Q-2", "Q-1", "Q-3"]);
}

#[test]
fn a_file_that_parks_a_question_twice_has_it_taken_up_at_once() {
    let mut assessment = empty();
    assessment.session.parked = vec![question("Q-1"), question("Q-2"), question("Q-1")];
    let before = assessment.clone();
    let back = assessment.apply(park("Q-1", false)).unwrap();
    assert_eq!(parked(&assessment), ["Q-2"]);
    assessment.apply(back).unwrap();
    assert_eq!(assessment, before);
}

#[test]
fn a_tally_of_noughts_takes_the_hands_away() {
    let mut assessment = empty();
    let before = assessment.clone();
    assessment.apply(tally("Q-1", "peer", [0, 2, 0, 1, 0])).unwrap();
    assert_eq!(assessment.session.tallies["Q-1"]["peer"], [0, 2, 0, 1, 0]);
    assessment.apply(tally("Q-1", "peer", [0; 5])).unwrap();
    assert_eq!(assessment, before);
}

#[test]
fn no_tally_is_too_large_to_be_opened_again() {
    let mut assessment = empty();
    assessment.apply(tally("Q-1", "peer", [u32::MAX, 0, 0, 0, 3])).unwrap();
    assert_eq!(assessment.session.tallies["Q-1"]["peer"], [MOST_HANDS, 0, 0, 0, 3]);
    let opened = file::open(file::write(&assessment).as_bytes()).unwrap();
    assert_eq!(opened.assessment, assessment);
}

#[test]
fn counting_the_hands_of_one_group_is_one_step() {
    let (mut assessment, mut history) = (empty(), History::default());
    let mut counted = |command| history.apply(&mut assessment, command, true).unwrap();
    assert!(counted(tally("Q-1", "peer", [1, 0, 0, 0, 0])));
    assert!(!counted(tally("Q-1", "peer", [1, 2, 0, 0, 0])));
    assert!(counted(tally("Q-1", "people", [1, 0, 0, 0, 0])));
    assert!(counted(tally("Q-2", "people", [1, 0, 0, 0, 0])));
    assert!(history.undo(&mut assessment).unwrap() && history.undo(&mut assessment).unwrap());
    assert_eq!(assessment.session.tallies["Q-1"]["peer"], [1, 2, 0, 0, 0]);
    assert!(history.undo(&mut assessment).unwrap());
    assert!(assessment.session.tallies.is_empty());
}

/// Two people with names, one of them with what a newer version wrote, and an owner.
fn two() -> Assessment {
    let mut assessment = empty();
    let mut kim = named("p1", "Kim Lee");
    kim.unknown.insert("mail".into(), "kim.lee@example.org".into());
    for participant in [kim, named("p2", "Noor")] {
        let command = Command::AddParticipant { at: 9, participant, answers: Default::default() };
        assessment.apply(command).unwrap();
    }
    let mut action = own("own-1");
    action.owner = "Sasha".into();
    assessment.apply(Command::AddOwn { at: 0, action }).unwrap();
    assessment
}

#[test]
fn choosing_anonymity_is_one_step_that_takes_every_name_out_of_the_file() {
    let (mut assessment, mut history) = (two(), History::default());
    let before = assessment.clone();
    history.apply(&mut assessment, Command::Anonymous(true), false).unwrap();
    let written = file::write(&assessment).to_lowercase();
    for name in ["kim", "lee", "noor", "mail"] {
        assert!(!written.contains(name), "{name}");
    }
    assert!(written.contains("sasha"), "owners do something; they stay");
    assert!(history.undo(&mut assessment).unwrap());
    assert_eq!(assessment, before);
    assert!(history.redo(&mut assessment).unwrap());
    assert!(file::write(&assessment).to_lowercase() == written);
}

#[test]
fn names_do_not_come_back_when_anonymity_is_given_up() {
    let mut assessment = two();
    assessment.apply(Command::Anonymous(true)).unwrap();
    assessment.apply(Command::Anonymous(false)).unwrap();
    assert!(assessment.participants.iter().all(|person| person.name.is_empty()));
}

#[test]
fn no_name_comes_into_an_anonymous_session() {
    let mut assessment = two();
    let outside = {
        let mut other = two();
        other.session.anonymous = true;
        Command::Become(Box::new(other))
    };
    assessment.apply(Command::Anonymous(true)).unwrap();
    let fourth = named("p4", "Ari");
    let several = Command::All(vec![
        add("p3"),
        Command::EditParticipant(named("p3", "Ari")),
        Command::AddParticipant { at: 0, participant: fourth, answers: Default::default() },
    ]);
    for command in [Command::EditParticipant(named("p1", "Ari")), several, outside] {
        assessment.apply(command).unwrap();
        assert!(assessment.participants.iter().all(|person| person.name.is_empty()));
    }
}

#[test]
fn a_file_that_is_anonymous_and_names_people_loses_the_names_alone() {
    let file = |name: Value| {
        json!({"format": "groundwork-assessment", "version": 1, "id": "x",
            "questionnaire": {"id": "small", "edition": "1"},
            "participants": [{"id": "p1", "group": "peer", "name": name, "later": 1}],
            "session": {"anonymous": true}})
        .to_string()
    };
    let opened = |name: &str| file::open(file(name.into()).as_bytes()).unwrap().assessment;
    assert_eq!(opened("Kim"), opened(""));
    assert_eq!(opened("Kim").participants[0].unknown["later"], 1);
}
