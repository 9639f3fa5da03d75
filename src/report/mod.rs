//! An assessment as a document. [`Document`] is made of blocks that say what things are, never
//! where they stand; [`layout`] finds the pages, measuring text through a trait.

mod block;
pub mod layout;

pub use block::{
    Block, Cell, Column, Document, HeadingLevel, Link, Outline, Paper, Row, Span, Table, TextStyle,
};
