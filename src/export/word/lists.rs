//! Definitions of lists.

use std::io;

use super::paragraph_format::WORD;
use super::units::{colour, twips};
use crate::chart::Paint;
use crate::export::xml::Xml;

/// The list of all bulleted items.
pub(super) const BULLETS: usize = 1;
/// From the left edge to the words of an item, in points.
pub(super) const INDENT: f32 = 18.0;

/// The number of a numbered list, counted from 0.
pub(super) fn numbered(at: usize) -> usize {
    BULLETS + 1 + at
}

/// The definitions, for so many numbered lists: each begins at 1.
pub(super) fn part(count: usize) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:numbering", &[("xmlns:w", &WORD)]);
    kind(&mut xml, 0, "bullet", "•");
    kind(&mut xml, 1, "decimal", "%1.");
    list(&mut xml, BULLETS, 0, false);
    for at in 0..count {
        list(&mut xml, numbered(at), 1, true);
    }
    xml.finish()
}

fn kind(xml: &mut Xml, id: usize, format: &str, label: &str) {
    xml.open("w:abstractNum", &[("w:abstractNumId", &id)]);
    xml.value("w:multiLevelType", "singleLevel");
    xml.open("w:lvl", &[("w:ilvl", &0)]);
    xml.value("w:start", 1);
    xml.value("w:numFmt", format);
    xml.value("w:lvlText", label);
    xml.value("w:lvlJc", "left");
    xml.open("w:pPr", &[]);
    let indent = twips(INDENT);
    xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", &indent)]);
    xml.close();
    xml.open("w:rPr", &[]);
    xml.value("w:color", colour(Paint::Leaf));
    xml.close();
    xml.close();
    xml.close();
}

fn list(xml: &mut Xml, id: usize, kind: usize, restarts: bool) {
    xml.open("w:num", &[("w:numId", &id)]);
    xml.value("w:abstractNumId", kind);
    if restarts {
        xml.open("w:lvlOverride", &[("w:ilvl", &0)]);
        xml.value("w:startOverride", 1);
        xml.close();
    }
    xml.close();
}
