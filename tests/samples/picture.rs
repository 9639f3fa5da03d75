//! The picture of page one in the README, and what the README says of the samples.

use std::fs;

use groundwork::chart::Shape;
use groundwork::report::Paper;
use groundwork::report::layout::{Sheet, lay_out, preview};
use sha2::{Digest, Sha256};

use super::{REPORTS, SAMPLES};
use crate::pdf::fonts;
use crate::source::top;

const PICTURE: &str = "tests/samples/page-one.png";

/// Set by `cargo xtask picture`, once it has drawn the picture anew.
const DRAWN: &str = "GROUNDWORK_PICTURE";

fn hash(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the board's page shows, without its foot, which numbers pages.
fn shown() -> String {
    let pages = lay_out(&REPORTS["typical"], &fonts());
    let mut page = preview(&pages).swap_remove(1);
    let bottom = Sheet::of(Paper::A4).bottom;
    page.shapes.retain(|shape| !matches!(shape, Shape::Text { y, .. } if *y > bottom));
    page.title.clear();
    serde_json::to_string(&page).unwrap()
}

#[test]
fn the_picture_shows_page_one_as_it_is() {
    let picture = fs::read(top().join(PICTURE)).unwrap();
    let made = format!("{}  page\n{}  page-one.png\n", hash(shown()), hash(&picture));
    let kept = top().join("tests/samples/page-one.sha256");
    if std::env::var_os(DRAWN).is_some() {
        fs::write(&kept, &made).unwrap();
    }
    assert!(
        fs::read_to_string(kept).unwrap() == made,
        "the page looks otherwise than {PICTURE}; draw that anew: cargo xtask picture"
    );
    assert!(picture.len() < 80_000, "{} bytes", picture.len());
}

#[test]
fn the_readme_tells_how_many_pages_each_sample_has() {
    let readme = fs::read_to_string(top().join("README.md")).unwrap();
    assert!(readme.contains(PICTURE));
    for name in SAMPLES {
        let pages = lay_out(&REPORTS[name], &fonts()).pages.len();
        let start = format!("| `{name}` |");
        let row = readme.lines().find(|line| line.starts_with(&start)).expect(name);
        assert!(row.ends_with(&format!("| {pages} |")), "{name} has {pages} pages: {row}");
    }
}
