//! The Parquet files hold what the CSV files hold, read back by readers that are not ours.

use groundwork::aggregate::{AssessmentRecord, TableId, TableOptions};
use groundwork::export::{Batch, ParquetFile, ROW_GROUP};
use groundwork::question_set::Target;
use groundwork::table::{Column, ColumnType, Value};
use parquet::file::reader::{FileReader, SerializedFileReader};
use proptest::prelude::*;

use super::tables::run;
use super::{ALL, Made, cell, read_csv, read_parquet, written};
use crate::cli::Folder;
use crate::scenario::random::{pairs, tried};

#[track_caller]
fn agree(folder: &Folder, record: &AssessmentRecord<'_>, asked: TableOptions) {
    let made = Made::new(record.set, record.assessment, record.outcome, asked);
    for table in TableId::ALL {
        let (text, bytes) = written(record, table, asked);
        let rows = read_parquet(&folder.file(table.name(), bytes));
        assert_eq!(rows, made.rows(table), "{table:?}");
        let lines = read_csv(&text);
        assert_eq!(lines.len(), rows.len(), "{table:?}");
        for (line, row) in lines.iter().zip(&rows) {
            for (name, value) in row {
                assert_eq!(line[name], cell(value), "{table:?} {name}");
            }
        }
    }
}

proptest! {
    #![proptest_config(tried(24))]

    #[test]
    fn both_forms_hold_the_same(pair in pairs(5)) {
        let folder = Folder::new("parquet");
        let run = run(&pair, Target::Recruit);
        let file = "a/file.groundwork.json";
        let record = AssessmentRecord::latest(&run.set, &run.assessment, &run.outcome, file);
        agree(&folder, &record, ALL);
        agree(&folder, &record, TableOptions::default());
    }
}

fn columns() -> [Column; 2] {
    let column = |name: &'static str, kind, always| Column {
        name: name.into(),
        kind,
        always,
        ..Column::default()
    };
    [column("a", ColumnType::Text, true), column("b", ColumnType::Whole, false)]
}

#[test]
fn groups_of_rows_are_of_a_bounded_size() {
    let folder = Folder::new("groups");
    let mut file = ParquetFile::new(Vec::new(), "t", &columns()).unwrap();
    let batch = 50_000;
    for at in 0..5 {
        let mut rows = Batch::new(&columns());
        for nth in 0..batch {
            let number = if nth % 3 == 0 { Value::Nothing } else { Value::Whole(at) };
            rows.push(&["x".into(), number]);
        }
        assert_eq!(rows.rows(), batch);
        file.add(rows).unwrap();
    }
    let path = folder.file("t.parquet", file.finish().unwrap());
    let reader = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    let groups = reader.metadata().row_groups();
    assert!(groups.iter().all(|group| group.num_rows() < (ROW_GROUP + batch) as i64));
    assert_eq!(groups.len(), 2);
    let rows = read_parquet(&path);
    assert_eq!(rows.len(), 5 * batch);
    assert!(rows.iter().enumerate().all(|(at, row)| {
        row["b"].as_i64() == (at % batch % 3 != 0).then_some((at / batch) as i64)
    }));
}

#[test]
fn a_table_without_rows_still_has_its_columns() {
    let folder = Folder::new("no-rows");
    let file = ParquetFile::new(Vec::new(), "t", &columns()).unwrap();
    let path = folder.file("t.parquet", file.finish().unwrap());
    let reader = SerializedFileReader::new(std::fs::File::open(&path).unwrap()).unwrap();
    assert_eq!(reader.metadata().file_metadata().schema_descr().num_columns(), 2);
    assert!(read_parquet(&path).is_empty());
}
