//! Small pieces that every page is made of.

mod alike;
mod fields;

pub use alike::{act, chosen, either, flag, live, maybe, said, shown, words};
pub use fields::{DayField, SelectField, TextArea, TextField};
