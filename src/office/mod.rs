//! An assessment in the files of other programs: tables for Excel and CSV, and a calendar. What
//! they say is the action plan's, from the same pieces; here it only takes another shape.

mod calendar;
mod csv;
#[cfg(feature = "office")]
mod error;
#[cfg(feature = "office")]
mod excel;
mod lines;
mod tables;

pub use calendar::{NoEvents, calendar};
pub use csv::csv;
#[cfg(feature = "office")]
pub use error::OfficeError;
#[cfg(feature = "office")]
pub use excel::excel;
pub use tables::{About, Column, Kind, Table, Tables, Value, tables};
