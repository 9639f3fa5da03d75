//! Which of many save files count, and why the others do not.

use groundwork::aggregate::{
    Collected, SetSummary, Shown, SkipReason, SkippedFile, gaps_table, spread_rows, stages_table,
};
use groundwork::date::Day;
use groundwork::question_set::{BuiltIn, Questionnaire, Target};
use groundwork::save_file::FileError;
use groundwork::scoring::Stage;
use serde_json::{Value, json};

use crate::scenario::TODAY;

const SEALED: &[u8] = include_bytes!("../files/v1.sealed.json");

fn set(id: &str) -> Questionnaire {
    BuiltIn::find(id).unwrap().read().unwrap()
}

/// A save file of the full set: everything answered at one level, or nothing.
fn agency(id: &str, level: Option<u8>) -> Value {
    let whole = set("peer-readiness");
    let answers = |level: u8| -> Value {
        whole.scales().map(|(q, _)| (q.id.to_string(), json!({ "level": level }))).collect()
    };
    let answers = level.map_or_else(|| json!({}), |level| json!({ "p1": answers(level) }));
    let groups: Vec<String> = whole.groups.iter().map(|group| group.id.to_string()).collect();
    json!({
        "format": "groundwork-assessment", "version": 1, "id": id,
        "questionnaire": {"id": "peer-readiness", "edition": whole.edition},
        "organisation": {"name": format!("Agency {id}"), "services": ""},
        "participants": [
            {"id": "p1", "name": "", "group": groups[0], "answers_for": groups},
        ],
        "answers": answers, "consensus": {}, "plan": {"actions": {}, "own": []},
        "snapshots": [], "created": "2026-01-01T09:00:00Z", "saved": "2026-02-01T09:00:00Z",
    })
}

fn add(gathering: &mut Collected, file: &str, value: &Value) {
    gathering.add(file, value.to_string().as_bytes());
}

fn sums(gathering: &Collected, target: Target) -> Vec<SetSummary> {
    let sets: Vec<Questionnaire> = gathering.sets().into_iter().map(set).collect();
    let sets: Vec<&Questionnaire> = sets.iter().collect();
    gathering.summary(&sets, target, TODAY.parse::<Day>().unwrap()).sums()
}

/// Eight agencies without answers, nine at level 0 and ten at level 4.
fn many() -> Collected {
    let mut gathering = Collected::default();
    for (count, level) in [(8, None), (9, Some(0)), (10, Some(4))] {
        for at in 0..count {
            let id = format!("{level:?}-{at}");
            add(&mut gathering, &format!("{id}.groundwork.json"), &agency(&id, level));
        }
    }
    gathering
}

fn why(gathering: &Collected) -> Vec<(String, String)> {
    let left = gathering.left_out().into_iter();
    left.map(|SkippedFile { file, why }| (file, why.to_string())).collect()
}

#[test]
fn of_the_same_assessment_the_file_saved_last_counts_in_any_order() {
    let (mut early, mut late) = (agency("a", Some(0)), agency("a", Some(4)));
    early["saved"] = json!("2025-01-01T09:00:00Z");
    late["saved"] = json!("2026-01-01T09:00:00Z");
    let mut middle = agency("a", Some(0));
    middle["saved"] = json!("2025-06-01T09:00:00Z");
    let files = [("early", &early), ("late", &late), ("middle", &middle)];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut gathering = many();
        order.iter().for_each(|at| add(&mut gathering, files[*at].0, files[*at].1));
        assert_eq!(gathering.count(), 28);
        let [early, middle] = &gathering.left_out()[..] else { panic!("{order:?}") };
        assert_eq!((early.file.as_str(), middle.file.as_str()), ("early", "middle"));
        assert_eq!(early.why, SkipReason::Again("middle".into()), "{order:?}");
        assert_eq!(middle.why, SkipReason::Earlier("late".into()), "{order:?}");
        let sum = &sums(&gathering, Target::Recruit)[0];
        let thriving = sum.stages.iter().find(|s| s.stage == Stage::Thriving).unwrap();
        assert_eq!(thriving.count, Shown::Exactly(11), "the late one is at level 4");
    }
}

#[test]
fn of_two_saved_at_the_same_time_the_first_by_name_counts() {
    for order in [["a.json", "b.json"], ["b.json", "a.json"]] {
        let mut gathering = Collected::default();
        order.iter().for_each(|file| add(&mut gathering, file, &agency("x", Some(1))));
        let left = gathering.left_out();
        assert_eq!(left.len(), 1);
        assert_eq!(
            (left[0].file.as_str(), &left[0].why),
            ("b.json", &SkipReason::Again("a.json".into()))
        );
    }
}

