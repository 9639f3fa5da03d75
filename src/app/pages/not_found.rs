use leptos::prelude::*;

/// An address that leads nowhere.
#[component]
pub fn Lost() -> impl IntoView {
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"There is nothing at this address"</h1>
                <p>
                    "The link may have been cut. Nothing is lost: your assessments are where they \
                     were."
                </p>
            </header>
            <p><a class="button" href="#/">"Go to the first page"</a></p>
        </main>
    }
}
