//! The assessments kept on this device, over a small `Store` so that tests need no browser.
//!
//! Each save is a record of its own, written beside the last good one and read back; only then
//! does it count, and the one before the last good one goes. So whatever happens to one write,
//! the record before it is whole.

mod error;
mod keep;
mod key;
mod list;
mod record;
mod rescue;
mod store;

pub use error::{LoadError, SaveError};
pub use keep::{Kept, Library, Where};
pub use list::{Entry, Filed};
pub use record::Damage;
pub use rescue::{Rescue, RescueError};
pub use store::{Memory, Store, StoreError};
