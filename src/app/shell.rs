use leptos::prelude::*;

use super::components::{bool_signal, dynamic, on_click, optional_attr, show_if, text_signal};
use super::components::{changing, extra, piece};
use super::lazy;
use super::pages::home::Home;
use super::pages::not_found::NotFound;
use super::pages::questions::Questions;
use super::pages::set_up::SetUp;
use super::platform;
use super::route::{Page, Route};
use super::screen::Screen;
use super::store::{LazyState, LoadFailure, OpenAssessment, Saved, SetState, State};
use crate::messages::shell;
use crate::text;

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new(|| Box::pin(lazy::fetch()));
    provide_context(state);
    let screen = Memo::new(move |_| state.route.with(Screen::of));
    Effect::new(move |before: Option<Screen>| {
        let screen = screen.get();
        platform::set_title(screen.title());
        // Not on the first page: a person who just came starts at the top.
        if before.is_some() {
            platform::focus_heading();
        }
        screen
    });
    view! {
        <Hatching />
        <div class="app">
            <a class="skip-link" href="#main" on:click=skip>{shell::skip_to_page()}</a>
            <Bar state=state />
            <StorageNotice state=state />
            {notices(state)}
            {from_disk(state, screen)}
            {dynamic(move || page(state, screen.get()))}
            {newer_version(state)}
            <Foot />
        </div>
    }
}

/// The address after `#` is the app's own, so the link moves the focus itself.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    platform::focus_on("main h1");
}

fn page(state: State, screen: Screen) -> AnyView {
    match screen {
        Screen::Home => view! { <Home state=state /> }.into_any(),
        Screen::About | Screen::Device | Screen::Together | Screen::Seat => {
            second_part(state, screen)
        }
        Screen::Lost => view! { <NotFound /> }.into_any(),
        _ => view! { <Opened state=state screen=screen /> }.into_any(),
    }
}

/// A page of the open assessment, once assessment and question set are here.
#[component]
fn Opened(state: State, screen: Screen) -> impl IntoView {
    #[derive(Clone, PartialEq)]
    enum PageStatus {
        Open { id: String, look_only: bool },
        Closed { id: String },
        Waiting,
        SetAbsent(String),
        SetWrong(String),
        SetUnknown,
        LoadFailure(LoadFailure),
    }
    let standing = Memo::new(move |_| {
        let inside = screen != Screen::Scenarios;
        if let Some(trouble) = state.load_failure.get().filter(|_| inside) {
            return PageStatus::LoadFailure(trouble);
        }
        match state.set.get() {
            SetState::Loading => PageStatus::Waiting,
            SetState::Absent(error) => PageStatus::SetAbsent(error),
            SetState::Wrong(error) => PageStatus::SetWrong(error),
            SetState::Unknown => PageStatus::SetUnknown,
            SetState::Asked { .. } | SetState::Whole(_) if state.is_closed_seat() => {
                PageStatus::Closed { id: state.id() }
            }
            SetState::Asked { .. } | SetState::Whole(_) => {
                PageStatus::Open { id: state.id(), look_only: state.look_only().is_some() }
            }
        }
    });
    dynamic(move || match standing.get() {
        PageStatus::Open { look_only, .. } => match screen {
            Screen::SetUp => changing(look_only, view! { <SetUp state=state /> }.into_any()),
            Screen::Questions => view! { <Questions state=state /> }.into_any(),
            Screen::Plan | Screen::Team | Screen::Workshop => {
                changing(look_only, second_part(state, screen))
            }
            _ => second_part(state, screen),
        },
        PageStatus::Closed { .. } => second_part(state, Screen::ClosedSeat),
        PageStatus::Waiting => opening(),
        PageStatus::SetAbsent(error) => not_arrived(state, error, move || state.use_set_again()),
        PageStatus::SetWrong(error) => view! { <SetWrong error=error /> }.into_any(),
        PageStatus::SetUnknown => {
            let words = shell::set_not_built_in().to_owned();
            view! { <SetWrong error=words /> }.into_any()
        }
        PageStatus::LoadFailure(trouble) => {
            piece(state, move |pages| (pages.trouble)(state, trouble.clone()))
        }
    })
}

fn opening() -> AnyView {
    view! { <main class="page" id="main"><p role="status" class="opening">{shell::opening()}</p></main> }.into_any()
}

