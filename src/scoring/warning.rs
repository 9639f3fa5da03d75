use std::collections::HashSet;
use std::fmt;

use crate::assessment::{Answer, Assessment, Given};
use crate::questionnaire::{ParticipantId, QuestionId, Questionnaire};
use crate::reader::clip;

/// Something in an assessment that does not fit its question set and was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where in the save file.
    pub place: String,
    /// What was done about it.
    pub message: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Everything in the assessment that scoring sets aside, with its place.
pub fn warnings(set: &Questionnaire, assessment: &Assessment) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |place: String, message: String| found.push(Warning { place, message });
    if assessment.questionnaire.id != set.id || assessment.questionnaire.edition != set.edition {
        let (id, edition) = (&assessment.questionnaire.id, &assessment.questionnaire.edition);
        let message = format!(
            "the answers were given to “{id}” {}, and are scored by “{}” {}",
            clip(edition),
            set.id,
            set.edition
        );
        warn("questionnaire".to_owned(), message);
    }
    for (at, person) in assessment.participants.iter().enumerate() {
        if set.group(&person.group).is_none() {
            let message = format!("the question set has no group “{}”", person.group);
            warn(format!("participants[{at}].group"), message);
        }
    }
    let listed: HashSet<&ParticipantId> = assessment.participants.iter().map(|p| &p.id).collect();
    for (person, answers) in &assessment.answers {
        if !listed.contains(person) {
            let message = "no participant has this id; the answers are kept, but not counted";
            warn(format!("answers.{person}"), message.to_owned());
            continue;
        }
        for (question, answer) in answers {
            if let Some(message) = set_aside(set, question, answer) {
                warn(format!("answers.{person}.{question}"), message);
            }
        }
    }
    for (question, answer) in &assessment.consensus {
        if let Some(message) = set_aside(set, question, answer) {
            warn(format!("consensus.{question}"), message);
        }
    }
    found
}

fn set_aside(set: &Questionnaire, question: &QuestionId, answer: &Answer) -> Option<String> {
    let Some(found) = set.question(question) else {
        return Some("the question set has no such question; the answer is kept".to_owned());
    };
    match (&answer.given, found.scale()) {
        (Some(Given::NotApplicable(_)), Some(scale)) if !scale.may_not_apply => {
            Some("“does not apply” is not offered here; it counts as unanswered".to_owned())
        }
        (Some(Given::NotApplicable(reason)), Some(_)) if reason.trim().is_empty() => {
            Some("“does not apply” needs a reason; without one it counts as unanswered".to_owned())
        }
        _ => None,
    }
}
