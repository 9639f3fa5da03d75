//! Situations to talk over, beside what they test.

use leptos::prelude::*;

use super::dynamic;
use crate::app::route::Route;
use crate::app::store::State;
use crate::messages::{components, scenarios};
use crate::question_set::{QuestionId, Scenario};

/// The ways to answer one, as `question-bank.md` words them: not scored.
pub fn ways_to_answer() -> AnyView {
    let ways =
        [components::known_and_written(), components::work_it_out(), components::not_known()];
    let way = |words: &'static str| view! { <li>{words}</li> };
    view! {
        <ul class="ways" role="list" aria-label=components::ways_to_answer()>
            {ways.map(way).collect_view()}
        </ul>
    }
    .into_any()
}

/// What to look for in an answer.
pub fn look_for(scenario: &Scenario) -> AnyView {
    let line = |words: &String| view! { <li>{words.clone()}</li> };
    view! { <ul>{scenario.look_for.iter().map(line).collect_view()}</ul> }.into_any()
}

/// The situations that test a question, beside it.
pub fn situations(state: State, question: QuestionId) -> AnyView {
    dynamic(move || {
        let Some(set) = state.questionnaire() else { return ().into_any() };
        let tests = |s: &&Scenario| s.questions.contains(&question);
        let row = |s: &Scenario| {
            let href = Route::Scenarios(Some(s.id.clone())).href();
            view! { <li><a href=href>{s.title.clone()}</a> <p>{s.text.clone()}</p></li> }
        };
        let rows: Vec<_> = set.scenarios.iter().filter(tests).map(row).collect();
        (!rows.is_empty())
            .then(|| {
                view! {
                    <details>
                        <summary>{scenarios::situations()}</summary>
                        <ul class="plain" role="list">{rows}</ul>
                    </details>
                }
            })
            .into_any()
    })
}
