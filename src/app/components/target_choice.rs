use leptos::prelude::*;

use crate::app::store::{State, derive};
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
            <legend>"Measure against the targets to"</legend>
            <p class="hint">
                "This sets what counts as a gap, and so the scores, the order of the plan and the \
                 report. It changes neither your stage nor which actions are in the plan."
            </p>
            <div class="choices two">
                {choice(Target::Recruit)}
                {choice(Target::Sustain)}
            </div>
        </fieldset>
    }
}
