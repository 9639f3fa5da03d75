//! The report page: preview, parts, logo, and what goes wrong.

use std::path::{Path, PathBuf};

use browser_tests::{ANY, Browser, Role, Scratch, labelled};
use groundwork::date::Day;
use groundwork::messages;
use groundwork::pdf::{self, Fonts};
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::report::{Document, ReportOptions, action_plan};
use groundwork::save_file;
use groundwork::text;
use serde_json::{Value, json};
use thirtyfour::support::base64_decode;

use crate::sample;

pub fn open() -> Browser {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.wait_for(Role::Heading, messages::documents::title());
    browser
}

/// The report page of a site that a test changes, with this assessment.
pub fn open_on(site: &Scratch, assessment: &Value) -> Browser {
    let browser = Browser::on_folder(site.path());
    browser.goto("");
    sample::give(&browser, &assessment.to_string());
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser
}

/// The report page of a site that lacks a file, and what brings it back.
pub fn open_without(site: &Scratch, part: &str) -> (Browser, impl FnOnce()) {
    let (part, away) = (site.asset(part), site.path().join("away"));
    std::fs::rename(&part, &away).unwrap();
    let browser = open_on(site, &sample::assessment());
    (browser, move || std::fs::rename(&away, &part).unwrap())
}

/// Chooses a kind of document.
pub fn choose(browser: &Browser, kind: &str) {
    browser.script(
        "[...document.querySelectorAll('input[name=kind]')].find((i) => \
         i.parentElement.textContent.includes(arguments[0])).click()",
        vec![json!(kind)],
    );
}

/// A picture of this size, drawn by the browser, as PNG or JPEG.
fn picture(browser: &Browser, folder: &Scratch, name: &str, kind: &str) -> std::path::PathBuf {
    let script = "const canvas = document.createElement('canvas');
        canvas.width = 300; canvas.height = 100;
        const context = canvas.getContext('2d');
        context.fillStyle = '#1f6455'; context.fillRect(20, 20, 200, 60);
        return canvas.toDataURL(arguments[0]).split(',')[1];";
    let text = browser.script(script, vec![json!(kind)]);
    folder.file(name, base64_decode(text.as_str().unwrap()).unwrap())
}

/// A file of the project.
fn project(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(file)
}

/// The full question set.
pub fn questions() -> Questionnaire {
    let set = std::fs::read(project("questionnaires/peer-readiness.json")).unwrap();
    Questionnaire::read(&set).unwrap()
}

/// The action plan of a save file, as the browser makes it.
pub fn document(saved: &[u8], today: Day, choices: &ReportOptions) -> Document {
    let assessment = save_file::open(saved).unwrap().assessment;
    let set = match assessment.questionnaire.id.as_str() {
        Questionnaire::QUICK_CHECK => questions().quick_check(),
        _ => questions(),
    };
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    action_plan(&set, &assessment, &outcome, today, choices)
}

#[test]
fn the_pages_are_shown_before_they_are_saved() {
    let browser = open();
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(&messages::documents::page_place(1, ANY));
    browser.wait_for_css(".sheet[role=img]");
    // On the page, the last word of its title begins a line.
    let title = messages::action_plan::title();
    browser.see(title.rsplit_once(' ').unwrap().0);
    browser.click(Role::Button, messages::documents::next_page());
    browser.see(&messages::documents::page_place(2, ANY));
    browser.see(messages::report::part_board());
    browser.assert_accessible();
    browser.prefer(&[("prefers-color-scheme", "dark"), ("prefers-reduced-motion", "reduce")]);
    browser.shot("report-preview-dark");
    browser.assert_accessible();
    browser.set_width(320);
    browser.shot("report-preview-320");
    assert_eq!(browser.overflow(), 0);
    browser.click(Role::Button, messages::documents::page_before());
    browser.see(&messages::documents::page_place(1, ANY));
    assert_eq!(browser.downloads().len(), 0, "nothing is saved unasked");
    browser.click(Role::Button, messages::documents::save_pdf());
    let saved = browser.downloaded(".pdf");
    assert!(std::fs::read(saved).unwrap().starts_with(b"%PDF-"));
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn the_browser_makes_the_same_bytes_as_the_command_line() {
    makes_the_same_bytes(&open());
}

#[test]
fn a_quick_check_is_reported_as_on_the_command_line() {
    let mut quick = sample::assessment();
    quick["questionnaire"]["id"] = json!(Questionnaire::QUICK_CHECK);
    let browser = sample::open_file(&quick.to_string());
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.wait_for(Role::Heading, messages::documents::title());
    makes_the_same_bytes(&browser);
}

fn makes_the_same_bytes(browser: &Browser) {
    browser.click(Role::Button, messages::documents::save_to_file());
    let saved = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::save_pdf());
    let path = browser.downloaded(".pdf");
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let today = name[name.len() - 10..].parse().unwrap();

    let document = document(&saved, today, &ReportOptions::default());
    let read = |file: &str| std::fs::read(project(file)).unwrap();
    let (regular, bold) =
        (read("style/fonts/SourceSans3-Regular.ttf"), read("style/fonts/SourceSans3-Bold.ttf"));
    let fonts = Fonts::new(&regular, &bold).unwrap();
    let native = pdf::write(&document, &fonts, &mut |_, _| {}).unwrap().pdf;
    assert!(std::fs::read(path).unwrap() == native, "the two PDFs differ");
}

