use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::components::awake::{Awake, SleepNote};
use crate::app::components::copy_button::CopyButton;
use crate::app::components::handed_out::handed_out;
use crate::app::components::persistence_note::of_hand_back;
use crate::app::components::qr_picture::QrPicture;
use crate::app::pages::respond::leaving_seat::LeavingSeat;
use crate::app::pages::respond::peer_choice::peer_choice;
use crate::app::platform;
use crate::app::store::progress;
use crate::app::store::{HAND_BACK, HandedOut, JSON, State};
use crate::messages::respond;
use crate::question_set::Questionnaire;
use crate::responses::{Response, code};
use crate::text;

/// As many characters as mail and chat take in one message without trouble.
const MOST_TEXT: usize = 4000;

/// As many as anybody would copy, one part after the other.
const MOST_TEXTS: usize = 12 * MOST_TEXT;

/// As many as a camera reads well from one picture: a QR code of version 10.
const MOST_PICTURE: usize = 390;

/// As many as a person holds a camera still for, one picture after the other.
const MOST_PICTURES: usize = 12 * MOST_PICTURE;

/// Milliseconds that each picture of several is shown.
const EACH: u64 = 700;

/// What a seat gives back, and the ways to do so.
#[component]
pub fn Submit(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire() else { return ().into_any() };
    let answers = Memo::new(move |_| state.with(Response::of).flatten());
    let coded = {
        let set = set.clone();
        move |most: usize, each: usize| {
            let written = answers.with(|a| a.as_ref().map(|a| code::write(a, &set, most)));
            written.map(|written| Coded::new(&written, &set, each)).unwrap_or_default()
        }
    };
    let pictures = {
        let coded = coded.clone();
        Memo::new(move |_| coded(MOST_PICTURES, MOST_PICTURE))
    };
    let texts = Memo::new(move |_| coded(MOST_TEXTS, MOST_TEXT));
    let shown = Memo::new(move |_| pictures.with(|it| it.parts.clone()));
    let progress = {
        let set = set.clone();
        move || {
            let who = answers.with(|a| a.as_ref().map(|a| a.participant.id.clone()))?;
            let progress = state.with(|a| progress::progress(&set, a, &who))?;
            Some(respond::questions_answered(progress.answered, progress.asked))
        }
    };
    let file = move || {
        let answers = answers.get_untracked()?;
        let name = format!("groundwork-answers-{}.json", platform::today());
        Some((name, answers.write().into_bytes(), state.copy_of_open()))
    };
    let save = move |_| {
        if let Some((name, bytes, copy)) = file() {
            state.hand_out(HAND_BACK, name, JSON, bytes, copy);
        }
    };
    let share = move |_| {
        let Some((name, bytes, copy)) = file() else { return };
        spawn_local(async move {
            let outcome = platform::share(&name, JSON, &bytes).await;
            state.note_handed_out(HandedOut { at: HAND_BACK.to_owned(), name, outcome, copy });
        });
    };
    let can_share = platform::can_share("groundwork-answers.json", JSON);
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">{respond::hand_your_answers_back()}</h1>
                <p>{progress} " " {respond::give_answers_to_giver()}</p>
            </header>
            <div class="form">
                {peer_choice(state)}
                <section>
                    <h2>{respond::as_a_file()}</h2>
                    <p>{respond::file_holds_everything()}</p>
                    <p class="cluster">
                        <button class="button" type="button" on:click=save>
                            {respond::save_your_answers()}
                        </button>
                        {can_share.then(|| view! {
                            <button class="button quiet" type="button" on:click=share>
                                {respond::send_with_another_app()}
                            </button>
                        })}
                    </p>
                    {handed_out(state, HAND_BACK.to_owned())}
                    {of_hand_back(state)}
                </section>
                <section on:copy=move |_| state.handed_back()>
                    <h2>{respond::as_a_code()}</h2>
                    {move || texts.with(|texts| as_code(state, texts))}
                </section>
                <section>
                    <h2>{respond::to_a_camera()}</h2>
                    <p>{respond::hold_to_camera()}</p>
                    {move || left_out(&pictures.with(|it| it.left_out.clone()))}
                    <Pictures pictures=shown />
                    <SleepNote awake=Awake::hold() />
                </section>
                <LeavingSeat state=state />
            </div>
        </main>
    }
    .into_any()
}

