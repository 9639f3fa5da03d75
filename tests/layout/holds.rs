//! What stays on one page, and how pages end.

use groundwork::report::layout::{Owner, Role};
use groundwork::report::{Block, Span, TextStyle};

use super::{heading, laid, page_runs, pages_of, paragraph, table, with_role, words};

#[test]
fn a_paragraph_leaves_no_single_line_behind_or_ahead() {
    for before in 0..60 {
        let mut blocks: Vec<Block> = vec![Block::Space(before as f32 * 15.0)];
        blocks.push(paragraph(&words(60)));
        let pages = laid(blocks);
        let paragraph = with_role(&pages, |role| *role == Role::Paragraph)[0];
        for page in pages_of(&pages, paragraph) {
            let content = page_runs(&pages.pages[page]);
            let own = content.filter(|(owner, _)| *owner == Owner::Element(paragraph));
            let mut heights: Vec<f32> = own.map(|(_, run)| run.y).collect();
            heights.dedup();
            assert!(heights.len() >= 2, "{heights:?} after {before} lines");
        }
    }
}

#[test]
fn what_belongs_together_stays_together_where_it_can() {
    let together = |count| Block::Together((0..count).map(|_| paragraph("One line.")).collect());
    for before in 20..48 {
        let filler = Block::Space(before as f32 * 15.0);
        let pages = laid(vec![filler, heading(1, "Signed"), together(6)]);
        let parts = with_role(&pages, |role| *role != Role::Document);
        let mut on: Vec<usize> = parts.iter().flat_map(|&part| pages_of(&pages, part)).collect();
        on.dedup();
        assert_eq!(on.len(), 1, "after {before} lines");
    }
    assert!(laid(vec![together(100)]).pages.len() > 1);
}

#[test]
fn what_leads_to_a_list_stands_on_its_page() {
    let span = |bold| if bold { Span::bold("These") } else { Span::plain("These two: ") };
    let lead = |bold| Block::Paragraph {
        style: TextStyle::Body,
        spans: vec![span(bold), Span::plain("")],
    };
    let list = || Block::List { numbered: false, items: vec![vec![Span::plain("first")]] };
    for (before, bold) in (38..50).flat_map(|before| [(before, false), (before, true)]) {
        let pages = laid(vec![Block::Space(before as f32 * 15.0), lead(bold), list()]);
        let lead = with_role(&pages, |role| *role == Role::Paragraph)[0];
        let list = with_role(&pages, |role| matches!(role, Role::List { .. }))[0];
        assert_eq!(pages_of(&pages, lead), pages_of(&pages, list), "after {before} lines");
    }
}

#[test]
fn page_breaks_leave_no_empty_page() {
    let page = || paragraph("Something.");
    let breaks = || [Block::PageBreak, Block::PageBreak];
    let mut blocks = breaks().to_vec();
    blocks.push(page());
    blocks.extend(breaks());
    blocks.push(page());
    blocks.push(Block::PageBreak);
    assert_eq!(laid(blocks).pages.len(), 2);
    assert_eq!(laid(Vec::new()).pages.len(), 1);
}

#[test]
fn what_stands_between_a_heading_and_its_table_or_list_stays_with_that() {
    let rows: Vec<Vec<String>> = (0..60).map(|n| vec![format!("row {n}"), "7".into()]).collect();
    let item = |n: usize| vec![Span::plain(format!("item {n} {}", words(20)))];
    let list = Block::List { numbered: false, items: (0..60).map(item).collect() };
    let both = [table(&["What", "N"], &rows), list];
    for (before, then) in (20..48).flat_map(|before| both.iter().map(move |it| (before, it))) {
        let pages = laid(vec![
            Block::Space(before as f32 * 15.0),
            heading(1, "Before you recruit"),
            paragraph("Ask first."),
            paragraph("From May to July."),
            then.clone(),
        ]);
        let heading = with_role(&pages, |role| matches!(role, Role::Heading(..)))[0];
        let entries = with_role(&pages, |role| matches!(role, Role::Row | Role::ListItem));
        let first = entries.iter().find(|entry| pages.elements[**entry].role != Role::Row);
        let first = *first.unwrap_or(entries.get(1).unwrap());
        assert_eq!(pages_of(&pages, heading)[0], pages_of(&pages, first)[0], "after {before}");
    }
}

#[test]
fn a_single_line_of_a_list_does_not_stand_alone() {
    let items = (0..5).map(|n| vec![Span::plain(format!("item {n}"))]).collect::<Vec<_>>();
    for before in 30..50 {
        let list = Block::List { numbered: false, items: items.clone() };
        let pages = laid(vec![Block::Space(before as f32 * 15.0), list]);
        let items = with_role(&pages, |role| *role == Role::ListItem);
        let on = |item: usize| pages_of(&pages, items[item]);
        assert_eq!((on(0), on(3)), (on(1), on(4)), "after {before} lines");
    }
}

#[test]
fn a_part_that_runs_over_by_a_little_is_set_closer() {
    let section = |lines: usize| {
        let mut blocks = vec![heading(1, "For the board")];
        blocks.extend((0..lines).map(|_| paragraph("One line.")));
        blocks
    };
    let pages_of = |lines: usize| laid(section(lines)).pages.len();
    let full = (1..).find(|&lines| pages_of(lines + 1) > 1).unwrap();
    // One line takes 22 points; a page of 717 holds 31 beside its heading with full space.
    assert!(full > 31, "{full}");
    let next = [section(full), vec![Block::PageBreak, heading(1, "Next")]].concat();
    assert_eq!(laid(next).pages.len(), 2, "and the next begins its own page");
    assert!(pages_of(full * 3 / 2) > 1, "what runs over by much has its space");
    let lines = |pages: &groundwork::report::layout::LaidOutPages| -> Vec<f32> {
        page_runs(&pages.pages[0]).map(|(_, run)| run.y).collect()
    };
    let (short, long) = (lines(&laid(section(20))), lines(&laid(section(full * 3 / 2))));
    assert_eq!(short[2] - short[1], long[2] - long[1]);
}
