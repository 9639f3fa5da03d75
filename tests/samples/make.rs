//! The two samples that are too large to write by hand, made by rule: the same every time.

use groundwork::save_file;
use serde_json::{Map, Value, json};

use crate::riverside::{assessment_json, set_json};

/// What people note with an answer.
const NOTES: [&str; 24] = [
    "The minutes of August say so.",
    "We talked about it at the planning day, and nobody has written it down yet.",
    "There is a draft on the shared drive, last changed in March.",
    "The board has seen this once and asked for a shorter version.",
    "Our peer adviser was paid for two mornings of her time.",
    "We have asked three times who owns this, and each time the answer was different.",
    "It works in one team, because the manager there has worked with peers before.",
    "The policy names no role, so nobody knows whom to ask.",
    "Service users told us this in the survey, in their own words.",
    "There is money for this year only.",
    "People and culture would like a template from a service that has done it already.",
    "We could show the form; it has been in use since winter.",
    "Night shift has not been asked.",
    "The partner service offered to share what it has learned, and we have not rung back.",
    "It is on the risk register with a date that has gone by.",
    "Two of us see it at three, the others at one; we agreed to ask the front line.",
    "Nothing to show, only a good intention.",
    "The last review found that it depends on one person who leaves in June.",
    "We know what to write. We need an afternoon and someone to take the notes.",
    "A first version was read aloud in the team meeting and changed twice.",
    "The contract says “as agreed”, and nothing is agreed.",
    "Someone has to say yes to the money before we promise anything.",
    "It is good practice here, and it is nowhere on paper.",
    "We will look at it again when the new manager has started.",
];

/// What the chair, the managers and the others call themselves in the huge sample.
const NAMES: [&str; 22] = [
    "Ash", "Bo", "Cam", "Dee", "Eli", "Fern", "Gus", "Hana", "Indi", "Jules", "Kit", "Lou", "Max",
    "Nia", "Ollie", "Pip", "Quinn", "Rae", "Sky", "Tui", "Uma", "Vic",
];

/// Words in all the huge sample's notes together, at least.
pub const WORDS: usize = 10_000;

fn ids(set: &Value, list: &str) -> Vec<String> {
    let entries = set[list].as_array().unwrap().iter().filter(|e| e["kind"] != "reflection");
    entries.map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

/// As many notes in a row as it takes to have this many words.
fn words(from: usize, count: usize) -> String {
    let mut said = String::new();
    for note in NOTES.iter().cycle().skip(from % NOTES.len()) {
        if said.split_whitespace().count() >= count {
            break;
        }
        said = format!("{said} {note}").trim_start().to_owned();
    }
    said
}

/// Five groups that have answered nearly everything, agreed on a few things, and begun to act:
/// Riverside, some weeks later.
pub fn typical() -> String {
    let set = set_json();
    let mut made = assessment_json(&set);
    let (questions, actions) = (ids(&set, "questions"), ids(&set, "actions"));
    made["id"] = "sample-typical".into();
    for (who, answers) in made["answers"].as_object_mut().unwrap().values_mut().enumerate() {
        for (at, answer) in answers.as_object_mut().unwrap().values_mut().enumerate() {
            if answer.get("note").is_some() {
                answer["note"] = NOTES[(at * 5 + who * 7) % NOTES.len()].into();
            }
        }
    }
    let agreed = [(0, 2, "draft"), (5, 1, "none"), (13, 2, "draft"), (21, 3, "approved")];
    for (at, level, evidence) in agreed {
        made["consensus"][&questions[at]] = json!({
            "level": level,
            "evidence": evidence,
            "note": NOTES[at % NOTES.len()],
            "dissent": if at % 2 == 1 { NOTES[(at + 2) % NOTES.len()] } else { "" },
        });
    }
    let owners = ["Sam Osei", "The chair", "Jo Mbeki", ""];
    let progress = ["done", "doing", "todo"];
    for (at, action) in actions.iter().enumerate().skip(2).step_by(3) {
        made["plan"]["actions"][action] = json!({
            "owner": owners[at % owners.len()],
            "progress": progress[at % progress.len()],
            "note": if at % 4 == 0 { NOTES[at % NOTES.len()] } else { "" },
        });
    }
    pretty(&made)
}

/// Twenty-two people, every question answered by each of them and below what is needed, ten
/// thousand words of notes, and twenty actions of the organisation's own.
pub fn huge() -> String {
    let set = set_json();
    let groups = ids(&set, "groups");
    let scored = ids(&set, "questions");
    let person = |at: usize| format!("p{}", at + 1);
    let people = NAMES.iter().enumerate().map(
        |(at, name)| json!({"id": person(at), "name": name, "group": groups[at % groups.len()]}),
    );
    let people: Vec<Value> = people.collect();
    let grades = ["none", "draft", "approved", "confirmed"];
    let answer = |who: usize, at: usize| {
        // One in eleven sees it far higher, so that views differ; the middle answer stays low.
        let high = (at * 3 + who).is_multiple_of(11);
        let mut answer = json!({"level": if high { 3 } else { (at + who) % 2 }});
        if (at + who).is_multiple_of(5) {
            answer["evidence"] = grades[(at + who) % 4].into();
        }
        if (who + at * 7) % NAMES.len() < 4 {
            answer["note"] = words(at * 5 + who, 42).into();
        }
        answer
    };
    let answers = |who: usize| {
        let given = scored.iter().enumerate().map(|(at, id)| (id.clone(), answer(who, at)));
        let mut given: Map<String, Value> = given.collect();
        let all = set["questions"].as_array().unwrap().iter();
        let own = all.filter(|q| q["kind"] == "reflection" && who < groups.len());
        given.extend(own.enumerate().map(|(at, question)| {
            (question["id"].as_str().unwrap().to_owned(), json!({"text": words(at + who * 3, 30)}))
        }));
        Value::Object(given)
    };
    let answers = (0..NAMES.len()).map(|who| (person(who), answers(who)));
    let agreed = scored.iter().enumerate().step_by(6).map(|(at, id)| {
        let (note, dissent) = (NOTES[at % NOTES.len()], NOTES[(at + 3) % NOTES.len()]);
        (id.clone(), json!({"level": at % 2, "note": note, "dissent": dissent}))
    });
    let (phases, progress) = (ids(&set, "phases"), ["todo", "doing", "done"]);
    let own = (0..20).map(|at| {
        json!({
            "id": format!("own-{}", at + 1),
            "title": format!("Ask team {} what it needs before a peer worker starts", at + 1),
            "detail": words(at, 25),
            "phase": phases[at % phases.len()],
            "owner": NAMES[at],
            "due": format!("2027-{:02}-15", at % 12 + 1),
            "progress": progress[at % progress.len()],
        })
    });
    let made = json!({
        "format": "groundwork-assessment", "version": 1, "id": "sample-huge",
        "questionnaire": {"id": set["id"], "edition": set["edition"]},
        "organisation": {"name": "Three Rivers and Ranges Community Services", "jurisdiction": "NSW",
                         "services": "Counselling, outreach, housing and family support in eleven \
                                      towns"},
        "planned_start": "2028-03-01",
        "participants": people,
        "answers": answers.collect::<Map<_, _>>(),
        "consensus": agreed.collect::<Map<_, _>>(),
        "plan": {"own": own.collect::<Vec<_>>()},
        "created": "2026-11-01T09:00:00Z", "saved": "2026-11-22T09:00:00Z",
    });
    format!("{made}\n")
}

/// As the app writes it.
fn pretty(made: &Value) -> String {
    save_file::write(&save_file::open(made.to_string().as_bytes()).unwrap().assessment)
}
