use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::{Answer, Assessment, Evidence, Given};
use crate::questionnaire::{GroupId, Level, QuestionId, Questionnaire, Scale};

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

/// What all who answered said to one question.
#[derive(Clone, Default)]
struct Heard {
    /// By the place of the group.
    votes: Vec<Votes>,
    unsure: usize,
    not_applicable: usize,
    evidence: Option<Evidence>,
}

impl Heard {
    fn add(&mut self, group: usize, answer: &Answer, scale: &Scale) {
        self.evidence = self.evidence.max(answer.evidence);
        match &answer.given {
            Some(Given::Level(level)) => self.votes[group].add(*level, 1),
            Some(Given::Unsure) => self.unsure += 1,
            Some(Given::NotApplicable(reason)) if may_stand(reason, scale) => {
                self.not_applicable += 1;
            }
            Some(Given::NotApplicable(_)) | None => {}
        }
    }
}

/// The organisation's view of every scale question, in questionnaire order.
pub fn organisation_answers(set: &Questionnaire, assessment: &Assessment) -> Vec<QuestionView> {
    let tallied = assessment.session.tallies.values().flat_map(|by_group| by_group.keys());
    let people = assessment.participants.iter().map(|p| &p.group);
    let groups: BTreeSet<&GroupId> = people.chain(tallied).collect();
    let groups: Vec<&GroupId> = groups.into_iter().collect();
    let heard = listen(set, assessment, &groups);
    let questions = set.questions.iter().zip(&heard).enumerate();
    questions
        .filter_map(|(at, (q, heard))| {
            let agreed = assessment.consensus.get(&q.id);
            Some(view(at, q.scale()?, heard, &groups, agreed))
        })
        .collect()
}

/// Goes through the answers once, whoever gave them; those of people who are not listed do not
/// count.
fn listen(set: &Questionnaire, assessment: &Assessment, groups: &[&GroupId]) -> Vec<Heard> {
    let nothing = Heard { votes: vec![Votes::default(); groups.len()], ..Heard::default() };
    let mut heard = vec![nothing; set.questions.len()];
    let scale_at = |question: &QuestionId| {
        let at = set.position(question)?;
        Some((at, set.questions.get(at)?.scale()?))
    };
    for person in &assessment.participants {
        let Ok(group) = groups.binary_search(&&person.group) else { continue };
        for (question, answer) in assessment.answers.get(&person.id).into_iter().flatten() {
            let Some((at, scale)) = scale_at(question) else { continue };
            heard[at].add(group, answer, scale);
        }
    }
    for (question, by_group) in &assessment.session.tallies {
        let Some((at, _)) = scale_at(question) else { continue };
        for (group, tally) in by_group {
            let Ok(group) = groups.binary_search(&group) else { continue };
            let votes = &mut heard[at].votes[group];
            Level::ALL.iter().zip(tally).for_each(|(l, count)| votes.add(*l, u64::from(*count)));
        }
    }
    heard
}

fn view(
    at: usize,
    scale: &Scale,
    heard: &Heard,
    groups: &[&GroupId],
    agreed: Option<&Answer>,
) -> QuestionView {
    let mut all = Votes::default();
    for votes in &heard.votes {
        Level::ALL.iter().for_each(|l| all.add(*l, votes.0[usize::from(l.get())]));
    }
    let settled = agreed.and_then(|a| said(a, scale));
    let answer = settled.unwrap_or_else(|| match all.lower_median() {
        Some(level) => OrgAnswer::Level(level),
        None if heard.unsure > 0 => OrgAnswer::Unsure,
        None if heard.not_applicable > 0 => OrgAnswer::NotApplicable,
        None => OrgAnswer::Unanswered,
    });
    let by_group = groups.iter().zip(&heard.votes);
    let groups: BTreeMap<GroupId, Level> = by_group
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
        split: heard.votes.iter().any(|votes| votes.spread() >= 3),
        groups,
        unsure: heard.unsure,
        not_applicable: heard.not_applicable,
        with_level: usize::try_from(all.total()).unwrap_or(usize::MAX),
        evidence: agreed.and_then(|a| a.evidence).or(heard.evidence),
    }
}

/// What one answer says where it stands alone; none where it says nothing that counts.
pub(crate) fn said(answer: &Answer, scale: &Scale) -> Option<OrgAnswer> {
    match &answer.given {
        Some(Given::Level(level)) => Some(OrgAnswer::Level(*level)),
        Some(Given::Unsure) => Some(OrgAnswer::Unsure),
        Some(Given::NotApplicable(reason)) if may_stand(reason, scale) => {
            Some(OrgAnswer::NotApplicable)
        }
        Some(Given::NotApplicable(_)) | None => None,
    }
}

/// "Does not apply" stands only where the question allows it, and with a reason.
fn may_stand(reason: &str, scale: &Scale) -> bool {
    scale.may_not_apply && !reason.trim().is_empty()
}
