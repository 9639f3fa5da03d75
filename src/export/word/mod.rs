//! A document as a Word file (Office Open XML, transitional): real styles, headings, lists,
//! tables and links, so that it can be edited, navigated and read aloud. Pictures are drawings
//! that can be taken apart.

mod blocks;
mod body;
mod drawing;
mod lists;
mod paragraph_format;
mod picture;
mod properties;
mod relations;
mod settings;
mod styles;
mod table_writer;
mod units;
mod usable_address;

use super::office_error::OfficeError;
use super::package_part::{PackagePart, pack};
use crate::report::Document;
use crate::report::layout::Sheet;
use body::Body;
use relations::{RelationKind, Relations};

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
        (RelationKind::Styles, "styles.xml"),
        (RelationKind::Settings, "settings.xml"),
        (RelationKind::Numbering, "numbering.xml"),
    ] {
        relations.add(kind, file);
    }
    let footer = relations.add(RelationKind::Footer, "footer.xml");
    let body = Body::of(document, &sheet, relations, &footer);
    let written = body.finish().map_err(|error| error.to_string())?;
    let said = |part: std::io::Result<Vec<u8>>| part.map_err(|error| error.to_string());
    let mut parts = vec![
        PackagePart::new("[Content_Types].xml", said(properties::content_types())?),
        PackagePart::new("_rels/.rels", said(relations::of_package())?),
        PackagePart::new("docProps/core.xml", said(properties::core(document))?),
        PackagePart::new("docProps/app.xml", said(properties::app())?),
        PackagePart::new("word/document.xml", written.document),
        PackagePart::new("word/_rels/document.xml.rels", said(written.relations.part())?),
        PackagePart::new("word/styles.xml", said(styles::part(document.language_tag(), &sheet))?),
        PackagePart::new("word/settings.xml", said(settings::settings(document.language_tag()))?),
        PackagePart::new("word/numbering.xml", said(lists::part(written.numbered))?),
        PackagePart::new("word/footer.xml", said(settings::footer(&document.foot))?),
    ];
    parts.extend(written.images.into_iter().map(|image| PackagePart::new(image.part, image.bytes)));
    pack(&parts).map_err(|error| error.to_string())
}
