//! The save file: nothing is lost on the way, and nothing that is damaged or foreign gets
//! through or causes a crash.

use std::fmt::Write as _;

use groundwork::assessment::{ActionProgress, Answered, Jurisdiction};
use groundwork::question_set::{ParticipantId, QuestionId};
use groundwork::save_file::{self, Access, FileError, MAX_BYTES, VERSION};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::scenario::random::{pairs, tried};

/// A file of version 1 as it was first written. It is never changed: every later Groundwork must
/// open it.
const V1: &str = include_str!("files/v1.groundwork.json");

fn v1() -> Value {
    serde_json::from_str(V1).unwrap()
}

fn message(bytes: &[u8]) -> String {
    save_file::open(bytes).expect_err("this must not open").to_string()
}

fn message_of(value: &Value) -> String {
    message(value.to_string().as_bytes())
}

/// The message for the first version's sample with one change; null takes the field away.
fn broken(pointer: &str, value: Value) -> String {
    let mut file = v1();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
        Value::Object(map) if value.is_null() => drop(map.remove(key).unwrap()),
        Value::Object(map) => drop(map.insert(key.to_owned(), value)),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        _ => panic!("no {pointer}"),
    }
    message_of(&file)
}

mod round_trip {
    use super::*;

    #[test]
    fn a_file_of_version_1_opens_and_keeps_everything() {
        let opened = save_file::open(V1.as_bytes()).unwrap();
        assert_eq!(opened.access, Access::Full);
        let it = &opened.assessment;
        assert_eq!(it.organisation.jurisdiction, Some(Jurisdiction::Act));
        assert_eq!(it.participants[2].name, "Lê Thị Hoa 🌱");
        assert_eq!(it.own[0].progress, ActionProgress::Done);
        let (person, question) = (ParticipantId::new("p2"), QuestionId::new("RSK-3"));
        let answer = it.answer(&person.unwrap(), &question.unwrap()).unwrap();
        let reason = "We hold no records of our own".to_owned();
        assert_eq!(answer.given, Some(Answered::NotApplicable(reason)));
        assert_eq!(save_file::write(it), V1);
    }

    /// Puts a field that no version knows into every object that is not a map of ids.
    fn with_later_fields(value: &Value, path: &str) -> Value {
        match value {
            Value::Object(map) => {
                let inner = |(key, value): (&String, &Value)| {
                    (key.clone(), with_later_fields(value, &format!("{path}/{key}")))
                };
                let mut map: serde_json::Map<String, Value> = map.iter().map(inner).collect();
                if !is_a_map_of_ids(path) {
                    let later = json!({"list": [1, null, -2.5, true, "x"], "empty": {}});
                    map.insert("later".to_owned(), later);
                    map.insert("__proto__".to_owned(), json!({"polluted": true}));
                }
                Value::Object(map)
            }
            Value::Array(items) => {
                items.iter().map(|item| with_later_fields(item, &format!("{path}/-"))).collect()
            }
            plain => plain.clone(),
        }
    }

    fn is_a_map_of_ids(path: &str) -> bool {
        let last = path.rsplit('/').next().unwrap();
        let parent = path.rsplit('/').nth(1).unwrap_or_default();
        ["answers", "consensus", "tallies", "actions"].contains(&last)
            || ["answers", "tallies"].contains(&parent)
    }

