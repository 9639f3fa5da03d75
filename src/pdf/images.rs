//! Photographs and logos. They go in as the JPEG they are: nothing decodes them here.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use super::content::Content;
use crate::report::layout::{Area, Sheet};
use crate::report::{Header, PictureFormat, inspect};

/// The pictures of a document, each with what it says of itself.
#[derive(Default)]
pub(super) struct Images(Vec<(Vec<u8>, Header)>);

impl Images {
    /// Puts a picture on the page; nothing where it is no JPEG.
    pub fn place(&mut self, sheet: Sheet, area: Area, jpeg: &str, content: &mut Content) {
        let Ok(bytes) = STANDARD.decode(jpeg) else { return };
        let Some(header) =
            inspect(&bytes).ok().filter(|header| header.format == PictureFormat::Jpeg)
        else {
            return;
        };
        let Area { x, y, width, height } = area;
        content.save();
        content.operation(&[width, 0.0, 0.0, height, x, sheet.height - y - height], "cm");
        content.image(&name(self.0.len()));
        content.restore();
        self.0.push((bytes, header));
    }

    /// Puts the pictures into the file.
    pub fn embed(self, pdf: &mut PdfDocument) {
        for (at, (content, header)) in self.0.into_iter().enumerate() {
            let space = if header.channels == 1 { "DeviceGray" } else { "DeviceRGB" };
            let word = |word: &str| DictItem::Name(word.as_bytes().to_vec());
            let dict = [
                ("Type", word("XObject")),
                ("Subtype", word("Image")),
                ("Width", DictItem::Int(header.width.into())),
                ("Height", DictItem::Int(header.height.into())),
                ("ColorSpace", word(space)),
                ("BitsPerComponent", DictItem::Int(8)),
                ("Filter", word("DCTDecode")),
            ];
            let dict: BTreeMap<String, DictItem> =
                dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let stream = ExternalStream { dict, content, compress: false };
            let image = ExternalXObject { stream, width: None, height: None, dpi: None };
            pdf.resources.xobjects.map.insert(XObjectId(name(at)), XObject::External(image));
        }
    }
}

/// What a picture is called on the pages.
fn name(at: usize) -> String {
    format!("Image{at}")
}
