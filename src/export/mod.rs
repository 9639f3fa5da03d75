//! An assessment in the files of other programs. The report's blocks become a Word file; tables of
//! what the action plan says become an Excel workbook and CSV, and its dates a calendar; those of
//! many assessments become CSV and Parquet. Like the PDF they are written here, on the person's device, and the same input gives the same bytes
//! everywhere.

mod calendar;
mod csv;
#[cfg(feature = "export")]
mod error;
#[cfg(feature = "export")]
mod excel;
mod order;
#[cfg(feature = "export")]
mod package;
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
pub use error::OfficeError;
#[cfg(feature = "export")]
pub use excel::excel;
pub use order::ExportRequest;
#[cfg(feature = "aggregate")]
pub use parquet_file::{Batch, ParquetFile, ParquetFileError, ROW_GROUP};
pub use tables::{About, Tables, tables};
#[cfg(feature = "export")]
pub use word::word;
