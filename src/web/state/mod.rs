//! The one store of the app: plain domain values in signals made once, in [`App`]. An assessment
//! changes only through [`State::change`] and [`State::typing`], which save it at once.

mod sets;

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;

use super::browser::{self, BrowserStore};
use super::route::{Page, Route};
use super::window::chart_width;
use crate::assessment::{Assessment, Command, History};
use crate::file::{Access, Opened};
use crate::library::{Entry, Library, LoadError};
use crate::plan::Outcome;
use crate::questionnaire::{ActionId, Questionnaire, Target};

use crate::text::set_in_terms;
pub use sets::{Part, SetState};

/// The assessment that is open.
#[derive(Clone, Debug)]
pub struct Work {
    /// What has been entered.
    pub assessment: Assessment,
    /// What can be taken back.
    pub history: History,
    /// Whether it may be changed.
    pub access: Access,
}

/// Whether what is on the screen is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing to save yet.
    Untouched,
    /// Read back from the disk at this local time.
    At(String),
    /// Not kept, for this reason; the work goes on in memory.
    Failed(String),
}

/// Why an address shows no assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is not on this device.
    Missing,
    /// Its record cannot be read; the text can be rescued.
    Damaged(String),
    /// The browser gives no access to storage.
    NoStorage(String),
}

/// Handles to the store; cheap to copy into every view.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// The open assessment.
    pub work: RwSignal<Option<Work>>,
    /// Why the address shows none.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Whether it is on the disk.
    pub saved: RwSignal<Saved>,
    /// The question set on show: that of the open assessment, where one is open.
    pub set: RwSignal<SetState>,
    /// Its id, from when it is asked for.
    wanted: StoredValue<&'static str>,
    /// The part that scores and shows what follows.
    pub part: RwSignal<Part>,
    /// The target that results and plan look at.
    pub target: RwSignal<Target>,
    /// The step that the plan shows first when it opens.
    pub reveal: RwSignal<Option<ActionId>>,
    /// The width that pictures are drawn for; it follows the window.
    pub chart_width: Memo<f32>,
    /// What is on this device, as the home page lists it.
    pub shelf: RwSignal<Result<Vec<Entry>, String>>,
    /// The question set in the assessment's own word for the people served.
    spoken: Memo<Option<Arc<Questionnaire>>>,
    /// Scores and plan of the open assessment, once the second part is here.
    pub outcome: Memo<Option<Arc<Outcome>>>,
}

fn library() -> Library<BrowserStore> {
    Library::new(BrowserStore)
}

impl State {
    /// Makes the store, at the address that the window shows, and fetches the question set.
    pub fn new() -> Self {
        let work = RwSignal::new(None::<Work>);
        let set = RwSignal::new(SetState::Loading);
        let part = RwSignal::new(Part::NotYet);
        let target = RwSignal::new(Target::Recruit);
        let spoken = spoken(work, set);
        let outcome = Memo::new_with_compare(
            move |_| score(part, work, set, target),
            // Scored afresh means changed: comparing would cost more than drawing.
            |_, _| true,
        );
        let state = State {
            route: RwSignal::new(Route::Home),
            work,
            trouble: RwSignal::new(None),
            saved: RwSignal::new(Saved::Untouched),
            set,
            wanted: StoredValue::new(""),
            part,
            target,
            reveal: RwSignal::new(None),
            chart_width: chart_width(),
            shelf: RwSignal::new(Ok(Vec::new())),
            spoken,
            outcome,
        };
        state.arrive(&browser::address());
        browser::on_address_change(move |address| state.arrive(&address));
        state
    }

    /// Shows what an address names.
    pub fn arrive(self, address: &str) {
        let route = Route::parse(address);
        match &route {
            Route::Assessment { id, .. } => {
                self.open(id);
                // A place that cannot be remembered only costs the way back to it.
                let _ = library().set_place(id, address);
            }
            _ => {
                self.refresh_shelf();
                self.use_set(self.set_here(&route));
            }
        }
        if self.route.with_untracked(|before| *before != route) {
            self.route.set(route);
        }
    }

    fn open(self, id: &str) {
        let open = |work: &Option<Work>| work.as_ref().is_some_and(|w| w.assessment.id == id);
        if self.work.with_untracked(open) {
            self.use_own_set();
            return;
        }
        let (work, trouble) = match library().load(id) {
            Ok(opened) => (Some(opened.into()), None),
            Err(error) => (None, Some(error.into())),
        };
        self.saved.set(Saved::Untouched);
        self.trouble.set(trouble);
        self.work.set(work);
        self.use_own_set();
    }

    /// Reads the list of the home page again.
    pub fn refresh_shelf(self) {
        self.shelf.set(library().list().map_err(|error| error.to_string()));
    }

    /// Takes an opened assessment into the app and keeps it, when it may be changed.
    pub fn take(self, opened: Opened) {
        let keep = opened.access == Access::Full;
        self.trouble.set(None);
        self.saved.set(Saved::Untouched);
        self.work.set(Some(opened.into()));
        self.use_own_set();
        if keep {
            self.save();
        }
    }

    /// Takes an opened save file in and gives its id. Where this device already keeps an
    /// assessment of the same id that says something else, both stay: the file gets an id of its
    /// own.
    pub fn take_file(self, mut opened: Opened) -> String {
        let kept = library().load(&opened.assessment.id);
        let same = |kept: &Opened| kept.assessment == opened.assessment;
        if kept.is_ok_and(|kept| !same(&kept)) {
            opened.assessment.id = browser::new_id();
        }
        let id = opened.assessment.id.clone();
        self.take(opened);
        id
    }

