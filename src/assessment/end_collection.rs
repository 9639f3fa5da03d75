use std::collections::BTreeMap;

use super::{Assessment, Collection, Command, CommandError, NewIds, Session, Snapshot};
use crate::question_set::ParticipantId;

// A collection without names goes from open to closed and back, and at last ends. It was promised to
// those who answered, so there is no way from it to answers with names, no way around a closing, and
// none back from the end: undoing it would bring the old ids.
impl Assessment {
    /// Whether answers without names still come in, so that no results are shown.
    pub fn is_collecting(&self) -> bool {
        self.session.anonymous && self.session.collection == Collection::Open
    }

    /// The last closing of the collection; none where it was never closed.
    pub fn closing(&self) -> Option<&Snapshot> {
        self.snapshots.iter().rev().find(|snapshot| snapshot.is_closing())
    }

    /// The change that ends the collection: everybody gets a new id and another place in the list,
    /// times of return go, and nothing more is taken in. It cannot be taken back. `random` comes
    /// from outside; each number gives an id.
    pub fn end_collection(&self, mut random: impl FnMut() -> u64) -> Command {
        let people = self.participants.iter().map(|person| &person.id);
        let in_snapshots = self.snapshots.iter().flat_map(|snapshot| snapshot.answers.keys());
        let traces = self.removed.iter().map(|trace| &trace.id);
        let mut ids: BTreeMap<ParticipantId, ParticipantId> = BTreeMap::new();
        for old in people.chain(self.answers.keys()).chain(in_snapshots).chain(traces) {
            if ids.contains_key(old) {
                continue;
            }
            let taken: Vec<ParticipantId> = ids.values().cloned().collect();
            let tries = (0..u64::MAX).map(|more| random().wrapping_add(more));
            let mut new = tries.filter_map(super::Participant::random_id);
            if let Some(new) = new.find(|new| !self.knows(new) && !taken.contains(new)) {
                ids.insert(old.clone(), new);
            }
        }
        Command::EndCollection(NewIds(ids))
    }

    pub(super) fn close_with(&mut self, closing: Snapshot) -> Command {
        let before = Box::new(self.session.clone());
        self.snapshots.push(closing);
        self.session.collection = Collection::Closed;
        Command::Session { session: before, tally: None }
    }

    /// There is nothing that takes it back.
    pub(super) fn end_with(&mut self, NewIds(ids): NewIds) -> Command {
        let new = |id: &ParticipantId| ids.get(id).unwrap_or(id).clone();
        for person in &mut self.participants {
            person.id = new(&person.id);
            person.returned.clear();
            person.returned_digest.clear();
        }
        // Drawn at random, so their order is as well.
        self.participants.sort_by(|a, b| a.id.cmp(&b.id));
        for trace in &mut self.removed {
            trace.id = new(&trace.id);
        }
        self.removed.sort_by(|a, b| a.id.cmp(&b.id));
        let snapshots = self.snapshots.iter_mut().map(|snapshot| &mut snapshot.answers);
        for answers in snapshots.chain([&mut self.answers]) {
            let said = std::mem::take(answers);
            answers.extend(said.into_iter().map(|(id, said)| (new(&id), said)));
        }
        self.session.collection = Collection::Ended;
        Command::All(Vec::new())
    }

    /// Whether what people answered may change now.
    pub(super) fn may_change_answers(&self) -> Result<(), CommandError> {
        match self.session.collection {
            _ if !self.session.anonymous => Ok(()),
            Collection::Ended => Err(CommandError::CollectionEnded),
            Collection::Closed if self.closing().is_some() => Err(CommandError::CollectionClosed),
            Collection::Closed | Collection::Open => Ok(()),
        }
    }

    /// Whether somebody answered in the belief that no name stands with it.
    pub(super) fn is_promised(&self) -> bool {
        let begun = self.session.collection != Collection::Closed || self.closing().is_some();
        self.session.anonymous && begun
    }

    pub(super) fn may_hold(&self, session: &Session) -> Result<(), CommandError> {
        if session.tallies != self.session.tallies {
            self.may_change_answers()?;
        }
        if self.is_promised() && !session.anonymous {
            return Err(CommandError::CollectedWithoutNames);
        }
        let nothing = self.answers.is_empty() && self.session.tallies.is_empty();
        match (self.session.collection, session.collection) {
            (now, then) if now == then => Ok(()),
            (Collection::Ended, _) | (_, Collection::Ended) => Err(CommandError::CollectionEnded),
            // Closing keeps what was counted, or there is nothing to keep.
            (Collection::Open, _) if self.closing().is_none() && !nothing => {
                Err(CommandError::CollectionOpen)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn may_close(&self, closing: &Snapshot) -> Result<(), CommandError> {
        match self.session.collection {
            Collection::Ended => Err(CommandError::CollectionEnded),
            _ if !self.session.anonymous || !closing.is_closing() => {
                Err(CommandError::CollectionOpen)
            }
            Collection::Open | Collection::Closed => Ok(()),
        }
    }

    pub(super) fn may_end(&self) -> Result<(), CommandError> {
        match self.session.collection {
            Collection::Ended => Err(CommandError::CollectionEnded),
            Collection::Closed if self.closing().is_some() => Ok(()),
            Collection::Closed | Collection::Open => Err(CommandError::CollectionOpen),
        }
    }
}
