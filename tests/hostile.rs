//! Files that others wrote, with the worst that can stand in JSON, held against what must hold of
//! any bytes (`tests/fuzz/src/invariants.rs`). What fuzzing starts from and what it found is tried
//! too.

#[path = "fuzz/src/handed_in.rs"]
mod handed_in;
#[path = "fuzz/src/invariants.rs"]
mod invariants;

use std::fs;
use std::path::Path;

use groundwork::question_set::Questionnaire;
use groundwork::responses::code::Codes;
use groundwork::responses::link;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

use crate::scenario::random::{pairs, tried};

/// What must hold of any bytes, for one reader.
type Invariant = fn(&[u8]);

/// What reads bytes, by the name of its target.
const READERS: [(&str, Invariant); 7] = [
    ("question_set", invariants::question_set),
    ("assessment", invariants::assessment),
    ("answers", invariants::answers),
    ("sealed", invariants::sealed),
    ("seat", handed_in::seat),
    ("answers_file", handed_in::answers_file),
    ("code", handed_in::code),
];

const V1: &str = include_str!("files/v1.groundwork.json");
const V1_SEAT: &str = include_str!("files/v1.seat.json");
const V1_ANSWERS: &str = include_str!("files/v1.answers.json");

/// Names that mean something to other programs, or are hard to show.
const NAMES: [&str; 12] = [
    "__proto__",
    "constructor",
    "toString",
    "format",
    "version",
    "",
    " ",
    "PUR-1",
    "p1",
    "<b>x</b>",
    "\u{202e}desrever",
    "a.b[0]/~1",
];

/// Texts that are hard to show, to escape or to measure.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        select(NAMES.to_vec()).prop_map(str::to_owned),
        select(vec![
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "\u{0}\u{1}\u{7}\u{1b}[2J\u{7f}\u{85}\u{2028}",
            "\u{202e}\u{2066}\u{200f}\u{feff}\u{fffe}\u{10ffff}",
            "\"}],\\\\\u{8}\u{c}\n\r\t",
            "=cmd|' /C calc'!A0",
            "e\u{301}\u{301}\u{301}\u{301}\u{5d0}\u{627}\u{1f469}\u{200d}\u{1f52c}",
            "2026-02-30",
            "-9223372036854775809",
        ])
        .prop_map(str::to_owned),
        (select(vec!["x", "é", "\u{1f331}", "\u{200b}", "\\", "\""]), 1..3000_usize)
            .prop_map(|(part, times)| part.repeat(times)),
        any::<String>(),
    ]
}

/// Anything that JSON can hold.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..6_i64).prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((text(), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// What is done to a value somewhere in a file.
#[derive(Clone, Debug)]
enum Harm {
    Replace(Value),
    Remove,
    Rename(String),
    Add(String, Value),
    Nest(usize),
    Double,
}

fn harm() -> impl Strategy<Value = Harm> {
    prop_oneof![
        3 => anything().prop_map(Harm::Replace),
        1 => Just(Harm::Remove),
        1 => text().prop_map(Harm::Rename),
        2 => (text(), anything()).prop_map(|(name, value)| Harm::Add(name, value)),
        1 => (1..200_usize).prop_map(Harm::Nest),
        1 => Just(Harm::Double),
    ]
}

/// The places of all values below this one.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(k, v)| (escaped(k), v)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(k, v)| (k.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let place = format!("{here}/{key}");
        places(child, &place, found);
        found.push(place);
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Does harm at a place.
fn harmed(value: &mut Value, at: Index, harm: Harm) {
    let mut all = Vec::new();
    places(value, "", &mut all);
    if all.is_empty() {
        return;
    }
    let place = at.get(&all).clone();
    let (parent, _) = place.rsplit_once('/').unwrap();
    match harm {
        Harm::Replace(other) => *value.pointer_mut(&place).unwrap() = other,
        Harm::Nest(depth) => {
            let inner = value.pointer_mut(&place).unwrap();
            *inner = (0..depth).fold(inner.take(), |inner, _| json!([inner]));
        }
        Harm::Add(name, other) => match value.pointer_mut(&place).unwrap() {
            Value::Object(map) => drop(map.insert(name, other)),
            Value::Array(items) => items.push(other),
            plain => *plain = other,
        },
        Harm::Remove | Harm::Rename(_) | Harm::Double => {
            let key = place[parent.len() + 1..].replace("~1", "/").replace("~0", "~");
            match (value.pointer_mut(parent).unwrap(), harm) {
                (Value::Object(map), Harm::Rename(name)) => {
                    let moved = map.remove(&key).unwrap();
                    map.insert(name, moved);
                }
                (Value::Object(map), _) => drop(map.remove(&key)),
                (Value::Array(items), Harm::Double) => {
                    let again = items[key.parse::<usize>().unwrap()].clone();
                    items.push(again);
                }
                (Value::Array(items), _) => drop(items.remove(key.parse().unwrap())),
                _ => unreachable!(),
            }
        }
    }
}

/// What is done to the text of a file.
fn tokens() -> impl Strategy<Value = &'static str> {
    select(vec![
        "\\ud800",
        "\\udc00\\ud800",
        "\\u0000",
        "\\u202e",
        "\\x",
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "1e999",
        "-0",
        "0.1e-400",
        "18446744073709551616",
        "-",
        "01",
        "NaN",
        "null",
        "true",
        "\u{0}",
        "\u{feff}",
        "/*x*/",
        "\"__proto__\":{},",
        "\"format\":\"x\",",
    ])
}

