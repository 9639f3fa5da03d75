use std::collections::BTreeMap;

use super::answer::Answers;
use super::{ClosingCounts, Unknown};
use crate::date::Day;
use crate::question_set::ParticipantId;

/// After so many days without a change, answers are kept before anybody goes on with them.
pub const STALE_AFTER_DAYS: i64 = 60;

/// Answers as they were on some day.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The day.
    pub taken: Day,
    /// Its name.
    pub label: String,
    /// Answers by participant, then by question.
    pub answers: BTreeMap<ParticipantId, Answers>,
    /// What the room had agreed.
    pub consensus: Answers,
    /// Whether the app kept it by itself; only such a one gives way to a later one.
    pub automatic: bool,
    /// What was counted when an anonymous collection was closed; empty elsewhere.
    pub counted: ClosingCounts,
    /// Fields of a newer version.
    pub unknown: Unknown,
}

impl Snapshot {
    /// Whether it is what a collection was closed with.
    pub fn is_closing(&self) -> bool {
        !self.counted.is_empty()
    }
}
