use leptos::prelude::*;

use crate::app::components::situations::{look_for, ways_to_answer};
use crate::app::platform;
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::scenarios;
use crate::question_set::{Questionnaire, Scenario};

/// Situations to talk over: a list, or one that fills the screen.
#[component]
pub fn Scenarios(state: State) -> impl IntoView {
    let chosen = Memo::new(move |_| match state.route.get() {
        Route::Scenarios(id) => id,
        _ => None,
    });
    Effect::new(move |before: Option<Option<String>>| {
        let now = chosen.get();
        if before.is_some_and(|before| before != now) {
            platform::focus_heading();
        }
        now
    });
    move || {
        let Some(set) = state.questionnaire() else { return ().into_any() };
        match chosen.get().and_then(|id| set.scenarios.iter().position(|s| s.id == id)) {
            Some(at) => one(&set, at),
            None => all(&set),
        }
    }
}

fn all(set: &Questionnaire) -> AnyView {
    let row = |scenario: &Scenario| {
        let href = Route::Scenarios(Some(scenario.id.clone())).href();
        view! {
            <li class="scenario">
                <h2><a href=href>{scenario.title.clone()}</a></h2>
                <p>{scenario.text.clone()}</p>
                {look_for(scenario)}
                {linked(set, scenario)}
            </li>
        }
    };
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{scenarios::situations()}</h1>
                <p>{scenarios::how_to_use()}</p>
            </header>
            {ways_to_answer()}
            <ul class="rows scenarios" role="list">
                {set.scenarios.iter().map(row).collect_view()}
            </ul>
        </main>
    }
    .into_any()
}

fn one(set: &Questionnaire, at: usize) -> AnyView {
    let scenario = &set.scenarios[at];
    let step = |to: Option<usize>, words: &'static str, class: &'static str| {
        let to = to.and_then(|to| set.scenarios.get(to))?;
        let href = Route::Scenarios(Some(to.id.clone())).href();
        Some(view! { <a class=class href=href>{words}</a> })
    };
    let place = scenarios::situation_of(at + 1, set.scenarios.len());
    view! {
        <main class="page scenario-page" id="main">
            <article class="scenario large">
                <p class="kicker">
                    {place} " · "
                    <a href=Route::Scenarios(None).href()>{scenarios::all_situations()}</a>
                </p>
                <h1 tabindex="-1">{scenario.title.clone()}</h1>
                <p class="scenario-text">{scenario.text.clone()}</p>
                {ways_to_answer()}
                <details>
                    <summary>{scenarios::look_for()}</summary>
                    {look_for(scenario)}
                </details>
                <details>
                    <summary>{scenarios::tested_questions()}</summary>
                    {linked(set, scenario)}
                </details>
                <div class="page-steps">
                    {step(at.checked_sub(1), scenarios::back(), "button quiet")}
                    {step(Some(at + 1), scenarios::next(), "button")}
                </div>
            </article>
        </main>
    }
    .into_any()
}

/// The questions beside a situation, by domain and in full.
fn linked(set: &Questionnaire, scenario: &Scenario) -> AnyView {
    let line = |id| {
        let question = set.question(id)?;
        let domain = set.domain(&question.domain)?.short.clone();
        Some(view! {
            <li><span class="muted">{domain} ": "</span> {question.text.clone()}</li>
        })
    };
    let lines = scenario.questions.iter().filter_map(line).collect_view();
    view! { <ul class="plain" role="list">{lines}</ul> }.into_any()
}
