use leptos::prelude::*;

use crate::app::components::collection::not_shown;
use crate::app::components::flag;
use crate::app::store::State;
use crate::text;
use crate::workshop::free_text;

/// Whether answers stand without names, what that does, and what it cannot do.
#[component]
pub(super) fn Anonymity(state: State) -> impl IntoView {
    let anonymous = flag(move || state.with(|a| a.session.anonymous) == Some(true));
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
                <h2>"Names"</h2>
                <p>"People say more of what they think where it cannot be held against them."</p>
            </header>
            <div class="section-body stack">
                <label class="choice">
                    <input type="checkbox" prop:checked=anonymous on:change=choose />
                    "No names with answers"
                </label>
                <p class="hint">
                    "Names go out of the list of people and out of the file, and do not come back \
                     when you choose otherwise later. Groups of fewer than five are never shown \
                     apart."
                </p>
                {not_shown(state, true)}
                {move || anonymous.get().then(warning).flatten().map(|words| view! {
                    <div class="notice warning"><p>{words}</p></div>
                })}
            </div>
        </section>
    }
}
