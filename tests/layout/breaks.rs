//! Where pages begin: parts that share a page, and documents that keep to a number of pages.

use groundwork::report::layout::{LaidOutPages, Role, lay_out};
use groundwork::report::{Block, Document, Shorter};

use super::{Mono, document, heading, laid, page_runs, pages_of, paragraph, with_role};

fn part(name: &str, lines: usize) -> Vec<Block> {
    let lines = (0..lines).map(|_| paragraph("One line."));
    std::iter::once(heading(1, name)).chain(lines).collect()
}

/// The page of every part, with a break of this kind between them.
fn on(parts: &[(&str, usize)], between: &Block) -> Vec<usize> {
    let parts: Vec<Vec<Block>> = parts.iter().map(|(name, lines)| part(name, *lines)).collect();
    let pages = laid(parts.join(between));
    let headings = with_role(&pages, |role| matches!(role, Role::Heading(..)));
    headings.into_iter().map(|heading| pages_of(&pages, heading)[0]).collect()
}

#[test]
fn a_short_part_shares_a_page_and_one_that_does_not_fit_begins_its_own() {
    let (short, long) = (("short", 8), ("long", 24));
    assert_eq!(on(&[short, short, short], &Block::PartBreak), [0, 0, 0]);
    assert_eq!(on(&[short, short, short], &Block::PageBreak), [0, 1, 2]);
    assert_eq!(on(&[short, long, short], &Block::PartBreak), [0, 1, 2]);
    assert_eq!(on(&[long, ("tiny", 1), short], &Block::PartBreak), [0, 0, 1]);
    let end = on(&[("two pages", 40), short], &Block::PartBreak);
    assert_eq!(end, [0, 1], "on the page where the part before it ends");
}

#[test]
fn parts_on_one_page_stand_apart() {
    let pages = laid([part("one", 2), part("two", 2)].join(&Block::PartBreak));
    let lines: Vec<f32> = page_runs(&pages.pages[0]).map(|(_, run)| run.y).collect();
    assert!(lines[3] - lines[2] > lines[2] - lines[1] + 20.0, "{lines:?}");
    let breaks = vec![Block::PartBreak, Block::PartBreak];
    let around = [breaks.clone(), part("one", 2), breaks.clone(), part("two", 2), breaks].concat();
    assert_eq!(laid(around).pages.len(), 1);
    let hard = vec![Block::PartBreak, Block::PageBreak, Block::PartBreak];
    let around = [part("one", 2), hard, part("two", 2)].concat();
    assert_eq!(laid(around).pages.len(), 2, "a page break among them counts");
}

/// A document of so many lines that may be set in fewer.
fn shortened(lines: usize, versions: &[usize]) -> LaidOutPages {
    let versions = versions.iter().map(|lines| part("Paper", *lines)).collect();
    let shorter = Some(Shorter { pages: 2, versions });
    lay_out(&Document { shorter, ..document(part("Paper", lines)) }, &Mono)
}

#[test]
fn the_longest_version_that_fits_is_set() {
    let lines = |pages: &LaidOutPages| with_role(pages, |role| *role == Role::Paragraph).len();
    for (longest, versions, wanted) in
        [(40, &[30, 20][..], 40), (100, &[90, 50, 40], 50), (100, &[90, 80], 80), (100, &[], 100)]
    {
        assert_eq!(lines(&shortened(longest, versions)), wanted);
    }
}
