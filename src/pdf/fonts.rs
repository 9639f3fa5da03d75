//! The two fonts: which glyph shows a character, and where it stands. Measuring and drawing ask
//! the same questions here, so that they cannot differ.

use std::cell::RefCell;
use std::fmt;

use rustc_hash::FxHashMap;
use ttf_parser::gdef::GlyphClass;
use ttf_parser::{Face, GlyphId};

use super::direction::turn;
use super::placed_glyph::PlacedGlyph;
use super::positions::Positions;
use crate::messages::report as messages;
use crate::report::layout::Measure;

/// What stands for a character that the font lacks.
const BOX: char = '□';

/// The fonts of a document.
pub struct Fonts<'a> {
    regular: Font<'a>,
    bold: Font<'a>,
}

/// Why a font cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FontError {
    /// It is no TrueType font.
    Unreadable(String),
    /// It lacks a character that must not be missing.
    Lacks(char),
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => f.write_str(&messages::font_unreadable(why)),
            Self::Lacks(c) => f.write_str(&messages::font_lacks(c)),
        }
    }
}

impl std::error::Error for FontError {}

impl<'a> Fonts<'a> {
    /// Reads two TrueType fonts.
    ///
    /// # Errors
    /// When one is no TrueType font, or lacks the space or the box that stands for what is
    /// missing.
    pub fn new(regular: &'a [u8], bold: &'a [u8]) -> Result<Self, FontError> {
        Ok(Self { regular: Font::new(regular)?, bold: Font::new(bold)? })
    }

    pub(super) fn font(&self, bold: bool) -> &Font<'a> {
        if bold { &self.bold } else { &self.regular }
    }
}

impl Measure for Fonts<'_> {
    fn width(&self, text: &str, bold: bool, size: f32) -> f32 {
        let font = self.font(bold);
        font.advance(text) as f32 * size / f32::from(font.units())
    }

    fn ascent(&self) -> f32 {
        f32::from(self.regular.face.ascender()) / f32::from(self.regular.units())
    }

    fn descent(&self) -> f32 {
        -f32::from(self.regular.face.descender()) / f32::from(self.regular.units())
    }
}

/// What a font knows of a character.
#[derive(Clone, Copy)]
struct KnownGlyphs {
    glyph: u16,
    advance: i32,
    kind: FaceKind,
}

#[derive(Clone, Copy, PartialEq)]
enum FaceKind {
    Letter,
    /// Kept out of kerning, so that words can be measured one by one.
    Space,
    Mark,
    Missing,
}

/// One font.
pub(super) struct Font<'a> {
    pub bytes: &'a [u8],
    pub face: Face<'a>,
    positions: Positions<'a>,
    space: u16,
    fallback: u16,
    known: RefCell<FxHashMap<char, KnownGlyphs>>,
}

impl<'a> Font<'a> {
    fn new(bytes: &'a [u8]) -> Result<Self, FontError> {
        let face = Face::parse(bytes, 0).map_err(|e| FontError::Unreadable(e.to_string()))?;
        if face.tables().glyf.is_none() {
            return Err(FontError::Unreadable(messages::font_without_outlines().to_owned()));
        }
        let glyph = |c: char| face.glyph_index(c).map(|id| id.0).ok_or(FontError::Lacks(c));
        let (space, fallback) = (glyph(' ')?, glyph(BOX)?);
        let positions = Positions::of(&face);
        Ok(Self { bytes, face, positions, space, fallback, known: RefCell::default() })
    }

    /// Font units to the em; never 0.
    pub fn units(&self) -> u16 {
        self.face.units_per_em().max(1)
    }

