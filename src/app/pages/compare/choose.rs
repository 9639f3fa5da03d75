use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::compared::{Compared, ComparedSide};
use crate::app::components::SelectField;
use crate::app::components::marked::{marked, typed};
use crate::app::components::passphrase_prompt::PassphrasePrompt;
use crate::app::platform::{self, PickError, PickedFile};
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::app::store::whole_set::whole_set;
use crate::assessment::{Assessment, Snapshot};
use crate::date::Day;
use crate::messages::compare;
use crate::question_set::Questionnaire;
use crate::save_file::{self, Access, FileError};
use crate::text;

const FIELD: &str = "compare-file";

/// A state that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SideChoice {
    /// The open assessment as it is.
    Now,
    /// Its snapshot at this place.
    Snapshot(usize),
    /// The file at this place of those that were chosen.
    File(usize),
}

impl SideChoice {
    fn word(self) -> String {
        match self {
            SideChoice::Now => "now".to_owned(),
            SideChoice::Snapshot(at) => format!("snapshot-{at}"),
            SideChoice::File(at) => format!("file-{at}"),
        }
    }

    fn of(word: &str) -> Option<Self> {
        match word.split_once('-') {
            None => (word == "now").then_some(SideChoice::Now),
            Some(("snapshot", at)) => at.parse().ok().map(SideChoice::Snapshot),
            Some(("file", at)) => at.parse().ok().map(SideChoice::File),
            Some(_) => None,
        }
    }
}

/// Another save file, in the memory of this page only.
struct Other {
    name: String,
    assessment: Arc<Assessment>,
    set: Arc<Questionnaire>,
}

/// What became of the file that was chosen last.
#[derive(Clone)]
enum ChoiceNotice {
    Nothing,
    Added(String),
    Wrong { name: String, error: String },
    Sealed { name: String, bytes: Vec<u8> },
}

/// What is chosen.
#[derive(Clone, Copy)]
pub struct CompareState {
    state: State,
    files: RwSignal<Vec<Arc<Other>>>,
    /// What a person chose; none as long as nobody did.
    before: RwSignal<Option<SideChoice>>,
    after: RwSignal<SideChoice>,
    told: RwSignal<ChoiceNotice>,
}

impl CompareState {
    /// The last snapshot and the present, where there is a snapshot.
    pub fn new(state: State) -> Self {
        CompareState {
            state,
            files: RwSignal::new(Vec::new()),
            before: RwSignal::new(None),
            after: RwSignal::new(SideChoice::Now),
            told: RwSignal::new(ChoiceNotice::Nothing),
        }
    }

    /// The earlier choice: the last snapshot where nobody chose.
    fn then(self) -> Option<SideChoice> {
        let last = || {
            let count = self.state.with(|a| a.snapshots.len()).unwrap_or_default();
            count.checked_sub(1).map(SideChoice::Snapshot)
        };
        self.before.get().or_else(last)
    }

    /// What is chosen, compared; none where it is the same twice, or there is nothing yet.
    pub fn both(self) -> Option<Compared> {
        let (then, now) = (self.then()?, self.after.get());
        if then == now {
            return None;
        }
        Compared::new(
            &self.given(then)?,
            &self.given(now)?,
            self.state.target.get(),
            platform::today(),
        )
    }

    fn given(self, choice: SideChoice) -> Option<ComparedSide> {
        if let SideChoice::File(at) = choice {
            let other = self.files.with(|files| files.get(at).cloned())?;
            let (set, assessment) = (other.set.clone(), other.assessment.clone());
            let day = saved(&assessment);
            return Some(ComparedSide { set, assessment, snapshot: None, day });
        }
        // Not before the set is here with all its actions.
        self.state.outcome.get()?;
        let set = self.state.questionnaire()?;
        let assessment = Arc::new(self.state.with(Assessment::clone)?);
        let snapshot = match choice {
            SideChoice::Snapshot(at) => Some(at),
            SideChoice::Now | SideChoice::File(_) => None,
        };
        Some(ComparedSide { set, assessment, snapshot, day: platform::today() })
    }

