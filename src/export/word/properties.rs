//! What the file says about itself.

use std::io;
use std::str::FromStr;

use crate::date::Day;
use crate::export::xml::Xml;
use crate::report::Document;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const PACKAGE: &str = "application/vnd.openxmlformats-package";

/// What each part of the package is.
pub(super) fn content_types() -> io::Result<Vec<u8>> {
    let space = "http://schemas.openxmlformats.org/package/2006/content-types";
    let mut xml = Xml::new("Types", &[("xmlns", &space)]);
    for (ending, kind) in [
        ("rels", format!("{PACKAGE}.relationships+xml")),
        ("xml", "application/xml".to_owned()),
        ("jpeg", "image/jpeg".to_owned()),
    ] {
        xml.empty("Default", &[("Extension", &ending), ("ContentType", &kind)]);
    }
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    for (part, kind) in [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/footer.xml", format!("{WORD}.footer+xml")),
        ("/docProps/core.xml", format!("{PACKAGE}.core-properties+xml")),
        ("/docProps/app.xml", app.to_owned()),
    ] {
        xml.empty("Override", &[("PartName", &part), ("ContentType", &kind)]);
    }
    xml.finish()
}

/// Title, author, subject, language, and the day that the document says it was made.
pub(super) fn core(document: &Document) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.texts("dc:title", &[], &document.title);
    xml.texts("dc:subject", &[], &document.subject);
    xml.texts("dc:creator", &[], &document.author);
    xml.texts("dc:language", &[], document.language_tag());
    if let Ok(day) = Day::from_str(&document.date) {
        let moment = format!("{day}T00:00:00Z");
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.texts(name, &[("xsi:type", &"dcterms:W3CDTF")], &moment);
        }
    }
    xml.finish()
}

/// Which program made the file.
pub(super) fn app() -> io::Result<Vec<u8>> {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::new("Properties", &[("xmlns", &space)]);
    xml.texts("Application", &[], "Groundwork");
    xml.finish()
}
