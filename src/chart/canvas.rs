use super::measure;
use super::picture::{Anchor, Paint, Picture, Shape, Stroke};

/// The type of labels and numbers; 11 units are the least that is legible at 1:1.
pub(super) const TEXT: f32 = 13.0;
/// The type of what stands beside them.
pub(super) const SMALL: f32 = 11.5;
/// From baseline to baseline, as a multiple of the type.
const LEADING: f32 = 1.3;

/// Where a picture is drawn, from the top down.
pub(super) struct Canvas {
    /// Its width.
    pub width: f32,
    shapes: Vec<Shape>,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct TypeSize {
    pub size: f32,
    pub bold: bool,
    pub anchor: Anchor,
    pub paint: Paint,
}

impl TypeSize {
    pub const LABEL: TypeSize =
        TypeSize { size: TEXT, bold: false, anchor: Anchor::Start, paint: Paint::Ink };
    pub const STRONG: TypeSize = TypeSize { bold: true, ..TypeSize::LABEL };
    pub const QUIET: TypeSize = TypeSize { size: SMALL, paint: Paint::Muted, ..TypeSize::LABEL };

    pub fn at(self, anchor: Anchor) -> TypeSize {
        TypeSize { anchor, ..self }
    }

    /// From one baseline to the next.
    pub fn line(self) -> f32 {
        self.size * LEADING
    }

    /// The text on lines of this type.
    pub fn wrap(self, text: &str, most: f32, lines: usize) -> Vec<String> {
        measure::wrap(text, self.size, self.bold, most, lines)
    }

    pub fn width(self, text: &str) -> f32 {
        measure::width(text, self.size, self.bold)
    }
}

/// A line of this colour and width.
pub(super) fn stroke(paint: Paint, width: f32) -> Option<Stroke> {
    Some(Stroke { paint, width, dashed: false })
}

pub(super) fn dashed(paint: Paint, width: f32) -> Option<Stroke> {
    Some(Stroke { paint, width, dashed: true })
}

/// Coordinates with one decimal are exact enough, and short.
fn round(value: f32) -> f32 {
    (value * 10.0).round() / 10.0
}

impl Canvas {
    /// A canvas of a width between what is legible and what is sensible.
    pub fn new(width: f32) -> Self {
        let width = if width.is_finite() { width.clamp(260.0, 1200.0) } else { 680.0 };
        Canvas { width: width.floor(), shapes: Vec::new() }
    }

    pub fn rect(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        let (x, y, width, height) = (round(x), round(y), round(width), round(height));
        self.shapes.push(Shape::Rect { x, y, width, height, fill, stroke });
    }

    pub fn line(&mut self, points: &[(f32, f32)], stroke: Option<Stroke>) {
        self.path(points, false, None, stroke);
    }

    pub fn path(
        &mut self,
        points: &[(f32, f32)],
        closed: bool,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        let points = points.iter().map(|(x, y)| (round(*x), round(*y))).collect();
        self.shapes.push(Shape::Path { points, closed, fill, stroke });
    }

    pub fn circle(
        &mut self,
        (x, y): (f32, f32),
        radius: f32,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        let (x, y, radius) = (round(x), round(y), round(radius));
        self.shapes.push(Shape::Circle { x, y, radius, fill, stroke });
    }

    /// A diamond, the sign of a critical question.
    pub fn diamond(&mut self, (x, y): (f32, f32), radius: f32, fill: Paint) {
        let corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.path(&corners, true, Some(fill), stroke(Paint::Card, 1.0));
    }

    /// One line of text, moved and cut so that it stays inside the picture.
    pub fn text(&mut self, (x, y): (f32, f32), look: TypeSize, text: &str) {
        let text = measure::fit(text, look.size, look.bold, self.width);
        if text.is_empty() {
            return;
        }
        let wide = look.width(&text);
        let start = match look.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2.0,
            Anchor::End => x - wide,
        };
        let moved = start.min(self.width - wide).max(0.0) - start;
        let (x, y, size) = (round(x + moved), round(y), look.size);
        let TypeSize { bold, anchor, paint, .. } = look;
        self.shapes.push(Shape::Text { x, y, size, bold, anchor, paint, text });
    }

    /// Lines of text beneath each other, the first on the baseline `y`; gives the next baseline.
    pub fn lines(&mut self, (x, y): (f32, f32), look: TypeSize, lines: &[String]) -> f32 {
        let mut baseline = y;
        for line in lines {
            self.text((x, baseline), look, line);
            baseline += look.line();
        }
        baseline
    }

    /// The picture, this high.
    pub fn finish(self, height: f32, title: impl Into<String>, description: String) -> Picture {
        Picture {
            width: self.width,
            height: height.ceil(),
            title: title.into(),
            description,
            shapes: self.shapes,
        }
    }
}
