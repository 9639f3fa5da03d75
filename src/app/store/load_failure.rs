//! Why an assessment can't be shown.

use crate::storage::RecordDamage;

/// Why an address shows no assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFailure {
    /// It is not on this device.
    Missing,
    /// Its record cannot be read; the text can be rescued.
    Damaged(RecordDamage),
    /// What this device keeps does not open now: it may be there.
    Unopened,
    /// The browser gives no access to storage.
    NoStorage(String),
}
