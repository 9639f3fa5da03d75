//! Tables as Parquet files. Rows are gathered in batches, wherever they are made; a file takes the
//! batches in order, and writes them in groups of a bounded size.

use std::fmt;
use std::io::Write;
use std::mem;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;

use crate::date::Day;
use crate::messages::aggregate;
use crate::table::{Column, ColumnType, Value};

/// A group of rows is written once it has this many: small enough for memory, large enough to be
/// read quickly.
pub const ROW_GROUP: usize = 131_072;

/// Why a file could not be written, in words for a person.
#[derive(Debug)]
pub struct ParquetFileError(String);

impl fmt::Display for ParquetFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ParquetFileError {}

impl From<ParquetError> for ParquetFileError {
    fn from(error: ParquetError) -> Self {
        match error {
            ParquetError::External(error) => ParquetFileError(error.to_string()),
            error => ParquetFileError(error.to_string()),
        }
    }
}

/// The values of one column, those that there are.
#[derive(Clone, Debug)]
enum Values {
    /// All texts one after the other, and where each ends.
    Text(Vec<u8>, Vec<usize>),
    Whole(Vec<i32>),
    Decimal(Vec<f64>),
    Flag(Vec<bool>),
}

/// Rows of one table, by column.
#[derive(Clone, Debug)]
pub struct Batch {
    rows: usize,
    /// Of each column its values, and for each row whether it has one: 1, or else 0.
    columns: Vec<(Values, Vec<i16>)>,
}

impl Batch {
    /// Without any row.
    pub fn new(columns: &[Column]) -> Self {
        let empty = |column: &Column| match column.kind {
            ColumnType::Text => Values::Text(Vec::new(), Vec::new()),
            ColumnType::Whole | ColumnType::Date => Values::Whole(Vec::new()),
            ColumnType::Decimal => Values::Decimal(Vec::new()),
            ColumnType::Flag => Values::Flag(Vec::new()),
        };
        Batch { rows: 0, columns: columns.iter().map(|c| (empty(c), Vec::new())).collect() }
    }

    /// Adds a row. A value that is not of its column's kind counts as none.
    pub fn push(&mut self, row: &[Value<'_>]) {
        self.rows += 1;
        let nothing = std::iter::repeat(&Value::Nothing);
        for ((values, there), value) in self.columns.iter_mut().zip(row.iter().chain(nothing)) {
            there.push(i16::from(values.push(value)));
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.rows
    }
}

impl Values {
    fn push(&mut self, value: &Value<'_>) -> bool {
        match (self, value) {
            (Values::Text(bytes, ends), Value::Text(words)) => {
                bytes.extend_from_slice(words.as_bytes());
                ends.push(bytes.len());
            }
            (Values::Whole(all), Value::Whole(number)) => all.push(*number),
            (Values::Whole(all), Value::Date(day)) => all.push(since_1970(*day)),
            (Values::Decimal(all), Value::Decimal(number)) => all.push(*number),
            (Values::Flag(all), Value::Flag(flag)) => all.push(*flag),
            _ => return false,
        }
        true
    }
}

/// Days since 1 January 1970, as Parquet counts them.
fn since_1970(day: Day) -> i32 {
    i32::try_from(Day::from_unix_days(0).days_until(day)).unwrap_or_default()
}

/// A Parquet file in the making.
pub struct ParquetFile<W: Write + Send> {
    file: SerializedFileWriter<W>,
    always: Vec<bool>,
    waiting: Vec<Batch>,
    rows: usize,
}

impl<W: Write + Send> ParquetFile<W> {
    /// Begins a table of this name.
    ///
    /// # Errors
    /// When nothing can be written.
    pub fn new(to: W, name: &str, columns: &[Column]) -> Result<Self, ParquetFileError> {
        let fields: Result<Vec<Arc<Type>>, ParquetError> = columns.iter().map(field).collect();
        let schema = Type::group_type_builder(name).with_fields(fields?).build()?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_statistics_enabled(EnabledStatistics::Chunk)
            .set_created_by(format!("groundwork {}", env!("CARGO_PKG_VERSION")))
            .build();
        let file = SerializedFileWriter::new(to, Arc::new(schema), Arc::new(properties))?;
        let always = columns.iter().map(|column| column.always).collect();
        Ok(ParquetFile { file, always, waiting: Vec::new(), rows: 0 })
    }

    /// Adds rows after those that are there.
    ///
    /// # Errors
    /// When nothing more can be written.
    pub fn add(&mut self, batch: Batch) -> Result<(), ParquetFileError> {
        self.rows += batch.rows;
        if batch.rows > 0 {
            self.waiting.push(batch);
        }
        if self.rows >= ROW_GROUP { self.write_group() } else { Ok(()) }
    }

    /// Writes the rest, and gives back what it was written to.
    ///
    /// # Errors
    /// When nothing more can be written.
    pub fn finish(mut self) -> Result<W, ParquetFileError> {
        self.write_group()?;
        Ok(self.file.into_inner()?)
    }

    fn write_group(&mut self) -> Result<(), ParquetFileError> {
        self.rows = 0;
        let mut batches = mem::take(&mut self.waiting);
        if batches.is_empty() {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for (at, always) in self.always.iter().enumerate() {
            let Some(mut column) = group.next_column()? else { break };
            let columns = batches.iter_mut().filter_map(|batch| batch.columns.get_mut(at));
            for (values, there) in columns {
                write(column.untyped(), values, (!always).then_some(there.as_slice()))?;
            }
            column.close()?;
        }
        group.close()?;
        Ok(())
    }
}

fn field(column: &Column) -> Result<Arc<Type>, ParquetError> {
    let (physical, logical) = match column.kind {
        ColumnType::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        ColumnType::Whole => (Physical::INT32, None),
        ColumnType::Date => (Physical::INT32, Some(LogicalType::Date)),
        ColumnType::Decimal => (Physical::DOUBLE, None),
        ColumnType::Flag => (Physical::BOOLEAN, None),
    };
    let repetition = if column.always { Repetition::REQUIRED } else { Repetition::OPTIONAL };
    let builder = Type::primitive_type_builder(&column.name, physical);
    let built = builder.with_repetition(repetition).with_logical_type(logical).build()?;
    Ok(Arc::new(built))
}

/// Writes a column's values; texts go with it.
fn write(
    column: &mut ColumnWriter<'_>,
    values: &mut Values,
    there: Option<&[i16]>,
) -> Result<(), ParquetFileError> {
    match (column, values) {
        (ColumnWriter::ByteArrayColumnWriter(to), Values::Text(bytes, ends)) => {
            let (bytes, ends) = (ByteArray::from(mem::take(bytes)), &*ends);
            let starts = std::iter::once(&0).chain(ends);
            let texts = starts.zip(ends).map(|(start, end)| bytes.slice(*start, end - start));
            let texts: Vec<ByteArray> = texts.collect();
            to.write_batch(&texts, there, None)?;
        }
        (ColumnWriter::Int32ColumnWriter(to), Values::Whole(all)) => {
            to.write_batch(all, there, None)?;
        }
        (ColumnWriter::DoubleColumnWriter(to), Values::Decimal(all)) => {
            to.write_batch(all, there, None)?;
        }
        (ColumnWriter::BoolColumnWriter(to), Values::Flag(all)) => {
            to.write_batch(all, there, None)?;
        }
        _ => return Err(ParquetFileError(aggregate::wrong_column().to_owned())),
    }
    Ok(())
}