    #[test]
    fn unknown_fields_come_back_from_every_level() {
        let wanted = with_later_fields(&v1(), "");
        assert_eq!(wanted.to_string().matches("\"later\"").count(), 25);
        let opened = save_file::open(wanted.to_string().as_bytes()).unwrap();
        let found: Value = serde_json::from_str(&save_file::write(&opened.assessment)).unwrap();
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_minimal_file_opens_and_stays_what_it_is() {
        let minimal = json!({"format": "groundwork-assessment", "version": 1, "id": "x",
            "questionnaire": {"id": "peer-readiness", "edition": "2026.1"}});
        let first = save_file::open(minimal.to_string().as_bytes()).unwrap();
        let again = save_file::open(save_file::write(&first.assessment).as_bytes()).unwrap();
        assert_eq!(first, again);
    }

    #[test]
    fn the_role_of_someone_who_answers_alone_is_kept() {
        let mut file = v1();
        assert_eq!(save_file::open(V1.as_bytes()).unwrap().assessment.participants[0].role, "");
        file["participants"][0]["role"] = json!("Chief executive");
        let opened = save_file::open(file.to_string().as_bytes()).unwrap().assessment;
        assert_eq!(opened.participants[0].role, "Chief executive");
        let written: Value = serde_json::from_str(&save_file::write(&opened)).unwrap();
        assert_eq!(written["participants"][0]["role"], "Chief executive");
        assert_eq!(written["participants"][1].get("role"), None);
    }

    proptest! {
        #![proptest_config(tried(100))]

        #[test]
        fn what_is_written_reads_the_same(pair in pairs(6)) {
            let first = save_file::open(pair.assessment.to_string().as_bytes()).unwrap();
            let text = save_file::write(&first.assessment);
            let again = save_file::open(text.as_bytes()).unwrap();
            prop_assert_eq!(&first, &again);
            prop_assert_eq!(save_file::write(&again.assessment), text);
        }

        #[test]
        fn numbers_that_it_does_not_know_come_back_exactly(number in any::<f64>(), whole in any::<i64>()) {
            prop_assume!(number.is_finite());
            let mut file = v1();
            file["later"] = json!([number, whole]);
            let opened = save_file::open(file.to_string().as_bytes()).unwrap();
            let found: Value = serde_json::from_str(&save_file::write(&opened.assessment)).unwrap();
            prop_assert_eq!(found["later"][0].as_f64(), Some(number));
            prop_assert_eq!(found["later"][1].as_i64(), Some(whole));
        }

        #[test]
        fn any_words_come_back_exactly(words in any::<String>()) {
            let mut file = v1();
            file["answers"]["p1"]["PUR-1"]["note"] = json!(words);
            file["organisation"]["name"] = json!(words);
            file["participants"][0]["name"] = json!(words);
            let opened = save_file::open(file.to_string().as_bytes()).unwrap();
            let found: Value = serde_json::from_str(&save_file::write(&opened.assessment)).unwrap();
            prop_assert_eq!(&found["organisation"]["name"], &json!(words));
            prop_assert_eq!(&found["participants"][0]["name"], &json!(words));
            let note = found["answers"]["p1"]["PUR-1"].get("note").cloned();
            prop_assert_eq!(note.unwrap_or(json!("")), json!(words));
        }
    }

    #[test]
    fn the_longest_question_id_may_be_found_out() {
        let mut file = v1();
        let action = format!("find-out:{}", "Q".repeat(64));
        file["plan"]["actions"][&action] = json!({"state": "declined", "reason": "later"});
        let opened = save_file::open(file.to_string().as_bytes()).unwrap();
        let found: Value = serde_json::from_str(&save_file::write(&opened.assessment)).unwrap();
        assert_eq!(found["plan"]["actions"][&action]["state"], "declined");
    }
}

mod versions {
    use super::*;

    #[test]
    fn a_newer_version_opens_read_only_with_what_it_knows() {
        let mut file = v1();
        file["version"] = json!(VERSION + 6);
        file["invented_later"] = json!([1, 2]);
        let opened = save_file::open(file.to_string().as_bytes()).unwrap();
        assert_eq!(opened.access, Access::ReadOnly(VERSION + 6));
        assert_eq!(opened.assessment.participants.len(), 3);
        assert_eq!(opened.assessment.unknown["invented_later"], json!([1, 2]));
    }

    #[test]
    fn a_newer_version_that_cannot_be_read_says_what_to_do() {
        let mut file = v1();
        file["version"] = json!(2);
        file["answers"] = json!([]);
        assert_eq!(
            message_of(&file),
            "this file was made by a newer version of Groundwork (format version 2; this one \
             reads 1) and cannot be read here. Use the newer version.\nanswers: expected an \
             object, found a list"
        );
    }

    #[test]
    fn a_version_that_is_none_is_named() {
        let wanted =
            |found: &str| format!("version: expected a whole number of 1 or more, found {found}");
        assert_eq!(broken("/version", json!(0)), wanted("0"));
        assert_eq!(broken("/version", json!(-3)), wanted("-3"));
        assert_eq!(broken("/version", json!(1.5)), wanted("1.5"));
        assert_eq!(broken("/version", json!("1")), wanted("text"));
        assert_eq!(broken("/version", Value::Null), "“version” is missing");
    }

