//! What a workshop changes: questions put aside, hands counted, names left out.

use groundwork::assessment::{Assessment, Command, History, MOST_HANDS, Participant};
use groundwork::question_set::{GroupId, QuestionId};
use groundwork::save_file;
use serde_json::json;

use super::{add, empty, own, person};

fn question(id: &str) -> QuestionId {
    QuestionId::new(id).unwrap()
}

/// Puts a question aside or takes it up, and gives what takes that back.
fn park(assessment: &mut Assessment, id: &str, parked: bool) -> Command {
    let command = assessment.park(&question(id), parked);
    assessment.apply(command).unwrap()
}

fn parked(assessment: &Assessment) -> Vec<&str> {
    assessment.session.parked.iter().map(QuestionId::as_str).collect()
}

fn tally(assessment: &Assessment, id: &str, group: &str, tally: [u32; 5]) -> Command {
    assessment.tally(&question(id), &GroupId::new(group).unwrap(), tally)
}

fn named(id: &str, name: &str) -> Participant {
    Participant { name: name.into(), ..person(id) }
}

#[test]
fn questions_are_parked_once_and_in_order_and_come_back_to_their_place() {
    let mut assessment = empty();
    for id in ["Q-2", "Q-1", "Q-3", "Q-1"] {
        park(&mut assessment, id, true);
    }
    assert_eq!(parked(&assessment), ["Q-2", "Q-1", "Q-3"]);
    let back = park(&mut assessment, "Q-1", false);
    assert_eq!(parked(&assessment), ["Q-2", "Q-3"]);
    assessment.apply(back).unwrap();
    assert_eq!(parked(&assessment), ["Q-2", "Q-1", "Q-3"]);
}

#[test]
fn a_file_that_parks_a_question_twice_has_it_taken_up_at_once() {
    let mut assessment = empty();
    assessment.session.parked = vec![question("Q-1"), question("Q-2"), question("Q-1")];
    let before = assessment.clone();
    let back = park(&mut assessment, "Q-1", false);
    assert_eq!(parked(&assessment), ["Q-2"]);
    assessment.apply(back).unwrap();
    assert_eq!(assessment, before);
}

#[test]
fn a_tally_of_noughts_takes_the_hands_away() {
    let mut assessment = empty();
    let before = assessment.clone();
    assessment.apply(tally(&assessment, "Q-1", "peer", [0, 2, 0, 1, 0])).unwrap();
    assert_eq!(assessment.session.tallies["Q-1"]["peer"], [0, 2, 0, 1, 0]);
    assessment.apply(tally(&assessment, "Q-1", "peer", [0; 5])).unwrap();
    assert_eq!(assessment, before);
}

#[test]
fn no_tally_is_too_large_to_be_opened_again() {
    let mut assessment = empty();
    assessment.apply(tally(&assessment, "Q-1", "peer", [u32::MAX, 0, 0, 0, 3])).unwrap();
    assert_eq!(assessment.session.tallies["Q-1"]["peer"], [MOST_HANDS, 0, 0, 0, 3]);
    let opened = save_file::open(save_file::write(&assessment).as_bytes()).unwrap();
    assert_eq!(opened.assessment, assessment);
}

#[test]
fn counting_the_hands_of_one_group_is_one_step() {
    let (mut assessment, mut history) = (empty(), History::default());
    let mut counted = |id, group, hands| {
        let command = tally(&assessment, id, group, hands);
        history.apply(&mut assessment, command, true).unwrap()
    };
    assert!(counted("Q-1", "peer", [1, 0, 0, 0, 0]));
    assert!(!counted("Q-1", "peer", [1, 2, 0, 0, 0]));
    assert!(counted("Q-1", "people", [1, 0, 0, 0, 0]));
    assert!(counted("Q-2", "people", [1, 0, 0, 0, 0]));
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
    kim.role = "Coordinator".into();
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
    let chosen = assessment.anonymous(true);
    history.apply(&mut assessment, chosen, false).unwrap();
    let written = save_file::write(&assessment).to_lowercase();
    for name in ["kim", "lee", "coordinator", "noor", "mail"] {
        assert!(!written.contains(name), "{name}");
    }
    assert!(written.contains("sasha"), "owners do something; they stay");
    assert!(history.undo(&mut assessment).unwrap());
    assert_eq!(assessment, before);
    assert!(history.redo(&mut assessment).unwrap());
    assert!(save_file::write(&assessment).to_lowercase() == written);
}

#[test]
fn names_do_not_come_back_when_anonymity_is_given_up() {
    let mut assessment = two();
    assessment.apply(assessment.anonymous(true)).unwrap();
    assessment.apply(assessment.anonymous(false)).unwrap();
    assert!(assessment.participants.iter().all(|person| person.name.is_empty()));
}

#[test]
fn no_name_comes_into_an_anonymous_session() {
    let mut assessment = two();
    assessment.apply(assessment.anonymous(true)).unwrap();
    let fourth = named("p4", "Ari");
    let several = Command::All(vec![
        add("p3"),
        Command::EditParticipant(named("p3", "Ari")),
        Command::AddParticipant { at: 0, participant: fourth, answers: Default::default() },
    ]);
    for command in [Command::EditParticipant(named("p1", "Ari")), several] {
        assessment.apply(command).unwrap();
        assert!(assessment.participants.iter().all(|person| person.name.is_empty()));
    }
}

/// As hands may write it, or a version that kept no such promise.
fn named_by_a_file() -> Assessment {
    let text = json!({"format": "groundwork-assessment", "version": 1, "id": "x",
        "questionnaire": {"id": "small", "edition": "1"},
        "participants": [{"id": "p1", "group": "peer", "name": "Kim Lee", "later": 1},
                         {"id": "p2", "group": "peer", "name": "Noor"}],
        "answers": {"p1": {"Q-1": {"level": 2}}},
        "session": {"anonymous": true}});
    save_file::open(text.to_string().as_bytes()).unwrap().assessment
}

#[test]
fn names_that_a_file_brought_go_when_anonymity_is_chosen_anew() {
    let mut assessment = named_by_a_file();
    assert_eq!(assessment.participants[0].name, "Kim Lee", "a file is kept whole");
    assessment.apply(assessment.anonymous(true)).unwrap();
    assert!(!save_file::write(&assessment).contains("Kim"));
    assert!(!save_file::write(&assessment).contains("later"));
}

#[test]
fn every_change_to_such_a_file_can_be_taken_back_to_the_letter() {
    let before = named_by_a_file();
    let first = || before.participants[0].id.clone();
    for command in [
        before.anonymous(true),
        before.anonymous(false),
        Command::EditParticipant(named("p1", "Ari")),
        Command::RemoveParticipant { id: first(), on: "2026-12-01".parse().unwrap() },
    ] {
        let mut assessment = before.clone();
        let back = assessment.apply(command.clone()).unwrap();
        assert!(!save_file::write(&assessment).contains("Ari"));
        let after = assessment.clone();
        let again = assessment.apply(back).unwrap();
        assert_eq!(assessment, before, "{command:?}");
        assessment.apply(again).unwrap();
        assert_eq!(assessment, after, "{command:?}");
    }
}
