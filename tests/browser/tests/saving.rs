//! Files: what is called saved, and what is not known to be.

use browser_tests::{ANY, Browser, Engine, Role, Scratch, dist, holds};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;
use crate::team;

/// In place of the dialog: the person chooses a file of this page's own folder. It is written and
/// read as any other.
const CHOSEN: &str = "window.showSaveFilePicker = async ({ suggestedName }) => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, { create: true });
  };";
/// The person chooses none.
const CANCELLED: &str = "window.showSaveFilePicker = async () => {
    throw new DOMException('none', 'AbortError');
  };";
/// A browser that blocks downloads without a word.
const BLOCKED: &str = "HTMLAnchorElement.prototype.click = () => {}";
/// Whether the browser would ask before it closes the window.
const ASKS: &str = "const leave = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leave); return leave.defaultPrevented";

fn with(script: &str) -> Option<Browser> {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return None;
    }
    browser.before_every_page(script);
    browser.reload();
    Some(browser)
}

/// What was written to the file that was chosen.
fn written(browser: &Browser) -> Vec<(String, String)> {
    let files = browser.script_async(
        "const done = arguments[0];
         (async () => {
           const files = [];
           for await (const [name, file] of await navigator.storage.getDirectory())
             files.push([name, await (await file.getFile()).text()]);
           done(files);
         })()",
    );
    serde_json::from_value(files).unwrap()
}

fn change(browser: &Browser) {
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.wait_for_css("#level-4:checked");
}

fn keep_nothing(browser: &Browser) {
    browser.goto("#/device");
    browser.click(Role::Checkbox, messages::storage_page::keep_nothing());
    browser.goto("#/");
    browser.wait_for_css("#open-file");
}

#[test]
fn a_file_that_is_seen_written_counts_as_a_copy() {
    let Some(browser) = with(CHOSEN) else { return };
    keep_nothing(&browser);
    let browser = sample::open_in(browser, &sample::assessment().to_string());
    change(&browser);
    assert_eq!(browser.script(ASKS, vec![]), json!(true), "nothing is in a file yet");
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.click(Role::Button, messages::documents::save_to_file());
    browser.see(&messages::components::saved_to(format!("groundwork-{ANY}")));
    browser.assert_accessible();
    assert_eq!(browser.script(ASKS, vec![]), json!(false));
    let files = written(&browser);
    let [(name, text)] = files.as_slice() else { panic!("{files:?}") };
    assert!(name.ends_with(".groundwork.json"), "{name}");
    let saved: Value = serde_json::from_str(text).unwrap();
    assert_eq!(saved["answers"]["p2"]["RSK-2"]["level"], json!(4));
    browser.goto("#/");
    browser.see(&messages::home::in_file_since(0, ANY));
    assert_eq!(browser.downloads().len(), 0, "it is not downloaded too");
}

#[test]
fn a_file_without_a_place_is_not_saved() {
    let Some(browser) = with(CANCELLED) else { return };
    let browser = sample::open_in(browser, &sample::assessment().to_string());
    browser.goto("#/");
    browser.click(Role::Button, &messages::home::more_for("Riverside Community Health"));
    browser.click(Role::Button, messages::home::duplicate());
    browser.see(messages::home::in_no_file());
    browser.click(Role::Button, &messages::home::more_for("Riverside Community Health (copy)"));
    browser.click(Role::Button, messages::shell::save_to_file());
    browser.see(messages::components::no_place_chosen());
    browser.see(messages::home::in_no_file());
    assert_eq!(browser.downloads().len(), 0);
}

