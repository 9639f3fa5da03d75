//! A workshop: its agenda, one question or situation that fills the projector, and what came of it.

mod address;
mod agenda_page;
mod agree;
mod anonymity;
mod debrief_page;
mod hands;
mod keys;
mod pass_device;
mod phones;
mod question_page;
mod room;
mod situation;
mod timer;
mod votes;
mod workshop_run;

use leptos::prelude::*;

use self::address::PHONES;

use crate::app::components::awake::Awake;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::question_set::QuestionId;
pub use debrief_page::DebriefPage;

/// What fills the page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum WorkshopPlace {
    Agenda,
    Question(QuestionId),
    Situation(String),
    Phones,
}

/// The workshop, at the place that the address names; the agenda where it names none that exists.
#[component]
pub fn Workshop(state: State) -> impl IntoView {
    let run = workshop_run::WorkshopRun::of(state);
    provide_context(Awake::hold());
    let place = Memo::new(move |_| place(state));
    Effect::new(move |before: Option<WorkshopPlace>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            platform::focus_heading();
        }
        now
    });
    move || match place.get() {
        WorkshopPlace::Agenda => {
            view! { <agenda_page::AgendaPage state=state run=run /> }.into_any()
        }
        WorkshopPlace::Question(question) => {
            view! { <question_page::QuestionPage state=state run=run question=question /> }
                .into_any()
        }
        WorkshopPlace::Phones => view! { <phones::Phones state=state /> }.into_any(),
        WorkshopPlace::Situation(id) => {
            view! { <situation::Situation state=state id=id /> }.into_any()
        }
    }
}

fn place(state: State) -> WorkshopPlace {
    let Route::Assessment { page: Page::Workshop(Some(at)), .. } = state.route.get() else {
        return WorkshopPlace::Agenda;
    };
    let Some(set) = state.questionnaire() else { return WorkshopPlace::Agenda };
    if set.scenarios.iter().any(|scenario| scenario.id == at) {
        return WorkshopPlace::Situation(at);
    }
    let id = QuestionId::new(&at).ok();
    let asked = id.filter(|id| set.question(id).is_some_and(|q| q.scale().is_some()));
    // A question of that name comes first.
    let other = if at == PHONES { WorkshopPlace::Phones } else { WorkshopPlace::Agenda };
    asked.map_or(other, WorkshopPlace::Question)
}
