//! The report in formats other than PDF: made on the device, and what goes wrong.

use browser_tests::{Role, Scratch};
use groundwork::date::Day;
use groundwork::export::{Tables, calendar, csv, excel, tables, word};
use groundwork::messages;
use groundwork::plan::Outcome;
use groundwork::question_set::Target;
use groundwork::report::ReportOptions;
use groundwork::save_file;
use serde_json::json;

use crate::report::{choose, document, open, open_on, open_without, questions};
use crate::sample;

#[test]
fn word_files_are_the_same_bytes_as_natively() {
    let browser = open();
    browser.click(Role::Button, messages::documents::save_to_file());
    let saved = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    browser.click(Role::Button, messages::documents::word());
    browser.see(messages::documents::file_made());
    let path = browser.downloaded(".docx");
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    browser.see(&format!("{name}.docx"));
    let today = name[name.len() - 10..].parse().unwrap();
    let made = std::fs::read(path).unwrap();
    assert!(made.starts_with(b"PK"));
    let native = word(&document(&saved, today, &ReportOptions::default())).unwrap();
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
fn workbooks_tables_and_calendars_are_the_same_bytes_as_natively() {
    let browser = open();
    browser.click(Role::Button, messages::documents::save_to_file());
    let saved = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    let (set, assessment) = (questions(), save_file::open(&saved).unwrap().assessment);
    let choices = ReportOptions::default();
    let native = |today: Day, ending: &str| {
        let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
        let tables: Tables = tables(&set, &assessment, &outcome, today, &choices);
        match ending {
            ".xlsx" => excel(&tables).unwrap(),
            ".ics" => calendar(&set, &assessment, &outcome, today, &choices).unwrap().into_bytes(),
            "-plan.csv" => csv(&tables.plan).into_bytes(),
            "-gaps.csv" => csv(&tables.gaps).into_bytes(),
            _ => csv(&tables.answers).into_bytes(),
        }
    };
    for (button, ending) in [
        (messages::documents::excel(), ".xlsx"),
        (messages::documents::calendar(), ".ics"),
        (&messages::documents::csv("plan"), "-plan.csv"),
        (&messages::documents::csv("gaps"), "-gaps.csv"),
        (&messages::documents::csv("answers"), "-answers.csv"),
    ] {
        browser.click(Role::Button, button);
        let path = browser.downloaded(ending);
        browser.see(messages::documents::file_made());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let stem = name.strip_suffix(ending).unwrap();
        let today = stem.strip_prefix("groundwork-action-plan-").unwrap().parse().unwrap();
        let made = std::fs::read(path).unwrap();
        assert!(made == native(today, ending), "{name} differs");
    }
    browser.shot("report-formats");
    browser.assert_accessible();
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_calendar_without_dates_says_what_to_do() {
    let site = Scratch::with_site();
    let mut assessment = sample::assessment();
    assessment["planned_start"] = json!(null);
    let browser = open_on(&site, &assessment);
    browser.click(Role::Button, messages::documents::calendar());
    browser.see(messages::documents::file_failed());
    browser.see(messages::export::no_events_no_date());
    browser.see_no(messages::documents::file_failed_advice());
    assert_eq!(browser.downloads().len(), 0);
}

#[test]
fn word_files_keep_to_the_choices_and_are_saved_again_when_asked() {
    let browser = open();
    choose(&browser, messages::documents::ballots());
    browser.select(messages::documents::for_whom(), "Governance group");
    browser.click(Role::Button, messages::documents::word());
    browser.see("groundwork-ballots-governance.docx");
    let first = browser.downloaded("groundwork-ballots-governance.docx");
    let bytes = std::fs::read(&first).unwrap();
    std::fs::remove_file(first).unwrap();
    browser.click(Role::Button, messages::documents::save_again());
    let again = browser.downloaded(".docx");
    assert!(std::fs::read(again).unwrap() == bytes);
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_part_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    for part in ["export.wasm", "export.js", "export-start.js"] {
        let site = Scratch::with_site();
        let (browser, bring_back) = open_without(&site, part);
        browser.click(Role::Button, messages::documents::word());
        browser.see(messages::documents::file_failed());
        browser.see(messages::documents::file_failed_advice());
        browser.assert_accessible();
        assert_eq!(browser.downloads().len(), 0);
        // The PDF comes from another part.
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(messages::documents::report_ready());
        bring_back();
        browser.click(Role::Button, messages::shell::try_again());
        browser.see(messages::documents::file_made());
        assert!(std::fs::read(browser.downloaded(".docx")).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn nothing_is_saved_after_it_was_cancelled() {
    let browser = open();
    // A worker that never answers.
    browser.script("window.Worker = class { postMessage() {} terminate() {} }", vec![json!(null)]);
    browser.click(Role::Button, messages::documents::word());
    browser.see(messages::worker::making_file());
    browser.assert_accessible();
    browser.click(Role::Button, messages::components::cancel());
    browser.see_no(messages::worker::making_file());
    assert_eq!(browser.downloads().len(), 0);
}
