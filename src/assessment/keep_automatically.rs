use super::{Assessment, ClosingCounts, Command, Snapshot, Unknown};
use crate::date::Day;

/// So many of the snapshots that were not made by hand stay, the latest.
pub const MAX_AUTOMATIC_SNAPSHOTS: usize = 12;

impl Assessment {
    /// Its answers as they are now, to be kept because somebody wishes so.
    pub fn snapshot(&self, taken: Day, label: impl Into<String>) -> Snapshot {
        Snapshot {
            taken,
            label: label.into(),
            answers: self.answers.clone(),
            consensus: self.consensus.clone(),
            automatic: false,
            counted: ClosingCounts::new(),
            unknown: Unknown::new(),
        }
    }

    /// The same, kept by the app itself.
    pub fn automatic_snapshot(&self, taken: Day, label: impl Into<String>) -> Snapshot {
        Snapshot { automatic: true, ..self.snapshot(taken, label) }
    }

    /// The change that keeps the answers of now by itself, and lets the oldest automatic snapshots
    /// go that are too many. None where there are no answers, or where the last snapshot says the
    /// same already.
    pub fn keep_automatically(&self, taken: Day, label: impl Into<String>) -> Option<Command> {
        let same =
            |last: &Snapshot| last.answers == self.answers && last.consensus == self.consensus;
        let nothing = self.answers.is_empty() && self.consensus.is_empty();
        if nothing || self.snapshots.last().is_some_and(same) {
            return None;
        }
        let automatic = self.snapshots.iter().enumerate().filter(|(_, it)| it.automatic);
        let places: Vec<usize> = automatic.map(|(at, _)| at).collect();
        let surplus = (places.len() + 1).saturating_sub(MAX_AUTOMATIC_SNAPSHOTS);
        // From the back, so that each place still holds what was meant.
        let gone = places.into_iter().take(surplus).rev().map(Command::RemoveSnapshot);
        let snapshot = self.automatic_snapshot(taken, label);
        let new = Command::AddSnapshot { at: usize::MAX, snapshot };
        Some(Command::All(gone.chain([new]).collect()))
    }
}