/// A page of the second part, once that is here.
fn second_part(state: State, screen: Screen) -> AnyView {
    state.needs_lazy_pages();
    dynamic(move || match state.lazy_pages.get() {
        LazyState::Here(pages) => (pages.page)(state, screen),
        LazyState::Failed(words) => not_arrived(state, words, move || state.fetch_lazy_pages()),
        LazyState::NotYet | LazyState::Coming => opening(),
    })
}

/// What to know of the open assessment: why it is only to be looked at, and what happened to it.
/// The words are in the second part.
fn notices(state: State) -> AnyView {
    let told = move || state.notice.with(Option::is_some) || state.refused.with(Option::is_some);
    let any = Memo::new(move |_| state.look_only().is_some() || told());
    show_if(move || any.get(), move || piece(state, move |pages| (pages.notices)(state)))
}

/// That a newer version of Groundwork is ready, in words of the second part. It stands below the
/// page: it comes at any time, and moves nothing that a person is about to press.
fn newer_version(state: State) -> AnyView {
    let waits = RwSignal::new(false);
    platform::on_newer(move || waits.set(true));
    show_if(
        move || waits.get(),
        move || {
            state.needs_lazy_pages();
            extra(state, move |pages| (pages.newer)(state, waits))
        },
    )
}

/// On the first page of Groundwork in one file, that it is one, in words of the second part.
fn from_disk(state: State, screen: Memo<Screen>) -> AnyView {
    let from_disk = platform::is_from_disk();
    show_if(
        move || from_disk && screen.get() == Screen::Home,
        move || {
            state.needs_lazy_pages();
            extra(state, move |pages| (pages.from_disk)(state))
        },
    )
}

/// A part of Groundwork that did not come: asking for it again, and what works without it.
fn not_arrived(state: State, words: String, again: impl Fn() + 'static) -> AnyView {
    let open = untrack(|| state.work.with(Option::is_some));
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{shell::not_arrived()}</h1>
                <p>{shell::answers_safe()}</p>
            </header>
            <div class="notice warning" role="alert"><p>{words}</p></div>
            <p class="cluster">
                <button class="button" on:click=on_click(again)>{shell::try_again()}</button>
                {open.then(|| view! {
                    <button
                        class="button quiet"
                        on:click=on_click(move || state.save_to_file("not-arrived"))
                    >{shell::save_to_file()}</button>
                })}
            </p>
            {dynamic(move || state.handed_out.get().map(|file| view! {
                <p role="status">{shell::look_in_downloads(file.name)}</p>
            }).into_any())}
        </main>
    }
    .into_any()
}

/// A question set that came and cannot be used: what is wrong with it, and where.
#[component]
fn SetWrong(error: String) -> impl IntoView {
    let lines: Vec<_> = error.lines().map(|l| view! { <li>{l.to_owned()}</li> }).collect();
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{shell::set_unusable()}</h1>
                <p>{shell::set_unusable_mend()}</p>
            </header>
            <div class="notice warning"><ul>{lines}</ul></div>
        </main>
    }
}

#[component]
fn Bar(state: State) -> impl IntoView {
    let name = text_signal(move || state.with(|a| a.organisation.name.clone()).unwrap_or_default());
    let inside = move || {
        let there = state.route.with(|r| matches!(r, Route::Assessment { .. }));
        there && state.work.with(Option::is_some)
    };
    view! {
        <header class="app-bar">
            <div class="bar-name">
                <a class="brand" href="#/" translate="no"><Mark />"Groundwork"</a>
                {show_if(inside, move || view! {
                    <span class="bar-organisation said" dir="auto">{name}</span>
                }.into_any())}
            </div>
            {show_if(inside, move || view! {
                <SavedState state=state />
                <Tabs state=state />
            }.into_any())}
        </header>
    }
}

#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
            <rect class="paint-l4" x="2" y="16" width="20" height="5" rx="1" />
            <rect class="paint-l3" x="2" y="9.5" width="14" height="5" rx="1" />
            <rect class="paint-l2" x="2" y="3" width="8" height="5" rx="1" />
        </svg>
    }
}

