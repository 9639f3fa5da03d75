//! Snapshots: kept by hand, brought back, and kept by themselves before that.

use browser_tests::Role;
use serde_json::json;

use crate::sample;

#[test]
fn a_snapshot_is_kept_and_brought_back_and_nothing_is_lost_by_it() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.fill("What to call it Optional.", "Baseline");
    browser.click(Role::Button, "Keep a snapshot");
    browser.wait_for(Role::Heading, "Baseline");
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.wait_for_css("#level-4:checked");
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.click(Role::Button, "Bring these answers back: Baseline");
    browser.wait_for(Role::Heading, "Before “Baseline” came back");
    browser.assert_accessible();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        assert_eq!(browser.overflow(), 0);
        browser.shot(&format!("snapshots-{width}"));
    }
    let kept = sample::kept(&browser);
    assert_eq!(kept["answers"], sample::assessment()["answers"]);
    assert_eq!(kept["snapshots"][1]["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click(Role::Button, "Undo");
    browser.wait_until("the answers of before", || {
        let level = sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"].clone();
        if level == 4 { Ok(()) } else { Err(level.to_string()) }
    });
    browser.click(Role::Button, "Remove: Baseline");
    browser.click(Role::Button, "Undo");
    browser.wait_for(Role::Heading, "Baseline");
}
