//! What the report worker does, apart from the browser.

use super::{Fonts, WrittenPdf, write};
use crate::messages::report as messages;
use crate::report::Document;
use crate::report::layout::{LaidOutPages, preview};

/// Writes the PDF of a document in JSON.
///
/// # Errors
/// In words, when the document or a font cannot be read or the PDF cannot be written.
pub fn make(
    document: &str,
    regular: &[u8],
    bold: &[u8],
    progress: &mut dyn FnMut(u8, &str),
) -> Result<WrittenPdf, String> {
    progress(0, messages::reading());
    let document: Document = serde_json::from_str(document).map_err(messages::unreadable)?;
    let fonts = Fonts::new(regular, bold).map_err(|error| error.to_string())?;
    write(&document, &fonts, progress).map_err(|error| error.to_string())
}

/// A picture of each page as JSON, for the app to show.
pub fn previews(pages: &LaidOutPages) -> Vec<String> {
    let json = |picture| serde_json::to_string(&picture).unwrap_or_default();
    preview(pages).into_iter().map(json).collect()
}
