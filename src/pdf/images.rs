//! Photographs and logos. They go in as the JPEG they are: nothing decodes them here.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Op, PdfDocument, Pt, XObject, XObjectId,
    XObjectTransform,
};

use crate::report::layout::{Area, Sheet};
use crate::report::{Format, Header, inspect};

/// The pictures of a document, each with what it says of itself.
#[derive(Default)]
pub(super) struct Images(Vec<(Vec<u8>, Header)>);

impl Images {
    /// Puts a picture on the page; none where it is no JPEG.
    pub fn place(&mut self, sheet: Sheet, area: Area, jpeg: &str) -> Option<Op> {
        let bytes = STANDARD.decode(jpeg).ok()?;
        let header = inspect(&bytes).ok().filter(|header| header.format == Format::Jpeg)?;
        let id = id(self.0.len());
        self.0.push((bytes, header));
        let transform = XObjectTransform {
            translate_x: Some(Pt(area.x)),
            translate_y: Some(Pt(sheet.height - area.y - area.height)),
            scale_x: Some(area.width),
            scale_y: Some(area.height),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        Some(Op::UseXobject { id, transform })
    }

    /// Puts the pictures into the file.
    pub fn embed(self, pdf: &mut PdfDocument) {
        for (at, (content, header)) in self.0.into_iter().enumerate() {
            let space = if header.channels == 1 { "DeviceGray" } else { "DeviceRGB" };
            let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
            let dict = [
                ("Type", name("XObject")),
                ("Subtype", name("Image")),
                ("Width", DictItem::Int(header.width.into())),
                ("Height", DictItem::Int(header.height.into())),
                ("ColorSpace", name(space)),
                ("BitsPerComponent", DictItem::Int(8)),
                ("Filter", name("DCTDecode")),
            ];
            let dict: BTreeMap<String, DictItem> =
                dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
            let stream = ExternalStream { dict, content, compress: false };
            let image = ExternalXObject { stream, width: None, height: None, dpi: None };
            pdf.resources.xobjects.map.insert(id(at), XObject::External(image));
        }
    }
}

fn id(at: usize) -> XObjectId {
    XObjectId(format!("Image{at}"))
}
