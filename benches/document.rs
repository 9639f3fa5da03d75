//! Writes the document that `cargo xtask bench` measures with, as JSON: its arguments are the
//! number of pages and the file.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a maker of benchmark data"
)]

mod documents;

fn main() {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [pages, file] = arguments.as_slice() else { panic!("pages and a file") };
    let pages = pages.to_str().and_then(|pages| pages.parse().ok()).expect("a number of pages");
    std::fs::write(file, serde_json::to_vec(&documents::of_pages(pages)).unwrap()).unwrap();
}
