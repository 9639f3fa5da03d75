use leptos::prelude::*;

use crate::app::components::act;
use crate::app::pages::respond::closed_seat::{clear, next_person};
use crate::app::platform;
use crate::app::store::State;
use crate::assessment::Assessment;

const DIALOG: &str = "clear-seat";

/// Leaving a seat: for the next person, or with nothing left behind on this device.
#[component]
pub fn LeavingSeat(state: State) -> impl IntoView {
    let place = |a: &Assessment| a.seat.as_ref().map(|it| (it.shared, it.anonymous));
    let (shared, anonymous) = state.with_untracked(place).flatten().unwrap_or_default();
    let why = if anonymous {
        "This collection is without names. If others use this device, clear your answers here as \
         soon as they have arrived."
    } else {
        "If others use this device, clear your answers here as soon as they have arrived. Until \
         you do, they stay on this device."
    };
    let next = shared.then(|| {
        let leave = act(move || {
            state.handed_back();
            next_person(state);
        });
        view! {
            <button class="button quiet" type="button" on:click=leave>
                "Pass this device to the next person"
            </button>
        }
    });
    let cleared = act(move || {
        platform::close_dialog(DIALOG);
        clear(state, &state.id());
    });
    view! {
        <section>
            <h2>"Before you leave this device"</h2>
            <p>{why}</p>
            <p class="cluster">
                <button
                    class="button" class:quiet=!anonymous type="button"
                    on:click=act(|| platform::open_dialog(DIALOG))
                >"Clear my answers from this device…"</button>
                {next}
            </p>
            <dialog id=DIALOG aria-labelledby="clear-seat-title">
                <h2 id="clear-seat-title">"Clear your answers from this device?"</h2>
                <p>
                    "Make sure first that your file or code has arrived: you can’t undo this. What \
                     you handed back is not touched."
                </p>
                <p class="cluster">
                    <button
                        class="button" type="button"
                        on:click=act(|| platform::close_dialog(DIALOG))
                    >"Keep them"</button>
                    <button class="button quiet" type="button" on:click=cleared>
                        "Clear my answers"
                    </button>
                </p>
            </dialog>
        </section>
    }
}
