//! Sizes, versions, foreign and damaged files.

use groundwork::question_set::{MAX_BYTES, VERSION};

use super::*;

fn message(bytes: &[u8]) -> String {
    Questionnaire::read(bytes).unwrap_err().to_string()
}

#[test]
fn too_large_is_refused_before_it_is_parsed() {
    let mut bytes = sample().to_string().into_bytes();
    bytes.resize(MAX_BYTES, b' ');
    assert!(Questionnaire::read(&bytes).is_ok());
    bytes.push(b' ');
    assert_eq!(message(&bytes), "a question set may have up to 2 MiB; this file has 2.1 MiB");
}

#[test]
fn a_newer_version_is_refused_in_plain_words() {
    let mut set = sample();
    set["version"] = json!(VERSION + 1);
    assert_eq!(
        message(set.to_string().as_bytes()),
        "this question set has format version 2; this version of Groundwork reads up to 1. \
         Use a newer version of Groundwork to open it."
    );
}

#[test]
fn a_version_that_is_none_is_named() {
    for version in [json!(0), json!(-1), json!("1"), json!(1.5)] {
        let found = broken("/version", version);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("version: expected a whole number"), "{found:?}");
    }
}

#[test]
fn other_files_are_recognised() {
    let other = "this is not a Groundwork question set: its “format” is not \
                 “groundwork-questionnaire”";
    for foreign in ["{}", "[]", "3", "null", "\"text\"", r#"{"format": 3}"#] {
        assert_eq!(message(foreign.as_bytes()), other, "{foreign}");
    }
    let save = r#"{"format": "groundwork-assessment", "version": 1}"#;
    assert_eq!(message(save.as_bytes()), other);
}

#[test]
fn what_is_no_json_is_refused_with_line_and_column() {
    for bad in ["", "{", "PK\u{3}\u{4}", "{\"format\": 1,}", "\u{0}\u{0}"] {
        let found = message(bad.as_bytes());
        assert!(found.starts_with("this is not a complete JSON file: "), "{found}");
        assert!(found.contains(" at line 1 column "), "{found}");
    }
    assert!(message(b"{\"format\": \"\xff\"}").starts_with("this is not a complete JSON file: "));
    assert!(message("[".repeat(100_000).as_bytes()).contains("recursion limit"));
}

#[test]
fn a_field_that_stands_twice_is_an_error() {
    let twice = sample().to_string().replacen("\"id\":\"doc\"", "\"id\":\"doc\",\"id\":\"x\"", 1);
    assert!(
        message(twice.as_bytes()).contains("“id” appears twice"),
        "{}",
        message(twice.as_bytes())
    );
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let text = format!("\u{feff}{}", sample());
    assert!(Questionnaire::read(text.as_bytes()).is_ok());
}
