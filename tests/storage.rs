//! The assessments of a device: nothing is lost, whatever the disk does.

mod faults;
mod late;
mod others;
mod two_stores;

use std::cell::RefCell;
use std::rc::Rc;

use groundwork::assessment::{Assessment, Command, Edition};
use groundwork::question_set::QuestionnaireId;
use groundwork::storage::{
    Completion, Entry, ExportedToFile, Library, LoadError, LoadedRecord, Memory, RecordDamage,
    Rescue, RescueError, SaveError, Store, StoreError, Transaction, Where,
};

/// A disk that outlives the window that writes to it.
#[derive(Clone, Default)]
struct Disk(Rc<RefCell<Memory>>);

impl Disk {
    fn with_room(bytes: usize) -> Self {
        Disk(Rc::new(RefCell::new(Memory::with_room(bytes))))
    }

    fn window(&self) -> Window {
        Window::open(self.clone())
    }

    fn text(&self, key: &str) -> Option<String> {
        self.get(key).unwrap()
    }

    fn put(&self, key: &str, text: &str) {
        self.0.borrow_mut().set(key, text).unwrap();
    }

    fn all(&self) -> Vec<String> {
        self.keys().unwrap()
    }
}

impl Store for Disk {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        self.0.borrow().keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.borrow().get(key)
    }

    fn set(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().set(key, text)
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().remove(key)
    }
}

/// Where a save ended up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Device,
    Window,
}

/// A window of the app: a library and the disk that does what it asks for, at once.
struct Window {
    library: Library,
    disk: Box<dyn Store>,
    /// What became of it.
    told: Vec<Completion>,
}

impl Window {
    fn open(disk: impl Store + Clone + 'static) -> Self {
        let mut own = disk.clone();
        let library = match Transaction::Read(None).carry_out(&mut own) {
            Ok(texts) => Library::new(texts, disk, Memory::default()),
            Err(SaveError::Store(fault)) => {
                Library::new([], disk, Memory::default()).with_fault(fault)
            }
            Err(SaveError::Elsewhere) => panic!("nothing was written"),
        };
        Window { library, disk: Box::new(own), told: Vec::new() }
    }

    /// Lets the disk do all that waits for it.
    fn run(&mut self) {
        while let Some(transaction) = self.library.begin() {
            let answer = transaction.carry_out(&mut *self.disk);
            let told = self.library.finish(answer);
            self.told.push(told);
        }
    }

    /// Hears what others did to the disk.
    fn look(&mut self) {
        self.library.look(None);
        self.run();
    }

    fn save(&mut self, assessment: &Assessment, changes: u64) -> Result<Place, SaveError> {
        self.look();
        self.save_deaf(assessment, changes)
    }

    /// The same where the news of other windows does not arrive.
    fn save_deaf(&mut self, assessment: &Assessment, changes: u64) -> Result<Place, SaveError> {
        self.told.clear();
        if self.library.save(assessment, changes) == Where::Window {
            return Ok(Place::Window);
        }
        self.run();
        let of_save = |told: &Completion| match told {
            Completion::Saved { id, latest: true } if *id == assessment.id => {
                Some(Ok(Place::Device))
            }
            Completion::NotSaved { id, error } if *id == assessment.id => {
                Some(Err(SaveError::Store(*error)))
            }
            Completion::Elsewhere(_) => Some(Err(SaveError::Elsewhere)),
            _ => None,
        };
        self.told.iter().find_map(of_save).expect("an answer")
    }

    fn load(&mut self, id: &str) -> Result<LoadedRecord, LoadError> {
        self.look();
        self.library.load(id)
    }

    fn is_current(&mut self, id: &str) -> bool {
        self.look();
        self.library.is_current(id)
    }

    fn list(&mut self) -> Result<Vec<Entry>, StoreError> {
        self.look();
        self.library.list()
    }

    fn rescue(&mut self) -> Rescue {
        self.look();
        self.library.rescue("2026-11-24T09:00:00Z")
    }

    fn remove(&mut self, id: &str) {
        self.library.remove(id);
        self.run();
    }
}

