//! A workshop in a room: votes that nobody sees, the reveal, what is agreed, and what came of it.

use browser_tests::{ANY, Browser, Role};
use groundwork::messages;
use serde_json::{Value, json};

use crate::sample;

fn place(page: &str) -> String {
    format!("#/a/{}/{page}", sample::ID)
}

/// The sample's workshop.
fn open(assessment: &Value) -> Browser {
    let browser = sample::open_file(&assessment.to_string());
    browser.goto(&place("workshop"));
    browser.wait_for(Role::Heading, messages::agenda::workshop());
    browser
}

/// Goes to a question of it.
fn ask(browser: &Browser, question: &str) {
    browser.goto(&place(&format!("workshop/{question}")));
    browser.wait_for(Role::Button, messages::workshop::reveal());
}

/// A room of so many people in two groups, who have not voted.
fn room(people: usize) -> Value {
    let mut assessment = sample::assessment();
    assessment["answers"] = json!({});
    let person = |at: usize| {
        let group = if at.is_multiple_of(2) { "governance" } else { "operations" };
        let all = ["governance", "operations", "people", "services", "peer"];
        json!({"id": format!("p{at}"), "name": format!("Person {at}"), "group": group,
            "answers_for": all})
    };
    assessment["participants"] = (1..=people).map(person).collect();
    assessment
}

#[test]
fn votes_stay_hidden_until_the_reveal_and_what_is_agreed_stands_beside_them() {
    let browser = open(&sample::assessment());
    browser.see(&messages::results::far_apart(1, "one"));
    // Where people lie furthest apart comes first.
    assert!(browser.texts(".agenda > li")[0].contains(&messages::agenda::groups_apart(3)));
    browser.click(Role::Link, messages::agenda::begin());
    browser.wait_for(Role::Button, messages::workshop::reveal());
    assert!(browser.place().ends_with("workshop/EXP-1"));
    browser.see(&messages::workshop_results::all_voted(2));
    // Who has voted, and nothing of what.
    assert_eq!(browser.count("#dots, .votes"), 0);
    browser.see_no("No budget line yet");
    browser.assert_accessible();
    browser.click(Role::Button, messages::workshop::reveal());
    browser.wait_for(Role::Heading, messages::workshop::votes());
    browser.wait_for_css("#dots svg");
    browser.see(&messages::workshop_results::some_near(1, 2));
    browser.click_css("#agree-1");
    browser.wait_for_css("#agree-1:checked");
    browser.fill_css("#agreed-reason", "The budget is not written down.");
    browser.fill_css("#agreed-dissent", "The chair: it is in the draft.");
    browser.assert_accessible();
    let before = sample::kept(&browser);
    assert_eq!(before["consensus"]["EXP-1"]["level"], 1);
    assert_eq!(before["answers"], sample::assessment()["answers"], "the votes stay");
    browser.click(Role::Link, messages::workshop::next_question());
    browser.wait_for(Role::Button, messages::workshop::reveal());
    assert!(!browser.place().ends_with("EXP-1"));
    browser.click(Role::Button, messages::workshop::park());
    browser.wait_for(Role::Button, messages::workshop::take_up());

    browser.goto(&place("debrief"));
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::agreed(), 1),
    );
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::parked(), 1),
    );
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::dissented(), 1),
    );
    browser.see("The budget is not written down.");
    browser.see("The chair: it is in the draft.");
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::differing(), 1),
    );
    browser.click_text(messages::workshop::votes_before());
    browser.see("Governance group");
    browser.assert_accessible();
}

