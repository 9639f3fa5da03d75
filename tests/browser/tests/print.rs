//! The browser's own print of every screen: no controls, a light ground, what is folded unfolded.

use std::path::Path;
use std::process::Command;

use browser_tests::{Engine, Role, Scratch};
use groundwork::messages;

use crate::{routes, sample};

/// Controls that mean nothing on paper.
fn controls() -> [&'static str; 9] {
    [
        messages::shell::undo(),
        messages::shell::redo(),
        messages::shell::skip_to_page(),
        messages::home::start_assessment(),
        messages::results::plan_it(),
        messages::documents::make_pdf(),
        messages::questions::clear_answer(),
        messages::questions::keyboard_shortcuts(),
        messages::plan_page::add_own(),
    ]
}

/// Something that a place must print besides its heading: what is folded away on the screen, or
/// what it is there for.
fn also_printed(place: &str) -> &'static str {
    match place {
        "home" | "set-up" => "Riverside Community Health",
        "about" => "Source Sans 3",
        "scenarios" => "The funder ends the pilot",
        "scenarios-friend" => "What the friend would choose",
        "questions-p2-RSK-2" => messages::questions::why_it_matters(),
        "results" => messages::results::gaps_to_close(),
        "plan" => "Ask a peer-led organisation to guide you",
        "report" => messages::documents::names(),
        _ => "",
    }
}

/// The words that a PDF prints, with single spaces.
pub fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output().unwrap();
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How light the corner of the first page is, 0 to 255.
pub fn corner(pdf: &Path) -> u8 {
    let output =
        Command::new("pdftoppm").args(["-r", "20", "-gray", "-l", "1"]).arg(pdf).output().unwrap();
    // P5, width and height, 255, then a byte for each pixel.
    let start = output.stdout.windows(4).position(|w| w == b"255\n").unwrap() + 4;
    output.stdout[start]
}

/// A text without its spaces: a line may be broken anywhere between words, and there is room around
/// a term.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn every_screen_prints_as_a_document() {
    let browser = sample::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    let folder = Scratch::new();
    browser.prefer(&[("prefers-color-scheme", "dark"), ("prefers-reduced-motion", "reduce")]);
    for place in routes::places(&browser) {
        routes::visit(&browser, &place);
        let screen = place.name;
        let heading = squeezed(&browser.text("main h1"));
        assert!(!heading.is_empty(), "{screen} has no heading");
        let pdf = folder.file(&format!("{screen}.pdf"), browser.print());
        if let Some(shots) = std::env::var_os("GROUNDWORK_SHOTS") {
            std::fs::copy(&pdf, Path::new(&shots).join(pdf.file_name().unwrap())).unwrap();
        }
        let text = text_of(&pdf);
        assert!(squeezed(&text).contains(&heading), "{screen} prints no “{heading}”: {text}");
        assert!(text.contains(also_printed(&screen)), "{screen} prints: {text}");
        for control in controls() {
            assert!(!text.contains(control), "{screen} prints “{control}”: {text}");
        }
        assert!(corner(&pdf) > 250, "{screen} prints a ground");
    }
    browser.goto(&format!("#/a/{}/report", sample::ID));
    // A button that was pressed is still the page's: printing changed nothing.
    browser.wait_for(Role::Button, messages::documents::make_pdf());
}
