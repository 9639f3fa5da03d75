use leptos::prelude::*;

use crate::app::components::on_click;
use crate::app::platform;
use crate::messages::keys;

/// The keys of the page with the questions.
pub fn key_help() -> AnyView {
    let rows: [(&[&str], &str); 6] = [
        (&["0", "1", "2", "3", "4"], keys::choose()),
        (&["u"], keys::unknown()),
        (&["n"], keys::evidence()),
        (&["→", "j"], keys::next()),
        (&["←", "k"], keys::previous()),
        (&["?"], keys::list()),
    ];
    key_list(keys::title(), keys::asleep(), &rows)
}

/// The dialog that lists keys and what each does, with a word on when they sleep.
pub fn key_list(
    title: &'static str,
    asleep: &'static str,
    keys: &[(&[&'static str], &'static str)],
) -> AnyView {
    let row = |(keys, words): &(&[&'static str], &'static str)| {
        let keys = keys.iter().map(|key| view! { <kbd translate="no">{*key}</kbd> }).collect_view();
        view! { <dt>{keys}</dt><dd>{*words}</dd> }
    };
    view! {
        <dialog id="key-help" aria-labelledby="key-help-title">
            <h2 id="key-help-title">{title}</h2>
            <dl class="keys">{keys.iter().map(row).collect_view()}</dl>
            <p class="small muted">{asleep}</p>
            <button class="button quiet" on:click=on_click(|| platform::close_dialog("key-help"))>
                {keys::close()}
            </button>
        </dialog>
    }
    .into_any()
}
