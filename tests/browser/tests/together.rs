//! Many save files in sum, read in the page.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{Browser, Role, holds};
use groundwork::messages;
use groundwork::text;
use serde_json::{Map, Value, json};

use crate::sample;

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).canonicalize().unwrap()
}

/// Every scored question of the full set, answered at this level.
fn answers(level: u8) -> Value {
    let text = fs::read_to_string(repository("questionnaires/peer-readiness.json")).unwrap();
    let set: Value = serde_json::from_str(&text).unwrap();
    let questions = set["questions"].as_array().unwrap().iter();
    let scored = questions.filter(|question| question["kind"] == "scale");
    let answer =
        |question: &Value| (question["id"].as_str().unwrap().to_owned(), json!({ "level": level }));
    Value::Object(scored.map(answer).collect::<Map<String, Value>>())
}

/// An agency whose one person answers for everybody, all at one level; or nobody has answered.
fn agency(number: usize, level: Option<u8>) -> Value {
    let mut agency = sample::assessment();
    agency["id"] = json!(format!("agency-{number}"));
    agency["organisation"]["name"] = json!(format!("Agency {number}"));
    agency["participants"] = json!([agency["participants"][1]]);
    agency["answers"] = level.map_or_else(|| json!({}), |level| json!({ "p2": answers(level) }));
    agency
}

/// Eight agencies without answers, nine at level 0 and ten at level 4.
fn agencies(browser: &Browser) -> Vec<PathBuf> {
    let levels = [(8, None), (9, Some(0)), (10, Some(4))];
    let levels = levels.into_iter().flat_map(|(count, level)| vec![level; count]);
    let file = |(number, level)| {
        let name = format!("agency-{number:02}.groundwork.json");
        browser.file(&name, agency(number, level).to_string())
    };
    levels.enumerate().map(file).collect()
}

fn open() -> Browser {
    let browser = Browser::open_at("#/together");
    browser.wait_for(Role::Heading, messages::aggregate_page::many_together());
    browser
}

/// The rows of the table that this heading names, cell by cell.
fn table(browser: &Browser, heading: &str) -> Vec<Vec<String>> {
    let script = "const head = [...document.querySelectorAll('h3, title')]
          .find((h) => h.id && h.textContent === arguments[0]);
        const frame = head && document.querySelector(`[aria-labelledby='${head.id}'] table`);
        return frame && [...frame.rows].map((row) => [...row.cells].map((c) => c.textContent))";
    serde_json::from_value(browser.script(script, vec![json!(heading)])).unwrap()
}

#[test]
fn many_files_are_read_in_the_page_and_shown_in_sum() {
    let browser = open();
    browser.see(messages::aggregate_page::files_stay_explained());
    browser.assert_accessible();
    let before = (browser.script("return {...localStorage}", vec![]), browser.requests().len());
    browser.choose_files("#together-files", &agencies(&browser));
    browser.see(&messages::aggregate_page::assessments_count(27, "27"));
    browser.see(&messages::aggregate_page::assessments_exactly(27, "27"));
    let stages = table(&browser, messages::aggregate_page::stages());
    assert_eq!(stages[0], [messages::action_plan::stage(), messages::aggregate::assessments()]);
    assert_eq!(
        stages[1],
        [messages::built_in_sets::stage_incomplete(), messages::aggregate::five_or_more()]
    );
    assert_eq!(
        stages[3],
        [messages::built_in_sets::stage_building(), messages::aggregate::fewer_than_five()]
    );
    assert_eq!(stages[5], [messages::built_in_sets::stage_thriving(), "10"]);
    let gaps = table(&browser, messages::aggregate_page::common_gaps());
    assert_eq!(gaps.len(), 11, "ten, and the heads");
    assert!(gaps[1..].iter().all(|row| row[1..3] == ["9", "19"]), "{gaps:?}");
    browser.click_css("#spreads-0 summary");
    let spread = table(&browser, messages::aggregate_page::scores_spread());
    assert_eq!(spread.len(), 13, "twelve domains, and the heads");
    assert!(spread[1..].iter().all(|row| row[1..] == ["19", "0", "0", "100", "100", "100"]));
    browser.see_no("Agency 1");
    browser.assert_accessible();
    // What is pasted into a spreadsheet.
    let copied = browser.copied_by(|| {
        browser.click(
            Role::Button,
            &messages::aggregate_page::copy_table_of(messages::aggregate_page::stages()),
        );
    });
    browser.see(messages::components::copied());
    let heads = [messages::action_plan::stage(), messages::aggregate::assessments()].join("\t");
    let first = messages::built_in_sets::stage_incomplete();
    assert!(copied.starts_with(&format!("{heads}\n{first}\t")));
    // Nothing was kept, and only Groundwork's own files were fetched.
    assert_eq!(browser.script("return {...localStorage}", vec![]), before.0);
    assert_eq!(browser.strays(), Vec::<String>::new());
    browser.click(Role::Button, messages::aggregate_page::start_again());
    browser.wait_gone(Role::Button, messages::aggregate_page::start_again());
    browser.see_no(messages::aggregate_page::stages());
}