#[component]
fn Tabs(state: State) -> impl IntoView {
    let tabs = [
        (shell::set_up(), Page::SetUp, Screen::SetUp),
        (shell::team(), Page::Team, Screen::Team),
        (shell::questions(), Page::QUESTIONS, Screen::Questions),
        (shell::hand_back(), Page::HandBack, Screen::HandBack),
        (shell::results(), Page::Results, Screen::Results),
        (shell::plan(), Page::Plan, Screen::Plan),
        (shell::report(), Page::Report, Screen::Report),
    ];
    let tab = move |(name, page, screen): (&'static str, Page, Screen)| {
        let here = move || state.route.with(|r| Screen::of(r) == screen);
        let here = optional_attr(move || here().then(|| "page".to_owned()));
        let href = text_signal(move || Route::page(&state.id(), page.clone()).href());
        // A seat has its questions, and the way back.
        let hidden = bool_signal(move || match screen {
            Screen::Questions => false,
            Screen::HandBack => !state.is_seat(),
            _ => state.is_seat(),
        });
        view! { <li hidden=hidden><a href=href aria-current=here>{name}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=shell::this_assessment()>
            <ul role="list">{tabs.map(tab).collect_view()}</ul>
        </nav>
    }
}

#[component]
fn SavedState(state: State) -> impl IntoView {
    let saved = text_signal(move || match state.saved.get() {
        Saved::Untouched => String::new(),
        Saved::Saving => shell::saving().to_owned(),
        Saved::At(time) => shell::saved_at(time),
        Saved::Soon(time) => shell::kept_at(time),
        Saved::Window => shell::in_window_only().to_owned(),
        Saved::Failed(_) => shell::not_saved().to_owned(),
    });
    // Heard when it changes: not with every letter.
    let heard = Memo::new(move |before: Option<&&'static str>| match state.saved.get() {
        Saved::At(_) => shell::work_saved(),
        Saved::Soon(_) => shell::work_kept(),
        Saved::Window => shell::work_in_window(),
        Saved::Untouched | Saved::Saving | Saved::Failed(_) => before.copied().unwrap_or_default(),
    });
    let failed = bool_signal(move || matches!(state.saved.get(), Saved::Failed(_)));
    let waiting =
        bool_signal(move || matches!(state.saved.get(), Saved::Untouched | Saved::Saving));
    let can = move |step: fn(&OpenAssessment) -> bool| {
        let can = move |work: &OpenAssessment| work.may_change() && step(work);
        bool_signal(move || !state.work.with(|work| work.as_ref().is_some_and(can)))
    };
    let nothing_to_undo = can(|work| work.history.can_undo());
    let nothing_to_redo = can(|work| work.history.can_redo());
    view! {
        <div class="bar-status">
            <span class="saved" class:failed=failed class:waiting=waiting>{saved}</span>
            <span class="visually-hidden" role="status">
                {text_signal(move || heard.get().to_owned())}
            </span>
            <button
                class="button plain" type="button"
                disabled=nothing_to_undo
                on:click=on_click(move || state.undo())
            >{shell::undo()}</button>
            <button
                class="button plain" type="button"
                disabled=nothing_to_redo
                on:click=on_click(move || state.redo())
            >{shell::redo()}</button>
        </div>
    }
}

/// The place of what became of a file that is saved because the browser keeps nothing.
const NOT_KEPT: &str = "not-kept";

/// What to do when the browser keeps nothing: save to a file, now.
#[component]
fn StorageNotice(state: State) -> impl IntoView {
    let reason = move || match state.saved.get() {
        Saved::Failed(reason) => Some(reason),
        _ => None,
    };
    dynamic(move || {
        reason().map(|reason| view! {
        <div class="notice danger banner" role="alert">
            <h2>{shell::not_on_device()}</h2>
            <p>{shell::work_goes_on(text::capital(&reason))}</p>
            <p class="cluster">
                <button class="button quiet" on:click=on_click(move || state.save_to_file(NOT_KEPT))>
                    {shell::save_to_file()}
                </button>
            </p>
            {extra(state, move |pages| (pages.handed_out)(state, NOT_KEPT.to_owned()))}
        </div>
    }).into_any()
    })
}

#[component]
fn Foot() -> impl IntoView {
    view! {
        <footer class="site-footer">
            <ul role="list">
                <li><a href="#/about">{shell::about_link()}</a></li>
                <li><a href="#/device">{shell::device_link()}</a></li>
            </ul>
            <p>{shell::promise()}</p>
        </footer>
    }
}

/// The hatching that marks gaps, defined once for every picture of the page.
#[component]
fn Hatching() -> impl IntoView {
    view! {
        <svg class="visually-hidden" width="1" height="1" aria-hidden="true" focusable="false">
            <defs>
                <pattern
                    id="hatch" width="7" height="7" patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="paint-ember-soft" width="7" height="7" />
                    <rect class="paint-ember" width="2.5" height="7" />
                </pattern>
            </defs>
        </svg>
    }
}
