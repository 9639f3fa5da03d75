//! Days are those of the person who reads them, whatever day it is in Universal Time.

use browser_tests::{ANY, Browser, Engine, Role};
use groundwork::messages;
use serde_json::json;

use crate::sample;
use crate::team::{answer, file};

/// Everywhere that a day stands which comes from a stamp.
fn assert_local(zone: &str, moment: &str, right: &str, wrong: &[&str]) {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.live_at(zone, moment);
    browser.reload();
    let see = |words: &str| {
        browser.see(words);
        for wrong in wrong {
            browser.see_no(wrong);
        }
    };
    let mut assessment = sample::assessment();
    assessment["saved"] = json!(moment);
    sample::give(&browser, &assessment.to_string());
    browser.wait_for_css(".tabs");
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    browser.goto("#/");
    see(&messages::home::last_saved(right));
    see(&messages::home::in_file_since(0, right));
    // The same, as another state of it is opened.
    sample::give(&browser, &assessment.to_string());
    see(&messages::open_file::saved_here_and_there(right, right));
    browser.click(Role::Button, messages::open_file::leave_it());
    // Answers of one person.
    let answers = json!({
        "format": "groundwork-answers", "version": 1, "assessment": sample::ID,
        "questionnaire": assessment["questionnaire"],
        "participant": assessment["participants"][1],
        "answers": {"RSK-2": {"level": 0}}, "saved": moment,
    });
    sample::give(&browser, &answers.to_string());
    see(&messages::open_file::answers_and_day(1, right));
    // Another file beside it.
    browser.goto(&format!("#/a/{}/compare", sample::ID));
    let path = browser.file("then.groundwork.json", assessment.to_string());
    browser.choose_file("main input[type=file]", &path);
    see(&messages::compare::file("then.groundwork.json", right));
}

#[test]
fn in_the_morning_in_sydney_it_is_today() {
    let moment = "2026-11-22T21:30:00Z";
    assert_local("Australia/Sydney", moment, "23 November 2026", &["22 November 2026"]);
}

#[test]
fn in_the_evening_in_honolulu_it_is_still_today() {
    let moment = "2026-11-24T06:00:00Z";
    assert_local("Pacific/Honolulu", moment, "23 November 2026", &["24 November 2026"]);
}

#[test]
fn answers_that_came_back_in_the_morning_came_today() {
    let moment = "2026-11-22T21:30:00Z";
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.live_at("Australia/Sydney", moment);
    browser.reload();
    let host = crate::team::gather_in(browser);
    let seat = crate::team::link(&host, "Governance group");
    let chair = Browser::open();
    chair.live_at("Australia/Sydney", moment);
    chair.goto(&seat);
    chair.reload();
    chair.wait_for(Role::Heading, messages::respond::questions_ready());
    chair.click(Role::Button, messages::home::start());
    chair.wait_for_css(".question");
    answer(&chair, &[2]);
    host.choose_file("main input[type=file]", &file(&chair));
    host.click(Role::Button, &messages::team::take_in_count(1));
    host.see(&messages::team::came_back("23 November 2026"));
    host.see_no("22 November 2026");
}
