//! What follows from the answers: results, plan and report. This is the second part of the app, a
//! WebAssembly module of its own that is fetched once questions are shown, so that the first
//! download is small. [`fetch`] is the only way in.

mod arithmetic;
mod differences;
mod figure;
mod formats;
mod gaps;
mod kind;
mod logo;
mod making;
mod own_action;
mod passphrase;
mod plan;
mod preview;
mod protect;
mod report;
mod results;
mod scenarios;
mod step;
mod unseal;

use std::fmt;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::shell::Screen;
use super::state::State;
use crate::assessment::Assessment;
use crate::calendar::Day;
use crate::plan::Outcome;
use crate::questionnaire::{Questionnaire, QuestionnaireError, Target};

/// What the second part hands to the first.
#[derive(Clone, Copy, Debug)]
pub struct Outlook {
    /// Adds actions, resources and scenarios to a question set.
    pub complete: fn(&Questionnaire, &[u8]) -> Result<Questionnaire, QuestionnaireError>,
    /// Scores an assessment and plans from it.
    pub score: fn(&Questionnaire, &Assessment, Target, Day) -> Outcome,
    /// One of its pages; empty for a page of the first part.
    pub page: fn(State, Screen) -> AnyView,
    /// Asks for the passphrase of a protected save file, by its name and bytes, and hands over the
    /// text that it opens to, or says that the person would rather not.
    #[expect(dead_code, reason = "the first page asks for it when it opens such files")]
    pub unseal: fn(String, Vec<u8>, Callback<String>, Callback<()>) -> AnyView,
}

/// The second part did not arrive; asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent;

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "Groundwork could not fetch the part that shows results, plan and report. \
             Check the connection.",
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
    Ok(Outlook { complete: Questionnaire::with_rest, score: Outcome::new, page, unseal })
}

fn page(state: State, screen: Screen) -> AnyView {
    match screen {
        Screen::Scenarios => view! { <scenarios::Scenarios state=state /> }.into_any(),
        Screen::Results => view! { <results::Results state=state /> }.into_any(),
        Screen::Plan => view! { <plan::Plan state=state /> }.into_any(),
        Screen::Report => view! { <report::Report state=state /> }.into_any(),
        _ => ().into_any(),
    }
}

fn unseal(
    name: String,
    bytes: Vec<u8>,
    opened: Callback<String>,
    cancelled: Callback<()>,
) -> AnyView {
    view! { <unseal::Unseal name=name bytes=bytes opened=opened cancelled=cancelled /> }.into_any()
}
