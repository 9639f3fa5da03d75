use std::collections::{BTreeMap, VecDeque};

use super::queue::Queue;
use super::record::{self, Record};
use super::transaction::Texts;
use super::{LoadError, Memory, RecordDamage, Store, StoreError, key};
use crate::assessment::Assessment;
use crate::save_file::Opened;

/// So many of its last records a window knows as its own.
const OURS: usize = 16;

/// A kept assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadedRecord {
    /// The assessment.
    pub opened: Opened,
    /// Changes since it was begun on this device, to tell how much is in no file yet.
    pub changes: u64,
    /// The number of its record; each save counts on.
    pub number: u64,
    /// Why the record after this one cannot be read, where there is one.
    pub fell_back: Option<RecordDamage>,
}

/// Where an assessment is that was just handed over to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On its way to the disk.
    OnItsWay,
    /// In this window only, as the person wished.
    Window,
}

/// The records of one assessment that this window has seen.
#[derive(Clone, Debug, Default)]
pub(super) struct SeenRecords {
    /// The highest number of any.
    pub top: u64,
    /// Those that cannot be read: they are kept, to be rescued.
    pub damaged: Vec<u64>,
}

/// All records of one assessment.
pub(super) struct RecordScan {
    /// The last good one.
    pub kept: Result<LoadedRecord, LoadError>,
    /// The numbers of the good ones before it, the latest first.
    pub before: Vec<u64>,
    /// The numbers of those that cannot be read.
    pub damaged: Vec<u64>,
    /// The bytes of all of them.
    pub bytes: usize,
}

impl RecordScan {
    /// Looks through records of an assessment by their numbers, the latest first.
    pub(super) fn of(id: &str, numbers: &[u64], get: impl Fn(&str) -> Option<String>) -> Self {
        let mut survey = RecordScan {
            kept: Err(LoadError::Missing),
            before: Vec::new(),
            damaged: Vec::new(),
            bytes: 0,
        };
        for number in numbers.iter().copied() {
            let Some(text) = get(&key::record(id, number)) else { continue };
            survey.bytes += text.len();
            match &mut survey.kept {
                Ok(_) if record::is_whole(&text) => survey.before.push(number),
                Ok(_) => survey.damaged.push(number),
                Err(error) => match record::read(&text) {
                    Ok(Record { opened, changes }) => {
                        let fell_back = match error {
                            LoadError::Damaged(damage) => Some(damage.clone()),
                            _ => None,
                        };
                        survey.kept = Ok(LoadedRecord { opened, changes, number, fell_back });
                    }
                    Err(damage) => {
                        survey.damaged.push(number);
                        if *error == LoadError::Missing {
                            survey.kept = Err(LoadError::Damaged(damage));
                        }
                    }
                },
            }
        }
        survey
    }
}

/// The assessments of a device: on its disk, and in the memory of this window until they are.
///
/// It asks nothing of the disk itself: what the disk is to do comes from
/// [`begin`](Library::begin), and what became of it goes to [`finish`](Library::finish).
pub struct Library {
    /// Whether things are to be kept on the device.
    pub(super) keeps: bool,
    /// The records on the disk, as far as this window has heard.
    pub(super) known: Memory,
    /// What is not on the disk; gone with the window.
    pub(super) memory: Box<dyn Store>,
    /// Small things that nobody misses: where a person was.
    pub(super) notes: Box<dyn Store>,
    pub(super) seen: BTreeMap<String, SeenRecords>,
    pub(super) queue: Queue,
    /// What this window has handed to the disk, or to local storage when it went: the heads of the
    /// last records of each assessment.
    pub(super) ours: BTreeMap<String, VecDeque<String>>,
    /// What another store of the device holds, until it is on the disk.
    pub(super) brought: BTreeMap<String, String>,
    /// Why the disk cannot be read, where it cannot.
    pub(super) fault: Option<StoreError>,
}

impl Library {
    /// A library over what a disk holds; `notes` keeps small things beside it, and what the disk
    /// has not taken is in `memory`.
    pub fn new(
        texts: impl IntoIterator<Item = (String, String)>,
        notes: impl Store + 'static,
        memory: impl Store + 'static,
    ) -> Self {
        let mut library = Library {
            keeps: true,
            known: Memory::default(),
            memory: Box::new(memory),
            notes: Box::new(notes),
            seen: BTreeMap::new(),
            queue: Queue::default(),
            ours: BTreeMap::new(),
            brought: BTreeMap::new(),
            fault: None,
        };
        library.know(None, texts.into_iter().collect());
        library
    }

