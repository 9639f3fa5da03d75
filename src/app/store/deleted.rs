use crate::storage::LoadedRecord;

/// An assessment that was just deleted. It is in the memory of this window only.
#[derive(Clone, Debug, PartialEq)]
pub struct Deleted(pub(super) LoadedRecord);

impl Deleted {
    /// Its organisation's name.
    pub fn name(&self) -> String {
        self.0.opened.assessment.organisation.name.clone()
    }
}
