//! Items to the operations of a page.

use printpdf::{
    DictItem, FontId, Line, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op, PaintMode,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Polygon, PolygonRing, Pt,
    WindingOrder,
};

use super::PdfError;
use super::colour::color;
use super::fonts::Fonts;
use super::glyphs::{Used, add_maps};
use super::images::Images;
use super::structure::tag_name;
use crate::chart::{Paint, Stroke};
use crate::report::Document;
use crate::report::layout::{Area, Colour, Group, Item, Owner, Pages, Sheet, TextRun};

/// From the middle of a quarter of a circle to its handle, as a share of the radius.
const HANDLE: f32 = 0.552_284_8;
/// Between the lines of a hatched ground.
const HATCH: f32 = 4.0;
/// The names of the fonts in the file.
const FONTS: [&str; 2] = ["FRegular", "FBold"];

/// Pages drawn, before they are a file.
pub(super) struct Drawing<'f, 'a> {
    sheet: Sheet,
    pages: Vec<Vec<Op>>,
    used: [Used<'f, 'a>; 2],
    images: Images,
    missing: Vec<char>,
}

impl<'f, 'a> Drawing<'f, 'a> {
    pub fn of(pages: &Pages, fonts: &'f Fonts<'a>) -> Self {
        let mut drawing = Self {
            sheet: Sheet::of(pages.paper),
            pages: Vec::with_capacity(pages.pages.len()),
            used: [Used::new(fonts.font(false)), Used::new(fonts.font(true))],
            images: Images::default(),
            missing: Vec::new(),
        };
        for page in &pages.pages {
            let mut ops = vec![Op::SetLineJoinStyle { join: LineJoinStyle::Round }];
            let mut marks = 0;
            for group in &page.groups {
                drawing.group(pages, group, &mut marks, &mut ops);
            }
            drawing.pages.push(ops);
        }
        drawing
    }

