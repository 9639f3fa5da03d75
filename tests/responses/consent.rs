//! Whether their view may be shown is said by nobody but the person who gave it.

use groundwork::assessment::{Command, CommandError, Participant};

use super::codes::{read, write};
use super::intake::{back, intake, today};
use super::*;

/// The peer's seat, where they said that their view may be shown.
fn consenting() -> Assessment {
    let mut seat = taken("p3");
    let person = Participant { view_shown: true, ..seat.participants[0].clone() };
    seat.apply(Command::EditParticipant(person)).unwrap();
    seat
}

#[test]
fn it_comes_back_by_file_and_by_code() {
    let answers = Response::of(&consenting()).unwrap();
    assert!(answers.participant.view_shown);
    assert!(Response::read(answers.write().as_bytes()).unwrap().participant.view_shown);
    let from_code = |answers: &Response| read(&write(answers, &set(), 1 << 20)).remove(0).unwrap();
    assert!(from_code(&answers).participant.view_shown);
    assert!(!from_code(&Response::of(&taken("p3")).unwrap()).participant.view_shown);
}

#[test]
fn what_came_back_last_counts_and_nothing_else_changes_it() {
    let mut here = here();
    let shown = |here: &Assessment| here.participant(&id("p3")).unwrap().view_shown;
    let mut answers = back("p3", 1, &[("PUR-1", 2)]);
    answers.participant.view_shown = true;
    let command = intake(&here, vec![answers]).command(&here, today(), |_| true);
    here.apply(command.unwrap()).unwrap();
    assert!(shown(&here));
    let person = here.participant(&id("p3")).unwrap().clone();
    let other = Participant { view_shown: false, ..person };
    let refused = Err(CommandError::Sealed(id("p3")));
    assert_eq!(here.apply(Command::EditParticipant(other.clone())), refused);
    let mut people = here.participants.clone();
    people.iter_mut().filter(|it| it.id == other.id).for_each(|it| it.view_shown = false);
    assert_eq!(here.apply(Command::People(people)), refused);
    let mut new = Participant::new(id("new"), other.group.clone());
    new.view_shown = true;
    let add = Command::AddParticipant { at: 0, participant: new, answers: Default::default() };
    assert_eq!(here.apply(add), Err(CommandError::Sealed(id("new"))));
}
