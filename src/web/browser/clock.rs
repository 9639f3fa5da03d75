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
    local_day(&Date::new_0())
}

fn local_day(date: &Date) -> Day {
    // Noon in UTC of the local calendar day: no offset can move it to another day.
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    let (month, day) = (i32::try_from(date.get_month()), i32::try_from(date.get_date()));
    let noon = Date::utc(
        f64::from(year),
        f64::from(month.unwrap_or(0)),
        f64::from(day.unwrap_or(1)),
        12.0,
        0.0,
        0.0,
        0.0,
    );
    Day::from_unix_days((noon / 86_400_000.0).floor() as i64)
}
