//! Reports and tables in another language: all of their words are messages, but for what a person
//! wrote and what the question set says. The language is made of the English, in « ».

#[cfg(feature = "cli")]
mod files;

use std::collections::BTreeSet;
use std::fs;

use groundwork::messages;
use groundwork::pdf::{Fonts, write};
use groundwork::report::{Document, ReportOptions, ballots, workbook};
use messages_compiler::{Language, Pseudo, canonical};
use serde_json::Value;

use crate::pdf::{BOLD, REGULAR};
use crate::report::words;
use crate::samples::Sample;
use crate::source::top;

/// While it lives, its test speaks a language that is made by a rule.
struct Spoken;

impl Drop for Spoken {
    fn drop(&mut self) {
        messages::reset_language();
    }
}

fn speak(pseudo: Pseudo) -> Spoken {
    let english = Language::read(&top().join("src/messages/en-AU")).unwrap();
    assert!(messages::set_language(pseudo.table(&english)));
    Spoken
}

/// What stands outside messages, without signs and numbers.
fn outside(text: &str, data: &str, open: &mut usize) -> Option<String> {
    let left = Pseudo::outside(text, open).replace('\u{a0}', " ");
    let is_left = |words: &&str| {
        let is_word = words.chars().filter(|c| c.is_alphabetic()).count() > 1;
        // A question stands after its id.
        let named = words.split_once(' ').map_or(*words, |(_, name)| name);
        is_word && !data.contains(words) && !data.contains(named.trim_start_matches("◆ "))
    };
    let words = left.split([';', '☐']).map(|words| words.trim_matches(is_sign));
    words.filter(is_left).map(str::to_owned).next()
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Every text that a JSON value holds, a line each.
fn texts(value: &Value) -> String {
    match value {
        Value::String(text) => format!("{text}\n"),
        Value::Array(values) => values.iter().map(texts).collect(),
        Value::Object(fields) => fields.values().map(texts).collect(),
        _ => String::new(),
    }
}

/// What the sample and its question set say.
fn data(name: &str, sample: &Sample) -> String {
    let read = |path: &str| serde_json::from_slice(&fs::read(top().join(path)).unwrap()).unwrap();
    let set = format!("questionnaires/{}.json", sample.set.id.as_str());
    [format!("tests/files/samples/{name}.groundwork.json"), set]
        .map(|path| texts(&read(&path)))
        .concat()
}

fn documents(sample: &Sample) -> Vec<Document> {
    let options = ReportOptions { names: true, ..ReportOptions::default() };
    vec![
        sample.plan(&options),
        sample.board_paper(&options),
        workbook(&sample.set, &options, None),
        ballots(&sample.set, &options, None),
    ]
}

#[test]
fn every_word_of_a_report_is_a_message_or_what_a_person_wrote() {
    let _spoken = speak(Pseudo::Accented);
    let mut left = BTreeSet::new();
    for name in ["empty", "small", "typical"] {
        let sample = Sample::open(name);
        let data = data(name, &sample);
        for document in documents(&sample) {
            let (words, mut open) = (words(&document), 0);
            left.extend(words.lines().filter_map(|line| outside(line, &data, &mut open)));
            assert_eq!(open, 0, "brackets that are not closed: {}", document.title);
        }
    }
    assert_eq!(left, BTreeSet::new());
}

#[test]
fn the_letters_of_a_longer_language_are_in_the_face_of_the_pdf() {
    let _spoken = speak(Pseudo::Accented);
    let sample = Sample::open("small");
    let fonts = Fonts::new(REGULAR, BOLD).unwrap();
    for document in documents(&sample) {
        let made = write(&document, &fonts, &mut |_, _| {}).unwrap();
        assert!(made.missing.is_empty(), "{}: {:?}", document.title, made.missing);
    }
}

#[test]
fn the_files_of_messages_are_as_translators_tools_write_them() {
    for entry in fs::read_dir(top().join("src/messages/en-AU")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_stem().unwrap().to_string_lossy();
        let lines = canonical(&file, &text).unwrap();
        let differs = lines.lines().zip(text.lines()).find(|(canonical, line)| canonical != line);
        assert!(lines == text, "{}: {differs:?}", path.display());
    }
}

#[test]
fn a_language_of_another_length_is_not_taken() {
    assert!(!messages::set_language(vec!["one".to_owned()]));
    assert_eq!(messages::keys::close(), "Close");
    let spoken = speak(Pseudo::Mirrored);
    assert_eq!(messages::keys::close(), "«Close»");
    drop(spoken);
    assert_eq!(messages::keys::close(), "Close");
}