    /// The advance of a glyph by itself.
    pub fn own_advance(&self, glyph: u16) -> u16 {
        self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0)
    }

    fn known(&self, c: char) -> KnownGlyphs {
        *self.known.borrow_mut().entry(c).or_insert_with(|| self.find(c))
    }

    fn find(&self, c: char) -> KnownGlyphs {
        let own = |glyph: u16| i32::from(self.own_advance(glyph));
        if is_hidden(c) {
            return KnownGlyphs { glyph: self.space, advance: 0, kind: FaceKind::Space };
        }
        let Some(glyph) = self.face.glyph_index(c).map(|id| id.0).filter(|&glyph| glyph != 0)
        else {
            return if c.is_whitespace() {
                KnownGlyphs { glyph: self.space, advance: own(self.space), kind: FaceKind::Space }
            } else {
                KnownGlyphs {
                    glyph: self.fallback,
                    advance: own(self.fallback),
                    kind: FaceKind::Missing,
                }
            };
        };
        let class = self.face.tables().gdef.and_then(|table| table.glyph_class(GlyphId(glyph)));
        let kind = match class {
            _ if c.is_whitespace() => FaceKind::Space,
            Some(GlyphClass::Mark) => FaceKind::Mark,
            _ => FaceKind::Letter,
        };
        KnownGlyphs { glyph, advance: own(glyph), kind }
    }

    fn kerning(&self, first: KnownGlyphs, second: KnownGlyphs) -> i32 {
        match (first.kind, second.kind) {
            (FaceKind::Letter, FaceKind::Letter) => {
                i32::from(self.positions.kerning(first.glyph, second.glyph))
            }
            _ => 0,
        }
    }

    fn advance(&self, text: &str) -> i64 {
        let mut total = 0;
        let mut before: Option<KnownGlyphs> = None;
        for c in text.chars() {
            let known = self.known(c);
            total += i64::from(known.advance);
            if known.kind == FaceKind::Mark {
                continue;
            }
            total += before.map_or(0, |before| i64::from(self.kerning(before, known)));
            before = Some(known);
        }
        total
    }

    /// The glyphs of a text.
    pub fn place(&self, text: &str) -> Vec<PlacedGlyph> {
        let mut placed: Vec<PlacedGlyph> = Vec::with_capacity(text.len());
        let mut base: Option<(usize, KnownGlyphs)> = None;
        for character in text.chars() {
            let known = self.known(character);
            let KnownGlyphs { glyph, advance, kind } = known;
            let missing = kind == FaceKind::Missing;
            placed.push(PlacedGlyph { character, glyph, lead: 0, advance, rise: 0, missing });
            if kind == FaceKind::Mark {
                if let Some((at, _)) = base {
                    self.place_mark(&mut placed, at);
                }
                continue;
            }
            if let Some((_, before)) = base
                && let Some(last) = placed.iter_mut().rev().nth(1)
            {
                last.advance += self.kerning(before, known);
            }
            base = Some((placed.len() - 1, known));
        }
        turn(&mut placed);
        placed
    }

    /// Moves the last glyph, a mark, to where it belongs on its base or on the mark before it.
    /// What precedes it and what follows stay where they are.
    fn place_mark(&self, placed: &mut [PlacedGlyph], base: usize) {
        let Some((mark, before)) = placed.split_last_mut() else { return };
        let Some((first, between)) = before.get_mut(base..).and_then(<[_]>::split_first_mut) else {
            return;
        };
        // Where the pen and the mark before stand from the base's origin.
        let pen = first.advance + between.iter().map(|glyph| glyph.advance).sum::<i32>();
        let stacked = between.split_last().and_then(|(lower, earlier)| {
            let (x, y) = self.positions.mark_on_mark(lower.glyph, mark.glyph)?;
            let origin = first.advance + earlier.iter().map(|glyph| glyph.advance).sum::<i32>();
            Some((origin + i32::from(x), lower.rise + i32::from(y)))
        });
        let on_base = || self.positions.mark_on_base(first.glyph, mark.glyph);
        let on_base = || on_base().map(|(x, y)| (i32::from(x), i32::from(y)));
        let Some((x, y)) = stacked.or_else(on_base) else { return };
        let last = between.last_mut().unwrap_or(first);
        last.advance += x - pen;
        mark.advance += pen - x;
        mark.rise = y;
    }
}

/// Characters that only tell others how to behave.
fn is_hidden(c: char) -> bool {
    matches!(u32::from(c),
        0xad | 0x34f | 0x61c | 0x180b..=0x180e | 0x200b..=0x200f | 0x202a..=0x202e
        | 0x2060..=0x206f | 0xfe00..=0xfe0f | 0xfeff | 0xe0000..=0xe0fff)
}
