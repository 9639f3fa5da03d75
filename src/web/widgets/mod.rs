//! Things that several pages show.

mod figure;

pub use figure::Figure;

/// Pictures are drawn for print sizes of type; the screen shows them this much larger.
const ENLARGED: f32 = 1.2;

/// The width that a picture as wide as its section is drawn for, in its own units, in a window of
/// this many CSS pixels.
pub fn chart_width(window: f32) -> f32 {
    // As the style sheets lay it out: margins, and a heading beside the section when it is wide.
    let room = match window {
        narrow if narrow < 640.0 => narrow - 36.0,
        middle if middle < 1020.0 => middle - 68.0,
        wide => wide.min(1292.0) - 400.0,
    };
    (room / ENLARGED).max(200.0)
}
