//! The harness itself: each proof that it offers can fail.

use std::time::{Duration, Instant};

use browser_tests::{Browser, Engine, Role, Scratch};

const PAGE: &str = r#"<!DOCTYPE html>
<html lang="en"><head><title>Scratch</title><link rel="icon" href="data:,"></head><body>
<main>
<h1>Scratch</h1>
<button>Go on</button> <output></output>
<form><label for="name">Your name</label> <input id="name">
<label for="day">First day</label> <input id="day" type="date">
<label for="place">Place</label>
<select id="place"><option>North</option><option>South</option></select>
<fieldset><legend>How far?</legend>
<label><input type="radio" name="level"> 0 Not begun</label>
<label><input type="radio" name="level"> 1 Begun</label></fieldset>
<input type="file" hidden aria-label="A file"></form>
<a download="note.txt" href="data:text/plain,kept">Save</a>
</main>
<script>
const out = document.querySelector("output");
const say = (text) => out.textContent = text;
document.querySelector("button").onclick = () => setTimeout(() => say("gone on"), 60);
document.querySelector("[type=file]").onchange = async (e) => say(await e.target.files[0].text());
document.onkeydown = (e) => { if (e.ctrlKey && e.key === "z") say("undone"); };
document.querySelector("form").onchange = (e) => {
  const label = e.target.labels?.[0]?.textContent.trim();
  if (label) say(`${label}: ${e.target.value}`);
};
</script></body></html>"#;

fn scratch(page: &str) -> (Scratch, Browser) {
    let folder = Scratch::new();
    let _ = folder.file("index.html", page);
    let browser = Browser::on_folder(folder.path());
    browser.goto("");
    (folder, browser)
}

#[test]
fn things_are_found_by_role_and_name_and_steps_wait_for_them() {
    let (folder, browser) = scratch(PAGE);
    browser.click(Role::Button, "Go on");
    browser.see("gone on");
    assert_eq!(browser.focused(), "Go on");

    browser.fill("Your name", "Ngaire Ŋ");
    browser.press("Tab");
    browser.see("Your name: Ngaire Ŋ");
    assert_eq!(browser.value("Your name"), "Ngaire Ŋ");
    browser.fill("First day", "2027-02-01");
    browser.see("First day: 2027-02-01");
    browser.select("Place", "South");
    browser.see("South");
    browser.click(Role::Radio, "1…");
    browser.see("1 Begun: on");
    browser.press("Control+z");
    browser.see("undone");

    assert!(browser.has(Role::Group, "How far?"));
    assert!(!browser.has(Role::Button, "Go"), "a name is the whole name");
    assert!(!browser.has(Role::Link, "Go on"), "a button is no link");

    browser.choose_file("[type=file]", &folder.file("given.txt", "what was given"));
    browser.see("what was given");
    browser.click_text("Save");
    let note = browser.downloaded("note.txt");
    assert_eq!(std::fs::read_to_string(note).unwrap(), "kept");
}

#[test]
fn what_goes_to_another_origin_is_caught() {
    let page = r#"<!DOCTYPE html><title>Leaks</title><link rel="icon" href="data:,"><script>
        fetch("http://groundwork.example/fetched?answer=1").catch(() => {});
        fetch("http://127.0.0.1:8999/other-port").catch(() => {});
        navigator.sendBeacon("http://groundwork.example/beacon", "answer");
        new Worker(URL.createObjectURL(new Blob(["fetch('https://worker.example/')"])));
        </script><img src="http://groundwork.example/picture">"#;
    let (_folder, browser) = scratch(page);
    let wanted = [
        "GET http://groundwork.example/fetched?answer=1",
        "GET http://groundwork.example/picture",
        "POST http://groundwork.example/beacon",
        "CONNECT worker.example:443",
        "GET http://127.0.0.1:8999/other-port",
    ];
    browser.wait_until("every leak to be caught", || {
        let strays = browser.strays();
        let missed: Vec<_> =
            wanted.iter().filter(|w| !strays.contains(&(**w).to_owned())).collect();
        if missed.is_empty() { Ok(()) } else { Err(format!("missed {missed:?} of {strays:?}")) }
    });
}

#[test]
fn a_page_that_asks_nobody_leaves_the_trap_empty() {
    let (_folder, browser) = scratch(PAGE);
    browser.fill("Your name", "Ngaire");
    // Long enough for the browser's own errands, had it any left.
    let began = Instant::now();
    browser.wait_long(Duration::from_secs(30), "some seconds", || {
        assert_eq!(browser.strays(), [""; 0]);
        if began.elapsed() < Duration::from_secs(8) { Err(String::new()) } else { Ok(()) }
    });
}

#[test]
fn faults_of_a_page_are_seen() {
    let page = r#"<!DOCTYPE html><html><head><title>Faults</title></head><body>
        <button></button><p style="width:2000px">Wide</p>
        <script>setTimeout(() => { document.title = "thrown"; throw new Error("a fault"); });</script>
        "#;
    let (_folder, browser) = scratch(page);
    let found = browser.axe();
    let has = |rule: &str| found.iter().any(|text| text.starts_with(rule));
    assert!(has("button-name") && has("html-has-lang"), "{found:?}");
    assert!(browser.overflow() > 0);
    if browser.engine() == Engine::Chromium {
        browser.wait_until("the fault", || {
            let errors = browser.console_errors();
            let seen = errors.iter().any(|error| error.contains("a fault"));
            if seen { Ok(()) } else { Err(format!("{errors:?}")) }
        });
    }
}

#[test]
#[should_panic(expected = "waited")]
fn a_step_that_cannot_be_done_fails() {
    let (_folder, browser) = scratch(PAGE);
    browser.wait_gone(Role::Heading, "Scratch");
}

#[test]
fn the_page_can_be_shown_as_people_set_their_devices() {
    let (_folder, browser) = scratch(PAGE);
    // WebKit's driver has no commands for it.
    if browser.engine() == Engine::WebKit {
        return;
    }
    let matches = |query: &str| {
        let script = "return matchMedia(arguments[0]).matches";
        browser.script(script, vec![query.into()]).as_bool().unwrap()
    };
    assert!(!matches("(prefers-color-scheme: dark)"));
    browser.prefer(&[("prefers-color-scheme", "dark"), ("forced-colors", "active")]);
    assert!(matches("(prefers-color-scheme: dark)") && matches("(forced-colors: active)"));
    assert!(browser.on_paper(true));
    assert!(matches("print"));
    browser.set_width(320);
    assert!(matches("(width: 320px)"));
}
