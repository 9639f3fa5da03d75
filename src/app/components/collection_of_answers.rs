//! Answers without names: what can't be shown of them with these groups, and their collection from
//! its opening to its end.

use leptos::prelude::*;

use crate::app::components::{dynamic, on_click, show_if, text_signal};
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Collection, Participant};
use crate::disclosure::{
    Forecast, Merge, close_collection, forecast, merge_groups, open_collection,
};
use crate::messages::collection;
use crate::question_set::Questionnaire;
use crate::text;

const DIALOG: &str = "end-collection";

/// What can't be shown with the people who are listed, and groups to merge; nothing where names
/// stand with answers, or all can be shown. Its heading is one below that of a section.
pub fn not_shown(state: State, in_section: bool) -> AnyView {
    // It rests on who is listed alone: not every letter that is typed works it out anew.
    let listed = Memo::new(move |before: Option<&Option<Listed>>| {
        let set = state.questionnaire()?;
        let waits =
            |a: &Assessment| a.session.anonymous && a.session.collection != Collection::Ended;
        let now = |a: &Assessment| {
            let before = before.and_then(Option::as_ref).filter(|b| b.people == a.participants);
            before.cloned().unwrap_or_else(|| Listed::new(&set, a))
        };
        state.with(|a| waits(a).then(|| now(a))).flatten()
    });
    let view = move || {
        let listed = listed.get().zip(state.questionnaire_untracked());
        let Some((Listed { forecast, .. }, set)) = listed else {
            return ().into_any();
        };
        let told = text::forecast_words(&set, &forecast);
        if told.is_empty() {
            return ().into_any();
        }
        let merges = forecast.merges.into_iter().take(MOST_MERGES);
        let merges = merges.map(|merge| merge_row(state, &set, merge)).collect_view();
        view! {
            <div class="notice" id="not-shown">
                {match in_section {
                    true => view! { <h3>{collection::not_shown()}</h3> }.into_any(),
                    false => view! { <h2>{collection::not_shown()}</h2> }.into_any(),
                }}
                <div class="stack">
                <p>{collection::not_shown_why()}</p>
                <ul>{told.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
                {merges}
                </div>
            </div>
        }
        .into_any()
    };
    dynamic(view)
}

/// The people who are listed, and what can't be shown with them.
#[derive(Clone, PartialEq)]
struct Listed {
    people: Vec<Participant>,
    forecast: Forecast,
}

impl Listed {
    fn new(set: &Questionnaire, assessment: &Assessment) -> Self {
        let people = assessment.participants.clone();
        Listed { people, forecast: forecast(set, assessment) }
    }
}

/// So many merges are offered at most: those that gain the most.
const MOST_MERGES: usize = 3;

fn merge_row(state: State, set: &Questionnaire, merge: Merge) -> AnyView {
    let words = text::merge_words(set, &merge);
    let label = collection::merge(set.group_name(&merge.from), set.group_name(&merge.into));
    let change = on_click(move || {
        if let Some(change) = state.with_untracked(|a| merge_groups(a, &merge.from, &merge.into)) {
            state.change(change);
        }
    });
    view! {
        <p>{words}</p>
        <p><button class="button quiet" type="button" on:click=change>{label}</button></p>
    }
    .into_any()
}

/// Collecting answers without names: opening it, closing it, and ending it for good.
#[component]
pub fn CollectionOfAnswers(state: State) -> impl IntoView {
    let anonymous = move || state.with(|a| a.session.anonymous) == Some(true);
    show_if(anonymous, move || {
        view! {
            <section class="section">
                <header>
                    <h2>{collection::title()}</h2>
                    <p>{collection::why_collect_first()}</p>
                </header>
                <div class="section-body stack">
                    {not_shown(state, true)}
                    {dynamic(move || standing(state))}
                </div>
            </section>
        }
        .into_any()
    })
}

fn standing(state: State) -> AnyView {
    let read = |a: &Assessment| {
        let answered = a.participants.iter().filter(|p| a.answers.contains_key(&p.id)).count();
        let closed = a.closing().map(|closing| closing.taken);
        (a.session.collection, closed, answered, a.participants.len())
    };
    let Some((stage, closed, answered, people)) = state.with(read) else {
        return ().into_any();
    };
    match (stage, closed) {
        (Collection::Open, _) => view! {
            <p id="collection" role="status">
                {collection::open(answered, people)} " " {collection::results_once_closed()}
            </p>
            <p>
                <button class="button" type="button" on:click=on_click(move || close(state))>
                    {collection::close()}
                </button>
            </p>
        }
        .into_any(),
        (Collection::Closed, None) => view! {
            <p id="collection">{collection::not_open()}</p>
            <p>
                <button class="button" type="button" on:click=on_click(move || open(state))>
                    {collection::start()}
                </button>
            </p>
        }
        .into_any(),
        (Collection::Closed, Some(day)) => view! {
            <p id="collection" role="status">
                {collection::closed_on(day.spoken())} " " {collection::counted_then()}
            </p>
            <p class="hint">{collection::may_open_again()}</p>
            <p class="cluster">
                <button class="button quiet" type="button" on:click=on_click(move || open(state))>
                    {collection::open_again()}
                </button>
                <button
                    class="button quiet" type="button"
                    on:click=on_click(|| platform::open_dialog(DIALOG))
                >{collection::end_asking()}</button>
            </p>
            {end_dialog(state)}
        }
        .into_any(),
        (Collection::Ended, _) => view! {
            <p id="collection" role="status">{collection::ended()}</p>
        }
        .into_any(),
    }
}

fn end_dialog(state: State) -> AnyView {
    let end = on_click(move || {
        platform::close_dialog(DIALOG);
        if let Some(end) = state.with_untracked(|a| a.end_collection(platform::random)) {
            state.change(end);
        }
    });
    view! {
        <dialog id=DIALOG aria-labelledby="end-collection-title">
            <h2 id="end-collection-title">{collection::end_title()}</h2>
            <p>{collection::end_means()}</p>
            <p class="cluster">
                <button
                    class="button" type="button" on:click=on_click(|| platform::close_dialog(DIALOG))
                >{collection::end_not()}</button>
                <button class="button quiet" type="button" on:click=end>
                    {collection::end()}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

fn open(state: State) {
    let Some(set) = state.questionnaire_untracked() else { return };
    if let Some(change) = state.with_untracked(|a| open_collection(&set, a, platform::today())) {
        state.change(change);
    }
}

fn close(state: State) {
    let Some(set) = state.questionnaire_untracked() else { return };
    if let Some(change) = state.with_untracked(|a| close_collection(&set, a, platform::today())) {
        state.change(change);
    }
}

/// In place of a page that shows answers, while they are collected without names.
pub fn still_open(state: State) -> AnyView {
    let why =
        text_signal(move || state.with(text::collecting).flatten().unwrap_or_default().to_owned());
    let team = text_signal(move || Route::page(&state.id(), Page::Team).href());
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{collection::results_later()}</h1>
                <p>{why}</p>
            </header>
            <p><a class="button" href=team>{collection::go_to_team()}</a></p>
        </main>
    }
    .into_any()
}
