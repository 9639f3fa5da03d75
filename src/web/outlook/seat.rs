use leptos::prelude::*;

use super::lasting::of_seat;
use crate::file::{Access, Opened};
use crate::library::Entry;
use crate::questionnaire::{BuiltIn, ParticipantId};
use crate::seats::Seat as Given;
use crate::seats::code::Codes;
use crate::seats::link::{self, LinkError};
use crate::text;
use crate::web::browser;
use crate::web::controls::TextArea;
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
            Ok(seat) => browser::go(&Route::Seat(link::write(&seat)).address()),
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
    let begun = begun(state, &seat);
    let group = {
        let group = seat.group.clone();
        move || state.questionnaire().map(|set| set.group_name(&group).to_owned())
    };
    let count = {
        let seat = seat.clone();
        move || {
            let set = state.questionnaire()?;
            let local = seat.take("", ParticipantId::new("p").ok()?, "");
            let asked = crate::web::seat::count(&set, local.participants.first()?);
            Some(format!("{asked} questions"))
        }
    };
    let shared = seat.participant.is_none();
    let go_on = begun.last().map(|id| Route::page(id, Page::QUESTIONS).href());
    let fresh = go_on.is_none() || shared;
    let (organisation, name) = (seat.organisation.clone(), seat.name.trim().to_owned());
    let named = !name.is_empty();
    let first =
        move || state.questionnaire().and_then(|set| text::before_answering(&set.wording, named));
    let sit = move |_| sit(state, &seat);
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
            <p class="cluster">
                {go_on.map(|href| view! { <a class="button" href=href>"Go on where you were"</a> })}
                {fresh.then(|| view! {
                    <button
                        class="button" class:quiet=!begun.is_empty() type="button" on:click=sit
                    >{if begun.is_empty() { "Start" } else { "Start as somebody else" }}</button>
                })}
            </p>
        </main>
    }
    .into_any()
}

/// The ids of what was begun from this seat on this device, the latest last.
fn begun(state: State, seat: &Given) -> Vec<String> {
    let entries = state.shelf.get_untracked().unwrap_or_default();
    let of_seat = |entry: &Entry| {
        let kept = entry.kept.as_ref().ok()?;
        seat.is_taken_by(&kept.opened.assessment).then(|| entry.id.clone())
    };
    // The shelf lists the latest first.
    entries.iter().rev().filter_map(of_seat).collect()
}

/// Begins to answer from a seat.
fn sit(state: State, seat: &Given) {
    let id = browser::new_id();
    let own: String = id.chars().filter(char::is_ascii_alphanumeric).take(12).collect();
    let Ok(person) = ParticipantId::new(&format!("s-{own}")) else { return };
    let assessment = seat.take(id, person, browser::now().stamp);
    state.take(Opened { assessment, access: Access::Full });
    state.go(Page::QUESTIONS);
}
