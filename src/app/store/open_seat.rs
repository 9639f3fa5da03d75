//! Seats on a device that many use: what was handed back is not a press away for the next person.

use leptos::prelude::*;

use super::state::State;
use crate::app::platform;
use crate::app::route::Route;
use crate::assessment::{Assessment, Command};

impl State {
    /// Begins to answer from a seat: its answers may be looked at until the person leaves it.
    pub fn open_seat(self, id: &str) {
        self.opened_seat.set(Some(id.to_owned()));
    }

    /// What was handed back is closed again when the person goes elsewhere.
    pub(super) fn leave_seat(self, route: &Route) {
        let stays = match route {
            Route::Assessment { id, .. } => {
                self.opened_seat.with_untracked(|open| open.as_ref() == Some(id))
            }
            _ => false,
        };
        if !stays && self.opened_seat.with_untracked(Option::is_some) {
            self.opened_seat.set(None);
        }
    }

    /// Whether the open assessment is a seat that others of the group use too, whose answers were
    /// handed back, and that nobody has opened again in this window.
    pub fn is_closed_seat(self) -> bool {
        let closed = |a: &Assessment| {
            let place = a.seat.as_ref()?;
            (place.shared && !place.handed_back.is_empty()).then(|| a.id.clone())
        };
        let Some(id) = self.with(closed).flatten() else { return false };
        self.opened_seat.with(|open| open.as_ref() != Some(&id))
    }

    /// Remembers that the answers of the open seat were handed back. That is no step of its own: it
    /// was done outside.
    pub fn handed_back(self) {
        let Some(id) = self.with_untracked(|a| a.id.clone()) else { return };
        self.open_seat(&id);
        let now = platform::now().stamp;
        self.make(|work| work.assessment.apply(Command::HandedBack(now)).map(|_| true));
    }
}
