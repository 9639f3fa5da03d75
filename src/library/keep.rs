use std::collections::BTreeMap;

use super::record::{self, Record};
use super::{Damage, LoadError, SaveError, Store, StoreError, key};
use crate::assessment::Assessment;
use crate::file::Opened;

/// A kept assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The assessment.
    pub opened: Opened,
    /// Changes since it was begun on this device, to tell how much is in no file yet.
    pub changes: u64,
    /// The number of its record; each save counts on.
    pub number: u64,
    /// Why the record after this one cannot be read, where there is one.
    pub fell_back: Option<Damage>,
}

/// Where a saved assessment is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// On the disk, read back from there.
    Device,
    /// In this window only, as the person wished.
    Window,
}

/// The records of one assessment that this window has seen.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// The highest number of any.
    top: u64,
    /// Those that cannot be read: they are kept, to be rescued.
    damaged: Vec<u64>,
}

/// All records of one assessment.
pub(super) struct Survey {
    /// The last good one.
    pub kept: Result<Kept, LoadError>,
    /// The numbers of the good ones before it, the latest first.
    pub before: Vec<u64>,
    /// The numbers of those that cannot be read.
    pub damaged: Vec<u64>,
    /// The bytes of all of them.
    pub bytes: usize,
}

/// The assessments of a device: on its disk, and in the memory of this window where the disk does
/// not take them.
pub struct Library {
    /// None where nothing is to be kept on the device.
    pub(super) disk: Option<Box<dyn Store>>,
    /// What is not on the disk; gone with the window.
    pub(super) memory: Box<dyn Store>,
    seen: BTreeMap<String, Seen>,
}

impl Library {
    /// A library on a disk; what that does not take goes into `memory`.
    pub fn new(disk: impl Store + 'static, memory: impl Store + 'static) -> Self {
        Library { disk: Some(Box::new(disk)), memory: Box::new(memory), seen: BTreeMap::new() }
    }

    /// A library that writes nothing to the disk.
    pub fn in_memory(memory: impl Store + 'static) -> Self {
        Library { disk: None, memory: Box::new(memory), seen: BTreeMap::new() }
    }

    /// Goes on with a disk, or with none. What is in memory stays there until it is saved again.
    pub fn use_disk(&mut self, disk: Option<Box<dyn Store>>) {
        self.disk = disk;
    }

    /// Brings one back: the last record that can be read.
    ///
    /// # Errors
    /// When it is missing or no record of it can be read, or the store cannot be reached.
    pub fn load(&mut self, id: &str) -> Result<Kept, LoadError> {
        let numbers = self.numbers(id).map_err(LoadError::Store)?;
        let Survey { kept, damaged, .. } = self.survey(id, &numbers);
        if let (Some(_), Ok(on_disk)) = (&self.disk, self.on_disk(id)) {
            let top = on_disk.first().copied().unwrap_or(0);
            self.seen.insert(id.to_owned(), Seen { top, damaged });
        }
        kept
    }

