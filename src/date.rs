use std::fmt;
use std::str::FromStr;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Date, Month};

use crate::messages::dates;

/// A calendar day. No clock, no time zone: today's date is always passed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A text that is not a day of the form `2026-11-22`, or names a day that no month has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADay(String);

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&dates::not_a_day(&self.0))
    }
}

impl std::error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        parse(text).ok_or_else(|| NotADay(text.chars().take(40).collect()))
    }
}

fn parse(text: &str) -> Option<Day> {
    let bytes = text.as_bytes();
    let digits = |range: std::ops::Range<usize>| -> Option<u16> {
        let part = text.get(range)?;
        part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?
    };
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let month = Month::try_from(u8::try_from(digits(5..7)?).ok()?).ok()?;
    let day = u8::try_from(digits(8..10)?).ok()?;
    Date::from_calendar_date(i32::from(digits(0..4)?), month, day).ok().map(Day)
}

/// The first day that four digits can name: 0000-01-01.
const FIRST: Date = match Date::from_ordinal_date(0, 1) {
    Ok(date) => date,
    Err(_) => Date::MIN,
};

impl Day {
    /// The day this many days after 1 January 1970.
    pub fn from_unix_days(days: i64) -> Day {
        const EPOCH_JULIAN: i32 = 2_440_588;
        Day(Date::from_julian_day(EPOCH_JULIAN).unwrap_or(Date::MIN)).plus(days)
    }

    /// The day of a stamp of the form of RFC 3339, as it is written there: in Universal Time for
    /// the stamps of save files. Where a person reads it, the browser says which day that was here.
    pub fn utc_of_stamp(stamp: &str) -> Option<Day> {
        parse(stamp.get(..10)?)
    }

    /// The day `days` later (earlier when negative), held at the ends of the calendar.
    pub fn plus(self, days: i64) -> Day {
        let julian = i64::from(self.0.to_julian_day()).saturating_add(days);
        let edge = if days < 0 { FIRST } else { Date::MAX };
        let date = i32::try_from(julian).ok().and_then(|j| Date::from_julian_day(j).ok());
        Day(date.filter(|d| *d >= FIRST).unwrap_or(edge))
    }

    /// Days from `self` until `later`; negative when it lies before.
    pub fn days_until(self, later: Day) -> i64 {
        i64::from(later.0.to_julian_day()) - i64::from(self.0.to_julian_day())
    }

    /// As people in Australia write it: `1 March 2027`.
    pub fn spoken(self) -> String {
        dates::spoken(self.0.day(), u8::from(self.0.month()), self.0.year())
    }

    /// Short, for tables: `1 Mar 2027`.
    pub fn short(self) -> String {
        dates::short(self.0.day(), u8::from(self.0.month()), self.0.year())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
