//! Many save files to tables, by the real binary.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Folder, groundwork, run};
use crate::aggregate::names::marked;
use crate::aggregate::{cell, read_csv, read_parquet};
use crate::riverside::{assessment_json, set_json};

const TABLES: [&str; 5] = ["assessments", "answers", "scores", "gaps", "actions"];

/// An assessment like Riverside's under another id.
fn assessment(id: &str) -> Value {
    let mut assessment = assessment_json(&set_json());
    assessment["id"] = json!(id);
    assessment
}

/// A folder of folders with sound and other files; and a place to write to.
fn folders(name: &str) -> (Folder, PathBuf, PathBuf) {
    let folder = Folder::new(name);
    let (files, out) = (folder.0.join("files"), folder.0.join("out"));
    fs::create_dir_all(files.join("act/b")).unwrap();
    (folder, files, out)
}

fn put(path: PathBuf, content: &Value) {
    fs::write(path, content.to_string()).unwrap();
}

fn rollup(files: &Path, out: &Path, more: &[&str]) -> (i32, String, String) {
    let mut command = groundwork();
    command.arg("rollup").arg(files).arg("-o").arg(out).args(["--today", "2026-11-22"]);
    run(command.args(more))
}

/// Every file of a folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let read = |entry: fs::DirEntry| {
        (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
    };
    entries.map(read).collect()
}

fn table(out: &Path, name: &str) -> Vec<BTreeMap<String, String>> {
    read_csv(&fs::read_to_string(out.join(format!("{name}.csv"))).unwrap())
}

fn column<'a>(rows: &'a [BTreeMap<String, String>], name: &str) -> Vec<&'a str> {
    rows.iter().map(|row| row[name].as_str()).collect()
}

