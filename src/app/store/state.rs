//! The one store: handles to signals that are made once.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use super::deleted::Deleted;
use super::handed_out::{CopyOf, HandedOut};
use super::lazy_pages::{Absent, LazyPages};
use super::load_failure::LoadFailure;
use super::open_assessment::{LookOnly, Notice, OpenAssessment, Saved};
use super::set_state::{LazyState, SetState};
use crate::app::platform::{self, PickedFile};
use crate::app::route::{Page, Route};
use crate::app::screen::Screen;
use crate::assessment::{Assessment, Command, CommandError};
use crate::plan::Outcome;
use crate::question_set::{ActionId, Questionnaire, Target};
use crate::save_file::Access;
use crate::storage::{Entry, StoreError};
use crate::text::set_in_terms;

/// The pieces of pages that are fetched later, once they are here.
pub type Pages = LazyPages<State>;

/// How parts of the app are fetched.
#[derive(Clone, Copy, Debug)]
pub struct Fetch {
    /// The pieces.
    pub pieces: fn() -> Fetched<Result<Pages, Absent>>,
    /// The page of a screen; whether it came.
    pub page: fn(Screen) -> Fetched<bool>,
}

/// What comes of fetching.
pub type Fetched<T> = Pin<Box<dyn Future<Output = T>>>;

/// Handles to the store; cheap to copy into every view.
#[derive(Clone, Copy)]
pub struct State {
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// The open assessment.
    pub work: RwSignal<Option<OpenAssessment>>,
    /// Why the address shows none.
    pub load_failure: RwSignal<Option<LoadFailure>>,
    /// Whether it is on the disk.
    pub saved: RwSignal<Saved>,
    /// What to tell about it.
    pub notice: RwSignal<Option<Notice>>,
    /// Why the last change was not made; none where it was.
    pub refused: RwSignal<Option<CommandError>>,
    /// The seat whose answers may be looked at in this window, once they were handed back.
    pub opened_seat: RwSignal<Option<String>>,
    /// Whether nothing is to be written to this device.
    pub session_only: RwSignal<bool>,
    /// The assessment that this window changes, or asks to.
    pub(super) lock: StoredValue<Option<String>>,
    /// Whether it was granted that; it changes it once it shows what is on the disk by then.
    pub(super) granted: StoredValue<bool>,
    /// Whether the browser was asked to keep what is stored.
    pub(super) asked_to_persist: StoredValue<bool>,
    /// The question set on show: that of the open assessment, where one is open.
    pub set: RwSignal<SetState>,
    /// Its id, from when it is asked for.
    pub(super) requested_set: StoredValue<&'static str>,
    /// The part that scores and shows what follows.
    pub lazy_pages: RwSignal<LazyState<Pages>>,
    /// The dialog among them that is to open once they are here; empty for none.
    pub(super) dialog_wanted: StoredValue<&'static str>,
    /// How they and pages are fetched.
    pub(super) fetch: Fetch,
    /// The target that results and plan look at.
    pub target: RwSignal<Target>,
    /// The step that the plan shows first when it opens.
    pub scroll_to: RwSignal<Option<ActionId>>,
    /// The width that pictures are drawn for; it follows the window.
    pub chart_width: Memo<f32>,
    /// What is on this device, as the home page lists it.
    pub shelf: RwSignal<Result<Vec<Entry>, StoreError>>,
    /// The file that the person chose to open, while it is looked at.
    pub given: RwSignal<Option<Arc<PickedFile>>>,
    /// The file that was handed out last.
    pub handed_out: RwSignal<Option<HandedOut>>,
    /// Downloads of whole assessments that nobody has seen arrive yet.
    pub started: RwSignal<Vec<CopyOf>>,
    /// Whether the browser promises to keep what is stored; none before that is known.
    pub lasting: RwSignal<Option<bool>>,
    /// What was deleted last, as long as it can be taken back.
    pub deleted: RwSignal<Option<Deleted>>,
    /// The question set in the assessment's own word for the people served.
    pub(super) set_in_local_terms: Memo<Option<Arc<Questionnaire>>>,
    /// Scores and plan of the open assessment, once the pieces are here.
    pub outcome: Memo<Option<Arc<Outcome>>>,
}

impl State {
    /// Makes the store, at the address that the window shows, and fetches the question set.
    pub fn new(fetch: Fetch) -> Self {
        let work = RwSignal::new(None::<OpenAssessment>);
        let set = RwSignal::new(SetState::Loading);
        let lazy_pages = RwSignal::new(LazyState::NotYet);
        let target = RwSignal::new(Target::Recruit);
        let set_in_local_terms = set_in_local_terms(work, set);
        let outcome = Memo::new_with_compare(
            move |_| score(lazy_pages, work, set, target),
            // Scored afresh means changed: comparing would cost more than drawing.
            |_, _| true,
        );
        let state = State {
            route: RwSignal::new(Route::Home),
            work,
            load_failure: RwSignal::new(None),
            saved: RwSignal::new(Saved::Untouched),
            notice: RwSignal::new(None),
            refused: RwSignal::new(None),
            opened_seat: RwSignal::new(None),
            session_only: RwSignal::new(platform::is_session_only()),
            lock: StoredValue::new(None),
            granted: StoredValue::new(false),
            asked_to_persist: StoredValue::new(false),
            set,
            requested_set: StoredValue::new(""),
            lazy_pages,
            dialog_wanted: StoredValue::new(""),
            fetch,
            target,
            scroll_to: RwSignal::new(None),
            chart_width: platform::chart_width(),
            shelf: RwSignal::new(Ok(Vec::new())),
            given: RwSignal::new(None),
            deleted: RwSignal::new(None),
            handed_out: RwSignal::new(None),
            started: RwSignal::new(Vec::new()),
            lasting: RwSignal::new(None),
            set_in_local_terms,
            outcome,
        };
        state.look_whether_it_lasts();
        state.import();
        state.arrive(&platform::address());
        platform::on_change_elsewhere(move |id| state.look(id.as_deref()));
        platform::on_going(move || state.keep_last_step());
        platform::ask_before_leaving(move || state.would_lose());
        platform::on_address_change(move |address| state.arrive(&address));
        state
    }

