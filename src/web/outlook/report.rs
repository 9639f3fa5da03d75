use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::kind::{Kind, KindField};
use super::logo::LogoField;
use super::preview::Preview;
use crate::report::{Choices, Document, Logo, Paper, Part};
use crate::web::browser::{self, MadeReport, ReportProgress};
use crate::web::controls::TextField;
use crate::web::state::State;

/// Where the making of the report stands.
#[derive(Clone)]
enum Making {
    Nothing,
    Going(ReportProgress),
    Done(StoredValue<MadeReport>, String),
    Failed(String),
}

/// Choices for the report, and making it.
#[component]
pub fn Report(state: State) -> impl IntoView {
    let (kind, group) = (RwSignal::new(Kind::ActionPlan), RwSignal::new(None));
    let names = RwSignal::new(false);
    let notes = RwSignal::new(true);
    let in_full = RwSignal::new(false);
    let letter = RwSignal::new(false);
    let prepared_by = RwSignal::new(String::new());
    let logo = RwSignal::new(None::<Logo>);
    let parts = RwSignal::new(BTreeSet::from(Part::ALL));
    let making = RwSignal::new(Making::Nothing);
    let ticket = StoredValue::new(0u32);
    let make = move |_| {
        if matches!(making.get_untracked(), Making::Going(_)) {
            return;
        }
        let choices = Choices {
            names: names.get_untracked(),
            notes: notes.get_untracked(),
            in_full: in_full.get_untracked(),
            paper: if letter.get_untracked() { Paper::Letter } else { Paper::A4 },
            prepared_by: prepared_by.get_untracked(),
            logo: logo.get_untracked(),
            parts: parts.get_untracked(),
        };
        ticket.update_value(|ticket| *ticket += 1);
        let made = kind.get_untracked().make(state, &choices, group.get_untracked().as_ref());
        let Some((document, name)) = made else { return };
        spawn_local(make_report(document, name, Order { making, ticket, own: ticket.get_value() }));
    };
    let cancel = move || {
        ticket.update_value(|ticket| *ticket += 1);
        making.set(Making::Nothing);
    };
    // Once it is made, saving it is the next step.
    let ready = move || making.with(|m| matches!(m, Making::Done(..)));
    let going = move || making.with(|m| matches!(m, Making::Going(_)));
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"The report"</h1>
                <p>
                    "A PDF to table at your next meeting: where you stand, the gaps, and the plan. \
                     It is made here, on your device."
                </p>
            </header>
            <div class="form">
                <KindField state=state kind=kind group=group />
                <fieldset class="form-part">
                    <legend>"What goes in"</legend>
                    <div class="choices">
                        <Show when=move || kind.get().is_filled()>
                            <Tick signal=notes words="Notes: what answers are based on" />
                            <Tick signal=names words="Names of the people who answered" />
                        </Show>
                        <Show when=move || kind.get() == Kind::ActionPlan>
                            <Tick
                                signal=in_full
                                words="Every action in full, also those that can wait"
                            />
                        </Show>
                        <Tick signal=letter words="US Letter paper instead of A4" />
                    </div>
                    <TextField
                        label="Prepared by"
                        optional="Optional. Printed on the cover."
                        id="prepared-by"
                        value=prepared_by
                        on_input=move |name| prepared_by.set(name)
                    />
                    <Show when=move || kind.get() == Kind::ActionPlan>
                        <LogoField logo=logo />
                        <Parts parts=parts />
                    </Show>
                </fieldset>
                <p class="cluster">
                    <button
                        class="button" class:quiet=ready type="button"
                        aria-disabled=move || going().to_string()
                        on:click=make
                    >"Make the PDF"</button>
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| crate::web::pages::save_to_file(state)
                    >"Save the assessment to a file"</button>
                </p>
            </div>
            <Standing making=making cancel=cancel />
        </main>
    }
}

/// Which parts go in.
#[component]
fn Parts(parts: RwSignal<BTreeSet<Part>>) -> impl IntoView {
    let tick = move |part: Part| {
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
    // What an empty assessment is told goes in always.
    let named = Part::ALL.into_iter().filter(|part| *part != Part::Begin);
    view! {
        <details>
            <summary>"Choose the parts"</summary>
            <div class="choices">{named.map(tick).collect_view()}</div>
        </details>
    }
}

#[component]
fn Tick(signal: RwSignal<bool>, words: &'static str) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                prop:checked=signal
                on:change=move |event| signal.set(event_target_checked(&event))
            />
            " " {words}
        </label>
    }
}

#[component]
fn Standing(making: RwSignal<Making>, cancel: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let view = move || match making.get() {
        Making::Nothing => ().into_any(),
        Making::Going(progress) => view! {
            <p class="progress">
                <label for="report-progress">{progress.doing} "…"</label>
                <progress id="report-progress" max="100" prop:value=f64::from(progress.percent)>
                </progress>
            </p>
            <p>
                <button class="button plain" type="button" on:click=move |_| cancel()>
                    "Cancel"
                </button>
            </p>
        }
        .into_any(),
        Making::Done(report, name) => done(report, name),
        Making::Failed(error) => view! {
            <div class="notice danger">
                <h2>"The report was not made"</h2>
                <p>{error}</p>
                <p>"Nothing is lost. Check the connection and press “Make the PDF” again."</p>
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}

fn done(report: StoredValue<MadeReport>, name: String) -> AnyView {
    let missing = report.with_value(|r| r.missing.clone());
    let size = report.with_value(|r| r.pdf.len().div_ceil(1024));
    let shown = name.clone();
    let keep = move |_| save(report, &name);
    view! {
        <div class="notice good">
            <h2>"Your report is ready"</h2>
            <p>{shown} " (" {size} " kB)"</p>
            {(!missing.is_empty()).then(|| view! {
                <p>
                    "The report’s typeface lacks these characters and shows a box for each: "
                    {missing.join(" ")}
                </p>
            })}
            <p class="cluster">
                <button class="button" type="button" on:click=keep>"Save the PDF"</button>
            </p>
        </div>
        <Preview report=report />
    }
    .into_any()
}

fn save(report: StoredValue<MadeReport>, name: &str) {
    report.with_value(|r| browser::save_file(name, "application/pdf", &r.pdf));
}

/// One making of a report. It counts only while nobody cancelled it or left the page.
#[derive(Clone, Copy)]
struct Order {
    making: RwSignal<Making>,
    ticket: StoredValue<u32>,
    own: u32,
}

impl Order {
    fn tell(self, making: Making) {
        if self.ticket.try_get_value() == Some(self.own) {
            self.making.set(making);
        }
    }
}

async fn make_report(document: Document, name: String, order: Order) {
    let progress = move |progress| order.tell(Making::Going(progress));
    match browser::make_report(&document, progress).await {
        Ok(report) => order.tell(Making::Done(StoredValue::new(report), name)),
        Err(error) => order.tell(Making::Failed(error.to_string())),
    }
}
