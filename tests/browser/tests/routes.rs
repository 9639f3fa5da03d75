//! Every place of the app, so that a test of all pages cannot leave out a new one.

use browser_tests::Browser;

use crate::{sample, team};

/// A place: a variant of the app's routes, a name for pictures, and the address.
#[derive(Clone, Debug)]
pub struct Place {
    pub route: &'static str,
    pub name: String,
    pub address: String,
}

/// Every route, with the pages that one of them has several of. The browser is to hold the sample;
/// it is on the page of the team afterwards.
pub fn places(browser: &Browser) -> Vec<Place> {
    browser.goto(&team::team());
    let seat = team::link(browser, "Sam");
    let place = |route, name: &str, address: String| Place { route, name: name.into(), address };
    let app = |route, address: &str| {
        let name = if address.is_empty() { "home" } else { address };
        place(route, &name.replace('/', "-"), format!("#/{address}"))
    };
    let own = |route, page: &str| {
        place(route, &page.replace('/', "-"), format!("#/a/{}/{page}", sample::ID))
    };
    let places = vec![
        app("Home", ""),
        app("About", "about"),
        app("Device", "device"),
        app("Scenarios", "scenarios"),
        app("Scenarios", "scenarios/friend"),
        app("Together", "together"),
        app("Unknown", "nowhere"),
        own("SetUp", "set-up"),
        own("Questions", "questions/p2/RSK-2"),
        own("Questions", "questions/p1/G1"),
        own("Results", "results"),
        own("Plan", "plan"),
        own("Report", "report"),
        own("Team", "team"),
        own("Workshop", "workshop"),
        own("Workshop", "workshop/EXP-1"),
        own("Debrief", "debrief"),
        own("Compare", "compare"),
        own("HandBack", "hand-back"),
        place("Seat", "seat", seat),
    ];
    let all = variants("Route").into_iter().chain(variants("Page"));
    for route in all.filter(|route| route != "Assessment") {
        assert!(places.iter().any(|place| place.route == route), "no place for {route}");
    }
    places
}

/// Goes to a place, and waits until its heading is there.
pub fn visit(browser: &Browser, place: &Place) {
    browser.goto(&place.address);
    browser.wait_for_css("main h1");
    browser.wait_until("what is fetched later", || {
        let busy = browser.count("main .opening");
        if busy == 0 { Ok(()) } else { Err(busy.to_string()) }
    });
}

/// The variants of an enum of the app's routes, by its source: no new one can be forgotten.
pub fn variants(name: &str) -> Vec<String> {
    const SOURCE: &str = include_str!("../../../src/app/route.rs");
    let (_, rest) = SOURCE.split_once(&format!("pub enum {name} {{")).unwrap();
    let (body, _) = rest.split_once("\n}").unwrap();
    let names = body.lines().filter_map(|line| line.strip_prefix("    "));
    let names = names.filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    names.map(|line| line.chars().take_while(|c| c.is_alphanumeric()).collect()).collect()
}
