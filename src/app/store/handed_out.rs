use crate::app::platform::Handed;

/// What a file is a whole copy of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyOf {
    /// The id of the assessment.
    pub id: String,
    /// How many changes of it are in the file.
    pub changes: u64,
}

/// A file that was handed to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOut {
    /// The place on the page where it was asked for.
    pub at: String,
    /// What it is called.
    pub name: String,
    /// What became of it.
    pub outcome: Handed,
    /// What it is a whole copy of, where it is one.
    pub copy: Option<CopyOf>,
}
