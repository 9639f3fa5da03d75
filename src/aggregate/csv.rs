use std::fmt::Write;

use super::{ColumnType, TidyColumn, TidyValue};
use crate::export::csv_words;

/// The names of columns as the first line of a table. Those of text stand in quotes: a program that
/// finds out by the first rows whether a file has any (DuckDB) finds them here, also where the first
/// text with a comma or a quote comes after a hundred thousand rows.
pub fn csv_heads(text: &mut String, columns: &[TidyColumn]) {
    for (at, column) in columns.iter().enumerate() {
        text.push_str(if at > 0 { "," } else { "" });
        match column.kind {
            ColumnType::Text => drop(write!(text, "\"{}\"", column.name)),
            _ => text.push_str(column.name),
        }
    }
    text.push('\n');
}

/// A row as a line. Text begins with an apostrophe where a program would take it for something else:
/// a spreadsheet for a formula, one that analyses data for a number, a day or nothing. Such programs
/// settle the type of a column by what stands in it, and `2026.1` and `2026.10` would be one number.
/// Nothing is an empty cell.
///
/// Without a byte order mark and with plain line feeds, unlike the tables for spreadsheets: some
/// programs that analyse data would take the mark for a part of the first column's name.
pub fn csv_row(text: &mut String, values: &[TidyValue<'_>]) {
    for (at, value) in values.iter().enumerate() {
        text.push_str(if at > 0 { "," } else { "" });
        match value {
            TidyValue::Nothing => {}
            TidyValue::Text(words) if is_value_like(words) => drop(write!(text, "'{words}")),
            TidyValue::Text(words) => csv_words(text, words),
            TidyValue::Flag(flag) => text.push_str(if *flag { "true" } else { "false" }),
            // Most are levels and small counts.
            TidyValue::Whole(number @ 0..=9) => {
                text.extend(u8::try_from(*number).map(|digit| char::from(b'0' + digit)));
            }
            // Writing to a String cannot fail.
            TidyValue::Whole(number) => drop(write!(text, "{number}")),
            // With its point also where nothing stands behind it: 100.0.
            TidyValue::Decimal(number) => drop(write!(text, "{number:?}")),
            TidyValue::Date(day) => drop(write!(text, "{day}")),
        }
    }
    text.push('\n');
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
