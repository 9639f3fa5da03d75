//! Dated actions as a calendar file, unfolded and read back line by line.

use std::collections::BTreeSet;

use groundwork::assessment::{ActionChoice, ActionProgress};
use groundwork::date::Day;
use groundwork::export::calendar;
use groundwork::report::ReportOptions;
use proptest::prelude::*;
use serde_json::json;

use super::{everything, filled, sample};
use crate::scenario::random::tried;
use crate::scenario::{Run, Scenario};

fn file(run: &Run, choices: &ReportOptions) -> String {
    calendar(&run.set, &run.assessment, &run.outcome, run.today, choices).unwrap()
}

/// The words of the failure to make a file.
#[track_caller]
fn refused(run: &Run) -> String {
    let made = calendar(&run.set, &run.assessment, &run.outcome, run.today, &everything());
    made.unwrap_err().to_string()
}

/// An event's properties by name, in order.
pub type Event = Vec<(String, String)>;

/// The content lines of a file, with what must hold of its form.
#[track_caller]
fn content(file: &str) -> Event {
    let end = file.strip_suffix("\r\n").expect("the last line ends as all do");
    let mut lines: Vec<String> = Vec::new();
    for line in end.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().expect("a first line is not folded").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    let part = |line: String| {
        let (name, value) = line.split_once(':').expect("a name and a value");
        (name.to_owned(), value.to_owned())
    };
    lines.into_iter().map(part).collect()
}

/// The events of a file.
#[track_caller]
pub fn events(file: &str) -> Vec<Event> {
    let lines = content(file);
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(lines.first(), Some(&pair("BEGIN", "VCALENDAR")));
    assert_eq!(lines.last(), Some(&pair("END", "VCALENDAR")));
    assert_eq!(lines[1], pair("VERSION", "2.0"));
    let mut events = Vec::new();
    let mut open: Option<Event> = None;
    for line in lines {
        if line == pair("BEGIN", "VEVENT") {
            assert!(open.replace(Vec::new()).is_none());
        } else if line == pair("END", "VEVENT") {
            events.push(open.take().unwrap());
        } else if let Some(event) = &mut open {
            event.push(line);
        }
    }
    assert!(open.is_none());
    events
}

/// The one value of a property.
#[track_caller]
pub fn value<'a>(event: &'a Event, name: &str) -> &'a str {
    let mut values = event.iter().filter(|(found, _)| found == name);
    let (_, value) = values.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(values.next().is_none(), "{name} twice");
    value
}

