//! Two windows on one assessment.

use browser_tests::{ANY, Browser, Engine, Role};
use groundwork::messages;
use serde_json::json;

use crate::sample;

fn question() -> String {
    format!("#/a/{}/questions/p2/RSK-2", sample::ID)
}

/// A browser whose two windows show the same question; the second is the one that is looked at.
fn two() -> Browser {
    let browser = sample::open();
    browser.goto(&question());
    browser.wait_for_css(".question");
    browser.open_tab(&question());
    browser.wait_for(Role::Heading, messages::notices_bar::look_only());
    browser
}

#[test]
fn the_second_window_follows_and_changes_nothing() {
    let browser = two();
    browser.see(messages::notices_bar::open_elsewhere());
    browser.assert_accessible();
    browser.shot("elsewhere-1360");
    browser.wait_for_css("#level-1:checked:disabled");
    browser.switch_tab(0);
    browser.click_css("#level-4");
    browser.fill(&sample::note(), "Policy 4.2");
    browser.switch_tab(1);
    browser.wait_for_css("#level-4:checked:disabled");
    browser.wait_until("the words of the other window", || match browser.value(&sample::note()) {
        words if words == "Policy 4.2" => Ok(()),
        words => Err(words),
    });
    browser.press("2");
    browser.press("Control+z");
    browser.switch_tab(0);
    browser.wait_for_css("#level-4:checked");
    assert_eq!(browser.value(&sample::note()), "Policy 4.2");
    assert_eq!(browser.count(".look-only"), 0);
}

#[test]
fn the_second_window_can_take_over_and_the_first_follows() {
    let browser = two();
    browser.click(Role::Button, messages::notices_bar::change_here());
    browser.see_no(messages::notices_bar::look_only());
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.switch_tab(0);
    browser.wait_for_css("#level-4:checked:disabled");
    browser.see(messages::notices_bar::look_only());
    browser.click(Role::Button, messages::notices_bar::change_here());
    browser.click_css("#level-2");
    browser.wait_for_css("#level-2:checked");
    browser.switch_tab(1);
    browser.wait_for_css("#level-2:checked:disabled");
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(2));
}

#[test]
fn leaving_an_assessment_lets_the_other_window_change_it() {
    let browser = two();
    browser.switch_tab(0);
    browser.goto("#/");
    browser.wait_for_css(".assessment");
    browser.switch_tab(1);
    browser.see_no(messages::notices_bar::look_only());
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    // Coming back shows what the other did.
    browser.switch_tab(0);
    browser.goto(&question());
    browser.wait_for_css("#level-4:checked");
    browser.see(messages::notices_bar::look_only());
    // And back again, when the other is closed.
    browser.close_tab(1);
    browser.see_no(messages::notices_bar::look_only());
}

#[test]
fn where_windows_cannot_tell_each_other_both_keep_what_they_have() {
    let browser = sample::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    // A browser without locks, in which the news of a change does not arrive.
    let deaf = "Object.defineProperty(navigator, 'locks', { value: undefined });
        delete window.BroadcastChannel;
        const deaf = (event) => event.stopImmediatePropagation();
        addEventListener('storage', deaf, true);
        document.addEventListener('visibilitychange', deaf, true);";
    browser.goto(&question());
    browser.wait_for_css(".question");
    browser.before_every_page(deaf);
    browser.reload();
    browser.wait_for_css(".question");
    browser.open_tab("");
    browser.before_every_page(deaf);
    browser.goto(&question());
    browser.reload();
    browser.wait_for_css(".question");
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.switch_tab(0);
    browser.click_css("#level-2");
    browser.wait_for(Role::Heading, messages::notices_bar::apart_title());
    browser.assert_accessible();
    browser.goto("#/");
    browser.wait_until("both", || {
        let names = browser.texts(".assessment h3");
        match names.len() {
            2 => Ok(()),
            _ => Err(format!("{names:?}")),
        }
    });
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click(Role::Link, &messages::home::continue_with("Riverside Community Health (copy)"));
    browser.wait_for_css(".question");
    let copy = browser.place().replace("questions", "questions/p2/RSK-2");
    browser.goto(&copy);
    browser.wait_for_css("#level-2:checked");
}
