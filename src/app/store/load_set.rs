//! The question set on show, and the pieces of the app that complete it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::set_state::{LazyState, SetState};
use super::state::{Pages, State};
use crate::app::platform;
use crate::app::route::{Page, Route};
use crate::app::screen::Screen;
use crate::assessment::{Assessment, Command, Edition};
use crate::messages::automatic_names;
use crate::question_set::{BUILT_IN, BuiltIn, Questionnaire};
use crate::save_file::{Access, Opened};

impl State {
    /// Sees to it that a question set is here or on its way.
    pub fn use_set(self, id: &str) {
        let here = self.set.with_untracked(|set| {
            matches!(set, SetState::Loading | SetState::Asked { .. } | SetState::Whole(_))
        });
        if here && self.requested_set.get_value() == id {
            return;
        }
        let Some(built_in) = BuiltIn::find(id) else {
            self.requested_set.set_value("");
            self.set.set(SetState::Unknown);
            return;
        };
        self.requested_set.set_value(built_in.id);
        self.set.set(SetState::Loading);
        spawn_local(async move {
            let set = self.fetch_set(built_in).await;
            // Another set may have been asked for meanwhile.
            if self.requested_set.get_value() == built_in.id {
                self.set.set(set);
            }
        });
    }

    /// Asks for the set on show once more, after a failure.
    pub fn use_set_again(self) {
        self.use_set(self.requested_set.get_value());
    }

    /// Fetches the pieces once the view that needs it is drawn.
    pub fn needs_lazy_pages(self) {
        once_drawn(Box::new(move || self.fetch_lazy_pages()));
    }

    /// Fetches the pieces, where they are not here or on its way; also after a failure.
    pub fn fetch_lazy_pages(self) {
        let asked = self.set.with_untracked(|set| matches!(set, SetState::Asked { .. }));
        match self.lazy_pages.get_untracked() {
            LazyState::Coming => return,
            LazyState::Here(_) if !asked => return,
            _ => self.lazy_pages.set(LazyState::Coming),
        }
        spawn_local(self.fetch_pieces());
    }

    async fn fetch_pieces(self) {
        let part = match self.fetch_rest().await {
            Ok(pages) => LazyState::Here(pages),
            Err(words) => LazyState::Failed(words),
        };
        self.lazy_pages.set(part);
        match self.dialog_wanted.get_value() {
            "" => {}
            dialog => platform::open_dialog_once_drawn(dialog),
        }
        self.dialog_wanted.set_value("");
    }

    /// Opens a dialog that is one of the pieces, which are fetched where they are not here.
    pub fn open_piece(self, dialog: &'static str) {
        if self.lazy_pages.with_untracked(LazyState::is_here) {
            platform::open_dialog(dialog);
            return;
        }
        self.dialog_wanted.set_value(dialog);
        self.fetch_lazy_pages();
    }

    /// Fetches what follows the questions, so that it opens at once, even where the connection is
    /// lost meanwhile: handing back for somebody who was invited, who needs no more of the app, and
    /// the results for anybody else.
    pub fn needs_what_follows(self) {
        once_drawn(Box::new(move || {
            let next = if untrack(|| self.is_seat()) {
                Screen::HandBack
            } else {
                self.fetch_lazy_pages();
                Screen::Results
            };
            // Where it does not come, its own page says so.
            let page = (self.fetch.page)(next);
            spawn_local(async move {
                let _ = page.await;
            });
        }));
    }

    async fn fetch_rest(self) -> Result<Pages, String> {
        let pages = (self.fetch.pieces)().await.map_err(|absent| absent.to_string())?;
        if let SetState::Asked { file, .. } = self.set.get_untracked()
            && let Some(built_in) = BuiltIn::find(self.requested_set.get_value())
        {
            let whole = completed(pages, built_in, &file).await?;
            if self.requested_set.get_value() == built_in.id {
                self.set.set(whole);
            }
        }
        Ok(pages)
    }

