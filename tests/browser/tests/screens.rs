//! Every screen: accessible, nothing cut off, in light and dark, wide and narrow.

use browser_tests::Role;
use groundwork::messages;

use crate::{routes, sample};

/// Colours change at once, so that none is measured half way.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

fn at(page: &str) -> String {
    format!("#/a/{}/{page}", sample::ID)
}

#[test]
fn every_screen_is_accessible_and_fits() {
    let browser = sample::open();
    for place in routes::places(&browser) {
        routes::visit(&browser, &place);
        let screen = place.name;
        for width in [320, 768, 1360] {
            browser.set_width(width);
            for scheme in ["light", "dark"] {
                browser.prefer(&[("prefers-color-scheme", scheme), STILL]);
                browser.shot(&format!("{screen}-{width}-{scheme}"));
                assert_eq!(browser.overflow(), 0, "{screen} at {width} pixels");
            }
            browser.assert_accessible();
        }
        browser.prefer(&[("prefers-color-scheme", "light"), STILL]);
        browser.assert_accessible();
    }
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn folded_parts_are_accessible_too() {
    let browser = sample::open();
    for place in routes::places(&browser) {
        routes::visit(&browser, &place);
        if browser.count("main details:not([open])") == 0 {
            continue;
        }
        let screen = place.name;
        browser.script(
            "document.querySelectorAll('details').forEach((d) => { d.open = true; })",
            Vec::new(),
        );
        browser.wait_for_css("main details[open]");
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{screen}");
    }
}

#[test]
fn the_keys_are_explained_in_a_dialog_that_gives_the_focus_back() {
    let browser = sample::open();
    browser.goto(&at("questions/p2/RSK-2"));
    browser.wait_for_css(".question");
    browser.click(Role::Button, "Keyboard shortcuts ?");
    browser.wait_for(Role::Dialog, messages::questions::keyboard_shortcuts());
    browser.assert_accessible();
    browser.press("Escape");
    browser.wait_gone(Role::Dialog, messages::questions::keyboard_shortcuts());
    assert_eq!(browser.focused(), "Keyboard shortcuts ?");
}

#[test]
fn a_link_to_any_place_opens_it_and_back_returns() {
    let browser = sample::open();
    browser.goto(&at("results"));
    browser.wait_for(Role::Heading, messages::results::gaps_to_close());
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, messages::plan_page::your_plan());
    // The focus follows the heading.
    browser.wait_until("the focus on the heading", || match browser.focused() {
        focused if focused == messages::plan_page::your_plan() => Ok(()),
        other => Err(other),
    });
    browser.back();
    browser.wait_for(Role::Heading, messages::results::gaps_to_close());
    browser.goto("#/nowhere/at/all");
    browser.see(messages::not_found::nothing_here());
    browser.goto("#/a/unknown/results");
    browser.see(messages::components::missing_title());
}
