pub mod saved_assessments;
pub mod set_choices;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{act, chosen, live, shown, words};
use crate::app::components::{extra, piece};
use crate::app::pages::home::set_choices::Sets;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::{SetState, State};
use crate::question_set::{BUILT_IN, BuiltIn};
use crate::storage::{Entry, Rescue};
use crate::text;

/// What Groundwork is, and the assessments on this device.
#[component]
pub fn Home(state: State) -> impl IntoView {
    let failed = move || match state.set.get() {
        SetState::Absent(error) | SetState::Wrong(error) => Some(error),
        _ => None,
    };
    view! {
        <main class="page" id="main">
            <div class="pair pair-lead">
                <div>
                    <h1 tabindex="-1">"Lay the groundwork before you hire peers"</h1>
                    <p class="lead">
                        "Groundwork walks your board and managers through what peer workers need \
                         from an organisation before the first one starts. It shows the gaps \
                         plainly and makes a plan you can table."
                    </p>
                    <OpenFile state=state />
                    <p class="muted small">
                        "About 70 minutes for one person. "
                        {words(move || match state.session_only.get() {
                            true => "This window keeps nothing: save a file before you close it.",
                            false => "You can stop at any time and come back.",
                        }.to_owned())}
                    </p>
                    <p>
                        "Were you invited to answer? " <a href="#/seat">"Open your invitation"</a>
                    </p>
                </div>
                <Journey />
            </div>
            {live(move || failed().map(|error| view! {
                <div class="notice warning" role="alert">
                    <h2>"The questions cannot be shown yet"</h2>
                    <ul>
                        {error.lines().map(|l| view! { <li>{l.to_owned()}</li> }).collect_view()}
                    </ul>
                    <p class="cluster">
                        <button class="button quiet" on:click=act(move || state.use_set_again())>
                            "Try again"
                        </button>
                    </p>
                </div>
            }).into_any())}
            <Shelf state=state />
            <Sets state=state />
            <Promises state=state />
        </main>
    }
}

#[component]
fn Journey() -> impl IntoView {
    let steps = [
        ("Set up.", "Say who you are, and who answers."),
        ("Answer.", "Choose the statements that are true today."),
        ("See.", "Your stage, your gaps, and where views differ."),
        ("Plan.", "Who does what, by when, with peers at the table."),
        ("Hand over.", "A report for the board, as a PDF."),
    ];
    let step = |(name, words)| view! { <li><strong>{name}</strong> " " {words}</li> };
    view! { <ol class="card numbered" role="list">{steps.map(step).collect_view()}</ol> }
}

#[component]
fn Promises(state: State) -> impl IntoView {
    let promises = [
        (
            "Who it is for",
            "Boards, executives and managers of organisations that are not peer-led and want to \
             employ peer workers. And the peer experts who guide them.",
        ),
        (
            "What it is not",
            "It is a structured conversation, not a validated measure. It is not legal advice. It \
             does not replace peer expertise, and it never asks about anyone’s own lived \
             experience.",
        ),
    ];
    let kept = words(move || {
        match state.session_only.get() {
            true => "Your answers are in this window only, until you close it.",
            false => "Your answers are kept in this browser, on this device.",
        }
        .to_owned()
    });
    let promise = |(title, words)| view! { <div><h3>{title}</h3><p>{words}</p></div> };
    view! {
        <section class="section">
            <header><h2>"Before you start"</h2></header>
            <div class="section-body trio">
                {promises.map(promise).collect_view()}
                <div>
                    <h3>"Your answers stay here"</h3>
                    <p>
                        "Nothing you enter is ever sent. There are no accounts and no tracking. "
                        {kept}
                    </p>
                </div>
            </div>
        </section>
    }
}

/// Starts an assessment, or opens a file.
#[component]
fn OpenFile(state: State) -> impl IntoView {
    let full = BUILT_IN.first();
    let picked = chosen(move || {
        spawn_local(async move {
            let picked = platform::pick_files("open-file", Rescue::MAX_BYTES, &|_, _| ());
            if let Some(picked) = picked.await.pop() {
                state.given.set(Some(Arc::new(picked)));
            }
        });
    });
    view! {
        <p class="cluster">
            <button
                class="button" type="button"
                on:click=act(move || {
                    if let Some(full) = full {
                        state.start(full);
                    }
                })
            >"Start an assessment"</button>
            <input
                id="open-file" class="visually-hidden" type="file"
                accept=".json,application/json"
                on:change=picked
            />
            <label class="button quiet" for="open-file">"Open a save file"</label>
        </p>
        {live(move || match state.given.get() {
            Some(picked) => piece(state, move |outlook| (outlook.given)(state, picked.clone())),
            None => ().into_any(),
        })}
    }
}

