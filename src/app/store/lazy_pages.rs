//! What is fetched later, as the store and the pages that come first know it: pieces of those pages,
//! and each other page by itself.

use std::fmt;
use std::sync::Arc;

use leptos::prelude::*;

use super::load_failure::LoadFailure;
use crate::app::platform::PickedFile;
use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::worker as words;
use crate::plan::Outcome;
use crate::question_set::{QuestionId, Questionnaire, QuestionnaireError, Target};
use crate::storage::Entry;

/// The pieces of the pages that come first which are fetched later. `S` is the store, which holds
/// them once they are here.
#[derive(Clone, Copy, Debug)]
pub struct LazyPages<S> {
    /// Adds actions, resources and scenarios to a question set.
    pub complete: fn(&Questionnaire, &[u8]) -> Result<Questionnaire, QuestionnaireError>,
    /// Scores an assessment and plans from it.
    pub score: fn(&Questionnaire, &Assessment, Target, Day) -> Outcome,
    /// What to know of the open assessment, above its pages.
    pub notices: fn(S) -> AnyView,
    /// An assessment that cannot be shown, in place of its pages.
    pub trouble: fn(S, LoadFailure) -> AnyView,
    /// The people who answer, on the page that sets an assessment up.
    pub people: fn(S) -> AnyView,
    /// Ways to have someone with peer expertise take part, on the same page.
    pub invite_peer: fn(S) -> AnyView,
    /// What can be done with a kept assessment, on the first page.
    pub kept: fn(S, Entry) -> AnyView,
    /// What was just deleted, and taking that back.
    pub deleted: fn(S) -> AnyView,
    /// What became of the file that was asked for at a place of the page.
    pub handed_out: fn(S, String) -> AnyView,
    /// Where earlier work may be, on an empty first page of an installed app.
    pub nothing_here: fn() -> AnyView,
    /// What to do where the browser may clear what is on the first page.
    pub may_be_cleared: fn(S) -> AnyView,
    /// What is in a file that the person chose, and what opening it changes.
    pub given: fn(S, Arc<PickedFile>) -> AnyView,
    /// That a newer version of Groundwork is ready; the signal says whether to say so.
    pub newer: fn(S, RwSignal<bool>) -> AnyView,
    /// The keys of the page with the questions.
    pub key_help: fn() -> AnyView,
    /// The situations that test a question.
    pub talk: fn(S, QuestionId) -> AnyView,
    /// What to know of Groundwork in one file.
    pub from_disk: fn(S) -> AnyView,
}

/// A part did not arrive; asking again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent;

impl fmt::Display for Absent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(words::pages_not_fetched())
    }
}
