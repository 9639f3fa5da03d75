//! Every screen: accessible, nothing cut off, in light and dark, wide and narrow.

use browser_tests::Role;

use crate::sample;

const SCREENS: [&str; 11] = [
    "",
    "about",
    "device",
    "scenarios",
    "scenarios/friend",
    "set-up",
    "questions/p2/RSK-2",
    "questions/p1/G1",
    "results",
    "plan",
    "report",
];

/// Colours change at once, so that none is measured half way.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

fn at(screen: &str) -> String {
    match screen {
        "" | "about" | "device" | "scenarios" | "scenarios/friend" => format!("#/{screen}"),
        page => format!("#/a/{}/{page}", sample::ID),
    }
}

#[test]
fn every_screen_is_accessible_and_fits() {
    let browser = sample::open();
    for screen in SCREENS {
        browser.goto(&at(screen));
        browser.wait_for_css("main h1");
        for width in [320, 768, 1360] {
            browser.set_width(width);
            for scheme in ["light", "dark"] {
                browser.prefer(&[("prefers-color-scheme", scheme), STILL]);
                let name = if screen.is_empty() { "home" } else { screen };
                browser.shot(&format!("{}-{width}-{scheme}", name.replace('/', "-")));
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
    for screen in ["results", "plan", "questions/p2/RSK-2"] {
        browser.goto(&at(screen));
        browser.wait_for_css("main h1");
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
    browser.wait_for(Role::Dialog, "Keyboard shortcuts");
    browser.assert_accessible();
    browser.press("Escape");
    browser.wait_gone(Role::Dialog, "Keyboard shortcuts");
    assert_eq!(browser.focused(), "Keyboard shortcuts ?");
}

#[test]
fn a_link_to_any_place_opens_it_and_back_returns() {
    let browser = sample::open();
    browser.goto(&at("results"));
    browser.wait_for(Role::Heading, "Gaps to close");
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, "Your plan");
    // The focus follows the heading.
    browser.wait_until("the focus on the heading", || match browser.focused() {
        focused if focused == "Your plan" => Ok(()),
        other => Err(other),
    });
    browser.back();
    browser.wait_for(Role::Heading, "Gaps to close");
    browser.goto("#/nowhere/at/all");
    browser.see("There is nothing at this address");
    browser.goto("#/a/unknown/results");
    browser.see("This assessment is not on this device");
}
