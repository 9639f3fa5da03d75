use std::mem;

use super::before::{KeptBefore, People, Said};
use super::model::Assessment;
use super::{Before, Command};
use crate::question_set::ParticipantId;

impl Assessment {
    /// What brings back who takes part now; and what they said in snapshots, where the change took
    /// it out of them.
    pub(super) fn people(&self, said: Vec<Said>) -> Command {
        Command::Back(Before(KeptBefore::People(Box::new(People {
            participants: self.participants.clone(),
            answers: self.answers.clone(),
            removed: self.removed.clone(),
            said,
        }))))
    }

    pub(super) fn become_whole(&mut self, mut other: Box<Assessment>) -> Command {
        mem::swap(self, &mut other);
        mem::swap(&mut self.id, &mut other.id);
        Command::Back(Before(KeptBefore::Whole(other)))
    }

    pub(super) fn bring_back(&mut self, Before(kept): Before) -> Command {
        match kept {
            KeptBefore::Whole(other) => self.become_whole(other),
            KeptBefore::People(mut people) => {
                mem::swap(&mut self.participants, &mut people.participants);
                mem::swap(&mut self.answers, &mut people.answers);
                mem::swap(&mut self.removed, &mut people.removed);
                for Said { at, id, answers } in mem::take(&mut people.said) {
                    if let Some(snapshot) = self.snapshots.get_mut(at) {
                        snapshot.answers.insert(id, answers);
                    }
                }
                // Who is removed once more goes from snapshots that were taken meanwhile, too.
                let removed: Vec<_> = self.removed.iter().map(|trace| trace.id.clone()).collect();
                people.said = removed.iter().flat_map(|id| self.strip_snapshots(id)).collect();
                Command::Back(Before(KeptBefore::People(people)))
            }
        }
    }

    /// Takes everything that somebody said out of every snapshot.
    pub(super) fn strip_snapshots(&mut self, id: &ParticipantId) -> Vec<Said> {
        let mut said = Vec::new();
        for (at, snapshot) in self.snapshots.iter_mut().enumerate() {
            if let Some(answers) = snapshot.answers.remove(id) {
                said.push(Said { at, id: id.clone(), answers });
            }
        }
        said
    }
}

impl Command {
    /// Fits a remembered step to a list of snapshots that one is gone from, at this place: later
    /// ones have moved up, and a step that was about it does nothing. Says where it would stand
    /// before the next step; none where it would not be there.
    pub(super) fn forget_snapshot(&mut self, gone: usize) -> Option<usize> {
        match self {
            Command::AddSnapshot { at, .. } if *at > gone => {
                *at = at.saturating_sub(usize::from(*at < usize::MAX));
                Some(gone)
            }
            Command::AddSnapshot { .. } => Some(gone + 1),
            Command::RemoveSnapshot(at) if *at == gone => {
                *self = Command::All(Vec::new());
                None
            }
            Command::RemoveSnapshot(at) if *at > gone => {
                *at -= 1;
                Some(gone)
            }
            Command::RemoveSnapshot(_) => gone.checked_sub(1),
            // The other state has a list of its own.
            Command::Become(_) => None,
            Command::Back(before) => before.forget_snapshot(gone),
            Command::All(commands) => {
                commands.iter_mut().try_fold(gone, |gone, command| command.forget_snapshot(gone))
            }
            _ => Some(gone),
        }
    }
}
