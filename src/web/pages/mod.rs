//! One module to a page of the app's first part; the second is [`outlook`](super::outlook).

mod about;
mod answer;
mod glossed;
mod home;
mod participants;
mod questions;
mod set_up;
mod sets;
mod trouble;

pub use about::About;
pub use home::Home;
pub use questions::Questions;
pub use set_up::SetUp;
pub use trouble::{Damaged, Lost};

use super::browser;
use super::state::State;
use crate::file;

/// Hands the open assessment to the person as a save file.
pub fn save_to_file(state: State) {
    if let Some((name, text)) = save_file_of(state) {
        browser::save_file(&name, "application/json", text.as_bytes());
    }
}

/// The name and the text of the open assessment's save file.
pub fn save_file_of(state: State) -> Option<(String, String)> {
    state.peek(|a| (file_name(&a.id), file::write(a)))
}

/// A name that gives nothing away about the organisation.
fn file_name(id: &str) -> String {
    let short: String = id.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    format!("groundwork-{}-{short}.groundwork.json", browser::today())
}
