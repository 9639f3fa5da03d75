//! Blocks to pieces.

use std::collections::BTreeSet;

use super::composer::{Composer, UNDER_HEADING, finite};
use super::figure::figure;
use super::laid_out_pages::{Colour, PageItem, Role, TextRun};
use super::measure::Measure;
use super::piece::{
    FREE, Flow, Frame, FrameKind, GROUP, HEADING, HeadingMark, Hold, LINES, Piece, PieceKind,
    PiecePart, TOGETHER, WIDOW,
};
use super::sheet::{self, PROSE_WIDTH, Sheet, Type};
use super::table_setter::table;
use super::text::{Text, baseline, pieces};
use super::writing_lines::writing_lines;
use crate::chart::Paint;
use crate::report::{Block, Outline, Span, TextStyle};

/// Sets in from the left what is quoted, in points.
pub const QUOTE_INDENT: f32 = 14.0;
/// Between a notice's edge and its words, in points: at the sides, above and below.
pub const NOTICE_PAD: (f32, f32) = (13.0, 8.0);

/// The pieces of a document's content.
pub(super) fn compose(blocks: &[Block], measure: &dyn Measure, sheet: &Sheet) -> Flow {
    let mut flow = Flow::default();
    let root = flow.element(None, Role::Document);
    let anchors = anchors(blocks);
    let (level, depth, under) = (0, 0, None);
    let mut composer = Composer { measure, sheet, flow, root, anchors, level, depth, under };
    composer.blocks(blocks);
    composer.flow
}

/// The names of the headings that links can lead to.
pub fn anchors(blocks: &[Block]) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    collect_anchors(blocks, &mut anchors);
    anchors
}

fn collect_anchors(blocks: &[Block], anchors: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Heading { anchor: Some(anchor), text, .. } if !text.trim().is_empty() => {
                anchors.insert(anchor.clone());
            }
            Block::Together(blocks) => collect_anchors(blocks, anchors),
            _ => {}
        }
    }
}

