//! A file that the person chose: what it is, and what opening it changes, before it changes it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::passphrase_prompt::Unseal;
use crate::app::platform::{self, PickError, PickedFile};
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::Difference;
use crate::question_set::BuiltIn;
use crate::responses::{Invitation, Response, SeatError, link};
use crate::save_file::{self, Access, FileError, Opened};
use crate::storage::{Entry, LoadedRecord, Rescue};
use crate::text;

/// What a chosen file turns out to be.
enum FileContent {
    /// Something that can be opened at once.
    Open(Box<Opened>),
    /// Another state of an assessment that is kept here.
    Another(Box<(Opened, LoadedRecord)>),
    /// Something behind a passphrase.
    Sealed(Vec<u8>),
    /// A rescue copy with these assessments.
    Rescue(Vec<Entry>),
    /// A seat that somebody was given.
    Invitation(Box<Invitation>),
    /// What a seat gives back.
    Response(Box<Response>),
    /// Nothing that can be opened, for this reason.
    Wrong(String),
}

/// Shows what is in a chosen file, or opens it.
pub fn given(state: State, picked: Arc<PickedFile>) -> AnyView {
    match look(state, &picked) {
        FileContent::Open(opened) => {
            // Once this view is drawn: opening goes to another page.
            spawn_local(async move {
                state.given.set(None);
                platform::go(&state.last_place(&state.take_file(*opened)));
            });
            view! { <p role="status">"Opening…"</p> }.into_any()
        }
        FileContent::Another(both) => {
            let (opened, kept) = *both;
            view! { <Asked state=state opened=opened kept=kept /> }.into_any()
        }
        FileContent::Sealed(bytes) => sealed(state, picked.name.clone(), bytes),
        FileContent::Rescue(entries) => {
            view! { <Rescued state=state entries=entries /> }.into_any()
        }
        FileContent::Invitation(seat) => {
            // Once this view is drawn, as above.
            spawn_local(async move {
                state.given.set(None);
                platform::go(&Route::Seat(link::write(&seat)).href());
            });
            view! { <p role="status">"Opening…"</p> }.into_any()
        }
        FileContent::Response(answers) => {
            view! { <HandedBack state=state answers=*answers /> }.into_any()
        }
        FileContent::Wrong(error) => wrong(&picked.name, &error),
    }
}

fn look(state: State, picked: &PickedFile) -> FileContent {
    let bytes = match &picked.bytes {
        Ok(bytes) => bytes,
        Err(PickError::TooLarge(size)) => {
            return FileContent::Wrong(FileError::TooLarge(*size).in_words());
        }
        Err(PickError::Unreadable) => {
            return FileContent::Wrong("the browser could not read it".to_owned());
        }
    };
    match save_file::open(bytes) {
        Ok(opened) => look_at(state, opened),
        Err(FileError::Sealed) => FileContent::Sealed(bytes.clone()),
        Err(error) => of_another_kind(bytes, &error),
    }
}

/// A file that is no assessment, for this reason.
fn of_another_kind(bytes: &[u8], error: &FileError) -> FileContent {
    match Invitation::read(bytes) {
        Ok(seat) => return FileContent::Invitation(Box::new(seat)),
        Err(wrong) if is_meant(&wrong) => return FileContent::Wrong(wrong.to_string()),
        Err(_) => {}
    }
    match Response::read(bytes) {
        Ok(answers) => return FileContent::Response(Box::new(answers)),
        Err(wrong) if is_meant(&wrong) => return FileContent::Wrong(wrong.to_string()),
        Err(_) => {}
    }
    match Rescue::read(bytes) {
        Ok(rescue) => FileContent::Rescue(rescue.entries()),
        Err(rescue) if Rescue::is_meant(error) => FileContent::Wrong(rescue.to_string()),
        Err(_) => FileContent::Wrong(error.in_words()),
    }
}

/// Whether the file is of the kind that was looked for, and wrong.
fn is_meant(error: &SeatError) -> bool {
    matches!(error, SeatError::Faults(_) | SeatError::Newer(_))
}

fn look_at(state: State, opened: Opened) -> FileContent {
    let set = &opened.assessment.questionnaire.id;
    if BuiltIn::find(set.as_str()).is_none() {
        return FileContent::Wrong(
            "it was made with a question set that is not built in".to_owned(),
        );
    }
    let kept = state.library(|library| library.load(&opened.assessment.id));
    let differs = |kept: &LoadedRecord| {
        let here = &kept.opened;
        let both_change = (here.access, opened.access) == (Access::Full, Access::Full);
        both_change && !Difference::between(&here.assessment, &opened.assessment).is_none()
    };
    match kept {
        Ok(kept) if differs(&kept) => FileContent::Another(Box::new((opened, kept))),
        _ => FileContent::Open(Box::new(opened)),
    }
}

