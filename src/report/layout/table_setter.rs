//! Tables to pieces: a row is one piece, unless it is higher than a page.

use super::atoms::atoms;
use super::column_widths::{ColumnWidth, column_widths};
use super::composer::Composer;
use super::laid_out_pages::{Area, Colour, PageItem, Role};
use super::piece::{FREE, HEADING, LINES, Piece, PiecePart, WIDOW};
use super::sheet::{AFTER_TABLE, CELL, CELL_BOX, CELL_GAP, CELL_HEAD, CELL_PAD, Type, WIDEST_WORD};
use super::text::{Inker, Text};
use super::wrap::WrappedLine;
use crate::chart::{Paint, Stroke};
use crate::report::common::blocks::BOX;
use crate::report::{Cell, Span, TableBlock, TableRow};

/// A head that takes more of a page than this is not repeated.
const REPEATED: f32 = 0.3;
/// The first row leaves this much of a page to the heading over the table.
const HEADING_ROOM: f32 = 0.25;
/// A head that takes more than this share of the table may stand on several lines.
const HEAD: f32 = 0.2;
/// A row that takes less of a page than this does not stand alone.
const LOW: f32 = 0.125;

pub(super) fn table(composer: &mut Composer<'_>, table: &TableBlock) {
    if table.columns.is_empty() {
        return;
    }
    let root = composer.root;
    let role = Role::Table { summary: table.summary.clone() };
    let element = composer.flow.element(Some(root), role);
    let head: Vec<Cell> =
        table.columns.iter().map(|column| vec![vec![Span::plain(column.head.as_str())]]).collect();
    let rows: Vec<Vec<Cell>> =
        table.rows.iter().map(|row| cells(composer, row, table.columns.len())).collect();
    let columns = columns(composer, table, &head, &rows);
    composer.lead_on();
    let from = composer.flow.pieces.len();
    let numeric: Vec<bool> = table.columns.iter().map(|column| column.numeric).collect();
    let mut setter = TableSetter { composer, columns, numeric, repeated: None };
    setter.head(element, &head);
    let body = match rows.is_empty() {
        true => element,
        false => setter.composer.flow.element(Some(element), Role::TableBody),
    };
    let mut first = true;
    for (row, cells) in table.rows.iter().zip(&rows) {
        setter.row(body, cells, row.headed, first);
        first = false;
    }
    let low = composer.sheet.text_height() * LOW;
    let pieces = composer.flow.pieces.get_mut(from..).unwrap_or_default();
    if let [_, rows @ ..] = &mut *pieces {
        join_ends(rows, low);
    }
    if let Some(first) = pieces.first_mut() {
        first.before = 4.0;
    }
    if let Some(last) = pieces.last_mut() {
        last.after = AFTER_TABLE;
        last.hold = FREE;
    }
}

/// Holds a low first row to the second, and a low last row to the one before it.
fn join_ends(rows: &mut [Piece], low: f32) {
    let joins = |row: &Piece, next: &Piece| {
        row.hold == FREE && row.table.is_some() && row.height <= low && next.height <= low
    };
    if let [first, second, ..] = rows
        && joins(first, second)
    {
        first.hold = WIDOW;
    }
    if let [.., before, last] = rows
        && joins(before, last)
    {
        before.hold = WIDOW;
    }
}

/// A cell for each column: what is beyond the last column stands in the last.
fn cells(composer: &Composer<'_>, row: &TableRow, columns: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![Vec::new(); columns];
    for (index, cell) in row.cells.iter().enumerate() {
        if let Some(target) = cells.get_mut(index.min(columns - 1)) {
            target.extend(cell.iter().map(|spans| composer.usable(spans)));
        }
    }
    cells
}

/// Whether a paragraph is nothing but a box to mark.
pub fn is_box(spans: &[Span]) -> bool {
    matches!(spans, [span] if span.text == BOX)
}

