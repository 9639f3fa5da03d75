//! Pieces of a page that are fetched later.

use leptos::prelude::*;

use super::{dynamic, on_click};
use crate::app::store::{LazyState, Pages, State};
use crate::messages::shell;

/// A piece of a page that is in the second part, once that is here.
pub fn piece(state: State, view: impl Fn(Pages) -> AnyView + Send + 'static) -> AnyView {
    state.needs_lazy_pages();
    dynamic(move || match state.lazy_pages.get() {
        LazyState::Here(pages) => view(pages),
        LazyState::Failed(words) => view! {
            <div class="notice warning" role="alert">
                <p>{words}</p>
                <p class="cluster">
                    <button
                        class="button quiet" type="button"
                        on:click=on_click(move || state.fetch_lazy_pages())
                    >{shell::try_again()}</button>
                </p>
            </div>
        }
        .into_any(),
        LazyState::NotYet | LazyState::Coming => {
            view! { <p role="status" class="opening">{shell::opening()}</p> }.into_any()
        }
    })
}

/// A piece of the second part that a page does without until it is here. It fetches nothing.
pub fn extra(state: State, view: impl Fn(Pages) -> AnyView + Send + 'static) -> AnyView {
    boxed_extra(state, Box::new(view))
}

fn boxed_extra(state: State, view: Box<dyn Fn(Pages) -> AnyView + Send>) -> AnyView {
    dynamic(move || match state.lazy_pages.get() {
        LazyState::Here(pages) => view(pages),
        _ => ().into_any(),
    })
}

/// What changes the assessment; its fields are off where that is only to be looked at.
pub fn changing(look_only: bool, page: AnyView) -> AnyView {
    if !look_only {
        return page;
    }
    view! { <fieldset class="look-only" disabled>{page}</fieldset> }.into_any()
}
