//! Many assessments as tidy tables for programs that analyse data, and in sum. Pure: what is read
//! comes in one assessment at a time, and today with its outcome.
//!
//! A table's columns are defined beside its rows, each with its meaning, and the data dictionary
//! is made of these definitions: it cannot say anything else than the tables hold.

mod actions;
mod answers;
mod assessment_rows;
mod collected;
mod columns;
mod dictionary;
mod gaps;
mod model;
mod score_rows;
mod shown;
mod summary;
mod summary_tables;
mod version_status;
mod words;

pub use collected::{Collected, SkipReason, SkippedFile};
pub use dictionary::{TITLE, dictionary, dictionary_csv};
pub use model::{AssessmentRecord, StateRef, TableId, TableOptions};
pub use shown::{Shown, counts, share};
pub use summary::{DomainSpread, GapCount, SetSummary, Spread, StageCount, Summary};
pub use summary_tables::{gaps_table, spread_rows, stages_table};
pub use version_status::{VersionStatus, organisations_of, standings};

use crate::table::{Column, Value};

/// The columns of a table, in order.
pub fn columns(table: TableId, asked: TableOptions) -> Vec<Column> {
    match table {
        TableId::Assessments => assessment_rows::fields().only(|of| asked.has(of)).columns(),
        TableId::Answers => answers::fields().only(|of| asked.has(of)).columns(),
        TableId::Scores => score_rows::fields().only(|of| asked.has(of)).columns(),
        TableId::Gaps => gaps::fields().only(|of| asked.has(of)).columns(),
        TableId::Actions => actions::fields().only(|of| asked.has(of)).columns(),
    }
}

/// Hands over every row of an assessment, table by table: a value for each of the table's
/// [`columns`].
pub fn rows(
    record: &AssessmentRecord<'_>,
    asked: TableOptions,
    row: &mut dyn FnMut(TableId, &[Value<'_>]),
) {
    let has = |of| asked.has(of);
    assessment_rows::fields()
        .only(has)
        .rows(&assessment_rows::rows(record), &mut |values| row(TableId::Assessments, values));
    answers::fields()
        .only(has)
        .rows(&answers::rows(record), &mut |values| row(TableId::Answers, values));
    score_rows::fields()
        .only(has)
        .rows(&score_rows::rows(record), &mut |values| row(TableId::Scores, values));
    gaps::fields().only(has).rows(&gaps::rows(record), &mut |values| row(TableId::Gaps, values));
    actions::fields()
        .only(has)
        .rows(&actions::rows(record), &mut |values| row(TableId::Actions, values));
}
