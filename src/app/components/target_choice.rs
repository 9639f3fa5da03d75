use leptos::prelude::*;

use crate::app::store::{State, derive};
use crate::messages::components;
use crate::question_set::Target;

/// The targets that scores and gaps are measured against.
#[component]
pub fn TargetChoice(state: State) -> impl IntoView {
    let choice = move |target: Target| {
        let words = derive(state, move |set, _| set.wording.purpose(target).to_owned());
        let chosen = move || state.target.get() == target;
        view! {
            <label class="choice">
                <input
                    type="radio" name="target"
                    prop:checked=chosen
                    on:change=move |_| state.target.set(target)
                />
                " " {words}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{components::measure_against()}</legend>
            <p class="hint">{components::targets_matter()}</p>
            <div class="choices two">
                {choice(Target::Recruit)}
                {choice(Target::Sustain)}
            </div>
        </fieldset>
    }
}
