//! A made-up agency that has answered the built-in question set: with differences, don't-knows,
//! notes, evidence, an agreement with dissent, votes counted in the room, and a plan worked on.

use std::fs;
use std::path::Path;

use groundwork::date::Day;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::report::{Document, ReportOptions, action_plan, board_paper};
use groundwork::save_file;
use serde_json::{Map, Value, json};

pub const TODAY: &str = "2026-11-22";

/// Everyone who answers: id, name, group.
pub const PEOPLE: [(&str, &str, &str); 5] = [
    ("p1", "Alex Whitlam", "governance"),
    ("p2", "Sam Osei", "operations"),
    ("p3", "", "people"),
    ("p4", "Jo Mbeki", "services"),
    ("p5", "Robin Ŋarra", "peer"),
];

/// What stands in every note of Riverside's.
pub const NOTE: &str = "The minutes of August say so";

/// What Riverside writes on every reflection.
pub const WORDS: &str = "People asked us to be met by someone who knows";

/// The built-in question set as JSON.
pub fn set_json() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/peer-readiness.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// A mix that is the same every time.
fn mix(question: usize, person: usize) -> usize {
    (question * 7 + person * 13 + question * question * 3) % 23
}

/// Riverside's assessment as JSON.
pub fn assessment_json(set: &Value) -> Value {
    let mut answers = Map::new();
    for (who, (id, _, group)) in PEOPLE.iter().enumerate() {
        let mut own = Map::new();
        for (at, question) in set["questions"].as_array().unwrap().iter().enumerate() {
            let asked = question["asked_of"].as_array().unwrap().iter().any(|g| g == group);
            if asked || *group == "peer" {
                let id = question["id"].as_str().unwrap().to_owned();
                own.insert(id, answer(question, mix(at, who)));
            }
        }
        answers.insert((*id).to_owned(), Value::Object(own));
    }
    let ids = |list: &str| -> Vec<String> {
        let entries = set[list].as_array().unwrap().iter();
        let scored = entries.filter(|e| e["kind"] != "reflection");
        scored.map(|e| e["id"].as_str().unwrap().to_owned()).collect()
    };
    let (questions, actions) = (ids("questions"), ids("actions"));
    json!({
        "format": "groundwork-assessment", "version": 1, "id": "riverside",
        "questionnaire": {"id": set["id"], "edition": set["edition"]},
        "organisation": {"name": "Riverside Community Health", "jurisdiction": "ACT",
                         "services": "Counselling and a drop-in"},
        "planned_start": "2027-07-01",
        "participants": PEOPLE.map(|(id, name, group)| {
            json!({"id": id, "name": name, "group": group})
        }),
        "answers": answers,
        "session": {"tallies": {questions[2].clone(): {"operations": [1, 2, 0, 0, 1]}}},
        "consensus": {questions[0].clone(): {"level": 1, "note": "Agreed after a long talk",
                                            "dissent": "One of us sees it at three"}},
        "plan": {
            "actions": {
                actions[0].clone(): {"owner": "Sam Osei", "progress": "doing", "note": "Half way"},
                actions[1].clone(): {"state": "declined", "reason": "Our partner does this"},
            },
            "own": [{"id": "own-1", "title": "Visit the peer service in Queanbeyan",
                     "detail": "Half a day", "phase": "decide", "owner": "The chair",
                     "due": "2026-12-10", "progress": "todo"}],
        },
    })
}

fn answer(question: &Value, mix: usize) -> Value {
    if question["kind"] == "reflection" {
        return json!({"text": WORDS});
    }
    let grades = ["none", "draft", "approved", "confirmed"];
    let mut answer = match mix {
        22 if question["may_not_apply"] == true => {
            json!({"not_applicable": "No such service here"})
        }
        21 | 22 => json!({"unsure": true}),
        _ => json!({"level": mix % 5}),
    };
    if mix.is_multiple_of(3) {
        answer["note"] = NOTE.into();
    }
    if mix.is_multiple_of(2) {
        answer["evidence"] = grades[mix % 4].into();
    }
    answer
}

/// A question set, an assessment, and what follows.
pub struct Riverside {
    pub set: Questionnaire,
    pub assessment: groundwork::assessment::Assessment,
    pub outcome: Outcome,
    pub today: Day,
}

impl Riverside {
    pub fn new() -> Self {
        Self::changed(|_, _| {})
    }

    /// Riverside before anyone has answered.
    pub fn empty() -> Self {
        Self::changed(|_, assessment| {
            for part in ["answers", "consensus", "plan", "session"] {
                assessment[part] = json!({});
            }
            assessment["organisation"] = json!({});
            assessment["participants"] = json!([]);
        })
    }

    /// Riverside with one answer to every scored question, given by one person of a group.
    pub fn alone(group: &str, level: impl Fn(usize) -> u8) -> Self {
        Self::changed(|set, assessment| {
            let scored = set["questions"].as_array().unwrap().iter().enumerate();
            let scored = scored.filter(|(_, question)| question["kind"] != "reflection");
            let answer = |(at, question): (usize, &Value)| {
                (question["id"].as_str().unwrap().to_owned(), json!({"level": level(at)}))
            };
            let answers: Map<String, Value> = scored.map(answer).collect();
            for part in ["consensus", "plan", "session"] {
                assessment[part] = json!({});
            }
            assessment["answers"] = json!({"p1": answers});
            assessment["participants"] = json!([{"id": "p1", "name": "", "group": group}]);
        })
    }

    /// Riverside with a change to question set or assessment.
    pub fn changed(change: impl FnOnce(&mut Value, &mut Value)) -> Self {
        let mut set = set_json();
        let mut assessment = assessment_json(&set);
        change(&mut set, &mut assessment);
        let set = Questionnaire::read(set.to_string().as_bytes()).unwrap();
        let assessment = save_file::open(assessment.to_string().as_bytes()).unwrap().assessment;
        let today = TODAY.parse().unwrap();
        let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
        Riverside { set, assessment, outcome, today }
    }

    pub fn board_paper(&self, choices: &ReportOptions) -> Document {
        board_paper(&self.set, &self.assessment, &self.outcome, self.today, choices)
    }

    pub fn plan(&self, choices: &ReportOptions) -> Document {
        action_plan(&self.set, &self.assessment, &self.outcome, self.today, choices)
    }
}
