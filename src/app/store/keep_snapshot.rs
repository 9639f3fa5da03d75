//! Snapshots that the app keeps by itself.

use leptos::prelude::*;

use super::state::State;
use crate::app::platform;
use crate::assessment::{Assessment, STALE_AFTER_DAYS};
use crate::date::Day;
use crate::messages::automatic_names;

/// Why answers are kept by the app itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A report was made of them.
    Report,
    /// They went into a file.
    File,
    /// Somebody goes on with them after a long time.
    Reopened,
}

impl Occasion {
    fn label(self) -> &'static str {
        match self {
            Occasion::Report => automatic_names::report_made(),
            Occasion::File => automatic_names::file_saved(),
            Occasion::Reopened => automatic_names::reopened(),
        }
    }
}

/// The day of answers that nobody changed for a long time.
pub(super) fn stale_since(assessment: &Assessment) -> Option<Day> {
    let saved = platform::day_of(&assessment.saved)?;
    (saved.days_until(platform::today()) > STALE_AFTER_DAYS).then_some(saved)
}

impl State {
    /// Keeps the answers of the open assessment as they are today, where they have changed since
    /// they were last kept.
    pub fn keep_snapshot(self, occasion: Occasion) {
        if self.add_snapshot(platform::today(), occasion) {
            self.autosave();
        }
    }

    /// Keeps answers that nobody changed for a long time, before somebody does. Says whether there
    /// were any; they are not saved yet.
    pub(super) fn keep_stale_answers(self) -> bool {
        let stale = self.with_untracked(stale_since).flatten();
        stale.is_some_and(|day| self.add_snapshot(day, Occasion::Reopened))
    }

    /// Says whether there was anything to keep; it is not saved yet. It is no step that Undo takes back.
    pub(super) fn add_snapshot(self, taken: Day, occasion: Occasion) -> bool {
        let command = self.work.with_untracked(|work| {
            // What one person was asked is compared where it was handed back to.
            let work = work.as_ref().filter(|w| w.may_change() && w.assessment.seat.is_none())?;
            work.assessment.keep_automatically(taken, occasion.label())
        });
        let Some(command) = command else { return false };
        let mut kept = false;
        self.work.update(|work| {
            if let Some(work) = work {
                kept = work.history.apply_unseen(&mut work.assessment, command).is_ok();
            }
        });
        kept
    }
}