/// A store that is switched off.
#[derive(Clone)]
struct Off;

impl Store for Off {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Err(StoreError::Unavailable)
    }

    fn get(&self, _: &str) -> Result<Option<String>, StoreError> {
        Err(StoreError::Unavailable)
    }

    fn set(&mut self, _: &str, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }

    fn remove(&mut self, _: &str) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }
}

fn named(id: &str, name: &str) -> Assessment {
    let set = QuestionnaireId::new("small").unwrap();
    let edition = Edition { id: set, edition: "1".into(), unknown: Default::default() };
    let mut assessment = Assessment::new(id, edition, "2026-11-22T09:00:00Z");
    assessment.apply(Command::Name(name.into())).unwrap();
    assessment
}

fn name(window: &mut Window, id: &str) -> String {
    window.load(id).unwrap().opened.assessment.organisation.name
}

#[test]
fn what_is_saved_comes_back_in_another_window() {
    let disk = Disk::default();
    assert_eq!(disk.window().save(&named("a", "Riverside"), 7), Ok(Place::Device));
    let kept = disk.window().load("a").unwrap();
    assert_eq!(kept.opened.assessment, named("a", "Riverside"));
    assert_eq!((kept.changes, kept.number, kept.fell_back), (7, 1, None));
    assert_eq!(disk.window().load("b"), Err(LoadError::Missing));
}

#[test]
fn the_last_two_records_are_kept_and_no_more() {
    let disk = Disk::default();
    let mut window = disk.window();
    for changes in 1..=5 {
        window.save(&named("a", "Riverside"), changes).unwrap();
    }
    assert_eq!(disk.all(), ["groundwork/record/a/4", "groundwork/record/a/5"]);
    // A window that opens later goes on with the rotation.
    let mut later = disk.window();
    later.load("a").unwrap();
    later.save(&named("a", "Riverside"), 6).unwrap();
    assert_eq!(disk.all(), ["groundwork/record/a/5", "groundwork/record/a/6"]);
}

#[test]
fn a_damaged_record_falls_back_to_the_one_before_and_is_kept_for_rescue() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "before"), 1).unwrap();
    window.save(&named("a", "after"), 2).unwrap();
    let whole = disk.text("groundwork/record/a/2").unwrap();
    let torn = &whole[..whole.len() - 9];
    disk.put("groundwork/record/a/2", torn);
    let mut window = disk.window();
    let kept = window.load("a").unwrap();
    assert_eq!(kept.opened.assessment.organisation.name, "before");
    assert_eq!(kept.fell_back, Some(RecordDamage::NotAsWritten));
    let rescued = window.library.damaged_text("a", 2).unwrap();
    assert!(torn.ends_with(&rescued) && rescued.starts_with("{\"answers\""), "{rescued}");
    // Work goes on beside it, however long.
    for changes in 3..9 {
        window.save(&named("a", "later"), changes).unwrap();
    }
    assert_eq!(disk.text("groundwork/record/a/2").unwrap(), torn);
    let [entry] = &disk.window().list().unwrap()[..] else { panic!("one assessment") };
    let kept = entry.kept.as_ref().unwrap();
    assert_eq!((entry.damaged.as_slice(), &kept.fell_back), (&[2][..], &None));
    assert_eq!(disk.all().len(), 3);
}

#[test]
fn a_record_that_reads_well_but_is_not_what_was_written_does_not_count() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "Riverside 1"), 1).unwrap();
    window.save(&named("a", "Riverside 2"), 2).unwrap();
    let changed = disk.text("groundwork/record/a/2").unwrap().replace("Riverside 2", "Riverside 3");
    disk.put("groundwork/record/a/2", &changed);
    let kept = disk.window().load("a").unwrap();
    assert_eq!(kept.opened.assessment.organisation.name, "Riverside 1");
}

