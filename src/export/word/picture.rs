//! The shapes of a picture as shapes of the file: each can be taken and changed by itself.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::body::{Body, Image};
use super::paragraph_format::ParagraphFormat;
use super::relations::RelationKind;
use super::units::{colour, emu, twips};
use crate::chart::{Anchor, Paint, Picture, Shape, Stroke, estimated_width};
use crate::export::xml::Xml;
use crate::messages::export;
use crate::report::layout::shown;
use crate::report::{PictureFormat, inspect};

/// The height of a line of text, as a multiple of its size. Programs put the baseline of a line
/// of set height at about four fifths of it: one size below its top.
const LINE: f32 = 1.25;
/// Text has this much more room than it is thought to need, so that it never wraps.
const ROOM: f32 = 1.3;

/// From a picture's coordinates to those of the page.
#[derive(Clone, Copy)]
pub(super) struct PictureScale(f32);

/// Where something is, in the drawing's units.
#[derive(Clone, Copy)]
pub(super) struct PictureArea {
    x: i64,
    y: i64,
    width: i64,
    height: i64,
}

impl PictureScale {
    pub fn new(scale: f32) -> Self {
        Self(scale)
    }

    /// A length, at least the smallest there is.
    pub fn length(self, units: f32) -> i64 {
        length(self.points(units))
    }

    pub fn area(self, x: f32, y: f32, width: f32, height: f32) -> PictureArea {
        let (x, y) = (emu(self.points(x)), emu(self.points(y)));
        let (width, height) = (self.length(width.max(0.0)), self.length(height.max(0.0)));
        PictureArea { x, y, width, height }
    }

    fn points(self, units: f32) -> f32 {
        if units.is_finite() { units * self.0 } else { 0.0 }
    }
}

/// The whole picture.
pub(super) fn group(body: &mut Body<'_>, picture: &Picture, scale: PictureScale) {
    let whole = scale.area(0.0, 0.0, picture.width, picture.height);
    body.xml.open("wpg:wgp", &[]);
    body.xml.empty("wpg:cNvGrpSpPr", &[]);
    body.xml.open("wpg:grpSpPr", &[]);
    body.xml.open("a:xfrm", &[]);
    for (place, size) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
        body.xml.empty(place, &[("x", &0), ("y", &0)]);
        body.xml.empty(size, &[("cx", &whole.width), ("cy", &whole.height)]);
    }
    body.xml.close();
    body.xml.close();
    for each in &picture.shapes {
        shape(body, each, scale);
    }
    body.xml.close();
}

fn shape(body: &mut Body<'_>, shape: &Shape, scale: PictureScale) {
    match shape {
        Shape::Rect { x, y, width, height, fill, stroke } => {
            let area = scale.area(*x, *y, *width, *height);
            let look = Look { fill: *fill, stroke: *stroke, scale };
            plain(body, area, look, &|xml| preset(xml, "rect"));
        }
        Shape::Circle { x, y, radius, fill, stroke } => {
            let area = scale.area(x - radius, y - radius, radius * 2.0, radius * 2.0);
            let look = Look { fill: *fill, stroke: *stroke, scale };
            plain(body, area, look, &|xml| preset(xml, "ellipse"));
        }
        Shape::Path { points, closed, fill, stroke } => {
            let look = Look { fill: fill.filter(|_| *closed), stroke: *stroke, scale };
            path(body, points, *closed, look);
        }
        Shape::Image { x, y, width, height, jpeg } => {
            if let Some(id) = embed(body, jpeg) {
                image(body, &id, scale.area(*x, *y, *width, *height));
            }
        }
        Shape::Text { x, y, size, bold, anchor, paint, text } => {
            let text: String = text.chars().map(shown).collect();
            let size = scale.points(*size).max(0.5);
            let wide = estimated_width(&text, size, *bold) * ROOM + size;
            let (x, y) = (scale.points(*x), scale.points(*y));
            let (left, edge) = match anchor {
                Anchor::Start => (x, None),
                Anchor::Middle => (x - wide / 2.0, Some("center")),
                Anchor::End => (x - wide, Some("right")),
            };
            let area = PictureScale(1.0).area(left, y - size, wide, size * LINE);
            words(body, area, &text, PictureText { size, bold: *bold, paint: *paint, edge });
        }
    }
}

