//! Many faults at once, each at the place where the file has it.

use super::*;

#[test]
fn all_faults_come_at_once_with_the_places_of_the_file() {
    let mut set = sample();
    change(&mut set, "/title", json!(1));
    change(&mut set, "/levels", json!([]));
    change(&mut set, "/questions/0/levels", json!(["one"]));
    change(&mut set, "/questions/0/kind", Value::Null);
    change(&mut set, "/questions/1/domain", json!("none"));
    change(&mut set, "/actions/0/effort", json!("huge"));
    change(&mut set, "/actions/1/lead", json!("none"));
    change(&mut set, "/resources/0/helps/0", json!("none"));
    assert_eq!(
        faults_of(&set),
        [
            "title: expected text, found a number",
            "levels: expected 5 levels, found 0",
            "questions[0]: “kind” is missing",
            "actions[0].effort: expected one of small, medium, large, found “huge”",
            "questions[1].domain: there is no domain “none”",
            "actions[1].lead: there is no group “none”",
            "resources[0].helps: there is no domain “none”",
        ]
    );
}

#[test]
fn one_faulty_question_hides_nothing_else_in_it() {
    let mut set = sample();
    change(&mut set, "/questions/0/levels", json!(["one"]));
    change(&mut set, "/questions/0/weight", json!(9));
    change(&mut set, "/questions/0/short", json!(""));
    change(&mut set, "/questions/0/domain", json!(1));
    assert_eq!(
        faults_of(&set),
        [
            "questions[0].levels: expected 5 anchors, found 1",
            "questions[0].weight: expected a whole number from 1 to 3, found 9",
            "questions[0].short: must not be empty",
            "questions[0].domain: expected text, found a number",
        ]
    );
}

#[test]
fn a_faulty_item_is_not_called_missing_by_those_that_name_it() {
    each_breaks(&[
        (
            "/questions/0/weight",
            json!(9),
            "questions[0].weight: expected a whole number from 1 to 3, found 9",
        ),
        (
            "/actions/0/effort",
            json!("x"),
            "actions[0].effort: expected one of small, medium, large, found “x”",
        ),
        ("/sources", Value::Null, "“sources” is missing"),
        ("/phases", Value::Null, "“phases” is missing"),
    ]);
}

#[test]
fn a_hostile_number_of_faults_is_counted_not_listed() {
    let mut set = sample();
    set["glossary"] = json!(vec![0; 2000]);
    let faults = faults_of(&set);
    assert_eq!(faults.len(), 501);
    assert_eq!(faults[500], "and 1500 more faults not listed here");
}
