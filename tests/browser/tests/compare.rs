//! Two states side by side: a snapshot, the present, and another save file.

use std::path::{Path, PathBuf};

use browser_tests::{ANY, Browser, Role, labelled};
use groundwork::messages;
use groundwork::text;
use serde_json::{Value, json};

use crate::sample;

/// What the frozen sample of a protected file opens with.
const PHRASE: &str = "river stones, a kettle and seven lanterns";

fn place() -> String {
    format!("#/a/{}/compare", sample::ID)
}

/// The sample of a year ago: lower on two questions, higher on one, with an action that is done.
fn last_year() -> Value {
    let mut then = sample::assessment();
    then["id"] = json!("5a3c1f8e-0000-4000-8000-0000000000ff");
    then["saved"] = json!("2025-11-20T09:40:00Z");
    // The same people, also those without a name.
    then["copy_of"] = json!([sample::ID]);
    then["answers"]["p1"]["EXP-1"] = json!({"level": 2});
    then["answers"]["p2"]["EXP-3"] = json!({"level": 0});
    then["answers"]["p2"]["CHG-1"] = json!({"level": 0});
    then["answers"]["p2"]["INC-1"] = json!({"level": 2});
    then["answers"]["p2"]["SUP-1"] = json!({"unsure": true});
    then
}

/// The sample with one more answer and a snapshot of before.
fn with_snapshot() -> Value {
    let mut now = sample::assessment();
    now["snapshots"] = json!([{
        "taken": "2026-05-01", "label": "Baseline",
        "answers": now["answers"], "consensus": {},
    }]);
    now["answers"]["p2"]["EXP-3"] = json!({"level": 3});
    now["answers"]["p2"]["RSK-2"] = json!({"level": 0});
    now
}

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).canonicalize().unwrap()
}

/// Waits until a state can be chosen. Its words stand in a list that is closed: engines differ in
/// whether they count what nobody sees among the page's text.
#[track_caller]
fn wait_for_choice(browser: &Browser, words: &str) {
    browser.wait_until(&format!("the choice “{words}”"), || {
        let script =
            "return [...document.querySelectorAll('#compare-now option')].map((o) => o.text)";
        let choices = browser.script(script, vec![]).to_string();
        if choices.contains(words) { Ok(()) } else { Err(choices) }
    });
}

/// That somebody changed so many answers.
fn person_changed(who: &str, n: usize, count: &str) -> String {
    messages::compare::person_then_and_now(who, n, count)
}

fn one_up_and_one_down() -> String {
    let (up, down) =
        (messages::differences::moved_up("one"), messages::differences::moved_down("one"));
    messages::differences::answers_moved(2, "Two", messages::numbers::list_last(up, down))
}

/// The rows of what changed, each as its heading and all of its words.
fn moved(browser: &Browser) -> Vec<String> {
    browser.texts(".moved > li").iter().map(|row| row.replace('\n', " ")).collect()
}

#[test]
fn without_a_snapshot_it_says_how_to_take_one_and_then_shows_what_moved() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/results", sample::ID));
    browser.click(Role::Link, messages::compare::title());
    browser.wait_for(Role::Heading, messages::compare::nothing_yet());
    browser.assert_accessible();
    browser.click(Role::Link, messages::shell::results());
    browser.fill(
        &labelled(messages::results::what_to_call(), messages::results::optional()),
        "Baseline",
    );
    browser.click(Role::Button, messages::results::keep_snapshot());
    browser.wait_for(Role::Heading, "Baseline");
    browser.click(Role::Link, messages::results::compare());
    browser.wait_for(Role::Heading, messages::compare::moved());
    browser.see(messages::differences::nothing_moved());
    browser.see(messages::differences::no_answer_moved());

    browser.goto(&format!("#/a/{}/questions/p2/EXP-3", sample::ID));
    browser.click_css("#level-3");
    browser.wait_for_css("#level-3:checked");
    let before = sample::kept(&browser);
    browser.goto(&place());
    browser.see(&messages::differences::answers_moved(
        1,
        "One",
        messages::differences::moved_up("one"),
    ));
    let rows = moved(&browser);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].contains("From 1 Talking about it to 3 Ready."), "{rows:?}");
    assert!(rows[0].contains(messages::differences::answered_differently()), "{rows:?}");
    browser.see(&person_changed("Sam (Operational leaders)", 1, "one"));
    browser.see(messages::differences::snapshot_limit());
    assert_eq!(sample::kept(&browser), before, "comparing changes nothing");
}