#[test]
fn what_does_not_count_is_listed_with_why() {
    let browser = open();
    let mut files = agencies(&browser);
    // Saved a year before the same assessment in another file.
    let mut older = agency(0, Some(4));
    older["saved"] = json!("2025-11-22T09:40:00Z");
    let mut foreign = agency(90, Some(1));
    foreign["questionnaire"]["id"] = json!("own-set");
    let mut newer = agency(91, Some(1));
    newer["version"] = json!(2);
    let mut seat = agency(92, Some(1));
    seat["seat"] = json!({"assessment": "agency-1", "shared": false});
    for (name, text) in [
        ("older.groundwork.json", older.to_string()),
        ("foreign.json", foreign.to_string()),
        ("newer.json", newer.to_string()),
        ("seat.json", seat.to_string()),
        ("holiday.json", "not what it says".to_owned()),
        ("empty.json", String::new()),
    ] {
        files.push(browser.file(name, text));
    }
    files.push(repository("tests/files/v1.sealed.json"));
    // Three of another set are too few to tell anything of.
    for number in 0..3 {
        let mut quick = agency(100 + number, Some(2));
        quick["questionnaire"]["id"] = json!("quick-check");
        files.push(browser.file(&format!("quick-{number}.json"), quick.to_string()));
    }
    browser.choose_files("#together-files", &files);
    browser.see(&format!(
        "{} {}",
        messages::aggregate_page::assessments_count(30, "30"),
        messages::aggregate_page::files_do_not_count(7, "Seven")
    ));
    let listed = browser.texts(".left-out > li");
    let says = |name: &str, why: &str| {
        let row = listed.iter().find(|row| row.starts_with(name));
        let row = row.unwrap_or_else(|| panic!("no {name} in {listed:?}"));
        assert!(holds(row, &text::capital(why)), "{row}: {why}");
    };
    says("older", &messages::aggregate::earlier_state("agency-00"));
    says("foreign", messages::aggregate::set_not_built_in());
    says("newer", messages::aggregate::made_by_newer());
    says("seat", messages::aggregate::is_a_seat());
    says("holiday", messages::save_file_errors::not_ours());
    says("empty", messages::save_file_errors::empty());
    says("v1.sealed", messages::aggregate::is_protected());
    browser.see(&messages::aggregate_page::assessments_about(text::capital(
        messages::aggregate::fewer_than_five(),
    )));
    browser.see(messages::aggregate_page::fewer_than_five());
    // The older file changed nothing: the one saved last has no answers.
    assert_eq!(
        table(&browser, messages::aggregate_page::stages())[5],
        [messages::built_in_sets::stage_thriving(), "10"]
    );
    browser.assert_accessible();
}

#[test]
fn of_few_nothing_is_shown_and_more_can_be_added() {
    let browser = open();
    let files = agencies(&browser);
    browser.choose_files("#together-files", &files[..4]);
    browser.see(&messages::aggregate_page::assessments_count(4, "Four"));
    browser.see(&messages::aggregate_page::assessments_about(text::capital(
        messages::aggregate::fewer_than_five(),
    )));
    browser.see_no(messages::aggregate_page::stages());
    browser.choose_files("#together-files", &files[4..]);
    browser.see(&messages::aggregate_page::assessments_count(27, "27"));
    browser.see(messages::aggregate_page::stages());
    // The same once more counts once.
    browser.choose_files("#together-files", &files[..1]);
    browser.see(&format!(
        "{} {}",
        messages::aggregate_page::assessments_count(27, "27"),
        messages::aggregate_page::files_do_not_count(1, "One")
    ));
}

#[test]
fn it_is_found_from_about_and_from_this_device_and_fits_every_window() {
    let browser = Browser::open_at("#/about");
    browser.click(Role::Link, messages::aggregate_page::many_together());
    browser.wait_for(Role::Heading, messages::aggregate_page::many_together());
    browser.goto("#/device");
    browser.click(Role::Link, messages::aggregate_page::many_together());
    browser.wait_for(Role::Heading, messages::aggregate_page::many_together());
    let mut files = agencies(&browser);
    let name = format!("{}.json", "a-very-long-name-of-a-file-".repeat(5));
    files.push(browser.file(&name, "nothing"));
    browser.choose_files("#together-files", &files);
    browser.see(&messages::aggregate_page::assessments_count(27, "27"));
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("together-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    if browser.on_paper(true) {
        browser.shot("together-paper");
        assert!(
            !browser.has(Role::Button, messages::aggregate_page::start_again()),
            "no controls on paper"
        );
    }
}
