//! The command line, run as the real binary.

mod collection;
mod compare;
mod report;
mod rollup;
mod seal;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use groundwork::question_set::BUILT_IN;
use serde_json::Value;

use crate::riverside::{assessment_json, set_json};

/// A folder of a test's own, removed afterwards.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("groundwork-cli-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn groundwork() -> Command {
    Command::new(env!("CARGO_BIN_EXE_groundwork"))
}

pub fn run(command: &mut Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn fed(command: &mut Command, bytes: &[u8]) -> (i32, String, String) {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The program may stop reading before the end.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

fn built_in() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/peer-readiness.json")
}

#[test]
fn check_counts_what_a_sound_set_holds() {
    let (code, out, err) = run(groundwork().arg("check").arg(built_in()));
    let set = set_json();
    let count = |list: &str| set[list].as_array().unwrap().len();
    let wanted = format!(
        "{}: ok: {} questions, {} actions\n",
        built_in().display(),
        count("questions"),
        count("actions")
    );
    assert_eq!((code, out, err), (0, wanted, String::new()));
}

#[test]
fn every_shipped_set_is_easy_to_read() {
    for set in BUILT_IN {
        let path = built_in().with_file_name(set.file);
        let (code, out, _) = run(groundwork().arg("check").arg(path).arg("--stats"));
        assert_eq!(code, 0);
        let grade = out.split_once("mean Flesch–Kincaid grade ").unwrap().1;
        let grade: f64 = grade.split_whitespace().next().unwrap().parse().unwrap();
        assert!(grade <= 9.0, "{}: mean grade {grade}", set.id);
        assert!(out.contains("words per sentence") && out.contains("hardest to read: "), "{out}");
    }
}

#[test]
fn check_names_every_fault_of_every_file() {
    let folder = Folder::new("faults");
    let mut set = set_json();
    set["domains"][0].as_object_mut().unwrap().remove("name");
    set["sources"][0].as_object_mut().unwrap().remove("title");
    let wrong = folder.file("wrong.json", set.to_string());
    let other = folder.file("other.json", "{\"format\": \"something\"}");
    let (code, out, err) = run(groundwork().arg("check").arg(&wrong).arg(built_in()).arg(&other));
    assert_eq!(code, 1);
    assert!(out.contains(": ok: "), "{out}");
    for (path, place) in
        [(&wrong, "domains[0]"), (&wrong, "sources[0]"), (&other, "this is not a Groundwork")]
    {
        let start = format!("{}: {place}", path.display());
        assert!(err.lines().any(|line| line.starts_with(&start)), "{start}\n{err}");
    }
    assert!(err.contains("2 of 3 files have faults"), "{err}");
}

#[test]
fn score_prints_the_result() {
    let folder = Folder::new("score");
    let path = folder.file("a.json", assessment_json(&set_json()).to_string());
    let (code, out, err) =
        run(groundwork().arg("score").arg(&path).args(["--today", "2026-11-22"]));
    assert_eq!((code, err.as_str()), (0, ""));
    let result: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(result["format"], "groundwork-result");
    assert_eq!(result["target"], "recruit");
    assert_eq!(result["stage"]["id"], "foundations");
    let (_, sustain, _) = run(groundwork().arg("score").arg(&path).args([
        "--today",
        "2026-11-22",
        "--target",
        "sustain",
    ]));
    let sustain: Value = serde_json::from_str(&sustain).unwrap();
    assert_eq!(sustain["target"], "sustain");
    assert!(sustain["overall"]["score"].as_f64() < result["overall"]["score"].as_f64());
}

#[test]
fn score_counts_from_the_day_given() {
    let folder = Folder::new("today");
    let path = folder.file("a.json", assessment_json(&set_json()).to_string());
    let due = |today: &str| -> Value {
        let (_, out, _) = run(groundwork().arg("score").arg(&path).args(["--today", today]));
        serde_json::from_str::<Value>(&out).unwrap()["plan"][0]["due"].clone()
    };
    assert_ne!(due("2026-11-22"), due("2027-01-22"));
    assert_eq!(due("2027-08-01"), Value::Null, "the planned first day is gone");
}

#[test]
fn score_takes_a_question_set_by_file_and_the_assessment_from_standard_input() {
    let case = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/05");
    let assessment = fs::read(case.join("assessment.json")).unwrap();
    let (code, _, err) = fed(groundwork().args(["score", "-"]), &assessment);
    assert_eq!(code, 1);
    assert!(err.contains("not built in") && err.contains("--questionnaire"), "{err}");
    let (code, out, err) = fed(
        groundwork()
            .args(["score", "-", "--today", "2026-11-22", "--questionnaire"])
            .arg(case.join("questionnaire.json")),
        &assessment,
    );
    assert_eq!(code, 0, "{err}");
    let wanted: Value =
        serde_json::from_slice(&fs::read(case.join("expected.json")).unwrap()).unwrap();
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["stage"], wanted["stage"]);
    assert_eq!(found["gaps"], wanted["gaps"]);
}

