//! Links and the outline.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::PdfError;
use super::objects::{destination, dictionary_mut, name, rectangle, text};
use crate::report::layout::{LaidOutPages, LinkBox, OutlineEntry};
use crate::report::{Link, address_in_ascii};

/// Adds the links of each page. Answers with them by page, in the order of the page's links.
///
/// # Errors
/// When the file lacks a page.
pub(super) fn add_links(
    file: &mut Document,
    pages: &LaidOutPages,
    page_ids: &[ObjectId],
    height: f32,
) -> Result<Vec<Vec<ObjectId>>, PdfError> {
    let mut all = Vec::with_capacity(page_ids.len());
    for (page, &id) in pages.pages.iter().zip(page_ids) {
        let mut own = Vec::with_capacity(page.links.len());
        for link in &page.links {
            own.push(add_link(file, pages, link, page_ids, height));
        }
        let dictionary = dictionary_mut(file, id)?;
        if own.is_empty() {
            dictionary.remove(b"Annots");
        } else {
            dictionary.set("Annots", own.iter().map(|&id| id.into()).collect::<Vec<Object>>());
        }
        all.push(own);
    }
    Ok(all)
}

fn add_link(
    file: &mut Document,
    pages: &LaidOutPages,
    link: &LinkBox,
    page_ids: &[ObjectId],
    height: f32,
) -> ObjectId {
    let mut annotation = dictionary! {
        "Type" => name("Annot"),
        "Subtype" => name("Link"),
        "F" => 4,
        "Contents" => text(&link.text),
        "Rect" => rectangle(link.area, height),
        "Border" => vec![0.into(), 0.into(), 0.into()],
    };
    match &link.link {
        Link::Address(address) => {
            let uri = Object::string_literal(address_in_ascii(address));
            annotation.set("A", dictionary! { "S" => name("URI"), "URI" => uri });
        }
        Link::Anchor(anchor) => {
            if let Some(&place) = pages.anchors.get(anchor) {
                annotation.set("Dest", destination(place, page_ids, height));
            }
        }
    }
    file.add_object(annotation)
}

/// Adds the outline; none where it has no entries.
pub(super) fn add_outline(
    file: &mut Document,
    entries: &[OutlineEntry],
    page_ids: &[ObjectId],
    height: f32,
) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(entries);
    let id_of = |index: Option<usize>| index.and_then(|i| ids.get(i)).copied().unwrap_or(root);
    let kids_of = |parent: Option<usize>| -> Vec<usize> {
        (0..entries.len()).filter(|&index| parents.get(index) == Some(&parent)).collect()
    };
    let top = kids_of(None);
    for family in (0..entries.len()).map(Some).chain([None]) {
        let kids = kids_of(family);
        for (position, &index) in kids.iter().enumerate() {
            let Some(entry) = entries.get(index) else { continue };
            let mut item = dictionary! {
                "Title" => text(&entry.title),
                "Parent" => id_of(family),
                "Dest" => destination(entry.place, page_ids, height),
            };
            if let Some(&before) = position.checked_sub(1).and_then(|at| kids.get(at)) {
                item.set("Prev", id_of(Some(before)));
            }
            if let Some(&after) = kids.get(position + 1) {
                item.set("Next", id_of(Some(after)));
            }
            let own = kids_of(Some(index));
            if let (Some(&first), Some(&last)) = (own.first(), own.last()) {
                item.set("First", id_of(Some(first)));
                item.set("Last", id_of(Some(last)));
                // Negative: closed until someone opens it.
                item.set("Count", -i64::try_from(own.len()).unwrap_or(i64::MAX));
            }
            file.set_object(id_of(Some(index)), item);
        }
    }
    let outline = dictionary! {
        "Type" => name("Outlines"),
        "First" => id_of(top.first().copied()),
        "Last" => id_of(top.last().copied()),
        "Count" => i64::try_from(top.len()).unwrap_or(i64::MAX),
    };
    file.set_object(root, outline);
    Some(root)
}

/// The entry that each stands under: the nearest before it of a lower level.
fn parents(entries: &[OutlineEntry]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let over = |above: &usize| entries.get(*above).is_some_and(|a| a.level < entry.level);
        while open.last().is_some_and(|above| !over(above)) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}
