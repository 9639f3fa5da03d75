//! Where blocks end up on pages, with text that is easily measured.

mod breaks;
mod holds;
mod tables;

use groundwork::chart::{Anchor, Paint, Picture, Shape};
use groundwork::report::layout::{
    Element, ElementGroup, Kid, LaidOutPage, LaidOutPages, Measure, Owner, PageItem, Role, Sheet,
    TextRun, lay_out,
};
use groundwork::report::{
    Block, Document, Link, Outline, Paper, Span, TableBlock, TableColumn, TableRow, TextStyle,
};
use proptest::prelude::*;

/// Every character half an em wide, combining marks nothing.
struct Mono;

impl Measure for Mono {
    fn width(&self, text: &str, _bold: bool, size: f32) -> f32 {
        text.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).count() as f32 * 0.5 * size
    }

    fn ascent(&self) -> f32 {
        0.8
    }

    fn descent(&self) -> f32 {
        0.2
    }
}

pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "A title".to_owned(),
        author: "An organisation".to_owned(),
        subject: "A subject".to_owned(),
        language: "en-AU".to_owned(),
        date: "2026-11-22".to_owned(),
        paper: Paper::A4,
        foot: "The foot".to_owned(),
        blocks,
        shorter: None,
    }
}

pub fn heading(level: u8, text: &str) -> Block {
    let anchor = Some(text.to_lowercase());
    Block::Heading { level, text: text.to_owned(), anchor, outline: Outline::Shown }
}

pub fn paragraph(text: &str) -> Block {
    Block::Paragraph { style: TextStyle::Body, spans: vec![Span::plain(text)] }
}

/// A table whose cells are one paragraph each; the last column is of numbers.
pub fn table(heads: &[&str], rows: &[Vec<String>]) -> Block {
    let column = |(index, head): (usize, &&str)| TableColumn {
        head: (*head).to_owned(),
        share: 1.0,
        numeric: index > 0 && index + 1 == heads.len(),
    };
    let cell = |text: &String| vec![vec![Span::plain(text.as_str())]];
    let row =
        |cells: &Vec<String>| TableRow { cells: cells.iter().map(cell).collect(), headed: true };
    Block::Table(TableBlock {
        summary: "What the table shows".to_owned(),
        columns: heads.iter().enumerate().map(column).collect(),
        rows: rows.iter().map(row).collect(),
    })
}

fn laid(blocks: Vec<Block>) -> LaidOutPages {
    lay_out(&document(blocks), &Mono)
}

pub fn runs(group: &ElementGroup) -> impl Iterator<Item = &TextRun> {
    group.items.iter().filter_map(|item| match item {
        PageItem::Text(run) => Some(run),
        _ => None,
    })
}

pub fn page_runs(page: &LaidOutPage) -> impl Iterator<Item = (Owner, &TextRun)> {
    page.groups.iter().flat_map(|group| runs(group).map(|run| (group.owner, run)))
}

/// The text of an element and what it holds, in reading order.
pub fn text_of(pages: &LaidOutPages, element: usize) -> String {
    let kids = pages.elements[element].kids.iter();
    kids.map(|kid| match *kid {
        Kid::Element(kid) => text_of(pages, kid),
        Kid::Group { page, group } => {
            runs(&pages.pages[page].groups[group]).map(|run| run.text.as_str()).collect()
        }
        Kid::Link { .. } => String::new(),
    })
    .collect()
}

