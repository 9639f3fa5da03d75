//! Short hands for blocks.

use crate::chart::{Figures, Picture};
use crate::messages::report as messages;
use crate::report::{
    Block, Cell, Outline, ReportSection, Span, TableBlock, TableColumn, TableRow, TextStyle,
};

/// Pictures are drawn this wide, in their own units …
pub const DRAWN: f32 = 600.0;

/// … and set this wide, in points, so that their smallest type is about 9 points.
const SET: f32 = 476.0;

/// A part's heading.
pub fn part(part: ReportSection) -> Block {
    let anchor = Some(part.anchor().to_owned());
    Block::Heading { level: 1, text: part.name().to_owned(), anchor, outline: Outline::Shown }
}

/// The title of a document that has no cover.
pub fn title(text: impl Into<String>) -> Block {
    Block::Heading { level: 1, text: text.into(), anchor: None, outline: Outline::Shown }
}

/// A section's heading.
pub fn section(text: impl Into<String>, anchor: Option<String>) -> Block {
    Block::Heading { level: 2, text: text.into(), anchor, outline: Outline::Shown }
}

/// A heading in a section.
pub fn heading(text: impl Into<String>, anchor: Option<String>) -> Block {
    Block::Heading { level: 3, text: text.into(), anchor, outline: Outline::Hidden }
}

pub fn text(style: TextStyle, text: impl Into<String>) -> Block {
    Block::Paragraph { style, spans: vec![Span::plain(text)] }
}

pub fn body(words: impl Into<String>) -> Block {
    text(TextStyle::Body, words)
}

pub fn spans(spans: Vec<Span>) -> Block {
    Block::Paragraph { style: TextStyle::Body, spans }
}

/// Bold words, then plain ones.
pub fn labelled(label: impl Into<String>, words: impl Into<String>) -> Vec<Span> {
    vec![Span::bold(label), Span::plain(words)]
}

/// Someone's own words, a paragraph for each of their lines, the first with who said it.
pub fn quotes(who: &str, words: &str) -> Vec<Block> {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let quote = |(at, line): (usize, &str)| {
        let mut spans = Vec::new();
        if at == 0 && !who.is_empty() {
            spans.push(Span::bold(messages::label(who)));
        }
        spans.push(Span::plain(line));
        Block::Paragraph { style: TextStyle::Quote, spans }
    };
    lines.enumerate().map(quote).collect()
}

pub fn figure(picture: Picture) -> Block {
    Block::Figure { picture, width: SET }
}

pub fn list(items: Vec<Vec<Span>>) -> Block {
    Block::List { numbered: false, items }
}

pub fn numbered(items: Vec<Vec<Span>>) -> Block {
    Block::List { numbered: true, items }
}

/// A box to mark by hand; the layout sets it large where it stands alone in a cell.
pub const BOX: &str = "☐";

/// A cell of one plain paragraph.
pub fn cell(words: impl Into<String>) -> Cell {
    vec![vec![Span::plain(words)]]
}

/// A table of these heads, each with its share of the width.
pub fn table(
    summary: impl Into<String>,
    heads: &[(&str, f32)],
    rows: Vec<Vec<Cell>>,
    headed: bool,
) -> Block {
    let column = |(head, share): &(&str, f32)| TableColumn {
        head: (*head).to_owned(),
        share: *share,
        numeric: false,
    };
    let columns = heads.iter().map(column).collect();
    let rows = rows.into_iter().map(|cells| TableRow { cells, headed }).collect();
    Block::Table(TableBlock { summary: summary.into(), columns, rows })
}

/// The numbers of a picture as a table, each column as wide as what is in it asks for.
pub fn figures(summary: &str, figures: Figures) -> Block {
    let share = |at: usize, head: &str| {
        let cells = figures.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let longest = cells.chain([head]).map(|words| words.chars().count()).max();
        longest.unwrap_or_default().clamp(8, 48) as f32
    };
    let heads = figures.head.iter().enumerate();
    let heads: Vec<(&str, f32)> =
        heads.map(|(at, head)| (head.as_str(), share(at, head))).collect();
    let row = |row: Vec<String>| row.into_iter().map(cell).collect();
    table(summary, &heads, figures.rows.into_iter().map(row).collect(), true)
}
