//! Points to the units of the file.

use crate::chart::Paint;
use crate::report::layout::sheet::Type;

/// The typeface of the file: Calibri is on every machine with Word, other programs know it or put
/// Carlito of the same widths in its place, so lines break alike everywhere. Source Sans 3, which
/// the PDF brings with it, is installed nearly nowhere, and each program would put another face
/// in its place.
pub(super) const FACE: &str = "Calibri";
/// Calibri looks smaller than Source Sans at the same size: its lower case is about a twentieth
/// lower.
const LARGER: f32 = 1.05;
/// From baseline to baseline where a program sets Calibri single-spaced, as a multiple of its
/// size.
const SINGLE: f32 = 1.2207;

/// Twentieths of a point.
pub(super) fn twips(points: f32) -> i64 {
    whole(points * 20.0)
}

/// English metric units, 12,700 to the point.
pub(super) fn emu(points: f32) -> i64 {
    whole(points * 12_700.0)
}

/// Half points, for sizes of type; never none.
pub(super) fn half_points(points: f32) -> i64 {
    whole(points * LARGER * 2.0).max(2)
}

/// Spacing of lines in 240ths of single spacing, so that they stand as far apart as the type says.
pub(super) fn spacing(kind: Type) -> i64 {
    let size = half_points(kind.size) as f32 / 2.0;
    whole(240.0 * kind.leading / (size * SINGLE))
}

/// A colour as six hexadecimal digits.
pub(super) fn colour(paint: Paint) -> String {
    let [r, g, b] = paint.rgb();
    format!("{r:02X}{g:02X}{b:02X}")
}

/// The nearest whole number; 0 for what is none. No length of a page comes near the limits.
fn whole(number: f32) -> i64 {
    let number = if number.is_finite() { number } else { 0.0 };
    number.clamp(-27_000_000.0, 27_000_000.0).round() as i64
}
