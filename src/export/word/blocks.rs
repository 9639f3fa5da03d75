//! Blocks to the document's part.

use std::collections::BTreeSet;

use super::body::{Body, Keep, trimmed};
use super::drawing;
use super::lists;
use super::paragraph_format::ParagraphFormat;
use super::relations::Relations;
use super::styles;
use super::table_writer;
use super::units::twips;
use crate::chart::estimated_width;
use crate::export::xml::Xml;
use crate::messages::is_right_to_left;
use crate::report::layout::sheet::{self, AFTER_WRITING, LABEL_GAP};
use crate::report::layout::{Sheet, anchors, leads};
use crate::report::{Block, Document, Span, TextStyle};

/// Paragraphs in bold lead to what follows where they have at most so many characters.
const ONE_LINE: usize = 80;

/// The most letters under a heading that stay with the table or list after them.
const UNDER_HEADING: usize = 500;

/// A label wider than this share of the text stands above its line. Widths are estimated, and
/// generously, so that it is more than in the PDF.
const BESIDE: f32 = 0.5;

/// The most characters of an anchor's own name in the name of its bookmark, which may have 40.
const BOOKMARK: usize = 24;

/// The edge of the paper to the foot, in points.
const FOOT: f32 = 26.0;

impl<'a> Body<'a> {
    /// Writes a document's blocks.
    pub fn of(document: &Document, sheet: &'a Sheet, relations: Relations, footer: &str) -> Self {
        let mut xml = Xml::new("w:document", &drawing::SPACES);
        xml.open("w:body", &[]);
        let bookmarks = anchors(&document.blocks).into_iter().enumerate().map(|(at, anchor)| {
            let fits = |c: &char| c.is_ascii_alphanumeric();
            let name: String = anchor.chars().filter(fits).take(BOOKMARK).collect();
            (anchor, format!("to_{name}_{}", at + 1))
        });
        let mut body = Body {
            xml,
            sheet,
            relations,
            images: Vec::new(),
            shapes: 0,
            numbered: 0,
            bookmarks: bookmarks.collect(),
            set: BTreeSet::new(),
            level: 0,
            under: None,
            gap: 0.0,
            is_first: true,
            begins_page: false,
            after_table: false,
        };
        body.blocks(&document.blocks, Keep::default());
        if body.after_table {
            body.gap = 0.0;
            body.spacer();
        }
        body.section(footer);
        body
    }

    fn blocks(&mut self, blocks: &[Block], keep: Keep) {
        let writes =
            |block: &Block| !matches!(block, Block::Space(_) | Block::PageBreak | Block::PartBreak);
        let last = blocks.iter().rposition(writes);
        for (at, block) in blocks.iter().enumerate() {
            let last = keep.at(Some(at) == last);
            let rest = blocks.get(at + 1..).unwrap_or_default();
            // What is signed is seen beside the signature.
            let signed = matches!(rest.first(), Some(Block::WritingLines(_)));
            let leads = self.leads_on(block, rest);
            self.block(block, Keep { last: last || leads || signed, ..keep });
        }
    }

    /// Whether a block is a short paragraph that stands, with others alike, between a heading and
    /// a table or list: it stays with that.
    fn leads_on(&mut self, block: &Block, rest: &[Block]) -> bool {
        // Each counts for one at least, so that the look ahead ends.
        let letters_of = |spans: &[Span]| count(spans).max(1);
        self.under = match block {
            Block::Heading { .. } => Some(0),
            Block::Paragraph { spans, .. } => self.under.map(|letters| letters + letters_of(spans)),
            _ => None,
        };
        let Some(mut letters) = self.under else { return false };
        for next in rest {
            match next {
                _ if letters > UNDER_HEADING => return false,
                Block::Paragraph { spans, .. } => letters += letters_of(spans),
                Block::Table(_) | Block::List { .. } => return true,
                Block::Together(inner) => {
                    return matches!(inner.first(), Some(Block::Table(_) | Block::List { .. }));
                }
                _ => return false,
            }
        }
        false
    }

