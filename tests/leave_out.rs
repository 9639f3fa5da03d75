//! A copy to hand on, without names or without what people wrote.

use groundwork::assessment::Redaction;
use groundwork::question_set::ParticipantId;
use groundwork::responses::{Invitation, Response};
use groundwork::save_file;
use serde_json::{Value, json};

const NAMES: [&str; 5] = ["Kim Lee", "Coordinator of one", "Noor", "Ari", "Sasha"];
const WORDS: [&str; 8] = [
    "note one",
    "reason two",
    "reflection three",
    "dissent four",
    "declined five",
    "note six",
    "snapshot seven",
    "agreed eight",
];

fn sample() -> Value {
    json!({
        "format": "groundwork-assessment", "version": 1, "id": "a",
        "questionnaire": {"id": "small", "edition": "1"},
        "organisation": {"name": "Riverside", "services": "Outreach", "jurisdiction": "ACT"},
        "participants": [{"id": "p1", "name": "Kim Lee", "role": "Coordinator of one", "group": "peer", "later": "Noor",
                          "returned": "2026-11-23T08:00:00.000Z"}],
        "answers": {"p1": {
            "Q-1": {"level": 2, "note": "note one", "evidence": "draft"},
            "Q-2": {"not_applicable": "reason two"},
            "G-1": {"text": "reflection three"},
        }},
        "consensus": {"Q-1": {"level": 2, "note": "agreed eight", "dissent": "dissent four"}},
        "plan": {
            "actions": {"A-1": {"state": "declined", "reason": "declined five", "owner": "Ari",
                                "note": "note six"}},
            "own": [{"id": "own-1", "phase": "decide", "title": "Call", "owner": "Sasha"}],
        },
        "snapshots": [{"taken": "2026-01-01", "label": "Baseline", "consensus": {},
            "answers": {"p1": {"Q-1": {"level": 1, "note": "snapshot seven"}}}}],
        "seat": {"assessment": "b", "shared": false, "later": "Noor"},
        "later": "Noor",
    })
}

fn without(out: Redaction) -> String {
    let opened = save_file::open(sample().to_string().as_bytes()).unwrap();
    save_file::write(&opened.assessment.without(out))
}

#[test]
fn what_is_left_out_is_nowhere_in_the_file_and_the_rest_is() {
    let all = [&NAMES[..], &WORDS[..], &["Riverside", "Outreach"]].concat();
    let cases = [
        (Redaction { people: true, ..Redaction::default() }, &NAMES[..]),
        (Redaction { organisation: true, ..Redaction::default() }, &["Riverside", "Outreach"][..]),
        (Redaction { words: true, ..Redaction::default() }, &WORDS[..]),
        (Redaction { people: true, organisation: true, words: true }, &all[..]),
    ];
    for (out, gone) in cases {
        let text = without(out);
        for words in &all {
            // What nobody here knows goes in any case.
            let expected = !gone.contains(words) && *words != "Noor";
            assert_eq!(text.contains(words), expected, "{words} in {out:?}: {text}");
        }
    }
}

#[test]
fn a_copy_without_names_and_words_opens_with_every_level() {
    let text = without(Redaction { people: true, organisation: true, words: true });
    let copy: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(copy["answers"]["p1"]["Q-1"], json!({"level": 2, "evidence": "draft"}));
    assert_eq!(copy["answers"]["p1"]["Q-2"], json!({"not_applicable": ""}));
    assert_eq!(copy["answers"]["p1"].get("G-1"), None);
    assert_eq!(copy["consensus"]["Q-1"], json!({"level": 2}));
    assert_eq!(copy["snapshots"][0]["answers"]["p1"]["Q-1"], json!({"level": 1}));
    assert_eq!(copy["organisation"]["jurisdiction"], "ACT");
    // Where it goes back to, and that it came back, names nobody.
    assert_eq!(copy["seat"], json!({"assessment": "b"}));
    assert_eq!(copy["participants"][0]["returned"], "2026-11-23T08:00:00.000Z");
    let opened = save_file::open(text.as_bytes()).unwrap().assessment;
    assert_eq!(save_file::write(&opened), text);
}

#[test]
fn with_nothing_left_out_all_that_is_known_stays() {
    let mut known = sample();
    known.as_object_mut().unwrap().remove("later");
    known["participants"][0].as_object_mut().unwrap().remove("later");
    known["seat"].as_object_mut().unwrap().remove("later");
    let known = save_file::open(known.to_string().as_bytes()).unwrap().assessment;
    let opened = save_file::open(sample().to_string().as_bytes()).unwrap().assessment;
    assert_eq!(opened.without(Redaction::default()), known);
}

#[test]
fn a_seat_keeps_its_name_to_itself() {
    let here = save_file::open(sample().to_string().as_bytes()).unwrap().assessment;
    let person = ParticipantId::new("p-9").unwrap();
    let mut named = here.participants[0].clone();
    named.unknown.clear();
    let local = Invitation::of(&here, &named).take("local", person, "2026-11-23T08:00:00.000Z");
    assert!(
        save_file::write(&local).contains("Kim Lee")
            && save_file::write(&local).contains("Riverside")
    );
    let out = Redaction { people: true, organisation: true, words: true };
    let text = save_file::write(&local.without(out));
    for words in ["Kim", "Lee", "Noor", "Riverside"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    // What it then gives back names nobody either.
    let back = Response::of(&local.without(out)).unwrap().write();
    assert!(!back.contains("Kim") && !back.contains("Riverside"), "{back}");
}
