//! How long a person waits, in Chromium, on the built site: `cargo xtask dist`, then
//! `cargo run --package browser-tests --example times`. With `GROUNDWORK_DIST`, on another build: so
//! two versions can be held side by side.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that prints")]

use browser_tests::{Browser, Role};
use groundwork::messages;
use serde_json::{Value, json};

/// Answers so many times. Each time ends when the page shows the answer and is laid out anew, and
/// once more when the disk has it: when the transaction that holds it is complete, and the bar says
/// so. A version without a database calls it saved at once, and is then measured until that.
const ANSWERS: &str = r##"
const [count, done] = arguments;
const redrawn = [], durable = [];
let complete = 0;
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...given) {
  const begun = begin.apply(this, given);
  if (given[1] === "readwrite")
    begun.addEventListener("complete", () => { complete = performance.now(); });
  return begun;
};
// A turn of the browser's: what the app does at once, and what follows from it, is done by then.
const turns = new MessageChannel();
const turn = () => new Promise((resolve) => {
  turns.port1.onmessage = resolve;
  turns.port2.postMessage(0);
});
const said = () => document.querySelector(".bar-status .saved").textContent;
const frame = () => new Promise(requestAnimationFrame);
while (!said().startsWith("Saved")) await turn();
for (let at = 0; at < count; at++) {
  const input = document.querySelector(`#level-${at % 5}`);
  const start = performance.now();
  input.click();
  await turn();
  if (!input.checked) throw new Error("not answered");
  document.body.getBoundingClientRect();
  redrawn.push(performance.now() - start);
  while (!said().startsWith("Saved")) await turn();
  durable.push((complete > start ? complete : performance.now()) - start);
  await frame();
  await frame();
}
done([redrawn, durable]);
"##;

/// Goes to the results and back so many times. Each time ends when the gaps and every picture stand
/// and are laid out.
const RESULTS: &str = r##"
const [count, done] = arguments;
const there = document.querySelector(".tabs a[href$=results]");
const away = document.querySelector(".tabs a[href$=set-up]");
const seen = async (selector) => {
  while (!document.querySelector(selector)) await new Promise((r) => setTimeout(r));
  document.body.getBoundingClientRect();
};
const times = [];
for (let at = 0; at < count; at++) {
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
const [count, name, done] = arguments;
const button = [...document.querySelectorAll("button")].find((b) => b.textContent === name);
const times = [];
for (let at = 0; at < count; at++) {
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

/// How often each thing is done.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    /// Answers to one question.
    pub answers: usize,
    /// Ways to the results and back.
    pub results: usize,
    /// Reports.
    pub reports: usize,
}

/// What was measured, in words, and its times in milliseconds.
pub type Measured = Vec<(&'static str, Vec<f64>)>;

#[allow(dead_code, reason = "a test runs what it calls")]
fn main() {
    for (what, times) in measure(Counts { answers: 200, results: 40, reports: 6 }) {
        show(what, &times);
    }
}

/// Answers every question, and then measures.
pub fn measure(counts: Counts) -> Measured {
    let browser = Browser::open();
    browser.click(Role::Button, messages::home::start_assessment());
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    let mut before = String::new();
    for at in 0..32 {
        let heading = browser.wait_until("a question after it", || {
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
    let run = |script: &str, count: usize| browser.script_async_with(script, vec![json!(count)]);
    let answers = run(ANSWERS, counts.answers);
    let results = run(RESULTS, counts.results);
    browser.click_css(".tabs a[href$=report]");
    browser.wait_for(Role::Button, messages::documents::make_pdf());
    let wanted = vec![json!(counts.reports), json!(messages::documents::make_pdf())];
    let reports = browser.script_async_with(REPORT, wanted);
    vec![
        ("answer to redrawn", times(&answers[0])),
        ("answer to durable", times(&answers[1])),
        ("results drawn", times(&results)),
        ("report made (the first fetches its part)", times(&reports)),
    ]
}

fn times(found: &Value) -> Vec<f64> {
    found.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}

fn show(what: &str, times: &[f64]) {
    let first = times[0];
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share).round() as usize];
    println!(
        "{what}: first {first:.1} ms, median {:.1} ms, 95th percentile {:.1} ms, n = {}",
        at(0.5),
        at(0.95),
        sorted.len()
    );
}