    fn block(&mut self, block: &Block, keep: Keep) {
        match block {
            Block::Heading { level, text, anchor, .. } => {
                self.heading(*level, text, anchor.as_deref());
            }
            Block::Paragraph { style, spans } => self.paragraph(*style, spans, keep),
            Block::List { numbered, items } => self.list(*numbered, items, keep),
            Block::Table(table) => table_writer::write(self, table, keep),
            Block::Figure { picture, width } => drawing::write(self, picture, *width, keep),
            Block::WritingLines(labels) => self.writing_lines(labels, keep),
            Block::Together(blocks) => self.blocks(blocks, Keep { inside: true, ..keep }),
            Block::PageBreak => (self.begins_page, self.gap) = (true, 0.0),
            // Whether a part fits on the page is not known here, so that it simply goes on.
            Block::PartBreak => {}
            Block::Space(points) if points.is_finite() => self.gap += points.max(0.0),
            Block::Space(_) => {}
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: Option<&str>) {
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            return;
        }
        let level = level.clamp(1, 3).min(self.level + 1);
        self.level = level;
        let kind = sheet::heading(level);
        self.open(ParagraphFormat::new(styles::of_heading(level)), kind.before);
        let first = anchor.filter(|anchor| !self.set.contains(*anchor));
        let bookmark = first.and_then(|anchor| self.bookmarks.get(anchor).cloned());
        let id = self.set.len();
        if let Some(name) = &bookmark {
            self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", name)]);
        }
        self.run(&Span::plain(title), None);
        if let Some((_, anchor)) = bookmark.zip(anchor) {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
            self.set.insert(anchor.to_owned());
        }
        self.xml.close();
    }

    fn paragraph(&mut self, style: TextStyle, spans: &[Span], keep: Keep) {
        let spans = trimmed(spans);
        if spans.is_empty() {
            return;
        }
        let keep_next = keep.last || leads(&spans, count(&spans) <= ONE_LINE);
        let format = ParagraphFormat {
            keep_next,
            keep_lines: keep.inside,
            ..ParagraphFormat::new(styles::of(style))
        };
        self.open(format, sheet::paragraph(style).before);
        self.spans(&spans);
        self.xml.close();
    }

    fn list(&mut self, numbered: bool, items: &[Vec<Span>], keep: Keep) {
        let (style, list) = match numbered {
            true => ("ListNumber", lists::numbered(self.numbered)),
            false => ("ListBullet", lists::BULLETS),
        };
        self.numbered += usize::from(numbered && !items.is_empty());
        for (at, item) in items.iter().enumerate() {
            let is_last = at + 1 == items.len();
            let after = is_last.then_some(sheet::paragraph(TextStyle::Body).after);
            let format = ParagraphFormat {
                list: Some(list),
                after,
                keep_next: keep.at(is_last),
                keep_lines: keep.inside,
                ..ParagraphFormat::new(style)
            };
            self.open(format, 0.0);
            self.spans(&trimmed(item));
            self.xml.close();
        }
    }

    /// A line for each label; the lines begin beneath each other, right of the widest label, or
    /// below a label that is too wide for that.
    fn writing_lines(&mut self, labels: &[String], keep: Keep) {
        let kind = sheet::paragraph(TextStyle::Body);
        let wide = self.sheet.text_width();
        let width = |label: &String| estimated_width(label, kind.size, false);
        let fits = |label: &String| width(label) <= wide * BESIDE;
        let widest = labels.iter().filter(|l| fits(l)).map(width).fold(0.0, f32::max);
        let indent = if widest > 0.0 { widest + LABEL_GAP } else { 0.0 };
        let room = sheet::paragraph(TextStyle::Body).leading;
        for (at, label) in labels.iter().enumerate() {
            let is_last = at + 1 == labels.len();
            let format = ParagraphFormat {
                keep_next: !is_last || keep.last,
                line: Some((indent, wide)),
                after: is_last.then_some(AFTER_WRITING),
                ..ParagraphFormat::new("WritingLine")
            };
            let spans = trimmed(&[Span::plain(label.as_str())]);
            if !fits(label) {
                let above = ParagraphFormat { keep_next: true, before: Some(LABEL_GAP), ..format };
                self.open(ParagraphFormat { line: None, after: None, ..above }, LABEL_GAP);
                self.spans(&spans);
                self.xml.close();
                self.open(ParagraphFormat { line: Some((0.0, wide)), ..format }, room);
            } else {
                self.open(format, room);
                self.spans(&spans);
                if indent > 0.0 {
                    self.tab();
                }
            }
            self.tab();
            self.xml.close();
        }
    }

    /// The paper, its margins and its foot.
    fn section(&mut self, footer: &str) {
        let Sheet { width, height, side, top, bottom, .. } = *self.sheet;
        self.xml.open("w:sectPr", &[]);
        self.xml.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &footer)]);
        let (wide, high) = (twips(width), twips(height));
        self.xml.empty("w:pgSz", &[("w:w", &wide), ("w:h", &high)]);
        let (side, top, bottom) = (twips(side), twips(top), twips(height - bottom));
        let edge = twips(FOOT);
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &side),
                ("w:bottom", &bottom),
                ("w:left", &side),
                ("w:header", &edge),
                ("w:footer", &edge),
                ("w:gutter", &0),
            ],
        );
        self.xml.empty("w:titlePg", &[]);
        if is_right_to_left() {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.close();
    }
}

/// How many characters spans have.
fn count(spans: &[Span]) -> usize {
    spans.iter().map(|span| span.text.chars().count()).sum()
}
