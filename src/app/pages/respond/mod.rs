pub mod closed_seat;
pub mod leaving_seat;
pub mod peer_choice;
pub mod submit;

use leptos::prelude::*;

use crate::app::components::TextArea;
use crate::app::components::persistence_note::of_seat;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Participant};
use crate::messages::respond;
use crate::question_set::{BuiltIn, ParticipantId};
use crate::responses::Invitation as Given;
use crate::responses::code::Codes;
use crate::responses::link::{self, LinkError};
use crate::save_file::{Access, Opened};
use crate::text;

/// A seat that somebody was given: what it is, and sitting down.
#[component]
pub fn Seat(state: State) -> impl IntoView {
    move || {
        let link = match state.route.get() {
            Route::Seat(link) => link,
            _ => return ().into_any(),
        };
        match link::read(&link) {
            Ok(seat) => view! { <Found state=state seat=seat /> }.into_any(),
            Err(_) if link.is_empty() => view! { <Asked /> }.into_any(),
            Err(error) => view! { <Unusable error=error /> }.into_any(),
        }
    }
}

/// A link that opens nothing: what happened to it, and what to do now.
#[component]
fn Unusable(error: LinkError) -> impl IntoView {
    let next = match error {
        LinkError::Newer => None,
        _ => Some(view! {
            <p>{respond::nothing_is_lost()}</p>
            <WholeMessage />
        }),
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{respond::link_unusable()}</h1>
                <p>{error.to_string()}</p>
            </header>
            {next}
        </main>
    }
}

/// What somebody needs who was invited and came without the end of their link.
#[component]
fn Asked() -> impl IntoView {
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{respond::open_your_invitation()}</h1>
                <p>{respond::letters_cut_off()}</p>
            </header>
            <WholeMessage />
            <p>
                {respond::sent_a_file()} " "
                <a href=Route::Home.href()>{respond::open_from_first_page()}</a>
            </p>
        </main>
    }
}

/// A field for a message in which an invitation is looked for.
#[component]
fn WholeMessage() -> impl IntoView {
    let text = RwSignal::new(String::new());
    let wrong = RwSignal::new(String::new());
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked();
        match link::find(&text) {
            Ok(seat) => platform::go(&Route::Seat(link::write(&seat)).address()),
            Err(_) if Codes::is_meant(&text) => {
                wrong.set(respond::this_is_a_response_code().to_owned());
            }
            Err(error) => wrong.set(respond::ask_for_a_file(error)),
        }
    };
    view! {
        <form on:submit=look>
            <TextArea
                label=respond::message_with_invitation()
                hint=respond::message_with_invitation_hint()
                id="invitation"
                rows=5
                value=text
                on_input=move |words| text.set(words)
            />
            <p role="status">{wrong}</p>
            <p><button class="button">{respond::open_the_invitation()}</button></p>
        </form>
    }
}

/// Shows a seat, from a link or a file.
#[component]
pub fn Found(state: State, seat: Given) -> impl IntoView {
    let set = seat.questionnaire.id.clone();
    if BuiltIn::find(set.as_str()).is_none() {
        return view! {
            <main class="page page-narrow" id="main">
                <header class="page-head">
                    <h1 tabindex="-1">{respond::not_built_in()}</h1>
                </header>
                <p>{respond::question_set_unknown()}</p>
            </main>
        }
        .into_any();
    }
    state.use_set(set.as_str());
    state.refresh_shelf();
    let begun = Begun::of(state, &seat);
    let group = {
        let group = seat.group.clone();
        move || state.questionnaire().map(|set| set.group_name(&group).to_owned())
    };
    let count = {
        let seat = seat.clone();
        move || {
            let set = state.questionnaire()?;
            let local = seat.take("", ParticipantId::new("p").ok()?, "");
            let asked = crate::app::store::progress::count(&set, local.participants.first()?);
            Some(respond::question_count(asked))
        }
    };
    let (organisation, name) = (seat.organisation.clone(), seat.name.trim().to_owned());
    let personal = seat.participant.is_some();
    let takes_over = personal && begun.here.is_none() && begun.earlier.is_some();
    let named = !name.is_empty();
    let first =
        move || state.questionnaire().and_then(|set| text::before_answering(&set.wording, named));
    let here = move || state.session_only.get();
    let stopping = move || match here() {
        true => respond::window_keeps_nothing(),
        false => respond::stop_at_any_time(),
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{respond::questions_ready()}</h1>
                <p class="lead said" dir="auto">{organisation}</p>
                <p>
                    {(!name.is_empty()).then(|| view! {
                        <span class="said" dir="auto">{name.clone()}</span> " · "
                    })}
                    {group} " · " {count}
                </p>
                {move || first().map(|words| view! { <p>{words}</p> })}
            </header>
            <p>{move || respond::answers_stay_here(here())} " " {stopping}</p>
            {of_seat(state)}
            {takes_over.then(|| view! {
                <p class="notice">{respond::answered_other_questions()}</p>
            })}
            <Ways state=state seat=seat begun=begun />
        </main>
    }
    .into_any()
}

