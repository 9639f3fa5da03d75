use leptos::prelude::*;

use super::erased::{self, bool_signal, dynamic, optional_attr, text_signal};

use crate::date::Day;

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

/// What stands above every field: its label, a quiet word beside it, and a hint.
fn head(id: &str, label: String, optional: &'static str, hint: &'static str) -> AnyView {
    view! {
        <label for=id.to_owned()>
            {label} {(!optional.is_empty()).then(|| view! {
                " " <span class="optional">{optional}</span>
            })}
        </label>
        {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id(id)>{hint}</p> })}
    }
    .into_any()
}

/// A labelled line of text.
#[component]
pub fn TextField(
    /// What it is, above the field.
    label: &'static str,
    /// Said beside the label, quietly.
    #[prop(default = "")]
    optional: &'static str,
    /// What helps to fill it in.
    #[prop(default = "")]
    hint: &'static str,
    /// An id that no other field of the page has.
    #[prop(into)]
    id: String,
    /// The id of a list of what is often entered.
    #[prop(optional)]
    suggestions: Option<&'static str>,
    /// What it says now.
    #[prop(into)]
    value: Signal<String>,
    /// Told of every change.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let hint_id = hint_id(&id);
    view! {
        <div class="field">
            {head(&id, label.into(), optional, hint)}
            <input
                id=id
                type="text"
                dir="auto"
                maxlength="2000"
                autocomplete="off"
                list=suggestions
                aria-describedby=(!hint.is_empty()).then_some(hint_id)
                prop:value=value
                on:input=erased::on_input(on_input)
            />
        </div>
    }
}

/// A labelled field for longer text.
#[component]
pub fn TextArea(
    /// What it is, above the field.
    #[prop(into)]
    label: String,
    /// Said beside the label, quietly.
    #[prop(default = "")]
    optional: &'static str,
    /// What helps to fill it in.
    #[prop(default = "")]
    hint: &'static str,
    /// An id that no other field of the page has.
    #[prop(into)]
    id: String,
    /// How many lines it shows.
    #[prop(default = 3)]
    rows: u32,
    /// What it says now.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it, when something is.
    #[prop(default = Signal::stored(None))]
    error: Signal<Option<&'static str>>,
    /// Told of every change.
    on_input: impl Fn(String) + 'static,
) -> impl IntoView {
    let (hint_id, error_id) = (hint_id(&id), format!("{id}-error"));
    let described = match hint {
        "" => error_id.clone(),
        _ => format!("{hint_id} {error_id}"),
    };
    view! {
        <div class="field">
            {head(&id, label, optional, hint)}
            {dynamic(move || error.get().map(|error| view! {
                <p class="field-error" id=error_id.clone()>{error}</p>
            }).into_any())}
            <textarea
                id=id
                rows=rows
                dir="auto"
                aria-describedby=described
                aria-invalid=optional_attr(move || error.get().map(|_| "true".to_owned()))
                prop:value=value
                on:input=erased::on_input(on_input)
            ></textarea>
        </div>
    }
}

/// A labelled choice among a few.
#[component]
pub fn SelectField(
    /// What it is, above the field.
    label: &'static str,
    /// What helps to choose.
    #[prop(default = "")]
    hint: &'static str,
    /// An id that no other field of the page has.
    #[prop(into)]
    id: String,
    /// Values and the words for them.
    options: Vec<(String, String)>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Told of every change.
    on_change: impl Fn(String) + 'static,
) -> impl IntoView {
    let hint_id = hint_id(&id);
    let option = move |(word, name): (String, String)| {
        let chosen = {
            let word = word.clone();
            bool_signal(move || value.with(|v| *v == word))
        };
        view! { <option value=word selected=chosen>{name}</option> }
    };
    view! {
        <div class="field field-short">
            {head(&id, label.into(), "", hint)}
            <select
                id=id
                aria-describedby=(!hint.is_empty()).then_some(hint_id)
                prop:value=value
                on:change=erased::on_input(on_change)
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// A labelled day. What is no day leaves the value as it was.
#[component]
pub fn DayField(
    /// What it is, above the field.
    label: &'static str,
    /// Said beside the label, quietly.
    #[prop(default = "")]
    optional: &'static str,
    /// What helps to fill it in.
    #[prop(default = "")]
    hint: &'static str,
    /// An id that no other field of the page has.
    #[prop(into)]
    id: String,
    /// The day chosen now.
    #[prop(into)]
    value: Signal<Option<Day>>,
    /// What is wrong with it, when something is.
    #[prop(default = Signal::stored(None))]
    error: Signal<Option<&'static str>>,
    /// Told of every change.
    on_change: impl Fn(Option<Day>) + 'static,
) -> impl IntoView {
    let (hint_id, error_id) = (hint_id(&id), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let shown = text_signal(move || value.get().map(|day| day.to_string()).unwrap_or_default());
    let changed = move |text: String| match text.as_str() {
        "" => on_change(None),
        text => {
            if let Ok(day) = text.parse() {
                on_change(Some(day));
            }
        }
    };
    view! {
        <div class="field field-short">
            {head(&id, label.into(), optional, hint)}
            <input
                id=id
                type="date"
                aria-describedby=described
                aria-invalid=optional_attr(move || error.get().map(|_| "true".to_owned()))
                prop:value=shown
                on:change=erased::on_input(changed)
            />
            {dynamic(move || error.get().map(|error| view! {
                <p class="field-error" role="status" id=error_id.clone()>{error}</p>
            }).into_any())}
        </div>
    }
}

/// A choice that is on or off.
#[component]
pub fn Tick(signal: RwSignal<bool>, words: &'static str) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=signal
                on:change=move |event| signal.set(event_target_checked(&event))
            />
            " " {words}
        </label>
    }
}
