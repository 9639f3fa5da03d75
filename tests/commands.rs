//! Changing an assessment, taking it back and doing it again.

mod lock;
mod random;
mod removal;
mod workshop;

use groundwork::assessment::{
    ActionChoice, ActionProgress, Answer, Assessment, Command, CommandError, Edition, History,
    OwnAction, Participant,
};
use groundwork::question_set::{
    ActionId, GroupId, Level, ParticipantId, PhaseId, QuestionId, QuestionnaireId,
};
use groundwork::save_file;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use crate::scenario::random::tried;

fn empty() -> Assessment {
    let id = QuestionnaireId::new("small").unwrap();
    let edition = Edition { id, edition: "1".into(), unknown: Default::default() };
    Assessment::new("x", edition, "2026-11-22T09:00:00Z")
}

fn person(id: &str) -> Participant {
    Participant::new(ParticipantId::new(id).unwrap(), GroupId::new("peer").unwrap())
}

fn add(id: &str) -> Command {
    Command::AddParticipant { at: 9, participant: person(id), answers: Default::default() }
}

fn remove(id: &str) -> Command {
    let on = "2026-12-01".parse().unwrap();
    Command::RemoveParticipant { id: ParticipantId::new(id).unwrap(), on }
}

fn noted(note: &str) -> Answer {
    Answer { note: note.into(), ..Answer::default() }
}

fn answer(person: &str, question: &str, answer: Answer) -> Command {
    let participant = ParticipantId::new(person).unwrap();
    Command::Answer { participant, question: QuestionId::new(question).unwrap(), answer }
}

fn level(level: u8) -> Answer {
    Answer::level(Level::new(level).unwrap())
}

fn own(id: &str) -> OwnAction {
    OwnAction {
        id: id.into(),
        title: "Write to our funder".into(),
        detail: String::new(),
        phase: PhaseId::new("decide").unwrap(),
        domain: None,
        owner: String::new(),
        due: None,
        progress: ActionProgress::Todo,
        unknown: Default::default(),
    }
}

proptest! {
    #![proptest_config(tried(300))]

    #[test]
    fn every_command_gives_the_one_that_takes_it_back(
        start in random::starts(), changes in vec(random::changes(), 1..25),
    ) {
        let mut assessment = start;
        for change in changes {
            let command = change.of(&assessment);
            let before = assessment.clone();
            match assessment.apply(command.clone()) {
                Err(_) => prop_assert_eq!(&assessment, &before, "an error changes nothing"),
                Ok(back) => {
                    let after = assessment.clone();
                    let again = assessment.apply(back.clone()).unwrap();
                    prop_assert_eq!(&assessment, &before, "{:?} after {:?}", back, command);
                    assessment.apply(again).unwrap();
                    prop_assert_eq!(&assessment, &after, "again {:?}", command);
                }
            }
        }
    }

    /// The step in the middle that does not fit takes the ones before it back.
    #[test]
    fn several_changes_are_made_together_or_not_at_all(
        start in random::starts(), commands in vec(random::commands(), 0..6),
    ) {
        let mut one_by_one = start.clone();
        let fit = commands.iter().all(|command| one_by_one.apply(command.clone()).is_ok());
        let mut together = start.clone();
        prop_assert_eq!(together.apply(Command::All(commands)).is_ok(), fit);
        prop_assert_eq!(&together, if fit { &one_by_one } else { &start });
    }

    #[test]
    fn a_whole_history_goes_back_and_forth(
        start in random::starts(), changes in vec((random::changes(), any::<bool>()), 1..40),
    ) {
        let mut assessment = start.clone();
        let mut history = History::default();
        for (change, typing) in changes {
            let command = change.of(&assessment);
            let _ = history.apply(&mut assessment, command, typing);
        }
        let end = assessment.clone();
        while history.can_undo() {
            prop_assert!(history.undo(&mut assessment).unwrap());
        }
        prop_assert_eq!(&assessment, &start);
        prop_assert!(!history.undo(&mut assessment).unwrap());
        while history.can_redo() {
            prop_assert!(history.redo(&mut assessment).unwrap());
        }
        prop_assert_eq!(&assessment, &end);
        prop_assert!(!history.redo(&mut assessment).unwrap());
    }

    /// A file is taken in whole, names that it should not have among them; nothing else brings
    /// one in.
    #[test]
    fn no_command_brings_a_name_into_an_anonymous_session(
        start in random::starts(), changes in vec(random::changes(), 1..25),
    ) {
        let mut assessment = start;
        let anew = assessment.anonymous(assessment.session.anonymous);
        assessment.apply(anew).unwrap();
        let is_a_file = |command: &Command| format!("{command:?}").contains("Become");
        for change in changes {
            let command = change.of(&assessment);
            if is_a_file(&command) {
                continue;
            }
            let _ = assessment.apply(command);
            let named = assessment.participants.iter().any(|person| !person.name.is_empty());
            prop_assert!(!(assessment.session.anonymous && named));
        }
    }

    #[test]
    fn what_commands_leave_is_saved_and_opened_unchanged(
        start in random::starts(), changes in vec(random::changes(), 1..25),
    ) {
        let mut assessment = start;
        for change in changes {
            let command = change.of(&assessment);
            let _ = assessment.apply(command);
        }
        let opened = save_file::open(save_file::write(&assessment).as_bytes()).unwrap();
        prop_assert_eq!(opened.assessment, assessment);
    }
}

