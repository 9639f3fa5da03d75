use leptos::prelude::*;

use crate::file::{Access, Opened};
use crate::library::Entry;
use crate::questionnaire::{BuiltIn, ParticipantId};
use crate::seats::{Seat as Given, code};
use crate::text;
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
                    <p class="muted small">{text::capital(&error.in_words())}</p>
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
                 answers stay on this device until you hand them back yourself. You can stop at \
                 any time and come back."
            </p>
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