#[test]
fn a_download_that_never_came_is_called_saved_nowhere() {
    let Some(browser) = with(BLOCKED) else { return };
    keep_nothing(&browser);
    let browser = sample::open_in(browser, &sample::assessment().to_string());
    change(&browser);
    let not_saved = || {
        browser.see_no(&messages::components::saved_to(ANY));
        browser.see_no(&messages::home::in_file(0));
        assert_eq!(browser.script(ASKS, vec![]), json!(true), "the window still asks");
    };
    let at = |page: &str| browser.goto(&format!("#/a/{}/{page}", sample::ID));
    let started_with =
        |ending: &str| messages::components::download_started(format!("groundwork-{ANY}{ending}"));
    let started = &started_with("");
    at("report");
    browser.click(Role::Button, messages::documents::save_to_file());
    browser.see(started);
    not_saved();
    browser.click_text(messages::documents::hand_on());
    browser.click(Role::Button, messages::documents::save_to_hand_on());
    browser.wait_for_css("details[open] [role=status] p");
    assert!(holds(&browser.text("details[open] [role=status]"), started));
    not_saved();
    for (button, name) in [
        (messages::documents::word(), ".docx"),
        (messages::documents::excel(), ".xlsx"),
        (&messages::documents::csv("gaps"), "-gaps.csv"),
    ] {
        browser.click(Role::Button, button);
        browser.wait_until(name, || {
            let said = browser.texts(".notice.good").join(" ");
            let told = holds(&said, &started_with(name));
            if told { Ok(()) } else { Err(said) }
        });
        not_saved();
    }
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.click(Role::Button, messages::documents::save_pdf());
    browser.wait_until("the PDF", || {
        let said = browser.texts(".notice.good").join(" ");
        let told = holds(&said, &started_with(".pdf"));
        if told { Ok(()) } else { Err(said) }
    });
    not_saved();
    browser.click_text(messages::documents::protect());
    browser.fill(messages::documents::passphrase(), "river stones, a kettle and seven lanterns");
    browser
        .fill(messages::documents::passphrase_again(), "river stones, a kettle and seven lanterns");
    browser.click(Role::Button, messages::documents::save_protected());
    browser.see(messages::documents::protected_made());
    browser.see(started);
    not_saved();
    browser.goto("#/device");
    browser.click(Role::Button, messages::storage_page::save_everything());
    browser.see(&messages::components::download_started(format!("groundwork-everything-{ANY}")));
    not_saved();
    browser.goto("#/");
    browser.see(messages::home::download_started());
    // It came from a file, and has changed since.
    browser.see(&messages::home::in_file_since(1, ANY));
    assert_eq!(browser.script(ASKS, vec![]), json!(true), "the window still asks");
    // Somebody looks, and it is there.
    browser.click(Role::Button, messages::components::file_is_there());
    browser.see_no(&messages::home::in_file_since(1, ANY));
    browser.see(&messages::home::in_file_since(0, ANY));
    assert_eq!(browser.script(ASKS, vec![]), json!(false));
}

#[test]
fn a_seat_whose_download_never_came_still_asks() {
    let host = team::gather_in(Browser::open());
    let seat = team::link(&host, "Governance group");
    let Some(browser) = with(BLOCKED) else { return };
    keep_nothing(&browser);
    browser.goto(&seat);
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
    browser.see_no("come back");
    browser.click(Role::Button, messages::home::start());
    browser.wait_for_css(".question");
    team::answer(&browser, &[2]);
    browser.click(Role::Button, messages::respond::save_your_answers());
    browser.see(&messages::components::download_started(format!("groundwork-answers-{ANY}")));
    browser.assert_accessible();
    browser.set_width(320);
    assert_eq!(browser.overflow(), 0);
    browser.shot("hand-back-320");
    assert_eq!(browser.script(ASKS, vec![]), json!(true));
    browser.click(Role::Button, messages::components::file_is_there());
    browser.see(messages::components::counts_as_saved());
    assert_eq!(browser.script(ASKS, vec![]), json!(false));
}

#[test]
fn within_a_frame_it_is_said_that_downloads_may_be_blocked() {
    let framed = messages::components::framed();
    let save = |browser: &Browser| {
        // Within the frame, the address tells nothing of it.
        browser.wait_for_css("#open-file");
        let file = browser.file("sample.groundwork.json", sample::assessment().to_string());
        browser.choose_file("#open-file", &file);
        browser.click_css(".tabs a[href$=report]");
        browser.click(Role::Button, messages::documents::save_to_file());
        browser.see(&messages::components::download_started(format!("groundwork-{ANY}")));
    };
    let browser = Browser::open();
    save(&browser);
    browser.see_no(framed);
    if browser.engine() != Engine::Chromium {
        return;
    }
    let folder = Scratch::new();
    let inner = std::fs::read(dist().join("groundwork.html")).unwrap();
    let _ = folder.file("inner.html", inner);
    let outer = folder.file(
        "outer.html",
        "<!DOCTYPE html><title>Outer</title>
         <iframe src=inner.html sandbox='allow-scripts allow-same-origin' width=1000 height=800>",
    );
    let browser = Browser::open();
    browser.goto_file(&outer);
    browser.enter_frame();
    save(&browser);
    browser.see(framed);
    assert_eq!(browser.downloads().len(), 0, "Chromium blocks it, and tells nobody");
}
