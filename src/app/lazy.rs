//! The only file that knows what is fetched later: pieces of the pages that come first, which are
//! one part, and each other page with a part of its own. A part is a WebAssembly module; what several
//! need is shared by the build. [`pieces`], [`page`] and [`fetch_page`] are the only ways in.

use std::cell::RefCell;
use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::components::{self, if_else};
use super::pages;
use super::screen::Screen;
use super::store::{Absent, Pages, State};
use crate::assessment::Assessment;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;

impl From<SplitLoaderError> for Absent {
    fn from(_: SplitLoaderError) -> Self {
        Absent
    }
}

/// Fetches the pieces of the pages that come first, and what scores.
///
/// # Errors
/// When the host does not give them.
#[wasm_split(later, fallible)]
pub fn pieces() -> Result<Pages, Absent> {
    Ok(Pages {
        complete: Questionnaire::with_rest,
        score: Outcome::new,
        notices: components::notices::notices,
        trouble: |state, trouble| {
            view! {
                <components::load_failure_notice::LoadFailureNotice state=state trouble=trouble />
            }
            .into_any()
        },
        people: |state| view! { <pages::set_up::people::People state=state /> }.into_any(),
        invite_peer: pages::set_up::invite_peer::invite_peer,
        kept: pages::home::saved_assessments::saved_assessment,
        deleted: pages::home::saved_assessments::deleted,
        handed_out: components::handed_out::handed_out,
        nothing_here: components::persistence_note::nothing_here,
        may_be_cleared: components::persistence_note::of_shelf,
        given: pages::open_file::open_file,
        newer: components::update_notice::update_notice,
        key_help: components::key_help::key_help,
        talk: components::situations::situations,
        from_disk: components::single_file_notice::single_file_notice,
    })
}

/// A page that was fetched, as it is drawn.
type DrawPage = fn(State) -> AnyView;

thread_local! {
    static FETCHED: RefCell<Vec<(Screen, DrawPage)>> = const { RefCell::new(Vec::new()) };
}

/// A page, where its part is here.
pub fn page(screen: Screen) -> Option<DrawPage> {
    FETCHED.with_borrow(|all| all.iter().find(|(of, _)| *of == screen).map(|(_, draw)| *draw))
}

/// Fetches the part with a page; whether it is here then. A page of the first part needs none.
pub async fn fetch_page(screen: Screen) -> bool {
    if page(screen).is_some() {
        return true;
    }
    // Each boxed: in one state machine they took more of the first download.
    let part: Pin<Box<dyn Future<Output = Result<DrawPage, Absent>>>> = match screen {
        Screen::Results | Screen::Plan => Box::pin(results(screen)),
        Screen::Report => Box::pin(documents()),
        Screen::Workshop | Screen::Debrief => Box::pin(workshop(screen)),
        Screen::Compare => Box::pin(compare()),
        Screen::Team => Box::pin(team()),
        Screen::Seat | Screen::HandBack | Screen::ClosedSeat => Box::pin(respond(screen)),
        Screen::Together => Box::pin(aggregate()),
        Screen::Device => Box::pin(storage()),
        Screen::Scenarios => Box::pin(scenarios()),
        Screen::About => Box::pin(about()),
        Screen::Home | Screen::SetUp | Screen::Questions | Screen::Lost => return true,
    };
    let draw = part.await;
    if let Ok(draw) = draw {
        FETCHED.with_borrow_mut(|all| all.push((screen, draw)));
    }
    draw.is_ok()
}

/// A page that shows answers; it waits while they are collected without names.
fn unless_collecting(state: State, draw: DrawPage) -> AnyView {
    if_else(
        move || state.with(Assessment::is_collecting) == Some(true),
        move || components::collection_of_answers::still_open(state),
        move || draw(state),
    )
}

#[wasm_split(results, fallible)]
fn results(screen: Screen) -> Result<DrawPage, Absent> {
    let results: DrawPage = |state| {
        unless_collecting(state, |state| {
            view! { <pages::results::Results state=state /> }.into_any()
        })
    };
    let plan: DrawPage = |state| {
        unless_collecting(state, |state| view! { <pages::plan::Plan state=state /> }.into_any())
    };
    Ok(if screen == Screen::Plan { plan } else { results })
}

#[wasm_split(documents, fallible)]
fn documents() -> Result<DrawPage, Absent> {
    Ok(|state| {
        unless_collecting(state, |state| {
            view! { <pages::documents::Report state=state /> }.into_any()
        })
    })
}

#[wasm_split(workshop, fallible)]
fn workshop(screen: Screen) -> Result<DrawPage, Absent> {
    let workshop: DrawPage = |state| {
        unless_collecting(state, |state| {
            view! { <pages::workshop::Workshop state=state /> }.into_any()
        })
    };
    let debrief: DrawPage = |state| {
        unless_collecting(state, |state| {
            view! { <pages::workshop::DebriefPage state=state /> }.into_any()
        })
    };
    Ok(if screen == Screen::Debrief { debrief } else { workshop })
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<DrawPage, Absent> {
    Ok(|state| {
        unless_collecting(state, |state| {
            view! { <pages::compare::Compare state=state /> }.into_any()
        })
    })
}

#[wasm_split(team, fallible)]
fn team() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::team::Team state=state /> }.into_any())
}

#[wasm_split(respond, fallible)]
fn respond(screen: Screen) -> Result<DrawPage, Absent> {
    Ok(match screen {
        Screen::HandBack => {
            |state| view! { <pages::respond::submit::Submit state=state /> }.into_any()
        }
        Screen::ClosedSeat => {
            |state| view! { <pages::respond::closed_seat::ClosedSeat state=state /> }.into_any()
        }
        _ => |state| view! { <pages::respond::Seat state=state /> }.into_any(),
    })
}

#[wasm_split(aggregate, fallible)]
fn aggregate() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::aggregate::Together state=state /> }.into_any())
}

#[wasm_split(storage, fallible)]
fn storage() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::storage::Storage state=state /> }.into_any())
}

#[wasm_split(scenarios, fallible)]
fn scenarios() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::scenarios::Scenarios state=state /> }.into_any())
}

#[wasm_split(about, fallible)]
fn about() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::about::About state=state /> }.into_any())
}
