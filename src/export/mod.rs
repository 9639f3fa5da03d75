//! An assessment in the files of other programs. The report's blocks become a Word file; tables of
//! what the action plan says become an Excel workbook and CSV, and its dates a calendar. Like the
//! PDF they are written here, on the person's device, and the same input gives the same bytes
//! everywhere.

mod calendar;
mod csv;
#[cfg(feature = "export")]
mod excel;
mod lines;
#[cfg(feature = "export")]
mod office_error;
mod order;
#[cfg(feature = "export")]
mod package_part;
mod tables;
#[cfg(feature = "export")]
mod word;
#[cfg(feature = "export")]
pub mod worker;
#[cfg(feature = "export")]
mod xml;

pub use calendar::{NoEvents, calendar};
pub use csv::{csv, csv_words};
#[cfg(feature = "export")]
pub use excel::excel;
#[cfg(feature = "export")]
pub use office_error::OfficeError;
pub use order::ExportRequest;
pub use tables::{About, CellType, ExportColumn, ExportTable, Tables, Value, tables};
#[cfg(feature = "export")]
pub use word::word;
