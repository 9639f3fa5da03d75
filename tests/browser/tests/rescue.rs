//! When the app stops: a calm page in its place, a copy of everything to keep, and the way back.
//!
//! The app is the one that people get, and no door is built into it to make it stop. Instead the
//! browser under it fails, once: what every browser's DOM can do, and Rust therefore takes as given,
//! does not work that one time.

use browser_tests::{ANY, Browser, Engine, Role, Scratch};
use groundwork::messages;
use serde_json::{Map, Value, json};

use crate::print::{corner, text_of};
use crate::sample;

/// The next element that is drawn cannot be made: Rust unwraps the refusal, and panics.
const NO_ELEMENT: &str = "const make = Node.prototype.cloneNode;
    Node.prototype.cloneNode = function () {
      Node.prototype.cloneNode = make;
      throw new DOMException('refused', 'NotSupportedError');
    };";
/// The next text that is drawn cannot be made, where Rust expects no refusal: the error goes
/// through the module as it is, and leaves behind what was half done.
const NO_TEXT: &str =
    "Document.prototype.createTextNode = () => { throw new TypeError('refused'); };";
/// The next text that is drawn takes all there is of the stack, on top of the module.
const NO_STACK: &str = "const deeper = (n) => deeper(n + 1) + 1;
    Document.prototype.createTextNode = () => deeper(0);";
/// Draws a page whose parts were not yet drawn. It is in the first part of the app: what goes wrong
/// while another part comes is a refused promise, of which only traps and overflows count.
const DRAW: &str = "location.hash = '#/a/5a3c1f8e-0000-4000-8000-000000000001/set-up'";

fn question() -> String {
    format!("#/a/{}/questions/p2/RSK-2", sample::ID)
}

/// A question with a fresh answer, 4.
fn answered() -> Browser {
    let browser = sample::open();
    answer(&browser);
    browser
}

fn answer(browser: &Browser) {
    browser.goto(&question());
    browser.click_css("#level-4");
    browser.see(&messages::shell::saved_at(ANY));
}

/// What the device keeps of Groundwork.
fn kept(browser: &Browser) -> Map<String, Value> {
    sample::all(browser)
}

fn run(browser: &Browser, script: &str) {
    browser.script(script, Vec::new());
}

#[track_caller]
fn wait_for_the_calm_page(browser: &Browser) {
    browser.wait_for(Role::Heading, messages::rescue::stopped());
    assert_eq!(browser.focused(), messages::rescue::stopped());
}

/// Saves the rescue copy and gives its records.
#[track_caller]
fn rescued(browser: &Browser) -> Map<String, Value> {
    browser.click(Role::Button, messages::rescue::save_copy());
    let path = browser.downloaded("groundwork-rescue.json");
    browser.see(&messages::components::download_started("groundwork-rescue.json"));
    let file: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(file["format"], "groundwork-rescue");
    assert_eq!(file["version"], 1);
    let made = file["made"].as_str().unwrap();
    assert_eq!((made.len(), &made[10..11], &made[23..]), (24, "T", "Z"), "{made}");
    file["records"].as_object().unwrap().clone()
}

#[test]
fn a_panic_shows_a_calm_page_that_hands_over_every_record_and_leads_back() {
    let browser = answered();
    let place = format!("groundwork/place/{}", sample::ID);
    browser.script(
        "localStorage.setItem('other/app', 'not ours');
         window.groundworkMemory = { [arguments[0]]: 'newer', 'groundwork/only': 'in memory' };",
        vec![json!(place)],
    );
    run(&browser, NO_ELEMENT);
    browser.press("ArrowRight");
    wait_for_the_calm_page(&browser);
    let address = browser.place();
    assert!(address.contains("/questions/p2/"), "{address}");
    browser.see(messages::rescue::copy_first());
    if browser.engine() == Engine::Chromium {
        // The console says where, and nothing that anybody wrote.
        let errors = browser.console_errors().join("\n");
        assert!(errors.contains("Groundwork stopped at "), "{errors}");
        assert!(errors.contains("RuntimeError: unreachable"), "{errors}");
        for word in ["Riverside", "Sam", "budget", "refused"] {
            assert!(!errors.contains(word), "{errors}");
        }
    }
    let mut all = kept(&browser);
    assert!(all.len() >= 2, "{all:?}");
    all.insert(place, json!("newer"));
    all.insert("groundwork/only".to_owned(), json!("in memory"));
    assert_eq!(rescued(&browser), all);
    browser.assert_accessible();

    browser.click(Role::Button, "Reload");
    browser.wait_for_css(".question");
    assert_eq!(browser.place(), address);
    browser.goto(&question());
    browser.wait_for_css("#level-4:checked");
}

