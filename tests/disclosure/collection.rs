//! How a collection without names opens, closes, is closed again and ends.

use std::collections::BTreeSet;

use groundwork::assessment::{
    Answer, Answered, Assessment, Collection, Command, CommandError, History, Participant,
};
use groundwork::disclosure::{close_collection, open_collection};
use groundwork::question_set::{Level, ParticipantId, QuestionId, Questionnaire};
use groundwork::scoring::{OrgAnswer, organisation_answers};
use proptest::prelude::*;

use super::{QUESTIONS, collections, outputs, reread};
use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario, TODAY};

fn question(id: &str) -> QuestionId {
    QuestionId::new(id).unwrap()
}

fn level(level: u8) -> Answer {
    Answer::level(Level::new(level).unwrap())
}

fn close(set: &Questionnaire, assessment: &mut Assessment) {
    let command = close_collection(set, assessment, TODAY.parse().unwrap());
    assessment.apply(command).unwrap();
}

fn open(set: &Questionnaire, assessment: &mut Assessment) {
    let command = open_collection(set, assessment, TODAY.parse().unwrap());
    assessment.apply(command).unwrap();
}

fn say(assessment: &mut Assessment, who: usize, id: &QuestionId, answer: Answer) {
    let participant = assessment.participants[who].id.clone();
    assessment.apply(Command::Answer { participant, question: id.clone(), answer }).unwrap();
}

fn answers(run: &Run) -> Vec<OrgAnswer> {
    let views = organisation_answers(&run.set, &run.assessment);
    views.into_iter().map(|view| view.answer).collect()
}

fn seven() -> Run {
    Scenario::new().question("Q").anonymous().group_says("governance", "Q", &[1; 7]).run()
}

fn at(wanted: u8) -> OrgAnswer {
    OrgAnswer::Level(Level::new(wanted).unwrap())
}

#[test]
fn while_it_is_open_only_what_the_room_agreed_is_told() {
    let mut run = seven();
    assert_eq!(answers(&run), [at(1)], "a collection that nobody opened is closed");
    open(&run.set, &mut run.assessment);
    assert!(run.assessment.is_collecting());
    assert_eq!(answers(&run), [OrgAnswer::Withheld]);
    assert!(groundwork::text::collecting(&run.assessment).is_some());
    run.assessment.apply(Command::Consensus { question: question("Q"), answer: level(3) }).unwrap();
    assert_eq!(answers(&run), [at(3)]);
    close(&run.set, &mut run.assessment);
    assert_eq!(groundwork::text::collecting(&run.assessment), None);
}

#[test]
fn a_closed_collection_takes_in_nothing_until_it_is_opened_again() {
    let mut run = seven();
    open(&run.set, &mut run.assessment);
    close(&run.set, &mut run.assessment);
    let kept = run.assessment.clone();
    let who = run.assessment.participants[0].id.clone();
    let answer = Command::Answer { participant: who, question: question("Q"), answer: level(4) };
    let refused = run.assessment.apply(answer.clone());
    assert_eq!(refused, Err(CommandError::CollectionClosed));
    let group = run.assessment.participants[0].group.clone();
    let hands = run.assessment.tally(&question("Q"), &group, [0, 0, 0, 0, 9]);
    assert_eq!(run.assessment.apply(hands), Err(CommandError::CollectionClosed));
    let place = run.assessment.snapshots.len() - 1;
    let remove = Command::RemoveSnapshot(place);
    assert_eq!(run.assessment.apply(remove), Err(CommandError::Closing));
    let named = run.assessment.anonymous(false);
    assert_eq!(run.assessment.apply(named), Err(CommandError::CollectedWithoutNames));
    assert_eq!(run.assessment, kept);
    open(&run.set, &mut run.assessment);
    run.assessment.apply(answer).unwrap();
}

