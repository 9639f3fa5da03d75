//! A headless client of the core: says in a few lines who answered what, and asserts on what
//! follows. Everything goes through JSON and the public readers, as it does for a person.

mod outcome;
pub mod random;
mod set;

use groundwork::assessment::Assessment;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::save_file;
use serde_json::{Map, Value, json};

pub use outcome::{Run, ids};
pub use set::{ActionOf, PHASES, action, empty_set, question, suffice};

/// The day that counts as today unless a test says otherwise.
pub const TODAY: &str = "2026-11-22";

/// A question set and an assessment in the making.
#[must_use = "a scenario asserts nothing until it is run"]
pub struct Scenario {
    set: Value,
    assessment: Value,
    target: Target,
}

impl Scenario {
    /// Five groups, five phases, one domain `purpose`, no questions, nobody who answers.
    pub fn new() -> Self {
        let assessment = json!({
            "format": "groundwork-assessment", "version": 1, "id": "scenario",
            "questionnaire": {"id": "small", "edition": "1"},
            "organisation": {"name": "", "services": ""},
            "participants": [], "answers": {}, "consensus": {},
            "session": {"tallies": {}},
            "plan": {"actions": {}, "own": []},
        });
        Scenario { set: empty_set(), assessment, target: Target::Recruit }
    }

    /// A new domain; questions that follow belong to it.
    pub fn domain(mut self, id: &str) -> Self {
        let domain = json!({"id": id, "name": id, "short": id, "why": "", "source": []});
        let unused = self.list("questions").is_empty() && self.list("domains").len() == 1;
        if unused {
            self.list("domains").clear();
        }
        self.list("domains").push(domain);
        self
    }

    /// A question of weight 1 with targets 2 and 3, asked of the governance group.
    pub fn question(mut self, id: &str) -> Self {
        let domain = self.list("domains").last().unwrap()["id"].as_str().unwrap().to_owned();
        self.list("questions").push(question(id, &domain));
        self
    }

    /// A reflection.
    pub fn reflection(mut self, id: &str) -> Self {
        let domain = self.list("domains").last().unwrap()["id"].clone();
        self.list("questions").push(json!({
            "id": id, "kind": "reflection", "domain": domain, "asked_of": ["governance"],
            "short": id, "text": id, "prompts": [], "source": [],
        }));
        self
    }

    fn list(&mut self, name: &str) -> &mut Vec<Value> {
        self.set[name].as_array_mut().unwrap()
    }

    fn last(mut self, key: &str, value: Value) -> Self {
        self.list("questions").last_mut().expect("a question comes first")[key] = value;
        self
    }

    /// The last question is critical.
    pub fn critical(self) -> Self {
        self.last("critical", json!(true))
    }

    /// The last question's weight.
    pub fn weight(self, weight: u8) -> Self {
        self.last("weight", json!(weight))
    }

    /// The last question's targets to recruit and to sustain.
    pub fn targets(self, recruit: u8, sustain: u8) -> Self {
        self.last("target", json!({"recruit": recruit, "sustain": sustain}))
    }

    /// "Does not apply" is offered for the last question.
    pub fn may_not_apply(self) -> Self {
        self.last("may_not_apply", json!(true))
    }

    /// The groups that are asked the last question.
    pub fn asked_of(self, groups: &[&str]) -> Self {
        self.last("asked_of", json!(groups))
    }

    /// An action for the last question: below 4 it is called for, and it reaches 4, unless
    /// `change` says otherwise.
    pub fn action(mut self, id: &str, change: impl FnOnce(ActionOf) -> ActionOf) -> Self {
        let question = self.list("questions").last().expect("a question comes first");
        let question = question["id"].as_str().unwrap().to_owned();
        self.list("actions").push(change(action(id, &question)).done());
        self
    }

    /// Someone who answers; answers that follow are theirs.
    pub fn person(mut self, id: &str, group: &str) -> Self {
        let people = self.assessment["participants"].as_array_mut().unwrap();
        people.push(json!({"id": id, "name": "", "group": group}));
        self
    }

    /// The last person's name.
    pub fn named(mut self, name: &str) -> Self {
        let people = self.assessment["participants"].as_array_mut().unwrap();
        people.last_mut().expect("a person comes first")["name"] = json!(name);
        self
    }

    /// The organisation's name.
    pub fn organisation(mut self, name: &str) -> Self {
        self.assessment["organisation"]["name"] = json!(name);
        self
    }

    /// Any other field of the assessment, by its path: `/organisation/services`.
    pub fn field(mut self, path: &str, value: Value) -> Self {
        let (parent, key) = path.rsplit_once('/').expect("a path begins with /");
        self.assessment.pointer_mut(parent).expect("the parent is there")[key] = value;
        self
    }

    /// The name that tells the assessment from all others.
    pub fn id(mut self, id: &str) -> Self {
        self.assessment["id"] = json!(id);
        self
    }

