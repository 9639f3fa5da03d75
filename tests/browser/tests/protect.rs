//! Save files behind a passphrase: made in the browser, opened by the same core natively.

use browser_tests::{Browser, Role, Scratch};
use groundwork::encryption::{self, Passphrase, SealError};
use groundwork::messages;
use groundwork::save_file::{self, FileError};
use groundwork::text;
use serde_json::json;

use crate::report::{open, open_without};

/// A protected file that another implementation made.
const SAMPLE: &str = include_str!("../../files/v1.sealed.json");
const PHRASE: &str = "river stones, a kettle and seven lanterns";

/// The focus moves once the page is drawn.
#[track_caller]
fn focus_comes_to(browser: &Browser, name: &str) {
    browser.wait_until(&format!("the focus on “{name}”"), || match browser.focused() {
        focused if focused == name => Ok(()),
        other => Err(other),
    });
}

/// The part of the report page, unfolded.
fn unfolded() -> Browser {
    let browser = open();
    unfold(&browser);
    browser
}

fn unfold(browser: &Browser) {
    browser.click_text(messages::documents::protect());
    browser.see(messages::documents::lost_passphrase());
}

fn type_both(browser: &Browser, first: &str, again: &str) {
    browser.fill(messages::documents::passphrase(), first);
    browser.fill(messages::documents::passphrase_again(), again);
    browser.click(Role::Button, messages::documents::save_protected());
}

