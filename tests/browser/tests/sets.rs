//! Choosing what to answer: every set, the quick check and how it goes on, situations, terms.

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use groundwork::question_set::{BUILT_IN, Questionnaire};

use crate::sample;

/// Goes through the set-up and answers the first question with this level.
fn begin(browser: &Browser, level: u8) {
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
    browser.click_css(&format!("#level-{level}"));
    browser.see(&messages::shell::saved_at(ANY));
}

fn shipped(file: &str) -> Questionnaire {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
    Questionnaire::read(&std::fs::read(folder.join(file)).unwrap()).unwrap()
}

#[test]
fn the_first_page_says_of_every_set_for_whom_it_is_and_how_long_it_takes() {
    let browser = Browser::open();
    for set in BUILT_IN {
        browser.see(set.title());
        browser.see(set.for_whom());
        browser.see(set.takes());
    }
}

#[test]
fn every_set_can_be_started_and_shows_its_first_question() {
    let browser = Browser::open();
    for set in BUILT_IN {
        browser.goto("#/");
        browser.click(Role::Button, &messages::home::start_set(set.title()));
        browser.wait_for(Role::Heading, messages::set_up::title());
        browser.click_css("#who-alone");
        browser.wait_for_css("#role");
        browser.click(Role::Link, messages::set_up::start_answering());
        let first = set.from_file(shipped(set.file)).questions[0].text.clone();
        browser.wait_for(Role::Heading, &first);
    }
    assert_eq!(browser.console_errors(), [""; 0]);
}

#[test]
fn a_quick_check_goes_on_as_a_full_assessment_and_back() {
    let browser = Browser::open();
    browser.click(Role::Button, &messages::home::start_set(messages::built_in_sets::quick_check()));
    begin(&browser, 3);
    browser.see(&messages::questions::answered(1, 22, ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.click(Role::Button, messages::results::continue_full());
    browser.wait_for_css(".question");
    browser.see(&messages::questions::answered(1, 60, ANY));
    // What was answered is answered; undo takes the whole step back.
    browser.click(Role::Button, messages::home::undo());
    browser.see(&messages::questions::answered(1, 22, ANY));
    browser.click(Role::Button, messages::shell::redo());
    browser.see(&messages::questions::answered(1, 60, ANY));
    browser.reload();
    browser.see(&messages::questions::answered(1, 60, ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.see_no(messages::results::continue_full());
    let taken = messages::automatic_names::gone_on(messages::built_in_sets::peer_readiness());
    browser.wait_for(Role::Heading, &taken);
}

#[test]
fn a_set_words_its_stages_itself() {
    let browser = Browser::open();
    browser
        .click(Role::Button, &messages::home::start_set(messages::built_in_sets::co_production()));
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.see("Ready to share power");
    browser.see_no("recruit");
}

#[test]
fn situations_fill_the_screen_one_by_one_and_stand_beside_their_questions() {
    let browser = sample::open();
    browser.goto("#/scenarios");
    browser.wait_for(Role::Heading, messages::scenarios::situations());
    assert_eq!(browser.count(".scenario"), 10);
    browser.click(Role::Link, "A friend at the front desk");
    browser.wait_for(Role::Heading, "A friend at the front desk");
    assert_eq!(browser.focused(), "A friend at the front desk");
    browser.click(Role::Link, messages::scenarios::next());
    browser.wait_for(Role::Heading, "A quiet word");
    browser.back();
    browser.wait_for(Role::Heading, "A friend at the front desk");
    browser.goto(&format!("#/a/{}/questions/p2/RSK-5", sample::ID));
    browser.wait_for_css(".question");
    browser.click_css(".guidance details:has(a[href*=scenarios]) summary");
    browser.click(Role::Link, "A friend at the front desk");
    browser.wait_for(Role::Heading, "A friend at the front desk");
}

#[test]
fn a_term_in_a_question_leads_to_its_meaning() {
    let browser = sample::open();
    browser.goto(&format!("#/a/{}/questions/p2/SUP-2", sample::ID));
    browser.wait_for_css(".question h1 .term, .guidance .term");
    browser.script(
        "[...document.querySelectorAll('.guidance .term')].find((t) => \
         t.textContent.toLowerCase() === 'purposeful disclosure').click()",
        Vec::new(),
    );
    browser.see("A peer worker choosing to share a part of their story");
    browser.wait_until("the focus on the term", || match browser.focused() {
        focused if focused == "Purposeful disclosure" => Ok(()),
        other => Err(other),
    });
    browser.assert_accessible();
}
