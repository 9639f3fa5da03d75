use super::model::{Answers, Assessment, Participant};
use super::{Collection, Command, CommandError};
use crate::question_set::ParticipantId;

// What a peer gave from their own seat is locked. It is changed by `TakeIn` alone, which is what
// their seat gives back; and by a removal, which leaves a trace. What brings a state back that was
// here before (`Back`) is made by `apply` only.
//
// There is no arm for all others: a command that is added is thought about here.
impl Assessment {
    /// Whether a change may be made: it alters nothing that is locked, gives nobody an id that
    /// somebody else has or had, and brings nobody back who was removed.
    #[deny(clippy::wildcard_enum_match_arm)]
    pub(super) fn allow(&self, command: &Command) -> Result<(), CommandError> {
        match command {
            // These hold no answers of anybody.
            Command::QuestionSet(_)
            | Command::Name(_)
            | Command::Services(_)
            | Command::Jurisdiction(_)
            | Command::PlannedStart(_)
            | Command::ServiceUser(_)
            | Command::Consensus { .. }
            | Command::Choose { .. }
            | Command::AddOwn { .. }
            | Command::EditOwn(_)
            | Command::RemoveOwn(_)
            | Command::HandedBack(_) => Ok(()),
            Command::Session { session, .. } => self.may_hold(session),
            Command::CloseCollection(closing) => self.may_close(closing),
            Command::EndCollection(_) => self.may_end(),
            Command::RemoveSnapshot(at) => match self.snapshots.get(*at) {
                Some(snapshot) if snapshot.is_closing() => Err(CommandError::Closing),
                _ => Ok(()),
            },
            // It leaves a trace.
            Command::RemoveParticipant { .. } => Ok(()),
            // Made by `apply`, of what was here.
            Command::Back(_) => Ok(()),
            // Each is asked about when its turn comes.
            Command::All(_) => Ok(()),
            Command::AddParticipant { participant, answers, .. } => {
                if !answers.is_empty() {
                    self.may_change_answers()?;
                }
                self.may_add(participant)
            }
            Command::EditParticipant(person) => self.may_edit(person),
            Command::People(people) => self.may_list(people),
            Command::TakeIn(all) => all.iter().try_for_each(|(person, _)| {
                self.may_change_answers()?;
                self.not_removed(&person.id)?;
                let opens = |now: &Participant| now.is_sealed() && !person.is_sealed();
                match self.participant(&person.id) {
                    Some(now) if now.group != person.group || opens(now) => {
                        Err(CommandError::Sealed(person.id.clone()))
                    }
                    _ => Ok(()),
                }
            }),
            Command::Answer { participant, .. } => match self.participant(participant) {
                Some(person) if person.is_sealed() => {
                    Err(CommandError::Sealed(participant.clone()))
                }
                _ => self.may_change_answers(),
            },
            Command::AddSnapshot { snapshot, .. } => {
                if snapshot.is_closing() {
                    return Err(CommandError::Closing);
                }
                snapshot.answers.keys().try_for_each(|id| self.not_removed(id))
            }
            Command::Answers { answers, .. } => {
                if *answers != self.answers {
                    self.may_change_answers()?;
                }
                answers.keys().try_for_each(|id| self.not_removed(id))?;
                self.sealed().try_for_each(|person| self.keeps(person, answers.get(&person.id)))
            }
            Command::Become(other) => self.may_become(other),
        }
    }

    fn sealed(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|person| person.is_sealed())
    }

    fn not_removed(&self, id: &ParticipantId) -> Result<(), CommandError> {
        match self.removal(id) {
            Some(_) => Err(CommandError::Removed(id.clone())),
            None => Ok(()),
        }
    }

    fn keeps(&self, person: &Participant, then: Option<&Answers>) -> Result<(), CommandError> {
        match self.answers.get(&person.id) == then {
            true => Ok(()),
            false => Err(CommandError::Sealed(person.id.clone())),
        }
    }

    fn may_add(&self, person: &Participant) -> Result<(), CommandError> {
        let id = person.id.clone();
        if self.session.anonymous && self.session.collection == Collection::Ended {
            return Err(CommandError::CollectionEnded);
        }
        if self.participant(&id).is_some() {
            return Err(CommandError::ParticipantExists(id));
        }
        self.not_removed(&id)?;
        if self.knows(&id) {
            return Err(CommandError::AnswersExist(id));
        }
        if person.view_shown {
            self.own_seat(&id)?;
        }
        // Only a seat gives answers back.
        if !person.returned.is_empty() || !person.returned_digest.is_empty() {
            return Err(CommandError::Sealed(id));
        }
        Ok(())
    }

    fn own_seat(&self, id: &ParticipantId) -> Result<(), CommandError> {
        match self.seat {
            Some(_) => Ok(()),
            None => Err(CommandError::Sealed(id.clone())),
        }
    }

    /// Nobody who has said something is left out of the list, and nobody new in it has.
    fn may_list(&self, people: &[Participant]) -> Result<(), CommandError> {
        let count = |id: &ParticipantId| people.iter().filter(|person| person.id == *id).count();
        if self.participants.iter().any(|now| count(&now.id) == 0 && self.has_said(now)) {
            return Err(CommandError::PeopleMissing);
        }
        people.iter().try_for_each(|person| {
            if count(&person.id) > 1 {
                return Err(CommandError::ParticipantExists(person.id.clone()));
            }
            match self.participant(&person.id) {
                Some(_) => self.may_edit(person),
                None => self.may_add(person),
            }
        })
    }

    /// Who speaks for peers is settled by the seat, both ways, and so is what came back from it.
    fn may_edit(&self, person: &Participant) -> Result<(), CommandError> {
        let Some(now) = self.participant(&person.id) else {
            return Err(CommandError::NoParticipant(person.id.clone()));
        };
        // Nobody else says for them that their view may be shown.
        if person.view_shown != now.view_shown {
            self.own_seat(&person.id)?;
        }
        let settled = (&now.returned, &now.returned_digest);
        let moves = now.group != person.group;
        let locked = now.is_sealed() || person.is_sealed();
        if settled != (&person.returned, &person.returned_digest) || (locked && moves) {
            return Err(CommandError::Sealed(person.id.clone()));
        }
        Ok(())
    }

    fn may_become(&self, other: &Assessment) -> Result<(), CommandError> {
        let ended = |it: &Assessment| it.session.collection == Collection::Ended;
        if self.is_promised() && !other.session.anonymous {
            return Err(CommandError::CollectedWithoutNames);
        }
        if self.session.anonymous && ended(self) && !ended(other) {
            return Err(CommandError::CollectionEnded);
        }
        for trace in &self.removed {
            let id = &trace.id;
            let back = other.participant(id).is_some()
                || other.answers.contains_key(id)
                || other.is_in_snapshots(id);
            if back || other.removal(id).is_none() {
                return Err(CommandError::Removed(id.clone()));
            }
        }
        for person in self.sealed().filter(|person| other.removal(&person.id).is_none()) {
            let there = other.participant(&person.id);
            if !there.is_some_and(|there| there.came_back_as(person)) {
                return Err(CommandError::Sealed(person.id.clone()));
            }
            self.keeps(person, other.answers.get(&person.id))?;
        }
        Ok(())
    }
}
