//! Items to the content of a page.

use lopdf::Object;
use printpdf::{
    FontId, Mm, Op, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
};

use super::PdfError;
use super::content::Content;
use super::fonts::Fonts;
use super::glyphs::{Used, add_maps};
use super::images::Images;
use super::rgb::rgb;
use super::structure_tree::tag_name;
use crate::chart::{Paint, Stroke};
use crate::report::Document;
use crate::report::layout::{
    Area, Colour, ElementGroup, LaidOutPages, Owner, PageItem, Sheet, TextRun,
};

/// From the middle of a quarter of a circle to its handle, as a share of the radius.
const HANDLE: f32 = 0.552_284_8;
/// Between the lines of a hatched ground.
const HATCH: f32 = 4.0;
/// The names of the fonts in the file.
const FONTS: [&str; 2] = ["FRegular", "FBold"];

/// Pages drawn, before they are a file.
pub(super) struct Drawing<'f, 'a> {
    sheet: Sheet,
    pages: Vec<Content>,
    used: [Used<'f, 'a>; 2],
    images: Images,
    missing: Vec<char>,
}

impl<'f, 'a> Drawing<'f, 'a> {
    pub fn of(pages: &LaidOutPages, fonts: &'f Fonts<'a>) -> Self {
        let mut drawing = Self {
            sheet: Sheet::of(pages.paper),
            pages: Vec::with_capacity(pages.pages.len()),
            used: [Used::new(fonts.font(false)), Used::new(fonts.font(true))],
            images: Images::default(),
            missing: Vec::new(),
        };
        for page in &pages.pages {
            let mut content = Content::default();
            content.operation(&[1.0], "j");
            let mut marks = 0;
            // Grounds and rules first, as one: what is read then follows without a break.
            let is_decoration = |group: &&ElementGroup| group.owner == Owner::Decoration;
            if page.groups.iter().any(|group| is_decoration(&group)) {
                content.mark("Artifact", "/Type/Layout", false);
                let items = page.groups.iter().filter(is_decoration).flat_map(|it| &it.items);
                items.for_each(|item| drawing.item(item, &mut content));
                content.end_mark(false);
            }
            for group in page.groups.iter().filter(|group| !is_decoration(group)) {
                drawing.group(pages, group, &mut marks, &mut content);
            }
            drawing.pages.push(content);
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
        let (width, height) = (Mm::from(Pt(self.sheet.width)), Mm::from(Pt(self.sheet.height)));
        let mut pages: Vec<PdfPage> =
            self.pages.iter().map(|_| PdfPage::new(width, height, Vec::new())).collect();
        if let Some(first) = pages.first_mut() {
            first.ops = self.glyphs();
        }
        pdf.with_pages(pages);
        self.images.embed(&mut pdf);
        let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
        let mut file = pdf.to_lopdf_document(&options, &mut Vec::new());
        add_maps(&mut file, &maps);
        for (page, content) in file.get_pages().into_values().zip(self.pages) {
            fill(&mut file, page, content).map_err(|e| PdfError::Write(e.to_string()))?;
        }
        Ok(file)
    }

    /// Every glyph once: printpdf embeds those fonts, and names those glyphs in them, that it sees
    /// used. What the pages show takes the place of this.
    fn glyphs(&self) -> Vec<Op> {
        let mut ops = vec![Op::StartTextSection];
        for (used, id) in self.used.iter().zip(FONTS) {
            let font = PdfFontHandle::External(FontId(id.to_owned()));
            ops.push(Op::SetFont { font, size: Pt(1.0) });
            ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(used.codepoints())] });
        }
        ops.push(Op::EndTextSection);
        ops
    }

    fn group(
        &mut self,
        pages: &LaidOutPages,
        group: &ElementGroup,
        marks: &mut i64,
        content: &mut Content,
    ) {
        let words = group.items.iter().all(|item| matches!(item, PageItem::Text(_)));
        let mut mark = |tag: &str, properties: &str| content.mark(tag, properties, words);
        match group.owner {
            Owner::Element(element) => {
                let tag = pages.elements.get(element).map_or("Span", |e| tag_name(&e.role));
                mark(tag, &format!("/MCID {marks}"));
                *marks += 1;
            }
            // Drawn before everything else.
            Owner::Decoration => return,
            Owner::RepeatedHead => mark("Artifact", "/Type/Pagination"),
            Owner::Foot => mark("Artifact", "/Subtype/Footer/Type/Pagination"),
        }
        group.items.iter().for_each(|item| self.item(item, content));
        content.end_mark(words);
    }

    fn item(&mut self, item: &PageItem, content: &mut Content) {
        match item {
            PageItem::Text(run) => self.text(run, content),
            PageItem::Rect { area, fill, stroke } => {
                let outline = BookmarkTree { form: Form::Rectangle, area: *area };
                self.shape(&outline, true, *fill, *stroke, content);
            }
            PageItem::Image { area, jpeg } => self.images.place(self.sheet, *area, jpeg, content),
            PageItem::Path { points, closed, fill, stroke } => {
                let outline = BookmarkTree { form: Form::Straight(points), area: bounds(points) };
                self.shape(&outline, *closed, *fill, *stroke, content);
            }
            PageItem::Circle { centre: (x, y), radius, fill, stroke } => {
                let area = Area {
                    x: x - radius,
                    y: y - radius,
                    width: 2.0 * radius,
                    height: 2.0 * radius,
                };
                let outline = BookmarkTree { form: Form::Circle, area };
                self.shape(&outline, true, *fill, *stroke, content);
            }
        }
    }

    fn text(&mut self, run: &TextRun, content: &mut Content) {
        let [regular, bold] = &mut self.used;
        let (used, font) = if run.bold { (bold, FONTS[1]) } else { (regular, FONTS[0]) };
        content.fill(rgb(run.colour));
        content.line((run.x, self.sheet.height - run.y), font, run.size);
        self.missing.extend(used.show(&run.text, run.size, content));
    }

    fn shape(
        &self,
        outline: &BookmarkTree<'_>,
        closed: bool,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
        content: &mut Content,
    ) {
        if matches!(outline.form, Form::Straight([])) {
            return;
        }
        if let Some(fill) = fill {
            content.fill(rgb(fill));
            self.trace(outline, true, content);
            content.operation(&[], "f");
            if fill == Colour::Paint(Paint::Hatched) {
                self.hatch(outline, content);
            }
        }
        let Some(stroke) = stroke.filter(|stroke| stroke.width > 0.0) else { return };
        set_stroke(stroke, content);
        self.trace(outline, closed, content);
        content.operation(&[], "S");
        if stroke.dashed {
            content.dashes(&[]);
        }
    }

    /// Slanting lines within a shape: what is hatched is seen in grey too.
    fn hatch(&self, outline: &BookmarkTree<'_>, content: &mut Content) {
        let Area { x, y, width, height } = outline.area;
        let stroke = Stroke { paint: Paint::Ember, width: 0.8, dashed: false };
        content.save();
        self.trace(outline, true, content);
        content.operation(&[], "W");
        content.operation(&[], "n");
        set_stroke(stroke, content);
        let count = ((width + height) / HATCH).clamp(0.0, 2000.0) as u16;
        for index in 0..=count {
            let start = x + f32::from(index) * HATCH;
            let ends = [(start, y), (start - height, y + height)];
            self.line(&ends, content);
            content.operation(&[], "S");
        }
        content.restore();
    }

    /// Goes along an outline.
    fn trace(&self, outline: &BookmarkTree<'_>, closed: bool, content: &mut Content) {
        match outline.form {
            Form::Rectangle => {
                let Area { x, y, width, height } = outline.area;
                let [x, y] = self.at((x, y + height));
                content.operation(&[x, y, width, height], "re");
            }
            Form::Straight(points) => {
                self.line(points, content);
                if closed {
                    content.operation(&[], "h");
                }
            }
            Form::Circle => self.circle(outline.area, content),
        }
    }

    fn line(&self, points: &[(f32, f32)], content: &mut Content) {
        for (index, &point) in points.iter().enumerate() {
            content.operation(&self.at(point), if index == 0 { "m" } else { "l" });
        }
    }

    fn circle(&self, area: Area, content: &mut Content) {
        let r = area.width / 2.0;
        let (x, y, h) = (area.x + r, area.y + r, r * HANDLE);
        content.operation(&self.at((x + r, y)), "m");
        for [first, second, end] in [
            [(x + r, y + h), (x + h, y + r), (x, y + r)],
            [(x - h, y + r), (x - r, y + h), (x - r, y)],
            [(x - r, y - h), (x - h, y - r), (x, y - r)],
            [(x + h, y - r), (x + r, y - h), (x + r, y)],
        ] {
            let numbers = [first, second, end].map(|point| self.at(point));
            content.operation(numbers.as_flattened(), "c");
        }
        content.operation(&[], "h");
    }

    /// A place, as the PDF counts it: upwards.
    fn at(&self, (x, y): (f32, f32)) -> [f32; 2] {
        [x, self.sheet.height - y]
    }
}

