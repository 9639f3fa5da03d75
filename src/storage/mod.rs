//! The assessments kept on this device, over a small `Store` so that tests need no browser.
//!
//! Each save is a record of its own, written beside the last good one and read back; only then
//! does it count, and the one before the last good one goes. So whatever happens to one write,
//! the record before it is whole.
//!
//! A disk takes its time, and says when it has done something. So the library asks nothing of it:
//! `Library::begin` says what the disk is to do next, and `Library::finish` hears what became of
//! it. Until then, what was entered is in the memory of the window.

mod completion;
mod import;
mod key;
mod library;
mod list;
mod load_error;
mod queue;
mod record;
mod rescue;
mod store;
mod transaction;

pub use completion::Completion;
pub use import::Stray;
pub use library::{Library, LoadedRecord, Where};
pub use list::{Entry, ExportedToFile};
pub use load_error::{LoadError, SaveError};
pub use record::RecordDamage;
pub use rescue::{Rescue, RescueError};
pub use store::{Memory, Store, StoreError};
pub use transaction::{Steps, Texts, Transaction};
