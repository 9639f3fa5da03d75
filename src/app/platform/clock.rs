use js_sys::Date;

use crate::date::Day;

/// A moment as the save file writes it, and as a person reads it here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339, in UTC.
    pub stamp: String,
    /// The local time of day, `10:42`.
    pub time: String,
}

/// Now.
pub fn now() -> Moment {
    let date = Date::new_0();
    let time = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    Moment { stamp: date.to_iso_string().into(), time }
}

/// Today, where the person is.
pub fn today() -> Day {
    local_day(&Date::new_0())
}

fn local_day(date: &Date) -> Day {
    let local = date.get_time() - date.get_timezone_offset() * 60_000.0;
    Day::from_unix_days((local / 86_400_000.0).floor() as i64)
}

/// The day of a stamp of a save file, where the person is.
pub fn day_of(stamp: &str) -> Option<Day> {
    let written = Day::utc_of_stamp(stamp)?;
    let date = Date::new(&stamp.into());
    // A day without a time is the same day everywhere.
    let timed = stamp.len() > "2026-11-22".len() && !date.get_time().is_nan();
    Some(if timed { local_day(&date) } else { written })
}

/// Whole seconds since 1970.
pub fn seconds() -> u64 {
    (Date::now() / 1000.0) as u64
}
