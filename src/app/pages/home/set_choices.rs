use leptos::prelude::*;

use crate::app::components::on_click;
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::{home, scenarios};
use crate::question_set::{BUILT_IN, BuiltIn};

/// Every question set that ships: for whom it is, how long it takes, and a way to begin.
#[component]
pub fn SetChoices(state: State) -> impl IntoView {
    let scenarios = Route::Scenarios(None).href();
    view! {
        <section class="section">
            <header>
                <h2>{home::choose_questions()}</h2>
                <p>{home::choose_questions_words()}</p>
            </header>
            <div class="section-body">
                <ul class="rows" role="list">
                    {BUILT_IN.iter().map(|set| row(state, set)).collect_view()}
                    <li class="offer">
                        <div>
                            <h3>{scenarios::situations()}</h3>
                            <p>{home::situations_words()}</p>
                            <p class="muted small">{home::situations_takes()}</p>
                        </div>
                        <a class="button quiet" href=scenarios>{home::see_situations()}</a>
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
                <h3>{set.title()}</h3>
                <p>{set.for_whom()}</p>
                <p class="muted small">{set.takes()}</p>
            </div>
            <button
                class="button quiet" type="button"
                aria-label=home::start_set(set.title())
                on:click=on_click(move || state.start(set))
            >{home::start()}</button>
        </li>
    }
    .into_any()
}
