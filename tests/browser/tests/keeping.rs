//! Nothing is lost: reload, reopening, undo, storage that is full or off, files that are no good.

use browser_tests::{ANY, Browser, Role, Scratch, holds};
use groundwork::messages;
use groundwork::messages::save_file_errors as errors;
use serde_json::{Value, json};

use crate::{journey, sample};

#[test]
fn a_reload_in_the_middle_brings_everything_back_on_the_same_question() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.wait_for_css(".question");
    browser.click_css("#level-3");
    browser.fill(&sample::note(), "Policy 4.2 🌱 שלום");
    browser.see(&messages::shell::saved_at(ANY));
    let before = browser.place();
    browser.reload();
    browser.wait_for_css(".question");
    assert_eq!(browser.place(), before);
    assert!(browser.text(".question h1").starts_with("If a good candidate"));
    browser.wait_for_css("#level-3:checked");
    let note = browser.value(&sample::note());
    assert_eq!(note, "Policy 4.2 🌱 שלום");
    // Another tab stands for a browser that was closed and opened again.
    browser.open_tab("");
    browser.click(Role::Link, &messages::home::continue_with("Riverside Community Health"));
    browser.wait_for_css("#level-3:checked");
    assert_eq!(browser.place(), before);
}

#[test]
fn saved_is_said_only_of_what_the_device_gives_back() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(4));
}

/// A site whose browser has no database, as in some private windows.
fn without_database() -> (Scratch, Browser) {
    site_with_script(
        "Object.defineProperty(window, 'indexedDB',
           { get() { throw new DOMException('off', 'SecurityError'); } });",
    )
}

/// A site whose page runs a script first, `first.js`, and a browser on its first page.
fn site_with_script(script: &str) -> (Scratch, Browser) {
    let site = Scratch::with_site();
    let page = std::fs::read_to_string(site.path().join("index.html")).unwrap();
    let _ = site.file("first.js", script);
    let first = "<script src=\"first.js\"></script><script ";
    let _ = site.file("index.html", page.replacen("<script ", first, 1));
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    (site, browser)
}

#[test]
fn where_there_is_no_database_local_storage_keeps_it_and_the_bar_says_so() {
    let (site, browser) = without_database();
    sample::give(&browser, &sample::assessment().to_string());
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.see(&messages::shell::kept_at(ANY));
    assert!(!holds(&browser.texts(".saved").concat(), &messages::shell::saved_at(ANY)));
    browser.assert_accessible();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        assert_eq!(browser.overflow(), 0, "{width}");
        browser.shot(&format!("no-database-{width}"));
    }
    browser.reload();
    browser.wait_for_css("#level-4:checked");
    // Once there is one, everything moves there.
    let _ = site.file("first.js", "");
    browser.reload();
    browser.wait_for_css("#level-4:checked");
    browser.wait_until("local storage to be empty of records", || {
        let keys = browser.script("return Object.keys(localStorage)", vec![]);
        if keys.to_string().contains("record") { Err(keys.to_string()) } else { Ok(()) }
    });
    assert_eq!(sample::kept(&browser)["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.click_css("#level-3");
    browser.see(&messages::shell::saved_at(ANY));
}

/// A site whose browser has a database, and opens it only from the given time on.
fn opened_from(time: u32) -> (Scratch, Browser) {
    let (site, browser) = site_with_script("");
    sample::give(&browser, &sample::assessment().to_string());
    browser.see(&messages::shell::saved_at(ANY));
    let _ = site.file(
        "first.js",
        format!(
            "const open = IDBFactory.prototype.open;
             // Another one, that cannot be opened as what it was before.
             open.call(indexedDB, 'another', 2);
             let times = 0;
             IDBFactory.prototype.open = function (...names) {{
               times += 1;
               return times < {time} ? open.call(this, 'another', 1) : open.apply(this, names);
             }};"
        ),
    );
    browser.reload();
    (site, browser)
}

#[test]
fn a_database_that_opens_late_has_everything() {
    let (_site, browser) = opened_from(2);
    browser.wait_for_css(".tabs");
    browser.see("Riverside Community Health");
}

#[test]
fn a_database_that_does_not_open_is_not_taken_for_an_empty_one() {
    let (site, browser) = opened_from(1000);
    browser.wait_for(Role::Heading, messages::home::unopened());
    browser.assert_accessible();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        assert_eq!(browser.overflow(), 0, "{width}");
        browser.shot(&format!("unopened-{width}"));
    }
    // Nothing says that nothing is there.
    browser.goto("#/");
    browser.see(messages::home::unopened());
    let _ = site.file("first.js", "");
    browser.reload();
    browser.see("Riverside Community Health");
}

#[test]
fn undo_takes_back_words_and_answers() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.wait_for_css("#level-4:checked");
    browser.click(Role::Button, messages::shell::undo());
    browser.wait_for_css("#level-1:checked");
    browser.click(Role::Button, messages::shell::redo());
    browser.wait_for_css("#level-4:checked");
}

