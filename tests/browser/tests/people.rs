//! Who answers: asked in the set-up, told as it was, and nobody offered what is not for them.

use browser_tests::{ANY, Browser, Role, labelled};
use groundwork::messages;
use groundwork::text;
use serde_json::Value;

/// A set that was started, on its set-up.
fn set_up(set: &str) -> Browser {
    let browser = Browser::open();
    browser.click(Role::Button, &messages::home::start_set(set));
    browser.wait_for(Role::Heading, messages::set_up::title());
    browser
}

fn start_answering(browser: &Browser) {
    browser.click(Role::Link, messages::set_up::start_answering());
    browser.wait_for_css(".question");
}

/// Those who are listed, as the save file has them.
fn people(browser: &Browser) -> Value {
    browser.click(Role::Button, messages::shell::save_to_file());
    let file = browser.downloaded(".groundwork.json");
    let saved: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    std::fs::remove_file(file).unwrap();
    saved["participants"].clone()
}

/// Goes to a question of the only person who answers.
fn go_to(browser: &Browser, question: &str) {
    let named = || {
        let place = browser.place();
        let (assessment, rest) = place[place.find('#')?..].split_once("/questions/")?;
        let (person, _) = rest.split_once('/')?;
        Some(format!("{assessment}/questions/{person}"))
    };
    if named().is_none() {
        // The address of the first page of questions names nobody.
        browser.click(Role::Link, messages::questions::next());
    }
    let person = browser.wait_until("a question's own address", || named().ok_or(browser.place()));
    browser.goto(&format!("{person}/{question}"));
    browser.wait_for_css(".question");
}

/// What the field of one's role is called.
fn role() -> String {
    labelled(messages::set_up::role(), messages::set_up::optional())
}

#[test]
fn who_answers_alone_is_asked_for_their_role_and_reported_by_it() {
    let browser = set_up(messages::built_in_sets::quick_check());
    browser.click_css("#who-alone");
    browser.fill(&role(), messages::set_up::role_chief_executive());
    browser.assert_accessible();
    let kept = people(&browser);
    assert_eq!(
        (&kept[0]["role"], &kept[0]["group"]),
        (&messages::set_up::role_chief_executive().into(), &"operations".into())
    );
    start_answering(&browser);
    browser.click_css("#level-1");
    browser.see(&messages::shell::saved_at(ANY));
    browser.click_css(".tabs a[href$=results]");
    browser.wait_for_css(".stage-card");
    browser.see(&text::capital(&messages::answers::alone_for_all(messages::answers::role(
        "the",
        messages::lower_case(messages::set_up::role_chief_executive()),
    ))));
    browser.see(&messages::answers::scored_and_rest(1, 22, messages::answers::count_open(21)));
    browser.see_no(messages::results::views_differ());
}

#[test]
fn trying_several_and_going_back_leaves_nobody_behind() {
    let browser = set_up(messages::built_in_sets::quick_check());
    browser.click_css("#who-alone");
    browser.fill(&role(), messages::set_up::role_chair());
    let before = people(&browser);
    assert_eq!(
        (&before[0]["role"], &before[0]["group"]),
        (&messages::set_up::role_chair().into(), &"governance".into())
    );
    browser.click_css("#who-several");
    browser.wait_for(Role::Button, messages::set_up::add_person());
    browser.click(Role::Button, messages::set_up::add_person());
    browser.wait_until("two people", || match browser.count(".people > li") {
        2 => Ok(()),
        count => Err(count.to_string()),
    });
    browser.click_css("#who-alone");
    browser.wait_for_css("#role");
    assert_eq!(browser.value(&role()), messages::set_up::role_chair());
    assert_eq!(people(&browser), before);
}

#[test]
fn what_does_not_apply_needs_its_reason_before_going_on() {
    let browser = set_up(messages::built_in_sets::peer_readiness());
    browser.click_css("#who-alone");
    start_answering(&browser);
    go_to(&browser, "RSK-3");
    browser.click_css("#level-away");
    // Only the reason is asked for.
    browser.wait_for_css("#reason");
    assert_eq!(browser.count("#note") + browser.count(".grades"), 0);
    let error = messages::questions::reason_wanted();
    let held = |how: &str| {
        browser.see(error);
        browser.wait_until("the focus in the box", || {
            let focused = browser.script("return document.activeElement.id", Vec::new());
            if focused == "reason" { Ok(()) } else { Err(format!("{how}: {focused}")) }
        });
        assert!(browser.place().ends_with("RSK-3"), "{how}: {}", browser.place());
    };
    browser.click_css(".page-steps .button:last-child");
    held(messages::questions::next());
    let described = "const box = document.querySelector('#reason'); return [\
        box.getAttribute('aria-invalid'), box.getAttribute('aria-describedby').split(' ')\
        .map((id) => document.getElementById(id)?.textContent).join(' ')]";
    let described = browser.script(described, Vec::new());
    assert_eq!(described[0], "true");
    assert!(described[1].as_str().unwrap().contains(error), "{described}");
    browser.assert_accessible();
    // By key, too; and what is not answered is not ticked.
    browser.click_css(".question h1");
    browser.script("document.activeElement.blur()", Vec::new());
    browser.press("j");
    held("j");
    browser.see(&messages::questions::answered(0, 60, ANY));
    browser.type_text("We keep no records");
    browser.see(&messages::questions::answered(1, 60, ANY));
    browser.see_no(error);
    browser.click_css(".page-steps .button:last-child");
    browser.wait_until("a question after it", || match browser.place() {
        place if !place.ends_with("RSK-3") => Ok(()),
        place => Err(place),
    });
}

