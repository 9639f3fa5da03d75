use std::sync::Arc;

use leptos::prelude::*;

use crate::app::components::this_device::ThisDevice;

use crate::app::components::copy_button::CopyButton;
use crate::app::components::handed_out::handed_out;
use crate::app::components::qr_picture::QrPicture;
use crate::app::platform;
use crate::app::store::progress;
use crate::app::store::{JSON, State};
use crate::assessment::{Assessment, Participant};
use crate::messages::team;
use crate::question_set::{Group, ParticipantId, Question, Questionnaire};
use crate::responses::{Invitation, link};

/// A seat for each person, and one for anybody of each group.
#[component]
pub fn Seats(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire() else { return ().into_any() };
    let people = Memo::new(move |_| {
        let ids = |a: &Assessment| a.participants.iter().map(|p| p.id.clone()).collect::<Vec<_>>();
        state.with(ids).unwrap_or_default()
    });
    let groups: Vec<Group> = set.asked_groups().cloned().collect();
    let rows = {
        let set = set.clone();
        move || {
            let row = |id| view! { <PersonSeat state=state set=set.clone() id=id /> };
            people.get().into_iter().map(row).collect_view()
        }
    };
    let of_group = move |group: Group| {
        let asked = |q: &&Question| q.scale().is_some() && q.asked_of.contains(&group.id);
        let count = set.questions.iter().filter(asked).count();
        let id = group.id.clone();
        let seat = Signal::derive(move || state.with(|a| Invitation::of_group(a, id.clone())));
        view! {
            <li class="assessment">
                <div>
                    <h3>{group.name.clone()}</h3>
                    <p class="muted small">{team::questions_and_who(count, &group.who)}</p>
                </div>
                <Ways state=state seat=seat name=group.name file=file_part(group.id.as_str()) />
            </li>
        }
    };
    view! {
        <section class="section">
            <header>
                <h2>{team::seat_for_each_person()}</h2>
                <p>{team::what_a_seat_holds()}</p>
                <ThisDevice />
            </header>
            <div class="section-body"><ul class="rows" role="list">{rows}</ul></div>
        </section>
        <section class="section">
            <header>
                <h2>{team::one_seat_for_many()}</h2>
                <p>{team::seat_for_many_explained()}</p>
            </header>
            <div class="section-body">
                <ul class="rows" role="list">{groups.into_iter().map(of_group).collect_view()}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// What a name looks like in the name of a file.
fn file_part(id: &str) -> String {
    id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

#[component]
fn PersonSeat(state: State, set: Arc<Questionnaire>, id: ParticipantId) -> impl IntoView {
    let find = {
        let id = id.clone();
        move || state.with(|a| a.participant(&id).cloned()).flatten()
    };
    let name = {
        let (set, find) = (set.clone(), find.clone());
        Signal::derive(move || {
            let named = |p: Participant| state.with(|a| progress::display_name(&set, a, &p));
            find().and_then(named).unwrap_or_default()
        })
    };
    let seat = {
        let find = find.clone();
        Signal::derive(move || {
            let person = find()?;
            state.with(|a| Invitation::of(a, &person))
        })
    };
    let standing = {
        let id = id.clone();
        move || {
            let progress = state.with(|a| progress::progress(&set, a, &id)).unwrap_or_default();
            let person = find()?;
            let edited = state.with(|a| a.is_edited(&person)) == Some(true);
            Some(standing(set.group_name(&person.group), &person, &progress, edited))
        }
    };
    view! {
        <li class="assessment">
            <div>
                <h3 class="said" dir="auto">{name}</h3>
                <p class="muted small">{standing}</p>
            </div>
            {move || view! { <Ways state=state seat=seat name=name.get() file=file_part(id.as_str()) /> }}
        </li>
    }
}

/// How far somebody has come, as far as it is known here.
fn standing(
    group: &str,
    person: &Participant,
    progress: &progress::Progress,
    edited: bool,
) -> String {
    let mut parts = vec![group.to_owned(), team::answers_here(progress.answered, progress.asked)];
    parts.extend(platform::day_of(&person.returned).map(|day| team::came_back(day.spoken())));
    let standing = parts.join(" · ");
    if edited { team::edited_since(standing) } else { standing }
}

/// The ways to hand out a seat.
#[component]
fn Ways(
    state: State,
    /// The seat, as the assessment is now.
    seat: Signal<Option<Invitation>>,
    /// Whose it is.
    name: String,
    /// The same in the name of a file.
    file: String,
) -> impl IntoView {
    let link = Signal::derive(move || {
        let seat = seat.get()?;
        Some(format!("{}#/seat/{}", platform::page_address(), link::write(&seat)))
    });
    let place = format!("seat-{file}");
    let file = place.clone();
    let save = move |_| {
        if let Some(seat) = seat.get_untracked() {
            let name = format!("groundwork-{file}.json");
            let bytes = seat.write().into_bytes();
            state.hand_out(file.clone(), name, JSON, bytes, None);
        }
    };
    // An address on this disk leads nowhere on another device.
    let linked = !platform::is_from_disk();
    let text = Signal::derive(move || link.get().unwrap_or_default());
    let shown = RwSignal::new(false);
    let label = team::qr_code_of_seat(&name);
    view! {
        <div class="cluster">
            {linked.then(|| view! {
                <CopyButton
                    label=team::copy_the_link() named=team::copy_the_link_of(&name) text=text
                />
            })}
            <button
                class="button quiet" type="button"
                aria-label=team::save_as_a_file_of(&name)
                on:click=save
            >{team::save_as_a_file()}</button>
        </div>
        {linked.then(|| view! {
            <details on:toggle=move |_| shown.set(true)>
                <summary aria-label=team::qr_code_of(&name)>{team::qr_code()}</summary>
                {move || shown.get().then(|| view! {
                    <QrPicture text=text.get() label=label.clone() />
                })}
            </details>
        })}
        {handed_out(state, place)}
    }
}
