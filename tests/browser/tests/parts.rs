//! What of the app each page fetches, and what somebody fetches who was invited.

use std::collections::BTreeSet;
use std::fs;

use browser_tests::{Browser, Role, Scratch};
use groundwork::messages;
use serde_json::{Value, json};

use crate::offline::{caches_hold, wait_until_kept};
use crate::{routes, sample, team};

/// The parts of the pages, each with the routes that are drawn by it.
const PARTS: [(&str, &[&str]); 9] = [
    ("results.wasm", &["Results", "Plan"]),
    ("documents.wasm", &["Report"]),
    ("team.wasm", &["Team"]),
    ("workshop.wasm", &["Workshop", "Debrief"]),
    ("compare.wasm", &["Compare"]),
    ("respond.wasm", &["Seat", "HandBack"]),
    ("aggregate.wasm", &["Together"]),
    ("storage.wasm", &["Device"]),
    ("scenarios.wasm", &["Scenarios"]),
];

/// The site's files that the page asked for, without the hashes in their names.
fn fetched(browser: &Browser) -> BTreeSet<String> {
    let names = browser.script(
        "return performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop())",
        vec![],
    );
    let names: Vec<String> = serde_json::from_value(names).unwrap();
    let plain = |name: String| match (name.rsplit_once('-'), name.split_once('.')) {
        (Some((stem, _)), Some((_, ending))) => format!("{stem}.{ending}"),
        _ => name,
    };
    names.into_iter().map(plain).collect()
}

#[test]
fn every_page_fetches_its_own_part_and_no_other_page_s() {
    let browser = sample::open();
    for place in routes::places(&browser) {
        browser.goto(&place.address);
        browser.reload();
        routes::visit(&browser, &place);
        let fetched = fetched(&browser);
        let of_pages: Vec<&str> =
            PARTS.iter().map(|(part, _)| *part).filter(|part| fetched.contains(*part)).collect();
        let own = PARTS.iter().find(|(_, routes)| routes.contains(&place.route));
        match (own, place.route) {
            (Some((own, _)), _) => assert_eq!(of_pages, [*own], "{place:?}"),
            // Those who answer are to have what follows at hand, where the connection is lost.
            (None, "Questions") => assert!(of_pages.iter().all(|it| *it == "results.wasm")),
            (None, "About") => assert!(of_pages.is_empty() && fetched.contains("about.wasm")),
            (None, "Home" | "SetUp" | "Unknown") => assert!(of_pages.is_empty(), "{place:?}"),
            (None, route) => panic!("which part has {route}?"),
        }
    }
}

#[test]
fn who_was_invited_fetches_and_keeps_no_more_than_it_takes_to_hand_back() {
    let facilitator = team::gather_in(Browser::open());
    let place = team::link(&facilitator, "Governance group");
    let chair = team::sit(&place);
    team::answer(&chair, &[2]);
    let needed: BTreeSet<String> = fetched(&chair);
    assert!(needed.contains("respond.wasm") && needed.contains("common.wasm"), "{needed:?}");
    let others = ["later.wasm", "shared.wasm", "results.wasm", "peer-readiness.rest.json"];
    assert!(!others.iter().any(|name| needed.contains(*name)), "{needed:?}");
    // What the service worker keeps is that, and the questions of other sets.
    wait_until_kept(&chair);
    let site = Scratch::with_site();
    let worker = fs::read_to_string(site.path().join("sw.js")).unwrap();
    let (_, list) = worker.split_once("const OF_SEAT = ").unwrap();
    let mut list: Vec<String> = serde_json::from_str(list.split_once(";\n").unwrap().0).unwrap();
    list.sort();
    assert_eq!(caches_hold(&chair), json!([1, list]));
    // What more there is comes when it is asked for.
    chair.back();
    chair.click(Role::Button, messages::scenarios::situations());
    chair.wait_until("the situations, or that there are none", || {
        let here = chair.count("aside details li, aside p.muted");
        if here > 0 { Ok(()) } else { Err("nothing".to_owned()) }
    });
    chair.press("?");
    chair.wait_for_css("#key-help[open]");
    chair.press("Escape");
    // Who then begins something of their own has everything kept.
    chair.goto("");
    chair.reload();
    let whole = chair.wait_until("the whole site to be kept", || {
        let names = chair.script_async(
            "const done = arguments[0];
             navigator.serviceWorker.getRegistration().then(({ installing, waiting, active }) =>
               done([installing, waiting, active].map((it) => it && it.scriptURL)))",
        );
        let urls: Vec<Option<String>> = serde_json::from_value(names.clone()).unwrap_or_default();
        let is_whole = |url: &Option<String>| url.as_ref().is_some_and(|it| it.ends_with("sw.js"));
        if urls.iter().any(is_whole) { Ok(names) } else { Err(names.to_string()) }
    });
    assert_ne!(whole, Value::Null);
}

#[test]
fn a_page_that_arrives_later_has_the_focus_on_its_heading() {
    let browser = sample::open();
    browser.goto("");
    browser.wait_for(Role::Heading, messages::home::title());
    browser.click(Role::Link, messages::shell::about_link());
    browser.wait_for(Role::Heading, messages::about::title());
    browser.wait_until("the focus on the heading", || {
        let focused = browser.script("return document.activeElement.tagName", vec![]);
        if focused == "H1" { Ok(()) } else { Err(focused.to_string()) }
    });
}
