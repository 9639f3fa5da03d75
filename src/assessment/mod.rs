//! What was answered. An assessment changes only through its `Command`s, so that undo, saving
//! and tests all see the same thing.

mod anonymous;
mod answer;
mod before;
mod bring_back;
mod collection;
mod command;
mod copies;
mod difference;
mod digest;
mod end_collection;
mod format;
mod history;
mod keep_automatically;
mod lock;
mod model;
mod redaction;
mod removal;
mod respondents;
mod snapshot;
mod tally;
mod workshop_commands;

pub use answer::{Answer, Answered, Evidence};
pub use before::Before;
pub use collection::{ClosingCount, ClosingCounts, Collection, GroupCount, NewIds};
pub use command::{Command, CommandError};
pub(crate) use copies::{are_two, plain};
pub use difference::{DiffCount, Difference};
pub(crate) use digest::digest;
pub use format::{FORMAT, VERSION};
pub use history::History;
pub use keep_automatically::MAX_AUTOMATIC_SNAPSHOTS;
pub use model::{
    ActionChoice, ActionProgress, Answers, Assessment, Choice, Edition, Jurisdiction, MOST_HANDS,
    Organisation, OwnAction, PEER_GROUP, Participant, Removed, Seat, Session, Tally, Terms,
};
pub use redaction::Redaction;
pub use removal::Admitted;
pub use respondents::own_group;
pub use snapshot::{STALE_AFTER_DAYS, Snapshot};

/// Fields that this version does not know, kept for writing back.
pub type Unknown = serde_json::Map<String, serde_json::Value>;
