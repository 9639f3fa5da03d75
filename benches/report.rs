//! How long the longest report takes natively: its layout, and all of it. Run with
//! `cargo bench --features bench --bench report`. Against other makers of PDFs, in a browser:
//! `cargo xtask bench`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod beginner;

use std::hint::black_box;

use criterion::Criterion;
use groundwork::pdf::{self, Fonts};
use groundwork::report::layout;

const REGULAR: &[u8] = include_bytes!("../style/fonts/SourceSans3-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../style/fonts/SourceSans3-Bold.ttf");

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let document = beginner::document();
    let fonts = || Fonts::new(REGULAR, BOLD).unwrap();

    let mut group = criterion.benchmark_group("report");
    group.sample_size(30);
    group.bench_function("lay out", |bencher| {
        bencher.iter(|| layout::lay_out(black_box(&document), &fonts()));
    });
    group.bench_function("write", |bencher| {
        bencher.iter(|| pdf::write(black_box(&document), &fonts(), &mut |_, _| {}).unwrap());
    });
    group.finish();
    criterion.final_summary();
}