/// The pages that an element and what it holds stand on.
pub fn pages_of(pages: &LaidOutPages, element: usize) -> Vec<usize> {
    let kids = pages.elements[element].kids.iter();
    let mut found: Vec<usize> = kids
        .flat_map(|kid| match *kid {
            Kid::Element(kid) => pages_of(pages, kid),
            Kid::Group { page, .. } | Kid::Link { page, .. } => vec![page],
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

pub fn with_role(pages: &LaidOutPages, role: impl Fn(&Role) -> bool) -> Vec<usize> {
    let indices = 0..pages.elements.len();
    indices.filter(|&index| role(&pages.elements[index].role)).collect()
}

pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn words(count: usize) -> String {
    (0..count).map(|n| format!("word{n} ")).collect()
}

/// What a block says, without spaces.
fn said(block: &Block) -> String {
    let spans = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
    squeezed(&match block {
        Block::Heading { text, .. } => text.clone(),
        Block::Paragraph { spans: all, .. } => spans(all),
        Block::List { numbered, items } => {
            let label = |n: usize| if *numbered { format!("{}.", n + 1) } else { "•".to_owned() };
            let item = |(n, item): (usize, &Vec<Span>)| label(n) + &spans(item);
            items.iter().enumerate().map(item).collect()
        }
        Block::Table(table) => {
            let head: String = table.columns.iter().map(|column| column.head.as_str()).collect();
            let cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
            head + &cells.map(|paragraph| spans(paragraph)).collect::<String>()
        }
        Block::WritingLines(labels) => labels.concat(),
        Block::Together(blocks) => blocks.iter().map(said).collect(),
        Block::Figure { .. } | Block::PageBreak | Block::PartBreak | Block::Space(_) => {
            String::new()
        }
    })
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zA-Zŋāé ,.\u{301}/–-]{0,200}",
        2 => "[שאم你🎉👩ŋ x]{0,40}",
        1 => (1usize..5000).prop_map(|n| "supercalifragilistic".chars().cycle().take(n).collect()),
        1 => (1usize..900).prop_map(words),
    ]
}

fn any_spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (any_text(), any::<bool>(), any::<bool>()).prop_map(|(text, bold, linked)| Span {
        text,
        bold,
        link: linked.then(|| Link::Address("https://example.org".to_owned())),
    });
    prop::collection::vec(span, 1..4)
}

fn any_style() -> impl Strategy<Value = TextStyle> {
    use TextStyle::{Body, Lead, Notice, Quote, Small, Subtitle, Title};
    prop::sample::select(vec![Body, Lead, Small, Title, Subtitle, Quote, Notice])
}

fn any_table() -> impl Strategy<Value = Block> {
    (1usize..6).prop_flat_map(|width| {
        let heads = prop::collection::vec("[a-zA-Z ]{0,30}", width);
        let rows = prop::collection::vec(prop::collection::vec(any_text(), width), 0..6);
        (heads, rows).prop_map(|(heads, rows)| {
            table(&heads.iter().map(String::as_str).collect::<Vec<_>>(), &rows)
        })
    })
}

fn any_leaf() -> impl Strategy<Value = Block> {
    prop_oneof![
        3 => (1u8..=4, any_text()).prop_map(|(level, text)| heading(level, &text)),
        6 => (any_style(), any_spans())
            .prop_map(|(style, spans)| Block::Paragraph { style, spans }),
        2 => (any::<bool>(), prop::collection::vec(any_spans(), 0..5))
            .prop_map(|(numbered, items)| Block::List { numbered, items }),
        2 => any_table(),
        1 => prop::collection::vec(any_text(), 0..4).prop_map(Block::WritingLines),
        1 => (0f32..900.0).prop_map(Block::Space),
    ]
}

