//! One module to a page.

mod about;
mod answer;
mod arithmetic;
mod differences;
mod gaps;
mod home;
mod own_action;
mod participants;
mod plan;
mod questions;
mod report;
mod results;
mod set_up;
mod step;
mod trouble;

pub use about::About;
pub use home::Home;
pub use plan::Plan;
pub use questions::Questions;
pub use report::Report;
pub use results::Results;
pub use set_up::SetUp;
pub use trouble::{Damaged, Lost};

use super::browser;
use super::state::State;
use crate::file;

/// Hands the open assessment to the person as a save file.
pub fn save_to_file(state: State) {
    let file = state.peek(|a| (file_name(&a.id), file::write(a)));
    if let Some((name, text)) = file {
        browser::save_file(&name, "application/json", text.as_bytes());
    }
}

/// A name that gives nothing away about the organisation.
fn file_name(id: &str) -> String {
    let short: String = id.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("groundwork-{}-{short}.groundwork.json", browser::today())
}