#[test]
fn score_warns_on_standard_error_of_what_is_set_aside() {
    let folder = Folder::new("warnings");
    let mut assessment = assessment_json(&set_json());
    assessment["answers"]["p1"]["NO-SUCH"] = serde_json::json!({"level": 2});
    assessment["answers"]["ghost\u{1b}[2J"] = serde_json::json!({});
    let path = folder.file("bad.json", assessment.to_string());
    let (code, _, err) = run(groundwork().arg("score").arg(&path));
    assert_eq!(code, 1, "a participant's id must be an id");
    assert!(err.starts_with(&format!("{}: ", path.display())), "{err}");
    assert!(!err.contains('\u{1b}'), "{err:?}");
    assessment["answers"].as_object_mut().unwrap().remove("ghost\u{1b}[2J");
    let path = folder.file("warned.json", assessment.to_string());
    let (code, out, err) = run(groundwork().arg("score").arg(&path));
    assert_eq!(code, 0);
    assert!(err.starts_with("warning: answers.p1.NO-SUCH: "), "{err}");
    let result: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(result["warnings"].as_array().unwrap().len(), 1);
}

#[test]
fn trouble_says_what_happened_and_what_to_do() {
    let folder = Folder::new("trouble");
    let missing = folder.0.join("missing.json");
    let (code, _, err) = run(groundwork().arg("score").arg(&missing));
    assert_eq!(code, 1);
    assert_eq!(
        err,
        format!(
            "cannot read {}: there is no such file; check the name, and that the file may be \
             read\n",
            missing.display()
        )
    );
    let (code, _, err) = run(groundwork().arg("check").arg(&folder.0));
    assert!(code == 1 && err.contains("it is a folder"), "{err}");
    let cut = folder.file("cut.json", "{\"format\": \"groundwork-assessment\", ");
    let (code, _, err) = run(groundwork().arg("score").arg(&cut));
    assert!(code == 1 && err.contains("stops too early"), "{err}");
}

#[test]
fn large_files_are_refused_unread() {
    let folder = Folder::new("large");
    let large = folder.file("large.json", " ");
    fs::File::options().write(true).open(&large).unwrap().set_len(1 << 33).unwrap();
    let (code, _, err) = run(groundwork().arg("check").arg(&large));
    assert!(code == 1 && err.contains("larger than 2 MiB"), "{err}");
    let (code, _, err) = run(groundwork().arg("score").arg(&large));
    assert!(code == 1 && err.contains("larger than 14 MiB"), "{err}");
    let (code, _, err) = fed(groundwork().args(["check", "-"]), &vec![b' '; 3 << 20]);
    assert!(code == 1 && err.contains("standard input: it is larger than 2 MiB"), "{err}");
}

#[test]
fn wrong_usage_ends_with_code_2() {
    for args in [
        &["score"][..],
        &["check"],
        &["nonsense"],
        &["score", "a.json", "--today", "yesterday"],
        &["score", "a.json", "--target", "thrive"],
        &["compare", "a.json"],
        &["compare", "a.json", "b.json", "--before-snapshot", "last"],
        &["compare", "-", "-"],
        &["report", "a.json"],
        &["report", "a.json", "-o", "b.pdf", "--kind", "poster"],
        &["workbook"],
        &["rollup", "folder"],
        &["rollup", "folder", "-o", "out", "--format", "xml"],
        &["rollup", "folder", "-o", "out", "--threads", "0"],
        &["export", "a.json", "-o", "b"],
        &["export", "a.json", "--kind", "excel"],
        &["export", "a.json", "-o", "b", "--kind", "poster"],
        &["export", "a.json", "-o", "b", "--kind", "csv"],
        &["export", "a.json", "-o", "b", "--kind", "csv", "--table", "people"],
        &["export", "a.json", "-o", "b", "--kind", "excel", "--table", "plan"],
    ] {
        let (code, out, err) = run(groundwork().args(args));
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(!err.is_empty());
    }
}

#[test]
fn help_teaches_by_example() {
    for task in ["check", "score", "compare", "report", "export", "rollup", "workbook"] {
        let (code, out, _) = run(groundwork().args([task, "--help"]));
        assert_eq!(code, 0);
        assert!(out.contains("Examples:") && out.contains(&format!("groundwork {task} ")), "{out}");
    }
    let (code, out, _) = run(groundwork().arg("--help"));
    assert!(code == 0 && out.contains("exit code"), "{out}");
}

