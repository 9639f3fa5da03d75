//! Fields that read and write plain values.

mod fields;

pub use fields::{DayField, SelectField, TextArea, TextField};
