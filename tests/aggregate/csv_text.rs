//! What programs that analyse data make of text in the CSV files, without being told its type.

use groundwork::export::CsvDialect;
use groundwork::table::{Column, ColumnType};

fn line(text: &str) -> String {
    let mut line = String::new();
    CsvDialect::ANALYSIS.row(&mut line, &[text.into()]);
    line.trim_end().to_owned()
}

#[test]
fn no_text_is_taken_for_a_number_a_day_a_truth_value_or_nothing() {
    for text in [
        "2026.1",
        "2026.10",
        "007",
        ".5",
        "1e5",
        "1_000",
        "2026-11-22",
        "22/11/2026",
        "12:30",
        "2026-11-22T09:00:00Z",
        "inf",
        "NaN",
        "NA",
        "n/a",
        "null",
        "None",
        "<NA>",
        "true",
        "False",
        "No",
        "y",
    ] {
        assert_eq!(line(text), format!("'{text}"));
    }
}

#[test]
fn other_text_stays_as_it_is() {
    for text in [
        "EXP-1",
        "p-4kd92mx0",
        "5a3c1f8e-0000-4000-8000-000000000001",
        "Autumn 2026",
        "2026 Agency",
        "North",
        "nothing",
        "recruit",
        "none",
        "é",
    ] {
        assert_eq!(line(text), text);
    }
}

#[test]
fn names_of_columns_of_text_stand_in_quotes() {
    let column = |name: &'static str, kind| Column { name: name.into(), kind, ..Column::default() };
    let mut heads = String::new();
    CsvDialect::ANALYSIS
        .heads(&mut heads, &[column("a", ColumnType::Text), column("b", ColumnType::Whole)]);
    assert_eq!(heads, "\"a\",b\n");
}