    /// Shows what an address names.
    pub fn arrive(self, address: &str) {
        let route = Route::parse(address);
        match &route {
            Route::Assessment { id, .. } => {
                self.open(id);
                // A place that cannot be remembered only costs the way back to it.
                let _ = self.library(|library| library.set_place(id, address));
            }
            _ => {
                self.release_lock();
                self.refresh_shelf();
                self.use_set(self.set_here(&route));
            }
        }
        if self.route.with_untracked(|before| *before != route) {
            self.refused.set(None);
            self.leave_seat(&route);
            self.handed_out.set(None);
            self.route.set(route);
        }
    }

    /// Goes to a page of the open assessment.
    pub fn go(self, page: Page) {
        let id = self.work.with_untracked(|w| w.as_ref().map(|w| w.assessment.id.clone()));
        if let Some(id) = id {
            platform::go(&Route::page(&id, page).address());
        }
    }

    /// Makes a change and saves it. Where it is refused the person is told why.
    pub fn change(self, command: Command) {
        self.try_change(command);
    }

    /// The same; says whether the change was made.
    pub fn try_change(self, command: Command) -> bool {
        self.step(command, false)
    }

    /// Makes a change that goes on with the last one, as typing does, and saves it.
    pub fn typing(self, command: Command) {
        self.step(command, true);
    }

    fn step(self, command: Command, typing: bool) -> bool {
        self.make(move |work| {
            let new = work.history.apply(&mut work.assessment, command, typing)?;
            work.changes += u64::from(new);
            Ok(true)
        })
    }

    /// Takes back the last change.
    pub fn undo(self) {
        self.make(|work| work.history.undo(&mut work.assessment));
        self.use_own_set();
    }

    /// Does the last undone change again.
    pub fn redo(self) {
        self.make(|work| work.history.redo(&mut work.assessment));
        self.use_own_set();
    }

    /// Changes the open assessment, where it may be changed, and saves it. Says whether it was.
    pub(super) fn make(
        self,
        change: impl FnOnce(&mut OpenAssessment) -> Result<bool, CommandError>,
    ) -> bool {
        // Also where somebody was quicker than the lock of this window.
        self.keep_stale_answers();
        let mut done = Ok(false);
        self.work.update(|work| {
            if let Some(work) = work.as_mut().filter(|work| work.may_change()) {
                done = change(work);
            }
        });
        let done = match done {
            Ok(done) => {
                self.refused.set(None);
                done
            }
            Err(error) => {
                self.refused.set(Some(error));
                false
            }
        };
        if done {
            self.autosave();
        }
        done
    }

    /// The question set, once it is here, in the assessment's own words.
    pub fn questionnaire(self) -> Option<Arc<Questionnaire>> {
        self.set_in_local_terms.get()
    }

    /// The question set, without following its changes.
    pub fn questionnaire_untracked(self) -> Option<Arc<Questionnaire>> {
        self.set_in_local_terms.get_untracked()
    }

    /// Something of the open assessment.
    pub fn with<T>(self, read: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.work.with(|work| work.as_ref().map(|work| read(&work.assessment)))
    }

    /// Something of the open assessment, without following its changes.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Assessment) -> T) -> Option<T> {
        self.work.with_untracked(|work| work.as_ref().map(|work| read(&work.assessment)))
    }

    /// Why the open assessment is only to be looked at, where it is.
    pub fn look_only(self) -> Option<LookOnly> {
        let inside = self.route.with(|r| matches!(r, Route::Assessment { .. }));
        self.work.with(|work| match work.as_ref().filter(|_| inside)? {
            OpenAssessment { access: Access::ReadOnly(version), .. } => {
                Some(LookOnly::Newer(*version))
            }
            OpenAssessment { elsewhere: true, .. } => Some(LookOnly::Elsewhere),
            _ => None,
        })
    }

    /// Whether the open assessment is one person's seat.
    pub fn is_seat(self) -> bool {
        self.with(|a| a.seat.is_some()) == Some(true)
    }

    /// The id of the open assessment.
    pub fn id(self) -> String {
        self.with(|a| a.id.clone()).unwrap_or_default()
    }
}

fn set_in_local_terms(
    work: RwSignal<Option<OpenAssessment>>,
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
    lazy_pages: RwSignal<LazyState<Pages>>,
    work: RwSignal<Option<OpenAssessment>>,
    set: RwSignal<SetState>,
    target: RwSignal<Target>,
) -> Option<Arc<Outcome>> {
    let LazyState::Here(pages) = lazy_pages.get() else { return None };
    let SetState::Whole(set) = set.get() else { return None };
    let target = target.get();
    work.with(|work| {
        let assessment = &work.as_ref()?.assessment;
        Some(Arc::new((pages.score)(&set, assessment, target, platform::today())))
    })
}
