//! A document as a Word file (Office Open XML, transitional): real styles, headings, lists,
//! tables and links, so that it can be edited, navigated and read aloud. Pictures are drawings
//! that can be taken apart.

mod address;
mod body;
mod drawing;
mod lists;
mod paragraph;
mod picture;
mod properties;
mod relations;
mod settings;
mod styles;
mod table;
mod units;

use super::error::OfficeError;
use super::package::{Part, pack};
use crate::report::Document;
use crate::report::layout::Sheet;
use body::Body;
use relations::{Kind, Relations};

/// Writes a document as a Word file.
///
/// # Errors
/// When the file cannot be put together.
pub fn word(document: &Document) -> Result<Vec<u8>, OfficeError> {
    write(document).map_err(OfficeError::Word)
}

fn write(document: &Document) -> Result<Vec<u8>, String> {
    let sheet = Sheet::of(document.paper);
    let mut relations = Relations::default();
    for (kind, file) in [
        (Kind::Styles, "styles.xml"),
        (Kind::Settings, "settings.xml"),
        (Kind::Numbering, "numbering.xml"),
    ] {
        relations.add(kind, file);
    }
    let footer = relations.add(Kind::Footer, "footer.xml");
    let body = Body::of(document, &sheet, relations, &footer);
    let written = body.finish().map_err(|error| error.to_string())?;
    let said = |part: std::io::Result<Vec<u8>>| part.map_err(|error| error.to_string());
    let mut parts = vec![
        Part::new("[Content_Types].xml", said(properties::content_types())?),
        Part::new("_rels/.rels", said(relations::of_package())?),
        Part::new("docProps/core.xml", said(properties::core(document))?),
        Part::new("docProps/app.xml", said(properties::app())?),
        Part::new("word/document.xml", written.document),
        Part::new("word/_rels/document.xml.rels", said(written.relations.part())?),
        Part::new("word/styles.xml", said(styles::part(document.language_tag(), &sheet))?),
        Part::new("word/settings.xml", said(settings::part(document.language_tag()))?),
        Part::new("word/numbering.xml", said(lists::part(written.numbered))?),
        Part::new("word/footer.xml", said(settings::footer(&document.foot))?),
    ];
    parts.extend(written.images.into_iter().map(|image| Part::new(image.part, image.bytes)));
    pack(&parts).map_err(|error| error.to_string())
}
