use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::date::Day;

/// A value in a table. Text is borrowed where it can be, since most rows are written and gone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Value<'a> {
    /// There is nothing.
    #[default]
    Nothing,
    /// Text.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i32),
    /// A number with decimals.
    Decimal(f64),
    /// A day.
    Date(Day),
    /// True or false.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// Somebody's words without space around them; nothing where none are left.
    pub fn words(words: &'a str) -> Self {
        match words.trim() {
            "" => Value::Nothing,
            words => words.into(),
        }
    }

    /// The value with its text as every program can show it; nothing where none is left.
    pub fn printable(self) -> Value<'static> {
        match self {
            Value::Text(text) => match printable(&text) {
                text if text.is_empty() => Value::Nothing,
                text => text.into(),
            },
            other => other.into_owned(),
        }
    }

    /// The value with text of its own.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Value::Nothing => Value::Nothing,
            Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Value::Whole(number) => Value::Whole(number),
            Value::Decimal(number) => Value::Decimal(number),
            Value::Date(day) => Value::Date(day),
            Value::Flag(flag) => Value::Flag(flag),
        }
    }

    /// Its text; empty where it is none.
    pub fn text(&self) -> &str {
        match self {
            Value::Text(text) => text,
            _ => "",
        }
    }
}

/// Text without space around it, as every program can show it: line ends become line feeds, and
/// control characters, which no program shows, a sign that it does.
pub fn printable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}'], "\n").replace('\t', " ");
    text.trim().chars().map(visible).collect()
}

/// The character, or a sign in place of one that is not shown and that XML forbids.
fn visible(c: char) -> char {
    match c {
        '\n' => c,
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => '\u{fffd}',
        c => c,
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<u8> for Value<'_> {
    fn from(number: u8) -> Self {
        Value::Whole(number.into())
    }
}

/// A count, held at what a column can hold.
impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Value::Whole(i32::try_from(count).unwrap_or(i32::MAX))
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Decimal(number)
    }
}

impl From<Day> for Value<'_> {
    fn from(day: Day) -> Self {
        Value::Date(day)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Nothing, Into::into)
    }
}
