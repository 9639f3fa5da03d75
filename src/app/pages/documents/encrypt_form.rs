use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::handed_out::outcome;
use crate::app::components::job::{Job, JobHandle, JobState, MadeFile, content, going, withdrawn};
use crate::app::components::passphrase_field::{PassphraseField, ShowTyped, lines_of};
use crate::app::platform::{self, SealFailure, WorkerProgress};
use crate::app::store::{CopyOf, JSON, State};
use crate::encryption::is_easy_to_guess;
use crate::messages::documents;
use crate::text;

const FIRST: &str = "passphrase";
const AGAIN: &str = "passphrase-again";

/// The place of what became of the file.
const PLACE: &str = "protect";

/// A finished file, and what it is a copy of.
type EncryptedFile = (MadeFile, Option<CopyOf>);

/// What is typed, and what is wrong with it.
#[derive(Clone, Copy)]
struct Typed {
    first: RwSignal<String>,
    again: RwSignal<String>,
    first_error: RwSignal<Option<String>>,
    again_error: RwSignal<Option<String>>,
}

impl Typed {
    fn new() -> Self {
        Typed {
            first: RwSignal::new(String::new()),
            again: RwSignal::new(String::new()),
            first_error: RwSignal::new(None),
            again_error: RwSignal::new(None),
        }
    }

    /// Says what is wrong with the first field, and brings the person there.
    fn refuse(self, words: String) {
        self.first_error.set(Some(words));
        platform::focus_on(format!("#{FIRST}"));
    }

    /// The passphrase, once both fields say the same; otherwise they say what is wrong.
    fn passphrase(self) -> Option<String> {
        let (first, again) = (self.first.get_untracked(), self.again.get_untracked());
        if first.trim().is_empty() {
            self.refuse(documents::passphrase_missing().to_owned());
            return None;
        }
        if first.trim() != again.trim() {
            self.again_error.set(Some(documents::passphrase_differs().to_owned()));
            platform::focus_on(format!("#{AGAIN}"));
            return None;
        }
        Some(first)
    }

    /// Keeps nothing of it.
    fn forget(self) {
        for value in [self.first, self.again] {
            value.set(String::new());
        }
    }
}

/// Saves the assessment to a file behind a passphrase.
#[component]
pub fn EncryptForm(state: State) -> impl IntoView {
    let typed = Typed::new();
    let shown = RwSignal::new(false);
    let job = Job::<EncryptedFile>::new();
    job.withdraw_on_change(move || content(state));
    // A file that is ready has the passphrase that was typed before.
    Effect::new(move |_| {
        if typed.first.with(|first| !first.is_empty()) && job.is_done() {
            job.withdraw();
        }
    });
    let hint = Signal::derive(move || {
        let is_due = typed.first.with(|it| !it.trim().is_empty() && is_easy_to_guess(it));
        if is_due { documents::passphrase_easy() } else { documents::passphrase_advice() }
    });
    let protect = move |event: SubmitEvent| {
        event.prevent_default();
        if job.is_going() {
            return;
        }
        let Some(passphrase) = typed.passphrase() else { return };
        let Some((name, text)) = state.save_file() else { return };
        let Some(order) = job.begin() else { return };
        order.set(JobState::Going(WorkerProgress {
            percent: None,
            doing: documents::protecting().into(),
        }));
        spawn_local(make(state, name, text, passphrase, typed, order));
    };
    view! {
        <details class="form-part protect">
            <summary>{documents::protect()}</summary>
            <p>{documents::protect_lead()}</p>
            <div class="notice warning">
                <h2>{documents::lost_passphrase()}</h2>
                <p>{documents::lost_passphrase_advice()}</p>
            </div>
            <form class="form" novalidate on:submit=protect>
                <PassphraseField
                    label=documents::passphrase() hint=hint id=FIRST purpose="new-password"
                    value=typed.first shown=shown error=typed.first_error
                />
                <PassphraseField
                    label=documents::passphrase_again() hint=documents::passphrase_again_hint()
                    id=AGAIN purpose="new-password"
                    value=typed.again shown=shown error=typed.again_error
                />
                <ShowTyped shown=shown />
                <p>
                    <button
                        class="button quiet" type="submit"
                        aria-disabled=move || job.is_going().to_string()
                    >{documents::save_protected()}</button>
                </p>
            </form>
            <Standing state=state job=job />
        </details>
    }
}

/// Makes the file and saves it, unless somebody cancelled it meanwhile.
async fn make(
    state: State,
    name: String,
    text: String,
    passphrase: String,
    typed: Typed,
    own: JobHandle<EncryptedFile>,
) {
    let copy = state.copy_of_open();
    let made = platform::seal(&text, &passphrase).await;
    if !own.counts() {
        return;
    }
    match made {
        Ok(bytes) => {
            let file = MadeFile { name, kind: JSON, bytes: StoredValue::new(bytes) };
            file.save(state, PLACE, copy.clone());
            typed.forget();
            own.set(JobState::Done((file, copy)));
        }
        Err(SealFailure::Passphrase(words)) => {
            typed.refuse(format!("{}.", text::capital(&words)));
            own.set(JobState::Nothing);
        }
        Err(failure) => own.set(JobState::Failed(lines_of(failure).join("\n"))),
    }
}

#[component]
fn Standing(state: State, job: Job<EncryptedFile>) -> impl IntoView {
    let view = move || match job.get() {
        JobState::Nothing => ().into_any(),
        JobState::Going(progress) => going("protect-progress", progress, move || job.cancel()),
        JobState::Done((file, copy)) => done(state, file, copy),
        JobState::Withdrawn => withdrawn(),
        JobState::Failed(error) => view! {
            <div class="notice danger">
                <h2>{documents::protected_failed()}</h2>
                {error.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}

fn done(state: State, file: MadeFile, copy: Option<CopyOf>) -> AnyView {
    let name = file.name.clone();
    view! {
        <div class="notice good">
            <h2>{documents::protected_made()}</h2>
            <p>{name}</p>
            {outcome(state, PLACE.to_owned())}
            <p class="cluster">
                <button
                    class="button quiet" type="button"
                    on:click=move |_| file.save(state, PLACE, copy.clone())
                >
                    {documents::save_again()}
                </button>
            </p>
        </div>
    }
    .into_any()
}
