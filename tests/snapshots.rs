//! Earlier states: keeping them, bringing them back, and what another state would change.

use groundwork::assessment::{
    Assessment, Command, DiffCount, Difference, History, MAX_AUTOMATIC_SNAPSHOTS,
};
use groundwork::save_file;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::scenario::TODAY;
use crate::scenario::random::{pairs, tried};

fn open(value: &Value) -> Assessment {
    save_file::open(value.to_string().as_bytes()).unwrap().assessment
}

fn sample() -> Value {
    json!({
        "format": "groundwork-assessment", "version": 1, "id": "a",
        "questionnaire": {"id": "small", "edition": "1"},
        "organisation": {"name": "Riverside", "services": ""},
        "participants": [{"id": "p1", "name": "Kim", "group": "peer"}],
        "answers": {"p1": {"Q-1": {"level": 2}, "Q-2": {"level": 1}}},
        "consensus": {"Q-1": {"level": 2}},
        "plan": {"actions": {"A-1": {"owner": "Kim"}}, "own": []},
        "snapshots": [{"taken": "2026-01-01", "label": "Baseline",
            "answers": {"p1": {"Q-1": {"level": 0}}}, "consensus": {}}],
    })
}

#[test]
fn restoring_brings_the_answers_back_and_keeps_those_of_now() {
    let mut assessment = open(&sample());
    let before = assessment.clone();
    let mut history = History::default();
    let restore = assessment.restore(0, TODAY.parse().unwrap(), "Before “Baseline”").unwrap();
    history.apply(&mut assessment, restore, false).unwrap();
    assert_eq!(assessment.answers, before.snapshots[0].answers);
    assert!(assessment.consensus.is_empty());
    assert_eq!(
        (&assessment.organisation, &assessment.choices),
        (&before.organisation, &before.choices)
    );
    let [baseline, kept] = &assessment.snapshots[..] else { panic!("two snapshots") };
    assert_eq!(baseline, &before.snapshots[0]);
    assert_eq!((kept.taken.to_string(), kept.label.as_str()), (TODAY.into(), "Before “Baseline”"));
    assert_eq!((&kept.answers, &kept.consensus), (&before.answers, &before.consensus));
    // One step takes all of it back.
    history.undo(&mut assessment).unwrap();
    assert_eq!(assessment, before);
    assert_eq!(assessment.restore(7, TODAY.parse().unwrap(), ""), None);
}

#[test]
fn another_state_takes_the_place_and_the_answers_of_now_are_kept() {
    let mut here = open(&sample());
    let before = here.clone();
    let mut other = sample();
    other["id"] = json!("another");
    other["answers"]["p1"]["Q-1"]["level"] = json!(4);
    other["something_new"] = json!(true);
    let other = open(&other);
    let mut history = History::default();
    let replace = here.replace_with(other.clone(), TODAY.parse().unwrap(), "Before opening a file");
    history.apply(&mut here, replace, false).unwrap();
    assert_eq!((here.id.as_str(), &here.answers), ("a", &other.answers));
    assert_eq!(here.unknown, other.unknown);
    assert_eq!(here.snapshots.len(), 2);
    assert_eq!(here.snapshots[1].answers, before.answers);
    history.undo(&mut here).unwrap();
    assert_eq!(here, before);
    // Where the answers are the same, no snapshot says so again.
    let mut renamed = before.clone();
    renamed.organisation.name = "Hillside".into();
    let replace = here.replace_with(renamed.clone(), TODAY.parse().unwrap(), "");
    history.apply(&mut here, replace, false).unwrap();
    assert_eq!(here, renamed);
}

