//! How quickly save files become tables: each step by itself, on one thread. Run with
//! `cargo bench --features bench --bench rollup`. The command itself on 10,000 files: copy a save
//! file under other ids, and time `groundwork rollup`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput};
use groundwork::aggregate::{AssessmentRecord, TableId, TableOptions, columns, rows};
use groundwork::date::Day;
use groundwork::export::{Batch, CsvDialect, ParquetFile};
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::save_file::{self, Head};

/// How many times the sample is read for a Parquet file.
const COPIES: usize = 100;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let set = fs::read(top.join("questionnaires/peer-readiness.json")).unwrap();
    let set = Questionnaire::read(&set).unwrap();
    let text = fs::read(top.join("tests/files/samples/typical.groundwork.json")).unwrap();
    let today: Day = "2026-11-22".parse().unwrap();
    let (assessment, asked) = (save_file::open(&text).unwrap().assessment, TableOptions::default());
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    let record = AssessmentRecord::latest(&set, &assessment, &outcome, "");

    let mut group = criterion.benchmark_group("a save file");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("look", |bencher| bencher.iter(|| Head::of(black_box(&text))));
    group.bench_function("open", |bencher| bencher.iter(|| save_file::open(black_box(&text))));
    group.bench_function("score and plan", |bencher| {
        bencher.iter(|| Outcome::new(&set, black_box(&assessment), Target::Recruit, today));
    });
    group.bench_function("rows to CSV", |bencher| {
        bencher.iter(|| {
            let mut lines = String::new();
            rows(black_box(&record), asked, &mut |_, values| {
                CsvDialect::ANALYSIS.row(&mut lines, values);
            });
            lines
        });
    });
    group.finish();

    let mut group = criterion.benchmark_group("many save files");
    group.throughput(Throughput::Bytes((COPIES * text.len()) as u64));
    group.bench_function("rows to Parquet", |bencher| {
        bencher.iter(|| {
            for table in TableId::ALL {
                let columns = columns(table, asked);
                let mut batch = Batch::new(&columns);
                for _ in 0..COPIES {
                    rows(black_box(&record), asked, &mut |of, values| {
                        if of == table {
                            batch.push(values);
                        }
                    });
                }
                let mut file = ParquetFile::new(Vec::new(), table.name(), &columns).unwrap();
                file.add(batch).unwrap();
                black_box(file.finish().unwrap());
            }
        });
    });
    group.finish();
    criterion.final_summary();
}
