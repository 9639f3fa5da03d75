//! Keeping the open assessment on the device, beside other windows that do the same.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{Saved, State, Told, Trouble, Work};
use crate::file::Opened;
use crate::library::{Kept, Library, LoadError, SaveError, Store, Where};
use crate::web::browser::{self, BrowserStore, WindowStore};
use crate::web::route::{Page, Route};

thread_local! {
    /// What is kept on this device and in this window.
    static LIBRARY: RefCell<Library> = RefCell::new(Library::in_memory(WindowStore));
}

impl State {
    /// Does something with what is kept on this device.
    pub(in crate::web) fn library<T>(self, act: impl FnOnce(&mut Library) -> T) -> T {
        LIBRARY.with_borrow_mut(act)
    }

    /// Opens an assessment, or shows the latest of it where another window went on meanwhile.
    pub(super) fn open(self, id: &str) {
        let same = |work: &Option<Work>| work.as_ref().is_some_and(|w| w.assessment.id == id);
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
                let damage = kept.fell_back.as_ref().map(ToString::to_string);
                self.told.set(damage.map(Told::FellBack));
                let filed = self.library(|library| library.filed(id));
                let filed = filed.map_or(0, |filed| filed.changes);
                (Some(Work { filed, ..kept.into() }), None)
            }
            Err(error) => (None, Some(error.into())),
        };
        self.saved.set(Saved::Untouched);
        self.trouble.set(trouble);
        self.work.set(work);
    }

    /// Becomes the one window that changes an assessment, unless another is; with `take`, instead
    /// of that one.
    fn hold(self, id: String, take: bool) {
        self.held.set_value(Some(id.clone()));
        let told = {
            let id = id.clone();
            move |ours| self.hears_of_hold(&id, ours)
        };
        browser::hold(&format!("groundwork/{id}"), take, told);
    }

    fn hears_of_hold(self, id: &str, ours: bool) {
        let there = |work: &Option<Work>| {
            work.as_ref().is_some_and(|w| w.assessment.id == id && w.elsewhere == ours)
        };
        if self.work.with_untracked(there) {
            self.work.update(|work| {
                if let Some(work) = work {
                    work.elsewhere = !ours;
                }
            });
        }
        if ours {
            self.follow();
            if self.peek(|a| a.id == id) == Some(true) && self.keep_stale_answers() {
                self.save();
            }
        }
    }

    fn holds(self) -> bool {
        let open = self.peek(|a| a.id.clone());
        self.held.with_value(|held| held.is_some() && *held == open)
    }

    /// Changes the open assessment in this window from now on, instead of another.
    pub fn take_over(self) {
        if let Some(id) = self.peek(|a| a.id.clone()) {
            self.hold(id, true);
        }
    }

    /// Lets other windows change what was open here.
    pub(super) fn let_go(self) {
        if self.held.with_value(Option::is_some) {
            self.held.set_value(None);
            browser::let_go();
        }
    }

    /// Shows what another window has kept meanwhile.
    pub(super) fn follow(self) {
        if self.route.with_untracked(|route| *route == Route::Home) && browser::is_seen() {
            self.refresh_shelf();
        }
        let Some(id) = self.peek(|a| a.id.clone()) else { return };
        // What is not on the disk yet is never given up for what is.
        let ours = matches!(self.saved.get_untracked(), Saved::Failed(_));
        if ours || self.library(|library| library.is_current(&id)) {
            return;
        }
        if let Ok(kept) = self.library(|library| library.load(&id)) {
            let elsewhere = |work: &Option<Work>| work.as_ref().is_some_and(|w| w.elsewhere);
            let elsewhere = self.work.with_untracked(elsewhere);
            self.work.set(Some(Work { elsewhere, ..kept.into() }));
            self.saved.set(Saved::Untouched);
            self.use_own_set();
        }
    }

    /// Takes an opened assessment into the app and keeps it, when it may be changed.
    pub fn take(self, opened: Opened) {
        let id = opened.assessment.id.clone();
        self.trouble.set(None);
        self.told.set(None);
        self.saved.set(Saved::Untouched);
        self.work.set(Some(opened.into()));
        self.use_own_set();
        self.keep_stale_answers();
        self.hold(id, false);
        self.save();
    }

    /// Writes to the disk and reads back; only then is it called saved.
    pub(super) fn save(self) {
        let now = browser::now();
        let kept = self.work.try_update_untracked(|work| {
            let work = work.as_mut().filter(|work| work.may_change())?;
            work.assessment.saved.clone_from(&now.stamp);
            let saved = self.library(|library| library.save(&work.assessment, work.changes));
            Some((saved, work.changes))
        });
        match kept.flatten() {
            Some((Ok(Where::Device), changes)) => {
                self.saved.set(Saved::At(now.time));
                self.ask_to_keep(changes);
            }
            Some((Ok(Where::Window), _)) => self.saved.set(Saved::Window),
            Some((Err(SaveError::Elsewhere), _)) => self.part_ways(),
            Some((Err(SaveError::Store(error)), _)) => {
                self.saved.set(Saved::Failed(error.to_string()));
            }
            None => {}
        }
    }

    /// Another window kept changes at the same time. Theirs stay as they are, and what was entered
    /// here becomes an assessment of its own.
    fn part_ways(self) {
        let id = browser::new_id();
        self.work.update(|work| {
            if let Some(work) = work {
                work.assessment = work.assessment.copy(&id, browser::now().stamp);
            }
        });
        self.save();
        self.told.set(Some(Told::Apart));
        self.go(Page::QUESTIONS);
    }

    /// Tries once more to save what could not be saved, and says whether all of it is on the disk.
    pub fn keep(self) -> bool {
        if matches!(self.saved.get_untracked(), Saved::Failed(_)) {
            self.save();
        }
        !self.would_lose()
    }

    /// Whether closing the window would lose something.
    pub(super) fn would_lose(self) -> bool {
        let saved = self.saved.get_untracked();
        let only_here = matches!(saved, Saved::Failed(_) | Saved::Window);
        only_here && self.work.with_untracked(|work| work.as_ref().is_some_and(Work::is_unfiled))
    }

    /// Goes on with the disk of this device, or with none.
    pub(super) fn use_disk(self, session_only: bool) {
        self.session_only.set(session_only);
        let disk = (!session_only).then(|| Box::new(BrowserStore) as Box<dyn Store>);
        self.library(|library| library.use_disk(disk));
    }

    /// From now on writes nothing to this device, or keeps things there again. What is open stays
    /// in this window.
    pub fn set_session_only(self, only: bool) {
        browser::set_session_only(only);
        self.use_disk(only);
        self.save();
        self.refresh_shelf();
    }
}

impl From<Kept> for Work {
    fn from(kept: Kept) -> Self {
        Work { changes: kept.changes, ..kept.opened.into() }
    }
}

impl From<LoadError> for Trouble {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Missing => Trouble::Missing,
            LoadError::Store(error) => Trouble::NoStorage(error.to_string()),
            LoadError::Damaged(error) => Trouble::Damaged(error.to_string()),
        }
    }
}