#[test]
fn the_difference_counts_what_is_new_gone_and_changed() {
    let here = open(&sample());
    let mut other = sample();
    other["organisation"]["name"] = json!("Riverside Health");
    other["participants"] = json!([{"id": "p1", "name": "Kim L", "group": "peer"},
        {"id": "p2", "group": "peer"}]);
    other["answers"] =
        json!({"p1": {"Q-1": {"level": 3}}, "p2": {"Q-2": {"level": 1}, "Q-3": {"level": 1}}});
    other["consensus"] = json!({});
    other["plan"] = json!({"actions": {"A-1": {"owner": "Lee"}}, "own": [{"id": "own-1", "phase": "decide", "title": "x"}]});
    other["snapshots"] = json!([]);
    other["unheard_of"] = json!(1);
    let counted = |added, removed, changed| DiffCount { added, removed, changed };
    assert_eq!(
        Difference::between(&here, &open(&other)),
        Difference {
            set_up: true,
            participants: counted(1, 0, 1),
            answers: counted(2, 1, 1),
            consensus: counted(0, 1, 0),
            plan: counted(1, 0, 1),
            snapshots: counted(0, 1, 0),
            removed: DiffCount::default(),
            unknown: true,
        }
    );
}

#[test]
fn when_it_was_saved_makes_no_difference() {
    let here = open(&sample());
    let mut later = sample();
    later["saved"] = json!("2027-01-01T00:00:00Z");
    later["id"] = json!("b");
    assert!(Difference::between(&here, &open(&later)).is_none());
}

#[test]
fn a_copy_is_the_same_under_another_id_and_name() {
    let original = open(&sample());
    let copy = original.copy("b", "2026-11-24T00:00:00Z");
    assert_eq!((copy.id.as_str(), copy.organisation.name.as_str()), ("b", "Riverside (copy)"));
    assert_eq!((&copy.answers, &copy.snapshots), (&original.answers, &original.snapshots));
    let mut nameless = original;
    nameless.organisation.name = "  ".into();
    assert_eq!(nameless.copy("b", "").organisation.name, "Copy");
}

/// Another answer, and then the snapshot that the app keeps by itself.
fn keep_changed(here: &mut Assessment, history: &mut History, at: usize) -> bool {
    let id = here.participants[0].id.clone();
    let question = here.answers[&id].keys().next().unwrap().clone();
    let mut answer = here.answers[&id][&question].clone();
    answer.note = format!("note {at}");
    history.apply(here, Command::Answer { participant: id, question, answer }, false).unwrap();
    keep(here, history, &format!("automatic {at}"))
}

fn keep(here: &mut Assessment, history: &mut History, label: &str) -> bool {
    let command = here.keep_automatically(TODAY.parse().unwrap(), label);
    let kept = command.map(|command| history.apply_unseen(here, command).unwrap());
    kept.is_some()
}

fn labels(here: &Assessment) -> Vec<&str> {
    here.snapshots.iter().map(|snapshot| snapshot.label.as_str()).collect()
}

#[test]
fn answers_are_kept_by_themselves_only_where_they_changed() {
    let (mut here, mut history) = (open(&sample()), History::default());
    assert!(keep(&mut here, &mut history, "one"));
    assert!(!keep(&mut here, &mut history, "two"), "nothing has changed");
    assert_eq!(labels(&here), ["Baseline", "one"]);
    assert!(here.snapshots[1].automatic && !here.snapshots[0].automatic);
    assert!(!history.can_undo(), "nobody made that change");
    // A snapshot made by hand says it too.
    here.consensus.clear();
    let by_hand = here.snapshot(TODAY.parse().unwrap(), "By hand");
    here.snapshots.push(by_hand);
    assert!(!keep(&mut here, &mut history, "three"));
    let mut empty = sample();
    (empty["answers"], empty["consensus"]) = (json!({}), json!({}));
    assert!(!keep(&mut open(&empty), &mut history, "four"), "there is nothing to keep");
}

