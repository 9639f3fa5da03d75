use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::{folder, said, tools, written};
use crate::project::Project;

/// Each prints a line for each event: its id and its first day.
const ICALENDAR: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    print(event['UID'], event['DTSTART'].dt.isoformat())
";
const ICAL_JS: &str = "
const text = require('fs').readFileSync(process.argv[1], 'utf8');
const ICAL = require('ical.js');
const calendar = new ICAL.Component(ICAL.parse(text));
for (const event of calendar.getAllSubcomponents('vevent')) {
  const start = event.getFirstPropertyValue('dtstart');
  console.log(event.getFirstPropertyValue('uid'), start.toString());
}
";

/// icalendar and ical.js read every event of a calendar, on its day.
pub(super) fn check(project: &Project) -> Result<()> {
    let file = folder(project, "calendars")?.join("plan.ics");
    let file = written(project, "export", &["--kind", "calendar"], file)?;
    let text = fs::read_to_string(&file)?.replace("\r\n ", "");
    let value = |line: &str, name: &str| {
        let (key, value) = line.split_once(':')?;
        (key.split(';').next() == Some(name)).then(|| value.to_owned())
    };
    let events: BTreeSet<String> = text
        .split("BEGIN:VEVENT")
        .skip(1)
        .map(|event| {
            let find = |name| event.lines().find_map(|line| value(line, name)).context(name);
            let day = find("DTSTART")?;
            let day = day.get(..8).context("a day is too short")?;
            Ok(format!("{} {}-{}-{}", find("UID")?, &day[..4], &day[4..6], &day[6..]))
        })
        .collect::<Result<_>>()?;
    ensure!(!events.is_empty(), "the calendar has no events");
    let readers = [
        ("icalendar", tools::python(project, ICALENDAR)),
        ("ical.js", tools::node(project, ICAL_JS)),
    ];
    for (reader, mut command) in readers {
        let said = said(command.arg(&file))?;
        let read: BTreeSet<String> = said.lines().map(str::to_owned).collect();
        let (missing, more) = (&events - &read, &read - &events);
        ensure!(missing.is_empty() && more.is_empty(), "{reader}: {missing:?} {more:?}");
    }
    Ok(())
}
