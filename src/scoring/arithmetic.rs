use super::domain_scores::Score;
use super::scores::Scores;
use crate::disclosure::OrgAnswer;
use crate::question_set::{DomainId, Level, Questionnaire};

/// One question's part in a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreLine {
    /// The question's place among the scored questions.
    pub question: usize,
    /// The organisation's answer.
    pub answer: OrgAnswer,
    /// The level needed at the chosen target.
    pub needed: Level,
    /// How much the question counts.
    pub weight: u8,
    /// Weight times the level, up to the level needed, in parts of the level needed: none
    /// without a level. The question's part in the sum is this divided by `needed`.
    pub part: Option<u8>,
}

/// How a score is made: its lines, and the score they sum to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// Every applicable question that it is made of.
    pub lines: Vec<ScoreLine>,
    /// The sum of the weights of the lines that have a level.
    pub weights: u32,
    /// The score.
    pub score: Score,
}

/// Lays open how a score is made: a domain's, or the overall one where none is named.
pub fn arithmetic(set: &Questionnaire, scores: &Scores, domain: Option<&DomainId>) -> Arithmetic {
    let lines: Vec<ScoreLine> = set
        .scales()
        .zip(&scores.questions)
        .enumerate()
        .filter(|(_, ((question, _), _))| domain.is_none_or(|d| question.domain == *d))
        .filter(|(_, (_, view))| view.answer.is_applicable())
        .map(|(at, ((_, scale), view))| {
            let needed = scale.target.at(scores.target);
            let reached = view.answer.level().map(|level| level.min(needed).get());
            let (answer, weight) = (view.answer, scale.weight);
            ScoreLine { question: at, answer, needed, weight, part: reached.map(|r| r * weight) }
        })
        .collect();
    let counted = lines.iter().filter(|line| line.part.is_some());
    let weights = counted.map(|line| u32::from(line.weight)).sum();
    let of_domain = |id: &DomainId| scores.claimed.domains.iter().find(|d| d.id == *id);
    let score = match domain {
        Some(id) => of_domain(id).map(|d| d.score).unwrap_or_default(),
        None => scores.claimed.overall,
    };
    Arithmetic { lines, weights, score }
}
