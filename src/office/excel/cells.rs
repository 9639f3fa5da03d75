use std::collections::HashMap;
use std::fmt::Write;

use super::styles::Style;
use super::xml::{HEAD, MAIN, cell, letters};
use crate::calendar::Day;
use crate::office::Value;
use crate::office::csv::is_formula_like;

/// A cell holds no more, in UTF-16 units.
const MOST: usize = 32_767;

/// What stands at the end of words that are cut.
const CUT: &str = " … [Cut here: a cell holds no more.]";

/// The words of all sheets, each kept once, in the order in which they were first said.
#[derive(Default)]
pub struct Strings {
    places: HashMap<String, usize>,
    words: Vec<String>,
    uses: usize,
}

impl Strings {
    fn place(&mut self, words: String) -> usize {
        self.uses += 1;
        if let Some(place) = self.places.get(&words) {
            return *place;
        }
        let place = self.words.len();
        self.words.push(cell(&words));
        self.places.insert(words, place);
        place
    }

    /// The part that holds them.
    pub fn part(&self) -> String {
        let (uses, count) = (self.uses, self.words.len());
        let mut xml =
            format!("{HEAD}<sst xmlns=\"{MAIN}\" count=\"{uses}\" uniqueCount=\"{count}\">");
        for words in &self.words {
            let kept = words.contains('\n') || words.trim().len() < words.len();
            let kept = if kept { " xml:space=\"preserve\"" } else { "" };
            let _ = write!(xml, "<si><t{kept}>{words}</t></si>");
        }
        xml + "</sst>"
    }
}

/// A row in the making.
pub struct Row<'a> {
    xml: String,
    row: usize,
    column: usize,
    strings: &'a mut Strings,
}

impl<'a> Row<'a> {
    /// The row with this number, from 1, of this height in points.
    pub fn new(row: usize, height: f64, strings: &'a mut Strings) -> Self {
        let xml = format!("<row r=\"{row}\" ht=\"{height}\" customHeight=\"1\">");
        Row { xml, row, column: 0, strings }
    }

    /// The next cell. Words are written as words; those that look like a formula are marked, so
    /// that they stay words when someone edits the cell.
    pub fn push(&mut self, value: &Value, style: Style) {
        let place = format!("{}{}", letters(self.column), self.row);
        self.column += 1;
        let plain = style.index(false);
        let numbered = |number: i64| format!("<c r=\"{place}\" s=\"{plain}\"><v>{number}</v></c>");
        let cell = match value {
            Value::Nothing => format!("<c r=\"{place}\" s=\"{plain}\"/>"),
            Value::Number(number) => numbered(i64::from(*number)),
            Value::Day(day) => match serial(day) {
                Some(number) => numbered(number),
                None => self.words(&place, day, style),
            },
            Value::Text(words) => self.words(&place, words, style),
        };
        self.xml.push_str(&cell);
    }

    fn words(&mut self, place: &str, words: &str, style: Style) -> String {
        let style = style.index(is_formula_like(words));
        let at = self.strings.place(fitted(words));
        format!("<c r=\"{place}\" s=\"{style}\" t=\"s\"><v>{at}</v></c>")
    }

    /// The row as XML.
    pub fn done(self) -> String {
        self.xml + "</row>"
    }
}

/// Words as long as a cell holds; longer ones are cut, and say so.
fn fitted(words: &str) -> String {
    if words.encode_utf16().count() <= MOST {
        return words.to_owned();
    }
    let mut room = MOST - CUT.encode_utf16().count();
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut fitted: String = words.chars().take_while(fits).collect();
    fitted.push_str(CUT);
    fitted
}

/// A day as Excel counts: from 30 December 1899. None before 1 March 1900, since Excel knows a
/// 29 February of that year, which there was not.
fn serial(day: &str) -> Option<i64> {
    // 30 December 1899.
    const FIRST: i64 = -25_569;
    let number = Day::from_unix_days(FIRST).days_until(day.parse().ok()?);
    (number > 60).then_some(number)
}