mod errors {
    use super::*;

    fn refused(command: Command) -> CommandError {
        let mut assessment = empty();
        assessment.apply(add("p1")).unwrap();
        assessment.apply(answer("p1", "Q-1", level(1))).unwrap();
        assessment.apply(Command::AddOwn { at: 0, action: own("own-1") }).unwrap();
        let before = assessment.clone();
        let error = assessment.apply(command).unwrap_err();
        assert_eq!(assessment, before);
        error
    }

    #[test]
    fn they_name_what_is_not_there() {
        let nobody = ParticipantId::new("p9").unwrap();
        let cases = [
            (answer("p9", "Q-1", level(1)), CommandError::NoParticipant(nobody.clone())),
            (Command::EditParticipant(person("p9")), CommandError::NoParticipant(nobody.clone())),
            (remove("p9"), CommandError::NoParticipant(nobody)),
            (Command::People(vec![person("p9")]), CommandError::PeopleMissing),
            (
                Command::People(vec![person("p1"), person("p1")]),
                CommandError::ParticipantExists(ParticipantId::new("p1").unwrap()),
            ),
            (add("p1"), CommandError::ParticipantExists(ParticipantId::new("p1").unwrap())),
            (Command::EditOwn(own("own-9")), CommandError::NoOwnAction("own-9".into())),
            (Command::RemoveOwn("own-9".into()), CommandError::NoOwnAction("own-9".into())),
            (
                Command::AddOwn { at: 0, action: own("own-1") },
                CommandError::OwnActionExists("own-1".into()),
            ),
            (Command::RemoveSnapshot(0), CommandError::NoSnapshot(0)),
            (Command::HandedBack("2026-11-22".into()), CommandError::NoSeat),
        ];
        for (command, wanted) in cases {
            let error = refused(command);
            assert_eq!(error, wanted);
            // A person reads them: no id and no name of a field stands there.
            let words = error.to_string();
            let words: Vec<&str> = words.split_whitespace().collect();
            assert!(words.iter().all(|word| !word.contains(char::is_numeric)), "{words:?}");
        }
    }

    #[test]
    fn a_new_person_does_not_take_over_answers_that_are_kept_for_another() {
        let text = json!({"format": "groundwork-assessment", "version": 1, "id": "x",
            "questionnaire": {"id": "small", "edition": "1"},
            "answers": {"p1": {"Q-1": {"level": 2}}}});
        let mut assessment = save_file::open(text.to_string().as_bytes()).unwrap().assessment;
        let before = assessment.clone();
        let error = assessment.apply(add("p1")).unwrap_err();
        assert_eq!(error, CommandError::AnswersExist(ParticipantId::new("p1").unwrap()));
        assert_eq!(assessment, before);
    }

    #[test]
    fn a_refused_change_is_not_a_step() {
        let mut assessment = empty();
        let mut history = History::default();
        history.apply(&mut assessment, Command::Name("A".into()), true).unwrap();
        history.undo(&mut assessment).unwrap();
        history.apply(&mut assessment, answer("p9", "Q-1", level(1)), false).unwrap_err();
        assert!(!history.can_undo() && history.can_redo());
    }
}

mod participants {
    use super::*;

    #[test]
    fn removing_a_person_takes_their_answers_and_undo_brings_them_back_in_place() {
        let mut assessment = empty();
        for id in ["p1", "p2", "p3"] {
            assessment.apply(add(id)).unwrap();
        }
        assessment.apply(answer("p2", "Q-1", level(3))).unwrap();
        let before = assessment.clone();
        let back = assessment.apply(remove("p2")).unwrap();
        assert!(assessment.answers.is_empty());
        assert_eq!(assessment.participants.len(), 2);
        assessment.apply(back).unwrap();
        assert_eq!(assessment, before);
    }

