//! Whose answers they are: taken out whole, changed by nobody else, and under the right person.

use std::fs;

use browser_tests::{ANY, Browser, Role, labelled};
use groundwork::messages;
use groundwork::question_set::Questionnaire;
use groundwork::text;
use serde_json::{Value, json};

use crate::{sample, team};

/// Waits until the device keeps the sample in a state that this holds of.
fn keeps(browser: &Browser, what: &str, holds: impl Fn(&Value) -> bool) -> Value {
    browser.wait_until(what, || {
        let kept = sample::kept(browser);
        if holds(&kept) { Ok(kept) } else { Err(kept.to_string()) }
    })
}

fn set_up() -> String {
    format!("#/a/{}/set-up", sample::ID)
}

fn results() -> String {
    format!("#/a/{}/results", sample::ID)
}

fn gather(assessment: &Value) -> Browser {
    let browser = sample::open_in(Browser::open(), &assessment.to_string());
    browser.goto(&team::team());
    browser.wait_for(Role::Heading, messages::team::answer_as_a_team());
    browser
}

/// Takes in the one file that is handed in, which is ticked.
fn take_in(browser: &Browser, file: &std::path::Path, words: &str) {
    browser.goto(&team::team());
    browser.wait_for_css("#answers-files");
    browser.choose_file("#answers-files", file);
    browser.see(words);
    browser.click(Role::Button, &messages::team::take_in_count(1));
    browser.see(&messages::team::answers_are_in(1));
}

#[test]
fn who_is_removed_is_asked_about_plainly_and_goes_from_everywhere_until_undo() {
    const NOTE: &str = "No budget line yet.";
    let browser = sample::open();
    browser.goto(&results());
    browser.fill(
        &labelled(messages::results::what_to_call(), messages::results::optional()),
        "Baseline",
    );
    browser.click(Role::Button, messages::results::keep_snapshot());
    browser.wait_for(Role::Heading, "Baseline");
    browser.goto(&set_up());
    browser.click(Role::Button, &messages::set_up::remove_person("Sam"));
    browser.see(&messages::invitations::removal_of_answers_and_from_snapshots(20, 1));
    browser.see(messages::invitations::removal_reaches_only_here());
    browser.assert_accessible();
    browser.in_every_window(|width, scheme| {
        browser.shot(&format!("remove-{width}-{scheme}"));
        assert_eq!(browser.overflow(), 0, "{width}");
    });
    browser.click(Role::Button, messages::set_up::keep_person());
    browser.wait_gone(Role::Button, messages::set_up::keep_person());
    assert_eq!(sample::kept(&browser)["answers"], sample::assessment()["answers"]);

    browser.click(Role::Button, &messages::set_up::remove_person("Sam"));
    browser.click(Role::Button, messages::set_up::remove_person_and_answers());
    let gone = keeps(&browser, "them to be gone", |kept| kept["answers"]["p2"].is_null());
    assert!(!gone.to_string().contains(NOTE), "{gone}");
    assert!(gone["snapshots"][0]["answers"]["p2"].is_null());
    let trace = &gone["removed"][0];
    assert_eq!((&trace["id"], &trace["group"]), (&json!("p2"), &json!("operations")));
    assert!(trace.get("name").is_none());
    browser.goto(&results());
    browser.wait_for_css(".stage-card");
    browser.see_no(NOTE);

    browser.click(Role::Button, messages::shell::undo());
    let back = keeps(&browser, "them to be back", |kept| !kept["answers"]["p2"].is_null());
    assert_eq!(back["answers"], sample::assessment()["answers"]);
    assert_eq!(back["snapshots"][0]["answers"], sample::assessment()["answers"]);
    assert!(back.get("removed").is_none());
}

#[test]
fn late_answers_of_somebody_who_was_removed_are_shown_as_such_and_not_ticked() {
    let host = gather(&team::unanswered());
    let chair = team::sit(&team::link(&host, "Governance group"));
    team::answer(&chair, &[2]);
    let late = team::file(&chair);
    host.goto(&set_up());
    host.click(Role::Button, &messages::set_up::remove_person("Governance group"));
    host.see(messages::invitations::removal_without_answers());
    host.click(Role::Button, messages::set_up::remove_person_and_answers());
    keeps(&host, "the trace", |kept| kept["removed"][0]["id"] == "p1");
    host.goto(&team::team());
    host.wait_for_css("#answers-files");
    host.choose_file("#answers-files", &late);
    host.see(&messages::invitations::person_removed(ANY));
    host.wait_for(Role::Button, &messages::team::take_in_count(0));
    host.assert_accessible();
    assert_eq!(sample::kept(&host)["answers"], json!({}));
}

