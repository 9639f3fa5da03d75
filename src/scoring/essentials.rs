use super::domain_scores::gap;
use super::organisation_answers::QuestionView;
use crate::question_set::{DomainId, Level, Question, Questionnaire, Target};

/// How an answer stands against its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attainment {
    /// Below the target: a gap.
    Below,
    /// At the target, which asks for no more than a beginning: under way, enough for now.
    UnderWay,
    /// At the target, and true in practice: in place.
    InPlace,
}

impl Attainment {
    /// The level from which something is in place rather than under way.
    const IN_PLACE: u8 = 3;

    /// How a level stands against a target.
    pub fn of(level: Level, target: Level) -> Self {
        match level {
            level if level < target => Attainment::Below,
            level if level.get() < Self::IN_PLACE => Attainment::UnderWay,
            _ => Attainment::InPlace,
        }
    }
}

/// How the essentials stand: the critical questions that apply, always at their targets to
/// recruit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Essentials {
    /// How many apply.
    pub all: usize,
    /// The places among the scored questions of those below their target or without a level.
    pub open: Vec<usize>,
    /// How many are two or more levels below their target.
    pub far: usize,
    /// How many have no level.
    pub unknown: usize,
    /// How many are at a target that asks for no more than a beginning.
    pub under_way: usize,
}

impl Essentials {
    /// Counts the essentials of a set.
    pub fn new(set: &Questionnaire, questions: &[QuestionView]) -> Self {
        Self::count(set, questions, |_| true)
    }

    /// Counts those of one domain.
    pub fn of_domain(set: &Questionnaire, questions: &[QuestionView], domain: &DomainId) -> Self {
        Self::count(set, questions, |question| question.domain == *domain)
    }

    fn count(
        set: &Questionnaire,
        questions: &[QuestionView],
        which: impl Fn(&Question) -> bool,
    ) -> Self {
        let mut found = Essentials::default();
        for (at, ((question, scale), view)) in set.scales().zip(questions).enumerate() {
            if !scale.critical || !view.answer.is_applicable() || !which(question) {
                continue;
            }
            found.all += 1;
            let target = scale.target.at(Target::Recruit);
            let attainment = view.answer.level().map(|level| Attainment::of(level, target));
            match attainment {
                Some(Attainment::InPlace) => continue,
                Some(Attainment::UnderWay) => {
                    found.under_way += 1;
                    continue;
                }
                Some(Attainment::Below) => {
                    let gap = gap(scale, view.answer, Target::Recruit);
                    found.far += usize::from(gap.is_some_and(|gap| gap >= 2));
                }
                None => found.unknown += 1,
            }
            found.open.push(at);
        }
        found
    }
}
