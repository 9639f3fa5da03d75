use leptos::prelude::*;

use crate::assessment::{Assessment, Command, PEER_GROUP, Participant};
use crate::questionnaire::GroupId;
use crate::web::controls::{chosen, flag, shown};
use crate::web::seat;
use crate::web::shell::piece;
use crate::web::state::State;

/// Who answers: one person for every seat, or several people.
#[component]
pub fn Participants(state: State) -> impl IntoView {
    let alone = Memo::new(move |_| state.with(answers_alone).unwrap_or(false));
    let several = RwSignal::new(state.peek(|a| a.participants.len() > 1).unwrap_or(false));
    let choose_alone = chosen(move || {
        several.set(false);
        take_every_seat(state);
    });
    let choose_several = chosen(move || {
        several.set(true);
    });
    let chose_several =
        flag(move || several.get() || (!alone.get() && state.with(has_people) == Some(true)));
    let chose_alone = flag(move || alone.get() && !several.get());
    view! {
        <fieldset class="form-part">
            <legend>"Who answers?"</legend>
            <div class="options">
                <div class="option">
                    <input
                        type="radio" name="who" id="who-alone"
                        prop:checked=chose_alone
                        on:change=choose_alone
                    />
                    <label for="who-alone">
                        <span class="option-box round"></span>
                        <span class="option-name">"I am answering alone"</span>
                        <span class="option-words">
                            "You see every question once, with a note of who should confirm it."
                        </span>
                    </label>
                </div>
                <div class="option">
                    <input
                        type="radio" name="who" id="who-several"
                        prop:checked=chose_several
                        on:change=choose_several
                    />
                    <label for="who-several">
                        <span class="option-box round"></span>
                        <span class="option-name">"Several people answer"</span>
                        <span class="option-words">
                            "Each group sees its own questions. Results show where views differ."
                        </span>
                    </label>
                </div>
            </div>
            {shown(move || chose_several.get(), move || people(state))}
            {shown(move || state.with(no_peer).unwrap_or(false), peer_wanted)}
        </fieldset>
    }
}

/// The list of people, which is in the second part.
fn people(state: State) -> AnyView {
    state.fetch_part();
    piece(state, move |outlook| (outlook.people)(state))
}

fn peer_wanted() -> AnyView {
    view! {
        <div class="notice">
            <h2>"Is someone with peer expertise taking part?"</h2>
            <p>
                "Their view is shown beside the others and never averaged away. Without it, this \
                 assessment is missing its most important voice."
            </p>
        </div>
    }
    .into_any()
}

/// Whether people answer, but nobody of the peer group.
fn no_peer(assessment: &Assessment) -> bool {
    let peer = |p: &Participant| p.group.as_str() == PEER_GROUP;
    has_people(assessment) && !assessment.participants.iter().any(peer)
}

fn has_people(assessment: &Assessment) -> bool {
    !assessment.participants.is_empty()
}

fn answers_alone(assessment: &Assessment) -> bool {
    let alone = |p: &Participant| p.answers_for.len() > 1 && p.group.as_str() != PEER_GROUP;
    matches!(assessment.participants.as_slice(), [one] if alone(one))
}

/// Makes the one participant answer for every group; the first one stays, with their answers.
fn take_every_seat(state: State) {
    let Some(set) = state.questionnaire() else { return };
    let everyone: Vec<GroupId> = set.groups.iter().map(|g| g.id.clone()).collect();
    match state.peek(|a| a.participants.first().cloned()).flatten() {
        Some(first) => {
            state.change(Command::EditParticipant(Participant { answers_for: everyone, ..first }));
        }
        None => {
            // An executive's own view is that of operations; it is never taken for the peers'.
            let own = everyone.iter().find(|g| g.as_str() == "operations").or(everyone.first());
            let Some((group, id)) = own.cloned().zip(state.peek(seat::new_person).flatten()) else {
                return;
            };
            let participant = Participant { answers_for: everyone, ..Participant::new(id, group) };
            let answers = Default::default();
            state.change(Command::AddParticipant { at: 0, participant, answers });
        }
    }
}