#[test]
fn on_one_device_each_vote_is_hidden_before_the_next() {
    let browser = open(&room(3));
    ask(&browser, "EXP-1");
    browser.see(messages::workshop_results::nobody_voted_yet());
    browser.click(Role::Button, messages::workshop::pass_round());
    browser.wait_for(Role::Heading, messages::workshop::pass_on());
    browser.assert_accessible();
    for (id, person, level) in [("p1", "Person 1", 4), ("p3", "Person 3", 0)] {
        browser.click(Role::Button, person);
        browser.wait_for(Role::Heading, &messages::workshop::your_vote(person));
        assert_eq!(browser.count("input:checked"), 0, "nothing of anybody is shown");
        browser.click_css(&format!("#private-{level}"));
        browser.wait_for_css(&format!("#private-{level}:checked"));
        // A remote that is pressed now reveals nothing.
        browser.press("PageDown");
        browser.assert_accessible();
        assert_eq!(sample::kept(&browser)["answers"].get(id), None, "not given yet");
        browser.click(Role::Button, messages::workshop::give_vote());
        browser.wait_for(Role::Heading, messages::workshop::pass_on());
        browser.wait_gone(Role::Button, person);
        assert_eq!(browser.count("#private-0, #dots"), 0);
    }
    browser.click(Role::Button, messages::workshop::back_to_room());
    browser.see(&messages::workshop_results::some_voted(2, 3));
    let votes = sample::kept(&browser)["answers"].clone();
    assert_eq!(votes, json!({"p1": {"EXP-1": {"level": 4}}, "p3": {"EXP-1": {"level": 0}}}));
}

#[test]
fn hands_are_counted_by_group_in_numbers() {
    let browser = open(&room(1));
    ask(&browser, "EXP-1");
    browser.click(Role::Button, messages::workshop::count_hands());
    browser.wait_for(Role::Heading, messages::workshop::count_hands());
    browser.fill(&messages::workshop::group_level("Governance group", 1), "3");
    browser.fill(&messages::workshop::group_level("Governance group", 4), "2");
    browser.assert_accessible();
    browser.press("Tab");
    browser.click(Role::Button, messages::workshop::done());
    browser.see(&messages::workshop_results::some_voted(5, 6));
    let hands = sample::kept(&browser)["session"]["tallies"].clone();
    assert_eq!(hands, json!({"EXP-1": {"governance": [0, 3, 0, 0, 2]}}));
    browser.click(Role::Button, messages::workshop::reveal());
    browser.see(&messages::workshop_results::some_near(3, 5));
}

#[test]
fn without_names_few_are_not_told_apart_and_no_name_stays_in_the_file() {
    let mut assessment = room(7);
    assessment["answers"]["p1"] = json!({"EXP-1": {"level": 0, "note": "Alex said so."}});
    let browser = open(&assessment);
    browser.click_css("main input[type=checkbox]");
    browser
        .see(&messages::workshop_results::free_text(messages::workshop_results::free_text_notes()));
    browser.assert_accessible();
    let kept = sample::kept(&browser);
    assert_eq!(kept["session"]["anonymous"], true);
    assert!(!kept.to_string().contains("Person 1"));
    ask(&browser, "EXP-1");
    browser.click(Role::Button, messages::workshop::reveal());
    browser.see(&messages::workshop_results::too_few_voted(1));
    // Nobody is told apart where the device goes round: the next of a group votes.
    browser.press("r");
    browser.press("d");
    browser.wait_for(Role::Button, &messages::workshop::group_to_vote("Governance group", 3));
    browser.wait_for(Role::Button, &messages::workshop::group_to_vote("Operational leaders", 3));
    browser.click(Role::Button, messages::workshop::back_to_room());
    browser.wait_for(Role::Button, messages::workshop::reveal());
    browser.press("r");
    browser.wait_for(Role::Button, messages::workshop::hide_votes());
    assert_eq!(browser.count("#dots svg"), 0);
    // Votes that come while the picture is on show wait for the next reveal.
    browser.click(Role::Button, messages::workshop::hide_votes());
    browser.click(Role::Button, messages::workshop::count_hands());
    browser.fill(&messages::workshop::group_level("Governance group", 2), "4");
    browser.press("Tab");
    browser.click(Role::Button, messages::workshop::done());
    browser.see("5 of");
    browser.click(Role::Button, messages::workshop::reveal());
    browser.wait_for_css("#dots svg");
    let table = "#dots table tbody th";
    browser.click_text(messages::components::same_numbers());
    assert_eq!(browser.texts(table), [messages::documents::everyone()]);
}

