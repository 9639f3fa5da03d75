//! The assessments kept on this device, over a small `Store` so that tests need no browser.
//! A save counts only once it has been read back.

use std::collections::BTreeMap;
use std::fmt;

use crate::assessment::Assessment;
use crate::file::{self, FileError, Opened};

/// Keys begin with this, so that nothing else in the same store is touched.
const PREFIX: &str = "groundwork/";
const ASSESSMENT: &str = "groundwork/assessment/";
const PLACE: &str = "groundwork/place/";

/// Where text is kept under keys.
pub trait Store {
    /// All keys, in any order.
    ///
    /// # Errors
    /// When the store cannot be reached.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// The text under a key; none where there is none.
    ///
    /// # Errors
    /// When the store cannot be reached.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts text under a key.
    ///
    /// # Errors
    /// When the store is full or cannot be reached; what was there stays.
    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Takes a key away.
    ///
    /// # Errors
    /// When the store cannot be reached.
    fn remove(&mut self, key: &str) -> Result<(), StoreError>;
}

/// Why a store did not do as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It is switched off, or this page may not use it.
    Unavailable,
    /// It took no more.
    Full,
    /// It said yes, but gave back something else.
    NotKept,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unavailable => "this browser does not let the page keep anything",
            Self::Full => "the space that this browser gives the page is full",
            Self::NotKept => "this browser did not keep what was written",
        })
    }
}

impl std::error::Error for StoreError {}

/// Why a kept assessment could not be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The store did not answer.
    Store(StoreError),
    /// There is none with this id on this device.
    Missing,
    /// The record is damaged; its text is kept, so that it can be rescued.
    Damaged(FileError),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => error.fmt(f),
            Self::Missing => f.write_str("this assessment is not on this device"),
            Self::Damaged(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for LoadError {}

/// One kept assessment, as the home page lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What was kept, or why it cannot be read.
    pub opened: Result<Opened, LoadError>,
}

/// The assessments in a store.
pub struct Library<S>(S);

impl<S: Store> Library<S> {
    /// A library over this store.
    pub fn new(store: S) -> Self {
        Library(store)
    }

    /// Everything kept, the most recently saved first, what cannot be read last.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        let keys = self.0.keys()?;
        let ids = keys.iter().filter_map(|key| key.strip_prefix(ASSESSMENT));
        let mut entries: Vec<Entry> =
            ids.map(|id| Entry { id: id.to_owned(), opened: self.load(id) }).collect();
        let saved = |e: &Entry| e.opened.as_ref().ok().map(|o| o.assessment.saved.clone());
        entries.sort_by(|a, b| saved(b).cmp(&saved(a)).then_with(|| a.id.cmp(&b.id)));
        Ok(entries)
    }

    /// Brings one back.
    ///
    /// # Errors
    /// When it is missing or damaged, or the store cannot be reached.
    pub fn load(&self, id: &str) -> Result<Opened, LoadError> {
        let text = self.raw(id)?.ok_or(LoadError::Missing)?;
        file::open(text.as_bytes()).map_err(LoadError::Damaged)
    }

    /// The kept text itself, for rescue.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub fn raw(&self, id: &str) -> Result<Option<String>, LoadError> {
        self.0.get(&format!("{ASSESSMENT}{id}")).map_err(LoadError::Store)
    }

    /// Keeps an assessment, and reads it back to be sure.
    ///
    /// # Errors
    /// When the store is full, off, or did not keep what was written.
    pub fn save(&mut self, assessment: &Assessment) -> Result<(), StoreError> {
        let text = assessment.to_value().to_string();
        let key = format!("{ASSESSMENT}{}", assessment.id);
        self.0.set(&key, &text)?;
        match self.0.get(&key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::NotKept),
        }
    }

    /// Takes one away, with its place.
    ///
    /// # Errors
    /// When the store cannot be reached.
    pub fn remove(&mut self, id: &str) -> Result<(), StoreError> {
        self.0.remove(&format!("{ASSESSMENT}{id}"))?;
        self.0.remove(&format!("{PLACE}{id}"))
    }

    /// Remembers where in an assessment the person was, as an address.
    ///
    /// # Errors
    /// When the store is full or cannot be reached.
    pub fn set_place(&mut self, id: &str, address: &str) -> Result<(), StoreError> {
        self.0.set(&format!("{PLACE}{id}"), address)
    }

    /// Where in an assessment the person last was.
    pub fn place(&self, id: &str) -> Option<String> {
        self.0.get(&format!("{PLACE}{id}")).ok().flatten()
    }
}

/// A store in memory: for tests, and for work that goes on when the browser keeps nothing.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    texts: BTreeMap<String, String>,
    room: Option<usize>,
}

impl Memory {
    /// A store that takes at most this many bytes of keys and text.
    pub fn with_room(bytes: usize) -> Self {
        Memory { texts: BTreeMap::new(), room: Some(bytes) }
    }
}

impl Store for Memory {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.texts.keys().filter(|key| key.starts_with(PREFIX)).cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.texts.get(key).cloned())
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let others = self.texts.iter().filter(|(other, _)| other.as_str() != key);
        let used: usize = others.map(|(key, text)| key.len() + text.len()).sum();
        if self.room.is_some_and(|room| used + key.len() + text.len() > room) {
            return Err(StoreError::Full);
        }
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.texts.remove(key);
        Ok(())
    }
}
