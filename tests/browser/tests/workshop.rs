//! A workshop in a room: votes that nobody sees, the reveal, what is agreed, and what came of it.

use browser_tests::{Browser, Role};
use serde_json::{Value, json};

use crate::sample;

fn place(page: &str) -> String {
    format!("#/a/{}/{page}", sample::ID)
}

/// The sample's workshop.
fn open(assessment: &Value) -> Browser {
    let browser = sample::open_file(&assessment.to_string());
    browser.goto(&place("workshop"));
    browser.wait_for(Role::Heading, "Workshop");
    browser
}

/// Goes to a question of it.
fn ask(browser: &Browser, question: &str) {
    browser.goto(&place(&format!("workshop/{question}")));
    browser.wait_for(Role::Button, "Reveal the votes");
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
    browser.see("One question is two or more levels apart. Talk about it first.");
    // Where people lie furthest apart comes first.
    assert!(browser.texts(".agenda > li")[0].contains("Groups are three levels apart"));
    browser.click(Role::Link, "Begin");
    browser.wait_for(Role::Button, "Reveal the votes");
    assert!(browser.place().ends_with("workshop/EXP-1"));
    browser.see("Both have voted.");
    // Who has voted, and nothing of what.
    assert_eq!(browser.count("#dots, .votes"), 0);
    browser.see_no("No budget line yet");
    browser.assert_accessible();
    browser.click(Role::Button, "Reveal the votes");
    browser.wait_for(Role::Heading, "The votes");
    browser.wait_for_css("#dots svg");
    browser.see("1 of 2 votes lies within one level of the middle answer.");
    browser.click_css("#agree-1");
    browser.wait_for_css("#agree-1:checked");
    browser.fill_css("#agreed-reason", "The budget is not written down.");
    browser.fill_css("#agreed-dissent", "The chair: it is in the draft.");
    browser.assert_accessible();
    let before = sample::kept(&browser);
    assert_eq!(before["consensus"]["EXP-1"]["level"], 1);
    assert_eq!(before["answers"], sample::assessment()["answers"], "the votes stay");
    browser.click(Role::Link, "Next question");
    browser.wait_for(Role::Button, "Reveal the votes");
    assert!(!browser.place().ends_with("EXP-1"));
    browser.click(Role::Button, "Park it");
    browser.wait_for(Role::Button, "Take it up again");

    browser.goto(&place("debrief"));
    browser.wait_for(Role::Heading, "Agreed (1)");
    browser.wait_for(Role::Heading, "Parked (1)");
    browser.wait_for(Role::Heading, "Seen otherwise by some (1)");
    browser.see("The budget is not written down.");
    browser.see("The chair: it is in the draft.");
    browser.wait_for(Role::Heading, "Seen differently (1)");
    browser.click_text("The votes before");
    browser.see("Governance group");
    browser.assert_accessible();
}

#[test]
fn on_one_device_each_vote_is_hidden_before_the_next() {
    let browser = open(&room(3));
    ask(&browser, "EXP-1");
    browser.see("Nobody has voted yet.");
    browser.click(Role::Button, "Pass the device round");
    browser.wait_for(Role::Heading, "Pass the device on");
    browser.assert_accessible();
    for (id, person, level) in [("p1", "Person 1", 4), ("p3", "Person 3", 0)] {
        browser.click(Role::Button, person);
        browser.wait_for(Role::Heading, &format!("{person}, your vote"));
        assert_eq!(browser.count("input:checked"), 0, "nothing of anybody is shown");
        browser.click_css(&format!("#private-{level}"));
        browser.wait_for_css(&format!("#private-{level}:checked"));
        // A remote that is pressed now reveals nothing.
        browser.press("PageDown");
        browser.assert_accessible();
        assert_eq!(sample::kept(&browser)["answers"].get(id), None, "not given yet");
        browser.click(Role::Button, "Give my vote");
        browser.wait_for(Role::Heading, "Pass the device on");
        browser.wait_gone(Role::Button, person);
        assert_eq!(browser.count("#private-0, #dots"), 0);
    }
    browser.click(Role::Button, "Back to the room");
    browser.see("2 of 3 have voted.");
    let votes = sample::kept(&browser)["answers"].clone();
    assert_eq!(votes, json!({"p1": {"EXP-1": {"level": 4}}, "p3": {"EXP-1": {"level": 0}}}));
}

#[test]
fn hands_are_counted_by_group_in_numbers() {
    let browser = open(&room(1));
    ask(&browser, "EXP-1");
    browser.click(Role::Button, "Count hands");
    browser.wait_for(Role::Heading, "Count hands");
    browser.fill("Governance group, level 1", "3");
    browser.fill("Governance group, level 4", "2");
    browser.assert_accessible();
    browser.press("Tab");
    browser.click(Role::Button, "Done");
    browser.see("5 of 6 have voted.");
    let hands = sample::kept(&browser)["session"]["tallies"].clone();
    assert_eq!(hands, json!({"EXP-1": {"governance": [0, 3, 0, 0, 2]}}));
    browser.click(Role::Button, "Reveal the votes");
    browser.see("3 of 5 votes lie within one level of the middle answer.");
}

