//! What the disk is asked to do, and what becomes of it.

use super::queue::{GivenUp, Task};
use super::record::{self, Record};
use super::transaction::{Texts, Transaction};
use super::{Library, LoadedRecord, Memory, SaveError, Store, StoreError, key};

/// What has become of something that was asked of the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum Completion {
    /// A record of an assessment is on the disk.
    Saved {
        /// Its id.
        id: String,
        /// Whether it is the latest: nothing newer waits.
        latest: bool,
    },
    /// The disk did not take it, even where older records made room. It is in memory.
    NotSaved {
        /// Its id.
        id: String,
        /// Why.
        error: StoreError,
    },
    /// Another window has kept a later record meanwhile, which was not overwritten. This is what
    /// was to be saved, and is now nowhere but here.
    Elsewhere(Box<LoadedRecord>),
    /// These texts were moved here from elsewhere, and read back.
    Moved(Texts),
    /// What is kept of one assessment, or of all, is known anew.
    Looked(Option<String>),
    /// Something was taken away, or could not be.
    Removed,
    /// Nothing that anybody needs to hear.
    Nothing,
}

impl Library {
    /// Whether nothing waits for the disk.
    pub fn is_settled(&self) -> bool {
        self.queue.running.is_none() && self.queue.waiting.is_empty()
    }

    pub(super) fn ask_to_save(&mut self, id: &str) {
        // Before a removal that waits, it would be removed.
        if !self.queue.saves(id) {
            self.queue.push(Task::Save { id: id.to_owned(), given_up: GivenUp::Nothing });
        }
    }

    pub(super) fn ask_to_remove(&mut self, id: &str) {
        self.queue.unsave(id);
        self.queue.push(Task::Remove(id.to_owned()));
    }

    pub(super) fn ask_to_drop(&mut self, keys: Vec<String>) {
        self.queue.push(Task::Drop(keys));
    }

    pub(super) fn ask_to_clear(&mut self) {
        self.queue.waiting.clear();
        self.queue.push(Task::Clear);
    }

    pub(super) fn ask_to_move(&mut self, texts: Texts) {
        let task = Task::Move(texts);
        let running = self.queue.running.iter().map(|(task, _)| task);
        if !self.queue.waiting.iter().chain(running).any(|other| *other == task) {
            self.queue.push(task);
        }
    }

    /// Forgets what waits: there is no disk any more.
    pub(super) fn stop_writing(&mut self) {
        self.queue.waiting.clear();
    }

    /// Asks the disk what it keeps of an assessment, or at all, since others may have changed it.
    /// Says whether there is a disk to ask.
    pub fn look(&mut self, id: Option<&str>) -> bool {
        let look = Task::Look(id.map(str::to_owned));
        if self.keeps && !self.queue.waiting.contains(&look) {
            self.queue.push(look);
        }
        self.keeps
    }

    /// What the disk is to do next, unless it is at something already. Its answer goes to
    /// [`finish`](Self::finish).
    pub fn begin(&mut self) -> Option<Transaction> {
        if self.queue.running.is_some() {
            return None;
        }
        while let Some(task) = self.queue.waiting.pop_front() {
            if let Some(transaction) = self.transaction(&task) {
                if let Transaction::Save { id, text, .. } = &transaction {
                    self.note_ours(id, text);
                }
                self.queue.running = Some((task, transaction.clone()));
                return Some(transaction);
            }
        }
        None
    }

    fn transaction(&self, task: &Task) -> Option<Transaction> {
        Some(match task {
            Task::Save { id, .. } => {
                let (number, text) = self.unsaved(id)?;
                let good = self.good(id, &self.on_disk(id));
                Transaction::Save {
                    id: id.clone(),
                    number,
                    text,
                    seen: self.seen.get(id).map(|seen| seen.top),
                    older: good.get(1..).unwrap_or_default().to_vec(),
                }
            }
            Task::Remove(id) => Transaction::Remove(id.clone()),
            Task::Drop(keys) => Transaction::Drop(keys.clone()),
            Task::Clear => Transaction::Clear,
            Task::Move(texts) => Transaction::Move(texts.clone()),
            Task::Check(texts) => {
                Transaction::Check(texts.iter().map(|(key, _)| key.clone()).collect())
            }
            Task::Look(id) => Transaction::Read(id.clone()),
            Task::Meet(id) => Transaction::Read(Some(id.clone())),
        })
    }

    /// Hears what the disk said to what [`begin`](Self::begin) gave last.
    pub fn finish(&mut self, answer: Result<Texts, SaveError>) -> Completion {
        let Some((task, transaction)) = self.queue.running.take() else {
            return Completion::Nothing;
        };
        match (task, answer) {
            (Task::Save { id, given_up }, answer) => {
                self.finish_save(id, given_up, transaction, answer)
            }
            (Task::Move(texts), Ok(_)) => {
                self.queue.waiting.push_front(Task::Check(texts));
                Completion::Nothing
            }
            (Task::Check(texts), Ok(found)) if texts.iter().all(|text| found.contains(text)) => {
                for (key, _) in &texts {
                    self.brought.remove(key);
                }
                Completion::Moved(texts)
            }
            (Task::Look(id), found) => {
                // Where it does not answer, what was known last stands.
                if let Ok(found) = found {
                    self.know(id.as_deref(), found);
                }
                Completion::Looked(id)
            }
            (Task::Remove(id), answer) => {
                if answer.is_ok() {
                    self.know(Some(&id), Vec::new());
                    self.seen.remove(&id);
                }
                Completion::Removed
            }
            (Task::Drop(keys), answer) => {
                if answer.is_ok() {
                    self.unknow(&keys);
                }
                Completion::Removed
            }
            (Task::Clear, answer) => {
                if answer.is_ok() {
                    self.know(None, Vec::new());
                    self.seen.clear();
                }
                Completion::Removed
            }
            (Task::Meet(id), Ok(found)) => self.meet(id, found),
            (Task::Meet(id), Err(SaveError::Store(error))) => Completion::NotSaved { id, error },
            // It stays where it was, and is looked at again with the next start.
            (Task::Move(_) | Task::Check(_) | Task::Meet(_), _) => Completion::Nothing,
        }
    }

