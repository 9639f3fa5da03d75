//! What was called saved is there after the browser was killed: all its processes at once, at a
//! random moment, and then its profile is opened again.
//!
//! Ten rounds, or as many as `GROUNDWORK_KILLS` says. A failure says which number makes the same
//! moments again, as `GROUNDWORK_SEED`.

use std::env;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use browser_tests::{ANY, Browser, Engine, Role, holds};
use groundwork::assessment::{Answer, Assessment};
use groundwork::messages;
use groundwork::question_set::{Level, ParticipantId, QuestionId};
use groundwork::responses::{Invitation, Response};
use groundwork::save_file;
use serde_json::{Value, json};

use crate::{sample, team};

/// Numbers that look like chance, and are the same for the same seed (xorshift64*).
struct Chance(u64);

impl Chance {
    fn new() -> Self {
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64;
        let seed = env::var("GROUNDWORK_SEED").map_or_else(|_| now(), |s| s.parse().unwrap()) | 1;
        // Shown where the test fails.
        eprintln!("GROUNDWORK_SEED={seed}");
        Self(seed)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % end
    }
}

fn rounds() -> u64 {
    env::var("GROUNDWORK_KILLS").map_or(10, |rounds| rounds.parse().unwrap())
}

/// Waits until the bar says that all is saved.
fn wait_until_saved(browser: &Browser) {
    browser.wait_until("“Saved”", || {
        let said = browser.texts(".saved").concat();
        if holds(&said, &messages::shell::saved_at(ANY)) { Ok(()) } else { Err(said) }
    });
}

/// Where a person answers, and the level that is there.
fn question() -> String {
    format!("#/a/{}/questions/p2/RSK-2", sample::ID)
}

fn level(kept: &Value) -> Option<u64> {
    kept["answers"]["p2"]["RSK-2"]["level"].as_u64()
}

/// Another level than this: the one that is there changes nothing, and is not saved anew.
fn other(before: u64, chance: &mut Chance) -> u64 {
    (before + 1 + chance.below(4)) % 5
}

/// Answers the same question some times, as fast as the page takes it. After some of that, without
/// waiting for it, the browser is killed; gives the levels that may be there then, the last that was
/// called saved first.
fn answer(browser: &Browser, chance: &mut Chance) -> Vec<u64> {
    browser.goto(&question());
    browser.wait_for_css("#level-0");
    let mut last = level(&sample::kept(browser)).expect("a level");
    for _ in 0..=chance.below(4) {
        last = other(last, chance);
        browser.click_css(&format!("#level-{last}"));
        browser.wait_for_css(&format!("#level-{last}:checked"));
        wait_until_saved(browser);
    }
    let mut levels = vec![last];
    // More, all at once, of which nobody has said anything yet when the end comes.
    for _ in 0..chance.below(4) {
        levels.push(chance.below(5));
    }
    browser.script(
        "for (const level of arguments[0]) document.querySelector(`#level-${level}`).click()",
        vec![json!(levels[1..])],
    );
    levels
}

/// Files of 25 people, who all chose this level.
fn files(browser: &Browser, here: &Assessment, level: u8) -> Vec<PathBuf> {
    let seat = Invitation::of_group(here, here.participants[1].group.clone());
    let question = QuestionId::new("PUR-1").unwrap();
    let file = |at: usize| {
        let person = ParticipantId::new(&format!("s-{at}")).unwrap();
        let local = seat.take("local", person, "2026-11-23T08:00:00.000Z");
        let mut answers = Response::of(&local).unwrap();
        answers.answers.insert(question.clone(), Answer::level(Level::new(level).unwrap()));
        browser.file(&format!("answers-{at}.json"), answers.write())
    };
    (0..25).map(file).collect()
}

