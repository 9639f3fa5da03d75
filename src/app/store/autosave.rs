//! Keeping the open assessment on the device, beside other windows that do the same.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load_failure::LoadFailure;
use super::open_assessment::{Notice, OpenAssessment, Saved};
use super::state::State;
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::save_file::Opened;
use crate::storage::{LoadError, LoadedRecord, StoreError, Where};

impl State {
    /// Opens an assessment, or shows the latest of it where another window went on meanwhile.
    pub(super) fn open(self, id: &str) {
        let same =
            |work: &Option<OpenAssessment>| work.as_ref().is_some_and(|w| w.assessment.id == id);
        let here = self.work.with_untracked(same);
        if here {
            self.follow();
        } else {
            self.load(id);
        }
        self.use_own_set();
        if !here || !self.holds() {
            self.hold(id.to_owned(), false);
        }
    }

    pub(super) fn load(self, id: &str) {
        let (work, trouble) = match self.library(|library| library.load(id)) {
            Ok(kept) => {
                let damage = kept.fell_back.clone();
                self.notice.set(damage.map(Notice::FellBack));
                let filed = self.library(|library| library.filed(id));
                let filed = filed.map_or(0, |filed| filed.changes);
                (Some(OpenAssessment { filed, ..kept.into() }), None)
            }
            Err(error) => (None, Some(error.into())),
        };
        self.saved.set(Saved::Untouched);
        self.load_failure.set(trouble);
        self.work.set(work);
    }

    /// Becomes the one window that changes an assessment, unless another is; with `take`, instead
    /// of that one.
    fn hold(self, id: String, take: bool) {
        self.lock.set_value(Some(id.clone()));
        self.granted.set_value(false);
        let told = {
            let id = id.clone();
            move |ours| self.on_lock_change(&id, ours)
        };
        platform::hold(&format!("groundwork/{id}"), take, told);
    }

    fn on_lock_change(self, id: &str, ours: bool) {
        self.granted.set_value(ours);
        if ours {
            // Shown first, and changed after that: another window may have kept something just now.
            self.look(Some(id));
        } else if self.with_untracked(|a| a.id == id) == Some(true) {
            self.set_elsewhere(true);
        }
    }

    fn set_elsewhere(self, elsewhere: bool) {
        let other =
            |work: &Option<OpenAssessment>| work.as_ref().is_some_and(|w| w.elsewhere != elsewhere);
        if self.work.with_untracked(other) {
            self.work.update(|work| {
                if let Some(work) = work {
                    work.elsewhere = elsewhere;
                }
            });
        }
    }

    fn holds(self) -> bool {
        let open = self.with_untracked(|a| a.id.clone());
        self.lock.with_value(|held| held.is_some() && *held == open)
    }

    /// Changes the open assessment in this window from now on, instead of another.
    pub fn take_over(self) {
        if let Some(id) = self.with_untracked(|a| a.id.clone()) {
            self.hold(id, true);
        }
    }

    /// Lets other windows change what was open here, once it is on the disk.
    pub(super) fn release_lock(self) {
        if self.lock.with_value(Option::is_some) {
            self.lock.set_value(None);
            spawn_local(async move {
                self.settled().await;
                // What is held by then is something else.
                if self.lock.with_value(Option::is_none) {
                    platform::release_lock();
                }
            });
        }
    }

    /// Shows what is on the disk, as it is known now.
    pub(super) fn looked(self) {
        self.import();
        let route = self.route.get_untracked();
        if route == Route::Home && platform::is_seen() {
            self.refresh_shelf();
        }
        match route {
            Route::Assessment { id, .. } if self.work.with_untracked(Option::is_none) => {
                // It was not here before.
                if self.library(|library| library.load(&id)).is_ok() {
                    self.open(&id);
                }
            }
            _ => self.follow(),
        }
        if self.granted.get_value() && self.holds() {
            self.set_elsewhere(false);
            if self.keep_stale_answers() {
                self.autosave();
            }
        }
    }

