use browser_tests::{Browser, Role};
use groundwork::messages;

use crate::journey::assert_nothing_left;

#[test]
fn the_front_page_opens_without_an_error_and_is_accessible() {
    let browser = Browser::open();
    browser.wait_for_css("main h1");
    assert!(!browser.text("h1").is_empty());
    browser.shot("front");
    browser.assert_accessible();
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn opening_asks_this_site_for_files_and_nobody_else_for_anything() {
    let browser = Browser::open();
    browser.wait_for_css("main h1");
    assert_nothing_left(&browser);
}

#[test]
fn nothing_is_cut_off_at_320_pixels() {
    let browser = Browser::open();
    browser.set_width(320);
    browser.wait_for_css("main h1");
    browser.shot("front-320");
    assert_eq!(browser.overflow(), 0);
}

#[test]
fn the_words_that_stood_there_first_go_when_the_app_is_there() {
    let browser = Browser::open();
    browser.wait_for(Role::Button, messages::home::start_assessment());
    browser.see_no("Opening Groundwork");
}
