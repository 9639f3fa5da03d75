use std::borrow::Cow;
use std::collections::HashMap;

use crate::assessment::{Assessment, FEW};
use crate::plan::Outcome;
use crate::questionnaire::{QuestionId, Questionnaire};

/// The outcome as it may be shown: in an anonymous session a group's level is left out wherever
/// so few of it gave one that an answer could be told.
pub fn guarded<'a>(
    assessment: &Assessment,
    outcome: &'a Outcome,
    set: &Questionnaire,
) -> Cow<'a, Outcome> {
    if !assessment.session.anonymous {
        return Cow::Borrowed(outcome);
    }
    let mut outcome = outcome.clone();
    for ((question, _), view) in set.scales().zip(&mut outcome.scores.questions) {
        let voices = voices(assessment, &question.id);
        view.groups.retain(|group, _| voices.get(group.as_str()).is_some_and(|n| *n >= FEW));
    }
    Cow::Owned(outcome)
}

/// How many people of each group gave a level.
fn voices<'a>(assessment: &'a Assessment, question: &QuestionId) -> HashMap<&'a str, usize> {
    let mut voices: HashMap<&str, usize> = HashMap::new();
    for person in &assessment.participants {
        let answer = assessment.answer(&person.id, question);
        if answer.is_some_and(|a| a.get_level().is_some()) {
            *voices.entry(person.group.as_str()).or_default() += 1;
        }
    }
    for (group, tally) in assessment.session.tallies.get(question).into_iter().flatten() {
        let votes: u64 = tally.iter().map(|count| u64::from(*count)).sum();
        let votes = usize::try_from(votes).unwrap_or(usize::MAX);
        let counted = voices.entry(group.as_str()).or_default();
        *counted = counted.saturating_add(votes);
    }
    voices
}
