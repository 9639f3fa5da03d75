//! Tables: their heads, their rows, their columns.

use groundwork::report::Block;
use groundwork::report::layout::{Measure, Owner, Role};

use super::{Mono, laid, page_runs, pages_of, table, text_of, with_role, words};

#[test]
fn the_head_of_a_table_stands_on_each_of_its_pages_and_is_read_once() {
    let rows: Vec<Vec<String>> = (0..150).map(|n| vec![format!("row {n}"), "7".into()]).collect();
    let pages = laid(vec![table(&["What", "How many"], &rows)]);
    assert!(pages.pages.len() >= 3);
    for (number, page) in pages.pages.iter().enumerate() {
        let repeated = page_runs(page).filter(|(owner, _)| *owner == Owner::RepeatedHead);
        let text: String = repeated.map(|(_, run)| run.text.as_str()).collect();
        assert_eq!(text, if number == 0 { "" } else { "WhatHow many" });
    }
    assert_eq!(text_of(&pages, 0).matches("How many").count(), 1);
}

#[test]
fn a_row_is_split_only_where_no_page_could_hold_it() {
    let row = |count: usize| vec![words(count), "1".to_owned()];
    let pages = laid(vec![table(&["What", "N"], &[row(150), row(150), row(150), row(4000)])]);
    let rows = with_role(&pages, |role| *role == Role::Row);
    let counts: Vec<usize> = rows.iter().map(|&row| pages_of(&pages, row).len()).collect();
    assert_eq!(counts[..4], [1, 1, 1, 1]);
    assert!(counts[4] > 1, "{counts:?}");
}

#[test]
fn numbers_end_at_the_right_edge_of_their_column() {
    let rows = ["7", "1,234", "56"].map(|number| vec!["a".to_owned(), number.to_owned()]);
    let pages = laid(vec![table(&["What", "Hours"], &rows)]);
    let ends = page_runs(&pages.pages[0])
        .filter(|(_, run)| run.text.chars().all(|c| c.is_ascii_digit() || c == ','))
        .map(|(_, run)| run.x + Mono.width(&run.text, false, run.size));
    let ends: Vec<f32> = ends.collect();
    assert_eq!(ends.len(), 3);
    assert!(ends.iter().all(|end| (end - ends[0]).abs() < 0.01), "{ends:?}");
}

#[test]
fn a_narrow_share_still_gives_a_word_its_room() {
    let mut block = table(&["Responsible", "What"], &[vec!["Coordinator".into(), words(30)]]);
    if let Block::Table(table) = &mut block {
        table.columns[0].share = 0.01;
    }
    let pages = laid(vec![block]);
    let texts: Vec<&str> = page_runs(&pages.pages[0]).map(|(_, run)| run.text.as_str()).collect();
    assert!(texts.contains(&"Responsible") && texts.contains(&"Coordinator"), "{texts:?}");
}

/// A table with these shares of the width.
fn shared(mut block: Block, shares: [f32; 4]) -> Block {
    if let Block::Table(table) = &mut block {
        table.columns.iter_mut().zip(shares).for_each(|(column, share)| column.share = share);
    }
    block
}

#[test]
fn a_head_stands_on_one_line_where_the_others_can_spare_the_room() {
    let heads = ["Question", "By group", "Answer", "What can be shown"];
    let row = ["Who?", "Board: 2", "Under way", "A draft"].map(str::to_owned);
    let block = shared(table(&heads, &[row.to_vec()]), [4.0, 2.6, 2.0, 0.4]);
    let pages = laid(vec![block]);
    let texts: Vec<&str> = page_runs(&pages.pages[0]).map(|(_, run)| run.text.as_str()).collect();
    assert!(texts.contains(&"What can be shown"), "{texts:?}");
}

#[test]
fn a_word_that_must_be_cut_in_any_case_takes_no_room_from_others() {
    let long = "x".repeat(200);
    let row = vec![long.clone(), "–".to_owned(), long, "No date yet".to_owned()];
    let block = table(&["What", "What for", "Who", "When"], &[row]);
    let block = shared(block, [6.8, 2.1, 2.3, 1.8]);
    let pages = laid(vec![block]);
    let texts: Vec<&str> = page_runs(&pages.pages[0]).map(|(_, run)| run.text.as_str()).collect();
    assert!(texts.contains(&"No date yet"), "{texts:?}");
}

#[test]
fn a_low_row_does_not_stand_alone_at_the_beginning_or_the_end() {
    let rows: Vec<Vec<String>> = (0..8).map(|n| vec![format!("row {n}"), "7".into()]).collect();
    for before in 20..50 {
        let pages = laid(vec![Block::Space(before as f32 * 15.0), table(&["What", "N"], &rows)]);
        let body = with_role(&pages, |role| *role == Role::Row);
        let on = |row: usize| pages_of(&pages, body[row]);
        // The first is the head.
        assert_eq!(on(1), on(2), "after {before} lines");
        assert_eq!(on(7), on(8), "after {before} lines");
    }
}
