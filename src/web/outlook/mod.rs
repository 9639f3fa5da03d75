//! What follows from the answers: results, plan and report. This is the second part of the app, a
//! WebAssembly module of its own that is fetched once questions are shown, so that the first
//! download is small. [`fetch`] is the only way in.

mod arithmetic;
mod differences;
mod figure;
mod gaps;
mod own_action;
mod plan;
mod report;
mod results;
mod step;

use std::fmt;

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::route::Page;
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
    /// One of its pages, by the address; empty for a page of the first part.
    pub page: fn(State, &Page) -> AnyView,
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
    Ok(Outlook { complete: Questionnaire::with_rest, score: Outcome::new, page })
}

fn page(state: State, page: &Page) -> AnyView {
    match page {
        Page::Results => view! { <results::Results state=state /> }.into_any(),
        Page::Plan => view! { <plan::Plan state=state /> }.into_any(),
        Page::Report => view! { <report::Report state=state /> }.into_any(),
        Page::SetUp | Page::Questions { .. } => ().into_any(),
    }
}
