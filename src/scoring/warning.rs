use std::collections::HashSet;
use std::fmt;

use crate::assessment::{Answer, Answered, Assessment};
use crate::json::clip;
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
        let message = format!(
            "the answers were given to “{id}” {}, and are scored by “{}” {}",
            clip(edition),
            set.id,
            set.edition
        );
        let given = match assessment.questionnaire.id == set.id {
            true => format!("edition {} of the questions", clip(edition)),
            false => "another question set".to_owned(),
        };
        let words = format!(
            "The answers were given to {given}, and are scored by “{}”, edition {}.",
            set.title, set.edition
        );
        warn("questionnaire".to_owned(), (message, words));
    }
    for (at, person) in assessment.participants.iter().enumerate() {
        if set.group(&person.group).is_none() {
            let message = format!("the question set has no group “{}”", person.group);
            let words = "Somebody is listed in a group that the question set does not have.";
            warn(format!("participants[{at}].group"), (message, words.to_owned()));
        }
    }
    // The place of an answer names the person who gave it.
    if assessment.session.anonymous {
        return found;
    }
    let listed: HashSet<&ParticipantId> = assessment.participants.iter().map(|p| &p.id).collect();
    for (person, answers) in &assessment.answers {
        if !listed.contains(person) {
            let message = "no participant has this id; the answers are kept, but not counted";
            let words = "Answers of somebody who is not listed any more are kept, and not counted.";
            warn(format!("answers.{person}"), (message.to_owned(), words.to_owned()));
            continue;
        }
        for (question, answer) in answers {
            if let Some(found) = set_aside(set, question, answer, "") {
                warn(format!("answers.{person}.{question}"), found);
            }
        }
    }
    for (question, answer) in &assessment.consensus {
        if let Some(found) = set_aside(set, question, answer, " in the room") {
            warn(format!("consensus.{question}"), found);
        }
    }
    found
}

/// What was done, for those who look into the file, and in a sentence for everybody.
type WarningWords = (String, String);

fn set_aside(
    set: &Questionnaire,
    question: &QuestionId,
    answer: &Answer,
    by: &str,
) -> Option<WarningWords> {
    let said = |message: &str, words: String| Some((message.to_owned(), words));
    let Some(found) = set.question(question) else {
        return said(
            "the question set has no such question; the answer is kept",
            "An answer to a question that is not in the question set is kept, and not counted."
                .to_owned(),
        );
    };
    let short = &found.short;
    match (&answer.given, found.scale()) {
        (Some(Answered::NotApplicable(_)), Some(scale)) if !scale.may_not_apply => said(
            "“does not apply” is not offered here; it counts as unanswered",
            format!(
                "{short}: “Does not apply” was chosen{by}, which this question does not offer. It \
                 counts as not answered."
            ),
        ),
        (Some(Answered::NotApplicable(_)), Some(_)) if answer.lacks_reason() => said(
            "“does not apply” needs a reason; without one it counts as unanswered",
            format!(
                "{short}: “Does not apply” was chosen{by} without a reason. It counts as not \
                 answered until there is one."
            ),
        ),
        _ => None,
    }
}
