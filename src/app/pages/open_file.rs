//! A file that the person chose: what it is, and what opening it changes, before it changes it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::marked::{marked, typed};
use crate::app::components::passphrase_prompt::PassphrasePrompt;
use crate::app::platform::{self, PickError, PickedFile};
use crate::app::route::{Page, Route};
use crate::app::store::State;
use crate::assessment::Difference;
use crate::date::Day;
use crate::messages::{open_file, shell};
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
pub fn open_file(state: State, picked: Arc<PickedFile>) -> AnyView {
    match look(state, &picked) {
        FileContent::Open(opened) => {
            // Once this view is drawn: opening goes to another page.
            spawn_local(async move {
                state.given.set(None);
                platform::go(&state.last_place(&state.take_file(*opened)));
            });
            view! { <p role="status" class="opening">{shell::opening()}</p> }.into_any()
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
            view! { <p role="status" class="opening">{shell::opening()}</p> }.into_any()
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
            return FileContent::Wrong(open_file::unreadable().to_owned());
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
        return FileContent::Wrong(open_file::unknown_question_set().to_owned());
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
    view! { <PassphrasePrompt name=name bytes=bytes opened=opened cancelled=cancelled /> }
        .into_any()
}

fn wrong(name: &str, error: &str) -> AnyView {
    view! {
        <div class="notice danger" role="alert">
            <h2>{open_file::not_opened()}</h2>
            <p class="said" dir="auto">{name.to_owned()}</p>
            <ul>
                {error.lines().map(|line| view! { <li>{line.to_owned()}</li> }).collect_view()}
            </ul>
            <p>{open_file::nothing_changed()}</p>
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
            <h2>{open_file::is_another_organisation()}</h2>
            <p>{open_file::another_organisation_why()}</p>
            <ul>
                <li>
                    {open_file::on_this_device()} " "
                    <span class="said" dir="auto">{here}</span>
                </li>
                <li>
                    {open_file::in_the_file()} " "
                    <span class="said" dir="auto">{there}</span>
                </li>
            </ul>
            <p>{open_file::nothing_changed_yet()}</p>
            <p class="cluster">
                <button class="button" type="button" on:click=apart>
                    {open_file::keep_both_apart()}
                </button>
                <button
                    class="button quiet" type="button" on:click=move |_| renamed.set(true)
                >{open_file::see_what_changes()}</button>
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
        changes.push(open_file::peer_view_stays().to_owned());
    }
    if admitted.kept_out > 0 {
        let count = text::number(admitted.kept_out);
        changes.push(open_file::left_out(admitted.kept_out, count));
    }
    let name = here.organisation.name.clone();
    let saved =
        open_file::saved_here_and_there(saved(&here.saved), saved(&opened.assessment.saved));
    let opened = StoredValue::new(opened);
    let both = move |_| keep_both(state, opened.get_value());
    let replace = move |_| {
        state.given.set(None);
        let id = state.replace_with(opened.get_value());
        platform::go(&state.last_place(&id));
    };
    view! {
        <div class="notice" role="status">
            <h2>{open_file::already_kept()}</h2>
            <p class="said" dir="auto">{name}</p>
            <p>{saved}</p>
            <p>{open_file::replacing_changes()}</p>
            <ul>{changes.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
            <p>{open_file::snapshot_is_kept()}</p>
            <p class="cluster">
                <button class="button" type="button" on:click=both>{open_file::keep_both()}</button>
                <button class="button quiet" type="button" on:click=replace>
                    {open_file::replace()}
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
        >{open_file::leave_it()}</button>
    }
}

/// The day on which something was saved, as messages take it.
fn saved(stamp: &str) -> String {
    platform::day_of(stamp).map_or_else(|| "unknown".to_owned(), Day::spoken)
}

/// What would change, a line each.
fn changes(difference: Difference) -> Vec<String> {
    let mut lines = Vec::new();
    if difference.set_up {
        lines.push(open_file::set_up_changes().to_owned());
    }
    let kinds = [
        (open_file::who_answers(), difference.participants),
        (open_file::answers(), difference.answers),
        (open_file::agreed(), difference.consensus),
        (open_file::plan(), difference.plan),
        (open_file::snapshots(), difference.snapshots),
        (open_file::removed_people(), difference.removed),
    ];
    for (kind, counted) in kinds {
        if !counted.is_none() {
            lines.push(open_file::part_changes(kind, text::counts(counted)));
        }
    }
    if difference.unknown {
        lines.push(open_file::newer_parts().to_owned());
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
                "" => open_file::not_named_yet(),
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
            <h2>{open_file::several_assessments()}</h2>
            <ul>
                {rows.into_iter().map(|(name, saved)| named(&name, &saved)).collect_view()}
            </ul>
            {(unreadable > 0).then(|| view! {
                <p>{open_file::more_unreadable(unreadable)}</p>
            })}
            <p>{open_file::both_are_kept()}</p>
            <p class="cluster">
                {(!none).then(|| view! {
                    <button class="button" type="button" on:click=take>
                        {open_file::take_them_in()}
                    </button>
                })}
                {leave_it(state)}
            </p>
        </div>
    }
}

/// The name of an assessment, and when it was saved.
fn named(name: &str, saved: &str) -> impl IntoView + use<> {
    // The name is put in where its mark stands, so that nothing in it is read as a mark.
    let name = |_: &str, _| typed(name);
    view! { <li>{marked(&open_file::name_and_day("", saved), &name)}</li> }
}

/// What a seat gave back: which assessment it belongs to, and the way there.
#[component]
fn HandedBack(state: State, answers: Response) -> impl IntoView {
    let count = open_file::answers_and_day(answers.answers.len(), saved(&answers.saved));
    let who = [answers.participant.name.trim(), answers.organisation.trim()];
    let who: Vec<&str> = who.into_iter().filter(|words| !words.is_empty()).collect();
    let who = who.join(" · ");
    let (here, other) = where_they_belong(state, &answers);
    let leave = leave_it(state);
    let next = match here {
        Some(kept) => {
            let name = match kept.opened.assessment.organisation.name.trim() {
                "" => open_file::unnamed_assessment().to_owned(),
                name => name.to_owned(),
            };
            let href = Route::page(&kept.opened.assessment.id, Page::Team).href();
            let other = other.then(|| {
                view! {
                    <p>{open_file::given_to_another()}</p>
                }
            });
            view! {
                {other}
                <p>{open_file::belong_here()}</p>
                <p class="said" dir="auto">{name}</p>
                <p>{open_file::seen_there_first()}</p>
                <p class="cluster">
                    <a class="button" href=href>{open_file::look_there()}</a> {leave}
                </p>
            }
            .into_any()
        }
        None => view! {
            <p>{open_file::belong_elsewhere()}</p>
            <p class="cluster">{leave}</p>
        }
        .into_any(),
    };
    view! {
        <div class="notice" role="status">
            <h2>{open_file::answers_of_one()}</h2>
            <p class="said" dir="auto">{who}</p>
            <p>{count}</p>
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
