//! Many people in one assessment: seats by link and file, answers by file and code.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use groundwork::question_set::{QuestionId, Questionnaire};
use groundwork::text;
use serde_json::{Value, json};

use crate::{offline, sample};

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
    browser.wait_for(Role::Heading, messages::team::answer_as_a_team());
    browser
}

/// The part after `#` of the seat whose link is copied by the button of this name.
pub fn link(browser: &Browser, of: &str) -> String {
    let copied = browser.copied_by(|| {
        browser.click(Role::Button, &messages::team::copy_the_link_of(of));
    });
    let (_, place) = copied.split_once('#').expect("a fragment");
    format!("#{place}")
}

/// Somebody on a device of their own, who opens a seat and sits down.
pub fn sit(place: &str) -> Browser {
    let browser = Browser::open_at(place);
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
    browser.click(Role::Button, messages::home::start());
    browser.wait_for_css(".question");
    browser
}

/// That so many answers would be added.
pub fn answers_added(count: usize) -> String {
    messages::invitations::changes_answers(messages::invitations::added(count))
}

/// Goes to the next question.
pub fn next(browser: &Browser) {
    let before = browser.text(".question h1, .question legend");
    browser.click(Role::Link, messages::questions::next());
    browser.wait_until("a question after it", || {
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
    browser.wait_for(Role::Heading, messages::respond::hand_your_answers_back());
}

pub fn file(browser: &Browser) -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let before = browser.downloads();
    browser.click(Role::Button, messages::respond::save_your_answers());
    let saved = browser.wait_until("one more file", || {
        let files = browser.downloads();
        let done = |file: &&PathBuf| {
            let ends = file.extension().is_some_and(|end| end == "json");
            ends && fs::metadata(file).is_ok_and(|data| data.len() > 0)
        };
        let new = files.iter().filter(done).find(|file| !before.contains(file)).cloned();
        new.ok_or_else(|| format!("{files:?}"))
    });
    // The next has the same name, and WebKit writes it over this one.
    let answers = fs::read(&saved).unwrap();
    fs::remove_file(&saved).unwrap();
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    browser.file(&format!("answers-{number}.json"), answers)
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
    chair.wait_for(Role::Heading, messages::respond::questions_ready());
    chair.see("Riverside Community Health");
    chair.see("18 questions");
    chair.assert_accessible();
    chair.click(Role::Button, messages::home::start());
    chair.wait_for_css(".question");
    // Only their own questions and the way back, in the organisation's own word.
    assert_eq!(
        chair.texts(".tabs li:not([hidden]) a"),
        [messages::shell::questions(), messages::shell::hand_back()]
    );
    answer(&chair, &[2, 1]);
    chair.see(&messages::respond::questions_answered(2, 18));
    chair.assert_accessible();
    let saved = file(&chair);
    let text = fs::read_to_string(&saved).unwrap();
    let answers: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answers["format"], "groundwork-answers");
    assert_eq!(answers["assessment"], sample::ID);
    assert_eq!(answers["participant"]["id"], "p1");

    // The seat's link leads back to what was begun.
    chair.goto(&place);
    chair.wait_for(Role::Link, messages::respond::go_on_where_you_were());
    assert!(!chair.has(Role::Button, messages::home::start()));

    facilitator.choose_file("#answers-files", &saved);
    facilitator.see(&answers_added(2));
    facilitator.assert_accessible();
    assert_eq!(kept(&facilitator)["answers"], json!({}), "nothing is changed yet");
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    assert_eq!(kept(&facilitator)["answers"], json!({"p1": answers["answers"]}));
    facilitator.see(&messages::team::came_back(ANY));
    facilitator.click(Role::Button, messages::shell::undo());
    facilitator.wait_for(Role::Button, messages::shell::redo());
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
    one.click(Role::Button, messages::respond::start_as_somebody_else());
    one.wait_for_css(".question");
    answer(&one, &[0]);
    codes.push(one.script("return document.querySelector('textarea.code').value", vec![]));
    let codes: Vec<&str> = codes.iter().map(|code| code.as_str().unwrap()).collect();
    assert_ne!(codes[0], codes[1]);

    let mail = format!("Hello,\nmine is {}\n> and hers: {}\nRegards", codes[0], codes[1]);
    let take = |offered: &str| {
        facilitator.fill(messages::team::paste_codes(), &mail);
        facilitator.click(Role::Button, messages::team::look_at_codes());
        facilitator.wait_for(Role::Button, offered);
    };
    take(&messages::team::take_in_count(2));
    facilitator.see(&messages::invitations::new_answers(1));
    facilitator.click(Role::Button, &messages::team::take_in_count(2));
    facilitator.see(&messages::team::answers_are_in(2));
    let before = kept(&facilitator);
    assert_eq!(before["participants"].as_array().unwrap().len(), 5);
    // The same once more is nobody new.
    take(&messages::team::take_in_count(0));
    facilitator.see(messages::invitations::nothing_new());
    facilitator.click(Role::Button, messages::team::leave_them());
    assert_eq!(kept(&facilitator)["participants"], before["participants"]);
}

