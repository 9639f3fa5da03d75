use leptos::prelude::*;

use crate::app::components::Tick;
use crate::app::components::handed_out::handed_out;
use crate::app::store::State;
use crate::assessment::Redaction;
use crate::messages::documents;

/// The place of what became of its file.
const PLACE: &str = "hand-on";

/// A save file to hand on, without names or without what people wrote.
#[component]
pub fn RedactedCopy(state: State) -> impl IntoView {
    let (people, organisation, words) =
        (RwSignal::new(true), RwSignal::new(true), RwSignal::new(true));
    let save = move |_| {
        let out = Redaction {
            people: people.get_untracked(),
            organisation: organisation.get_untracked(),
            words: words.get_untracked(),
        };
        if let Some(copy) = state.with_untracked(|a| a.without(out)) {
            state.save_part(PLACE, &copy);
        }
    };
    // What was made before another choice is not what is chosen now.
    Effect::new(move |before: Option<()>| {
        for choice in [people, organisation, words] {
            choice.track();
        }
        if before.is_some() {
            state.forget_handed_out(PLACE);
        }
    });
    view! {
        <details class="form-part">
            <summary>{documents::hand_on()}</summary>
            <p>{documents::hand_on_lead()}</p>
            <div class="choices">
                <Tick signal=people words=documents::leave_out_people() />
                <Tick
                    signal=organisation
                    words=documents::leave_out_organisation()
                />
                <Tick
                    signal=words
                    words=documents::leave_out_words()
                />
            </div>
            <p>
                <button class="button quiet" type="button" on:click=save>
                    {documents::save_to_hand_on()}
                </button>
            </p>
            {handed_out(state, PLACE.to_owned())}
        </details>
    }
}
