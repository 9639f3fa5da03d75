use leptos::prelude::*;

use crate::app::components::act;
use crate::app::platform;

/// The keys of the page with the questions.
pub fn key_help() -> AnyView {
    let keys: [(&[&str], &str); 6] = [
        (&["0", "1", "2", "3", "4"], "Choose a statement"),
        (&["u"], "We don’t know"),
        (&["n"], "Write what you base it on"),
        (&["→", "j"], "Next question"),
        (&["←", "k"], "Question before"),
        (&["?"], "Show this list"),
    ];
    key_list("Keyboard shortcuts", "The shortcuts sleep while you type.", &keys)
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
            <button class="button quiet" on:click=act(|| platform::close_dialog("key-help"))>
                "Close"
            </button>
        </dialog>
    }
    .into_any()
}
