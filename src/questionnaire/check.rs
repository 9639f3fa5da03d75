//! What no single field can show: that ids are unique, that what they name exists, that the
//! actions suffice, and that they can be done in some order.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::hash::Hash;

use super::id::ActionId;
use super::model::{Action, Citation, Level, Question, Questionnaire, Scale};
use crate::reader::Log;

/// Writes down everything that does not hold in the set as a whole.
pub(super) fn check(set: &Questionnaire, log: &Log) {
    unique(log, "sources", set.sources.iter().map(|s| &s.id));
    unique(log, "groups", set.groups.iter().map(|g| &g.id));
    unique(log, "domains", set.domains.iter().map(|d| &d.id));
    unique(log, "phases", set.phases.iter().map(|p| &p.id));
    unique(log, "questions", set.questions.iter().map(|q| &q.id));
    unique(log, "actions", set.actions.iter().map(|a| &a.id));
    unique(log, "resources", set.resources.iter().map(|r| &r.id));
    unique(log, "scenarios", set.scenarios.iter().map(|s| &s.id));
    unique(log, "glossary", set.glossary.iter().map(|t| &t.term));
    for (what, empty) in [
        ("groups", set.groups.is_empty()),
        ("domains", set.domains.is_empty()),
        ("phases", set.phases.is_empty()),
        ("questions", set.questions.is_empty()),
    ] {
        if empty {
            log.fault(what, "must not be empty");
        }
    }
    references(set, log);
    for (at, question) in set.questions.iter().enumerate() {
        if let Some(scale) = question.scale() {
            suffices(set, at, question, scale, log);
        }
    }
    order(set, log);
}

fn unique<'a, T: Hash + Eq + Display + 'a>(
    log: &Log,
    list: &str,
    ids: impl Iterator<Item = &'a T>,
) {
    let mut seen = HashMap::new();
    for (at, id) in ids.enumerate() {
        if let Some(first) = seen.insert(id, at) {
            log.fault(format!("{list}[{at}]"), format!("“{id}” is already used at {list}[{first}]"));
        }
    }
}

struct Known<'a> {
    log: &'a Log,
    sources: HashSet<&'a str>,
    groups: HashSet<&'a str>,
    domains: HashSet<&'a str>,
    phases: HashSet<&'a str>,
    scales: HashSet<&'a str>,
    questions: HashSet<&'a str>,
    actions: HashSet<&'a str>,
    resources: HashSet<&'a str>,
}

impl Known<'_> {
    fn need(&self, known: &HashSet<&str>, what: &str, id: &str, place: impl Display) {
        if !known.contains(id) {
            self.log.fault(place, format!("there is no {what} “{id}”"));
        }
    }

    fn cited(&self, citations: &[Citation], place: &str) {
        for (at, citation) in citations.iter().enumerate() {
            let place = format!("{place}.source[{at}]");
            self.need(&self.sources, "source", citation.source.as_str(), place);
        }
    }
}

