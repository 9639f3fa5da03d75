use super::{ExportTable, Value};

/// A table as comma-separated values (RFC 4180): its heads, then its rows, each ending in CR LF.
/// It begins with a byte order mark, without which Excel takes UTF-8 for something else. Days are
/// written as `2026-11-22`.
///
/// Spreadsheets run what looks like a formula, also between quotes: such words get an apostrophe
/// before them. Numbers and days are none of a person's words, and stay as they are.
pub fn csv(table: &ExportTable) -> String {
    let mut text = String::from('\u{feff}');
    let heads = table.columns.iter().map(|column| harmless(&column.head));
    row(&mut text, heads);
    for values in &table.rows {
        row(&mut text, values.iter().map(shown));
    }
    text
}

fn row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        quoted(text, &cell);
    }
    text.push_str("\r\n");
}

/// Adds words as a cell that no spreadsheet takes for a formula, in quotes where it needs them.
pub fn csv_words(text: &mut String, words: &str) {
    if is_formula_like(words) {
        quoted(text, &harmless(words));
    } else {
        quoted(text, words);
    }
}

fn quoted(text: &mut String, cell: &str) {
    // A program that also parts at semicolons or tabs keeps together what stands in quotes.
    if cell.bytes().any(|byte| matches!(byte, b',' | b';' | b'\t' | b'"' | b'\r' | b'\n')) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(words) => harmless(words),
        Value::Number(number) => number.to_string(),
        Value::Day(day) => harmless(day),
    }
}

/// Words that no program takes for a formula.
fn harmless(words: &str) -> String {
    if is_formula_like(words) { format!("'{words}") } else { words.to_owned() }
}

/// Whether a spreadsheet may take words for a formula: they begin, after any space, with one of
/// the signs that a formula begins with, in either width; or with a tab or a line end, which some
/// programs drop before they look.
pub(super) fn is_formula_like(words: &str) -> bool {
    words.starts_with(['\t', '\r', '\n'])
        || words.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}
