//! The assessments on this device: what can be done with each, and files that bring more.

use std::fs;

use browser_tests::{ANY, Browser, Engine, Role, Scratch};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;

const NAME: &str = "Riverside Community Health";

fn home() -> Browser {
    let browser = sample::open();
    browser.goto("#/");
    browser.wait_for_css(".assessment summary");
    browser
}

fn names(browser: &Browser, expected: &[&str]) {
    browser.wait_until(&format!("the names {expected:?}"), || {
        let names = browser.texts(".assessment h3");
        if names == expected { Ok(()) } else { Err(format!("{names:?}")) }
    });
}

#[test]
fn an_assessment_is_renamed_duplicated_and_deleted_and_that_is_taken_back() {
    let browser = home();
    // It came from a file.
    browser.see(&format!(
        "{} · {}",
        messages::home::size_here(ANY),
        messages::home::in_file_since(0, ANY)
    ));
    browser.see_no(messages::home::in_no_file());
    browser.click(Role::Button, &messages::home::more_for(NAME));
    browser.assert_accessible();
    browser.fill(messages::set_up::organisation_name(), "Hillside");
    browser.click(Role::Button, messages::home::rename());
    names(&browser, &["Hillside"]);
    browser.click(Role::Button, &messages::home::more_for("Hillside"));
    browser.click(Role::Button, messages::home::duplicate());
    names(&browser, &["Hillside (copy)", "Hillside"]);
    browser.see(&format!("{} · {}", messages::home::size_here(ANY), messages::home::in_no_file()));
    browser.click(Role::Button, &messages::home::more_for("Hillside"));
    browser.click(Role::Button, messages::home::delete());
    names(&browser, &["Hillside (copy)"]);
    browser.see(&format!("{} Hillside", messages::home::deleted()));
    browser.assert_accessible();
    assert_eq!(sample::records(&browser), []);
    browser.click(Role::Button, messages::home::undo());
    names(&browser, &["Hillside (copy)", "Hillside"]);
    assert_eq!(sample::kept(&browser)["answers"], sample::assessment()["answers"]);
    // The copy is an assessment of its own.
    browser.click(Role::Link, &messages::home::continue_with("Hillside (copy)"));
    browser.wait_for_css(".question");
    assert!(!browser.place().contains(sample::ID));
}

#[test]
fn a_new_name_is_taken_back_in_the_assessment() {
    let browser = home();
    browser.click(Role::Button, &messages::home::more_for(NAME));
    browser.fill(messages::set_up::organisation_name(), "Hillside");
    browser.click(Role::Button, messages::home::rename());
    names(&browser, &["Hillside"]);
    browser.click(Role::Link, &messages::home::continue_with("Hillside"));
    browser.wait_for_css(".question");
    browser.click(Role::Button, messages::home::undo());
    browser.wait_for(Role::Button, messages::shell::redo());
    assert_eq!(sample::kept(&browser)["organisation"]["name"], json!(NAME));
    browser.goto("#/");
    names(&browser, &[NAME]);
}

#[test]
fn what_is_in_no_file_is_told_and_a_file_settles_it() {
    let browser = sample::open();
    for at in 0..31 {
        let level = at % 2;
        browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
        browser.click_css(&format!("#level-{}", 3 + level));
        browser.wait_for_css(&format!("#level-{}:checked", 3 + level));
    }
    browser.goto("#/");
    browser.see(&messages::home::changes_in_no_file(31));
    browser.set_width(320);
    assert_eq!(browser.overflow(), 0);
    browser.shot("shelf-320");
    browser.set_width(1360);
    browser.shot("shelf-1360");
    browser.click(Role::Button, messages::home::save_changes());
    let saved = std::fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    let saved: Value = serde_json::from_str(&saved).unwrap();
    assert_eq!(saved["answers"]["p2"]["RSK-2"]["level"], json!(3));
    // The browser says of no download what became of it: somebody has to look.
    browser.see(&messages::components::download_started(format!("groundwork-{ANY}")));
    browser.see(&messages::home::changes_in_no_file(31));
    browser.assert_accessible();
    browser.click(Role::Button, messages::components::file_is_there());
    browser.see(&messages::home::in_file_since(0, ANY));
    browser.see_no(&messages::home::changes_in_no_file(ANY));
}

