//! What is kept on this device, and clearing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::handed_out::handed_out;
use crate::app::platform::{self, Trace};
use crate::app::route::Route;
use crate::app::store::State;

/// Lists what this browser keeps, lets a person keep nothing, and clears the device.
#[component]
pub fn Device(state: State) -> impl IntoView {
    let traces = RwSignal::new(None::<Vec<Trace>>);
    let cleared = RwSignal::new(false);
    let look = move || spawn_local(async move { traces.set(Some(platform::traces().await)) });
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
                <h1 tabindex="-1">"This device"</h1>
                <p>{move || match state.session_only.get() {
                    true => "What you enter is in this window only, until you close it.",
                    false => "What you enter is kept in this browser, on this device, and nowhere \
                              else. Other people who use this browser can open it.",
                }}</p>
            </header>
            <SessionOnly state=state />
            <section class="section">
                <header>
                    <h2 id="traces" tabindex="-1">"What is kept"</h2>
                    <p>"Asked of the browser just now, not of what Groundwork remembers."</p>
                    {state.is_without_database().then(|| view! {
                        <p class="notice warning">
                            "This browser gives Groundwork no database, so what you enter may be                              on the disk only a minute later. Should the browser stop before that,                              it is lost: save a file before you leave."
                        </p>
                    })}
                </header>
                <div class="section-body" role="status">
                    {move || traces.get().map(|traces| list(&traces, cleared.get()))}
                </div>
            </section>
            <section class="section">
                <header><h2>"Many save files"</h2></header>
                <div class="section-body">
                    <p>
                        "Do you work with many organisations? See their save files in sum, without \
                         keeping any of them here: "
                        <a href=Route::Together.href()>"Many assessments together"</a> "."
                    </p>
                </div>
            </section>
            <section class="section">
                <header><h2>"Clear this device"</h2></header>
                <div class="section-body">
                    <p>
                        "Takes away every assessment and every other trace of Groundwork in this \
                         browser. Close its other windows first. Files that you saved stay where \
                         you put them."
                    </p>
                    <p class="cluster">
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| state.save_everything()
                        >"Save everything to one file"</button>
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| platform::open_dialog("clear-device")
                        >"Clear this device…"</button>
                    </p>
                    {handed_out(state, "everything".to_owned())}
                </div>
            </section>
            <dialog id="clear-device" aria-labelledby="clear-device-title">
                <h2 id="clear-device-title">"Clear this device?"</h2>
                <p>{move || question(state)}</p>
                <p class="cluster">
                    <button
                        class="button" type="button"
                        on:click=move |_| platform::close_dialog("clear-device")
                    >"Keep everything"</button>
                    <button class="button quiet" type="button" on:click=clear>
                        "Clear this device"
                    </button>
                </p>
            </dialog>
        </main>
    }
}

fn question(state: State) -> String {
    let count = state.shelf.with(|shelf| shelf.as_ref().map_or(0, Vec::len));
    let what = match count {
        0 => "There is no assessment on this device.".to_owned(),
        1 => "One assessment goes.".to_owned(),
        n => format!("{n} assessments go."),
    };
    format!("{what} This cannot be taken back. What is in no file is lost.")
}

/// What the browser keeps, a row each.
fn list(traces: &[Trace], cleared: bool) -> AnyView {
    let entered = !traces.iter().all(Trace::is_program);
    let words = match (traces.is_empty(), entered, cleared) {
        (true, _, true) => Some(("good", "Nothing is left. This device is clear.")),
        (_, _, true) => Some((
            "danger",
            "This is still here. Clear the data of this website in the browser’s settings.",
        )),
        (_, false, false) => Some(("good", "Nothing that you enter is kept here.")),
        (_, true, false) => None,
    };
    let row = |trace: &Trace| {
        let size = trace.bytes.map(|bytes| format!(" · {} kB", bytes.div_ceil(1024)));
        view! {
            <li>
                {what(trace)}
                <p class="muted small said">{trace.place} ": " {trace.name.clone()} {size}</p>
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
fn what(trace: &Trace) -> &'static str {
    match trace.name.strip_prefix("groundwork/").and_then(|name| name.split('/').next()) {
        Some("record" | "assessment") => "A record of an assessment",
        Some("place") => "Where you were in an assessment",
        Some("filed") => "When an assessment was last saved to a file",
        _ if trace.is_program() => "Groundwork itself, so that it works without a connection",
        _ => "Something of Groundwork",
    }
}

/// Keeping nothing on this device.
#[component]
fn SessionOnly(state: State) -> impl IntoView {
    view! {
        <section class="section">
            <header><h2>"On a shared computer"</h2></header>
            <div class="section-body">
                <label class="choice">
                    <input
                        type="checkbox" id="session-only"
                        prop:checked=state.session_only
                        on:change=move |event| {
                            state.set_session_only(event_target_checked(&event));
                        }
                    />
                    " Keep nothing on this device from now on"
                </label>
                <p class="hint">
                    "What you enter is then in this window only, and gone when you close or reload \
                     it: save it to a file before you do. What is kept already stays until you \
                     clear it."
                </p>
            </div>
        </section>
    }
}