#[test]
fn what_peers_gave_from_their_seat_is_shown_and_not_changed() {
    let facilitator = gather();
    let peer = sit(&link(&facilitator, messages::export::about_peer_expertise()));
    answer(&peer, &[1]);
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    let before = kept(&facilitator)["answers"].clone();
    facilitator.goto(&format!("#/a/{}/questions/p3/PUR-1", sample::ID));
    facilitator.see(messages::questions::given_by_peers());
    facilitator.wait_for_css("#level-1:checked:disabled");
    facilitator.press("4");
    facilitator.assert_accessible();
    assert_eq!(kept(&facilitator)["answers"], before);

    // The results show it as theirs.
    facilitator.goto(&format!("#/a/{}/results", sample::ID));
    facilitator.wait_for(Role::Heading, messages::results::peers_say());
    facilitator.see(messages::results::seat_changes());
    facilitator.see(&messages::peers::gave_levels(1, "one"));
    facilitator.click_text(messages::results::question_by_question());
    facilitator.see(&messages::results::peers_and_counts(format!("1 {ANY}"), ANY));
    facilitator.assert_accessible();

    // A change that comes from their seat is flagged, and waits for a decision.
    peer.click_css(".tabs a[href$=questions]");
    peer.wait_for_css(".question");
    answer(&peer, &[3]);
    facilitator.goto(&team());
    facilitator.wait_for_css("#answers-files");
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.see(&messages::invitations::changes_peers_view(ANY));
    facilitator.wait_for(Role::Button, &messages::team::take_in_count(0));
    facilitator.click_css("#take-0");
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    assert_ne!(kept(&facilitator)["answers"], before);
}

#[test]
fn files_and_codes_of_another_kind_are_told_and_change_nothing() {
    let facilitator = gather();
    let before = kept(&facilitator);
    let wrong = facilitator.file("wrong.json", sample::assessment().to_string());
    facilitator.choose_file("#answers-files", &wrong);
    facilitator.see(&messages::invitations::unreadable(messages::response_errors::is_save_file()));
    facilitator.wait_for(Role::Button, &messages::team::take_in_count(0));
    let mut other = json!({
        "format": "groundwork-answers", "version": 1, "assessment": "another",
        "questionnaire": {"id": "peer-readiness", "edition": "2026.1"},
        "participant": {"id": "p1", "name": "", "group": "governance"},
        "answers": {"PUR-1": {"level": 2}}, "saved": "2026-11-23T09:00:00Z",
    });
    facilitator.choose_file("#answers-files", &facilitator.file("other.json", other.to_string()));
    facilitator.see(messages::invitations::another_assessment());
    other["assessment"] = json!(sample::ID);
    other["questionnaire"]["edition"] = json!("2031.2");
    facilitator.choose_file("#answers-files", &facilitator.file("old.json", other.to_string()));
    facilitator.see(&messages::invitations::another_edition("2031.2"));
    facilitator
        .fill(messages::team::paste_codes(), "Hello GW1:ABCDEFGH, no full stop. And my GW2: code");
    facilitator.click(Role::Button, messages::team::look_at_codes());
    facilitator.see(&messages::invitations::unreadable(messages::response_errors::code_changed()));
    assert_eq!(facilitator.texts("main .handed-in").len(), 4);
    facilitator.assert_accessible();
    facilitator.fill(messages::team::paste_codes(), "Nothing in here");
    facilitator.click(Role::Button, messages::team::look_at_codes());
    facilitator.see(messages::team::no_new_code());
    let after = kept(&facilitator);
    assert_eq!(
        (&after["answers"], &after["participants"]),
        (&before["answers"], &before["participants"])
    );

    // What is wrong in a file is said by the question's name.
    other["questionnaire"]["edition"] = json!("2026.1");
    other["answers"]["PUR-1"]["level"] = json!("two");
    facilitator.choose_file("#answers-files", &facilitator.file("bad.json", other.to_string()));
    let short = short_name("PUR-1");
    let unreadable = messages::response_errors::answer_unreadable(&short);
    facilitator.see(&messages::invitations::unreadable(unreadable));
}

