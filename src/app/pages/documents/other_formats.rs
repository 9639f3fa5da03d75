use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::handed_out::outcome;
use crate::app::components::job::{Job, JobHandle, JobState, MadeFile, going, withdrawn};
use crate::app::platform;
use crate::app::store::{Occasion, State};
use crate::export::{ExportContent, ExportFormat, ExportRequest};
use crate::messages::{documents, shell};
use crate::report::{Document, ReportOptions};

/// The place of what became of a file.
const PLACE: &str = "formats";

/// The chosen document in formats other than PDF, and the assessment in formats of its own.
/// `document` makes the document, and `name` says what its PDF is called; `withdraw` takes
/// files back when something that they depend on is chosen differently, and `is_filled` says whether it holds what was entered.
#[component]
pub fn OtherFormats(
    state: State,
    document: impl Fn() -> Option<Document> + Copy + Send + Sync + 'static,
    name: impl Fn() -> Option<String> + Copy + Send + Sync + 'static,
    choices: impl Fn() -> ReportOptions + Copy + Send + Sync + 'static,
    withdraw: impl Fn(Job<MadeFile>) + Send + Sync + 'static,
    is_filled: Signal<bool>,
) -> impl IntoView {
    let job = Job::<MadeFile>::new();
    withdraw(job);
    let last = StoredValue::new(ExportFormat::Word);
    let give = move |format: ExportFormat| {
        let Some(order) = job.begin() else { return };
        last.set_value(format);
        if is_filled.get_untracked() {
            state.keep_snapshot(Occasion::Report);
        }
        let content = match format {
            ExportFormat::Word => {
                document().map(|it| Ok(ExportContent::Asked(ExportRequest::Word(Box::new(it)))))
            }
            format => of_the_assessment(state, format, &choices()),
        };
        let Some((content, pdf)) = content.zip(name()) else { return };
        let name = format.file_name(pdf.trim_end_matches(".pdf"));
        spawn_local(make(state, content, name, format.media_type(), order));
    };
    let button = move |format: ExportFormat| {
        view! {
            <button
                class="button quiet" type="button"
                aria-disabled=move || job.is_going().to_string()
                on:click=move |_| give(format)
            >{format.label()}</button>
        }
    };
    view! {
        <fieldset class="form-part">
            <legend>{documents::other_formats()}</legend>
            <p class="hint">{documents::other_formats_hint()}</p>
            <p class="cluster">{button(ExportFormat::Word)}</p>
            <Show when=move || is_filled.get()>
                <p class="hint">{documents::to_work_on_hint()}</p>
                <p class="cluster">{ExportFormat::OF_AN_ASSESSMENT.map(button).collect_view()}</p>
            </Show>
            <Standing state=state job=job again=move || give(last.get_value()) />
        </fieldset>
    }
}

/// What a file is made of, or why there is none, in words.
type FormatContent = Result<ExportContent, String>;

/// What a file of the assessment is made of; none before there is an outcome.
fn of_the_assessment(
    state: State,
    format: ExportFormat,
    choices: &ReportOptions,
) -> Option<FormatContent> {
    let set = state.questionnaire_untracked()?;
    let outcome = state.outcome.get_untracked()?;
    let today = platform::today();
    state.with_untracked(|assessment| {
        let content = format.content(&set, assessment, &outcome, today, choices);
        content.map_err(|error| error.to_string())
    })
}

/// Makes a file and saves it, unless somebody cancelled it meanwhile.
async fn make(
    state: State,
    content: FormatContent,
    name: String,
    kind: &'static str,
    own: JobHandle<MadeFile>,
) {
    let made = match content {
        Err(error) => Err(error),
        Ok(ExportContent::Made(bytes)) => Ok(bytes),
        Ok(ExportContent::Asked(order)) => {
            let progress = move |progress| own.set(JobState::Going(progress));
            let made = platform::make_office_file(&order, progress).await;
            made.map_err(|error| format!("{error}\n{}", documents::file_failed_advice()))
        }
    };
    match made {
        Ok(_) if !own.counts() => {}
        Ok(bytes) => {
            let file = MadeFile { name, kind, bytes: StoredValue::new(bytes) };
            file.save(state, PLACE, None);
            own.set(JobState::Done(file));
        }
        Err(error) => own.set(JobState::Failed(error)),
    }
}

#[component]
fn Standing(
    state: State,
    job: Job<MadeFile>,
    again: impl Fn() + Copy + Send + 'static,
) -> impl IntoView {
    let view = move || match job.get() {
        JobState::Nothing => ().into_any(),
        JobState::Going(progress) => going("format-progress", progress, move || job.cancel()),
        JobState::Done(file) => done(state, file),
        JobState::Withdrawn => withdrawn(),
        JobState::Failed(error) => view! {
            <div class="notice danger">
                <h2>{documents::file_failed()}</h2>
                {error.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}
                <p class="cluster">
                    <button class="button quiet" type="button" on:click=move |_| again()>
                        {shell::try_again()}
                    </button>
                </p>
            </div>
        }
        .into_any(),
    };
    view! { <div role="status">{view}</div> }
}

fn done(state: State, file: MadeFile) -> AnyView {
    let name = file.name.clone();
    let size = file.bytes.with_value(|bytes| bytes.len().div_ceil(1024));
    view! {
        <div class="notice good">
            <h2>{documents::file_made()}</h2>
            <p>{documents::name_and_size(name, size)}</p>
            {outcome(state, PLACE.to_owned())}
            <p class="cluster">
                <button class="button quiet" type="button" on:click=move |_| file.save(state, PLACE, None)>
                    {documents::save_again()}
                </button>
            </p>
        </div>
    }
    .into_any()
}
