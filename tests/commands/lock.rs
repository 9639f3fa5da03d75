//! What a peer gave from their own seat is changed by that seat alone, and by a removal that leaves
//! a trace.

use groundwork::assessment::{Answers, Snapshot};

use super::*;

/// Somebody with peer expertise whose answers came back, and somebody else.
fn with_peer() -> Assessment {
    let text = json!({"format": "groundwork-assessment", "version": 1, "id": "x",
        "questionnaire": {"id": "small", "edition": "1"},
        "participants": [
            {"id": "p1", "group": "peer", "returned": "2026-11-23T08:00:00Z",
                "returned_digest": "0123456789abcdef"},
            {"id": "p2", "group": "governance"},
        ],
        "answers": {"p1": {"Q-1": {"level": 0, "note": "theirs"}}, "p2": {"Q-1": {"level": 3}}},
        "snapshots": [{"taken": "2026-01-01", "label": "then",
            "answers": {"p1": {"Q-1": {"level": 4}}, "p2": {"Q-1": {"level": 1}}}}]});
    save_file::open(text.to_string().as_bytes()).unwrap().assessment
}

fn peer() -> ParticipantId {
    ParticipantId::new("p1").unwrap()
}

fn said(assessment: &Assessment) -> Option<&Answers> {
    assessment.answers.get(&peer())
}

fn sealed<T: std::fmt::Debug>(done: Result<T, CommandError>) {
    assert_eq!(done.map(|_| ()).unwrap_err(), CommandError::Sealed(peer()));
}

#[test]
fn no_command_but_their_own_seats_changes_them() {
    let here = with_peer();
    let try_it = |command: Command| here.clone().apply(command);
    let now = here.participant(&peer()).unwrap().clone();
    sealed(try_it(answer("p1", "Q-1", level(4))));
    sealed(try_it(Command::Answers { answers: Default::default(), consensus: Default::default() }));
    let moved = Participant { group: GroupId::new("governance").unwrap(), ..now.clone() };
    sealed(try_it(Command::EditParticipant(moved.clone())));
    let opened = Participant { returned: String::new(), ..now.clone() };
    sealed(try_it(Command::EditParticipant(opened.clone())));
    sealed(try_it(Command::People(vec![opened.clone(), here.participants[1].clone()])));
    sealed(try_it(Command::TakeIn(vec![(moved, Answers::new())])));
    sealed(try_it(Command::TakeIn(vec![(opened, Answers::new())])));
    let left_out = Command::People(vec![here.participants[1].clone()]);
    assert_eq!(try_it(left_out), Err(CommandError::PeopleMissing));
    sealed(
        try_it(Command::AddParticipant {
            at: 0,
            participant: Participant { returned: "2026-11-23".into(), ..person("p3") },
            answers: Answers::new(),
        })
        .map_err(|error| match error {
            CommandError::Sealed(_) => CommandError::Sealed(peer()),
            other => other,
        }),
    );
    let mut other = here.clone();
    other.answers.clear();
    sealed(try_it(Command::Become(Box::new(other))));
    // What they hand back themselves is taken.
    let theirs: Answers = [(QuestionId::new("Q-1").unwrap(), level(2))].into();
    let mut taken = here.clone();
    taken.apply(Command::TakeIn(vec![(now, theirs.clone())])).unwrap();
    assert_eq!(said(&taken), Some(&theirs));
}

#[test]
fn a_snapshot_brings_back_all_but_them_and_nobody_who_is_gone() {
    let mut here = with_peer();
    let before = said(&here).cloned();
    let restore = here.restore(0, "2026-12-01".parse().unwrap(), "Before").unwrap();
    here.apply(restore).unwrap();
    assert_eq!(said(&here).cloned(), before);
    assert_eq!(here.answers["p2"]["Q-1".parse_question()], level(1));
    let mut gone = with_peer();
    gone.participants.truncate(1);
    let restore = gone.restore(0, "2026-12-01".parse().unwrap(), "Before").unwrap();
    gone.apply(restore).unwrap();
    assert!(!gone.answers.contains_key("p2"), "nobody who is not listed comes back");
}

