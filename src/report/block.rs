use serde::{Deserialize, Serialize};

use crate::chart::Picture;

/// A document: blocks in reading order, with what its metadata says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its title, shown in the window and in the running foot.
    pub title: String,
    /// Whose document it is.
    pub author: String,
    /// What it is about, for the metadata.
    pub subject: String,
    /// The language of its sentences, as a BCP 47 tag.
    pub language: String,
    /// The day it was made, `2026-11-22`; empty where it belongs to no day.
    pub date: String,
    /// The paper it is set on.
    pub paper: Paper,
    /// What stands at the foot of every page but the first, beside the page number.
    pub foot: String,
    /// Its content.
    pub blocks: Vec<Block>,
    /// What is set instead, where the content would take too many pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shorter: Option<Shorter>,
}

/// Shorter versions of a document's content. The first that fits is set, or else the last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shorter {
    /// How many pages the document may take.
    pub pages: usize,
    /// The versions, from the longest to the shortest.
    pub versions: Vec<Vec<Block>>,
}

impl Document {
    /// Its language, or English where it names none that a tag can hold.
    pub fn language_tag(&self) -> &str {
        let tag = self.language.trim();
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let begins = tag.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
        if begins && tag.chars().all(fits) { tag } else { "en" }
    }
}

/// A paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// A run of text in one manner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Where it leads.
    pub link: Option<Link>,
}

/// Where a span leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Link {
    /// An address outside.
    Address(String),
    /// The heading with this anchor.
    Anchor(String),
}

impl Span {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Span { text: text.into(), ..Span::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Span { text: text.into(), bold: true, link: None }
    }

    /// Text that leads to an address.
    pub fn address(text: impl Into<String>, address: impl Into<String>) -> Self {
        Span { text: text.into(), bold: false, link: Some(Link::Address(address.into())) }
    }

    /// Text that leads to a heading of this document.
    pub fn anchor(text: impl Into<String>, anchor: impl Into<String>) -> Self {
        Span { text: text.into(), bold: false, link: Some(Link::Anchor(anchor.into())) }
    }
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextStyle {
    /// Running text.
    #[default]
    Body,
    /// The sentence that matters most on its page.
    Lead,
    /// Smaller and quieter.
    Small,
    /// The title on the cover.
    Title,
    /// What stands beneath the title.
    Subtitle,
    /// Someone's own words, set in from the left with a rule.
    Quote,
    /// A boxed remark that must not be overlooked.
    Notice,
}

/// 1 for a part, 2 for a section, 3 for what is in a section.
pub type HeadingLevel = u8;

/// Whether a heading shows in the document's outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outline {
    /// It does.
    Shown,
    /// It does not.
    Hidden,
}

/// One piece of content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading; it is never the last thing on a page.
    Heading {
        /// 1 to 3; levels are never skipped on the way down.
        level: HeadingLevel,
        /// What it says.
        text: String,
        /// A name that links lead to.
        anchor: Option<String>,
        /// Whether the outline shows it.
        outline: Outline,
    },
    /// A paragraph.
    Paragraph {
        /// How it is set.
        style: TextStyle,
        /// What it says.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
        /// The items.
        items: Vec<Vec<Span>>,
    },
    /// A table; its head is repeated on every page that it reaches.
    Table(TableBlock),
    /// A picture as wide as the text, or less, with its words.
    Figure {
        /// What to draw.
        picture: Picture,
        /// Width in points; the height follows. At most the width of the text.
        width: f32,
    },
    /// Lines to sign or write on, each with a label.
    WritingLines(Vec<String>),
    /// Blocks that stay on one page where they fit on one.
    Together(Vec<Block>),
    /// What follows begins on a new page.
    PageBreak,
    /// What follows, up to the next break, begins on a new page unless all of it fits on this one.
    PartBreak,
    /// Empty space of this many points.
    Space(f32),
}

/// Rows under a head.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableBlock {
    /// What the table shows, read aloud before it.
    pub summary: String,
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows.
    pub rows: Vec<TableRow>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableColumn {
    /// Its head.
    pub head: String,
    /// Its share of the width.
    pub share: f32,
    /// Whether its cells are numbers, set to the right.
    pub numeric: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableRow {
    /// One cell for each column.
    pub cells: Vec<Cell>,
    /// Whether the first cell names the row.
    pub headed: bool,
}

/// A cell: paragraphs beneath each other.
pub type Cell = Vec<Vec<Span>>;
