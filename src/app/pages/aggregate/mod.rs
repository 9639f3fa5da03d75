//! Many save files in sum, for a consultant or a peak body. They are read in the page, in turn, and
//! nothing of them is kept but what the page shows.

mod aggregate_state;
mod summary_view;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::aggregate_state::AggregateState;
use crate::aggregate::{Collected, SkipReason, SkippedFile};
use crate::app::platform::{self, PickError, PickedFile};
use crate::app::store::State;
use crate::app::store::whole_set::whole_set;
use crate::messages::aggregate_page;
use crate::question_set::Target;
use crate::save_file::{FileError, MAX_SEALED_BYTES};
use crate::text;

const FIELD: &str = "together-files";

/// Reads many save files and shows them in sum.
#[component]
pub fn Together(state: State) -> impl IntoView {
    let desk = AggregateState {
        state,
        gathering: RwSignal::new(Collected::default()),
        sets: RwSignal::new(Vec::new()),
        target: RwSignal::new(Target::Recruit),
        reading: RwSignal::new(None),
        absent: RwSignal::new(None),
    };
    let read = move || desk.reading.with(Option::is_none);
    view! {
        <main class="page" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{aggregate_page::many_together()}</h1>
                <p>{aggregate_page::for_whom()}</p>
            </header>
            <div class="notice">
                <h2>{aggregate_page::files_stay()}</h2>
                <p>{aggregate_page::files_stay_explained()}</p>
            </div>
            <Files desk=desk />
            {move || read().then(|| summary_view::summary_view(desk))}
            {move || read().then(|| left_out(desk))}
        </main>
    }
}

#[component]
fn Files(desk: AggregateState) -> impl IntoView {
    let gone = Arc::new(AtomicBool::new(false));
    let leave = gone.clone();
    on_cleanup(move || leave.store(true, Ordering::Relaxed));
    let picked = move |_| {
        let gone = gone.clone();
        spawn_local(async move { read_all(desk, &gone).await });
    };
    let start_again = move |_| {
        desk.gathering.set(Collected::default());
        desk.absent.set(None);
        platform::focus_on("main h1");
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
                {move || match any() {
                    true => aggregate_page::add_files(),
                    false => aggregate_page::choose_files(),
                }}
            </label>
            <Show when=move || any() && idle()>
                <button class="button plain" type="button" on:click=start_again>
                    {aggregate_page::start_again()}
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
async fn read_all(desk: AggregateState, gone: &AtomicBool) {
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
                all.leave_out(&name, SkipReason::Wrong(FileError::TooLarge(size)));
            }
            Err(PickError::Unreadable) => all.leave_out(&name, SkipReason::Unreadable),
        });
        true
    };
    platform::pick_each(FIELD, MAX_SEALED_BYTES, &each).await;
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
fn standing(desk: AggregateState) -> AnyView {
    if let Some((at, of)) = desk.reading.get() {
        return view! {
            <label class="field">
                {aggregate_page::reading_files(at, of)}
                <progress max=of value=at></progress>
            </label>
        }
        .into_any();
    }
    let (count, left) = desk.gathering.with(|all| (all.count(), all.left_out().len()));
    if count + left == 0 {
        return ().into_any();
    }
    let number = |count| text::capital(&text::number(count));
    let read = aggregate_page::assessments_count(count, number(count));
    let left = match left {
        0 => String::new(),
        left => format!(" {}", aggregate_page::files_do_not_count(left, number(left))),
    };
    let one_id = desk.gathering.with(|all| {
        let words = |names: Vec<&str>| {
            let names: Vec<String> = names.iter().map(aggregate_page::quoted).collect();
            aggregate_page::copies_of_one_file(text::list(&names))
        };
        all.one_id().into_iter().map(words).collect::<Vec<_>>()
    });
    let one_id: Vec<_> =
        one_id.into_iter().map(|words| view! { <p class="said">{words}</p> }).collect();
    view! { <p>{read} {left}</p> {one_id} }.into_any()
}

/// The files that do not count, each with the reason.
fn left_out(desk: AggregateState) -> AnyView {
    let all = desk.gathering.with(Collected::left_out);
    if all.is_empty() {
        return ().into_any();
    }
    let row = |SkippedFile { file, why }: SkippedFile| {
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
                <h2>{aggregate_page::left_out()}</h2>
                <p>{aggregate_page::left_out_explained()}</p>
            </header>
            <div class="section-body">
                <ul class="rows left-out" role="list">{all.into_iter().map(row).collect_view()}</ul>
            </div>
        </section>
    }
    .into_any()
}
