pub mod document_kind;
pub mod encrypt_form;
pub mod logo_field;
pub mod other_formats;
pub mod preview;
pub mod redacted_copy;

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::handed_out::{handed_out, outcome};
use crate::app::components::job::{Job, JobHandle, JobState, MadeFile, content, going, withdrawn};
use crate::app::components::single_file_notice::offer;
use crate::app::components::{TextField, Tick};
use crate::app::pages::documents::document_kind::{DocumentKind, KindField};
use crate::app::pages::documents::encrypt_form::EncryptForm;
use crate::app::pages::documents::logo_field::LogoField;
use crate::app::pages::documents::other_formats::OtherFormats;
use crate::app::pages::documents::preview::Preview;
use crate::app::pages::documents::redacted_copy::RedactedCopy;
use crate::app::platform::{self, MadeReport};
use crate::app::store::{Occasion, State};
use crate::messages::documents;
use crate::report::{Document, Logo, Paper, ReportOptions, ReportSection};

/// The place of what became of the PDF.
const PLACE: &str = "report";
/// That of the save file.
const SAVE_FILE: &str = "save-file";

/// A finished report and what to call its file.
type Made = (StoredValue<MadeReport>, String);

/// Choices for the report, and making it.
#[component]
pub fn Report(state: State) -> impl IntoView {
    let (kind, group) = (RwSignal::new(DocumentKind::ActionPlan), RwSignal::new(None));
    let names = RwSignal::new(false);
    let named = state.with_untracked(|a| !a.session.anonymous).unwrap_or(true);
    let notes = RwSignal::new(named);
    let owners = RwSignal::new(true);
    let in_full = RwSignal::new(false);
    let letter = RwSignal::new(false);
    let prepared_by = RwSignal::new(String::new());
    let logo = RwSignal::new(None::<Logo>);
    let parts = RwSignal::new(BTreeSet::from(ReportSection::ALL));
    let job = Job::<Made>::new();
    on_cleanup(platform::end_workers);
    let choices = move || ReportOptions {
        names: names.get_untracked(),
        notes: Some(notes.get_untracked()),
        owners: owners.get_untracked(),
        in_full: in_full.get_untracked(),
        paper: if letter.get_untracked() { Paper::Letter } else { Paper::A4 },
        prepared_by: prepared_by.get_untracked(),
        logo: logo.get_untracked(),
        parts: parts.get_untracked(),
    };
    let chosen = move || {
        let ticks = (names.get(), notes.get(), owners.get(), in_full.get(), letter.get());
        (kind.get(), group.get(), ticks, prepared_by.get(), logo.get(), parts.get(), content(state))
    };
    job.withdraw_on_change(chosen);
    let withdraw = move |files: Job<MadeFile>| files.withdraw_on_change(chosen);
    let document =
        move || kind.get_untracked().make(state, &choices(), group.get_untracked().as_ref());
    let name = move || kind.get_untracked().file_name(state, group.get_untracked().as_ref());
    let make = move |_| {
        let Some(order) = job.begin() else { return };
        if kind.get_untracked().is_filled() {
            state.keep_snapshot(Occasion::Report);
        }
        let Some((document, name)) = document().zip(name()) else { return };
        state.forget_handed_out(PLACE);
        spawn_local(make_report(document, name, order));
    };
    let preview = move || match job.get() {
        JobState::Done((report, _)) => Some(view! { <Preview report=report /> }),
        _ => None,
    };
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{documents::title()}</h1>
                <p>{documents::lead()}</p>
            </header>
            <div class="form">
                <KindField state=state kind=kind group=group />
                <fieldset class="form-part">
                    <legend>{documents::what_goes_in()}</legend>
                    <div class="choices">
                        <Show when=move || kind.get().is_filled()>
                            <Tick signal=notes words=documents::notes() />
                            {named.then(|| view! {
                                <Tick signal=names words=documents::names() />
                            })}
                            <Tick signal=owners words=documents::owners() />
                        </Show>
                        <Show when=move || kind.get() == DocumentKind::ActionPlan>
                            <Tick
                                signal=in_full
                                words=documents::in_full()
                            />
                        </Show>
                        <Tick signal=letter words=documents::letter_paper() />
                    </div>
                    <TextField
                        label=documents::prepared_by()
                        optional=documents::prepared_by_optional()
                        id="prepared-by"
                        value=prepared_by
                        on_input=move |name| prepared_by.set(name)
                    />
                    <Show when=move || kind.get() == DocumentKind::ActionPlan>
                        <LogoField logo=logo />
                        <Parts parts=parts />
                    </Show>
                </fieldset>
                <p class="cluster">
                    <button
                        class="button" class:quiet=move || job.is_done() type="button"
                        aria-disabled=move || job.is_going().to_string()
                        on:click=make
                    >{documents::make_pdf()}</button>
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| state.save_to_file(SAVE_FILE)
                    >{documents::save_to_file()}</button>
                </p>
                {handed_out(state, SAVE_FILE.to_owned())}
                <Standing state=state job=job />
                <EncryptForm state=state />
                <RedactedCopy state=state />
                <OtherFormats
                    state=state document=document name=name choices=choices withdraw=withdraw
                    is_filled=Signal::derive(move || kind.get().is_filled())
                />
                {offer()}
            </div>
            {preview}
        </main>
    }
}

