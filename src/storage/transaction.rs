//! What a disk does for the library: one transaction after the other, each whole or not at all.

use super::{SaveError, Store, StoreError, key};

/// Keys and texts, as a disk gives them back.
pub type Texts = Vec<(String, String)>;

/// One thing that a disk is to do. It lists the keys in [`ranges`](Self::ranges), and either gives
/// their texts back or, where [`check`](Self::check) allows it, changes what [`steps`](Self::steps)
/// says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transaction {
    /// Keeps a record, and takes those away that it makes needless.
    Save {
        /// Of which assessment.
        id: String,
        /// The number of the record.
        number: u64,
        /// What it holds.
        text: String,
        /// The highest number that this window has seen.
        seen: Option<u64>,
        /// Older records that go.
        older: Vec<u64>,
    },
    /// Keeps texts that were kept elsewhere, under the keys that they had.
    Move(Texts),
    /// Takes every record of an assessment away.
    Remove(String),
    /// Takes some keys away.
    Drop(Vec<String>),
    /// Takes everything away.
    Clear,
    /// Gives back what is kept of one assessment, or everything.
    Read(Option<String>),
    /// Gives back what is kept under some keys.
    Check(Vec<String>),
}

/// What changes on a disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// What is put.
    pub put: Texts,
    /// What is taken away.
    pub remove: Vec<String>,
}

impl Transaction {
    /// Whether it only reads.
    pub fn reads(&self) -> bool {
        matches!(self, Self::Read(_) | Self::Check(_))
    }

    /// Which keys it looks at, each range from its first key to its last.
    pub fn ranges(&self) -> Vec<(String, String)> {
        match self {
            // Nothing is later than what this window has seen because of the first version's.
            Self::Save { id, .. } => vec![key::later(id)],
            Self::Remove(id) | Self::Read(Some(id)) => key::ranges(id),
            Self::Clear | Self::Read(None) => vec![key::everything()],
            Self::Check(keys) => keys.iter().map(|key| (key.clone(), key.clone())).collect(),
            Self::Move(_) | Self::Drop(_) => Vec::new(),
        }
    }

    /// Whether it may be carried out, where the disk holds these keys in its ranges.
    ///
    /// # Errors
    /// When another window has kept a later record than this one has seen.
    pub fn check(&self, keys: &[String]) -> Result<(), SaveError> {
        match self {
            Self::Save { id, seen, .. } if key::numbers(keys, id).first() > seen.as_ref() => {
                Err(SaveError::Elsewhere)
            }
            _ => Ok(()),
        }
    }

    /// Whether a disk may carry it out before it has said which keys are there: it adds under a key
    /// that must be free and takes away what is older still, so nothing is lost of what another
    /// window has kept meanwhile.
    pub fn only_adds(&self) -> bool {
        matches!(self, Self::Save { .. })
    }

    /// What changes, where the disk holds these keys in its ranges.
    pub fn steps(&self, keys: &[String]) -> Steps {
        let mut steps = Steps::default();
        match self {
            Self::Save { id, number, text, older, .. } => {
                steps.put.push((key::record(id, *number), text.clone()));
                steps.remove.extend(older.iter().map(|number| key::record(id, *number)));
            }
            Self::Move(texts) => steps.put.clone_from(texts),
            Self::Remove(id) => {
                let numbers = key::numbers(keys, id).into_iter();
                steps.remove.extend(numbers.map(|number| key::record(id, number)));
            }
            Self::Drop(keys) => steps.remove.clone_from(keys),
            Self::Clear => steps.remove.extend_from_slice(keys),
            Self::Read(_) | Self::Check(_) => {}
        }
        steps
    }

    /// Carries it out on a store that does one step after the other: what is put is read back
    /// before anything goes.
    ///
    /// # Errors
    /// When the store does not answer or does not keep what it is given, or another window was
    /// faster.
    pub fn carry_out(&self, store: &mut dyn Store) -> Result<Texts, SaveError> {
        let mut keys = store.keys().map_err(SaveError::Store)?;
        let ranges = self.ranges();
        keys.retain(|key| ranges.iter().any(|(first, last)| first <= key && key <= last));
        if self.reads() {
            let text = |key: String| match store.get(&key) {
                Ok(text) => text.map(|text| Ok((key, text))),
                Err(error) => Some(Err(SaveError::Store(error))),
            };
            return keys.into_iter().filter_map(text).collect();
        }
        self.check(&keys)?;
        let steps = self.steps(&keys);
        for (key, text) in &steps.put {
            put(store, key, text).map_err(SaveError::Store)?;
        }
        let results: Vec<_> = steps.remove.iter().map(|key| store.remove(key)).collect();
        // Beside a record that is kept, one too many takes room, and no more than that.
        if steps.put.is_empty() {
            results.into_iter().collect::<Result<(), _>>().map_err(SaveError::Store)?;
        }
        Ok(Vec::new())
    }
}

/// Puts a text and reads it back.
fn put(store: &mut dyn Store, key: &str, text: &str) -> Result<(), StoreError> {
    store.set(key, text)?;
    let kept = store.get(key);
    if kept.as_ref().is_ok_and(|kept| kept.as_deref() == Some(text)) {
        return Ok(());
    }
    // Whatever is there now is no record, and may not be taken for one.
    let _ = store.remove(key);
    kept.and(Err(StoreError::NotKept))
}