#[test]
fn a_change_that_is_refused_tells_why() {
    let host = gather(&team::unanswered());
    let peer = team::sit(&team::link(&host, messages::export::about_peer_expertise()));
    team::answer(&peer, &[1]);
    take_in(&host, &team::file(&peer), &team::answers_added(1));
    let before = sample::kept(&host);
    host.goto(&set_up());
    host.wait_for_css("fieldset:disabled #group-p3");
    // As an extension or an old window may do it: the field itself takes no change.
    host.script(
        "const field = document.querySelector('#group-p3');
         field.value = 'operations';
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![],
    );
    host.wait_for(Role::Heading, messages::notices_bar::not_changed());
    host.see(&text::capital(messages::command_errors::own_seat_only()));
    host.assert_accessible();
    host.click(Role::Button, messages::notices_bar::all_right());
    host.wait_gone(Role::Heading, messages::notices_bar::not_changed());
    assert_eq!(sample::kept(&host)["participants"], before["participants"]);
    assert_eq!(sample::kept(&host)["answers"], before["answers"]);
}

#[test]
fn answers_to_the_quick_check_arrive_after_it_went_on_as_a_full_assessment() {
    let mut quick = team::unanswered();
    quick["questionnaire"]["id"] = json!(Questionnaire::QUICK_CHECK);
    let host = gather(&quick);
    let chair = team::sit(&team::link(&host, "Governance group"));
    team::answer(&chair, &[3]);
    let early = team::file(&chair);
    let said = serde_json::from_slice::<Value>(&fs::read(&early).unwrap()).unwrap();
    host.goto(&results());
    host.see(&messages::results::not_handed_back(3));
    host.click(Role::Button, messages::results::continue_full());
    host.wait_for_css(".question");
    take_in(&host, &early, &team::answers_added(1));
    let kept = keeps(&host, messages::json_errors::part_answers(), |kept| {
        !kept["answers"]["p1"].is_null()
    });
    assert_eq!(kept["answers"]["p1"], said["answers"]);

    // The seat of the full assessment begins with what was said, and asks the rest.
    let new = team::link(&host, "Governance group");
    chair.goto(&new);
    chair.see(messages::respond::answered_other_questions());
    chair.assert_accessible();
    chair.click(Role::Button, messages::respond::start());
    chair.wait_for_css(".question");
    chair.see("1 of 18 answered");
    chair.goto(&new);
    chair.wait_for(Role::Link, messages::respond::go_on_where_you_were());
    chair.see_no(messages::respond::answered_other_questions());
}

/// Somebody who says something private at the seat for many and hands it back; gives where that is.
fn hand_back(browser: &Browser) -> String {
    while browser.count("#level-3") == 0 {
        team::next(browser);
    }
    browser.click_css("#level-3");
    browser.fill_css("#note", "Something private");
    let place = browser.place();
    browser.click_css(".tabs a[href$=hand-back]");
    browser.wait_for(Role::Heading, messages::respond::hand_your_answers_back());
    let _ = team::file(browser);
    browser.see(&messages::components::download_started(format!("groundwork-answers-{ANY}")));
    place[place.find('#').expect("a place in it")..].to_owned()
}

/// The seat for many of the managers of an assessment.
fn for_many(assessment: &Value) -> String {
    let host = gather(assessment);
    host.click_css("main .section:last-of-type summary");
    team::link(&host, "Operational leaders")
}

#[test]
fn after_a_hand_back_the_first_button_is_for_the_next_person() {
    let seat = for_many(&team::unanswered());
    let tablet = team::sit(&seat);
    let question = hand_back(&tablet);
    tablet.goto(&seat);
    tablet.wait_for(Role::Button, messages::respond::start_as_next_person());
    assert_eq!(tablet.texts("main .cluster > *"), [messages::respond::start_as_next_person()]);
    tablet.assert_accessible();
    // Neither by the browser's way back nor from the home page are they a press away.
    for way in ["back", "address", "home page"] {
        match way {
            "back" => tablet.back(),
            "address" => tablet.goto(&question),
            _ => {
                tablet.goto("#/");
                tablet.click_css(".assessment a.button, .assessment a");
            }
        }
        tablet.wait_for(Role::Heading, messages::respond::answers_handed_back());
        assert_eq!(tablet.count("textarea") + tablet.count(".question"), 0, "{way}");
        tablet.see_no("Something private");
    }
    tablet.assert_accessible();
    tablet.in_every_window(|width, scheme| {
        tablet.shot(&format!("handed-back-{width}-{scheme}"));
        assert_eq!(tablet.overflow(), 0, "{width}");
    });
    assert_eq!(tablet.texts("main .cluster > *")[0], messages::respond::start_as_next_person());
    tablet.click(Role::Button, messages::respond::start_as_next_person());
    tablet.wait_for(Role::Heading, messages::respond::questions_ready());
    tablet.click(Role::Button, messages::respond::start_as_next_person());
    tablet.wait_for_css(".question");
    while tablet.count("#level-3") == 0 {
        team::next(&tablet);
    }
    assert_eq!(tablet.count("[id^=level-]:checked"), 0);
    assert_eq!(tablet.console_errors(), [""; 0]);
}

