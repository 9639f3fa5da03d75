use std::borrow::Cow;
use std::cmp::Reverse;

use super::context::{labels, without_name};
use crate::assessment::{Answered, Assessment};
use crate::question_set::Questionnaire;

/// An anonymous session as documents may tell of it: with the words that its last closing was made
/// from, and without names that a file brought into it, wherever people wrote them. Which answers
/// may be shown is decided in scoring, for every output at once.
pub fn disclosed<'a>(set: &Questionnaire, assessment: &'a Assessment) -> Cow<'a, Assessment> {
    let mut shown = Cow::Borrowed(assessment);
    if assessment.session.anonymous {
        if let Some(closing) = assessment.closing() {
            shown.to_mut().answers.clone_from(&closing.answers);
        }
        take_names_out(set, &mut shown);
    }
    shown
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
        if let Some(Answered::NotApplicable(reason)) = &mut answer.given {
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
