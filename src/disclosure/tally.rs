use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{OrgAnswer, Votes, effective_answer};
use crate::assessment::{Answer, Assessment, ClosingCount, Evidence, Participant, Tally};
use crate::question_set::{GroupId, Level, QuestionId, Questionnaire, Scale};

/// What the members of one group said to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupTally {
    /// Levels of participants who said that their view may be shown as theirs.
    pub shown: Votes,
    /// Levels of all others: of listed participants, and counted in the room.
    pub others: Votes,
    /// How many said that they do not know.
    pub unsure: u64,
    /// How many said that it does not apply, and may.
    pub not_applicable: u64,
}

impl GroupTally {
    /// Every level that was given.
    pub fn levels(&self) -> Votes {
        let mut all = self.shown;
        all.add_all(self.others);
        all
    }

    /// Whether all levels come from people who said that their view may be shown.
    pub fn is_own_view(&self) -> bool {
        self.shown.total() > 0 && self.others.total() == 0
    }

    /// How many said anything.
    pub fn total(&self) -> u64 {
        self.levels().total() + self.unsure + self.not_applicable
    }

    /// Counts the members of another group in.
    pub fn add_all(&mut self, more: &GroupTally) {
        self.shown.add_all(more.shown);
        self.others.add_all(more.others);
        self.unsure += more.unsure;
        self.not_applicable += more.not_applicable;
    }
}

/// What all who answered said to one scale question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionTally {
    /// By the place of the group in [`Tallies::groups`].
    pub groups: Vec<GroupTally>,
    /// How many participants graded the evidence.
    pub graded: u64,
    /// The best grade that one of them gave.
    pub evidence: Option<Evidence>,
}

impl QuestionTally {
    /// All groups together.
    pub fn together(&self) -> GroupTally {
        let mut all = GroupTally::default();
        self.groups.iter().for_each(|group| all.add_all(group));
        all
    }

    fn add(&mut self, group: usize, person: &Participant, answer: &Answer, scale: &Scale) {
        if answer.evidence.is_some() {
            self.graded += 1;
            self.evidence = self.evidence.max(answer.evidence);
        }
        let Some(tally) = self.groups.get_mut(group) else { return };
        match effective_answer(answer, scale) {
            Some(OrgAnswer::Level(level)) if person.view_shown => tally.shown.add(level, 1),
            Some(OrgAnswer::Level(level)) => tally.others.add(level, 1),
            Some(OrgAnswer::Unsure) => tally.unsure += 1,
            Some(OrgAnswer::NotApplicable) => tally.not_applicable += 1,
            Some(OrgAnswer::Unanswered | OrgAnswer::Withheld) | None => {}
        }
    }
}

/// The votes of an assessment, counted once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallies<'a> {
    /// Every group that somebody belongs to or was counted for, in the order of the question set;
    /// those that it does not know come last, by their id.
    pub groups: Vec<&'a GroupId>,
    /// For each scale question, in the order of the set.
    pub questions: Vec<QuestionTally>,
}

impl<'a> Tallies<'a> {
    /// The votes that results may rest on: in an anonymous session none while answers are still
    /// collected, and those of the last closing where there was one.
    pub fn new(set: &Questionnaire, assessment: &'a Assessment) -> Self {
        let groups = groups(set, assessment);
        let empty = QuestionTally {
            groups: vec![GroupTally::default(); groups.len()],
            ..QuestionTally::default()
        };
        let questions = || set.scales().map(|(question, _)| &question.id);
        if assessment.is_collecting() {
            let questions = questions().map(|_| empty.clone()).collect();
            return Tallies { groups, questions };
        }
        match assessment.closing().filter(|_| assessment.session.anonymous) {
            None => Self::count(set, assessment),
            Some(closing) => {
                let tally = |id| closing.counted.get(id).map(|count| kept(count, &groups));
                let tallies = questions().map(|id| tally(id).unwrap_or_else(|| empty.clone()));
                Tallies { questions: tallies.collect(), groups }
            }
        }
    }

    /// Goes through the answers once, whoever gave them; those of people who are not listed do not
    /// count.
    pub(super) fn count(set: &Questionnaire, assessment: &'a Assessment) -> Self {
        let groups = groups(set, assessment);
        let at: BTreeMap<&GroupId, usize> =
            groups.iter().enumerate().map(|(at, group)| (*group, at)).collect();
        let scales: Vec<&Scale> = set.scales().map(|(_, scale)| scale).collect();
        let nothing = QuestionTally {
            groups: vec![GroupTally::default(); groups.len()],
            ..Default::default()
        };
        let mut questions = vec![nothing; scales.len()];
        let places = places(set);
        let place = |question: &QuestionId| places.get(set.position(question)?).copied().flatten();
        for person in &assessment.participants {
            let Some(group) = at.get(&person.group) else { continue };
            for (question, answer) in assessment.answers.get(&person.id).into_iter().flatten() {
                let Some(place) = place(question) else { continue };
                let (Some(tally), Some(scale)) = (questions.get_mut(place), scales.get(place))
                else {
                    continue;
                };
                tally.add(*group, person, answer, scale);
            }
        }
        for (question, by_group) in &assessment.session.tallies {
            let Some(tally) = place(question).and_then(|at| questions.get_mut(at)) else {
                continue;
            };
            for (group, counts) in by_group {
                let group = at.get(group).and_then(|at| tally.groups.get_mut(*at));
                let Some(group) = group else { continue };
                let counts = Level::ALL.iter().zip(counts);
                counts.for_each(|(level, count)| group.others.add(*level, u64::from(*count)));
            }
        }
        Tallies { groups, questions }
    }
}

fn groups<'a>(set: &Questionnaire, assessment: &'a Assessment) -> Vec<&'a GroupId> {
    let tallied = assessment.session.tallies.values().flat_map(BTreeMap::keys);
    let people = assessment.participants.iter().map(|person| &person.group);
    let closed = assessment.closing().into_iter().flat_map(|closing| closing.counted.values());
    let closed = closed.flat_map(|count| count.groups.keys());
    let groups: BTreeSet<&GroupId> = people.chain(tallied).chain(closed).collect();
    let mut groups: Vec<&GroupId> = groups.into_iter().collect();
    let place = |group: &GroupId| set.groups.iter().position(|known| known.id == *group);
    // A place that is not there comes after every one that is.
    groups.sort_by_key(|group| Reverse(place(group).map(Reverse)));
    groups
}

/// By the place among all questions, that among those with a scale.
fn places(set: &Questionnaire) -> Vec<Option<usize>> {
    let mut next = 0..;
    set.questions.iter().map(|question| question.scale().and_then(|_| next.next())).collect()
}

/// The tally that a closing kept.
fn kept(count: &ClosingCount, groups: &[&GroupId]) -> QuestionTally {
    let votes = |levels: &Tally| {
        let mut votes = Votes::default();
        let counts = Level::ALL.iter().zip(levels);
        counts.for_each(|(level, count)| votes.add(*level, u64::from(*count)));
        votes
    };
    let group = |id: &&GroupId| match count.groups.get(*id) {
        None => GroupTally::default(),
        Some(count) => GroupTally {
            shown: votes(&count.shown),
            others: votes(&count.levels),
            unsure: count.unsure.into(),
            not_applicable: count.not_applicable.into(),
        },
    };
    QuestionTally {
        groups: groups.iter().map(group).collect(),
        graded: count.graded.into(),
        evidence: count.evidence,
    }
}
