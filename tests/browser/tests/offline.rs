//! Without a connection, and from one version to the next: nothing is lost, nothing is asked for.

use std::fs;
use std::time::Duration;

use browser_tests::{ANY, Browser, Role, Scratch};
use groundwork::messages;
use serde_json::{Value, json};

use crate::journey::{assert_nothing_left, reflection, set_up};
use crate::sample;

/// Waits until the service worker holds everything and answers this page.
pub fn wait_until_kept(browser: &Browser) {
    browser.wait_long(Duration::from_secs(60), "the service worker", || {
        match browser.script("return navigator.serviceWorker.controller !== null", vec![]) {
            Value::Bool(true) => Ok(()),
            other => Err(other.to_string()),
        }
    });
}

/// What the browser keeps of Groundwork's own files.
fn kept(browser: &Browser) -> Vec<String> {
    let kept = browser.script_async("groundwork.kept().then(arguments[0])");
    serde_json::from_value(kept).unwrap()
}

/// Waits until nothing is kept but a service worker and one version.
fn wait_for_one_version(browser: &Browser) {
    browser.wait_until("the old version to go", || match kept(browser) {
        kept if kept.len() == 2 => Ok(()),
        kept => Err(format!("{kept:?}")),
    });
}

/// How many caches there are, and every path in the first.
fn caches_hold(browser: &Browser) -> Value {
    browser.script_async(
        "const done = arguments[0];
         (async () => {
           const names = await caches.keys();
           const cache = await caches.open(names[0]);
           const { scope } = await navigator.serviceWorker.ready;
           const paths = (await cache.keys()).map(({ url }) => url.slice(scope.length) || './');
           done([names.length, paths.sort()]);
         })()",
    )
}

/// Makes the site's copy newer: every question says so.
fn renew(site: &Scratch) {
    site.renew(|set| {
        for question in set["questions"].as_array_mut().unwrap() {
            let text = question["text"].as_str().unwrap();
            question["text"] = json!(format!("{text} (newer)"));
        }
    });
}

/// Has the browser look for a newer version now, as it does from time to time.
fn look_for_newer(browser: &Browser) {
    browser.script_async(
        "const done = () => arguments[0]();
         navigator.serviceWorker.ready.then((registration) => registration.update()).then(done, done)",
    );
}

fn on_first_question(browser: &Browser) {
    browser.goto(&format!("#/a/{}/questions/p2/PUR-1", sample::ID));
    browser.wait_for_css(".question");
}

/// Starts a set that the page has not fetched yet; gives its first question.
fn first_question_of(browser: &Browser, set: &str) -> String {
    browser.goto("#/");
    browser.click(Role::Button, &messages::home::start_set(set));
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.click_css("#who-alone");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.text(".question h1")
}

#[test]
fn the_service_worker_keeps_every_file_of_the_build_and_nothing_else() {
    let site = Scratch::with_site();
    let worker = fs::read_to_string(site.path().join("sw.js")).unwrap();
    let list = worker.split_once("const FILES = ").unwrap().1.split_once(";\n").unwrap().0;
    let list: serde_json::Map<String, Value> = serde_json::from_str(list).unwrap();
    let mut listed: Vec<_> = list.into_iter().collect();
    listed.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(listed, site.kept());

    let browser = Browser::open();
    wait_until_kept(&browser);
    let names: Vec<&String> = listed.iter().map(|(name, _)| name).collect();
    assert_eq!(caches_hold(&browser), json!([1, names]));
}

#[test]
fn once_everything_is_kept_the_whole_job_needs_no_server() {
    let mut browser = Browser::open();
    wait_until_kept(&browser);
    browser.stop_site();
    let asked = browser.requests();
    browser.reload();
    set_up(&browser);
    browser.fill(&reflection(), "Nobody has asked us yet.");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, messages::plan_page::your_plan());
    browser.click_css(".tabs a[href$=report]");
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::save_pdf());
    assert!(fs::read(browser.downloaded(".pdf")).unwrap().starts_with(b"%PDF"));
    browser.click(Role::Button, messages::documents::word());
    browser.see(messages::documents::file_made());
    assert!(fs::read(browser.downloaded(".docx")).unwrap().starts_with(b"PK"));
    first_question_of(&browser, messages::built_in_sets::co_production());
    // Another window, by another name of the page.
    browser.open_tab("index.html?from=elsewhere#/about");
    browser.wait_for(Role::Heading, messages::about::title());
    assert_eq!(browser.requests(), asked);
    assert_nothing_left(&browser);
}