/// An assessment with an id of its own is opened, and the answers of 25 people are taken in.
fn take_in(browser: &Browser, round: u64) -> String {
    let id = format!("25-people-{round}");
    let mut assessment = team::unanswered();
    assessment["id"] = json!(id);
    browser.goto("#/");
    sample::give(browser, &assessment.to_string());
    browser.goto(&format!("#/a/{id}/team"));
    browser.wait_for(Role::Heading, messages::team::answer_as_a_team());
    let here = save_file::open(assessment.to_string().as_bytes()).unwrap().assessment;
    browser.choose_files("#answers-files", &files(browser, &here, 3));
    browser.click(Role::Button, &messages::team::take_in_count(25));
    browser.see(&messages::team::answers_are_in(25));
    wait_until_saved(browser);
    id
}

/// In the workshop, a level is agreed, other than before.
fn agree(browser: &Browser, before: Option<u64>, chance: &mut Chance) -> u64 {
    browser.goto(&format!("#/a/{}/workshop/EXP-1", sample::ID));
    browser.wait_for(Role::Button, messages::workshop::reveal());
    browser.click(Role::Button, messages::workshop::reveal());
    let level = match before {
        Some(before) => other(before, chance),
        None => chance.below(5),
    };
    browser.click_css(&format!("#agree-{level}"));
    browser.wait_for_css(&format!("#agree-{level}:checked"));
    wait_until_saved(browser);
    level
}

#[test]
fn nothing_that_was_called_saved_is_missing_after_the_browser_was_killed() {
    let mut chance = Chance::new();
    let mut browser = Browser::open_lasting();
    sample::give(&browser, &sample::assessment().to_string());
    browser.wait_for_css(".tabs");
    wait_until_saved(&browser);
    let mut agreed = None;
    for round in 0..rounds() {
        let (mut levels, mut people) = (Vec::new(), None);
        match round % 5 {
            1 => people = Some(take_in(&browser, round)),
            3 => agreed = Some(agree(&browser, agreed, &mut chance)),
            _ => levels = answer(&browser, &mut chance),
        }
        browser.kill_and_start_again();
        let context = format!("round {round}");
        if let Some(id) = people {
            browser.goto(&format!("#/a/{id}/team"));
            browser.wait_for(Role::Heading, messages::team::answer_as_a_team());
            let kept = sample::kept_of(&browser, &id);
            assert_eq!(kept["answers"].as_object().unwrap().len(), 25, "{context}");
        }
        let kept = sample::kept(&browser);
        if let Some(agreed) = agreed {
            assert_eq!(kept["consensus"]["EXP-1"]["level"], json!(agreed), "{context}");
        }
        if !levels.is_empty() {
            let there = level(&kept).expect("a level");
            assert!(levels.contains(&there), "{context}: {there} of {levels:?}");
            // The page shows the same.
            browser.goto(&question());
            browser.wait_for_css(&format!("#level-{there}:checked"));
        }
        assert_eq!(kept["organisation"]["name"], "Riverside Community Health", "{context}");
    }
}

#[test]
fn what_is_on_its_way_when_a_window_is_closed_is_there_when_it_is_opened_again() {
    let browser = sample::open();
    browser.goto(&question());
    browser.wait_for_css("#level-4");
    // A database that is busy with something else until the window is gone.
    browser.script_async_with(
        "const open = indexedDB.open('groundwork');
         open.onsuccess = () => {
           const store = open.result.transaction('records', 'readwrite').objectStore('records');
           const busy = () => { store.get('groundwork').onsuccess = busy; };
           busy();
           arguments[0]();
         };",
        vec![],
    );
    browser.click_css("#level-4");
    browser.see(messages::shell::saving());
    browser.reload();
    browser.wait_for_css("#level-4:checked");
    browser.wait_until("the last step on the disk", || {
        let there = level(&sample::kept(&browser));
        let left = browser.script("return Object.keys(localStorage)", vec![]).to_string();
        if there == Some(4) && !left.contains("record") { Ok(()) } else { Err(left) }
    });
    if browser.engine() == Engine::Chromium {
        assert_eq!(browser.console_errors(), [""; 0]);
    }
}
