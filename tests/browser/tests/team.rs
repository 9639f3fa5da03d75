//! Many people in one assessment: seats by link and file, answers by file and code.

use std::path::PathBuf;

use browser_tests::{Browser, Role};
use serde_json::{Value, json};

use crate::sample;

pub fn team() -> String {
    format!("#/a/{}/team", sample::ID)
}

/// The sample without answers, with a peer in it.
pub fn unanswered() -> Value {
    let mut assessment = sample::assessment();
    assessment["answers"] = json!({});
    assessment["terms"] = json!({"service_user": "community member"});
    assessment["participants"].as_array_mut().unwrap().push(
        json!({"id": "p3", "name": "", "group": "peer", "answers_for": ["governance", "peer"]}),
    );
    assessment
}

/// The team page of an assessment without answers, and the address of each seat that is copied.
fn gather() -> Browser {
    gather_in(Browser::open())
}

/// The same in a browser that shows the first page.
pub fn gather_in(browser: Browser) -> Browser {
    let browser = sample::open_in(browser, &unanswered().to_string());
    browser.goto(&team());
    browser.wait_for(Role::Heading, "Answer as a team");
    // What a person would paste.
    browser.script(
        "navigator.clipboard.writeText = async (text) => { window.copied = text; }",
        Vec::new(),
    );
    browser
}

/// The part after `#` of the seat whose link is copied by the button of this name.
pub fn link(browser: &Browser, of: &str) -> String {
    browser.script("window.copied = null", Vec::new());
    browser.click(Role::Button, &format!("Copy the link: {of}"));
    let copied = browser.wait_until("a copied link", || {
        let copied = browser.script("return window.copied", Vec::new());
        copied.as_str().map(str::to_owned).ok_or_else(|| copied.to_string())
    });
    let (_, place) = copied.split_once('#').expect("a fragment");
    format!("#{place}")
}

/// Somebody on a device of their own, who opens a seat and sits down.
pub fn sit(place: &str) -> Browser {
    let browser = Browser::open_at(place);
    browser.wait_for(Role::Heading, "Your questions are ready");
    browser.click(Role::Button, "Start");
    browser.wait_for_css(".question");
    browser
}

/// Goes to the next question.
fn next(browser: &Browser) {
    let before = browser.text(".question h1, .question legend");
    browser.click(Role::Link, "Next");
    browser.wait_until("the next question", || {
        let now = browser.text(".question h1, .question legend");
        if now == before { Err(before.clone()) } else { Ok(()) }
    });
}

/// Answers the first scored questions with these levels and goes to the page that hands them back.
pub fn answer(browser: &Browser, levels: &[u8]) {
    for level in levels {
        next(browser);
        // Reflections come first in some domains.
        while browser.count("#level-0") == 0 {
            next(browser);
        }
        browser.click_css(&format!("#level-{level}"));
        browser.wait_for_css(&format!("#level-{level}:checked"));
    }
    browser.click_css(".tabs a[href$=hand-back]");
    browser.wait_for(Role::Heading, "Hand your answers back");
}

pub fn file(browser: &Browser) -> PathBuf {
    let before = browser.downloads();
    browser.click(Role::Button, "Save your answers");
    browser.wait_until("one more file", || {
        let files = browser.downloads();
        let done = |file: &&PathBuf| file.extension().is_some_and(|end| end == "json");
        let new = files.iter().filter(done).find(|file| !before.contains(file)).cloned();
        new.ok_or_else(|| format!("{files:?}"))
    })
}

fn kept(browser: &Browser) -> Value {
    sample::kept(browser)
}

