//! What blocks are composed into pieces with.

use std::collections::BTreeSet;

use super::measure::Measure;
use super::piece::{Flow, GROUP};
use super::sheet::Sheet;
use crate::report::{Link, Span};

/// The most of a page that is left empty under a heading.
pub(super) const UNDER_HEADING: f32 = 0.1;

pub(super) struct Composer<'a> {
    pub measure: &'a dyn Measure,
    pub sheet: &'a Sheet,
    pub flow: Flow,
    pub root: usize,
    pub anchors: BTreeSet<String>,
    pub level: u8,
    pub depth: u8,
    /// The first piece under a heading, while only paragraphs have followed it.
    pub under: Option<usize>,
}

impl Composer<'_> {
    /// Spans without links that lead nowhere or that must not be followed.
    pub fn usable(&self, spans: &[Span]) -> Vec<Span> {
        let usable = |link: &Link| match link {
            Link::Anchor(anchor) => self.anchors.contains(anchor),
            Link::Address(address) => {
                ["https://", "http://", "mailto:", "tel:"].iter().any(|s| address.starts_with(s))
            }
        };
        let clean = |span: &Span| Span { link: span.link.clone().filter(usable), ..span.clone() };
        spans.iter().map(clean).collect()
    }

    /// What stands between a heading and the table or list that comes now stays with that.
    pub fn lead_on(&mut self) {
        let Some(from) = self.under.take() else { return };
        let pieces = self.flow.pieces.get_mut(from..).unwrap_or_default();
        let height: f32 = pieces.iter().map(|piece| piece.height + piece.after).sum();
        if height <= self.sheet.text_height() * UNDER_HEADING {
            pieces.iter_mut().for_each(|piece| piece.hold = piece.hold.max(GROUP));
        }
    }
}

/// The number, or 0 where it is none.
pub(super) fn finite(number: f32) -> f32 {
    if number.is_finite() { number } else { 0.0 }
}