/// The left edges and widths of the columns.
fn columns(
    composer: &Composer<'_>,
    table: &TableBlock,
    head: &[Cell],
    rows: &[Vec<Cell>],
) -> Vec<(f32, f32)> {
    let total = composer.sheet.text_width();
    let around = 2.0 * CELL_PAD.0 + 0.5;
    let most = total * WIDEST_WORD - around;
    // A word that must be cut in any case asks for no room.
    let widest = |cell: &Cell, kind: Type| {
        let words = cell.iter().flat_map(|p| atoms(composer.measure, p, kind.bold, kind.size));
        words.map(|atom| atom.width).filter(|width| *width <= most).fold(0.0, f32::max)
    };
    let wish = |(index, column): (usize, &crate::report::TableColumn)| {
        let line = composer.measure.width(&column.head, CELL_HEAD.bold, CELL_HEAD.size);
        let in_head = if line + around <= total * HEAD {
            line
        } else {
            head.get(index).map_or(0.0, |cell| widest(cell, CELL_HEAD))
        };
        let in_rows = rows.iter().filter_map(|row| row.get(index)).map(|cell| widest(cell, CELL));
        ColumnWidth { share: column.share, least: in_rows.fold(in_head, f32::max) + around }
    };
    let wishes: Vec<ColumnWidth> = table.columns.iter().enumerate().map(wish).collect();
    let mut x = composer.sheet.side;
    let place = |width: f32| {
        let left = x;
        x += width;
        (left, width)
    };
    column_widths(&wishes, total).into_iter().map(place).collect()
}

struct TableSetter<'a, 'b> {
    composer: &'a mut Composer<'b>,
    columns: Vec<(f32, f32)>,
    numeric: Vec<bool>,
    /// The head to repeat, by its index in the flow.
    repeated: Option<usize>,
}

/// A line of a cell.
struct CellLine {
    parts: Vec<PiecePart>,
    /// Whether a paragraph begins that is not the cell's first.
    begins: bool,
}

impl TableSetter<'_, '_> {
    fn head(&mut self, table: usize, cells: &[Cell]) {
        let head = self.composer.flow.element(Some(table), Role::TableHead);
        let row = self.composer.flow.element(Some(head), Role::Row);
        let lines = self.lines(row, cells, CELL_HEAD, |_| Role::ColumnHead);
        let mut piece = self.whole(&lines);
        let area = Area {
            x: self.composer.sheet.side,
            y: 0.0,
            width: self.composer.sheet.text_width(),
            height: piece.height,
        };
        let ground = PageItem::Rect { area, fill: Some(Colour::HeadGround), stroke: None };
        piece.parts.insert(0, PiecePart::decoration(vec![ground]));
        piece.parts.push(self.rule(piece.height, Paint::Leaf, 1.0));
        piece.hold = HEADING;
        let flow = &mut self.composer.flow;
        if piece.height <= self.composer.sheet.text_height() * REPEATED {
            self.repeated = Some(flow.heads.len());
            flow.heads.push(piece.clone());
            flow.push(piece);
        } else {
            let mut slices = self.slices(lines);
            slices.iter_mut().for_each(|slice| slice.hold = LINES);
            if let Some(last) = slices.last_mut() {
                last.hold = HEADING;
            }
            self.composer.flow.pieces.append(&mut slices);
        }
    }

    fn row(&mut self, body: usize, cells: &[Cell], headed: bool, first: bool) {
        let row = self.composer.flow.element(Some(body), Role::Row);
        let role = |index| if headed && index == 0 { Role::RowHead } else { Role::Cell };
        let lines = self.lines(row, cells, CELL, role);
        let mut piece = self.whole(&lines);
        let heads = &self.composer.flow.heads;
        let head = self.repeated.and_then(|head| heads.get(head)).map_or(0.0, |head| head.height);
        let room = if first { 1.0 - HEADING_ROOM } else { 1.0 };
        if piece.height + head <= self.composer.sheet.text_height() * room {
            piece.parts.push(self.rule(piece.height, Paint::Line, 0.5));
            piece.table = self.repeated;
            self.composer.flow.push(piece);
        } else {
            let mut slices = self.slices(lines);
            self.composer.flow.pieces.append(&mut slices);
        }
    }