/// The short name of a question of the full set.
fn short_name(id: &str) -> String {
    let set = include_bytes!("../../../questionnaires/peer-readiness.json");
    let set = Questionnaire::read(set).unwrap();
    set.question(&QuestionId::new(id).unwrap()).unwrap().short.clone()
}

#[test]
fn a_link_that_was_cut_is_told_and_found_in_the_whole_message() {
    let facilitator = gather();
    let place = link(&facilitator, "Governance group");
    let cut = Browser::open_at(&place[..place.len() - 30]);
    cut.wait_for(Role::Heading, messages::respond::link_unusable());
    cut.see(messages::response_errors::link_cut());
    cut.see_no("GW");
    cut.assert_accessible();
    let still = ("prefers-reduced-motion", "reduce");
    for width in [320, 1360] {
        cut.set_width(width);
        for scheme in ["light", "dark"] {
            cut.prefer(&[("prefers-color-scheme", scheme), still]);
            cut.shot(&format!("link-cut-{width}-{scheme}"));
            assert_eq!(cut.overflow(), 0, "{width}");
        }
    }
    let field = messages::respond::message_with_invitation();
    cut.fill(field, "Hello Sam, nothing in here");
    cut.click(Role::Button, messages::respond::open_the_invitation());
    cut.see(messages::response_errors::link_absent());
    cut.fill(field, "Mine is GW2:ABCDEFGHIJKLMNOPQRSTUVWXYZ234567.");
    cut.click(Role::Button, messages::respond::open_the_invitation());
    cut.see(messages::respond::this_is_a_response_code());
    let (first, second) = place.split_at(60);
    let message = format!("Hello Sam,\n\n> <https://example.org/{first}\n> {second}>.\n\nLee");
    cut.fill(field, &message);
    cut.click(Role::Button, messages::respond::open_the_invitation());
    cut.wait_for(Role::Heading, messages::respond::questions_ready());
    cut.see("Riverside Community Health");
}

#[test]
fn the_first_page_speaks_to_somebody_whose_link_lost_its_end() {
    let facilitator = gather();
    let place = link(&facilitator, "Governance group");
    let browser = Browser::open();
    browser.click(Role::Link, messages::home::open_invitation());
    browser.wait_for(Role::Heading, messages::home::open_invitation());
    browser.assert_accessible();
    browser.shot("invitation-1360");
    browser.fill(messages::respond::message_with_invitation(), &format!("Hello: {place}"));
    browser.click(Role::Button, messages::respond::open_the_invitation());
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
}

#[test]
fn a_link_survives_what_mail_chat_and_gateways_do_to_it() {
    let facilitator = gather();
    let place = link(&facilitator, "Governance group");
    let payload = place.strip_prefix("#/seat/").unwrap().to_owned();
    let browser = Browser::open();
    for mangled in [
        format!("{place}."),
        format!("{place})"),
        format!("{place}**"),
        format!("{place}_"),
        format!("{place}%20"),
        format!("{place}%3E"),
        format!("{place}?utm_source=mail"),
        format!("{place}&data=05%7C02%7C"),
        format!("#/SEAT/{payload}"),
        format!("#%2Fseat%2F{payload}"),
        format!("#%2FSeat%2F{}", payload.replace('_', "%5F").replace('-', "%2D")),
        format!("?utm_source=mail{place}"),
        format!("%23/seat/{payload}"),
        format!("%23%2Fseat%2F{payload}"),
        format!("index.html%23/seat/{payload}.?utm_source=mail"),
        format!("%2523/seat/{payload}"),
    ] {
        browser.goto("#/");
        browser.wait_for(Role::Heading, messages::home::title());
        browser.goto(&mangled);
        browser.wait_for(Role::Heading, messages::respond::questions_ready());
        browser.see("18 questions");
    }
    // The same without a word to the host, once the worker is there.
    offline::wait_until_kept(&browser);
    let before = browser.requests().len();
    browser.goto(&format!("%23/seat/{payload}"));
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
    let asked: Vec<String> =
        browser.requests().split_off(before).into_iter().map(|request| request.path).collect();
    assert!(!asked.iter().any(|path| path.contains("seat")), "{asked:?}");
    // Pages of an assessment come back the same way.
    let results = format!("%23/A/{}/Results.", sample::ID);
    facilitator.goto(&results);
    facilitator.wait_for_css("main h1");
    assert!(!facilitator.has(Role::Heading, messages::not_found::nothing_here()));
    // What leads nowhere says so, and where the first page is.
    let lost = Browser::open();
    lost.goto("nothing/here");
    lost.wait_for(Role::Heading, messages::not_found::nothing_here());
    lost.assert_accessible();
    lost.shot("404-1360");
    lost.click(Role::Link, messages::components::to_first_page());
    lost.wait_for(Role::Heading, messages::home::title());
}

