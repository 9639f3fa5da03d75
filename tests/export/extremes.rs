//! Assessments at the edges of what can be entered give sound files.

use groundwork::export::{calendar, csv, excel};
use groundwork::report::ReportOptions;

use super::book::Book;
use super::{everything, made, sample};
use crate::samples::SAMPLES;
use crate::scenario::{Run, Scenario};

/// Makes every file and reads back what it can.
#[track_caller]
fn sound(run: &Run, label: &str) {
    for choices in [everything(), ReportOptions { notes: Some(false), ..ReportOptions::default() }]
    {
        let tables = made(run, &choices);
        let book = Book::open(&excel(&tables).unwrap());
        for table in tables.all() {
            let rows = csv(table);
            let mut reader = csv::ReaderBuilder::new().from_reader(rows.as_bytes());
            assert_eq!(reader.records().map(Result::unwrap).count(), table.rows.len(), "{label}");
            assert!(book.cells(&table.name).len() >= table.columns.len(), "{label}");
        }
        let made = calendar(&run.set, &run.assessment, &run.outcome, run.today, &choices);
        match made {
            Ok(file) => assert!(file.lines().all(|line| line.len() <= 75), "{label}"),
            Err(why) => assert!(why.to_string().starts_with("There is nothing"), "{label}: {why}"),
        }
    }
}

#[test]
fn the_samples() {
    for name in SAMPLES {
        sound(&sample(name), name);
    }
}

#[test]
fn nobody_and_nothing() {
    sound(&Scenario::new().question("A").run(), "nobody");
    sound(&Scenario::new().reflection("R").run(), "nothing is scored");
}

#[test]
fn nothing_is_known() {
    let mut all = Scenario::new();
    for at in 0..20 {
        all = all.question(&format!("Q{at}")).critical();
    }
    all = all.person("p1", "governance");
    for at in 0..20 {
        all = all.unsure(&format!("Q{at}"));
    }
    let run = all.start("2027-06-01").run();
    sound(&run, "unknown");
    let tables = made(&run, &everything());
    assert_eq!(tables.plan.rows.len(), 20, "each is to be found out");
    assert_eq!(tables.gaps.rows.len(), 20);
}

#[test]
fn fifty_people_who_write_much() {
    let note = "We looked at it together, and it is so. ".repeat(25);
    let mut all = Scenario::new().question("A").question("B");
    for at in 0..50 {
        let group = ["governance", "operations", "people", "services", "peer"][at % 5];
        all = all.person(&format!("p{at}"), group).named(&format!("Person {at}"));
        all = all.says("A", u8::try_from(at % 5).unwrap()).note("A", &note);
    }
    all = all.note("B", &"word ".repeat(10_000));
    sound(&all.run(), "fifty");
}
