use std::collections::BTreeMap;

use super::AssessmentRecord;
use super::shown::{Shown, counts, share};
use crate::disclosure::MIN_GROUP_SIZE;
use crate::question_set::Target;
use crate::scoring::{Fraction, Stage, gap};

/// Many assessments in sum, one at a time. Those of different question sets, editions or targets
/// are never mixed.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    sums: BTreeMap<(String, String, bool), AnswerCount>,
}

/// What is counted of the assessments of one set and edition.
#[derive(Clone, Debug)]
struct AnswerCount {
    target: Target,
    assessments: usize,
    stages: BTreeMap<Stage, usize>,
    provisional: BTreeMap<Option<Stage>, usize>,
    /// By the place of the question: its id, how many have a level, how many a gap.
    questions: Vec<(String, usize, usize)>,
    /// By the place of the domain: its id, and every score.
    domains: Vec<(String, Vec<Fraction>)>,
}

/// The assessments of one question set and edition in sum, as they may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSummary {
    /// The question set.
    pub questionnaire: String,
    /// Its edition.
    pub edition: String,
    /// What gaps and domains are measured by.
    pub target: Target,
    /// How many assessments there are: exactly, or few, and then there is nothing else.
    pub assessments: Shown,
    /// How many stand at each stage, in order.
    pub stages: Vec<StageCount>,
    /// Of those still listening, where their answers so far point; without a stage, those that
    /// have no level yet. Nothing is told where it is not told exactly how many they are.
    pub provisional: Vec<(Option<Stage>, Shown)>,
    /// Every scored question, those with the most gaps first; then, in the order of the set, those
    /// of which no number is told.
    pub gaps: Vec<GapCount>,
    /// Every domain in the order of the set.
    pub domains: Vec<DomainSpread>,
}

/// How many assessments stand at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// How many.
    pub count: Shown,
}

/// How many assessments have a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapCount {
    /// The question.
    pub question: String,
    /// How many have the gap.
    pub count: Shown,
    /// Of how many where the question applies and has a level.
    pub of: Shown,
}

/// The scores of a domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainSpread {
    /// The domain.
    pub domain: String,
    /// How many assessments have a score there.
    pub count: Shown,
    /// How they are spread; none where fewer than five have one.
    pub spread: Option<Spread>,
}

/// Five scores that stand for many, 0 to 100, rounded half up: each is one that somebody has, the
/// lower one where two would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The lowest.
    pub min: u64,
    /// A quarter is at or below it.
    pub lower_quartile: u64,
    /// Half are at or below it.
    pub median: u64,
    /// Three quarters are at or below it.
    pub upper_quartile: u64,
    /// The highest.
    pub max: u64,
}

const STAGES: [Stage; 5] =
    [Stage::Incomplete, Stage::Foundations, Stage::Building, Stage::Ready, Stage::Thriving];

/// Where the answers so far can point.
const PROVISIONAL: [Option<Stage>; 4] =
    [None, Some(Stage::Foundations), Some(Stage::Building), Some(Stage::Ready)];

impl Summary {
    /// Counts one assessment in.
    pub fn add(&mut self, record: &AssessmentRecord<'_>) {
        let edition = &record.assessment.questionnaire;
        let target = record.outcome.scores.target;
        let key = (edition.id.to_string(), edition.edition.clone(), target == Target::Sustain);
        self.sums.entry(key).or_insert_with(|| AnswerCount::new(record)).add(record);
    }

    /// What may be shown, for each question set, edition and target.
    pub fn sums(&self) -> Vec<SetSummary> {
        let sum = |((id, edition, _), tally): (&(String, String, bool), &AnswerCount)| {
            tally.shown(id.clone(), edition.clone())
        };
        self.sums.iter().map(sum).collect()
    }
}

impl AnswerCount {
    fn new(record: &AssessmentRecord<'_>) -> Self {
        let questions = record.set.scales().map(|(question, _)| (question.id.to_string(), 0, 0));
        let domains = record.set.domains.iter().map(|domain| (domain.id.to_string(), Vec::new()));
        AnswerCount {
            target: record.outcome.scores.target,
            assessments: 0,
            stages: BTreeMap::new(),
            provisional: BTreeMap::new(),
            questions: questions.collect(),
            domains: domains.collect(),
        }
    }