/// How a shape is painted.
#[derive(Clone, Copy)]
struct Look {
    fill: Option<Paint>,
    stroke: Option<Stroke>,
    scale: PictureScale,
}

impl Look {
    fn write(self, xml: &mut Xml) {
        match self.fill {
            None => xml.empty("a:noFill", &[]),
            // Slanting lines as well as a colour: what is hatched is seen in grey too.
            Some(Paint::Hatched) => {
                xml.open("a:pattFill", &[("prst", &"ltUpDiag")]);
                xml.open("a:fgClr", &[]);
                rgb(xml, Paint::Ember);
                xml.close();
                xml.open("a:bgClr", &[]);
                rgb(xml, Paint::Hatched);
                xml.close();
                xml.close();
            }
            Some(paint) => solid(xml, paint),
        }
        let stroke = self.stroke.filter(|stroke| stroke.width > 0.0);
        let Some(Stroke { paint, width, dashed }) = stroke else {
            xml.open("a:ln", &[]);
            xml.empty("a:noFill", &[]);
            xml.close();
            return;
        };
        xml.open("a:ln", &[("w", &self.scale.length(width))]);
        solid(xml, if paint == Paint::Hatched { Paint::Ember } else { paint });
        if dashed {
            xml.empty("a:prstDash", &[("val", &"dash")]);
        }
        xml.empty("a:round", &[]);
        xml.close();
    }
}

fn rgb(xml: &mut Xml, paint: Paint) {
    xml.empty("a:srgbClr", &[("val", &colour(paint))]);
}

fn solid(xml: &mut Xml, paint: Paint) {
    xml.open("a:solidFill", &[]);
    rgb(xml, paint);
    xml.close();
}

fn preset(xml: &mut Xml, name: &str) {
    xml.open("a:prstGeom", &[("prst", &name)]);
    xml.empty("a:avLst", &[]);
    xml.close();
}

fn place(xml: &mut Xml, area: PictureArea) {
    xml.open("a:xfrm", &[]);
    xml.empty("a:off", &[("x", &area.x), ("y", &area.y)]);
    xml.empty("a:ext", &[("cx", &area.width), ("cy", &area.height)]);
    xml.close();
}

/// Opens a shape and says its name.
fn begin(body: &mut Body<'_>) {
    body.shapes += 1;
    let (id, name) = (body.shapes, export::shape_name(body.shapes));
    body.xml.open("wps:wsp", &[]);
    body.xml.empty("wps:cNvPr", &[("id", &id), ("name", &name)]);
}

/// A shape without words.
fn plain(body: &mut Body<'_>, area: PictureArea, look: Look, outline: &dyn Fn(&mut Xml)) {
    begin(body);
    let xml = &mut body.xml;
    xml.empty("wps:cNvSpPr", &[]);
    xml.open("wps:spPr", &[]);
    place(xml, area);
    outline(xml);
    look.write(xml);
    xml.close();
    xml.empty("wps:bodyPr", &[]);
    xml.close();
}

/// A line through points, closed or open.
fn path(body: &mut Body<'_>, points: &[(f32, f32)], closed: bool, look: Look) {
    let at = |(x, y): &(f32, f32)| (emu(look.scale.points(*x)), emu(look.scale.points(*y)));
    let points: Vec<(i64, i64)> = points.iter().map(at).collect();
    let edge = |pick: fn(&(i64, i64)) -> i64| {
        let least = points.iter().map(pick).min().unwrap_or_default();
        (least, (points.iter().map(pick).max().unwrap_or_default() - least).max(1))
    };
    let ((x, width), (y, height)) = (edge(|point| point.0), edge(|point| point.1));
    let Some((first, rest)) = points.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return;
    };
    let outline = |xml: &mut Xml| {
        let corner = |xml: &mut Xml, name, point: &(i64, i64)| {
            xml.open(name, &[]);
            xml.empty("a:pt", &[("x", &(point.0 - x)), ("y", &(point.1 - y))]);
            xml.close();
        };
        xml.open("a:custGeom", &[]);
        for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
            xml.empty(list, &[]);
        }
        xml.empty("a:rect", &[("l", &0), ("t", &0), ("r", &"r"), ("b", &"b")]);
        xml.open("a:pathLst", &[]);
        let fill = if closed { "norm" } else { "none" };
        xml.open("a:path", &[("w", &width), ("h", &height), ("fill", &fill)]);
        corner(xml, "a:moveTo", first);
        rest.iter().for_each(|point| corner(xml, "a:lnTo", point));
        if closed {
            xml.empty("a:close", &[]);
        }
        xml.close();
        xml.close();
        xml.close();
    };
    plain(body, PictureArea { x, y, width, height }, look, &outline);
}

