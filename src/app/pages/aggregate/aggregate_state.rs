use std::sync::Arc;

use leptos::prelude::*;

use crate::aggregate::Collected;
use crate::app::store::State;
use crate::messages::aggregate_page;
use crate::question_set::{Questionnaire, Target, Wording};

/// What was read, and how far reading has come.
#[derive(Clone, Copy)]
pub struct AggregateState {
    pub state: State,
    pub gathering: RwSignal<Collected>,
    /// The question sets of all that was read.
    pub sets: RwSignal<Vec<Arc<Questionnaire>>>,
    pub target: RwSignal<Target>,
    /// How many files are read, of how many; none while nothing is being read.
    pub reading: RwSignal<Option<(u32, u32)>>,
    /// Why a question set did not come.
    pub absent: RwSignal<Option<String>>,
}

/// The level that gaps and domains are measured against.
#[component]
pub fn TargetChoice(target: RwSignal<Target>) -> impl IntoView {
    let wording = Wording::default();
    let choice = move |to: Target| {
        let words = wording.purpose(to).to_owned();
        view! {
            <label class="choice">
                <input
                    type="radio" name="together-target" prop:checked=move || target.get() == to
                    on:change=move |_| target.set(to)
                />
                " " {words}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{aggregate_page::measure_against()}</legend>
            <div class="choices two">{choice(Target::Recruit)}{choice(Target::Sustain)}</div>
        </fieldset>
    }
}
