use serde_json::{Map, Value, json};

use super::{
    ActionRef, Comparison, ContinuedAction, HeldBack, NewAction, OnlyThere, PersonChange,
    QuestionChange, QuestionSide, ScoreChange, Side, Why,
};
use crate::plan::{answer_value, score_object};
use crate::question_set::{Level, QuestionId};
use crate::scoring::{DomainScore, Reason, StageResult};

/// What may stand in the JSON beside codes and numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// Names of people and owners; never, where a session is anonymous.
    pub names: bool,
    /// What people wrote: why something was agreed or declined, and who sees it otherwise.
    pub notes: bool,
}

impl Comparison {
    /// The comparison as JSON: `groundwork-comparison`, version 1, as this module's page has it.
    pub fn to_value(&self, show: Show) -> Value {
        let show = Show { names: show.names && !self.anonymous, ..show };
        let domains = self.domains.iter().map(|domain| {
            let mut object = scores(&domain.change);
            object.insert("id".to_owned(), domain.id.as_str().into());
            Value::Object(object)
        });
        let gaps = &self.gaps;
        json!({
            "format": "groundwork-comparison",
            "version": 1,
            "target": self.target.word(),
            "today": self.today.to_string(),
            "anonymous": self.anonymous,
            "before": side(&self.before),
            "after": side(&self.after),
            "overall": scores(&self.overall),
            "stage": {
                "before": stage(&self.stage.before),
                "after": stage(&self.stage.after),
                "reasons": self.stage.reasons.iter().map(reason).collect::<Vec<_>>(),
            },
            "domains": domains.collect::<Vec<_>>(),
            "domains_before": domains_of(&self.domains_before),
            "domains_after": domains_of(&self.domains_after),
            "questions": self.questions.iter().map(|q| question(q, show)).collect::<Vec<_>>(),
            "only_before": self.only_before.iter().map(only).collect::<Vec<_>>(),
            "only_after": self.only_after.iter().map(only).collect::<Vec<_>>(),
            "gaps": {
                "closed": ids(&gaps.closed),
                "still_open": ids(&gaps.still_open),
                "opened": ids(&gaps.opened),
                "found": ids(&gaps.found),
                "out_of_sight": ids(&gaps.out_of_sight),
            },
            "carried": self.carried.iter().map(|c| carried(c, show)).collect::<Vec<_>>(),
            "fresh": self.fresh.iter().map(|f| fresh(f, show)).collect::<Vec<_>>(),
        })
    }
}

fn ids(ids: &[QuestionId]) -> Value {
    ids.iter().map(QuestionId::as_str).collect()
}

fn domains_of(domains: &[DomainScore]) -> Value {
    domains.iter().map(|domain| domain.id.as_str()).collect()
}

fn side(side: &Side) -> Value {
    json!({
        "day": side.day.to_string(),
        "label": side.label,
        "questionnaire": {
            "id": side.questionnaire.id.as_str(),
            "edition": side.questionnaire.edition,
        },
        "answers_only": side.answers_only,
        "set_aside": side.set_aside,
        "rests_on_votes": ids(&side.rests_on_votes),
    })
}

fn scores(change: &ScoreChange) -> Map<String, Value> {
    let shared = change.shared.map(|shared| {
        json!({
            "before": shared.before.percent(),
            "after": shared.after.percent(),
            "points": shared.points(),
            "questions": shared.questions,
            "same_rules": shared.same_rules,
        })
    });
    let fields = [
        ("before", Value::Object(score_object(&change.before))),
        ("after", Value::Object(score_object(&change.after))),
        ("shared", json!(shared)),
        ("basis", change.basis.word().into()),
    ];
    fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn stage(result: &StageResult) -> Value {
    json!({"id": result.stage.word(), "provisional": result.provisional.map(|s| s.word())})
}

fn reason(held: &HeldBack) -> Value {
    let (kind, id) = match &held.reason {
        Reason::Question(id) => ("question", id.as_str()),
        Reason::Domain(id) => ("domain", id.as_str()),
        Reason::Coverage => ("coverage", "coverage"),
    };
    json!({"kind": kind, "id": id, "held": held.held.word()})
}

fn question_side(side: &QuestionSide) -> Value {
    json!({
        "answer": answer_value(side.answer),
        "agreed": side.agreed,
        "needed": side.needed.get(),
        "gap": side.gap,
        "critical": side.critical,
        "evidence": side.evidence.map(|evidence| evidence.word()),
        "diverges": side.diverges,
    })
}

fn only(there: &OnlyThere) -> Value {
    with(question_side(&there.side), [("id", there.id.as_str().into())])
}

fn question(question: &QuestionChange, show: Show) -> Value {
    let level = |level: Option<Level>| level.map(Level::get);
    let groups = question.groups.iter().map(|group| {
        json!({"id": group.group.as_str(), "from": level(group.from), "to": level(group.to)})
    });
    json!({
        "id": question.id.as_str(),
        "movement": question.movement.word(),
        "gap": question.gap.word(),
        "before": question_side(&question.before),
        "after": question_side(&question.after),
        "why": question.why.iter().map(|w| why(w, show)).collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "people": question.people.iter().map(|p| person(p, show)).collect::<Vec<_>>(),
        "reworded": question.reworded,
    })
}

fn why(why: &Why, show: Show) -> Value {
    let kind = json!({"kind": why.word()});
    match why {
        Why::Agreed { note, dissent } if show.notes => {
            with(kind, [("note", note.as_str().into()), ("dissent", dissent.as_str().into())])
        }
        _ => kind,
    }
}

fn person(person: &PersonChange, show: Show) -> Value {
    let value = json!({
        "id": person.person.as_str(),
        "group": person.group.as_str(),
        "presence": person.presence.word(),
        "from": answer_value(person.from),
        "to": answer_value(person.to),
    });
    with(value, show.names.then(|| ("name", person.name.as_str().into())))
}

fn carried(carried: &ContinuedAction, show: Show) -> Value {
    let value = json!({
        "question": carried.question.as_ref().map(QuestionId::as_str),
        "phase": carried.phase.as_ref().map(|phase| phase.as_str()),
        "progress": carried.progress.word(),
        "standing": carried.standing.word(),
        "due": carried.due.map(|day| day.to_string()),
        "overdue": carried.overdue,
    });
    let value = with(value, which(&carried.which));
    let value = with(value, show.names.then(|| ("owner", carried.owner.as_str().into())));
    with(value, show.notes.then(|| ("reason", carried.reason.as_str().into())))
}

fn fresh(fresh: &NewAction, show: Show) -> Value {
    let value = json!({
        "question": fresh.question.as_ref().map(QuestionId::as_str),
        "phase": fresh.phase.as_ref().map(|phase| phase.as_str()),
        "progress": fresh.progress.word(),
        "due": fresh.due.map(|day| day.to_string()),
        "taken_up": fresh.taken_up,
    });
    let value = with(value, which(&fresh.which));
    with(value, show.names.then(|| ("owner", fresh.owner.as_str().into())))
}

fn which(which: &ActionRef) -> Vec<(&'static str, Value)> {
    match which {
        ActionRef::BuiltIn(id) => vec![("own", false.into()), ("id", id.as_str().into())],
        ActionRef::Own { id, title } => {
            vec![("own", true.into()), ("id", id.as_str().into()), ("title", title.as_str().into())]
        }
    }
}

/// An object with more fields.
fn with(mut value: Value, more: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.extend(more.into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    value
}
