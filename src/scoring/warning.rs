use std::collections::HashSet;
use std::fmt;

use crate::assessment::{Answer, Answered, Assessment};
use crate::json::clip;
use crate::messages::score_warnings as messages;
use crate::question_set::{ParticipantId, QuestionId, Questionnaire};

/// Something in an assessment that does not fit its question set and was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where in the save file.
    pub place: String,
    /// What was done about it.
    pub message: String,
    /// Both in a sentence for somebody who never sees the file.
    pub words: String,
}

/// For those who look into the file: the place, and what was done.
impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

/// Everything in the assessment that scoring sets aside, with its place.
pub fn warnings(set: &Questionnaire, assessment: &Assessment) -> Vec<Warning> {
    let mut found = Vec::new();
    let mut warn = |place: String, (message, words): WarningWords| {
        found.push(Warning { place, message, words })
    };
    if assessment.questionnaire.id != set.id || assessment.questionnaire.edition != set.edition {
        let (id, edition) = (&assessment.questionnaire.id, &assessment.questionnaire.edition);
        let message = messages::scored_by_other(id, clip(edition), &set.id, &set.edition);
        let words = match *id == set.id {
            true => messages::other_edition(clip(edition), &set.title, &set.edition),
            false => messages::other_set(&set.title, &set.edition),
        };
        warn("questionnaire".to_owned(), (message, words));
    }
    for (at, person) in assessment.participants.iter().enumerate() {
        if set.group(&person.group).is_none() {
            let message = messages::no_such_group(&person.group);
            let words = messages::group_unknown().to_owned();
            warn(format!("participants[{at}].group"), (message, words));
        }
    }
    // The place of an answer names the person who gave it.
    if assessment.session.anonymous {
        return found;
    }
    let listed: HashSet<&ParticipantId> = assessment.participants.iter().map(|p| &p.id).collect();
    for (person, answers) in &assessment.answers {
        if !listed.contains(person) {
            let (message, words) = (messages::no_such_participant(), messages::not_listed());
            warn(format!("answers.{person}"), (message.to_owned(), words.to_owned()));
            continue;
        }
        for (question, answer) in answers {
            if let Some(found) = set_aside(set, question, answer, false) {
                warn(format!("answers.{person}.{question}"), found);
            }
        }
    }
    for (question, answer) in &assessment.consensus {
        if let Some(found) = set_aside(set, question, answer, true) {
            warn(format!("consensus.{question}"), found);
        }
    }
    found
}

/// What was done, for those who look into the file, and in a sentence for everybody.
type WarningWords = (String, String);

/// What is set aside of an answer, which the room agreed or one person gave.
fn set_aside(
    set: &Questionnaire,
    question: &QuestionId,
    answer: &Answer,
    agreed: bool,
) -> Option<WarningWords> {
    let said = |message: &str, words: String| Some((message.to_owned(), words));
    let Some(found) = set.question(question) else {
        return said(messages::no_such_question(), messages::question_unknown().to_owned());
    };
    let short = &found.short;
    match (&answer.given, found.scale()) {
        (Some(Answered::NotApplicable(_)), Some(scale)) if !scale.may_not_apply => {
            said(messages::not_offered_here(), messages::not_offered(agreed, short))
        }
        (Some(Answered::NotApplicable(_)), Some(_)) if answer.lacks_reason() => {
            said(messages::needs_reason(), messages::no_reason(agreed, short))
        }
        _ => None,
    }
}
