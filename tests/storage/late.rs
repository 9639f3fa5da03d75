//! A disk that takes its time: work goes on meanwhile, and windows end at any moment.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::scenario::random::tried;

#[test]
fn it_is_saved_when_the_disk_says_so_and_not_before() {
    let disk = Disk::default();
    let mut window = disk.window();
    assert_eq!(window.library.save(&named("a", "first"), 1), Where::OnItsWay);
    assert!(!window.library.is_settled());
    let transaction = window.library.begin().unwrap();
    assert!(window.library.begin().is_none(), "one at a time");
    assert_eq!(window.library.load("a").unwrap().changes, 1, "the window has it");
    let answer = transaction.carry_out(&mut *window.disk);
    assert!(!window.library.is_settled(), "the disk has not said so yet");
    let told = window.library.finish(answer);
    assert_eq!(told, Completion::Saved { id: "a".into(), latest: true });
    assert!(window.library.is_settled());
    assert_eq!(window.library.unsaved_texts(), []);
}

#[test]
fn of_many_saves_while_the_disk_is_busy_only_the_latest_is_written() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.library.save(&named("a", "0"), 0);
    let first = window.library.begin().unwrap();
    for turn in 1..=50 {
        window.library.save(&named("a", &turn.to_string()), turn);
        window.library.save(&named("b", &turn.to_string()), turn);
    }
    let answer = first.carry_out(&mut *window.disk);
    assert_eq!(window.library.finish(answer), Completion::Saved { id: "a".into(), latest: false });
    window.run();
    assert_eq!(window.told.len(), 2, "one transaction each");
    for id in ["a", "b"] {
        assert_eq!(name(&mut disk.window(), id), "50");
    }
}

#[test]
fn what_is_removed_is_gone_at_once_and_comes_back_when_that_is_taken_back() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "kept"), 1).unwrap();
    window.library.save(&named("a", "on its way"), 2);
    let running = window.library.begin().unwrap();
    window.library.remove("a");
    assert_eq!(window.library.load("a"), Err(LoadError::Missing));
    assert_eq!(window.library.list().unwrap(), []);
    let answer = running.carry_out(&mut *window.disk);
    window.library.finish(answer);
    assert_eq!(window.library.load("a"), Err(LoadError::Missing));
    window.library.save(&named("a", "taken back"), 2);
    assert_eq!(window.library.load("a").unwrap().changes, 2);
    window.run();
    assert_eq!(name(&mut disk.window(), "a"), "taken back");
    window.library.remove("a");
    window.run();
    assert_eq!(disk.all(), [""; 0]);
}

#[test]
fn another_window_that_was_faster_is_told_with_what_was_to_be_saved() {
    let disk = Disk::default();
    let (mut one, mut two) = (disk.window(), disk.window());
    one.save(&named("a", "one"), 1).unwrap();
    two.load("a").unwrap();
    one.save(&named("a", "one again"), 2).unwrap();
    // The news has not come.
    assert_eq!(two.save_deaf(&named("a", "two"), 2), Err(SaveError::Elsewhere));
    let ours = two.told.iter().find_map(|told| match told {
        Completion::Elsewhere(kept) => Some(kept.opened.assessment.organisation.name.clone()),
        _ => None,
    });
    assert_eq!(ours.as_deref(), Some("two"));
    assert_eq!(two.library.load("a").unwrap().changes, 2);
    assert_eq!(name(&mut two, "a"), "one again");
}

#[test]
fn what_the_disk_refuses_while_more_is_entered_is_tried_again_with_that() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.library.save(&named("a", "first"), 1);
    let _ = window.library.begin().unwrap();
    window.library.save(&named("a", "second"), 2);
    let off = Err(SaveError::Store(StoreError::Unavailable));
    assert_eq!(window.library.finish(off.clone()), Completion::Nothing);
    let _ = window.library.begin().unwrap();
    let told = window.library.finish(off);
    let error = StoreError::Unavailable;
    assert_eq!(told, Completion::NotSaved { id: "a".into(), error });
    assert_eq!(window.library.load("a").unwrap().changes, 2);
    assert!(window.library.is_settled() && window.library.unsaved_texts().len() == 1);
}

/// What happens next.
#[derive(Clone, Copy, Debug)]
enum Turn {
    /// Something is entered.
    Enter,
    /// The disk is given the next transaction, and does it or not.
    Begin(Work),
    /// It says so.
    Finish,
    /// The window ends without a word, and another opens.
    Crash,
}

#[derive(Clone, Copy, Debug)]
enum Work {
    Done,
    Full,
    Off,
    /// It did it, and says that it did not.
    DoneButSaysNo,
}

fn turn() -> impl Strategy<Value = Turn> {
    let work = prop_oneof![
        6 => Just(Work::Done),
        1 => Just(Work::Full),
        1 => Just(Work::Off),
        1 => Just(Work::DoneButSaysNo),
    ];
    prop_oneof![
        4 => Just(Turn::Enter),
        4 => work.prop_map(Turn::Begin),
        4 => Just(Turn::Finish),
        1 => Just(Turn::Crash),
    ]
}

proptest! {
    #![proptest_config(tried(500))]

    #[test]
    fn whatever_the_disk_does_and_when_what_was_called_saved_is_there(
        turns in vec(turn(), 1..60),
    ) {
        let disk = Disk::default();
        let mut window = disk.window();
        let (mut entered, mut good) = (0u64, None::<u64>);
        let mut running = None;
        let mut answer = None;
        for turn in turns {
            match turn {
                Turn::Enter => {
                    entered += 1;
                    window.library.save(&named("a", &entered.to_string()), entered);
                }
                Turn::Begin(work) if running.is_none() => {
                    running = window.library.begin();
                    answer = running.as_ref().map(|transaction| match work {
                        Work::Done => transaction.carry_out(&mut *window.disk),
                        Work::Full => Err(SaveError::Store(StoreError::Full)),
                        Work::Off => Err(SaveError::Store(StoreError::Unavailable)),
                        Work::DoneButSaysNo => {
                            let _ = transaction.carry_out(&mut *window.disk);
                            Err(SaveError::Store(StoreError::Unavailable))
                        }
                    });
                }
                Turn::Begin(_) => prop_assert!(window.library.begin().is_none()),
                Turn::Finish => {
                    running = None;
                    if let Some(answer) = answer.take() {
                        match window.library.finish(answer) {
                            Completion::Saved { .. } => {
                                let kept = disk.window().load("a").unwrap();
                                good = Some(kept.changes);
                            }
                            // There is no other window: what is there is its own.
                            told @ Completion::Elsewhere(_) => prop_assert!(false, "{told:?}"),
                            _ => {}
                        }
                    }
                }
                Turn::Crash => {
                    (running, answer) = (None, None);
                    window = disk.window();
                    entered = window.load("a").map_or(0, |kept| kept.changes);
                }
            }
            let on_disk = disk.window().load("a").ok().map(|kept| kept.changes);
            prop_assert!(on_disk >= good, "{on_disk:?} of {good:?}");
            if entered > 0 {
                prop_assert_eq!(window.library.load("a").unwrap().changes, entered, "its own");
            }
        }
        // Left alone, all of it comes to the disk.
        if let Some(answer) = answer {
            window.library.finish(answer);
        }
        if entered > 0 {
            window.look();
            let saved = window.save(&named("a", &entered.to_string()), entered);
            prop_assert_eq!(saved, Ok(Place::Device));
            let kept = disk.window().load("a").unwrap().changes;
            prop_assert_eq!(kept, entered);
            prop_assert!(disk.all().len() <= 2, "{:?}", disk.all());
        }
    }
}
