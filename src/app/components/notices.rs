use leptos::prelude::*;

use crate::app::components::{dynamic, on_click};
use crate::app::store::{LookOnly, Notice, State};
use crate::messages::notices_bar;
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
    dynamic(move || {
        why.get()
            .map(|why| {
                let (words, button) = match why {
                    LookOnly::Newer(_) => (notices_bar::made_by_newer(), None),
                    LookOnly::Elsewhere => (
                        notices_bar::open_elsewhere(),
                        Some(view! {
                            <p class="cluster">
                                <button
                                    class="button quiet" type="button"
                                    on:click=on_click(move || state.take_over())
                                >{notices_bar::change_here()}</button>
                            </p>
                        }),
                    ),
                };
                view! {
                    <div class="notice warning banner" role="status">
                        <h2>{notices_bar::look_only()}</h2>
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
    dynamic(move || {
        let words = |error| text::refused_words(&error);
        let words = state.refused.get().map(words);
        let close = move || state.refused.set(None);
        words.map(|words| until_read(notices_bar::not_changed(), words, close)).into_any()
    })
}

/// What a person is told once.
#[component]
fn ToldNotice(state: State) -> impl IntoView {
    dynamic(move || {
        let told = state.notice.get().map(|told| match told {
            Notice::FellBack(damage) => (
                notices_bar::fell_back_title(),
                notices_bar::fell_back(text::capital(&damage.to_string())),
            ),
            Notice::Apart => (notices_bar::apart_title(), notices_bar::apart().to_owned()),
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
                <button class="button quiet" type="button" on:click=on_click(close)>
                    {notices_bar::all_right()}
                </button>
            </p>
        </div>
    }
    .into_any()
}