#[test]
fn sixty_questions_from_start_to_finish_by_keyboard() {
    let mut assessment = room(2);
    let votes = |level: u8| json!({"EXP-1": {"level": level}});
    assessment["answers"] = json!({"p1": votes(4), "p2": votes(0)});
    let browser = open(&assessment);
    let count = browser.count(".agenda > li");
    assert!(count >= 60, "{count}");
    browser.script("document.querySelector('main a.button').focus()", vec![]);
    browser.press("Enter");
    for at in 0..count {
        let shown = browser.wait_until("a question of the room", || {
            let place = browser.place();
            let there = browser.count(".anchors") == 1 && place.contains("/workshop/");
            if there { Ok(place) } else { Err(place) }
        });
        browser.press("PageDown");
        browser.wait_for_css("#votes:focus");
        browser.press(["0", "1", "2", "3", "4"][at % 5]);
        browser.wait_for_css(
            "#agree-0:checked, #agree-1:checked, #agree-2:checked, \
            #agree-3:checked, #agree-4:checked",
        );
        browser.press("PageDown");
        browser.wait_until("the step after it", || {
            let place = browser.place();
            if place == shown { Err(place) } else { Ok(()) }
        });
    }
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::agreed(), count),
    );
    browser.see(messages::workshop_results::none_open());
    assert_eq!(sample::kept(&browser)["consensus"].as_object().unwrap().len(), count);
}

#[test]
fn a_phone_votes_and_the_wall_counts_it_without_saying_what() {
    let facilitator = open(&room(2));
    facilitator.click(Role::Link, messages::agenda::show_codes());
    facilitator.wait_for(Role::Heading, messages::workshop::answer_on_phone());
    facilitator.click_css("#group-1");
    facilitator.wait_for(Role::Image, &messages::workshop::qr_code("Operational leaders"));
    facilitator.assert_accessible();
    // What a phone's camera would read: the seat for anybody of the group.
    facilitator.goto(&place("team"));
    facilitator.wait_for(Role::Heading, messages::team::answer_as_a_team());
    let copied = facilitator.copied_by(|| {
        facilitator.click(Role::Button, &messages::team::copy_the_link_of("Operational leaders"));
    });
    let phone = Browser::open_at(&format!("#{}", copied.split_once('#').unwrap().1));
    phone.set_width(320);
    phone.click(Role::Button, messages::home::start());
    phone.wait_for_css(".question");
    // The seat is a whole assessment of its own: its first question is named by its address.
    let id = phone.wait_until("the seat's own address", || {
        let at = phone.place();
        let id = at.split("/a/").nth(1).and_then(|rest| rest.split('/').next());
        id.map(str::to_owned).ok_or(at)
    });
    phone.click_css(".page-steps .button:last-child");
    phone.wait_until("a scored question", || {
        if phone.count("#level-3") == 1 {
            return Ok(());
        }
        phone.click_css(".page-steps .button:last-child");
        Err(phone.place())
    });
    let question = phone.place().rsplit('/').next().unwrap().to_owned();
    phone.click_css("#level-3");
    phone.wait_for_css("#level-3:checked");
    phone.goto(&format!("#/a/{id}/hand-back"));
    phone.wait_for_css("textarea.code");
    let code = phone.script("return document.querySelector('textarea.code').value", vec![]);
    facilitator.fill(messages::team::paste_codes(), code.as_str().unwrap());
    facilitator.click(Role::Button, messages::team::look_at_codes());
    facilitator.click(Role::Button, &messages::team::take_in_count(1));
    facilitator.see(&messages::team::answers_are_in(1));
    ask(&facilitator, &question);
    facilitator.see(&messages::workshop_results::some_voted(1, 3));
    assert_eq!(facilitator.count("#dots, input:checked"), 0);
}

#[test]
fn whoever_leaves_and_comes_back_finds_the_agenda_as_it_was() {
    let browser = open(&sample::assessment());
    let before = browser.texts(".agenda > li a");
    ask(&browser, "EXP-1");
    browser.press("PageDown");
    browser.wait_for_css("#votes:focus");
    browser.press("2");
    browser.wait_for_css("#agree-2:checked");
    browser.press("PageUp");
    browser.wait_for(Role::Button, messages::workshop::reveal());
    // Away, and back by the address.
    browser.goto(&place("results"));
    browser.wait_for(Role::Heading, messages::results::gaps_to_close());
    browser.goto(&place("workshop"));
    browser.wait_for(Role::Link, messages::agenda::go_on());
    assert_eq!(browser.texts(".agenda > li a"), before);
    assert!(browser.texts(".agenda > li")[0].contains(messages::workshop::agreed()));
    ask(&browser, "EXP-1");
    browser.reload();
    browser.wait_for(Role::Button, messages::workshop::reveal());
}