    /// Everything that can be chosen, the words as a list shows them.
    fn options(self) -> Vec<(String, String)> {
        let snapshots = self.state.with(|a| a.snapshots.iter().map(snapshot).collect::<Vec<_>>());
        let snapshots = snapshots.unwrap_or_default().into_iter().enumerate();
        let files = self.files.get();
        let files =
            files.iter().map(|other| compare::file(&other.name, saved(&other.assessment).spoken()));
        let snapshots = snapshots.map(|(at, words)| (SideChoice::Snapshot(at).word(), words));
        let now = (SideChoice::Now.word(), compare::the_present().to_owned());
        let files = files.enumerate().map(|(at, words)| (SideChoice::File(at).word(), words));
        snapshots.chain([now]).chain(files).collect()
    }

    /// Looks at a file that was chosen.
    async fn look(self, picked: PickedFile) {
        let PickedFile { name, bytes } = picked;
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(PickError::TooLarge(size)) => {
                return self.wrong(name, FileError::TooLarge(size).in_words());
            }
            Err(PickError::Unreadable) => {
                return self.wrong(name, compare::unreadable().to_owned());
            }
        };
        let opened = match save_file::open(&bytes) {
            Ok(opened) => opened,
            Err(FileError::Sealed) => return self.told.set(ChoiceNotice::Sealed { name, bytes }),
            Err(error) => return self.wrong(name, error.in_words()),
        };
        if let Access::ReadOnly(_) = opened.access {
            return self.wrong(name, compare::newer_version().to_owned());
        }
        let assessment = opened.assessment;
        match whole_set(self.state, assessment.questionnaire.id.as_str()).await {
            Ok(set) => self.add(name, assessment, &set),
            Err(error) => self.wrong(name, error),
        }
    }

    fn wrong(self, name: String, error: String) {
        self.told.set(ChoiceNotice::Wrong { name, error });
    }

    /// Adds a file and chooses it: as the later side only where it was saved later than the rest.
    fn add(self, name: String, assessment: Assessment, set: &Arc<Questionnaire>) {
        let set = Arc::new(text::set_in_terms(set, &assessment).into_owned());
        let later = self.state.with_untracked(|a| a.saved < assessment.saved).unwrap_or_default();
        let other = Other { name: name.clone(), assessment: Arc::new(assessment), set };
        let at = self.files.try_update(|files| {
            files.push(Arc::new(other));
            files.len() - 1
        });
        let Some(at) = at else { return };
        let (then, now) = match later {
            true => (SideChoice::Now, SideChoice::File(at)),
            false => (SideChoice::File(at), SideChoice::Now),
        };
        self.before.set(Some(then));
        self.after.set(now);
        self.told.set(ChoiceNotice::Added(name));
    }

    fn swap(self) {
        if let Some(then) = self.then() {
            self.before.set(Some(self.after.get_untracked()));
            self.after.set(then);
        }
    }
}

/// The day a file was saved, from which its plan counted; not a day that is still to come.
fn saved(assessment: &Assessment) -> Day {
    let today = platform::today();
    platform::day_of(&assessment.saved).map_or(today, |day| day.min(today))
}

fn snapshot(snapshot: &Snapshot) -> String {
    let label = match snapshot.label.trim() {
        "" => compare::snapshot_without_label(),
        label => label,
    };
    compare::snapshot(label, snapshot.taken.spoken())
}

/// Chooses the two states.
#[component]
pub fn Choose(desk: CompareState) -> impl IntoView {
    let options = Memo::new(move |_| desk.options());
    let fields = move || {
        let options = options.get();
        (options.len() > 1).then(|| fields(desk, options))
    };
    let nothing = move || options.with(|options| options.len() < 2);
    let picked = move |_| {
        spawn_local(async move {
            let picked = platform::pick_files(FIELD, save_file::MAX_SEALED_BYTES, &|_, _| ());
            if let Some(picked) = picked.await.pop() {
                desk.look(picked).await;
            }
        });
    };
    view! {
        <section class="compare-choice" aria-label=compare::what_to_compare()>
            <Show when=nothing><NothingYet state=desk.state /></Show>
            {fields}
            <p class="cluster">
                <input
                    id=FIELD class="visually-hidden" type="file"
                    accept=".json,application/json" on:change=picked
                />
                <label class="button quiet" for=FIELD>{compare::choose_file()}</label>
                <Show when=move || !nothing()>
                    <button class="button plain" type="button" on:click=move |_| desk.swap()>
                        {compare::swap()}
                    </button>
                </Show>
            </p>
            <p class="hint screen-only">{compare::choose_file_hint()}</p>
            {move || told(desk)}
        </section>
    }
}