    fn finish_save(
        &mut self,
        id: String,
        given_up: GivenUp,
        transaction: Transaction,
        answer: Result<Texts, SaveError>,
    ) -> Completion {
        let Transaction::Save { number, text, older, .. } = transaction else {
            return Completion::Nothing;
        };
        match answer {
            Ok(_) => {
                let older: Vec<_> = older.iter().map(|older| key::record(&id, *older)).collect();
                self.unknow(&older);
                // Memory takes all.
                let _ = self.known.set(&key::record(&id, number), &text);
                self.seen.entry(id.clone()).or_default().top = number;
                let latest = self.unsaved(&id).is_none_or(|(unsaved, _)| unsaved == number);
                if latest {
                    self.forget_memory(&id);
                }
                Completion::Saved { id, latest }
            }
            Err(SaveError::Elsewhere) => {
                self.queue.waiting.push_front(Task::Meet(id));
                Completion::Nothing
            }
            Err(SaveError::Store(StoreError::Full)) if self.make_room(&id, given_up) => {
                Completion::Nothing
            }
            Err(SaveError::Store(error)) => {
                if error == StoreError::NotKept {
                    // Something of it may lie there; the next one takes another number.
                    let seen = self.seen.entry(id.clone()).or_default();
                    seen.top = seen.top.max(number);
                    seen.damaged.push(number);
                    self.renumber_memory(&id);
                }
                // Newer changes try for themselves.
                match self.queue.saves(&id) {
                    true => Completion::Nothing,
                    false => Completion::NotSaved { id, error },
                }
            }
        }
    }

    /// A later record is on the disk than this window has seen. Where it is this window's own, which
    /// the disk kept without saying so, or another window brought from local storage, work goes on
    /// over it.
    fn meet(&mut self, id: String, found: Texts) -> Completion {
        self.know(Some(&id), found);
        let Some((number, text)) = self.unsaved(&id) else { return Completion::Nothing };
        let top = self.known_of(&id).first().copied().unwrap_or(0);
        let there = self.known.get(&key::record(&id, top)).ok().flatten();
        if there.as_ref().is_none_or(|there| self.is_ours(&id, there)) {
            let seen = self.seen.entry(id.clone()).or_default();
            seen.top = seen.top.max(top);
            if there.as_ref() == Some(&text) {
                self.forget_memory(&id);
                self.queue.unsave(&id);
                return Completion::Saved { id, latest: true };
            }
            self.renumber_memory(&id);
            self.queue.unsave(&id);
            self.queue.waiting.push_front(Task::Save { id, given_up: GivenUp::Nothing });
            return Completion::Nothing;
        }
        self.forget_memory(&id);
        self.queue.unsave(&id);
        match record::read(&text) {
            Ok(Record { opened, changes }) => Completion::Elsewhere(Box::new(LoadedRecord {
                opened,
                changes,
                number,
                fell_back: None,
            })),
            // What this window wrote it can read.
            Err(_) => Completion::Nothing,
        }
    }

    /// Gives up older records, so that an assessment can be saved; says whether there were any.
    fn make_room(&mut self, id: &str, given_up: GivenUp) -> bool {
        let own = match given_up {
            GivenUp::Nothing => self.own_older(id),
            _ => Vec::new(),
        };
        let (keys, given_up) = match own.is_empty() {
            false => (own, GivenUp::Own),
            true if given_up < GivenUp::All => (self.others_older(id), GivenUp::All),
            true => return false,
        };
        if keys.is_empty() {
            return false;
        }
        self.queue.unsave(id);
        self.queue.waiting.push_front(Task::Save { id: id.to_owned(), given_up });
        self.queue.waiting.push_front(Task::Drop(keys));
        true
    }

    /// Replaces what is known of the disk: of one assessment, or of all.
    pub(super) fn know(&mut self, id: Option<&str>, texts: Texts) {
        match id {
            None => {
                let records = texts.into_iter().filter(|(key, _)| key::id(key).is_some());
                self.known = records.collect::<Memory>();
                self.fault = None;
            }
            Some(id) => {
                let keys: Vec<_> = self.known_of(id).iter().map(|n| key::record(id, *n)).collect();
                self.unknow(&keys);
                for (key, text) in texts {
                    if key::id(&key) == Some(id) {
                        let _ = self.known.set(&key, &text);
                    }
                }
            }
        }
    }

    fn unknow(&mut self, keys: &[String]) {
        for key in keys {
            let _ = self.known.remove(key);
        }
    }
}
