//! What one participant is asked, and how far they have come.

use super::browser;
use crate::assessment::{Answer, Assessment, Participant};
use crate::questionnaire::{DomainId, ParticipantId, Question, Questionnaire};

/// Seconds that a scored question takes on average.
const SCALE_SECONDS: usize = 40;
/// Seconds that a reflection takes on average.
const REFLECTION_SECONDS: usize = 180;

/// The questions that a participant is shown, in the order of the set.
pub fn questions<'a>(set: &'a Questionnaire, person: &Participant) -> Vec<&'a Question> {
    set.questions.iter().filter(|q| person.is_asked(&q.asked_of)).collect()
}

/// A new id for somebody who answers, which nobody has or had in this assessment.
pub fn new_person(assessment: &Assessment) -> Option<ParticipantId> {
    assessment.new_participant_id(browser::random())
}

/// Whether something was answered.
pub fn is_answered(question: &Question, answer: Option<&Answer>) -> bool {
    answer.is_some_and(|a| match question.scale() {
        Some(_) => a.given.is_some(),
        None => !a.text.trim().is_empty(),
    })
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
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub asked: usize,
    /// Minutes left, rounded up; 0 when all is answered.
    pub minutes_left: usize,
}

/// Seconds that a question takes on average.
fn seconds(question: &Question) -> usize {
    if question.scale().is_some() { SCALE_SECONDS } else { REFLECTION_SECONDS }
}

/// Minutes for so many seconds, rounded up, at the pace that the set itself states: some sets ask
/// for a line where others ask for a page.
fn minutes(set: &Questionnaire, left: usize) -> usize {
    let asked = |group| set.questions.iter().filter(move |q| q.asked_of.contains(group));
    let usual: usize = set.minutes.keys().flat_map(asked).map(seconds).sum();
    let stated: usize = set.minutes.values().map(|minutes| *minutes as usize * 60).sum();
    let (stated, usual) = if usual == 0 { (1, 1) } else { (stated.min(usual), usual) };
    (left * stated).div_ceil(usual * 60)
}

/// Counts a participant's answers.
pub fn progress(set: &Questionnaire, assessment: &Assessment, who: &ParticipantId) -> Progress {
    let Some(person) = assessment.participant(who) else { return Progress::default() };
    let mut progress = Progress::default();
    let mut left = 0;
    for question in questions(set, person) {
        let done = is_answered(question, assessment.answer(who, &question.id));
        let at = progress.domains.iter().position(|d| d.domain == question.domain);
        let at = at.unwrap_or_else(|| {
            let name = set.domain(&question.domain).map(|d| d.name.clone()).unwrap_or_default();
            let domain = question.domain.clone();
            progress.domains.push(DomainProgress { domain, name, answered: 0, asked: 0 });
            progress.domains.len() - 1
        });
        progress.domains[at].asked += 1;
        progress.domains[at].answered += usize::from(done);
        progress.asked += 1;
        progress.answered += usize::from(done);
        if !done {
            left += seconds(question);
        }
    }
    progress.minutes_left = minutes(set, left);
    progress
}

/// A participant's name, or the group and their place in it.
pub fn display_name(set: &Questionnaire, assessment: &Assessment, person: &Participant) -> String {
    if !person.name.trim().is_empty() {
        return person.name.trim().to_owned();
    }
    let group = set.group_name(&person.group);
    let same = || assessment.participants.iter().filter(|p| p.group == person.group);
    let at = same().position(|p| p.id == person.id).unwrap_or(0);
    if same().count() < 2 { group.to_owned() } else { format!("{group} {}", at + 1) }
}
