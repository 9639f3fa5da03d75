//! The whole job: from the first page to a saved PDF, with the mouse and by keyboard alone.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use browser_tests::{Browser, Engine, Role, labelled};
use groundwork::assessment::Assessment;
use groundwork::date::Day;
use groundwork::messages;
use groundwork::plan::Outcome;
use groundwork::question_set::{Questionnaire, Target};
use groundwork::save_file;
use groundwork::text;

use crate::offline::wait_until_kept;

const NAME: &str = "Ŋarra & Sons <Community> Health";
const REFLECTION: &str = "People keep asking for someone who has stood where they stand.";

/// The levels given, again and again: every kind of answer is among them.
const LEVELS: [Option<u8>; 7] = [Some(1), Some(0), None, Some(2), Some(3), Some(1), Some(4)];

fn questionnaire() -> Questionnaire {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires/peer-readiness.json");
    Questionnaire::read(&std::fs::read(path).unwrap()).unwrap()
}

/// What the field of a question that is not scored is called.
pub fn reflection() -> String {
    let label = messages::questions::your_reflection();
    labelled(label, messages::questions::optional_printed())
}

/// What the field of the planned first day is called.
pub fn first_day() -> String {
    labelled(messages::set_up::first_day(), messages::set_up::optional())
}

/// Starts an assessment and answers alone; ends on the first question.
pub fn set_up(browser: &Browser) {
    browser.click(Role::Button, messages::home::start_assessment());
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.fill(messages::set_up::organisation_name(), NAME);
    browser.select(messages::set_up::where_you_work(), messages::jurisdictions::act());
    browser.fill(&first_day(), "2099-03-01");
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
}

/// The question that comes after this one, once its heading has the focus: then the page has been
/// scrolled to its top and stands still. And whether it is a scale.
fn next_question(browser: &Browser, before: &str) -> (String, bool) {
    let heading = browser.wait_until("a question after it", || {
        let heading = browser.texts(".question h1").pop().unwrap_or_default();
        let focused = browser.focused();
        // In a name, Firefox puts spaces around a link: “a peer worker ?”.
        let has_focus = squeezed(&heading) == squeezed(&focused);
        let arrived = !heading.is_empty() && heading != before && has_focus;
        if arrived {
            Ok(heading)
        } else {
            Err(format!("“{heading}”, focus on “{focused}”"))
        }
    });
    (heading, browser.count(".question fieldset .options") > 0)
}

fn answer_by_mouse(browser: &Browser) {
    let mut before = String::new();
    for (at, question) in questionnaire().questions.iter().enumerate() {
        let (heading, scale) = next_question(browser, &before);
        assert_eq!(heading, question.text);
        assert_eq!(scale, question.scale().is_some());
        match (scale, LEVELS[at % LEVELS.len()]) {
            (false, _) => browser.fill(&reflection(), REFLECTION),
            (true, Some(level)) => browser.click_css(&format!("#level-{level}")),
            (true, None) => browser.click_css("#level-unsure"),
        }
        browser.click_css(".page-steps .button:last-child");
        before = heading;
    }
    browser.wait_for_css(".stage-card");
}

fn answer_by_keyboard(browser: &Browser) {
    let mut before = String::new();
    for (at, question) in questionnaire().questions.iter().enumerate() {
        let (heading, scale) = next_question(browser, &before);
        assert_eq!(heading, question.text);
        match (scale, LEVELS[at % LEVELS.len()]) {
            (false, _) => {
                tab_to(browser, &reflection());
                browser.type_text(REFLECTION);
                tab_to(
                    browser,
                    if at + 1 == last() {
                        messages::questions::see_results()
                    } else {
                        messages::questions::next()
                    },
                );
                browser.press("Enter");
            }
            (true, level) => {
                browser.press(&level.map_or("u".to_owned(), |level| level.to_string()));
                if at + 1 == last() {
                    tab_to(browser, messages::questions::see_results());
                    browser.press("Enter");
                } else {
                    browser.press("ArrowRight");
                }
            }
        }
        before = heading;
    }
    browser.wait_for_css(".stage-card");
}

fn last() -> usize {
    questionnaire().questions.len()
}

/// Presses Tab until this has the focus; a name that ends in `…` stands for all that begin so.
fn tab_to(browser: &Browser, name: &str) {
    go_to(browser, "Tab", name);
}

/// Goes back to what has been passed. Not forward past the end of the page: there the focus goes to
/// the browser's own window, and Firefox's driver says that it is on the page again when it is not.
fn tab_back_to(browser: &Browser, name: &str) {
    go_to(browser, "Shift+Tab", name);
}

fn go_to(browser: &Browser, key: &str, name: &str) {
    let is = |focused: &str| match name.strip_suffix('…') {
        Some(start) => focused.starts_with(start),
        None => focused == name,
    };
    let mut seen = Vec::new();
    for _ in 0..80 {
        browser.press(key);
        let focused = browser.focused();
        if is(&focused) {
            return;
        }
        seen.push(focused);
    }
    panic!("{key} never came to “{name}”; it went {seen:?}");
}

/// The saved assessment and what follows from it.
fn saved(browser: &Browser) -> (Questionnaire, Assessment, Outcome) {
    let bytes = std::fs::read(browser.downloaded(".groundwork.json")).unwrap();
    let assessment = save_file::open(&bytes).unwrap().assessment;
    let set = questionnaire();
    let today: Day = assessment.saved[..10].parse().unwrap();
    let outcome = Outcome::new(&set, &assessment, Target::Recruit, today);
    (set, assessment, outcome)
}

