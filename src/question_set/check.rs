//! What no single field can show: that ids are unique, that what they name exists, that the
//! actions suffice, and that they can be done in some order.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use super::id::ActionId;
use super::lists::Lists;
use super::model::{Action, Citation, Level, Question, Questionnaire, Scale};
use crate::json::{Log, clip};
use crate::messages::{json_errors, question_set_errors};

/// Writes down everything that does not hold in the set as a whole.
pub(super) fn check(set: &Questionnaire, lists: &Lists<'_>, log: &Log) {
    for list in ["sources", "groups", "domains", "phases", "questions", "actions", "resources"] {
        unique(log, lists, list, "id");
    }
    unique(log, lists, "scenarios", "id");
    unique(log, lists, "glossary", "term");
    for list in ["groups", "domains", "phases", "questions"] {
        if lists.is_empty(list) {
            log.fault(list, json_errors::must_not_be_empty());
        }
    }
    references(set, lists, log);
    suffices(set, lists, log);
    phases(set, lists, log);
    circles(set, lists, log);
}

fn unique(log: &Log, lists: &Lists<'_>, list: &str, key: &str) {
    let mut seen = HashMap::new();
    for (at, name) in lists.names(list, key) {
        let first = *seen.entry(name).or_insert(at);
        if first != at {
            let place = format!("{list}[{first}]");
            let message = question_set_errors::id_is_used(clip(name), place);
            log.fault(format!("{list}[{at}]"), message);
        }
    }
}

/// The ids that exist; none for a list that is missing as a whole.
struct Known<'a> {
    log: &'a Log,
    sources: Option<HashSet<&'a str>>,
    groups: Option<HashSet<&'a str>>,
    domains: Option<HashSet<&'a str>>,
    phases: Option<HashSet<&'a str>>,
    scales: Option<HashSet<&'a str>>,
    questions: Option<HashSet<&'a str>>,
    actions: Option<HashSet<&'a str>>,
    resources: Option<HashSet<&'a str>>,
}

impl Known<'_> {
    fn need(&self, known: &Option<HashSet<&str>>, kind: &str, id: &str, place: impl Display) {
        if known.as_ref().is_some_and(|known| !known.contains(id)) {
            self.log.fault(place, question_set_errors::unknown_id(kind, id));
        }
    }

    fn cited(&self, citations: &[Citation], place: &str) {
        for (at, citation) in citations.iter().enumerate() {
            let place = format!("{place}.source[{at}]");
            self.need(&self.sources, "source", citation.source.as_str(), place);
        }
    }
}

fn references(set: &Questionnaire, lists: &Lists<'_>, log: &Log) {
    let reflections: HashSet<&str> =
        set.questions.iter().filter(|q| q.scale().is_none()).map(|q| q.id.as_str()).collect();
    let scales = lists.ids("questions");
    let known = Known {
        log,
        sources: lists.ids("sources"),
        groups: lists.ids("groups"),
        domains: lists.ids("domains"),
        phases: lists.ids("phases"),
        scales: scales.map(|ids| ids.difference(&reflections).copied().collect()),
        questions: lists.ids("questions"),
        actions: lists.ids("actions"),
        resources: lists.ids("resources"),
    };
    for group in set.minutes.keys() {
        known.need(&known.groups, "group", group.as_str(), format!("minutes.{group}"));
    }
    for (at, domain) in set.domains.iter().enumerate() {
        known.cited(&domain.source, &lists.place("domains", at));
    }
    for (at, question) in set.questions.iter().enumerate() {
        named_by_question(&known, question, &lists.place("questions", at));
    }
    for (at, action) in set.actions.iter().enumerate() {
        named_by_action(&known, action, &lists.place("actions", at));
    }
    for (at, resource) in set.resources.iter().enumerate() {
        let place = lists.place("resources", at);
        for domain in &resource.helps {
            known.need(&known.domains, "domain", domain.as_str(), format!("{place}.helps"));
        }
    }
    for (at, scenario) in set.scenarios.iter().enumerate() {
        let place = lists.place("scenarios", at);
        for question in &scenario.questions {
            let place = format!("{place}.questions");
            known.need(&known.questions, "question", question.as_str(), place);
        }
        known.cited(&scenario.source, &place);
    }
    for (at, term) in set.glossary.iter().enumerate() {
        known.cited(&term.source, &lists.place("glossary", at));
    }
}

fn named_by_question(known: &Known<'_>, question: &Question, place: &str) {
    known.need(&known.domains, "domain", question.domain.as_str(), format!("{place}.domain"));
    for group in &question.asked_of {
        known.need(&known.groups, "group", group.as_str(), format!("{place}.asked_of"));
    }
    known.cited(&question.source, place);
}