fn references(set: &Questionnaire, log: &Log) {
    let known = Known {
        log,
        sources: set.sources.iter().map(|s| s.id.as_str()).collect(),
        groups: set.groups.iter().map(|g| g.id.as_str()).collect(),
        domains: set.domains.iter().map(|d| d.id.as_str()).collect(),
        phases: set.phases.iter().map(|p| p.id.as_str()).collect(),
        scales: set.scales().map(|(q, _)| q.id.as_str()).collect(),
        questions: set.questions.iter().map(|q| q.id.as_str()).collect(),
        actions: set.actions.iter().map(|a| a.id.as_str()).collect(),
        resources: set.resources.iter().map(|r| r.id.as_str()).collect(),
    };
    for group in set.minutes.keys() {
        known.need(&known.groups, "group", group.as_str(), format!("minutes.{group}"));
    }
    for (at, domain) in set.domains.iter().enumerate() {
        known.cited(&domain.source, &format!("domains[{at}]"));
    }
    for (at, question) in set.questions.iter().enumerate() {
        let place = format!("questions[{at}]");
        known.need(&known.domains, "domain", question.domain.as_str(), format!("{place}.domain"));
        if question.asked_of.is_empty() {
            log.fault(format!("{place}.asked_of"), "names no group");
        }
        for group in &question.asked_of {
            known.need(&known.groups, "group", group.as_str(), format!("{place}.asked_of"));
        }
        known.cited(&question.source, &place);
    }
    for (at, action) in set.actions.iter().enumerate() {
        known_by_action(&known, action, &format!("actions[{at}]"));
    }
    for (at, resource) in set.resources.iter().enumerate() {
        for domain in &resource.helps {
            known.need(&known.domains, "domain", domain.as_str(), format!("resources[{at}].helps"));
        }
    }
    for (at, scenario) in set.scenarios.iter().enumerate() {
        let place = format!("scenarios[{at}]");
        for question in &scenario.questions {
            let place = format!("{place}.questions");
            known.need(&known.questions, "question", question.as_str(), place);
        }
        known.cited(&scenario.source, &place);
    }
    for (at, term) in set.glossary.iter().enumerate() {
        known.cited(&term.source, &format!("glossary[{at}]"));
    }
}

fn known_by_action(known: &Known<'_>, action: &Action, place: &str) {
    if action.id.as_str().starts_with(ActionId::FIND_OUT) {
        let message = format!("ids that start with “{}” are built in", ActionId::FIND_OUT);
        known.log.fault(format!("{place}.id"), message);
    }
    if action.reaches < action.when_below {
        let message = format!(
            "it is called for below {}, so it must reach at least {0}, not {}",
            action.when_below, action.reaches
        );
        known.log.fault(format!("{place}.reaches"), message);
    }
    let question = action.question.as_str();
    known.need(&known.scales, "scale question", question, format!("{place}.question"));
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
fn suffices(set: &Questionnaire, at: usize, question: &Question, scale: &Scale, log: &Log) {
    let target = scale.target.recruit;
    for level in Level::ALL.into_iter().filter(|l| *l < target) {
        let lifts = |a: &Action| {
            a.question == question.id && level < a.when_below && a.reaches >= target
        };
        if !set.actions.iter().any(lifts) {
            let message = format!(
                "{}: no action called for at level {level} reaches the target to recruit, {target}",
                question.id
            );
            log.fault(format!("questions[{at}]"), message);
        }
    }
}

/// Dependencies never point to a later phase, and never in a circle.
fn order(set: &Questionnaire, log: &Log) {
    let phase_of = |action: &Action| set.phases.iter().position(|p| p.id == action.phase);
    let at: HashMap<&ActionId, usize> =
        set.actions.iter().enumerate().map(|(at, a)| (&a.id, at)).collect();
    for (index, action) in set.actions.iter().enumerate() {
        for other in &action.depends_on {
            let Some(needed) = at.get(other).and_then(|at| set.actions.get(*at)) else { continue };
            if phase_of(needed) > phase_of(action) {
                let message = format!("waits for “{other}”, which belongs to a later phase");
                log.fault(format!("actions[{index}].depends_on"), message);
            }
        }
    }
    // Take away what waits for nothing until nothing more goes: what stays waits in a circle.
    let mut left: HashSet<usize> = (0..set.actions.len()).collect();
    loop {
        let waits = |index: &usize| {
            let needs = &set.actions[*index].depends_on;
            needs.iter().any(|id| at.get(id).is_some_and(|at| left.contains(at)))
        };
        let still: HashSet<usize> = left.iter().copied().filter(|i| waits(i)).collect();
        if still.len() == left.len() {
            break;
        }
        left = still;
    }
    let mut circle: Vec<usize> = left.into_iter().collect();
    circle.sort_unstable();
    for index in circle {
        let message = "waits, directly or through others, for a circle of actions";
        log.fault(format!("actions[{index}].depends_on"), message);
    }
}