    #[test]
    fn the_largest_version_is_only_newer() {
        let mut file = v1();
        file["version"] = json!(u64::MAX);
        let opened = save_file::open(file.to_string().as_bytes()).unwrap();
        assert_eq!(opened.access, Access::ReadOnly(u64::MAX));
    }
}

mod faults {
    use super::*;

    #[test]
    fn each_names_its_place() {
        let id = "an id must have 1 to 64 letters, digits, “-”, “_”, “.” or “:”, found";
        let cases = [
            ("/id", json!(""), "id: must not be empty".to_owned()),
            ("/questionnaire", Value::Null, "“questionnaire” is missing".to_owned()),
            ("/questionnaire/id", json!("a b"), format!("questionnaire.id: {id} “a b”")),
            ("/questionnaire/edition", json!(2026), "questionnaire.edition: expected text, found a number".to_owned()),
            ("/organisation/jurisdiction", json!("NZ"), "organisation.jurisdiction: expected one of ACT, NSW, NT, QLD, SA, TAS, VIC, WA, national, other, found “NZ”".to_owned()),
            ("/planned_start", json!("1/3/2027"), "planned_start: “1/3/2027” is not a date; write it as year-month-day, such as 2027-03-01".to_owned()),
            ("/planned_start", json!("2027-02-29"), "planned_start: “2027-02-29” is not a date; write it as year-month-day, such as 2027-03-01".to_owned()),
            ("/participants", json!({}), "participants: expected a list, found an object".to_owned()),
            ("/participants/1/id", json!("p1"), "participants[1]: another participant already has the id “p1”".to_owned()),
            ("/participants/1/group", Value::Null, "participants[1]: “group” is missing".to_owned()),
            ("/participants/1/answers_for", json!(["a b"]), format!("participants[1].answers_for[0]: {id} “a b”")),
            ("/terms", json!(3), "terms: expected an object, found a number".to_owned()),
            ("/session/anonymous", json!("no"), "session.anonymous: expected true or false, found text".to_owned()),
            ("/session/tallies/PUR-1/governance", json!([1, 2]), "session.tallies.PUR-1.governance: expected 5 counts, one for each level, found 2".to_owned()),
            ("/session/tallies/PUR-1/governance/2", json!(-1), "session.tallies.PUR-1.governance[2]: expected a whole number from 0 to 10000, found -1".to_owned()),
            ("/answers/p1/PUR-1", json!(2), "answers.p1.PUR-1: expected an object, found a number".to_owned()),
            ("/answers/p1/PUR-1/level", json!(5), "answers.p1.PUR-1.level: expected a whole number from 0 to 4, found 5".to_owned()),
            ("/answers/p1/PUR-1/level", json!(2.5), "answers.p1.PUR-1.level: expected a whole number from 0 to 4, found 2.5".to_owned()),
            ("/answers/p1/PUR-1/unsure", json!(true), "answers.p1.PUR-1: an answer can be a level, “unsure” or “not_applicable”, but only one of them".to_owned()),
            ("/answers/p1/PUR-1/evidence", json!("oral"), "answers.p1.PUR-1.evidence: expected one of none, draft, approved, confirmed, found “oral”".to_owned()),
            ("/answers/p 9", json!({}), format!("answers.p 9: {id} “p 9”")),
            ("/consensus/PUR-1/dissent", json!([]), "consensus.PUR-1.dissent: expected text, found a list".to_owned()),
            ("/plan", json!("none"), "plan: expected an object, found text".to_owned()),
            ("/plan/actions/PUR-1-a/state", json!("maybe"), "plan.actions.PUR-1-a.state: expected one of accepted, declined, found “maybe”".to_owned()),
            ("/plan/actions/PUR-1-a/progress", json!("half"), "plan.actions.PUR-1-a.progress: expected one of todo, doing, done, found “half”".to_owned()),
            ("/plan/own/1/id", json!("own-1"), "plan.own[1]: another action of your own already has the id “own-1”".to_owned()),
            ("/plan/own/1/phase", Value::Null, "plan.own[1]: “phase” is missing".to_owned()),
            ("/snapshots/0/taken", Value::Null, "snapshots[0]: “taken” is missing".to_owned()),
            ("/snapshots/0/answers/p1/PUR-1/level", json!("2"), "snapshots[0].answers.p1.PUR-1.level: expected a whole number from 0 to 4, found text".to_owned()),
            ("/created", json!(1), "created: expected text, found a number".to_owned()),
        ];
        for (pointer, value, wanted) in cases {
            assert_eq!(broken(pointer, value.clone()), wanted, "{pointer} = {value}");
        }
    }

