use super::domain_scores::{domain_scores, gap};
use super::fraction::DOMAIN_FLOOR;
use crate::disclosure::OrgAnswer;
use crate::question_set::{DomainId, QuestionId, Questionnaire, Target};

/// How ready the organisation is to employ peer workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Still listening: too little is known to say.
    Incomplete,
    /// Foundations first.
    Foundations,
    /// Building.
    Building,
    /// Ready to recruit.
    Ready,
    /// Thriving.
    Thriving,
}

impl Stage {
    /// The stages of the path, in order; "still listening" stands before it.
    pub const PATH: [Stage; 4] =
        [Stage::Foundations, Stage::Building, Stage::Ready, Stage::Thriving];

    /// The word of the result format.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Incomplete => "incomplete",
            Stage::Foundations => "foundations",
            Stage::Building => "building",
            Stage::Ready => "ready",
            Stage::Thriving => "thriving",
        }
    }
}

/// What holds the next stage back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A question without a level, or below its target.
    Question(QuestionId),
    /// A domain below 70.
    Domain(DomainId),
    /// Fewer than three quarters of the applicable questions have a level.
    Coverage,
}

/// The stage, and why it is not the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageResult {
    /// The stage.
    pub stage: Stage,
    /// With [`Stage::Incomplete`], where the answers so far point.
    pub provisional: Option<Stage>,
    /// What holds the next stage back, in questionnaire order, questions first.
    pub reasons: Vec<Reason>,
}

/// Finds the stage at the targets to recruit.
pub(super) fn stage_of(set: &Questionnaire, answers: &[OrgAnswer]) -> StageResult {
    let all = || set.scales().zip(answers.iter().copied());
    let applicable = all().filter(|(_, a)| a.is_applicable()).count();
    let with_level = all().filter(|(_, a)| a.level().is_some()).count();
    let open = all()
        .filter(|((_, scale), a)| scale.critical && a.is_applicable() && a.level().is_none())
        .map(|((question, _), _)| Reason::Question(question.id.clone()));
    let mut missing: Vec<Reason> = open.collect();
    // Below 75 %, in whole numbers; nothing applicable is no coverage either.
    if 4 * with_level < 3 * applicable || applicable == 0 {
        missing.push(Reason::Coverage);
    }
    if !missing.is_empty() {
        let provisional = (with_level > 0).then(|| climb(set, answers).0);
        return StageResult { stage: Stage::Incomplete, provisional, reasons: missing };
    }
    let (stage, reasons) = climb(set, answers);
    if stage < Stage::Ready {
        return StageResult { stage, provisional: None, reasons };
    }
    let short_of_sustain = all().filter(|((_, scale), answer)| {
        answer.is_applicable() && gap(scale, *answer, Target::Sustain).is_none_or(|gap| gap > 0)
    });
    let reasons: Vec<Reason> =
        short_of_sustain.map(|((q, _), _)| Reason::Question(q.id.clone())).collect();
    let stage = if reasons.is_empty() { Stage::Thriving } else { Stage::Ready };
    StageResult { stage, provisional: None, reasons }
}

/// The stage over the questions that have a level, `ready` at most, and what holds it back.
fn climb(set: &Questionnaire, answers: &[OrgAnswer]) -> (Stage, Vec<Reason>) {
    let critical = |least: u8| -> Vec<Reason> {
        let short = set.scales().zip(answers).filter(|((_, scale), answer)| {
            let gap = gap(scale, **answer, Target::Recruit);
            scale.critical && gap.is_some_and(|gap| gap >= least)
        });
        short.map(|((q, _), _)| Reason::Question(q.id.clone())).collect()
    };
    let far = critical(2);
    if !far.is_empty() {
        return (Stage::Foundations, far);
    }
    let mut reasons = critical(1);
    let scores = domain_scores(set, answers, Target::Recruit);
    let low = set.domains.iter().zip(scores);
    let low = low.filter(|(_, score)| score.is_some_and(|s| s.is_below(DOMAIN_FLOOR)));
    reasons.extend(low.map(|(domain, _)| Reason::Domain(domain.id.clone())));
    let stage = if reasons.is_empty() { Stage::Ready } else { Stage::Building };
    (stage, reasons)
}
