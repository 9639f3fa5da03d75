//! Groundwork in one file, opened from the disk: the whole job, and nothing is fetched.

use std::fs;
use std::io::Read;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser_tests::{ANY, Browser, Role, Scratch, marked};
use flate2::read::GzDecoder;
use groundwork::messages;
use serde_json::json;

use crate::journey::{assert_nothing_left, reflection, set_up};
use crate::sample;

/// A browser without any server that shows the one file, which somebody renamed.
fn open() -> Browser {
    let mut browser = Browser::on_folder(&browser_tests::dist());
    browser.stop_site();
    let page = fs::read(browser_tests::dist().join("groundwork.html")).unwrap();
    browser.goto_file(&browser.file("Our ground work (é).html", page));
    // The last thing that comes.
    browser.see(messages::notices_bar::from_disk_title());
    browser
}

fn assert_nothing_asked_for(browser: &Browser) {
    assert_eq!(browser.strays(), [""; 0]);
    assert_eq!(browser.requests(), []);
}

#[test]
fn the_whole_job_from_a_file_on_the_disk() {
    let browser = open();
    set_up(&browser);
    browser.fill(&reflection(), "Nobody has asked us yet.");
    browser.click(Role::Link, messages::questions::next());
    browser.click_css("#level-1");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, messages::plan_page::your_plan());
    browser.click_css(".tabs a[href$=report]");
    assert!(!browser.has(Role::Link, marked(&messages::notices_bar::save_one_file("unknown"))));
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::save_pdf());
    assert!(fs::read(browser.downloaded(".pdf")).unwrap().starts_with(b"%PDF"));
    browser.click(Role::Button, messages::documents::word());
    browser.see(messages::documents::file_made());
    assert!(fs::read(browser.downloaded(".docx")).unwrap().starts_with(b"PK"));
    browser.click(Role::Button, messages::documents::excel());
    assert!(fs::read(browser.downloaded(".xlsx")).unwrap().starts_with(b"PK"));
    browser.click(Role::Button, messages::documents::save_to_file());
    let saved = fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    assert!(saved.contains("Nobody has asked us yet."));
    // What was entered is there after a reload, and another file can be opened beside it.
    browser.reload();
    browser.wait_for(Role::Heading, messages::documents::title());
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.click_css(".brand");
    browser.wait_for_css(".assessment");
    browser.choose_file(
        "#open-file",
        &browser.file("s.groundwork.json", sample::assessment().to_string()),
    );
    browser.see("Riverside Community Health");
    browser.wait_for_css(".tabs");
    assert_eq!(browser.console_errors(), [""; 0]);
    assert_nothing_asked_for(&browser);
}

#[test]
fn every_set_can_be_answered_from_a_file_on_the_disk() {
    let browser = open();
    for set in groundwork::question_set::BUILT_IN {
        browser.click_css(".brand");
        browser.click(Role::Button, &messages::home::start_set(set.title()));
        browser.wait_for(Role::Heading, messages::set_up::title());
        browser.click_css("#who-alone");
        browser.wait_for_css("#role");
        browser.click(Role::Link, messages::set_up::start_answering());
        browser.wait_for_css(".question");
    }
    assert_eq!(browser.console_errors(), [""; 0]);
    assert_nothing_asked_for(&browser);
}

#[test]
fn the_first_page_says_where_answers_are_kept() {
    let browser = open();
    browser.see(messages::notices_bar::from_disk_title());
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("from-disk-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    browser.click(Role::Button, messages::home::start_assessment());
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.see_no(messages::notices_bar::from_disk_title());
    assert_eq!(browser.console_errors(), [""; 0]);
    let served = Browser::open();
    served.click(Role::Button, &messages::home::start_set(messages::built_in_sets::quick_check()));
    served.click_css(".tabs a[href$=results]");
    served.wait_for_css(".stage-card");
    served.click_css(".brand");
    served.wait_for(Role::Button, messages::home::start_assessment());
    served.see_no(messages::notices_bar::from_disk_title());
}

#[test]
fn the_site_hands_it_out_to_be_saved() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.click(Role::Link, marked(&messages::notices_bar::save_one_file("unknown")));
    let saved = fs::read(browser.downloaded("groundwork.html")).unwrap();
    assert!(saved == fs::read(browser_tests::dist().join("groundwork.html")).unwrap());
    browser.wait_for(Role::Heading, messages::documents::title());
    assert_nothing_left(&browser);
}

#[test]
fn its_policy_lets_nothing_out() {
    let browser = open();
    let tried = browser.script_async(
        r#"const done = arguments[0], at = "http://groundwork.example/";
           const frame = document.createElement("iframe");
           document.body.append(frame);
           const tries = [
             // The browser's own, not the page's.
             () => frame.contentWindow.fetch(at),
             () => new Promise((yes, no) => {
               const request = new XMLHttpRequest();
               request.open("GET", at);
               request.onload = yes;
               request.onerror = no;
               request.send();
             }),
             () => new Promise((yes, no) => {
               Object.assign(new Image(), { onload: yes, onerror: no, src: at });
             }),
             () => new Promise((yes, no) => {
               const script = Object.assign(document.createElement("script"),
                 { onload: yes, onerror: no, src: at });
               document.head.append(script);
             }),
           ];
           Promise.allSettled(tries.map((one) => one()))
             .then((all) => done(all.map(({ status }) => status)));"#,
    );
    assert_eq!(tried, json!(["rejected", "rejected", "rejected", "rejected"]));
    assert_nothing_asked_for(&browser);
}

#[test]
fn it_holds_the_very_files_of_the_site() {
    let site = Scratch::with_site();
    let page = fs::read_to_string(site.path().join("groundwork.html")).unwrap();
    let mut held = 0;
    for block in page.split("<script type=\"text/plain\" id=\"").skip(1) {
        let (name, rest) = block.split_once("\">").unwrap();
        let (text, _) = rest.split_once("</script>").unwrap();
        if name != "files" && !name.ends_with("-start.js") {
            let packed = BASE64_STANDARD.decode(text).unwrap();
            let mut bytes = Vec::new();
            GzDecoder::new(packed.as_slice()).read_to_end(&mut bytes).unwrap();
            assert!(bytes == fs::read(site.asset(name)).unwrap(), "{name}");
            held += 1;
        }
    }
    // The app, four workers, eleven parts and two files that parts share; five sets in two files each,
    // two fonts.
    assert_eq!(held, 1 + 4 + 11 + 2 + 2 * 5 + 2);
}
