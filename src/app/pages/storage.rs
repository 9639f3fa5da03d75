//! What is kept on this device, and clearing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::handed_out::handed_out;
use crate::app::components::marked::marked;
use crate::app::platform::{self, StoredItem};
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::storage_page;

/// Lists what this browser keeps, lets a person keep nothing, and clears the device.
#[component]
pub fn Storage(state: State) -> impl IntoView {
    let traces = RwSignal::new(None::<Vec<StoredItem>>);
    let cleared = RwSignal::new(false);
    let look =
        move || spawn_local(async move { traces.set(Some(platform::storage_usage().await)) });
    look();
    let clear = move |_| {
        platform::close_dialog("clear-device");
        state.clear();
        platform::focus_on("#traces");
        spawn_local(async move {
            state.settled().await;
            platform::forget_database().await;
            platform::forget_files().await;
            cleared.set(true);
            look();
        });
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{storage_page::this_device()}</h1>
                <p>{move || match state.session_only.get() {
                    true => storage_page::kept_in_window(),
                    false => storage_page::kept_in_browser(),
                }}</p>
            </header>
            <SessionOnly state=state />
            <section class="section">
                <header>
                    <h2 id="traces" tabindex="-1">{storage_page::what_is_kept()}</h2>
                    <p>{storage_page::asked_of_browser()}</p>
                    {state.is_without_database().then(|| view! {
                        <p class="notice warning">{storage_page::no_database()}</p>
                    })}
                </header>
                <div class="section-body" role="status">
                    {move || traces.get().map(|traces| list(&traces, cleared.get()))}
                </div>
            </section>
            <section class="section">
                <header><h2>{storage_page::many_files()}</h2></header>
                <div class="section-body">
                    <p>{marked(storage_page::many_files_explained(), &link)}</p>
                </div>
            </section>
            <section class="section">
                <header><h2>{storage_page::clear_device()}</h2></header>
                <div class="section-body">
                    <p>{storage_page::clear_device_explained()}</p>
                    <p class="cluster">
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| state.save_everything()
                        >{storage_page::save_everything()}</button>
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| platform::open_dialog("clear-device")
                        >{storage_page::ask_to_clear_device()}</button>
                    </p>
                    {handed_out(state, "everything".to_owned())}
                </div>
            </section>
            <dialog id="clear-device" aria-labelledby="clear-device-title">
                <h2 id="clear-device-title">{storage_page::confirm_clearing()}</h2>
                <p>{move || question(state)}</p>
                <p class="cluster">
                    <button
                        class="button" type="button"
                        on:click=move |_| platform::close_dialog("clear-device")
                    >{storage_page::keep_everything()}</button>
                    <button class="button quiet" type="button" on:click=clear>
                        {storage_page::clear_device()}
                    </button>
                </p>
            </dialog>
        </main>
    }
}

/// A link to the page of many assessments, within a sentence.
fn link(_: &str, words: String) -> AnyView {
    view! { <a href=Route::Together.href()>{words}</a> }.into_any()
}

fn question(state: State) -> String {
    let count = state.shelf.with(|shelf| shelf.as_ref().map_or(0, Vec::len));
    format!("{} {}", storage_page::assessments_go(count), storage_page::clearing_is_final())
}

/// What the browser keeps, a row each.
fn list(traces: &[StoredItem], cleared: bool) -> AnyView {
    let entered = !traces.iter().all(StoredItem::is_program);
    let words = match (traces.is_empty(), entered, cleared) {
        (true, _, true) => Some(("good", storage_page::nothing_left())),
        (_, _, true) => Some(("danger", storage_page::still_here())),
        (_, false, false) => Some(("good", storage_page::nothing_kept())),
        (_, true, false) => None,
    };
    let row = |trace: &StoredItem| {
        let place = match trace.bytes.map(|bytes| bytes.div_ceil(1024)) {
            Some(size) => storage_page::trace_place_and_size(trace.place, &trace.name, size),
            None => storage_page::trace_place(trace.place, &trace.name),
        };
        view! {
            <li>
                {what(trace)}
                <p class="muted small said">{place}</p>
            </li>
        }
    };
    view! {
        {words.map(|(kind, words)| view! { <p class=format!("notice {kind}")>{words}</p> })}
        <ul class="rows" role="list">{traces.iter().map(row).collect_view()}</ul>
    }
    .into_any()
}

/// What a trace is, to a person.
fn what(trace: &StoredItem) -> &'static str {
    match trace.name.strip_prefix("groundwork/").and_then(|name| name.split('/').next()) {
        Some("record" | "assessment") => storage_page::record_of_assessment(),
        Some("place") => storage_page::place_in_assessment(),
        Some("filed") => storage_page::last_saved(),
        _ if trace.is_program() => storage_page::groundwork_itself(),
        _ => storage_page::something_of_groundwork(),
    }
}

/// Keeping nothing on this device.
#[component]
fn SessionOnly(state: State) -> impl IntoView {
    view! {
        <section class="section">
            <header><h2>{storage_page::on_shared_computer()}</h2></header>
            <div class="section-body">
                <label class="choice">
                    <input
                        type="checkbox" id="session-only"
                        prop:checked=state.session_only
                        on:change=move |event| {
                            state.set_session_only(event_target_checked(&event));
                        }
                    />
                    " " {storage_page::keep_nothing()}
                </label>
                <p class="hint">{storage_page::keep_nothing_explained()}</p>
            </div>
        </section>
    }
}