#[test]
fn parts_can_be_left_out() {
    let browser = open();
    browser.click_css("details summary");
    for part in [
        messages::report::part_answers(),
        messages::report::part_method(),
        messages::report::part_resources(),
        messages::report::part_achieves(),
    ] {
        browser.click(Role::Checkbox, part);
    }
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::save_pdf());
    let pdf = browser.downloaded(".pdf");
    let text = std::process::Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap().stdout;
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains(messages::report::part_board()));
    assert!(
        !text.contains(messages::report::part_method())
            && !text.contains(messages::report::part_answers())
    );
}

#[test]
fn a_logo_is_shown_printed_and_left_out_again() {
    let browser = open();
    let folder = Scratch::new();
    for (name, kind) in [("logo.png", "image/png"), ("logo.jpg", "image/jpeg")] {
        browser.choose_file("#logo", &picture(&browser, &folder, name, kind));
        browser.wait_for_css("img.logo");
        browser.assert_accessible();
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(messages::documents::report_ready());
        browser.wait_for_css(".sheet image");
        browser.click(Role::Button, messages::documents::leave_logo_out());
        browser.wait_until("no logo", || match browser.count("img.logo") {
            0 => Ok(()),
            n => Err(format!("{n} logos")),
        });
    }
}

#[test]
fn a_logo_that_is_no_good_is_explained() {
    let browser = open();
    let folder = Scratch::new();
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend([10_000_u32.to_be_bytes(), 5_000_u32.to_be_bytes()].concat());
    huge.extend([8, 6, 0, 0, 0]);
    let mut broken = huge.clone();
    broken[16..24].copy_from_slice(&[0, 0, 0, 10, 0, 0, 0, 10]);
    let cases = [
        ("text.png", b"not a picture".to_vec(), messages::report::logo_not_a_picture()),
        ("huge.png", huge, &messages::report::logo_too_many_pixels(10_000, 5_000)),
        ("broken.png", broken, messages::report::logo_not_a_picture()),
        ("large.jpg", vec![0; 6 << 20], &messages::report::logo_too_large(ANY)),
    ];
    for (name, bytes, words) in cases {
        browser.choose_file("#logo", &folder.file(name, bytes));
        browser.see(&messages::documents::logo_not_taken(text::capital(words)));
        browser.assert_accessible();
        assert_eq!(browser.count("img.logo"), 0);
    }
}

#[test]
fn a_report_part_that_does_not_arrive_is_told_and_can_be_asked_for_again() {
    for part in ["report.wasm", "report.js", "report-start.js"] {
        let site = Scratch::with_site();
        let (browser, bring_back) = open_without(&site, part);
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(messages::documents::report_failed());
        browser.see(messages::documents::report_failed_advice());
        browser.assert_accessible();
        bring_back();
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(messages::documents::report_ready());
    }
}

#[test]
fn another_report_on_the_same_visit_needs_nothing_more() {
    let site = Scratch::with_site();
    let browser = open_on(&site, &sample::assessment());
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    for part in ["report.wasm", "report.js", "report-start.js", "SourceSans3-Bold.ttf"] {
        std::fs::remove_file(site.asset(part)).unwrap();
    }
    choose(&browser, messages::documents::board_paper());
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see("groundwork-board-paper");
}