    /// Answers stand without names.
    pub fn anonymous(mut self) -> Self {
        self.assessment["session"]["anonymous"] = json!(true);
        self
    }

    fn answer(mut self, question: &str, key: &str, value: Value) -> Self {
        let people = self.assessment["participants"].as_array().unwrap();
        let person = people.last().expect("a person comes first")["id"].as_str().unwrap();
        let person = person.to_owned();
        self.assessment["answers"][person][question][key] = value;
        self
    }

    /// The last person gives a level.
    pub fn says(self, question: &str, level: u8) -> Self {
        self.answer(question, "level", json!(level))
    }

    /// The last person does not know.
    pub fn unsure(self, question: &str) -> Self {
        self.answer(question, "unsure", json!(true))
    }

    /// The last person says that it does not apply.
    pub fn not_applicable(self, question: &str, reason: &str) -> Self {
        self.answer(question, "not_applicable", json!(reason))
    }

    /// The last person grades the support for an answer.
    pub fn evidence(self, question: &str, grade: &str) -> Self {
        self.answer(question, "evidence", json!(grade))
    }

    /// The last person says what an answer is based on.
    pub fn note(self, question: &str, note: &str) -> Self {
        self.answer(question, "note", json!(note))
    }

    /// The last person writes on a reflection.
    pub fn writes(self, question: &str, words: &str) -> Self {
        self.answer(question, "text", json!(words))
    }

    /// Each of these levels comes from a person of its own, all of one group.
    pub fn group_says(mut self, group: &str, question: &str, levels: &[u8]) -> Self {
        for (at, level) in levels.iter().enumerate() {
            self = self.person(&format!("{group}-{question}-{at}"), group).says(question, *level);
        }
        self
    }

    /// Answers of someone who is not listed.
    pub fn stranger_says(mut self, person: &str, question: &str, answer: Value) -> Self {
        self.assessment["answers"][person][question] = answer;
        self
    }

    /// The room agrees on an answer.
    pub fn agreed(mut self, question: &str, answer: Value) -> Self {
        self.assessment["consensus"][question] = answer;
        self
    }

    /// Hands counted in the room, for levels 0 to 4.
    pub fn tally(mut self, question: &str, group: &str, counts: [u32; 5]) -> Self {
        self.assessment["session"]["tallies"][question][group] = json!(counts);
        self
    }

    /// A question is put aside, after those that are.
    pub fn parked(mut self, question: &str) -> Self {
        let session = &mut self.assessment["session"];
        if session["parked"].is_null() {
            session["parked"] = json!([]);
        }
        session["parked"].as_array_mut().unwrap().push(json!(question));
        self
    }

    /// What was decided of an action.
    pub fn choose(mut self, action: &str, choice: Value) -> Self {
        self.assessment["plan"]["actions"][action] = choice;
        self
    }

    /// An action is declined.
    pub fn declines(self, action: &str) -> Self {
        self.choose(action, json!({"state": "declined", "reason": "not now"}))
    }

    /// An action of the organisation's own.
    pub fn own(self, id: &str, phase: &str) -> Self {
        self.own_with(id, phase, json!({"title": id}))
    }

    /// An action of the organisation's own, with what is known of it.
    pub fn own_with(mut self, id: &str, phase: &str, mut action: Value) -> Self {
        action["id"] = json!(id);
        action["phase"] = json!(phase);
        self.assessment["plan"]["own"].as_array_mut().unwrap().push(action);
        self
    }

    /// The planned first day of the first peer worker.
    pub fn start(mut self, day: &str) -> Self {
        self.assessment["planned_start"] = json!(day);
        self
    }

    /// Scores and gaps are those at the targets to sustain.
    pub fn sustain(mut self) -> Self {
        self.target = Target::Sustain;
        self
    }

    /// Reads both files and works everything out, on [`TODAY`].
    #[must_use]
    pub fn run(self) -> Run {
        self.run_on(TODAY)
    }

    /// Reads both files and works everything out, on another day.
    #[must_use]
    pub fn run_on(self, today: &str) -> Run {
        let (set, assessment) = self.read();
        let today = today.parse().unwrap();
        let outcome = Outcome::new(&set, &assessment, self.target, today);
        Run { set, assessment, outcome, today }
    }

    fn read(&self) -> (Questionnaire, Assessment) {
        let mut set = self.set.clone();
        set::suffice(&mut set);
        let set = Questionnaire::read(set.to_string().as_bytes())
            .unwrap_or_else(|error| panic!("the scenario's question set: {error}"));
        let opened = save_file::open(self.assessment.to_string().as_bytes())
            .unwrap_or_else(|error| panic!("the scenario's assessment: {error}"));
        (set, opened.assessment)
    }
}

/// An object with these entries.
pub fn object<K: ToString>(entries: impl IntoIterator<Item = (K, Value)>) -> Value {
    Value::Object(entries.into_iter().map(|(k, v)| (k.to_string(), v)).collect::<Map<_, _>>())
}
