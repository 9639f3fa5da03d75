//! An assessment in the files of other programs. The report's blocks become a Word file; tables of
//! what the action plan says become an Excel workbook and CSV, and its dates a calendar. Like the
//! PDF they are written here, on the person's device, and the same input gives the same bytes
//! everywhere.

mod calendar;
mod csv;
#[cfg(feature = "office")]
mod error;
#[cfg(feature = "office")]
mod excel;
mod lines;
mod order;
#[cfg(feature = "office")]
mod package;
mod tables;
#[cfg(feature = "office")]
mod word;
#[cfg(feature = "office")]
pub mod worker;
#[cfg(feature = "office")]
mod xml;

pub use calendar::{NoEvents, calendar};
pub use csv::{csv, csv_words};
#[cfg(feature = "office")]
pub use error::OfficeError;
#[cfg(feature = "office")]
pub use excel::excel;
pub use order::Order;
pub use tables::{About, Column, Kind, Table, Tables, Value, tables};
#[cfg(feature = "office")]
pub use word::word;
