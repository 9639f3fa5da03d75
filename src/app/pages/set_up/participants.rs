use leptos::prelude::*;

use crate::app::components::{TextField, bool_signal, on_select, show_if, text_signal};
use crate::app::components::{extra, piece};
use crate::app::store::State;
use crate::app::store::progress::new_person;
use crate::assessment::{Assessment, Command, PEER_GROUP, Participant, own_group};
use crate::messages::set_up;

/// Roles that people who answer alone often have.
fn roles() -> [&'static str; 6] {
    [
        set_up::role_chair(),
        set_up::role_board_member(),
        set_up::role_chief_executive(),
        set_up::role_manager(),
        set_up::role_team_leader(),
        set_up::role_consultant(),
    ]
}

/// Who was listed before the other way of answering was chosen, so that trying it and going back
/// leaves nothing behind.
type PeopleBefore = StoredValue<Option<Vec<Participant>>>;

/// Who answers: one person for every seat, or several people.
#[component]
pub fn Participants(state: State) -> impl IntoView {
    let alone = Memo::new(move |_| state.with(|a| a.alone().is_some()).unwrap_or(false));
    let several =
        RwSignal::new(state.with_untracked(|a| a.participants.len() > 1).unwrap_or(false));
    let (before_alone, before_several): (PeopleBefore, PeopleBefore) =
        (StoredValue::new(None), StoredValue::new(None));
    let choose_alone = on_select(move || {
        if answer_alone(state, before_alone, before_several) {
            several.set(false);
        }
    });
    let choose_several = on_select(move || {
        several.set(true);
        answer_among_several(state, before_alone, before_several);
    });
    let chose_several = bool_signal(move || {
        several.get() || (!alone.get() && state.with(has_people) == Some(true))
    });
    let chose_alone = bool_signal(move || alone.get() && !several.get());
    let cannot = Memo::new(move |_| {
        let set = state.questionnaire()?;
        state.with(|a| new_person(a).and_then(|id| a.answer_alone(&set, id)).is_none())
    });
    let cannot = move || cannot.get() == Some(true) && !alone.get();
    view! {
        <fieldset class="form-part">
            <legend>{set_up::who_answers()}</legend>
            <div class="options">
                <div class="option">
                    <input
                        type="radio" name="who" id="who-alone"
                        prop:checked=chose_alone
                        disabled=bool_signal(cannot)
                        on:change=choose_alone
                    />
                    <label for="who-alone">
                        <span class="option-box round"></span>
                        <span class="option-name">{set_up::alone()}</span>
                        <span class="option-words">
                            {text_signal(move || match cannot() {
                                false => set_up::alone_words(),
                                true => set_up::alone_impossible(),
                            }.to_owned())}
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
                        <span class="option-name">{set_up::several()}</span>
                        <span class="option-words">{set_up::several_words()}</span>
                    </label>
                </div>
            </div>
            {show_if(move || chose_alone.get(), move || role(state))}
            {show_if(move || chose_several.get(), move || people(state))}
            {show_if(move || no_peer(state), move || peer_wanted(state))}
        </fieldset>
    }
}

/// Who answers alone is asked for their role: reports print it.
fn role(state: State) -> AnyView {
    let say = move |role: String| {
        let Some(set) = state.questionnaire_untracked() else { return };
        let Some(one) = state.with_untracked(|a| a.alone().cloned()).flatten() else { return };
        let group = own_group(&set, &role).unwrap_or_else(|| one.group.clone());
        state.typing(Command::EditParticipant(Participant { role, group, ..one }));
    };
    let value = move || state.with(|a| a.alone().map(|p| p.role.clone())).flatten();
    view! {
        <TextField
            label=set_up::role()
            optional=set_up::optional()
            hint=set_up::role_hint()
            id="role"
            suggestions="roles"
            value=text_signal(move || value().unwrap_or_default())
            on_input=say
        />
        <datalist id="roles">
            {roles().map(|role| view! { <option value=role></option> }).collect_view()}
        </datalist>
    }
    .into_any()
}

/// The list of people, which is in the second part.
fn people(state: State) -> AnyView {
    piece(state, move |outlook| (outlook.people)(state))
}

/// That nobody with peer expertise takes part yet, and what to do about it.
fn peer_wanted(state: State) -> AnyView {
    state.needs_lazy_pages();
    view! {
        <div class="notice">
            <h2>{set_up::is_peer_there()}</h2>
            <p>{set_up::is_peer_there_words()}</p>
            {extra(state, move |outlook| (outlook.invite_peer)(state))}
        </div>
    }
    .into_any()
}

/// Whether people answer, but nobody of the peer group, which the set asks.
fn no_peer(state: State) -> bool {
    let is_peer = |p: &Participant| p.group.as_str() == PEER_GROUP;
    let asked = state
        .questionnaire()
        .is_some_and(|set| set.asked_groups().any(|group| group.id.as_str() == PEER_GROUP));
    let none = |a: &Assessment| has_people(a) && !a.participants.iter().any(is_peer);
    asked && state.with(none) == Some(true)
}

fn has_people(assessment: &Assessment) -> bool {
    !assessment.participants.is_empty()
}

fn listed(state: State) -> Option<Vec<Participant>> {
    state.with_untracked(|a| a.participants.clone())
}

/// Lists one person for every group; whether that could be.
fn answer_alone(state: State, before_alone: PeopleBefore, before_several: PeopleBefore) -> bool {
    let Some(set) = state.questionnaire_untracked() else { return false };
    let now = listed(state);
    let change = state.with_untracked(|a| {
        let again = before_alone.get_value().and_then(|people| a.list_again(&people));
        again.or_else(|| a.answer_alone(&set, new_person(a)?))
    });
    let Some(change) = change.flatten() else { return false };
    before_several.set_value(now);
    state.change(change);
    true
}

/// Lists those who were listed before somebody answered alone, makes who does one of several, or
/// lists the first.
fn answer_among_several(state: State, before_alone: PeopleBefore, before_several: PeopleBefore) {
    if state.with_untracked(has_people) == Some(false) {
        // The focus stays on the choice.
        state.add_person("governance");
        return;
    }
    let now = listed(state);
    let change = state.with_untracked(|a| {
        a.alone()?;
        let listed = before_several.get_value().filter(|people| !people.is_empty());
        let again = listed.and_then(|people| a.list_again(&people));
        again.or_else(|| a.answer_among_several())
    });
    if let Some(change) = change.flatten() {
        before_alone.set_value(now);
        state.change(change);
    }
}
