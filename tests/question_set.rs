//! Reading question sets: every rule has an example that breaks it, and the message names the
//! place.

mod as_a_file;
mod faults;
mod fields;
#[cfg(feature = "cli")]
mod limits;
#[cfg(feature = "cli")]
mod quick;
pub mod schemas;
mod shipped;

use groundwork::question_set::{Questionnaire, QuestionnaireError};
use serde_json::{Value, json};

use crate::scenario::{action, empty_set, question};

/// A small set with something in every list.
fn sample() -> Value {
    let mut set = empty_set();
    let cited = json!([{"id": "doc", "at": "Page 1"}]);
    let mut first = question("Q-1", "purpose");
    first["source"] = cited.clone();
    let second = question("Q-2", "purpose");
    let reflection = json!({
        "id": "G", "kind": "reflection", "domain": "purpose", "asked_of": ["governance"],
        "short": "Why", "text": "Why?", "prompts": ["Say more"], "source": [],
    });
    set["sources"] = json!([{"id": "doc", "title": "T", "publisher": "P", "year": 2025,
                             "url": "https://example.org/"}]);
    set["minutes"] = json!({"governance": 20});
    set["questions"] = json!([first, second, reflection]);
    set["actions"] = json!([
        action("A-1", "Q-1").done(),
        action("A-2", "Q-2").phase("prepare").after(&["A-1"]).done(),
        action("A-3", "Q-2").phase("sustain").after(&["A-2"]).done(),
    ]);
    set["resources"] = json!([{"id": "guide", "title": "T", "publisher": "P", "kind": "guideline",
        "region": "national", "helps": ["purpose"], "for": "Planning"}]);
    set["scenarios"] = json!([{"id": "friend", "title": "T", "text": "W", "look_for": [],
        "questions": ["Q-1", "G"], "source": cited.clone()}]);
    set["glossary"] = json!([{"term": "Peer", "meaning": "M", "source": cited}]);
    set
}

fn faults_of(set: &Value) -> Vec<String> {
    match Questionnaire::read(set.to_string().as_bytes()) {
        Ok(_) => Vec::new(),
        Err(QuestionnaireError::Faults(faults)) => faults.iter().map(|f| f.to_string()).collect(),
        Err(other) => panic!("{other}"),
    }
}

/// What one change breaks; null takes the field away.
fn broken(pointer: &str, value: Value) -> Vec<String> {
    let mut set = sample();
    change(&mut set, pointer, value);
    faults_of(&set)
}

fn change(set: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = set.pointer_mut(parent).unwrap_or_else(|| panic!("no {pointer}"));
    match parent {
        Value::Object(map) if value.is_null() => {
            map.remove(key).unwrap();
        }
        Value::Object(map) => {
            map.insert(key.to_owned(), value);
        }
        Value::Array(items) if key == "-" => items.push(value),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("no {pointer}"),
    }
}

/// Each change breaks exactly one thing, and the message says what and where.
fn each_breaks(cases: &[(&str, Value, &str)]) {
    for (pointer, value, wanted) in cases {
        assert_eq!(broken(pointer, value.clone()), [*wanted], "{pointer} = {value}");
    }
}

#[test]
fn the_sample_is_right() {
    let set = Questionnaire::read(sample().to_string().as_bytes()).unwrap();
    assert_eq!(set.questions.len(), 3);
    assert_eq!(set.scales().count(), 2);
    assert_eq!(set.question(&set.questions[1].id).unwrap().short, "Q-2");
}

#[test]
fn ids_are_used_once() {
    for (list, key, id) in [
        ("sources", "id", "doc"),
        ("groups", "id", "people"),
        ("domains", "id", "purpose"),
        ("phases", "id", "settle"),
        ("questions", "id", "Q-1"),
        ("actions", "id", "A-1"),
        ("resources", "id", "guide"),
        ("scenarios", "id", "friend"),
        ("glossary", "term", "Peer"),
    ] {
        let mut set = sample();
        let items = set[list].as_array_mut().unwrap();
        let first = items.iter().position(|item| item[key] == id).unwrap();
        items.push(items[first].clone());
        let at = items.len() - 1;
        let wanted = format!("{list}[{at}]: “{id}” is already used at {list}[{first}]");
        assert_eq!(faults_of(&set), [wanted]);
    }
}

