//! The one store of the app: plain domain values in signals made once. An assessment changes only
//! through [`State::change`] and [`State::typing`], which save it at once.

mod add_person;
mod ask_to_persist;
mod autosave;
mod deleted;
mod derive;
mod hand_out;
mod handed_out;
mod keep_snapshot;
mod lazy_pages;
mod library;
mod load_failure;
mod load_set;
mod open_assessment;
mod open_seat;
pub mod progress;
mod saved_assessments;
mod set_state;
mod state;
pub mod whole_set;

pub use derive::{derive, question_href};
pub use hand_out::{HAND_BACK, JSON, shelf_place};
pub use handed_out::{CopyOf, HandedOut};
pub use keep_snapshot::Occasion;
pub use lazy_pages::Absent;
pub use library::open_library;
pub use load_failure::LoadFailure;
pub use open_assessment::{LookOnly, Notice, OpenAssessment, Saved};
pub use set_state::{LazyState, SetState};
pub use state::{Pages, State};
