use leptos::prelude::*;

use crate::assessment::Assessment;
use crate::file::{Access, Opened};
use crate::questionnaire::{BuiltIn, ParticipantId};
use crate::seats::{Seat as Given, code};
use crate::web::browser;
use crate::web::route::{Page, Route};
use crate::web::state::State;

/// A seat that somebody was given: what it is, and sitting down.
#[component]
pub fn Seat(state: State) -> impl IntoView {
    move || {
        let link = match state.route.get() {
            Route::Seat(link) => link,
            _ => return ().into_any(),
        };
        match code::read_link(&link) {
            Ok(seat) => view! { <Found state=state seat=seat /> }.into_any(),
            Err(error) => view! {
                <main class="page page-narrow" id="main">
                    <header class="page-head">
                        <h1 tabindex="-1">"This link cannot be used"</h1>
                    </header>
                    <p>
                        "It is not whole, or it was changed on its way. Copy it once more, up to \
                         its end, or ask for a seat as a file."
                    </p>
                    <p class="muted small">{error.to_string()}</p>
                </main>
            }
            .into_any(),
        }
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
                <p>{format!("This seat asks the question set “{set}”, which this Groundwork does not have.")}</p>
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
            let asked = crate::web::seat::questions(&set, local.participants.first()?).len();
            Some(format!("{asked} questions"))
        }
    };
    let (organisation, name) = (seat.organisation.clone(), seat.name.clone());
    let personal = seat.participant.is_some();
    let takes_over = personal && begun.here.is_none() && begun.earlier.is_some();
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Your questions are ready"</h1>
                <p class="lead said" dir="auto">{organisation}</p>
                <p>
                    <span class="said" dir="auto">{name}</span>
                    " " {group} " · " {count}
                </p>
            </header>
            <p>
                "Say how things are today, as you see them. Nothing you enter is sent: your \
                 answers stay on this device until you hand them back yourself. You can stop at \
                 any time and come back."
            </p>
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
        let (id, now) = (browser::new_id(), browser::now().stamp);
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
    let id = browser::new_id();
    let own: String = id.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let Ok(person) = ParticipantId::new(&format!("s-{own}")) else { return };
    take(state, seat.take(id, person, browser::now().stamp));
}

fn take(state: State, assessment: Assessment) {
    state.take(Opened { assessment, access: Access::Full });
    state.go(Page::QUESTIONS);
}