    /// Notes that the disk cannot be read: what is missing may be there.
    #[must_use]
    pub fn with_fault(mut self, fault: StoreError) -> Self {
        self.fault = Some(fault);
        self
    }

    /// A library that writes nothing to the disk.
    pub fn in_memory(memory: impl Store + 'static) -> Self {
        Library { keeps: false, ..Library::new([], Memory::default(), memory) }
    }

    /// Goes on with the disk, or without one. What is in memory stays there until it is saved again.
    pub fn use_disk(&mut self, keeps: bool) {
        self.keeps = keeps;
        if keeps {
            self.look(None);
        } else {
            self.stop_writing();
        }
    }

    /// Brings one back: the last record that can be read.
    ///
    /// # Errors
    /// When it is missing or no record of it can be read.
    pub fn load(&mut self, id: &str) -> Result<LoadedRecord, LoadError> {
        let RecordScan { kept, damaged, .. } = self.survey(id, &self.numbers(id));
        if self.keeps && self.unsaved(id).is_none() {
            let top = self.on_disk(id).first().copied().unwrap_or(0);
            self.seen.insert(id.to_owned(), SeenRecords { top, damaged });
        }
        kept
    }

    /// Looks through the records of an assessment, the latest first.
    pub(super) fn survey(&self, id: &str, numbers: &[u64]) -> RecordScan {
        let mut survey = RecordScan::of(id, numbers, |key| self.get(key));
        if let (Err(LoadError::Missing), Some(fault)) = (&survey.kept, self.fault) {
            survey.kept = Err(LoadError::Store(fault));
        }
        survey
    }

    /// Whether nobody has kept a later record than this window has seen, as far as it has heard.
    pub fn is_current(&self, id: &str) -> bool {
        let top = self.seen.get(id).map(|seen| seen.top);
        self.on_disk(id).first().copied() <= top
    }

    /// Hands an assessment over to be saved. `changes` counts from its beginning.
    pub fn save(&mut self, assessment: &Assessment, changes: u64) -> Where {
        let id = &assessment.id;
        // A number of its own again: what the disk did not keep whole may still lie there.
        let number = self.next(id);
        self.put_in_memory(id, number, &record::write(assessment, changes));
        if !self.keeps {
            return Where::Window;
        }
        self.ask_to_save(id);
        Where::OnItsWay
    }

    /// The number of the next record.
    fn next(&self, id: &str) -> u64 {
        let seen = self.seen.get(id).map(|seen| seen.top);
        let in_memory = self.in_memory_of(id).first().copied();
        let running = self.queue.running_number(id);
        let top = seen.max(in_memory).max(running).unwrap_or(0);
        top.saturating_add(1)
    }

    /// What is not on the disk of an assessment: the number and the text of its record.
    pub(super) fn unsaved(&self, id: &str) -> Option<(u64, String)> {
        let number = self.in_memory_of(id).first().copied()?;
        Some((number, self.memory.get(&key::record(id, number)).ok().flatten()?))
    }

    /// Every record that is not on the disk, with its key, to be written somewhere at once when the
    /// window goes.
    pub fn unsaved_texts(&mut self) -> Texts {
        let keys = self.memory.keys().unwrap_or_default().into_iter();
        let keys = keys.filter(|key| self.keeps && key::id(key).is_some());
        let text = |key: String| Some((self.memory.get(&key).ok().flatten()?, key));
        let texts: Texts = keys.filter_map(text).map(|(text, key)| (key, text)).collect();
        for (key, text) in &texts {
            if let Some(id) = key::id(key) {
                self.note_ours(id, text);
            }
        }
        texts
    }

    /// Notes a record as this window's own.
    pub(super) fn note_ours(&mut self, id: &str, text: &str) {
        let ours = self.ours.entry(id.to_owned()).or_default();
        if !ours.iter().any(|head| head == record::head(text)) {
            ours.push_back(record::head(text).to_owned());
        }
        while ours.len() > OURS {
            ours.pop_front();
        }
    }

    pub(super) fn is_ours(&self, id: &str, text: &str) -> bool {
        self.ours.get(id).is_some_and(|ours| ours.iter().any(|head| head == record::head(text)))
    }