#[test]
fn a_file_that_is_opened_over_keeps_them_as_they_are_and_it_is_known() {
    let here = with_peer();
    let mut other = with_peer();
    other.answers.get_mut(&peer()).unwrap().insert("Q-1".parse_question().clone(), level(4));
    other.organisation.name = "Renamed".into();
    let admitted = here.admitted(other.clone());
    assert_eq!(admitted.held, [peer()]);
    let mut after = here.clone();
    let replace = here.replace_with(other.clone(), "2026-12-01".parse().unwrap(), "Before");
    after.apply(replace).unwrap();
    assert_eq!(said(&after), said(&here));
    assert_eq!(after.organisation.name, "Renamed");
    // Also where the file does not have them at all.
    other.participants.remove(0);
    other.answers.remove(&peer());
    after.apply(here.replace_with(other, "2026-12-01".parse().unwrap(), "Before")).unwrap();
    assert!(after.participant(&peer()).unwrap().is_sealed());
    assert_eq!(said(&after), said(&here));
    // The same says nothing of it.
    assert!(here.admitted(with_peer()).held.is_empty());
}

trait ParseQuestion {
    fn parse_question(&self) -> &QuestionId;
}

impl ParseQuestion for str {
    fn parse_question(&self) -> &QuestionId {
        Box::leak(Box::new(QuestionId::new(self).unwrap()))
    }
}

/// What a change would bring as the peer's own.
fn taken_in(command: &Command) -> Vec<Answers> {
    match command {
        Command::All(all) => all.iter().flat_map(taken_in).collect(),
        Command::TakeIn(all) => {
            let theirs = all.iter().filter(|(person, _)| person.id == peer());
            let answers = theirs.map(|(_, answers)| answers.clone());
            let answers = answers.map(|mut answers| {
                answers.retain(|_, answer| !answer.is_empty());
                answers
            });
            answers.collect()
        }
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(tried(400))]

    /// Whatever is done in whatever order, taken back and done again: the locked answers are those
    /// that came back, or those of a later coming back, or a trace says that they were removed.
    #[test]
    fn no_sequence_of_changes_alters_them(
        changes in vec((random::changes(), 0..6u8), 1..40),
    ) {
        let mut here = with_peer();
        let mut history = History::default();
        let mut given = vec![said(&here).cloned().unwrap_or_default()];
        for (change, then) in changes {
            let command = change.of(&here);
            given.extend(taken_in(&command));
            match then {
                0 => drop(history.undo(&mut here)),
                1 => drop(history.redo(&mut here)),
                2 => {
                    if let Some(restore) = here.restore(0, "2026-12-01".parse().unwrap(), "b") {
                        history.apply(&mut here, restore, false).unwrap();
                    }
                }
                _ => drop(history.apply(&mut here, command, false)),
            }
            let none = Answers::new();
            match here.participant(&peer()) {
                Some(person) => {
                    prop_assert!(person.is_sealed(), "it was opened");
                    let now = said(&here).unwrap_or(&none);
                    prop_assert!(given.contains(now), "{:?} was never given", now);
                }
                None => prop_assert!(here.removal(&peer()).is_some(), "gone without a trace"),
            }
        }
    }
}

/// A snapshot as files bring them.
fn snapshot(of: &str) -> Snapshot {
    Snapshot {
        answers: [(
            ParticipantId::new(of).unwrap(),
            [(QuestionId::new("Q-1").unwrap(), level(1))].into(),
        )]
        .into(),
        ..with_peer().snapshots[0].clone()
    }
}

#[test]
fn nobody_who_was_removed_comes_back_by_a_snapshot_or_a_file() {
    let mut here = with_peer();
    here.apply(remove("p1")).unwrap();
    let gone = CommandError::Removed(peer());
    let add = Command::AddSnapshot { at: 0, snapshot: snapshot("p1") };
    assert_eq!(here.clone().apply(add), Err(gone.clone()));
    assert_eq!(here.clone().apply(super::add("p1")), Err(gone.clone()));
    let back = Command::TakeIn(vec![(person("p1"), Answers::new())]);
    assert_eq!(here.clone().apply(back), Err(gone.clone()));
    assert_eq!(here.clone().apply(Command::Become(Box::new(with_peer()))), Err(gone));
    let admitted = here.admitted(with_peer());
    assert_eq!((admitted.kept_out, admitted.held.len()), (1, 0));
    here.apply(here.clone().replace_with(with_peer(), "2026-12-02".parse().unwrap(), "b")).unwrap();
    assert!(!save_file::write(&here).contains("theirs"));
}