/// A code in parts, and what is not in it.
#[derive(Clone, Default, PartialEq)]
struct Coded {
    parts: Vec<String>,
    /// The short names of questions whose words did not fit.
    left_out: Vec<String>,
}

impl Coded {
    fn new(code: &code::WrittenCode, set: &Questionnaire, each: usize) -> Self {
        let name = |id| set.question(id).map(|question| question.short.clone());
        Coded {
            parts: code::parts(&code.text, each),
            left_out: code.left_out.iter().filter_map(name).collect(),
        }
    }
}

/// The code as text, in as many fields as it has parts.
fn as_code(state: State, code: &Coded) -> AnyView {
    let count = code.parts.len();
    let words = match count {
        1 => respond::paste_code().to_owned(),
        count => respond::paste_all_parts(count),
    };
    let part = |(at, text): (usize, &String)| {
        let (label, named) = match count {
            1 => (respond::your_code().to_owned(), respond::copy_code().to_owned()),
            count => {
                let at = at + 1;
                (respond::part_of(at, count), respond::copy_part_of(at, count))
            }
        };
        let button = if count == 1 { respond::copy_code() } else { respond::copy_part() };
        let (shown, text) = (text.clone(), text.clone());
        view! {
            {(count > 1).then(|| view! { <h3>{label.clone()}</h3> })}
            <textarea
                class="code" rows="4" readonly aria-label=label prop:value=shown
            ></textarea>
            <div class="cluster">
                <CopyButton
                    label=button named=named text=Signal::stored(text)
                    then=Callback::new(move |()| state.handed_back())
                />
            </div>
        }
    };
    view! {
        <p>{words}</p>
        {left_out(&code.left_out)}
        {code.parts.iter().enumerate().map(part).collect_view()}
    }
    .into_any()
}

/// What a code leaves out, and that the file holds it.
fn left_out(names: &[String]) -> Option<AnyView> {
    let words = text::short_code_words(names)?;
    Some(
        view! {
            <div class="notice warning">
                <p>{words} " " {respond::send_file_instead()}</p>
            </div>
        }
        .into_any(),
    )
}

/// One picture, or several in turn.
#[component]
fn Pictures(pictures: Memo<Vec<String>>) -> impl IntoView {
    let turn = RwSignal::new(0_usize);
    let paused = RwSignal::new(false);
    let next = move || turn.update(|turn| *turn = turn.wrapping_add(1));
    let timer = set_interval_with_handle(
        move || {
            if !paused.get_untracked() {
                next();
            }
        },
        std::time::Duration::from_millis(EACH),
    );
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let count = Memo::new(move |_| pictures.with(Vec::len));
    let shown = Memo::new(move |_| {
        // One picture stands still.
        if count.get() < 2 { 0 } else { turn.get() % count.get() }
    });
    let picture = move || {
        let (at, count) = (shown.get(), count.get());
        let text = pictures.with(|pictures| pictures.get(at).cloned())?;
        let label = match count {
            1 => respond::picture_of_answers().to_owned(),
            count => respond::picture_of_answers_part(at + 1, count),
        };
        Some(view! { <QrPicture text=text label=label /> })
    };
    let several = move || {
        (count.get() > 1).then(|| {
            view! {
                <p class="small muted">
                    {move || {
                        let (part, count) = (shown.get() + 1, count.get());
                        match paused.get() {
                            true => respond::code_shown(part, count),
                            false => respond::code_shown_repeating(part, count),
                        }
                    }}
                </p>
                <p class="cluster">
                    <button
                        class="button quiet" type="button"
                        on:click=move |_| paused.update(|paused| *paused = !*paused)
                    >
                        {move || match paused.get() {
                            true => respond::continue_pictures(),
                            false => respond::pause_pictures(),
                        }}
                    </button>
                    {move || paused.get().then(|| view! {
                        <button
                            class="button quiet" type="button" on:click=move |_| next()
                        >{respond::show_next_code()}</button>
                    })}
                </p>
            }
        })
    };
    view! {
        {picture}
        {several}
    }
}
