//! What can be done with the assessments on this device.

use leptos::prelude::*;

use crate::app::components::TextField;
use crate::app::components::handed_out::{arrived, handed_out};
use crate::app::platform;
use crate::app::store::{HandedOut, State, shelf_place};
use crate::messages::{home, set_up, shell};
use crate::storage::Entry;

/// What is known of a kept assessment, and what can be done with it.
pub fn saved_assessment(state: State, entry: Entry) -> AnyView {
    let id = StoredValue::new(entry.id.clone());
    let name = match &entry.kept {
        Ok(kept) => kept.opened.assessment.organisation.name.clone(),
        Err(_) => String::new(),
    };
    let readable = entry.kept.is_ok();
    // One person's seat is nothing that others begin from.
    let own = entry.kept.as_ref().is_ok_and(|kept| kept.opened.assessment.seat.is_none());
    view! {
        <div class="assessment-more">
            {entry.kept.as_ref().err().map(|error| view! {
                <p class="muted small">{error.to_string()}</p>
            })}
            {readable.then(|| view! { <Facts state=state entry=entry.clone() /> })}
            <Damaged state=state id=id numbers=entry.damaged.clone() />
            <details>
                <summary aria-label=more_for(&name)>{home::more()}</summary>
                {readable.then(|| view! { <Rename state=state id=id name=name.clone() /> })}
                {own.then(|| view! {
                    <p class="muted small">{home::about_templates()}</p>
                })}
                <p class="cluster">
                    {readable.then(|| view! {
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| id.with_value(|id| state.duplicate(id))
                        >{home::duplicate()}</button>
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| id.with_value(|id| state.save_kept_to_file(id))
                        >{shell::save_to_file()}</button>
                    })}
                    {own.then(|| view! {
                        <button
                            class="button quiet" type="button"
                            on:click=move |_| id.with_value(|id| state.save_as_template(id))
                        >{home::save_as_template()}</button>
                    })}
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| {
                            id.with_value(|id| state.delete(id));
                            platform::focus_on("#undelete");
                        }
                    >{home::delete()}</button>
                </p>
            </details>
        </div>
    }
    .into_any()
}

fn more_for(name: &str) -> String {
    match name.trim() {
        "" => home::more_for_unnamed().to_owned(),
        _ => home::more_for(name),
    }
}

/// How large it is, and how much of it is in a file.
#[component]
fn Facts(state: State, entry: Entry) -> impl IntoView {
    let size = home::size_here(entry.bytes.div_ceil(1024));
    let id = entry.id.clone();
    let unfiled = entry.unfiled();
    let filed = match &entry.filed {
        Some(filed) => match platform::day_of(&filed.at) {
            Some(day) => home::in_file_since(unfiled, day.spoken()),
            None => home::in_file(unfiled),
        },
        None => home::in_no_file().to_owned(),
    };
    let started = {
        let id = id.clone();
        move || state.started.with(|all| all.iter().find(|copy| copy.id == id).cloned())
    };
    let place = shelf_place(&id);
    let started_elsewhere = {
        let place = place.clone();
        move || {
            let told = |file: &HandedOut| file.at == place;
            // Just after a download it is told below.
            let told = state.handed_out.with(|file| file.as_ref().is_some_and(told));
            started().filter(|_| !told).map(|copy| {
                view! {
                    <p class="small">{home::download_started()}</p>
                    {arrived(state, copy)}
                }
            })
        }
    };
    view! {
        <p class="muted small">{size} " · " {filed}</p>
        {started_elsewhere}
        {entry.needs_file().then(|| view! {
            <p class="cluster reminder">
                <span>{home::changes_in_no_file(unfiled)}</span>
                <button
                    class="button plain" type="button"
                    on:click=move |_| state.save_kept_to_file(&id)
                >{home::save_changes()}</button>
            </p>
        })}
        {handed_out(state, place)}
    }
}

/// Records that cannot be read, kept for rescue.
#[component]
fn Damaged(state: State, id: StoredValue<String>, numbers: Vec<u64>) -> impl IntoView {
    (!numbers.is_empty()).then(|| {
        let numbers = StoredValue::new(numbers);
        let save = move |_| {
            numbers.with_value(|numbers| {
                for number in numbers {
                    id.with_value(|id| state.save_damaged(id, *number));
                }
            });
        };
        let remove = move |_| {
            numbers.with_value(|numbers| id.with_value(|id| state.remove_damaged(id, numbers)));
        };
        view! {
            <div class="notice warning">
                <p>{home::damaged_kept()}</p>
                <p class="cluster">
                    <button class="button quiet" type="button" on:click=save>
                        {home::save_damaged()}
                    </button>
                    <button class="button quiet" type="button" on:click=remove>
                        {home::remove_damaged()}
                    </button>
                </p>
            </div>
        }
    })
}

/// Another name for the organisation.
#[component]
fn Rename(state: State, id: StoredValue<String>, name: String) -> impl IntoView {
    let now = RwSignal::new(name);
    let field = format!("rename-{}", id.get_value());
    view! {
        <form
            class="cluster rename"
            on:submit=move |event| {
                event.prevent_default();
                id.with_value(|id| state.rename(id, now.get_untracked().trim().to_owned()));
                platform::focus_on("main h1");
            }
        >
            <TextField
                label=set_up::organisation_name()
                id=field
                value=now
                on_input=move |name| now.set(name)
            />
            <button class="button quiet">{home::rename()}</button>
        </form>
    }
}

/// What was just deleted, and taking that back.
pub fn deleted(state: State) -> AnyView {
    let name = state.deleted.with(|d| d.as_ref().map(|d| d.name())).unwrap_or_default();
    let name = match name.trim() {
        "" => home::deleted_unnamed().to_owned(),
        _ => name,
    };
    view! {
        <div class="notice" role="status">
            <p>{home::deleted()} " " <span class="said" dir="auto">{name}</span></p>
            <p class="cluster">
                <button
                    class="button quiet" type="button" id="undelete"
                    on:click=move |_| {
                        state.undelete();
                        platform::focus_on("main h1");
                    }
                >{home::undo()}</button>
            </p>
        </div>
    }
    .into_any()
}
