//! The first sheet: what this is.

use super::cells::{Row, Strings};
use super::sheet::printing;
use super::size::height;
use super::styles::Style;
use super::xml::{HEAD, MAIN};
use crate::office::{About, Value};

/// The widths of its two columns, in characters.
const WIDTHS: [u16; 2] = [20, 90];

/// Its name.
pub const NAME: &str = "About";

/// The sheet: its title, then labels and words.
pub fn about(about: &About, strings: &mut Strings) -> String {
    let mut rows = String::new();
    let mut row = Row::new(1, 30.0, strings);
    row.push(&Value::text(&about.title), Style::Title);
    rows.push_str(&row.done());
    for ((label, words), number) in about.lines.iter().zip(2..) {
        let cells = [label.as_str(), words.as_str()].into_iter().zip(WIDTHS);
        let mut row = Row::new(number, height(cells), strings);
        row.push(&Value::text(label), Style::Label);
        row.push(&Value::text(words), Style::Words);
        rows.push_str(&row.done());
    }
    let [first, second] = WIDTHS;
    let last = about.lines.len() + 1;
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>\
         <dimension ref=\"A1:B{last}\"/><sheetViews><sheetView showGridLines=\"0\" \
         tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews><sheetFormatPr \
         defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"1\" width=\"{first}\" \
         customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"{second}\" customWidth=\"1\"/></cols>\
         <sheetData>{rows}</sheetData>{}</worksheet>",
        printing(about, NAME, false, 1)
    )
}