/// Words as the format has them, read back.
pub fn unescaped(value: &str) -> String {
    let mut words = String::new();
    let mut signs = value.chars();
    while let Some(c) = signs.next() {
        match c {
            '\\' => match signs.next().unwrap() {
                'n' | 'N' => words.push('\n'),
                c @ ('\\' | ';' | ',') => words.push(c),
                c => panic!("\\{c} is no escape"),
            },
            ';' | ',' => panic!("{c} stands alone in {value}"),
            c => words.push(c),
        }
    }
    words
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

#[test]
fn no_event_of_another_organisation_has_the_id_of_one_of_ours() {
    let ours = sample("typical");
    let mut theirs = sample("typical");
    theirs.assessment = theirs.assessment.clone().with_id("theirs");
    let ids = |run: &Run| -> BTreeSet<String> {
        events(&file(run, &everything())).iter().map(|it| value(it, "UID").to_owned()).collect()
    };
    let (ours, theirs) = (ids(&ours), ids(&theirs));
    assert!(ours.len() > 10 && ours.len() == theirs.len());
    assert!(ours.is_disjoint(&theirs));
}

#[test]
fn each_open_action_with_a_date_is_an_all_day_event() {
    let mut run = sample("typical");
    let first = run.plan().steps[0].id.clone();
    let done = ActionChoice { progress: ActionProgress::Done, ..ActionChoice::default() };
    run.assessment.choices.insert(first, done);
    let file = file(&run, &everything());
    let events = events(&file);
    let open: Vec<_> =
        run.plan().steps.iter().filter(|step| !step.is_done(&run.assessment)).collect();
    let own: Vec<_> = run.assessment.own.iter().filter(|own| own.due.is_some()).collect();
    assert!(open.len() < run.plan().steps.len() && !open.is_empty(), "some are done");
    assert_eq!(events.len(), open.len() + own.len());
    let of = |id: &str| {
        let wanted = format!("{}.{id}@groundwork.invalid", run.assessment.id);
        let mut found = events.iter().filter(|event| value(event, "UID") == wanted);
        let event = found.next().unwrap_or_else(|| panic!("no event for {id}"));
        assert!(found.next().is_none(), "{id} twice");
        event
    };
    for step in open {
        let (event, due) = (of(step.id.as_str()), step.due.unwrap());
        assert_eq!(value(event, "DTSTART;VALUE=DATE"), digits(due));
        assert_eq!(value(event, "DTEND;VALUE=DATE"), digits(due.plus(1)));
        assert_eq!(value(event, "DTSTAMP"), "20261122T000000Z");
        let title = groundwork::text::step_title(&run.set, step);
        assert_eq!(unescaped(value(event, "SUMMARY")), title);
        if let Some(action) = step.action(&run.set) {
            assert!(unescaped(value(event, "DESCRIPTION")).starts_with(&action.detail));
        }
    }
    for own in own {
        let event = of(&format!("own:{}", own.id));
        assert_eq!(value(event, "DTSTART;VALUE=DATE"), digits(own.due.unwrap()));
    }
}

#[test]
fn events_come_in_the_order_of_their_days() {
    let file = file(&sample("typical"), &everything());
    let events = events(&file);
    let days: Vec<&str> = events.iter().map(|event| value(event, "DTSTART;VALUE=DATE")).collect();
    assert!(days.len() > 20 && days.is_sorted());
}

#[test]
fn owners_are_named_only_where_chosen_and_notes_never() {
    let run = filled(|field| format!("<{field}>")).run();
    let with = file(&run, &everything()).replace("\r\n ", "");
    let left_out = ReportOptions { owners: false, ..everything() };
    let without = file(&run, &left_out).replace("\r\n ", "");
    for field in ["title", "detail"] {
        assert!(with.contains(&format!("<{field}>")) && without.contains(&format!("<{field}>")));
    }
    for field in ["owner", "own owner"] {
        assert!(with.contains(&format!("Owner: <{field}>")), "{field}");
        assert!(!without.contains(&format!("<{field}>")), "{field}");
    }
    for field in ["name", "note", "action note", "agreed", "dissent", "reason", "reflection"] {
        assert!(!with.contains(&format!("<{field}>")), "{field}");
    }
    assert!(!without.contains("Owner: "));
    // A name of somebody who answered follows the other box.
    let unnamed = file(&filled(|field| format!("<{field}>")).run(), &ReportOptions::default());
    assert!(unnamed.replace("\r\n ", "").contains("Owner: <owner>") && !unnamed.contains("<name>"));
}

#[test]
fn a_later_file_moves_the_events_of_an_earlier_one() {
    let one = |today: &str, due: &str| {
        let run = Scenario::new()
            .question("A")
            .action("A-a", |a| a)
            .person("p1", "governance")
            .says("A", 0)
            .choose("A-a", json!({"due": due}))
            .run_on(today);
        let event = events(&file(&run, &ReportOptions::default())).remove(0);
        let number: u32 = value(&event, "SEQUENCE").parse().unwrap();
        (value(&event, "UID").to_owned(), number, value(&event, "DTSTART;VALUE=DATE").to_owned())
    };
    let (first, second) = (one("2026-11-22", "2027-01-01"), one("2026-12-01", "2027-02-01"));
    assert_eq!(first.0, second.0);
    assert!(first.1 < second.1);
    assert_eq!((first.2.as_str(), second.2.as_str()), ("20270101", "20270201"));
}

#[test]
fn nothing_to_put_in_a_calendar_is_said_in_words() {
    let asked = |level: u8| {
        Scenario::new()
            .question("A")
            .action("A-a", |a| a)
            .person("p1", "governance")
            .says("A", level)
    };
    let none = refused(&asked(4).run());
    assert_eq!(none, "There is nothing to put in a calendar yet: no action is called for.");
    let undated = refused(&asked(0).run());
    assert!(
        undated.starts_with("There is nothing to put in a calendar yet: no action has a date.")
    );
    assert!(undated.contains("Set one, and every action gets a date."), "{undated}");
    let declined = asked(0).declines("A-a").start("2027-06-01").run();
    assert_eq!(refused(&declined), none);
    let done = asked(0).choose("A-a", json!({"progress": "done"})).start("2027-06-01").run();
    assert!(refused(&done).contains("every action that has a date is done"));
}

#[test]
fn the_last_day_there_is_has_no_end() {
    let own = json!({"title": "At last", "due": "9999-12-31"});
    let run = Scenario::new().question("A").own_with("own", "decide", own).run();
    let events = events(&file(&run, &ReportOptions::default()));
    assert_eq!(value(&events[0], "DTSTART;VALUE=DATE"), "99991231");
    assert!(events[0].iter().all(|(name, _)| !name.starts_with("DTEND")));
}

proptest! {
    #![proptest_config(tried(256))]

    /// Whatever words are entered, the lines are sound and the words come back.
    #[test]
    fn words_come_back(
        title in "\\PC{0,80}",
        detail in "(\\PC|[\\\\;,:\"\n\r\t\u{0}]){0,120}",
        id in "(\\PC|[;:,\n ]){1,30}",
    ) {
        let own = json!({"title": title, "detail": detail, "due": "2027-01-05"});
        let run = Scenario::new().id(&format!("x{id}")).question("A").own_with("own", "decide", own).run();
        let events = events(&file(&run, &ReportOptions::default()));
        prop_assert_eq!(events.len(), 1);
        let plain = groundwork::table::printable;
        let wanted = match title.trim() {
            "" => "Without a title".to_owned(),
            title => plain(title),
        };
        prop_assert_eq!(unescaped(value(&events[0], "SUMMARY")), wanted);
        let said = unescaped(value(&events[0], "DESCRIPTION"));
        prop_assert!(said.starts_with(&plain(&detail)), "{:?} in {:?}", detail, said);
        let uid = unescaped(value(&events[0], "UID"));
        prop_assert_eq!(uid, plain(&format!("x{id}.own:own@groundwork.invalid")));
    }
}
