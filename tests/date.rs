//! Calendar days: reading, writing, counting, and the ends of the calendar.

use groundwork::date::Day;
use proptest::prelude::*;

use crate::scenario::random::tried;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn days_that_no_month_has_are_refused_in_plain_words() {
    for bad in [
        "",
        "2027",
        "2027-13-01",
        "2027-02-29",
        "2027-2-3",
        "2027-02-0x",
        "1/2/2027",
        "+027-01-01",
        "2027-01-01 ",
        "２０２７-01-01",
        "20é7-01-01",
        "2027é01-1",
    ] {
        let wanted =
            format!("“{bad}” is not a date; write it as year-month-day, such as 2027-03-01");
        assert_eq!(bad.parse::<Day>().unwrap_err().to_string(), wanted);
    }
}

#[test]
fn leap_years_have_their_day() {
    assert_eq!(day("2028-02-28").plus(1), day("2028-02-29"));
    assert_eq!(day("2027-02-28").plus(1), day("2027-03-01"));
}

#[test]
fn days_are_spoken_as_in_australia() {
    assert_eq!(day("2027-03-01").spoken(), "1 March 2027");
    assert_eq!(day("2026-09-30").short(), "30 Sep 2026");
}

#[test]
fn counting_stops_at_the_ends_of_the_calendar() {
    assert_eq!(day("9999-12-31").plus(1), day("9999-12-31"));
    assert_eq!(day("2027-01-01").plus(i64::MAX), day("9999-12-31"));
    assert_eq!(day("0000-01-01").plus(-1), day("0000-01-01"));
    assert_eq!(day("2027-01-01").plus(i64::MIN), day("0000-01-01"));
}

#[test]
fn days_since_1970_are_calendar_days() {
    assert_eq!(Day::from_unix_days(0), day("1970-01-01"));
    assert_eq!(Day::from_unix_days(20_779), day("2026-11-22"));
}

proptest! {
    #![proptest_config(tried(200))]

    #[test]
    fn what_is_written_reads_the_same(days in 0..3_600_000i64, more in -2000..2000i64) {
        let day = day("0000-01-01").plus(days);
        prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
        let later = day.plus(more);
        prop_assert!(day.days_until(later) == more || days + more < 0);
        prop_assert_eq!(day < later, day.days_until(later) > 0);
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), like in "[0-9é-]{8,12}") {
        for text in [text, like] {
            let read = text.parse::<Day>().map(|day| day.to_string());
            prop_assert!(read.is_err() || read == Ok(text));
        }
    }
}