/// Which parts go in.
#[component]
fn Parts(parts: RwSignal<BTreeSet<ReportSection>>) -> impl IntoView {
    let tick = move |part: ReportSection| {
        let chosen = move || parts.with(|parts| parts.contains(&part));
        let change = move |event| {
            let now = event_target_checked(&event);
            parts.update(|parts| {
                if now {
                    parts.insert(part)
                } else {
                    parts.remove(&part)
                };
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=chosen on:change=change /> " " {part.name()}
            </label>
        }
    };
    view! {
        <details>
            <summary>{documents::choose_parts()}</summary>
            <div class="choices">{ReportSection::choosable().map(tick).collect_view()}</div>
        </details>
    }
}

#[component]
fn Standing(state: State, job: Job<Made>) -> impl IntoView {
    let view = move || match job.get() {
        JobState::Nothing => ().into_any(),
        JobState::Going(progress) => going("report-progress", progress, move || job.cancel()),
        JobState::Done((report, name)) => done(state, report, name),
        JobState::Withdrawn => withdrawn(),
        JobState::Failed(error) => view! {
            <div class="notice danger">
                <h2>{documents::report_failed()}</h2>
                <p>{error}</p>
                <p>{documents::report_failed_advice()}</p>
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}

fn done(state: State, report: StoredValue<MadeReport>, name: String) -> AnyView {
    let missing = report.with_value(|r| r.missing.clone());
    let size = report.with_value(|r| r.pdf.len().div_ceil(1024));
    let shown = name.clone();
    let save = move |_| {
        let pdf = report.with_value(|report| report.pdf.clone());
        state.hand_out(PLACE, name.clone(), "application/pdf", pdf, None);
    };
    view! {
        <div class="notice good">
            <h2>{documents::report_ready()}</h2>
            <p>{documents::name_and_size(shown, size)}</p>
            {(!missing.is_empty()).then(|| view! {
                <p>{documents::missing_characters(missing.join(" "))}</p>
            })}
            <p class="cluster">
                <button class="button" type="button" on:click=save>{documents::save_pdf()}</button>
            </p>
            {outcome(state, PLACE.to_owned())}
        </div>
    }
    .into_any()
}

async fn make_report(document: Document, name: String, order: JobHandle<Made>) {
    let progress = move |progress| order.set(JobState::Going(progress));
    match platform::make_report(&document, progress).await {
        Ok(report) => order.set(JobState::Done((StoredValue::new(report), name))),
        Err(error) => order.set(JobState::Failed(error.to_string())),
    }
}
