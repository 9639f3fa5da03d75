//! Files that are handed to the person, and what is known of them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::handed_out::{CopyOf, HandedOut};
use super::keep_snapshot::Occasion;
use super::set_state::LazyState;
use super::state::State;
use crate::app::platform::{self, Handed};
use crate::app::route::Route;
use crate::assessment::Assessment;
use crate::save_file;
use crate::storage::ExportedToFile;

impl State {
    /// Hands a file to the person. Only where it is seen written does it count as a copy; what
    /// became of it is shown at this place of the page.
    pub fn hand_out(
        self,
        at: impl Into<String>,
        name: impl Into<String>,
        kind: &'static str,
        bytes: Vec<u8>,
        copy: Option<CopyOf>,
    ) {
        let (at, name) = (at.into(), name.into());
        self.handed_out.set(None);
        // It has the words for what became of it.
        if !self.lazy_pages.with_untracked(LazyState::is_here) {
            self.fetch_lazy_pages();
        }
        spawn_local(async move {
            let outcome = platform::save_file(&name, kind, &bytes).await;
            self.note_handed_out(HandedOut { at, name, outcome, copy });
        });
    }

    /// Tells what became of a file.
    pub fn note_handed_out(self, file: HandedOut) {
        match (file.outcome, &file.copy) {
            (Handed::Written, Some(copy)) => self.note_copy(copy),
            (Handed::Started | Handed::Shared, Some(copy)) => self.started.update(|all| {
                all.retain(|other| other.id != copy.id);
                all.push(copy.clone());
            }),
            _ => {}
        }
        let went = matches!(file.outcome, Handed::Written | Handed::Started | Handed::Shared);
        if file.at == HAND_BACK && went {
            self.handed_back();
        }
        self.handed_out.set(Some(file));
    }

    /// Forgets what became of a file that was asked for at this place.
    pub fn forget_handed_out(self, at: &str) {
        if self.handed_out.with_untracked(|file| file.as_ref().is_some_and(|file| file.at == at)) {
            self.handed_out.set(None);
        }
    }

    /// Remembers that an assessment, after so many changes, is in a file: the page saw it written, or
    /// the person saw it there.
    pub fn note_copy(self, copy: &CopyOf) {
        self.note_filed(copy, platform::now().stamp);
        self.started.update(|all| all.retain(|other| other != copy));
        let open = |work: &super::OpenAssessment| {
            work.assessment.id == copy.id && work.filed < copy.changes
        };
        if self.work.with_untracked(|work| work.as_ref().is_some_and(open)) {
            self.work.update(|work| {
                if let Some(work) = work {
                    work.filed = copy.changes;
                }
            });
        }
        if self.route.with_untracked(|route| *route == Route::Home) {
            self.refresh_shelf();
        }
    }

    /// Remembers that an assessment, after so many changes, is in a file since then.
    pub(super) fn note_filed(self, copy: &CopyOf, at: String) {
        let filed = ExportedToFile { at, changes: copy.changes };
        // Not remembered, it only costs a reminder too many.
        let _ = self.library(|library| library.set_filed(&copy.id, &filed));
    }

    /// What a file of the open assessment would be a copy of.
    pub fn copy_of_open(self) -> Option<CopyOf> {
        self.work.with_untracked(|work| {
            let work = work.as_ref()?;
            Some(CopyOf { id: work.assessment.id.clone(), changes: work.changes })
        })
    }

    /// The name and the text of the open assessment's save file. Its answers are kept as a snapshot
    /// first, so that they can be compared with later ones.
    pub fn save_file(self) -> Option<(String, String)> {
        self.keep_snapshot(Occasion::File);
        self.with_untracked(|a| (file_name(&a.id), save_file::write(a)))
    }

    /// Hands the open assessment to the person as a save file.
    pub fn save_to_file(self, at: impl Into<String>) {
        if let Some((name, text)) = self.save_file() {
            self.hand_out(at, name, JSON, text.into_bytes(), self.copy_of_open());
        }
    }

    /// Hands a kept assessment to the person as a save file.
    pub fn save_kept_to_file(self, id: &str) {
        if self.with_untracked(|a| a.id == id) == Some(true) {
            self.follow();
        } else {
            self.load(id);
        }
        if self.with_untracked(|a| a.id == id) == Some(true) {
            self.save_to_file(shelf_place(id));
            self.refresh_shelf();
        }
    }

    /// Hands something of the open assessment to the person, which is no copy of it.
    pub fn save_part(self, at: &str, assessment: &Assessment) {
        let text = save_file::write(assessment);
        self.hand_out(at, file_name(&assessment.id), JSON, text.into_bytes(), None);
    }
}

/// What kind of file a save file is, for the browser.
pub const JSON: &str = "application/json";

/// The place of the file with a seat's answers.
pub const HAND_BACK: &str = "hand-back";

/// The place of a kept assessment on the first page.
pub fn shelf_place(id: &str) -> String {
    format!("shelf-{id}")
}

/// A name that gives nothing away about the organisation.
pub fn file_name(id: &str) -> String {
    let short: String = id.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("groundwork-{}-{short}.groundwork.json", platform::today())
}