/// Puts a token into a text, over some of it, at the border of a letter.
fn spliced(text: &str, at: Index, over: usize, token: &str) -> String {
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let from = at.index(borders.len());
    let to = (from + over).min(borders.len() - 1);
    format!("{}{token}{}", &text[..borders[from]], &text[borders[to]..])
}

fn all(bytes: &[u8]) {
    READERS.iter().for_each(|(_, read)| read(bytes));
}

proptest! {
    #![proptest_config(tried(150))]

    #[test]
    fn harm_anywhere_in_a_save_file_is_borne(
        pair in pairs(3), sample in any::<bool>(), harms in vec((any::<Index>(), harm()), 1..5),
    ) {
        let mut file: Value =
            if sample { serde_json::from_str(V1).unwrap() } else { pair.assessment };
        for (at, harm) in harms {
            harmed(&mut file, at, harm);
        }
        invariants::assessment(file.to_string().as_bytes());
        invariants::answers(file["answers"]["p1"].to_string().as_bytes());
    }

    #[test]
    fn harm_anywhere_in_a_seat_and_in_answers_is_borne(
        harms in vec((any::<Index>(), harm()), 1..5),
    ) {
        for (text, read) in
            [(V1_SEAT, handed_in::seat as Invariant), (V1_ANSWERS, handed_in::answers_file)]
        {
            let mut file: Value = serde_json::from_str(text).unwrap();
            for (at, harm) in harms.clone() {
                harmed(&mut file, at, harm);
            }
            read(file.to_string().as_bytes());
        }
    }

    #[test]
    fn harm_anywhere_in_a_question_set_is_borne(
        pair in pairs(3), harms in vec((any::<Index>(), harm()), 1..4),
    ) {
        let mut set = pair.set;
        for (at, harm) in harms {
            harmed(&mut set, at, harm);
        }
        invariants::question_set(set.to_string().as_bytes());
    }

    #[test]
    fn harm_to_the_text_of_a_file_is_borne(
        which in select(READERS.to_vec()), seed in any::<Index>(),
        splices in vec((any::<Index>(), 0..30_usize, tokens()), 1..4),
    ) {
        let (name, read) = which;
        let seeds = kept("corpus", name);
        let seed: &Vec<u8> = seed.get(&seeds);
        let mut text = String::from_utf8_lossy(seed).into_owned();
        for (at, over, token) in splices {
            text = spliced(&text, at, over, token);
        }
        read(text.as_bytes());
    }

    #[test]
    fn any_json_and_any_bytes_are_borne(value in anything(), bytes in vec(any::<u8>(), 0..300)) {
        all(value.to_string().as_bytes());
        all(&bytes);
    }
}

/// The files that are kept for a target.
fn kept(kind: &str, target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz").join(kind).join(target);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn what_fuzzing_starts_from_and_what_it_found_is_borne() {
    for (name, read) in READERS {
        let seeds = kept("corpus", name);
        assert!(!seeds.is_empty(), "{name} has no seed");
        for bytes in seeds.iter().chain(&kept("findings", name)) {
            read(bytes);
        }
    }
}

#[test]
fn what_fuzzing_of_codes_starts_from_are_codes() {
    let set = Questionnaire::read(include_bytes!("../questionnaires/peer-readiness.json")).unwrap();
    let (mut read, mut links) = (0, 0);
    for bytes in kept("corpus", "code") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let mut codes = Codes::default();
        codes.add(&text);
        read += codes.read(&set).iter().filter(|it| it.is_ok()).count();
        links += usize::from(link::read(&text).is_ok());
    }
    assert_eq!((read, links), (2, 1));
}

#[test]
fn what_is_deep_long_or_often_is_borne() {
    let deep = |open: &str, close: &str, times| open.repeat(times) + &close.repeat(times);
    let many = |what: &str, times| vec![what; times].join(",");
    let cases = [
        deep("[", "]", 100_000),
        deep("{\"a\":", "}", 100_000),
        "[".repeat(1_000_000),
        format!("\"{}\"", "\\u0000".repeat(100_000)),
        format!("[{}]", many("{}", 100_000)),
        format!("{{\"{}\": 1}}", "x".repeat(1_000_000)),
        format!("1{}", "0".repeat(100_000)),
        format!("{{\"answers\": {{{}}}}}", many("\"a\": 1", 10_000)),
    ];
    for case in &cases {
        all(case.as_bytes());
        for place in ["\"answers\": {", "\"participants\": [", "\"services\": "] {
            let inside = V1.replacen(place, &format!("\"later\": {case}, {place}"), 1);
            assert_ne!(inside, V1);
            invariants::assessment(inside.as_bytes());
            let instead = V1.replacen("\"level\": 2", &format!("\"level\": {case}"), 1);
            invariants::assessment(instead.as_bytes());
        }
    }
}

#[test]
fn many_faults_make_no_endless_message() {
    let mut file: Value = serde_json::from_str(V1).unwrap();
    let names = (0..20_000).map(|at| (format!("no id {at} {}", "x".repeat(100)), json!({})));
    file["answers"] = Value::Object(names.collect());
    file["participants"] = json!(vec![json!({"name": 1}); 20_000]);
    invariants::assessment(file.to_string().as_bytes());
    let error = groundwork::save_file::open(file.to_string().as_bytes()).unwrap_err().to_string();
    assert!(error.contains("more faults not listed here"));
}