    /// Looks through the records of an assessment, the latest first.
    pub(super) fn survey(&self, id: &str, numbers: &[u64]) -> Survey {
        let mut survey = Survey {
            kept: Err(LoadError::Missing),
            before: Vec::new(),
            damaged: Vec::new(),
            bytes: 0,
        };
        for number in numbers.iter().copied() {
            let text = match self.get(&key::record(id, number)) {
                Ok(Some(text)) => text,
                // Taken away by another window just now.
                Ok(None) => continue,
                Err(error) => {
                    survey.kept = Err(LoadError::Store(error));
                    return survey;
                }
            };
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
                        survey.kept = Ok(Kept { opened, changes, number, fell_back });
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

    /// Whether nobody has kept a later record than this window has seen. A disk that cannot be
    /// reached has none.
    pub fn is_current(&self, id: &str) -> bool {
        let top = self.seen.get(id).map(|seen| seen.top);
        self.on_disk(id).map_or(true, |numbers| numbers.first().copied() <= top)
    }

    /// Keeps an assessment, and reads it back to be sure. `changes` counts from its beginning.
    ///
    /// # Errors
    /// When the disk is full, off or did not keep what was written: then it is in this window's
    /// memory. When another window kept a later record: then it is nowhere but in the caller's
    /// hands.
    pub fn save(&mut self, assessment: &Assessment, changes: u64) -> Result<Where, SaveError> {
        let id = &assessment.id;
        let text = record::write(assessment, changes);
        let result = match &self.disk {
            None => Ok(Where::Window),
            Some(_) => self.save_on_disk(id, &text).map(|()| Where::Device),
        };
        match result {
            Ok(Where::Device) => self.forget_memory(id),
            Err(SaveError::Elsewhere) => {}
            // A number of its own again: what the disk did not keep whole may still lie there.
            _ => self.put_in_memory(id, self.next(id), &text),
        }
        result
    }

    /// The number of the next record.
    fn next(&self, id: &str) -> u64 {
        let top = self.seen.get(id).map_or(0, |seen| seen.top);
        let in_memory = self.in_memory_of(id).first().copied().unwrap_or(0);
        top.max(in_memory).saturating_add(1)
    }

    fn save_on_disk(&mut self, id: &str, text: &str) -> Result<(), SaveError> {
        let kept = self.on_disk(id).map_err(SaveError::Store)?;
        if kept.first().copied() > self.seen.get(id).map(|seen| seen.top) {
            return Err(SaveError::Elsewhere);
        }
        let number = self.next(id);
        self.write(id, number, text).map_err(SaveError::Store)?;
        self.seen.entry(id.to_owned()).or_default().top = number;
        let before = self.good(id, &kept);
        // One record too many takes room, and no more than that.
        self.give_up(id, before.get(1..).unwrap_or_default());
        Ok(())
    }

    /// Which of these records can be read, as far as this window knows.
    fn good(&self, id: &str, numbers: &[u64]) -> Vec<u64> {
        let damaged = self.seen.get(id).map_or(&[][..], |seen| seen.damaged.as_slice());
        numbers.iter().copied().filter(|number| !damaged.contains(number)).collect()
    }

    /// Writes a record and reads it back, making room where the disk is full.
    fn write(&mut self, id: &str, number: u64, text: &str) -> Result<(), StoreError> {
        let key = key::record(id, number);
        let mut result = self.put(&key, text);
        for make_room in [Self::give_up_own, Self::give_up_others] {
            if result == Err(StoreError::Full) && make_room(self, id) {
                result = self.put(&key, text);
            }
        }
        result?;
        let disk = self.disk.as_mut().ok_or(StoreError::Unavailable)?;
        let kept = disk.get(&key);
        if kept.as_ref().is_ok_and(|kept| kept.as_deref() == Some(text)) {
            return Ok(());
        }
        // Whatever is there now is no record, and may not be taken for one.
        let _ = disk.remove(&key);
        let seen = self.seen.entry(id.to_owned()).or_default();
        seen.top = seen.top.max(number);
        seen.damaged.push(number);
        kept.and(Err(StoreError::NotKept))
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.disk.as_mut().ok_or(StoreError::Unavailable)?.set(key, text)
    }

    /// Gives up the records of this assessment before its last good one. Says whether any went.
    fn give_up_own(&mut self, id: &str) -> bool {
        let good = self.good(id, &self.on_disk(id).unwrap_or_default());
        self.give_up(id, good.get(1..).unwrap_or_default())
    }

    /// Gives up the records of all others before their last good ones.
    fn give_up_others(&mut self, id: &str) -> bool {
        let keys = self.disk.as_ref().and_then(|disk| disk.keys().ok()).unwrap_or_default();
        let mut freed = false;
        for (other, numbers) in key::groups(&keys) {
            if other != id {
                let survey = self.survey(&other, &numbers);
                freed |= survey.kept.is_ok() && self.give_up(&other, &survey.before);
            }
        }
        freed
    }

    fn give_up(&mut self, id: &str, numbers: &[u64]) -> bool {
        let Some(disk) = &mut self.disk else { return false };
        let gone = numbers.iter().filter(|n| disk.remove(&key::record(id, **n)).is_ok());
        gone.count() > 0
    }

    fn put_in_memory(&mut self, id: &str, number: u64, text: &str) {
        self.forget_memory(id);
        let _ = self.memory.set(&key::record(id, number), text);
    }

    fn forget_memory(&mut self, id: &str) {
        for number in self.in_memory_of(id) {
            let _ = self.memory.remove(&key::record(id, number));
        }
    }

    fn in_memory_of(&self, id: &str) -> Vec<u64> {
        key::numbers(&self.memory.keys().unwrap_or_default(), id)
    }

    /// The numbers of its records on the disk, the latest first.
    fn on_disk(&self, id: &str) -> Result<Vec<u64>, StoreError> {
        let keys = self.disk.as_ref().map_or(Ok(Vec::new()), |disk| disk.keys())?;
        Ok(key::numbers(&keys, id))
    }

    /// The numbers of all its records, the latest first.
    pub(super) fn numbers(&self, id: &str) -> Result<Vec<u64>, StoreError> {
        Ok(key::numbers(&self.keys()?, id))
    }

    /// Every key, on the disk and in memory.
    pub(super) fn keys(&self) -> Result<Vec<String>, StoreError> {
        let mut keys = self.memory.keys()?;
        match self.disk.as_ref().map(|disk| disk.keys()) {
            Some(Ok(more)) => keys.extend(more),
            Some(Err(error)) if keys.is_empty() => return Err(error),
            _ => {}
        }
        Ok(keys)
    }

    /// What is kept under a key: in memory, where the disk did not take it, or on the disk.
    pub(super) fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        match (self.memory.get(key)?, &self.disk) {
            (None, Some(disk)) => disk.get(key),
            (found, _) => Ok(found),
        }
    }

    /// Keeps a small thing beside an assessment.
    pub(super) fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        match &mut self.disk {
            Some(disk) => disk.set(key, text),
            None => self.memory.set(key, text),
        }
    }

    /// Takes one away, with everything that is kept of it.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub fn remove(&mut self, id: &str) -> Result<(), StoreError> {
        let mut keys = vec![key::place(id), key::filed(id)];
        keys.extend(self.numbers(id)?.into_iter().map(|number| key::record(id, number)));
        self.seen.remove(id);
        for key in keys {
            self.memory.remove(&key)?;
            if let Some(disk) = &mut self.disk {
                disk.remove(&key)?;
            }
        }
        Ok(())
    }

    /// Remembers where in an assessment the person was, as an address.
    ///
    /// # Errors
    /// When the store is full or cannot be reached.
    pub fn set_place(&mut self, id: &str, address: &str) -> Result<(), StoreError> {
        self.set(&key::place(id), address)
    }

    /// Where in an assessment the person last was.
    pub fn place(&self, id: &str) -> Option<String> {
        self.get(&key::place(id)).ok().flatten()
    }
}