pub fn any_blocks() -> impl Strategy<Value = Vec<Block>> {
    let block = prop_oneof![
        8 => any_leaf(),
        1 => prop::collection::vec(any_leaf(), 0..4).prop_map(Block::Together),
    ];
    prop::collection::vec(block, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_is_lost_or_out_of_order(blocks in any_blocks()) {
        let expected: String = blocks.iter().map(said).collect();
        prop_assert_eq!(squeezed(&text_of(&laid(blocks), 0)), expected);
    }

    #[test]
    fn nothing_runs_over_the_margins(blocks in any_blocks()) {
        let sheet = Sheet::of(Paper::A4);
        let pages = laid(blocks);
        for (owner, run) in pages.pages.iter().flat_map(page_runs) {
            let right = run.x + Mono.width(run.text.trim_end(), run.bold, run.size);
            prop_assert!(run.x >= sheet.side - 0.01, "{run:?}");
            prop_assert!(right <= sheet.width - sheet.side + 0.1, "{right} {run:?}");
            prop_assert!(run.y > sheet.top, "{run:?}");
            let lowest = if owner == Owner::Foot { sheet.foot } else { sheet.bottom };
            prop_assert!(run.y <= lowest + 0.01, "{run:?}");
        }
    }

    #[test]
    fn no_heading_is_the_last_thing_on_a_page(blocks in any_blocks()) {
        // Headings that fill a page among themselves cannot all stay with what follows.
        let leads = |block: &Block| matches!(block, Block::Heading { .. } | Block::Space(_));
        let mut blocks = blocks;
        blocks.dedup_by(|next, before| leads(next) && leads(before));
        blocks.push(paragraph("The end."));
        let pages = laid(blocks);
        for (number, page) in pages.pages.iter().enumerate() {
            let mut owners = page.groups.iter().filter_map(|group| match group.owner {
                Owner::Element(element) => Some(element),
                _ => None,
            });
            // A heading of more than a page goes on on the next.
            let ended = |element: &usize| pages_of(&pages, *element).last() == Some(&number);
            let last = owners.next_back().filter(ended).map(|element| &pages.elements[element].role);
            prop_assert!(!matches!(last, Some(Role::Heading(..))), "{last:?}");
        }
    }

    #[test]
    fn every_drawn_thing_belongs_to_one_element(blocks in any_blocks()) {
        let pages = laid(blocks);
        let mut owned = 0;
        for (index, Element { kids, .. }) in pages.elements.iter().enumerate() {
            for kid in kids {
                if let Kid::Group { page, group } = *kid {
                    owned += 1;
                    let owner = pages.pages[page].groups[group].owner;
                    prop_assert_eq!(owner, Owner::Element(index));
                }
            }
        }
        let groups = pages.pages.iter().flat_map(|page| &page.groups);
        let content = groups.filter(|group| matches!(group.owner, Owner::Element(_))).count();
        prop_assert_eq!(owned, content);
    }
}

#[test]
fn every_page_but_the_first_has_its_number() {
    let pages = laid(vec![paragraph(&words(3000))]);
    let count = pages.pages.len();
    assert!(count > 2);
    for (index, page) in pages.pages.iter().enumerate() {
        let foot = page_runs(page).filter(|(owner, _)| *owner == Owner::Foot);
        let foot: Vec<&str> = foot.map(|(_, run)| run.text.trim_end()).collect();
        let number = format!("page {} of {count}", index + 1);
        assert_eq!(foot, if index == 0 { vec![] } else { vec!["The foot", number.as_str()] });
    }
}

#[test]
fn links_lead_from_their_words_and_only_where_they_should() {
    let spans = vec![
        Span::plain("See "),
        Span::anchor("part two", "part two"),
        Span::anchor("nowhere", "nowhere"),
        Span::address("a page", "https://example.org/a"),
        Span::address("a trap", "javascript:alert(1)"),
    ];
    let paragraph = Block::Paragraph { style: TextStyle::Body, spans };
    let pages = laid(vec![paragraph, Block::PageBreak, heading(1, "Part two")]);
    let links = &pages.pages[0].links;
    let said: Vec<&str> = links.iter().map(|link| link.text.as_str()).collect();
    assert_eq!(said, ["part two", "a page"]);
    let place = pages.anchors["part two"];
    assert_eq!((place.page, place.y), (1, Sheet::of(Paper::A4).top));
    let (_, run) = page_runs(&pages.pages[0]).find(|(_, run)| run.text == "part two").unwrap();
    assert!((links[0].area.x - run.x).abs() < 0.01 && links[0].area.y < run.y);
    let first = with_role(&pages, |role| *role == Role::Paragraph)[0];
    assert_eq!(text_of(&pages, first), "See part twonowherea pagea trap");
}

#[test]
fn words_are_not_cut_before_a_combining_mark() {
    let pages = laid(vec![paragraph(&"e\u{301}".repeat(1000))]);
    for (_, run) in page_runs(&pages.pages[0]) {
        assert!(!run.text.starts_with('\u{301}'), "{}", run.text);
    }
}

#[test]
fn long_addresses_break_after_their_signs() {
    let address = format!("https://example.org/{}", "part/".repeat(40));
    let span = Span::address(address.as_str(), address.as_str());
    let pages = laid(vec![Block::Paragraph { style: TextStyle::Body, spans: vec![span] }]);
    let page = &pages.pages[0];
    let mut lines: Vec<(f32, String)> = Vec::new();
    for (_, run) in page_runs(page) {
        match lines.last_mut() {
            Some((y, line)) if *y == run.y => line.push_str(&run.text),
            _ => lines.push((run.y, run.text.clone())),
        }
    }
    assert!(lines.len() > 1);
    assert!(lines.iter().all(|(_, line)| line.ends_with('/')), "{lines:?}");
}

#[test]
fn a_picture_keeps_its_shape_and_says_what_it_shows() {
    let text = |x| Shape::Text {
        x,
        y: 10.0,
        size: 10.0,
        bold: false,
        anchor: Anchor::End,
        paint: Paint::Ink,
        text: "Pay".to_owned(),
    };
    let picture = Picture {
        width: 100.0,
        height: 500.0,
        title: "Scores".to_owned(),
        description: "Pay 2 of 4.".to_owned(),
        shapes: vec![text(40.0)],
    };
    let sheet = Sheet::of(Paper::A4);
    let pages = laid(vec![heading(1, "Scores"), Block::Figure { picture, width: 9000.0 }]);
    let figure = with_role(&pages, |role| matches!(role, Role::Figure { .. }))[0];
    let Role::Figure { alternative, area } = &pages.elements[figure].role else { unreachable!() };
    assert_eq!(alternative, "Scores. Pay 2 of 4.");
    assert_eq!(pages.pages.len(), 1);
    assert!((area.height / area.width - 5.0).abs() < 0.001);
    assert!(area.y > sheet.top && area.y + area.height <= sheet.bottom);
    let (_, run) = page_runs(&pages.pages[0]).find(|(_, run)| run.text == "Pay ").unwrap();
    let end = run.x + Mono.width("Pay", false, run.size);
    assert!((end - (area.x + 0.4 * area.width)).abs() < 0.01);
}

#[test]
fn headings_never_skip_a_level_and_the_outline_holds_those_that_show() {
    let hidden = Block::Heading {
        level: 2,
        text: "Hidden".to_owned(),
        anchor: None,
        outline: Outline::Hidden,
    };
    let blocks = vec![heading(3, "One"), heading(3, "Two"), hidden, heading(1, "Three")];
    let pages = laid(blocks);
    let levels = pages.elements.iter().filter_map(|element| match element.role {
        Role::Heading(level) => Some(level),
        _ => None,
    });
    assert_eq!(levels.collect::<Vec<_>>(), [1, 2, 2, 1]);
    let outline: Vec<(u8, &str)> =
        pages.outline.iter().map(|entry| (entry.level, entry.title.as_str())).collect();
    assert_eq!(outline, [(1, "One"), (2, "Two"), (1, "Three")]);
}

#[test]
fn numbers_that_are_none_do_no_harm() {
    let picture = Picture {
        width: f32::NAN,
        height: 10.0,
        title: String::new(),
        description: String::new(),
        shapes: Vec::new(),
    };
    let mut wide =
        table(&["a", "b"], &[vec!["1".into()], vec!["1".into(), "2".into(), "3".into()]]);
    if let Block::Table(table) = &mut wide {
        table.columns[0].share = f32::NAN;
        table.columns[1].share = f32::INFINITY;
    }
    let space = [f32::NAN, f32::INFINITY, -4.0].map(Block::Space);
    let mut blocks = vec![Block::Figure { picture, width: f32::NAN }, wide];
    blocks.extend(space);
    assert_eq!(squeezed(&text_of(&laid(blocks), 0)), "ab1123");
}
