//! Every string that a person can read keeps to the language that the field asks for.

mod lists;
mod matcher;

use std::ops::Range;

use serde_json::Value;

use crate::source::{Kind, files, names, pieces};
use lists::{ALLOWED, NEVER};
use matcher::{Phrase, Words};

/// A listed word where nothing excuses it: as it stands there, and what to say instead.
type Fault = (String, &'static str);

/// The lists, ready to be looked for.
struct Language {
    never: Vec<(Phrase, &'static str)>,
    allowed: Vec<Phrase>,
}

impl Language {
    fn new() -> Self {
        let never = NEVER.iter().flat_map(|(phrases, instead)| {
            phrases.iter().map(move |phrase| (Phrase::new(phrase), *instead))
        });
        let allowed = ALLOWED.iter().map(|phrase| Phrase::new(phrase));
        Language { never: never.collect(), allowed: allowed.collect() }
    }

    fn faults(&self, text: &str) -> Vec<Fault> {
        let words = Words::of(text);
        let allowed: Vec<_> = self.allowed.iter().flat_map(|a| a.find(&words)).collect();
        let excused = |range: &Range<usize>| {
            allowed.iter().any(|a| a.start <= range.start && range.end <= a.end)
        };
        let all = self.never.iter().flat_map(|(phrase, instead)| {
            phrase.find(&words).into_iter().map(move |range| (range, *instead))
        });
        let faults = all.filter(|(range, _)| !excused(range));
        faults.map(|(range, instead)| (text[words.place(&range)].to_owned(), instead)).collect()
    }
}

fn faults(text: &str) -> Vec<Fault> {
    Language::new().faults(text)
}

/// The faults of many texts with their places, as lines.
#[track_caller]
fn none(texts: impl IntoIterator<Item = (String, String)>) {
    let language = Language::new();
    let mut lines = Vec::new();
    for (place, text) in texts {
        let faults = language.faults(&text).into_iter();
        lines.extend(faults.map(|(said, instead)| format!("{place}: “{said}” → {instead}")));
    }
    assert!(lines.is_empty(), "\n{}", lines.join("\n"));
}

/// Every text in JSON with its place; addresses are not read by people.
fn strings(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(items) => {
            let each = items.iter().enumerate();
            each.for_each(|(at, item)| strings(item, &format!("{place}[{at}]"), found));
        }
        Value::Object(map) => {
            let read = map.iter().filter(|(key, _)| *key != "url");
            read.for_each(|(key, item)| strings(item, &format!("{place}.{key}"), found));
        }
        _ => {}
    }
}

#[test]
fn every_string_of_every_question_set() {
    let sets = files("questionnaires", &[".json"]);
    assert!(!sets.is_empty());
    let mut texts = Vec::new();
    for file in sets {
        let set: Value = serde_json::from_str(&file.text).unwrap();
        strings(&set, &file.path, &mut texts);
    }
    assert!(texts.len() > 1000, "the walk finds all of it");
    none(texts);
}

#[test]
fn every_string_in_the_source() {
    let mut texts = Vec::new();
    for file in files("src", &[".rs"]) {
        for piece in pieces(&file.text) {
            if piece.kind == Kind::Literal {
                texts.push((format!("{}:{}", file.path, piece.line), piece.text));
            }
        }
    }
    for file in files("src/messages", &[".ftl"]) {
        let lines = file.text.lines().enumerate();
        texts.extend(lines.map(|(at, l)| (format!("{}:{}", file.path, at + 1), l.to_owned())));
    }
    assert!(texts.len() > 3000, "the walk finds all of it");
    none(texts);
}

#[test]
fn the_page_and_the_pages_about_the_project() {
    let mut texts = Vec::new();
    for name in ["index.html", "README.md", "style"] {
        for file in files(name, &[".html", ".md", ".css", ".webmanifest", ".js"]) {
            let lines = file.text.lines().enumerate();
            texts.extend(lines.map(|(at, l)| (format!("{}:{}", file.path, at + 1), l.to_owned())));
            // A phrase may run over the end of a line.
            texts.push((file.path, file.text));
        }
    }
    none(texts);
}

#[test]
fn the_names_of_files() {
    let folders = ["questionnaires", "src", "style", "tests/files"];
    let paths = folders.into_iter().flat_map(names);
    none(paths.map(|path| (path.clone(), path.replace(['_', '.', '/'], " "))));
}

#[test]
fn what_harms_is_found() {
    for text in [
        "Many addicts apply",
        "an ADDICT",
        "ex-addict",
        "ex-user",
        "a former drug user",
        "drug\nusers",
        "drug-user",
        "substance abuse",
        "alcohol misuse",
        "drug problems",
        "abuse of drugs",
        "She has been clean for years",
        "Stay sober.",
        "a drug-free workplace",
        "dirty needles",
        "a clean screen",
        "He relapsed",
        "fell off the wagon",
        "is using again",
        "non-compliant clients",
        "resistant to help",
        "in denial",
        "lacks insight",
        "drug-seeking",
        "suffers from stress",
        "a victim of stigma",
        "struggling with dependence",
        "the mentally ill",
        "hard-to-reach groups",
        "hard to reach",
        "ATSI staff",
        "our Indigenous staff",
        "Aboriginals",
        "professional staff",
        "real workers",
        "just a peer",
        "let peers decide",
        "Allow your peers to speak",
        "peer workers are allowed to",
        "vulnerable peers",
        "at-risk peers",
        "stable in their recovery",
        "Criminals",
        "a criminal",
        "an offender",
        "The organisation failed",
        "your board has passed",
        "You failed",
    ] {
        assert!(!faults(text).is_empty(), "“{text}” is not found");
    }
}

#[test]
fn what_is_well_said_stands() {
    for text in [
        "The Self Help Addiction Resource Centre",
        "a drug user organisation",
        "Drug User Organisations",
        "NSW Users and AIDS Association",
        "Australian Injecting and Illicit Drug Users League",
        "service users",
        "user interface",
        "drug use",
        "people who use drugs",
        "addictive",
        "cleaning rota",
        "criminal record checks",
        "the criminal justice system",
        "criminalisation",
        "Working with Vulnerable People",
        "family violence and abuse",
        "Let peers know what changed",
        "Let people know. Peers decide.",
        "allowed. To peers",
        "risk. Peer",
        "a victim's rights",
        "professional development",
        "just as peers do",
        "is_clean()",
        "Saving failed",
        "Aboriginal and Torres Strait Islander peoples",
    ] {
        assert_eq!(faults(text), [], "“{text}”");
    }
}

#[test]
fn an_allowed_name_excuses_nothing_beside_it() {
    let found = faults("Drug user organisations know that drug users are experts.");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].0, "drug users");
}
