use leptos::prelude::*;

use super::leaving_seat::LeavingSeat;
use super::team::{CopyButton, QrPicture};
use crate::seats::{Answers, code};
use crate::web::browser;
use crate::web::seat;
use crate::web::state::State;

/// As many characters as mail and chat take without trouble.
const MOST_TEXT: usize = 4000;

/// As many as a camera reads well from one picture: a QR code of version 10.
const MOST_PICTURE: usize = 390;

/// As many as a person holds a camera still for, one picture after the other.
const MOST_PICTURES: usize = 6 * MOST_PICTURE;

/// Milliseconds that each picture of several is shown.
const EACH: u64 = 700;

/// What a seat gives back, and the ways to do so.
#[component]
pub fn HandBack(state: State) -> impl IntoView {
    let Some(set) = state.questionnaire() else { return ().into_any() };
    let answers = Memo::new(move |_| state.with(Answers::of).flatten());
    let coded = {
        let set = set.clone();
        move |most| answers.with(|a| a.as_ref().map(|a| code::write(a, &set, most)))
    };
    let pictures = {
        let coded = coded.clone();
        Memo::new(move |_| {
            let code = coded(MOST_PICTURES).unwrap_or_default();
            code::parts(&code, MOST_PICTURE)
        })
    };
    let text = Memo::new(move |_| coded(MOST_TEXT).unwrap_or_default());
    let progress = {
        let set = set.clone();
        move || {
            let who = answers.with(|a| a.as_ref().map(|a| a.participant.id.clone()))?;
            let progress = state.with(|a| seat::progress(&set, a, &who))?;
            Some(format!("{} of {} questions answered.", progress.answered, progress.asked))
        }
    };
    let short = Memo::new(move |_| {
        let has_words = answers.with(|a| {
            let words = |a: &Answers| {
                a.answers.values().any(|it| !it.note.is_empty() || !it.text.is_empty())
            };
            a.as_ref().is_some_and(words)
        });
        has_words && text.with(|text| text.len() > MOST_TEXT)
    });
    let save = move |_| {
        if let Some(answers) = answers.get_untracked() {
            let name = format!("groundwork-answers-{}.json", browser::today());
            browser::save_file(&name, "application/json", answers.write().as_bytes());
            state.filed();
            state.handed_back();
        }
    };
    let _ = short;
    view! {
        <main class="page page-narrow" id="main">
            <header class="page-head">
                <h1 tabindex="-1">"Hand your answers back"</h1>
                <p>
                    {progress}
                    " Give them to whoever gave you this seat. You may do so again later: what \
                     you hand back last counts."
                </p>
            </header>
            <div class="form">
                <section>
                    <h2>"As a file"</h2>
                    <p>"It holds everything, your notes too. Send it as you send any file."</p>
                    <p>
                        <button class="button" type="button" on:click=save>
                            "Save your answers"
                        </button>
                    </p>
                </section>
                <section on:click=move |_| state.handed_back()>
                    <h2>"As a code"</h2>
                    <p>"Paste it into a message. Very long notes are left out of it."</p>
                    <textarea
                        class="code" rows="4" readonly aria-label="Your code" prop:value=text
                    ></textarea>
                    <div class="cluster">
                        <CopyButton
                            label="Copy the code" named="Copy the code".to_owned()
                            text=text.into()
                        />
                    </div>
                </section>
                <section>
                    <h2>"To a camera"</h2>
                    <p>"Hold this to the camera of the device that gathers the answers."</p>
                    <Pictures pictures=pictures />
                </section>
                <LeavingSeat state=state />
            </div>
        </main>
    }
    .into_any()
}

/// One picture, or several in turn.
#[component]
fn Pictures(pictures: Memo<Vec<String>>) -> impl IntoView {
    let turn = RwSignal::new(0_usize);
    let timer = set_interval_with_handle(
        move || turn.update(|turn| *turn = turn.wrapping_add(1)),
        std::time::Duration::from_millis(EACH),
    );
    on_cleanup(move || {
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    let shown = Memo::new(move |_| {
        let count = pictures.with(Vec::len);
        // One picture stands still.
        if count < 2 { 0 } else { turn.get() % count }
    });
    move || {
        let (at, count) = (shown.get(), pictures.with(Vec::len));
        let text = pictures.with(|pictures| pictures.get(at).cloned())?;
        let label = format!("QR code {} of {count} with your answers", at + 1);
        Some(view! {
            <QrPicture text=text label=label />
            {(count > 1).then(|| view! {
                <p class="small muted">{format!("Picture {} of {count}, again and again.", at + 1)}</p>
            })}
        })
    }
}