#[test]
fn a_file_of_what_is_here_shows_what_it_would_change_before_it_does() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    let mut file = sample::assessment();
    file["answers"]["p2"]["RSK-2"]["level"] = json!(0);
    file["answers"]["p2"]["CUL-2"] = json!({"level": 1});
    file["organisation"]["services"] = json!("A drop-in");
    let give = || {
        browser.goto("#/");
        browser.wait_for_css(".assessment");
        sample::give(&browser, &file.to_string());
        browser.wait_for(Role::Heading, messages::open_file::already_kept());
        browser.see(&messages::open_file::part_changes(
            messages::open_file::answers(),
            format!("{}, {}", messages::invitations::added(1), messages::invitations::changed(1)),
        ));
        browser.see(messages::open_file::set_up_changes());
    };
    give();
    browser.assert_accessible();
    browser.set_width(320);
    assert_eq!(browser.overflow(), 0);
    browser.shot("given-320");
    browser.set_width(1360);
    browser.shot("given-1360");
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click(Role::Button, messages::open_file::leave_it());
    names(&browser, &[NAME]);
    give();
    browser.click(Role::Button, messages::open_file::replace());
    browser.wait_for_css("#level-0:checked");
    let kept = sample::kept(&browser);
    assert_eq!(kept["organisation"]["services"], json!("A drop-in"));
    assert_eq!(kept["snapshots"][0]["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click(Role::Button, messages::home::undo());
    browser.wait_for_css("#level-4:checked");
    let kept = sample::kept(&browser);
    assert_eq!((&kept["organisation"]["services"], &kept["snapshots"]), (&json!(""), &json!([])));
    give();
    browser.click(Role::Button, messages::open_file::keep_both());
    browser.wait_for_css(".tabs");
    assert!(!browser.place().contains(sample::ID));
    browser.goto("#/");
    names(&browser, &[NAME, NAME]);
}

#[test]
fn the_same_file_again_opens_what_is_here() {
    let browser = home();
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    browser.goto("#/");
    names(&browser, &[NAME]);
}

#[test]
fn everything_in_one_file_brings_everything_back() {
    let browser = home();
    browser.click(Role::Button, &messages::home::more_for(NAME));
    browser.click(Role::Button, messages::home::duplicate());
    browser.goto("#/device");
    browser.click(Role::Button, messages::storage_page::save_everything());
    let path = browser.downloaded(".json");
    let everything = std::fs::read_to_string(&path).unwrap();
    let elsewhere = Browser::open();
    sample::give(&elsewhere, &everything);
    elsewhere.wait_for(Role::Heading, messages::open_file::several_assessments());
    elsewhere.assert_accessible();
    assert_eq!(elsewhere.count(".assessment"), 0, "nothing is changed yet");
    elsewhere.click(Role::Button, messages::open_file::take_them_in());
    let copy = format!("{NAME} (copy)");
    names(&elsewhere, &[&copy, NAME]);
    elsewhere.wait_until("its record on the disk", || match sample::records(&elsewhere).len() {
        0 => Err("none".to_owned()),
        _ => Ok(()),
    });
    assert_eq!(sample::kept(&elsewhere)["answers"], sample::assessment()["answers"]);
    // Once more changes nothing.
    sample::give(&elsewhere, &everything);
    elsewhere.click(Role::Button, messages::open_file::take_them_in());
    names(&elsewhere, &[&copy, NAME]);
}

#[test]
fn an_id_that_no_address_can_name_is_replaced() {
    let mut odd = sample::assessment();
    odd["id"] = json!("../a/b #?%2F");
    let browser = sample::open_file(&odd.to_string());
    browser.goto("#/");
    browser.click(Role::Link, &messages::home::continue_with(NAME));
    browser.wait_for_css(".question");
}

#[test]
fn a_file_to_hand_on_names_nobody() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.click(Role::Button, messages::documents::hand_on());
    browser.assert_accessible();
    browser.click(Role::Button, messages::documents::save_to_hand_on());
    let saved = std::fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    for name in ["Riverside", "Sam", "No budget line yet.", "A reason of our own."] {
        assert!(!saved.contains(name), "{name}");
    }
    let saved: Value = serde_json::from_str(&saved).unwrap();
    assert_eq!(saved["answers"]["p2"]["EXP-1"], json!({"level": 0}));
    assert_eq!(sample::kept(&browser)["answers"], sample::assessment()["answers"]);
}

#[test]
fn nothing_that_can_be_pressed_moves_once_it_is_there() {
    let browser = home();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page(
        "self.places = [];
         document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
           const start = document.querySelector('.offer button');
           if (start) self.places.push(start.getBoundingClientRect().top + scrollY);
         }).observe(document, { subtree: true, childList: true, characterData: true }));",
    );
    browser.reload();
    browser.wait_for_css(".assessment summary");
    // Also with what the browser answers late: that it promises nothing.
    browser.see(messages::notices_bar::shelf_may_be_cleared());
    let places = browser.script("return [...new Set(self.places)]", vec![]);
    let seen = places.as_array().map_or(0, Vec::len);
    assert_eq!(seen, 1, "a button stood at {places}");
}

#[test]
fn where_the_pieces_do_not_come_the_list_is_there_and_they_are_asked_for_once() {
    let site = Scratch::with_site();
    fs::remove_file(site.asset("later.wasm")).unwrap();
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    let question = format!("#/a/{}/questions/p2/RSK-2", sample::ID);
    sample::keep(&browser, &sample::assessment(), &question);
    let asked = || browser.requests().iter().filter(|it| it.path.contains("/later-")).count();
    browser.goto("#/");
    browser.reload();
    browser.wait_for(Role::Link, &messages::home::continue_with(NAME));
    let before = asked();
    // Long enough for many more tries: each takes the time of one of these.
    browser.script_async(
        "const done = arguments[0];
         (async () => {
           for (let at = 0; at < 20; at += 1) await fetch('index.html', { cache: 'no-store' });
           done();
         })()",
    );
    assert_eq!(asked(), before);
    browser.click(Role::Link, &messages::home::continue_with(NAME));
    browser.wait_for_css(".question");
}
