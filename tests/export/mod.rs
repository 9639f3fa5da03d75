//! What an assessment becomes in the files of other programs.

pub mod book;
pub mod calendar;
mod csv;
pub mod excel;
mod extremes;
pub mod package;
mod tables;
pub mod word;

use groundwork::export::{Tables, tables};
use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::ReportOptions;
use groundwork::table::{Table, Value};
use serde_json::json;

use crate::samples::Sample;
use crate::scenario::{Run, Scenario, TODAY};

/// The tables of a scenario.
fn made(run: &Run, choices: &ReportOptions) -> Tables {
    tables(&run.set, &run.assessment, &run.outcome, run.today, choices)
}

/// A shipped sample, run.
fn sample(name: &str) -> Run {
    let Sample { set, assessment, .. } = Sample::open(name);
    let today = TODAY.parse().unwrap();
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    Run { set, assessment, outcome, today }
}

/// Everything that can be chosen.
fn everything() -> ReportOptions {
    ReportOptions { names: true, ..ReportOptions::default() }
}

/// The values of a column.
#[track_caller]
fn column<'a>(table: &'a Table, head: &str) -> Vec<&'a Value<'static>> {
    let at = table.columns.iter().position(|column| column.name == head);
    let at = at.unwrap_or_else(|| panic!("{} has no column “{head}”", table.name));
    table.rows.iter().map(|row| &row[at]).collect()
}

/// The words of a column; nothing where there are none.
#[track_caller]
fn words<'a>(table: &'a Table, head: &str) -> Vec<&'a str> {
    let word = |value: &'a Value<'static>| match value {
        Value::Text(words) => words.as_ref(),
        Value::Nothing => "",
        other => panic!("{head}: {other:?} is no text"),
    };
    column(table, head).into_iter().map(word).collect()
}

/// Every word of the tables, heads among them.
fn all_words(tables: &Tables) -> String {
    let mut all = vec![tables.about.title.clone(), tables.about.organisation.clone()];
    all.extend(tables.about.lines.iter().map(|(label, words)| format!("{label} {words}")));
    for table in tables.all() {
        all.extend(table.columns.iter().map(|column| column.name.to_string()));
        let texts = table.rows.iter().flatten().map(Value::text).filter(|text| !text.is_empty());
        all.extend(texts.map(str::to_owned));
    }
    all.join("\n")
}

/// A small assessment in which a person has filled every field there is, each with words made by
/// `fill` from the name of the field.
fn filled(fill: impl Fn(&str) -> String) -> Scenario {
    Scenario::new()
        .organisation(&fill("organisation"))
        .question("A")
        .action("A-a", |a| a)
        .question("B")
        .may_not_apply()
        .question("C")
        .reflection("R")
        .person("p1", "governance")
        .named(&fill("name"))
        .says("A", 1)
        .note("A", &fill("note"))
        .not_applicable("B", &fill("reason"))
        .says("C", 0)
        .writes("R", &fill("reflection"))
        .agreed("C", json!({"level": 1, "note": fill("agreed"), "dissent": fill("dissent")}))
        .choose("A-a", json!({"owner": fill("owner"), "note": fill("action note")}))
        .own_with(
            "own",
            "prepare",
            json!({"title": fill("title"), "detail": fill("detail"), "owner": fill("own owner"),
                   "due": "2027-01-05"}),
        )
        .start("2027-06-01")
}

/// The fields that [`filled`] fills and that tables show when everything is chosen.
const FIELDS: [&str; 12] = [
    "organisation",
    "name",
    "note",
    "reason",
    "reflection",
    "agreed",
    "dissent",
    "owner",
    "action note",
    "title",
    "detail",
    "own owner",
];