#[test]
fn with_no_good_record_the_reason_is_told_and_all_are_kept() {
    let disk = Disk::default();
    disk.put("groundwork/record/a/4", "1 0 0\n{}");
    disk.put("groundwork/record/a/3", "nonsense");
    assert_eq!(disk.window().load("a"), Err(LoadError::Damaged(RecordDamage::NotAsWritten)));
    let [entry] = &disk.window().list().unwrap()[..] else { panic!("one assessment") };
    assert_eq!(entry.damaged, [4, 3]);
    assert_eq!(disk.window().library.damaged_text("a", 3).unwrap(), "nonsense");
    assert_eq!(disk.window().library.latest_damaged_text("a").unwrap(), "{}");
    disk.put("groundwork/record/a/5", "2 of a way nobody knows yet");
    assert_eq!(disk.window().load("a"), Err(LoadError::Damaged(RecordDamage::Newer)));
    assert_eq!(disk.all().len(), 3);
}

#[test]
fn what_the_first_version_kept_moves_over_without_loss() {
    let disk = Disk::default();
    let old = groundwork::save_file::write(&named("a", "of old"));
    disk.put("groundwork/assessment/a", &old);
    let mut window = disk.window();
    assert_eq!(name(&mut window, "a"), "of old");
    window.save(&named("a", "new"), 1).unwrap();
    assert_eq!(disk.text("groundwork/assessment/a").unwrap(), old, "kept until the next save");
    window.save(&named("a", "newer"), 2).unwrap();
    assert_eq!(disk.all(), ["groundwork/record/a/1", "groundwork/record/a/2"]);
    // A damaged one of old is a damaged one.
    disk.put("groundwork/assessment/b", &old[..40]);
    assert!(matches!(disk.window().load("b"), Err(LoadError::Damaged(RecordDamage::File(_)))));
}

#[test]
fn ids_of_any_form_are_kept_apart() {
    let disk = Disk::default();
    let mut window = disk.window();
    for id in ["a", "a/1", "a/1/2", "/", "groundwork/record/a/1", "🌱 %2F"] {
        window.save(&named(id, id), 1).unwrap();
        window.save(&named(id, id), 2).unwrap();
    }
    for entry in disk.window().list().unwrap() {
        assert_eq!(entry.kept.unwrap().opened.assessment.organisation.name, entry.id);
    }
}

#[test]
fn the_list_tells_the_recent_first_with_size_and_what_is_in_no_file() {
    let disk = Disk::default();
    let mut window = disk.window();
    for (id, saved, changes) in [("old", "2026-11-01", 29), ("new", "2026-11-20", 30)] {
        let mut assessment = named(id, id);
        assessment.saved = format!("{saved}T00:00:00Z");
        window.save(&assessment, changes).unwrap();
    }
    disk.put("groundwork/record/torn/1", "1 ");
    let list = window.list().unwrap();
    let ids: Vec<&str> = list.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["new", "old", "torn"]);
    assert_eq!(list[0].bytes, disk.text("groundwork/record/new/1").unwrap().len());
    assert_eq!((list[0].needs_file(), list[1].needs_file()), (true, false));
    let filed = ExportedToFile { at: "2026-11-21T10:00:00Z".into(), changes: 30 };
    window.library.set_filed("new", &filed).unwrap();
    assert_eq!(window.library.filed("new"), Some(filed));
    let list = window.list().unwrap();
    assert_eq!((list[0].unfiled(), list[0].needs_file()), (0, false));
}

#[test]
fn removing_takes_everything_of_one_away_and_nothing_of_others() {
    let disk = Disk::default();
    let mut window = disk.window();
    for id in ["a", "b"] {
        window.save(&named(id, id), 1).unwrap();
        window.library.set_place(id, "/a/x").unwrap();
        window.library.set_filed(id, &ExportedToFile { at: String::new(), changes: 1 }).unwrap();
    }
    disk.put("groundwork/record/a/9", "torn");
    disk.put("someone/else", "their own");
    window.remove("a");
    let left = ["groundwork/filed/b", "groundwork/place/b", "groundwork/record/b/1"];
    assert_eq!(disk.all(), left);
    assert_eq!(disk.text("someone/else").unwrap(), "their own");
    assert_eq!(window.load("a"), Err(LoadError::Missing));
    // Taking that back is saving once more.
    assert_eq!(window.save(&named("a", "again"), 1), Ok(Place::Device));
    assert_eq!(name(&mut disk.window(), "a"), "again");
}

