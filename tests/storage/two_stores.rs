//! The disk and local storage together: what earlier versions kept moves over, and the last step of
//! a window that goes is found again.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::scenario::random::tried;

/// A device with both.
#[derive(Clone, Default)]
struct Device {
    disk: Disk,
    local: Disk,
}

impl Device {
    /// Opens a window, as the app does: it moves over what lies in local storage. Gives how many
    /// copies were made.
    fn open(&self) -> (Window, usize) {
        let mut window = self.disk.window();
        let copies = self.import(&mut window);
        (window, copies)
    }

    fn import(&self, window: &mut Window) -> usize {
        let mut local = self.local.clone();
        let there = Transaction::Read(None).carry_out(&mut local).unwrap();
        let (needless, strays) = window.library.import(there);
        self.forget(&needless);
        let copies = strays.len();
        for (at, stray) in strays.into_iter().enumerate() {
            let copy = stray.kept.opened.assessment.copy(format!("copy-{at}"), "2026-11-30");
            window.library.save(&copy, stray.kept.changes);
            self.forget(&vec![stray.there]);
        }
        window.told.clear();
        window.run();
        for told in std::mem::take(&mut window.told) {
            if let Completion::Moved(texts) = told {
                self.forget(&texts);
            }
        }
        copies
    }

    fn forget(&self, texts: &Vec<(String, String)>) {
        let mut local = self.local.clone();
        for (key, text) in texts {
            if local.get(key).unwrap().as_ref() == Some(text) {
                local.remove(key).unwrap();
            }
        }
    }

    /// A window goes: its last step is written at once.
    fn leave(&self, window: &mut Window) {
        for (key, text) in window.library.unsaved_texts() {
            self.local.put(&key, &text);
        }
    }
}

fn step(name: &str, at: u64) -> Assessment {
    let mut assessment = named("a", name);
    assessment.saved = format!("2026-11-22T09:{:02}:{:02}.000Z", at / 60, at % 60);
    assessment
}

#[test]
fn what_local_storage_kept_moves_over_whole_and_its_place_is_emptied_after_that() {
    let device = Device::default();
    let mut before = device.local.window();
    before.save(&step("first", 1), 1).unwrap();
    before.save(&step("second", 2), 2).unwrap();
    device.local.put("groundwork/record/b/3", "torn");
    let old = groundwork::save_file::write(&named("c", "of the first version"));
    device.local.put("groundwork/assessment/c", &old);
    before.library.set_place("a", "#/a/a/plan").unwrap();
    let kept: Vec<_> = device.local.all().into_iter().map(|k| (device.local.text(&k), k)).collect();

    // Until it is read back, both places have it.
    let mut window = device.disk.window();
    let there = Transaction::Read(None).carry_out(&mut device.local.clone()).unwrap();
    window.library.import(there);
    assert_eq!(window.library.load("a").unwrap().changes, 2);
    let moving = window.library.begin().unwrap();
    let answer = moving.carry_out(&mut *window.disk);
    assert_eq!(window.library.finish(answer), Completion::Nothing, "not read back yet");
    assert_eq!(device.local.all().len(), kept.len());

    let (mut window, copies) = device.open();
    assert_eq!(copies, 0);
    assert_eq!(device.local.all(), ["groundwork/place/a"]);
    for (text, key) in kept {
        if !key.starts_with("groundwork/place") {
            assert_eq!(device.disk.text(&key), text, "{key}");
        }
    }
    assert_eq!(name(&mut window, "a"), "second");
    assert_eq!(name(&mut window, "c"), "of the first version");
    assert_eq!(window.list().unwrap().len(), 3);
}

#[test]
fn what_cannot_move_stays_where_it_is_and_is_shown() {
    let device = Device { disk: Disk::with_room(10), local: Disk::default() };
    device.local.window().save(&step("only here", 1), 1).unwrap();
    for _ in 0..3 {
        let (window, copies) = device.open();
        let mut library = window.library;
        assert_eq!((copies, library.load("a").unwrap().changes), (0, 1));
        assert_eq!(device.local.all(), ["groundwork/record/a/1"]);
    }
    // Also where the same window looks again.
    let (mut window, _) = device.open();
    for _ in 0..3 {
        assert_eq!(device.import(&mut window), 0);
        window.look();
        assert_eq!(device.import(&mut window), 0);
        assert_eq!(window.library.load("a").unwrap().changes, 1);
        assert_eq!(device.local.all(), ["groundwork/record/a/1"]);
    }
}

#[test]
fn an_older_window_that_still_writes_to_local_storage_is_followed() {
    let device = Device::default();
    let mut older = device.local.window();
    older.save(&step("0", 0), 0).unwrap();
    let (mut window, _) = device.open();
    for turn in 1..6 {
        older.save_deaf(&step(&turn.to_string(), turn), turn).unwrap();
        assert_eq!(device.import(&mut window), 0);
        assert_eq!(name(&mut window, "a"), turn.to_string());
    }
    assert_eq!(device.local.all(), [""; 0]);
}

