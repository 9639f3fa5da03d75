//! Two save files, or two states of one, compared on the command line.

use serde_json::{Value, json};

use super::{Folder, groundwork, run};
use crate::question_set::schemas::fits;
use crate::riverside::{NOTE, TODAY, assessment_json, set_json};

/// Riverside's file of now, with a snapshot, and saved on a day of the year before.
fn riverside() -> Value {
    let mut value = assessment_json(&set_json());
    value["saved"] = json!("2025-11-20T09:00:00Z");
    value["snapshots"] = json!([
        {"taken": "2026-01-01", "label": "Baseline", "answers": {"p1": {"PUR-1": {"level": 4}}},
         "consensus": {}}
    ]);
    value
}

fn compared(args: &[&str]) -> Value {
    let (code, out, err) = run(groundwork().arg("compare").args(args).args(["--today", TODAY]));
    assert_eq!((code, err.as_str()), (0, ""), "{args:?}");
    let found = serde_json::from_str(&out).unwrap();
    fits("comparison", &found);
    found
}

#[test]
fn two_files_are_compared_as_the_format_says() {
    let folder = Folder::new("compare");
    let then = folder.file("then.json", riverside().to_string());
    let mut later = riverside();
    later["consensus"]["PUR-1"] =
        json!({"level": 4, "note": NOTE, "dissent": "One of us sees it at three"});
    let now = folder.file("now.json", later.to_string());
    let (then, now) = (then.to_str().unwrap(), now.to_str().unwrap());
    let found = compared(&[then, now]);
    assert_eq!(found["format"], "groundwork-comparison");
    assert_eq!((&found["version"], &found["target"]), (&json!(1), &json!("recruit")));
    assert_eq!(found["before"]["day"], "2025-11-20", "its plan counted from when it was saved");
    assert_eq!(found["after"]["day"], TODAY);
    let questions = found["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 60);
    let moved: Vec<&Value> = questions.iter().filter(|q| q["movement"] != "stayed").collect();
    assert_eq!(moved.len(), 1);
    assert_eq!((&moved[0]["id"], &moved[0]["movement"]), (&json!("PUR-1"), &json!("up")));
    assert_eq!(moved[0]["why"][0]["note"], NOTE);
    assert_eq!(found["domains"].as_array().unwrap().len(), 12);
    assert!(!found["carried"].as_array().unwrap().is_empty());
    let quiet = compared(&[then, now, "--without-notes"]).to_string();
    assert!(!quiet.contains(NOTE) && !quiet.contains("Our partner does this"));
    let sustain = compared(&[then, now, "--target", "sustain"]);
    assert_eq!(sustain["target"], "sustain");
}

#[test]
fn people_are_named_only_where_that_is_asked_for() {
    let folder = Folder::new("compare-names");
    let then = folder.file("then.json", riverside().to_string());
    let mut later = riverside();
    later["answers"]["p2"] = json!({});
    let now = folder.file("now.json", later.to_string());
    later["session"]["anonymous"] = json!(true);
    let hidden = folder.file("hidden.json", later.to_string());
    let then = then.to_str().unwrap();
    let open = compared(&[then, now.to_str().unwrap()]).to_string();
    assert!(open.contains("\"p2\"") && !open.contains("Sam Osei"), "ids, and no names");
    assert!(compared(&[then, now.to_str().unwrap(), "--names"]).to_string().contains("Sam Osei"));
    let hidden = compared(&[then, hidden.to_str().unwrap(), "--names"]).to_string();
    assert!(!hidden.contains("Sam Osei") && !hidden.contains("\"p2\""));
}

#[test]
fn a_snapshot_is_compared_with_its_own_file() {
    let folder = Folder::new("compare-snapshot");
    let path = folder.file("a.json", riverside().to_string());
    let path = path.to_str().unwrap();
    let found = compared(&[path, "--before-snapshot", "1"]);
    assert_eq!(found["before"]["label"], "Baseline");
    assert_eq!(
        (&found["before"]["day"], &found["before"]["answers_only"]),
        (&json!("2026-01-01"), &json!(true))
    );
    let same = compared(&[path, "--before-snapshot", "1", "--after-snapshot", "1"]);
    assert!(same["questions"].as_array().unwrap().iter().all(|q| q["movement"] == "stayed"));
    for number in ["0", "2"] {
        let (code, out, err) =
            run(groundwork().args(["compare", path, "--before-snapshot", number]));
        assert_eq!((code, out.as_str()), (1, ""));
        assert!(err.contains("1 is “Baseline” of 2026-01-01"), "{err}");
    }
}

#[test]
fn sets_may_differ_and_what_does_not_fit_is_named_with_its_file() {
    let folder = Folder::new("compare-sets");
    let mut quick = riverside();
    quick["questionnaire"]["id"] = json!("quick-check");
    let quick = folder.file("quick.json", quick.to_string());
    let full = folder.file("full.json", riverside().to_string());
    let (code, out, err) = run(groundwork().arg("compare").arg(&quick).arg(&full));
    assert_eq!(code, 0);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["only_after"].as_array().unwrap().len(), 38);
    let start = format!("warning: {}: answers.", quick.display());
    assert!(!err.is_empty() && err.lines().all(|line| line.starts_with(&start)), "{err}");
    let mut own = set_json();
    own["edition"] = json!("old");
    let own = folder.file("old.json", own.to_string());
    let mut old = riverside();
    old["questionnaire"]["edition"] = json!("old");
    let old = folder.file("old-answers.json", old.to_string());
    let set = own.to_str().unwrap();
    let (old, full) = (old.to_str().unwrap(), full.to_str().unwrap());
    let found = compared(&[old, full, "--before-questionnaire", set]);
    assert_eq!(found["before"]["questionnaire"]["edition"], "old");
    assert_eq!(found["after"]["questionnaire"]["edition"], "2026.1");
}
