//! Pictures to pieces.

use super::atoms::shown;
use super::composer::{Composer, finite};
use super::laid_out_pages::{Area, Colour, PageItem, Role, TextRun};
use super::measure::Measure;
use super::piece::{Piece, PiecePart};
use crate::chart::{Anchor, Picture, Shape, Stroke};

/// The most of a page's height that a picture takes, so that a heading has room above it.
const MOST: f32 = 0.8;

pub(super) fn figure(composer: &mut Composer<'_>, picture: &Picture, width: f32) {
    let sheet = composer.sheet;
    let (own_width, own_height) = (finite(picture.width), finite(picture.height));
    if own_width <= 0.0 || own_height <= 0.0 {
        return;
    }
    let wanted = if width > 0.0 { width.min(sheet.text_width()) } else { sheet.text_width() };
    let highest = sheet.text_height() * MOST / own_height;
    let scale = (finite(wanted) / own_width).min(highest);
    let area = Area { x: sheet.side, y: 0.0, width: own_width * scale, height: own_height * scale };
    let words = [picture.title.trim().trim_end_matches('.'), picture.description.trim()];
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    let role = Role::Figure { alternative: words.join(". "), area };
    let element = composer.flow.element(Some(composer.root), role);
    let place = Mapping { x: sheet.side, scale, measure: composer.measure };
    let items = picture.shapes.iter().map(|shape| place.item(shape)).collect();
    composer.flow.push(Piece {
        before: 6.0,
        height: area.height,
        after: 10.0,
        parts: vec![PiecePart::of(element, items)],
        ..Piece::default()
    });
}

/// From a picture's coordinates to those of a piece.
struct Mapping<'a> {
    x: f32,
    scale: f32,
    measure: &'a dyn Measure,
}

impl Mapping<'_> {
    fn point(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + finite(x) * self.scale, finite(y) * self.scale)
    }

    fn length(&self, length: f32) -> f32 {
        finite(length).max(0.0) * self.scale
    }

    fn stroke(&self, stroke: Option<Stroke>) -> Option<Stroke> {
        stroke.map(|stroke| Stroke { width: self.length(stroke.width), ..stroke })
    }

    fn item(&self, shape: &Shape) -> PageItem {
        match shape {
            Shape::Rect { x, y, width, height, fill, stroke } => {
                let (x, y) = self.point(*x, *y);
                let (width, height) = (self.length(*width), self.length(*height));
                PageItem::Rect {
                    area: Area { x, y, width, height },
                    fill: fill.map(Colour::Paint),
                    stroke: self.stroke(*stroke),
                }
            }
            Shape::Image { x, y, width, height, jpeg } => {
                let (x, y) = self.point(*x, *y);
                let (width, height) = (self.length(*width), self.length(*height));
                PageItem::Image { area: Area { x, y, width, height }, jpeg: jpeg.clone() }
            }
            Shape::Path { points, closed, fill, stroke } => PageItem::Path {
                points: points.iter().map(|&(x, y)| self.point(x, y)).collect(),
                closed: *closed,
                fill: fill.map(Colour::Paint),
                stroke: self.stroke(*stroke),
            },
            Shape::Circle { x, y, radius, fill, stroke } => PageItem::Circle {
                centre: self.point(*x, *y),
                radius: self.length(*radius),
                fill: fill.map(Colour::Paint),
                stroke: self.stroke(*stroke),
            },
            Shape::Text { x, y, size, bold, anchor, paint, text } => {
                let size = self.length(*size);
                let text: String = text.chars().map(shown).collect();
                let width = self.measure.width(&text, *bold, size);
                let back = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                let (x, y) = self.point(*x, *y);
                // The space parts it from the picture's next words.
                let (text, colour) = (format!("{text} "), Colour::Paint(*paint));
                PageItem::Text(TextRun { x: x - back, y, size, bold: *bold, colour, text })
            }
        }
    }
}