/// Asks for the passphrase; what it opens to is looked at like any other file.
fn sealed(state: State, name: String, bytes: Vec<u8>) -> AnyView {
    let same = name.clone();
    let opened = Callback::new(move |text: String| {
        let picked = PickedFile { name: same.clone(), bytes: Ok(text.into_bytes()) };
        state.given.set(Some(Arc::new(picked)));
    });
    let cancelled = Callback::new(move |()| state.given.set(None));
    view! { <Unseal name=name bytes=bytes opened=opened cancelled=cancelled /> }.into_any()
}

fn wrong(name: &str, error: &str) -> AnyView {
    view! {
        <div class="notice danger" role="alert">
            <h2>"This file was not opened"</h2>
            <p class="said" dir="auto">{name.to_owned()}</p>
            <ul>
                {error.lines().map(|line| view! { <li>{line.to_owned()}</li> }).collect_view()}
            </ul>
            <p>"Nothing was changed."</p>
        </div>
    }
    .into_any()
}

/// An assessment that is kept here under the same id: first, where it names another organisation,
/// whether it is the same at all.
#[component]
fn Asked(state: State, opened: Opened, kept: LoadedRecord) -> impl IntoView {
    let there = opened.assessment.organisation.name.clone();
    let renamed = RwSignal::new(!kept.opened.assessment.is_of_another_organisation(&there));
    let both = StoredValue::new((opened, kept));
    move || {
        let (opened, kept) = both.get_value();
        match renamed.get() {
            true => view! { <Another state=state opened=opened kept=kept /> }.into_any(),
            false => view! { <OtherName state=state opened=opened kept=kept renamed=renamed /> }
                .into_any(),
        }
    }
}

/// The same id under two names of organisations: renamed, or another one.
#[component]
fn OtherName(
    state: State,
    opened: Opened,
    kept: LoadedRecord,
    renamed: RwSignal<bool>,
) -> impl IntoView {
    let here = kept.opened.assessment.organisation.name.clone();
    let there = opened.assessment.organisation.name.clone();
    let opened = StoredValue::new(opened);
    let apart = move |_| keep_both(state, opened.get_value());
    view! {
        <div class="notice" role="status">
            <h2>"Is this another organisation?"</h2>
            <p>
                "This file began as a copy of an assessment that is on this device, or the \
                 organisation has a new name."
            </p>
            <ul>
                <li>"On this device: " <span class="said" dir="auto">{here}</span></li>
                <li>"In the file: " <span class="said" dir="auto">{there}</span></li>
            </ul>
            <p>"Nothing is changed yet."</p>
            <p class="cluster">
                <button class="button" type="button" on:click=apart>
                    "Another organisation: keep both"
                </button>
                <button
                    class="button quiet" type="button" on:click=move |_| renamed.set(true)
                >"The same under a new name: see what would change"</button>
                {leave_it(state)}
            </p>
        </div>
    }
}

