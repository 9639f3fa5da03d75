//! Each part of the sources that asks something of an employer is covered by the full set.
//! `coverage.json` holds the table: section of a source → questions and actions.

use std::collections::{BTreeMap, BTreeSet};

use groundwork::question_set::{BuiltIn, Questionnaire};
use serde_json::Value;

/// What must stand in the table, by the beginning of its section's name, and how often.
const LISTED: [(&str, usize); 31] = [
    ("Governance group questions 1", 1),
    ("Governance group questions 2", 1),
    ("Governance group questions 3", 1),
    ("Operational leadership questions 1", 1),
    ("Operational leadership questions 2", 1),
    ("Operational leadership questions 3", 1),
    ("Operational leadership questions 4", 1),
    ("Operational leadership questions 5", 1),
    ("Service user and front-line worker consultation", 2),
    ("Accessing peer expertise and leadership", 2),
    ("Risk example", 11),
    // The five layers of supervision.
    ("Individual supervision: line", 1),
    ("Individual supervision: clinical", 1),
    ("Group supervision", 1),
    ("Additional support", 4),
    ("Case consultation meetings", 1),
    ("Training level", 5),
    ("SHARC activity 1", 1),
    ("SHARC activity 2", 1),
    ("SHARC activity 3", 1),
    ("SHARC activity 4", 1),
    ("SHARC activity 5", 1),
    ("WA support structure", 5),
    ("Co-production group", 4),
    ("WA: not exclusive to peers", 1),
    ("Ask For Help", 1),
    ("Final thoughts: lived experience is not a role", 1),
    ("Final thoughts: not infantilising", 1),
    ("Final thoughts: funded identified positions", 1),
    ("Guiding principle", 4),
    ("Approach", 4),
];

fn full() -> Questionnaire {
    BuiltIn::find("peer-readiness").unwrap().read().unwrap()
}

fn table() -> Vec<Value> {
    serde_json::from_str(include_str!("coverage.json")).unwrap()
}

fn ids(row: &Value) -> Vec<&str> {
    row["covered_by"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect()
}

#[test]
fn every_listed_section_is_covered() {
    let table = table();
    for (section, least) in LISTED {
        let rows = table.iter().filter(|row| row["section"].as_str().unwrap().starts_with(section));
        let covered = rows.filter(|row| !ids(row).is_empty()).count();
        assert!(covered >= least, "“{section}” has {covered} covered rows, and needs {least}");
    }
}

#[test]
fn every_row_says_what_is_asked_and_names_what_covers_it() {
    let set = full();
    let known: BTreeSet<&str> = set.questions.iter().map(|q| q.id.as_str()).collect();
    let actions: BTreeSet<&str> = set.actions.iter().map(|a| a.id.as_str()).collect();
    let sources: BTreeSet<&str> = set.sources.iter().map(|s| s.id.as_str()).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let table = table();
    for row in &table {
        let (section, asks) = (row["section"].as_str().unwrap(), row["asks"].as_str().unwrap());
        assert!(asks.ends_with('.') && asks.len() > 20, "{section}: “{asks}”");
        assert!(sources.contains(row["source"].as_str().unwrap()), "{section}");
        assert!(!ids(row).is_empty(), "“{section}” has nothing that covers it");
        for id in ids(row) {
            assert!(known.contains(id) || actions.contains(id), "{section}: there is no “{id}”");
            *seen.entry(id).or_default() += 1;
        }
    }
    for (question, _) in set.scales() {
        let id = question.id.as_str();
        let covers = seen.keys().any(|seen| *seen == id || seen.starts_with(&format!("{id}-")));
        assert!(covers, "{id} answers to no section of the sources");
    }
}
