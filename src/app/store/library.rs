//! The disk of this device at work: what waits is written, one transaction after the other, and what
//! became of it is told.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open_assessment::Saved;
use super::state::State;
use crate::app::platform::{self, BrowserStore, Disk, WindowStore};
use crate::storage::{Completion, Library, SaveError, Store, Stray, Texts, Transaction};

thread_local! {
    /// What is kept on this device and in this window.
    static LIBRARY: RefCell<Library> = RefCell::new(Library::in_memory(WindowStore));
    /// Where records are kept, once that is known.
    static DISK: Cell<Option<Disk>> = const { Cell::new(None) };
    /// Who waits until everything is on the disk.
    static WAITING: RefCell<Vec<Waker>> = const { RefCell::new(Vec::new()) };
    /// What lies in local storage only until it is on the disk: the last steps of this window, and
    /// what became copies with these ids.
    static LAST_STEPS: RefCell<Texts> = const { RefCell::new(Vec::new()) };
    static STRAYS: RefCell<Vec<(String, (String, String))>> = const { RefCell::new(Vec::new()) };
}

/// Reads what this device keeps. In a window that keeps nothing, nothing is asked.
pub async fn open_library() {
    let mut library = Library::new([], BrowserStore, WindowStore);
    if platform::is_session_only() {
        library.use_disk(false);
    } else {
        match on_disk(&Transaction::Read(None)).await {
            Ok(texts) => library = Library::new(texts, BrowserStore, WindowStore),
            Err(SaveError::Store(error)) => library = library.with_fault(error),
            Err(SaveError::Elsewhere) => {}
        }
    }
    LIBRARY.set(library);
}

/// Has the disk carry a transaction through, once it is known which one that is.
async fn on_disk(transaction: &Transaction) -> Result<Texts, SaveError> {
    let disk = match DISK.get() {
        Some(disk) => disk,
        None => Disk::find().await.map_err(SaveError::Store)?,
    };
    DISK.set(Some(disk));
    disk.carry_out(transaction).await
}

impl State {
    /// Does something with what is kept on this device.
    pub(in crate::app) fn library<T>(self, act: impl FnOnce(&mut Library) -> T) -> T {
        LIBRARY.with_borrow_mut(act)
    }

    /// Has the disk do what waits for it.
    pub(super) fn write(self) {
        while let Some(transaction) = self.library(Library::begin) {
            if self.is_without_database() {
                self.hear(transaction.carry_out(&mut BrowserStore));
                continue;
            }
            spawn_local(async move {
                let answer = on_disk(&transaction).await;
                self.hear(answer);
                self.write();
            });
            return;
        }
        if self.library(|library| library.is_settled()) {
            let unsaved = self.library(|library| library.unsaved_texts());
            let last = LAST_STEPS.take().into_iter();
            let (last, done): (Texts, Texts) = last.partition(|text| unsaved.contains(text));
            LAST_STEPS.set(last);
            forget_there(&done);
            WAITING.take().into_iter().for_each(Waker::wake);
        }
    }

    fn hear(self, answer: Result<Texts, SaveError>) {
        let is_open = |id: &str| self.with_untracked(|a| a.id == id) == Some(true);
        match self.library(|library| library.finish(answer)) {
            Completion::Saved { id, latest } => {
                platform::tell_others(Some(&id));
                STRAYS.with_borrow_mut(|strays| {
                    let kept = strays.extract_if(.., |(copy, _)| *copy == id);
                    forget_there(&kept.map(|(_, there)| there).collect());
                });
                if latest && is_open(&id) {
                    let time = platform::now().time;
                    self.is_saved(match self.is_without_database() {
                        true => Saved::Soon(time),
                        false => Saved::At(time),
                    });
                }
            }
            Completion::NotSaved { id, error } => {
                // Local storage may take what the database does not.
                self.keep_last_step();
                if is_open(&id) {
                    self.saved.set(Saved::Failed(error.to_string()));
                }
            }
            Completion::Elsewhere(kept) => self.fork_on_conflict(*kept),
            Completion::Moved(texts) => {
                forget_there(&texts);
                platform::tell_others(None);
            }
            Completion::Looked(_) => self.looked(),
            Completion::Removed => {
                platform::tell_others(None);
                self.refresh_shelf();
            }
            Completion::Nothing => {}
        }
    }

    /// Looks at what the disk keeps of one assessment, or at all, since others may have changed it.
    pub(super) fn look(self, id: Option<&str>) {
        if self.library(|library| library.look(id)) {
            self.write();
        } else {
            self.looked();
        }
    }

    /// Whether this browser has no database, so that local storage is the disk.
    pub fn is_without_database(self) -> bool {
        DISK.get() == Some(Disk::Storage)
    }

    /// Waits until nothing waits for the disk.
    pub async fn settled(self) {
        poll_fn(|context| {
            if self.library(|library| library.is_settled()) {
                return Poll::Ready(());
            }
            WAITING.with_borrow_mut(|waiting| waiting.push(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    /// Writes what is not on the disk yet to local storage, which takes it at once: this window may
    /// go before the disk has answered.
    pub(super) fn keep_last_step(self) {
        if DISK.get() != Some(Disk::Database) {
            return;
        }
        let texts = self.library(|library| library.unsaved_texts());
        for (key, text) in &texts {
            // Where it is full, nothing else can be done in this moment.
            let _ = BrowserStore.set(key, text);
        }
        LAST_STEPS.with_borrow_mut(|last| last.extend(texts));
    }

    /// Moves what local storage keeps to the disk: what earlier versions kept, and the last steps of
    /// windows that went.
    pub(super) fn import(self) {
        if DISK.get() != Some(Disk::Database) {
            return;
        }
        let there = Transaction::Read(None).carry_out(&mut BrowserStore).unwrap_or_default();
        let own = |text: &(String, String)| {
            LAST_STEPS.with_borrow(|last| last.contains(text))
                || STRAYS.with_borrow(|strays| strays.iter().any(|(_, there)| there == text))
        };
        let there = there.into_iter().filter(|text| !own(text)).collect();
        let (needless, strays) = self.library(|library| library.import(there));
        forget_there(&needless);
        for Stray { kept, there } in strays {
            let id = platform::new_id();
            let copy = kept.opened.assessment.copy(&id, platform::now().stamp);
            STRAYS.with_borrow_mut(|strays| strays.push((id, there)));
            self.library(|library| library.save(&copy, kept.changes));
        }
        self.write();
    }
}

/// Takes away from local storage what is still there as it was.
fn forget_there(texts: &Texts) {
    for (key, text) in texts {
        if BrowserStore.get(key).ok().flatten().as_ref() == Some(text) {
            // It is looked at again with the next start.
            let _ = BrowserStore.remove(key);
        }
    }
}
