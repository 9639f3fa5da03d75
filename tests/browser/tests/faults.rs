//! Everything that can go wrong while something is kept, one test each. Nothing is lost in any.
//!
//! Two windows at once are in `windows.rs`, full and absent storage in `keeping.rs`, a new version
//! and a lost connection in the middle of something in `offline.rs`.

use browser_tests::{ANY, Browser, Engine, Role};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;

fn question() -> String {
    format!("#/a/{}/questions/p2/RSK-2", sample::ID)
}

/// Types a letter every 20 ms, as fast as anyone does, and tells the other window how many.
const TYPE: &str = r#"
const field = document.querySelector("textarea");
const news = new BroadcastChannel("typed");
let count = 0;
setInterval(() => {
  count += 1;
  field.value += count % 10;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  news.postMessage(count);
}, 20);
"#;

#[test]
fn a_window_killed_while_someone_types_loses_less_than_half_a_second() {
    let browser = sample::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.goto("#/about");
    browser.script(
        "window.typed = 0;
         new BroadcastChannel('typed').onmessage = ({ data }) => { window.typed = data; };",
        vec![],
    );
    // Many times, each time at another point.
    for letters in [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
        browser.script("window.typed = 0", vec![]);
        browser.open_tab(&question());
        browser.wait_for_css(".question textarea");
        browser.fill(&sample::note(), "");
        browser.script(TYPE, vec![]);
        browser.switch_tab(0);
        browser.wait_until("enough letters", || {
            let typed = browser.script("return window.typed", vec![]);
            if typed.as_u64() >= Some(letters) { Ok(()) } else { Err(typed.to_string()) }
        });
        browser.kill_last_tab();
        let typed = browser.script("return window.typed", vec![]).as_u64().unwrap() as usize;
        let note = sample::kept(&browser)["answers"]["p2"]["RSK-2"]["note"].clone();
        let note = note.as_str().unwrap_or_default().to_owned();
        let all: String =
            (1..=typed.max(note.len())).map(|n| char::from(b'0' + (n % 10) as u8)).collect();
        assert!(all.starts_with(&note), "{note} is no beginning of {all}");
        // What was typed in the last half second may be lost: with few letters that is all of them.
        assert!(note.len() + 25 >= typed, "{} of {typed} letters", note.len());
    }
}

#[test]
fn a_write_that_fails_at_any_point_is_told_and_the_next_one_brings_everything() {
    let browser = sample::open();
    browser.goto(&question());
    browser.wait_for_css(".question");
    // The n-th write from now fails, and all after it until there is room again.
    for writes in 0..4 {
        sample::fill(&browser, writes);
        for level in [2, 3, 2, 4] {
            browser.click_css(&format!("#level-{level}"));
            browser.wait_for_css(&format!("#level-{level}:checked"));
            browser.see_no(messages::shell::saving());
        }
        browser.see(messages::shell::not_on_device());
        // On the disk is the last that was called saved.
        let expected = [1, 2, 3, 2][writes];
        let kept = sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"].clone();
        assert_eq!(kept, json!(expected), "after {writes} writes");
        sample::give_room(&browser);
        browser.click_css("#level-3");
        browser.see_no(messages::shell::not_on_device());
        browser.see(&messages::shell::saved_at(ANY));
        assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(3));
        browser.click_css("#level-1");
        browser.see(&messages::shell::saved_at(ANY));
    }
}

#[test]
fn a_byte_changed_anywhere_in_storage_shows_the_state_before_and_says_so() {
    let browser = sample::open();
    browser.goto(&question());
    browser.click_css("#level-2");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    let records = sample::records(&browser);
    let [.., (_, before), (key, after)] = &records[..] else { panic!("two records") };
    assert!(before.contains("\"level\":2") && after.contains("\"level\":4"));
    let put = |text: &str| {
        sample::put(&browser, &[(key, Some(text))]);
        browser.reload();
        browser.wait_for_css(".question");
    };
    let step = after.chars().count() / 7;
    for at in (0..7).map(|n| n * step + n) {
        let flip =
            |(n, c): (usize, char)| if n == at { if c == '~' { '!' } else { '~' } } else { c };
        put(&after.chars().enumerate().map(flip).collect::<String>());
        browser.see(messages::notices_bar::fell_back_title());
        browser.wait_for_css("#level-2:checked");
    }
    browser.assert_accessible();
    browser.shot("fell-back-1360");
    // The damaged record is on the home page, for rescue, and can go.
    browser.click(Role::Button, messages::notices_bar::all_right());
    browser.goto("#/");
    browser.click(Role::Button, messages::home::save_damaged());
    let rescued = std::fs::read_to_string(browser.downloaded(".txt")).unwrap();
    assert!(rescued.contains("Riverside Community Health"));
    browser.shot("damaged-1360");
    browser.click(Role::Button, messages::home::remove_damaged());
    browser.see_no(messages::home::damaged_kept());
    assert_eq!(sample::records(&browser).len(), 1);
}

#[test]
fn a_clock_that_goes_back_changes_nothing() {
    let browser = sample::open();
    browser.goto(&question());
    browser.click_css("#level-2");
    browser.see(&messages::shell::saved_at(ANY));
    browser.script(
        "const before = Date.now() - 400 * 86400e3; Date.now = () => before;
        const Real = Date; window.Date = class extends Real {
          constructor(...args) { super(...(args.length ? args : [before])); } };",
        vec![],
    );
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    let stamp = sample::kept(&browser)["saved"].clone();
    assert!(stamp.as_str().unwrap() < "2026-06", "the clock went back: {stamp}");
    browser.reload();
    browser.wait_for_css("#level-4:checked");
}

#[test]
fn storage_cleared_under_us_is_filled_again_by_the_next_change() {
    let browser = sample::open();
    browser.goto(&question());
    browser.click_css("#level-2");
    browser.see(&messages::shell::saved_at(ANY));
    for (key, _) in sample::records(&browser) {
        sample::put(&browser, &[(&key, None)]);
    }
    browser.script("localStorage.clear()", vec![]);
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    let mut expected: Value = sample::assessment()["answers"].clone();
    expected["p2"]["RSK-2"]["level"] = json!(4);
    assert_eq!(sample::kept(&browser)["answers"], expected);
    browser.reload();
    browser.wait_for_css("#level-4:checked");
}

#[test]
fn what_the_first_version_kept_is_opened_and_moves_over() {
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    sample::keep(&browser, &sample::assessment(), &question());
    browser.wait_for_css("#level-1:checked");
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css("#level-3");
    browser.see(&messages::shell::saved_at(ANY));
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(3));
    assert_eq!(sample::records(&browser).len(), 2);
    let left = browser.script("return Object.keys(localStorage)", vec![]);
    assert_eq!(left, json!([format!("groundwork/place/{}", sample::ID)]), "moved");
}

#[test]
fn with_no_record_that_can_be_read_it_is_told_and_all_are_kept() {
    let browser = sample::open();
    browser.goto(&question());
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    for (key, text) in sample::records(&browser) {
        sample::put(&browser, &[(&key, Some(&text[..200]))]);
    }
    browser.reload();
    browser.see(messages::components::damaged_title());
    browser.assert_accessible();
    browser.click(Role::Button, messages::home::save_damaged());
    let rescued = std::fs::read_to_string(browser.downloaded(".txt")).unwrap();
    assert!(rescued.starts_with("{\"answers\""), "{rescued}");
    assert_eq!(sample::records(&browser).len(), 2);
    browser.goto("#/");
    browser.wait_for(Role::Heading, messages::home::unreadable());
}
