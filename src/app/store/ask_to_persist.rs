//! Whether the browser promises to keep what is stored.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::State;
use crate::app::platform;

/// After so many changes there is something that would be missed: then the browser is asked to
/// promise that it keeps it. Answers that somebody was asked for would be missed from the first.
const WORTH_KEEPING: u64 = 10;

impl State {
    /// Looks whether the browser has promised it: at the start, so that a word on that is on a page
    /// from the first and moves nothing there.
    pub(super) fn look_whether_it_lasts(self) {
        spawn_local(async move {
            let lasting = platform::is_persisted().await;
            self.lasting.set(Some(lasting));
        });
    }

    /// Asks the browser to promise it, once, when there is something to keep.
    pub(super) fn ask_to_persist(self, changes: u64) {
        let is_seat = self.with_untracked(|a| a.seat.is_some()).unwrap_or_default();
        let worth_it = changes >= if is_seat { 1 } else { WORTH_KEEPING };
        if !worth_it || self.asked_to_persist.get_value() {
            return;
        }
        self.asked_to_persist.set_value(true);
        spawn_local(async move {
            let lasting = platform::persist().await;
            self.lasting.set(Some(lasting));
        });
    }

    /// Whether what is entered may be cleared by the browser: it is kept there, and nothing was
    /// promised.
    pub fn may_be_cleared(self) -> bool {
        self.lasting.get() == Some(false) && !self.session_only.get()
    }
}
