use leptos::prelude::*;

use crate::app::components::{act, live};
use crate::app::store::{LookOnly, Notice, State};
use crate::text;

/// Why the open assessment is only to be looked at, and what happened to it.
pub fn notices(state: State) -> AnyView {
    view! {
        <LookOnlyNotice state=state />
        <ToldNotice state=state />
        <RefusedNotice state=state />
    }
    .into_any()
}

/// What to know of an assessment that is only to be looked at.
#[component]
fn LookOnlyNotice(state: State) -> impl IntoView {
    let why = Memo::new(move |_| state.look_only());
    live(move || {
        why.get()
            .map(|why| {
                let (words, button) = match why {
                    LookOnly::Newer(_) => (
                        "This file was made by a newer Groundwork. You can read it and make the \
                     report. To change it, use the newer Groundwork."
                            .to_owned(),
                        None,
                    ),
                    LookOnly::Elsewhere => (
                        "This assessment is open in another window, and follows what is changed \
                     there."
                            .to_owned(),
                        Some(view! {
                            <p class="cluster">
                                <button
                                    class="button quiet" type="button"
                                    on:click=act(move || state.take_over())
                                >"Change it here instead"</button>
                            </p>
                        }),
                    ),
                };
                view! {
                    <div class="notice warning banner" role="status">
                        <h2>"To look at only"</h2>
                        <p>{words}</p>
                        {button}
                    </div>
                }
            })
            .into_any()
    })
}

/// Why the last change was not made.
#[component]
fn RefusedNotice(state: State) -> impl IntoView {
    live(move || {
        let words = |error| text::refused_words(&error);
        let words = state.refused.get().map(words);
        let close = move || state.refused.set(None);
        words.map(|words| until_read("This was not changed", words, close)).into_any()
    })
}

/// What a person is told once.
#[component]
fn ToldNotice(state: State) -> impl IntoView {
    live(move || {
        let told = state.notice.get().map(|told| {
            match told {
            Notice::FellBack(damage) => (
                "The last change could not be read back",
                format!(
                    "{}. This is the assessment as it was just before. The damaged record is kept; \
                     you find it on the first page.",
                    text::capital(&damage)
                ),
            ),
            Notice::Apart => (
                "Changed in another window at the same time",
                "Nothing is lost: what was changed there stays as it is, and what you entered here \
                 is now a copy of its own."
                    .to_owned(),
            ),
        }
        });
        let close = move || state.notice.set(None);
        told.map(|(title, words)| until_read(title, words, close)).into_any()
    })
}

/// A notice that stays until somebody has read it.
fn until_read(
    title: &'static str,
    words: String,
    close: impl Fn() + Clone + Send + Sync + 'static,
) -> AnyView {
    view! {
        <div class="notice warning banner" role="alert">
            <h2>{title}</h2>
            <p>{words}</p>
            <p class="cluster">
                <button class="button quiet" type="button" on:click=act(close)>"All right"</button>
            </p>
        </div>
    }
    .into_any()
}