#[test]
fn without_names_few_are_not_told_apart_and_no_name_stays_in_the_file() {
    let mut assessment = room(7);
    assessment["answers"]["p1"] = json!({"EXP-1": {"level": 0, "note": "Alex said so."}});
    let browser = open(&assessment);
    browser.click_css("main input[type=checkbox]");
    browser.see("People wrote in their own words: notes on answers.");
    browser.assert_accessible();
    let kept = sample::kept(&browser);
    assert_eq!(kept["session"]["anonymous"], true);
    assert!(!kept.to_string().contains("Person 1"));
    ask(&browser, "EXP-1");
    browser.click(Role::Button, "Reveal the votes");
    browser.see("Only one person has voted.");
    // Nobody is told apart where the device goes round: the next of a group votes.
    browser.press("r");
    browser.press("d");
    browser.wait_for(Role::Button, "Governance group (3 to vote)");
    browser.wait_for(Role::Button, "Operational leaders (3 to vote)");
    browser.click(Role::Button, "Back to the room");
    browser.wait_for(Role::Button, "Reveal the votes");
    browser.press("r");
    browser.wait_for(Role::Button, "Hide them and vote again");
    assert_eq!(browser.count("#dots svg"), 0);
    // Votes that come while the picture is on show wait for the next reveal.
    browser.click(Role::Button, "Hide them and vote again");
    browser.click(Role::Button, "Count hands");
    browser.fill("Governance group, level 2", "4");
    browser.press("Tab");
    browser.click(Role::Button, "Done");
    browser.see("5 of");
    browser.click(Role::Button, "Reveal the votes");
    browser.wait_for_css("#dots svg");
    let table = "#dots table tbody th";
    browser.click_text("The same numbers in a table");
    assert_eq!(browser.texts(table), ["Everyone"]);
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
    browser.wait_for(Role::Heading, &format!("Agreed ({count})"));
    browser.see("No question is open.");
    assert_eq!(sample::kept(&browser)["consensus"].as_object().unwrap().len(), count);
}

#[test]
fn a_phone_votes_and_the_wall_counts_it_without_saying_what() {
    let facilitator = open(&room(2));
    facilitator.click(Role::Link, "Show the codes");
    facilitator.wait_for(Role::Heading, "Answer on your phone");
    facilitator.click_css("#group-1");
    facilitator.wait_for(Role::Image, "QR code of the seat: Operational leaders");
    facilitator.assert_accessible();
    // What a phone's camera would read: the seat for anybody of the group.
    facilitator.goto(&place("team"));
    facilitator.wait_for(Role::Heading, "Answer as a team");
    let copied = facilitator.copied_by(|| {
        facilitator.click(Role::Button, "Copy the link: Operational leaders");
    });
    let phone = Browser::open_at(&format!("#{}", copied.split_once('#').unwrap().1));
    phone.set_width(320);
    phone.click(Role::Button, "Start");
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
    facilitator.fill("Or paste codes", code.as_str().unwrap());
    facilitator.click(Role::Button, "Look at the codes");
    facilitator.click(Role::Button, "Take in 1");
    facilitator.see("The answers of one person are in.");
    ask(&facilitator, &question);
    facilitator.see("1 of 3 has voted.");
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
    browser.wait_for(Role::Button, "Reveal the votes");
    // Away, and back by the address.
    browser.goto(&place("results"));
    browser.wait_for(Role::Heading, "Gaps to close");
    browser.goto(&place("workshop"));
    browser.wait_for(Role::Link, "Go on");
    assert_eq!(browser.texts(".agenda > li a"), before);
    assert!(browser.texts(".agenda > li")[0].contains("Agreed"));
    ask(&browser, "EXP-1");
    browser.reload();
    browser.wait_for(Role::Button, "Reveal the votes");
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
    browser.select("Time to talk", "2 minutes");
    browser.click(Role::Button, "Start the timer");
    browser.wait_until("the time to run", || {
        let clock = browser.text(".timer [role=timer]");
        if clock.starts_with("1:5") { Ok(()) } else { Err(clock) }
    });
    // It stands beside the talk through the reveal.
    browser.press("r");
    browser.wait_for_css("#votes:focus");
    browser.wait_for_css(".timer [role=timer]");
    browser.assert_accessible();
    browser.click(Role::Button, "Stop the timer");
    browser.wait_for(Role::Button, "Start the timer");
}

#[test]
fn a_situation_has_its_questions_beside_it() {
    let browser = open(&sample::assessment());
    browser.click_css("main .plain a");
    browser.wait_for(Role::Heading, "The questions that it tests");
    browser.see("Situation 1 of");
    browser.assert_accessible();
    browser.click_css(".agenda a");
    browser.wait_for(Role::Button, "Reveal the votes");
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
    browser.wait_for(Role::Heading, "Count hands");
    look("workshop-hands");
    browser.press("d");
    browser.wait_for(Role::Heading, "Pass the device on");
    look("workshop-pass");
    ask(&browser, "EXP-3");
    browser.press("d");
    browser.click(Role::Button, "Person 4");
    browser.wait_for(Role::Heading, "Person 4, your vote");
    look("workshop-private");
    ask(&browser, "EXP-1");
    browser.press("r");
    browser.wait_for_css("#dots svg");
    look("workshop-reveal");
    browser.goto(&place("debrief"));
    browser.wait_for(Role::Heading, "Agreed (1)");
    look("workshop-debrief");
    browser.goto(&place("workshop"));
    browser.click_css("main .plain a");
    browser.wait_for(Role::Heading, "The questions that it tests");
    look("workshop-situation");
    browser.goto(&place("workshop"));
    browser.click(Role::Link, "Show the codes");
    browser.wait_for_css(".wall svg");
    look("workshop-phones");
}