#[test]
fn what_follows_from_neither_is_kept_as_a_copy() {
    let device = Device::default();
    let mut window = device.disk.window();
    for at in 1..6 {
        window.save(&step(&format!("here {at}"), at), at).unwrap();
    }
    // The browser had no database for a while, and the assessment was opened there from a file.
    device.local.window().save(&step("there", 90), 0).unwrap();
    let (mut window, copies) = device.open();
    assert_eq!(copies, 1);
    assert_eq!(name(&mut window, "a"), "here 5");
    assert_eq!(name(&mut window, "copy-0"), "there (copy)");
    assert_eq!(device.local.all(), [""; 0]);
}

#[test]
fn a_last_step_that_another_window_brought_to_the_disk_parts_nobody() {
    let device = Device::default();
    let (mut window, _) = device.open();
    window.save(&step("1", 1), 1).unwrap();
    window.library.save(&step("2", 2), 2);
    // Looked away from, while the other is open and hears of it.
    device.leave(&mut window);
    device.open();
    assert_eq!(device.disk.all().len(), 2);
    window.run();
    assert!(matches!(window.told.last(), Some(Completion::Saved { latest: true, .. })));
    // The same while more is entered.
    window.library.save(&step("3", 3), 3);
    device.leave(&mut window);
    window.library.save(&step("4", 4), 4);
    device.open();
    window.run();
    assert!(matches!(window.told.last(), Some(Completion::Saved { latest: true, .. })));
    assert!(!window.told.iter().any(|told| matches!(told, Completion::Elsewhere(_))));
    assert_eq!(name(&mut device.disk.window(), "a"), "4");
}

/// What happens next in a window.
#[derive(Clone, Copy, Debug)]
enum Turn {
    Enter,
    /// The disk does what comes next, and says so.
    Write,
    /// It does it, and the window ends before it hears of that; or it does not even do it.
    Die(bool),
    /// The window is closed: its last step is written to local storage.
    Close,
    /// It is looked away from: the same, and it goes on.
    Hide,
    /// The browser is killed, and local storage forgets what was done to it last.
    Kill(usize),
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        6 => Just(Turn::Enter),
        6 => Just(Turn::Write),
        1 => any::<bool>().prop_map(Turn::Die),
        1 => Just(Turn::Close),
        1 => Just(Turn::Hide),
        1 => (0..12usize).prop_map(Turn::Kill),
    ]
}

proptest! {
    #![proptest_config(tried(500))]

    #[test]
    fn nothing_that_was_called_saved_is_missing_and_a_close_loses_nothing(
        turns in vec(turn(), 1..80),
        from_before in any::<bool>(),
    ) {
        let device = Device::default();
        if from_before {
            device.local.window().save(&step("0", 0), 0).unwrap();
        }
        let (mut window, _) = device.open();
        let _ = window.load("a");
        // What local storage held after each turn: a kill goes back to any of the last.
        let mut past = vec![device.local.0.borrow().clone()];
        let (mut entered, mut good) = (0u64, 0u64);
        for turn in turns {
            let mut reopen = false;
            match turn {
                Turn::Enter => {
                    entered += 1;
                    window.library.save(&step(&entered.to_string(), entered), entered);
                }
                Turn::Write => {
                    if let Some(transaction) = window.library.begin() {
                        let answer = transaction.carry_out(&mut *window.disk);
                        if let Completion::Saved { .. } = window.library.finish(answer) {
                            good = device.disk.window().load("a").unwrap().changes;
                        }
                    }
                }
                Turn::Die(done) => {
                    if let Some(transaction) = window.library.begin().filter(|_| done) {
                        let _ = transaction.carry_out(&mut *window.disk);
                    }
                    reopen = true;
                }
                Turn::Close => {
                    device.leave(&mut window);
                    good = entered;
                    reopen = true;
                }
                Turn::Hide => device.leave(&mut window),
                Turn::Kill(back) => {
                    let to = past.len().saturating_sub(back + 1);
                    // A last step in local storage is no promise: only the disk's word is.
                    good = device.disk.window().load("a").map_or(0, |kept| kept.changes);
                    *device.local.0.borrow_mut() = past[to].clone();
                    past.truncate(to + 1);
                    reopen = true;
                }
            }
            past.push(device.local.0.borrow().clone());
            if reopen {
                let (next, copies) = device.open();
                prop_assert_eq!(copies, 0, "one window makes no copies");
                window = next;
                let kept = window.load("a").map_or(0, |kept| kept.changes);
                prop_assert!(kept >= good && kept <= entered, "{kept} of {good} to {entered}");
                (entered, good) = (kept, kept);
                past.push(device.local.0.borrow().clone());
            }
        }
        device.leave(&mut window);
        let (mut window, copies) = device.open();
        prop_assert_eq!((copies, window.load("a").map_or(0, |kept| kept.changes)), (0, entered));
        prop_assert_eq!(device.local.all(), [""; 0], "nothing is left there");
    }
}
