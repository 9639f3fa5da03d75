use super::fraction::Fraction;
use crate::disclosure::OrgAnswer;
use crate::question_set::{Questionnaire, Scale, Target};

/// A score with the range that the unknown leaves open and what it covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Over the questions that have a level; none where there is none.
    pub score: Option<Fraction>,
    /// With every "don't know" counted as level 0.
    pub low: Option<Fraction>,
    /// With every "don't know" counted as its target.
    pub high: Option<Fraction>,
    /// Questions with a level.
    pub with_level: usize,
    /// Questions that apply.
    pub applicable: usize,
}

impl Score {
    /// Whether at least half of what applies has a level. With less, people are shown neither an
    /// overall score nor where the plan leads.
    pub fn covers_half(&self) -> bool {
        self.with_level > 0 && 2 * self.with_level >= self.applicable
    }
}

/// Sums over questions. Targets are 1 to 4, so twelfths hold every attainment exactly.
#[derive(Default)]
pub(super) struct Sum {
    reached: u64,
    levels: u64,
    unknown: u64,
    with_level: usize,
    applicable: usize,
}

const TWELFTHS: u64 = 12;

impl Sum {
    pub(super) fn add(&mut self, scale: &Scale, answer: OrgAnswer, target: Target) {
        let weight = u64::from(scale.weight) * TWELFTHS;
        let goal = scale.target.at(target);
        match answer {
            OrgAnswer::Level(level) => {
                let reached = u64::from(level.get().min(goal.get()));
                self.reached += weight * reached / u64::from(goal.get().max(1));
                self.levels += weight;
                self.with_level += 1;
            }
            OrgAnswer::Unsure => self.unknown += weight,
            OrgAnswer::NotApplicable | OrgAnswer::Unanswered | OrgAnswer::Withheld => {}
        }
        self.applicable += usize::from(answer.is_applicable());
    }

    pub(super) fn score(&self) -> Score {
        let of = |reached, possible| (possible > 0).then_some(Fraction { reached, possible });
        let all = self.levels + self.unknown;
        Score {
            score: of(self.reached, self.levels),
            low: of(self.reached, all),
            high: of(self.reached + self.unknown, all),
            with_level: self.with_level,
            applicable: self.applicable,
        }
    }
}

/// The domains' scores alone, in questionnaire order.
pub(super) fn domain_scores(
    set: &Questionnaire,
    answers: &[OrgAnswer],
    target: Target,
) -> Vec<Option<Fraction>> {
    domain_sums(set, answers, target).iter().map(|sum| sum.score().score).collect()
}

pub(super) fn domain_sums(set: &Questionnaire, answers: &[OrgAnswer], target: Target) -> Vec<Sum> {
    let mut sums: Vec<Sum> = set.domains.iter().map(|_| Sum::default()).collect();
    for ((question, scale), answer) in set.scales().zip(answers) {
        let at = set.domains.iter().position(|d| d.id == question.domain);
        if let Some(sum) = at.and_then(|at| sums.get_mut(at)) {
            sum.add(scale, *answer, target);
        }
    }
    sums
}

/// How far a question lies below its target, and how much that counts.
pub(crate) fn gap(scale: &Scale, answer: OrgAnswer, target: Target) -> Option<u8> {
    Some(answer.level()?.below(scale.target.at(target)))
}