fn named_by_action(known: &Known<'_>, action: &Action, place: &str) {
    if action.id.as_str().starts_with(ActionId::FIND_OUT) {
        let message = question_set_errors::reserved_ids(ActionId::FIND_OUT);
        known.log.fault(format!("{place}.id"), message);
    }
    if action.reaches < action.when_below {
        let message = question_set_errors::reaches_too_little(action.when_below, action.reaches);
        known.log.fault(format!("{place}.reaches"), message);
    }
    let question = action.question.as_str();
    known.need(&known.scales, "scale", question, format!("{place}.question"));
    known.need(&known.phases, "phase", action.phase.as_str(), format!("{place}.phase"));
    known.need(&known.groups, "group", action.lead.as_str(), format!("{place}.lead"));
    for other in &action.depends_on {
        known.need(&known.actions, "action", other.as_str(), format!("{place}.depends_on"));
    }
    for resource in &action.resources {
        known.need(&known.resources, "resource", resource.as_str(), format!("{place}.resources"));
    }
}

/// Below the target to recruit, some action called for must reach it.
fn suffices(set: &Questionnaire, lists: &Lists<'_>, log: &Log) {
    let mut actions: HashMap<&str, Vec<&Action>> = HashMap::new();
    for action in &set.actions {
        actions.entry(action.question.as_str()).or_default().push(action);
    }
    // An action that could not be read may be the one that suffices.
    let unread: Vec<Option<&str>> =
        lists.unread("actions").map(|a| a.get("question").and_then(|q| q.as_str())).collect();
    for (at, question) in set.questions.iter().enumerate() {
        let id = question.id.as_str();
        let doubtful = unread.iter().any(|named| named.is_none_or(|named| named == id));
        if let Some(scale) = question.scale().filter(|_| !doubtful) {
            let own = actions.get(id).map(Vec::as_slice).unwrap_or_default();
            reaches_target(question, scale, own, &lists.place("questions", at), log);
        }
    }
}

fn reaches_target(question: &Question, scale: &Scale, own: &[&Action], place: &str, log: &Log) {
    let target = scale.target.recruit;
    for level in Level::ALL.into_iter().filter(|level| *level < target) {
        if !own.iter().any(|a| level < a.when_below && a.reaches >= target) {
            let message = question_set_errors::target_not_reached(&question.id, level, target);
            log.fault(place, message);
        }
    }
}

/// Dependencies never point to a later phase.
fn phases(set: &Questionnaire, lists: &Lists<'_>, log: &Log) {
    let phase_of = |action: &Action| set.phases.iter().position(|p| p.id == action.phase);
    let phase: HashMap<&ActionId, usize> =
        set.actions.iter().filter_map(|a| Some((&a.id, phase_of(a)?))).collect();
    for (at, action) in set.actions.iter().enumerate() {
        let Some(own) = phase_of(action) else { continue };
        for other in &action.depends_on {
            if phase.get(other).is_some_and(|needed| *needed > own) {
                let message = question_set_errors::waits_for_later_phase(other);
                log.fault(format!("{}.depends_on", lists.place("actions", at)), message);
            }
        }
    }
}

/// Dependencies never run in a circle: what waits for nothing is taken away, then what waited
/// only for that, and so on; what stays waits for a circle.
fn circles(set: &Questionnaire, lists: &Lists<'_>, log: &Log) {
    let at: HashMap<&ActionId, usize> =
        set.actions.iter().enumerate().map(|(at, a)| (&a.id, at)).collect();
    let mut waiting = vec![0_usize; set.actions.len()];
    let mut dependents: Vec<Vec<usize>> = vec![Vec::new(); set.actions.len()];
    for (index, action) in set.actions.iter().enumerate() {
        for needed in action.depends_on.iter().filter_map(|id| at.get(id)) {
            waiting[index] += 1;
            dependents[*needed].push(index);
        }
    }
    let mut free: Vec<usize> = (0..waiting.len()).filter(|index| waiting[*index] == 0).collect();
    while let Some(index) = free.pop() {
        for dependent in &dependents[index] {
            waiting[*dependent] -= 1;
            if waiting[*dependent] == 0 {
                free.push(*dependent);
            }
        }
    }
    for (index, _) in waiting.iter().enumerate().filter(|(_, waits)| **waits > 0) {
        let message = question_set_errors::waits_in_a_circle();
        log.fault(format!("{}.depends_on", lists.place("actions", index)), message);
    }
}
