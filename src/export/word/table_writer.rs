//! Tables: real rows and columns under a head that each page repeats.

use super::body::{Body, Keep, trimmed};
use super::paragraph_format::ParagraphFormat;
use super::units::twips;
use crate::messages::is_right_to_left;
use crate::report::layout::sheet::{CELL_GAP, CELL_PAD, WIDEST_WORD};
use crate::report::layout::{ColumnWidth, column_widths, is_box};
use crate::report::{Cell, Span, TableBlock, TableColumn, TableRow};

/// Word opens no table of more columns.
const MOST: usize = 63;

pub(super) fn write(body: &mut Body<'_>, table: &TableBlock, keep: Keep) {
    let columns = table.columns.get(..MOST).unwrap_or(&table.columns);
    if columns.is_empty() {
        return;
    }
    let rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| cells(row, columns.len())).collect();
    let widths = places(body, columns, &rows);
    body.before_table();
    body.xml.open("w:tbl", &[]);
    properties(body, table, &widths);
    let heads: Vec<Cell> =
        columns.iter().map(|c| vec![vec![Span::plain(c.head.as_str())]]).collect();
    let mut writer = TableWriter { body, columns, widths: &widths };
    writer.row(&heads, "TableHead", true, !rows.is_empty() || keep.last);
    for (at, cells) in rows.iter().enumerate() {
        let is_last = at + 1 == rows.len();
        writer.row(cells, "TableText", false, keep.at(is_last));
    }
    body.xml.close();
    body.after_table();
}

/// A cell for each column: what is beyond the last column stands in the last.
fn cells(row: &TableRow, columns: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![Vec::new(); columns];
    for (index, cell) in row.cells.iter().enumerate() {
        if let Some(target) = cells.get_mut(index.min(columns - 1)) {
            target.extend(cell.iter().map(|spans| trimmed(spans)));
        }
    }
    cells.iter_mut().for_each(|cell| cell.retain(|spans| !spans.is_empty()));
    cells
}

/// The widths of the columns in twips, by their shares; together as wide as the text.
fn places(body: &Body<'_>, columns: &[TableColumn], rows: &[Vec<Cell>]) -> Vec<i64> {
    let total = body.sheet.text_width();
    let around = 2.0 * CELL_PAD.0 + 0.5;
    let most = total * WIDEST_WORD - around;
    let widest = |text: &str, bold: bool| {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '–'));
        let widths = words.map(|word| body.word_width(word, bold));
        widths.filter(|width| *width <= most).fold(0.0, f32::max)
    };
    let wish = |(index, column): (usize, &TableColumn)| {
        let said = rows.iter().filter_map(|row| row.get(index)).flatten().flatten();
        let least = said.map(|span| widest(&span.text, span.bold));
        let least = least.fold(widest(&column.head, true), f32::max) + around;
        ColumnWidth { share: column.share, least }
    };
    let wishes: Vec<ColumnWidth> = columns.iter().enumerate().map(wish).collect();
    let (mut edge, mut left) = (0.0, 0);
    let place = |width: f32| {
        edge += width;
        let right = twips(edge);
        right - std::mem::replace(&mut left, right)
    };
    column_widths(&wishes, total).into_iter().map(place).collect()
}

fn properties(body: &mut Body<'_>, table: &TableBlock, widths: &[i64]) {
    let xml = &mut body.xml;
    let total: i64 = widths.iter().sum();
    // The first column names the rows where it does so in all of them.
    let headed = !table.rows.is_empty() && table.rows.iter().all(|row| row.headed);
    xml.open("w:tblPr", &[]);
    xml.value("w:tblStyle", "GroundworkTable");
    if is_right_to_left() {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", &total), ("w:type", &"dxa")]);
    xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
    let look = if headed { "06A0" } else { "0620" };
    xml.empty(
        "w:tblLook",
        &[
            ("w:val", &look),
            ("w:firstRow", &1),
            ("w:lastRow", &0),
            ("w:firstColumn", &u8::from(headed)),
            ("w:lastColumn", &0),
            ("w:noHBand", &1),
            ("w:noVBand", &1),
        ],
    );
    let summary = table.summary.trim();
    if !summary.is_empty() {
        xml.value("w:tblDescription", summary);
    }
    xml.close();
    xml.open("w:tblGrid", &[]);
    for width in widths {
        xml.empty("w:gridCol", &[("w:w", width)]);
    }
    xml.close();
}

struct TableWriter<'w, 'a> {
    body: &'w mut Body<'a>,
    columns: &'w [TableColumn],
    widths: &'w [i64],
}

impl TableWriter<'_, '_> {
    fn row(&mut self, cells: &[Cell], style: &'static str, is_head: bool, keep_next: bool) {
        self.body.xml.open("w:tr", &[]);
        self.body.xml.open("w:trPr", &[]);
        self.body.xml.empty("w:cantSplit", &[]);
        if is_head {
            self.body.xml.empty("w:tblHeader", &[]);
        }
        self.body.xml.close();
        for ((cell, column), width) in cells.iter().zip(self.columns).zip(self.widths) {
            let justified = column.numeric.then_some("right");
            self.cell(
                cell,
                *width,
                ParagraphFormat { justified, keep_next, ..ParagraphFormat::new(style) },
            );
        }
        self.body.xml.close();
    }

    fn cell(&mut self, cell: &Cell, width: i64, format: ParagraphFormat) {
        self.body.xml.open("w:tc", &[]);
        self.body.xml.open("w:tcPr", &[]);
        self.body.xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
        self.body.xml.close();
        for (at, spans) in cell.iter().enumerate() {
            let is_last = at + 1 == cell.len();
            let style = if is_box(spans) { "TableBox" } else { format.style };
            let after = (!is_last).then_some(CELL_GAP);
            self.body.open(ParagraphFormat { style, after, ..format }, 0.0);
            self.body.spans(spans);
            self.body.xml.close();
        }
        // A cell must hold a paragraph.
        if cell.is_empty() {
            self.body.open(format, 0.0);
            self.body.xml.close();
        }
        self.body.xml.close();
    }
}
