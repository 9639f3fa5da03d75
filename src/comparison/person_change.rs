use std::collections::HashMap;

use super::seen::{IndexedQuestion, Seen};
use crate::assessment::{Assessment, Participant};
use crate::disclosure::{OrgAnswer, effective_answer};
use crate::messages::lower_case;
use crate::question_set::{GroupId, Level, ParticipantId};

/// On which sides a person takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    /// On both.
    Both,
    /// On the earlier one only.
    Before,
    /// On the later one only.
    After,
}

impl Presence {
    /// The word of the JSON.
    pub fn word(self) -> &'static str {
        match self {
            Presence::Both => "both",
            Presence::Before => "before",
            Presence::After => "after",
        }
    }
}

/// One person whose answer to a question is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonChange {
    /// Their id.
    pub person: ParticipantId,
    /// Their group; the later one where it changed.
    pub group: GroupId,
    /// Their name; may be empty.
    pub name: String,
    /// Where they take part. Who is on one side only has no answer on the other.
    pub presence: Presence,
    /// Their answer then.
    pub from: OrgAnswer,
    /// Their answer now.
    pub to: OrgAnswer,
}

/// A group whose level on a question is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupChange {
    /// The group.
    pub group: GroupId,
    /// The lower median of its members' levels then; none where nobody gave one.
    pub from: Option<Level>,
    /// The same now.
    pub to: Option<Level>,
}

/// The people of both sides, each once, the later side's order first.
pub(super) struct ChangedPeople<'a>(Vec<(Option<&'a Participant>, Option<&'a Participant>)>);

impl<'a> ChangedPeople<'a> {
    /// Within one assessment and its copies an id is one person. Assessments of different
    /// organisations give the same ids to different people, also where one was made from the
    /// other's file; there group and name must agree too, and who has no name is nobody else.
    pub fn of(before: &'a Assessment, after: &'a Assessment) -> Self {
        let one = before.is_or_copies(&after.id) || after.is_or_copies(&before.id);
        let one = one && !before.is_of_another_organisation(&after.organisation.name);
        let same = |a: &Participant, b: &Participant| {
            let name = a.name.trim();
            one || (a.group == b.group && !name.is_empty() && name == b.name.trim())
        };
        let by_id = |list: &'a [Participant]| -> HashMap<&'a ParticipantId, &'a Participant> {
            list.iter().map(|person| (&person.id, person)).collect()
        };
        let (then, now) = (by_id(&before.participants), by_id(&after.participants));
        let matched = |person: &'a Participant, others: &HashMap<_, &'a Participant>| {
            others.get(&person.id).copied().filter(|other| same(person, other))
        };
        let all = after.participants.iter().map(|person| (matched(person, &then), Some(person)));
        let gone = before.participants.iter().filter(|person| matched(person, &now).is_none());
        ChangedPeople(all.chain(gone.map(|person| (Some(person), None))).collect())
    }

    /// Everyone whose answer to a question differs.
    pub fn changes(
        &self,
        (before, then): (&Seen<'a>, IndexedQuestion<'a>),
        (after, now): (&Seen<'a>, IndexedQuestion<'a>),
    ) -> Vec<PersonChange> {
        let answer = |seen: &Seen<'a>, item: &IndexedQuestion<'a>, person: Option<&Participant>| {
            let given = person.and_then(|p| seen.state.assessment.answer(&p.id, &item.question.id));
            given
                .and_then(|answer| effective_answer(answer, item.scale))
                .unwrap_or(OrgAnswer::Unanswered)
        };
        let change = |(was, is): &(Option<&'a Participant>, Option<&'a Participant>)| {
            let (from, to) = (answer(before, &then, *was), answer(after, &now, *is));
            let known = is.or(*was).filter(|_| from != to)?;
            let presence = match (was, is) {
                (Some(_), Some(_)) => Presence::Both,
                (Some(_), None) => Presence::Before,
                (None, _) => Presence::After,
            };
            let (person, group) = (known.id.clone(), known.group.clone());
            Some(PersonChange { person, group, name: known.name.clone(), presence, from, to })
        };
        self.0.iter().filter_map(change).collect()
    }

    /// What is entered as somebody's owner, or nothing where it names anybody.
    pub fn unnamed(&self, owner: &str) -> String {
        let everybody = self.0.iter().flat_map(|(was, is)| [was, is]).flatten();
        let mut names = everybody.map(|person| person.name.trim()).filter(|name| !name.is_empty());
        let lower = lower_case(owner);
        match names.any(|name| lower.contains(&lower_case(name))) {
            true => String::new(),
            false => owner.to_owned(),
        }
    }
}

/// The groups whose level differs. In an anonymous session only those whose level may be shown on
/// both sides: that one may not is no change of theirs.
pub(super) fn groups(
    then: &IndexedQuestion<'_>,
    now: &IndexedQuestion<'_>,
    anonymous: bool,
) -> Vec<GroupChange> {
    let (were, are) = (&then.view.groups, &now.view.groups);
    let all = are.keys().chain(were.keys().filter(|group| !are.contains_key(*group)));
    let change = |group: &GroupId| {
        let (from, to) = (were.get(group).copied(), are.get(group).copied());
        let shown = !anonymous || (from.is_some() && to.is_some());
        (from != to && shown).then(|| GroupChange { group: group.clone(), from, to })
    };
    all.filter_map(change).collect()
}
