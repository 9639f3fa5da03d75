//! Blocks to pages: where everything stands, and what it is. Text is measured through
//! [`Measure`]; there are no fonts here, and the same input always gives the same pages.
//!
//! Blocks are composed into pieces that are never split (a line, a row, a picture), the pieces
//! are paginated, and what stands on each page is painted as items, grouped by the element that
//! they belong to.

mod atoms;
mod column_widths;
mod compose;
mod composer;
mod figure;
mod laid_out_pages;
mod measure;
mod paginate;
mod paint;
mod piece;
mod preview;
pub mod sheet;
mod shift;
mod table_setter;
mod text;
mod wrap;
mod writing_lines;

pub use atoms::shown;
pub use column_widths::{ColumnWidth, column_widths};
pub use compose::{NOTICE_PAD, QUOTE_INDENT, anchors, leads};
pub use laid_out_pages::{
    Area, Colour, Element, ElementGroup, Kid, LaidOutPage, LaidOutPages, LinkBox, OutlineEntry,
    Owner, PageItem, PagePosition, Role, TextRun,
};
pub use measure::Measure;
pub use preview::preview;
pub use sheet::Sheet;
pub use table_setter::is_box;

use super::{Block, Document};

/// Lays a document out, in a shorter version where it has one and would take too many pages.
pub fn lay_out(document: &Document, measure: &dyn Measure) -> LaidOutPages {
    let sheet = Sheet::of(document.paper);
    let set = |blocks: &[Block]| {
        let flow = compose::compose(blocks, measure, &sheet);
        let content = paginate::paginate(&flow, &sheet);
        (flow, content)
    };
    let (mut flow, mut content) = set(&document.blocks);
    if let Some(shorter) = &document.shorter {
        let mut versions = shorter.versions.iter();
        while content.len() > shorter.pages
            && let Some(version) = versions.next()
        {
            (flow, content) = set(version);
        }
    }
    paint::paint(document, flow, &content, measure, &sheet)
}
