use leptos::prelude::*;

use crate::app::components::copy_button::CopyButton;
use crate::app::components::on_click;
use crate::app::platform;
use crate::app::store::State;
use crate::app::store::progress::new_person;
use crate::messages::set_up;
use crate::text;

/// Ways to have someone with peer expertise take part: a place in the list, whom to ask here, and
/// words to send them.
pub fn invite_peer(state: State) -> AnyView {
    let invite = move || {
        let Some((set, id)) = state.questionnaire().zip(state.with_untracked(new_person).flatten())
        else {
            return;
        };
        let name = format!("#name-{id}");
        if let Some(change) = state.with_untracked(|a| a.invite_peer(&set, id)).flatten() {
            state.change(change);
            platform::focus_on(name);
        }
    };
    let letter = Signal::derive(move || {
        let set = state.questionnaire()?;
        state.with(|a| text::letter_to_peers(&set, a))
    });
    let letter = Signal::derive(move || letter.get().unwrap_or_default());
    let near = move || {
        let set = state.questionnaire()?;
        let place = state.with(|a| a.organisation.jurisdiction).flatten()?;
        let row = |title: &String, url: &Option<String>, purpose: &String| {
            let name = match url {
                Some(url) => view! {
                    <a href=url.clone() target="_blank" rel="noopener noreferrer">{title.clone()}</a>
                }
                .into_any(),
                None => view! { <span>{title.clone()}</span> }.into_any(),
            };
            view! { <li>{name} ". " {purpose.clone()}</li> }
        };
        let near = text::peers_to_ask(&set, place);
        let rows: Vec<_> = near.iter().map(|r| row(&r.title, &r.url, &r.purpose)).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{set_up::whom_to_ask()}</h3>
                <ul>{rows}</ul>
            }
        })
    };
    view! {
        <p class="cluster">
            <button class="button quiet" type="button" on:click=on_click(invite)>
                {set_up::add_peer()}
            </button>
        </p>
        <p>{set_up::not_yet()}</p>
        {near}
        <details>
            <summary>{set_up::letter()}</summary>
            <p class="said">{move || letter.get()}</p>
            <p class="cluster">
                <CopyButton
                    label=set_up::copy_letter() named=set_up::copy_letter().to_owned() text=letter
                />
            </p>
        </details>
    }
    .into_any()
}
