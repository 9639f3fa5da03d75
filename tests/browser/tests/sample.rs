//! An assessment that is on the device when a test begins.

use std::time::{SystemTime, UNIX_EPOCH};

use browser_tests::{Browser, labelled};
use groundwork::date::Day;
use groundwork::messages;
use serde_json::{Map, Value, json};

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

/// What the field of a note on an answer is called.
pub fn note() -> String {
    labelled(messages::built_in_sets::note(), messages::questions::optional_printed())
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
    // It is on the disk, as far as it is to be there.
    browser.see_no(messages::shell::saving());
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

/// Gives everything of Groundwork that the device keeps to `done`: what is in the database, and what
/// local storage holds besides.
const KEPT: &str = r#"
const kept = (done) => {
  const local = Object.entries({ ...localStorage }).filter(([key]) => key.startsWith("groundwork/"));
  const open = indexedDB.open("groundwork");
  open.onupgradeneeded = () => open.transaction.abort();
  open.onerror = () => done(Object.fromEntries(local));
  open.onsuccess = () => {
    const store = open.result.transaction("records").objectStore("records");
    const keys = store.getAllKeys(), texts = store.getAll();
    texts.onsuccess = () => {
      open.result.close();
      const found = keys.result.map((key, at) => [key, texts.result[at]]);
      done(Object.fromEntries([...local, ...found]));
    };
  };
};
"#;

/// Everything of Groundwork that the device keeps, by its keys.
pub fn all(browser: &Browser) -> Map<String, Value> {
    let kept = browser.script_async(&format!("{KEPT} kept(arguments[0]);"));
    let Value::Object(kept) = kept else { panic!("{kept}") };
    kept
}

/// Puts texts into the database under their keys, or takes the keys away where there is none.
pub fn put(browser: &Browser, texts: &[(&str, Option<&str>)]) {
    let put = format!(
        "const done = arguments[0];
         const open = indexedDB.open('groundwork', 1);
         open.onupgradeneeded = () => open.result.createObjectStore('records');
         open.onsuccess = () => {{
           const change = open.result.transaction('records', 'readwrite');
           const store = change.objectStore('records');
           for (const [key, text] of {})
             if (text === null) store.delete(key); else store.put(text, key);
           change.oncomplete = () => {{ open.result.close(); done(); }};
         }};",
        json!(texts)
    );
    browser.script_async(&put);
}

/// Switches everything off where the page in the browser could keep something.
pub fn switch_off(browser: &Browser) {
    browser.script(
        "const off = { get() { throw new DOMException('off', 'SecurityError'); } };
         Object.defineProperty(window, 'localStorage', off);
         Object.defineProperty(window, 'indexedDB', off);
         IDBDatabase.prototype.transaction = off.get;",
        vec![],
    );
}

/// Has everything refuse what the page puts there, after so many times more, until [`give_room`].
pub fn fill(browser: &Browser, after: usize) {
    browser.script(
        "let left = arguments[0];
         for (const [prototype, name] of [[Storage.prototype, 'setItem'],
             [IDBObjectStore.prototype, 'put'], [IDBObjectStore.prototype, 'add']]) {
           prototype.before ??= {};
           const before = prototype.before[name] ??= prototype[name];
           prototype[name] = function (...args) {
             if (name === 'setItem' || left-- <= 0)
               throw new DOMException('full', 'QuotaExceededError');
             return before.apply(this, args);
           };
         }",
        vec![json!(after)],
    );
}

/// Lets the browser take again what the page puts there.
pub fn give_room(browser: &Browser) {
    browser.script(
        "for (const { prototype } of [Storage, IDBObjectStore])
           Object.assign(prototype, prototype.before);",
        vec![],
    );
}

/// The records of the sample on the device, the earlier first: their keys and texts.
pub fn records(browser: &Browser) -> Vec<(String, String)> {
    records_of(browser, ID)
}

fn records_of(browser: &Browser, id: &str) -> Vec<(String, String)> {
    let prefix = format!("groundwork/record/{id}/");
    let of_it = |(key, text): (String, Value)| {
        let number = key.strip_prefix(&prefix)?.parse::<u64>().ok()?;
        Some((number, (key, text.as_str()?.to_owned())))
    };
    let mut records: Vec<_> = all(browser).into_iter().filter_map(of_it).collect();
    records.sort();
    records.into_iter().map(|(_, record)| record).collect()
}

/// The sample as the device keeps it.
pub fn kept(browser: &Browser) -> Value {
    kept_of(browser, ID)
}

/// An assessment as the device keeps it.
pub fn kept_of(browser: &Browser, id: &str) -> Value {
    let records = records_of(browser, id);
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
