//! What the page asks of the browser, under the policy that the site sends: copying, the whole
//! screen, and a screen that stays on.

use browser_tests::{Browser, Engine, Role};
use groundwork::messages;
use serde_json::json;

use crate::sample;
use crate::team;

fn room(browser: Browser) -> Browser {
    let browser = sample::open_in(browser, &sample::assessment().to_string());
    browser.goto(&format!("#/a/{}/workshop/RSK-1", sample::ID));
    browser.wait_for(Role::Button, messages::workshop::reveal());
    browser
}

#[track_caller]
fn wait_for_full_screen(browser: &Browser, full: bool) {
    browser.wait_until(&format!("full screen {full}"), || {
        let is = browser.script("return document.fullscreenElement !== null", vec![]);
        if is == full { Ok(()) } else { Err(is.to_string()) }
    });
}

#[test]
fn the_room_fills_the_screen_by_button_and_by_key_and_gives_it_back() {
    let browser = room(Browser::open());
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.click(Role::Button, messages::workshop::full_screen());
    wait_for_full_screen(&browser, true);
    browser.press("f");
    wait_for_full_screen(&browser, false);
    browser.press("f");
    wait_for_full_screen(&browser, true);
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn where_the_screen_cannot_be_filled_there_is_no_button_and_a_refusal_is_told() {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page(
        "Element.prototype.requestFullscreen = async () => { throw new TypeError('refused') }",
    );
    browser.reload();
    let browser = room(browser);
    browser.click(Role::Button, messages::workshop::full_screen());
    browser.see(messages::workshop::full_screen_refused());
    browser.assert_accessible();
    browser.before_every_page(
        "Object.defineProperty(Document.prototype, 'fullscreenEnabled', { value: false })",
    );
    browser.reload();
    browser.wait_for(Role::Button, messages::workshop::reveal());
    assert!(!browser.has(Role::Button, messages::workshop::full_screen()));
    browser.click(Role::Button, messages::workshop::keys());
    browser.wait_for(Role::Dialog, messages::workshop::keys_title());
    browser.see(messages::workshop::key_park());
    browser.see_no(messages::workshop::full_screen());
    assert_eq!(browser.console_errors(), [""; 0]);
}

/// Follows the locks that the browser really gives.
const FOLLOW_LOCKS: &str = "window.locks = [];
    { const request = WakeLock.prototype.request;
      WakeLock.prototype.request = async function (...kind) {
        const lock = await request.apply(this, kind);
        window.locks.push(lock);
        return lock;
      }; }";

fn locks_held(browser: &Browser, held: u64) {
    browser.wait_until(&format!("{held} locks that keep the screen on"), || {
        let locks = browser.script("return window.locks.filter((l) => !l.released).length", vec![]);
        if locks == held { Ok(()) } else { Err(locks.to_string()) }
    });
}

#[test]
fn the_screen_stays_on_in_a_workshop_and_while_a_phone_shows_its_codes() {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page(FOLLOW_LOCKS);
    browser.reload();
    let browser = room(browser);
    locks_held(&browser, 1);
    browser.see_no(messages::notices_bar::screen_may_go_off());
    // Another question, and it is still one.
    browser.click(Role::Link, messages::workshop::next_question());
    locks_held(&browser, 1);
    // Out of sight the browser takes the lock; once the page is seen again, it asks again.
    browser.minimise();
    locks_held(&browser, 0);
    browser.restore();
    locks_held(&browser, 1);
    assert!(browser.script("return window.locks.length", vec![]).as_u64().unwrap() >= 2);
    browser.goto(&format!("#/a/{}/results", sample::ID));
    locks_held(&browser, 0);
    let host = team::gather_in(Browser::open());
    browser.goto(&team::link(&host, "Governance group"));
    browser.click(Role::Button, messages::home::start());
    browser.wait_for_css(".question");
    locks_held(&browser, 0);
    team::answer(&browser, &[2]);
    locks_held(&browser, 1);
}

#[test]
fn a_screen_that_cannot_be_kept_on_is_told() {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    browser.before_every_page("delete Navigator.prototype.wakeLock");
    browser.reload();
    let browser = room(browser);
    browser.see(messages::notices_bar::screen_may_go_off());
    browser.assert_accessible();
    browser.goto(&format!("#/a/{}/workshop/phones", sample::ID));
    browser.wait_for(Role::Heading, messages::workshop::answer_on_phone());
    browser.see(messages::notices_bar::screen_may_go_off());
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn what_the_browser_does_not_copy_stands_selected_and_widens_no_page() {
    let browser = Browser::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    // The older way alone copies too.
    browser.before_every_page("delete Navigator.prototype.clipboard");
    browser.reload();
    let browser = team::gather_in(browser);
    let link = team::link(&browser, "Governance group");
    assert!(link.starts_with("#/seat/"), "{link}");
    browser.before_every_page("Document.prototype.execCommand = () => false");
    browser.reload();
    for width in [320, 768, 1360] {
        browser.set_width(width);
        browser.click(Role::Button, &messages::team::copy_the_link_of("Governance group"));
        browser.see(messages::components::copy_by_hand());
        let selected = browser.wait_until("the selected link", || {
            let text = browser.script(
                "const f = document.activeElement;
                 return f.value?.slice(f.selectionStart, f.selectionEnd) ?? ''",
                vec![],
            );
            match text.as_str() {
                Some(text) if text.contains("#/seat/") => Ok(text.to_owned()),
                _ => Err(text.to_string()),
            }
        });
        assert!(selected.ends_with(&link), "{selected}");
        assert_eq!(browser.overflow(), 0, "{width}");
        let field = browser.script(
            "const f = document.activeElement, row = f.closest('li');
             return [f.clientWidth / row.clientWidth, f.scrollWidth <= f.clientWidth,
               row.querySelector('h3').getBoundingClientRect().width]",
            vec![],
        );
        assert!(field[0].as_f64().unwrap() > 0.9, "as wide as its row: {field}");
        assert_eq!(field[1], json!(true), "it wraps");
        assert!(field[2].as_f64().unwrap() > 200.0, "the name has room: {field}");
        browser.shot(&format!("copy-by-hand-{width}"));
    }
    browser.assert_accessible();
}