#[test]
fn full_storage_is_told_at_once_and_work_goes_on() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.wait_for_css(".question");
    sample::fill(&browser, 0);
    browser.fill(&sample::note(), "A longer note than there is room for.");
    browser.see(messages::shell::not_on_device());
    browser.assert_accessible();
    browser.click_css("#level-2");
    browser.wait_for_css("#level-2:checked");
    browser.click(Role::Button, messages::shell::save_to_file());
    let saved = std::fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    assert!(saved.contains("A longer note than there is room for."));
    sample::give_room(&browser);
    browser.click_css("#level-3");
    browser.see_no(messages::shell::not_on_device());
}

#[test]
fn storage_that_is_switched_off_is_told_and_work_goes_on() {
    let browser = Browser::open();
    browser.wait_for(Role::Button, messages::home::start_assessment());
    sample::switch_off(&browser);
    browser.click(Role::Button, messages::home::start_assessment());
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.see(messages::shell::not_on_device());
    browser.fill(messages::set_up::organisation_name(), "Riverside");
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_file_that_is_no_good_is_explained_and_nothing_changes() {
    let sample = sample::assessment().to_string();
    let mut wrong = sample::assessment();
    wrong["planned_start"] = json!("soon");
    wrong["answers"]["p2"]["RSK-2"]["level"] = json!(7);
    let cases = [
        (sample[..sample.len() / 2].to_owned(), errors::cut()),
        ("not json at all".to_owned(), errors::not_ours_or_damaged()),
        (json!({"format": "something-else"}).to_string(), errors::not_ours()),
        (" ".repeat(11 << 20), &errors::too_large("10 MiB", ANY)),
        (String::new(), errors::empty()),
        (wrong.to_string(), &errors::faults(ANY)),
    ];
    for (text, words) in cases {
        let browser = Browser::open();
        sample::give(&browser, &text);
        browser.see(messages::open_file::not_opened());
        browser.see(words);
        browser.see(messages::open_file::nothing_changed());
        browser.assert_accessible();
        assert_eq!(browser.count(".assessment"), 0);
    }
}

#[test]
fn a_newer_file_opens_to_look_at() {
    let mut newer = sample::assessment();
    newer["version"] = json!(2);
    newer["something_new"] = json!({"kept": true});
    let browser = sample::open_file(&newer.to_string());
    browser.see(messages::notices_bar::made_by_newer());
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.wait_for_css("#level-1:checked:disabled");
    browser.press("4");
    browser.wait_for_css("#level-1:checked");
    assert_eq!(browser.count("#level-4:checked"), 0);
}

#[test]
fn a_very_long_name_and_a_past_day_are_taken_calmly() {
    let browser = Browser::open();
    browser.set_width(320);
    browser.click(Role::Button, messages::home::start_assessment());
    browser.fill(messages::set_up::organisation_name(), &"Wirrpanda".repeat(56));
    browser.fill(&journey::first_day(), "2001-01-01");
    browser.see(messages::set_up::day_not_ahead());
    assert_eq!(browser.overflow(), 0);
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
    assert_eq!(browser.overflow(), 0);
}

#[test]
fn answering_does_not_move_the_person_on() {
    let browser = sample::open();
    // No question is named here, so the first open one is shown.
    browser.goto(&format!("#/a/{}/questions/p2", sample::ID));
    browser.wait_for_css(".question");
    let heading = browser.text(".question h1");
    let label = sample::note();
    let label = label.as_str();
    browser.fill(label, "Every letter of this is kept.");
    assert_eq!(browser.value(label), "Every letter of this is kept.");
    assert_eq!(browser.text(".question h1"), heading);
}

#[test]
fn a_part_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    for part in ["later.wasm", "later.css"] {
        let site = Scratch::with_site();
        let part = site.asset(part);
        let away = site.path().join("away");
        std::fs::rename(&part, &away).unwrap();
        let browser = Browser::on_folder(site.path());
        browser.goto("");
        let path = browser.file("given.groundwork.json", sample::assessment().to_string());
        browser.choose_file("#open-file", &path);
        browser.see(messages::worker::pages_not_fetched());
        browser.assert_accessible();
        // Questions need nothing of it.
        let question = format!("#/a/{}/questions/p2/RSK-2", sample::ID);
        sample::keep(&browser, &sample::assessment(), &question);
        browser.click_css("#level-4");
        browser.see(&messages::shell::saved_at(ANY));
        browser.goto(&format!("#/a/{}/results", sample::ID));
        browser.wait_for(Role::Heading, messages::shell::not_arrived());
        browser.assert_accessible();
        std::fs::rename(&away, &part).unwrap();
        browser.click(Role::Button, messages::shell::try_again());
        browser.wait_for(Role::Heading, messages::results::gaps_to_close());
    }
}

#[test]
fn a_question_set_with_faults_is_told_in_words() {
    let site = Scratch::with_site();
    let path = site.asset("peer-readiness.json");
    let mut set: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    set["questions"][1]["levels"] = json!(["one", "two"]);
    set["domains"][1]["name"] = json!(3);
    std::fs::write(&path, set.to_string()).unwrap();
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    browser.see(messages::home::questions_not_shown());
    browser.see(messages::worker::questions_damaged());
    browser.see_no("questions[1]");
    browser.assert_accessible();
    // Answers that are there already are safe, and can be taken away.
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for(Role::Heading, messages::shell::set_unusable());
    browser.see(messages::shell::answers_safe());
    browser.see(messages::worker::questions_damaged());
    browser.see_no("questions[1]");
    browser.assert_accessible();
}
