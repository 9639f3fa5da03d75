//! Situations to talk over, beside what they test.

use leptos::prelude::*;

use super::live;
use crate::app::route::Route;
use crate::app::store::State;
use crate::question_set::{QuestionId, Scenario};

/// What is asked of every situation, as `question-bank.md` words it: not scored.
const ANSWERS: [&str; 3] = ["We know, and it is written", "We would work it out", "We do not know"];

/// The ways to answer one.
pub fn ways_to_answer() -> AnyView {
    let way = |words: &'static str| view! { <li>{words}</li> };
    view! {
        <ul class="ways" role="list" aria-label="Ways to answer">
            {ANSWERS.map(way).collect_view()}
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
pub fn talk(state: State, question: QuestionId) -> AnyView {
    live(move || {
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
                        <summary>"Situations to talk over"</summary>
                        <ul class="plain" role="list">{rows}</ul>
                    </details>
                }
            })
            .into_any()
    })
}
