pub mod closed_seat;
pub mod leaving_seat;
pub mod peer_choice;
pub mod submit;

use leptos::prelude::*;

use crate::app::components::TextArea;
use crate::app::components::lasting::of_seat;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::{Assessment, Participant};
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
            <p>
                "Nothing is lost. Paste the whole message here: we look for the link in it. Or ask \
                 whoever invited you to send it once more, or as a file."
            </p>
            <WholeMessage />
        }),
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"This link cannot be used"</h1>
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
                <h1 tabindex="-1">"Open your invitation"</h1>
                <p>
                    "Whoever invited you sent a link with a long row of letters at its end, or a \
                     file. Sometimes mail and chat programs cut the letters off."
                </p>
            </header>
            <WholeMessage />
            <p>
                "Have you been sent a file? "
                <a href=Route::Home.href()>"Open it from the first page."</a>
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
            Err(_) if Codes::is_meant(&text) => wrong.set(
                "This is a response code, with somebody’s answers. Whoever gathers the answers \
                 takes it in, under “Team”."
                    .to_owned(),
            ),
            Err(error) => wrong.set(format!("{error} Ask for the invitation as a file instead.")),
        }
    };
    view! {
        <form on:submit=look>
            <TextArea
                label="The message with your invitation"
                hint="All of it will do: everything around the link is passed over."
                id="invitation"
                rows=5
                value=text
                on_input=move |words| text.set(words)
            />
            <p role="status">{wrong}</p>
            <p><button class="button">"Open the invitation"</button></p>
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
                    <h1 tabindex="-1">"These questions are not built in"</h1>
                </header>
                <p>"This seat asks a question set that this Groundwork does not have."</p>
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
            Some(format!("{asked} questions"))
        }
    };
    let (organisation, name) = (seat.organisation.clone(), seat.name.trim().to_owned());
    let personal = seat.participant.is_some();
    let takes_over = personal && begun.here.is_none() && begun.earlier.is_some();
    let named = !name.is_empty();
    let first =
        move || state.questionnaire().and_then(|set| text::before_answering(&set.wording, named));
    let here = move || state.session_only.get();
    let where_kept = move || if here() { "in this window" } else { "on this device" };
    let stopping = move || match here() {
        true => "This window keeps nothing: hand them back before you close it.",
        false => "You can stop at any time and come back.",
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Your questions are ready"</h1>
                <p class="lead said" dir="auto">{organisation}</p>
                <p>
                    {(!name.is_empty()).then(|| view! {
                        <span class="said" dir="auto">{name.clone()}</span> " · "
                    })}
                    {group} " · " {count}
                </p>
                {move || first().map(|words| view! { <p>{words}</p> })}
            </header>
            <p>
                "Say how things are today, as you see them. Nothing you enter is sent: your \
                 answers stay " {where_kept} " until you hand them back yourself. " {stopping}
            </p>
            {of_seat(state)}
            {takes_over.then(|| view! {
                <p class="notice">
                    "You answered other questions for them here before. What you said stays where \
                     the question is the same, and you only answer the rest."
                </p>
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
        (None, _) => "Start",
        (Some(_), true) if handed_back => "Start as the next person",
        (Some(_), true) => "Start as somebody else",
        (Some(_), false) => "Start anew",
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
            >"Go on with what I answered here before"</button>
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
        view! { <a class="button" href=href>"Go on where you were"</a> }
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