    fn add(&mut self, record: &AssessmentRecord<'_>) {
        let scores = &record.outcome.scores;
        let stage = &scores.claimed.stage;
        self.assessments += 1;
        *self.stages.entry(stage.stage).or_default() += 1;
        if stage.stage == Stage::Incomplete {
            *self.provisional.entry(stage.provisional).or_default() += 1;
        }
        let views = record.set.scales().zip(&scores.questions);
        for (((_, scale), view), (_, with_level, with_gap)) in views.zip(&mut self.questions) {
            let gap = gap(scale, view.answer, scores.target);
            *with_level += usize::from(gap.is_some());
            *with_gap += usize::from(gap.is_some_and(|gap| gap > 0));
        }
        for (domain, (_, all)) in scores.claimed.domains.iter().zip(&mut self.domains) {
            all.extend(domain.score.score);
        }
    }

    fn shown(&self, questionnaire: String, edition: String) -> SetSummary {
        let mut sum = SetSummary {
            questionnaire,
            edition,
            target: self.target,
            assessments: Shown::Few,
            stages: Vec::new(),
            provisional: Vec::new(),
            gaps: Vec::new(),
            domains: Vec::new(),
        };
        if self.assessments < MIN_GROUP_SIZE {
            return sum;
        }
        sum.assessments = Shown::Exactly(self.assessments);
        sum.stages = self.stages();
        sum.provisional = self.provisional(&sum.stages);
        sum.gaps = self.gaps();
        sum.domains = self.domains.iter().map(|(id, all)| self.spread(id, all)).collect();
        sum
    }

    fn stages(&self) -> Vec<StageCount> {
        let of = |stage: &Stage| self.stages.get(stage).copied().unwrap_or_default();
        let all: Vec<usize> = STAGES.iter().map(of).collect();
        let shown = STAGES.into_iter().zip(counts(&all));
        shown.map(|(stage, count)| StageCount { stage, count }).collect()
    }

    fn provisional(&self, stages: &[StageCount]) -> Vec<(Option<Stage>, Shown)> {
        let of = |stage: &Option<Stage>| self.provisional.get(stage).copied().unwrap_or_default();
        let all: Vec<usize> = PROVISIONAL.iter().map(of).collect();
        let told = stages.iter().find(|count| count.stage == Stage::Incomplete);
        let told = told.is_some_and(|count| matches!(count.count, Shown::Exactly(_)));
        let shown = if told { counts(&all) } else { vec![Shown::Untold; all.len()] };
        PROVISIONAL.into_iter().zip(shown).collect()
    }

    fn gaps(&self) -> Vec<GapCount> {
        let mut gaps: Vec<GapCount> =
            self.questions.iter().map(|(id, of, count)| self.gap(id, *count, *of)).collect();
        // Stable: what has no number keeps the order of the set, which tells nothing of it.
        gaps.sort_by_key(|gap| match gap.count {
            Shown::NearlyAll => (0, 0),
            Shown::Exactly(count) => (1, usize::MAX - count),
            Shown::Few | Shown::FiveOrMore | Shown::Untold => (2, 0),
        });
        gaps
    }

    /// What is told of those with a gap depends on their number and on what is told of those with
    /// a level, not on the number of these: so it gives that number away to nobody.
    fn gap(&self, question: &str, count: usize, of: usize) -> GapCount {
        let all = share(of, self.assessments);
        let count = match all {
            Shown::Exactly(of) => share(count, of),
            Shown::NearlyAll => share(count, (self.assessments + 1).saturating_sub(MIN_GROUP_SIZE)),
            Shown::Few | Shown::FiveOrMore | Shown::Untold => Shown::Untold,
        };
        GapCount { question: question.to_owned(), count, of: all }
    }

    fn spread(&self, domain: &str, all: &[Fraction]) -> DomainSpread {
        let count = share(all.len(), self.assessments);
        let mut rounded: Vec<u64> = all.iter().map(|score| score.rounded()).collect();
        rounded.sort_unstable();
        let told = matches!(count, Shown::Exactly(_) | Shown::NearlyAll);
        let last = rounded.len().checked_sub(1).filter(|_| told);
        let at = |place: usize| rounded.get(place).copied().unwrap_or_default();
        let spread = last.map(|last| Spread {
            min: at(0),
            lower_quartile: at(last / 4),
            median: at(last / 2),
            upper_quartile: at(last * 3 / 4),
            max: at(last),
        });
        DomainSpread { domain: domain.to_owned(), count, spread }
    }
}
