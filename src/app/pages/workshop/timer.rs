use std::time::Duration;

use leptos::prelude::*;

use crate::app::components::{on_click, on_input};
use crate::app::platform;
use crate::messages::workshop;

/// What can be chosen, in minutes.
const CHOICES: [u64; 4] = [2, 3, 5, 10];

/// Does something every so many seconds, as long as the view is there.
pub(super) fn every(seconds: u64, act: impl Fn() + 'static) {
    if let Ok(handle) = set_interval_with_handle(act, Duration::from_secs(seconds)) {
        on_cleanup(move || handle.clear());
    }
}

/// A timer for the talk, for whoever wants one. It says when the time is up, and stops nothing.
#[component]
pub(super) fn Timer() -> impl IntoView {
    let minutes = RwSignal::new(CHOICES[2]);
    let ends = RwSignal::new(None::<u64>);
    let now = RwSignal::new(0_u64);
    every(1, move || {
        if ends.with_untracked(Option::is_some) {
            now.set(platform::seconds());
        }
    });
    let start = move || {
        now.set(platform::seconds());
        ends.set(Some(platform::seconds() + minutes.get_untracked() * 60));
    };
    let left = Memo::new(move |_| ends.get().map(|ends| ends.saturating_sub(now.get())));
    let running = Memo::new(move |_| left.get().is_some());
    let over = Memo::new(move |_| left.get() == Some(0));
    let choice = move |minute: u64| {
        let chosen = move || minutes.get() == minute;
        view! {
            <option value=minute.to_string() selected=chosen>{workshop::minutes(minute)}</option>
        }
    };
    view! {
        <div class="cluster timer">
            {move || if running.get() {
                let clock = move || {
                    let left = left.get().unwrap_or_default();
                    format!("{}:{:02}", left / 60, left % 60)
                };
                view! {
                    <span class="number" role="timer">{clock}</span>
                    <button
                        class="button plain" type="button"
                        on:click=on_click(move || ends.set(None))
                    >{workshop::stop_timer()}</button>
                }
                .into_any()
            } else {
                view! {
                    <select
                        aria-label=workshop::time_to_talk()
                        on:change=on_input(move |word| {
                            minutes.set(word.parse().unwrap_or(CHOICES[2]));
                        })
                    >{CHOICES.map(choice).collect_view()}</select>
                    <button class="button plain" type="button" on:click=on_click(start)>
                        {workshop::start_timer()}
                    </button>
                }
                .into_any()
            }}
            <span role="status">{move || over.get().then(workshop::time_is_up)}</span>
        </div>
    }
}
