//! The characters that a document uses of a font. Each gets a code of its own even where two
//! share a glyph, so that copied text is exactly what was written; a map in the PDF leads from
//! the codes to the glyphs of the subset font.

use lopdf::{Object, Stream, dictionary};
use printpdf::{Codepoint, FontMetrics, ParsedFont, PdfFontMetricsStub};
use rustc_hash::FxHashMap;
use subsetter::GlyphRemapper;
use ttf_parser::name_id;

use super::PdfError;
use super::content::{Content, Showing};
use super::fonts::Font;
use super::placed_glyph::PlacedGlyph;
use super::xmp_packet::hash;

/// The characters used of one font.
pub(super) struct Used<'f, 'a> {
    font: &'f Font<'a>,
    codes: FxHashMap<char, u16>,
    /// The glyph of each code; code 0 is nothing.
    glyphs: Vec<u16>,
}

/// A font as it is embedded.
pub(super) struct Embedded {
    pub font: ParsedFont,
    /// Codes to glyphs, two bytes each.
    pub map: Vec<u8>,
}

impl<'f, 'a> Used<'f, 'a> {
    pub fn new(font: &'f Font<'a>) -> Self {
        Self { font, codes: FxHashMap::default(), glyphs: vec![0] }
    }

    /// Shows a text at the pen. Answers with the characters that the font lacks.
    pub fn show(&mut self, text: &str, size: f32, content: &mut Content) -> Vec<char> {
        let placed = self.font.place(text);
        let mut risen = 0;
        for run in placed.chunk_by(|a, b| a.rise == b.rise) {
            let rise = run.first().map_or(0, |glyph| glyph.rise);
            if rise != risen {
                content.rise(rise as f32 * size / f32::from(self.font.units()));
                risen = rise;
            }
            content.show(|showing| run.iter().for_each(|glyph| self.glyph(glyph, showing)));
        }
        if risen != 0 {
            content.rise(0.0);
        }
        placed.iter().filter(|glyph| glyph.missing).map(|glyph| glyph.character).collect()
    }

    fn thousandths(&self, units: f32) -> f32 {
        units * 1000.0 / f32::from(self.font.units())
    }

    fn glyph(&mut self, placed: &PlacedGlyph, showing: &mut Showing<'_>) {
        showing.back(-self.thousandths(placed.lead as f32));
        let next = u16::try_from(self.glyphs.len()).unwrap_or(0);
        let code = *self.codes.entry(placed.character).or_insert(next);
        if code == next && next != 0 {
            self.glyphs.push(placed.glyph);
        }
        showing.glyph(code);
        // printpdf writes whole thousandths of an em as widths; what is lost is made up for.
        let own = f32::from(self.font.own_advance(placed.glyph));
        let offset = self.thousandths(own).trunc() - self.thousandths(placed.advance as f32);
        showing.back(offset);
    }

    /// Every code with what it stands for.
    pub fn codepoints(&self) -> Vec<Codepoint> {
        let mut codes: Vec<(u16, char)> = self.codes.iter().map(|(&c, &code)| (code, c)).collect();
        codes.sort_unstable();
        let point = |(gid, c): (u16, char)| Codepoint { gid, offset: 0.0, cid: Some(c.into()) };
        codes.into_iter().map(point).collect()
    }

    /// The font, cut down to the glyphs that are used.
    pub fn embed(&self) -> Result<Embedded, PdfError> {
        let mut remapper = GlyphRemapper::new();
        let new: Vec<u16> = self.glyphs.iter().map(|&glyph| remapper.remap(glyph)).collect();
        let bytes = subsetter::subset(self.font.bytes, 0, &remapper)
            .map_err(|e| PdfError::Font(e.to_string()))?;
        let widths =
            (0u16..).zip(&self.glyphs).map(|(code, &glyph)| (code, self.font.own_advance(glyph)));
        let face = &self.font.face;
        let name = format!("{}+{}", subset_tag(&bytes), self.name());
        let metrics = FontMetrics { ascent: face.ascender(), descent: face.descender() };
        let mut font = ParsedFont::with_glyph_data(
            bytes,
            0,
            Some(name),
            Default::default(),
            widths.collect(),
            self.font.units(),
            metrics,
        );
        let bounds = face.global_bounding_box();
        font.pdf_font_metrics = PdfFontMetricsStub {
            units_per_em: self.font.units(),
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: face.weight().to_number(),
        };
        Ok(Embedded { font, map: new.into_iter().flat_map(u16::to_be_bytes).collect() })
    }

    fn name(&self) -> String {
        let names = self.font.face.names().into_iter();
        let found = names.filter(|name| name.name_id == name_id::POST_SCRIPT_NAME);
        let found = found.filter_map(|name| name.to_string()).next().unwrap_or_default();
        let name: String =
            found.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if name.is_empty() { "Font".to_owned() } else { name }
    }
}

/// Six letters that name a subset.
fn subset_tag(bytes: &[u8]) -> String {
    let mut rest = hash(bytes);
    let mut letter = || {
        let letter = b'A' + u8::try_from(rest % 26).unwrap_or(0);
        rest /= 26;
        char::from(letter)
    };
    (0..6).map(|_| letter()).collect()
}

/// Gives each font of the file, known by its name, its map from codes to glyphs.
pub(super) fn add_maps(file: &mut lopdf::Document, maps: &[(String, Vec<u8>)]) {
    for (name, map) in maps {
        let stream = file.add_object(Stream::new(dictionary! {}, map.clone()));
        for object in file.objects.values_mut() {
            set_map(object, name, stream);
        }
    }
}

/// Sets the map in every descendant font of this name in an object.
fn set_map(object: &mut Object, name: &str, map: lopdf::ObjectId) {
    match object {
        Object::Array(items) => items.iter_mut().for_each(|item| set_map(item, name, map)),
        Object::Dictionary(dictionary) => {
            let is = |key: &[u8], value: &[u8]| {
                dictionary.get(key).and_then(Object::as_name).is_ok_and(|found| found == value)
            };
            if is(b"Subtype", b"CIDFontType2") && is(b"BaseFont", name.as_bytes()) {
                dictionary.set("CIDToGIDMap", map);
            } else if let Ok(fonts) = dictionary.get_mut(b"DescendantFonts") {
                set_map(fonts, name, map);
            }
        }
        _ => {}
    }
}
