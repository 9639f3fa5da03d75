//! A file of bare pages to a whole PDF: structure, navigation, metadata, bytes.

use lopdf::{Document as File, Object, ObjectId, Stream, dictionary};

use super::objects::{dictionary_mut, name};
use super::{PdfError, navigation, save, srgb_profile, structure_tree, xmp_packet};
use crate::report::Document;
use crate::report::layout::{LaidOutPages, Sheet};

/// Adds what printpdf does not write, and saves.
///
/// # Errors
/// When the file lacks what every PDF has.
pub(super) fn finish(
    document: &Document,
    pages: &LaidOutPages,
    mut file: File,
) -> Result<Vec<u8>, PdfError> {
    let height = Sheet::of(pages.paper).height;
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let links = navigation::add_links(&mut file, pages, &page_ids, height)?;
    let root = structure_tree::add(&mut file, pages, &page_ids, &links, height)?;
    let outline = navigation::add_outline(&mut file, &pages.outline, &page_ids, height);
    let packet = file.add_object(xmp_packet::xmp_packet(document));
    let intent = output_intent(&mut file);
    let catalog = file.trailer.get(b"Root").and_then(Object::as_reference);
    let catalog = catalog.map_err(|e| PdfError::Write(e.to_string()))?;
    let catalog = dictionary_mut(&mut file, catalog)?;
    catalog.set("Lang", Object::string_literal(document.language_tag()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", root);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", packet);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("PageMode", name(if outline.is_some() { "UseOutlines" } else { "UseNone" }));
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    let information = file.add_object(xmp_packet::information(document));
    file.trailer.set("Info", information);
    file.trailer.set("ID", xmp_packet::identifier(document));
    file.version = "1.7".to_owned();
    Ok(save::save(file))
}

fn output_intent(file: &mut File) -> ObjectId {
    let profile = Stream::new(dictionary! { "N" => 3 }, srgb_profile::srgb_profile());
    let profile = file.add_object(profile);
    file.add_object(dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    })
}
