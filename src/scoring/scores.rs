use super::organisation_answers::{QuestionView, organisation_answers};
use super::stage::{DOMAIN_FLOOR, StageResult, stage_of};
use crate::assessment::Assessment;
use crate::disclosure::OrgAnswer;
use crate::question_set::{DomainId, Questionnaire, Scale, Target};

/// What a score is held against: the least for every domain, and all there is.
const MARKS: [u64; 2] = [DOMAIN_FLOOR, 100];

/// A share of what is possible, kept as whole numbers so that comparisons are exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// What was reached, in twelfths of the weight.
    pub reached: u64,
    /// What could be reached, in twelfths of the weight; never 0.
    pub possible: u64,
}

impl Fraction {
    /// 0 to 100.
    pub fn percent(self) -> f64 {
        100.0 * self.reached as f64 / self.possible as f64
    }

    /// 0 to 100 as people read it: rounded half up, but never onto 70 or 100 before that is
    /// reached. Every screen, page and table shows a score by this.
    pub fn rounded(self) -> u64 {
        let half_up = (200 * self.reached + self.possible) / (2 * self.possible);
        let claims = |mark: &u64| *mark <= half_up && self.is_below(*mark);
        MARKS.into_iter().find(claims).map_or(half_up, |mark| mark - 1)
    }

    /// 0 to 100 as pictures draw it: what has not reached 70 or 100 ends visibly short of it.
    pub fn drawn(self) -> f64 {
        let short = MARKS.into_iter().filter(|mark| self.is_below(*mark));
        short.map(|mark| (mark - 1) as f64).fold(self.percent(), f64::min)
    }

    /// Whether it is below `percent`, exactly.
    pub fn is_below(self, percent: u64) -> bool {
        100 * self.reached < percent * self.possible
    }
}

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
struct Sum {
    reached: u64,
    levels: u64,
    unknown: u64,
    with_level: usize,
    applicable: usize,
}

const TWELFTHS: u64 = 12;

impl Sum {
    fn add(&mut self, scale: &Scale, answer: OrgAnswer, target: Target) {
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

    fn score(&self) -> Score {
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

/// The domains' scores alone, in questionnaire order.
pub(super) fn domain_scores(
    set: &Questionnaire,
    answers: &[OrgAnswer],
    target: Target,
) -> Vec<Option<Fraction>> {
    domain_sums(set, answers, target).iter().map(|sum| sum.score().score).collect()
}

fn domain_sums(set: &Questionnaire, answers: &[OrgAnswer], target: Target) -> Vec<Sum> {
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
