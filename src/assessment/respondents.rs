use super::{Answers, Assessment, Command, PEER_GROUP, Participant};
use crate::messages::{automatic_names, lower_case};
use crate::question_set::{GroupId, ParticipantId, Questionnaire};

/// The group of those who run the organisation from day to day.
const OPERATIONS: &str = "operations";

/// The group of those who govern it.
const GOVERNANCE: &str = "governance";

// One person who answers for every group is listed with all of them in `answers_for`. The file
// needs a group for them, and nothing that is printed may take them for all of it: reports name
// the role instead.
impl Assessment {
    /// The one person who answers for several groups, where nobody else is listed. The view of
    /// peers is theirs alone, so a peer who is shown every question is not meant; nor is the seat
    /// of somebody who is one of many elsewhere.
    pub fn alone(&self) -> Option<&Participant> {
        match self.participants.as_slice() {
            _ if self.seat.is_some() => None,
            [one] if one.answers_for.len() > 1 && one.group.as_str() != PEER_GROUP => Some(one),
            _ => None,
        }
    }

    /// How many people have said something: those listed who answered, and the most that were
    /// counted in the room on one question.
    pub fn respondents(&self) -> usize {
        let counted = self.session.tallies.values().map(|groups| {
            let hands = groups.values().flatten().map(|count| u64::from(*count));
            hands.fold(0, u64::saturating_add)
        });
        let counted = usize::try_from(counted.max().unwrap_or(0)).unwrap_or(usize::MAX);
        self.answered().count().saturating_add(counted)
    }

    /// Those listed who have said something.
    fn answered(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|person| {
            let answers = self.answers.get(&person.id);
            answers.is_some_and(|answers| answers.values().any(|answer| !answer.is_empty()))
        })
    }

    /// Whether anything of somebody's is kept here, now or in a snapshot, or came back from their
    /// seat: nobody like that is left out of the list but by a removal.
    pub(super) fn has_said(&self, person: &Participant) -> bool {
        let kept = self.answers.contains_key(&person.id) || self.is_in_snapshots(&person.id);
        kept || !person.returned.is_empty()
    }

    /// The change after which one person answers alone for the groups that the set asks: who has
    /// said something, or the first who is listed, or `new`. Nothing of being one of several stays
    /// with them. None where several people have answered, or a peer has.
    pub fn answer_alone(&self, set: &Questionnaire, new: ParticipantId) -> Option<Command> {
        let mut answered = self.participants.iter().filter(|person| self.has_said(person));
        let first = match (answered.next(), answered.next()) {
            (None, _) => self.participants.first(),
            (Some(one), None) if one.group.as_str() != PEER_GROUP => Some(one),
            _ => return None,
        };
        let answers_for: Vec<GroupId> = set.groups.iter().map(|group| group.id.clone()).collect();
        let role = first.map_or("", |person| person.role.as_str());
        let group = own_group(set, role)?;
        let person = match first {
            Some(first) => Participant { name: String::new(), group, answers_for, ..first.clone() },
            None => Participant { answers_for, ..Participant::new(new, group) },
        };
        self.as_allowed(Command::People(vec![person]))
    }

    /// The change after which who answered alone is one of several, with the questions of their
    /// own group; their role is what they are called. None where nobody answers alone.
    pub fn answer_among_several(&self) -> Option<Command> {
        let one = named_by_role(self.alone()?);
        Some(Command::People(vec![Participant { answers_for: Vec::new(), ..one }]))
    }

    /// The change that lists people as they were before: none where somebody else has answered
    /// meanwhile.
    pub fn list_again(&self, people: &[Participant]) -> Option<Command> {
        let listed = |person: &Participant| people.iter().any(|other| other.id == person.id);
        let mut said = self.participants.iter().filter(|person| self.has_said(person));
        said.all(listed)
            .then(|| Command::People(people.to_vec()))
            .and_then(|it| self.as_allowed(it))
    }

    fn as_allowed(&self, change: Command) -> Option<Command> {
        self.allow(&change).is_ok().then_some(change)
    }

    /// The change that asks someone with peer expertise to take part, who is shown every question.
    /// Who answered alone goes on as before, called by their role.
    pub fn invite_peer(&self, set: &Questionnaire, new: ParticipantId) -> Option<Command> {
        let group = set.groups.iter().find(|group| group.id.as_str() == PEER_GROUP)?.id.clone();
        let answers_for = set.groups.iter().map(|group| group.id.clone()).collect();
        let participant = Participant { answers_for, ..Participant::new(new, group) };
        let answers = Answers::new();
        let mut change = vec![Command::AddParticipant { at: usize::MAX, participant, answers }];
        change.extend(self.alone().map(|one| Command::EditParticipant(named_by_role(one))));
        Some(Command::All(change))
    }
}

/// A person under the name that their role gives them, where they have no other.
fn named_by_role(person: &Participant) -> Participant {
    let name = if person.name.is_empty() { &person.role } else { &person.name };
    Participant { name: name.clone(), ..person.clone() }
}

/// The group that someone in a role belongs to: those who govern, or those who run the
/// organisation; another where the set has no such group.
pub fn own_group(set: &Questionnaire, role: &str) -> Option<GroupId> {
    let role = lower_case(role);
    let mut governing = automatic_names::governing_roles().split(',').map(str::trim);
    let wanted = match governing.any(|word| role.contains(word)) {
        true => GOVERNANCE,
        false => OPERATIONS,
    };
    let named = set.groups.iter().find(|group| group.id.as_str() == wanted);
    named.or(set.groups.first()).map(|group| group.id.clone())
}