/// A photograph or logo that the package holds under this name.
pub(super) fn image(body: &mut Body<'_>, id: &str, area: PictureArea) {
    body.shapes += 1;
    let (number, name) = (body.shapes, export::image_name(body.shapes));
    let xml = &mut body.xml;
    xml.open("pic:pic", &[]);
    xml.open("pic:nvPicPr", &[]);
    xml.empty("pic:cNvPr", &[("id", &number), ("name", &name)]);
    xml.empty("pic:cNvPicPr", &[]);
    xml.close();
    xml.open("pic:blipFill", &[]);
    xml.empty("a:blip", &[("r:embed", &id)]);
    xml.open("a:stretch", &[]);
    xml.empty("a:fillRect", &[]);
    xml.close();
    xml.close();
    xml.open("pic:spPr", &[]);
    place(xml, area);
    preset(xml, "rect");
    xml.close();
    xml.close();
}

/// How words in a picture look; their size in points.
#[derive(Clone, Copy)]
struct PictureText {
    size: f32,
    bold: bool,
    paint: Paint,
    edge: Option<&'static str>,
}

/// A line of text, in a box with no edges.
fn words(body: &mut Body<'_>, area: PictureArea, text: &str, look: PictureText) {
    begin(body);
    let xml = &mut body.xml;
    xml.empty("wps:cNvSpPr", &[("txBox", &1)]);
    xml.open("wps:spPr", &[]);
    place(xml, area);
    preset(xml, "rect");
    xml.empty("a:noFill", &[]);
    xml.open("a:ln", &[]);
    xml.empty("a:noFill", &[]);
    xml.close();
    xml.close();
    xml.open("wps:txbx", &[]);
    xml.open("w:txbxContent", &[]);
    xml.open("w:p", &[]);
    let exact = Some(look.size * LINE);
    ParagraphFormat { exact, justified: look.edge, ..ParagraphFormat::new("FigureText") }
        .write(xml);
    xml.open("w:r", &[]);
    xml.open("w:rPr", &[]);
    if look.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    xml.value("w:color", colour(look.paint));
    // Rounded down: the words keep to their room.
    let half_points = (twips(look.size) / 10).max(2);
    xml.value("w:sz", half_points);
    xml.value("w:szCs", half_points);
    xml.close();
    xml.texts("w:t", &[("xml:space", &"preserve")], text);
    xml.close();
    xml.close();
    xml.close();
    xml.close();
    xml.empty(
        "wps:bodyPr",
        &[
            ("wrap", &"square"),
            ("lIns", &0),
            ("tIns", &0),
            ("rIns", &0),
            ("bIns", &0),
            ("anchor", &"t"),
        ],
    );
    xml.close();
}

/// Puts a JPEG into the package and gives the name under which it is referred to; none where it
/// is no JPEG.
pub(super) fn embed(body: &mut Body<'_>, jpeg: &str) -> Option<String> {
    let bytes = STANDARD.decode(jpeg).ok()?;
    inspect(&bytes).ok().filter(|header| header.format == PictureFormat::Jpeg)?;
    let file = format!("media/image{}.jpeg", body.images.len() + 1);
    body.images.push(Image { part: format!("word/{file}"), bytes });
    Some(body.relations.add(RelationKind::Image, &file))
}

/// Nothing smaller can be seen or has a size that every program takes.
const LEAST: i64 = 1;

/// A length of the page in the drawing's units.
pub(super) fn length(points: f32) -> i64 {
    emu(points).max(LEAST)
}
