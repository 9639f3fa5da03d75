//! How long a person waits, in Chromium, on the built site: `cargo xtask dist`, then
//! `cargo run --package browser-tests --example times`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that prints")]

use browser_tests::{Browser, Role};
use serde_json::Value;

/// Answers 200 times. Each time ends when the answer is on the disk, the page shows it, and the
/// browser has laid the page out anew.
const ANSWERS: &str = r##"
const done = arguments[arguments.length - 1];
const times = [];
const turn = () => new Promise((resolve) => setTimeout(resolve));
for (let at = 0; at < 200; at++) {
  const input = document.querySelector(`#level-${at % 5}`);
  const key = Object.keys(localStorage).find((k) => k.startsWith("groundwork/assessment/"));
  const before = localStorage.getItem(key);
  const start = performance.now();
  input.click();
  while (localStorage.getItem(key) === before || !input.checked) await turn();
  await Promise.resolve();
  document.body.getBoundingClientRect();
  times.push(performance.now() - start);
  await new Promise(requestAnimationFrame);
}
done(times);
"##;

/// Goes to the results and back 40 times. Each time ends when the gaps and every picture stand
/// and are laid out.
const RESULTS: &str = r##"
const done = arguments[arguments.length - 1];
const there = document.querySelector(".tabs a[href$=results]");
const away = document.querySelector(".tabs a[href$=set-up]");
const seen = async (selector) => {
  while (!document.querySelector(selector)) await new Promise((r) => setTimeout(r));
  document.body.getBoundingClientRect();
};
const times = [];
for (let at = 0; at < 40; at++) {
  away.click();
  await seen("#planned-start");
  const start = performance.now();
  there.click();
  await seen("#heat-map svg");
  times.push(performance.now() - start);
  await new Promise(requestAnimationFrame);
}
done(times);
"##;

/// Makes the report and waits for the word that it is ready.
const REPORT: &str = r##"
const done = arguments[arguments.length - 1];
const button = [...document.querySelectorAll("button")].find((b) => b.textContent === "Make the PDF");
const times = [];
for (let at = 0; at < 6; at++) {
  const start = performance.now();
  button.click();
  for (;;) {
    await new Promise((r) => setTimeout(r, 1));
    if (!document.querySelector("#report-progress") && document.querySelector(".notice.good")) break;
  }
  times.push(performance.now() - start);
}
done(times);
"##;

fn main() {
    let browser = Browser::open();
    browser.click(Role::Button, "Start an assessment");
    browser.wait_for(Role::Heading, "Set up the assessment");
    browser.click_css("#who-alone");
    browser.click(Role::Link, "Start answering");
    let mut before = String::new();
    for at in 0..32 {
        let heading = browser.wait_until("the next question", || {
            let heading = browser.texts(".question h1").pop().unwrap_or_default();
            if heading.is_empty() || heading == before { Err(heading) } else { Ok(heading) }
        });
        if browser.count("#level-0") > 0 {
            browser.click_css(&format!("#level-{}", at % 3));
        }
        if at < 31 {
            browser.click_css(".page-steps .button:last-child");
        }
        before = heading;
    }
    show("answer to saved and redrawn", &browser.script_async(ANSWERS));
    show("results drawn", &browser.script_async(RESULTS));
    browser.click_css(".tabs a[href$=report]");
    browser.wait_for(Role::Button, "Make the PDF");
    show("report made (the first fetches its part)", &browser.script_async(REPORT));
}

fn show(what: &str, times: &Value) {
    let times: Vec<f64> = times.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
    let first = times[0];
    let mut sorted = times;
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share).round() as usize];
    println!(
        "{what}: first {first:.1} ms, median {:.1} ms, 95th percentile {:.1} ms, n = {}",
        at(0.5),
        at(0.95),
        sorted.len()
    );
}