#[test]
fn the_file_opens_with_its_passphrase_and_with_no_other() {
    let browser = unfolded();
    type_both(&browser, PHRASE, &format!(" {PHRASE} "));
    browser.see(messages::documents::protected_made());
    let path = browser.downloaded(".groundwork.json");
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    browser.see(&name);
    assert!(
        name.starts_with("groundwork-") && !name.to_lowercase().contains("riverside"),
        "{name}"
    );
    let bytes = std::fs::read(&path).unwrap();
    assert_eq!(save_file::open(&bytes), Err(FileError::Sealed));
    let text = encryption::open(&bytes, &Passphrase::new(PHRASE).unwrap()).unwrap();
    let inside = save_file::open(text.as_bytes()).unwrap().assessment;
    assert_eq!(inside.organisation.name, "Riverside Community Health");
    assert_eq!(inside.answers.len(), 2);
    let other = encryption::open(&bytes, &Passphrase::new("another").unwrap());
    assert_eq!(other, Err(SealError::WrongPassphrase));
    // What was typed is gone, and another file has a salt and a nonce of its own.
    assert_eq!(browser.value(messages::documents::passphrase()), "");
    assert_eq!(browser.value(messages::documents::passphrase_again()), "");
    std::fs::remove_file(path).unwrap();
    type_both(&browser, PHRASE, PHRASE);
    let again = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    let field = |bytes: &[u8], pointer: &str| {
        serde_json::from_slice::<serde_json::Value>(bytes).unwrap().pointer(pointer).cloned()
    };
    for pointer in ["/kdf/salt", "/nonce", "/data"] {
        assert_ne!(field(&bytes, pointer), field(&again, pointer), "{pointer}");
    }
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn what_is_missing_or_differs_is_said_at_its_field() {
    let browser = unfolded();
    browser.click(Role::Button, messages::documents::save_protected());
    browser.see(messages::documents::passphrase_missing());
    focus_comes_to(&browser, messages::documents::passphrase());
    browser.assert_accessible();
    browser.fill(messages::documents::passphrase(), "secret");
    browser.see_no(messages::documents::passphrase_missing());
    browser.see(messages::documents::passphrase_easy());
    browser.fill(messages::documents::passphrase_again(), "secrte");
    browser.click(Role::Button, messages::documents::save_protected());
    browser.see(messages::documents::passphrase_differs());
    focus_comes_to(&browser, messages::documents::passphrase_again());
    browser.wait_for_css("#passphrase-again[aria-invalid=true]");
    browser.assert_accessible();
    assert_eq!(browser.downloads().len(), 0);
    browser.wait_for_css("#passphrase[type=password]");
    browser.click(Role::Checkbox, messages::passphrase_entry::show_typed());
    browser.wait_for_css("#passphrase[type=text]");
    browser.wait_for_css("#passphrase-again[type=text]");
    browser.fill(messages::documents::passphrase(), PHRASE);
    browser.see(messages::documents::passphrase_advice());
    browser.see_no(messages::documents::passphrase_easy());
}

#[test]
fn it_is_shown_well_at_every_width() {
    let browser = unfolded();
    browser.fill(messages::documents::passphrase(), "secret");
    browser.fill(messages::documents::passphrase_again(), "secrets");
    browser.click(Role::Button, messages::documents::save_protected());
    browser.see(messages::documents::passphrase_differs());
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("protect-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    type_both(&browser, PHRASE, PHRASE);
    browser.see(messages::documents::protected_made());
    browser.shot("protect-done");
    browser.assert_accessible();
}

#[test]
fn nothing_is_saved_after_it_was_cancelled() {
    let browser = unfolded();
    // A worker that never answers.
    browser.script("window.Worker = class { postMessage() {} terminate() {} }", vec![json!(null)]);
    type_both(&browser, PHRASE, PHRASE);
    browser.see(messages::documents::protecting());
    browser.assert_accessible();
    browser.click(Role::Button, messages::components::cancel());
    browser.see_no(messages::documents::protecting());
    assert_eq!(browser.downloads().len(), 0);
    assert_eq!(browser.value(messages::documents::passphrase()), PHRASE);
}

#[test]
fn a_part_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    for part in ["encryption.wasm", "encryption.js", "encryption-start.js"] {
        let site = Scratch::with_site();
        let (browser, bring_back) = open_without(&site, part);
        unfold(&browser);
        type_both(&browser, PHRASE, PHRASE);
        browser.see(messages::documents::protected_failed());
        browser.see(messages::passphrase_entry::try_again());
        browser.assert_accessible();
        assert_eq!(browser.downloads().len(), 0);
        // It can still be saved without.
        browser.click(Role::Button, messages::documents::save_to_file());
        let plain = browser.downloaded(".groundwork.json");
        assert!(save_file::open(&std::fs::read(&plain).unwrap()).is_ok());
        std::fs::remove_file(plain).unwrap();
        bring_back();
        browser.click(Role::Button, messages::documents::save_protected());
        browser.see(messages::documents::protected_made());
    }
}

#[test]
fn a_protected_file_asks_for_its_passphrase_and_opens() {
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    let path = browser.file("given.groundwork.json", SAMPLE);
    browser.choose_file("#open-file", &path);
    browser.see(messages::passphrase_entry::title());
    browser.see("given.groundwork.json");
    focus_comes_to(&browser, messages::documents::passphrase());
    browser.assert_accessible();
    browser.click(Role::Button, messages::passphrase_entry::open());
    browser.see(messages::passphrase_entry::none_typed());
    browser.fill(messages::documents::passphrase(), "another");
    browser.click(Role::Button, messages::passphrase_entry::open());
    browser.see(&messages::passphrase_entry::not_opened_check(text::capital(
        messages::encryption_errors::wrong_passphrase(),
    )));
    focus_comes_to(&browser, messages::documents::passphrase());
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("unseal-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    browser.fill(messages::documents::passphrase(), PHRASE);
    browser.press("Enter");
    browser.wait_for_css(".tabs");
    browser.see("Harbour & Hinterland Health");
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_damaged_protected_file_is_told_from_a_wrong_passphrase() {
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    let damaged = SAMPLE.replacen("data\": \"", "data\": \"AAAA", 1);
    browser.choose_file("#open-file", &browser.file("given.groundwork.json", &damaged));
    browser.fill(messages::documents::passphrase(), PHRASE);
    browser.click(Role::Button, messages::passphrase_entry::open());
    browser.see(&text::capital(messages::encryption_errors::damaged()));
    browser.assert_accessible();
    browser.click(Role::Button, messages::passphrase_entry::leave_closed());
    browser.see_no(&text::capital(messages::encryption_errors::damaged()));
    assert_eq!(browser.count(".assessment"), 0);
}

#[test]
fn nothing_of_it_is_fetched_before_it_is_asked_for() {
    let browser = unfolded();
    let fetched = "return performance.getEntriesByType('resource').map((r) => r.name)\
                   .filter((name) => name.includes('/encryption')).length";
    assert_eq!(browser.script(fetched, vec![]), json!(0));
}
