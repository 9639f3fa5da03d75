//! What is on this device, as the first page lists it, and what can be done with each.

use leptos::prelude::*;

use super::{State, Work};
use crate::assessment::{Assessment, Command};
use crate::file::{self, Opened};
use crate::library::{Filed, Kept};
use crate::web::browser;
use crate::web::route::{Page, Route};

/// An assessment that was just deleted. It is in the memory of this window only.
#[derive(Clone, Debug, PartialEq)]
pub struct Deleted(Kept);

impl Deleted {
    /// Its organisation's name.
    pub fn name(&self) -> String {
        self.0.opened.assessment.organisation.name.clone()
    }
}

impl State {
    /// Reads the list of the first page again.
    pub fn refresh_shelf(self) {
        let list = self.library(|library| library.list());
        self.shelf.set(list.map_err(|error| error.to_string()));
    }

    /// Where a person last was in an assessment.
    pub fn last_place(self, id: &str) -> String {
        let place = self.library(|library| library.place(id));
        let place = place.filter(|p| matches!(Route::parse(p), Route::Assessment { .. }));
        place.unwrap_or_else(|| Route::page(id, Page::QUESTIONS).address())
    }

    /// Takes an opened save file in and gives its id. Where this device already keeps an
    /// assessment of the same id that says something else, both stay: the file gets an id of its
    /// own. So does one whose id no address could name.
    pub fn take_file(self, mut opened: Opened) -> String {
        let id = &opened.assessment.id;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let kept = self.library(|library| library.load(id));
        let same = |kept: &Kept| kept.opened.assessment == opened.assessment;
        if !id.chars().all(plain) || kept.is_ok_and(|kept| !same(&kept)) {
            opened.assessment.id = browser::new_id();
        }
        let id = opened.assessment.id.clone();
        self.take(opened);
        id
    }

    /// Hands the open assessment to the person as a save file, and remembers that.
    pub fn save_to_file(self) {
        let Some((assessment, changes)) =
            self.work.with_untracked(|w| w.as_ref().map(|w| (w.assessment.clone(), w.changes)))
        else {
            return;
        };
        self.hand_over(&assessment, changes);
        self.work.update(|work| {
            if let Some(work) = work {
                work.filed = changes;
            }
        });
    }

    fn hand_over(self, assessment: &Assessment, changes: u64) {
        let text = file::write(assessment);
        let name = file_name(&assessment.id);
        browser::save_file(&name, "application/json", text.as_bytes());
        self.note_filed(&assessment.id, changes);
    }

    /// Remembers that an assessment, after so many changes, is in a file.
    pub fn note_filed(self, id: &str, changes: u64) {
        let filed = Filed { at: browser::now().stamp, changes };
        // Not remembered, it only costs a reminder too many.
        let _ = self.library(|library| library.set_filed(id, &filed));
    }

    /// Hands a kept assessment to the person as a save file, and remembers that.
    pub fn save_kept_to_file(self, id: &str) {
        if let Ok(kept) = self.library(|library| library.load(id)) {
            self.hand_over(&kept.opened.assessment, kept.changes);
            self.refresh_shelf();
        }
    }

    /// Gives the organisation of a kept assessment another name.
    pub fn rename(self, id: &str, name: String) {
        self.edit(id, Command::Name(name));
    }

    /// Makes one change to a kept assessment that is not open, or to the open one.
    fn edit(self, id: &str, command: Command) {
        let Ok(kept) = self.library(|library| library.load(id)) else { return };
        let mut work = Work::from(kept);
        if work.may_change() && work.history.apply(&mut work.assessment, command, false).is_ok() {
            work.assessment.saved = browser::now().stamp;
            let saved =
                self.library(|library| library.save(&work.assessment, work.changes + 1).is_ok());
            // What did not reach the disk is in this window, and the page of the assessment says so.
            let _ = saved;
        }
        self.close(id);
        self.refresh_shelf();
    }

    /// Keeps a copy of a kept assessment beside it.
    pub fn duplicate(self, id: &str) {
        let Ok(kept) = self.library(|library| library.load(id)) else { return };
        let copy = kept.opened.assessment.copy(&browser::new_id(), browser::now().stamp);
        let _ = self.library(|library| library.save(&copy, 0));
        self.refresh_shelf();
    }

    /// Deletes an assessment from this device. Until the person goes on, that can be taken back.
    pub fn delete(self, id: &str) {
        let kept = self.library(|library| library.load(id));
        if self.library(|library| library.remove(id)).is_ok() {
            self.deleted.set(kept.ok().map(Deleted));
        }
        self.close(id);
        self.refresh_shelf();
    }

    /// Takes the last deletion back.
    pub fn undelete(self) {
        if let Some(Deleted(kept)) = self.deleted.get_untracked() {
            let assessment = &kept.opened.assessment;
            let _ = self.library(|library| library.save(assessment, kept.changes));
            self.deleted.set(None);
            self.refresh_shelf();
        }
    }

    /// The latest record of an assessment that cannot be read, for rescue.
    pub fn damaged_text(self, id: &str) -> Option<String> {
        self.library(|library| {
            let entry = library.list().ok()?.into_iter().find(|entry| entry.id == id)?;
            library.damaged_text(id, *entry.damaged.first()?)
        })
    }

    /// Forgets the open assessment where it is this one: it is opened anew from the disk.
    fn close(self, id: &str) {
        if self.peek(|a| a.id == id) == Some(true) {
            self.work.set(None);
        }
    }
}

/// A name that gives nothing away about the organisation.
pub fn file_name(id: &str) -> String {
    let short: String = id.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("groundwork-{}-{short}.groundwork.json", browser::today())
}
