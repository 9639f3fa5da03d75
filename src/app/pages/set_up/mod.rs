pub mod invite_peer;
pub mod participants;
pub mod people;
pub mod removal;

use leptos::prelude::*;

use crate::app::components::extra;
use crate::app::components::{
    DayField, SelectField, TextArea, TextField, if_else, on_click, text_signal,
};
use crate::app::pages::set_up::participants::Participants;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Command, Jurisdiction};
use crate::messages::{set_up, shell};
use crate::plan::asks_first_day;

/// The place of what became of the save file.
const SAVE_FILE: &str = "save-file";

/// Who is assessed, when the first peer starts, and who answers.
#[component]
pub fn SetUp(state: State) -> impl IntoView {
    let next = text_signal(move || Route::page(&state.id(), Page::QUESTIONS).href());
    let nobody = move || state.with(|a| a.participants.is_empty()).unwrap_or(true);
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{set_up::title()}</h1>
                <p>{set_up::change_later()}</p>
            </header>
            <div class="form">
                <Organisation state=state />
                <Plans state=state />
                <Participants state=state />
                <div class="page-steps">
                    <button
                        class="button quiet" type="button"
                        on:click=on_click(move || state.save_to_file(SAVE_FILE))
                    >{shell::save_to_file()}</button>
                    {if_else(
                        move || !nobody(),
                        move || view! {
                            <a class="button" href=next>{set_up::start_answering()}</a>
                        }.into_any(),
                        || view! { <p class="muted">{set_up::say_who_answers()}</p> }.into_any(),
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
        let none = (String::new(), set_up::where_you_work_none().to_owned());
        let all = Jurisdiction::ALL.iter().map(|(w, j)| ((*w).to_owned(), j.name().to_owned()));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    };
    let place = move |word: String| {
        let found = Jurisdiction::ALL.iter().find(|(w, _)| *w == word).map(|(_, j)| *j);
        state.change(Command::Jurisdiction(found));
    };
    view! {
        <fieldset class="form-part">
            <legend>{set_up::your_organisation()}</legend>
            <TextField
                label=set_up::organisation_name()
                id="organisation-name"
                value=text_of(state, |a| a.organisation.name.clone())
                on_input=move |name| state.typing(Command::Name(name))
            />
            <SelectField
                label=set_up::where_you_work()
                hint=set_up::where_you_work_hint()
                id="jurisdiction"
                options=places()
                value=text_of(state, |a| {
                    a.organisation.jurisdiction.map(|j| j.word().to_owned()).unwrap_or_default()
                })
                on_change=place
            />
            <TextArea
                label=set_up::what_you_do()
                optional=set_up::optional()
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
    let recruiting = set.is_none_or(|set| set.wording.is_about_recruiting);
    let (label, hint) = match recruiting {
        true => (set_up::first_day(), set_up::first_day_hint()),
        false => (set_up::any_first_day(), set_up::any_first_day_hint()),
    };
    let start = Signal::derive(move || state.with(|a| a.planned_start).flatten());
    let behind = Signal::derive(move || {
        let behind = start.get().is_some_and(|start| start <= platform::today());
        behind.then(set_up::day_not_ahead)
    });
    view! {
        <fieldset class="form-part">
            <legend>{set_up::your_plans()}</legend>
            {dated.then(|| view! {
                <DayField
                    label=label
                    optional=set_up::optional()
                    hint=hint
                    id="planned-start"
                    value=start
                    error=behind
                    on_change=move |day| state.change(Command::PlannedStart(day))
                />
            })}
            <TextField
                label=set_up::service_user_word()
                optional=set_up::optional()
                hint=set_up::service_user_word_hint()
                id="service-user"
                value=text_of(state, |a| a.terms.service_user.clone())
                on_input=move |word| state.typing(Command::ServiceUser(word))
            />
        </fieldset>
    }
}