#[test]
fn a_seat_opens_on_its_own_questions_and_its_file_comes_back() {
    let facilitator = gather();
    facilitator.assert_accessible();
    let place = link(&facilitator, "Governance group");
    let chair = Browser::open_at(&place);
    chair.wait_for(Role::Heading, "Your questions are ready");
    chair.see("Riverside Community Health");
    chair.see("18 questions");
    chair.assert_accessible();
    chair.click(Role::Button, "Start");
    chair.wait_for_css(".question");
    // Only their own questions and the way back, in the organisation's own word.
    assert_eq!(chair.texts(".tabs li:not([hidden]) a"), ["Questions", "Hand back"]);
    answer(&chair, &[2, 1]);
    chair.see("2 of 18 questions answered.");
    chair.assert_accessible();
    let saved = file(&chair);
    let text = std::fs::read_to_string(&saved).unwrap();
    let answers: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answers["format"], "groundwork-answers");
    assert_eq!(answers["assessment"], sample::ID);
    assert_eq!(answers["participant"]["id"], "p1");

    // The seat's link leads back to what was begun.
    chair.goto(&place);
    chair.wait_for(Role::Link, "Go on where you were");
    assert!(!chair.has(Role::Button, "Start"));

    facilitator.choose_file("#answers-files", &saved);
    facilitator.see("Answers: 2 added.");
    facilitator.assert_accessible();
    assert_eq!(kept(&facilitator)["answers"], json!({}), "nothing is changed yet");
    facilitator.click(Role::Button, "Take in 1");
    facilitator.see("The answers of one person are in.");
    assert_eq!(kept(&facilitator)["answers"], json!({"p1": answers["answers"]}));
    facilitator.see("Came back, saved on");
    facilitator.click(Role::Button, "Undo");
    facilitator.wait_for(Role::Button, "Redo");
    assert_eq!(kept(&facilitator)["answers"], json!({}));
}

#[test]
fn one_seat_for_many_gives_each_a_voice_and_codes_come_back() {
    let facilitator = gather();
    facilitator.click_css("main .section:last-of-type summary");
    let place = link(&facilitator, "Operational leaders");
    let one = sit(&place);
    answer(&one, &[3]);
    let mut codes =
        vec![one.script("return document.querySelector('textarea.code').value", vec![])];
    // On a shared tablet, the next person.
    one.goto(&place);
    one.click(Role::Button, "Start as somebody else");
    one.wait_for_css(".question");
    answer(&one, &[0]);
    codes.push(one.script("return document.querySelector('textarea.code').value", vec![]));
    let codes: Vec<&str> = codes.iter().map(|code| code.as_str().unwrap()).collect();
    assert_ne!(codes[0], codes[1]);

    let mail = format!("Hello,\nmine is {}\n> and hers: {}\nRegards", codes[0], codes[1]);
    let take = |offered: &str| {
        facilitator.fill("Or paste codes", &mail);
        facilitator.click(Role::Button, "Look at the codes");
        facilitator.wait_for(Role::Button, offered);
    };
    take("Take in 2");
    facilitator.see("New: 1 answer.");
    facilitator.click(Role::Button, "Take in 2");
    facilitator.see("The answers of 2 people are in.");
    let before = kept(&facilitator);
    assert_eq!(before["participants"].as_array().unwrap().len(), 5);
    // The same once more is nobody new.
    take("Take in 0");
    facilitator.see("Nothing new.");
    facilitator.click(Role::Button, "Leave them");
    assert_eq!(kept(&facilitator)["participants"], before["participants"]);
}

