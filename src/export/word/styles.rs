//! The styles: as the PDF sets its text, in words that the program knows.

use std::io;

use super::paragraph_format::WORD;
use super::units::{FACE, colour, half_points, spacing, twips};
use crate::chart::Paint;
use crate::export::xml::Xml;
use crate::messages::is_right_to_left;
use crate::report::TextStyle;
use crate::report::layout::sheet::{
    CELL, CELL_BOX, CELL_HEAD, CELL_PAD, FOOT, ITEM_GAP, PROSE_WIDTH, Type, WRITING_ROOM, heading,
    paragraph,
};
use crate::report::layout::{NOTICE_PAD, QUOTE_INDENT, Sheet};

/// The style of a paragraph that holds a picture.
pub(super) const FIGURE_STYLE: &str = "Figure";
/// Above and below a picture, in points. It stands on the baseline of its line, which leaves some
/// room below it already.
const FIGURE: (f32, f32) = (6.0, 7.0);

/// The style of a paragraph, by its name in the file.
pub(super) const fn of(style: TextStyle) -> &'static str {
    match style {
        TextStyle::Body => "BodyText",
        TextStyle::Lead => "Lead",
        TextStyle::Small => "Small",
        TextStyle::Title => "Title",
        TextStyle::Subtitle => "Subtitle",
        TextStyle::Quote => "Quote",
        TextStyle::Notice => "Notice",
    }
}

/// The style of a heading of level 1 to 3.
pub(super) const fn of_heading(level: u8) -> &'static str {
    match level {
        1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

/// A style of paragraphs.
struct Style {
    /// Its name in the file.
    id: &'static str,
    /// Its name in the program's list; one that the program has itself where there is one.
    name: &'static str,
    /// What a new paragraph after it is.
    next: &'static str,
    kind: Type,
    /// Set in from the left and from the right, in points.
    indent: (f32, f32),
    /// Stays with what follows it.
    leads: bool,
    /// Its level in the outline, from 0.
    outline: Option<u8>,
    frame: StyleFrame,
}

/// What is drawn around a paragraph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum StyleFrame {
    None,
    Quote,
    Notice,
    Foot,
}

impl Style {
    fn new(id: &'static str, name: &'static str, kind: Type) -> Self {
        let (leads, outline, frame) = (false, None, StyleFrame::None);
        Style { id, name, next: id, kind, indent: (0.0, 0.0), leads, outline, frame }
    }

    fn write(&self, xml: &mut Xml, sheet: &Sheet) {
        let Style { id, name, next, kind, indent, leads, outline, frame } = *self;
        let own = !BUILT_IN.contains(&name);
        match own {
            true => xml.open(
                "w:style",
                &[("w:type", &"paragraph"), ("w:customStyle", &1), ("w:styleId", &id)],
            ),
            false => xml.open("w:style", &[("w:type", &"paragraph"), ("w:styleId", &id)]),
        }
        xml.value("w:name", name);
        xml.value("w:basedOn", "Normal");
        xml.value("w:next", next);
        xml.empty("w:qFormat", &[]);
        xml.open("w:pPr", &[]);
        if leads {
            xml.empty("w:keepNext", &[]);
            xml.empty("w:keepLines", &[]);
        }
        frame.borders(xml);
        if frame == StyleFrame::Foot {
            let right = twips(sheet.text_width());
            xml.open("w:tabs", &[]);
            xml.empty("w:tab", &[("w:val", &"right"), ("w:pos", &right)]);
            xml.close();
        }
        let (before, after) = (twips(kind.before), twips(kind.after));
        // The height of a picture would be spaced like that of a line.
        let line = if id == FIGURE_STYLE { 240 } else { spacing(kind) };
        xml.empty(
            "w:spacing",
            &[
                ("w:before", &before),
                ("w:after", &after),
                ("w:line", &line),
                ("w:lineRule", &"auto"),
            ],
        );
        let (left, right) = (twips(indent.0), twips(indent.1));
        if (left, right) != (0, 0) {
            xml.empty("w:ind", &[("w:left", &left), ("w:right", &right)]);
        }
        if let Some(level) = outline {
            xml.value("w:outlineLvl", level);
        }
        xml.close();
        manner(xml, kind);
        xml.close();
    }
}

/// Names of styles that the program has itself.
const BUILT_IN: [&str; 11] = [
    "Normal",
    "Body Text",
    "Title",
    "Subtitle",
    "Quote",
    "heading 1",
    "heading 2",
    "heading 3",
    "List Bullet",
    "List Number",
    "footer",
];

