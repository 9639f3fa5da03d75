use leptos::prelude::*;

use crate::app::platform::WorkerProgress;
use crate::app::store::{CopyOf, State};
use crate::assessment::Assessment;
use crate::messages::components;

/// Where the making of a file stands.
#[derive(Clone)]
pub enum JobState<T> {
    /// Nobody has asked for it.
    Nothing,
    /// It is being made.
    Going(WorkerProgress),
    /// It is made.
    Done(T),
    /// It was not made, and why.
    Failed(String),
    /// It was made, and something was chosen differently since.
    Withdrawn,
}

/// A finished file that is saved as soon as it is made, and again on wish.
#[derive(Clone)]
pub struct MadeFile {
    /// What it is called.
    pub name: String,
    /// What kind of file it is, for the browser.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: StoredValue<Vec<u8>>,
}

impl MadeFile {
    /// Hands it to the person; what becomes of it is told at this place of the page.
    pub fn save(&self, state: State, at: &str, copy: Option<CopyOf>) {
        let bytes = self.bytes.get_value();
        state.hand_out(at, self.name.clone(), self.kind, bytes, copy);
    }
}

/// The making of files of one kind, one after the other.
pub struct Job<T: 'static> {
    state: RwSignal<JobState<T>>,
    /// The number of the last making.
    ticket: StoredValue<u32>,
}

impl<T> Clone for Job<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Job<T> {}

impl<T: Clone + Send + Sync + 'static> Job<T> {
    /// Nothing is made yet.
    pub fn new() -> Self {
        Job { state: RwSignal::new(JobState::Nothing), ticket: StoredValue::new(0) }
    }

    /// Where it stands.
    pub fn get(self) -> JobState<T> {
        self.state.get()
    }

    /// Whether a file is being made.
    pub fn is_going(self) -> bool {
        self.state.with(|state| matches!(state, JobState::Going(_)))
    }

    /// Whether a file is made.
    pub fn is_done(self) -> bool {
        self.state.with(|state| matches!(state, JobState::Done(_)))
    }

    /// Begins to make one; none while one is being made.
    pub fn begin(self) -> Option<JobHandle<T>> {
        if untrack(|| self.is_going()) {
            return None;
        }
        self.ticket.update_value(|ticket| *ticket += 1);
        Some(JobHandle { job: self, own: self.ticket.get_value() })
    }

    /// What is being made counts no more.
    pub fn cancel(self) {
        self.ticket.update_value(|ticket| *ticket += 1);
        self.state.set(JobState::Nothing);
    }
}

impl<T: Clone + Send + Sync + 'static> Job<T> {
    /// Takes back what was made, or is being made, as soon as something is chosen differently:
    /// nobody is to save a file that is not what the page says now.
    pub fn withdraw_on_change<C: PartialEq + Clone + Send + Sync + 'static>(
        self,
        choices: impl Fn() -> C + Send + Sync + 'static,
    ) {
        let choices = Memo::new(move |_| choices());
        Effect::new(move |before: Option<C>| {
            let now = choices.get();
            if before.is_some_and(|before| before != now) {
                self.withdraw();
            }
            now
        });
    }

    /// Takes back what was made, or is being made.
    pub fn withdraw(self) {
        let any = self.state.with_untracked(|it| {
            matches!(it, JobState::Going(_) | JobState::Done(_) | JobState::Withdrawn)
        });
        self.cancel();
        if any {
            self.state.set(JobState::Withdrawn);
        }
    }
}

/// That a file was taken back, in words.
pub fn withdrawn() -> AnyView {
    view! { <p>{components::withdrawn()}</p> }.into_any()
}

/// What a file of the open assessment is made of: two that are equal make the same file. When it was
/// saved and what is kept of earlier days does not count.
pub fn content(state: State) -> Option<Assessment> {
    state.with(|a| Assessment { saved: String::new(), snapshots: Vec::new(), ..a.clone() })
}

/// One making of a file. It counts only while nobody cancelled it or left the page.
pub struct JobHandle<T: 'static> {
    job: Job<T>,
    own: u32,
}

impl<T> Clone for JobHandle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for JobHandle<T> {}

impl<T: Clone + Send + Sync + 'static> JobHandle<T> {
    /// Whether it still counts.
    pub fn counts(self) -> bool {
        self.job.ticket.try_get_value() == Some(self.own)
    }

    /// Says where it stands.
    pub fn set(self, state: JobState<T>) {
        if self.counts() {
            self.job.state.set(state);
        }
    }
}

/// How far it is, with a way to stop it.
pub fn going(
    id: &'static str,
    progress: WorkerProgress,
    cancel: impl Fn() + Send + 'static,
) -> AnyView {
    let bar = match progress.percent {
        Some(percent) => {
            view! { <progress id=id max="100" prop:value=f64::from(percent)></progress> }.into_any()
        }
        // Without a value the bar shows that something goes on.
        None => view! { <progress id=id></progress> }.into_any(),
    };
    view! {
        <p class="progress"><label for=id>{components::under_way(progress.doing)}</label> {bar}</p>
        <p>
            <button class="button plain" type="button" on:click=move |_| cancel()>
                {components::cancel()}
            </button>
        </p>
    }
    .into_any()
}
