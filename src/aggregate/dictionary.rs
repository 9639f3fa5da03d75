use std::fmt::Write;

use super::{TableId, TableOptions, columns};
use crate::export::CsvDialect;
use crate::messages::aggregate;
use crate::table::{Column, ColumnType, Sensitivity, Value};

/// The first line of the data dictionary, by which a folder is known to be a roll-up.
pub const TITLE: &str = "# Groundwork roll-up: data dictionary";

const HEADS: [&str; 6] = ["table", "column", "type", "unit", "may_be_empty", "meaning"];

/// The data dictionary as a table: every column of every table.
pub fn dictionary_csv(asked: TableOptions) -> String {
    let (mut text, dialect) = (String::new(), CsvDialect::ANALYSIS);
    dialect.row(&mut text, &HEADS.map(Value::from));
    for table in TableId::ALL {
        for Column { name, kind, unit, meaning, always, .. } in columns(table, asked) {
            let row = [
                table.name().into(),
                Value::Text(name),
                type_name(kind).into(),
                Value::Text(unit),
                (!always).into(),
                Value::Text(meaning),
            ];
            dialect.row(&mut text, &row);
        }
    }
    text
}

/// The data dictionary to read: what the folder holds, every table and column, and what to keep in
/// mind.
pub fn dictionary(asked: TableOptions) -> String {
    let about = [
        aggregate::dictionary_tables(),
        aggregate::dictionary_skipped(),
        aggregate::dictionary_empty_cells(),
    ];
    let mut text = format!("{TITLE}\n\n{}\n", about.join("\n\n"));
    let heads = [
        aggregate::head_column(),
        aggregate::head_type(),
        aggregate::head_unit(),
        aggregate::head_may_be_empty(),
        aggregate::head_meaning(),
    ];
    let heads = format!("| {} |\n| --- | --- | --- | --- | --- |\n", heads.join(" | "));
    for table in TableId::ALL {
        let (name, row_is) = (table.name(), table.row_is());
        // Writing to a String cannot fail.
        let _ = write!(text, "\n## {name}\n\n{row_is}\n\n{heads}");
        for Column { name, kind, unit, meaning, always, .. } in columns(table, asked) {
            let (kind, empty) =
                (type_name(kind), if always { aggregate::no() } else { aggregate::yes() });
            let _ = writeln!(text, "| `{name}` | {kind} | {unit} | {empty} | {meaning} |");
        }
        for (of, option) in [(Sensitivity::Names, "--names"), (Sensitivity::Words, "--words")] {
            let all = columns(table, TableOptions { names: true, words: true });
            let left: Vec<String> = all
                .iter()
                .filter(|column| column.of == of && !asked.has(of))
                .map(|column| format!("`{}`", column.name))
                .collect();
            if !left.is_empty() {
                let left = aggregate::not_in_these_files(option, left.join(", "));
                let _ = write!(text, "\n{left}\n");
            }
        }
    }
    let _ = write!(text, "\n## {}\n\n", aggregate::keep_in_mind());
    for point in keep_in_mind() {
        let _ = writeln!(text, "{point}");
    }
    text
}

/// The word for what a column holds.
fn type_name(kind: ColumnType) -> &'static str {
    match kind {
        ColumnType::Text => aggregate::type_text(),
        ColumnType::Whole => aggregate::type_whole(),
        ColumnType::Decimal => aggregate::type_decimal(),
        ColumnType::Date => aggregate::type_date(),
        ColumnType::Flag => aggregate::type_flag(),
    }
}

/// What to keep in mind, in points.
fn keep_in_mind() -> [&'static str; 11] {
    [
        aggregate::mind_conversation(),
        aggregate::mind_blank(),
        aggregate::mind_voice(),
        aggregate::mind_like_with_like(),
        aggregate::mind_anonymous(),
        aggregate::mind_other_sessions(),
        aggregate::mind_csv_text(),
        aggregate::mind_spark(),
        aggregate::mind_states(),
        aggregate::mind_snapshot(),
        aggregate::mind_one_id(),
    ]
}