#[test]
fn a_snapshot_against_now_either_way_round() {
    let browser = sample::open_file(&with_snapshot().to_string());
    browser.goto(&place());
    browser.see(&one_up_and_one_down());
    assert!(moved(&browser).iter().any(|row| row.contains("From 1 Talking about it to 0 Not yet")));
    // The picture and its table say the same.
    browser.click_css("#deltas summary");
    browser.wait_for_css("#deltas details[open]");
    let drawn = browser.script(
        "return [...document.querySelectorAll('#deltas svg text')].map((e) => e.textContent)",
        vec![],
    );
    assert!(drawn.as_array().unwrap().contains(&json!("13 → 40")), "{drawn}");
    browser.see(messages::charts::points());
    browser.click(Role::Button, messages::compare::swap());
    browser.see(messages::compare::later_under_then());
    assert!(moved(&browser).iter().any(|row| row.contains("From 0 Not yet to 1 Talking about it")));
    browser.select(
        messages::compare::choose_then(),
        &messages::compare::snapshot("Baseline", "1 May 2026"),
    );
    browser.see(messages::compare::same_twice());
    assert_eq!(browser.count(".moved"), 0);
    browser.select(messages::compare::choose_now(), messages::compare::the_present());
    browser.see(&one_up_and_one_down());
    // From a question that moved to the question itself.
    browser.click_css(".moved a");
    browser.wait_for_css(".question");
}

#[test]
fn another_file_is_compared_and_nothing_of_it_stays() {
    let mut now = sample::assessment();
    now["plan"]["actions"] = json!({
        "EXP-3-a": {"owner": "Sam", "progress": "doing", "due": "2026-01-15"},
        "RSK-2-a": {"progress": "done"},
    });
    now["plan"]["own"] = json!([{
        "id": "own-1", "phase": "prepare", "title": "Talk to the peer-led organisation",
    }]);
    let browser = sample::open_file(&now.to_string());
    browser.goto(&place());
    browser.wait_for(Role::Heading, messages::compare::nothing_yet());
    let before = (sample::records(&browser), browser.script("return localStorage.length", vec![]));
    let file = browser.file("last-year.groundwork.json", last_year().to_string());
    browser.choose_file("#compare-file", &file);
    wait_for_choice(
        &browser,
        &messages::compare::file("last-year.groundwork.json", "20 November 2025"),
    );
    browser.see(&messages::differences::answers_moved(
        4,
        "Four",
        messages::numbers::list_last(
            messages::differences::moved_up("three"),
            messages::differences::newly_scored("one"),
        ),
    ));
    browser.wait_for(Role::Heading, messages::compare::actions());
    browser.see(&messages::compare::heading_with_count(messages::compare::actions_overdue(), 1));
    browser.see("with Sam, was due 15 January 2026.");
    browser.see(&messages::compare::heading_with_count(messages::compare::actions_done(), 1));
    browser.see("Talk to the peer-led organisation: new");
    browser.see(messages::compare::actions_to_go_on());
    browser.see(&messages::compare::heading_with_count(messages::compare::gaps_closed(), ANY));
    browser.see(&messages::compare::heading_with_count(messages::compare::gaps_open(), ANY));
    browser.see(&person_changed("Sam (Operational leaders)", 4, "four"));
    browser.see(&person_changed("Governance group", 1, "one"));
    browser.assert_accessible();
    let after = (sample::records(&browser), browser.script("return localStorage.length", vec![]));
    assert_eq!(before, after, "the file is kept nowhere");
    // Another edition of the questions is matched by ids, and told.
    let mut older = last_year();
    older["questionnaire"] = json!({"id": "quick-check", "edition": "2026.1"});
    let quick = browser.file("quick.groundwork.json", older.to_string());
    browser.choose_file("#compare-file", &quick);
    wait_for_choice(
        &browser,
        &messages::compare::file("quick.groundwork.json", "20 November 2025"),
    );
    browser.see(&messages::differences::matched_by_ids(0, ANY, ANY, ANY));
    browser.wait_for(Role::Heading, messages::compare::asked_once());
    // Two files against each other.
    browser.select(
        messages::compare::choose_now(),
        &messages::compare::file("last-year.groundwork.json", "20 November 2025"),
    );
    browser.see(messages::differences::no_answer_moved());
    assert_eq!(before.0, sample::records(&browser));
}

