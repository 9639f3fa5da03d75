//! Pages to PDF. printpdf makes the file, its pages and its fonts; what the pages show is written
//! here, and what printpdf cannot write (structure, outline, links, metadata) is added to the
//! object tree that it hands over, before that is saved. The same document and fonts give the same
//! bytes, here and in the browser.

mod content;
mod direction;
mod drawing;
mod finish;
mod fonts;
mod glyphs;
mod images;
mod navigation;
mod objects;
mod pdf_error;
mod placed_glyph;
mod positions;
mod rgb;
mod save;
mod srgb_profile;
mod structure_tree;
pub mod worker;
mod xmp_packet;

pub use fonts::{FontError, Fonts};
pub use pdf_error::PdfError;

use crate::messages::report as messages;
use crate::report::Document;
use crate::report::layout::{self, LaidOutPages};
use drawing::Drawing;

/// A finished PDF.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenPdf {
    /// Its bytes.
    pub pdf: Vec<u8>,
    /// Its pages, as they were laid out.
    pub pages: LaidOutPages,
    /// Characters that the fonts lack, each once, in order. They show as boxes; who copies the
    /// text or has it read aloud gets the characters.
    pub missing: Vec<char>,
}

/// Writes a document as a tagged PDF. `progress` hears how far it is, 0 to 100, and what is
/// being done.
///
/// # Errors
/// When the fonts cannot be subset or the file cannot be put together.
pub fn write(
    document: &Document,
    fonts: &Fonts<'_>,
    progress: &mut dyn FnMut(u8, &str),
) -> Result<WrittenPdf, PdfError> {
    progress(5, messages::setting_text());
    let pages = layout::lay_out(document, fonts);
    progress(40, messages::drawing_pages());
    let drawing = Drawing::of(&pages, fonts);
    let missing = drawing.missing();
    progress(60, messages::putting_in_fonts());
    let file = drawing.into_file(document)?;
    progress(75, messages::marking());
    let pdf = finish::finish(document, &pages, file)?;
    progress(100, messages::made());
    Ok(WrittenPdf { pdf, pages, missing })
}