#[test]
fn a_code_counts_as_handed_back_once_it_is_copied() {
    let seat = for_many(&team::unanswered());
    let tablet = team::sit(&seat);
    while tablet.count("#level-3") == 0 {
        team::next(&tablet);
    }
    tablet.click_css("#level-3");
    let open = || {
        tablet.click_css(".tabs a[href$=hand-back]");
        tablet.wait_for(Role::Heading, messages::respond::hand_your_answers_back());
    };
    open();
    tablet.click_text(messages::respond::as_a_code());
    tablet.click_css("textarea.code");
    tablet.goto(&seat);
    tablet.wait_for(Role::Link, messages::respond::go_on_where_you_were());
    tablet.click(Role::Link, messages::respond::go_on_where_you_were());
    tablet.wait_for_css(".question");
    open();
    let code = tablet.copied_by(|| tablet.click(Role::Button, messages::respond::copy_code()));
    assert!(code.starts_with("GW"), "{code}");
    tablet.goto(&seat);
    tablet.wait_for(Role::Button, messages::respond::start_as_next_person());
    tablet.see_no(messages::respond::go_on_where_you_were());
}

#[test]
fn the_answers_of_an_anonymous_collection_are_only_cleared_and_never_opened_again() {
    let mut anonymous = team::unanswered();
    anonymous["session"] = json!({"anonymous": true});
    let seat = for_many(&anonymous);
    let tablet = team::sit(&seat);
    let question = hand_back(&tablet);
    tablet.see(messages::respond::clear_when_arrived_anonymous());
    tablet.goto("#/");
    tablet.wait_for_css("#open-file");
    tablet.goto(&question);
    tablet.wait_for(Role::Heading, messages::respond::answers_handed_back());
    assert!(!tablet.has(Role::Button, messages::respond::open_my_answers()));
    tablet.click(Role::Button, messages::respond::clear_these_answers());
    tablet.wait_for(Role::Heading, messages::respond::questions_ready());
    tablet.wait_for(Role::Button, messages::respond::start());
    tablet.wait_until("nothing to be left", || {
        let left = Value::Object(sample::all(&tablet)).to_string();
        if left.contains("Something private") { Err(left) } else { Ok(()) }
    });
}

#[test]
fn a_template_begins_assessments_of_their_own_and_so_does_a_duplicate() {
    let browser = sample::open();
    browser.goto("#/");
    let name = "Riverside Community Health";
    browser.click(Role::Button, &messages::home::more_for(name));
    browser.click(Role::Button, messages::home::save_as_template());
    let file = fs::read_to_string(browser.downloaded(".groundwork.json")).unwrap();
    let template: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(template["template"], json!(true));
    assert_ne!(template["id"], json!(sample::ID));
    for word in [name, "Sam", "No budget line yet.", "A reason of our own."] {
        assert!(!file.contains(word), "{word}: {file}");
    }
    // Twenty agencies may begin from one file: none has the id of another.
    let begun = |browser: Browser| {
        let place = sample::open_in(browser, &file).place();
        let id = place.split("/a/").nth(1).and_then(|rest| rest.split('/').next());
        id.expect("an assessment").to_owned()
    };
    let ids = [begun(Browser::open()), begun(Browser::open()), template["id"].to_string()];
    assert!(ids[0] != ids[1] && !ids[2].contains(&ids[0]) && !ids[2].contains(&ids[1]), "{ids:?}");

    browser.click(Role::Button, messages::home::duplicate());
    browser.wait_for(Role::Heading, &format!("{name} (copy)"));
    browser.click(Role::Link, &messages::home::continue_with(format!("{name} (copy)")));
    browser.wait_for_css(".question");
    let place = browser.place();
    let id = place.split("/a/").nth(1).and_then(|rest| rest.split('/').next()).unwrap();
    assert_ne!(id, sample::ID);
    let copy = browser.wait_until("the copy on the disk", || {
        let of_it = format!("groundwork/record/{id}/");
        let kept = sample::all(&browser).keys().any(|key| key.starts_with(&of_it));
        if kept { Ok(sample::kept_of(&browser, id)) } else { Err(of_it) }
    });
    assert_eq!(copy["copy_of"], json!([sample::ID]));
}