#[test]
fn report_writes_a_pdf_the_same_every_time() {
    let folder = Folder::new("report");
    let path = folder.file("a.json", assessment_json(&set_json()).to_string());
    let made = |name: &str, more: &[&str]| -> Vec<u8> {
        let out = folder.0.join(name);
        let (code, _, err) = run(groundwork()
            .arg("report")
            .arg(&path)
            .arg("-o")
            .arg(&out)
            .args(["--today", "2026-11-22"])
            .args(more));
        assert_eq!((code, err.as_str()), (0, ""));
        fs::read(out).unwrap()
    };
    let first = made("1.pdf", &[]);
    assert!(first.starts_with(b"%PDF-") && first.trim_ascii_end().ends_with(b"%%EOF"));
    assert!(first == made("2.pdf", &[]));
    for option in ["--names", "--without-notes", "--letter"] {
        assert!(first != made("3.pdf", &[option]), "{option} changes nothing");
    }
}

#[test]
fn report_makes_each_kind_of_document() {
    let folder = Folder::new("kinds");
    let mut assessment = assessment_json(&set_json());
    assessment["terms"] = serde_json::json!({"service_user": "community member"});
    let path = folder.file("a.json", assessment.to_string());
    let made = |more: &[&str]| -> Vec<u8> {
        let out = folder.0.join("out.pdf");
        let mut command = groundwork();
        command.arg("report").arg(&path).arg("-o").arg(&out).args(["--today", "2026-11-22"]);
        let (code, _, err) = run(command.args(more));
        assert_eq!((code, err.as_str()), (0, ""), "{more:?}");
        fs::read(out).unwrap()
    };
    let kinds = ["plan", "board", "workbook", "ballots"].map(|kind| made(&["--kind", kind]));
    assert!(kinds[0] == made(&[]), "the plan is what is made without a kind");
    for (at, pdf) in kinds.iter().enumerate() {
        assert!(pdf.starts_with(b"%PDF-") && !kinds[..at].contains(pdf));
    }
    for kind in ["workbook", "ballots"] {
        assert!(made(&["--kind", kind, "--group", "peer"]) != made(&["--kind", kind]));
    }
    let (code, _, err) =
        run(groundwork().arg("report").arg(&path).args(["-o", "x", "--group", "peer"]));
    assert!(code == 2 && err.contains("--kind workbook"), "{err}");
}

#[test]
fn workbook_needs_no_assessment() {
    let folder = Folder::new("workbook");
    let made = |more: &[&str]| -> Vec<u8> {
        let out = folder.0.join("out.pdf");
        let (code, _, err) = run(groundwork().arg("workbook").arg("-o").arg(&out).args(more));
        assert_eq!((code, err.as_str()), (0, ""), "{more:?}");
        fs::read(out).unwrap()
    };
    let quick = made(&["--set", "quick-check"]);
    assert!(quick.starts_with(b"%PDF-") && quick == made(&["--set", "quick-check"]));
    for more in [&["--letter"][..], &["--ballots"], &["--group", "peer"]] {
        assert!(quick != made(&[&["--set", "quick-check"], more].concat()), "{more:?}");
    }
    let own = built_in();
    let own = made(&["--group", "peer", "--questionnaire", own.to_str().unwrap()]);
    assert!(own == made(&["--group", "peer"]));
}

#[test]
fn workbook_says_what_there_is_to_choose_from() {
    let folder = Folder::new("choices");
    let set = folder.file("own.json", set_json().to_string());
    let tried = |more: &[&str]| run(groundwork().arg("workbook").args(["-o", "-"]).args(more));
    let (code, _, err) = tried(&["--set", "nothing"]);
    assert!(code == 1 && err.contains("quick-check") && err.contains("--questionnaire"), "{err}");
    let (code, _, err) = tried(&["--set", "voices", "--group", "peer"]);
    assert!(code == 1 && err.contains("frontline, service-users"), "{err}");
    let (code, _, _) = tried(&["--set", "voices", "--questionnaire", "own.json"]);
    assert_eq!(code, 2);
    let over =
        groundwork().arg("workbook").arg("--questionnaire").arg(&set).arg("-o").arg(&set).output();
    assert_eq!(over.unwrap().status.code(), Some(1));
    assert!(fs::read(&set).unwrap().starts_with(b"{"));
}

#[test]
fn report_never_writes_over_what_it_reads() {
    let folder = Folder::new("same");
    let path = folder.file("a.json", assessment_json(&set_json()).to_string());
    let (code, _, err) = run(groundwork().arg("report").arg(&path).arg("-o").arg(&path));
    assert!(code == 1 && err.contains("choose another name"), "{err}");
    assert!(fs::read(&path).unwrap().starts_with(b"{"));
    let nowhere = folder.0.join("no/such/folder.pdf");
    let (code, _, err) = run(groundwork().arg("report").arg(&path).arg("-o").arg(&nowhere));
    assert!(code == 1 && err.starts_with("cannot write "), "{err}");
}
