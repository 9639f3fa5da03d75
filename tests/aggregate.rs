//! Many assessments as tidy tables and in sum, through the public doors.

mod anonymous;
mod csv_text;
mod gathering;
pub mod names;
mod parquet_file;
mod shown;
mod summary;
mod tables;

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;

use groundwork::aggregate::{AssessmentRecord, TableId, TableOptions, columns, rows};
use groundwork::assessment::Assessment;
use groundwork::export::{Batch, CsvDialect, ParquetFile};
use groundwork::plan::Outcome;
use groundwork::question_set::Questionnaire;
use groundwork::table::Value;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use serde_json::{Map, Value as Json, json};

use crate::scenario::Run;

/// With everything that can be asked for.
pub const ALL: TableOptions = TableOptions { names: true, words: true };

/// A row by the names of its columns.
pub type Row = Map<String, Json>;

/// The tables of an assessment, as another program sees them.
pub struct Made(BTreeMap<TableId, Vec<Row>>);

impl Made {
    pub fn new(
        set: &Questionnaire,
        assessment: &Assessment,
        outcome: &Outcome,
        asked: TableOptions,
    ) -> Self {
        let record = AssessmentRecord::latest(set, assessment, outcome, "a/file.groundwork.json");
        let mut made: BTreeMap<TableId, Vec<Row>> = BTreeMap::new();
        rows(&record, asked, &mut |table, values| {
            let columns = columns(table, asked);
            assert_eq!(columns.len(), values.len(), "{table:?}");
            let named = columns.iter().zip(values).map(|(c, v)| (c.name.to_string(), plain(v)));
            made.entry(table).or_default().push(named.collect());
        });
        Made(made)
    }

    pub fn of(run: &Run, asked: TableOptions) -> Self {
        Made::new(&run.set, &run.assessment, &run.outcome, asked)
    }

    /// The rows of a table.
    pub fn rows(&self, table: TableId) -> &[Row] {
        self.0.get(&table).map_or(&[], Vec::as_slice)
    }

    /// The rows of a table in which columns have these values.
    pub fn find(&self, table: TableId, wanted: Json) -> Vec<&Row> {
        let wanted = wanted.as_object().unwrap().clone();
        let rows = self.rows(table).iter();
        rows.filter(|row| wanted.iter().all(|(key, value)| row[key] == *value)).collect()
    }

    /// Every text in every table.
    pub fn texts(&self) -> String {
        let cells = self.0.values().flatten().flat_map(Row::values);
        cells.filter_map(Json::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// A value as JSON.
pub fn plain(value: &Value<'_>) -> Json {
    match value {
        Value::Nothing => Json::Null,
        Value::Text(text) => json!(text),
        Value::Whole(number) => json!(number),
        Value::Decimal(number) => json!(number),
        Value::Date(day) => json!(day.to_string()),
        Value::Flag(flag) => json!(flag),
    }
}

/// The rows of a Parquet file, read by the crate's own reader.
pub fn read_parquet(path: &Path) -> Vec<Row> {
    let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
    let row = |row: parquet::record::Row| {
        row.get_column_iter().map(|(name, field)| (name.clone(), of_field(field))).collect()
    };
    reader.get_row_iter(None).unwrap().map(|found| row(found.unwrap())).collect()
}

fn of_field(field: &Field) -> Json {
    match field {
        Field::Null => Json::Null,
        Field::Str(text) => json!(text),
        Field::Int(number) => json!(number),
        Field::Double(number) => json!(number),
        Field::Bool(flag) => json!(flag),
        Field::Date(days) => {
            json!(groundwork::date::Day::from_unix_days(i64::from(*days)).to_string())
        }
        other => panic!("a column of a kind that no table has: {other:?}"),
    }
}

/// The rows of a CSV file, each cell as it stands.
pub fn read_csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        heads.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// A cell of a CSV file as it must stand for a value. Of the texts in these tests only editions look
/// like something else.
pub fn cell(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) if text.parse::<f64>().is_ok() => format!("'{text}"),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A table of an assessment as CSV, and as the bytes of a Parquet file.
pub fn written(
    record: &AssessmentRecord<'_>,
    table: TableId,
    asked: TableOptions,
) -> (String, Vec<u8>) {
    let columns = columns(table, asked);
    let (mut text, mut batch) = (String::new(), Batch::new(&columns));
    CsvDialect::ANALYSIS.heads(&mut text, &columns);
    rows(record, asked, &mut |of, values| {
        if of == table {
            CsvDialect::ANALYSIS.row(&mut text, values);
            batch.push(values);
        }
    });
    let mut file = ParquetFile::new(Vec::new(), table.name(), &columns).unwrap();
    file.add(batch).unwrap();
    (text, file.finish().unwrap())
}