#[test]
fn the_second_closing_shows_what_five_changed_and_keeps_the_rest() {
    let mut run = seven();
    open(&run.set, &mut run.assessment);
    close(&run.set, &mut run.assessment);
    open(&run.set, &mut run.assessment);
    for who in 0..4 {
        say(&mut run.assessment, who, &question("Q"), level(4));
    }
    close(&run.set, &mut run.assessment);
    assert_eq!(answers(&run), [at(1)], "four of seven said something else");
    open(&run.set, &mut run.assessment);
    say(&mut run.assessment, 4, &question("Q"), level(4));
    close(&run.set, &mut run.assessment);
    assert_eq!(answers(&run), [at(4)], "five have, since the result that was shown");
    assert_eq!(reread(&run.assessment), run.assessment);
}

#[test]
fn too_few_who_come_later_are_not_told_by_the_difference() {
    let run = || {
        let mut run = Scenario::new()
            .question("Q")
            .anonymous()
            .group_says("governance", "Q", &[1, 1, 1, 3, 3])
            .run();
        open(&run.set, &mut run.assessment);
        close(&run.set, &mut run.assessment);
        open(&run.set, &mut run.assessment);
        run
    };
    let come = |run: &mut Run, count: usize| {
        for at in 0..count {
            let id = ParticipantId::new(&format!("new-{at}")).unwrap();
            let group = run.assessment.participants[0].group.clone();
            let participant = Participant::new(id, group);
            let answers = [(question("Q"), level(4))].into_iter().collect();
            let command = Command::AddParticipant { at: usize::MAX, participant, answers };
            run.assessment.apply(command).unwrap();
        }
        close(&run.set, &mut run.assessment);
    };
    let mut four = run();
    come(&mut four, 4);
    assert_eq!(answers(&four), [at(1)]);
    let mut five = run();
    come(&mut five, 5);
    assert_eq!(answers(&five), [at(3)]);
}

#[test]
fn who_is_removed_between_two_closings_is_not_told_by_the_difference() {
    let mut run = Scenario::new()
        .question("Q")
        .anonymous()
        .group_says("governance", "Q", &[1, 1, 1, 3, 3, 3])
        .run();
    open(&run.set, &mut run.assessment);
    close(&run.set, &mut run.assessment);
    for at in [0, 1] {
        assert_eq!(answers(&run), [super::collection::at(1)], "after {at} removals");
        let id = run.assessment.participants[0].id.clone();
        let on = TODAY.parse().unwrap();
        run.assessment.apply(Command::RemoveParticipant { id, on }).unwrap();
        open(&run.set, &mut run.assessment);
        close(&run.set, &mut run.assessment);
    }
    assert_eq!(answers(&run), [at(1)]);
    assert_eq!(run.assessment.participants.len(), 4);
}

