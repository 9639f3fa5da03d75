use std::collections::BTreeMap;
use std::fmt::Display;

use serde_json::{Map, Value, json};

use super::model::{
    ActionChoice, ActionProgress, Answers, Assessment, Choice, Edition, OwnAction, Participant,
    Removed, Seat, Session, Tally,
};
use super::{Answer, Answered, ClosingCount, Collection, GroupCount, Snapshot, Unknown};
use crate::question_set::ParticipantId;

/// An object being written: empty values are left out, unknown fields come back.
pub(crate) struct Writer(Map<String, Value>);

impl Writer {
    pub(crate) fn with(unknown: &Unknown) -> Self {
        Writer(unknown.clone())
    }

    pub(crate) fn set(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    pub(crate) fn text(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.set(key, text) }
    }

    pub(crate) fn some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.set(key, value),
            None => self,
        }
    }

    pub(crate) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

fn map<K: Display, V>(entries: &BTreeMap<K, V>, value: impl Fn(&V) -> Value) -> Value {
    // One by one: collecting sorts first, and brings a copy of the sort for each type of value.
    let mut object = Map::new();
    for (key, entry) in entries {
        object.insert(key.to_string(), value(entry));
    }
    Value::Object(object)
}

impl Assessment {
    /// The assessment as the JSON of the save file.
    pub fn to_value(&self) -> Value {
        let organisation = Writer::with(&self.organisation.unknown)
            .set("name", self.organisation.name.as_str())
            .some("jurisdiction", self.organisation.jurisdiction.map(|j| j.word()))
            .set("services", self.organisation.services.as_str());
        let terms =
            Writer::with(&self.terms.unknown).text("service_user", &self.terms.service_user).done();
        let plan = Writer::with(&self.unknown_plan)
            .set("actions", map(&self.choices, choice))
            .set("own", self.own.iter().map(own_action).collect::<Vec<_>>());
        let removed = || self.removed.iter().map(removed).collect::<Vec<_>>();
        Writer::with(&self.unknown)
            .set("format", super::FORMAT)
            .set("version", super::VERSION)
            .set("id", self.id.as_str())
            .set("questionnaire", edition(&self.questionnaire))
            .set("organisation", organisation.done())
            .some("planned_start", self.planned_start.map(|d| d.to_string()))
            .set("participants", self.participants.iter().map(participant).collect::<Vec<_>>())
            .some("terms", full(terms))
            .some("session", full(session(&self.session)))
            .some("seat", self.seat.as_ref().map(seat))
            .set("answers", by_participant(&self.answers))
            .set("consensus", answers(&self.consensus))
            .set("plan", plan.done())
            .set("snapshots", self.snapshots.iter().map(snapshot).collect::<Vec<_>>())
            .some("removed", (!self.removed.is_empty()).then(removed))
            .some("copy_of", (!self.copy_of.is_empty()).then(|| self.copy_of.clone()))
            .some("template", self.template.then_some(true))
            .set("created", self.created.as_str())
            .set("saved", self.saved.as_str())
            .done()
    }
}

/// An object that says something.
pub(crate) fn full(value: Value) -> Option<Value> {
    value.as_object().is_some_and(|object| !object.is_empty()).then_some(value)
}

pub(crate) fn edition(edition: &Edition) -> Value {
    Writer::with(&edition.unknown)
        .set("id", edition.id.as_str())
        .set("edition", edition.edition.as_str())
        .done()
}

pub(crate) fn participant(person: &Participant) -> Value {
    let groups = || person.answers_for.iter().map(|g| g.to_string()).collect::<Vec<_>>();
    Writer::with(&person.unknown)
        .set("id", person.id.as_str())
        .set("name", person.name.as_str())
        .text("role", &person.role)
        .set("group", person.group.as_str())
        .some("answers_for", (!person.answers_for.is_empty()).then(groups))
        .text("returned", &person.returned)
        .text("returned_digest", &person.returned_digest)
        .some("view_shown", person.view_shown.then_some(true))
        .done()
}

fn removed(trace: &Removed) -> Value {
    Writer::with(&trace.unknown)
        .set("id", trace.id.as_str())
        .set("on", trace.on.to_string())
        .set("group", trace.group.as_str())
        .some("unanswered", trace.unanswered.then_some(true))
        .done()
}

