//! Groundwork in one file.

use leptos::prelude::*;

use crate::app::platform;
use crate::app::store::State;

/// Where answers are kept when Groundwork is a file on a disk, for browsers differ: Chromium has one
/// store for all pages from files, Firefox one for each place of a file.
pub fn from_disk(state: State) -> AnyView {
    view! {
        <aside class="notice banner" aria-labelledby="from-disk">
            <h2 id="from-disk">"This Groundwork is a file on your device"</h2>
            <p>
                "It works without a connection. Your answers are kept "
                {if state.session_only.get_untracked() { "in this window" } else { "in this browser" }}
                ", not in the file. Some browsers (Chrome, Edge) let every page that you open from a file see \
                 them. Others (Firefox) lose sight of them when you move or rename this file. \
                 When you stop, save your work to a file."
            </p>
        </aside>
    }
    .into_any()
}

/// Offers that file, where this is not it.
pub fn offer() -> Option<AnyView> {
    let offer = || {
        view! {
            <p class="muted small">
                "To go on without this website, "
                <a href="groundwork.html" download="groundwork.html">
                    "save Groundwork itself as one file"
                </a>
                {platform::one_file_bytes().map(|bytes| format!(" ({:.1} MB)", bytes / 1_000_000.0))}
                ". It opens with a double click, and needs no connection. Your answers are not in \
                 it: open your save file in it."
            </p>
        }
        .into_any()
    };
    (!platform::is_from_disk()).then(offer)
}
