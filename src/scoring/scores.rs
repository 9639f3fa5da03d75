use super::domain_scores::{Score, Sum, domain_sums, gap};
use super::organisation_answers::{QuestionView, organisation_answers};
use super::stage::{StageResult, stage_of};
use crate::assessment::Assessment;
use crate::disclosure::OrgAnswer;
use crate::question_set::{DomainId, Questionnaire, Target};

/// A domain's score.
#[derive(Clone, Debug)]
pub struct DomainScore {
    /// The domain.
    pub id: DomainId,
    /// Its score.
    pub score: Score,
}

/// The scores that one set of answers makes, with the stage that follows.
#[derive(Clone, Debug)]
pub struct Scored {
    /// Over all questions, at the chosen target.
    pub overall: Score,
    /// By domain, at the chosen target, in questionnaire order.
    pub domains: Vec<DomainScore>,
    /// At the targets to recruit, whatever target is chosen.
    pub stage: StageResult,
}

/// Everything that follows from an assessment's answers.
#[derive(Clone, Debug)]
pub struct Scores {
    /// The chosen target.
    pub target: Target,
    /// Each scale question with its voices, in questionnaire order.
    pub questions: Vec<QuestionView>,
    /// Scores and stage as claimed.
    pub claimed: Scored,
    /// Scores and stage as evidenced; none while no question carries a grade.
    pub evidenced: Option<Scored>,
    /// Places in `questions` of all with a gap at the chosen target, the most pressing first.
    pub gaps: Vec<usize>,
}

/// Scores an assessment.
pub fn score(set: &Questionnaire, assessment: &Assessment, target: Target) -> Scores {
    let questions = organisation_answers(set, assessment);
    let claimed: Vec<OrgAnswer> = questions.iter().map(|q| q.answer).collect();
    let graded = questions.iter().any(|q| q.evidence.is_some());
    let evidenced = graded.then(|| {
        let answers: Vec<OrgAnswer> = questions.iter().map(QuestionView::evidenced).collect();
        scored(set, &answers, target)
    });
    let gaps = gaps(set, &claimed, target);
    Scores { target, claimed: scored(set, &claimed, target), evidenced, questions, gaps }
}

/// Scores one answer for each scale question, in questionnaire order.
pub(crate) fn scored(set: &Questionnaire, answers: &[OrgAnswer], target: Target) -> Scored {
    let mut overall = Sum::default();
    set.scales().zip(answers).for_each(|((_, scale), answer)| overall.add(scale, *answer, target));
    let domains = domain_sums(set, answers, target);
    let named = set.domains.iter().zip(&domains);
    Scored {
        overall: overall.score(),
        domains: named.map(|(d, s)| DomainScore { id: d.id.clone(), score: s.score() }).collect(),
        stage: stage_of(set, answers),
    }
}

/// Critical first; weighted gap, larger first; gap, larger first; questionnaire order.
fn gaps(set: &Questionnaire, answers: &[OrgAnswer], target: Target) -> Vec<usize> {
    let mut open: Vec<(bool, u8, u8, usize)> = set
        .scales()
        .zip(answers)
        .enumerate()
        .filter_map(|(at, ((_, scale), answer))| {
            let gap = gap(scale, *answer, target).filter(|gap| *gap > 0)?;
            Some((!scale.critical, u8::MAX - scale.weight * gap, u8::MAX - gap, at))
        })
        .collect();
    open.sort_unstable();
    open.into_iter().map(|(.., at)| at).collect()
}
