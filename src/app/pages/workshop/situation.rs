use leptos::prelude::*;

use super::address::href;
use crate::app::components::situations::{look_for, ways_to_answer};
use crate::app::store::State;
use crate::messages::workshop;
use crate::question_set::{Question, Questionnaire};
use crate::text;
use crate::workshop::{Agenda, AgendaOrder, AgendaStatus};

/// A situation for the room, with the questions that it tests beside it.
#[component]
pub(super) fn Situation(state: State, id: String) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let Some(at) = set.scenarios.iter().position(|scenario| scenario.id == id) else {
        return ().into_any();
    };
    let scenario = &set.scenarios[at];
    let step = |to: Option<usize>, words: &'static str, class: &'static str| {
        let to = to.and_then(|to| set.scenarios.get(to))?;
        Some(view! { <a class=class href=href(state, Some(&to.id))>{words}</a> })
    };
    let place = workshop::situation_place(at + 1, set.scenarios.len());
    let questions = {
        let (set, ids) = (set.clone(), scenario.questions.clone());
        move || {
            let agenda = state.with(|a| Agenda::new(&set, a, AgendaOrder::DomainByDomain));
            let row = |id| Some(linked(state, &set, set.question(id)?, agenda.as_ref()));
            ids.iter().filter_map(row).collect_view()
        }
    };
    view! {
        <main class="page room" id="main">
            <p class="cluster">
                <a href=href(state, None)>{workshop::agenda()}</a> <span class="muted">{place}</span>
            </p>
            <div class="situation">
                <article class="scenario large">
                    <h1 tabindex="-1">{scenario.title.clone()}</h1>
                    <p class="scenario-text">{scenario.text.clone()}</p>
                    {ways_to_answer()}
                    <details>
                        <summary>{workshop::what_to_look_for()}</summary>
                        {look_for(scenario)}
                    </details>
                </article>
                <section aria-labelledby="tested">
                    <h2 id="tested">{workshop::questions_tested()}</h2>
                    <ul class="rows agenda" role="list">{questions}</ul>
                </section>
            </div>
            <div class="page-steps">
                {step(at.checked_sub(1), workshop::previous_situation(), "button quiet")}
                {step(Some(at + 1), workshop::next_situation(), "button quiet")}
            </div>
        </main>
    }
    .into_any()
}

fn linked(
    state: State,
    set: &Questionnaire,
    question: &Question,
    agenda: Option<&Agenda>,
) -> AnyView {
    let standing = agenda.and_then(|agenda| {
        let at = agenda.position(&question.id)?;
        Some(agenda.items().get(at)?.standing).filter(|standing| *standing != AgendaStatus::Open)
    });
    let domain = set.domain(&question.domain).map(|domain| domain.short.clone());
    // A reflection is not voted on.
    let name = match question.scale() {
        Some(_) => {
            let href = href(state, Some(question.id.as_str()));
            view! { <a href=href>{question.text.clone()}</a> }.into_any()
        }
        None => question.text.clone().into_any(),
    };
    view! {
        <li>
            <span><span class="kicker">{domain}</span> {name}</span>
            {standing.map(|standing| view! {
                <span class="chip needed">{text::standing_name(standing)}</span>
            })}
        </li>
    }
    .into_any()
}
