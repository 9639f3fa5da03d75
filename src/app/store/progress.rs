//! What one participant is asked, and how far they have come.

use crate::app::platform;
use crate::assessment::{Answer, Assessment, Participant};
use crate::disclosure::effective_answer;
use crate::messages::automatic_names;
use crate::question_set::{DomainId, ParticipantId, Question, QuestionId, Questionnaire};

/// The questions that a participant is shown, in the order of the set.
pub fn questions<'a>(set: &'a Questionnaire, person: &Participant) -> Vec<&'a Question> {
    set.questions.iter().filter(|q| person.is_asked(&q.asked_of)).collect()
}

/// How many questions a participant is asked to answer; reflections are theirs to write or leave.
pub fn count(set: &Questionnaire, person: &Participant) -> usize {
    questions(set, person).into_iter().filter(|q| q.scale().is_some()).count()
}

/// Whether a question waits for an answer. A reflection never does, and what does not apply still
/// does while nobody says why.
pub fn is_open(question: &Question, answer: Option<&Answer>) -> bool {
    question.scale().is_some_and(|scale| answer.and_then(|a| effective_answer(a, scale)).is_none())
}

/// A new id for somebody who answers, which nobody has or had in this assessment.
pub fn new_person(assessment: &Assessment) -> Option<ParticipantId> {
    assessment.new_participant_id(platform::random())
}

/// How far a participant has come in one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainProgress {
    /// The domain.
    pub domain: DomainId,
    /// Its short name.
    pub name: String,
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub asked: usize,
}

/// How far a participant has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// By domain, only those that they are asked about.
    pub domains: Vec<DomainProgress>,
    /// Scored questions answered.
    pub answered: usize,
    /// Scored questions asked.
    pub asked: usize,
    /// Minutes left, rounded up; 0 when all is answered.
    pub minutes_left: usize,
}

/// Counts a participant's answers.
pub fn progress(set: &Questionnaire, assessment: &Assessment, who: &ParticipantId) -> Progress {
    let Some(person) = assessment.participant(who) else { return Progress::default() };
    let mut progress = Progress::default();
    let mut left = Vec::new();
    for question in questions(set, person) {
        let answer = assessment.answer(who, &question.id);
        let scored = question.scale().is_some();
        let done = scored && !is_open(question, answer);
        let at = progress.domains.iter().position(|d| d.domain == question.domain);
        let at = at.unwrap_or_else(|| {
            let name = set.domain(&question.domain).map(|d| d.name.clone()).unwrap_or_default();
            let domain = question.domain.clone();
            progress.domains.push(DomainProgress { domain, name, answered: 0, asked: 0 });
            progress.domains.len() - 1
        });
        progress.domains[at].asked += usize::from(scored);
        progress.domains[at].answered += usize::from(done);
        progress.asked += usize::from(scored);
        progress.answered += usize::from(done);
        // A reflection takes time where it is written, and is none that is left once all is
        // answered.
        if !done && answer.is_none_or(|a| a.text.trim().is_empty()) {
            left.push(question);
        }
    }
    if progress.answered < progress.asked {
        progress.minutes_left = set.minutes_for(left);
    }
    progress
}

/// A participant's name; the role of who answers alone; or the group and their place in it.
pub fn display_name(set: &Questionnaire, assessment: &Assessment, person: &Participant) -> String {
    if !person.name.trim().is_empty() {
        return person.name.trim().to_owned();
    }
    if assessment.alone().is_some() {
        return match person.role.trim() {
            "" => automatic_names::alone().to_owned(),
            role => role.to_owned(),
        };
    }
    let group = set.group_name(&person.group);
    let same = || assessment.participants.iter().filter(|p| p.group == person.group);
    let at = same().position(|p| p.id == person.id).unwrap_or(0);
    match same().count() {
        0 | 1 => group.to_owned(),
        _ => automatic_names::person_of_group(group, at + 1),
    }
}

/// The questions before and after this one, for this participant.
pub fn neighbours(
    set: &Questionnaire,
    person: &Participant,
    question: &QuestionId,
) -> (Option<QuestionId>, Option<QuestionId>) {
    let asked = questions(set, person);
    let at = asked.iter().position(|q| q.id == *question);
    let id = |at: Option<usize>| at.and_then(|at| asked.get(at)).map(|q| q.id.clone());
    (id(at.and_then(|at| at.checked_sub(1))), id(at.map(|at| at + 1)))
}
