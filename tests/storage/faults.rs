//! A disk that fails in every way, at every write.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::scenario::random::tried;

/// What happens to a write.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Fine,
    Full,
    Off,
    /// It says yes and keeps the beginning.
    Torn(usize),
    /// It says yes and keeps nothing.
    Dropped,
}

/// A disk whose next writes go as listed.
#[derive(Clone)]
struct Failing {
    disk: Disk,
    fates: Rc<RefCell<Vec<Fate>>>,
}

impl Store for Failing {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.disk.keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.disk.get(key)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        match self.fates.borrow_mut().pop().unwrap_or(Fate::Fine) {
            Fate::Fine => self.disk.set(key, text),
            Fate::Full => Err(StoreError::Full),
            Fate::Off => Err(StoreError::Unavailable),
            Fate::Torn(at) => self.disk.set(key, &text[..at % text.len()]),
            Fate::Dropped => Ok(()),
        }
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        match self.fates.borrow_mut().pop().unwrap_or(Fate::Fine) {
            Fate::Fine | Fate::Dropped => self.disk.remove(key),
            _ => Err(StoreError::Unavailable),
        }
    }
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        4 => Just(Fate::Fine),
        1 => Just(Fate::Full),
        1 => Just(Fate::Off),
        2 => (1..10_000usize).prop_map(Fate::Torn),
        1 => Just(Fate::Dropped),
    ]
}

proptest! {
    #![proptest_config(tried(500))]

    /// Saves under faults, windows that crash and open again: what was called saved is there,
    /// and this window always has its last word.
    #[test]
    fn whatever_the_disk_does_the_last_good_save_is_there(
        turns in vec((vec(fate(), 0..4), any::<bool>()), 1..20),
    ) {
        let disk = Disk::default();
        let fates = Rc::new(RefCell::new(Vec::new()));
        let failing = Failing { disk: disk.clone(), fates: fates.clone() };
        let open = || Window::open(failing.clone());
        let mut window = open();
        let mut good = None::<String>;
        for (turn, (next, crash)) in turns.into_iter().enumerate() {
            *fates.borrow_mut() = next;
            let said = turn.to_string();
            let saved = window.save(&named("a", &said), turn as u64);
            fates.borrow_mut().clear();
            prop_assert_eq!(name(&mut window, "a"), said.clone(), "the window's own");
            if saved.is_ok() {
                good = Some(said);
            }
            let on_disk = disk.window().load("a").map(|k| k.opened.assessment.organisation.name);
            prop_assert_eq!(on_disk.ok(), good.clone());
            if crash {
                window = open();
                let _ = window.load("a");
            }
        }
    }

    /// One byte of one record is changed: the other record, or the same, comes back; never
    /// anything else.
    #[test]
    fn a_byte_changed_anywhere_never_shows_what_nobody_wrote(
        which in 1..=2u64, at in any::<prop::sample::Index>(), to in 32..127u8,
    ) {
        let disk = Disk::default();
        let mut window = disk.window();
        window.save(&named("a", "first"), 1).unwrap();
        window.save(&named("a", "second"), 2).unwrap();
        let key = format!("groundwork/record/a/{which}");
        let mut bytes = disk.text(&key).unwrap().into_bytes();
        let at = at.index(bytes.len());
        let changed = bytes[at] != to;
        bytes[at] = to;
        disk.put(&key, &String::from_utf8(bytes).unwrap());
        let mut window = disk.window();
        let kept = window.load("a").unwrap();
        let expected = if changed && which == 2 { "first" } else { "second" };
        prop_assert_eq!(kept.opened.assessment.organisation.name, expected);
        prop_assert_eq!(kept.fell_back.is_some(), changed && which == 2);
        prop_assert_eq!(window.save(&named("a", "third"), 3), Ok(Place::Device));
        prop_assert_eq!(name(&mut disk.window(), "a"), "third");
    }

    /// Any text in place of a record: no panic, and a good one beside it comes back.
    #[test]
    fn any_text_in_place_of_a_record_is_survived(
        text in prop_oneof!["\\PC{0,80}", "1 [0-9a-f]{16} [0-9]{0,3}\n?\\PC{0,20}", "[0-9]{1,3} .*"],
    ) {
        let disk = Disk::default();
        disk.window().save(&named("a", "good"), 1).unwrap();
        disk.put("groundwork/record/a/2", &text);
        let mut window = disk.window();
        let kept = window.load("a").unwrap();
        prop_assert!(kept.fell_back.is_some());
        prop_assert_eq!(kept.opened.assessment.organisation.name, "good");
        prop_assert!(window.library.damaged_text("a", 2).is_some());
    }
}

