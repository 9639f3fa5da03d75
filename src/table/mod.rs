//! A table with typed columns, as every program that shows or analyses tables gets it. What holds
//! few rows is a `Table`; what holds many hands its rows over one by one (`RowFields::rows`), so that no
//! more than one of them is in memory.

mod column;
mod row_fields;
mod value;

use serde::{Deserialize, Serialize};

pub use column::{Column, ColumnRole, ColumnType, Sensitivity};
pub use row_fields::RowFields;
pub use value::{Value, printable};

/// A table: every row has a value for every column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its name: “Plan”.
    pub name: String,
    /// What it holds, in a sentence.
    pub about: String,
    /// What to say where it has no rows.
    pub empty: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// How many columns name a row; they stay in sight.
    pub naming: usize,
    /// Its rows.
    pub rows: Vec<Vec<Value<'static>>>,
}
