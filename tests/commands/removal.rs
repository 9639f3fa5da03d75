//! Whoever is removed is removed everywhere, and nobody else is ever given their id.

use std::collections::BTreeSet;

use groundwork::assessment::{MAX_AUTOMATIC_SNAPSHOTS, Snapshot};

use super::*;

const WORDS: &str = "said in confidence";

/// Three people with answers, now and in a snapshot.
fn three() -> Assessment {
    let mut assessment = empty();
    for id in ["p1", "p2", "p3"] {
        assessment.apply(add(id)).unwrap();
        let words = format!("{WORDS} by {id}");
        assessment.apply(answer(id, "Q-1", noted(&words))).unwrap();
    }
    let snapshot = assessment.snapshot("2026-11-30".parse().unwrap(), "then");
    assessment.apply(Command::AddSnapshot { at: 0, snapshot }).unwrap();
    assessment
}

#[test]
fn no_word_of_theirs_stays_and_undo_brings_all_back() {
    let mut here = three();
    let before = here.clone();
    let mut history = History::default();
    history.apply(&mut here, remove("p3"), false).unwrap();
    let text = save_file::write(&here);
    assert!(!text.contains(&format!("{WORDS} by p3")), "{text}");
    assert!(text.contains(&format!("{WORDS} by p2")));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let trace = json!([{"id": "p3", "on": "2026-12-01", "group": "peer"}]);
    assert_eq!(value["removed"], trace, "an id, a day and a group");
    assert_eq!(save_file::open(text.as_bytes()).unwrap().assessment, here);
    assert_eq!(here.peer_removals(), ["2026-12-01".parse().unwrap()]);
    history.undo(&mut here).unwrap();
    assert_eq!(here, before);
    history.redo(&mut here).unwrap();
    assert!(!save_file::write(&here).contains(&format!("{WORDS} by p3")));
}

#[test]
fn snapshots_that_come_and_go_meanwhile_stay_when_a_removal_is_taken_back() {
    let mut here = three();
    let mut history = History::default();
    let keep = |here: &mut Assessment, history: &mut History, at: usize| {
        let name = Command::Name(format!("{at}"));
        history.apply(here, name, true).unwrap();
        let said = noted(&format!("{at}"));
        history.apply(here, answer("p1", "Q-1", said), true).unwrap();
        let label = format!("kept {at}");
        let keep = here.keep_automatically("2026-12-01".parse().unwrap(), label).unwrap();
        history.apply_unseen(here, keep).unwrap();
    };
    for at in 0..MAX_AUTOMATIC_SNAPSHOTS {
        keep(&mut here, &mut history, at);
    }
    let said = here.snapshots[3].answers["p3"].clone();
    assert_eq!(here.snapshots[3].label, "kept 2");
    history.apply(&mut here, remove("p3"), false).unwrap();
    let consensus =
        Command::Consensus { question: QuestionId::new("Q-2").unwrap(), answer: level(1) };
    history.apply(&mut here, consensus, false).unwrap();
    let label = "after the removal";
    let kept = here.keep_automatically("2026-12-02".parse().unwrap(), label).unwrap();
    history.apply_unseen(&mut here, kept).unwrap();
    history.undo(&mut here).unwrap();
    history.undo(&mut here).unwrap();
    // The oldest of the automatic ones has gone, so that the others have moved up.
    assert_eq!(here.snapshots[2].label, "kept 2");
    assert_eq!(here.snapshots[2].answers["p3"], said);
    let last = here.snapshots.last().unwrap();
    assert_eq!((last.label.as_str(), last.answers.contains_key("p3")), (label, false));
    assert!(here.snapshots[0].answers.contains_key("p3"), "the one that was kept by hand");
    history.redo(&mut here).unwrap();
    assert!(!save_file::write(&here).contains(&format!("{WORDS} by p3")));
}

#[test]
fn who_had_said_nothing_is_not_told_as_a_voice_that_is_missing() {
    let mut here = empty();
    here.apply(add("p1")).unwrap();
    here.apply(remove("p1")).unwrap();
    assert!(here.removed[0].unanswered && here.peer_removals().is_empty());
}

#[test]
fn what_a_newer_version_wrote_of_a_removal_stays() {
    let mut here = three();
    here.apply(remove("p1")).unwrap();
    let mut value: serde_json::Value = serde_json::from_str(&save_file::write(&here)).unwrap();
    value["removed"][0]["later"] = json!({"deep": 1});
    let opened = save_file::open(value.to_string().as_bytes()).unwrap().assessment;
    let written: serde_json::Value = serde_json::from_str(&save_file::write(&opened)).unwrap();
    assert_eq!(written, value);
}

proptest! {
    #![proptest_config(tried(300))]

    /// Under any sequence of adding, removing, taking back, snapshots and imports: a new id is one
    /// that nobody had, and who was removed has no word anywhere.
    #[test]
    fn no_id_is_given_twice_and_no_word_is_left(
        start in random::starts(),
        changes in vec((random::changes(), 0..9u8), 1..40),
        seed in any::<u64>(),
    ) {
        let mut here = start;
        let mut history = History::default();
        let mut given: BTreeSet<ParticipantId> = BTreeSet::new();
        for (at, (change, then)) in changes.into_iter().enumerate() {
            match then {
                0 => drop(history.undo(&mut here)),
                1 => drop(history.redo(&mut here)),
                2 => {
                    let snapshot = here.snapshot("2026-11-30".parse().unwrap(), "s");
                    let add = Command::AddSnapshot { at: 0, snapshot };
                    history.apply(&mut here, add, false).unwrap();
                }
                // The same number again and again: the id is another one all the same.
                3 => {
                    let id = here.new_participant_id(seed).unwrap();
                    prop_assert!(!here.knows(&id));
                    prop_assert!(id.as_str().starts_with("p-") && id.as_str().len() == 10);
                    let add = Command::AddParticipant {
                        at: 0,
                        participant: person(id.as_str()),
                        answers: [(QuestionId::new("Q-1").unwrap(), noted("n"))].into(),
                    };
                    history.apply(&mut here, add, false).unwrap();
                    given.insert(id);
                }
                4 => {
                    let Some(person) = here.participants.get(at % here.participants.len().max(1))
                    else { continue };
                    let gone = remove(person.id.as_str());
                    history.apply(&mut here, gone, false).unwrap();
                }
                // As the app does by itself, which no step takes back.
                5 => {
                    let today = "2026-11-30".parse().unwrap();
                    if let Some(keep) = here.keep_automatically(today, "by itself") {
                        history.apply_unseen(&mut here, keep).unwrap();
                    }
                }
                _ => {
                    let command = change.of(&here);
                    drop(history.apply(&mut here, command, false));
                }
            }
            for trace in &here.removed {
                let snapshots: &[Snapshot] = &here.snapshots;
                prop_assert!(here.participant(&trace.id).is_none());
                prop_assert!(!here.answers.contains_key(&trace.id));
                prop_assert!(snapshots.iter().all(|it| !it.answers.contains_key(&trace.id)));
            }
        }
    }
}
