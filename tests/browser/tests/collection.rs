//! Answers without names: what set-up says of them beforehand, the peer expert's own choice, and
//! the collection from its opening to its end.

use std::fs;

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use serde_json::{Value, json};

use crate::{sample, team};

/// A session without names: six of the governance group, who answered the same, and one manager.
fn room() -> Value {
    let mut room = sample::assessment();
    let (mut people, mut answers) = (Vec::new(), json!({}));
    for at in 1..=7 {
        let (id, group) = (format!("p{at}"), if at < 7 { "governance" } else { "operations" });
        people.push(json!({"id": id, "name": "", "group": group}));
        answers[id] = json!({"PUR-1": {"level": 2}, "RSK-2": {"level": at % 5}});
    }
    room["participants"] = json!(people);
    room["answers"] = answers;
    room["session"] = json!({"anonymous": true});
    room
}

fn open(page: &str) -> Browser {
    let browser = sample::open_file(&room().to_string());
    browser.goto(&format!("#/a/{}/{page}", sample::ID));
    browser
}

#[test]
fn a_collection_is_opened_closed_and_ended() {
    let browser = open("team");
    browser.see(messages::collection::not_open());
    browser.click(Role::Button, messages::collection::start());
    browser.see(&messages::collection::open(7, 7));
    browser.assert_accessible();
    for page in ["results", "plan", "report", "workshop"] {
        browser.goto(&format!("#/a/{}/{page}", sample::ID));
        browser.wait_for(Role::Heading, messages::collection::results_later());
        assert_eq!(browser.count(".stage-card"), 0, "{page}");
    }
    browser.assert_accessible();
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("collecting-{width}-{scheme}"));
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    browser.click(Role::Link, messages::collection::go_to_team());
    browser.click(Role::Button, messages::collection::close());
    browser.see(&messages::collection::closed_on(ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.goto(&format!("#/a/{}/team", sample::ID));
    browser.click(Role::Button, messages::collection::end_asking());
    browser.wait_for(Role::Dialog, messages::collection::end_title());
    browser.assert_accessible();
    browser.shot("end-collection");
    browser.click(Role::Button, messages::collection::end());
    browser.see(messages::collection::ended());
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("collection-{width}-{scheme}"));
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    let kept = sample::kept(&browser);
    assert_eq!(kept["session"]["collection"], json!("ended"));
    let old = |person: &Value| person["id"].as_str().is_some_and(|id| id.len() < 4);
    assert!(!kept["participants"].as_array().unwrap().iter().any(old), "{kept}");
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn set_up_says_what_cannot_be_shown_and_merges_groups() {
    let browser = open("set-up");
    browser.wait_for(Role::Heading, messages::collection::not_shown());
    let view_withheld = messages::disclosure::view_withheld("Operational leaders", 1, "one");
    browser.see(&view_withheld);
    assert_eq!(browser.count("[id^=name-]"), 0, "no box for a name");
    browser.assert_accessible();
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("not-shown-{width}-{scheme}"));
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    browser.click(
        Role::Button,
        &messages::collection::merge("Operational leaders", "Governance group"),
    );
    browser.see_no(&view_withheld);
    assert_eq!(browser.count("#not-shown button"), 0, "nothing more is gained");
    let kept = sample::kept(&browser);
    assert_eq!(kept["participants"][6]["group"], json!("governance"));
    assert_eq!(kept["participants"][6]["answers_for"], json!(["operations", "governance"]));
}

#[test]
fn the_peer_expert_decides_on_their_own_seat_whether_their_view_is_shown() {
    let mut room = room();
    room["answers"] = json!({});
    room["participants"][6]["group"] = json!("peer");
    let host = sample::open_file(&room.to_string());
    host.goto(&format!("#/a/{}/team", sample::ID));
    let peer = team::sit(&team::link(&host, messages::export::about_peer_expertise()));
    while peer.count("#level-3") == 0 {
        team::next(&peer);
    }
    peer.click_css("#level-3");
    peer.click_css(".tabs a[href$=hand-back]");
    peer.wait_for(Role::Heading, messages::respond::your_view_as_a_peer());
    peer.assert_accessible();
    let shown = |file| -> Value {
        let file: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        file["participant"]["view_shown"].clone()
    };
    assert_eq!(shown(team::file(&peer)), Value::Null, "not unless they say so");
    peer.click(Role::Checkbox, messages::respond::agree_to_show_my_view());
    assert_eq!(shown(team::file(&peer)), json!(true));
    peer.in_every_window(|width, scheme| {
        peer.shot(&format!("peer-view-choice-{width}-{scheme}"));
        assert_eq!(peer.overflow(), 0, "{width}");
    });
    // Nobody else is asked.
    let other = team::sit(&team::link(&host, "Governance group 1"));
    other.click_css(".tabs a[href$=hand-back]");
    other.wait_for(Role::Heading, messages::respond::hand_your_answers_back());
    other.see_no(messages::respond::your_view_as_a_peer());
}