impl Composer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        if matches!(
            block,
            Block::PageBreak
                | Block::PartBreak
                | Block::Figure { .. }
                | Block::WritingLines(_)
                | Block::Space(_)
        ) {
            self.under = None;
        }
        match block {
            Block::Heading { level, text, anchor, outline } => {
                let shown = *outline == Outline::Shown;
                self.heading(*level, text, anchor.clone(), shown);
            }
            Block::Paragraph { style, spans } => self.paragraph(*style, &self.usable(spans)),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Table(block) => table(self, block),
            Block::Figure { picture, width } => figure(self, picture, *width),
            Block::WritingLines(labels) => writing_lines(self, labels),
            Block::Together(blocks) => self.together(blocks),
            Block::PageBreak => {
                self.flow.push(Piece { kind: PieceKind::PageBreak, ..Piece::default() });
            }
            Block::PartBreak => {
                self.flow.push(Piece { kind: PieceKind::PartBreak, ..Piece::default() });
            }
            Block::Space(points) => self.space(*points),
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: Option<String>, shown: bool) {
        let level = level.clamp(1, 3).min(self.level + 1);
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let kind = sheet::heading(level);
        let spans = [Span::plain(title.as_str())];
        if title.is_empty() {
            return;
        }
        self.level = level;
        let element = self.flow.element(Some(self.root), Role::Heading(level));
        let text = Text { spans: &spans, kind, width: self.sheet.text_width() };
        let mut pieces = pieces(self.measure, &mut self.flow, text, element, self.sheet.side);
        for piece in &mut pieces {
            piece.hold = LINES;
        }
        if let Some(first) = pieces.first_mut() {
            first.heading = Some(self.flow.headings.len());
            self.flow.headings.push(HeadingMark { level, title, anchor, shown });
        }
        if let Some(last) = pieces.last_mut() {
            last.hold = HEADING;
        }
        self.flow.pieces.append(&mut pieces);
        self.under = Some(self.flow.pieces.len());
    }

    fn paragraph(&mut self, style: TextStyle, spans: &[Span]) {
        let kind = sheet::paragraph(style);
        let (side, wide) = (self.sheet.side, self.sheet.text_width());
        let prose = wide.min(PROSE_WIDTH);
        let (x, width) = match style {
            // Larger type takes more width for as many letters to the line.
            TextStyle::Title | TextStyle::Subtitle | TextStyle::Lead => (side, wide),
            TextStyle::Quote => (side + QUOTE_INDENT, prose - QUOTE_INDENT),
            TextStyle::Notice => (side + NOTICE_PAD.0, prose - 2.0 * NOTICE_PAD.0),
            TextStyle::Body | TextStyle::Small => (side, prose),
        };
        if spans.iter().all(|span| span.text.trim().is_empty()) {
            return;
        }
        let parent = match style {
            TextStyle::Quote => self.flow.element(Some(self.root), Role::Quote),
            TextStyle::Notice => self.flow.element(Some(self.root), Role::Notice),
            _ => self.root,
        };
        let element = self.flow.element(Some(parent), Role::Paragraph);
        let text = Text { spans, kind, width };
        let mut pieces = pieces(self.measure, &mut self.flow, text, element, x);
        match style {
            TextStyle::Quote => self.frame(&mut pieces, FrameKind::Quote, prose, 0.0),
            TextStyle::Notice => self.frame(&mut pieces, FrameKind::Notice, prose, NOTICE_PAD.1),
            _ => {}
        }
        let leads = leads(spans, pieces.len() == 1);
        if let Some(last) = pieces.last_mut()
            && leads
        {
            last.hold = HEADING;
        }
        self.flow.pieces.append(&mut pieces);
    }

    /// Puts a frame around pieces, with room above the first and below the last.
    fn frame(&mut self, pieces: &mut [Piece], kind: FrameKind, width: f32, pad: f32) {
        let index = self.flow.frames.len();
        self.flow.frames.push(Frame { kind, x: self.sheet.side, width });
        for piece in pieces.iter_mut() {
            piece.frame = Some(index);
        }
        if let Some(first) = pieces.first_mut() {
            first.height += pad;
            first.parts.iter_mut().for_each(|part| part.shift(0.0, pad));
        }
        if let Some(last) = pieces.last_mut() {
            last.height += pad;
        }
    }

    fn list(&mut self, numbered: bool, items: &[Vec<Span>]) {
        if items.is_empty() {
            return;
        }
        self.lead_on();
        let kind = sheet::paragraph(TextStyle::Body);
        let label = |index: usize| {
            if numbered { format!("{}.", index + 1) } else { "•".to_owned() }
        };
        let widest = self.measure.width(&label(items.len() - 1), false, kind.size);
        let indent = (widest + 7.0).max(14.0);
        let list = self.flow.element(Some(self.root), Role::List { numbered });
        for (index, spans) in items.iter().enumerate() {
            let last = index + 1 == items.len();
            let after = if last { kind.after } else { sheet::ITEM_GAP };
            let from = self.flow.pieces.len();
            self.item(list, &label(index), &self.usable(spans), indent, Type { after, ..kind });
            // A single line does not stand alone.
            let single = self.flow.pieces.len() == from + 1;
            if single && last && index > 0 {
                self.hold(from - 1, WIDOW);
            }
            if single && index == 0 && !last {
                self.hold(from, WIDOW);
            }
        }
    }

    fn hold(&mut self, piece: usize, hold: Hold) {
        if let Some(piece) = self.flow.pieces.get_mut(piece) {
            piece.hold = piece.hold.max(hold);
        }
    }

    fn item(&mut self, list: usize, label: &str, spans: &[Span], indent: f32, kind: Type) {
        let side = self.sheet.side;
        let item = self.flow.element(Some(list), Role::ListItem);
        let label_element = self.flow.element(Some(item), Role::Label);
        let body = self.flow.element(Some(item), Role::ItemBody);
        let width = self.sheet.text_width().min(PROSE_WIDTH) - indent;
        let text = Text { spans, kind, width };
        let mut pieces = pieces(self.measure, &mut self.flow, text, body, side + indent);
        if pieces.is_empty() {
            pieces.push(Piece { height: kind.leading, after: kind.after, ..Piece::default() });
        }
        let width = self.measure.width(label, false, kind.size);
        let run = PageItem::Text(TextRun {
            x: side + indent - 6.0 - width,
            y: baseline(self.measure, kind),
            size: kind.size,
            bold: false,
            colour: Colour::Paint(Paint::Leaf),
            text: format!("{label} "),
        });
        if let Some(first) = pieces.first_mut() {
            first.parts.insert(0, PiecePart::of(label_element, vec![run]));
        }
        self.flow.pieces.append(&mut pieces);
    }

    fn together(&mut self, blocks: &[Block]) {
        let from = self.flow.pieces.len();
        let hold = TOGETHER.saturating_add(self.depth).min(GROUP);
        self.depth = self.depth.saturating_add(1);
        self.blocks(blocks);
        self.depth = self.depth.saturating_sub(1);
        let to = self.flow.pieces.len().saturating_sub(1);
        for piece in self.flow.pieces.get_mut(from..to).unwrap_or_default() {
            piece.hold = piece.hold.max(hold);
        }
    }

    /// Space under a heading is kept small enough that the heading stays with what follows.
    fn space(&mut self, points: f32) {
        let before = self.flow.pieces.last();
        let under_heading = before.is_some_and(|piece| piece.hold == HEADING);
        if under_heading && before.is_some_and(|piece| piece.kind == PieceKind::Space) {
            return;
        }
        let most = self.sheet.text_height() * if under_heading { UNDER_HEADING } else { 1.0 };
        let height = finite(points).clamp(0.0, most);
        let hold = if under_heading { HEADING } else { FREE };
        self.flow.push(Piece { height, hold, kind: PieceKind::Space, ..Piece::default() });
    }
}

/// Whether a paragraph leads to what follows it: it ends with a colon, or is one line in bold.
pub fn leads(spans: &[Span], one_line: bool) -> bool {
    let said = || spans.iter().filter(|span| !span.text.trim().is_empty());
    let colon = said().next_back().is_some_and(|span| span.text.trim_end().ends_with(':'));
    colon || (one_line && said().all(|span| span.bold))
}
