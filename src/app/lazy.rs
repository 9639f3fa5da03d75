//! The only file that knows what is fetched later: pieces of the pages that come first, which are
//! one part, and each other page with a part of its own. A part is a WebAssembly module; what several
//! need is shared by the build. [`pieces`] and [`page`] are the only ways in.

use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::components;
use super::pages;
use super::screen::Screen;
use super::store::{Absent, DrawPage, Pages};
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
            view! { <components::load_failure::Damaged state=state trouble=trouble /> }.into_any()
        },
        still_open: components::collection::still_open,
        people: |state| view! { <pages::set_up::people::People state=state /> }.into_any(),
        invite_peer: pages::set_up::invite_peer::invite_peer,
        kept: pages::home::saved_assessments::kept,
        deleted: pages::home::saved_assessments::deleted,
        handed_out: components::handed_out::handed_out,
        nothing_here: components::lasting::nothing_here,
        may_be_cleared: components::lasting::of_shelf,
        given: pages::open_file::given,
        newer: components::update_notice::newer,
        key_help: components::key_help::key_help,
        talk: components::situations::talk,
        from_disk: components::single_file_notice::from_disk,
    })
}

/// Fetches the part with a page.
///
/// # Errors
/// When the host does not give it.
pub fn page(screen: Screen) -> Pin<Box<dyn Future<Output = Result<DrawPage, Absent>>>> {
    match screen {
        Screen::Results => Box::pin(results()),
        Screen::Plan => Box::pin(plan()),
        Screen::Report => Box::pin(documents()),
        Screen::Workshop => Box::pin(workshop()),
        Screen::Debrief => Box::pin(debrief()),
        Screen::Compare => Box::pin(compare()),
        Screen::Team => Box::pin(team()),
        Screen::Seat => Box::pin(seat()),
        Screen::HandBack => Box::pin(hand_back()),
        Screen::ClosedSeat => Box::pin(closed_seat()),
        Screen::Together => Box::pin(aggregate()),
        Screen::Device => Box::pin(storage()),
        Screen::Scenarios => Box::pin(scenarios()),
        Screen::About => Box::pin(about()),
        // In the first part.
        Screen::Home | Screen::SetUp | Screen::Questions | Screen::Lost => {
            Box::pin(async { Ok((|_| ().into_any()) as DrawPage) })
        }
    }
}

#[wasm_split(results, fallible)]
fn results() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::results::Results state=state /> }.into_any())
}

#[wasm_split(results, fallible)]
fn plan() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::plan::Plan state=state /> }.into_any())
}

#[wasm_split(documents, fallible)]
fn documents() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::documents::Report state=state /> }.into_any())
}

#[wasm_split(workshop, fallible)]
fn workshop() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::workshop::Workshop state=state /> }.into_any())
}

#[wasm_split(workshop, fallible)]
fn debrief() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::workshop::DebriefPage state=state /> }.into_any())
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::compare::Compare state=state /> }.into_any())
}

#[wasm_split(team, fallible)]
fn team() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::team::Team state=state /> }.into_any())
}

#[wasm_split(respond, fallible)]
fn seat() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::respond::Seat state=state /> }.into_any())
}

#[wasm_split(respond, fallible)]
fn hand_back() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::respond::submit::HandBack state=state /> }.into_any())
}

#[wasm_split(respond, fallible)]
fn closed_seat() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::respond::closed_seat::ClosedSeat state=state /> }.into_any())
}

#[wasm_split(aggregate, fallible)]
fn aggregate() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::aggregate::Together state=state /> }.into_any())
}

#[wasm_split(storage, fallible)]
fn storage() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::storage::Device state=state /> }.into_any())
}

#[wasm_split(scenarios, fallible)]
fn scenarios() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::scenarios::Scenarios state=state /> }.into_any())
}

#[wasm_split(about, fallible)]
fn about() -> Result<DrawPage, Absent> {
    Ok(|state| view! { <pages::about::About state=state /> }.into_any())
}