    /// Goes to a page of the open assessment.
    pub fn go(self, page: Page) {
        let id = self.work.with_untracked(|w| w.as_ref().map(|w| w.assessment.id.clone()));
        if let Some(id) = id {
            browser::go(&Route::page(&id, page).address());
        }
    }

    /// Where a person last was in an assessment.
    pub fn last_place(self, id: &str) -> String {
        let place = library().place(id);
        let place = place.filter(|p| matches!(Route::parse(p), Route::Assessment { .. }));
        place.unwrap_or_else(|| Route::page(id, Page::QUESTIONS).address())
    }

    /// Makes a change and saves it.
    pub fn change(self, command: Command) {
        self.step(command, false);
    }

    /// Makes a change that goes on with the last one, as typing does, and saves it.
    pub fn typing(self, command: Command) {
        self.step(command, true);
    }

    fn step(self, command: Command, typing: bool) {
        let mut done = false;
        self.work.update(|work| {
            if let Some(work) = work.as_mut().filter(|w| w.access == Access::Full) {
                done = work.history.apply(&mut work.assessment, command, typing).is_ok();
            }
        });
        if done {
            self.save();
        }
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.work.update(|work| {
            if let Some(work) = work {
                let _ = work.history.undo(&mut work.assessment);
            }
        });
        self.use_own_set();
        self.save();
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.work.update(|work| {
            if let Some(work) = work {
                let _ = work.history.redo(&mut work.assessment);
            }
        });
        self.use_own_set();
        self.save();
    }

    /// Writes to the disk and reads back; only then is it called saved.
    fn save(self) {
        let now = browser::now();
        let kept = self.work.try_update_untracked(|work| {
            let assessment = work.as_mut().map(|w| &mut w.assessment)?;
            assessment.saved.clone_from(&now.stamp);
            Some(library().save(assessment))
        });
        match kept.flatten() {
            Some(Ok(())) => self.saved.set(Saved::At(now.time)),
            Some(Err(error)) => self.saved.set(Saved::Failed(error.to_string())),
            None => {}
        }
    }

    /// Tries once more to save what could not be saved, and says whether all of it is on the disk.
    pub fn keep(self) -> bool {
        let failed = move || matches!(self.saved.get_untracked(), Saved::Failed(_));
        if failed() {
            self.save();
        }
        !failed()
    }

    /// The text of a record that cannot be read, for rescue.
    pub fn raw_record(self, id: &str) -> Option<String> {
        library().raw(id).ok().flatten()
    }

    /// The question set, once it is here, in the assessment's own words.
    pub fn questionnaire(self) -> Option<Arc<Questionnaire>> {
        self.spoken.get()
    }

    /// The question set, without following its changes.
    pub fn questionnaire_untracked(self) -> Option<Arc<Questionnaire>> {
        self.spoken.get_untracked()
    }

    /// Something of the open assessment.
    pub fn with<T>(self, read: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.work.with(|work| work.as_ref().map(|work| read(&work.assessment)))
    }

    /// Something of the open assessment, without following its changes.
    pub fn peek<T>(self, read: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.work.with_untracked(|work| work.as_ref().map(|work| read(&work.assessment)))
    }

    /// The newer format version of the open assessment, when it is only to be looked at.
    pub fn newer(self) -> Option<u64> {
        let inside = self.route.with(|r| matches!(r, Route::Assessment { .. }));
        let access = self.work.with(|work| work.as_ref().map(|w| w.access));
        match access.filter(|_| inside) {
            Some(Access::ReadOnly(version)) => Some(version),
            _ => None,
        }
    }

    /// The id of the open assessment.
    pub fn id(self) -> String {
        self.with(|a| a.id.clone()).unwrap_or_default()
    }
}

impl From<Opened> for Work {
    fn from(opened: Opened) -> Self {
        Work { assessment: opened.assessment, history: History::default(), access: opened.access }
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

fn spoken(
    work: RwSignal<Option<Work>>,
    set: RwSignal<SetState>,
) -> Memo<Option<Arc<Questionnaire>>> {
    let term = Memo::new(move |_| {
        work.with(|work| work.as_ref().map(|work| work.assessment.terms.clone()))
    });
    let spoken = move |_: Option<&_>| {
        let set = set.with(|set| set.questionnaire().cloned())?;
        // Only the words matter here, so a change of answers does not come this way.
        term.track();
        work.with_untracked(|work| match work {
            Some(work) => match set_in_terms(&set, &work.assessment) {
                Cow::Borrowed(_) => Some(set.clone()),
                Cow::Owned(changed) => Some(Arc::new(changed)),
            },
            None => Some(set.clone()),
        })
    };
    Memo::new_with_compare(spoken, |before, after| {
        let pointer = |set: Option<&Option<Arc<Questionnaire>>>| {
            set.and_then(Option::as_ref).map(Arc::as_ptr)
        };
        pointer(before) != pointer(after)
    })
}

fn score(
    part: RwSignal<Part>,
    work: RwSignal<Option<Work>>,
    set: RwSignal<SetState>,
    target: RwSignal<Target>,
) -> Option<Arc<Outcome>> {
    let Part::Here(outlook) = part.get() else { return None };
    let SetState::Whole(set) = set.get() else { return None };
    let target = target.get();
    work.with(|work| {
        let assessment = &work.as_ref()?.assessment;
        Some(Arc::new((outlook.score)(&set, assessment, target, browser::today())))
    })
}