#[test]
fn what_the_disk_kept_in_part_is_never_taken_for_the_last_good_save() {
    use Fate::{Fine, Full, Torn};
    let disk = Disk::default();
    let fates = Rc::new(RefCell::new(Vec::new()));
    let mut window = Window::open(Failing { disk: disk.clone(), fates: fates.clone() });
    window.save(&named("a", "good"), 1).unwrap();
    // Torn, and cannot be taken away; then full, so that older records would make room.
    for next in [vec![Full, Torn(1)], vec![Full, Fine, Full], vec![Full, Fine, Full]] {
        *fates.borrow_mut() = next;
        assert!(window.save(&named("a", "lost"), 2).is_err());
        assert_eq!(name(&mut window, "a"), "lost", "the window's own");
        assert_eq!(name(&mut disk.window(), "a"), "good");
    }
    fates.borrow_mut().clear();
    assert_eq!(window.save(&named("a", "better"), 3), Ok(Place::Device));
    assert_eq!(name(&mut disk.window(), "a"), "better");
}

#[test]
fn a_full_disk_keeps_the_last_good_save_at_every_size() {
    let long = "x".repeat(300);
    let size = {
        let disk = Disk::default();
        disk.window().save(&named("a", &long), 1).unwrap();
        disk.0.borrow().used()
    };
    // Room for nothing, for one record, and for two.
    for (room, kept) in [(size - 1, None), (size + 40, Some("first")), (3 * size, Some("second"))] {
        let disk = Disk::with_room(room);
        let mut window = disk.window();
        let first = window.save(&named("a", &format!("first{long}")[..300]), 1);
        assert_eq!(first.is_ok(), kept.is_some(), "{room}");
        let second = window.save(&named("a", &format!("second{long}")[..300]), 2);
        assert_eq!(second.is_ok(), kept == Some("second"), "{room}");
        assert!(name(&mut window, "a").starts_with("second"), "its own memory");
        let on_disk = disk.window().load("a").map(|k| k.opened.assessment.organisation.name);
        let on_disk = on_disk.map(|name| name.trim_end_matches('x').to_owned()).ok();
        assert_eq!(on_disk.as_deref(), kept);
    }
}

#[test]
fn where_the_disk_is_full_older_records_make_room_the_own_ones_first() {
    let long = "x".repeat(300);
    let size = {
        let disk = Disk::default();
        disk.window().save(&named("a", &long), 1).unwrap();
        disk.0.borrow().used()
    };
    let disk = Disk::with_room(size * 4 + size / 2);
    let mut window = disk.window();
    for id in ["a", "b"] {
        for changes in 1..=2 {
            window.save(&named(id, &long), changes).unwrap();
        }
    }
    window.save(&named("a", &long), 3).unwrap();
    let both = ["groundwork/record/b/1", "groundwork/record/b/2"];
    assert_eq!(
        disk.all(),
        [&["groundwork/record/a/2", "groundwork/record/a/3"], &both[..]].concat()
    );
    // A third assessment: what stood before the last good records of the others makes room.
    window.save(&named("c", &long), 1).unwrap();
    let left = ["groundwork/record/a/3", "groundwork/record/b/2", "groundwork/record/c/1"];
    assert_eq!(disk.all(), left);
    for id in ["a", "b", "c"] {
        assert_eq!(name(&mut disk.window(), id), long);
    }
}