#[test]
fn files_that_do_not_fit_are_told_and_change_nothing() {
    let browser = sample::open_file(&with_snapshot().to_string());
    browser.goto(&place());
    browser.see(&messages::differences::answers_moved(2, "Two", ANY));
    let before = sample::records(&browser);
    browser.choose_file("#compare-file", &browser.file("notes.json", "{\"a\": 1}"));
    browser.wait_for(Role::Heading, messages::compare::not_comparable());
    browser.see(&text::capital(messages::save_file_errors::not_ours()));
    browser.assert_accessible();
    let mut other = last_year();
    other["questionnaire"]["id"] = json!("own-set");
    browser.choose_file("#compare-file", &browser.file("own.json", other.to_string()));
    browser.see(&text::capital(messages::open_file::unknown_question_set()));
    other["version"] = json!(2);
    other["questionnaire"]["id"] = json!("peer-readiness");
    browser.choose_file("#compare-file", &browser.file("newer.json", other.to_string()));
    browser.see(&text::capital(messages::compare::newer_version()));
    // What was chosen before stays.
    browser.see(&messages::differences::answers_moved(2, "Two", ANY));
    // A set without a question in common.
    other["version"] = json!(1);
    other["questionnaire"]["id"] = json!("co-production");
    browser.choose_file("#compare-file", &browser.file("else.json", other.to_string()));
    browser.wait_for(Role::Heading, messages::compare::nothing_shared());
    browser.assert_accessible();
    // A protected one is asked for its passphrase, or left closed.
    browser.choose_file("#compare-file", &repository("tests/files/v1.sealed.json"));
    browser.wait_for(Role::Heading, messages::passphrase_entry::title());
    browser.assert_accessible();
    browser.click(Role::Button, messages::passphrase_entry::leave_closed());
    browser.wait_gone(Role::Heading, messages::passphrase_entry::title());
    assert_eq!(sample::records(&browser), before);
}

#[test]
fn in_an_anonymous_session_nobody_is_told_apart() {
    let mut now = with_snapshot();
    now["session"] = json!({"anonymous": true});
    let browser = sample::open_file(&now.to_string());
    browser.goto(&place());
    browser.see(messages::differences::no_shown_answer_moved());
    browser.see(messages::differences::nothing_shown_moved());
    browser.see_no(&messages::differences::answers_moved(2, "Two", ANY));
    browser.see(messages::differences::anonymous_limit());
    browser.see_no("Sam");
    browser.see_no(messages::compare::people());
    browser.assert_accessible();
}

#[test]
fn it_fits_every_window_and_prints() {
    let mut now = with_snapshot();
    now["participants"][1]["name"] = json!("Samantha-Alexandra Featherstonehaugh-Cholmondeley");
    let browser = sample::open_file(&now.to_string());
    browser.goto(&place());
    browser.see(&messages::differences::answers_moved(2, "Two", ANY));
    let name = format!("{}.groundwork.json", "a-very-long-name-of-a-file-".repeat(5));
    browser.choose_file("#compare-file", &browser.file(&name, last_year().to_string()));
    wait_for_choice(&browser, &messages::compare::file(&name, "20 November 2025"));
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("compare-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    if browser.on_paper(true) {
        browser.shot("compare-paper");
        assert!(!browser.has(Role::Button, messages::compare::swap()), "no controls on paper");
    }
}

#[test]
fn a_protected_file_of_last_year_opens_here() {
    let browser = sample::open();
    browser.goto(&place());
    browser.wait_for(Role::Heading, messages::compare::nothing_yet());
    browser.choose_file("#compare-file", &repository("tests/files/v1.sealed.json"));
    browser.wait_for(Role::Heading, messages::passphrase_entry::title());
    browser.fill(messages::documents::passphrase(), PHRASE);
    browser.click(Role::Button, messages::passphrase_entry::open());
    browser.see(&messages::compare::file_read(ANY));
    browser.wait_gone(Role::Heading, messages::passphrase_entry::title());
    assert_eq!(sample::records(&browser).len(), 1);
}