#[test]
fn once_everything_is_kept_the_host_is_asked_for_nothing_but_a_newer_version() {
    let browser = Browser::open();
    wait_until_kept(&browser);
    let before = browser.requests().len();
    browser.reload();
    set_up(&browser);
    browser.fill(&reflection(), "Nobody has asked us yet.");
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    first_question_of(&browser, messages::built_in_sets::co_production());
    look_for_newer(&browser);
    let after: Vec<_> = browser.requests().split_off(before);
    assert!(!after.is_empty() && after.iter().all(|asked| asked.path == "/sw.js"), "{after:?}");
    assert_nothing_left(&browser);
}

#[test]
fn a_newer_version_waits_until_it_is_wanted_and_words_survive() {
    let site = Scratch::with_site();
    let mut browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    wait_until_kept(&browser);
    on_first_question(&browser);
    let old = browser.text(".question h1");
    browser.fill(&sample::note(), "Half a sen");
    renew(&site);
    look_for_newer(&browser);
    browser.see(messages::notices_bar::newer_title());
    // The person goes on, and nothing of the page was touched.
    browser.click_css("textarea");
    browser.press("End");
    browser.type_text("tence, naïve");
    browser.see(&messages::shell::saved_at(ANY));
    assert_eq!(browser.value(&sample::note()), "Half a sentence, naïve");
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("newer-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    // Files that the page has not asked for yet are gone from the host: it gets those of its
    // version, and so does a reload.
    let other = messages::built_in_sets::co_production();
    assert!(!first_question_of(&browser, other).contains("newer"));
    browser.reload();
    browser.see(messages::notices_bar::newer_title());
    browser.click(Role::Button, messages::notices_bar::newer_later());
    browser.see_no(messages::notices_bar::newer_title());
    on_first_question(&browser);
    assert_eq!(browser.text(".question h1"), old);
    browser.reload();
    browser.see(messages::notices_bar::newer_title());
    browser.click(Role::Button, messages::notices_bar::newer_use());
    browser.see(&format!("{old} (newer)"));
    assert_eq!(browser.value(&sample::note()), "Half a sentence, naïve");
    assert!(first_question_of(&browser, other).ends_with(" (newer)"));
    browser.stop_site();
    browser.reload();
    browser.wait_for_css(".question");
    wait_for_one_version(&browser);
    assert_eq!(browser.strays(), [""; 0]);
}

#[test]
fn other_windows_stay_as_they_are_and_keep_their_version() {
    let site = Scratch::with_site();
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    wait_until_kept(&browser);
    browser.open_tab("");
    browser.wait_for(Role::Button, messages::home::start_assessment());
    wait_until_kept(&browser);
    renew(&site);
    look_for_newer(&browser);
    browser.see(messages::notices_bar::newer_title());
    browser.click(Role::Button, messages::notices_bar::newer_use());
    browser.see_no(messages::notices_bar::newer_title());
    browser.wait_for(Role::Button, messages::home::start_assessment());
    assert!(
        first_question_of(&browser, messages::built_in_sets::quick_check()).ends_with(" (newer)")
    );
    // The other window was not reloaded. What it has not fetched yet comes in its own version.
    browser.switch_tab(0);
    browser.see(messages::notices_bar::newer_title());
    let other = messages::built_in_sets::co_production();
    assert!(!first_question_of(&browser, other).contains("newer"));
    assert_eq!(kept(&browser).len(), 3, "a service worker, two versions");
    browser.click(Role::Button, messages::notices_bar::newer_use());
    browser.see("(newer)");
    wait_for_one_version(&browser);
}

#[test]
fn work_that_is_nowhere_but_in_the_window_is_not_dropped_for_a_newer_version() {
    let site = Scratch::with_site();
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    wait_until_kept(&browser);
    on_first_question(&browser);
    sample::switch_off(&browser);
    browser.fill(&sample::note(), "Only here.");
    browser.see(messages::shell::not_on_device());
    renew(&site);
    look_for_newer(&browser);
    browser.see(messages::notices_bar::newer_title());
    browser.click(Role::Button, messages::notices_bar::newer_use());
    browser.see(messages::notices_bar::newer_unsaved());
    browser.assert_accessible();
    assert_eq!(browser.value(&sample::note()), "Only here.");
    browser.see_no("(newer)");
}

#[test]
fn an_install_that_fails_half_way_leaves_the_version_before() {
    let site = Scratch::with_site();
    let mut browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    wait_until_kept(&browser);
    on_first_question(&browser);
    let (old, held) = (browser.text(".question h1"), kept(&browser));
    renew(&site);
    // One of the last does not come as it should.
    fs::write(site.asset("voices.json"), "{}").unwrap();
    look_for_newer(&browser);
    let tried = format!("/assets/{}", site.asset("voices.json").file_name().unwrap().display());
    browser.wait_until("that file to be asked for", || {
        let asked = browser.requests().iter().any(|request| request.path == tried);
        if asked { Ok(()) } else { Err(String::new()) }
    });
    browser.wait_until("nothing of the newer version", || match kept(&browser) {
        kept if kept == held => Ok(()),
        kept => Err(format!("{kept:?}")),
    });
    browser.stop_site();
    browser.reload();
    browser.see(&old);
    browser.see_no("(newer)");
    browser.see_no(messages::notices_bar::newer_title());
}

#[test]
fn under_a_path_only_what_is_below_it_is_answered() {
    let site = Scratch::with_site();
    let host = Scratch::new();
    let below = host.path().join("tools/groundwork");
    fs::create_dir_all(below.parent().unwrap()).unwrap();
    fs::rename(site.path(), &below).unwrap();
    let other = "<!DOCTYPE html><title>Another page of the host</title><h1>Another page</h1>";
    let _page = host.file("other.html", other);
    let mut browser = Browser::on_folder(host.path());
    browser.goto("tools/groundwork/");
    browser.wait_for(Role::Button, messages::home::start_assessment());
    wait_until_kept(&browser);
    // A file of the host's own, and an address within the scope that is no file of ours.
    let status = |browser: &Browser, address: &str| {
        browser.script_async(&format!(
            "const done = arguments[0]; fetch({address:?}).then((r) => done(r.status), () => done(0))"
        ))
    };
    assert_eq!(status(&browser, "/other.html"), 200);
    assert_eq!(status(&browser, "nothing.json"), 404);
    browser.stop_site();
    assert_eq!(status(&browser, "/other.html"), 0);
    browser.reload();
    browser.click(Role::Button, messages::home::start_assessment());
    browser.wait_for(Role::Heading, messages::set_up::title());
}

#[test]
fn what_is_kept_can_be_forgotten_and_nothing_else_is() {
    let browser = Browser::open();
    wait_until_kept(&browser);
    let held = kept(&browser);
    assert_eq!(held.len(), 2, "{held:?}");
    assert!(held[0].starts_with("service worker http://127.0.0.1:"), "{held:?}");
    assert!(held[1].starts_with("groundwork-"), "{held:?}");
    let left = browser.script_async(
        "const done = arguments[0];
         (async () => {
           await caches.open('theirs');
           await caches.open(`groundwork-0123456789abcdef ${location.origin}/other/`);
           await groundwork.forget();
           done([await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);
         })()",
    );
    let other =
        browser.script("return `groundwork-0123456789abcdef ${location.origin}/other/`", vec![]);
    assert_eq!(left, json!([["theirs", other], 0]));
    assert_eq!(kept(&browser), [""; 0]);
    // The page goes on, with the host's files.
    first_question_of(&browser, messages::built_in_sets::co_production());
}
