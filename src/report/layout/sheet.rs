//! How kinds of text are set, on pages as in files of office programs.

use crate::chart::Paint;
use crate::report::{Paper, TextStyle};

/// Millimetres to points.
const MM: f32 = 72.0 / 25.4;

/// Where text stands on a paper, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Width of the paper.
    pub width: f32,
    /// Height of the paper.
    pub height: f32,
    /// Left and right margin.
    pub side: f32,
    /// Where content begins.
    pub top: f32,
    /// Where content ends.
    pub bottom: f32,
    /// Baseline of the running foot.
    pub foot: f32,
}

impl Sheet {
    /// The sheet of a paper.
    pub const fn of(paper: Paper) -> Self {
        let (width, height) = match paper {
            Paper::A4 => (210.0 * MM, 297.0 * MM),
            Paper::Letter => (612.0, 792.0),
        };
        Self {
            width,
            height,
            side: 20.0 * MM,
            top: 20.0 * MM,
            bottom: height - 24.0 * MM,
            foot: height - 13.0 * MM,
        }
    }

    /// Width of tables and pictures.
    pub const fn text_width(&self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// Height of content.
    pub const fn text_height(&self) -> f32 {
        self.bottom - self.top
    }
}

/// Running text is set no wider than this: some 90 letters to the line.
pub const PROSE_WIDTH: f32 = 440.0;

/// How a kind of text is set.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// Height of the type.
    pub size: f32,
    /// From baseline to baseline.
    pub leading: f32,
    /// Whether all of it is bold.
    pub bold: bool,
    /// Its colour.
    pub paint: Paint,
    /// Least space before.
    pub before: f32,
    /// Least space after.
    pub after: f32,
}

const BODY: Type =
    Type { size: 10.5, leading: 15.0, bold: false, paint: Paint::Ink, before: 0.0, after: 7.0 };

/// Between the items of a list, in points.
pub const ITEM_GAP: f32 = 3.0;

/// Between the edges of a cell and its words, in points: at the sides, above and below.
pub const CELL_PAD: (f32, f32) = (5.0, 4.0);

/// Between the paragraphs of a cell, in points.
pub const CELL_GAP: f32 = 3.0;

/// After a table, in points.
pub const AFTER_TABLE: f32 = 14.0;

/// No word makes a column wider than this share of the table.
pub const WIDEST_WORD: f32 = 0.4;

/// Room to write above a line, in points, its own line of text included.
pub const WRITING_ROOM: f32 = 28.0;

/// Between a label and its line, in points.
pub const LABEL_GAP: f32 = 8.0;

/// After lines to write on, in points.
pub const AFTER_WRITING: f32 = 10.0;

/// Cells of tables.
pub const CELL: Type =
    Type { size: 9.25, leading: 12.5, bold: false, paint: Paint::Ink, before: 0.0, after: 0.0 };

/// A box to mark that stands alone in a cell: large enough for a pen.
pub const CELL_BOX: Type = Type { size: 14.0, ..CELL };

/// Heads of tables.
pub const CELL_HEAD: Type = Type { bold: true, ..CELL };

/// The running foot.
pub const FOOT: Type = Type { size: 8.5, leading: 11.0, paint: Paint::Muted, ..BODY };

/// How a paragraph is set.
pub const fn paragraph(style: TextStyle) -> Type {
    match style {
        TextStyle::Body => BODY,
        TextStyle::Lead => Type { size: 13.0, leading: 19.0, after: 10.0, ..BODY },
        TextStyle::Small => {
            Type { size: 9.0, leading: 12.5, paint: Paint::Muted, after: 6.0, ..BODY }
        }
        TextStyle::Title => {
            Type { size: 30.0, leading: 36.0, bold: true, paint: Paint::Leaf, after: 10.0, ..BODY }
        }
        TextStyle::Subtitle => {
            Type { size: 15.0, leading: 21.0, paint: Paint::Muted, after: 12.0, ..BODY }
        }
        TextStyle::Quote => Type { before: 9.0, after: 9.0, ..BODY },
        TextStyle::Notice => Type { before: 11.0, after: 13.0, ..BODY },
    }
}

/// How a heading is set.
pub const fn heading(level: u8) -> Type {
    let (size, leading, before, after, paint) = match level {
        1 => (20.0, 25.0, 30.0, 9.0, Paint::Leaf),
        2 => (14.0, 18.5, 20.0, 5.0, Paint::Ink),
        _ => (11.25, 15.5, 13.0, 3.0, Paint::Ink),
    };
    Type { size, leading, bold: true, paint, before, after }
}
