//! Where something on the way, or the browser, keeps Groundwork from opening: the page names the
//! cause, and hands over what is kept on the device.

use std::fs;

use browser_tests::{Browser, Engine, Role, Scratch};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;
use crate::team;

/// The page that says why, as everybody hears it.
#[track_caller]
fn wait_for_closed(browser: &Browser, cause: &str) {
    browser.wait_for(Role::Heading, messages::rescue::closed());
    browser.see(cause);
    assert_eq!(browser.focused(), messages::rescue::closed());
    assert_eq!(browser.count("main [role=alert] h1"), 1);
    assert_eq!(browser.count("main [role=status]"), 1);
    assert_eq!(browser.count("[data-where]:empty, #app"), 0);
    browser.assert_accessible();
}

/// The copy of what the device keeps.
fn copied(browser: &Browser) -> Value {
    browser.click(Role::Button, messages::rescue::save_work());
    let path = browser.downloaded("groundwork-rescue.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn webassembly_sent_as_plain_text_opens_everything() {
    let browser = Browser::on_host(&[("wasm", "text/plain")]);
    browser.goto("");
    // The part that opens save files, shows results and deals with seats.
    let browser = sample::open_in(browser, &sample::assessment().to_string());
    browser.goto(&format!("#/a/{}/report", sample::ID));
    // A worker.
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.goto("#/about");
    browser.see(messages::about::own_files_kept());
}

#[test]
fn without_webassembly_the_cause_is_named_and_what_is_kept_is_handed_over() {
    let browser = sample::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page("delete globalThis.WebAssembly");
    browser.reload();
    wait_for_closed(&browser, messages::rescue::off());
    browser.see_no(messages::shell::not_arrived());
    browser.see_no(messages::rescue::invited());
    browser.shot("no-webassembly-1360");
    let copy = copied(&browser);
    assert_eq!(copy["format"], "groundwork-rescue");
    let kept = copy["records"].to_string();
    assert!(kept.contains("No budget line yet."), "{kept}");
    // And on a device with WebAssembly it opens.
    let other = Browser::open();
    sample::give(&other, &copy.to_string());
    other.click(Role::Button, messages::open_file::take_them_in());
    other.wait_for(Role::Heading, "Riverside Community Health");
}

#[test]
fn somebody_invited_is_told_whom_to_ask() {
    let host = team::gather_in(Browser::open());
    if host.engine() != Engine::Chromium {
        return;
    }
    let seat = team::link(&host, "Sam");
    let browser = Browser::open();
    browser.before_every_page("delete globalThis.WebAssembly");
    browser.goto(&seat);
    browser.reload();
    wait_for_closed(&browser, messages::rescue::invited());
}

#[test]
fn a_file_that_is_held_back_or_changed_on_the_way_is_told() {
    let site = Scratch::with_site();
    let module = site.asset("app.wasm");
    let away = site.path().join("away");
    fs::rename(&module, &away).unwrap();
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    wait_for_closed(&browser, messages::shell::not_arrived());
    fs::write(&module, "<h1>Blocked by policy</h1>").unwrap();
    browser.click(Role::Button, "Reload");
    wait_for_closed(&browser, messages::rescue::refused());
}

#[test]
fn where_nothing_can_be_kept_for_later_about_says_so() {
    // What a proxy adds to a script or a page.
    for file in ["offline.js", "index.html"] {
        let site = Scratch::with_site();
        let path = match file {
            "index.html" => site.path().join(file),
            asset => site.asset(asset),
        };
        let text = fs::read_to_string(&path).unwrap();
        let changed = match file {
            "index.html" => {
                let script = "<script src=\"https://proxy.example/inject.js\"></script></head>";
                text.replace("</head>", script)
            }
            _ => text + "\n/* inspected by a proxy */\n",
        };
        fs::write(&path, changed).unwrap();
        let browser = Browser::on_folder(site.path());
        browser.goto("#/about");
        browser.see(messages::about::own_files_not_kept());
        browser.see_no(messages::about::own_files_kept());
        browser.see_no(messages::about::check_offline());
        browser.assert_accessible();
        let controlled = "return navigator.serviceWorker.controller !== null";
        assert_eq!(browser.script(controlled, Vec::new()), json!(false));
    }
}

#[test]
fn where_it_is_kept_about_says_so_without_a_reload() {
    let browser = Browser::open_at("#/about");
    browser.see(messages::about::own_files_kept());
    browser.see(messages::about::check_offline());
}

#[test]
fn in_a_preview_without_scripts_it_says_what_to_do() {
    let browser = Browser::on_folder(&browser_tests::dist());
    let page = fs::read(browser_tests::dist().join("groundwork.html")).unwrap();
    let _ = browser.file("groundwork.html", page);
    let preview = "<!DOCTYPE html><title>Preview</title>
        <iframe sandbox src=groundwork.html width=1000 height=700></iframe>";
    browser.goto_file(&browser.file("preview.html", preview));
    browser.enter_frame();
    browser.see(messages::rescue::closed());
    browser.see(messages::page::not_in_previews());
    browser.see_no("Opening Groundwork");
}

#[test]
fn while_scripts_do_not_come_it_says_what_may_be_wrong() {
    let site = Scratch::with_site();
    for script in ["rescue.js", "start.js"] {
        fs::remove_file(site.asset(script)).unwrap();
    }
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    browser.wait_for_css("#app .late");
    // Nobody who waits for a quick page is worried.
    browser.see_no(messages::page::late());
    browser.see(messages::page::late());
    browser.see_no(messages::rescue::closed());
}
