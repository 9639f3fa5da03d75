//! The pages of the app, and which of them an address shows.

use super::route::{Page, Route};

/// Which page is shown; a change within it (another question) draws no new page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The first page.
    Home,
    About,
    Device,
    Scenarios,
    SetUp,
    Questions,
    Results,
    Plan,
    Report,
    Team,
    HandBack,
    Workshop,
    Debrief,
    Compare,
    Together,
    Seat,
    /// A seat whose answers were handed back.
    ClosedSeat,
    Lost,
}

impl Screen {
    /// The page that a route shows.
    pub fn of(route: &Route) -> Self {
        match route {
            Route::Home => Screen::Home,
            Route::About => Screen::About,
            Route::Device => Screen::Device,
            Route::Scenarios(_) => Screen::Scenarios,
            Route::Seat(_) => Screen::Seat,
            Route::Together => Screen::Together,
            Route::Unknown(_) => Screen::Lost,
            Route::Assessment { page, .. } => match page {
                Page::SetUp => Screen::SetUp,
                Page::Questions { .. } => Screen::Questions,
                Page::Results => Screen::Results,
                Page::Plan => Screen::Plan,
                Page::Report => Screen::Report,
                Page::Team => Screen::Team,
                Page::HandBack => Screen::HandBack,
                Page::Workshop(_) => Screen::Workshop,
                Page::Debrief => Screen::Debrief,
                Page::Compare => Screen::Compare,
            },
        }
    }

    /// What the window is called while it is shown.
    pub fn title(self) -> &'static str {
        match self {
            Screen::Home => "Groundwork",
            Screen::About => "About · Groundwork",
            Screen::Device => "This device · Groundwork",
            Screen::Scenarios => "Situations to talk over · Groundwork",
            Screen::SetUp => "Set-up · Groundwork",
            Screen::Questions => "Questions · Groundwork",
            Screen::Results => "Results · Groundwork",
            Screen::Plan => "Plan · Groundwork",
            Screen::Report => "Report · Groundwork",
            Screen::Team => "Team · Groundwork",
            Screen::HandBack => "Hand back · Groundwork",
            Screen::Workshop => "Workshop · Groundwork",
            Screen::Debrief => "Debrief · Groundwork",
            Screen::Compare => "Then and now · Groundwork",
            Screen::Together => "Many assessments · Groundwork",
            Screen::Seat | Screen::ClosedSeat => "Your seat · Groundwork",
            Screen::Lost => "Not found · Groundwork",
        }
    }
}
