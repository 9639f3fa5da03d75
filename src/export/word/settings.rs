//! Settings of the document, and its running foot.

use std::io;

use super::units::twips;
use super::{body::RIGHT_TAB, paragraph_format::WORD};
use crate::export::xml::Xml;
use crate::messages::{Segment, export, segments};

/// How programs are to treat the document: as one of Word 2013 and later.
pub(super) fn settings(language: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:settings", &[("xmlns:w", &WORD)]);
    xml.empty("w:zoom", &[("w:percent", &100)]);
    xml.value("w:defaultTabStop", twips(36.0));
    xml.value("w:characterSpacingControl", "doNotCompress");
    xml.open("w:compat", &[]);
    let of = "http://schemas.microsoft.com/office/word";
    for (name, value) in [
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    ] {
        xml.empty("w:compatSetting", &[("w:name", &name), ("w:uri", &of), ("w:val", &value)]);
    }
    xml.close();
    xml.value("w:themeFontLang", language);
    xml.value("w:decimalSymbol", ".");
    xml.value("w:listSeparator", ",");
    xml.finish()
}

/// What stands at the foot of every page but the first.
pub(super) fn footer(foot: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:ftr", &[("xmlns:w", &WORD)]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "Footer");
    xml.close();
    run(&mut xml, foot.split_whitespace().collect::<Vec<_>>().join(" ").as_str());
    xml.open("w:r", &[]);
    xml.empty(RIGHT_TAB, &[]);
    xml.close();
    for piece in segments(export::document_page()) {
        match piece {
            Segment::Plain(words) => run(&mut xml, words),
            Segment::Marked("page", number) => field(&mut xml, " PAGE ", number),
            Segment::Marked(_, number) => field(&mut xml, " NUMPAGES ", number),
        }
    }
    xml.finish()
}

fn run(xml: &mut Xml, text: &str) {
    xml.open("w:r", &[]);
    xml.texts("w:t", &[("xml:space", &"preserve")], text);
    xml.close();
}

/// A number that the program finds when it sets the pages; until then it shows `number`.
fn field(xml: &mut Xml, what: &str, number: &str) {
    xml.open("w:fldSimple", &[("w:instr", &what)]);
    run(xml, number);
    xml.close();
}
