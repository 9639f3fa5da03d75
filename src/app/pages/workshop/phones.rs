use leptos::prelude::*;

use super::address::href;
use crate::app::components::qr_picture::QrPicture;
use crate::app::components::this_device::ThisDevice;
use crate::app::components::{bool_signal, on_select, text_signal};
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::messages::workshop;
use crate::question_set::Group;
use crate::responses::{Invitation, link};

/// A group's QR code, as large as the wall allows, and what to do with it.
#[component]
pub(super) fn Phones(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let groups: Vec<Group> = set.asked_groups().cloned().collect();
    let at = RwSignal::new(0_usize);
    let choice = |(place, group): (usize, &Group)| {
        let is = bool_signal(move || at.get() == place);
        let id = format!("group-{place}");
        view! {
            <div class="option">
                <input
                    type="radio" name="group" id=id.clone()
                    prop:checked=is
                    on:change=on_select(move || at.set(place))
                />
                <label for=id>{group.name.clone()}</label>
            </div>
        }
    };
    let choices = groups.iter().enumerate().map(choice).collect_view();
    let picture = move || {
        let group = groups.get(at.get())?.clone();
        let seat = state.with(|a| Invitation::of_group(a, group.id))?;
        let text = format!("{}#/seat/{}", platform::page_address(), link::write(&seat));
        let label = workshop::qr_code(&group.name);
        Some(view! { <QrPicture text=text label=label /> })
    };
    let team = text_signal(move || Route::page(&state.id(), Page::Team).href());
    let body = if platform::is_from_disk() {
        // An address on this disk leads nowhere on a phone.
        view! {
            <p class="turnout">{workshop::phones_need_address()}</p>
        }
        .into_any()
    } else {
        view! {
            <div class="phones">
                <div>
                    <fieldset>
                        <legend>{workshop::which_group()}</legend>
                        <div class="toggle">{choices}</div>
                    </fieldset>
                    <ol class="turnout">
                        <li>{workshop::point_camera()}</li>
                        <li>{workshop::answers_stay()}</li>
                        <li>{workshop::hand_back()}</li>
                    </ol>
                    <p><a class="button" href=team>{workshop::take_in_answers()}</a></p>
                </div>
                <div class="wall">{picture}</div>
            </div>
        }
        .into_any()
    };
    view! {
        <main class="page room" id="main">
            <p class="cluster"><a href=href(state, None)>{workshop::agenda()}</a></p>
            <h1 tabindex="-1">{workshop::answer_on_phone()}</h1>
            <ThisDevice />
            {body}
            {super::address::sleep_note()}
        </main>
    }
    .into_any()
}
