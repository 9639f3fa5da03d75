use leptos::prelude::*;

use super::report::Tick;
use crate::assessment::LeaveOut;
use crate::file;
use crate::web::browser;
use crate::web::state::{State, file_name};

/// A save file to hand on, without names or without what people wrote.
#[component]
pub fn HandOn(state: State) -> impl IntoView {
    let (people, organisation, words) =
        (RwSignal::new(true), RwSignal::new(true), RwSignal::new(true));
    let save = move |_| {
        let out = LeaveOut {
            people: people.get_untracked(),
            organisation: organisation.get_untracked(),
            words: words.get_untracked(),
        };
        let file = state.peek(|a| (file_name(&a.id), file::write(&a.without(out))));
        if let Some((name, text)) = file {
            browser::save_file(&name, "application/json", text.as_bytes());
        }
    };
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
        </details>
    }
}
