//! Files of seats and answers: opened on the first page, and many at once.

use std::path::PathBuf;

use browser_tests::{Browser, Role};
use groundwork::assessment::{Answer, Assessment};
use groundwork::messages;
use groundwork::question_set::{Level, ParticipantId, QuestionId};
use groundwork::responses::{Invitation, Response};
use groundwork::save_file;

use crate::{sample, team};

const NOW: &str = "2026-11-23T08:00:00.000Z";

fn here() -> Assessment {
    save_file::open(team::unanswered().to_string().as_bytes()).unwrap().assessment
}

/// What somebody gives back who sat down here and chose this level once.
fn back(seat: &Invitation, own: &str, level: u8) -> Response {
    let mut answers =
        Response::of(&seat.take("local", ParticipantId::new(own).unwrap(), NOW)).unwrap();
    let question = QuestionId::new("PUR-1").unwrap();
    answers.answers.insert(question, Answer::level(Level::new(level).unwrap()));
    answers
}

#[test]
fn twenty_five_people_come_in_at_once_as_one_step() {
    let here = here();
    let facilitator = team::gather_in(Browser::open());
    let named = here.participants.iter().map(|person| Invitation::of(&here, person));
    let shared = Invitation::of_group(&here, here.participants[1].group.clone());
    let seats: Vec<Invitation> = named.chain(vec![shared; 22]).collect();
    let files: Vec<PathBuf> = seats
        .iter()
        .enumerate()
        .map(|(at, seat)| {
            let answers = back(seat, &format!("s-{at}"), u8::try_from(at % 5).unwrap());
            facilitator.file(&format!("answers-{at}.json"), answers.write())
        })
        .collect();
    facilitator.choose_files("#answers-files", &files);
    facilitator.click(Role::Button, &messages::team::take_in_count(25));
    facilitator.see(&messages::team::answers_are_in(25));
    facilitator.assert_accessible();
    let kept = sample::kept(&facilitator);
    assert_eq!(kept["participants"].as_array().unwrap().len(), 25);
    assert_eq!(kept["answers"].as_object().unwrap().len(), 25);
    assert_eq!(facilitator.texts("main .rows h3").len(), 25 + groups());

    let standing = facilitator.texts("main .rows p.muted");
    let back =
        standing.iter().filter(|words| words.contains(&messages::team::came_back("23 November")));
    assert_eq!(back.count(), 25, "{standing:?}");
    facilitator.click(Role::Button, messages::shell::undo());
    facilitator.wait_for(Role::Button, messages::shell::redo());
    let kept = sample::kept(&facilitator);
    assert_eq!(kept["participants"].as_array().unwrap().len(), 3);
    assert!(kept["answers"].as_object().unwrap().is_empty());
}

/// Groups of the set, each with a seat for many.
fn groups() -> usize {
    let set = include_bytes!("../../../questionnaires/peer-readiness.json");
    groundwork::question_set::Questionnaire::read(set).unwrap().groups.len()
}

#[test]
fn a_seat_that_came_as_a_file_opens_on_the_first_page() {
    let here = here();
    let seat = Invitation::of(&here, &here.participants[0]);
    let browser = Browser::open();
    sample::give(&browser, "{}");
    browser.wait_for_css("#open-file");
    browser.choose_file("#open-file", &browser.file("groundwork-seat.json", seat.write()));
    browser.wait_for(Role::Heading, messages::respond::questions_ready());
    browser.see("Riverside Community Health");
    browser.click(Role::Button, messages::respond::start());
    browser.wait_for_css(".question");
    assert_eq!(
        browser.texts(".tabs li:not([hidden]) a"),
        [messages::shell::questions(), messages::shell::hand_back()]
    );
}

#[test]
fn answers_that_came_as_a_file_lead_to_where_they_belong() {
    let here = here();
    let answers = back(&Invitation::of(&here, &here.participants[0]), "unused", 3);
    let browser = Browser::open();
    browser.wait_for_css("#open-file");
    let given = browser.file("groundwork-answers.json", answers.write());
    browser.choose_file("#open-file", &given);
    browser.wait_for(Role::Heading, messages::open_file::answers_of_one());
    browser.see(messages::open_file::belong_elsewhere());
    browser.assert_accessible();
    browser.click(Role::Button, messages::open_file::leave_it());
    browser.wait_gone(Role::Heading, messages::open_file::answers_of_one());

    let browser = sample::open_in(browser, &team::unanswered().to_string());
    browser.goto("#/");
    browser.wait_for_css("#open-file");
    browser.choose_file("#open-file", &given);
    browser.see(messages::open_file::belong_here());
    browser.see("1 answer, saved on 23 November 2026.");
    browser.shot("given-answers-1360");
    browser.assert_accessible();
    browser.click(Role::Link, messages::open_file::look_there());
    browser.see(&team::answers_added(1));
    browser.see("groundwork-answers.json");
    assert_eq!(sample::kept(&browser)["answers"], serde_json::json!({}));
    browser.click(Role::Button, &messages::team::take_in_count(1));
    browser.see(&messages::team::answers_are_in(1));
    // Not a second time.
    browser.goto("#/");
    browser.wait_for_css("#open-file");
    assert!(!browser.has(Role::Heading, messages::open_file::answers_of_one()));

    // What is wrong in it is said in plain words.
    let mut broken: serde_json::Value = serde_json::from_str(&answers.write()).unwrap();
    broken["answers"]["PUR-1"]["level"] = 9.into();
    browser.choose_file("#open-file", &browser.file("broken.json", broken.to_string()));
    browser.wait_for(Role::Heading, messages::open_file::not_opened());
    browser.see(&messages::response_errors::more_answers_unreadable(1));
    browser.see(messages::response_errors::ask_again());
    browser.see_no("PUR-1");
}
