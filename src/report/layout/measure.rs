/// How wide text is. The same text must always give the same width, and a space must not change
/// the width of its neighbours, so that words can be measured one by one.
pub trait Measure {
    /// The width of one line of text in points, at this size in points.
    fn width(&self, text: &str, bold: bool, size: f32) -> f32;

    /// How far letters rise above the baseline, as a share of the size.
    fn ascent(&self) -> f32;

    /// How far letters reach below the baseline, as a share of the size.
    fn descent(&self) -> f32;
}
