//! The one store of the app: plain domain values in signals made once, in [`App`]. An assessment
//! changes only through [`State::change`] and [`State::typing`], which save it at once.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{self, BrowserStore};
use super::outlook::{self, Outlook};
use super::route::{Page, Route};
use super::window::chart_width;
use crate::assessment::{Assessment, Command, Edition, History};
use crate::file::{Access, Opened};
use crate::library::{Entry, Library, LoadError};
use crate::plan::Outcome;
use crate::questionnaire::{ActionId, BUILT_IN, BuiltIn, Questionnaire, Target};
use crate::text::set_in_terms;

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

/// Where the question set stands.
#[derive(Clone, Debug)]
pub enum SetState {
    /// It is on its way.
    Loading,
    /// What it asks is here.
    Asked(Arc<Questionnaire>),
    /// All of it is here.
    Whole(Arc<Questionnaire>),
    /// It did not come.
    Absent(String),
    /// It came, and is wrong: every fault with its place.
    Wrong(String),
}

impl SetState {
    /// The set, whole or not.
    pub fn questionnaire(&self) -> Option<&Arc<Questionnaire>> {
        match self {
            SetState::Asked(set) | SetState::Whole(set) => Some(set),
            SetState::Loading | SetState::Absent(_) | SetState::Wrong(_) => None,
        }
    }
}

/// Where the second part of the app stands, and with it the rest of the question set.
#[derive(Clone, Debug)]
pub enum Part {
    /// Nobody has needed it yet.
    NotYet,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(Outlook),
    /// It did not come, for this reason.
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
    /// The question set of the open assessment.
    pub set: RwSignal<SetState>,
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
            part,
            target,
            reveal: RwSignal::new(None),
            chart_width: chart_width(),
            shelf: RwSignal::new(Ok(Vec::new())),
            spoken,
            outcome,
        };
        state.fetch_set();
        state.arrive(&browser::address());
        browser::on_address_change(move |address| state.arrive(&address));
        state
    }

    /// Fetches the question set; also after a failure.
    pub fn fetch_set(self) {
        let Some(built_in) = BUILT_IN.first() else { return };
        self.set.set(SetState::Loading);
        spawn_local(async move { self.set.set(fetch_set(built_in).await) });
    }

    /// Fetches the second part, where it is not here or on its way; also after a failure.
    pub fn fetch_part(self) {
        if matches!(self.part.get_untracked(), Part::Coming | Part::Here(_)) {
            return;
        }
        self.part.set(Part::Coming);
        spawn_local(async move {
            let part = match self.fetch_rest().await {
                Ok(outlook) => Part::Here(outlook),
                Err(words) => Part::Failed(words),
            };
            self.part.set(part);
        });
    }

    async fn fetch_rest(self) -> Result<Outlook, String> {
        let outlook = outlook::fetch().await.map_err(|absent| absent.to_string())?;
        if let SetState::Asked(set) = self.set.get_untracked()
            && let Some(built_in) = BuiltIn::find(set.id.as_str())
        {
            let rest = browser::fetch_text(built_in.rest).await.map_err(|e| e.to_string())?;
            let whole = (outlook.complete)(&set, rest.as_bytes()).map_err(|e| e.to_string())?;
            self.set.set(SetState::Whole(Arc::new(whole)));
        }
        Ok(outlook)
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
            _ => self.refresh_shelf(),
        }
        if self.route.with_untracked(|before| *before != route) {
            self.route.set(route);
        }
    }

    fn open(self, id: &str) {
        let open = |work: &Option<Work>| work.as_ref().is_some_and(|w| w.assessment.id == id);
        if self.work.with_untracked(open) {
            return;
        }
        let (work, trouble) = match library().load(id) {
            Ok(opened) => (Some(opened.into()), None),
            Err(error) => (None, Some(error.into())),
        };
        self.saved.set(Saved::Untouched);
        self.trouble.set(trouble);
        self.work.set(work);
    }

    /// Reads the list of the home page again.
    pub fn refresh_shelf(self) {
        self.shelf.set(library().list().map_err(|error| error.to_string()));
    }

    /// Starts a new assessment and goes to its set-up.
    pub fn start(self) {
        let Some(set) = self.set.with_untracked(|set| set.questionnaire().cloned()) else { return };
        let edition = Edition {
            id: set.id.clone(),
            edition: set.edition.clone(),
            unknown: serde_json::Map::new(),
        };
        let assessment = Assessment::new(browser::new_id(), edition, browser::now().stamp);
        self.take(Opened { assessment, access: Access::Full });
        self.go(Page::SetUp);
    }

    /// Takes an opened assessment into the app and keeps it, when it may be changed.
    pub fn take(self, opened: Opened) {
        let keep = opened.access == Access::Full;
        self.trouble.set(None);
        self.saved.set(Saved::Untouched);
        self.work.set(Some(opened.into()));
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
        self.save();
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.work.update(|work| {
            if let Some(work) = work {
                let _ = work.history.redo(&mut work.assessment);
            }
        });
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

async fn fetch_set(built_in: &BuiltIn) -> SetState {
    let text = match browser::fetch_text(built_in.file).await {
        Ok(text) => text,
        Err(error) => return SetState::Absent(error.to_string()),
    };
    match Questionnaire::read_asked(text.as_bytes()) {
        Ok(set) => SetState::Asked(Arc::new(set)),
        Err(error) => SetState::Wrong(error.to_string()),
    }
}
