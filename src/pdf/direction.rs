//! Text that runs from right to left, within a line that runs from left to right.

use std::ops::Range;

use super::placed_glyph::PlacedGlyph;

/// Moves what is written from right to left to where it is read so. The glyphs stay in the order
/// of the text, as copying and reading aloud need it: the pen goes back instead.
pub(super) fn turn(placed: &mut [PlacedGlyph]) {
    let characters: Vec<char> = placed.iter().map(|glyph| glyph.character).collect();
    for run in runs(&characters) {
        turn_run(placed.get_mut(run).unwrap_or_default());
    }
}

fn turn_run(run: &mut [PlacedGlyph]) {
    let widths: Vec<i32> = run.iter().map(|glyph| glyph.advance).collect();
    let total: i32 = widths.iter().sum();
    for (index, glyph) in run.iter_mut().enumerate() {
        if index == 0 {
            glyph.lead += total - glyph.advance;
        }
        glyph.advance = widths.get(index + 1).map_or(total, |next| -next);
    }
}

/// From each first to each last letter of a script from right to left, with the spaces and signs
/// between, but no other letters or numbers.
fn runs(characters: &[char]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (index, &c) in characters.iter().enumerate() {
        if is_from_the_right(c) {
            match runs.last_mut() {
                Some(run) if open => run.end = index + 1,
                _ => runs.push(index..index + 1),
            }
            open = true;
        } else if c.is_alphanumeric() {
            open = false;
        }
    }
    runs
}

fn is_from_the_right(c: char) -> bool {
    matches!(u32::from(c),
        0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x1_0800..=0x1_0fff
        | 0x1_e800..=0x1_efff)
}
