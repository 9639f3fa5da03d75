//! What reviewers found, and where it is held: `reviews.toml` names a test, or the issue that will
//! bring one, for every finding.

use std::collections::BTreeMap;

use crate::source::{Kind, files, pieces};

/// The four pages of findings: their name, and each finding on them.
fn pages() -> BTreeMap<&'static str, Vec<String>> {
    let ids = |prefix: &'static str, from: u32, to: u32| {
        (from..=to).map(move |number| format!("{prefix}{number}"))
    };
    BTreeMap::from([
        ("executive", ids("B", 1, 5).chain(ids("M", 6, 20)).chain(ids("m", 21, 38)).collect()),
        // The minor ones have no numbers on the page: counted from its top.
        ("consultant", ids("B", 1, 6).chain(ids("M", 1, 18)).chain(ids("m", 1, 15)).collect()),
        ("case", ids("", 1, 29).collect()),
        ("consumer", ids("", 1, 9).collect()),
    ])
}

type Findings = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn findings() -> Findings {
    toml::from_str(include_str!("reviews.toml")).unwrap()
}

/// Every test of the project, as `file::name`, and `browser::file::name` for those in a browser.
fn tests() -> Vec<String> {
    let mut all = Vec::new();
    for file in files("tests", &[".rs"]).into_iter().chain(files("xtask/src", &[".rs"])) {
        let path = file.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let path = path.replacen("tests/browser/tests/", "tests/browser/", 1);
        let module = path.trim_start_matches("tests/").replace("xtask/src", "xtask");
        let module = module.replace('/', "::");
        all.extend(names(&file.text).into_iter().map(|name| format!("{module}::{name}")));
    }
    all
}

/// The functions that carry `#[test]`.
fn names(text: &str) -> Vec<String> {
    let code: String = pieces(text)
        .iter()
        .filter(|piece| piece.kind == Kind::Code)
        .map(|piece| piece.text.as_str())
        .collect();
    let after = code.split("#[test]").skip(1);
    let name = |rest: &str| {
        let (_, rest) = rest.split_once("fn ")?;
        let (name, _) = rest.split_once('(')?;
        Some(name.trim().to_owned())
    };
    after.filter_map(name).collect()
}

#[test]
fn every_finding_is_held_by_a_test_or_an_issue() {
    let findings = findings();
    let listed: BTreeMap<&str, Vec<String>> = findings
        .iter()
        .map(|(page, found)| (page.as_str(), found.keys().cloned().collect()))
        .collect();
    let mut wanted = pages();
    wanted.values_mut().for_each(|ids| ids.sort());
    assert_eq!(listed, wanted);
    for (page, found) in &findings {
        for (id, held_by) in found {
            assert!(!held_by.is_empty(), "{page} {id}: nothing holds it");
        }
    }
}

#[test]
fn every_test_that_holds_a_finding_exists() {
    let tests = tests();
    let findings = findings();
    let held_by = findings.iter().flat_map(|(page, found)| {
        found.iter().flat_map(move |(id, held_by)| held_by.iter().map(move |by| (page, id, by)))
    });
    let missing: Vec<String> = held_by
        .filter(|(_, _, by)| match by.strip_prefix("issue ") {
            Some(issue) => !issue.parse().is_ok_and(|issue: u32| (14..=21).contains(&issue)),
            None => !tests.contains(by),
        })
        .map(|(page, id, by)| format!("{page} {id}: {by}"))
        .collect();
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
}
