//! Dated actions as a calendar file (RFC 5545).

use std::fmt;

use super::plan_rows::{PlanRow, plan_rows};
use crate::assessment::{ActionProgress, Assessment};
use crate::date::Day;
use crate::messages::export;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::report::ReportOptions;
use crate::report::common::context::Context;
use crate::report::common::disclosed::disclosed;
use crate::table::printable;
use crate::text::{about_dates, set_in_terms};

/// Why there is nothing to put in a calendar, in a sentence or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoEvents(String);

impl fmt::Display for NoEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoEvents {}

/// The dated actions of an assessment as an iCalendar file: an all-day event on the day each is
/// due. Done and declined ones are not in it, for a calendar says what is still to come. Owners
/// are named only where `choices` name people, and notes never: calendars are shared more widely
/// than reports.
///
/// An event keeps its id from one file to the next, so that a calendar which is given a later file
/// moves it instead of adding another.
///
/// # Errors
/// When no open action has a date, and then what to do about it.
pub fn calendar(
    set: &Questionnaire,
    assessment: &Assessment,
    outcome: &Outcome,
    today: Day,
    choices: &ReportOptions,
) -> Result<String, NoEvents> {
    let set = set_in_terms(set, assessment);
    let shown = disclosed(&set, assessment);
    let context = Context::new(&set, &shown, outcome, today, choices);
    let lines = plan_rows(&context);
    let open = |line: &&PlanRow<'_>| line.progress(&context) != ActionProgress::Done;
    let mut dated: Vec<(Day, &PlanRow<'_>)> =
        lines.iter().filter(open).filter_map(|line| Some((line.due()?, line))).collect();
    if dated.is_empty() {
        return Err(nothing(&context, &lines));
    }
    dated.sort_by_key(|(due, _)| *due);
    let mut file = CalendarFile(String::new());
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Groundwork//Groundwork//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    file.text("X-WR-CALNAME", &export::calendar_name(context.organisation()));
    for (due, line) in dated {
        event(&mut file, &context, due, line);
    }
    file.line("END", "VCALENDAR");
    Ok(file.0)
}

fn nothing(context: &Context<'_>, lines: &[PlanRow<'_>]) -> NoEvents {
    NoEvents(if lines.is_empty() {
        export::no_events_no_action().to_owned()
    } else if lines.iter().any(|line| line.due().is_some()) {
        export::no_events_all_done().to_owned()
    } else if let Some(words) = about_dates(context.set, &context.outcome.plan) {
        format!("{} {words}", export::no_events_no_date())
    } else {
        format!("{} {}", export::no_events_no_date(), export::give_dates())
    })
}

fn event(file: &mut CalendarFile, context: &Context<'_>, due: Day, line: &PlanRow<'_>) {
    let (assessment, today) = (context.assessment, context.today);
    file.line("BEGIN", "VEVENT");
    file.text("UID", &format!("{}.{}@groundwork.invalid", assessment.id, line.id()));
    file.line("DTSTAMP", &format!("{}T000000Z", digits(today)));
    // A calendar takes a change only with a higher number than it has: a later day's.
    file.line("SEQUENCE", &Day::from_unix_days(0).days_until(today).max(0).to_string());
    file.line("DTSTART;VALUE=DATE", &digits(due));
    // The end is the day after; the last day that there is has none.
    let after = due.plus(1);
    if after > due {
        file.line("DTEND;VALUE=DATE", &digits(after));
    }
    file.text("SUMMARY", &line.title(context));
    file.text("DESCRIPTION", &description(context, line));
    file.text("CATEGORIES", &line.phase(context));
    // It takes nobody's time on that day.
    file.line("TRANSP", "TRANSPARENT");
    file.line("END", "VEVENT");
}

/// How to do it, what for, and who leads it.
fn description(context: &Context<'_>, line: &PlanRow<'_>) -> String {
    let (how, what_for) = (line.how(context), line.what_for(context));
    let (lead, owner) = (line.lead(context), line.owner(context));
    let said = |words: &str| !words.is_empty();
    let mut parts = Vec::new();
    parts.extend(Some(how).filter(|how| said(how)));
    parts.extend(said(&what_for).then(|| export::event_what_for(what_for)));
    parts.extend(said(&lead).then(|| export::event_led_by(lead)));
    parts.extend(said(&owner).then(|| export::event_owner(owner)));
    parts.join("\n")
}

/// `20261122`
fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A calendar file in the making.
struct CalendarFile(String);

impl CalendarFile {
    /// A content line, folded: no line has more than 75 octets, and no character is parted.
    fn line(&mut self, name: &str, value: &str) {
        const MOST: usize = 75;
        let mut room = MOST;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = MOST - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A content line of words, with what has a meaning in the format marked as words. Where there
    /// are no words there is no line.
    fn text(&mut self, name: &str, words: &str) {
        let words = printable(words);
        if words.is_empty() {
            return;
        }
        let mut escaped = String::new();
        for c in words.chars() {
            match c {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }
}
