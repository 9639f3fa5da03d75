use leptos::prelude::*;

use crate::app::components::Tick;
use crate::app::components::handed_out::handed_out;
use crate::app::store::State;
use crate::assessment::Redaction;

/// The place of what became of its file.
const PLACE: &str = "hand-on";

/// A save file to hand on, without names or without what people wrote.
#[component]
pub fn HandOn(state: State) -> impl IntoView {
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
            <summary>"Save it without names or notes"</summary>
            <p>
                "To hand on, say to a peak body. Your own assessment stays as it is. Titles of \
                 your own actions stay in: read them once more."
            </p>
            <div class="choices">
                <Tick signal=people words="Leave out names of people" />
                <Tick
                    signal=organisation
                    words="Leave out the organisation’s name and what it does"
                />
                <Tick
                    signal=words
                    words="Leave out what people wrote: notes, reasons, reflections"
                />
            </div>
            <p>
                <button class="button quiet" type="button" on:click=save>
                    "Save the file to hand on"
                </button>
            </p>
            {handed_out(state, PLACE.to_owned())}
        </details>
    }
}
