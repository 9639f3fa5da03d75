//! Files for office programs, made from the report's blocks. Like the PDF they are written here,
//! on the person's device, and the same input gives the same bytes everywhere.

mod error;
mod package;
mod word;
pub mod worker;
mod xml;

pub use error::OfficeError;
pub use word::word;