    /// The characters that the fonts lack, each once, in order.
    pub fn missing(&self) -> Vec<char> {
        let mut missing = self.missing.clone();
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    /// The pages with their fonts as a tree of objects.
    pub fn into_file(self, document: &Document) -> Result<lopdf::Document, PdfError> {
        let mut pdf = PdfDocument::new(&document.title);
        let mut maps = Vec::new();
        for (used, id) in self.used.iter().zip(FONTS) {
            let embedded = used.embed()?;
            maps.push((embedded.font.font_name.clone().unwrap_or_default(), embedded.map));
            let font = PdfFont::new(embedded.font);
            pdf.resources.fonts.map.insert(FontId(id.to_owned()), font);
        }
        self.images.embed(&mut pdf);
        let (width, height) = (Mm::from(Pt(self.sheet.width)), Mm::from(Pt(self.sheet.height)));
        pdf.with_pages(
            self.pages.into_iter().map(|ops| PdfPage::new(width, height, ops)).collect(),
        );
        let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
        let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
        add_maps(&mut file, &maps);
        Ok(file)
    }

    fn group(&mut self, pages: &Pages, group: &Group, marks: &mut i64, ops: &mut Vec<Op>) {
        let (tag, properties) = match group.owner {
            Owner::Element(element) => {
                let tag = pages.elements.get(element).map_or("Span", |e| tag_name(&e.role));
                let mark = *marks;
                *marks += 1;
                (tag, vec![("MCID", DictItem::Int(mark))])
            }
            Owner::Decoration => ("Artifact", vec![("Type", name("Layout"))]),
            Owner::RepeatedHead => ("Artifact", vec![("Type", name("Pagination"))]),
            Owner::Foot => {
                let kind = [("Type", name("Pagination")), ("Subtype", name("Footer"))];
                ("Artifact", kind.to_vec())
            }
        };
        let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let (tag, properties) = (tag.to_owned(), DictItem::Dict { map });
        ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
        group.items.iter().for_each(|item| self.item(item, ops));
        ops.push(Op::EndMarkedContent);
    }

    fn item(&mut self, item: &Item, ops: &mut Vec<Op>) {
        match item {
            Item::Text(run) => self.text(run, ops),
            Item::Rect { area, fill, stroke } => {
                let Area { x, y, width, height } = *area;
                let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
                let points = corners.map(|point| self.corner(point)).to_vec();
                self.shape(Outline { points, area: *area }, true, *fill, *stroke, ops);
            }
            Item::Image { area, jpeg } => ops.extend(self.images.place(self.sheet, *area, jpeg)),
            Item::Path { points, closed, fill, stroke } => {
                let area = bounds(points);
                let points = points.iter().map(|&point| self.corner(point)).collect();
                self.shape(Outline { points, area }, *closed, *fill, *stroke, ops);
            }
            Item::Circle { centre: (x, y), radius, fill, stroke } => {
                let (side, points) = (2.0 * radius, self.circle(*x, *y, *radius));
                let area = Area { x: x - radius, y: y - radius, width: side, height: side };
                self.shape(Outline { points, area }, true, *fill, *stroke, ops);
            }
        }
    }

    fn text(&mut self, run: &TextRun, ops: &mut Vec<Op>) {
        let [regular, bold] = &mut self.used;
        let (used, id) = if run.bold { (bold, FONTS[1]) } else { (regular, FONTS[0]) };
        let font = PdfFontHandle::External(FontId(id.to_owned()));
        let pos = Point { x: Pt(run.x), y: Pt(self.sheet.height - run.y) };
        ops.push(Op::StartTextSection);
        ops.push(Op::SetFillColor { col: color(run.colour) });
        ops.push(Op::SetFont { font, size: Pt(run.size) });
        ops.push(Op::SetTextCursor { pos });
        self.missing.extend(used.show(&run.text, run.size, ops));
        ops.push(Op::EndTextSection);
    }

    fn shape(
        &self,
        outline: Outline,
        closed: bool,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
        ops: &mut Vec<Op>,
    ) {
        if let Some(fill) = fill {
            ops.push(Op::SetFillColor { col: color(fill) });
            ops.push(polygon(&outline.points, PaintMode::Fill));
            if fill == Colour::Paint(Paint::Hatched) {
                self.hatch(&outline, ops);
            }
        }
        let Some(stroke) = stroke.filter(|stroke| stroke.width > 0.0) else { return };
        set_stroke(stroke, ops);
        if closed {
            ops.push(polygon(&outline.points, PaintMode::Stroke));
        } else {
            let line = Line { points: outline.points, is_closed: false };
            ops.push(Op::DrawLine { line });
        }
        if stroke.dashed {
            ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[]) });
        }
    }

    /// Slanting lines within a shape: what is hatched is seen in grey too.
    fn hatch(&self, outline: &Outline, ops: &mut Vec<Op>) {
        let Area { x, y, width, height } = outline.area;
        let stroke = Stroke { paint: Paint::Ember, width: 0.8, dashed: false };
        ops.push(Op::SaveGraphicsState);
        ops.push(polygon(&outline.points, PaintMode::Clip));
        set_stroke(stroke, ops);
        let count = ((width + height) / HATCH).clamp(0.0, 2000.0) as u16;
        for index in 0..=count {
            let start = x + f32::from(index) * HATCH;
            let ends = [(start, y), (start - height, y + height)];
            let points = ends.map(|end| self.corner(end)).to_vec();
            ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
        }
        ops.push(Op::RestoreGraphicsState);
    }

    fn circle(&self, x: f32, y: f32, r: f32) -> Vec<LinePoint> {
        let h = r * HANDLE;
        let quarter = |from: (f32, f32), to: (f32, f32), end: (f32, f32)| {
            [self.handle(from), self.handle(to), self.corner(end)]
        };
        let mut points = vec![self.corner((x + r, y))];
        points.extend(quarter((x + r, y + h), (x + h, y + r), (x, y + r)));
        points.extend(quarter((x - h, y + r), (x - r, y + h), (x - r, y)));
        points.extend(quarter((x - r, y - h), (x - h, y - r), (x, y - r)));
        points.extend(quarter((x + h, y - r), (x + r, y - h), (x + r, y)));
        points
    }

    fn corner(&self, (x, y): (f32, f32)) -> LinePoint {
        LinePoint { p: Point { x: Pt(x), y: Pt(self.sheet.height - y) }, bezier: false }
    }

    fn handle(&self, point: (f32, f32)) -> LinePoint {
        LinePoint { bezier: true, ..self.corner(point) }
    }
}

/// A shape's outline in the page's coordinates, and where it is.
struct Outline {
    points: Vec<LinePoint>,
    area: Area,
}

fn polygon(points: &[LinePoint], mode: PaintMode) -> Op {
    let rings = vec![PolygonRing { points: points.to_vec() }];
    Op::DrawPolygon { polygon: Polygon { rings, mode, winding_order: WindingOrder::NonZero } }
}

fn set_stroke(stroke: Stroke, ops: &mut Vec<Op>) {
    let paint = if stroke.paint == Paint::Hatched { Paint::Ember } else { stroke.paint };
    ops.push(Op::SetOutlineColor { col: color(Colour::Paint(paint)) });
    ops.push(Op::SetOutlineThickness { pt: Pt(stroke.width) });
    if stroke.dashed {
        let (dash, gap) = (stroke.width * 3.0, stroke.width * 2.5);
        ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[dash, gap]) });
    }
}

fn bounds(points: &[(f32, f32)]) -> Area {
    let fold = |pick: fn(&(f32, f32)) -> f32, with: fn(f32, f32) -> f32| {
        points.iter().map(pick).reduce(with).unwrap_or_default()
    };
    let (x, y) = (fold(|p| p.0, f32::min), fold(|p| p.1, f32::min));
    let (right, bottom) = (fold(|p| p.0, f32::max), fold(|p| p.1, f32::max));
    Area { x, y, width: right - x, height: bottom - y }
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