#[test]
fn an_address_of_this_device_is_not_handed_out_without_a_word() {
    let facilitator = gather();
    facilitator.see(&messages::notices_bar::only_this_device(ANY));
    facilitator.see(messages::team::what_a_seat_holds());
    let workshop = format!("#/a/{}/workshop/phones", sample::ID);
    facilitator.goto(&workshop);
    facilitator.wait_for(Role::Heading, messages::workshop::answer_on_phone());
    facilitator.see(&messages::notices_bar::only_this_device(ANY));
}

#[test]
fn a_long_code_goes_in_parts_and_what_a_camera_cannot_take_is_named() {
    let facilitator = gather();
    let chair = sit(&link(&facilitator, "Governance group"));
    answer(&chair, &[2]);
    assert_eq!(chair.count("textarea.code"), 1);
    // A word after the other that packs badly.
    let words = |seed: u64| {
        let mut state = seed;
        let mut word = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            format!("{:x}", state >> 40)
        };
        (0..900).map(|_| word()).collect::<Vec<_>>().join(" ")
    };
    chair.click_css(".tabs a[href$=questions]");
    chair.wait_for_css(".question");
    next(&chair);
    while chair.count("textarea") == 0 {
        next(&chair);
    }
    chair.fill_css("main textarea", &words(7));
    let asked = chair.script("return decodeURIComponent(location.hash).split('/').pop()", vec![]);
    let short = short_name(asked.as_str().unwrap());
    chair.click_css(".tabs a[href$=hand-back]");
    chair.wait_for(Role::Heading, messages::respond::hand_your_answers_back());
    chair.wait_for_css("textarea.code");
    let parts = chair.script(
        "return [...document.querySelectorAll('textarea.code')].map((field) => field.value)",
        vec![],
    );
    let parts: Vec<String> = serde_json::from_value(parts).unwrap();
    assert!(parts.len() > 1, "{parts:?}");
    chair.see(&messages::respond::paste_all_parts(parts.len()));
    chair.see(&messages::invitations::code_too_long(short));
    chair.assert_accessible();
    chair.in_every_window(|width, scheme| {
        chair.shot(&format!("hand-back-parts-{width}-{scheme}"));
        assert_eq!(chair.overflow(), 0, "{width}");
    });
    // All but one part: nothing is called unreadable.
    facilitator.fill(messages::team::paste_codes(), &parts[1..].join("\nand\n"));
    facilitator.click(Role::Button, messages::team::look_at_codes());
    facilitator.see(&text::capital(&messages::response_errors::part_missing(1, parts.len())));
    facilitator.see_no(&messages::invitations::unreadable(ANY));
    facilitator.fill(messages::team::paste_codes(), &parts[0]);
    facilitator.click(Role::Button, messages::team::look_at_codes());
    facilitator.see(&answers_added(2));
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    let note = kept(&facilitator)["answers"]["p1"].to_string();
    assert!(note.contains(&words(7)), "the whole note arrives");
}

#[test]
fn every_page_of_a_team_fits_every_window() {
    let facilitator = gather();
    let place = link(&facilitator, "Governance group");
    let peer = sit(&place);
    answer(&peer, &[2]);
    facilitator.choose_file("#answers-files", &file(&peer));
    facilitator.see(&answers_added(1));
    let landing = Browser::open_at(&place);
    landing.wait_for(Role::Heading, messages::respond::questions_ready());
    for (name, browser) in [("team", &facilitator), ("hand-back", &peer), ("seat", &landing)] {
        browser.in_every_window(|width, scheme| {
            browser.shot(&format!("{name}-{width}-{scheme}"));
            browser.assert_accessible();
            assert_eq!(browser.overflow(), 0, "{name} {width}");
        });
    }
}
