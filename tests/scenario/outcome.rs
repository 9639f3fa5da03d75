//! What a scenario leads to, with assertions that read like the rules.

use groundwork::assessment::Assessment;
use groundwork::date::Day;
use groundwork::plan::{Outcome, Plan, PlannedAction};
use groundwork::question_set::{ActionId, Questionnaire};
use groundwork::scoring::QuestionView;
use serde_json::Value;

/// A scenario that has been run.
pub struct Run {
    /// The question set as read.
    pub set: Questionnaire,
    /// The assessment as read.
    pub assessment: Assessment,
    /// What follows from them.
    pub outcome: Outcome,
    /// The day that counts as today.
    pub today: Day,
}

impl Run {
    /// The result as JSON.
    pub fn result(&self) -> Value {
        self.outcome.to_value(&self.set)
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.outcome.plan
    }

    /// Everything known of a question.
    pub fn view(&self, question: &str) -> &QuestionView {
        let at = self.set.scales().position(|(q, _)| q.id.as_str() == question).unwrap();
        &self.outcome.scores.questions[at]
    }

    fn part(&self, list: &str, id: &str) -> Value {
        let result = self.result();
        let found = result[list].as_array().unwrap().iter().find(|entry| entry["id"] == id);
        found.unwrap_or_else(|| panic!("no {id} in {list}")).clone()
    }

    /// The organisation's answer, as the result has it.
    #[track_caller]
    pub fn answer(&self, question: &str, wanted: Value) -> &Self {
        assert_eq!(self.part("questions", question)["answer"], wanted, "{question}");
        self
    }

    /// The organisation's answer is this level.
    #[track_caller]
    pub fn level(&self, question: &str, wanted: u8) -> &Self {
        self.answer(question, serde_json::json!({"level": wanted}))
    }

    /// The levels of the groups.
    #[track_caller]
    pub fn groups(&self, question: &str, wanted: Value) -> &Self {
        assert_eq!(self.part("questions", question)["groups"], wanted, "{question}");
        self
    }

    /// Whether groups lie apart, and whether one group is split.
    #[track_caller]
    pub fn apart(&self, question: &str, diverges: bool, split: bool) -> &Self {
        let view = self.view(question);
        assert_eq!((view.diverges, view.split), (diverges, split), "{question}");
        self
    }

    /// Score, low end and high end of a domain, exact to 1e-9.
    #[track_caller]
    pub fn domain(&self, id: &str, wanted: [f64; 3]) -> &Self {
        close(&self.part("domains", id), wanted);
        self
    }

    /// Score, low end and high end over all, exact to 1e-9.
    #[track_caller]
    pub fn overall(&self, wanted: [f64; 3]) -> &Self {
        close(&self.result()["overall"], wanted);
        self
    }

    /// Questions with a level and questions that apply.
    #[track_caller]
    pub fn coverage(&self, with_level: usize, applicable: usize) -> &Self {
        let score = self.outcome.scores.claimed.overall;
        assert_eq!((score.with_level, score.applicable), (with_level, applicable));
        self
    }

    /// The stage and its reasons.
    #[track_caller]
    pub fn stage(&self, wanted: &str, reasons: &[&str]) -> &Self {
        let stage = &self.result()["stage"];
        assert_eq!(stage["id"], wanted);
        assert_eq!(stage["reasons"], serde_json::json!(reasons));
        self
    }

    /// Where the answers so far point.
    #[track_caller]
    pub fn provisional(&self, wanted: Option<&str>) -> &Self {
        assert_eq!(self.result()["stage"]["provisional"], serde_json::json!(wanted));
        self
    }

    /// The gaps in order.
    #[track_caller]
    pub fn gaps(&self, wanted: &[&str]) -> &Self {
        assert_eq!(self.result()["gaps"], serde_json::json!(wanted));
        self
    }

    /// The plan's actions in order.
    #[track_caller]
    pub fn steps(&self, wanted: &[&str]) -> &Self {
        assert_eq!(ids(&self.plan().steps), wanted);
        self
    }

    /// The declined actions.
    #[track_caller]
    pub fn declined(&self, wanted: &[&str]) -> &Self {
        assert_eq!(ids(&self.plan().declined), wanted);
        self
    }

    /// One step of the plan.
    pub fn step(&self, id: &str) -> &PlannedAction {
        let found = self.plan().steps.iter().find(|s| s.id.as_str() == id);
        found.unwrap_or_else(|| panic!("{id} is not in the plan"))
    }

    /// When an action is due.
    #[track_caller]
    pub fn due(&self, id: &str, wanted: Option<&str>) -> &Self {
        let due = self.step(id).due.map(|day| day.to_string());
        assert_eq!(due.as_deref(), wanted, "{id}");
        self
    }

    /// What was set aside, in words.
    #[track_caller]
    pub fn warnings(&self, wanted: &[&str]) -> &Self {
        let found: Vec<String> = self.outcome.warnings.iter().map(|w| w.to_string()).collect();
        assert_eq!(found, wanted);
        self
    }
}

/// The ids of steps, in order.
pub fn ids<'a>(steps: impl IntoIterator<Item = &'a PlannedAction>) -> Vec<&'a str> {
    steps.into_iter().map(|step| ActionId::as_str(&step.id)).collect()
}

#[track_caller]
fn close(found: &Value, wanted: [f64; 3]) {
    for (key, wanted) in ["score", "low", "high"].into_iter().zip(wanted) {
        let number = found[key].as_f64().unwrap_or(f64::NAN);
        let same = (number - wanted).abs() < 1e-9 || (number.is_nan() && wanted.is_nan());
        assert!(same, "{key}: found {number}, wanted {wanted} in {found}");
    }
}