#[test]
fn what_is_named_exists() {
    let none = json!("none");
    each_breaks(&[
        ("/minutes", json!({"none": 3}), "minutes.none: there is no group “none”"),
        (
            "/domains/0/source",
            json!([{"id": "none", "at": "p"}]),
            "domains[0].source[0]: there is no source “none”",
        ),
        (
            "/questions/0/source/0/id",
            none.clone(),
            "questions[0].source[0]: there is no source “none”",
        ),
        ("/questions/1/domain", none.clone(), "questions[1].domain: there is no domain “none”"),
        (
            "/questions/1/asked_of",
            json!(["none"]),
            "questions[1].asked_of: there is no group “none”",
        ),
        ("/questions/1/asked_of", json!([]), "questions[1].asked_of: must name at least one group"),
        (
            "/actions/2/question",
            none.clone(),
            "actions[2].question: there is no scale question “none”",
        ),
        ("/actions/2/question", json!("G"), "actions[2].question: there is no scale question “G”"),
        ("/actions/2/phase", none.clone(), "actions[2].phase: there is no phase “none”"),
        ("/actions/2/lead", none.clone(), "actions[2].lead: there is no group “none”"),
        (
            "/actions/2/depends_on",
            json!(["none"]),
            "actions[2].depends_on: there is no action “none”",
        ),
        (
            "/actions/2/resources",
            json!(["none"]),
            "actions[2].resources: there is no resource “none”",
        ),
        ("/resources/0/helps", json!(["none"]), "resources[0].helps: there is no domain “none”"),
        (
            "/scenarios/0/questions/0",
            none.clone(),
            "scenarios[0].questions: there is no question “none”",
        ),
        (
            "/scenarios/0/source/0/id",
            none.clone(),
            "scenarios[0].source[0]: there is no source “none”",
        ),
        ("/glossary/0/source/0/id", none, "glossary[0].source[0]: there is no source “none”"),
    ]);
}

#[test]
fn built_in_ids_may_not_be_taken() {
    let mut set = sample();
    set["actions"].as_array_mut().unwrap().push(action("find-out:Q-1", "Q-1").done());
    assert_eq!(faults_of(&set), ["actions[3].id: ids that start with “find-out:” are reserved"]);
}

#[test]
fn nothing_to_ask_is_no_question_set() {
    for list in ["groups", "domains", "phases", "questions"] {
        let found = broken(&format!("/{list}"), json!([]));
        assert!(found.contains(&format!("{list}: must not be empty")), "{found:?}");
    }
}

#[test]
fn the_actions_suffice_to_recruit_from_every_level_below() {
    let mut set = sample();
    set["questions"][0]["target"] = json!({"recruit": 4, "sustain": 4});
    set["actions"][0] = action("A-1", "Q-1").below(3).reaches(4).done();
    let message = "no action called for at level 3 reaches the target to recruit, 4";
    assert_eq!(faults_of(&set), [format!("questions[0]: Q-1: {message}")]);
    set["actions"][0] = action("A-1", "Q-1").below(3).reaches(3).done();
    assert_eq!(faults_of(&set).len(), 4);
    set["actions"].as_array_mut().unwrap().push(action("A-4", "Q-1").done());
    assert_eq!(faults_of(&set), [""; 0]);
}

#[test]
fn an_action_waits_for_nothing_in_a_later_phase() {
    each_breaks(&[(
        "/actions/0/depends_on",
        json!(["A-x"]),
        "actions[0].depends_on: there is no action “A-x”",
    )]);
    let mut set = sample();
    set["actions"][1]["depends_on"] = json!([]);
    set["actions"][0]["depends_on"] = json!(["A-2"]);
    let wanted = "actions[0].depends_on: waits for “A-2”, which is in a later phase";
    assert_eq!(faults_of(&set), [wanted]);
}

#[test]
fn actions_do_not_wait_in_a_circle() {
    let message = "waits, directly or through other actions, for a circle of actions that wait for \
                   each other";
    each_breaks(&[(
        "/actions/2/depends_on",
        json!(["A-3"]),
        &format!("actions[2].depends_on: {message}"),
    )]);
    let mut set = sample();
    for at in 0..3 {
        set["actions"][at]["phase"] = json!("decide");
    }
    set["actions"][0]["depends_on"] = json!(["A-2"]);
    let found = faults_of(&set);
    let wanted = [0, 1, 2].map(|at| format!("actions[{at}].depends_on: {message}"));
    assert_eq!(found, wanted);
}

#[test]
fn a_long_chain_of_actions_is_no_circle_and_is_quickly_seen() {
    let mut set = sample();
    let mut actions = vec![action("A-1", "Q-1").done(), action("A-2", "Q-2").done()];
    for at in 3..6000 {
        let before = format!("A-{}", at - 1);
        actions.push(action(&format!("A-{at}"), "Q-2").after(&[&before]).done());
    }
    // Last first, so that each pass over the list could free only one.
    actions.reverse();
    set["actions"] = json!(actions);
    assert_eq!(faults_of(&set), [""; 0]);
}

#[test]
fn unknown_fields_are_no_fault() {
    assert_eq!(broken("/questions/0/hint", json!({"new": true})), [""; 0]);
    assert_eq!(broken("/hint", json!([1])), [""; 0]);
}
