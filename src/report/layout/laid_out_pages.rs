use std::collections::BTreeMap;

use crate::chart::{Paint, Stroke};
use crate::report::{Link, Paper};

/// A document laid out: what is drawn where, and what it is. Points from the top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOutPages {
    /// The paper.
    pub paper: Paper,
    /// The pages, at least one.
    pub pages: Vec<LaidOutPage>,
    /// What the content is: a tree whose root is the first.
    pub elements: Vec<Element>,
    /// The entries of the outline in reading order.
    pub outline: Vec<OutlineEntry>,
    /// Where links inside the document lead.
    pub anchors: BTreeMap<String, PagePosition>,
}

/// A height on a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PagePosition {
    /// The page, from 0.
    pub page: usize,
    /// Points from its top.
    pub y: f32,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LaidOutPage {
    /// What is drawn, in drawing and reading order.
    pub groups: Vec<ElementGroup>,
    /// Where a click leads elsewhere.
    pub links: Vec<LinkBox>,
}

/// Things drawn that belong to one element, or to none.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementGroup {
    /// What they belong to.
    pub owner: Owner,
    /// The things, back to front.
    pub items: Vec<PageItem>,
}

/// What drawn things belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The element with this index in [`LaidOutPages::elements`].
    Element(usize),
    /// Lines and grounds that only order the page.
    Decoration,
    /// The running foot.
    Foot,
    /// A table's head, repeated on a later page.
    RepeatedHead,
}

/// A part of a page that leads elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkBox {
    /// Where it is.
    pub area: Area,
    /// Where it leads.
    pub link: Link,
    /// What it says.
    pub text: String,
}

/// A rectangle, sides along the page's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum PageItem {
    /// One line of text in one manner.
    Text(TextRun),
    /// A rectangle.
    Rect {
        /// Where it is.
        area: Area,
        /// What fills it.
        fill: Option<Colour>,
        /// What goes around it.
        stroke: Option<Stroke>,
    },
    /// A line through points.
    Path {
        /// The corners.
        points: Vec<(f32, f32)>,
        /// Whether the last joins the first.
        closed: bool,
        /// What fills it.
        fill: Option<Colour>,
        /// What goes along it.
        stroke: Option<Stroke>,
    },
    /// A photograph or logo.
    Image {
        /// Where it is.
        area: Area,
        /// A JPEG, as base64.
        jpeg: String,
    },
    /// A disc.
    Circle {
        /// Its centre.
        centre: (f32, f32),
        /// Its radius.
        radius: f32,
        /// What fills it.
        fill: Option<Colour>,
        /// What goes around it.
        stroke: Option<Stroke>,
    },
}

/// One line of text in one manner.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Where it begins.
    pub x: f32,
    /// Its baseline.
    pub y: f32,
    /// Height of the type.
    pub size: f32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub colour: Colour,
    /// What it says. A space at the end of a line parts it from the next.
    pub text: String,
}

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// One that the pictures share.
    Paint(Paint),
    /// The ground of a table's head.
    HeadGround,
    /// The ground of a notice.
    NoticeGround,
}

/// A piece of content by its meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    /// What it is.
    pub role: Role,
    /// What it holds, in reading order.
    pub kids: Vec<Kid>,
}

/// What an element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kid {
    /// Another element, by its index in [`LaidOutPages::elements`].
    Element(usize),
    /// A group of a page.
    Group {
        /// The page.
        page: usize,
        /// Its index in [`LaidOutPage::groups`].
        group: usize,
    },
    /// A link of a page.
    Link {
        /// The page.
        page: usize,
        /// Its index in [`LaidOutPage::links`].
        link: usize,
    },
}

/// What an element is.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The whole.
    Document,
    /// A heading of level 1 to 3.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// Someone's own words.
    Quote,
    /// A boxed remark.
    Notice,
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
    },
    /// An item of a list.
    ListItem,
    /// An item's number or bullet.
    Label,
    /// What an item says.
    ItemBody,
    /// A table.
    Table {
        /// What it shows.
        summary: String,
    },
    /// The head of a table.
    TableHead,
    /// The rows of a table.
    TableBody,
    /// A row.
    Row,
    /// A cell that names its column.
    ColumnHead,
    /// A cell that names its row.
    RowHead,
    /// A cell.
    Cell,
    /// A picture.
    Figure {
        /// The words that stand for it.
        alternative: String,
        /// Where it is, on the page of its content.
        area: Area,
    },
    /// Text that leads elsewhere.
    Link,
}

/// A heading in the outline.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// 1 to 3.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Where it is.
    pub place: PagePosition,
}