#[test]
fn what_peers_gave_from_their_seat_is_shown_and_not_changed() {
    let facilitator = gather();
    let peer = sit(&link(&facilitator, "Peer expertise"));
    answer(&peer, &[1]);
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.click(Role::Button, "Take in 1");
    facilitator.see("The answers of one person are in.");
    let before = kept(&facilitator)["answers"].clone();
    facilitator.goto(&format!("#/a/{}/questions/p3/PUR-1", sample::ID));
    facilitator.see("Given by peers. Only their own seat changes it.");
    facilitator.wait_for_css("#level-1:checked:disabled");
    facilitator.press("4");
    facilitator.assert_accessible();
    assert_eq!(kept(&facilitator)["answers"], before);

    // The results show it as theirs.
    facilitator.goto(&format!("#/a/{}/results", sample::ID));
    facilitator.wait_for(Role::Heading, "What peers say");
    facilitator.see("What came from a seat is changed by that seat only.");
    facilitator.see("Peers gave a level on one question.");
    facilitator.click_text("Question by question");
    facilitator.see("Peers: 1 ");
    facilitator.assert_accessible();

    // A change that comes from their seat is flagged, and waits for a decision.
    peer.click_css(".tabs a[href$=questions]");
    peer.wait_for_css(".question");
    answer(&peer, &[3]);
    facilitator.goto(&team());
    facilitator.wait_for_css("#answers-files");
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.see("This changes the view that peers gave before");
    facilitator.wait_for(Role::Button, "Take in 0");
    facilitator.click_css("#take-0");
    facilitator.click(Role::Button, "Take in 1");
    facilitator.see("The answers of one person are in.");
    assert_ne!(kept(&facilitator)["answers"], before);
}

#[test]
fn files_and_codes_of_another_kind_are_told_and_change_nothing() {
    let facilitator = gather();
    let before = kept(&facilitator);
    let wrong = facilitator.file("wrong.json", sample::assessment().to_string());
    facilitator.choose_file("#answers-files", &wrong);
    facilitator.see("It cannot be read: this is a Groundwork file of another kind");
    facilitator.wait_for(Role::Button, "Take in 0");
    let mut other = json!({
        "format": "groundwork-answers", "version": 1, "assessment": "another",
        "questionnaire": {"id": "peer-readiness", "edition": "2026.1"},
        "participant": {"id": "p1", "name": "", "group": "governance"},
        "answers": {"PUR-1": {"level": 2}}, "saved": "2026-11-23T09:00:00Z",
    });
    facilitator.choose_file("#answers-files", &facilitator.file("other.json", other.to_string()));
    facilitator.see("These answers belong to another assessment.");
    other["assessment"] = json!(sample::ID);
    other["questionnaire"]["edition"] = json!("2031.2");
    facilitator.choose_file("#answers-files", &facilitator.file("old.json", other.to_string()));
    facilitator.see("another edition of the questions, “2031.2”");
    facilitator.fill("Or paste codes", "Hello GW1:ABCDEFGH, no full stop");
    facilitator.click(Role::Button, "Look at the codes");
    facilitator.see("This code is not whole".to_lowercase().as_str());
    facilitator.assert_accessible();
    facilitator.fill("Or paste codes", "Nothing in here");
    facilitator.click(Role::Button, "Look at the codes");
    facilitator.see("There is no code in it");
    let after = kept(&facilitator);
    assert_eq!(
        (&after["answers"], &after["participants"]),
        (&before["answers"], &before["participants"])
    );

    let cut = Browser::open_at("#/seat/AAAA");
    cut.wait_for(Role::Heading, "This link cannot be used");
    cut.assert_accessible();
}

#[test]
fn every_page_of_a_team_fits_every_window() {
    let facilitator = gather();
    let place = link(&facilitator, "Governance group");
    let peer = sit(&place);
    answer(&peer, &[2]);
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.see("Answers: 1 added.");
    let landing = Browser::open_at(&place);
    landing.wait_for(Role::Heading, "Your questions are ready");
    let still = ("prefers-reduced-motion", "reduce");
    for (name, browser) in [("team", &facilitator), ("hand-back", &peer), ("seat", &landing)] {
        for width in [320, 768, 1360] {
            browser.set_width(width);
            for scheme in ["light", "dark"] {
                browser.prefer(&[("prefers-color-scheme", scheme), still]);
                browser.shot(&format!("{name}-{width}-{scheme}"));
                browser.assert_accessible();
                assert_eq!(browser.overflow(), 0, "{name} {width}");
            }
        }
    }
}