#[test]
fn a_peer_can_be_added_where_one_is_asked_for() {
    let browser = set_up(messages::built_in_sets::peer_readiness());
    browser.select(messages::set_up::where_you_work(), messages::jurisdictions::act());
    browser.click_css("#who-alone");
    browser.see(messages::set_up::is_peer_there());
    // Folded, so that what comes later moves no button.
    let top = "return document.querySelector('.page-steps button').getBoundingClientRect().top";
    let before = browser.script(top, vec![]);
    browser.wait_for_css(".notice details details");
    assert_eq!(browser.script(top, vec![]), before);
    browser.click_css(".notice details summary");
    browser.see("The Connection (CAHMA)");
    browser.click_css(".notice details details summary");
    browser.wait_for(Role::Button, messages::set_up::copy_letter());
    browser.assert_accessible();
    browser.click(Role::Button, messages::set_up::add_peer());
    browser.see_no(messages::set_up::is_peer_there());
    browser.wait_until("a peer is listed", || match browser.count(".people > li") {
        2 => Ok(()),
        count => Err(count.to_string()),
    });
    assert_eq!(people(&browser)[1]["group"], "peer");
}

#[test]
fn questions_are_given_to_whom_the_button_says() {
    let browser = set_up(messages::built_in_sets::peer_readiness());
    browser.click_css("#who-several");
    browser.see(&messages::set_up::nobody_answers("Operational leaders", 22));
    browser.see(&messages::set_up::give_questions("Governance group"));
    browser.click(Role::Button, messages::set_up::add_person());
    browser.see_no(&messages::set_up::nobody_answers("Operational leaders", ANY));
    browser.click_text(&messages::set_up::give_questions("Operational leaders"));
    let all = people(&browser);
    assert_eq!(all[1]["answers_for"], serde_json::json!(["operations", "people"]));
    assert_eq!(all[0].get("answers_for"), None);
}

#[test]
fn voices_is_a_form_for_the_people_who_answer_it() {
    let host = set_up(messages::built_in_sets::voices());
    host.see_no(messages::set_up::first_day());
    host.see_no(messages::set_up::any_first_day());
    host.click_css("#who-several");
    host.wait_for(Role::Button, messages::set_up::add_person());
    host.see_no("(0 questions)");
    host.see_no(messages::set_up::is_peer_there());
    let groups = "return [...document.querySelectorAll('.people select option')]\
        .map((option) => option.textContent)";
    let groups = host.script(groups, Vec::new());
    assert_eq!(groups, serde_json::json!(["Front-line workers", "Service users"]));
    host.click_css(".tabs a[href$=team]");
    host.wait_for(Role::Heading, messages::team::one_seat_for_many());
    host.see_no("Operational leaders");
    let place = crate::team::link(&host, "Service users");
    let guest = Browser::open_at(&place);
    guest.wait_for(Role::Heading, messages::respond::questions_ready());
    guest.see(messages::answers::without_name());
    guest.see("The managers of this organisation and its peer advisers read what you answer.");
    guest.see("8 questions");
    guest.assert_accessible();
    guest.click(Role::Button, messages::home::start());
    guest.wait_for_css(".question");
    guest.see(messages::answers::without_name());
    guest.see(messages::workshop::i_do_not_know());
    guest.see("Would you like to say more?");
    guest.see_no(messages::workshop::unknown());
    guest.see_no(messages::questions::how_supported());
    guest.assert_accessible();
}

#[test]
fn the_plan_of_the_first_year_says_that_it_has_no_dates() {
    let browser = set_up(messages::built_in_sets::first_year());
    browser.see_no(messages::set_up::first_day());
    browser.see_no(messages::set_up::any_first_day());
    browser.click_css("#who-alone");
    start_answering(&browser);
    browser.see(&messages::questions::answered(0, ANY, 26));
    browser.click_css(".tabs a[href$=plan]");
    browser.see(messages::plan::no_dates_of_their_own());
    browser.see_no(messages::plan_page::change_first_day());
}

#[test]
fn who_answers_fits_every_window() {
    for width in [320, 768, 1360] {
        let browser = set_up(messages::built_in_sets::peer_readiness());
        browser.set_width(width);
        browser.click_css("#who-alone");
        browser.select(messages::set_up::where_you_work(), messages::jurisdictions::act());
        browser.click_css(".notice details summary");
        browser.see("The Connection (CAHMA)");
        assert_eq!(browser.overflow(), 0, "{width}");
        browser.shot(&format!("people-set-up-{width}"));
        start_answering(&browser);
        go_to(&browser, "RSK-3");
        browser.click_css("#level-away");
        browser.click_css(".page-steps .button:last-child");
        browser.see(messages::questions::reason_wanted());
        assert_eq!(browser.overflow(), 0, "{width}");
        browser.shot(&format!("people-reason-{width}"));
    }
}