#[test]
fn what_is_left_of_the_app_changes_nothing_any_more() {
    let browser = answered();
    run(&browser, NO_ELEMENT);
    browser.press("ArrowRight");
    wait_for_the_calm_page(&browser);
    let before = kept(&browser);
    for key in ["1", "u", "Control+z", "ArrowLeft", "2"] {
        browser.press(key);
    }
    run(&browser, DRAW);
    browser.press("3");
    browser.wait_for(Role::Heading, messages::rescue::stopped());
    assert_eq!(kept(&browser), before);
    assert_eq!(rescued(&browser), before);
}

/// A copy of the site with a script of our own before all others, and its page as it was. In a
/// file, since what a driver's scripts throw is hidden from a page's listeners.
fn site_with(script: &str) -> (Scratch, String) {
    let site = Scratch::with_site();
    let whole = std::fs::read_to_string(site.path().join("index.html")).unwrap();
    let _ = site.file("first.js", script);
    let first = "<script src=\"first.js\"></script>";
    let _ = site.file("index.html", whole.replacen("<script ", &format!("{first}<script "), 1));
    (site, whole)
}

/// The first page of such a site, on which the sample was opened and a question answered.
fn answered_on(site: &Scratch) -> Browser {
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &sample::assessment().to_string());
    answer(&browser);
    browser
}

#[test]
fn whatever_cuts_the_module_off_stops_the_app() {
    for fault in [NO_TEXT, NO_STACK] {
        let (site, _) = site_with(&format!("window.fault = () => {{ {fault} }};"));
        let browser = answered_on(&site);
        if fault == NO_STACK && browser.engine() == Engine::Firefox {
            // It cuts a stack after 128 calls, here all of them the fault's own.
            continue;
        }
        run(&browser, "window.fault()");
        run(&browser, DRAW);
        wait_for_the_calm_page(&browser);
        assert_eq!(rescued(&browser), kept(&browser));
        browser.click(Role::Button, "Reload");
        browser.wait_for(Role::Heading, messages::set_up::title());
    }
}

#[test]
fn a_module_without_memory_stops_the_app() {
    // Keeps the module's memory, to fill it.
    let (site, _) = site_with(
        "const start = WebAssembly.instantiateStreaming;
         WebAssembly.instantiateStreaming = async (...given) => {
           const made = await start.apply(WebAssembly, given);
           window.memory ??= made.instance.exports.memory;
           return made;
         };",
    );
    let browser = answered_on(&site);
    browser.goto("#/");
    browser.wait_for_css("#open-file");
    // A file of more than the module has left then. In one script: whatever the app does next may
    // be what it has no memory for, and a step of the driver's would miss the page.
    run(
        &browser,
        "const chosen = new DataTransfer(), field = document.querySelector('#open-file');
         chosen.items.add(new File([' '.repeat(9 << 20)], 'large.groundwork.json'));
         field.files = chosen.files;
         for (let pages = 1 << 15; pages >= 1; ) {
           try { window.memory.grow(pages); } catch { pages /= 2; }
         }
         setTimeout(() => field.dispatchEvent(new Event('change', { bubbles: true })));",
    );
    wait_for_the_calm_page(&browser);
    assert_eq!(rescued(&browser), kept(&browser));
    browser.click(Role::Button, "Reload");
    browser.wait_for_css(".assessment");
}

