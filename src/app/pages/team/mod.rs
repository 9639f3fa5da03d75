//! Many people in one assessment: their seats, and what comes back from them.

mod import;
mod seats;

use leptos::prelude::*;

use crate::app::components::collection_of_answers::CollectionOfAnswers;
use crate::app::components::text_signal;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::messages::team;

/// Seats for others, and taking in their answers.
#[component]
pub fn Team(state: State) -> impl IntoView {
    let workshop = text_signal(move || Route::page(&state.id(), Page::Workshop(None)).href());
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{team::answer_as_a_team()}</h1>
                <p>{team::give_each_a_seat()}</p>
                <p><a class="button quiet" href=workshop>{team::open_the_workshop()}</a></p>
            </header>
            <CollectionOfAnswers state=state />
            <import::Import state=state />
            <seats::Seats state=state />
        </main>
    }
}