/// The text of a PDF in reading order, without white space: lines break anywhere.
fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg("-raw").arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success());
    squeezed(&String::from_utf8(output.stdout).unwrap())
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What was saved is what was entered, and the PDF holds all of it.
fn check_files(browser: &Browser) {
    let (set, assessment, outcome) = saved(browser);
    assert_eq!(assessment.organisation.name, NAME);
    let answered: usize = assessment.answers.values().map(|a| a.len()).sum();
    assert_eq!(answered, set.questions.len());

    let pdf = text_of(&browser.downloaded(".pdf"));
    let stage = text::stage_name(&set.wording, outcome.scores.claimed.stage.stage);
    let mut wanted = vec![NAME.to_owned(), stage.to_owned(), REFLECTION.to_owned()];
    let scales: Vec<_> = set.scales().collect();
    wanted.extend(outcome.scores.gaps.iter().map(|at| scales[*at].0.short.clone()));
    wanted.extend(outcome.plan.steps.iter().map(|step| text::step_title(&set, step)));
    assert!(wanted.len() > 40, "the journey makes gaps and actions");
    for words in wanted {
        assert!(pdf.contains(&squeezed(&words)), "the PDF does not hold “{words}”");
    }
}

fn by_mouse(width: u32) {
    let browser = Browser::open();
    browser.set_width(width);
    // What page and service worker ask for in the same moment Firefox fetches for each.
    wait_until_kept(&browser);
    set_up(&browser);
    answer_by_mouse(&browser);
    browser.click_css(".tabs a[href$=plan]");
    browser.wait_for(Role::Heading, messages::plan_page::your_plan());
    browser.click_css(".tabs a[href$=report]");
    browser.click(Role::Button, messages::documents::save_to_file());
    browser.click(Role::Button, messages::documents::make_pdf());
    browser.see(messages::documents::report_ready());
    browser.click(Role::Button, messages::documents::save_pdf());
    browser.click(Role::Button, messages::documents::word());
    browser.see(messages::documents::file_made());
    check_files(&browser);
    assert_eq!(browser.overflow(), 0);
    assert_eq!(browser.console_errors(), [""; 0]);
    assert_nothing_left(&browser);
}

/// No request went elsewhere, none carried anything, and each was for a file of the build. Each
/// asset was asked for once, by the page or by the service worker, which in WebKit share nothing of
/// what has come; the page and the manifest, whose names do not change with their content, once more by
/// the service worker; and the service worker itself whenever the browser looked for a newer
/// version.
pub fn assert_nothing_left(browser: &Browser) {
    assert_eq!(browser.strays(), [""; 0]);
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    for request in browser.requests() {
        assert_eq!(request.method, "GET", "{request:?}");
        assert_eq!((request.query.as_str(), request.body_bytes), ("", 0), "{request:?}");
        let file = browser_tests::dist().join(request.path.trim_start_matches('/'));
        assert!(request.path == "/" || file.is_file(), "{} is no file of it", request.path);
        *asked.entry(request.path).or_default() += 1;
    }
    let shared = browser.engine() != Engine::WebKit;
    for (path, times) in asked {
        let most = match path.as_str() {
            "/sw.js" => usize::MAX,
            path if path.starts_with("/assets/") => {
                if shared {
                    1
                } else {
                    3
                }
            }
            _ => 2,
        };
        assert!(times <= most, "{path} was fetched {times} times");
    }
}

#[test]
fn by_mouse_at_1360_pixels() {
    by_mouse(1360);
}

#[test]
fn by_mouse_at_320_pixels() {
    by_mouse(320);
}

/// Waits for a page and for its heading to have the focus: a key pressed before would go nowhere.
fn arrive(browser: &Browser, heading: &str) {
    browser.wait_for(Role::Heading, heading);
    browser.wait_until("the focus on the heading", || match browser.focused() {
        focused if focused == heading => Ok(()),
        other => Err(other),
    });
}

fn by_keyboard(width: u32) {
    let browser = Browser::open();
    browser.set_width(width);
    browser.wait_for(Role::Button, messages::home::start_assessment());
    tab_to(&browser, messages::home::start_assessment());
    browser.press("Enter");
    arrive(&browser, messages::set_up::title());
    tab_to(&browser, messages::set_up::organisation_name());
    browser.type_text(NAME);
    tab_to(&browser, messages::set_up::where_you_work());
    browser.type_text("Aus");
    tab_to(&browser, &format!("{}…", messages::set_up::alone()));
    browser.press("Space");
    browser.wait_for(Role::Link, messages::set_up::start_answering());
    tab_to(&browser, messages::set_up::start_answering());
    browser.press("Enter");
    browser.wait_for_css(".question");
    answer_by_keyboard(&browser);
    tab_to(&browser, messages::results::see_plan());
    browser.press("Enter");
    arrive(&browser, messages::plan_page::your_plan());
    tab_to(&browser, messages::plan_page::make_report());
    browser.press("Enter");
    arrive(&browser, messages::documents::title());
    tab_to(&browser, messages::documents::make_pdf());
    browser.press("Enter");
    browser.see(messages::documents::report_ready());
    tab_to(&browser, messages::documents::save_pdf());
    browser.press("Enter");
    tab_back_to(&browser, messages::documents::save_to_file());
    browser.press("Enter");
    check_files(&browser);
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn by_keyboard_alone_at_1360_pixels() {
    by_keyboard(1360);
}

#[test]
fn by_keyboard_alone_at_320_pixels() {
    by_keyboard(320);
}
