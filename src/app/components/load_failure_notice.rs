use leptos::prelude::*;

use crate::app::components::handed_out::handed_out;
use crate::app::components::{on_click, show_if};
use crate::app::route::Route;
use crate::app::store::{LoadFailure, State};
use crate::messages::components;

/// The place of what became of its file.
const PLACE: &str = "damaged";

/// An assessment that cannot be shown, and what can be done.
#[component]
pub fn LoadFailureNotice(state: State, trouble: LoadFailure) -> impl IntoView {
    let (title, words, detail) = match trouble {
        LoadFailure::Missing => (components::missing_title(), components::missing(), None),
        LoadFailure::Unopened => (components::unopened_title(), components::unopened(), None),
        LoadFailure::NoStorage(error) => {
            (components::no_storage_title(), components::no_storage(), Some(error))
        }
        LoadFailure::Damaged(damage) => {
            (components::damaged_title(), components::damaged(), Some(damage.to_string()))
        }
    };
    let id = move || match state.route.get() {
        Route::Assessment { id, .. } => id,
        _ => String::new(),
    };
    let rescue = move || {
        if let Some(text) = state.damaged_text(&id()) {
            state.hand_out(PLACE, "groundwork-rescue.txt", "text/plain", text.into_bytes(), None);
        }
    };
    let rescuable = move || state.damaged_text(&id()).is_some();
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p>{words}</p>
            </header>
            {detail.map(|detail| view! {
                <div class="notice warning">
                    <ul>
                        {detail.lines().map(|l| view! { <li>{l.to_owned()}</li> }).collect_view()}
                    </ul>
                </div>
            })}
            <p class="cluster">
                <a class="button" href="#/">{components::to_first_page()}</a>
                {show_if(rescuable, move || view! {
                    <button class="button quiet" on:click=on_click(rescue)>
                        {components::save_damaged()}
                    </button>
                }.into_any())}
            </p>
            {handed_out(state, PLACE.to_owned())}
        </main>
    }
}
