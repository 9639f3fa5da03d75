//! What is on this device, as the first page lists it, and what can be done with each.

use leptos::prelude::*;

use super::deleted::Deleted;
use super::hand_out::{JSON, shelf_place};
use super::handed_out::CopyOf;
use super::keep_snapshot::Occasion;
use super::keep_snapshot::stale_since;
use super::open_assessment::Saved;
use super::state::State;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::assessment::{Assessment, Command};
use crate::messages::automatic_names;
use crate::save_file::{self, Opened};
use crate::storage::LoadError;

impl State {
    /// Reads the list of the first page again.
    pub fn refresh_shelf(self) {
        let list = self.library(|library| library.list());
        // Drawing the same anew would lose what somebody types there.
        if self.shelf.with_untracked(|before| *before != list) {
            self.shelf.set(list);
        }
    }

    /// Where a person last was in an assessment.
    pub fn last_place(self, id: &str) -> String {
        let place = self.library(|library| library.place(id));
        let place = place.filter(|p| matches!(Route::parse(p), Route::Assessment { .. }));
        place.unwrap_or_else(|| Route::page(id, Page::QUESTIONS).address())
    }

    /// Takes an opened save file in and gives its id. Where this device already keeps something
    /// else under that id, both stay: the file gets an id of its own. So does one whose id no
    /// address could name.
    pub fn take_file(self, mut opened: Opened) -> String {
        let id = &opened.assessment.id;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if opened.assessment.template {
            let (id, now) = (platform::new_id(), platform::now().stamp);
            opened.assessment = opened.assessment.from_template(id, now, platform::random);
            let id = opened.assessment.id.clone();
            self.take(opened);
            return id;
        }
        match self.library(|library| library.load(id)) {
            Ok(kept) if kept.opened.assessment.says_the_same_as(&opened.assessment) => {
                let copy = CopyOf { id: id.clone(), changes: kept.changes };
                self.note_filed(&copy, opened.assessment.saved);
                return copy.id;
            }
            Err(LoadError::Missing) if id.chars().all(plain) => {}
            _ => opened.assessment = opened.assessment.with_id(platform::new_id()),
        }
        let id = opened.assessment.id.clone();
        let saved = opened.assessment.saved.clone();
        self.take(opened);
        // It came from a file, so it is in one.
        self.note_filed(&CopyOf { id: id.clone(), changes: 0 }, saved);
        id
    }

    /// Gives the organisation of a kept assessment another name. That assessment is then open, so
    /// that the change can be taken back in it.
    pub fn rename(self, id: &str, name: String) {
        if self.with_untracked(|a| a.id == id) == Some(true) {
            self.follow();
        } else {
            self.load(id);
        }
        self.change(Command::Name(name));
        self.refresh_shelf();
    }

    /// Keeps an assessment that is not open. Until it is on the disk, and where it does not come
    /// there, it is listed all the same, from this window's memory.
    pub(super) fn keep_beside(self, assessment: &Assessment, changes: u64) {
        self.library(|library| library.save(assessment, changes));
        self.write();
        self.refresh_shelf();
    }

    /// Keeps a copy of a kept assessment beside it.
    pub fn duplicate(self, id: &str) {
        let Ok(kept) = self.library(|library| library.load(id)) else { return };
        let copy = kept.opened.assessment.copy(platform::new_id(), platform::now().stamp);
        self.keep_beside(&copy, 0);
    }

    /// Hands the set-up of a kept assessment to the person as a file that others begin from: without
    /// its organisation, and without anybody's answers.
    pub fn save_as_template(self, id: &str) {
        if let Ok(kept) = self.library(|library| library.load(id)) {
            let assessment = &kept.opened.assessment;
            let template = assessment.template(platform::new_id(), platform::now().stamp);
            let name = format!("groundwork-template-{}.groundwork.json", platform::today());
            let bytes = save_file::write(&template).into_bytes();
            self.hand_out(shelf_place(id), name, JSON, bytes, None);
        }
    }

    /// Deletes an assessment from this device. Until the person goes on, that can be taken back.
    pub fn delete(self, id: &str) {
        let kept = self.library(|library| library.load(id));
        self.deleted.set(kept.ok().map(Deleted));
        self.library(|library| library.remove(id));
        self.write();
        self.close(id);
        self.refresh_shelf();
    }

    /// Takes the last deletion back.
    pub fn undelete(self) {
        if let Some(Deleted(kept)) = self.deleted.get_untracked() {
            self.deleted.set(None);
            self.keep_beside(&kept.opened.assessment, kept.changes);
        }
    }

    /// Hands a record that cannot be read to the person.
    pub fn save_damaged(self, id: &str, number: u64) {
        if let Some(text) = self.library(|library| library.damaged_text(id, number)) {
            let name = format!("groundwork-damaged-{number}.txt");
            self.hand_out(shelf_place(id), name, "text/plain", text.into_bytes(), None);
        }
    }

    /// Takes records away that cannot be read.
    pub fn remove_damaged(self, id: &str, numbers: &[u64]) {
        // The list is read again when they are gone, or could not be taken away.
        self.library(|library| library.remove_damaged(id, numbers));
        self.write();
    }

    /// Lets a file take the place of the kept assessment with its id, as a change that can be
    /// taken back; gives that id.
    pub fn replace_with(self, opened: Opened) -> String {
        let id = opened.assessment.id.clone();
        let stale = stale_since(&opened.assessment);
        self.open(&id);
        let command = self.with_untracked(|here| {
            let label = automatic_names::file_opened();
            here.replace_with(opened.assessment, platform::today(), label)
        });
        if let Some(command) = command {
            self.change(command);
            if let Some(day) = stale
                && self.add_snapshot(day, Occasion::Reopened)
            {
                self.autosave();
            }
            self.use_own_set();
        }
        id
    }

    /// Keeps assessments of a rescue copy beside what is here. One that says something else than
    /// what is kept under its id gets an id of its own.
    pub fn take_all(self, assessments: Vec<Assessment>) {
        for mut assessment in assessments {
            let kept = self.library(|library| library.load(&assessment.id));
            match kept {
                Ok(kept) if kept.opened.assessment.says_the_same_as(&assessment) => {
                    continue;
                }
                Err(LoadError::Missing) => {}
                _ => assessment = assessment.with_id(platform::new_id()),
            }
            self.keep_beside(&assessment, 0);
        }
    }

    /// Hands everything that is kept to the person as one file.
    pub fn save_everything(self) {
        let now = platform::now().stamp;
        let rescue = self.library(|library| library.rescue(&now));
        let name = format!("groundwork-everything-{}.json", platform::today());
        self.hand_out("everything", name, JSON, rescue.write().into_bytes(), None);
    }

    /// Takes away everything that this device and this window keep.
    pub fn clear(self) {
        self.work.set(None);
        self.deleted.set(None);
        self.given.set(None);
        self.started.set(Vec::new());
        self.saved.set(Saved::Untouched);
        self.release_lock();
        // What is left is read from the device itself and shown.
        self.library(|library| library.clear());
        self.write();
        self.refresh_shelf();
    }

    /// The latest record of an assessment that cannot be read, for rescue.
    pub fn damaged_text(self, id: &str) -> Option<String> {
        self.library(|library| library.latest_damaged_text(id))
    }

    /// Forgets the open assessment where it is this one: it is opened anew from the disk.
    fn close(self, id: &str) {
        if self.with_untracked(|a| a.id == id) == Some(true) {
            self.work.set(None);
        }
    }
}
