//! What pagination moves about: pieces of content that are never split.

use super::laid_out_pages::{Area, Element, Kid, PageItem, Role};
use crate::report::Link;

/// How strongly a piece holds on to the next. Where not everything can stay together, the
/// weakest hold gives first.
pub(super) type Hold = u8;

/// Nothing holds.
pub(super) const FREE: Hold = 0;
/// `Together`, outermost; each one inside another holds stronger.
pub(super) const TOGETHER: Hold = 1;
/// The strongest that `Together` becomes, and lines to write on.
pub(super) const GROUP: Hold = 200;
/// The lines of a heading, of a table's head.
pub(super) const LINES: Hold = 201;
/// A paragraph's first two lines, and its last two.
pub(super) const WIDOW: Hold = 202;
/// A heading and what it is over.
pub(super) const HEADING: Hold = 203;

/// A piece of content that stands on one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece {
    /// Least space to the piece before; none at the top of a page.
    pub before: f32,
    pub height: f32,
    /// Least space to the piece after.
    pub after: f32,
    pub hold: Hold,
    pub kind: PieceKind,
    /// The table whose head is drawn again when a page begins with this.
    pub table: Option<usize>,
    /// Space between that and this.
    pub under_head: f32,
    /// What is drawn around it and around the other pieces with the same one.
    pub frame: Option<usize>,
    /// The heading that begins here.
    pub heading: Option<usize>,
    /// From the top of the piece.
    pub parts: Vec<PiecePart>,
}

/// What a piece is to the pagination.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum PieceKind {
    #[default]
    Content,
    /// Empty space, left out where a page ends by itself.
    Space,
    /// The next piece begins a page.
    PageBreak,
    /// The pieces up to the next break begin a page unless all of them fit on this one.
    PartBreak,
}

/// Things of one element, or decoration.
#[derive(Clone, Debug)]
pub(super) struct PiecePart {
    pub element: Option<usize>,
    pub items: Vec<PageItem>,
    pub link: Option<PartLink>,
}

/// That a part leads elsewhere.
#[derive(Clone, Debug)]
pub(super) struct PartLink {
    /// The element that the link stands in. It joins that when it is first drawn, so that it
    /// comes between what precedes and what follows it.
    pub inside: usize,
    pub area: Area,
    pub link: Link,
    pub text: String,
}

impl PiecePart {
    /// Things of an element.
    pub fn of(element: usize, items: Vec<PageItem>) -> Self {
        Self { element: Some(element), items, link: None }
    }

    /// Things that only order the page.
    pub fn decoration(items: Vec<PageItem>) -> Self {
        Self { element: None, items, link: None }
    }
}

/// A ground or a rule around pieces, drawn on each page that they reach.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub kind: FrameKind,
    pub x: f32,
    pub width: f32,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum FrameKind {
    Quote,
    Notice,
}

/// A heading for outline and anchors.
#[derive(Clone, Debug)]
pub(super) struct HeadingMark {
    pub level: u8,
    pub title: String,
    pub anchor: Option<String>,
    pub shown: bool,
}

/// A document before it has pages.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub pieces: Vec<Piece>,
    pub elements: Vec<Element>,
    pub frames: Vec<Frame>,
    pub headings: Vec<HeadingMark>,
    /// The heads that are repeated, by table.
    pub heads: Vec<Piece>,
}

impl Flow {
    /// Adds an element beneath another.
    pub fn element(&mut self, parent: Option<usize>, role: Role) -> usize {
        let index = self.elements.len();
        self.elements.push(Element { role, kids: Vec::new() });
        if let Some(parent) = parent.and_then(|parent| self.elements.get_mut(parent)) {
            parent.kids.push(Kid::Element(index));
        }
        index
    }

    /// Adds a piece.
    pub fn push(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }
}