#[test]
fn ending_draws_ids_and_order_anew_and_nothing_brings_them_back() {
    let mut scenario = Scenario::new().question("Q").anonymous();
    scenario = scenario.group_says("governance", "Q", &[0, 1, 2, 3, 4, 2]);
    let mut run = scenario.run();
    for person in &mut run.assessment.participants {
        person.returned = "2026-11-22T09:40:12.345Z".to_owned();
    }
    let (set, mut assessment) = (run.set, run.assessment);
    let mut history = History::default();
    let mut change = |assessment: &mut Assessment, command| {
        history.apply(assessment, command, false).unwrap();
        history.can_undo()
    };
    let ended = assessment.end_collection(|| 1);
    assert_eq!(assessment.clone().apply(ended), Err(CommandError::CollectionOpen));
    let today = TODAY.parse().unwrap();
    let removed = assessment.participants[5].id.clone();
    let remove = Command::RemoveParticipant { id: removed, on: today };
    assert!(change(&mut assessment, remove));
    let command = open_collection(&set, &assessment, today);
    assert!(change(&mut assessment, command));
    let command = close_collection(&set, &assessment, today);
    assert!(change(&mut assessment, command));
    let old = assessment.clone();
    let mut number = 0_u64;
    let command = assessment.end_collection(|| {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        number
    });
    assert!(!change(&mut assessment, command), "there is nothing to undo");
    let ids = |a: &Assessment| -> BTreeSet<String> {
        let text = a.to_value().to_string();
        let people = old.participants.iter().map(|p| p.id.to_string());
        let traces = old.removed.iter().map(|trace| trace.id.to_string());
        people.chain(traces).filter(|id| text.contains(&format!("\"{id}\""))).collect()
    };
    assert_eq!((ids(&old).len(), ids(&assessment).len()), (6, 0));
    assert!(assessment.participants.iter().all(|p| p.returned.is_empty()));
    assert_eq!(assessment.session.collection, Collection::Ended);
    let view = |a: &Assessment| organisation_answers(&set, a)[0].answer;
    assert_eq!(view(&assessment), view(&old), "results stay");
    assert_eq!(reread(&assessment), assessment);
    // Nothing more is taken in, by whatever way.
    let person = assessment.participants[0].clone();
    let answers: groundwork::assessment::Answers = [(question("Q"), level(0))].into();
    let all = std::iter::once((person.id.clone(), answers.clone())).collect();
    for command in [
        Command::TakeIn(vec![(person.clone(), answers.clone())]),
        Command::Answer { participant: person.id, question: question("Q"), answer: level(0) },
        Command::Answers { answers: all, consensus: answers },
        Command::Become(Box::new(old.clone())),
        open_collection(&set, &assessment, today),
        close_collection(&set, &assessment, today),
        assessment.end_collection(|| 7),
    ] {
        let refused = assessment.clone().apply(command.clone());
        assert_eq!(refused, Err(CommandError::CollectionEnded), "{command:?}");
    }
}

#[test]
fn undoing_a_close_opens_the_collection_and_keeps_what_was_shown() {
    let mut run = seven();
    let mut history = History::default();
    let today = TODAY.parse().unwrap();
    let command = open_collection(&run.set, &run.assessment, today);
    history.apply(&mut run.assessment, command, false).unwrap();
    let command = close_collection(&run.set, &run.assessment, today);
    history.apply(&mut run.assessment, command, false).unwrap();
    history.undo(&mut run.assessment).unwrap();
    assert!(run.assessment.is_collecting() && run.assessment.closing().is_some());
    history.redo(&mut run.assessment).unwrap();
    assert_eq!(answers(&run), [at(1)]);
}

proptest! {
    #![proptest_config(tried(40))]

    /// Fewer than five people who say something else between two closings change not a byte of any
    /// output; and the results are those of the first closing.
    #[test]
    fn two_closings_tell_no_fewer_than_five(
        (set, mut assessment) in collections(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..=5u8), 1..5),
    ) {
        prop_assume!(assessment.participants.len() > 1);
        open(&set, &mut assessment);
        close(&set, &mut assessment);
        let first = outputs(&set, &assessment);
        open(&set, &mut assessment);
        for (who, said) in &changes {
            let who = who.index(assessment.participants.len());
            for (id, _) in QUESTIONS {
                let person = &assessment.participants[who].id;
                if assessment.answer(person, &question(id)).is_none() {
                    continue;
                }
                let given = match said {
                    5 => Answer { given: Some(Answered::Unsure), ..Answer::default() },
                    said => level(*said),
                };
                say(&mut assessment, who, &question(id), given);
            }
        }
        close(&set, &mut assessment);
        let second = outputs(&set, &assessment);
        // How many snapshots there are is no secret.
        let told = |made: &str| -> String {
            made.lines().filter(|line| !line.starts_with("Assessments")).collect()
        };
        for (name, first) in &first {
            prop_assert_eq!(told(first), told(&second[name]), "{}", name);
        }
        // And the file brings the same.
        prop_assert_eq!(&outputs(&set, &reread(&assessment))["result"], &second["result"]);
    }
}