/// Another state of an assessment that is kept here: what it would change, and the choice.
#[component]
fn Another(state: State, opened: Opened, kept: LoadedRecord) -> impl IntoView {
    let here = &kept.opened.assessment;
    let admitted = here.admitted(opened.assessment.clone());
    let mut changes = changes(Difference::between(here, &admitted.assessment));
    if !admitted.held.is_empty() {
        changes.push(
            "The view that peers gave from their own seat stays as it came back here. If the file \
             has a later one, import it from what they handed back."
                .to_owned(),
        );
    }
    if admitted.kept_out > 0 {
        let people = text::counted(admitted.kept_out, "person", "people");
        changes.push(format!("Left out: {people} who were removed here, with their answers"));
    }
    let name = here.organisation.name.clone();
    let (saved_here, saved_there) = (saved(&here.saved), saved(&opened.assessment.saved));
    let opened = StoredValue::new(opened);
    let both = move |_| keep_both(state, opened.get_value());
    let replace = move |_| {
        state.given.set(None);
        let id = state.replace_with(opened.get_value());
        platform::go(&state.last_place(&id));
    };
    view! {
        <div class="notice" role="status">
            <h2>"This device already keeps this assessment"</h2>
            <p class="said" dir="auto">{name}</p>
            <p>{format!("Here {saved_here}; in the file {saved_there}. Nothing is changed yet.")}</p>
            <p>"If the file takes the place of what is here, this changes:"</p>
            <ul>{changes.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
            <p>
                "Then the answers that are here now are kept as a snapshot, and one press of Undo \
                 takes it back."
            </p>
            <p class="cluster">
                <button class="button" type="button" on:click=both>"Keep both"</button>
                <button class="button quiet" type="button" on:click=replace>
                    "Replace what is here"
                </button>
                {leave_it(state)}
            </p>
        </div>
    }
}

/// Takes the file in beside what is here, and goes there.
fn keep_both(state: State, opened: Opened) {
    state.given.set(None);
    platform::go(&state.last_place(&state.take_file(opened)));
}

/// The button that leaves the file alone.
fn leave_it(state: State) -> impl IntoView {
    view! {
        <button
            class="button quiet" type="button" on:click=move |_| state.given.set(None)
        >"Leave it"</button>
    }
}

fn saved(stamp: &str) -> String {
    match platform::day_of(stamp) {
        Some(day) => format!("saved on {}", day.spoken()),
        None => "saved on a day it does not say".to_owned(),
    }
}

/// What would change, a line each.
fn changes(difference: Difference) -> Vec<String> {
    let mut lines = Vec::new();
    if difference.set_up {
        lines.push("The set-up: organisation, dates, words or question set".to_owned());
    }
    let kinds = [
        ("Who answers", difference.participants),
        ("Answers", difference.answers),
        ("What was agreed", difference.consensus),
        ("The plan", difference.plan),
        ("Snapshots", difference.snapshots),
        ("People who were removed", difference.removed),
    ];
    for (kind, counted) in kinds {
        if !counted.is_none() {
            lines.push(format!("{kind}: {}", text::counts(counted)));
        }
    }
    if difference.unknown {
        lines.push("Parts that a newer Groundwork wrote".to_owned());
    }
    lines
}

/// The assessments of a rescue copy.
#[component]
fn Rescued(state: State, entries: Vec<Entry>) -> impl IntoView {
    let good: Vec<_> = entries
        .iter()
        .filter_map(|e| Some(e.kept.as_ref().ok()?.opened.assessment.clone()))
        .collect();
    let unreadable = entries.len() - good.len();
    let rows: Vec<_> = good
        .iter()
        .map(|a| {
            let name = match a.organisation.name.trim() {
                "" => "Not named yet",
                name => name,
            };
            (name.to_owned(), saved(&a.saved))
        })
        .collect();
    let none = good.is_empty();
    let good = StoredValue::new(good);
    let take = move |_| {
        state.given.set(None);
        state.take_all(good.get_value());
        platform::focus_on("main h1");
    };
    view! {
        <div class="notice" role="status">
            <h2>"A copy of several assessments"</h2>
            <ul>
                {rows.into_iter().map(|(name, saved)| view! {
                    <li><span class="said" dir="auto">{name}</span> ", " {saved}</li>
                }).collect_view()}
            </ul>
            {(unreadable > 0).then(|| view! {
                <p>{format!("{unreadable} more cannot be read.")}</p>
            })}
            <p>
                "What is on this device stays. Where both differ, you get both. Nothing is changed \
                 yet."
            </p>
            <p class="cluster">
                {(!none).then(|| view! {
                    <button class="button" type="button" on:click=take>"Take them in"</button>
                })}
                {leave_it(state)}
            </p>
        </div>
    }
}

/// What a seat gave back: which assessment it belongs to, and the way there.
#[component]
fn HandedBack(state: State, answers: Response) -> impl IntoView {
    let count = match answers.answers.len() {
        1 => "1 answer".to_owned(),
        count => format!("{count} answers"),
    };
    let saved = saved(&answers.saved);
    let who = [answers.participant.name.trim(), answers.organisation.trim()];
    let who: Vec<&str> = who.into_iter().filter(|words| !words.is_empty()).collect();
    let who = who.join(" · ");
    let (here, other) = where_they_belong(state, &answers);
    let leave = leave_it(state);
    let next = match here {
        Some(kept) => {
            let name = match kept.opened.assessment.organisation.name.trim() {
                "" => "An assessment that is not named yet".to_owned(),
                name => name.to_owned(),
            };
            let href = Route::page(&kept.opened.assessment.id, Page::Team).href();
            let other = other.then(|| view! {
                <p>
                    "They were given to another organisation. Look well before you take them in."
                </p>
            });
            view! {
                {other}
                <p>"They belong to this assessment, which is on this device:"</p>
                <p class="said" dir="auto">{name}</p>
                <p>"There you see what they would change before you take them in."</p>
                <p class="cluster"><a class="button" href=href>"Look at them there"</a> {leave}</p>
            }
            .into_any()
        }
        None => view! {
            <p>
                "The assessment that they belong to is not on this device. Whoever gave out the \
                 seat takes them in, under “Answer as a team”. If you have its save file, open that \
                 first."
            </p>
            <p class="cluster">{leave}</p>
        }
        .into_any(),
    };
    view! {
        <div class="notice" role="status">
            <h2>"Answers of one person"</h2>
            <p class="said" dir="auto">{who}</p>
            <p>{format!("{count}, {saved}. Nothing is changed yet.")}</p>
            {next}
        </div>
    }
}

/// The assessment on this device that answers belong to, best one of the organisation that they
/// were given to, a copy of theirs among them; and whether it is of another one.
fn where_they_belong(state: State, answers: &Response) -> (Option<LoadedRecord>, bool) {
    let list = state.library(|library| library.list()).unwrap_or_default();
    let takes = |kept: &LoadedRecord| {
        let here = &kept.opened.assessment;
        here.is_or_copies(&answers.assessment)
    };
    let other = |kept: &LoadedRecord| {
        kept.opened.assessment.is_of_another_organisation(&answers.organisation)
    };
    let mut all: Vec<LoadedRecord> =
        list.into_iter().filter_map(|entry| entry.kept.ok()).filter(takes).collect();
    all.sort_by_key(|kept| (other(kept), kept.opened.assessment.id != answers.assessment));
    let best = all.into_iter().next();
    let is_other = best.as_ref().is_some_and(other);
    (best, is_other)
}