#[component]
fn Shelf(state: State) -> impl IntoView {
    live(move || match state.shelf.get() {
        Err(error) => view! {
            <div class="notice warning">
                <h2>"Assessments cannot be kept here"</h2>
                <p>{text::capital(&error)} ". You can still work, and save to a file."</p>
            </div>
        }
        .into_any(),
        Ok(entries) if entries.is_empty() => nothing_here(state),
        Ok(entries) => view! {
            <section class="section">
                <header>
                    <h2>{where_kept(state)}</h2>
                    <p>{where_only(state)}</p>
                    {extra(state, move |outlook| (outlook.may_be_cleared)(state))}
                    {deleted(state)}
                </header>
                <div class="section-body">
                    <ul class="rows" role="list">
                        {entries.into_iter().map(|e| shelf_entry(state, e)).collect_view()}
                    </ul>
                </div>
            </section>
        }
        .into_any(),
    })
}

fn where_kept(state: State) -> &'static str {
    if state.session_only.get() { "In this window" } else { "On this device" }
}

fn where_only(state: State) -> &'static str {
    match state.session_only.get() {
        true => "Gone when you close this window. Save a file before you do.",
        false => "Kept in this browser only. On a shared computer, save a file.",
    }
}

/// An empty list: what was just deleted, and in an installed app, where earlier work may be.
fn nothing_here(state: State) -> AnyView {
    let installed = platform::is_installed();
    if installed {
        state.needs_lazy_pages();
    }
    view! {
        {deleted(state)}
        {installed.then(|| extra(state, |outlook| (outlook.nothing_here)()))}
    }
    .into_any()
}

/// What was just deleted.
fn deleted(state: State) -> AnyView {
    shown(
        move || state.deleted.with(Option::is_some),
        move || extra(state, move |outlook| (outlook.deleted)(state)),
    )
}

/// What can be done with a kept assessment, once the part for it is here.
fn tools(state: State, entry: Entry) -> AnyView {
    state.needs_lazy_pages();
    extra(state, move |outlook| (outlook.kept)(state, entry.clone()))
}

fn shelf_entry(state: State, entry: Entry) -> AnyView {
    let tools = tools(state, entry.clone());
    let href = format!("#{}", state.last_place(&entry.id));
    let results = Route::page(&entry.id, Page::Results).href();
    match entry.kept {
        Ok(kept) => {
            let assessment = kept.opened.assessment;
            let name = match assessment.organisation.name.trim() {
                "" => "Not named yet".to_owned(),
                name => name.to_owned(),
            };
            let people = assessment.participants.len();
            let set = BuiltIn::find(assessment.questionnaire.id.as_str());
            let set = set.map(|set| format!("{} · ", set.title));
            let saved = saved_words(&assessment.saved);
            view! {
                <li class="assessment">
                    <div>
                        <h3 class="said" dir="auto">{name.clone()}</h3>
                        <p class="muted small">
                            {set} {saved}
                            {(people > 1).then(|| format!(" · {people} people answer"))}
                        </p>
                    </div>
                    <a class="button quiet" href=href aria-label=format!("Continue with {name}")>
                        "Continue"
                    </a>
                    {tools}
                </li>
            }
            .into_any()
        }
        Err(error) => view! {
            <li class="assessment">
                <div>
                    <h3>"A record that cannot be read"</h3>
                    <p class="muted small">{error.to_string()}</p>
                </div>
                <a class="button quiet" href=results>"See what can be done"</a>
                {tools}
            </li>
        }
        .into_any(),
    }
}

/// The day of a stamp, as a person reads it.
fn saved_words(stamp: &str) -> String {
    platform::day_of(stamp).map(|day| format!("Last saved {}", day.spoken())).unwrap_or_default()
}
