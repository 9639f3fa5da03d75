//! How long a report takes natively, from blocks to the bytes of its PDF, and how that grows. Run
//! with `cargo bench --features bench --bench report`. Against other makers of PDFs, in a browser:
//! `cargo xtask bench`.
//!
//! The last line says how many times as long 300 pages take as 30.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod documents;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use groundwork::pdf::{Fonts, write};
use groundwork::report::Document;
use groundwork::report::layout::lay_out;

const PAGES: [usize; 3] = [30, 100, 300];

/// How often each is timed for the last line, which takes the shortest.
const TIMES: usize = 7;

/// The shortest of several times.
fn shortest(work: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..TIMES).map(|_| time()).min().unwrap()
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let [regular, bold] = documents::fonts();
    let fonts = Fonts::new(&regular, &bold).unwrap();
    let documents = PAGES.map(documents::of_pages);
    let made = |document: &Document| write(black_box(document), &fonts, &mut |_, _| {}).unwrap();

    let mut group = criterion.benchmark_group("report");
    group.sample_size(10);
    for (document, pages) in documents.iter().zip(PAGES) {
        group.throughput(Throughput::Elements(pages as u64));
        group.bench_function(format!("{pages} pages, laid out"), |bencher| {
            bencher.iter(|| lay_out(black_box(document), &fonts));
        });
        group.bench_function(format!("{pages} pages, laid out and written"), |bencher| {
            bencher.iter(|| made(document));
        });
    }
    group.finish();
    criterion.final_summary();

    let [thirty, _, three_hundred] = documents.each_ref().map(|document| {
        shortest(|| {
            made(document);
        })
    });
    let ratio = three_hundred.as_secs_f64() / thirty.as_secs_f64();
    println!("300 pages take {ratio:.1} times as long as 30 ({thirty:.1?}, {three_hundred:.1?})");
}
