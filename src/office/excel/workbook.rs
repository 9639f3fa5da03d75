use std::fmt::Write;

use super::about::NAME;
use super::package::Part;
use super::sheet::filtered;
use super::xml::{HEAD, MAIN, escaped, letters};
use crate::office::{Table, Tables};

const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts that hold the others together.
pub fn parts(tables: &Tables) -> [Part; 4] {
    let names: Vec<&str> =
        [NAME].into_iter().chain(tables.all().map(|table| table.name.as_str())).collect();
    [
        Part::new("[Content_Types].xml", types(names.len())),
        Part::new("_rels/.rels", root()),
        Part::new("xl/workbook.xml", workbook(&names, tables)),
        Part::new("xl/_rels/workbook.xml.rels", related(names.len())),
    ]
}

fn types(sheets: usize) -> String {
    let mut xml = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
         Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let mut part = |name: &str, kind: &str| {
        let _ = write!(xml, "<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>");
    };
    part("xl/workbook.xml", &format!("{CONTENT}.sheet.main+xml"));
    for at in 1..=sheets {
        part(&format!("xl/worksheets/sheet{at}.xml"), &format!("{CONTENT}.worksheet+xml"));
    }
    part("xl/styles.xml", &format!("{CONTENT}.styles+xml"));
    part("xl/sharedStrings.xml", &format!("{CONTENT}.sharedStrings+xml"));
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    );
    xml + "</Types>"
}

fn root() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships(&[
        (format!("{OFFICE}/officeDocument"), "xl/workbook.xml".to_owned()),
        (core, "docProps/core.xml".to_owned()),
        (format!("{OFFICE}/extended-properties"), "docProps/app.xml".to_owned()),
    ])
}

/// The sheets first, so that their numbers are those of their relationships.
fn related(sheets: usize) -> String {
    let sheet = |at| (format!("{OFFICE}/worksheet"), format!("worksheets/sheet{at}.xml"));
    let mut all: Vec<(String, String)> = (1..=sheets).map(sheet).collect();
    all.push((format!("{OFFICE}/styles"), "styles.xml".to_owned()));
    all.push((format!("{OFFICE}/sharedStrings"), "sharedStrings.xml".to_owned()));
    relationships(&all)
}

fn relationships(all: &[(String, String)]) -> String {
    let mut xml = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for ((kind, target), at) in all.iter().zip(1..) {
        let _ = write!(xml, "<Relationship Id=\"rId{at}\" Type=\"{kind}\" Target=\"{target}\"/>");
    }
    xml + "</Relationships>"
}

fn workbook(names: &[&str], tables: &Tables) -> String {
    let mut xml = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><bookViews><workbookView \
         xWindow=\"0\" yWindow=\"0\" windowWidth=\"28000\" windowHeight=\"16000\"/></bookViews>\
         <sheets>"
    );
    for (name, at) in names.iter().zip(1..) {
        let name = escaped(name);
        let _ = write!(xml, "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>");
    }
    xml.push_str("</sheets><definedNames>");
    for (table, at) in tables.all().into_iter().zip(1..) {
        xml.push_str(&defined(table, at));
    }
    xml + "</definedNames></workbook>"
}

/// What the filter is for, and what repeats on every printed page: the head and the columns that
/// name a row.
fn defined(table: &Table, at: usize) -> String {
    let name = escaped(&format!("'{}'", table.name.replace('\'', "''")));
    let absolute = |cell: &str| {
        let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap_or(cell.len());
        let (letters, digits) = cell.split_at(digits);
        format!("${letters}${digits}")
    };
    let filter: Vec<String> = filtered(table).split(':').map(absolute).collect();
    let filter = filter.join(":");
    let naming = letters(table.naming.saturating_sub(1));
    format!(
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{at}\" hidden=\"1\">\
         {name}!{filter}</definedName><definedName name=\"_xlnm.Print_Titles\" \
         localSheetId=\"{at}\">{name}!$A:${naming},{name}!$1:$1</definedName>"
    )
}
