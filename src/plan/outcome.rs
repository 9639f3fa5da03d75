use serde_json::{Map, Value, json};

use super::Plan;
use crate::assessment::Assessment;
use crate::date::Day;
use crate::question_set::{Questionnaire, Target};
use crate::scoring::{
    Fraction, OrgAnswer, QuestionView, Reason, Score, Scores, StageResult, Warning, gap, score,
    warnings,
};

/// Everything that follows from an assessment on a day.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Scores, stage and gaps.
    pub scores: Scores,
    /// The plan.
    pub plan: Plan,
    /// What was set aside.
    pub warnings: Vec<Warning>,
}

impl Outcome {
    /// Scores the assessment and makes its plan.
    pub fn new(set: &Questionnaire, assessment: &Assessment, target: Target, today: Day) -> Self {
        let scores = score(set, assessment, target);
        let plan = Plan::new(set, assessment, &scores, today);
        Outcome { plan, warnings: warnings(set, assessment), scores }
    }

    /// The result JSON: `groundwork-result`, version 1.
    pub fn to_value(&self, set: &Questionnaire) -> Value {
        let scores = &self.scores;
        let evidenced = scores
            .evidenced
            .as_ref()
            .map(|e| json!({"score": percent(e.overall.score), "stage": e.stage.stage.word()}));
        let domains = scores.claimed.domains.iter().map(|domain| {
            let mut object = score_object(&domain.score);
            object.insert("id".to_owned(), domain.id.as_str().into());
            Value::Object(object)
        });
        let questions = set.scales().zip(&scores.questions).map(|((question, scale), view)| {
            let mut value = json!({
                "id": question.id.as_str(),
                "answer": answer_value(view.answer),
                "gap": gap(scale, view.answer, scores.target),
                "diverges": view.diverges,
                "split": view.split,
                "groups": groups(view),
            });
            if view.answer == OrgAnswer::Withheld {
                value["withheld"] = true.into();
            }
            value
        });
        let plan = self.plan.steps.iter().map(|step| {
            let phase = set.phases.get(step.phase).map(|p| p.id.as_str());
            json!({"id": step.id.as_str(), "phase": phase, "due": step.due.map(|d| d.to_string())})
        });
        let projection = self.plan.projection.iter().map(|p| {
            json!({
                "after": set.phases.get(p.phase).map(|p| p.id.as_str()),
                "stage": p.scored.stage.stage.word(),
                "overall": percent(p.scored.overall.score),
            })
        });
        json!({
            "format": "groundwork-result",
            "version": 1,
            "target": scores.target.word(),
            "overall": score_object(&scores.claimed.overall),
            "evidenced": evidenced,
            "stage": stage(&scores.claimed.stage),
            "domains": domains.collect::<Vec<_>>(),
            "questions": questions.collect::<Vec<_>>(),
            "gaps": scores.gaps.iter().map(|at| id_of(set, *at)).collect::<Vec<_>>(),
            "plan": plan.collect::<Vec<_>>(),
            "warnings": self.warnings.iter().map(Warning::to_string).collect::<Vec<_>>(),
            "projection": projection.collect::<Vec<_>>(),
        })
    }
}

fn id_of(set: &Questionnaire, scored: usize) -> Option<&str> {
    set.scales().nth(scored).map(|(question, _)| question.id.as_str())
}

fn percent(fraction: Option<Fraction>) -> Option<f64> {
    fraction.map(Fraction::percent)
}

/// A score as the result JSON has it.
pub(crate) fn score_object(score: &Score) -> Map<String, Value> {
    let fields = [
        ("score", json!(percent(score.score))),
        ("low", json!(percent(score.low))),
        ("high", json!(percent(score.high))),
        ("with_level", json!(score.with_level)),
        ("applicable", json!(score.applicable)),
    ];
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// An answer as the result JSON has it.
pub(crate) fn answer_value(answer: OrgAnswer) -> Value {
    match answer {
        OrgAnswer::Level(level) => json!({"level": level.get()}),
        OrgAnswer::Unsure => json!({"unsure": true}),
        OrgAnswer::NotApplicable => json!({"not_applicable": true}),
        OrgAnswer::Unanswered | OrgAnswer::Withheld => Value::Null,
    }
}

fn groups(view: &QuestionView) -> Value {
    let levels = view.groups.iter().map(|(id, level)| (id.to_string(), json!(level.get())));
    Value::Object(levels.collect())
}

fn stage(result: &StageResult) -> Value {
    let reason = |reason: &Reason| match reason {
        Reason::Question(id) => id.to_string(),
        Reason::Domain(id) => id.to_string(),
        Reason::Coverage => "coverage".to_owned(),
    };
    json!({
        "id": result.stage.word(),
        "provisional": result.provisional.map(|s| s.word()),
        "reasons": result.reasons.iter().map(reason).collect::<Vec<_>>(),
    })
}
