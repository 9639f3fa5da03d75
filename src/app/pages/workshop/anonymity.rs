use leptos::prelude::*;

use crate::app::components::bool_signal;
use crate::app::components::collection_of_answers::not_shown;
use crate::app::store::State;
use crate::messages::agenda;
use crate::text;
use crate::workshop::free_text;

/// Whether answers stand without names, what that does, and what it cannot do.
#[component]
pub(super) fn Anonymity(state: State) -> impl IntoView {
    let anonymous = bool_signal(move || state.with(|a| a.session.anonymous) == Some(true));
    let choose = move |event: leptos::ev::Event| {
        let wanted = event_target_checked(&event);
        if let Some(command) = state.with_untracked(|a| a.anonymous(wanted)) {
            state.change(command);
        }
    };
    let warning = move || state.with(|a| text::free_text_warning(&free_text(a))).flatten();
    view! {
        <section class="section">
            <header>
                <h2>{agenda::names()}</h2>
                <p>{agenda::why_without_names()}</p>
            </header>
            <div class="section-body stack">
                <label class="choice">
                    <input type="checkbox" prop:checked=anonymous on:change=choose />
                    {agenda::without_names()}
                </label>
                <p class="hint">{agenda::without_names_means()}</p>
                {not_shown(state, true)}
                {move || anonymous.get().then(warning).flatten().map(|words| view! {
                    <div class="notice warning"><p>{words}</p></div>
                })}
            </div>
        </section>
    }
}
