use leptos::prelude::*;
use leptos::task::spawn_local;

use super::sets::Sets;
use crate::file;
use crate::library::Entry;
use crate::questionnaire::{BUILT_IN, BuiltIn};
use crate::text;
use crate::web::browser::{self, PickError};
use crate::web::controls::{act, chosen, live};
use crate::web::route::{Page, Route};
use crate::web::state::{SetState, State};

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
                        "About an hour for one person. You can stop at any time and come back."
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
            <Promises />
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
fn Promises() -> impl IntoView {
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
        (
            "Your answers stay here",
            "Nothing you enter is ever sent. There are no accounts and no tracking. Your answers \
             are kept in this browser, on this device.",
        ),
    ];
    let promise = |(title, words)| view! { <div><h3>{title}</h3><p>{words}</p></div> };
    view! {
        <section class="section">
            <header><h2>"Before you start"</h2></header>
            <div class="section-body trio">{promises.map(promise).collect_view()}</div>
        </section>
    }
}

/// Starts an assessment, or opens a save file and goes to it.
#[component]
fn OpenFile(state: State) -> impl IntoView {
    let full = BUILT_IN.first();
    let problem = RwSignal::new(None::<(String, String)>);
    let picked = chosen(move || {
        spawn_local(async move {
            let Some(picked) = browser::pick_file("open-file", file::MAX_BYTES).await else {
                return;
            };
            let opened = match picked.bytes {
                Ok(bytes) => file::open(&bytes).map_err(|error| error.to_string()),
                Err(PickError::TooLarge(size)) => Err(file::FileError::TooLarge(size).to_string()),
                Err(PickError::Unreadable) => Err("the browser could not read it".to_owned()),
            };
            match opened {
                Ok(opened) => match unknown_set(&opened) {
                    None => browser::go(&state.last_place(&state.take_file(opened))),
                    Some(words) => problem.set(Some((picked.name, words))),
                },
                Err(error) => problem.set(Some((picked.name, error))),
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
        {live(move || problem.get().map(|(name, error)| view! {
            <div class="notice danger" role="alert">
                <h2>"This file was not opened"</h2>
                <p class="said" dir="auto">{name}</p>
                <ul>
                    {error.lines().map(|line| view! { <li>{line.to_owned()}</li> }).collect_view()}
                </ul>
                <p>"Nothing was changed."</p>
            </div>
        }).into_any())}
    }
}

/// Why the file's questions cannot be shown here, when they cannot.
fn unknown_set(opened: &file::Opened) -> Option<String> {
    let id = &opened.assessment.questionnaire.id;
    let known = BuiltIn::find(id.as_str()).is_some();
    (!known).then(|| format!("it was made with the question set “{id}”, which is not built in"))
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
        Ok(entries) if entries.is_empty() => ().into_any(),
        Ok(entries) => view! {
            <section class="section">
                <header>
                    <h2>"On this device"</h2>
                    <p>"Kept in this browser only. On a shared computer, save a file."</p>
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

fn shelf_entry(state: State, entry: Entry) -> AnyView {
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
            </li>
        }
        .into_any(),
    }
}

/// The day of a stamp, as a person reads it.
fn saved_words(stamp: &str) -> String {
    let day = stamp.get(..10).and_then(|day| day.parse::<crate::calendar::Day>().ok());
    day.map(|day| format!("Last saved {}", day.spoken())).unwrap_or_default()
}
