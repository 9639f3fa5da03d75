//! Kerning and the places of combining marks, from a font's GPOS table.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use ttf_parser::gpos::{
    Anchor, MarkToBaseAdjustment, MarkToMarkAdjustment, PairAdjustment, PositioningSubtable,
};
use ttf_parser::{Face, GlyphId, Tag};

/// Where glyphs stand beside each other, in font units.
pub(super) struct Positions<'a> {
    pairs: Vec<PairAdjustment<'a>>,
    marks: Vec<MarkToBaseAdjustment<'a>>,
    stacked: Vec<MarkToMarkAdjustment<'a>>,
    known: RefCell<FxHashMap<(u16, u16), i16>>,
}

impl<'a> Positions<'a> {
    pub fn of(face: &Face<'a>) -> Self {
        let (mut pairs, mut marks, mut stacked) = (Vec::new(), Vec::new(), Vec::new());
        for subtable in subtables(face, b"kern") {
            if let PositioningSubtable::Pair(pair) = subtable {
                pairs.push(pair);
            }
        }
        for subtable in subtables(face, b"mark") {
            if let PositioningSubtable::MarkToBase(mark) = subtable {
                marks.push(mark);
            }
        }
        for subtable in subtables(face, b"mkmk") {
            if let PositioningSubtable::MarkToMark(mark) = subtable {
                stacked.push(mark);
            }
        }
        Self { pairs, marks, stacked, known: RefCell::default() }
    }

    /// How much nearer (negative) or farther the second glyph stands to the first.
    pub fn kerning(&self, first: u16, second: u16) -> i16 {
        let find = || self.find_kerning(GlyphId(first), GlyphId(second));
        *self.known.borrow_mut().entry((first, second)).or_insert_with(find)
    }

    fn find_kerning(&self, first: GlyphId, second: GlyphId) -> i16 {
        for pair in &self.pairs {
            let Some(index) = pair.coverage().get(first) else { continue };
            // A pair of glyphs must match; a pair of classes always does.
            let found = match pair {
                PairAdjustment::Format1 { sets, .. } => {
                    sets.get(index).and_then(|set| set.get(second))
                }
                PairAdjustment::Format2 { classes, matrix, .. } => {
                    matrix.get((classes.0.get(first), classes.1.get(second)))
                }
            };
            if let Some((value, _)) = found {
                return value.x_advance;
            }
        }
        0
    }

    /// Where a mark's origin stands from that of the glyph that carries it.
    pub fn mark_on_base(&self, base: u16, mark: u16) -> Option<(i16, i16)> {
        self.marks.iter().find_map(|table| {
            let mark = table.marks.get(table.mark_coverage.get(GlyphId(mark))?)?;
            let base = table.base_coverage.get(GlyphId(base))?;
            Some(between(table.anchors.get(base, mark.0)?, mark.1))
        })
    }

    /// Where a mark's origin stands from that of the mark that carries it.
    pub fn mark_on_mark(&self, lower: u16, mark: u16) -> Option<(i16, i16)> {
        self.stacked.iter().find_map(|table| {
            let mark = table.marks.get(table.mark1_coverage.get(GlyphId(mark))?)?;
            let lower = table.mark2_coverage.get(GlyphId(lower))?;
            Some(between(table.mark2_matrix.get(lower, mark.0)?, mark.1))
        })
    }
}

fn between(carrier: Anchor<'_>, mark: Anchor<'_>) -> (i16, i16) {
    (carrier.x.saturating_sub(mark.x), carrier.y.saturating_sub(mark.y))
}

/// The subtables of every lookup of a feature, each lookup once.
fn subtables<'a>(face: &Face<'a>, feature: &[u8; 4]) -> Vec<PositioningSubtable<'a>> {
    let Some(table) = face.tables().gpos else { return Vec::new() };
    let tag = Tag::from_bytes(feature);
    let mut lookups: Vec<u16> = Vec::new();
    for feature in table.features.into_iter().filter(|feature| feature.tag == tag) {
        lookups.extend(feature.lookup_indices);
    }
    lookups.sort_unstable();
    lookups.dedup();
    let lookups = lookups.into_iter().filter_map(|lookup| table.lookups.get(lookup));
    lookups.flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable<'a>>()).collect()
}
