//! What follows from the answers: results, plan and report; and what is rarely needed before. This is the second part of the app, a
//! WebAssembly module of its own that is fetched once questions are shown, so that the first
//! download is small. [`fetch`] is the only way in.

mod about;
mod arithmetic;
mod awake;
mod camera;
mod closed_seat;
mod collection;
mod compare;
mod device;
mod differences;
mod figure;
mod formats;
mod from_disk;
mod gaps;
mod given;
mod hand_back;
mod handed_out;
mod invite_peer;
mod key_help;
mod kind;
mod lasting;
mod leave_out;
mod leaving_seat;
mod logo;
mod making;
mod newer;
mod notices;
mod own_action;
mod passphrase;
mod peer_choice;
mod peer_view;
mod people;
mod plan;
mod preview;
mod protect;
mod removal;
mod report;
mod results;
mod scenarios;
mod seat;
mod shelf;
mod snapshots;
mod step;
mod team;
mod together;
mod trouble;
mod unseal;
mod whole_set;
mod workshop;

use std::fmt;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::browser::PickedFile;
use super::controls::either;
use super::shell::Screen;
use super::state::{State, Trouble};
use crate::assessment::Assessment;
use crate::calendar::Day;
use crate::library::Entry;
use crate::plan::Outcome;
use crate::questionnaire::{QuestionId, Questionnaire, QuestionnaireError, Target};

/// What the second part hands to the first.
#[derive(Clone, Copy, Debug)]
pub struct Outlook {
    /// Adds actions, resources and scenarios to a question set.
    pub complete: fn(&Questionnaire, &[u8]) -> Result<Questionnaire, QuestionnaireError>,
    /// Scores an assessment and plans from it.
    pub score: fn(&Questionnaire, &Assessment, Target, Day) -> Outcome,
    /// One of its pages; empty for a page of the first part.
    pub page: fn(State, Screen) -> AnyView,
    /// What to know of the open assessment, above its pages.
    pub notices: fn(State) -> AnyView,
    /// An assessment that cannot be shown, in place of its pages.
    pub trouble: fn(State, Trouble) -> AnyView,
    /// The people who answer, on the page that sets an assessment up.
    pub people: fn(State) -> AnyView,
    /// Ways to have someone with peer expertise take part, on the same page.
    pub invite_peer: fn(State) -> AnyView,
    /// What can be done with a kept assessment, on the first page.
    pub kept: fn(State, Entry) -> AnyView,
    /// What was just deleted, and taking that back.
    pub deleted: fn(State) -> AnyView,
    /// What became of the file that was asked for at a place of the page.
    pub handed_out: fn(State, String) -> AnyView,
    /// Where earlier work may be, on an empty first page of an installed app.
    pub nothing_here: fn() -> AnyView,
    /// What to do where the browser may clear what is on the first page.
    pub may_be_cleared: fn(State) -> AnyView,
    /// What is in a file that the person chose, and what opening it changes.
    pub given: fn(State, Arc<PickedFile>) -> AnyView,
    /// That a newer version of Groundwork is ready; the signal says whether to say so.
    pub newer: fn(State, RwSignal<bool>) -> AnyView,
    /// The keys of the page with the questions.
    pub key_help: fn() -> AnyView,
    /// The situations that test a question.
    pub talk: fn(State, QuestionId) -> AnyView,
    /// What to know of Groundwork in one file.
    pub from_disk: fn(State) -> AnyView,
}

/// The second part did not arrive; asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent;

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "Groundwork could not fetch the part that shows results, plan and report. Check the \
             connection. If it works for other pages, something on the way may block the file: a \
             filter, a firewall or an extension.",
        )
    }
}

impl From<SplitLoaderError> for Absent {
    fn from(_: SplitLoaderError) -> Self {
        Absent
    }
}

/// Fetches the second part, once.
///
/// # Errors
/// When the host does not give it.
#[wasm_split(outlook, fallible)]
pub fn fetch() -> Result<Outlook, Absent> {
    Ok(Outlook {
        complete: Questionnaire::with_rest,
        score: Outcome::new,
        page,
        notices: notices::notices,
        trouble: |state, trouble| {
            view! { <trouble::Damaged state=state trouble=trouble /> }.into_any()
        },
        people: |state| view! { <people::People state=state /> }.into_any(),
        invite_peer: invite_peer::invite_peer,
        kept: shelf::kept,
        deleted: shelf::deleted,
        handed_out: handed_out::handed_out,
        nothing_here: lasting::nothing_here,
        may_be_cleared: lasting::of_shelf,
        given: given::given,
        newer: newer::newer,
        key_help: key_help::key_help,
        talk: scenarios::talk,
        from_disk: from_disk::from_disk,
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
        | Screen::Compare => either(
            move || state.with(Assessment::is_collecting) == Some(true),
            move || collection::still_open(state),
            move || whole_page(state, screen),
        ),
        _ => whole_page(state, screen),
    }
}

fn whole_page(state: State, screen: Screen) -> AnyView {
    match screen {
        Screen::About => view! { <about::About state=state /> }.into_any(),
        Screen::Device => view! { <device::Device state=state /> }.into_any(),
        Screen::Scenarios => view! { <scenarios::Scenarios state=state /> }.into_any(),
        Screen::Results => view! { <results::Results state=state /> }.into_any(),
        Screen::Plan => view! { <plan::Plan state=state /> }.into_any(),
        Screen::Report => view! { <report::Report state=state /> }.into_any(),
        Screen::Team => view! { <team::Team state=state /> }.into_any(),
        Screen::HandBack => view! { <hand_back::HandBack state=state /> }.into_any(),
        Screen::Workshop => view! { <workshop::Workshop state=state /> }.into_any(),
        Screen::Debrief => view! { <workshop::DebriefPage state=state /> }.into_any(),
        Screen::Compare => view! { <compare::Compare state=state /> }.into_any(),
        Screen::Together => view! { <together::Together state=state /> }.into_any(),
        Screen::Seat => view! { <seat::Seat state=state /> }.into_any(),
        Screen::ClosedSeat => view! { <closed_seat::ClosedSeat state=state /> }.into_any(),
        _ => ().into_any(),
    }
}
