//! Many people in one assessment: their seats, and what comes back from them.

mod seats;
mod take_in;

use leptos::prelude::*;

use crate::app::components::collection::CollectionOfAnswers;
use crate::app::components::words;
use crate::app::route::{Page, Route};
use crate::app::store::State;

/// Seats for others, and taking in their answers.
#[component]
pub fn Team(state: State) -> impl IntoView {
    let workshop = words(move || Route::page(&state.id(), Page::Workshop(None)).href());
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Answer as a team"</h1>
                <p>
                    "Give each person a seat: their own questions, on their own device. They give \
                     their answers back as a file or as a code, and you take them in here. There \
                     is no server: you send seats and get answers the way you send anything else."
                </p>
                <p><a class="button quiet" href=workshop>"Open the workshop"</a></p>
            </header>
            <CollectionOfAnswers state=state />
            <take_in::TakeIn state=state />
            <seats::Seats state=state />
        </main>
    }
}
