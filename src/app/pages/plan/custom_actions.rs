use leptos::prelude::*;

use crate::app::components::{DayField, SelectField, TextArea, TextField};
use crate::app::platform;
use crate::app::store::State;
use crate::assessment::{ActionProgress, Command, OwnAction};
use crate::messages::plan_page;
use crate::question_set::PhaseId;
use crate::text;

/// The organisation's own actions, and a way to add one.
#[component]
pub fn CustomActions(state: State) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let ids = |a: &crate::assessment::Assessment| {
            a.own.iter().map(|o| o.id.clone()).collect::<Vec<_>>()
        };
        state.with(ids).unwrap_or_default()
    });
    view! {
        <section class="phase">
            <header>
                <h2>{plan_page::own_actions()}</h2>
                <p class="muted">{plan_page::about_own()}</p>
            </header>
            <ul role="list">
                <For
                    each=move || ids.get()
                    key=|id| id.clone()
                    children=move |id| view! { <CustomActionCard state=state id=id /> }
                />
            </ul>
            <p>
                <button class="button quiet" on:click=move |_| add(state)>
                    {plan_page::add_own()}
                </button>
            </p>
        </section>
    }
}

fn add(state: State) {
    let Some(set) = state.questionnaire_untracked() else { return };
    let Some(phase) = set.phases.first() else { return };
    let taken = |n: &usize| {
        let id = format!("own-{n}");
        state.with_untracked(|a| a.own.iter().any(|o| o.id == id)).unwrap_or(false)
    };
    let id = format!("own-{}", (1..).find(|n| !taken(n)).unwrap_or(1));
    platform::focus_on(format!("#{id}-title"));
    let action = OwnAction {
        id,
        title: String::new(),
        detail: String::new(),
        phase: phase.id.clone(),
        domain: None,
        owner: String::new(),
        due: None,
        progress: ActionProgress::Todo,
        unknown: serde_json::Map::new(),
    };
    state.change(Command::AddOwn { at: usize::MAX, action });
}

#[component]
fn CustomActionCard(state: State, id: String) -> impl IntoView {
    let key = StoredValue::new(id.clone());
    let own = Memo::new(move |_| {
        let find = |a: &crate::assessment::Assessment| {
            key.with_value(|id| a.own.iter().find(|o| o.id == *id).cloned())
        };
        state.with(find).flatten()
    });
    let edit = move |change: &dyn Fn(&mut OwnAction), typing: bool| {
        let Some(mut action) = own.get_untracked() else { return };
        change(&mut action);
        let command = Command::EditOwn(action);
        if typing { state.typing(command) } else { state.change(command) }
    };
    let text_of = move |read: fn(&OwnAction) -> String| {
        Signal::derive(move || own.with(|o| o.as_ref().map(read)).unwrap_or_default())
    };
    let phases = state.questionnaire_untracked().map(|set| {
        set.phases.iter().map(|p| (p.id.to_string(), p.name.clone())).collect::<Vec<_>>()
    });
    let progress =
        ActionProgress::ALL.map(|(w, p)| (w.to_owned(), text::progress_name(p).to_owned()));
    let set_progress = move |word: String| {
        if let Some((_, progress)) = ActionProgress::ALL.iter().find(|(w, _)| *w == word) {
            edit(&|o| o.progress = *progress, false);
        }
    };
    view! {
        <li class="form card own-action">
            <TextField
                label=plan_page::what_to_do() id=format!("{id}-title")
                value=text_of(|o| o.title.clone())
                on_input=move |title| edit(&|o| o.title.clone_from(&title), true)
            />
            <TextArea
                label=plan_page::how() id=format!("{id}-detail") rows=2
                value=text_of(|o| o.detail.clone())
                on_input=move |detail| edit(&|o| o.detail.clone_from(&detail), true)
            />
            <div class="action-fields">
                <SelectField
                    label=plan_page::when() id=format!("{id}-phase") options=phases.unwrap_or_default()
                    value=text_of(|o| o.phase.to_string())
                    on_change=move |word| {
                        if let Ok(phase) = PhaseId::new(&word) {
                            edit(&|o| o.phase = phase.clone(), false);
                        }
                    }
                />
                <TextField
                    label=plan_page::who() id=format!("{id}-owner")
                    value=text_of(|o| o.owner.clone())
                    on_input=move |owner| edit(&|o| o.owner.clone_from(&owner), true)
                />
                <DayField
                    label=plan_page::due() id=format!("{id}-due")
                    value=Signal::derive(move || own.with(|o| o.as_ref().and_then(|o| o.due)))
                    on_change=move |due| edit(&|o| o.due = due, false)
                />
                <SelectField
                    label=plan_page::progress() id=format!("{id}-progress") options=progress.to_vec()
                    value=text_of(|o| o.progress.word().to_owned())
                    on_change=set_progress
                />
            </div>
            <p>
                <button
                    class="button quiet" type="button"
                    on:click=move |_| state.change(Command::RemoveOwn(key.get_value()))
                >{plan_page::remove()}</button>
            </p>
        </li>
    }
}
