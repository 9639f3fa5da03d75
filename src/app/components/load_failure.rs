use leptos::prelude::*;

use crate::app::components::handed_out::handed_out;
use crate::app::components::{act, shown};
use crate::app::route::Route;
use crate::app::store::{LoadFailure, State};

/// The place of what became of its file.
const PLACE: &str = "damaged";

/// An assessment that cannot be shown, and what can be done.
#[component]
pub fn Damaged(state: State, trouble: LoadFailure) -> impl IntoView {
    let (title, words, detail) = match trouble {
        LoadFailure::Missing => (
            "This assessment is not on this device",
            "It may be on another device or in another browser. If you have its save file, open \
             it from the first page.",
            None,
        ),
        LoadFailure::NoStorage(error) => (
            "This browser keeps nothing for this page",
            "Private windows and some settings switch storage off. If you have a save file, you \
             can open it from the first page and work on it here.",
            Some(error),
        ),
        LoadFailure::Damaged(error) => (
            "This record is damaged",
            "It has not been changed or deleted. Save the damaged record to a file, so that it \
             can be repaired, or open an earlier save file from the first page.",
            Some(error),
        ),
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
                <a class="button" href="#/">"Go to the first page"</a>
                {shown(rescuable, move || view! {
                    <button class="button quiet" on:click=act(rescue)>
                        "Save the damaged record"
                    </button>
                }.into_any())}
            </p>
            {handed_out(state, PLACE.to_owned())}
        </main>
    }
}
