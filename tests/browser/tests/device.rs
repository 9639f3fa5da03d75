//! A shared computer: keeping nothing, and clearing everything.

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use serde_json::json;

use crate::sample;

const STORED: &str = "return [localStorage.length, sessionStorage.length, document.cookie]";

#[test]
fn clearing_the_device_leaves_nothing_and_shows_it() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.script("localStorage.setItem('of another page', 'theirs')", vec![]);
    browser.goto("#/device");
    browser.see(&format!("groundwork/record/{}", sample::ID));
    browser.assert_accessible();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        assert_eq!(browser.overflow(), 0);
        browser.shot(&format!("device-{width}"));
    }
    browser.click(Role::Button, messages::storage_page::ask_to_clear_device());
    browser.wait_for(Role::Dialog, messages::storage_page::confirm_clearing());
    browser.see(&messages::storage_page::assessments_go(1));
    browser.assert_accessible();
    browser.shot("device-asks");
    browser.click(Role::Button, messages::storage_page::keep_everything());
    browser.see(&format!("groundwork/record/{}", sample::ID));
    browser.click(Role::Button, messages::storage_page::ask_to_clear_device());
    browser.click(Role::Button, messages::storage_page::clear_device());
    browser.see(messages::storage_page::nothing_left());
    browser.assert_accessible();
    assert_eq!(browser.script(STORED, vec![]), json!([1, 0, ""]), "but what is not ours");
    browser.wait_until("nothing at all", || {
        let left = browser.script_async(
            "const done = arguments[0];
             (async () => done([(await caches.keys()).length,
               (await indexedDB.databases()).length,
               (await navigator.serviceWorker.getRegistrations()).length]))()",
        );
        if left == json!([0, 0, 0]) { Ok(()) } else { Err(left.to_string()) }
    });
    browser.reload();
    browser.see(messages::storage_page::nothing_kept());
    browser.goto("#/");
    browser.wait_for_css("#open-file");
    assert_eq!(browser.count(".assessment"), 0);
}

#[test]
fn a_session_of_its_own_writes_nothing() {
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    browser.goto("#/device");
    browser.click(Role::Checkbox, messages::storage_page::keep_nothing());
    browser.goto("#/");
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(messages::shell::in_window_only());
    browser.goto("#/");
    browser.see(messages::home::in_window());
    browser.click(Role::Link, &messages::home::continue_with("Riverside Community Health"));
    browser.wait_for_css("#level-4:checked");
    browser.goto("#/device");
    browser.see(messages::storage_page::nothing_kept());
    assert_eq!(browser.script(STORED, vec![]), json!([0, 0, ""]));
    assert_eq!(sample::all(&browser).len(), 0);
    // What was entered can be kept after all.
    browser.click(Role::Checkbox, messages::storage_page::keep_nothing());
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.wait_for_css("#level-4:checked");
    browser.see(&messages::shell::saved_at(ANY));
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(4));
}

#[test]
fn a_reload_of_a_session_of_its_own_still_writes_nothing() {
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    browser.goto("#/device");
    browser.click(Role::Checkbox, messages::storage_page::keep_nothing());
    browser.reload();
    browser.wait_for_css("#session-only:checked");
    browser.goto("#/");
    browser.click(Role::Button, messages::home::start_assessment());
    browser.see(messages::shell::in_window_only());
    assert_eq!(browser.script(STORED, vec![]), json!([0, 0, ""]));
}
