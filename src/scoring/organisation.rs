use std::collections::BTreeMap;

use crate::assessment::{Answer, Assessment, Evidence, Given};
use crate::questionnaire::{GroupId, Level, Question, Questionnaire, Scale};

/// The organisation's one answer to a scale question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrgAnswer {
    /// A level.
    Level(Level),
    /// Nobody who answered knows.
    Unsure,
    /// It does not apply here.
    NotApplicable,
    /// Nobody has answered.
    Unanswered,
}

impl OrgAnswer {
    /// The level, when there is one.
    pub fn level(self) -> Option<Level> {
        match self {
            OrgAnswer::Level(level) => Some(level),
            _ => None,
        }
    }

    /// Whether the question counts: everything but "does not apply".
    pub fn is_applicable(self) -> bool {
        self != OrgAnswer::NotApplicable
    }
}

/// Everything known of one scale question once all voices are heard.
#[derive(Clone, Debug)]
pub struct QuestionView {
    /// Its place among the questionnaire's questions.
    pub at: usize,
    /// The organisation's answer.
    pub answer: OrgAnswer,
    /// Whether the room agreed on it.
    pub agreed: bool,
    /// The level of each group that gave one: the lower median of its members'.
    pub groups: BTreeMap<GroupId, Level>,
    /// Whether groups lie two or more levels apart.
    pub diverges: bool,
    /// Whether levels within one group lie three or more apart.
    pub split: bool,
    /// How many said that they do not know.
    pub unsure: usize,
    /// How many said that it does not apply.
    pub not_applicable: usize,
    /// How many gave a level.
    pub with_level: usize,
    /// The best support that anyone named, or the agreed answer's.
    pub evidence: Option<Evidence>,
}

impl QuestionView {
    /// The level that its support allows: at most 1 where no grade was given.
    pub fn evidenced(&self) -> OrgAnswer {
        let most = self.evidence.map_or(1, Evidence::supports);
        match self.answer {
            OrgAnswer::Level(level) => {
                OrgAnswer::Level(Level::new(level.get().min(most)).unwrap_or(level))
            }
            other => other,
        }
    }
}

/// How many votes each level got.
#[derive(Clone, Copy, Default)]
struct Votes([u64; 5]);

impl Votes {
    fn add(&mut self, level: Level, count: u64) {
        self.0[usize::from(level.get())] += count;
    }

    fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Sorted ascending, the level at index ⌊(n−1)/2⌋.
    fn lower_median(&self) -> Option<Level> {
        let middle = self.total().checked_sub(1)? / 2;
        let mut passed = 0;
        Level::ALL.into_iter().find(|level| {
            passed += self.0[usize::from(level.get())];
            passed > middle
        })
    }

    fn spread(&self) -> u8 {
        let given = || Level::ALL.into_iter().filter(|l| self.0[usize::from(l.get())] > 0);
        match (given().next(), given().next_back()) {
            (Some(low), Some(high)) => high.get() - low.get(),
            _ => 0,
        }
    }
}

/// The organisation's view of every scale question, in questionnaire order.
pub fn organisation_answers(set: &Questionnaire, assessment: &Assessment) -> Vec<QuestionView> {
    let scales = set.questions.iter().enumerate();
    scales.filter_map(|(at, q)| q.scale().map(|s| view(at, q, s, assessment))).collect()
}

fn view(at: usize, question: &Question, scale: &Scale, assessment: &Assessment) -> QuestionView {
    let mut by_group: BTreeMap<&GroupId, Votes> = BTreeMap::new();
    let (mut unsure, mut not_applicable, mut evidence) = (0, 0, None);
    for person in &assessment.participants {
        let Some(answer) = assessment.answer(&person.id, &question.id) else { continue };
        evidence = evidence.max(answer.evidence);
        match &answer.given {
            Some(Given::Level(level)) => by_group.entry(&person.group).or_default().add(*level, 1),
            Some(Given::Unsure) => unsure += 1,
            Some(Given::NotApplicable(_)) if scale.may_not_apply => not_applicable += 1,
            Some(Given::NotApplicable(_)) | None => {}
        }
    }
    for (group, tally) in assessment.session.tallies.get(&question.id).into_iter().flatten() {
        for (level, count) in Level::ALL.into_iter().zip(tally).filter(|(_, count)| **count > 0) {
            by_group.entry(group).or_default().add(level, u64::from(*count));
        }
    }
    let mut all = Votes::default();
    for votes in by_group.values() {
        Level::ALL.iter().for_each(|l| all.add(*l, votes.0[usize::from(l.get())]));
    }
    let agreed = assessment.consensus.get(&question.id);
    let settled = agreed.and_then(|a| of_consensus(a, scale));
    let answer = settled.unwrap_or_else(|| match all.lower_median() {
        Some(level) => OrgAnswer::Level(level),
        None if unsure > 0 => OrgAnswer::Unsure,
        None if not_applicable > 0 => OrgAnswer::NotApplicable,
        None => OrgAnswer::Unanswered,
    });
    let groups: BTreeMap<GroupId, Level> = by_group
        .iter()
        .filter_map(|(group, votes)| Some(((*group).clone(), votes.lower_median()?)))
        .collect();
    let apart = match (groups.values().min(), groups.values().max()) {
        (Some(low), Some(high)) => low.below(*high),
        _ => 0,
    };
    QuestionView {
        at,
        answer,
        agreed: settled.is_some(),
        diverges: apart >= 2,
        split: by_group.values().any(|votes| votes.spread() >= 3),
        groups,
        unsure,
        not_applicable,
        with_level: usize::try_from(all.total()).unwrap_or(usize::MAX),
        evidence: agreed.and_then(|a| a.evidence).or(evidence),
    }
}

fn of_consensus(answer: &Answer, scale: &Scale) -> Option<OrgAnswer> {
    match &answer.given {
        Some(Given::Level(level)) => Some(OrgAnswer::Level(*level)),
        Some(Given::Unsure) => Some(OrgAnswer::Unsure),
        Some(Given::NotApplicable(_)) if scale.may_not_apply => Some(OrgAnswer::NotApplicable),
        Some(Given::NotApplicable(_)) | None => None,
    }
}
