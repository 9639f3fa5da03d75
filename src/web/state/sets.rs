//! The question set on show, and the second part of the app that completes it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::State;
use crate::assessment::{Assessment, Command, Edition};
use crate::file::{Access, Opened};
use crate::questionnaire::{BUILT_IN, BuiltIn, Questionnaire};
use crate::web::browser;
use crate::web::outlook::{self, Outlook};
use crate::web::route::{Page, Route};

/// Where the question set stands.
#[derive(Clone, Debug)]
pub enum SetState {
    /// It is on its way.
    Loading,
    /// What it asks is here: as the file holds it, and the part of that which is shown.
    Asked { file: Arc<Questionnaire>, shown: Arc<Questionnaire> },
    /// All of it is here.
    Whole(Arc<Questionnaire>),
    /// It did not come.
    Absent(String),
    /// It came, and is wrong.
    Wrong(String),
    /// No set of this id is built in.
    Unknown,
}

impl SetState {
    /// Said of a set that came changed. Every set that ships is checked whole by the tests, so it
    /// was harmed on its way; where in it would help nobody who reads this.
    pub const DAMAGED: &str = "The questions came damaged, perhaps changed on their way. Reload the \
                               page. If it happens again, tell whoever runs this site.";

    /// The set, whole or not.
    pub fn questionnaire(&self) -> Option<&Arc<Questionnaire>> {
        match self {
            SetState::Asked { shown: set, .. } | SetState::Whole(set) => Some(set),
            SetState::Loading | SetState::Absent(_) | SetState::Wrong(_) | SetState::Unknown => {
                None
            }
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

impl State {
    /// Sees to it that a question set is here or on its way.
    pub fn use_set(self, id: &str) {
        let here = self.set.with_untracked(|set| {
            matches!(set, SetState::Loading | SetState::Asked { .. } | SetState::Whole(_))
        });
        if here && self.wanted.get_value() == id {
            return;
        }
        let Some(built_in) = BuiltIn::find(id) else {
            self.wanted.set_value("");
            self.set.set(SetState::Unknown);
            return;
        };
        self.wanted.set_value(built_in.id);
        self.set.set(SetState::Loading);
        spawn_local(async move {
            let set = self.fetch_set(built_in).await;
            // Another set may have been asked for meanwhile.
            if self.wanted.get_value() == built_in.id {
                self.set.set(set);
            }
        });
    }

    /// Asks for the set on show once more, after a failure.
    pub fn use_set_again(self) {
        self.use_set(self.wanted.get_value());
    }

    /// Fetches the second part once the view that needs it is drawn.
    pub fn needs_part(self) {
        Effect::new(move || self.fetch_part());
    }

    /// Fetches the second part, where it is not here or on its way; also after a failure.
    pub fn fetch_part(self) {
        let asked = self.set.with_untracked(|set| matches!(set, SetState::Asked { .. }));
        match self.part.get_untracked() {
            Part::Coming => return,
            Part::Here(_) if !asked => return,
            _ => self.part.set(Part::Coming),
        }
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
        if let SetState::Asked { file, .. } = self.set.get_untracked()
            && let Some(built_in) = BuiltIn::find(self.wanted.get_value())
        {
            let whole = completed(outlook, built_in, &file).await?;
            if self.wanted.get_value() == built_in.id {
                self.set.set(whole);
            }
        }
        Ok(outlook)
    }

    /// A set as its files hold it: all of it where the second part is here, so that no page is drawn
    /// anew when the rest comes, and otherwise what it asks.
    async fn fetch_set(self, built_in: &BuiltIn) -> SetState {
        let text = match browser::fetch_text(built_in.file).await {
            Ok(text) => text,
            Err(error) => return SetState::Absent(error.to_string()),
        };
        let Ok(file) = Questionnaire::read_asked(text.as_bytes()) else {
            return SetState::Wrong(SetState::DAMAGED.to_owned());
        };
        if let Part::Here(outlook) = self.part.get_untracked() {
            return completed(outlook, built_in, &file).await.unwrap_or_else(SetState::Absent);
        }
        let shown = Arc::new(built_in.from_file(file.clone()));
        SetState::Asked { file: Arc::new(file), shown }
    }

    /// The set to have at hand on a page outside every assessment.
    pub(super) fn set_here(self, route: &Route) -> &'static str {
        let full = BUILT_IN.first().map_or("", |set| set.id);
        match (self.wanted.get_value(), route) {
            ("", _) | (_, Route::Scenarios(_)) => full,
            (wanted, _) => wanted,
        }
    }

    /// Sees to the set of the open assessment.
    pub(super) fn use_own_set(self) {
        if let Some(id) = self.peek(|a| a.questionnaire.id.clone()) {
            self.use_set(id.as_str());
        }
    }

    /// Starts a new assessment with a set and goes to its set-up.
    pub fn start(self, built_in: &'static BuiltIn) {
        let here = self.set.with_untracked(|set| set.questionnaire().cloned());
        match here.filter(|_| self.wanted.get_value() == built_in.id) {
            Some(set) => self.start_with(&set),
            None => spawn_local(async move {
                let set = self.fetch_set(built_in).await;
                self.wanted.set_value(built_in.id);
                self.set.set(set.clone());
                if let Some(set) = set.questionnaire() {
                    self.start_with(set);
                }
            }),
        }
    }

    fn start_with(self, set: &Questionnaire) {
        let assessment = Assessment::new(browser::new_id(), edition(set), browser::now().stamp);
        self.take(Opened { assessment, access: Access::Full });
        self.go(Page::SetUp);
    }

    /// Goes on with the set that continues the open assessment's, where there is one.
    pub fn continue_as(self, built_in: &'static BuiltIn) {
        spawn_local(async move {
            let set = self.fetch_set(built_in).await;
            self.wanted.set_value(built_in.id);
            if let Some(set) = set.questionnaire() {
                let label = format!("Before going on with “{}”", built_in.title);
                let go_on = self.peek(|a| {
                    let snapshot = a.automatic_snapshot(browser::today(), label);
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

/// The set's own name for itself, as save files carry it.
fn edition(set: &Questionnaire) -> Edition {
    Edition { id: set.id.clone(), edition: set.edition.clone(), unknown: serde_json::Map::new() }
}

/// The whole of a set, of which this is what its file asks. In words why not.
async fn completed(
    outlook: Outlook,
    built_in: &BuiltIn,
    file: &Questionnaire,
) -> Result<SetState, String> {
    let rest = browser::fetch_text(built_in.rest).await.map_err(|error| error.to_string())?;
    let whole = (outlook.complete)(file, rest.as_bytes());
    let whole = whole.map_err(|_| SetState::DAMAGED.to_owned())?;
    Ok(SetState::Whole(Arc::new(built_in.from_file(whole))))
}
