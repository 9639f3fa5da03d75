//! The open assessment, and how it stands.

use crate::assessment::{Assessment, History};
use crate::save_file::{Access, Opened};
use crate::storage::RecordDamage;

/// The assessment that is open.
#[derive(Clone, Debug)]
pub struct OpenAssessment {
    /// What has been entered.
    pub assessment: Assessment,
    /// What can be taken back.
    pub history: History,
    /// Whether its file may be changed.
    pub access: Access,
    /// Changes since it was begun on this device.
    pub changes: u64,
    /// The count of changes that is in a file.
    pub filed: u64,
    /// Whether another window changes it.
    pub elsewhere: bool,
}

impl OpenAssessment {
    /// Whether it may be changed in this window.
    pub fn may_change(&self) -> bool {
        self.access == Access::Full && !self.elsewhere
    }

    /// Whether changes are in no file yet.
    pub fn is_unfiled(&self) -> bool {
        self.changes > self.filed
    }
}

/// Whether what is on the screen is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing to save yet.
    Untouched,
    /// On its way to the disk.
    Saving,
    /// On the disk since this local time.
    At(String),
    /// Kept since this local time by a browser without a database, which writes it to the disk when
    /// it likes.
    Soon(String),
    /// In this window only, as the person wished.
    Window,
    /// Not kept, for this reason; the work goes on in memory.
    Failed(String),
}

/// Why the open assessment is only to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookOnly {
    /// A newer Groundwork made it, of this format version.
    Newer(u64),
    /// Another window changes it.
    Elsewhere,
}

/// What a person is told once about the open assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last record of it cannot be read, for this reason; the one before it is shown.
    FellBack(RecordDamage),
    /// Another window changed it at the same time; this is a copy with what was entered here.
    Apart,
}

impl From<Opened> for OpenAssessment {
    fn from(opened: Opened) -> Self {
        OpenAssessment {
            assessment: opened.assessment,
            history: History::default(),
            access: opened.access,
            changes: 0,
            filed: 0,
            elsewhere: false,
        }
    }
}