impl StyleFrame {
    fn borders(self, xml: &mut Xml) {
        let edge = |xml: &mut Xml, side, paint, eighths: i32, space: f32| {
            let (paint, space) = (colour(paint), space.round() as i32);
            xml.empty(
                side,
                &[
                    ("w:val", &"single"),
                    ("w:sz", &eighths),
                    ("w:space", &space),
                    ("w:color", &paint),
                ],
            );
        };
        match self {
            StyleFrame::None => {}
            StyleFrame::Quote => {
                xml.open("w:pBdr", &[]);
                edge(xml, "w:left", Paint::Level(2), 16, QUOTE_INDENT - 2.0);
                xml.close();
            }
            StyleFrame::Notice => {
                xml.open("w:pBdr", &[]);
                edge(xml, "w:top", Paint::SkySoft, 4, NOTICE_PAD.1);
                edge(xml, "w:left", Paint::Sky, 24, NOTICE_PAD.0 - 3.0);
                edge(xml, "w:bottom", Paint::SkySoft, 4, NOTICE_PAD.1);
                edge(xml, "w:right", Paint::SkySoft, 4, NOTICE_PAD.0 - 1.0);
                xml.close();
                let ground = colour(Paint::SkySoft);
                xml.empty(
                    "w:shd",
                    &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &ground)],
                );
            }
            StyleFrame::Foot => {
                xml.open("w:pBdr", &[]);
                edge(xml, "w:top", Paint::Line, 4, 5.0);
                xml.close();
            }
        }
    }
}

/// How the letters look.
fn manner(xml: &mut Xml, kind: Type) {
    xml.open("w:rPr", &[]);
    if kind.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    xml.value("w:color", colour(kind.paint));
    xml.value("w:sz", half_points(kind.size));
    xml.value("w:szCs", half_points(kind.size));
    xml.close();
}

fn all(sheet: &Sheet) -> Vec<Style> {
    let body = paragraph(TextStyle::Body);
    let rest = (sheet.text_width() - PROSE_WIDTH).max(0.0);
    let mut styles = Vec::new();
    for (style, name) in [
        (TextStyle::Body, "Body Text"),
        (TextStyle::Lead, "Lead"),
        (TextStyle::Small, "Small"),
        (TextStyle::Title, "Title"),
        (TextStyle::Subtitle, "Subtitle"),
        (TextStyle::Quote, "Quote"),
        (TextStyle::Notice, "Notice"),
    ] {
        let (indent, frame) = match style {
            TextStyle::Title | TextStyle::Subtitle | TextStyle::Lead => {
                ((0.0, 0.0), StyleFrame::None)
            }
            TextStyle::Quote => ((QUOTE_INDENT, rest), StyleFrame::Quote),
            TextStyle::Notice => ((NOTICE_PAD.0, rest + NOTICE_PAD.0), StyleFrame::Notice),
            TextStyle::Body | TextStyle::Small => ((0.0, rest), StyleFrame::None),
        };
        let style = Style::new(of(style), name, paragraph(style));
        styles.push(Style { indent, frame, next: "BodyText", ..style });
    }
    for (level, name) in [(1, "heading 1"), (2, "heading 2"), (3, "heading 3")] {
        let kind = heading(level);
        let (leads, outline) = (true, Some(level - 1));
        let style = Style::new(of_heading(level), name, kind);
        styles.push(Style { leads, outline, next: "BodyText", ..style });
    }
    let item = Type { after: ITEM_GAP, ..body };
    for (id, name) in [("ListBullet", "List Bullet"), ("ListNumber", "List Number")] {
        let indent = (super::lists::INDENT, rest);
        styles.push(Style { indent, ..Style::new(id, name, item) });
    }
    let line = Type { before: WRITING_ROOM - body.leading, after: 0.0, ..body };
    let figure = Type { before: FIGURE.0, after: FIGURE.1, ..body };
    let figure_text = Type { after: 0.0, ..body };
    let foot = Style {
        frame: StyleFrame::Foot,
        ..Style::new("Footer", "footer", Type { after: 0.0, ..FOOT })
    };
    styles.extend([
        Style::new("TableText", "Table Text", CELL),
        Style { leads: true, ..Style::new("TableHead", "Table Head", CELL_HEAD) },
        Style::new("TableBox", "Table Box", CELL_BOX),
        Style::new("WritingLine", "Writing Line", line),
        Style::new(FIGURE_STYLE, "Figure", figure),
        Style::new("FigureText", "Figure Text", figure_text),
        foot,
    ]);
    styles
}

