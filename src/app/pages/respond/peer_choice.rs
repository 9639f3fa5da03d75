//! Whether a peer's view may be shown as the peers' view, in a collection without names.

use leptos::prelude::*;

use crate::app::components::bool_signal;
use crate::app::store::State;
use crate::assessment::{Assessment, Command, PEER_GROUP, Participant};
use crate::messages::respond;

/// Asks whoever answers as a peer, on their own seat; nothing for anybody else.
pub fn peer_choice(state: State) -> Option<AnyView> {
    state.with_untracked(peer).flatten()?;
    let agreed =
        bool_signal(move || state.with(peer).flatten().is_some_and(|peer| peer.view_shown));
    let choose = move |event: leptos::ev::Event| {
        let view_shown = event_target_checked(&event);
        if let Some(peer) = state.with_untracked(peer).flatten() {
            state.change(Command::EditParticipant(Participant { view_shown, ..peer }));
        }
    };
    let view = view! {
        <section>
            <h2>{respond::your_view_as_a_peer()}</h2>
            <p>{respond::peer_view_explained()}</p>
            <label class="choice">
                <input type="checkbox" prop:checked=agreed on:change=choose />
                {respond::agree_to_show_my_view()}
            </label>
        </section>
    };
    Some(view.into_any())
}

/// Who answers here as a peer without a name.
fn peer(assessment: &Assessment) -> Option<Participant> {
    assessment.seat.as_ref().filter(|seat| seat.anonymous)?;
    let mut people = assessment.participants.iter();
    people.find(|person| person.group.as_str() == PEER_GROUP).cloned()
}
