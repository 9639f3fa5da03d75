use std::collections::BTreeMap;
use std::fmt;

use super::key::PREFIX;
use crate::messages::storage_errors as words;

/// Where text is kept under keys.
pub trait Store {
    /// All keys of Groundwork, in any order.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// It is switched off, or this page may not use it.
    Unavailable,
    /// It is there and does not open: what it holds is not known.
    Unopened,
    /// It took no more.
    Full,
    /// It said yes, but gave back something else.
    NotKept,
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unavailable => words::unavailable(),
            Self::Unopened => words::unopened(),
            Self::Full => words::full(),
            Self::NotKept => words::not_kept(),
        })
    }
}

impl std::error::Error for StoreError {}

/// A store in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    texts: BTreeMap<String, String>,
    room: Option<usize>,
}

impl Memory {
    /// A store that takes at most this many bytes of keys and text.
    pub fn with_room(bytes: usize) -> Self {
        Memory { texts: BTreeMap::new(), room: Some(bytes) }
    }

    /// Bytes of keys and text.
    pub fn used(&self) -> usize {
        self.texts.iter().map(|(key, text)| key.len() + text.len()).sum()
    }
}

impl FromIterator<(String, String)> for Memory {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(texts: T) -> Self {
        Memory { texts: texts.into_iter().collect(), room: None }
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
        let before = self.texts.get(key).map_or(0, |text| key.len() + text.len());
        let used = self.used() - before + key.len() + text.len();
        if self.room.is_some_and(|room| used > room) {
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