    /// Which of these records can be read, as far as this window knows.
    pub(super) fn good(&self, id: &str, numbers: &[u64]) -> Vec<u64> {
        let damaged = self.seen.get(id).map_or(&[][..], |seen| seen.damaged.as_slice());
        numbers.iter().copied().filter(|number| !damaged.contains(number)).collect()
    }

    /// The keys of the records of this assessment before its last good one.
    pub(super) fn own_older(&self, id: &str) -> Vec<String> {
        let good = self.good(id, &self.on_disk(id));
        good.iter().skip(1).map(|number| key::record(id, *number)).collect()
    }

    /// The keys of the records of all others before their last good ones.
    pub(super) fn others_older(&self, id: &str) -> Vec<String> {
        let mut older = Vec::new();
        for (other, numbers) in key::groups(&self.known.keys().unwrap_or_default()) {
            let survey = RecordScan::of(&other, &numbers, |key| self.known.get(key).ok().flatten());
            if other != id && survey.kept.is_ok() {
                older.extend(survey.before.iter().map(|number| key::record(&other, *number)));
            }
        }
        older
    }

    fn put_in_memory(&mut self, id: &str, number: u64, text: &str) {
        self.forget_memory(id);
        let _ = self.memory.set(&key::record(id, number), text);
    }

    pub(super) fn forget_memory(&mut self, id: &str) {
        for number in self.in_memory_of(id) {
            let _ = self.memory.remove(&key::record(id, number));
        }
    }

    /// Gives what is not on the disk the next number.
    pub(super) fn renumber_memory(&mut self, id: &str) {
        if let Some((number, text)) = self.unsaved(id) {
            let next = self.next(id).max(number);
            self.put_in_memory(id, next, &text);
        }
    }

    fn in_memory_of(&self, id: &str) -> Vec<u64> {
        key::numbers(&self.memory.keys().unwrap_or_default(), id)
    }

    /// The numbers of its records on the disk, the latest first; of what is to be removed, none.
    pub(super) fn on_disk(&self, id: &str) -> Vec<u64> {
        match self.keeps && !self.queue.removes(id) {
            true => self.known_of(id),
            false => Vec::new(),
        }
    }

    pub(super) fn known_of(&self, id: &str) -> Vec<u64> {
        key::numbers(&self.known.keys().unwrap_or_default(), id)
    }

    /// The numbers of all its records, the latest first.
    pub(super) fn numbers(&self, id: &str) -> Vec<u64> {
        key::numbers(&self.keys(), id)
    }

    /// The keys of all records, on the disk and in memory.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys = self.memory.keys().unwrap_or_default();
        if self.keeps {
            let known = self.known.keys().unwrap_or_default().into_iter();
            let of = |key: &String| key::id(key).is_some_and(|id| !self.queue.removes(id));
            keys.extend(known.filter(of));
        }
        keys
    }

    /// What is kept under the key of a record: in memory, where it is not on the disk, or there.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        let found = self.memory.get(key).ok().flatten();
        found.or_else(|| self.known.get(key).ok().flatten().filter(|_| self.keeps))
    }

    /// Where small things are kept that nobody misses.
    fn notes(&self) -> &dyn Store {
        if self.keeps { &*self.notes } else { &*self.memory }
    }

    /// What is noted under a key.
    pub(super) fn note(&self, key: &str) -> Option<String> {
        self.notes().get(key).ok().flatten()
    }

    /// Notes a small thing beside an assessment.
    pub(super) fn set_note(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        if self.keeps { self.notes.set(key, text) } else { self.memory.set(key, text) }
    }

    /// Takes one away, with everything that is kept of it.
    pub fn remove(&mut self, id: &str) {
        for key in [key::place(id), key::filed(id)] {
            let _ = self.memory.remove(&key);
            let _ = self.notes.remove(&key);
        }
        self.forget_memory(id);
        self.seen.remove(id);
        if self.keeps {
            self.ask_to_remove(id);
        }
    }

    /// Remembers where in an assessment the person was, as an address.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn set_place(&mut self, id: &str, address: &str) -> Result<(), StoreError> {
        self.set_note(&key::place(id), address)
    }

    /// Where in an assessment the person last was.
    pub fn place(&self, id: &str) -> Option<String> {
        self.note(&key::place(id))
    }
}
