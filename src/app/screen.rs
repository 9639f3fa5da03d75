//! The pages of the app, and which of them an address shows.

use super::route::{Page, Route};
use crate::messages::shell;

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

    /// Whether it is a page of somebody who was invited, who needs no more of the app than that.
    pub fn is_of_seat(self) -> bool {
        matches!(self, Screen::Seat | Screen::HandBack | Screen::ClosedSeat)
    }

    /// What the window is called while it is shown.
    pub fn title(self) -> &'static str {
        match self {
            Screen::Home => shell::window_home(),
            Screen::About => shell::window_about(),
            Screen::Device => shell::window_device(),
            Screen::Scenarios => shell::window_scenarios(),
            Screen::SetUp => shell::window_set_up(),
            Screen::Questions => shell::window_questions(),
            Screen::Results => shell::window_results(),
            Screen::Plan => shell::window_plan(),
            Screen::Report => shell::window_report(),
            Screen::Team => shell::window_team(),
            Screen::HandBack => shell::window_hand_back(),
            Screen::Workshop => shell::window_workshop(),
            Screen::Debrief => shell::window_debrief(),
            Screen::Compare => shell::window_compare(),
            Screen::Together => shell::window_together(),
            Screen::Seat | Screen::ClosedSeat => shell::window_seat(),
            Screen::Lost => shell::window_lost(),
        }
    }
}
