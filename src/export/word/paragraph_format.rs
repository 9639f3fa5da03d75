//! Paragraphs and the runs of text in them.

use std::fmt::Display;

use super::units::twips;
use crate::export::xml::Xml;
use crate::report::layout::shown;

/// The namespace of the text itself.
pub(super) const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// How a paragraph differs from its style.
#[derive(Clone, Copy, Default)]
pub(super) struct ParagraphFormat {
    /// Its style, by the name in the file.
    pub style: &'static str,
    /// Stays on the page of the paragraph that follows.
    pub keep_next: bool,
    /// Stays on one page.
    pub keep_lines: bool,
    /// Begins a page.
    pub begins_page: bool,
    /// The list that it is an item of.
    pub list: Option<usize>,
    /// Where writing lines begin and end, in points from the left.
    pub line: Option<(f32, f32)>,
    /// Space above, in points.
    pub before: Option<f32>,
    /// Space below, in points.
    pub after: Option<f32>,
    /// The height of each line, in points, whatever is in it.
    pub exact: Option<f32>,
    /// Which edge it is set to, other than the left.
    pub justified: Option<&'static str>,
}

impl ParagraphFormat {
    pub fn new(style: &'static str) -> Self {
        ParagraphFormat { style, ..ParagraphFormat::default() }
    }

    /// Writes it, in the order that the schema asks for.
    pub fn write(&self, xml: &mut Xml) {
        xml.open("w:pPr", &[]);
        xml.value("w:pStyle", self.style);
        for (name, is_so) in [
            ("w:keepNext", self.keep_next),
            ("w:keepLines", self.keep_lines),
            ("w:pageBreakBefore", self.begins_page),
        ] {
            if is_so {
                xml.empty(name, &[]);
            }
        }
        if let Some(list) = self.list {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", 0);
            xml.value("w:numId", list);
            xml.close();
        }
        if let Some((from, to)) = self.line {
            let (from, to) = (twips(from), twips(to));
            xml.open("w:tabs", &[]);
            if from > 0 {
                xml.empty("w:tab", &[("w:val", &"left"), ("w:pos", &from)]);
            }
            xml.empty("w:tab", &[("w:val", &"right"), ("w:leader", &"underscore"), ("w:pos", &to)]);
            xml.close();
        }
        self.spacing(xml);
        if let Some(edge) = self.justified {
            xml.value("w:jc", edge);
        }
        xml.close();
    }

    fn spacing(&self, xml: &mut Xml) {
        let (before, after) = (self.before.map(twips), self.after.map(twips));
        let exact = self.exact.map(twips);
        let mut attributes: Vec<(&str, &dyn Display)> = Vec::new();
        attributes.extend(before.iter().map(|before| ("w:before", before as &dyn Display)));
        attributes.extend(after.iter().map(|after| ("w:after", after as &dyn Display)));
        if let Some(height) = &exact {
            attributes.extend([("w:line", height as &dyn Display), ("w:lineRule", &"exact")]);
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }
}

/// Writes text into the run that is open. A line of the text ends a line; other white space is a
/// space, and the white space around the whole is left to [`trimmed`].
pub(super) fn text(xml: &mut Xml, text: &str) {
    let mut said = String::new();
    let tell = |xml: &mut Xml, said: &mut String| {
        if !said.is_empty() {
            xml.texts("w:t", &[("xml:space", &"preserve")], said);
            said.clear();
        }
    };
    let mut ended = false;
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                // Empty lines are none, as in the PDF.
                if !ended {
                    tell(xml, &mut said);
                    xml.empty("w:br", &[]);
                }
                ended = true;
            }
            '\u{ad}' => {
                tell(xml, &mut said);
                xml.empty("w:softHyphen", &[]);
                ended = false;
            }
            '\u{feff}' => {}
            c if c.is_control() && c.is_whitespace() => said.push(' '),
            c => {
                said.push(shown(c));
                ended = ended && c == ' ';
            }
        }
    }
    tell(xml, &mut said);
}
