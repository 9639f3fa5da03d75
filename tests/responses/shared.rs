//! One tablet for many: the next person begins with nothing of the last one's.

use groundwork::assessment::{Answer, Command, Participant};
use groundwork::question_set::Level;
use groundwork::responses::link;

use super::intake::{level, question};
use super::*;

/// Case 6 of the situations: a seat for anybody of a group.
const FOR_MANY: &str = r#"{
    "format": "groundwork-seat", "version": 1, "assessment": "host-1", "group": "governance",
    "organisation": "Example Service",
    "questionnaire": {"id": "peer-readiness", "edition": "2026.1"}
}"#;

fn for_many() -> Invitation {
    Invitation::read(FOR_MANY.as_bytes()).unwrap()
}

/// Somebody who sits down at it and says something private.
fn sit(seat: &Invitation, local: &str, random: u64) -> Assessment {
    let mut sitting = seat.take(local, Participant::random_id(random).unwrap(), NOW);
    let participant = sitting.participants[0].id.clone();
    let answer = Answer { note: format!("private words of {random}"), ..level(1) };
    sitting.apply(Command::Answer { participant, question: question("PUR-1"), answer }).unwrap();
    sitting
}

#[test]
fn who_comes_next_is_somebody_else_with_nothing_of_the_last_ones() {
    let seat = for_many();
    let mut first = sit(&seat, "a", 1);
    let handed = "2026-11-23T09:00:00.000Z";
    first.apply(Command::HandedBack(handed.into())).unwrap();
    let kept = save_file::open(save_file::write(&first).as_bytes()).unwrap().assessment;
    assert_eq!(kept.seat.as_ref().unwrap().handed_back, handed, "it is still known tomorrow");
    // The way to the next person holds nothing of the first.
    let behind = Invitation::behind(&kept).unwrap();
    assert_eq!(behind, seat);
    let way = link::write(&behind);
    assert_eq!(link::read(&way), Ok(seat.clone()));
    let next = behind.take("b", Participant::random_id(2).unwrap(), NOW);
    assert!(next.answers.is_empty() && next.participants[0].name.is_empty());
    assert_eq!(next.seat.as_ref().unwrap().handed_back, "");
    // They are two voices.
    let two = [&first, &sit(&seat, "b", 2)].map(|it| Response::of(it).unwrap());
    assert_ne!(two[0].participant.id, two[1].participant.id);
    assert!(!two[1].write().contains("private words of 1"));
}

#[test]
fn only_a_seat_is_handed_back() {
    let mut host = here();
    let before = host.clone();
    assert!(host.apply(Command::HandedBack(NOW.into())).is_err());
    assert_eq!(host, before);
}

#[test]
fn a_seat_knows_whether_answers_stand_without_names_by_file_and_by_link() {
    let mut here = here();
    let open = Invitation::of(&here, &here.participants[0]);
    here.session.anonymous = true;
    for seat in [
        Invitation::of(&here, &here.participants[0]),
        Invitation::of_group(&here, here.participants[0].group.clone()),
    ] {
        assert!(seat.anonymous && seat.name.is_empty());
        assert_eq!(Invitation::read(seat.write().as_bytes()), Ok(seat.clone()));
        assert_eq!(link::read(&link::write(&seat)), Ok(seat.clone()));
        let sitting = seat.take("local", Participant::random_id(7).unwrap(), NOW);
        assert!(sitting.seat.as_ref().unwrap().anonymous);
        assert_eq!(Invitation::behind(&sitting), Some(seat));
    }
    assert!(!open.anonymous && !open.write().contains("anonymous"));
    assert_eq!(link::read(&link::write(&open)), Ok(open));
}

#[test]
fn somebody_who_began_an_older_seat_goes_on_with_what_they_said() {
    let set = set();
    let critical = set.questions.iter().find(|it| it.is_critical()).unwrap().id.clone();
    let mut host = here();
    host.questionnaire.id = QuestionnaireId::new(Questionnaire::QUICK_CHECK).unwrap();
    let person = host.participants[0].clone();
    let mut early = Invitation::of(&host, &person).take("early", id("unused"), NOW);
    let answer = Answer::level(Level::new(3).unwrap());
    let participant = person.id.clone();
    early.apply(Command::Answer { participant, question: critical.clone(), answer }).unwrap();
    // The host went on as a full assessment, and gives out a new seat.
    host.questionnaire.id = QuestionnaireId::new("peer-readiness").unwrap();
    let new = Invitation::of(&host, &person);
    assert!(!new.is_taken_by(&early) && new.is_later_than(&early), "never round in a circle");
    let went_on = new.take_over(&early, &set, "new", NOW).unwrap();
    assert!(new.is_taken_by(&went_on));
    assert_eq!(went_on.questionnaire, host.questionnaire);
    assert_eq!(went_on.answer(&person.id, &critical), Some(&level(3)));
}
