//! Two states side by side: which, and what the core makes of them.

mod actions;
mod choose;
mod compared;
mod lines;
mod moved;
mod people;
mod scores;

use std::sync::Arc;

use leptos::prelude::*;

use self::choose::{Choose, CompareState};
use self::compared::Compared;
use crate::app::store::State;
use crate::messages::compare;

/// What moved between two states, why, and what became of the actions.
#[component]
pub fn Compare(state: State) -> impl IntoView {
    let desk = CompareState::new(state);
    let both = Memo::new_with_compare(move |_| desk.both().map(Arc::new), |_, _| true);
    let compared = move || both.get().map(|both| compared(state, &both));
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{compare::title()}</h1>
                <p>{compare::lead()}</p>
            </header>
            <Choose desk=desk />
            {compared}
        </main>
    }
}

fn compared(state: State, both: &Arc<Compared>) -> AnyView {
    if both.comparison.questions.is_empty() {
        return view! {
            <div class="notice warning" role="status">
                <h2>{compare::nothing_shared()}</h2>
                <p>{compare::nothing_shared_advice()}</p>
            </div>
        }
        .into_any();
    }
    view! {
        {scores::headline(state, both)}
        {scores::domains(state, both)}
        {moved::moved(state, both)}
        {people::people(both)}
        {moved::gaps(state, both)}
        {actions::actions(both)}
        {moved::asked_once(both)}
    }
    .into_any()
}
