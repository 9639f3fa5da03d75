use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::TextArea;
use crate::app::components::camera::Camera;
use crate::app::platform::{self, PickError, PickedFile};
use crate::app::store::State;
use crate::app::store::progress;
use crate::messages::team;
use crate::question_set::GroupId;
use crate::responses::code::Codes;
use crate::responses::{ImportItem, Intake, Received, Response, SeatError};
use crate::text;

/// Where something that was handed in stands: what comes later moves none of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ImportOrigin {
    File(usize),
    Code(usize),
}

/// What was handed in and is being looked at.
#[derive(Clone, Copy)]
struct ImportState {
    state: State,
    files: RwSignal<Vec<Received>>,
    codes: RwSignal<Codes>,
    /// What somebody decided otherwise.
    turned: RwSignal<Vec<ImportOrigin>>,
    /// What to say of what was just done.
    said: RwSignal<String>,
}

impl ImportState {
    /// Everything that was handed in, looked at against the assessment as it is now.
    fn intake(self) -> Option<Intake> {
        let mut received = self.files.get();
        let set = self.state.questionnaire()?;
        let codes = self.codes.with(|codes| codes.read(&set));
        let codes = codes.into_iter().enumerate();
        let code = |(at, read)| Received { source: team::code_number(at + 1), read };
        received.extend(codes.map(code));
        self.state.with(|a| Intake::new(a, &set, received))
    }

    /// The place of a row: files come first.
    fn place(self, at: usize) -> ImportOrigin {
        let files = self.files.with(Vec::len);
        at.checked_sub(files).map_or(ImportOrigin::File(at), ImportOrigin::Code)
    }

    fn is_taken(self, at: usize, row: &ImportItem) -> bool {
        let place = self.place(at);
        row.can_be_taken() && row.is_taken() != self.turned.with(|turned| turned.contains(&place))
    }

    fn turn(self, at: usize) {
        let place = self.place(at);
        self.turned.update(|turned| match turned.iter().position(|turned| *turned == place) {
            Some(at) => drop(turned.remove(at)),
            None => turned.push(place),
        });
    }

    /// Keeps a code that the camera saw; what to say of it, where it was not seen before.
    fn read(self, code: &str) -> Option<String> {
        let mut new = false;
        // Those who wait for news of the codes hear only of news.
        self.codes.maybe_update(|codes| {
            new = codes.add(code);
            new
        });
        if new {
            Some(self.codes.with_untracked(|codes| text::read_words(codes.len(), &codes.waiting())))
        } else if Codes::is_meant(code) {
            None
        } else {
            Some(team::code_without_answers().to_owned())
        }
    }

    /// Takes in the file that was chosen on the first page, where it is for this assessment.
    fn take_given(self) {
        let given = self.state.given.get_untracked();
        let Some(bytes) = given.as_ref().and_then(|picked| picked.bytes.as_ref().ok()) else {
            return;
        };
        let Ok(answers) = Response::read(bytes) else { return };
        let here = self.state.with_untracked(|a| a.is_or_copies(&answers.assessment));
        if here == Some(true) {
            let source = given.as_ref().map(|picked| picked.name.clone()).unwrap_or_default();
            self.files.set(vec![Received { source, read: Ok(answers) }]);
            self.state.given.set(None);
        }
    }

    fn clear(self) {
        self.files.set(Vec::new());
        self.codes.set(Codes::default());
        self.turned.set(Vec::new());
    }
}

/// Takes in files and codes, once it was shown what they would change.
#[component]
pub fn Import(state: State) -> impl IntoView {
    let desk = ImportState {
        state,
        files: RwSignal::new(Vec::new()),
        codes: RwSignal::new(Codes::default()),
        turned: RwSignal::new(Vec::new()),
        said: RwSignal::new(String::new()),
    };
    desk.take_given();
    let on_code = Callback::new(move |code: String| desk.read(&code));
    view! {
        <section class="section">
            <header>
                <h2>{team::take_in_answers()}</h2>
                <p>{team::take_in_explained()}</p>
            </header>
            <div class="section-body stack">
                <Files desk=desk />
                <Camera on_code=on_code />
                <Pasted desk=desk />
                <p role="status">{desk.said}</p>
                <Looked desk=desk />
            </div>
        </section>
    }
}

#[component]
fn Files(desk: ImportState) -> impl IntoView {
    let picked = move |_| {
        spawn_local(async move {
            let told = move |at, of| {
                // A few files are read before anybody could read this.
                if of > 20 && at % 10 == 0 {
                    desk.said.set(team::reading_files(at, of));
                }
            };
            let picked = platform::pick_files("answers-files", Response::MAX_BYTES, &told).await;
            desk.said.set(String::new());
            desk.files.update(|files| files.extend(picked.into_iter().map(received)));
        });
    };
    view! {
        <p class="cluster">
            <input
                id="answers-files" class="visually-hidden" type="file" multiple
                accept=".json,application/json" on:change=picked
            />
            <label class="button quiet" for="answers-files">{team::choose_files()}</label>
        </p>
    }
}

