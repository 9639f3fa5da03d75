//! The only file that knows what is fetched later: whole pages, and pieces of the pages that come
//! first. They are the second part of the app, a WebAssembly module of its own, so that the first
//! download is small. [`fetch`] is the only way in.

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

/// Fetches the second part, once.
///
/// # Errors
/// When the host does not give it.
#[wasm_split(later, fallible)]
pub fn fetch() -> Result<Pages, Absent> {
    Ok(Pages {
        complete: Questionnaire::with_rest,
        score: Outcome::new,
        page,
        notices: components::notices::notices,
        trouble: |state, trouble| {
            view! { <components::load_failure_notice::LoadFailureNotice state=state trouble=trouble /> }.into_any()
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

/// A page of the second part. What shows answers waits while they are collected without names.
fn page(state: State, screen: Screen) -> AnyView {
    match screen {
        Screen::Results
        | Screen::Plan
        | Screen::Report
        | Screen::Workshop
        | Screen::Debrief
        | Screen::Compare => if_else(
            move || state.with(Assessment::is_collecting) == Some(true),
            move || components::collection_of_answers::still_open(state),
            move || whole_page(state, screen),
        ),
        _ => whole_page(state, screen),
    }
}

fn whole_page(state: State, screen: Screen) -> AnyView {
    match screen {
        Screen::About => view! { <pages::about::About state=state /> }.into_any(),
        Screen::Device => view! { <pages::storage::Storage state=state /> }.into_any(),
        Screen::Scenarios => view! { <pages::scenarios::Scenarios state=state /> }.into_any(),
        Screen::Results => view! { <pages::results::Results state=state /> }.into_any(),
        Screen::Plan => view! { <pages::plan::Plan state=state /> }.into_any(),
        Screen::Report => view! { <pages::documents::Report state=state /> }.into_any(),
        Screen::Team => view! { <pages::team::Team state=state /> }.into_any(),
        Screen::HandBack => view! { <pages::respond::submit::Submit state=state /> }.into_any(),
        Screen::Workshop => view! { <pages::workshop::Workshop state=state /> }.into_any(),
        Screen::Debrief => view! { <pages::workshop::DebriefPage state=state /> }.into_any(),
        Screen::Compare => view! { <pages::compare::Compare state=state /> }.into_any(),
        Screen::Together => view! { <pages::aggregate::Together state=state /> }.into_any(),
        Screen::Seat => view! { <pages::respond::Seat state=state /> }.into_any(),
        Screen::ClosedSeat => {
            view! { <pages::respond::closed_seat::ClosedSeat state=state /> }.into_any()
        }
        _ => ().into_any(),
    }
}
