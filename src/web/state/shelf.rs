//! What is on this device, as the first page lists it, and what can be done with each.

use leptos::prelude::*;

use super::{Saved, State};
use crate::assessment::{Assessment, Command, Difference};
use crate::file::{self, Opened};
use crate::library::{Filed, Kept, LoadError};
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
        let list = self.library(|library| library.list()).map_err(|error| error.to_string());
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
            let (id, now) = (browser::new_id(), browser::now().stamp);
            opened.assessment = opened.assessment.from_template(id, now, browser::random);
            let id = opened.assessment.id.clone();
            self.take(opened);
            return id;
        }
        match self.library(|library| library.load(id)) {
            Ok(kept)
                if Difference::between(&kept.opened.assessment, &opened.assessment).is_none() =>
            {
                return id.clone();
            }
            Err(LoadError::Missing) if id.chars().all(plain) => {}
            _ => opened.assessment = opened.assessment.with_id(browser::new_id()),
        }
        let id = opened.assessment.id.clone();
        self.take(opened);
        id
    }

    /// The name and the text of the open assessment's save file.
    pub fn save_file(self) -> Option<(String, String)> {
        self.peek(|a| (file_name(&a.id), file::write(a)))
    }

    /// Remembers that the open assessment, as it is now, is in a file.
    pub fn filed(self) {
        let now = self.work.try_update(|work| {
            let work = work.as_mut()?;
            work.filed = work.changes;
            Some((work.assessment.id.clone(), work.changes))
        });
        if let Some((id, changes)) = now.flatten() {
            self.note_filed(&id, changes);
        }
    }

    /// Hands the open assessment to the person as a save file, and remembers that.
    pub fn save_to_file(self) {
        if let Some((name, text)) = self.save_file() {
            browser::save_file(&name, "application/json", text.as_bytes());
            self.filed();
        }
    }

    fn hand_over(self, assessment: &Assessment, changes: u64) {
        let text = file::write(assessment);
        let name = file_name(&assessment.id);
        browser::save_file(&name, "application/json", text.as_bytes());
        self.note_filed(&assessment.id, changes);
    }

    /// Remembers that an assessment, after so many changes, is in a file.
    fn note_filed(self, id: &str, changes: u64) {
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

    /// Gives the organisation of a kept assessment another name. That assessment is then open, so
    /// that the change can be taken back in it.
    pub fn rename(self, id: &str, name: String) {
        if self.peek(|a| a.id == id) == Some(true) {
            self.follow();
        } else {
            self.load(id);
        }
        self.change(Command::Name(name));
        self.refresh_shelf();
    }

    /// Keeps a copy of a kept assessment beside it.
    pub fn duplicate(self, id: &str) {
        let Ok(kept) = self.library(|library| library.load(id)) else { return };
        let copy = kept.opened.assessment.copy(browser::new_id(), browser::now().stamp);
        let _ = self.library(|library| library.save(&copy, 0));
        self.refresh_shelf();
    }

    /// Hands the set-up of a kept assessment to the person as a file that others begin from: without
    /// its organisation, and without anybody's answers.
    pub fn save_as_template(self, id: &str) {
        if let Ok(kept) = self.library(|library| library.load(id)) {
            let assessment = &kept.opened.assessment;
            let template = assessment.template(browser::new_id(), browser::now().stamp);
            let name = format!("groundwork-template-{}.groundwork.json", browser::today());
            browser::save_file(&name, "application/json", file::write(&template).as_bytes());
        }
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

    /// Hands a record that cannot be read to the person.
    pub fn save_damaged(self, id: &str, number: u64) {
        if let Some(text) = self.library(|library| library.damaged_text(id, number)) {
            let name = format!("groundwork-damaged-{number}.txt");
            browser::save_file(&name, "text/plain", text.as_bytes());
        }
    }

    /// Takes records away that cannot be read.
    pub fn remove_damaged(self, id: &str, numbers: &[u64]) {
        // What cannot be taken away is listed again.
        let _ = self.library(|library| library.remove_damaged(id, numbers));
        self.refresh_shelf();
    }

    /// Lets a file take the place of the kept assessment with its id, as a change that can be
    /// taken back; gives that id.
    pub fn replace_with(self, opened: Opened) -> String {
        let id = opened.assessment.id.clone();
        self.open(&id);
        let command = self.peek(|here| {
            here.replace_with(opened.assessment, browser::today(), "Before a file was opened")
        });
        if let Some(command) = command {
            self.change(command);
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
                Ok(kept) if Difference::between(&kept.opened.assessment, &assessment).is_none() => {
                    continue;
                }
                Err(LoadError::Missing) => {}
                _ => assessment = assessment.with_id(browser::new_id()),
            }
            // What does not reach the disk is listed all the same, from this window's memory.
            let _ = self.library(|library| library.save(&assessment, 0));
        }
        self.refresh_shelf();
    }

    /// Hands everything that is kept to the person as one file.
    pub fn save_everything(self) {
        let now = browser::now().stamp;
        if let Ok(rescue) = self.library(|library| library.rescue(&now)) {
            let name = format!("groundwork-everything-{}.json", browser::today());
            browser::save_file(&name, "application/json", rescue.write().as_bytes());
        }
    }

    /// Takes away everything that this device and this window keep.
    pub fn clear(self) {
        self.work.set(None);
        self.deleted.set(None);
        self.given.set(None);
        self.saved.set(Saved::Untouched);
        self.let_go();
        // What is left is read from the device itself and shown.
        let _ = self.library(|library| library.clear());
        self.refresh_shelf();
    }

    /// The latest record of an assessment that cannot be read, for rescue.
    pub fn damaged_text(self, id: &str) -> Option<String> {
        self.library(|library| library.latest_damaged_text(id))
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
