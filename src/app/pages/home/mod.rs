pub mod saved_assessments;
pub mod set_choices;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::{dynamic, if_else, on_click, on_select, show_if, text_signal};
use crate::app::components::{extra, piece};
use crate::app::pages::home::set_choices::SetChoices;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::{LazyState, SetState, State};
use crate::messages::{home, shell};
use crate::question_set::{BUILT_IN, BuiltIn};
use crate::storage::{Entry, Rescue, StoreError};
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
                    <h1 tabindex="-1">{home::title()}</h1>
                    <p class="lead">{home::lead()}</p>
                    <OpenFile state=state />
                    <p class="muted small">
                        {home::takes()} " "
                        {text_signal(move || match state.session_only.get() {
                            true => home::keeps_nothing(),
                            false => home::stop_any_time(),
                        }.to_owned())}
                    </p>
                    <p>
                        {home::were_you_invited()} " "
                        <a href="#/seat">{home::open_invitation()}</a>
                    </p>
                </div>
                <Journey />
            </div>
            {dynamic(move || failed().map(|error| view! {
                <div class="notice warning" role="alert">
                    <h2>{home::questions_not_shown()}</h2>
                    <ul>
                        {error.lines().map(|l| view! { <li>{l.to_owned()}</li> }).collect_view()}
                    </ul>
                    <p class="cluster">
                        <button class="button quiet" on:click=on_click(move || state.use_set_again())>
                            {shell::try_again()}
                        </button>
                    </p>
                </div>
            }).into_any())}
            {below(state)}
        </main>
    }
}

/// What stands below the first lines. Where assessments are listed it waits for the pieces that
/// belong to each, or until they are known not to come: nothing is to move that a person is about
/// to press. Only here are they asked for, once: a part of the list that did so would be drawn anew
/// with each try, and try again.
fn below(state: State) -> AnyView {
    let listed =
        Memo::new(move |_| state.shelf.with(|shelf| shelf.as_ref().is_ok_and(|it| !it.is_empty())));
    let waits =
        move || state.lazy_pages.with(|it| matches!(it, LazyState::NotYet | LazyState::Coming));
    Effect::new(move || {
        if listed.get() {
            state.fetch_lazy_pages();
        }
    });
    if_else(
        move || listed.get() && waits(),
        || view! { <p role="status" class="opening">{shell::opening()}</p> }.into_any(),
        move || {
            view! {
                <Shelf state=state />
                <SetChoices state=state />
                <Promises state=state />
            }
            .into_any()
        },
    )
}

#[component]
fn Journey() -> impl IntoView {
    let steps = [
        (home::step_set_up(), home::step_set_up_words()),
        (home::step_answer(), home::step_answer_words()),
        (home::step_see(), home::step_see_words()),
        (home::step_plan(), home::step_plan_words()),
        (home::step_hand_over(), home::step_hand_over_words()),
    ];
    let step = |(name, words)| view! { <li><strong>{name}</strong> " " {words}</li> };
    view! { <ol class="card numbered" role="list">{steps.map(step).collect_view()}</ol> }
}

#[component]
fn Promises(state: State) -> impl IntoView {
    let promises = [
        (home::for_whom(), home::for_whom_words()),
        (home::what_it_is_not(), home::what_it_is_not_words()),
    ];
    let kept = text_signal(move || {
        match state.session_only.get() {
            true => home::answers_in_window(),
            false => home::answers_in_browser(),
        }
        .to_owned()
    });
    let promise = |(title, words)| view! { <div><h3>{title}</h3><p>{words}</p></div> };
    view! {
        <section class="section">
            <header><h2>{home::before_you_start()}</h2></header>
            <div class="section-body trio">
                {promises.map(promise).collect_view()}
                <div>
                    <h3>{home::answers_stay_here()}</h3>
                    <p>{home::answers_stay_here_words()} " " {kept}</p>
                </div>
            </div>
        </section>
    }
}

/// Starts an assessment, or opens a file.
#[component]
fn OpenFile(state: State) -> impl IntoView {
    let full = BUILT_IN.first();
    let picked = on_select(move || {
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
                on:click=on_click(move || {
                    if let Some(full) = full {
                        state.start(full);
                    }
                })
            >{home::start_assessment()}</button>
            <input
                id="open-file" class="visually-hidden" type="file"
                accept=".json,application/json"
                on:change=picked
            />
            <label class="button quiet" for="open-file">{home::open_save_file()}</label>
        </p>
        {dynamic(move || match state.given.get() {
            Some(picked) => piece(state, move |outlook| (outlook.given)(state, picked.clone())),
            None => ().into_any(),
        })}
    }
}

#[component]
fn Shelf(state: State) -> impl IntoView {
    dynamic(move || match state.shelf.get() {
        Err(error) => {
            let title = match error {
                StoreError::Unopened => home::unopened(),
                _ => home::cannot_be_kept(),
            };
            view! {
                <div class="notice warning">
                    <h2>{title}</h2>
                    <p>{home::cannot_be_kept_words(text::capital(&error.to_string()))}</p>
                </div>
            }
            .into_any()
        }
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
    if state.session_only.get() { home::in_window() } else { home::on_device() }
}

fn where_only(state: State) -> &'static str {
    match state.session_only.get() {
        true => home::in_window_words(),
        false => home::on_device_words(),
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
    show_if(
        move || state.deleted.with(Option::is_some),
        move || extra(state, move |outlook| (outlook.deleted)(state)),
    )
}

/// What can be done with a kept assessment, once the part for it is here.
fn tools(state: State, entry: Entry) -> AnyView {
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
                "" => home::not_named().to_owned(),
                name => name.to_owned(),
            };
            let people = assessment.participants.len();
            let set = BuiltIn::find(assessment.questionnaire.id.as_str());
            let set = set.map(|set| format!("{} · ", set.title()));
            let saved = saved_words(&assessment.saved);
            view! {
                <li class="assessment">
                    <div>
                        <h3 class="said" dir="auto">{name.clone()}</h3>
                        <p class="muted small">
                            {set} {saved}
                            {(people > 1).then(|| format!(" · {}", home::people_answer(people)))}
                        </p>
                    </div>
                    <a class="button quiet" href=href aria-label=home::continue_with(name)>
                        {home::continue_assessment()}
                    </a>
                    {tools}
                </li>
            }
            .into_any()
        }
        Err(_) => view! {
            <li class="assessment">
                <div>
                    <h3>{home::unreadable()}</h3>
                </div>
                <a class="button quiet" href=results>{home::see_what_can_be_done()}</a>
                {tools}
            </li>
        }
        .into_any(),
    }
}

/// The day of a stamp, as a person reads it.
fn saved_words(stamp: &str) -> String {
    platform::day_of(stamp).map(|day| home::last_saved(day.spoken())).unwrap_or_default()
}