/// The part of the styles.
pub(super) fn part(language: &str, sheet: &Sheet) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:styles", &[("xmlns:w", &WORD)]);
    defaults(&mut xml, language);
    xml.open("w:style", &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")]);
    xml.value("w:name", "Normal");
    xml.empty("w:qFormat", &[]);
    xml.close();
    letters(&mut xml);
    for style in all(sheet) {
        style.write(&mut xml, sheet);
    }
    tables(&mut xml);
    xml.finish()
}

/// What holds where no style says otherwise.
fn defaults(xml: &mut Xml, language: &str) {
    let body = paragraph(TextStyle::Body);
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    xml.empty(
        "w:rFonts",
        &[("w:ascii", &FACE), ("w:hAnsi", &FACE), ("w:eastAsia", &FACE), ("w:cs", &FACE)],
    );
    xml.value("w:color", colour(body.paint));
    xml.value("w:sz", half_points(body.size));
    xml.value("w:szCs", half_points(body.size));
    // Letters that are written from right to left have a language and a direction of their own.
    if is_right_to_left() {
        xml.empty("w:rtl", &[]);
        xml.empty(
            "w:lang",
            &[("w:val", &language), ("w:eastAsia", &language), ("w:bidi", &language)],
        );
    } else {
        xml.empty("w:lang", &[("w:val", &language), ("w:eastAsia", &language)]);
    }
    xml.close();
    xml.close();
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    if is_right_to_left() {
        xml.empty("w:bidi", &[]);
    }
    xml.empty("w:spacing", &[("w:after", &0), ("w:line", &spacing(body)), ("w:lineRule", &"auto")]);
    xml.close();
    xml.close();
    xml.close();
}

/// Styles of letters.
fn letters(xml: &mut Xml) {
    xml.open(
        "w:style",
        &[("w:type", &"character"), ("w:default", &1), ("w:styleId", &"DefaultParagraphFont")],
    );
    xml.value("w:name", "Default Paragraph Font");
    xml.close();
    xml.open("w:style", &[("w:type", &"character"), ("w:styleId", &"Hyperlink")]);
    xml.value("w:name", "Hyperlink");
    xml.value("w:basedOn", "DefaultParagraphFont");
    xml.open("w:rPr", &[]);
    xml.value("w:color", colour(Paint::Leaf));
    xml.value("w:u", "single");
    xml.close();
    xml.close();
}

/// Styles of tables: a tinted head over a strong line, and a thin line under each row.
fn tables(xml: &mut Xml) {
    let (side, above) = (twips(CELL_PAD.0), twips(CELL_PAD.1));
    let margins = |xml: &mut Xml, above: i64, side: i64| {
        xml.open("w:tblCellMar", &[]);
        for (edge, width) in
            [("w:top", above), ("w:left", side), ("w:bottom", above), ("w:right", side)]
        {
            xml.empty(edge, &[("w:w", &width), ("w:type", &"dxa")]);
        }
        xml.close();
    };
    let line = |xml: &mut Xml, edge, paint, eighths: i32| {
        let paint = colour(paint);
        xml.empty(
            edge,
            &[("w:val", &"single"), ("w:sz", &eighths), ("w:space", &0), ("w:color", &paint)],
        );
    };
    xml.open("w:style", &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"TableNormal")]);
    xml.value("w:name", "Normal Table");
    xml.open("w:tblPr", &[]);
    margins(xml, 0, side);
    xml.close();
    xml.close();
    xml.open(
        "w:style",
        &[("w:type", &"table"), ("w:customStyle", &1), ("w:styleId", &"GroundworkTable")],
    );
    xml.value("w:name", "Groundwork Table");
    xml.value("w:basedOn", "TableNormal");
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    line(xml, "w:bottom", Paint::Line, 4);
    line(xml, "w:insideH", Paint::Line, 4);
    xml.close();
    margins(xml, above, side);
    xml.close();
    xml.open("w:tblStylePr", &[("w:type", &"firstRow")]);
    xml.open("w:tcPr", &[]);
    xml.open("w:tcBorders", &[]);
    line(xml, "w:bottom", Paint::Leaf, 8);
    xml.close();
    let ground = colour(Paint::LeafSoft);
    xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &ground)]);
    xml.close();
    xml.close();
    xml.close();
}