/// Case 4 of the situations: twenty agencies that began from copies of one file.
#[test]
fn organisations_that_have_one_id_all_count_and_are_named() {
    let mut gathering = Collected::default();
    for at in 0..20 {
        let mut copy = agency("template", Some(u8::try_from(at % 5).unwrap()));
        copy["organisation"]["name"] = json!(format!("Agency {at}"));
        add(&mut gathering, &format!("agency-{at:02}"), &copy);
    }
    // The same organisation, written otherwise, is no other one; nor is one that is not named yet.
    let mut again = agency("template", Some(0));
    again["organisation"]["name"] = json!(" AGENCY 0 ");
    add(&mut gathering, "agency-00b", &again);
    assert_eq!((gathering.count(), gathering.left_out().len()), (20, 1));
    let one_id = gathering.one_id();
    assert_eq!(one_id.len(), 1);
    assert_eq!((one_id[0].len(), one_id[0][0]), (20, "Agency 0"));
    assert!(many().one_id().is_empty());
    let mut unnamed = Collected::default();
    let (named, mut earlier) = (agency("x", Some(2)), agency("x", Some(1)));
    earlier["organisation"]["name"] = json!("");
    earlier["saved"] = json!("2025-01-01T09:00:00Z");
    add(&mut unnamed, "a", &named);
    add(&mut unnamed, "b", &earlier);
    assert_eq!((unnamed.count(), unnamed.one_id().len()), (1, 0));
}

#[test]
fn what_does_not_count_is_told_with_why_and_changes_no_number() {
    let mut gathering = many();
    let before = sums(&gathering, Target::Recruit);
    let mut foreign = agency("f", Some(0));
    foreign["questionnaire"]["id"] = json!("own-set");
    let mut newer = agency("n", Some(0));
    newer["version"] = json!(2);
    let mut seat = agency("s", Some(0));
    seat["seat"] = json!({"assessment": "x", "shared": false});
    let mut faulty = agency("w", Some(0));
    let mut template = agency("t", None);
    template["template"] = json!(true);
    add(&mut gathering, "template", &template);
    faulty["participants"] = json!(3);
    faulty["saved"] = json!(4);
    add(&mut gathering, "foreign", &foreign);
    add(&mut gathering, "newer", &newer);
    add(&mut gathering, "seat", &seat);
    add(&mut gathering, "wrong", &faulty);
    gathering.add("sealed", SEALED);
    gathering.add("empty", b"");
    gathering.leave_out("large", SkipReason::Wrong(FileError::TooLarge(99 << 20)));
    gathering.leave_out("unread", SkipReason::Unreadable);
    assert_eq!(gathering.count(), 27);
    assert_eq!(sums(&gathering, Target::Recruit), before);
    let why = why(&gathering);
    let files: Vec<&str> = why.iter().map(|(file, _)| file.as_str()).collect();
    let wanted =
        ["empty", "foreign", "large", "newer", "sealed", "seat", "template", "unread", "wrong"];
    assert_eq!(files, wanted, "in the order of their names");
    let wanted = [
        "this file is empty",
        "question set that is not built in",
        "a save file can be up to 10 MiB; this one is 99 MiB",
        "made by a newer version of Groundwork",
        "protected by a passphrase. Open it from the home page",
        "one person’s answers to an invitation",
        "it is a template",
        "could not be read",
        "not as Groundwork writes them: who answers, its first lines",
    ];
    for ((file, said), wanted) in why.iter().zip(wanted) {
        assert!(said.contains(wanted), "{file}: {said}");
        assert_eq!(said.lines().count(), 1, "{file}: {said}");
    }
}

#[test]
fn nothing_given_is_nothing_told() {
    let gathering = Collected::default();
    assert!(gathering.is_empty() && gathering.left_out().is_empty());
    assert!(gathering.sets().is_empty() && sums(&gathering, Target::Recruit).is_empty());
}

#[test]
fn the_tables_hold_what_may_be_shown_and_no_more() {
    let gathering = many();
    let whole = set("peer-readiness");
    let sum = &sums(&gathering, Target::Recruit)[0];
    let stages = stages_table(&whole, sum);
    let rows: Vec<String> = stages.rows.iter().map(|row| row.join(": ")).collect();
    assert_eq!(
        rows,
        [
            "Still listening: five or more",
            "Foundations first: five or more",
            "Building: fewer than five",
            "Ready to recruit: fewer than five",
            "Thriving: 10",
        ]
    );
    let all = gaps_table(&whole, sum, true);
    assert_eq!(all.rows.len(), whole.scales().count());
    assert!(all.rows.iter().all(|row| row[1..3] == ["9", "19"]));
    let first = ["A written aim", "9", "19", "yes", "Purpose and shared understanding"];
    assert_eq!(all.rows[0], first);
    let spreads = spread_rows(&whole, sum);
    assert_eq!(spreads.len(), 12);
    assert!(spreads.iter().all(|row| row.five == Some([0, 0, 100, 100, 100]) && row.count == "19"));
    // What is pasted: a line for each row, and nothing of who they are.
    let pasted = stages.tabbed() + &all.tabbed();
    assert!(pasted.starts_with("Stage\tAssessments\nStill listening\tfive or more\n"));
    assert_eq!(pasted.lines().count(), stages.rows.len() + all.rows.len() + 2);
    assert!(!pasted.contains("Agency"));
}

#[test]
fn only_gaps_with_a_number_are_among_the_most_common() {
    let mut gathering = Collected::default();
    for at in 0..12 {
        // Three fall short on everything, nine on nothing.
        let level = if at < 3 { 0 } else { 4 };
        add(&mut gathering, &format!("{at}"), &agency(&format!("{at}"), Some(level)));
    }
    let whole = set("peer-readiness");
    let sum = &sums(&gathering, Target::Sustain)[0];
    assert!(gaps_table(&whole, sum, false).rows.is_empty());
    let all = gaps_table(&whole, sum, true);
    assert!(all.rows.iter().all(|row| row[1] == "fewer than five"), "{all:?}");
}
