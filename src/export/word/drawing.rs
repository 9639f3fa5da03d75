//! Pictures: their place in the text and the words that stand for them.

use super::body::{Body, Keep};
use super::paragraph_format::{self, ParagraphFormat, WORD};
use super::picture::{self, PictureScale, embed};
use super::styles::FIGURE_STYLE;
use crate::chart::{Picture, Shape};
use crate::export::xml::Attribute;
use crate::messages::export;
use crate::report::TextStyle;
use crate::report::layout::sheet;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHOICE: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const PLACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub(super) const IMAGE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/// The namespaces of the document's part.
pub(super) const SPACES: [Attribute<'static>; 8] = [
    ("xmlns:w", &WORD),
    ("xmlns:r", &RELATIONS),
    ("xmlns:mc", &CHOICE),
    ("xmlns:wp", &PLACE),
    ("xmlns:a", &DRAWING),
    ("xmlns:pic", &IMAGE),
    ("xmlns:wpg", &GROUP),
    ("xmlns:wps", &SHAPE),
];

/// The most of a page's height that a picture takes, so that a heading has room above it.
const MOST: f32 = 0.8;

/// Writes a picture as a paragraph of its own.
pub(super) fn write(body: &mut Body<'_>, picture: &Picture, width: f32, keep: Keep) {
    let own = (picture.width, picture.height);
    if !(own.0.is_finite() && own.1.is_finite() && own.0 > 0.0 && own.1 > 0.0) {
        return;
    }
    let text_width = body.sheet.text_width();
    let wanted = if width.is_finite() && width > 0.0 { width.min(text_width) } else { text_width };
    let scale = (wanted / own.0).min(body.sheet.text_height() * MOST / own.1);
    let scale = PictureScale::new(scale);
    let words = [picture.title.trim().trim_end_matches('.'), picture.description.trim()];
    let words: Vec<&str> = words.into_iter().filter(|words| !words.is_empty()).collect();
    let words = words.join(". ");
    let format = ParagraphFormat { keep_next: keep.last, ..ParagraphFormat::new(FIGURE_STYLE) };
    body.open(format, sheet::paragraph(TextStyle::Body).before + 6.0);
    body.xml.open("w:r", &[]);
    match picture.shapes.as_slice() {
        // Every program knows an image; only some know a group of shapes.
        [Shape::Image { jpeg, .. }] => match embed(body, jpeg) {
            Some(id) => drawing(body, picture, scale, &words, |body| {
                picture::image(body, &id, scale.area(0.0, 0.0, own.0, own.1));
            }),
            None => paragraph_format::text(&mut body.xml, &words),
        },
        _ => {
            body.xml.open("mc:AlternateContent", &[]);
            body.xml.open("mc:Choice", &[("Requires", &"wpg")]);
            drawing(body, picture, scale, &words, |body| picture::group(body, picture, scale));
            body.xml.close();
            body.xml.open("mc:Fallback", &[]);
            paragraph_format::text(&mut body.xml, &words);
            body.xml.close();
            body.xml.close();
        }
    }
    body.xml.close();
    body.xml.close();
}

/// A drawing in the line of text, with the words that stand for it.
fn drawing<'a>(
    body: &mut Body<'a>,
    picture: &Picture,
    scale: PictureScale,
    words: &str,
    content: impl FnOnce(&mut Body<'a>),
) {
    let (width, height) = (scale.length(picture.width), scale.length(picture.height));
    body.shapes += 1;
    let id = body.shapes;
    body.xml.open("w:drawing", &[]);
    body.xml.open("wp:inline", &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)]);
    body.xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    body.xml.empty("wp:effectExtent", &[("l", &0), ("t", &0), ("r", &0), ("b", &0)]);
    let name = export::figure_name(id);
    body.xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", &words)]);
    body.xml.empty("wp:cNvGraphicFramePr", &[]);
    body.xml.open("a:graphic", &[]);
    let is_image = matches!(picture.shapes.as_slice(), [Shape::Image { .. }]);
    let kind = if is_image { IMAGE } else { GROUP };
    body.xml.open("a:graphicData", &[("uri", &kind)]);
    content(body);
    body.xml.close();
    body.xml.close();
    body.xml.close();
    body.xml.close();
}
