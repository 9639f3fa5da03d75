//! A workshop: its agenda, one question or situation that fills the projector, and what came of it.

mod agenda;
mod agree;
mod anonymity;
mod debrief;
mod hand_over;
mod hands;
mod keys;
mod phones;
mod question;
mod reveal;
mod run;
mod situation;
mod timer;

use leptos::prelude::*;

use super::awake::{Awake, SleepNote};
use crate::questionnaire::QuestionId;
use crate::web::browser;
use crate::web::route::{Page, Route};
use crate::web::state::State;
pub use debrief::DebriefPage;

/// The address of the page with QR codes, behind that of the workshop.
const PHONES: &str = "phones";

/// What fills the page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Agenda,
    Question(QuestionId),
    Situation(String),
    Phones,
}

/// The workshop, at the place that the address names; the agenda where it names none that exists.
#[component]
pub fn Workshop(state: State) -> impl IntoView {
    let run = run::Run::of(state);
    provide_context(Awake::hold());
    let place = Memo::new(move |_| place(state));
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            browser::focus_heading();
        }
        now
    });
    move || match place.get() {
        Place::Agenda => view! { <agenda::AgendaPage state=state run=run /> }.into_any(),
        Place::Question(question) => {
            view! { <question::QuestionPage state=state run=run question=question /> }.into_any()
        }
        Place::Phones => view! { <phones::Phones state=state /> }.into_any(),
        Place::Situation(id) => view! { <situation::Situation state=state id=id /> }.into_any(),
    }
}

/// What to do where the screen of the workshop may switch itself off.
fn sleep_note() -> Option<AnyView> {
    let awake = use_context::<Awake>()?;
    Some(view! { <SleepNote awake=awake /> }.into_any())
}

fn place(state: State) -> Place {
    let Route::Assessment { page: Page::Workshop(Some(at)), .. } = state.route.get() else {
        return Place::Agenda;
    };
    let Some(set) = state.questionnaire() else { return Place::Agenda };
    if set.scenarios.iter().any(|scenario| scenario.id == at) {
        return Place::Situation(at);
    }
    let id = QuestionId::new(&at).ok();
    let asked = id.filter(|id| set.question(id).is_some_and(|q| q.scale().is_some()));
    // A question of that name comes first.
    let other = if at == PHONES { Place::Phones } else { Place::Agenda };
    asked.map_or(other, Place::Question)
}

/// The address of a place in the workshop of the open assessment.
fn href(state: State, at: Option<&str>) -> String {
    let id = state.peek(|a| a.id.clone()).unwrap_or_default();
    Route::page(&id, Page::Workshop(at.map(str::to_owned))).href()
}
