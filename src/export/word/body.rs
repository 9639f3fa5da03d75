//! The document's part while blocks are written to it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::paragraph_format::{self, ParagraphFormat};
use super::relations::{RelationKind, Relations};
use super::usable_address::usable_address;
use crate::chart::estimated_width;
use crate::export::xml::Xml;
use crate::report::layout::Sheet;
use crate::report::layout::sheet::{AFTER_TABLE, CELL};
use crate::report::{Link, Span};

/// The sign that moves to the next place to stop.
pub(super) const RIGHT_TAB: &str = "w:tab";

/// Whether paragraphs stay on the page of what follows.
#[derive(Clone, Copy, Default)]
pub(super) struct Keep {
    /// All but the last.
    pub inside: bool,
    /// The last.
    pub last: bool,
}

impl Keep {
    pub fn at(self, is_last: bool) -> bool {
        if is_last { self.last } else { self.inside }
    }
}

/// A photograph or logo, as a part of the package.
pub(super) struct Image {
    pub part: String,
    pub bytes: Vec<u8>,
}

/// The document's part, and what else the package must hold for it.
pub(super) struct WrittenBody {
    pub document: Vec<u8>,
    pub relations: Relations,
    pub images: Vec<Image>,
    /// How many numbered lists there are.
    pub numbered: usize,
}

/// The document's part while it is written.
pub(super) struct Body<'a> {
    pub xml: Xml,
    pub sheet: &'a Sheet,
    pub relations: Relations,
    pub images: Vec<Image>,
    /// The last number given to a drawing or a shape in one.
    pub shapes: usize,
    pub numbered: usize,
    pub bookmarks: BTreeMap<String, String>,
    pub set: BTreeSet<String>,
    pub level: u8,
    /// The letters under a heading, while only paragraphs have followed it.
    pub under: Option<usize>,
    /// Space that the next paragraph has above it, in points.
    pub gap: f32,
    /// Whether nothing is written yet.
    pub is_first: bool,
    /// Whether the next paragraph begins a page.
    pub begins_page: bool,
    /// Whether a table was the last thing written.
    pub after_table: bool,
}

impl<'a> Body<'a> {
    pub fn finish(self) -> io::Result<WrittenBody> {
        let Body { xml, relations, images, numbered, .. } = self;
        Ok(WrittenBody { document: xml.finish()?, relations, images, numbered })
    }

    /// Opens a paragraph, with the space and the page break that are due before it. `usual` is
    /// the space above it that its style has.
    pub fn open(&mut self, format: ParagraphFormat, usual: f32) {
        let gap = std::mem::take(&mut self.gap).min(self.sheet.text_height());
        let begins_page = std::mem::take(&mut self.begins_page) || format.begins_page;
        // Nothing is above the first thing on a page that could be too near.
        let at_top = begins_page || std::mem::take(&mut self.is_first);
        let usual_here = if at_top { Some(0.0) } else { format.before };
        let before = (gap > usual).then_some(gap).or(usual_here);
        self.after_table = false;
        self.xml.open("w:p", &[]);
        ParagraphFormat { before, begins_page, ..format }.write(&mut self.xml);
    }

    /// What parts two tables, or a table from what cannot have space above it: a paragraph with
    /// nothing in it, as high as the space that is due.
    pub fn spacer(&mut self) {
        let height = std::mem::take(&mut self.gap).clamp(1.0, self.sheet.text_height());
        let format = ParagraphFormat::new("TableText");
        self.open(ParagraphFormat { exact: Some(height), ..format }, 0.0);
        self.xml.close();
    }

    /// Makes ready for a table: it cannot have space above it, nor begin a page itself.
    pub fn before_table(&mut self) {
        if self.gap > 0.0 || self.begins_page {
            self.spacer();
        }
    }

    pub fn after_table(&mut self) {
        (self.after_table, self.gap) = (true, AFTER_TABLE);
    }

    pub fn tab(&mut self) {
        self.xml.open("w:r", &[]);
        self.xml.empty(RIGHT_TAB, &[]);
        self.xml.close();
    }

    /// The runs of spans, those that lead somewhere as links.
    pub fn spans(&mut self, spans: &[Span]) {
        for span in spans {
            match &span.link {
                Some(Link::Anchor(anchor)) if self.bookmarks.contains_key(anchor) => {
                    let name = self.bookmarks.get(anchor).cloned().unwrap_or_default();
                    let attributes = [("w:anchor", &name as _), ("w:history", &1 as _)];
                    self.xml.open("w:hyperlink", &attributes);
                    self.run(span, Some("Hyperlink"));
                    self.xml.close();
                }
                Some(Link::Address(address)) => match usable_address(address) {
                    Some(address) => {
                        let id = self.relations.add(RelationKind::Link, &address);
                        self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", &1)]);
                        self.run(span, Some("Hyperlink"));
                        self.xml.close();
                    }
                    None => self.run(span, None),
                },
                _ => self.run(span, None),
            }
        }
    }

    pub fn run(&mut self, span: &Span, style: Option<&str>) {
        self.xml.open("w:r", &[]);
        if span.bold || style.is_some() {
            self.xml.open("w:rPr", &[]);
            if let Some(style) = style {
                self.xml.value("w:rStyle", style);
            }
            if span.bold {
                self.xml.empty("w:b", &[]);
                self.xml.empty("w:bCs", &[]);
            }
            self.xml.close();
        }
        paragraph_format::text(&mut self.xml, &span.text);
        self.xml.close();
    }

    /// Where a word must not be cut, it is about this wide in a cell, in points.
    pub fn word_width(&self, word: &str, bold: bool) -> f32 {
        estimated_width(word, CELL.size, bold)
    }
}

/// Spans without the white space around them all; none where they say nothing.
pub(super) fn trimmed(spans: &[Span]) -> Vec<Span> {
    let says = |span: &Span| !span.text.trim().is_empty();
    let (Some(first), Some(last)) = (spans.iter().position(says), spans.iter().rposition(says))
    else {
        return Vec::new();
    };
    let mut spans = spans.get(first..=last).unwrap_or_default().to_vec();
    if let Some(first) = spans.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = spans.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    spans
}
