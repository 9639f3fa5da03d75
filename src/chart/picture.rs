use serde::{Deserialize, Serialize};

/// A colour by its meaning. Nothing is told by colour alone: gaps are hatched too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Paint {
    /// The main text colour.
    Ink,
    /// Quieter text.
    Muted,
    /// Thin lines that only order the page.
    Line,
    /// Lines that mean something.
    StrongLine,
    /// The ground of a card.
    Card,
    /// One of the five levels, 0 to 4: one hue, five steps.
    Level(u8),
    /// What is in place.
    Leaf,
    /// A gap or a warning.
    Ember,
    /// A gap's ground: ember, hatched.
    Hatched,
    /// Something to notice that is no gap.
    Sky,
    /// The ground of a table's head.
    LeafSoft,
    /// The ground of a notice.
    SkySoft,
}

/// A line around or along a shape.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stroke {
    /// Its colour.
    pub paint: Paint,
    /// Its width, in the picture's units.
    pub width: f32,
    /// Whether it is dashed.
    pub dashed: bool,
}

/// Where a text's given point lies along it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Anchor {
    /// At its start.
    Start,
    /// In its middle.
    Middle,
    /// At its end.
    End,
}

/// One thing to draw. Coordinates run right and down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// What fills it.
        fill: Option<Paint>,
        /// What goes around it.
        stroke: Option<Stroke>,
    },
    /// A line through points, closed to a polygon when `closed`.
    Path {
        /// The corners.
        points: Vec<(f32, f32)>,
        /// Whether the last joins the first.
        closed: bool,
        /// What fills it.
        fill: Option<Paint>,
        /// What goes along it.
        stroke: Option<Stroke>,
    },
    /// A disc.
    Circle {
        /// Centre.
        x: f32,
        /// Centre.
        y: f32,
        /// Radius.
        radius: f32,
        /// What fills it.
        fill: Option<Paint>,
        /// What goes around it.
        stroke: Option<Stroke>,
    },
    /// A photograph or logo.
    Image {
        /// Left edge.
        x: f32,
        /// Top edge.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// A JPEG, as base64.
        jpeg: String,
    },
    /// One line of text on a baseline.
    Text {
        /// Where it is anchored.
        x: f32,
        /// Its baseline.
        y: f32,
        /// Height of the type.
        size: f32,
        /// Whether it is bold.
        bold: bool,
        /// Which part of it lies at `x`.
        anchor: Anchor,
        /// Its colour.
        paint: Paint,
        /// What it says.
        text: String,
    },
}

/// A picture with the words that stand for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// Width of its own coordinates.
    pub width: f32,
    /// Height of its own coordinates.
    pub height: f32,
    /// A short title.
    pub title: String,
    /// What it shows, in words with the numbers: the text alternative.
    pub description: String,
    /// What to draw, back to front.
    pub shapes: Vec<Shape>,
}
