//! Snapshots: kept by hand, brought back, and kept by themselves before that.

use browser_tests::{ANY, Browser, Role, labelled};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;

#[test]
fn a_snapshot_is_kept_and_brought_back_and_nothing_is_lost_by_it() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.fill(
        &labelled(messages::results::what_to_call(), messages::results::optional()),
        "Baseline",
    );
    browser.click(Role::Button, messages::results::keep_snapshot());
    browser.wait_for(Role::Heading, "Baseline");
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.wait_for_css("#level-4:checked");
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.click(Role::Button, &messages::results::bring_back_label("Baseline"));
    browser.wait_for(Role::Heading, &messages::results::before_back("Baseline"));
    browser.assert_accessible();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        assert_eq!(browser.overflow(), 0);
        browser.shot(&format!("snapshots-{width}"));
    }
    let kept = sample::kept(&browser);
    assert_eq!(kept["answers"], sample::assessment()["answers"]);
    assert_eq!(kept["snapshots"][1]["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click(Role::Button, messages::shell::undo());
    browser.wait_until("the answers of before", || {
        let level = sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"].clone();
        if level == 4 { Ok(()) } else { Err(level.to_string()) }
    });
    browser.click(Role::Button, &messages::results::remove_label("Baseline"));
    browser.click(Role::Button, messages::shell::undo());
    browser.wait_for(Role::Heading, "Baseline");
}

fn snapshots(browser: &Browser) -> Vec<Value> {
    sample::kept(browser)["snapshots"].as_array().unwrap().clone()
}

fn wait_for_snapshots(browser: &Browser, count: usize) -> Vec<Value> {
    browser.wait_until(&format!("{count} snapshots"), || {
        if sample::records(browser).is_empty() {
            return Err("nothing is kept yet".to_owned());
        }
        let all = snapshots(browser);
        if all.len() == count { Ok(all) } else { Err(all.len().to_string()) }
    })
}

#[test]
fn a_report_and_a_file_keep_the_answers_that_they_were_made_of() {
    let browser = sample::open();
    let report = format!("#/a/{}/report", sample::ID);
    let level = |level: u8| {
        browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
        browser.click_css(&format!("#level-{level}"));
        browser.wait_for_css(&format!("#level-{level}:checked"));
        browser.goto(&report);
        browser.wait_for(Role::Heading, messages::documents::title());
    };
    browser.goto(&report);
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    let all = wait_for_snapshots(&browser, 1);
    assert_eq!(all[0]["automatic"], json!(true));
    assert_eq!(all[0]["answers"], sample::assessment()["answers"]);
    // Nothing has changed since: other files keep nothing more.
    browser.click(Role::Button, messages::documents::word());
    let _ = browser.downloaded(".docx");
    browser.click(Role::Button, messages::documents::save_to_file());
    let file = std::fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    let file: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["snapshots"].as_array().unwrap().len(), 1, "it goes with the file");
    assert_eq!(snapshots(&browser).len(), 1);
    level(4);
    browser.click(Role::Button, &messages::documents::csv("gaps"));
    let all = wait_for_snapshots(&browser, 2);
    assert_eq!(all[1]["answers"]["p2"]["RSK-2"]["level"], json!(4));
    // Undo takes the answer back, and no snapshot.
    browser.click(Role::Button, messages::shell::undo());
    browser.wait_until("the answer of before", || {
        let level = sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"].clone();
        if level == 1 { Ok(()) } else { Err(level.to_string()) }
    });
    assert_eq!(snapshots(&browser).len(), 2);
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.wait_for(Role::Heading, messages::automatic_names::report_made());
    browser.see(&messages::results::snapshot_content_automatic(ANY, ANY));
}

#[test]
fn answers_of_last_year_are_kept_before_anybody_goes_on_with_them() {
    for (days, kept) in [(59, 0), (62, 1)] {
        let mut old = sample::assessment();
        old["saved"] = json!(sample::saved_days_ago(days));
        // From a file.
        let browser = sample::open_file(&old.to_string());
        let all = wait_for_snapshots(&browser, kept);
        if let [snapshot] = all.as_slice() {
            assert_eq!(snapshot["label"], json!(messages::automatic_names::reopened()));
            assert_eq!(snapshot["answers"], old["answers"]);
            let day = snapshot["taken"].as_str().unwrap();
            assert_ne!(day, sample::saved_days_ago(0).split('T').next().unwrap());
        }
        // From this device.
        let browser = Browser::open();
        browser.wait_for_css("#open-file");
        sample::keep(&browser, &old, &format!("#/a/{}/questions/p2/RSK-2", sample::ID));
        browser.click_css("#level-4");
        browser.see(&messages::shell::saved_at(ANY));
        let _ = wait_for_snapshots(&browser, kept);
    }
}
