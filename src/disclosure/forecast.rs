use std::cmp::Reverse;

use super::{GroupTally, QuestionTally, disclose};
use crate::assessment::{Assessment, Command, PEER_GROUP, Participant};
use crate::question_set::{GroupId, Level, Question, QuestionId, Questionnaire};

/// What an anonymous session can show and what not if everybody who is listed answers everything
/// that they are asked: to be told before anybody does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Every group that people are listed in, in the order of the set.
    pub groups: Vec<GroupForecast>,
    /// The scored questions whose answer cannot be shown, because fewer than five are asked.
    pub withheld: Vec<QuestionId>,
    /// How many scored questions there are.
    pub questions: usize,
    /// What merging two groups would gain, the most first; nothing where it gains nothing.
    pub merges: Vec<Merge>,
}

/// What can be shown of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupForecast {
    /// The group.
    pub group: GroupId,
    /// How many people are listed in it.
    pub people: usize,
    /// How many scored questions they are asked.
    pub asked: usize,
    /// On how many of these the group's view can be shown apart.
    pub shown: usize,
}

/// That two groups answer as one, each also what the other is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The group whose people join the other.
    pub from: GroupId,
    /// The group that they join.
    pub into: GroupId,
    /// On how many questions more the answer can be shown.
    pub answers: usize,
    /// On how many questions more the view of some group can be shown apart.
    pub views: usize,
}

/// Says beforehand what cannot be shown with these groups, and which two to merge: a smaller one
/// into a larger.
///
/// The view of peers is never merged into another: they say themselves whether it may be shown.
pub fn forecast(set: &Questionnaire, assessment: &Assessment) -> Forecast {
    let people = &assessment.participants;
    let now = Outlook::new(set, people);
    let mut groups: Vec<GroupForecast> = Vec::new();
    for (at, group) in set.groups.iter().enumerate() {
        let of_group = || people.iter().filter(|person| person.group == group.id);
        if of_group().next().is_none() {
            continue;
        }
        let asked = |question: &Question| of_group().any(|p| p.is_asked(&question.asked_of));
        groups.push(GroupForecast {
            group: group.id.clone(),
            people: of_group().count(),
            asked: set.scales().filter(|(question, _)| asked(question)).count(),
            shown: now.shown.iter().filter(|(_, groups)| groups.get(at) == Some(&true)).count(),
        });
    }
    let withheld = set.scales().zip(&now.shown).filter(|(_, (answer, _))| !answer);
    Forecast {
        withheld: withheld.map(|((question, _), _)| question.id.clone()).collect(),
        questions: set.scales().count(),
        merges: merges(set, people, &groups, &now),
        groups,
    }
}

/// The change that lets the people of one group answer as members of another, both groups' people
/// the questions of both.
pub fn merge_groups(assessment: &Assessment, from: &GroupId, into: &GroupId) -> Command {
    Command::People(merged(&assessment.participants, from, into))
}

fn merged(people: &[Participant], from: &GroupId, into: &GroupId) -> Vec<Participant> {
    let mut people = people.to_vec();
    for person in people.iter_mut().filter(|p| p.group == *from || p.group == *into) {
        if person.answers_for.is_empty() {
            person.answers_for.push(person.group.clone());
        }
        for group in [into, from] {
            if !person.answers_for.contains(group) {
                person.answers_for.push(group.clone());
            }
        }
        person.group = into.clone();
    }
    people
}

fn merges(
    set: &Questionnaire,
    people: &[Participant],
    groups: &[GroupForecast],
    now: &Outlook,
) -> Vec<Merge> {
    let mut found = Vec::new();
    let may_merge = |group: &&GroupForecast| group.group.as_str() != PEER_GROUP;
    let hidden = |group: &&GroupForecast| group.shown < group.asked;
    for (at, from) in groups.iter().enumerate() {
        if !may_merge(&from) || !hidden(&from) {
            continue;
        }
        // The smaller joins the larger, among equals the later the earlier.
        let joins = |(place, into): &(usize, &GroupForecast)| {
            (into.people, Reverse(*place)) > (from.people, Reverse(at))
        };
        let best = groups.iter().enumerate().filter(joins).map(|(_, into)| into);
        let best = best.filter(may_merge);
        let best = best.map(|into| {
            let then = Outlook::new(set, &merged(people, &from.group, &into.group));
            Merge {
                from: from.group.clone(),
                into: into.group.clone(),
                answers: then.answers().saturating_sub(now.answers()),
                views: then.views().saturating_sub(now.views()),
            }
        });
        // Of equals the first in the set.
        let gain = |merge: &Merge| (merge.answers, merge.views);
        let best = best.min_by_key(|merge| Reverse(gain(merge)));
        found.extend(best.filter(|merge| gain(merge) > (0, 0)));
    }
    found.sort_by_key(|merge| Reverse((merge.answers, merge.views)));
    found
}

/// By question: whether the answer can be shown, and by the place of the group whether its view can.
struct Outlook {
    shown: Vec<(bool, Vec<bool>)>,
}

impl Outlook {
    fn new(set: &Questionnaire, people: &[Participant]) -> Self {
        let shown = set.scales().map(|(question, _)| {
            let disclosure = disclose(&everybody(set, people, question), true, false);
            (disclosure.answer, disclosure.groups)
        });
        Outlook { shown: shown.collect() }
    }

    fn answers(&self) -> usize {
        self.shown.iter().filter(|(answer, _)| *answer).count()
    }

    fn views(&self) -> usize {
        self.shown.iter().map(|(_, groups)| groups.iter().filter(|shown| **shown).count()).sum()
    }
}

/// The tally if everybody who is asked gives a level; which one changes nothing.
fn everybody(set: &Questionnaire, people: &[Participant], question: &Question) -> QuestionTally {
    let group = |group: &GroupId| {
        let mut tally = GroupTally::default();
        let of_group = people.iter().filter(|person| person.group == *group);
        for person in of_group.filter(|person| person.is_asked(&question.asked_of)) {
            let votes = if person.view_shown { &mut tally.shown } else { &mut tally.others };
            votes.add(Level::ALL[0], 1);
        }
        tally
    };
    QuestionTally {
        groups: set.groups.iter().map(|known| group(&known.id)).collect(),
        ..QuestionTally::default()
    }
}
