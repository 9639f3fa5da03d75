use leptos::prelude::*;

use super::address::href;
use crate::app::components::figure::NumberTable;
use crate::app::components::text_signal;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::chart;
use crate::messages::{workshop, workshop_results};
use crate::question_set::Questionnaire;
use crate::text;
use crate::workshop::{
    AgendaReason, AgendaStatus, Debrief, Debriefed, Revealed, agreement, directions,
};

/// What came of a workshop: what was agreed, parked and dissented, how far people agreed before,
/// and which group rates higher.
#[component]
pub fn DebriefPage(state: State) -> impl IntoView {
    let body = move || {
        let set = state.questionnaire()?;
        state.with(|a| sections(state, &set, &Debrief::new(&set, a)))
    };
    let report = text_signal(move || Route::page(&state.id(), Page::Report).href());
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{workshop::what_came_of_it()}</h1>
                <p>{workshop::what_agreed_does()}</p>
            </header>
            <p class="cluster screen-only">
                <a class="button" href=report>{workshop::make_report()}</a>
                <a class="button quiet" href=href(state, None)>{workshop::agenda()}</a>
            </p>
            {body}
        </main>
    }
}

fn sections(state: State, set: &Questionnaire, debrief: &Debrief<'_>) -> AnyView {
    let votes: Vec<Revealed> = debrief.questions.iter().map(|one| one.votes.clone()).collect();
    let open = debrief.of(AgendaStatus::Open).count();
    // One person agrees with nobody.
    let several = state.with(|a| a.respondents() > 1) == Some(true);
    let near = agreement(&votes).filter(|_| several).map(text::agreement_words);
    let ways: Vec<_> = directions(set, &votes)
        .iter()
        .map(|direction| view! { <li>{text::direction_words(set, direction)}</li> })
        .collect();
    let part = |title: &'static str, none: &'static str, rows: Vec<AnyView>| {
        let count = rows.len();
        let body = if rows.is_empty() {
            view! { <p class="muted">{none}</p> }.into_any()
        } else {
            view! { <ul class="rows debrief" role="list">{rows}</ul> }.into_any()
        };
        view! {
            <section class="section">
                <header><h2>{workshop::part_with_count(title, count)}</h2></header>
                <div class="section-body">{body}</div>
            </section>
        }
    };
    let differ = debrief.questions.iter().filter_map(|one| {
        let reason = AgendaReason::of(&one.votes)?;
        let words = text::agenda_reason(reason)?;
        Some(view! { <li>{name(state, one)} <p>{words}</p></li> }.into_any())
    });
    let differ = differ.collect();
    let rows = |standing| debrief.of(standing).map(|one| row(state, set, one)).collect();
    view! {
        {part(workshop::agreed(), workshop::none_agreed(), rows(AgendaStatus::Agreed))}
        {part(workshop::parked(), workshop::none_parked(), rows(AgendaStatus::Parked))}
        {part(
            workshop::dissented(),
            workshop::none_dissented(),
            debrief.dissented().map(|one| dissent(state, one)).collect(),
        )}
        {part(workshop::differing(), text::none_differs(debrief.withheld), differ)}
        <section class="section">
            <header>
                <h2>{workshop::how_voted()}</h2>
                <p>{workshop::how_voted_scope()}</p>
            </header>
            <div class="section-body">
                <p>{near.unwrap_or_else(|| workshop_results::nobody_voted_yet().to_owned())}</p>
                <ul>{ways}</ul>
            </div>
        </section>
        <p class="muted">{text::still_open(open)}</p>
    }
    .into_any()
}

fn name(state: State, one: &Debriefed<'_>) -> AnyView {
    let href = href(state, Some(one.question.id.as_str()));
    view! { <h3><a href=href>{one.question.short.clone()}</a></h3> }.into_any()
}

fn row(state: State, set: &Questionnaire, one: &Debriefed<'_>) -> AnyView {
    let id = format!("votes-{}", one.question.id);
    let agreed = one.agreed.map(|agreed| text::answer_words(set, agreed));
    let reason = (!one.reason.is_empty()).then(|| one.reason.to_owned());
    let votes = (!one.votes.rows.is_empty()).then(|| {
        let numbers = chart::dot_plot_table(set, &one.votes);
        view! {
            <details>
                <summary id=id.clone()>{workshop::votes_before()}</summary>
                <NumberTable numbers=numbers named_by=id />
            </details>
        }
    });
    view! {
        <li>
            {name(state, one)}
            {agreed.map(|words| view! { <p><b>{words}</b></p> })}
            {reason.map(|words| view! { <p class="said" dir="auto">{words}</p> })}
            {votes}
        </li>
    }
    .into_any()
}

fn dissent(state: State, one: &Debriefed<'_>) -> AnyView {
    let words = one.dissent.to_owned();
    view! { <li>{name(state, one)} <p class="said" dir="auto">{words}</p></li> }.into_any()
}
