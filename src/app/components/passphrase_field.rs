use leptos::prelude::*;

use crate::app::platform::SealFailure;
use crate::messages::passphrase_entry;

/// A labelled line for a passphrase, hidden unless somebody wants to see it.
#[component]
pub fn PassphraseField(
    /// What it is, above the field.
    label: &'static str,
    /// What helps to fill it in; may be empty.
    #[prop(into)]
    hint: Signal<&'static str>,
    /// An id that no other field of the page has.
    id: &'static str,
    /// What a password manager may do: the token of `autocomplete`.
    purpose: &'static str,
    /// What was typed.
    value: RwSignal<String>,
    /// Whether it can be read.
    shown: RwSignal<bool>,
    /// What is wrong with it, when something is.
    error: RwSignal<Option<String>>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let typed = move |event| {
        error.set(None);
        value.set(event_target_value(&event));
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint" id=hint_id>{hint}</p>
            <input
                id=id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=purpose
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                required=true
                aria-describedby=described
                aria-invalid=move || error.get().map(|_| "true")
                prop:value=value
                on:input=typed
            />
            <p class="field-error" id=error_id>{move || error.get()}</p>
        </div>
    }
}

/// Shows what is typed, or hides it again.
#[component]
pub fn ShowTyped(shown: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox" prop:checked=shown
                on:change=move |event| shown.set(event_target_checked(&event))
            />
            " " {passphrase_entry::show_typed()}
        </label>
    }
}

/// Words for a failure that is not about the passphrase, and what to do, line by line.
pub fn lines_of(failure: SealFailure) -> Vec<String> {
    match failure {
        SealFailure::Passphrase(words) | SealFailure::File(words) => {
            words.lines().map(crate::text::capital).collect()
        }
        SealFailure::Worker(error) => {
            vec![error.to_string(), passphrase_entry::try_again().to_owned()]
        }
    }
}
