//! A collection of answers without names that is still open.

use serde_json::json;

use super::{Folder, groundwork, run};
use crate::riverside::{assessment_json, set_json};

#[test]
fn no_results_are_made_while_answers_are_collected() {
    let folder = Folder::new("open-collection");
    let mut value = assessment_json(&set_json());
    value["session"]["anonymous"] = json!(true);
    value["session"]["collection"] = json!("open");
    value["snapshots"] =
        json!([{"taken": "2026-01-01", "label": "Baseline", "answers": {}, "consensus": {}}]);
    let file = folder.file("a.json", value.to_string());
    let out = folder.0.join("out");
    let out = out.to_str().unwrap();
    for (command, more) in [
        ("score", &[][..]),
        ("report", &["-o", out]),
        ("export", &["--kind", "excel", "-o", out]),
        ("compare", &["--before-snapshot", "1"]),
    ] {
        let (code, said, told) = run(groundwork().arg(command).arg(&file).args(more));
        assert_eq!((code, said.as_str()), (1, ""), "{command}: {told}");
        assert!(told.contains("Answers are still being collected"), "{command}: {told}");
    }
    assert!(!std::path::Path::new(out).exists());
}
