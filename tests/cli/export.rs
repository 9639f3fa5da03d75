//! `groundwork export`, run as the real binary.

use std::fs;
use std::path::PathBuf;

use crate::cli::{Folder, groundwork, run};
use crate::riverside::{assessment_json, set_json};

/// A folder with Riverside's assessment in it, and the ways to export it.
struct Riverside {
    folder: Folder,
    path: PathBuf,
}

impl Riverside {
    fn new(name: &str) -> Self {
        let folder = Folder::new(name);
        let path = folder.file("a.json", assessment_json(&set_json()).to_string());
        Riverside { folder, path }
    }

    /// The exit code, what was written to the file, and what was said.
    fn export(&self, more: &[&str]) -> (i32, Vec<u8>, String) {
        let out = self.folder.0.join("out");
        let _ = fs::remove_file(&out);
        let mut command = groundwork();
        command.arg("export").arg(&self.path).arg("-o").arg(&out).args(["--today", "2026-11-22"]);
        let (code, _, err) = run(command.args(more));
        (code, fs::read(&out).unwrap_or_default(), err)
    }

    #[track_caller]
    fn made(&self, more: &[&str]) -> Vec<u8> {
        let (code, bytes, err) = self.export(more);
        assert_eq!((code, err.as_str()), (0, ""), "{more:?}");
        bytes
    }
}

#[test]
fn export_writes_each_kind_the_same_every_time() {
    let riverside = Riverside::new("export-kinds");
    let kinds: [&[&str]; 5] = [
        &["--kind", "excel"],
        &["--kind", "calendar"],
        &["--kind", "csv", "--table", "plan"],
        &["--kind", "csv", "--table", "gaps"],
        &["--kind", "csv", "--table", "answers"],
    ];
    let made: Vec<Vec<u8>> = kinds.iter().map(|kind| riverside.made(kind)).collect();
    for (kind, first) in kinds.iter().zip(&made) {
        assert!(*first == riverside.made(kind), "{kind:?}");
    }
    assert!(made[0].starts_with(b"PK"));
    assert!(made[1].starts_with(b"BEGIN:VCALENDAR\r\n"));
    let text = |at: usize| String::from_utf8(made[at].clone()).unwrap();
    for (at, head) in [(2, "No.,Phase,"), (3, "Question,Short name,"), (4, "Question,Short name,")]
    {
        assert!(text(at).strip_prefix('\u{feff}').unwrap().starts_with(head), "{}", text(at));
    }
    assert!(text(3) != text(4));
}

#[test]
fn export_names_people_and_leaves_out_notes_as_chosen() {
    let riverside = Riverside::new("export-choices");
    let answers = |more: &[&str]| {
        let all = [&["--kind", "csv", "--table", "answers"], more].concat();
        String::from_utf8(riverside.made(&all)).unwrap()
    };
    let (name, note) = (crate::riverside::PEOPLE[0].1, crate::riverside::NOTE);
    assert!(!answers(&[]).contains(name) && answers(&[]).contains(note));
    assert!(answers(&["--names"]).contains(name));
    assert!(!answers(&["--without-notes"]).contains(note));
    for option in ["--names", "--without-notes", "--letter"] {
        let (with, without) = (["--kind", "excel", option], ["--kind", "excel"]);
        assert!(riverside.made(&with) != riverside.made(&without), "{option} changes nothing");
    }
}

#[test]
fn export_writes_to_standard_output() {
    let riverside = Riverside::new("export-out");
    let (code, out, err) = run(groundwork().arg("export").arg(&riverside.path).args([
        "-o",
        "-",
        "--kind",
        "calendar",
        "--today",
        "2026-11-22",
    ]));
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.as_bytes(), riverside.made(&["--kind", "calendar"]));
}

#[test]
fn export_says_what_is_wrong_and_what_to_do() {
    let riverside = Riverside::new("export-wrong");
    let (code, bytes, err) = riverside.export(&["--kind", "csv"]);
    assert!(code == 2 && bytes.is_empty() && err.contains("--table"), "{err}");
    let (code, _, err) = riverside.export(&["--kind", "excel", "--table", "plan"]);
    assert!(code == 2 && err.contains("--table can only be used with --kind csv"), "{err}");
    let mut undated = assessment_json(&set_json());
    undated.as_object_mut().unwrap().remove("planned_start");
    undated["plan"] = serde_json::json!({"actions": {}, "own": []});
    fs::write(&riverside.path, undated.to_string()).unwrap();
    let (code, bytes, err) = riverside.export(&["--kind", "calendar"]);
    assert!(code == 1 && bytes.is_empty(), "no empty file is left behind");
    assert!(err.starts_with("There is nothing to put in a calendar yet: "), "{err}");
    assert!(err.contains("Set one, and every action gets a date."), "{err}");
}

#[test]
fn export_never_writes_over_what_it_reads() {
    let riverside = Riverside::new("export-same");
    let path = &riverside.path;
    let (code, _, err) =
        run(groundwork().arg("export").arg(path).arg("-o").arg(path).args(["--kind", "excel"]));
    assert!(code == 1 && err.contains("choose another name"), "{err}");
    assert!(fs::read(path).unwrap().starts_with(b"{"));
}
