//! What to do where the browser does not promise to keep what is stored.

use leptos::prelude::*;

use crate::app::store::State;
use crate::messages::notices_bar;

/// On the first page.
pub fn of_shelf(state: State) -> AnyView {
    persistence_note(state, notices_bar::shelf_may_be_cleared())
}

/// Before somebody answers what they were asked.
pub fn of_seat(state: State) -> AnyView {
    persistence_note(state, notices_bar::answers_may_be_cleared())
}

/// Where somebody hands answers back.
pub fn of_hand_back(state: State) -> AnyView {
    persistence_note(state, notices_bar::answers_may_be_cleared_here())
}

fn persistence_note(state: State, words: &'static str) -> AnyView {
    let due = Memo::new(move |_| state.may_be_cleared());
    (move || due.get().then(|| view! { <p class="muted small">{words}</p> })).into_any()
}

/// On an empty first page of an app that was installed: on an iPhone or iPad such an app keeps
/// nothing of what the browser keeps.
pub fn nothing_here() -> AnyView {
    view! {
        <div class="notice">
            <h2>{notices_bar::nothing_here_title()}</h2>
            <p>{notices_bar::nothing_here()}</p>
        </div>
    }
    .into_any()
}