#[test]
fn every_table_comes_in_both_forms_with_a_dictionary() {
    let (_folder, files, out) = folders("rollup-both");
    put(files.join("b.groundwork.json"), &assessment("two"));
    put(files.join("a.groundwork.json"), &assessment("one"));
    put(files.join("act/b/c.json"), &assessment("three"));
    put(files.join("act/set.json"), &set_json());
    fs::write(files.join("notes.txt"), "not a save file").unwrap();
    let (code, said, err) = rollup(&files, &out, &[]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(said, format!("{}: read 3 assessments, skipped 0 files\n", out.display()));
    let found = bytes(&out);
    let mut wanted: Vec<String> =
        ["dictionary.csv", "dictionary.md", "skipped.csv"].map(str::to_owned).into();
    wanted.extend(TABLES.iter().flat_map(|t| [format!("{t}.csv"), format!("{t}.parquet")]));
    wanted.sort_unstable();
    assert_eq!(found.keys().collect::<Vec<_>>(), wanted.iter().collect::<Vec<_>>());
    assert_eq!(column(&table(&out, "assessments"), "assessment"), ["one", "three", "two"]);
    for name in TABLES {
        let lines = table(&out, name);
        let rows = read_parquet(&out.join(format!("{name}.parquet")));
        assert!(!rows.is_empty(), "{name}");
        assert_eq!(lines.len(), rows.len(), "{name}");
        for (line, row) in lines.iter().zip(&rows) {
            for (column, value) in row {
                assert_eq!(line[column], cell(value), "{name}.{column}");
            }
        }
        let mut known = table(&out, "dictionary");
        known.retain(|row| row["table"] == name);
        let mut known = column(&known, "column");
        known.sort_unstable();
        assert_eq!(lines[0].keys().collect::<Vec<_>>(), known, "{name}");
    }
}

#[test]
fn the_same_files_give_the_same_bytes_however_they_are_read() {
    let (_folder, files, out) = folders("rollup-threads");
    for at in 0..150 {
        let mut one = assessment(&format!("id-{at}"));
        // Of different lengths, so that threads are ready at different times.
        let answers = one["answers"].as_object_mut().unwrap();
        answers.retain(|person, _| at % 50 == 0 || *person == format!("p{}", at % 5 + 1));
        put(files.join(format!("{at}.groundwork.json")), &one);
    }
    let made = |threads: &str| {
        let (code, _, err) = rollup(&files, &out, &["--threads", threads]);
        assert_eq!((code, err.as_str()), (0, ""));
        bytes(&out)
    };
    let one = made("1");
    for threads in ["2", "5"] {
        let other = made(threads);
        for (name, bytes) in &one {
            assert!(other[name] == *bytes, "{name} by {threads} threads");
        }
    }
}

#[test]
fn files_that_cannot_be_read_are_listed_and_stop_nothing() {
    let (_folder, files, out) = folders("rollup-damaged");
    put(files.join("sound.groundwork.json"), &assessment("sound"));
    let text = assessment("cut").to_string();
    fs::write(files.join("cut.groundwork.json"), &text[..text.len() / 2]).unwrap();
    fs::write(files.join("cut-too.json"), &text[..text.len() - 3]).unwrap();
    fs::write(files.join("empty.groundwork.json"), "").unwrap();
    fs::write(files.join("other.json"), "{\"format\": \"something\"}").unwrap();
    fs::copy("tests/files/v1.sealed.json", files.join("sealed.json")).unwrap();
    let mut newer = assessment("newer");
    newer["version"] = json!(2);
    put(files.join("newer.groundwork.json"), &newer);
    let mut unknown = assessment("unknown");
    unknown["questionnaire"]["id"] = json!("ours");
    put(files.join("unknown.groundwork.json"), &unknown);
    let mut faulty = assessment("faulty");
    faulty["participants"] = json!([{"id": "p 1"}, {"group": "\n=formula"}]);
    put(files.join("=faulty.groundwork.json"), &faulty);
    let (code, said, err) = rollup(&files, &out, &[]);
    assert_eq!(code, 0, "{err}");
    assert!(
        said.ends_with("read 1 assessment, skipped 7 files, listed in skipped.csv\n"),
        "{said}"
    );
    let skipped = table(&out, "skipped");
    let wanted = [
        ("'=faulty.groundwork.json", "participants[0]"),
        ("cut-too.json", "stops too early"),
        ("cut.groundwork.json", "stops too early"),
        ("empty.groundwork.json", "is empty"),
        ("newer.groundwork.json", "a newer version of Groundwork (format version 2)"),
        ("sealed.json", "protected by a passphrase"),
        ("unknown.groundwork.json", "“ours” is not built in"),
    ];
    assert_eq!(column(&skipped, "file"), wanted.map(|(file, _)| file));
    for (row, (file, reason)) in skipped.iter().zip(wanted) {
        assert!(row["reason"].contains(reason), "{file}: {}", row["reason"]);
        let name = file.trim_start_matches('\'');
        assert!(err.contains(&format!("skipped {name}: ")), "{err}");
    }
    assert_eq!(column(&table(&out, "assessments"), "assessment"), ["sound"]);
}

#[test]
fn several_states_of_one_assessment_are_rows_and_the_latest_says_so() {
    let (_folder, files, out) = folders("rollup-twice");
    for (name, saved, people) in [
        ("a", "2026-03-01T09:00:00Z", 1),
        ("b", "2026-05-01T09:00:00Z", 2),
        ("c", "2026-04-01T09:00:00Z", 1),
    ] {
        let mut one = assessment("same");
        one["saved"] = json!(saved);
        one["participants"].as_array_mut().unwrap().truncate(people);
        put(files.join(format!("{name}.groundwork.json")), &one);
    }
    // Saved later still, but not readable: it must not push the others out.
    let mut broken = assessment("same");
    broken["saved"] = json!("2026-06-01T09:00:00Z");
    broken["participants"] = json!("nobody");
    put(files.join("d.groundwork.json"), &broken);
    let (code, said, _) = rollup(&files, &out, &[]);
    let read = "read 1 assessment in 2 states, skipped 2 files";
    assert!(code == 0 && said.contains(read), "{said}");
    let rows = table(&out, "assessments");
    assert_eq!(column(&rows, "participants"), ["2", "1"]);
    assert_eq!(column(&rows, "as_of"), ["2026-05-01", "2026-04-01"]);
    assert_eq!(column(&rows, "latest"), ["true", "false"]);
    assert_eq!(column(&rows, "wave"), ["1", "2"]);
    // What was only saved again is the same state.
    let skipped = table(&out, "skipped");
    assert_eq!(column(&skipped, "file"), ["a", "d"].map(|n| format!("{n}.groundwork.json")));
    assert!(skipped[0]["reason"].ends_with("c.groundwork.json"), "{skipped:?}");
}

/// The tables can be joined whatever is in them: an assessment and a wave are one row.
#[test]
fn snapshots_are_states_of_their_own() {
    let (_folder, files, out) = folders("rollup-snapshots");
    let mut one = assessment("one");
    let mut then = one["answers"].clone();
    then.as_object_mut().unwrap().retain(|person, _| person == "p1");
    let kept = |taken: &str, answers: &Value| json!({"taken": taken, "label": "x", "answers": answers, "consensus": {}});
    one["snapshots"] = json!([kept("2025-02-01", &then), kept("2026-02-01", &json!({}))]);
    put(files.join("a.groundwork.json"), &one);
    let mut hidden = one.clone();
    hidden["id"] = json!("hidden");
    hidden["session"] = json!({"anonymous": true});
    put(files.join("b.groundwork.json"), &hidden);
    let (code, said, err) = rollup(&files, &out, &[]);
    assert!(code == 0 && said.contains("read 2 assessments in 4 states"), "{said}{err}");
    let rows = table(&out, "assessments");
    assert_eq!(column(&rows, "assessment"), ["one", "one", "one", "hidden"]);
    assert_eq!(column(&rows, "is_snapshot"), ["false", "true", "true", "false"]);
    assert_eq!(column(&rows, "as_of")[1..3], ["2025-02-01", "2026-02-01"]);
    for name in TABLES {
        let rows = table(&out, name);
        let states =
            |row: &BTreeMap<String, String>| (row["assessment"].clone(), row["wave"].clone());
        let known: Vec<_> = table(&out, "assessments").iter().map(states).collect();
        assert!(rows.iter().all(|row| known.contains(&states(row))), "{name}");
        let latest = rows.iter().filter(|row| row["latest"] == "true").count();
        assert!(latest > 0 && latest < rows.len(), "{name}");
    }
}

/// Case 4 of the situations.
#[test]
fn agencies_that_began_from_one_file_all_count_and_are_named() {
    let (_folder, files, out) = folders("rollup-template");
    for at in 0..20 {
        let mut one = assessment("same");
        one["organisation"]["name"] = json!(format!("Agency {at:02}"));
        put(files.join(format!("agency-{at:02}.groundwork.json")), &one);
    }
    let (code, said, err) = rollup(&files, &out, &["--names"]);
    assert!(code == 0 && said.contains("read 20 assessments, skipped 0"), "{said}");
    assert!(err.contains("Agency 00 and Agency 01, ") && err.contains("each is counted"), "{err}");
    let rows = table(&out, "assessments");
    assert!(column(&rows, "latest").iter().all(|latest| *latest == "true"));
    let waves: std::collections::BTreeSet<&str> = column(&rows, "wave").into_iter().collect();
    assert_eq!(waves.len(), 20);
}

#[test]
fn question_sets_of_ones_own_are_used() {
    let (folder, files, out) = folders("rollup-sets");
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/05");
    fs::copy(case.join("assessment.json"), files.join("v.groundwork.json")).unwrap();
    put(files.join("r.groundwork.json"), &assessment("riverside"));
    let (code, said, _) = rollup(&files, &out, &[]);
    assert!(code == 0 && said.contains("read 1 assessment, skipped 1 file,"), "{said}");
    let own = case.join("questionnaire.json");
    let (code, said, err) =
        rollup(&files, &out, &["--questionnaire", own.to_str().unwrap(), "--format", "csv"]);
    assert!(code == 0 && said.contains("read 2 assessments, skipped 0"), "{said}{err}");
    let wanted: Value =
        serde_json::from_slice(&fs::read(case.join("expected.json")).unwrap()).unwrap();
    let rows = table(&out, "assessments");
    assert_eq!(rows[1]["stage"], wanted["stage"]["id"].as_str().unwrap());
    let damaged = folder.file("set.json", "{}");
    let (code, _, err) = rollup(&files, &out, &["--questionnaire", damaged.to_str().unwrap()]);
    assert!(code == 1 && err.contains("set.json"), "{err}");
}

#[test]
fn only_an_earlier_roll_up_is_written_over() {
    let (_folder, files, out) = folders("rollup-over");
    put(files.join("a.groundwork.json"), &assessment("one"));
    assert_eq!(rollup(&files, &out, &[]).0, 0);
    assert!(out.join("gaps.csv").exists());
    assert_eq!(rollup(&files, &out, &["--format", "parquet"]).0, 0);
    assert!(out.join("gaps.parquet").exists() && !out.join("gaps.csv").exists(), "nothing stale");
    assert!(bytes(&out).keys().all(|name| !name.ends_with(".part")));

    fs::write(out.join("mine.txt"), "mine").unwrap();
    let before = bytes(&out);
    let (code, said, err) = rollup(&files, &out, &[]);
    assert_eq!((code, said.as_str()), (1, ""));
    assert!(err.contains("mine.txt") && err.contains("new or empty"), "{err}");
    assert!(before == bytes(&out), "nothing was touched");

    let other = files.with_file_name("other");
    fs::create_dir_all(&other).unwrap();
    fs::write(other.join("answers.csv"), "mine").unwrap();
    let (code, _, err) = rollup(&files, &other, &[]);
    assert!(code == 1 && err.contains("not from a roll-up"), "{err}");
    assert_eq!(fs::read(other.join("answers.csv")).unwrap(), b"mine");
    let (code, _, err) = rollup(&files, &files, &[]);
    assert!(code == 1 && err.contains("something else"), "{err}");
}

#[test]
fn where_there_is_nothing_to_read_it_says_so_and_writes_nothing() {
    let (_folder, files, out) = folders("rollup-none");
    let (code, _, err) = rollup(&files, &out, &[]);
    assert!(code == 1 && err.contains("there is no save file in"), "{err}");
    let (code, _, err) = rollup(&files.join("gone"), &out, &[]);
    assert!(code == 1 && err.contains("cannot read"), "{err}");
    assert!(!out.exists());
}

#[test]
fn no_file_names_anybody_unless_asked() {
    let (_folder, files, out) = folders("rollup-names");
    let text = groundwork::save_file::write(&marked(false).assessment);
    let mut one: Value = serde_json::from_str(&text).unwrap();
    one["questionnaire"] = assessment("one")["questionnaire"].clone();
    put(files.join("@N path.groundwork.json"), &one);
    for (more, names, words) in [
        (&[][..], false, false),
        (&["--names"][..], true, false),
        (&["--words"][..], false, true),
        (&["--names", "--words"][..], true, true),
    ] {
        let (code, _, err) = rollup(&files, &out, more);
        assert_eq!((code, err.as_str()), (0, ""));
        let mut all = String::new();
        for (name, bytes) in bytes(&out) {
            all += &match name.strip_suffix(".parquet") {
                Some(_) => format!("{:?}", read_parquet(&out.join(&name))),
                None => String::from_utf8(bytes).unwrap(),
            };
        }
        assert_eq!(all.contains("@N"), names, "{more:?}");
        assert_eq!(all.contains("@W"), words, "{more:?}");
    }
}
