use super::model::{Assessment, Participant, Removed};
use super::{Command, PEER_GROUP, Snapshot, Unknown};
use crate::date::Day;
use crate::question_set::{GroupId, ParticipantId};

/// What an id is made of after its `p-`.
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// How many of them.
const LENGTH: usize = 8;

// Who was removed, and what stays of them:
// - their name, answers and what a newer version wrote with them go, from the assessment and from
//   every snapshot;
// - the trace has their id, the day and their group, so that late answers are known for what they
//   are, and the id is nobody else's;
// - what the room agreed and who owns an action is the organisation's, and stays.
impl Assessment {
    /// An id that nobody has or had in this assessment, its snapshots and its removals. `random`
    /// comes from outside: the same number gives the same id.
    pub fn new_participant_id(&self, random: u64) -> Option<ParticipantId> {
        let ids =
            (0..u64::MAX).filter_map(|more| Participant::random_id(random.wrapping_add(more)));
        ids.into_iter().find(|id| !self.knows(id))
    }

    /// Whether this id is, or was, somebody's here.
    pub fn knows(&self, id: &ParticipantId) -> bool {
        self.participant(id).is_some()
            || self.answers.contains_key(id)
            || self.is_in_snapshots(id)
            || self.removal(id).is_some()
    }

    /// Whether a snapshot has answers under this id.
    pub fn is_in_snapshots(&self, id: &ParticipantId) -> bool {
        self.snapshots.iter().any(|snapshot| snapshot.answers.contains_key(id))
    }

    /// That the person with this id was removed, where they were.
    pub fn removal(&self, id: &ParticipantId) -> Option<&Removed> {
        self.removed.iter().find(|trace| trace.id == *id)
    }

    /// The days on which answers of somebody of a group were removed, without people who had given
    /// none, in order.
    pub fn removals_of(&self, group: &GroupId) -> Vec<Day> {
        let of_group = |trace: &&Removed| trace.group == *group && !trace.unanswered;
        let mut days: Vec<Day> = self.removed.iter().filter(of_group).map(|it| it.on).collect();
        days.sort_unstable();
        days
    }

    /// The days on which answers of people with peer expertise were removed, in order.
    pub fn peer_removals(&self) -> Vec<Day> {
        GroupId::new(PEER_GROUP).map(|group| self.removals_of(&group)).unwrap_or_default()
    }

    /// Takes somebody out of the list, the answers and every snapshot, and leaves the trace. Gives
    /// what brings all of it back.
    pub(super) fn remove_participant(&mut self, at: usize, on: Day) -> Command {
        let Participant { id, group, .. } = self.participants[at].clone();
        let said = self.strip_snapshots(&id);
        let unanswered = said.is_empty() && !self.answers.contains_key(&id);
        let before = self.people(said);
        self.participants.remove(at);
        self.answers.remove(&id);
        self.removed.push(Removed { id, on, group, unanswered, unknown: Unknown::new() });
        before
    }

    /// The change that brings the answers of a snapshot back, by its place in the list; those of
    /// now are kept first, as a snapshot of this label. None where there is no such snapshot.
    ///
    /// Only people who are listed get their answers back: nobody who was removed does. What came
    /// from a peer's own seat stays as it is.
    pub fn restore(&self, at: usize, today: Day, label: impl Into<String>) -> Option<Command> {
        let Snapshot { mut answers, consensus, .. } = self.snapshots.get(at)?.clone();
        answers.retain(|id, _| self.participant(id).is_some_and(|person| !person.is_sealed()));
        let sealed = self.participants.iter().filter(|person| person.is_sealed());
        let theirs =
            |person: &Participant| Some((person.id.clone(), self.answers.get(&person.id)?.clone()));
        answers.extend(sealed.filter_map(theirs));
        let snapshot = self.automatic_snapshot(today, label);
        Some(Command::All(vec![
            Command::AddSnapshot { at: usize::MAX, snapshot },
            Command::Answers { answers, consensus },
        ]))
    }

    /// Another state of this assessment, as from a file, as it may take the place of this one:
    /// without anybody who was removed here, and with the view that peers gave from their own seat
    /// as it stands here.
    pub fn admitted(&self, other: Assessment) -> Admitted {
        let mut assessment = other;
        let (mut held, mut kept_out) = (Vec::new(), 0);
        for trace in &self.removed {
            if assessment.removal(&trace.id).is_none() {
                assessment.removed.push(trace.clone());
            }
        }
        for id in assessment.removed.iter().map(|trace| trace.id.clone()).collect::<Vec<_>>() {
            let listed = assessment.participant(&id).is_some();
            let said = assessment.answers.contains_key(&id) || assessment.is_in_snapshots(&id);
            kept_out += usize::from(listed || said);
            assessment.participants.retain(|person| person.id != id);
            assessment.answers.remove(&id);
            assessment.strip_snapshots(&id);
        }
        for person in self.participants.iter().filter(|person| person.is_sealed()) {
            if assessment.removal(&person.id).is_some() {
                continue;
            }
            let here = self.answers.get(&person.id);
            let there = assessment.participants.iter().position(|other| other.id == person.id);
            let same = there.is_some_and(|at| assessment.participants[at].came_back_as(person))
                && assessment.answers.get(&person.id) == here;
            if !same {
                held.push(person.id.clone());
            }
            match there {
                Some(at) => {
                    let name = assessment.participants[at].name.clone();
                    assessment.participants[at] = Participant { name, ..person.clone() };
                }
                None => assessment.participants.push(person.clone()),
            }
            match here {
                Some(answers) => assessment.answers.insert(person.id.clone(), answers.clone()),
                None => assessment.answers.remove(&person.id),
            };
        }
        Admitted { assessment, held, kept_out }
    }

    /// The change that takes in everything of another state of this assessment, as from a file,
    /// as far as it is [admitted](Assessment::admitted); the answers of now are kept first, as a
    /// snapshot of this label.
    pub fn replace_with(&self, other: Assessment, today: Day, label: impl Into<String>) -> Command {
        let mut other = self.admitted(other).assessment;
        if self.answers != other.answers || self.consensus != other.consensus {
            let mut snapshot = self.automatic_snapshot(today, label);
            snapshot.answers.retain(|id, _| other.removal(id).is_none());
            other.snapshots.push(snapshot);
        }
        Command::Become(Box::new(other))
    }
}

impl Participant {
    /// An id for somebody new: `p-` and eight letters or digits. The same number gives the same id.
    pub fn random_id(random: u64) -> Option<ParticipantId> {
        let mut rest = random;
        let mut text = "p-".to_owned();
        for _ in 0..LENGTH {
            let base = DIGITS.len() as u64;
            let digit = usize::try_from(rest % base).ok()?;
            text.push(char::from(*DIGITS.get(digit)?));
            rest /= base;
        }
        ParticipantId::new(&text).ok()
    }

    /// Whether the same came back from the same person's seat.
    pub(super) fn came_back_as(&self, other: &Participant) -> bool {
        (&self.group, &self.returned, &self.returned_digest)
            == (&other.group, &other.returned, &other.returned_digest)
    }
}

/// Another state of an assessment as it may take the place of this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Admitted {
    /// The state.
    pub assessment: Assessment,
    /// Peers whose view stays as it came back here, where the other state has another.
    pub held: Vec<ParticipantId>,
    /// How many people it has who were removed, and who stay so.
    pub kept_out: usize,
}
