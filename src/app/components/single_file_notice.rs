//! Groundwork in one file.

use leptos::prelude::*;

use crate::app::components::marked::marked;
use crate::app::platform;
use crate::app::store::State;
use crate::messages::notices_bar;

/// Where answers are kept when Groundwork is a file on a disk, for browsers differ: Chromium has one
/// store for all pages from files, Firefox one for each place of a file.
pub fn single_file_notice(state: State) -> AnyView {
    let place = if state.session_only.get_untracked() { "window" } else { "browser" };
    view! {
        <aside class="notice banner" aria-labelledby="from-disk">
            <h2 id="from-disk">{notices_bar::from_disk_title()}</h2>
            <p>{notices_bar::from_disk(place)}</p>
        </aside>
    }
    .into_any()
}

/// Offers that file, where this is not it.
pub fn offer() -> Option<AnyView> {
    let offer = || {
        let megabytes =
            platform::one_file_bytes().map(|bytes| format!("{:.1}", bytes / 1_000_000.0));
        let words = notices_bar::save_one_file(megabytes.as_deref().unwrap_or("unknown"));
        let link = |_: &str, words: String| {
            view! { <a href="groundwork.html" download="groundwork.html">{words}</a> }.into_any()
        };
        view! { <p class="muted small">{marked(&words, &link)}</p> }.into_any()
    };
    (!platform::is_from_disk()).then(offer)
}