/// What was begun from a seat on this device.
#[derive(Clone)]
struct Begun {
    /// The id of the latest that asks what the seat asks.
    here: Option<String>,
    /// Whether its answers were handed back.
    handed_back: bool,
    /// The latest of an earlier seat of the same person, which asked something else.
    earlier: Option<Assessment>,
}

impl Begun {
    fn of(state: State, seat: &Given) -> Self {
        let entries = state.shelf.get_untracked().unwrap_or_default();
        // The shelf lists the latest first.
        let all: Vec<&Assessment> = entries
            .iter()
            .filter_map(|entry| Some(&entry.kept.as_ref().ok()?.opened.assessment))
            .collect();
        let here = all.iter().find(|assessment| seat.is_taken_by(assessment));
        let handed_back = here.and_then(|it| it.seat.as_ref());
        let handed_back = handed_back.is_some_and(|place| !place.handed_back.is_empty());
        let earlier = all.iter().find(|assessment| seat.is_later_than(assessment));
        Begun {
            here: here.map(|it| it.id.clone()),
            handed_back,
            earlier: earlier.map(|it| (*it).clone()),
        }
    }
}

/// Going on, beginning, and beginning anew. On a device that many use the next person comes first
/// once the last one has handed back.
#[component]
fn Ways(state: State, seat: Given, begun: Begun) -> impl IntoView {
    let shared = seat.participant.is_none();
    let Begun { here, handed_back, earlier } = begun;
    let next_first = shared && handed_back;
    let start_words = match (&here, shared) {
        (None, _) => respond::start(),
        (Some(_), true) if handed_back => respond::start_as_next_person(),
        (Some(_), true) => respond::start_as_somebody_else(),
        (Some(_), false) => respond::start_anew(),
    };
    let start_is_first = here.is_none() || next_first;
    let earlier = earlier.filter(|_| here.is_none());
    let seat = StoredValue::new(seat);
    let take_earlier = move |earlier: &Assessment| {
        let Some(set) = state.questionnaire_untracked() else { return };
        let (id, now) = (platform::new_id(), platform::now().stamp);
        if let Some(begun) = seat.with_value(|seat| seat.take_over(earlier, &set, id, now)) {
            take(state, begun);
        }
    };
    // On a device that many use, who comes may be somebody else than who was here before.
    let offered = earlier.clone().filter(|it| {
        let anonymous = it.seat.as_ref().is_some_and(|place| place.anonymous);
        shared && !anonymous
    });
    let offer = offered.map(|earlier| {
        view! {
            <button
                class="button quiet" type="button"
                on:click=move |_| take_earlier(&earlier)
            >{respond::go_on_with_earlier_answers()}</button>
        }
    });
    let own = earlier.filter(|_| !shared);
    let start = move |_| match &own {
        Some(earlier) => take_earlier(earlier),
        None => seat.with_value(|seat| sit(state, seat)),
    };
    let start = view! {
        <button class="button" class:quiet=!start_is_first type="button" on:click=start>
            {start_words}
        </button>
    };
    let go_on = here.filter(|_| !next_first).map(|id| {
        let href = Route::page(&id, Page::QUESTIONS).href();
        view! { <a class="button" href=href>{respond::go_on_where_you_were()}</a> }
    });
    // Whatever stands first is what is pressed first.
    match start_is_first {
        true => view! { <p class="cluster">{start} {offer} {go_on}</p> }.into_any(),
        false => view! { <p class="cluster">{go_on} {start} {offer}</p> }.into_any(),
    }
}

/// Begins to answer from a seat.
fn sit(state: State, seat: &Given) {
    let Some(person) = Participant::random_id(platform::random()) else { return };
    take(state, seat.take(platform::new_id(), person, platform::now().stamp));
}

fn take(state: State, assessment: Assessment) {
    state.take(Opened { assessment, access: Access::Full });
    state.go(Page::QUESTIONS);
}