/// A shape's outline, and where it is.
struct BookmarkTree<'p> {
    form: Form<'p>,
    area: Area,
}

enum Form<'p> {
    Rectangle,
    Straight(&'p [(f32, f32)]),
    Circle,
}

fn set_stroke(stroke: Stroke, content: &mut Content) {
    let paint = if stroke.paint == Paint::Hatched { Paint::Ember } else { stroke.paint };
    content.stroke(rgb(Colour::Paint(paint)), stroke.width);
    if stroke.dashed {
        content.dashes(&[stroke.width * 3.0, stroke.width * 2.5]);
    }
}

/// Puts the content into a page.
fn fill(file: &mut lopdf::Document, page: lopdf::ObjectId, content: Content) -> lopdf::Result<()> {
    let stream = file.get_dictionary(page)?.get(b"Contents")?.as_reference()?;
    file.get_object_mut(stream).and_then(Object::as_stream_mut)?.set_content(content.into_bytes());
    Ok(())
}

fn bounds(points: &[(f32, f32)]) -> Area {
    let fold = |pick: fn(&(f32, f32)) -> f32, with: fn(f32, f32) -> f32| {
        points.iter().map(pick).reduce(with).unwrap_or_default()
    };
    let (x, y) = (fold(|p| p.0, f32::min), fold(|p| p.1, f32::min));
    let (right, bottom) = (fold(|p| p.0, f32::max), fold(|p| p.1, f32::max));
    Area { x, y, width: right - x, height: bottom - y }
}
