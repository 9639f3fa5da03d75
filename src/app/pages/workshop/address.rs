use leptos::prelude::*;

use crate::app::components::awake::{Awake, SleepNote};
use crate::app::route::{Page, Route};
use crate::app::store::State;

/// The address of the page with QR codes, behind that of the workshop.
pub const PHONES: &str = "phones";

/// What to do where the screen of the workshop may switch itself off.
pub fn sleep_note() -> Option<AnyView> {
    let awake = use_context::<Awake>()?;
    Some(view! { <SleepNote awake=awake /> }.into_any())
}

/// The address of a place in the workshop of the open assessment.
pub fn href(state: State, at: Option<&str>) -> String {
    let id = state.with_untracked(|a| a.id.clone()).unwrap_or_default();
    Route::page(&id, Page::Workshop(at.map(str::to_owned))).href()
}
