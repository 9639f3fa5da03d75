use super::{AgendaStatus, Revealed};
use crate::assessment::{Answer, Answered, Assessment};
use crate::question_set::{Question, Questionnaire};
use crate::scoring::{OrgAnswer, organisation_answers};

/// What came of a workshop, by question in the set's order: every scale question that applies,
/// and every one on which the room agreed, if only that it does not apply.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief<'a> {
    /// The questions.
    pub questions: Vec<Debriefed<'a>>,
    /// Whether the views of some groups may not be shown, so that nobody can say that they agree.
    pub withheld: bool,
}

/// What came of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Debriefed<'a> {
    /// The question.
    pub question: &'a Question,
    /// How far the room came.
    pub standing: AgendaStatus,
    /// What was agreed; none where nothing was. Never worked out from the votes.
    pub agreed: Option<OrgAnswer>,
    /// Why, in the room's words, without space around; may be empty.
    pub reason: &'a str,
    /// Who sees it otherwise, likewise; may be there where nothing is agreed yet.
    pub dissent: &'a str,
    /// The votes, which stand as they were whatever was agreed.
    pub votes: Revealed,
}

impl<'a> Debrief<'a> {
    /// What came of the workshop so far.
    pub fn new(set: &'a Questionnaire, assessment: &'a Assessment) -> Self {
        let views = organisation_answers(set, assessment);
        let all = set.scales().zip(&views).zip(Revealed::all(set, assessment));
        let counts = all.filter(|((_, view), _)| view.agreed || view.answer.is_applicable());
        let questions = counts.map(|(((question, _), view), votes)| {
            let words = assessment.consensus.get(&question.id);
            Debriefed {
                question,
                standing: AgendaStatus::of(assessment, &question.id, view),
                agreed: view.agreed.then_some(view.answer),
                reason: words.map_or("", reason),
                dissent: words.map_or("", |answer| answer.dissent.trim()),
                votes,
            }
        });
        let withheld = views.iter().any(|view| view.groups_withheld);
        Debrief { questions: questions.collect(), withheld }
    }

    /// Those of one standing, in order.
    pub fn of(&self, standing: AgendaStatus) -> impl Iterator<Item = &Debriefed<'a>> {
        self.questions.iter().filter(move |one| one.standing == standing)
    }

    /// Those on which someone sees it otherwise, in order.
    pub fn dissented(&self) -> impl Iterator<Item = &Debriefed<'a>> {
        self.questions.iter().filter(|one| !one.dissent.is_empty())
    }
}

/// Why an answer was agreed; for one that does not apply, why not, where nothing else was said.
fn reason(agreed: &Answer) -> &str {
    match (agreed.note.trim(), &agreed.given) {
        ("", Some(Answered::NotApplicable(reason))) => reason.trim(),
        (note, _) => note,
    }
}
