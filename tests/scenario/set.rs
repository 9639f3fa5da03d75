//! The JSON of small question sets.

use serde_json::{Value, json};

/// The phases that the rules date, in order.
pub const PHASES: [&str; 5] = ["decide", "prepare", "welcome", "settle", "sustain"];

/// Five groups, five phases, one domain, and nothing asked.
pub fn empty_set() -> Value {
    let level = |(at, name): (usize, &str)| json!({"level": at, "name": name, "meaning": name});
    let names = ["Not yet", "Talking", "Under way", "Ready", "Proven"];
    let groups = ["governance", "operations", "people", "services", "peer"];
    json!({
        "format": "groundwork-questionnaire", "version": 1,
        "id": "small", "edition": "1", "language": "en-AU",
        "title": "Small", "summary": "For tests", "minutes": {},
        "sources": [],
        "levels": names.into_iter().enumerate().map(level).collect::<Vec<_>>(),
        "groups": groups.map(|id| json!({"id": id, "name": id, "who": id})),
        "domains": [{"id": "purpose", "name": "purpose", "short": "purpose", "why": "",
                     "source": []}],
        "phases": PHASES.map(|id| json!({"id": id, "name": id, "meaning": id})),
        "questions": [], "actions": [], "resources": [], "scenarios": [], "glossary": [],
    })
}

/// A scale question of weight 1 with targets 2 and 3.
pub fn question(id: &str, domain: &str) -> Value {
    json!({
        "id": id, "kind": "scale", "domain": domain, "asked_of": ["governance"],
        "short": id, "text": id, "why": id, "look_for": [],
        "levels": ["none", "talk", "agreed", "approved", "reviewed"],
        "critical": false, "weight": 1, "target": {"recruit": 2, "sustain": 3},
        "may_not_apply": false, "source": [],
    })
}

/// An action in the making.
pub struct ActionOf(Value);

/// A small action in `decide`, called for below 4, reaching 4, waiting for nothing.
pub fn action(id: &str, question: &str) -> ActionOf {
    ActionOf(json!({
        "id": id, "question": question, "when_below": 4, "reaches": 4, "phase": "decide",
        "title": id, "detail": "", "lead": "governance", "peer_role": "consult",
        "effort": "small", "depends_on": [], "done_when": "done", "resources": [],
    }))
}

impl ActionOf {
    fn set(mut self, key: &str, value: Value) -> Self {
        self.0[key] = value;
        self
    }

    /// It is called for below this level.
    pub fn below(self, level: u8) -> Self {
        self.set("when_below", json!(level))
    }

    /// It lifts its question to this level.
    pub fn reaches(self, level: u8) -> Self {
        self.set("reaches", json!(level))
    }

    /// It belongs to this phase.
    pub fn phase(self, phase: &str) -> Self {
        self.set("phase", json!(phase))
    }

    /// It is this much work.
    pub fn effort(self, effort: &str) -> Self {
        self.set("effort", json!(effort))
    }

    /// It waits for these.
    pub fn after(self, actions: &[&str]) -> Self {
        self.set("depends_on", json!(actions))
    }

    /// The finished JSON.
    pub fn done(self) -> Value {
        self.0
    }
}

/// Gives each question that has no action of its own one that suffices, so that a test which is
/// not about actions need not name any.
pub fn suffice(set: &mut Value) {
    let named: Vec<Value> =
        set["actions"].as_array().unwrap().iter().map(|a| a["question"].clone()).collect();
    let without: Vec<(String, u64)> = set["questions"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|q| q["kind"] == "scale" && !named.contains(&q["id"]))
        .map(|q| (q["id"].as_str().unwrap().to_owned(), q["target"]["recruit"].as_u64().unwrap()))
        .collect();
    for (id, target) in without {
        let target = u8::try_from(target).unwrap();
        let added = action(&format!("{id}-auto"), &id).below(target).reaches(target);
        set["actions"].as_array_mut().unwrap().push(added.done());
    }
}
