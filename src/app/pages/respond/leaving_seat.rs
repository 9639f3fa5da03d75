use leptos::prelude::*;

use crate::app::components::on_click;
use crate::app::pages::respond::closed_seat::{clear, next_person};
use crate::app::platform;
use crate::app::store::State;
use crate::assessment::Assessment;
use crate::messages::respond;

const DIALOG: &str = "clear-seat";

/// Leaving a seat: for the next person, or with nothing left behind on this device.
#[component]
pub fn LeavingSeat(state: State) -> impl IntoView {
    let place = |a: &Assessment| a.seat.as_ref().map(|it| (it.shared, it.anonymous));
    let (shared, anonymous) = state.with_untracked(place).flatten().unwrap_or_default();
    let why = if anonymous {
        respond::clear_when_arrived_anonymous()
    } else {
        respond::clear_when_arrived()
    };
    let next = shared.then(|| {
        let leave = on_click(move || {
            state.handed_back();
            next_person(state);
        });
        view! {
            <button class="button quiet" type="button" on:click=leave>
                {respond::pass_device_on()}
            </button>
        }
    });
    let cleared = on_click(move || {
        platform::close_dialog(DIALOG);
        clear(state, &state.id());
    });
    view! {
        <section>
            <h2>{respond::before_you_leave()}</h2>
            <p>{why}</p>
            <p class="cluster">
                <button
                    class="button" class:quiet=!anonymous type="button"
                    on:click=on_click(|| platform::open_dialog(DIALOG))
                >{respond::clear_my_answers_from_device()}</button>
                {next}
            </p>
            <dialog id=DIALOG aria-labelledby="clear-seat-title">
                <h2 id="clear-seat-title">{respond::confirm_clearing()}</h2>
                <p>{respond::clearing_is_final()}</p>
                <p class="cluster">
                    <button
                        class="button" type="button"
                        on:click=on_click(|| platform::close_dialog(DIALOG))
                    >{respond::keep_answers()}</button>
                    <button class="button quiet" type="button" on:click=cleared>
                        {respond::clear_my_answers()}
                    </button>
                </p>
            </dialog>
        </section>
    }
}
