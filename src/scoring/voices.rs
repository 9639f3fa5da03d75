use std::collections::HashMap;

use super::Scores;
use crate::assessment::{Assessment, FEW};
use crate::questionnaire::{QuestionId, Questionnaire};

/// How many people of each group gave a level, votes counted in the room among them.
pub(crate) fn voices<'a>(
    assessment: &'a Assessment,
    question: &QuestionId,
) -> HashMap<&'a str, usize> {
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

/// Leaves a group's level out wherever fewer than [`FEW`] of it gave one.
pub(crate) fn without_few(set: &Questionnaire, assessment: &Assessment, scores: &mut Scores) {
    for ((question, _), view) in set.scales().zip(&mut scores.questions) {
        let voices = voices(assessment, &question.id);
        view.groups.retain(|group, _| voices.get(group.as_str()).is_some_and(|n| *n >= FEW));
    }
}