    #[test]
    fn all_come_at_once() {
        let mut file = v1();
        file["questionnaire"] = json!(1);
        file["organisation"]["name"] = json!(1);
        file["participants"][0] = json!({"name": 1, "answers_for": 1});
        file["plan"]["own"][0] = json!({"title": 1});
        file["snapshots"][0] = json!({"label": 1, "answers": 1});
        let found = message_of(&file);
        let mut lines: Vec<&str> = found.lines().collect();
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                "organisation.name: expected text, found a number",
                "participants[0].answers_for: expected a list, found a number",
                "participants[0].name: expected text, found a number",
                "participants[0]: “group” is missing",
                "participants[0]: “id” is missing",
                "plan.own[0].title: expected text, found a number",
                "plan.own[0]: “id” is missing",
                "plan.own[0]: “phase” is missing",
                "questionnaire: expected an object, found a number",
                "snapshots[0].answers: expected an object, found a number",
                "snapshots[0].label: expected text, found a number",
                "snapshots[0]: “taken” is missing",
            ]
        );
    }

    #[test]
    fn a_long_name_is_cut_in_the_message() {
        let mut file = v1();
        file["answers"][&"x".repeat(1_000_000)] = json!({});
        let found = message_of(&file);
        assert!(found.chars().count() < 250, "{} characters", found.len());
    }

    #[test]
    fn null_counts_as_left_out() {
        let mut file = v1();
        for key in ["planned_start", "terms", "session", "consensus", "plan", "snapshots"] {
            file[key] = Value::Null;
        }
        file["answers"]["p1"]["PUR-1"]["note"] = Value::Null;
        assert!(save_file::open(file.to_string().as_bytes()).is_ok());
    }
}

mod damaged {
    use super::*;

    #[test]
    fn cut_off_anywhere_it_is_refused_in_plain_words() {
        let whole = V1.trim_end().len();
        for end in 1..whole {
            let found = message(&V1.as_bytes()[..end]);
            let wanted = "this file stops too early (EOF while parsing";
            assert!(found.starts_with(wanted), "at byte {end}: {found}");
        }
        assert!(save_file::open(&V1.as_bytes()[..whole]).is_ok());
    }

