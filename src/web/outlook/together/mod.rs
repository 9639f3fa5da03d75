//! Many save files in sum, for a consultant or a peak body. They are read in the page, in turn, and
//! nothing of them is kept but what the page shows.

mod sums;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::whole_set::whole_set;
use crate::file::{FileError, MAX_SEALED_BYTES};
use crate::questionnaire::{Questionnaire, Target, Wording};
use crate::rollup::{Gathering, LeftOut, WhyLeft};
use crate::text;
use crate::web::browser::{self, PickError, PickedFile};
use crate::web::state::State;

const FIELD: &str = "together-files";

/// What was read, and how far reading has come.
#[derive(Clone, Copy)]
struct Desk {
    state: State,
    gathering: RwSignal<Gathering>,
    /// The question sets of all that was read.
    sets: RwSignal<Vec<Arc<Questionnaire>>>,
    target: RwSignal<Target>,
    /// How many files are read, of how many; none while nothing is being read.
    reading: RwSignal<Option<(u32, u32)>>,
    /// Why a question set did not come.
    absent: RwSignal<Option<String>>,
}

/// Reads many save files and shows them in sum.
#[component]
pub fn Together(state: State) -> impl IntoView {
    let desk = Desk {
        state,
        gathering: RwSignal::new(Gathering::default()),
        sets: RwSignal::new(Vec::new()),
        target: RwSignal::new(Target::Recruit),
        reading: RwSignal::new(None),
        absent: RwSignal::new(None),
    };
    let read = move || desk.reading.with(Option::is_none);
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Many assessments together"</h1>
                <p>
                    "For peak bodies, funders and consultants. Choose the save files of many \
                     agencies, up to a few hundred, and see where they stand and what most of them \
                     need."
                </p>
            </header>
            <div class="notice">
                <h2>"The files stay with you"</h2>
                <p>
                    "They are read in this page. Nothing of them is kept on this device, and \
                     nothing is sent. When you leave this page, what it shows is gone."
                </p>
            </div>
            <Files desk=desk />
            {move || read().then(|| sums::sums(desk))}
            {move || read().then(|| left_out(desk))}
        </main>
    }
}

#[component]
fn Files(desk: Desk) -> impl IntoView {
    let gone = Arc::new(AtomicBool::new(false));
    let leave = gone.clone();
    on_cleanup(move || leave.store(true, Ordering::Relaxed));
    let picked = move |_| {
        let gone = gone.clone();
        spawn_local(async move { read_all(desk, &gone).await });
    };
    let start_again = move |_| {
        desk.gathering.set(Gathering::default());
        desk.absent.set(None);
        browser::focus_on("main h1");
    };
    let any = move || desk.gathering.with(|g| !g.is_empty());
    let idle = move || desk.reading.with(Option::is_none);
    view! {
        <p class="cluster">
            <input
                id=FIELD class="visually-hidden" type="file" multiple
                accept=".json,application/json" on:change=picked
            />
            <label class="button" for=FIELD>
                {move || if any() { "Add more save files" } else { "Choose save files" }}
            </label>
            <Show when=move || any() && idle()>
                <button class="button plain" type="button" on:click=start_again>
                    "Start again"
                </button>
            </Show>
        </p>
        <div role="status">{move || standing(desk)}</div>
        {move || desk.absent.get().map(|words| view! {
            <p class="notice danger" role="alert">{words}</p>
        })}
    }
}

/// Reads the chosen files in turn, and then fetches the question sets that they need.
async fn read_all(desk: Desk, gone: &AtomicBool) {
    let here = || !gone.load(Ordering::Relaxed);
    let each = |PickedFile { name, bytes }: PickedFile, at: u32, of: u32| {
        if !here() {
            return false;
        }
        // Told about ten times: more would take longer to draw than to read, and tire who listens.
        if at.is_multiple_of((of / 10).max(1)) {
            desk.reading.set(Some((at, of)));
        }
        desk.gathering.update_untracked(|all| match bytes {
            Ok(bytes) => all.add(&name, &bytes),
            Err(PickError::TooLarge(size)) => {
                all.leave_out(&name, WhyLeft::Wrong(FileError::TooLarge(size)));
            }
            Err(PickError::Unreadable) => all.leave_out(&name, WhyLeft::Unreadable),
        });
        true
    };
    browser::pick_each(FIELD, MAX_SEALED_BYTES, &each).await;
    if !here() {
        return;
    }
    let needed: Vec<String> =
        desk.gathering.with_untracked(|all| all.sets().into_iter().map(str::to_owned).collect());
    for id in needed {
        if desk.sets.with_untracked(|sets| sets.iter().any(|set| set.id.as_str() == id)) {
            continue;
        }
        let set = whole_set(desk.state, &id).await;
        if !here() {
            return;
        }
        match set {
            Ok(set) => desk.sets.update(|sets| sets.push(set)),
            Err(words) => desk.absent.set(Some(words)),
        }
    }
    desk.reading.set(None);
    desk.gathering.notify();
}

/// How far reading has come, or what was read.
fn standing(desk: Desk) -> AnyView {
    if let Some((at, of)) = desk.reading.get() {
        return view! {
            <label class="field">
                {format!("Reading: {at} of {of} files.")}
                <progress max=of value=at></progress>
            </label>
        }
        .into_any();
    }
    let (count, left) = desk.gathering.with(|all| (all.count(), all.left_out().len()));
    if count + left == 0 {
        return ().into_any();
    }
    let read = text::capital(&text::counted(count, "assessment counts", "assessments count"));
    let left = match left {
        0 => String::new(),
        left => format!(
            " {}: see the end of this page.",
            text::capital(&text::counted(left, "file does not", "files do not"))
        ),
    };
    let one_id = desk.gathering.with(|all| {
        let words = |names: Vec<&str>| {
            let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
            format!(
                "{} began as copies of one file. They count as organisations of their own.",
                text::list(&names)
            )
        };
        all.one_id().into_iter().map(words).collect::<Vec<_>>()
    });
    let one_id: Vec<_> =
        one_id.into_iter().map(|words| view! { <p class="said">{words}</p> }).collect();
    view! { <p>{read} "." {left}</p> {one_id} }.into_any()
}

/// The files that do not count, each with the reason.
fn left_out(desk: Desk) -> AnyView {
    let all = desk.gathering.with(Gathering::left_out);
    if all.is_empty() {
        return ().into_any();
    }
    let row = |LeftOut { file, why }: LeftOut| {
        view! {
            <li>
                <p class="said" dir="auto"><strong>{file}</strong></p>
                <p class="small said">{text::capital(&why.to_string())}</p>
            </li>
        }
    };
    view! {
        <section class="section">
            <header>
                <h2>"Files that do not count"</h2>
                <p>"All others do. Nothing is wrong with this page; look at the files."</p>
            </header>
            <div class="section-body">
                <ul class="rows left-out" role="list">{all.into_iter().map(row).collect_view()}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// The level that gaps and domains are measured against.
#[component]
fn TargetChoice(target: RwSignal<Target>) -> impl IntoView {
    let wording = Wording::default();
    let choice = move |to: Target| {
        let words = wording.purpose(to).to_owned();
        view! {
            <label class="choice">
                <input
                    type="radio" name="together-target" prop:checked=move || target.get() == to
                    on:change=move |_| target.set(to)
                />
                " " {words}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>"Measure gaps and domains against the targets to"</legend>
            <div class="choices two">{choice(Target::Recruit)}{choice(Target::Sustain)}</div>
        </fieldset>
    }
}