    /// A set as its files hold it: all of it where the pieces are here, so that no page is drawn
    /// anew when the rest comes, and otherwise what it asks.
    async fn fetch_set(self, built_in: &BuiltIn) -> SetState {
        let text = match platform::fetch_text(built_in.file).await {
            Ok(text) => text,
            Err(error) => return SetState::Absent(error.to_string()),
        };
        let Ok(file) = Questionnaire::read_asked(text.as_bytes()) else {
            return SetState::Wrong(SetState::damaged());
        };
        if let LazyState::Here(pages) = self.lazy_pages.get_untracked() {
            return completed(pages, built_in, &file).await.unwrap_or_else(SetState::Absent);
        }
        let shown = Arc::new(built_in.from_file(file.clone()));
        SetState::Asked { file: Arc::new(file), shown }
    }

    /// The set to have at hand on a page outside every assessment.
    pub(super) fn set_here(self, route: &Route) -> &'static str {
        let full = BUILT_IN.first().map_or("", |set| set.id);
        match (self.requested_set.get_value(), route) {
            ("", _) | (_, Route::Scenarios(_)) => full,
            (wanted, _) => wanted,
        }
    }

    /// Sees to the set of the open assessment.
    pub(super) fn use_own_set(self) {
        if let Some(id) = self.with_untracked(|a| a.questionnaire.id.clone()) {
            self.use_set(id.as_str());
        }
    }

    /// Starts a new assessment with a set and goes to its set-up.
    pub fn start(self, built_in: &'static BuiltIn) {
        let here = self.set.with_untracked(|set| set.questionnaire().cloned());
        match here.filter(|_| self.requested_set.get_value() == built_in.id) {
            Some(set) => self.start_with(&set),
            None => spawn_local(async move {
                let set = self.fetch_set(built_in).await;
                self.requested_set.set_value(built_in.id);
                self.set.set(set.clone());
                if let Some(set) = set.questionnaire() {
                    self.start_with(set);
                }
            }),
        }
    }

    fn start_with(self, set: &Questionnaire) {
        let assessment = Assessment::new(platform::new_id(), edition(set), platform::now().stamp);
        self.take(Opened { assessment, access: Access::Full });
        self.go(Page::SetUp);
    }

    /// Goes on with the set that continues the open assessment's, where there is one.
    pub fn continue_as(self, built_in: &'static BuiltIn) {
        spawn_local(async move {
            let set = self.fetch_set(built_in).await;
            self.requested_set.set_value(built_in.id);
            if let Some(set) = set.questionnaire() {
                let label = automatic_names::gone_on(built_in.title());
                let go_on = self.with_untracked(|a| {
                    let snapshot = a.automatic_snapshot(platform::today(), label);
                    Command::All(vec![
                        Command::AddSnapshot { at: usize::MAX, snapshot },
                        Command::QuestionSet(edition(set)),
                    ])
                });
                if let Some(go_on) = go_on {
                    self.change(go_on);
                }
            }
            self.set.set(set);
            self.go(Page::QUESTIONS);
        });
    }
}

/// Does something once the view that asks for it is drawn.
fn once_drawn(act: Box<dyn Fn()>) {
    Effect::new(act);
}

/// The set's own name for itself, as save files carry it.
fn edition(set: &Questionnaire) -> Edition {
    Edition { id: set.id.clone(), edition: set.edition.clone(), unknown: serde_json::Map::new() }
}

/// The whole of a set, of which this is what its file asks. In words why not.
async fn completed(
    pages: Pages,
    built_in: &BuiltIn,
    file: &Questionnaire,
) -> Result<SetState, String> {
    let rest = platform::fetch_text(built_in.rest).await.map_err(|error| error.to_string())?;
    let whole = (pages.complete)(file, rest.as_bytes());
    let whole = whole.map_err(|_| SetState::damaged())?;
    Ok(SetState::Whole(Arc::new(built_in.from_file(whole))))
}
