//! Results made by an independent implementation of the scoring rules.

use std::fs;
use std::path::{Path, PathBuf};

use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::save_file;
use serde_json::Value;

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    cases
}

/// Numbers within 1e-9, everything else equal.
fn same(found: &Value, wanted: &Value, place: &str, differences: &mut Vec<String>) {
    match (found, wanted) {
        (Value::Number(a), Value::Number(b)) => {
            if (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() > 1e-9 {
                differences.push(format!("{place}: found {a}, wanted {b}"));
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (at, (a, b)) in a.iter().zip(b).enumerate() {
                same(a, b, &format!("{place}[{at}]"), differences);
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys()).collect::<std::collections::BTreeSet<_>>() {
                let missing = Value::String("(missing)".into());
                let (a, b) = (a.get(key).unwrap_or(&missing), b.get(key).unwrap_or(&missing));
                same(a, b, &format!("{place}.{key}"), differences);
            }
        }
        _ if found == wanted => {}
        _ => differences.push(format!("{place}: found {found}, wanted {wanted}")),
    }
}

#[test]
fn every_vector_gives_the_expected_result() {
    let cases = cases();
    assert_eq!(cases.len(), 28);
    let mut differences = Vec::new();
    for case in cases {
        let read = |name: &str| fs::read(case.join(name)).unwrap();
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let set = Questionnaire::read(&read("questionnaire.json")).expect(&name);
        let opened = save_file::open(&read("assessment.json")).expect(&name);
        let run: Value = serde_json::from_slice(&read("run.json")).unwrap();
        let today = run["today"].as_str().unwrap().parse().unwrap();
        let target = match run["target"].as_str().unwrap() {
            "recruit" => Target::Recruit,
            "sustain" => Target::Sustain,
            other => panic!("{other}"),
        };
        let mut found = Outcome::new(&set, &opened.assessment, target, today).to_value(&set);
        let mut wanted: Value = serde_json::from_slice(&read("expected.json")).unwrap();
        for result in [&mut found, &mut wanted] {
            result.as_object_mut().unwrap().remove("warnings");
        }
        same(&found, &wanted, &name, &mut differences);
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
