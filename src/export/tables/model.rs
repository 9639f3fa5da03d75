use serde::{Deserialize, Serialize};

use crate::date::Day;
use crate::report::Paper;

/// The tables of an assessment, with what stands before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// What this is, whose, and of when.
    pub about: About,
    /// Every action that is called for and not declined, in order.
    pub plan: ExportTable,
    /// Every question below the level needed, the most pressing first; then those without a level.
    pub gaps: ExportTable,
    /// Every question with its answers.
    pub answers: ExportTable,
}

impl Tables {
    /// The three tables in order.
    pub fn all(&self) -> [&ExportTable; 3] {
        [&self.plan, &self.gaps, &self.answers]
    }
}

/// What a workbook says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its title: “Action plan: Riverside”.
    pub title: String,
    /// The organisation.
    pub organisation: String,
    /// Whose document it is, for the metadata.
    pub author: String,
    /// What it is about, for the metadata.
    pub subject: String,
    /// The language of its sentences, as a BCP 47 tag.
    pub language: String,
    /// The day it was made, `2026-11-22`.
    pub date: String,
    /// The paper it is printed on.
    pub paper: Paper,
    /// What a reader should know first: labels, which may be empty, and words.
    pub lines: Vec<(String, String)>,
}

/// A table: every row has a value for every column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportTable {
    /// Its name: “Plan”.
    pub name: String,
    /// What it holds, in a sentence.
    pub about: String,
    /// What to say where it has no rows.
    pub empty: String,
    /// Its columns.
    pub columns: Vec<ExportColumn>,
    /// How many columns name a row; they stay in sight.
    pub naming: usize,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportColumn {
    /// What stands at its head.
    pub head: String,
    /// What it holds.
    pub kind: CellType,
    /// How wide it is best shown, in characters.
    pub width: u16,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellType {
    /// Words.
    Text,
    /// Whole numbers.
    Number,
    /// A level, 0 to 4.
    Level,
    /// The day by which something is to be done.
    Due,
    /// How far something has come.
    Progress,
}

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Nothing was said.
    Nothing,
    /// Words, without any control character but the line feed.
    Text(String),
    /// A whole number.
    Number(u32),
    /// A day, `2026-11-22`.
    Day(String),
}

impl Value {
    /// Words without space around them; nothing where none are left. Line ends become line feeds,
    /// and control characters, which no program shows, a sign that it does.
    pub fn text(words: &str) -> Self {
        let words = words.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n").replace('\t', " ");
        match words.trim() {
            "" => Value::Nothing,
            words => Value::Text(words.chars().map(visible).collect()),
        }
    }
}

/// The character, or a sign in place of one that is not shown and that XML forbids.
fn visible(c: char) -> char {
    match c {
        '\n' => c,
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => '\u{fffd}',
        c => c,
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Value::text(&words)
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Value::text(words)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Number(number)
    }
}

impl From<Day> for Value {
    fn from(day: Day) -> Self {
        Value::Day(day.to_string())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Nothing, Into::into)
    }
}
