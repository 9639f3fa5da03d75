use leptos::prelude::*;

use crate::app::components::marked::marked;
use crate::app::components::{dynamic, on_click};
use crate::app::platform;
use crate::app::store::State;
use crate::assessment::{Assessment, Command};
use crate::messages::set_up;
use crate::question_set::ParticipantId;
use crate::text;

/// A button that removes somebody, once they who press it know what goes.
#[component]
pub fn Removal(
    state: State,
    /// Who is removed.
    id: ParticipantId,
    /// What they are called.
    name: Signal<String>,
) -> impl IntoView {
    let dialog = format!("remove-{id}");
    let (title, labelled) = (format!("{dialog}-title"), format!("{dialog}-title"));
    let asked = RwSignal::new(false);
    let ask = {
        let dialog = dialog.clone();
        on_click(move || {
            asked.set(true);
            platform::open_dialog(&dialog);
        })
    };
    let keep = {
        let dialog = dialog.clone();
        on_click(move || platform::close_dialog(&dialog))
    };
    let words = {
        let id = id.clone();
        dynamic(move || {
            if !asked.get() {
                return ().into_any();
            }
            let words = |a: &Assessment| a.participant(&id).map(|p| text::removal_words(a, p));
            let words = state.with(words).flatten().unwrap_or_default();
            words.into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
        })
    };
    let remove = {
        let dialog = dialog.clone();
        on_click(move || {
            platform::close_dialog(&dialog);
            state.change(Command::RemoveParticipant { id: id.clone(), on: platform::today() });
            platform::focus_on("main h1");
        })
    };
    let shown = move |_: &str, _| view! { <span class="said" dir="auto">{name}</span> }.into_any();
    let question = marked(set_up::remove_question(), &shown);
    view! {
        <button
            class="button quiet" type="button"
            aria-label=move || set_up::remove_person(name.get())
            on:click=ask
        >{set_up::remove()}</button>
        <dialog id=dialog aria-labelledby=labelled>
            <h2 id=title>{question}</h2>
            {words}
            <p class="cluster">
                <button class="button" type="button" on:click=keep>{set_up::keep_person()}</button>
                <button class="button quiet" type="button" on:click=remove>
                    {set_up::remove_person_and_answers()}
                </button>
            </p>
        </dialog>
    }
}
