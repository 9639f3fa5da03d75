//! The one store of the app: plain domain values in signals made once. An assessment changes only
//! through [`State::change`] and [`State::typing`], which save it at once.

mod autosave;
mod deleted;
mod derived;
mod disk;
mod files;
mod handed_out;
mod lasting;
mod lazy_pages;
mod load_failure;
mod load_set;
mod open_assessment;
mod people;
pub mod progress;
mod saved_assessments;
mod seats;
mod set_state;
mod snapshots;
mod state;
pub mod whole_set;

pub use derived::{derive, question_href};
pub use disk::open_library;
pub use files::{HAND_BACK, JSON, shelf_place};
pub use handed_out::{CopyOf, HandedOut};
pub use lazy_pages::Absent;
pub use load_failure::LoadFailure;
pub use open_assessment::{LookOnly, Notice, OpenAssessment, Saved};
pub use set_state::{LazyState, SetState};
pub use snapshots::Occasion;
pub use state::{Fetch, Pages, State};
