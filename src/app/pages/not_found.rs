use leptos::prelude::*;

use crate::messages::not_found;

/// An address that leads nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{not_found::nothing_here()}</h1>
                <p>{not_found::nothing_lost()}</p>
            </header>
            <p><a class="button" href="#/">{not_found::go_home()}</a></p>
        </main>
    }
}
