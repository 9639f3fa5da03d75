//! The report in formats other than PDF: made on the device, and what goes wrong.

use browser_tests::{Browser, Role, Scratch};
use groundwork::office::word;
use groundwork::report::Choices;
use serde_json::json;

use crate::report::{document, open};
use crate::sample;

#[test]
fn word_files_are_the_same_bytes_as_natively() {
    let browser = open();
    browser.click(Role::Button, "Save the assessment to a file");
    let saved = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    browser.click(Role::Button, "Word (.docx)");
    browser.see("Your file is made");
    let path = browser.downloaded(".docx");
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    browser.see(&format!("{name}.docx"));
    let today = name[name.len() - 10..].parse().unwrap();
    let made = std::fs::read(path).unwrap();
    assert!(made.starts_with(b"PK"));
    let native = word(&document(&saved, today, &Choices::default())).unwrap();
    assert!(made == native, "the two Word files differ");
    for (width, scheme) in [
        (320, "light"),
        (320, "dark"),
        (768, "light"),
        (768, "dark"),
        (1360, "light"),
        (1360, "dark"),
    ] {
        browser.set_width(width);
        browser.prefer(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
        browser.shot(&format!("report-word-{width}-{scheme}"));
        browser.assert_accessible();
        assert_eq!(browser.overflow(), 0, "{width}");
    }
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn word_files_keep_to_the_choices_and_are_saved_again_when_asked() {
    let browser = open();
    browser.script(
        "[...document.querySelectorAll('input[name=kind]')].find((i) => \
         i.parentElement.textContent.includes('Ballots')).click()",
        Vec::new(),
    );
    browser.select("For whom", "Governance group");
    browser.click(Role::Button, "Word (.docx)");
    browser.see("groundwork-ballots-governance.docx");
    let first = browser.downloaded("groundwork-ballots-governance.docx");
    let bytes = std::fs::read(&first).unwrap();
    std::fs::remove_file(first).unwrap();
    browser.click(Role::Button, "Save it once more");
    let again = browser.downloaded(".docx");
    assert!(std::fs::read(again).unwrap() == bytes);
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_part_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    for part in ["office.wasm", "office.js", "office-start.js"] {
        let site = Scratch::with_site();
        let part = site.asset(part);
        let away = site.path().join("away");
        std::fs::rename(&part, &away).unwrap();
        let browser = Browser::on_folder(site.path());
        browser.goto("");
        sample::give(&browser, &sample::assessment().to_string());
        browser.goto(&format!("#/a/{}/report", sample::ID));
        browser.click(Role::Button, "Word (.docx)");
        browser.see("The file was not made");
        browser.see("Nothing is lost");
        browser.assert_accessible();
        assert_eq!(browser.downloads().len(), 0);
        // The PDF comes from another part.
        browser.click(Role::Button, "Make the PDF");
        browser.see("Your report is ready");
        std::fs::rename(&away, &part).unwrap();
        browser.click(Role::Button, "Try again");
        browser.see("Your file is made");
        assert!(std::fs::read(browser.downloaded(".docx")).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn nothing_is_saved_after_it_was_cancelled() {
    let browser = open();
    // A worker that never answers.
    browser.script("window.Worker = class { postMessage() {} terminate() {} }", vec![json!(null)]);
    browser.click(Role::Button, "Word (.docx)");
    browser.see("Making the file");
    browser.assert_accessible();
    browser.click(Role::Button, "Cancel");
    browser.see_no("Making the file");
    assert_eq!(browser.downloads().len(), 0);
}
