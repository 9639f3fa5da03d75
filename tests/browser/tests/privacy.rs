//! What the page on privacy says is so, and what only a host can say is obeyed.

use std::collections::BTreeSet;

use browser_tests::{ANY, Browser, Engine, Role};
use groundwork::messages;
use serde_json::json;
use xtask::headers::{OFF, OWN};

use crate::journey::assert_nothing_left;
use crate::offline::wait_until_kept;
use crate::sample;

#[test]
fn what_the_page_says_of_going_on_without_a_connection_is_true() {
    let mut browser = sample::open();
    wait_until_kept(&browser);
    browser.stop_site();
    browser.goto("#/about");
    browser.wait_for(Role::Heading, messages::about::check_yourself());
    browser.see(messages::about::check_offline());
    browser.reload();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for(Role::Heading, messages::results::gaps_to_close());
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, messages::plan_page::your_plan());
    browser.click_css(".tabs a[href$=report]");
    browser.click(Role::Button, messages::documents::save_to_file());
    let saved = std::fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    assert!(saved.contains("Riverside Community Health"));
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::excel());
    browser.see(messages::documents::file_made());
    browser.goto("#/");
    browser
        .click(Role::Button, &messages::home::start_set(messages::built_in_sets::co_production()));
    browser.wait_for(Role::Heading, messages::set_up::title());
    assert_nothing_left(&browser);
}

#[test]
fn what_the_page_says_is_kept_is_all_that_is_kept() {
    let browser = sample::open();
    wait_until_kept(&browser);
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    let kept = browser.script_async(
        "const done = arguments[0];
         (async () => done([
           Object.keys(localStorage).sort(), sessionStorage.length, document.cookie,
           (await indexedDB.databases()).map(({ name }) => name), (await caches.keys()).length,
           (await navigator.serviceWorker.getRegistrations()).length,
         ]))()",
    );
    let notes = ["filed", "place"].map(|key| format!("groundwork/{key}/{}", sample::ID));
    // One service worker, and what it keeps in one cache: Groundwork's own files, see `offline`.
    assert_eq!(kept, json!([notes, 0, "", ["groundwork"], 1, 1]));
    let keys = ["filed/ID", "place/ID", "record/ID/1", "record/ID/2"];
    let keys = keys.map(|key| format!("groundwork/{}", key.replace("ID", sample::ID)));
    // Some drivers give the names in an order of their own.
    let all: BTreeSet<String> = sample::all(&browser).keys().cloned().collect();
    assert_eq!(Vec::from_iter(all), keys);
}

#[test]
fn the_browser_is_told_to_refuse_everything_that_the_app_does_not_do() {
    let browser = Browser::open();
    browser.wait_for_css("main h1");
    if browser.engine() != Engine::Chromium {
        return;
    }
    let known: Vec<_> = OFF.into_iter().filter(|name| *name != "bluetooth").collect();
    let on = browser.script(
        "const policy = document.featurePolicy, known = policy.features();
         return [arguments[0].filter((name) => !known.includes(name)),
                 arguments[0].filter((name) => policy.allowsFeature(name))]",
        vec![json!(known)],
    );
    assert_eq!(on, json!([[], []]), "not known, or allowed");
    let own = browser.script(
        "return arguments[0].map((name) => document.featurePolicy.getAllowlistForFeature(name)
           .map((origin) => origin === location.origin))",
        vec![json!(OWN)],
    );
    assert_eq!(own, json!(vec![[true]; OWN.len()]), "for this page alone");
}