#[test]
fn board_paper_workbook_and_ballots_are_made_too() {
    let browser = open();
    for (kind, name, words) in [
        (messages::documents::board_paper(), "groundwork-board-paper", "Page 1 of 2"),
        (
            messages::documents::workbook(),
            "groundwork-workbook",
            &messages::documents::page_place(1, ANY),
        ),
        (
            messages::documents::ballots(),
            "groundwork-ballots",
            &messages::documents::page_place(1, ANY),
        ),
    ] {
        choose(&browser, kind);
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(name);
        browser.see(words);
        browser.assert_accessible();
    }
    browser.select(messages::documents::for_whom(), "Governance group");
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see("groundwork-ballots-governance.pdf");
    browser.click(Role::Button, messages::documents::save_pdf());
    let saved = browser.downloaded("groundwork-ballots-governance.pdf");
    assert!(std::fs::read(saved).unwrap().starts_with(b"%PDF-"));
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn whatever_is_chosen_after_it_was_made_withdraws_the_report() {
    let browser = open();
    let ready = || {
        browser.click(Role::Button, messages::documents::make_pdf());
        browser.see(messages::documents::report_ready());
        browser.see_no(messages::components::withdrawn());
    };
    let withdrawn = |what: &str| {
        browser.wait_gone(Role::Button, messages::documents::save_pdf());
        browser.see(messages::components::withdrawn());
        assert_eq!(browser.count(".sheet"), 0, "{what}: the pages are gone too");
    };
    for tick in [
        messages::documents::notes(),
        messages::documents::names(),
        messages::documents::owners(),
        messages::documents::in_full(),
        messages::documents::letter_paper(),
    ] {
        ready();
        browser.click(Role::Checkbox, tick);
        withdrawn(tick);
    }
    ready();
    browser.fill(
        &labelled(messages::documents::prepared_by(), messages::documents::prepared_by_optional()),
        "Kim",
    );
    withdrawn("who prepared it");
    browser.click_text(messages::documents::choose_parts());
    ready();
    browser.click(Role::Checkbox, messages::report::part_answers());
    withdrawn("a part");
    ready();
    let folder = Scratch::new();
    browser.choose_file("#logo", &picture(&browser, &folder, "logo.png", "image/png"));
    browser.wait_for_css("img.logo");
    withdrawn("the logo");
    ready();
    choose(&browser, messages::documents::ballots());
    withdrawn("the kind");
    ready();
    browser.select(messages::documents::for_whom(), "Governance group");
    withdrawn("the group");
    browser.assert_accessible();
    // What was entered, too.
    browser.goto(&format!("#/a/{}/questions/p2/RSK-2", sample::ID));
    browser.click_css("#level-4");
    browser.wait_for_css("#level-4:checked");
    browser.goto(&format!("#/a/{}/report", sample::ID));
    browser.wait_for(Role::Heading, messages::documents::title());
    ready();
    browser.click(Role::Button, messages::shell::undo());
    withdrawn("an answer");
}

#[test]
fn a_choice_withdraws_files_of_every_format() {
    let browser = open();
    for (button, ending) in [
        (messages::documents::word(), ".docx"),
        (messages::documents::excel(), ".xlsx"),
        (&messages::documents::csv("plan"), "-plan.csv"),
        (&messages::documents::csv("gaps"), "-gaps.csv"),
        (&messages::documents::csv("answers"), "-answers.csv"),
        (messages::documents::calendar(), ".ics"),
    ] {
        browser.click(Role::Button, button);
        let _ = browser.downloaded(ending);
        browser.wait_for(Role::Button, messages::documents::save_again());
        browser.click(Role::Checkbox, messages::documents::notes());
        browser.wait_gone(Role::Button, messages::documents::save_again());
        browser.see(messages::components::withdrawn());
    }
    browser.click_text(messages::documents::protect());
    let phrase = "river stones, a kettle and seven lanterns";
    browser.fill(messages::documents::passphrase(), phrase);
    browser.fill(messages::documents::passphrase_again(), phrase);
    browser.click(Role::Button, messages::documents::save_protected());
    browser.wait_for(Role::Button, messages::documents::save_again());
    browser.fill(messages::documents::passphrase(), "another");
    browser.wait_gone(Role::Button, messages::documents::save_again());
    browser.click_text(messages::documents::hand_on());
    browser.click(Role::Button, messages::documents::save_to_hand_on());
    browser.wait_for_css("details[open] [role=status] p");
    browser.click(Role::Checkbox, messages::documents::leave_out_people());
    browser.wait_until("no word on the file of before", || {
        match browser.count("details[open] [role=status] p") {
            0 | 1 => Ok(()),
            n => Err(n.to_string()),
        }
    });
}

#[test]
fn the_page_says_how_large_groundwork_in_one_file_is() {
    let browser = open();
    let bytes = std::fs::metadata(browser_tests::dist().join("groundwork.html")).unwrap().len();
    browser.see(&format!("({:.1} MB)", bytes as f64 / 1_000_000.0));
}
