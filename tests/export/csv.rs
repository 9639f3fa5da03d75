//! Tables as comma-separated values, read back by a reader that is not ours.

use csv::ReaderBuilder;
use groundwork::export::csv;
use groundwork::table::{Column, Table, Value};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{FIELDS, everything, filled, made, sample};
use crate::scenario::random::tried;

/// The records of a file, as another program reads them.
fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("it begins with a byte order mark");
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// What a program may take for a formula.
fn runs(field: &str) -> bool {
    field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A value as the file is to have it.
fn wanted(value: &Value<'_>) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Whole(number) => number.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Text(words) if runs(words) || runs(words.trim_start()) => format!("'{words}"),
        Value::Text(words) => words.to_string(),
        other => panic!("no table for people has {other:?}"),
    }
}

fn table(rows: Vec<Vec<Value<'static>>>, columns: usize) -> Table {
    let column = |at| Column { name: format!("Column {at}").into(), ..Column::default() };
    Table { columns: (0..columns).map(column).collect(), rows, ..Table::default() }
}

#[track_caller]
fn agrees(table: &Table) {
    let text = csv(table);
    assert!(text.ends_with("\r\n"));
    let records = read(&text);
    assert_eq!(records.len(), table.rows.len() + 1);
    let heads: Vec<&str> = table.columns.iter().map(|column| column.name.as_ref()).collect();
    assert_eq!(records[0], heads);
    for (record, row) in records[1..].iter().zip(&table.rows) {
        assert_eq!(*record, row.iter().map(wanted).collect::<Vec<_>>());
    }
}

#[test]
fn samples_come_back_whole() {
    for name in crate::samples::SAMPLES {
        let tables = made(&sample(name), &everything());
        tables.all().into_iter().for_each(agrees);
    }
}

#[test]
fn a_file_looks_so() {
    let text = |words: &'static str| Value::from(words);
    let rows = vec![
        vec![text("plain"), Value::Whole(3), Value::Date("2026-11-22".parse().unwrap())],
        vec![text("a, \"b\"\nc"), Value::Nothing, text("=1+1")],
        // Else a cell of its own where a program parts at semicolons too.
        vec![text("a;=1+1"), text("b\t=1+1"), Value::Nothing],
    ];
    let wanted = "\u{feff}Column 0,Column 1,Column 2\r\n\
                  plain,3,2026-11-22\r\n\
                  \"a, \"\"b\"\"\nc\",,'=1+1\r\n\
                  \"a;=1+1\",\"b\t=1+1\",\r\n";
    assert_eq!(csv(&table(rows, 3)), wanted);
}

#[test]
fn no_field_that_a_person_fills_is_taken_for_a_formula() {
    for sign in ["=", "+", "-", "@", "＝", "＠"] {
        let run = filled(|field| format!("{sign}HYPERLINK({field})")).run();
        let tables = made(&run, &everything());
        let mut found = 0;
        for table in tables.all() {
            for field in read(&csv(table)).into_iter().flatten() {
                assert!(!runs(&field), "{field}");
                found += usize::from(field.starts_with(&format!("'{sign}")));
            }
        }
        // The organisation's name is in no table.
        assert!(found >= FIELDS.len() - 2, "{found} fields with {sign}");
    }
}

/// Words as they should not be: quotes, commas, line ends, formulas, any character.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("\"".to_owned()),
        Just(",".to_owned()),
        Just("\r\n".to_owned()),
        Just("\n".to_owned()),
        Just("'".to_owned()),
        Just(" ".to_owned()),
        Just("\t".to_owned()),
        Just("=cmd|' /C calc'!A0".to_owned()),
        Just("+1".to_owned()),
        Just("-1".to_owned()),
        Just("@SUM(A1)".to_owned()),
        Just("\u{feff}".to_owned()),
        any::<char>().prop_map(String::from),
        "[a-z]{1,4}",
    ];
    vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(tried(256))]

    #[test]
    fn hostile_words_come_back_and_never_run(words in vec(vec(hostile(), 3), 0..5)) {
        // As writers get them, and as nobody should hand them over.
        for clean in [true, false] {
            let value = |words: &String| match clean {
                true => Value::from(words.as_str()).printable(),
                false => Value::from(words.clone()),
            };
            let rows: Vec<Vec<Value<'static>>> =
                words.iter().map(|row| row.iter().map(value).collect()).collect();
            let table = table(rows, 3);
            agrees(&table);
            for field in read(&csv(&table)).into_iter().flatten() {
                prop_assert!(!runs(&field) && !runs(field.trim_start()), "{:?}", field);
            }
        }
    }
}
