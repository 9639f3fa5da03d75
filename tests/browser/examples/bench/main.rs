//! Drives the benchmark's page: run by `cargo xtask bench`, which lays it out.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "it measures, prints")]

mod memory;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use browser_tests::Browser;
use serde_json::{Value, json};

const CONTENDERS: [&str; 3] = ["groundwork", "jspdf", "pdfmake"];

/// How long one visit, and how long all the rounds in turns may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// A PDF as base64.
const PDF: &str = r#"
const done = arguments[0];
const reader = new FileReader();
reader.onload = () => done(reader.result.split(",")[1]);
reader.readAsDataURL(new Blob([window.made.NAME]));
"#;

fn main() {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [page, results, visits] = arguments.as_slice() else { panic!("page, results, visits") };
    let visits: usize = visits.to_str().and_then(|text| text.parse().ok()).unwrap();

    let mut firsts = vec![(Vec::new(), Vec::new()); CONTENDERS.len()];
    for visit in 1..=visits {
        for (name, (times, memory)) in CONTENDERS.iter().zip(&mut firsts) {
            println!("first visit {visit} of {visits}: {name}");
            let (ms, bytes) = first(page, name);
            times.push(ms);
            memory.extend(bytes);
        }
    }
    println!("in turns");
    let browser = Browser::on_folder(page);
    browser.goto("");
    let mut found = wait(&browser, "results");
    for (name, (times, memory)) in CONTENDERS.iter().zip(firsts) {
        let kind = &mut found["kinds"][name];
        kind["first"] = json!(times);
        kind["memory"] = json!(memory);
        let file = results.join(format!("{name}.pdf"));
        keep(&browser, name, &file);
        kind["words"] = json!(words(&file));
        kind["tagged"] = json!(tagged(&file));
    }
    fs::write(results.join("results.json"), found.to_string()).unwrap();
    let table = browser.script("return window.table(arguments[0])", vec![found]);
    println!("\n{}\n", table.as_str().unwrap());
    println!("The PDFs and every number are in {}", results.display());
}

/// The time of a report in a browser that was just started, and the bytes it added at its peak.
fn first(page: &Path, name: &str) -> (f64, Option<u64>) {
    let browser = Browser::on_folder(page);
    browser.goto(&format!("?first={name}&wait"));
    wait(&browser, "ready");
    let before = memory::Memory::now();
    browser.script("window.go = true", vec![]);
    let found = wait(&browser, "results");
    (found["ms"].as_f64().unwrap(), before.and_then(|before| before.added()))
}

/// Waits until the page says something; fails with what it says instead.
fn wait(browser: &Browser, what: &str) -> Value {
    browser.wait_long(PATIENCE, what, || {
        let script = "return [window.failed, window[arguments[0]]]";
        let said = browser.script(script, vec![json!(what)]);
        assert!(said[0].is_null(), "{}", said[0]);
        if said[1].is_null() { Err("nothing yet".to_owned()) } else { Ok(said[1].clone()) }
    })
}

/// Saves a PDF that the page made last.
fn keep(browser: &Browser, name: &str, file: &Path) {
    let base64 = browser.script_async(&PDF.replace("NAME", name));
    let bytes = thirtyfour::support::base64_decode(base64.as_str().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

/// How many words a reader finds in a PDF.
fn words(file: &Path) -> Option<usize> {
    let output = Command::new("pdftotext").arg(file).arg("-").output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).split_whitespace().count())
}

/// Whether a PDF says that it is tagged.
fn tagged(file: &Path) -> Option<String> {
    let output = Command::new("pdfinfo").arg(file).output().ok()?;
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = words.lines().find_map(|line| line.strip_prefix("Tagged:"))?;
    Some(line.trim().to_owned())
}