    #[test]
    fn empty_files_say_that_they_are_empty() {
        for empty in ["", " ", "\n\t\r\n", "\u{feff}", "\u{feff}\n"] {
            assert_eq!(message(empty.as_bytes()), "this file is empty", "{empty:?}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_damage() {
        let opened = save_file::open(format!("\u{feff}{V1}").as_bytes()).unwrap();
        assert_eq!(save_file::write(&opened.assessment), V1);
    }

    #[test]
    fn garbage_is_refused() {
        let wide: Vec<u8> = V1.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let zeros = vec![0; 4096];
        let cases: [&[u8]; 8] = [
            b"PK\x03\x04",
            b"%PDF-1.7",
            b"<!doctype html>",
            b"hello",
            b"\xff\xfe{",
            &zeros,
            &wide,
            b"{\"format\": \"groundwork-assessment\"} trailing",
        ];
        for bytes in cases {
            let found = message(bytes);
            let wanted = "this is not a Groundwork save file, or it is damaged (";
            assert!(found.starts_with(wanted), "{found}");
        }
    }

    #[test]
    fn hostile_json_is_refused_without_a_crash() {
        let put = |json: &str| V1.replacen("\"level\": 0", &format!("\"level\": {json}"), 1);
        let later = |json: &str| V1.replacen('{', &format!("{{\"later\": {json},"), 1);
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let cases = [
            (later(&deep), "recursion limit exceeded"),
            (later("1e999"), "number out of range"),
            (put("1e999"), "number out of range"),
            (put("NaN"), "expected"),
            (put("-0"), "expected a whole number from 0 to 4, found -0"),
            (put("18446744073709551616"), "expected a whole number from 0 to 4, found 1.844674407"),
            (put("1e2"), "expected a whole number from 0 to 4, found 100"),
            (later(r#""\ud800""#), "hex escape"),
            (later(r#""\ud800\u0041""#), "surrogate"),
            (later(r#""\udc00\ud800""#), "surrogate"),
            (later("\"\u{1}\""), "control character"),
            (later("01"), "invalid number"),
        ];
        for (text, wanted) in cases {
            let found = message(text.as_bytes());
            assert!(found.contains(wanted), "{wanted} in {found}");
        }
        let invalid = V1.as_bytes().iter().map(|b| if *b == b'&' { 0xC3 } else { *b });
        assert!(message(&invalid.collect::<Vec<u8>>()).contains("invalid unicode"));
    }

    #[test]
    fn a_name_that_stands_twice_would_lose_one_of_the_two() {
        for name in ["format", "answers", "p1", "PUR-1", "later"] {
            let twice = match name {
                "later" => V1.replacen('{', "{\"later\": 1, \"later\": 2,", 1),
                _ => V1.replacen(
                    &format!("\"{name}\":"),
                    &format!("\"{name}\": null, \"{name}\":"),
                    1,
                ),
            };
            let found = message(twice.as_bytes());
            assert!(found.contains(&format!("“{name}” appears twice at line")), "{found}");
        }
    }

    #[test]
    fn names_that_mean_something_elsewhere_mean_nothing_here() {
        let mut file = v1();
        for name in ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", ":"] {
            file["answers"][name] = json!({name: {"level": 1}});
            file["plan"]["actions"][name] = json!({"owner": name});
        }
        let opened = save_file::open(file.to_string().as_bytes()).unwrap();
        let found: Value = serde_json::from_str(&save_file::write(&opened.assessment)).unwrap();
        assert_eq!(found, file);
    }

    #[test]
    fn too_large_is_refused_before_it_is_parsed() {
        let mut bytes = V1.as_bytes().to_vec();
        bytes.resize(MAX_BYTES, b' ');
        assert!(save_file::open(&bytes).is_ok());
        bytes.push(b' ');
        assert_eq!(save_file::open(&bytes), Err(FileError::TooLarge(MAX_BYTES + 1)));
        assert_eq!(message(&bytes), "a save file can be up to 10 MiB; this one is 10.1 MiB");
    }

    #[test]
    fn other_files_are_recognised() {
        for foreign in ["[]", "{}", "null", "3", "\"groundwork-assessment\"", r#"{"format": 1}"#] {
            assert_eq!(
                message(foreign.as_bytes()),
                "this is not a Groundwork save file: its “format” is not “groundwork-assessment”"
            );
        }
        assert_eq!(
            message(br#"{"format": "groundwork-answers", "version": 1}"#),
            "this is a different kind of Groundwork file (“groundwork-answers”), not an assessment"
        );
    }

    #[test]
    fn a_large_file_of_faults_gives_a_short_list() {
        let mut text = String::from(r#"{"format":"groundwork-assessment","version":1,"id":"x","#);
        text.push_str(r#""questionnaire":{"id":"q","edition":"1"},"participants":["#);
        (0..100_000).for_each(|at| write!(text, "{at},").unwrap());
        text.push_str("0]}");
        assert_eq!(message(text.as_bytes()).lines().count(), 501);
    }

    proptest! {
        #![proptest_config(tried(400))]

        #[test]
        fn any_byte_may_be_damaged(
            at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(),
        ) {
            let mut bytes = V1.as_bytes().to_vec();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if cut {
                bytes.truncate(at + 1);
            }
            match save_file::open(&bytes) {
                Ok(opened) => prop_assert!(!save_file::write(&opened.assessment).is_empty()),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }

        #[test]
        fn any_bytes_are_only_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(save_file::open(&bytes).is_err());
        }
    }
}
