use std::borrow::Cow;
use std::cmp::Reverse;

use super::context::{labels, without_name};
use crate::assessment::{Assessment, Given};
use crate::plan::Outcome;
use crate::questionnaire::Questionnaire;

/// An assessment and what follows from it, as documents may show them.
pub struct Guarded<'a> {
    pub assessment: Cow<'a, Assessment>,
    pub outcome: Cow<'a, Outcome>,
}

/// Takes out of an anonymous session what could tell whose answer is whose and is no answer: names
/// that a file brought with it, wherever people wrote them, and the places of answers that were set
/// aside. Which answers may be shown is decided in scoring, for every output at once.
pub fn guarded<'a>(
    set: &Questionnaire,
    assessment: &'a Assessment,
    outcome: &'a Outcome,
) -> Guarded<'a> {
    let (mut assessment, mut outcome) = (Cow::Borrowed(assessment), Cow::Borrowed(outcome));
    if assessment.session.anonymous {
        let shown = outcome.to_mut();
        shown.warnings.retain(|warning| !warning.place.starts_with("answers."));
        take_names_out(set, &mut assessment);
    }
    Guarded { assessment, outcome }
}

fn take_names_out(set: &Questionnaire, assessment: &mut Cow<'_, Assessment>) {
    let label_of = labels(set, assessment, false);
    let mut names: Vec<(String, String)> = Vec::new();
    for person in &assessment.participants {
        let label = label_of.get(&person.id).cloned().unwrap_or_default();
        names.extend(Some((person.name.trim().to_owned(), label)).filter(|(n, _)| !n.is_empty()));
    }
    if names.is_empty() {
        return;
    }
    // A name may be part of a longer one.
    names.sort_by_key(|(name, _)| Reverse(name.len()));
    let hide = |words: &mut String| {
        for (name, label) in &names {
            *words = without_name(words, name, label);
        }
    };
    let shown = assessment.to_mut();
    shown.participants.iter_mut().for_each(|person| person.name.clear());
    let said = shown.answers.values_mut().chain([&mut shown.consensus]);
    for answer in said.flat_map(|answers| answers.values_mut()) {
        [&mut answer.note, &mut answer.text, &mut answer.dissent].into_iter().for_each(hide);
        if let Some(Given::NotApplicable(reason)) = &mut answer.given {
            hide(reason);
        }
    }
    for choice in shown.choices.values_mut() {
        [&mut choice.owner, &mut choice.reason, &mut choice.note].into_iter().for_each(hide);
    }
    for own in &mut shown.own {
        [&mut own.title, &mut own.detail, &mut own.owner].into_iter().for_each(hide);
    }
}