    /// Shows what another window has kept meanwhile, as far as this one has heard.
    pub(super) fn follow(self) {
        let Some(id) = self.with_untracked(|a| a.id.clone()) else { return };
        // What is not on the disk yet is never given up for what is.
        let ours = matches!(self.saved.get_untracked(), Saved::Failed(_) | Saved::Saving);
        if ours || self.library(|library| library.is_current(&id)) {
            return;
        }
        if let Ok(kept) = self.library(|library| library.load(&id)) {
            let elsewhere =
                |work: &Option<OpenAssessment>| work.as_ref().is_some_and(|w| w.elsewhere);
            let elsewhere = self.work.with_untracked(elsewhere);
            self.work.set(Some(OpenAssessment { elsewhere, ..kept.into() }));
            self.saved.set(Saved::Untouched);
            self.use_own_set();
        }
    }

    /// Takes an opened assessment into the app and keeps it, when it may be changed.
    pub fn take(self, opened: Opened) {
        let id = opened.assessment.id.clone();
        self.load_failure.set(None);
        self.notice.set(None);
        self.saved.set(Saved::Untouched);
        self.work.set(Some(opened.into()));
        self.use_own_set();
        self.keep_stale_answers();
        self.hold(id, false);
        self.autosave();
    }

    /// Hands the open assessment over to be saved; it is called saved once it is on the disk.
    pub(super) fn autosave(self) {
        let now = platform::now();
        let place = self.work.try_update_untracked(|work| {
            let work = work.as_mut().filter(|work| work.may_change())?;
            work.assessment.saved.clone_from(&now.stamp);
            Some(self.library(|library| library.save(&work.assessment, work.changes)))
        });
        match place.flatten() {
            Some(Where::OnItsWay) => {
                if self.saved.get_untracked() != Saved::Saving {
                    self.saved.set(Saved::Saving);
                }
                self.write();
            }
            Some(Where::Window) => self.saved.set(Saved::Window),
            None => {}
        }
    }

    /// Hears that the latest of the open assessment is on the disk.
    pub(super) fn is_saved(self, saved: Saved) {
        self.saved.set(saved);
        let changes = self.work.with_untracked(|work| work.as_ref().map_or(0, |w| w.changes));
        self.ask_to_persist(changes);
    }

    /// Another window kept changes at the same time. Theirs stay as they are, and what was entered
    /// here becomes an assessment of its own.
    pub(super) fn fork_on_conflict(self, theirs: LoadedRecord) {
        let id = platform::new_id();
        let now = platform::now().stamp;
        if self.with_untracked(|a| a.id == theirs.opened.assessment.id) != Some(true) {
            let copy = theirs.opened.assessment.copy(&id, now);
            return self.keep_beside(&copy, theirs.changes);
        }
        self.work.update(|work| {
            if let Some(work) = work {
                work.assessment = work.assessment.copy(&id, now);
                work.elsewhere = false;
            }
        });
        self.autosave();
        self.notice.set(Some(Notice::Apart));
        self.go(Page::QUESTIONS);
    }

    /// Tries once more to save what could not be saved, and says whether all of it is on the disk.
    pub async fn keep(self) -> bool {
        if matches!(self.saved.get_untracked(), Saved::Failed(_)) {
            self.autosave();
        }
        self.settled().await;
        !self.would_lose()
    }

    /// Whether closing the window would lose something.
    pub(super) fn would_lose(self) -> bool {
        match self.saved.get_untracked() {
            Saved::Saving => true,
            Saved::Failed(_) | Saved::Window => self
                .work
                .with_untracked(|work| work.as_ref().is_some_and(OpenAssessment::is_unfiled)),
            _ => false,
        }
    }

    /// From now on writes nothing to this device, or keeps things there again. What is open stays
    /// in this window.
    pub fn set_session_only(self, only: bool) {
        platform::set_session_only(only);
        self.session_only.set(only);
        self.library(|library| library.use_disk(!only));
        self.autosave();
        self.write();
        self.refresh_shelf();
    }
}

impl From<LoadedRecord> for OpenAssessment {
    fn from(kept: LoadedRecord) -> Self {
        OpenAssessment { changes: kept.changes, ..kept.opened.into() }
    }
}

impl From<LoadError> for LoadFailure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Missing => LoadFailure::Missing,
            LoadError::Store(StoreError::Unopened) => LoadFailure::Unopened,
            LoadError::Store(error) => LoadFailure::NoStorage(error.to_string()),
            LoadError::Damaged(damage) => LoadFailure::Damaged(damage),
        }
    }
}
