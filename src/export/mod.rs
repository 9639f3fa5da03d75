//! An assessment in the files of other programs. The report's blocks become a Word file; tables of
//! what the action plan says become an Excel workbook and CSV, and its dates a calendar; those of
//! many assessments become CSV and Parquet. Like the PDF they are written here, on the person's
//! device, and the same input gives the same bytes everywhere.

mod calendar;
mod csv;
#[cfg(feature = "export")]
mod excel;
#[cfg(feature = "export")]
mod office_error;
mod order;
#[cfg(feature = "export")]
mod package_part;
#[cfg(feature = "aggregate")]
mod parquet_file;
mod plan_rows;
mod tables;
#[cfg(feature = "export")]
mod word;
#[cfg(feature = "export")]
pub mod worker;
#[cfg(feature = "export")]
mod xml;

pub use calendar::{NoEvents, calendar};
pub use csv::{CsvDialect, csv};
#[cfg(feature = "export")]
pub use excel::excel;
#[cfg(feature = "export")]
pub use office_error::OfficeError;
pub use order::ExportRequest;
#[cfg(feature = "aggregate")]
pub use parquet_file::{Batch, ParquetFile, ParquetFileError, ROW_GROUP};
pub use tables::{About, TableName, Tables, tables};
#[cfg(feature = "export")]
pub use word::word;

use crate::assessment::Assessment;
use crate::date::Day;
use crate::messages::documents;
use crate::plan::Outcome;
use crate::question_set::Questionnaire;
use crate::report::{ReportOptions, action_plan};

/// A format of other programs, for the app and the command line alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A document, to edit in Word and other word processors.
    Word,
    /// A workbook for Excel and other spreadsheets: the plan, the gaps and the answers.
    Excel,
    /// The dated actions, to import into a calendar.
    Calendar,
    /// A table as comma-separated values.
    Csv(TableName),
}

/// What a file is made of.
pub enum ExportContent {
    /// What makes it is no part of the app: a worker is asked to.
    Asked(ExportRequest),
    /// It is made already.
    Made(Vec<u8>),
}

impl ExportFormat {
    /// What is made of an assessment, whatever document is chosen.
    pub const OF_AN_ASSESSMENT: [Self; 5] = [
        Self::Excel,
        Self::Calendar,
        Self::Csv(TableName::Plan),
        Self::Csv(TableName::Gaps),
        Self::Csv(TableName::Answers),
    ];

    /// What a button says that makes it.
    pub fn label(self) -> String {
        match self {
            Self::Word => documents::word().to_owned(),
            Self::Excel => documents::excel().to_owned(),
            Self::Calendar => documents::calendar().to_owned(),
            Self::Csv(table) => documents::csv(table.word()),
        }
    }

    /// What kind of file it is, for browsers.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Calendar => "text/calendar",
            Self::Csv(_) => "text/csv",
        }
    }

    /// What to call the file.
    pub fn file_name(self, stem: &str) -> String {
        match self {
            Self::Word => format!("{stem}.docx"),
            Self::Excel => format!("{stem}.xlsx"),
            Self::Calendar => format!("{stem}.ics"),
            Self::Csv(table) => format!("{stem}-{}.csv", table.word()),
        }
    }

    /// What the file of an assessment is made of; of a document, the action plan.
    ///
    /// # Errors
    /// When there is nothing to put in it.
    pub fn content(
        self,
        set: &Questionnaire,
        assessment: &Assessment,
        outcome: &Outcome,
        today: Day,
        choices: &ReportOptions,
    ) -> Result<ExportContent, NoEvents> {
        let tables = || tables(set, assessment, outcome, today, choices);
        Ok(match self {
            Self::Word => {
                let document = action_plan(set, assessment, outcome, today, choices);
                ExportContent::Asked(ExportRequest::Word(Box::new(document)))
            }
            Self::Excel => ExportContent::Asked(ExportRequest::Excel(Box::new(tables()))),
            Self::Calendar => {
                let calendar = calendar(set, assessment, outcome, today, choices)?;
                ExportContent::Made(calendar.into_bytes())
            }
            Self::Csv(table) => ExportContent::Made(csv(tables().get(table)).into_bytes()),
        })
    }
}
