//! What is said of how long work is kept: where the browser promises nothing, in a window that keeps
//! nothing, and in an app whose shelf is empty.

use browser_tests::{Browser, Engine, Role, holds};
use groundwork::messages;
use serde_json::json;

use crate::sample;
use crate::team;

/// What is said where the browser promises nothing: of what is kept here, and of one's answers.
fn promises_nothing() -> [&'static str; 3] {
    [
        messages::notices_bar::shelf_may_be_cleared(),
        messages::notices_bar::answers_may_be_cleared(),
        messages::notices_bar::answers_may_be_cleared_here(),
    ]
}

/// A browser whose page hears this answer of the browser's.
fn answering(promise: bool) -> Option<Browser> {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return None;
    }
    browser.before_every_page(&format!(
        "StorageManager.prototype.persist = async () => {promise};
         StorageManager.prototype.persisted = async () => {promise};"
    ));
    browser.reload();
    Some(browser)
}

/// Whether the page says what to do, once it has heard the browser's answer.
#[track_caller]
fn assert_said(browser: &Browser, said: bool) {
    browser.script_async(
        "const done = arguments[0];
         navigator.storage.persisted().then(() =>
           requestAnimationFrame(() => requestAnimationFrame(() => done(null))))",
    );
    let is = browser.script("return document.body.innerText", vec![]);
    let is = is.as_str().unwrap();
    assert_eq!(promises_nothing().iter().any(|words| holds(is, words)), said, "{is}");
}

/// Goes to the seat, to the page that hands back and to the first page.
#[track_caller]
fn assert_said_everywhere(browser: &Browser, seat: &str, said: bool) {
    browser.goto(seat);
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
    assert_said(browser, said);
    browser.assert_accessible();
    browser.click(Role::Button, messages::home::start());
    browser.wait_for_css(".question");
    team::answer(browser, &[2]);
    assert_said(browser, said);
    browser.assert_accessible();
    browser.goto("#/");
    browser.wait_for_css(".assessment summary");
    assert_said(browser, said);
}

#[test]
fn where_the_browser_promises_nothing_it_is_said_what_to_do() {
    let host = team::gather_in(Browser::open());
    let seat = team::link(&host, "Governance group");
    let Some(browser) = answering(false) else { return };
    assert_said_everywhere(&browser, &seat, true);
    browser.set_width(320);
    assert_eq!(browser.overflow(), 0);
    browser.shot("lasting-320");
}

#[test]
fn where_the_browser_promises_it_nothing_is_said() {
    let host = team::gather_in(Browser::open());
    let seat = team::link(&host, "Governance group");
    let Some(browser) = answering(true) else { return };
    assert_said_everywhere(&browser, &seat, false);
}

/// How often the browser was asked to promise it.
const ASKED: &str = "window.asked = 0;
    { const persist = StorageManager.prototype.persist;
      StorageManager.prototype.persist = function () { window.asked++; return persist.call(this); }; }";

#[test]
fn the_browser_is_asked_with_the_first_answer_of_a_seat() {
    let host = team::gather_in(Browser::open());
    let seat = team::link(&host, "Governance group");
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page(ASKED);
    browser.reload();
    browser.goto(&seat);
    browser.click(Role::Button, messages::home::start());
    browser.wait_for_css(".question");
    assert_eq!(browser.script("return window.asked", vec![]), json!(0));
    team::answer(&browser, &[2, 1]);
    browser.wait_until("one question", || match browser.script("return window.asked", vec![]) {
        asked if asked == 1 => Ok(()),
        asked => Err(asked.to_string()),
    });
}

#[test]
fn a_window_that_keeps_nothing_promises_nothing() {
    let browser = Browser::open();
    browser.see(messages::home::answers_in_browser());
    browser.see(messages::home::stop_any_time());
    browser.goto("#/device");
    browser.click(Role::Checkbox, messages::storage_page::keep_nothing());
    browser.goto("#/");
    browser.see(messages::home::answers_in_window());
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    browser.goto("#/");
    browser.see(messages::home::in_window_words());
    let kept = [
        messages::home::answers_in_browser(),
        messages::home::on_device_words(),
        messages::home::stop_any_time(),
    ];
    for untrue in kept.into_iter().chain(promises_nothing()) {
        browser.see_no(untrue);
    }
}

#[test]
fn an_empty_app_says_where_earlier_work_may_be() {
    let there = messages::notices_bar::nothing_here_title();
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    browser.see_no(there);
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page("Object.defineProperty(navigator, 'standalone', { value: true })");
    browser.reload();
    browser.see(there);
    browser.assert_accessible();
    browser.shot("app-empty");
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    browser.goto("#/");
    browser.wait_for_css(".assessment summary");
    browser.see_no(there);
}