#[component]
fn NothingYet(state: State) -> impl IntoView {
    let results = move || Route::page(&state.id(), Page::Results).href();
    let link = |_: &str, words| view! { <a href=results>{words}</a> }.into_any();
    view! {
        <div class="empty">
            <h2>{compare::nothing_yet()}</h2>
            <p>{marked(compare::nothing_yet_advice(), &link)}</p>
        </div>
    }
}

fn fields(desk: CompareState, options: Vec<(String, String)>) -> AnyView {
    let then = Signal::derive(move || desk.then().map(SideChoice::word).unwrap_or_default());
    let now = Signal::derive(move || desk.after.get().word());
    let choose_then = move |word: String| {
        if let Some(choice) = SideChoice::of(&word) {
            desk.before.set(Some(choice));
        }
    };
    let choose_now = move |word: String| {
        if let Some(choice) = SideChoice::of(&word) {
            desk.after.set(choice);
        }
    };
    let same = move || desk.then() == Some(desk.after.get());
    let turned = move || {
        let day = |choice| match choice {
            SideChoice::Now => Some(platform::today()),
            SideChoice::Snapshot(at) => {
                desk.state.with(|a| Some(a.snapshots.get(at)?.taken)).flatten()
            }
            SideChoice::File(at) => {
                desk.files.with(|files| files.get(at).map(|other| saved(&other.assessment)))
            }
        };
        desk.then().and_then(day) > day(desk.after.get())
    };
    view! {
        <div class="compare-fields">
            <SelectField
                label=compare::choose_then() id="compare-then" options=options.clone() value=then
                on_change=choose_then
            />
            <SelectField
                label=compare::choose_now() id="compare-now" options=options value=now
                on_change=choose_now
            />
        </div>
        <div role="status">
            <Show when=same>
                <p class="notice">{compare::same_twice()}</p>
            </Show>
            <Show when=turned>
                <p class="notice">{compare::later_under_then()}</p>
            </Show>
        </div>
    }
    .into_any()
}

/// What became of the file that was chosen last.
fn told(desk: CompareState) -> AnyView {
    match desk.told.get() {
        ChoiceNotice::Nothing => ().into_any(),
        ChoiceNotice::Added(name) => added(&name),
        ChoiceNotice::Wrong { name, error } => view! {
            <div class="notice danger" role="alert">
                <h2>{compare::not_comparable()}</h2>
                <p class="said" dir="auto">{name}</p>
                {super::lines::lines(error.lines().map(text::capital).collect())}
                <p>{compare::not_comparable_advice()}</p>
            </div>
        }
        .into_any(),
        ChoiceNotice::Sealed { name, bytes } => {
            let same = name.clone();
            let opened = Callback::new(move |text: String| {
                let picked = PickedFile { name: same.clone(), bytes: Ok(text.into_bytes()) };
                spawn_local(desk.look(picked));
            });
            let cancelled = Callback::new(move |()| desk.told.set(ChoiceNotice::Nothing));
            view! { <PassphrasePrompt name=name bytes=bytes opened=opened cancelled=cancelled /> }
                .into_any()
        }
    }
}

/// That a file was read and is chosen.
fn added(name: &str) -> AnyView {
    // The name is put in where its mark stands, so that nothing in it is read as a mark.
    let name = |_: &str, _| typed(name);
    view! { <p class="screen-only" role="status">{marked(&compare::file_read(""), &name)}</p> }
        .into_any()
}
