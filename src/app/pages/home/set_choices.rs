use leptos::prelude::*;

use crate::app::components::act;
use crate::app::route::Route;
use crate::app::store::State;
use crate::question_set::{BUILT_IN, BuiltIn};

/// Every question set that ships: for whom it is, how long it takes, and a way to begin.
#[component]
pub fn Sets(state: State) -> impl IntoView {
    let scenarios = Route::Scenarios(None).href();
    view! {
        <section class="section">
            <header>
                <h2>"Choose your questions"</h2>
                <p>"Each works on its own. You can keep several on this device."</p>
            </header>
            <div class="section-body">
                <ul class="rows" role="list">
                    {BUILT_IN.iter().map(|set| row(state, set)).collect_view()}
                    <li class="offer">
                        <div>
                            <h3>"Situations to talk over"</h3>
                            <p>
                                "Ten short situations for a room, one screen each. Ask of each: \
                                 what would our policies do tomorrow?"
                            </p>
                            <p class="muted small">"About ten minutes each"</p>
                        </div>
                        <a class="button quiet" href=scenarios>"See the situations"</a>
                    </li>
                </ul>
            </div>
        </section>
    }
}

fn row(state: State, set: &'static BuiltIn) -> AnyView {
    view! {
        <li class="offer">
            <div>
                <h3>{set.title}</h3>
                <p>{set.for_whom}</p>
                <p class="muted small">{set.takes}</p>
            </div>
            <button
                class="button quiet" type="button"
                aria-label=format!("Start: {}", set.title)
                on:click=act(move || state.start(set))
            >"Start"</button>
        </li>
    }
    .into_any()
}
