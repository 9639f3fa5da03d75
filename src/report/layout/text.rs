//! Lines to pieces.

use std::collections::BTreeMap;

use super::atoms::atoms;
use super::laid_out_pages::{Area, Colour, PageItem, Role, TextRun};
use super::measure::Measure;
use super::piece::{FREE, Flow, PartLink, Piece, PiecePart, WIDOW};
use super::sheet::Type;
use super::wrap::{StyledRun, WrappedLine, wrap};
use crate::chart::{Paint, Stroke};
use crate::report::Span;

/// Text to be set: what it says, how, and how wide.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    pub spans: &'a [Span],
    pub kind: Type,
    pub width: f32,
}

impl Text<'_> {
    /// Its lines, and the height of each.
    pub fn lines(&self, measure: &dyn Measure) -> Vec<WrappedLine> {
        let atoms = atoms(measure, self.spans, self.kind.bold, self.kind.size);
        wrap(measure, &atoms, self.kind.size, self.width)
    }
}

/// Draws the lines of one element.
pub(super) struct Inker<'a> {
    measure: &'a dyn Measure,
    spans: &'a [Span],
    kind: Type,
    element: usize,
    links: BTreeMap<usize, usize>,
}

impl<'a> Inker<'a> {
    pub fn new(measure: &'a dyn Measure, text: Text<'a>, element: usize) -> Self {
        let Text { spans, kind, .. } = text;
        Self { measure, spans, kind, element, links: BTreeMap::new() }
    }

    /// The parts of a line whose top left corner is at `x` and `y`.
    pub fn parts(&mut self, flow: &mut Flow, line: &WrappedLine, x: f32, y: f32) -> Vec<PiecePart> {
        let base = y + baseline(self.measure, self.kind);
        line.runs.iter().map(|run| self.part(flow, run, x + run.x, base)).collect()
    }

    fn part(&mut self, flow: &mut Flow, run: &StyledRun, x: f32, base: f32) -> PiecePart {
        let kind = self.kind;
        let span = run.manner.link.and_then(|index| self.spans.get(index));
        let link = run.manner.link.zip(span.and_then(|span| span.link.clone()));
        let paint = if link.is_some() { Paint::Leaf } else { kind.paint };
        let mut items = vec![PageItem::Text(TextRun {
            x,
            y: base,
            size: kind.size,
            bold: run.manner.bold,
            colour: Colour::Paint(paint),
            text: run.text.clone(),
        })];
        let Some((index, link)) = link else { return PiecePart::of(self.element, items) };
        let drop = kind.size * 0.15;
        items.push(PageItem::Path {
            points: vec![(x, base + drop), (x + run.width, base + drop)],
            closed: false,
            fill: None,
            stroke: Some(Stroke { paint, width: 0.5, dashed: false }),
        });
        let element = *self.links.entry(index).or_insert_with(|| flow.element(None, Role::Link));
        let top = base - self.measure.ascent() * kind.size * 0.9;
        let area = Area { x, y: top, width: run.width, height: kind.size * 1.25 };
        let text = span.map(|span| span.text.clone()).unwrap_or_default();
        let link = PartLink { inside: self.element, area, link, text };
        PiecePart { element: Some(element), items, link: Some(link) }
    }
}

/// From the top of a line to its baseline.
pub(super) fn baseline(measure: &dyn Measure, kind: Type) -> f32 {
    let (ascent, descent) = (measure.ascent(), measure.descent());
    kind.leading / 2.0 + (ascent - descent) / 2.0 * kind.size
}

/// The pieces of a text of one element that begins at `x`: a piece for each line, two lines
/// together at the beginning and at the end.
pub(super) fn pieces(
    measure: &dyn Measure,
    flow: &mut Flow,
    text: Text<'_>,
    element: usize,
    x: f32,
) -> Vec<Piece> {
    let lines = text.lines(measure);
    let mut inker = Inker::new(measure, text, element);
    let count = lines.len();
    let mut pieces = Vec::with_capacity(count);
    for (index, line) in lines.iter().enumerate() {
        let widow = index + 1 < count && (index == 0 || index + 2 == count);
        pieces.push(Piece {
            height: text.kind.leading,
            hold: if widow { WIDOW } else { FREE },
            parts: inker.parts(flow, line, x, 0.0),
            ..Piece::default()
        });
    }
    if let Some(first) = pieces.first_mut() {
        first.before = text.kind.before;
    }
    if let Some(last) = pieces.last_mut() {
        last.after = text.kind.after;
    }
    pieces
}
