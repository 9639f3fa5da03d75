//! Lines to sign or write on.

use super::composer::Composer;
use super::laid_out_pages::{PageItem, Role};
use super::piece::{FREE, GROUP, HEADING, Piece, PiecePart, WIDOW};
use super::sheet::{self, AFTER_WRITING, LABEL_GAP, Type, WRITING_ROOM};
use super::text::{Inker, Text, pieces};
use crate::chart::{Paint, Stroke};
use crate::report::{Span, TextStyle};

/// A label wider than this share of the text stands above its line.
const BESIDE: f32 = 0.4;

/// A line for each label; the lines begin beneath each other, right of the widest label, or
/// below a label that is too wide for that.
pub(super) fn writing_lines(composer: &mut Composer<'_>, labels: &[String]) {
    let kind = Type { after: 0.0, ..sheet::paragraph(TextStyle::Body) };
    let most = composer.sheet.text_width() * BESIDE;
    let measured = labels.iter().map(|label| composer.measure.width(label, false, kind.size));
    let widest = measured.filter(|width| *width <= most).fold(0.0, f32::max);
    let indent = if widest > 0.0 { widest + LABEL_GAP } else { 0.0 };
    let from = composer.flow.pieces.len();
    // What is signed is seen beside the signature.
    if let Some(before) = composer.flow.pieces.last_mut().filter(|_| !labels.is_empty()) {
        before.hold = before.hold.max(WIDOW);
    }
    for label in labels {
        let spans = [Span::plain(label.as_str())];
        let text = Text { spans: &spans, kind, width: composer.sheet.text_width() };
        if composer.measure.width(label, false, kind.size) <= most {
            beside(composer, text, indent);
        } else {
            above(composer, text);
        }
    }
    let pieces = composer.flow.pieces.get_mut(from..).unwrap_or_default();
    if let Some((last, others)) = pieces.split_last_mut() {
        others.iter_mut().for_each(|piece| piece.hold = piece.hold.max(GROUP));
        last.after = AFTER_WRITING;
        last.hold = FREE;
    }
}

fn beside(composer: &mut Composer<'_>, text: Text<'_>, indent: f32) {
    let mut parts = Vec::new();
    let side = composer.sheet.side;
    let lines = text.lines(composer.measure);
    if !lines.is_empty() {
        let element = composer.flow.element(Some(composer.root), Role::Paragraph);
        let mut inker = Inker::new(composer.measure, text, element);
        let mut y = WRITING_ROOM - text.kind.leading * lines.len() as f32;
        for line in &lines {
            parts.extend(inker.parts(&mut composer.flow, line, side, y));
            y += text.kind.leading;
        }
    }
    parts.push(rule(composer, indent));
    composer.flow.push(Piece { height: WRITING_ROOM, parts, ..Piece::default() });
}

fn above(composer: &mut Composer<'_>, text: Text<'_>) {
    let element = composer.flow.element(Some(composer.root), Role::Paragraph);
    let side = composer.sheet.side;
    let mut label = pieces(composer.measure, &mut composer.flow, text, element, side);
    if let Some(first) = label.first_mut() {
        first.before = LABEL_GAP;
    }
    if let Some(last) = label.last_mut() {
        last.hold = HEADING;
    }
    composer.flow.pieces.append(&mut label);
    let parts = vec![rule(composer, 0.0)];
    composer.flow.push(Piece { height: WRITING_ROOM, parts, ..Piece::default() });
}

fn rule(composer: &Composer<'_>, indent: f32) -> PiecePart {
    let (side, width) = (composer.sheet.side, composer.sheet.text_width());
    PiecePart::decoration(vec![PageItem::Path {
        points: vec![(side + indent, WRITING_ROOM - 2.0), (side + width, WRITING_ROOM - 2.0)],
        closed: false,
        fill: None,
        stroke: Some(Stroke { paint: Paint::StrongLine, width: 0.6, dashed: false }),
    }])
}