#[test]
fn the_last_twelve_automatic_snapshots_stay_and_all_that_were_made_by_hand() {
    let (mut here, mut history) = (open(&sample()), History::default());
    for at in 0..20 {
        assert!(keep_changed(&mut here, &mut history, at));
        if at == 9 {
            let snapshot = here.snapshot(TODAY.parse().unwrap(), "By hand");
            let add = Command::AddSnapshot { at: usize::MAX, snapshot };
            history.apply(&mut here, add, false).unwrap();
        }
    }
    let automatic = here.snapshots.iter().filter(|snapshot| snapshot.automatic).count();
    assert_eq!(automatic, MAX_AUTOMATIC_SNAPSHOTS);
    let mut expected = vec!["Baseline".to_owned()];
    expected.extend((8..10).map(|at| format!("automatic {at}")));
    expected.push("By hand".into());
    expected.extend((10..20).map(|at| format!("automatic {at}")));
    assert_eq!(labels(&here), expected);
}

#[test]
fn undo_and_redo_mean_the_same_snapshots_after_others_came_and_went() {
    let (mut here, mut history) = (open(&sample()), History::default());
    for at in 0..12 {
        keep_changed(&mut here, &mut history, at);
    }
    let snapshot = here.snapshot(TODAY.parse().unwrap(), "By hand");
    let add = Command::AddSnapshot { at: usize::MAX, snapshot };
    history.apply(&mut here, add, false).unwrap();
    // The second automatic one is removed by hand; then four more come, and four old ones go.
    history.apply(&mut here, Command::RemoveSnapshot(2), false).unwrap();
    for at in 12..16 {
        keep_changed(&mut here, &mut history, at);
    }
    for _ in 12..16 {
        assert_eq!(history.undo(&mut here), Ok(true));
    }
    assert!(!labels(&here).contains(&"automatic 1"));
    assert_eq!(history.undo(&mut here), Ok(true));
    assert!(labels(&here).contains(&"automatic 1"), "what was removed is back");
    assert!(labels(&here).contains(&"By hand"));
    assert_eq!(history.undo(&mut here), Ok(true));
    assert!(!labels(&here).contains(&"By hand"), "what was added is gone, and nothing else");
    let without = labels(&here).len();
    assert_eq!(history.redo(&mut here), Ok(true));
    assert_eq!((labels(&here).len(), labels(&here).contains(&"By hand")), (without + 1, true));
    assert_eq!(history.redo(&mut here), Ok(true));
    assert!(!labels(&here).contains(&"automatic 1"));
    while history.undo(&mut here).unwrap() {}
    assert!(labels(&here).contains(&"Baseline") && labels(&here).contains(&"automatic 15"));
}

#[test]
fn a_snapshot_says_in_the_file_that_it_is_automatic_and_old_files_say_nothing() {
    let mut file = sample();
    file["snapshots"][0]["automatic"] = json!(true);
    let here = open(&file);
    assert!(here.snapshots[0].automatic && here.snapshots[0].unknown.is_empty());
    let written: Value = serde_json::from_str(&save_file::write(&here)).unwrap();
    assert_eq!(written["snapshots"][0]["automatic"], json!(true));
    let written: Value = serde_json::from_str(&save_file::write(&open(&sample()))).unwrap();
    assert_eq!(written["snapshots"][0].get("automatic"), None);
    file["snapshots"][0]["automatic"] = json!("yes");
    assert!(save_file::open(file.to_string().as_bytes()).is_err());
}

proptest! {
    #![proptest_config(tried(60))]

    /// Whatever differs anywhere but in when it was saved is counted somewhere.
    #[test]
    fn no_difference_goes_uncounted(one in pairs(6), two in pairs(6)) {
        let mut here = open(&one.assessment);
        let mut other = open(&two.assessment);
        for a in [&mut here, &mut other] {
            a.id = "a".into();
            a.saved = String::new();
            a.created = String::new();
        }
        let none = Difference::between(&here, &other).is_none();
        prop_assert_eq!(none, here == other);
        prop_assert!(Difference::between(&here, &here).is_none());
    }
}