#[test]
fn damaged_records_are_taken_away_and_good_ones_never_with_them() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "first"), 1).unwrap();
    window.save(&named("a", "second"), 2).unwrap();
    disk.put("groundwork/record/a/3", "torn");
    window.look();
    window.library.remove_damaged("a", &[1, 2, 3]);
    window.run();
    assert_eq!(disk.all(), ["groundwork/record/a/1", "groundwork/record/a/2"]);
}

#[test]
fn clearing_leaves_nothing_of_ours_and_everything_of_others() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "first"), 1).unwrap();
    window.library.set_place("a", "/a/x").unwrap();
    disk.put("groundwork/record/b/3", "torn");
    disk.put("someone/else", "their own");
    window.library.clear();
    window.run();
    assert_eq!(disk.all(), [""; 0]);
    assert_eq!(disk.text("someone/else").unwrap(), "their own");
}

#[test]
fn a_rescue_copy_holds_everything_and_opens_again() {
    let disk = Disk::default();
    let mut window = disk.window();
    window.save(&named("a", "first"), 1).unwrap();
    window.save(&named("a", "second"), 2).unwrap();
    disk.put("groundwork/record/b/1", "torn");
    let rescue = window.rescue();
    let read = Rescue::read(rescue.write().as_bytes()).unwrap();
    assert_eq!(read, rescue);
    assert_eq!(read.records.keys().cloned().collect::<Vec<_>>(), disk.all());
    let entries = read.entries();
    assert_eq!(entries[0].kept.as_ref().unwrap().opened.assessment, named("a", "second"));
    assert!(entries[1].kept.is_err());
}

#[test]
fn what_is_no_rescue_copy_is_told() {
    let read = |text: &str| Rescue::read(text.as_bytes());
    let newer = r#"{"format":"groundwork-rescue","version":2,"records":{}}"#;
    assert_eq!(read(newer), Err(RescueError::Newer(2)));
    for wrong in ["", "{", "[]", r#"{"format":"groundwork-rescue","version":1,"records":[]}"#] {
        assert_eq!(read(wrong), Err(RescueError::Malformed), "{wrong}");
    }
    let error = groundwork::save_file::open(newer.as_bytes()).unwrap_err();
    assert!(Rescue::is_meant(&error));
    let other = groundwork::save_file::open(br#"{"format":"x"}"#).unwrap_err();
    assert!(!Rescue::is_meant(&other));
}

#[test]
fn in_memory_nothing_reaches_the_disk() {
    let (disk, memory) = (Disk::default(), Disk::default());
    let library = Library::new([], disk.clone(), memory.clone());
    let mut window = Window { library, disk: Box::new(disk.clone()), told: Vec::new() };
    window.library.use_disk(false);
    for changes in 1..4 {
        assert_eq!(window.save(&named("a", "here"), changes), Ok(Place::Window));
    }
    window.library.set_place("a", "/a/x").unwrap();
    assert_eq!(name(&mut window, "a"), "here");
    assert_eq!(memory.all(), ["groundwork/place/a", "groundwork/record/a/3"]);
    assert_eq!(window.save(&named("a", "here"), 4), Ok(Place::Window));
    assert_eq!(disk.all(), [""; 0]);
}

#[test]
fn a_disk_that_is_off_is_told_and_work_goes_on_in_memory() {
    let mut window = Window::open(Off);
    assert_eq!(window.load("a"), Err(LoadError::Store(StoreError::Unavailable)));
    assert_eq!(window.list(), Err(StoreError::Unavailable));
    let off = Err(SaveError::Store(StoreError::Unavailable));
    assert_eq!(window.save(&named("a", "one"), 1), off);
    assert_eq!(window.save(&named("a", "two"), 2), off);
    assert_eq!(name(&mut window, "a"), "two");
    assert!(window.is_current("a"));
    assert_eq!(window.list().unwrap().len(), 1);
    assert_eq!(window.rescue().records.len(), 1);
}
