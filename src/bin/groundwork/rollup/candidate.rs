use std::path::PathBuf;

/// A save file, or what may be one.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where it is.
    pub path: PathBuf,
    /// The same within the folder, with `/` between its parts.
    pub name: String,
    /// How many bytes it has.
    pub bytes: usize,
    /// Which states of its assessment it is and holds.
    pub place: FileStates,
    /// The assessment's id, where it says so.
    pub id: Option<String>,
}

/// Which states of an assessment a file is and holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStates {
    /// The number of the file's own state.
    pub number: usize,
    /// Whether it is the latest of its organisation. Only then its snapshots count too.
    pub latest: bool,
    /// The number of its first snapshot.
    pub snapshots_from: usize,
}