    #[test]
    fn an_empty_answer_takes_the_answer_away() {
        let mut assessment = empty();
        assessment.apply(add("p1")).unwrap();
        let before = assessment.clone();
        assessment.apply(answer("p1", "Q-1", level(3))).unwrap();
        assessment.apply(answer("p1", "Q-1", Answer::default())).unwrap();
        assert_eq!(assessment, before);
    }
}

mod typing {
    use super::*;

    struct Desk(Assessment, History);

    fn desk() -> Desk {
        let mut desk = Desk(empty(), History::default());
        for id in ["p1", "p2"] {
            desk.0.apply(add(id)).unwrap();
        }
        desk
    }

    impl Desk {
        fn types(&mut self, command: Command) -> &mut Self {
            self.1.apply(&mut self.0, command, true).unwrap();
            self
        }

        fn does(&mut self, command: Command) -> &mut Self {
            self.1.apply(&mut self.0, command, false).unwrap();
            self
        }

        /// How many steps there are to take back; takes them back.
        fn steps(&mut self) -> usize {
            let mut steps = 0;
            while self.1.undo(&mut self.0).unwrap() {
                steps += 1;
            }
            steps
        }

        fn undone(&mut self) -> &Assessment {
            assert!(self.1.undo(&mut self.0).unwrap());
            &self.0
        }
    }

    #[test]
    fn letters_join_into_one_step() {
        let mut desk = desk();
        for name in ["H", "Ha", "Har"] {
            desk.types(Command::Name(name.into()));
        }
        assert_eq!(desk.undone().organisation.name, "");
        assert!(desk.1.redo(&mut desk.0).unwrap());
        assert_eq!(desk.0.organisation.name, "Har");
    }

    #[test]
    fn choices_do_not_join() {
        let mut desk = desk();
        desk.does(answer("p1", "Q-1", level(1))).does(answer("p1", "Q-1", level(2)));
        assert_eq!(desk.steps(), 2);
    }

    #[test]
    fn typing_after_a_choice_is_a_step_of_its_own() {
        let mut desk = desk();
        desk.does(answer("p1", "Q-1", level(1)));
        for note in ["n", "no"] {
            desk.types(answer("p1", "Q-1", Answer { note: note.into(), ..level(1) }));
        }
        assert_eq!(desk.steps(), 2);
    }

    #[test]
    fn each_thing_typed_into_is_a_step() {
        let mut desk = desk();
        desk.types(answer("p1", "Q-1", noted("a"))).types(answer("p1", "Q-1", noted("ab")));
        desk.types(answer("p1", "Q-2", noted("a"))).types(answer("p2", "Q-2", noted("a")));
        desk.types(Command::Name("A".into())).types(Command::Services("S".into()));
        desk.types(Command::ServiceUser("u".into())).types(Command::ServiceUser("us".into()));
        assert_eq!(desk.steps(), 6);
    }

    #[test]
    fn typing_joins_for_everything_that_is_typed() {
        let edited = |name: &str| Participant { name: name.into(), ..person("p1") };
        let titled = |title: &str| OwnAction { title: title.into(), ..own("own-1") };
        let owned = |owner: &str| Command::Choose {
            action: ActionId::new("A-1").unwrap(),
            choice: ActionChoice { owner: owner.into(), ..ActionChoice::default() },
        };
        let agreed = |note: &str| Command::Consensus {
            question: QuestionId::new("Q-1").unwrap(),
            answer: noted(note),
        };
        let mut desk = desk();
        desk.does(Command::AddOwn { at: 0, action: own("own-1") });
        for word in ["a", "ab", "abc"] {
            desk.types(Command::EditParticipant(edited(word)));
        }
        for word in ["a", "ab", "abc"] {
            desk.types(Command::EditOwn(titled(word)));
        }
        for word in ["a", "ab", "abc"] {
            desk.types(owned(word));
        }
        for word in ["a", "ab", "abc"] {
            desk.types(agreed(word));
        }
        assert_eq!(desk.steps(), 5);
    }

    #[test]
    fn undo_ends_the_word() {
        let mut desk = desk();
        desk.types(Command::Name("A".into()));
        desk.undone();
        desk.1.redo(&mut desk.0).unwrap();
        desk.types(Command::Name("AB".into()));
        assert_eq!(desk.undone().organisation.name, "A");
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut desk = desk();
        desk.does(Command::Name("A".into()));
        desk.undone();
        desk.does(Command::Services("S".into()));
        assert!(!desk.1.can_redo());
        assert_eq!(desk.steps(), 1);
    }

    #[test]
    fn the_last_five_hundred_steps_are_kept() {
        let mut desk = desk();
        for at in 0..600 {
            desk.does(Command::Name(at.to_string()));
        }
        assert_eq!(desk.steps(), 500);
        assert_eq!(desk.0.organisation.name, "99");
    }
}
