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
mod positions;
mod rgb;
mod save;
mod srgb_profile;
mod structure_tree;
pub mod worker;
mod xmp_packet;

use std::fmt;

pub use fonts::{FontError, Fonts};

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

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// A font could not be cut down to what is used.
    Font(String),
    /// The file could not be put together.
    Write(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font(why) => f.write_str(&messages::fonts_failed(why)),
            Self::Write(why) => f.write_str(&messages::writing_failed(why)),
        }
    }
}

impl std::error::Error for PdfError {}

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
