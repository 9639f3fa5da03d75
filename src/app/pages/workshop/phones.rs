use leptos::prelude::*;

use super::address::href;
use crate::app::components::code::QrPicture;
use crate::app::components::this_device::ThisDevice;
use crate::app::components::{chosen, flag, words};
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::question_set::Group;
use crate::responses::{Invitation, link};

/// A group's QR code, as large as the wall allows, and what to do with it.
#[component]
pub(super) fn Phones(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire_untracked() else { return ().into_any() };
    let groups: Vec<Group> = set.asked_groups().cloned().collect();
    let at = RwSignal::new(0_usize);
    let choice = |(place, group): (usize, &Group)| {
        let is = flag(move || at.get() == place);
        let id = format!("group-{place}");
        view! {
            <div class="option">
                <input
                    type="radio" name="group" id=id.clone()
                    prop:checked=is
                    on:change=chosen(move || at.set(place))
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
        let label = format!("QR code of the seat: {}", group.name);
        Some(view! { <QrPicture text=text label=label /> })
    };
    let team = words(move || Route::page(&state.id(), Page::Team).href());
    let body = if platform::is_from_disk() {
        // An address on this disk leads nowhere on a phone.
        view! {
            <p class="turnout">
                "Phones need Groundwork at an address that they can reach. This is Groundwork in \
                 one file: hand the device round, count hands, or use paper."
            </p>
        }
        .into_any()
    } else {
        view! {
            <div class="phones">
                <div>
                    <fieldset>
                        <legend>"Which group are you?"</legend>
                        <div class="toggle">{choices}</div>
                    </fieldset>
                    <ol class="turnout">
                        <li>"Point your phone’s camera at the code."</li>
                        <li>"Answer. Your answers stay on your phone until you hand them back."</li>
                        <li>
                            "At the end, “Hand back” shows a code: hold it to the camera here. \
                             Whoever gathers the answers can then read yours."
                        </li>
                    </ol>
                    <p><a class="button" href=team>"Take in the answers"</a></p>
                </div>
                <div class="wall">{picture}</div>
            </div>
        }
        .into_any()
    };
    view! {
        <main class="page room" id="main">
            <p class="cluster"><a href=href(state, None)>"Agenda"</a></p>
            <h1 tabindex="-1">"Answer on your phone"</h1>
            <ThisDevice />
            {body}
            {super::address::sleep_note()}
        </main>
    }
    .into_any()
}