fn received(PickedFile { name, bytes }: PickedFile) -> Received {
    let read = match bytes {
        Ok(bytes) => Response::read(&bytes),
        Err(PickError::TooLarge(bytes)) => {
            Err(SeatError::TooLarge { bytes, most: Response::MAX_BYTES })
        }
        Err(PickError::Unreadable) => Err(SeatError::NotJson("the browser gave no bytes".into())),
    };
    Received { source: name, read }
}

#[component]
fn Pasted(desk: ImportState) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let look = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let found = desk.codes.try_update(|codes| codes.add(&text.get_untracked()));
        desk.said.set(match found {
            Some(true) => String::new(),
            _ => team::no_new_code().to_owned(),
        });
        text.set(String::new());
    };
    view! {
        <form on:submit=look>
            <TextArea
                label=team::paste_codes()
                hint=team::paste_codes_hint()
                id="codes"
                rows=3
                value=text
                on_input=move |words| text.set(words)
            />
            <p><button class="button quiet">{team::look_at_codes()}</button></p>
        </form>
    }
}

/// What was handed in: what becomes of each, and the choice.
#[component]
fn Looked(desk: ImportState) -> impl IntoView {
    move || {
        let intake = desk.intake().filter(|intake| !intake.rows.is_empty())?;
        let rows = intake.rows.iter().enumerate().map(|(at, row)| looked(desk, at, row));
        let rows = rows.collect_view();
        let count = intake.rows.iter().enumerate().filter(|(at, row)| desk.is_taken(*at, row));
        let count = count.count();
        let take = move |_| take(desk, &intake);
        Some(view! {
            <div class="notice">
                <h3>{team::what_they_would_change()}</h3>
                <ul class="rows" role="list">{rows}</ul>
                <p class="cluster">
                    <button class="button" type="button" disabled=count == 0 on:click=take>
                        {team::take_in_count(count)}
                    </button>
                    <button class="button quiet" type="button" on:click=move |_| desk.clear()>
                        {team::leave_them()}
                    </button>
                </p>
            </div>
        })
    }
}

fn looked(desk: ImportState, at: usize, row: &ImportItem) -> AnyView {
    let set = desk.state.questionnaire();
    let group =
        |id: &GroupId| set.as_ref().map(|set| set.group_name(id).to_owned()).unwrap_or_default();
    let listed = row.who.as_ref().and_then(|person| {
        desk.state
            .with(|a| Some(progress::display_name(set.as_ref()?, a, a.participant(&person.id)?)))
    });
    let listed = listed.flatten();
    let named = row.who.as_ref().map(|person| match person.name.trim() {
        "" => group(&person.group),
        name => name.to_owned(),
    });
    let who = listed.clone().or(named).unwrap_or_else(|| row.source.clone());
    // What it says of itself stands beside what is listed.
    let says = row.claims.as_ref().map(|claims| {
        let name = Some(claims.name.clone()).filter(|name| *name != who);
        let group = Some(group(&claims.group)).filter(|group| *group != who);
        let all = [name, group, Some(claims.organisation.clone())];
        let all = all.into_iter().flatten().filter(|words| !words.is_empty());
        all.collect::<Vec<_>>().join(" · ")
    });
    let differs = text::differs_words(row, listed.as_deref().unwrap_or_default(), group);
    let left = set.as_ref().and_then(|set| text::left_words(row, set));
    let words = [text::verdict_words(row)].into_iter().chain(differs).chain(left);
    let words: Vec<_> = words.map(|words| view! { <span class="said">{words}</span> }).collect();
    let can = row.can_be_taken();
    let warn = row.over_peers || row.over_ours || !row.differs.is_empty() || !can;
    let taken = desk.is_taken(at, row);
    let id = format!("take-{at}");
    view! {
        <li class="handed-in" class:flagged=warn>
            <input
                id=id.clone() type="checkbox" prop:checked=taken disabled=!can
                on:change=move |_| desk.turn(at)
            />
            <label for=id>
                <span class="said" dir="auto">{who}</span>
                <span class="muted small said" dir="auto">{says}</span>
                <span class="muted small said" dir="auto">{row.source.clone()}</span>
                {words}
            </label>
        </li>
    }
    .into_any()
}

fn take(desk: ImportState, intake: &Intake) {
    let chosen: Vec<bool> =
        intake.rows.iter().enumerate().map(|(at, row)| desk.is_taken(at, row)).collect();
    let taken = |at: usize| chosen.get(at) == Some(&true);
    let command =
        desk.state.with_untracked(|a| intake.command(a, platform::today(), taken)).flatten();
    let Some(command) = command else { return };
    let count = chosen.iter().filter(|taken| **taken).count();
    if !desk.state.try_change(command) {
        return;
    }
    desk.clear();
    desk.said.set(team::answers_are_in(count));
    platform::focus_on("main h1");
}