    /// The lines of each cell, drawn from the top of the line.
    fn lines(
        &mut self,
        row: usize,
        cells: &[Cell],
        kind: Type,
        role: impl Fn(usize) -> Role,
    ) -> Vec<Vec<CellLine>> {
        let mut all = Vec::with_capacity(cells.len());
        for (index, cell) in cells.iter().enumerate() {
            let element = self.composer.flow.element(Some(row), role(index));
            let (left, width) = self.columns.get(index).copied().unwrap_or_default();
            let mut lines = Vec::new();
            for spans in cell {
                let kind = if is_box(spans) { CELL_BOX } else { kind };
                let text = Text { spans, kind, width: width - 2.0 * CELL_PAD.0 };
                let set = text.lines(self.composer.measure);
                let within = match cell.len() {
                    1 => element,
                    _ if set.is_empty() => continue,
                    _ => self.composer.flow.element(Some(element), Role::Paragraph),
                };
                let mut inker = Inker::new(self.composer.measure, text, within);
                let earlier = lines.len();
                for (number, line) in set.iter().enumerate() {
                    let x = self.start(index, left, text.width, line);
                    let parts = inker.parts(&mut self.composer.flow, line, x, 0.0);
                    lines.push(CellLine { parts, begins: number == 0 && earlier > 0 });
                }
            }
            all.push(lines);
        }
        all
    }

    fn start(&self, column: usize, left: f32, width: f32, line: &WrappedLine) -> f32 {
        let numeric = self.numeric.get(column).copied().unwrap_or(false);
        left + CELL_PAD.0 + if numeric { (width - line.width).max(0.0) } else { 0.0 }
    }

    /// The row as one piece.
    fn whole(&self, cells: &[Vec<CellLine>]) -> Piece {
        let mut parts = Vec::new();
        let mut lowest = CELL_PAD.1 + CELL.leading;
        for cell in cells {
            let mut y = CELL_PAD.1;
            for line in cell {
                y += if line.begins { CELL_GAP } else { 0.0 };
                parts.extend(line.parts.iter().cloned().map(|part| part.shifted(0.0, y)));
                y += CELL.leading;
            }
            lowest = lowest.max(y);
        }
        Piece { height: lowest + CELL_PAD.1, parts, ..Piece::default() }
    }

    /// The row as a piece for each line.
    fn slices(&self, cells: Vec<Vec<CellLine>>) -> Vec<Piece> {
        let count = cells.iter().map(Vec::len).max().unwrap_or_default();
        let mut slices: Vec<Piece> = Vec::with_capacity(count);
        let mut cells: Vec<_> = cells.into_iter().map(Vec::into_iter).collect();
        for index in 0..count {
            let lines: Vec<CellLine> = cells.iter_mut().filter_map(Iterator::next).collect();
            let gap = if lines.iter().any(|line| line.begins) { CELL_GAP } else { 0.0 };
            let top = if index == 0 { CELL_PAD.1 } else { gap };
            let last = index + 1 == count;
            let height = top + CELL.leading + if last { CELL_PAD.1 } else { 0.0 };
            let mut parts: Vec<PiecePart> = Vec::new();
            for line in lines {
                parts.extend(line.parts.into_iter().map(|part| part.shifted(0.0, top)));
            }
            if last {
                parts.push(self.rule(height, Paint::Line, 0.5));
            }
            let hold = if !last && (index == 0 || index + 2 == count) { WIDOW } else { FREE };
            let under_head = if index == 0 { 0.0 } else { CELL_PAD.1 };
            let table = self.repeated;
            slices.push(Piece { height, hold, table, under_head, parts, ..Piece::default() });
        }
        slices
    }

    fn rule(&self, y: f32, paint: Paint, width: f32) -> PiecePart {
        let sheet = self.composer.sheet;
        PiecePart::decoration(vec![PageItem::Path {
            points: vec![(sheet.side, y), (sheet.side + sheet.text_width(), y)],
            closed: false,
            fill: None,
            stroke: Some(Stroke { paint, width, dashed: false }),
        }])
    }
}
