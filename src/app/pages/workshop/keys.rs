use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::agree;
use super::room::{Room, VotePhase};
use crate::app::components::key_help::{KEY_HELP, key_list};
use crate::app::platform;
use crate::assessment::Answered;
use crate::messages::workshop;
use crate::question_set::Level;

/// Follows the keys, as long as the question is before the room. A presenter’s remote sends page
/// down and page up, which no field of the page needs, so they count while somebody types too.
pub(super) fn listen(room: Room) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if followed(room, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
}

fn followed(room: Room, event: &KeyboardEvent) -> bool {
    if !platform::is_plain_key(event) || platform::is_dialog_open() {
        return false;
    }
    let typing = platform::in_text_field(event);
    let revealed = room.phase.get_untracked() == VotePhase::Revealed;
    match event.key().as_str() {
        "PageDown" => room.forward(),
        "PageUp" => room.back(),
        _ if typing => return false,
        "?" => platform::open_dialog(KEY_HELP),
        FULL_SCREEN if platform::can_fullscreen() => room.fill_the_screen(),
        // Whoever votes alone is not the facilitator.
        _ if matches!(room.phase.get_untracked(), VotePhase::Private(_)) => return false,
        "j" => room.forward(),
        "k" => room.back(),
        "r" if revealed => room.hide(),
        "r" => room.reveal(),
        "p" => room.park(),
        "h" => room.show(VotePhase::Hands, "#hands"),
        "d" => room.show(VotePhase::PassOn, "#pass-on"),
        "n" if revealed => platform::focus_on("#agreed-reason"),
        "u" if revealed => agree::agree(room, Answered::Unsure),
        key if revealed => {
            let level = key.parse().ok().and_then(Level::new);
            let Some(level) = level else { return false };
            agree::agree(room, Answered::Level(level));
        }
        _ => return false,
    }
    true
}

const FULL_SCREEN: &str = "f";

/// The keys of a workshop.
pub(super) fn key_help() -> AnyView {
    let all: [(&[&str], &str); 9] = [
        (&[workshop::page_down(), "j"], workshop::key_forward()),
        (&[workshop::page_up(), "k"], workshop::key_back()),
        (&["r"], workshop::key_reveal()),
        (&["0", "1", "2", "3", "4", "u"], workshop::key_agree()),
        (&["n"], workshop::key_reason()),
        (&["p"], workshop::key_park()),
        (&["d", "h"], workshop::key_ways()),
        (&[FULL_SCREEN], workshop::full_screen()),
        (&["?"], workshop::key_list()),
    ];
    let can = platform::can_fullscreen();
    let keys: Vec<_> =
        all.into_iter().filter(|(keys, _)| can || !keys.contains(&FULL_SCREEN)).collect();
    key_list(workshop::keys_title(), workshop::keys_asleep(), &keys)
}
