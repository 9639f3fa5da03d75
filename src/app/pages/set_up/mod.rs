pub mod invite_peer;
pub mod participants;
pub mod people;
pub mod removal;

use leptos::prelude::*;

use crate::app::components::extra;
use crate::app::components::{DayField, SelectField, TextArea, TextField, act, either, words};
use crate::app::pages::set_up::participants::Participants;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Command, Jurisdiction};
use crate::plan::asks_first_day;

/// The place of what became of the save file.
const SAVE_FILE: &str = "save-file";

/// Who is assessed, when the first peer starts, and who answers.
#[component]
pub fn SetUp(state: State) -> impl IntoView {
    let next = words(move || Route::page(&state.id(), Page::QUESTIONS).href());
    let nobody = move || state.with(|a| a.participants.is_empty()).unwrap_or(true);
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Set up the assessment"</h1>
                <p>"A few short answers. You can change every one of them later."</p>
            </header>
            <div class="form">
                <Organisation state=state />
                <Plans state=state />
                <Participants state=state />
                <div class="page-steps">
                    <button
                        class="button quiet" type="button"
                        on:click=act(move || state.save_to_file(SAVE_FILE))
                    >"Save to a file"</button>
                    {either(
                        move || !nobody(),
                        move || view! { <a class="button" href=next>"Start answering"</a> }.into_any(),
                        || view! { <p class="muted">"Say who answers, then go on."</p> }.into_any(),
                    )}
                </div>
                {extra(state, move |outlook| (outlook.handed_out)(state, SAVE_FILE.to_owned()))}
            </div>
        </main>
    }
}

#[component]
fn Organisation(state: State) -> impl IntoView {
    let places = || {
        let none = (String::new(), "Choose…".to_owned());
        let all = Jurisdiction::ALL.iter().map(|(w, j)| ((*w).to_owned(), j.name().to_owned()));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    let place = move |word: String| {
        let found = Jurisdiction::ALL.iter().find(|(w, _)| *w == word).map(|(_, j)| *j);
        state.change(Command::Jurisdiction(found));
    };
    view! {
        <fieldset class="form-part">
            <legend>"Your organisation"</legend>
            <TextField
                label="Name of the organisation"
                id="organisation-name"
                value=text_of(state, |a| a.organisation.name.clone())
                on_input=move |name| state.typing(Command::Name(name))
            />
            <SelectField
                label="Where you work"
                hint="Resources from there come first."
                id="jurisdiction"
                options=places()
                value=text_of(state, |a| {
                    a.organisation.jurisdiction.map(|j| j.word().to_owned()).unwrap_or_default()
                })
                on_change=place
            />
            <TextArea
                label="What you do"
                optional="Optional."
                id="services"
                rows=2
                value=text_of(state, |a| a.organisation.services.clone())
                on_input=move |services| state.typing(Command::Services(services))
            />
        </fieldset>
    }
}

/// A text of the open assessment.
fn text_of(state: State, read: fn(&Assessment) -> String) -> Signal<String> {
    Signal::derive(move || state.with(read).unwrap_or_default())
}

#[component]
fn Plans(state: State) -> impl IntoView {
    let set = state.questionnaire_untracked();
    let dated = set.as_ref().is_some_and(|set| asks_first_day(set));
    // A set about something else is also answered where nobody is to be employed.
    let recruiting = set.is_none_or(|set| set.wording.is_about_recruiting());
    let (label, hint) = match recruiting {
        true => (
            "Planned first day of the first peer worker",
            "The plan works back from this day. A guess will do.",
        ),
        false => (
            "Planned first day of a new peer worker",
            "The plan works back from this day. Leave it empty if nobody is to start: the plan \
             then has no dates of its own.",
        ),
    };
    let start = Signal::derive(move || state.with(|a| a.planned_start).flatten());
    let behind = Signal::derive(move || {
        let behind = start.get().is_some_and(|start| start <= platform::today());
        behind.then_some("This day is not ahead of you. Choose a later one, or leave it empty.")
    });
    view! {
        <fieldset class="form-part">
            <legend>"Your plans"</legend>
            {dated.then(|| view! {
                <DayField
                    label=label
                    optional="Optional."
                    hint=hint
                    id="planned-start"
                    value=start
                    error=behind
                    on_change=move |day| state.change(Command::PlannedStart(day))
                />
            })}
            <TextField
                label="Your word for a service user"
                optional="Optional."
                hint="For example participant, client or resident."
                id="service-user"
                value=text_of(state, |a| a.terms.service_user.clone())
                on_input=move |word| state.typing(Command::ServiceUser(word))
            />
        </fieldset>
    }
}
