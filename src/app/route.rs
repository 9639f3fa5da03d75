//! Places in the app and their addresses. An address survives reload and can be passed on.

use crate::question_set::{ParticipantId, QuestionId};
use crate::responses::link::decode_percent;

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// What Groundwork is, how it scores, privacy and licences.
    About,
    /// What is kept on this device.
    Device,
    /// Situations to talk over: all of them, or one that fills the screen.
    Scenarios(Option<String>),
    /// A seat that somebody was given, as a link holds it.
    Seat(String),
    /// Many assessments together.
    Together,
    /// A page of an assessment.
    Assessment {
        /// Which one.
        id: String,
        /// Which page of it.
        page: Page,
    },
    /// An address that leads nowhere.
    Unknown(String),
}

/// A page of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// Organisation and participants.
    SetUp,
    /// Questions: of a participant, at a question; the first of each where none is named.
    Questions {
        /// Who answers.
        participant: Option<ParticipantId>,
        /// Which question.
        question: Option<QuestionId>,
    },
    /// Stage, scores and gaps.
    Results,
    /// What to do.
    Plan,
    /// The PDF.
    Report,
    /// Seats for others, and what comes back from them.
    Team,
    /// What a seat gives back.
    HandBack,
    /// A workshop: its agenda, or what fills the projector: a question or a situation, by its id.
    Workshop(Option<String>),
    /// What the room decided.
    Debrief,
    /// Two states side by side.
    Compare,
}

impl Page {
    /// The page with the questions, wherever it opens.
    pub const QUESTIONS: Page = Page::Questions { participant: None, question: None };
}

impl Route {
    /// Reads an address, the part after `#`. Where it leads nowhere as it stands, it is read once
    /// more without what mail and chat programs did to it.
    pub fn parse(address: &str) -> Self {
        match Self::read(address) {
            Route::Unknown(_) => match Self::read(&mended(address)) {
                Route::Unknown(_) => Route::Unknown(address.to_owned()),
                route => route,
            },
            route => route,
        }
    }

    fn read(address: &str) -> Self {
        // A seat's link is read by itself, with everything that follows it.
        if let Some(link) = address.trim_start_matches('/').strip_prefix("seat") {
            match link.strip_prefix('/') {
                Some(link) => return Route::Seat(link.to_owned()),
                None if link.is_empty() => return Route::Seat(String::new()),
                None => {}
            }
        }
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        let page = match parts.as_slice() {
            [] => return Route::Home,
            ["about"] => return Route::About,
            ["device"] => return Route::Device,
            ["scenarios"] => return Route::Scenarios(None),
            ["scenarios", id] => return Route::Scenarios(Some((*id).to_owned())),
            ["together"] => return Route::Together,
            ["a", _, "set-up"] => Page::SetUp,
            ["a", _, "questions"] => Page::QUESTIONS,
            ["a", _, "questions", who] => {
                Page::Questions { participant: ParticipantId::new(who).ok(), question: None }
            }
            ["a", _, "questions", who, question] => Page::Questions {
                participant: ParticipantId::new(who).ok(),
                question: QuestionId::new(question).ok(),
            },
            ["a", _] | ["a", _, "results"] => Page::Results,
            ["a", _, "plan"] => Page::Plan,
            ["a", _, "report"] => Page::Report,
            ["a", _, "team"] => Page::Team,
            ["a", _, "hand-back"] => Page::HandBack,
            ["a", _, "workshop"] => Page::Workshop(None),
            ["a", _, "workshop", at] => Page::Workshop(Some((*at).to_owned())),
            ["a", _, "debrief"] => Page::Debrief,
            ["a", _, "compare"] => Page::Compare,
            _ => return Route::Unknown(address.to_owned()),
        };
        Route::Assessment { id: parts[1].to_owned(), page }
    }

    /// A page of the assessment with this id.
    pub fn page(id: &str, page: Page) -> Self {
        Route::Assessment { id: id.to_owned(), page }
    }

    /// Its address, the part after `#`.
    pub fn address(&self) -> String {
        match self {
            Route::Home => "/".to_owned(),
            Route::About => "/about".to_owned(),
            Route::Device => "/device".to_owned(),
            Route::Scenarios(None) => "/scenarios".to_owned(),
            Route::Scenarios(Some(id)) => format!("/scenarios/{id}"),
            Route::Together => "/together".to_owned(),
            Route::Seat(link) => format!("/seat/{link}"),
            Route::Unknown(address) => address.clone(),
            Route::Assessment { id, page } => format!("/a/{id}/{}", page.address()),
        }
    }

    /// The address as a link goes to it.
    pub fn href(&self) -> String {
        format!("#{}", self.address())
    }
}

/// An address without what mail, chat and gateways do to one: signs that are encoded, capitals in
/// the words of a route, and what was put after it.
fn mended(address: &str) -> String {
    let address = decode_percent(address);
    let end = address.find(['?', '&']).unwrap_or(address.len());
    let is_end = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let address = address[..end].trim_start_matches(['#', '/']).trim_end_matches(|c| !is_end(c));
    let mut parts: Vec<String> = address.split('/').map(str::to_owned).collect();
    // The first is a word of the app; of an assessment's page, the third is too.
    for at in [0, 2] {
        if let Some(part) = parts.get_mut(at)
            && (at == 0 || address.starts_with(['a', 'A']))
        {
            part.make_ascii_lowercase();
        }
    }
    parts.join("/")
}

impl Page {
    fn address(&self) -> String {
        match self {
            Page::SetUp => "set-up".to_owned(),
            Page::Questions { participant: None, .. } => "questions".to_owned(),
            Page::Questions { participant: Some(who), question: None } => {
                format!("questions/{who}")
            }
            Page::Questions { participant: Some(who), question: Some(question) } => {
                format!("questions/{who}/{question}")
            }
            Page::Results => "results".to_owned(),
            Page::Plan => "plan".to_owned(),
            Page::Report => "report".to_owned(),
            Page::Team => "team".to_owned(),
            Page::HandBack => "hand-back".to_owned(),
            Page::Workshop(None) => "workshop".to_owned(),
            Page::Workshop(Some(at)) => format!("workshop/{at}"),
            Page::Debrief => "debrief".to_owned(),
            Page::Compare => "compare".to_owned(),
        }
    }
}
