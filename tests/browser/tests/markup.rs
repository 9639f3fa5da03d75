//! What people and files say is words, whatever it looks like: nothing of it becomes a part of the
//! page.

use browser_tests::{Browser, Engine, Role};
use groundwork::messages;
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
    let shown = preview(&browser);
    for name in [
        "organisation",
        "services",
        "board member",
        "manager",
        "reflection",
        "note",
        "reason of an answer",
        "agreed",
        "dissent",
        "owner",
        "note of an action",
        "reason of an action",
        "own title",
        "own owner",
        "own detail",
    ] {
        assert!(shown.contains(&squeezed(&hostile(name))), "{name} in {shown}");
    }
    assert_harmless(&browser, "the preview");
}

/// Every word of the report's pages, without spaces, with the names of people.
fn preview(browser: &Browser) -> String {
    browser.click(Role::Checkbox, messages::documents::names());
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    // Without the foot, which stands between what the end of a page parts.
    let shown = browser.script_async(
        "const done = arguments[0];
         (async () => {
           for (const texts = [];;) {
             texts.push(...[...document.querySelectorAll('.sheet text')].map((e) => e.textContent));
             const next = [...document.querySelectorAll('.preview button')].pop();
             if (next.disabled) return done(texts.join(''));
             next.click();
             await new Promise(requestAnimationFrame);
           }
         })()",
    );
    squeezed(shown.as_str().unwrap())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The first text field of each kind on the page, all unfolded, by id. Fields of a kind have the
/// same words before them.
const FIELDS: &str = "
    document.querySelectorAll('details').forEach((details) => { details.open = true; });
    const kinds = new Map();
    for (const field of document.querySelectorAll('main input[type=text], main textarea')) {
      const label = field.labels[0].textContent;
      if (!kinds.has(label)) kinds.set(label, field.id);
    }
    return [...kinds.values()];";

#[test]
fn words_typed_into_any_field_stay_words_on_every_screen() {
    let mut all = sample::assessment();
    all["answers"]["p2"]["RSK-3"] = json!({ "not_applicable": "No such service here." });
    all["plan"] = json!({
        "actions": { "RSK-2-a": { "state": "declined", "reason": "Not here." } },
        "own": [{ "id": "own", "title": "Visit", "phase": "decide", "progress": "todo" }],
    });
    let browser = sample::open_file(&all.to_string());
    let own = |page: &str| format!("#/a/{}/{page}", sample::ID);
    // How many kinds of text fields each screen has.
    let screens = [
        (own("set-up"), 4),
        (own("questions/p2/RSK-2"), 1),
        (own("questions/p2/RSK-3"), 1),
        (own("questions/p1/G1"), 1),
        (own("plan"), 6),
        (own("report"), 1),
    ];
    let mut typed = Vec::new();
    for (place, kinds) in &screens {
        browser.goto(place);
        let fields: Vec<String> = browser.wait_until(&format!("fields at {place}"), || {
            let found = browser.script(FIELDS, Vec::new());
            let found: Vec<String> = serde_json::from_value(found).unwrap();
            if found.len() == *kinds { Ok(found) } else { Err(format!("{found:?}")) }
        });
        for field in fields {
            let words = hostile(&format!("{field} at {place}"));
            browser.fill_css(&format!("[id='{field}']"), &words);
            let value = browser
                .script("return document.getElementById(arguments[0]).value", vec![json!(field)]);
            assert_eq!(value, json!(words));
            typed.push(words);
        }
        assert_harmless(&browser, place);
    }
    // What the report is told stays on its page.
    let prepared_by = typed.pop().unwrap();
    let shown = preview(&browser);
    assert!(shown.contains(&squeezed(&prepared_by)), "{shown}");
    // The word for a service user stands within other words, and is cut there.
    let told = |words: &&String| !words.contains("{{service-user at");
    for words in typed.iter().filter(told) {
        assert!(shown.contains(&squeezed(words)), "{words} in {shown}");
    }
    assert_harmless(&browser, "the preview");
    browser.reload();
    browser.wait_for(Role::Heading, messages::documents::title());
    let kept = sample::kept(&browser).to_string();
    for words in &typed {
        let written = json!(words).to_string();
        assert!(kept.contains(&written), "{words} is not kept");
    }
    for place in ["#/", "#/scenarios"].map(str::to_owned).iter().chain(screens.iter().map(|s| &s.0))
    {
        browser.goto(place);
        browser.wait_for_css("main h1");
        browser.script(FIELDS, Vec::new());
        assert_harmless(&browser, place);
    }
    browser.goto(&own("results"));
    browser.wait_for_css(".stage-card");
    browser.script(FIELDS, Vec::new());
    assert_harmless(&browser, "results");
}

#[test]
fn words_of_a_file_that_is_no_good_stay_words_too() {
    let browser = Browser::open();
    let mut wrong = sample::assessment();
    wrong["plan"] = json!({ "actions": { hostile("key"): 3 } });
    wrong["participants"][0]["group"] = json!(hostile("group"));
    wrong["organisation"]["jurisdiction"] = json!(hostile("jurisdiction"));
    sample::give(&browser, &wrong.to_string());
    browser.see(messages::open_file::not_opened());
    assert_harmless(&browser, "faults");
    // So does the name of a file.
    let name = "<img src=x onerror=hurt=1><script>hurt=1<\u{2215}script>&lt;.json";
    browser.choose_file("#open-file", &browser.file(name, "no save file"));
    browser.see(name);
    assert_harmless(&browser, "the name of a file");
}

#[test]
fn words_taken_for_a_part_of_the_page_would_be_seen() {
    let browser = Browser::open();
    browser.wait_for_css("main h1");
    // As the app itself puts something on the page.
    let script = "const slip = document.createElement('p');
        slip.innerHTML = arguments[0];
        document.querySelector('main').insertBefore(slip, null)";
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
