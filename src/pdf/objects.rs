//! Small helps for writing PDF objects.

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

use super::PdfError;
use crate::report::layout::{Area, PagePosition};

/// A name.
pub(super) fn name(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// A text string in any script: in the bytes of ASCII where they are enough.
pub(super) fn text(text: &str) -> Object {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) {
        return Object::string_literal(text);
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xfe, 0xff].into_iter().chain(units).collect(), StringFormat::Literal)
}

/// A rectangle; the PDF counts upwards.
pub(super) fn rectangle(area: Area, height: f32) -> Object {
    let Area { x, y, width, height: own } = area;
    let edges = [x, height - y - own, x + width, height - y];
    Object::Array(edges.into_iter().map(hundredths).collect())
}

/// A length in points, no finer than is seen.
fn hundredths(value: f32) -> Object {
    Object::Real((value * 100.0).round() / 100.0)
}

/// Where a link or an entry of the outline leads.
pub(super) fn destination(place: PagePosition, pages: &[ObjectId], height: f32) -> Object {
    let page = pages.get(place.page).map_or(Object::Null, |&id| id.into());
    let top = hundredths(height - place.y + 4.0);
    Object::Array(vec![page, name("XYZ"), 0.into(), top, Object::Null])
}

/// The dictionary of an object.
///
/// # Errors
/// When there is none.
pub(super) fn dictionary_mut(
    file: &mut Document,
    id: ObjectId,
) -> Result<&mut Dictionary, PdfError> {
    let object = file.get_object_mut(id).map_err(|e| PdfError::Write(e.to_string()))?;
    object.as_dict_mut().map_err(|e| PdfError::Write(e.to_string()))
}
