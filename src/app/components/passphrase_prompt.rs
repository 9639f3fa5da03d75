use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::job::{Job, JobHandle, JobState, going};
use crate::app::components::passphrase_field::{PassphraseField, ShowTyped, lines_of};
use crate::app::platform::{self, SealFailure, WorkerProgress};
use crate::messages::passphrase_entry;
use crate::text;

const FIELD: &str = "unseal-passphrase";

/// Asks for the passphrase of a protected save file and hands over the text that it opens to.
/// Nothing of the passphrase is kept.
#[component]
pub fn PassphrasePrompt(
    /// What the file is called.
    name: String,
    /// What is in it.
    bytes: Vec<u8>,
    /// Takes the text of the save file.
    opened: Callback<String>,
    /// The person would rather not open it.
    cancelled: Callback<()>,
) -> impl IntoView {
    let bytes = StoredValue::new(bytes);
    let value = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let shown = RwSignal::new(false);
    let job = Job::<()>::new();
    on_cleanup(platform::end_workers);
    let open = move |event: SubmitEvent| {
        event.prevent_default();
        if job.is_going() {
            return;
        }
        if value.with_untracked(|typed| typed.trim().is_empty()) {
            error.set(Some(passphrase_entry::none_typed().to_owned()));
            platform::focus_on(format!("#{FIELD}"));
            return;
        }
        let Some(order) = job.begin() else { return };
        order.set(JobState::Going(WorkerProgress {
            percent: None,
            doing: passphrase_entry::opening().into(),
        }));
        spawn_local(unseal(bytes, value, error, opened, order));
    };
    platform::focus_on(format!("#{FIELD}"));
    view! {
        <section class="card unseal" aria-labelledby="unseal-title">
            <h2 id="unseal-title">{passphrase_entry::title()}</h2>
            <p class="said" dir="auto">{name}</p>
            <form class="form" novalidate on:submit=open>
                <PassphraseField
                    label=passphrase_entry::label()
                    hint=passphrase_entry::hint()
                    id=FIELD purpose="current-password" value=value shown=shown error=error
                />
                <ShowTyped shown=shown />
                <p class="cluster">
                    <button
                        class="button" type="submit"
                        aria-disabled=move || job.is_going().to_string()
                    >{passphrase_entry::open()}</button>
                    <button
                        class="button plain" type="button" on:click=move |_| cancelled.run(())
                    >{passphrase_entry::leave_closed()}</button>
                </p>
            </form>
            <Standing job=job />
        </section>
    }
}

async fn unseal(
    bytes: StoredValue<Vec<u8>>,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
    opened: Callback<String>,
    own: JobHandle<()>,
) {
    let typed = value.get_untracked();
    let result = platform::unseal(&bytes.get_value(), &typed).await;
    if !own.counts() {
        return;
    }
    match result {
        Ok(text) => {
            value.set(String::new());
            own.set(JobState::Nothing);
            opened.run(text);
        }
        Err(SealFailure::Passphrase(words)) => {
            own.set(JobState::Nothing);
            error.set(Some(passphrase_entry::not_opened_check(text::capital(&words))));
            platform::focus_on(format!("#{FIELD}"));
        }
        Err(failure) => own.set(JobState::Failed(lines_of(failure).join("\n"))),
    }
}

#[component]
fn Standing(job: Job<()>) -> impl IntoView {
    let view = move || match job.get() {
        JobState::Nothing | JobState::Withdrawn | JobState::Done(()) => ().into_any(),
        JobState::Going(progress) => going("unseal-progress", progress, move || job.cancel()),
        JobState::Failed(error) => view! {
            <div class="notice danger">
                <h3>{passphrase_entry::not_opened()}</h3>
                {error.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}
