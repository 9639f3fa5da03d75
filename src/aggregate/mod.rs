//! Many assessments as tidy tables for programs that analyse data, and in sum. Pure: what is read
//! comes in one assessment at a time, and today with its outcome.
//!
//! A table's columns are defined beside its rows, each with its meaning, and the data dictionary
//! is made of these definitions: it cannot say anything else than the tables hold.

mod actions;
mod answers;
mod assessment_rows;
mod collected;
#[cfg(feature = "aggregate")]
mod columnar;
mod csv;
mod dictionary;
mod field;
mod gaps;
mod model;
mod score_rows;
mod shown;
mod summary;
mod summary_tables;
mod version_status;
mod words;

pub use collected::{Collected, SkipReason, SkippedFile};
#[cfg(feature = "aggregate")]
pub use columnar::{Batch, ColumnarError, ColumnarFile, ROW_GROUP};
pub use csv::{csv_heads, csv_row};
pub use dictionary::{TITLE, dictionary, dictionary_csv};
pub use model::{
    AssessmentRecord, ColumnType, Of, StateRef, TableId, TableOptions, TidyColumn, TidyValue,
};
pub use shown::{Shown, counts, share};
pub use summary::{DomainSpread, GapCount, SetSummary, Spread, StageCount, Summary};
pub use summary_tables::{gaps_table, spread_rows, stages_table};
pub use version_status::{VersionStatus, organisations_of, standings};

/// The columns of a table, in order.
pub fn columns(table: TableId, asked: TableOptions) -> Vec<TidyColumn> {
    match table {
        TableId::Assessments => field::columns(&assessment_rows::fields(), asked),
        TableId::Answers => field::columns(&answers::fields(), asked),
        TableId::Scores => field::columns(&score_rows::fields(), asked),
        TableId::Gaps => field::columns(&gaps::fields(), asked),
        TableId::Actions => field::columns(&actions::fields(), asked),
    }
}

/// Hands over every row of an assessment, table by table: a value for each of the table's
/// [`columns`].
pub fn rows(
    record: &AssessmentRecord<'_>,
    asked: TableOptions,
    row: &mut dyn FnMut(TableId, &[TidyValue<'_>]),
) {
    field::rows(&assessment_rows::fields(), asked, assessment_rows::rows(record), &mut |values| {
        row(TableId::Assessments, values);
    });
    field::rows(&answers::fields(), asked, answers::rows(record), &mut |values| {
        row(TableId::Answers, values);
    });
    field::rows(&score_rows::fields(), asked, score_rows::rows(record), &mut |values| {
        row(TableId::Scores, values);
    });
    field::rows(&gaps::fields(), asked, gaps::rows(record), &mut |values| {
        row(TableId::Gaps, values);
    });
    field::rows(&actions::fields(), asked, actions::rows(record), &mut |values| {
        row(TableId::Actions, values);
    });
}
