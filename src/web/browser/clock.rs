use js_sys::Date;

use crate::calendar::Day;

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
    let date = Date::new_0();
    let local = date.get_time() - date.get_timezone_offset() * 60_000.0;
    Day::from_unix_days((local / 86_400_000.0).floor() as i64)
}

/// Whole seconds since 1970.
pub fn seconds() -> u64 {
    (Date::now() / 1000.0) as u64
}