fn session(session: &Session) -> Value {
    let parked = || session.parked.iter().map(|q| q.to_string()).collect::<Vec<_>>();
    let is_under_way = session.collection != Collection::Closed;
    let tallies = || map(&session.tallies, |groups| map(groups, |tally| json!(tally)));
    Writer::with(&session.unknown)
        .some("anonymous", session.anonymous.then_some(true))
        .some("collection", is_under_way.then(|| session.collection.word()))
        .some("parked", (!session.parked.is_empty()).then(parked))
        .some("tallies", (!session.tallies.is_empty()).then(tallies))
        .done()
}

fn seat(seat: &Seat) -> Value {
    Writer::with(&seat.unknown)
        .set("assessment", seat.assessment.as_str())
        .some("shared", seat.shared.then_some(true))
        .some("anonymous", seat.anonymous.then_some(true))
        .text("handed_back", &seat.handed_back)
        .done()
}

fn by_participant(all: &BTreeMap<ParticipantId, Answers>) -> Value {
    map(all, answers)
}

/// The answers of one person.
pub(crate) fn answers(answers: &Answers) -> Value {
    map(answers, answer)
}

fn answer(answer: &Answer) -> Value {
    let written = Writer::with(&answer.unknown);
    let written = match &answer.given {
        Some(Answered::Level(level)) => written.set("level", level.get()),
        Some(Answered::Unsure) => written.set("unsure", true),
        Some(Answered::NotApplicable(reason)) => written.set("not_applicable", reason.as_str()),
        None => written,
    };
    written
        .text("note", &answer.note)
        .some("evidence", answer.evidence.map(|e| e.word()))
        .text("text", &answer.text)
        .text("dissent", &answer.dissent)
        .done()
}

fn choice(choice: &ActionChoice) -> Value {
    let word = |state| match state {
        Choice::Accepted => "accepted",
        Choice::Declined => "declined",
    };
    Writer::with(&choice.unknown)
        .some("state", choice.state.map(word))
        .text("reason", &choice.reason)
        .text("owner", &choice.owner)
        .some("due", choice.due.map(|d| d.to_string()))
        .some("progress", (choice.progress != ActionProgress::Todo).then(|| choice.progress.word()))
        .text("note", &choice.note)
        .done()
}

fn own_action(action: &OwnAction) -> Value {
    Writer::with(&action.unknown)
        .set("id", action.id.as_str())
        .set("title", action.title.as_str())
        .text("detail", &action.detail)
        .set("phase", action.phase.as_str())
        .some("domain", action.domain.as_ref().map(|d| d.as_str()))
        .text("owner", &action.owner)
        .some("due", action.due.map(|d| d.to_string()))
        .set("progress", action.progress.word())
        .done()
}

fn closing_count(count: &ClosingCount) -> Value {
    let hands = || map(&count.hands, |tally| json!(tally));
    Writer::with(&count.unknown)
        .set("people", count.people)
        .some("graded", (count.graded > 0).then_some(count.graded))
        .some("evidence", count.evidence.map(|grade| grade.word()))
        .set("groups", map(&count.groups, group_count))
        .some("hands", (!count.hands.is_empty()).then(hands))
        .done()
}

fn group_count(count: &GroupCount) -> Value {
    let shown = count.shown != Tally::default();
    Writer::with(&count.unknown)
        .set("levels", json!(count.levels))
        .some("shown", shown.then(|| json!(count.shown)))
        .some("unsure", (count.unsure > 0).then_some(count.unsure))
        .some("not_applicable", (count.not_applicable > 0).then_some(count.not_applicable))
        .done()
}

fn snapshot(snapshot: &Snapshot) -> Value {
    Writer::with(&snapshot.unknown)
        .set("taken", snapshot.taken.to_string())
        .set("label", snapshot.label.as_str())
        .some("automatic", snapshot.automatic.then_some(true))
        .set("answers", by_participant(&snapshot.answers))
        .set("consensus", answers(&snapshot.consensus))
        .some("counted", snapshot.is_closing().then(|| map(&snapshot.counted, closing_count)))
        .done()
}
