use std::fmt::Write;

use crate::table::{Column, ColumnType, Table, Value};

/// A table as comma-separated values for spreadsheets.
pub fn csv(table: &Table) -> String {
    let (mut text, dialect) = (String::new(), CsvDialect::SPREADSHEET);
    dialect.heads(&mut text, &table.columns);
    for row in &table.rows {
        dialect.row(&mut text, row);
    }
    text
}

/// How comma-separated values (RFC 4180) are written for programs of one kind.
///
/// Spreadsheets run what looks like a formula, also between quotes, and any file may come to one:
/// in every dialect such text gets an apostrophe before it. Numbers and days are none of a person's
/// words, and stay as they are. Nothing is an empty cell, and days are written as `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvDialect {
    /// What a file begins with.
    start: &'static str,
    /// What ends a line.
    line_end: &'static str,
    /// Whether the names of columns of text stand in quotes.
    quotes_names: bool,
    /// Whether text gets an apostrophe also where a program would take it for another value.
    guards_values: bool,
}

impl CsvDialect {
    /// For spreadsheets: with a byte order mark, without which Excel takes UTF-8 for something else.
    pub const SPREADSHEET: Self = CsvDialect {
        start: "\u{feff}",
        line_end: "\r\n",
        quotes_names: false,
        guards_values: false,
    };

    /// For programs that analyse data. Some would take a byte order mark for a part of the first
    /// column's name. They settle the type of a column by what stands in it, and `2026.1` and
    /// `2026.10` would be one number; and one that finds out by the first rows whether a file has
    /// any quotes (DuckDB) finds them in the names, also where the first text with a comma or a
    /// quote comes after a hundred thousand rows.
    pub const ANALYSIS: Self =
        CsvDialect { start: "", line_end: "\n", quotes_names: true, guards_values: true };

    /// Begins a file with the names of its columns.
    pub fn heads(&self, text: &mut String, columns: &[Column]) {
        text.push_str(self.start);
        for (at, column) in columns.iter().enumerate() {
            text.push_str(if at > 0 { "," } else { "" });
            let quotes = self.quotes_names && column.kind == ColumnType::Text;
            self.words(text, &column.name, quotes);
        }
        text.push_str(self.line_end);
    }

    /// Adds a row as a line.
    pub fn row(&self, text: &mut String, values: &[Value<'_>]) {
        for (at, value) in values.iter().enumerate() {
            text.push_str(if at > 0 { "," } else { "" });
            match value {
                Value::Nothing => {}
                Value::Text(words) => self.words(text, words, false),
                Value::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
                // Most are levels and small counts.
                Value::Whole(number @ 0..=9) => {
                    text.extend(u8::try_from(*number).map(|digit| char::from(b'0' + digit)));
                }
                // Writing to a String cannot fail.
                Value::Whole(number) => drop(write!(text, "{number}")),
                // With its point also where nothing stands behind it: 100.0.
                Value::Decimal(number) => drop(write!(text, "{number:?}")),
                Value::Date(day) => drop(write!(text, "{day}")),
            }
        }
        text.push_str(self.line_end);
    }

    /// Adds words as a cell that no program takes for anything else, in quotes where it needs them.
    fn words(&self, text: &mut String, words: &str, quotes: bool) {
        let guard = is_formula_like(words) || (self.guards_values && is_value_like(words));
        let guard = if guard { "'" } else { "" };
        // A program that also parts at semicolons or tabs keeps together what stands in quotes.
        let parts = |byte: u8| matches!(byte, b',' | b';' | b'\t' | b'"' | b'\r' | b'\n');
        if quotes || words.bytes().any(parts) {
            text.extend(["\"", guard]);
            text.push_str(&words.replace('"', "\"\""));
            text.push('"');
        } else {
            text.extend([guard, words]);
        }
    }
}

/// Whether a spreadsheet may take words for a formula: they begin, after any space, with one of
/// the signs that a formula begins with, in either width; or with a tab or a line end, which some
/// programs drop before they look.
pub(super) fn is_formula_like(words: &str) -> bool {
    words.starts_with(['\t', '\r', '\n'])
        || words.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Whether a program that analyses data may take text for a number, a day, a time, a truth value or
/// for nothing.
fn is_value_like(words: &str) -> bool {
    // As pandas writes them; `none` is a grade of evidence, and nobody takes it for nothing.
    const NOTHING: [&str; 7] = ["NA", "N/A", "n/a", "NULL", "null", "None", "<NA>"];
    const TRUTH: [&str; 8] = ["true", "false", "t", "f", "yes", "no", "y", "n"];
    if !words.starts_with(|first: char| first.is_ascii_alphanumeric() || ".<#-".contains(first)) {
        return false;
    }
    let numeric = |letter: char| letter.is_ascii_digit() || "+-./: TZ_".contains(letter);
    let has_digit = words.bytes().any(|byte| byte.is_ascii_digit());
    let is_truth = || TRUTH.iter().any(|word| words.eq_ignore_ascii_case(word));
    (has_digit && words.chars().all(numeric))
        || words.parse::<f64>().is_ok()
        || NOTHING.contains(&words)
        || is_truth()
}
