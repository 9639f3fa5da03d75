//! An assessment that is on the device when a test begins.

use std::time::{SystemTime, UNIX_EPOCH};

use browser_tests::Browser;
use groundwork::calendar::Day;
use serde_json::{Value, json};

pub const ID: &str = "5a3c1f8e-0000-4000-8000-000000000001";

/// A small assessment: two people who see some things differently, notes, a planned first day.
pub fn assessment() -> Value {
    json!({
        "format": "groundwork-assessment", "version": 1, "id": ID,
        "questionnaire": {"id": "peer-readiness", "edition": "2026.1"},
        "organisation": {"name": "Riverside Community Health", "jurisdiction": "ACT", "services": ""},
        "planned_start": "2099-03-01",
        "participants": [
            {"id": "p1", "name": "", "group": "governance"},
            {"id": "p2", "name": "Sam", "group": "operations",
             "answers_for": ["governance", "operations", "people", "services", "peer"]},
        ],
        "answers": {
            "p1": {
                "PUR-1": {"level": 3, "evidence": "approved"}, "EXP-1": {"level": 3},
                "RSK-1": {"level": 2}, "G1": {"text": "A reason of our own."},
            },
            "p2": {
                "EXP-1": {"level": 0, "note": "No budget line yet."}, "EXP-3": {"level": 1},
                "RSK-2": {"level": 1}, "RSK-4": {"level": 0}, "RSK-5": {"level": 2},
                "CHG-1": {"level": 2}, "CHG-2": {"level": 1}, "ROL-1": {"level": 3},
                "VOI-1": {"level": 2}, "SUP-1": {"level": 3}, "SUP-2": {"unsure": true},
                "SUP-5": {"level": 3}, "REC-1": {"level": 2}, "REC-3": {"level": 3},
                "TRN-1": {"level": 2}, "CON-1": {"level": 3}, "CON-2": {"level": 2},
                "CUL-1": {"level": 1}, "CUL-3": {"level": 2}, "INC-1": {"level": 4},
            },
        },
        "consensus": {}, "plan": {"actions": {}, "own": []}, "snapshots": [],
        "created": "2026-11-22T09:00:00Z", "saved": saved_days_ago(1),
    })
}

/// The stamp of a file that was saved so many days before today.
pub fn saved_days_ago(days: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let today = i64::try_from(now.as_secs() / 86_400).unwrap();
    format!("{}T09:40:00Z", Day::from_unix_days(today - days))
}

/// A browser with the sample opened from its save file.
pub fn open() -> Browser {
    open_file(&assessment().to_string())
}

/// A browser that was given this save file to open.
pub fn open_file(text: &str) -> Browser {
    open_in(Browser::open(), text)
}

/// The same in a browser that shows the first page.
pub fn open_in(browser: Browser, text: &str) -> Browser {
    give(&browser, text);
    browser.wait_for_css(".tabs");
    browser
}

/// Puts an assessment on the device as the first version of Groundwork kept it, and opens the page
/// anew at a place in it.
pub fn keep(browser: &Browser, assessment: &Value, place: &str) {
    let key = format!("groundwork/assessment/{}", assessment["id"].as_str().unwrap());
    let keep = "localStorage.setItem(...arguments)";
    browser.script(keep, vec![json!(key), json!(assessment.to_string())]);
    browser.goto(place);
    browser.reload();
}

/// The records of the sample on the device, the earlier first: their keys and texts.
pub fn records(browser: &Browser) -> Vec<(String, String)> {
    let script = "const prefix = `groundwork/record/${arguments[0]}/`;
        const number = ([key]) => Number(key.slice(prefix.length));
        return Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))
          .sort((a, b) => number(a) - number(b))";
    serde_json::from_value(browser.script(script, vec![json!(ID)])).unwrap()
}

/// The sample as the device keeps it.
pub fn kept(browser: &Browser) -> Value {
    let records = records(browser);
    let (_, text) = records.last().expect("a record");
    let (_, body) = text.split_once('\n').expect("a head");
    serde_json::from_str(body).unwrap()
}

/// Hands a file to the first page.
pub fn give(browser: &Browser, text: &str) {
    let path = browser.file("given.groundwork.json", text);
    // The button is not there for real before the app is.
    browser.wait_for_css("#open-file");
    browser.choose_file("#open-file", &path);
    browser.wait_until("the file to be taken in", || {
        let told = "main :is([role=alert], .notice h2)";
        let taken = browser.place().contains("/a/") || browser.count(told) > 0;
        if taken { Ok(()) } else { Err(browser.place()) }
    });
}
