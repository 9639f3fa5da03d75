//! Reports of as many pages as wished: the report of a small organisation, over and over, so that
//! every page is as hard as the others.

use std::path::Path;
use std::{fs, iter};

use groundwork::pdf::Fonts;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::report::layout::lay_out;
use groundwork::report::{Block, Document, ReportOptions, action_plan};
use groundwork::save_file;

/// A file of the project.
pub fn read(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The two fonts.
pub fn fonts() -> [Vec<u8>; 2] {
    ["Regular", "Bold"].map(|face| read(&format!("style/fonts/SourceSans3-{face}.ttf")))
}

/// A report of this many pages, the same every time.
pub fn of_pages(pages: usize) -> Document {
    let [regular, bold] = fonts();
    let fonts = Fonts::new(&regular, &bold).unwrap();
    let once = small();
    // The others know of no part that may share a page.
    let blocks = once.blocks.iter().map(|block| match block {
        Block::PartBreak => Block::PageBreak,
        block => block.clone(),
    });
    let round = iter::once(Block::PageBreak).chain(blocks);
    // A round has more than ten pages.
    let length = once.blocks.len() * pages.div_ceil(10);
    let blocks: Vec<Block> = round.cycle().skip(1).take(length).collect();
    let of = |count: usize| Document { blocks: blocks[..count].to_vec(), ..once.clone() };
    let (mut few, mut enough) = (0, blocks.len());
    while few + 1 < enough {
        let middle = (few + enough) / 2;
        let there = lay_out(&of(middle), &fonts).pages.len();
        *(if there < pages { &mut few } else { &mut enough }) = middle;
    }
    let document = of(enough);
    assert_eq!(lay_out(&document, &fonts).pages.len(), pages);
    document
}

fn small() -> Document {
    let saved = read("tests/files/samples/small.groundwork.json");
    let assessment = save_file::open(&saved).unwrap().assessment;
    let set = Questionnaire::read(&read("questionnaires/peer-readiness.json")).unwrap();
    let today = "2026-11-22".parse().unwrap();
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    action_plan(&set, &assessment, &outcome, today, &ReportOptions::default())
}
