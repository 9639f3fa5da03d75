//! What became of a file that somebody asked for, where they asked for it.

use leptos::prelude::*;

use crate::app::platform::{self, Handed};
use crate::app::store::{CopyOf, HandedOut, State};
use crate::messages::components;

/// What became of the file that was asked for at this place of the page, as a screen reader hears
/// it.
pub fn handed_out(state: State, at: String) -> AnyView {
    view! { <div role="status">{outcome(state, at)}</div> }.into_any()
}

/// The same, for a part of the page that is read out anyway.
pub fn outcome(state: State, at: String) -> AnyView {
    let here = Memo::new(move |_| state.handed_out.get().filter(|file| file.at == at));
    (move || here.get().map(|file| words(state, file))).into_any()
}

fn words(state: State, file: HandedOut) -> AnyView {
    let HandedOut { name, outcome, copy, .. } = file;
    match outcome {
        Handed::Written => view! { <p class="small">{components::saved_to(name)}</p> }.into_any(),
        Handed::Started => view! {
            <p class="small">{components::download_started(name)}</p>
            {platform::is_framed().then(|| view! { <p class="small">{components::framed()}</p> })}
            {copy.map(|copy| arrived(state, copy))}
        }
        .into_any(),
        Handed::Shared => view! {
            <p class="small">{components::given_to_app(name)}</p>
            {copy.map(|copy| arrived(state, copy))}
        }
        .into_any(),
        Handed::Cancelled => {
            view! { <p class="small">{components::no_place_chosen()}</p> }.into_any()
        }
        Handed::Failed => view! { <p class="small">{components::not_written(name)}</p> }.into_any(),
    }
}

/// Says that a downloaded copy is there: only then does it count as one.
pub fn arrived(state: State, copy: CopyOf) -> AnyView {
    let waits = {
        let copy = copy.clone();
        Memo::new(move |_| state.started.with(|all| all.contains(&copy)))
    };
    view! {
        <p class="cluster">
            {move || match waits.get() {
                true => {
                    let copy = copy.clone();
                    view! {
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| state.note_copy(&copy)
                        >{components::file_is_there()}</button>
                    }
                    .into_any()
                }
                false => {
                    view! { <span class="small">{components::counts_as_saved()}</span> }.into_any()
                }
            }}
        </p>
    }
    .into_any()
}
