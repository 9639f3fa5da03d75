//! A workbook as another program reads it: unpacked, and its cells found by their places.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

/// A cell as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its words or its number.
    pub text: String,
    /// Whether it is a string.
    pub string: bool,
    /// Whether it is marked as words that look like a formula.
    pub quoted: bool,
    /// Whether it is shown as a day.
    pub day: bool,
}

/// A workbook, unpacked.
pub struct Book {
    parts: BTreeMap<String, String>,
}

/// What is inside a node and has this name.
pub fn children<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

impl Book {
    /// Unpacks a workbook; every part must be sound XML.
    #[track_caller]
    pub fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            parts.insert(name, text);
        }
        Book { parts }
    }

    /// The parts by their names.
    pub fn parts(&self) -> &BTreeMap<String, String> {
        &self.parts
    }

    /// The text of a part.
    #[track_caller]
    pub fn part(&self, name: &str) -> &str {
        self.parts.get(name).unwrap_or_else(|| panic!("no part {name}"))
    }

    /// The names of the sheets, in order.
    pub fn sheets(&self) -> Vec<String> {
        let workbook = Document::parse(self.part("xl/workbook.xml")).unwrap();
        let sheets = children(workbook.root(), "sheet");
        sheets.map(|sheet| sheet.attribute("name").unwrap().to_owned()).collect()
    }

    /// The XML of a sheet.
    #[track_caller]
    pub fn sheet(&self, name: &str) -> &str {
        let at = self.sheets().iter().position(|found| found == name).unwrap() + 1;
        self.part(&format!("xl/worksheets/sheet{at}.xml"))
    }

    /// The cells of a sheet that hold something, by their places.
    #[track_caller]
    pub fn cells(&self, sheet: &str) -> BTreeMap<String, Cell> {
        let strings = Document::parse(self.part("xl/sharedStrings.xml")).unwrap();
        let strings: Vec<&str> =
            children(strings.root(), "t").map(|t| t.text().unwrap_or_default()).collect();
        let styles = Document::parse(self.part("xl/styles.xml")).unwrap();
        let formats: Vec<_> =
            children(styles.root(), "cellXfs").flat_map(|xfs| children(xfs, "xf")).collect();
        let sheet = Document::parse(self.sheet(sheet)).unwrap();
        let mut cells = BTreeMap::new();
        for cell in children(sheet.root(), "c") {
            assert!(children(cell, "f").next().is_none(), "a formula in {:?}", cell.attribute("r"));
            let Some(value) = children(cell, "v").next() else { continue };
            let value = value.text().unwrap();
            let string = cell.attribute("t") == Some("s");
            let text = if string { strings[value.parse::<usize>().unwrap()] } else { value };
            let format = formats[cell.attribute("s").unwrap().parse::<usize>().unwrap()];
            let cell_read = Cell {
                text: decoded(text),
                string,
                quoted: format.attribute("quotePrefix") == Some("1"),
                day: format.attribute("numFmtId") == Some("164"),
            };
            cells.insert(cell.attribute("r").unwrap().to_owned(), cell_read);
        }
        cells
    }
}

/// Words with each `_x0041_` as the character that it stands for.
fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        decoded.push_str(before);
        let code = after.get(..4).and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(char::from_u32) {
            Some(c) if after.get(4..5) == Some("_") => {
                decoded.push(c);
                rest = &after[5..];
            }
            _ => {
                decoded.push_str("_x");
                rest = after;
            }
        }
    }
    decoded + rest
}
