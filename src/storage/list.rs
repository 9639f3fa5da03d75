use super::library::RecordScan;
use super::{Library, LoadError, LoadedRecord, StoreError, key, record};

/// So many changes without saving to a file are worth a reminder.
const MANY_CHANGES: u64 = 30;

/// When an assessment was last saved to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedToFile {
    /// When, RFC 3339.
    pub at: String,
    /// Its count of changes then.
    pub changes: u64,
}

/// One kept assessment, as the home page lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What was kept, or why it cannot be read.
    pub kept: Result<LoadedRecord, LoadError>,
    /// The bytes of its records.
    pub bytes: usize,
    /// When it was last saved to a file, where it was.
    pub filed: Option<ExportedToFile>,
    /// The numbers of its records that cannot be read.
    pub damaged: Vec<u64>,
}

impl Entry {
    /// Changes that are in no file yet.
    pub fn unfiled(&self) -> u64 {
        let changes = self.kept.as_ref().map_or(0, |kept| kept.changes);
        changes.saturating_sub(self.filed.as_ref().map_or(0, |filed| filed.changes))
    }

    /// Whether so much has changed since it was saved to a file that it is worth a reminder.
    pub fn needs_file(&self) -> bool {
        self.unfiled() >= MANY_CHANGES
    }
}

impl Library {
    /// Everything kept, the most recently saved first, what cannot be read last.
    ///
    /// # Errors
    /// When the store cannot be reached, and memory holds nothing either.
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        let groups = key::groups(&self.keys());
        if let (true, Some(fault)) = (groups.is_empty(), self.fault) {
            return Err(fault);
        }
        let mut entries: Vec<Entry> =
            groups.into_iter().map(|(id, numbers)| self.entry(id, &numbers)).collect();
        let saved = |e: &Entry| e.kept.as_ref().ok().map(|k| k.opened.assessment.saved.clone());
        entries.sort_by(|a, b| saved(b).cmp(&saved(a)).then_with(|| a.id.cmp(&b.id)));
        Ok(entries)
    }

    fn entry(&self, id: String, numbers: &[u64]) -> Entry {
        let RecordScan { kept, damaged, bytes, .. } = self.survey(&id, numbers);
        let filed = self.filed(&id);
        Entry { id, kept, bytes, filed, damaged }
    }

    /// When an assessment was last saved to a file.
    pub fn filed(&self, id: &str) -> Option<ExportedToFile> {
        let text = self.note(&key::filed(id))?;
        let (changes, at) = text.split_once(' ')?;
        Some(ExportedToFile { at: at.to_owned(), changes: changes.parse().ok()? })
    }

    /// Remembers that an assessment was saved to a file.
    ///
    /// # Errors
    /// When the store is full or cannot be reached.
    pub fn set_filed(&mut self, id: &str, filed: &ExportedToFile) -> Result<(), StoreError> {
        self.set_note(&key::filed(id), &format!("{} {}", filed.changes, filed.at))
    }

    /// The save file in a record that cannot be read, as far as it is there, for rescue.
    pub fn damaged_text(&self, id: &str, number: u64) -> Option<String> {
        let text = self.get(&key::record(id, number))?;
        Some(record::body(&text).to_owned())
    }

    /// The same of the latest record of an assessment that cannot be read.
    pub fn latest_damaged_text(&self, id: &str) -> Option<String> {
        let damaged = self.survey(id, &self.numbers(id)).damaged;
        self.damaged_text(id, *damaged.first()?)
    }

    /// Takes records away that cannot be read; others stay.
    pub fn remove_damaged(&mut self, id: &str, numbers: &[u64]) {
        let damaged = self.survey(id, numbers).damaged.into_iter();
        self.ask_to_drop(damaged.map(|number| key::record(id, number)).collect());
    }

    /// Takes everything away, on the disk and in memory.
    pub fn clear(&mut self) {
        for store in [&mut self.memory, &mut self.notes] {
            for key in store.keys().unwrap_or_default() {
                let _ = store.remove(&key);
            }
        }
        self.seen.clear();
        self.ask_to_clear();
    }
}