#[test]
fn the_time_left_is_told_in_questions() {
    let browser = open(&sample::assessment());
    browser.script(
        "const end = new Date(Date.now() + 45 * 60000);
         const two = (n) => String(n).padStart(2, '0');
         const field = document.querySelector('#finish');
         field.value = end.getHours() < new Date().getHours()
           ? '23:59' : `${two(end.getHours())}:${two(end.getMinutes())}`;
         field.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![],
    );
    browser.wait_until("how far the time reaches", || {
        let said = browser.texts("main .hint[role=status]").join(" ");
        if said.contains("open questions") { Ok(()) } else { Err(said) }
    });
}

#[test]
fn whoever_wants_a_timer_has_one() {
    let browser = open(&sample::assessment());
    ask(&browser, "EXP-1");
    browser.select(messages::workshop::time_to_talk(), "2 minutes");
    browser.click(Role::Button, messages::workshop::start_timer());
    browser.wait_until("the time to run", || {
        let clock = browser.text(".timer [role=timer]");
        if clock.starts_with("1:5") { Ok(()) } else { Err(clock) }
    });
    // It stands beside the talk through the reveal.
    browser.press("r");
    browser.wait_for_css("#votes:focus");
    browser.wait_for_css(".timer [role=timer]");
    browser.assert_accessible();
    browser.click(Role::Button, messages::workshop::stop_timer());
    browser.wait_for(Role::Button, messages::workshop::start_timer());
}

#[test]
fn a_situation_has_its_questions_beside_it() {
    let browser = open(&sample::assessment());
    browser.click_css("main .plain a");
    browser.wait_for(Role::Heading, messages::workshop::questions_tested());
    browser.see(&messages::workshop::situation_place(1, ANY));
    browser.assert_accessible();
    browser.click_css(".agenda a");
    browser.wait_for(Role::Button, messages::workshop::reveal());
}

#[test]
fn every_page_of_a_workshop_fits_every_window() {
    let mut assessment = room(12);
    let vote = |at: usize| json!({"EXP-1": {"level": at * 7 % 5}});
    assessment["answers"] = (1..=12).map(|at| (format!("p{at}"), vote(at))).collect();
    assessment["consensus"] =
        json!({"EXP-1": {"level": 2, "note": "Half is there.", "dissent": "Not in the west."}});
    let browser = open(&assessment);
    let still = ("prefers-reduced-motion", "reduce");
    let look = |name: &str| {
        for width in [320, 768, 1360, 1920] {
            browser.set_width(width);
            for scheme in ["light", "dark"] {
                browser.prefer(&[("prefers-color-scheme", scheme), still]);
                browser.shot(&format!("{name}-{width}-{scheme}"));
                browser.assert_accessible();
                assert_eq!(browser.overflow(), 0, "{name} {width}");
            }
        }
    };
    look("workshop-agenda");
    ask(&browser, "EXP-1");
    look("workshop-vote");
    browser.press("h");
    browser.wait_for(Role::Heading, messages::workshop::count_hands());
    look("workshop-hands");
    browser.press("d");
    browser.wait_for(Role::Heading, messages::workshop::pass_on());
    look("workshop-pass");
    ask(&browser, "EXP-3");
    browser.press("d");
    browser.click(Role::Button, "Person 4");
    browser.wait_for(Role::Heading, &messages::workshop::your_vote("Person 4"));
    look("workshop-private");
    ask(&browser, "EXP-1");
    browser.press("r");
    browser.wait_for_css("#dots svg");
    look("workshop-reveal");
    browser.goto(&place("debrief"));
    browser.wait_for(
        Role::Heading,
        &messages::workshop::part_with_count(messages::workshop::agreed(), 1),
    );
    look("workshop-debrief");
    browser.goto(&place("workshop"));
    browser.click_css("main .plain a");
    browser.wait_for(Role::Heading, messages::workshop::questions_tested());
    look("workshop-situation");
    browser.goto(&place("workshop"));
    browser.click(Role::Link, messages::agenda::show_codes());
    browser.wait_for_css(".wall svg");
    look("workshop-phones");
}
