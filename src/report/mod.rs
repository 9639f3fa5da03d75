//! An assessment as a document, made of blocks that say what things are, never
//! where they stand; `layout` finds the pages, measuring text through a trait.

mod action_plan;
#[cfg(any(feature = "pdf", feature = "export"))]
mod address_in_ascii;
mod block;
mod board_paper;
pub(crate) mod common;
pub mod layout;
mod logo;
mod peer_expertise_took_part;
mod report_options;
mod workbook;

pub use action_plan::{action_plan, file_name};
#[cfg(any(feature = "pdf", feature = "export"))]
pub(crate) use address_in_ascii::address_in_ascii;
pub use block::{
    Block, Cell, Document, HeadingLevel, Link, Outline, Paper, Shorter, Span, TableBlock,
    TableColumn, TableRow, TextStyle,
};
pub use board_paper::{board_paper, board_paper_file_name};
pub use logo::{
    Header, ImageError, Logo, MAX_BYTES as MAX_LOGO_BYTES, PictureFormat, inspect, logo_size,
};
pub use peer_expertise_took_part::peer_expertise_took_part;
pub use report_options::{ReportOptions, ReportSection};
pub use workbook::{ballots, ballots_file_name, workbook, workbook_file_name};
