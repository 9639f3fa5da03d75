//! The browser's own print of every screen: no controls, a light ground, what is folded unfolded.

use std::path::Path;
use std::process::Command;

use browser_tests::{Engine, Role, Scratch};
use groundwork::messages;

use crate::sample;

/// A screen, its heading, and something that it must print.
const SCREENS: [(&str, &str, &str); 9] = [
    ("", "Lay the groundwork before you hire peers", "Riverside Community Health"),
    ("about", "About Groundwork", "Source Sans 3"),
    ("scenarios", "Situations to talk over", "The funder ends the pilot"),
    ("scenarios/friend", "A friend at the front desk", "What the friend would choose"),
    ("set-up", "Set up the assessment", "Riverside Community Health"),
    ("questions/p2/RSK-2", "If a good candidate", "Why this matters"),
    ("results", "Still listening", "Gaps to close"),
    ("plan", "Your plan", "Ask a peer-led organisation to guide you"),
    ("report", "The report", "Names of the people who answered"),
];

/// Controls that mean nothing on paper.
const CONTROLS: [&str; 9] = [
    "Undo",
    "Redo",
    "Skip to main content",
    "Start an assessment",
    "Plan it",
    "Make the PDF",
    "Clear this answer",
    "Keyboard shortcuts",
    "Add an action of your own",
];

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

#[test]
fn every_screen_prints_as_a_document() {
    let browser = sample::open();
    if browser.engine() != Engine::Chromium {
        return;
    }
    let folder = Scratch::new();
    browser.prefer(&[("prefers-color-scheme", "dark"), ("prefers-reduced-motion", "reduce")]);
    for (screen, heading, printed) in SCREENS {
        let place = match screen {
            "" | "about" | "scenarios" | "scenarios/friend" => format!("#/{screen}"),
            page => format!("#/a/{}/{page}", sample::ID),
        };
        browser.goto(&place);
        browser.wait_for_css("main h1");
        browser.see(heading);
        let name = if screen.is_empty() { "home" } else { screen };
        let pdf = folder.file(&format!("{}.pdf", name.replace('/', "-")), browser.print());
        if let Some(shots) = std::env::var_os("GROUNDWORK_SHOTS") {
            std::fs::copy(&pdf, Path::new(&shots).join(pdf.file_name().unwrap())).unwrap();
        }
        let text = text_of(&pdf);
        assert!(text.contains(heading) && text.contains(printed), "{screen} prints: {text}");
        for control in CONTROLS {
            assert!(!text.contains(control), "{screen} prints “{control}”: {text}");
        }
        assert!(corner(&pdf) > 250, "{screen} prints a ground");
    }
    // A button that was pressed is still the page's: printing changed nothing.
    browser.wait_for(Role::Button, messages::documents::make_pdf());
}
