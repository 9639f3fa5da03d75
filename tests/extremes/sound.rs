//! What holds of every page, whatever is on it, with the real typeface.

use std::collections::BTreeSet;

use groundwork::pdf::Fonts;
use groundwork::report::Document;
use groundwork::report::layout::{
    ElementGroup, Kid, LaidOutPage, LaidOutPages, Measure, Owner, PageItem, Role, Sheet, lay_out,
};

use crate::layout::{page_runs, pages_of, runs, text_of, with_role};

/// Lays a document out and holds every page against what must hold.
pub fn laid_out(document: &Document, fonts: &Fonts<'_>) -> LaidOutPages {
    let pages = lay_out(document, fonts);
    let sheet = Sheet::of(document.paper);
    nothing_runs_over(&pages, &sheet, fonts);
    no_heading_ends_a_page(&pages);
    no_row_is_split_that_fits(&pages, &sheet);
    heads_are_repeated(&pages);
    pages
}

fn nothing_runs_over(pages: &LaidOutPages, sheet: &Sheet, fonts: &Fonts<'_>) {
    let (left, right) = (sheet.side - 0.1, sheet.width - sheet.side + 0.1);
    for (number, page) in pages.pages.iter().enumerate() {
        for (owner, run) in page_runs(page) {
            let end = run.x + fonts.width(run.text.trim_end(), run.bold, run.size);
            let lowest = if owner == Owner::Foot { sheet.foot } else { sheet.bottom };
            assert!(run.x >= left && end <= right, "page {}: {end} {run:?}", number + 1);
            assert!(run.y > sheet.top && run.y <= lowest + 0.01, "page {}: {run:?}", number + 1);
        }
        let items = page.groups.iter().flat_map(|group| &group.items);
        for (x, y) in items.flat_map(corners) {
            assert!((left..=right).contains(&x), "page {}: {x}, {y}", number + 1);
            assert!(y >= sheet.top - 0.1 && y <= sheet.foot, "page {}: {x}, {y}", number + 1);
        }
        for link in &page.links {
            assert!(link.area.x >= left && link.area.x + link.area.width <= right, "{link:?}");
        }
    }
}

/// The outermost points of what is drawn.
fn corners(item: &PageItem) -> Vec<(f32, f32)> {
    match item {
        PageItem::Text(_) => Vec::new(),
        PageItem::Image { area, .. } | PageItem::Rect { area, .. } => {
            vec![(area.x, area.y), (area.x + area.width, area.y + area.height)]
        }
        PageItem::Path { points, .. } => points.clone(),
        PageItem::Circle { centre: (x, y), radius, .. } => {
            vec![(x - radius, y - radius), (x + radius, y + radius)]
        }
    }
}

fn elements(page: &LaidOutPage) -> impl DoubleEndedIterator<Item = usize> {
    page.groups.iter().filter_map(|group| match group.owner {
        Owner::Element(element) => Some(element),
        _ => None,
    })
}

fn no_heading_ends_a_page(pages: &LaidOutPages) {
    for (number, page) in pages.pages.iter().enumerate() {
        let last = elements(page).next_back().map(|element| &pages.elements[element].role);
        assert!(!matches!(last, Some(Role::Heading(..))), "page {}: {last:?}", number + 1);
    }
}

/// The groups of an element and of what it holds.
fn groups(pages: &LaidOutPages, element: usize) -> Vec<(usize, &ElementGroup)> {
    let kids = pages.elements[element].kids.iter();
    kids.flat_map(|kid| match *kid {
        Kid::Element(kid) => groups(pages, kid),
        Kid::Group { page, group } => vec![(page, &pages.pages[page].groups[group])],
        Kid::Link { .. } => Vec::new(),
    })
    .collect()
}

fn no_row_is_split_that_fits(pages: &LaidOutPages, sheet: &Sheet) {
    for row in with_role(pages, |role| *role == Role::Row) {
        if pages_of(pages, row).len() < 2 {
            continue;
        }
        let lines: BTreeSet<(usize, u32)> = groups(pages, row)
            .into_iter()
            .flat_map(|(page, group)| runs(group).map(move |run| (page, run.y.to_bits())))
            .collect();
        // The least that a line of a cell takes, and the least that a page has room for.
        let height = lines.len() as f32 * 12.5;
        assert!(height > sheet.text_height() * 0.6, "{} lines", lines.len());
    }
}

fn heads_are_repeated(pages: &LaidOutPages) {
    for table in with_role(pages, |role| matches!(role, Role::Table { .. })) {
        let parts = pages.elements[table].kids.iter().map(|kid| match *kid {
            Kid::Element(kid) => kid,
            _ => unreachable!("a table holds its head and its body"),
        });
        let parts: Vec<usize> = parts.collect();
        let [head, body] = parts[..] else { continue };
        let (first, said) = (pages_of(pages, head), text_of(pages, head));
        for page in pages_of(pages, body).into_iter().filter(|page| !first.contains(page)) {
            let groups = pages.pages[page].groups.iter();
            let repeated = groups.filter(|group| group.owner == Owner::RepeatedHead);
            let repeated: String = repeated.flat_map(runs).map(|run| run.text.as_str()).collect();
            assert_eq!(repeated, said, "page {}", page + 1);
        }
    }
}
