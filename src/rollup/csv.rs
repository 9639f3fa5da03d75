use std::fmt::Write;

use super::{Column, Value};
use crate::office::csv_words;

/// The names of columns as the first line of a table.
pub fn csv_heads(text: &mut String, columns: &[Column]) {
    for (at, column) in columns.iter().enumerate() {
        text.push_str(if at > 0 { "," } else { "" });
        text.push_str(column.name);
    }
    text.push('\n');
}

/// A row as a line. Words begin with an apostrophe where a spreadsheet would take them for a
/// formula; nothing is an empty cell.
///
/// Without a byte order mark and with plain line feeds, unlike the tables for spreadsheets: some
/// programs that analyse data would take the mark for a part of the first column's name.
pub fn csv_row(text: &mut String, values: &[Value<'_>]) {
    for (at, value) in values.iter().enumerate() {
        text.push_str(if at > 0 { "," } else { "" });
        match value {
            Value::Nothing => {}
            Value::Text(words) => csv_words(text, words),
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
    text.push('\n');
}
