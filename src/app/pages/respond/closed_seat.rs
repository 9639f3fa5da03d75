use leptos::prelude::*;

use crate::app::components::on_click;
use crate::app::platform;
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::respond;
use crate::responses::{Invitation, link};

/// A seat for many whose answers were handed back: the next person comes first, and what the last
/// one said is not on the page.
#[component]
pub fn ClosedSeat(state: State) -> impl IntoView {
    let id = state.id();
    let anonymous =
        state.with_untracked(|a| a.seat.as_ref().is_some_and(|it| it.anonymous)) == Some(true);
    let (opened, cleared) = (id.clone(), id);
    let open = (!anonymous).then(|| {
        view! {
            <button
                class="button quiet" type="button"
                on:click=on_click(move || state.open_seat(&opened))
            >{respond::open_my_answers()}</button>
        }
    });
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{respond::answers_handed_back()}</h1>
                <p>{respond::somebody_answered_here()}</p>
            </header>
            <p class="cluster">
                <button class="button" type="button" on:click=on_click(move || next_person(state))>
                    {respond::start_as_next_person()}
                </button>
                <button
                    class="button quiet" type="button"
                    on:click=on_click(move || clear(state, &cleared))
                >{respond::clear_these_answers()}</button>
                {open}
            </p>
        </main>
    }
}

/// Goes to the seat that the open assessment was begun from.
pub fn next_person(state: State) {
    platform::go(&beginning(state));
}

/// Takes the answers of a seat off this device, and goes to its beginning.
pub fn clear(state: State, id: &str) {
    let beginning = beginning(state);
    state.delete(id);
    // Nobody who comes next is offered them again.
    state.deleted.set(None);
    platform::go(&beginning);
}

/// The address of the seat that the open assessment was begun from.
fn beginning(state: State) -> String {
    let seat = state.with_untracked(Invitation::behind).flatten();
    seat.map_or(Route::Home, |seat| Route::Seat(link::write(&seat))).address()
}
