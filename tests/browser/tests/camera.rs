//! Codes of answers that a camera films. Chromium alone has a camera for tests, which films a file.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Engine, Role, Scratch};
use groundwork::messages;
use groundwork::responses::{Qr, code};
use serde_json::{Value, json};

use crate::{sample, team};

/// Pixels of the film.
const ACROSS: usize = 640;
const DOWN: usize = 480;

/// A wall, and dark and light on a screen, as a camera sees them.
const WALL: u8 = 150;
const DARK: u8 = 40;
const LIGHT: u8 = 225;

/// Films these texts as QR codes, two a second, again and again.
fn film(to: &Path, texts: &[String]) {
    let mut film = format!("YUV4MPEG2 W{ACROSS} H{DOWN} F2:1 Ip A1:1 C420jpeg\n").into_bytes();
    for text in texts {
        let qr = Qr::new(text).expect("a code that is short enough");
        let side = usize::try_from(qr.side()).unwrap();
        let size = (DOWN - 40) / side;
        let (left, top) = ((ACROSS - size * side) / 2, (DOWN - size * side) / 2);
        film.extend(b"FRAME\n");
        for at in 0..ACROSS * DOWN {
            let (x, y) = (at % ACROSS, at / ACROSS);
            let square = |at: usize, before: usize| {
                let square = at.checked_sub(before)? / size;
                (square < side).then(|| i32::try_from(square).unwrap())
            };
            film.push(match (square(x, left), square(y, top)) {
                (Some(x), Some(y)) if qr.is_dark(x, y) => DARK,
                (Some(_), Some(_)) => LIGHT,
                _ => WALL,
            });
        }
        // No colour.
        film.resize(film.len() + ACROSS * DOWN / 2, 128);
    }
    fs::write(to, film).unwrap();
}

/// The first page in a browser whose camera films a file; none in engines without such a camera.
fn with_camera(film: &Path, asked: &str) -> Option<Browser> {
    if Engine::chosen() != Engine::Chromium {
        return None;
    }
    let film = format!("--use-file-for-fake-video-capture={}", film.display());
    let asked = format!("--use-fake-ui-for-media-stream{asked}");
    Some(Browser::open_with(&["--use-fake-device-for-media-stream", &film, &asked]))
}

/// Remembers what the camera gives from now on.
fn watch_tracks(browser: &Browser) {
    browser.script(
        "const devices = navigator.mediaDevices, ask = devices.getUserMedia.bind(devices);
         window.tracks = []; window.asked = [];
         devices.getUserMedia = async (wanted) => {
           window.asked.push(wanted);
           const stream = await ask(wanted);
           window.tracks.push(...stream.getTracks());
           return stream;
         };",
        vec![],
    );
}

/// The states of everything that the camera gave.
fn tracks(browser: &Browser) -> Value {
    browser.script("return window.tracks.map((track) => track.readyState)", vec![])
}

#[test]
fn a_code_in_several_pictures_is_filmed_and_its_answers_come_in() {
    let scratch = Scratch::new();
    let filmed = scratch.file("film.y4m", []);
    film(&filmed, &["https://example.org/".to_owned()]);
    let Some(browser) = with_camera(&filmed, "") else { return };
    let facilitator = team::gather_in(browser);
    let phone = team::sit(&team::link(&facilitator, "Governance group"));
    team::answer(&phone, &[2, 1]);
    let code = phone.script("return document.querySelector('textarea.code').value", vec![]);
    let parts = code::parts(code.as_str().unwrap(), 40);
    assert!(parts.len() > 2, "{parts:?}");

    // Some other code.
    watch_tracks(&facilitator);
    facilitator.click(Role::Button, messages::camera::open());
    facilitator.see(messages::team::code_without_answers());
    facilitator.see(messages::camera::stays_here());
    assert_eq!(tracks(&facilitator), json!(["live"]));
    facilitator.click(Role::Button, messages::camera::close());
    facilitator.wait_for(Role::Button, messages::camera::open());
    assert_eq!(tracks(&facilitator), json!(["ended"]));

    // Not all of it.
    film(&filmed, &parts[1..2]);
    facilitator.click(Role::Button, messages::camera::open());
    let missing = parts.len() - 1;
    facilitator.see(&messages::invitations::parts_of_this_code(1, parts.len(), missing));
    facilitator.click(Role::Button, messages::camera::close());

    film(&filmed, &parts);
    facilitator.click(Role::Button, messages::camera::open());
    facilitator.see(&messages::invitations::codes_read(1));
    facilitator.see(&team::answers_added(2));
    assert_eq!(sample::kept(&facilitator)["answers"], json!({}), "nothing is changed yet");
    facilitator.in_every_window(|width, scheme| {
        facilitator.shot(&format!("camera-{width}-{scheme}"));
        facilitator.assert_accessible();
        assert_eq!(facilitator.overflow(), 0, "{width}");
    });
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    let answers = sample::kept(&facilitator)["answers"]["p1"].clone();
    let levels: Vec<_> =
        answers.as_object().unwrap().values().map(|answer| answer["level"].clone()).collect();
    assert_eq!(levels.len(), 2);
    assert!(levels.contains(&json!(2)) && levels.contains(&json!(1)), "{answers}");

    // Leaving the page stops it too.
    assert_eq!(tracks(&facilitator), json!(["ended", "ended", "live"]));
    facilitator.goto("#/");
    facilitator.wait_for_css(".assessment");
    assert_eq!(tracks(&facilitator), json!(["ended", "ended", "ended"]));
    let sound = facilitator.script("return window.asked.map((wanted) => wanted.audio)", vec![]);
    assert_eq!(sound, json!([false, false, false]));
    assert_eq!(facilitator.strays(), [""; 0]);
    assert_eq!(facilitator.console_errors(), [""; 0]);
}

#[test]
fn a_camera_that_may_not_be_used_is_told() {
    let scratch = Scratch::new();
    let filmed = scratch.file("film.y4m", []);
    film(&filmed, &["https://example.org/".to_owned()]);
    let Some(browser) = with_camera(&filmed, "=deny") else { return };
    let facilitator = team::gather_in(browser);
    facilitator.click(Role::Button, messages::camera::open());
    facilitator.see(messages::camera::refused());
    facilitator.assert_accessible();
    facilitator.shot("camera-refused-1360");
    facilitator.click(Role::Button, messages::camera::close());
    facilitator.wait_for(Role::Button, messages::camera::open());
}

#[test]
fn where_there_is_no_camera_it_is_told_why() {
    let facilitator = team::gather_in(Browser::open());
    let asked = |devices: &str, words: &str| {
        let put = "Object.defineProperty(navigator, 'mediaDevices', {configurable: true, value: ";
        facilitator.script(&format!("{put}{devices}}})"), vec![]);
        facilitator.click(Role::Button, messages::camera::open());
        facilitator.see(words);
        facilitator.assert_accessible();
        facilitator.click(Role::Button, messages::camera::close());
    };
    let failing = |name: &str| {
        // An error of the page's own: Firefox keeps what a driver's script makes from the page.
        let page = "(window.wrappedJSObject ?? window)";
        format!(
            "{{getUserMedia: () => {page}.Promise.reject(new {page}.DOMException('', '{name}'))}}"
        )
    };
    asked("undefined", messages::camera::unsafe_connection());
    asked(&failing("NotFoundError"), messages::camera::no_camera());
    asked(&failing("NotReadableError"), messages::camera::busy());
    asked(&failing("NotAllowedError"), messages::camera::refused());
}