#[test]
fn an_app_that_stops_at_its_start_hands_over_its_records_too() {
    let (site, whole) = site_with("");
    let browser = answered_on(&site);
    let before = kept(&browser);
    let _ = site.file("first.js", NO_ELEMENT);
    browser.reload();
    wait_for_the_calm_page(&browser);
    assert_eq!(rescued(&browser), before);
    // It stops again, and says so again.
    browser.click(Role::Button, "Reload");
    browser.wait_until("the calm page anew", || match browser.texts("[role=status]").pop() {
        Some(said) if said.is_empty() => Ok(()),
        said => Err(format!("{said:?}")),
    });
    wait_for_the_calm_page(&browser);
    let _ = site.file("index.html", whole);
    browser.click(Role::Button, "Reload");
    browser.wait_for_css("#level-4:checked");
}

#[test]
fn storage_that_cannot_be_read_takes_nothing_from_the_copy_of_what_is_in_memory() {
    let browser = answered();
    run(
        &browser,
        "window.groundworkMemory['groundwork/assessment/a'] = 'words';
         const off = { get() { throw new DOMException('off', 'SecurityError'); } };
         Object.defineProperty(window, 'localStorage', off);
         Object.defineProperty(window, 'indexedDB', off);",
    );
    run(&browser, NO_ELEMENT);
    run(&browser, DRAW);
    wait_for_the_calm_page(&browser);
    assert_eq!(Value::Object(rescued(&browser)), json!({ "groundwork/assessment/a": "words" }));
}

#[test]
fn errors_of_others_leave_the_app_alone() {
    let others = [
        "throw new Error('of another')",
        "throw new WebAssembly.RuntimeError('unreachable')",
        "throw 'a text'",
        "throw null",
        "(function deeper() { deeper(); })()",
        "Promise.reject(new RangeError('of another'))",
        "Promise.reject(new WebAssembly.RuntimeError('unreachable'))",
        "Promise.reject()",
        // A module of another, that traps.
        "new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0,
           0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11])))
           .exports.f()",
    ];
    let functions = others.map(|other| format!("() => {{ {other} }}")).join(", ");
    let (site, _) = site_with(&format!("window.others = [{functions}]; window.seen = [];"));
    let browser = answered_on(&site);
    // Comes after the page's own listeners.
    run(
        &browser,
        "addEventListener('error', ({ error }) => window.seen.push(String(error)));
         addEventListener('unhandledrejection', ({ reason }) => window.seen.push(String(reason)));",
    );
    for (at, other) in others.iter().enumerate() {
        browser.script("setTimeout(window.others[arguments[0]])", vec![json!(at)]);
        let seen = browser.wait_until(other, || {
            let seen = browser.script("return window.seen", Vec::new());
            let seen: Vec<String> = serde_json::from_value(seen).unwrap();
            if seen.len() > at { Ok(seen) } else { Err(format!("{seen:?}")) }
        });
        let thrown = [
            "Error: of another",
            "RuntimeError",
            "a text",
            "null",
            "r",
            "RangeError",
            "RuntimeError",
            "undefined",
            "RuntimeError",
        ][at];
        assert!(seen[at].contains(thrown), "{other}: {seen:?}");
        browser.press(&(at % 4).to_string());
        browser.wait_for_css(&format!("#level-{}:checked", at % 4));
        assert!(!browser.has(Role::Heading, messages::rescue::stopped()), "{other}");
    }
}

#[test]
fn the_calm_page_fits_every_window_and_paper() {
    let browser = answered();
    run(&browser, NO_ELEMENT);
    run(&browser, DRAW);
    wait_for_the_calm_page(&browser);
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("stopped-{width}-{scheme}"));
        assert_eq!(browser.overflow(), 0, "{width}");
        browser.assert_accessible();
    });
    if browser.engine() != Engine::Chromium {
        return;
    }
    let folder = Scratch::new();
    let pdf = folder.file("stopped.pdf", browser.print());
    let text = text_of(&pdf);
    assert!(
        text.contains(messages::rescue::stopped()) && text.contains(messages::rescue::copy_first()),
        "{text}"
    );
    assert!(!text.contains("Reload"), "a button is printed: {text}");
    assert!(corner(&pdf) > 250, "a ground is printed");
}
