//! How much room pictures have.

use leptos::ev;
use leptos::prelude::*;

use super::window_width;

/// Pictures are drawn for print sizes of type; the screen shows them this much larger.
pub const ENLARGED: f32 = 1.2;

/// The width that pictures are drawn for, in their own units; it follows the window.
pub fn chart_width() -> Memo<f32> {
    let window = RwSignal::new(window_width());
    let watch = window_event_listener(ev::resize, move |_| window.set(window_width()));
    on_cleanup(move || watch.remove());
    Memo::new(move |_| room(window.get() as f32).floor())
}

/// The width of a picture as wide as its section, in a window of this many CSS pixels.
fn room(window: f32) -> f32 {
    // As the style sheets lay it out: margins, and a heading beside the section when it is wide.
    let room = match window {
        narrow if narrow < 640.0 => narrow - 36.0,
        middle if middle < 1020.0 => middle - 68.0,
        wide => wide.min(1292.0) - 400.0,
    };
    (room / ENLARGED).max(200.0)
}
