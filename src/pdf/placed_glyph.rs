/// A glyph in its place, in font units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PlacedGlyph {
    pub character: char,
    pub glyph: u16,
    /// From where the pen is to where the glyph stands.
    pub lead: i32,
    /// From there to where the pen goes next.
    pub advance: i32,
    /// Above the baseline.
    pub rise: i32,
    /// Whether it is a box in place of what the font lacks.
    pub missing: bool,
}
