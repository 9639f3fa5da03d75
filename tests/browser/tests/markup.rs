//! What people and files say is words, whatever it looks like: nothing of it becomes a part of the
//! page.

use browser_tests::{Browser, Engine, Role};
use serde_json::{Value, json};

use crate::sample;

/// Words that would act, were they taken for a part of the page.
fn hostile(name: &str) -> String {
    format!("<img src=x onerror=hurt=1></textarea><script>hurt=1</script>{{{{{name}}}}}&lt;")
}

/// A save file with such words in every place that takes words.
fn assessment() -> Value {
    let mut all = sample::assessment();
    all["questionnaire"]["edition"] = json!(hostile("edition"));
    all["organisation"]["name"] = json!(hostile("organisation"));
    all["organisation"]["services"] = json!(hostile("services"));
    all["terms"] = json!({ "service_user": hostile("service user") });
    all["participants"][0]["name"] = json!(hostile("board member"));
    all["participants"][1]["name"] = json!(hostile("manager"));
    all["answers"]["p1"]["G1"]["text"] = json!(hostile("reflection"));
    all["answers"]["p2"]["RSK-2"]["note"] = json!(hostile("note"));
    all["answers"]["p2"]["RSK-3"] = json!({ "not_applicable": hostile("reason of an answer") });
    all["consensus"] = json!({ "EXP-1":
        { "level": 1, "note": hostile("agreed"), "dissent": hostile("dissent") } });
    all["plan"] = json!({
        "actions": {
            "EXP-3-b": { "owner": hostile("owner"), "note": hostile("note of an action") },
            "RSK-2-a": { "state": "declined", "reason": hostile("reason of an action") },
        },
        "own": [{ "id": hostile("id"), "title": hostile("own title"), "owner": hostile("own owner"),
                  "detail": hostile("own detail"), "phase": "decide", "progress": "todo" }],
    });
    all["snapshots"] = json!([{ "taken": "2026-11-22", "label": hostile("label"), "answers": {} }]);
    all["created"] = json!(hostile("created"));
    all["newer"] = json!({ hostile("key"): hostile("value") });
    all
}

/// Every word on the page, unfolded, and in its fields.
fn words(browser: &Browser) -> String {
    let words = browser.script(
        "document.querySelectorAll('details').forEach((details) => { details.open = true; });
         return [document.title, document.body.textContent,
           ...[...document.querySelectorAll('input, textarea, option')].map((e) => e.value),
           ...[...document.querySelectorAll('[aria-label]')].map((e) => e.ariaLabel)].join('\\n')",
        Vec::new(),
    );
    words.as_str().unwrap().to_owned()
}

/// What hostile words would become.
const FOREIGN: &str = "[onerror], [src=x], body script";

/// Nothing on the page came from words, and nothing of theirs was tried.
#[track_caller]
fn assert_harmless(browser: &Browser, place: &str) {
    assert_eq!(browser.count(FOREIGN), 0, "{place}");
    assert_eq!(browser.script("return typeof hurt", Vec::new()), json!("undefined"), "{place}");
    assert!(browser.requests().iter().all(|request| request.path != "/x"), "{place}");
    // An attempt that the security policy stopped would stand here.
    assert_eq!(browser.console_errors(), [""; 0], "{place}");
}

#[test]
fn words_of_a_file_stay_words_on_every_screen() {
    let browser = sample::open_file(&assessment().to_string());
    let own = |page: &str| format!("#/a/{}/{page}", sample::ID);
    let screens: [(String, &[&str]); 8] = [
        ("#/".to_owned(), &["organisation"]),
        (own("set-up"), &["organisation", "services", "service user", "board member", "manager"]),
        (own("questions/p2/RSK-2"), &["note", "manager"]),
        (own("questions/p2/RSK-3"), &["reason of an answer"]),
        (own("questions/p1/G1"), &["reflection"]),
        (own("results"), &["organisation"]),
        (
            own("plan"),
            &[
                "owner",
                "note of an action",
                "reason of an action",
                "own title",
                "own owner",
                "own detail",
            ],
        ),
        (own("report"), &["organisation"]),
    ];
    for (place, said) in screens {
        browser.goto(&place);
        for name in said {
            browser.wait_until(&format!("“{name}” at {place}"), || {
                let words = words(&browser);
                if words.contains(&hostile(name)) { Ok(()) } else { Err(words) }
            });
        }
        assert_harmless(&browser, &place);
    }
    browser.click(Role::Button, "Make the PDF");
    browser.wait_for_css(".sheet text");
    browser.see("Your report is ready");
    assert_harmless(&browser, "the preview");
}

#[test]
fn words_of_a_file_that_is_no_good_stay_words_too() {
    let browser = Browser::open();
    let mut wrong = sample::assessment();
    wrong["plan"] = json!({ "actions": { hostile("key"): 3 } });
    wrong["participants"][0]["group"] = json!(hostile("group"));
    wrong["organisation"]["jurisdiction"] = json!(hostile("jurisdiction"));
    sample::give(&browser, &wrong.to_string());
    browser.see("This file was not opened");
    browser.see("<img src=x onerror=hurt=1>");
    assert_harmless(&browser, "faults");
}

#[test]
fn words_taken_for_a_part_of_the_page_would_be_seen() {
    let browser = Browser::open();
    browser.wait_for_css("main h1");
    let script = "document.querySelector('h1').innerHTML = arguments[0]";
    browser.script(script, vec![json!(hostile("slip"))]);
    assert_eq!(browser.count(FOREIGN), 2);
    assert!(!words(&browser).contains(&hostile("slip")));
    browser.wait_until("the request", || {
        let requests = browser.requests();
        if requests.iter().any(|r| r.path == "/x") { Ok(()) } else { Err(format!("{requests:?}")) }
    });
    if browser.engine() == Engine::Chromium {
        let errors = browser.console_errors();
        assert!(errors.iter().any(|e| e.contains("inline event handler")), "{errors:?}");
        assert_eq!(browser.script("return typeof hurt", Vec::new()), json!("undefined"));
    }
}
