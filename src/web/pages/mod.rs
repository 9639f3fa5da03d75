//! One module to a page of the app's first part; the second is [`outlook`](super::outlook).

mod answer;
mod glossed;
mod home;
mod lost;
mod participants;
mod questions;
mod reason;
mod set_up;
mod sets;

pub use home::Home;
pub use lost::Lost;
pub use questions::Questions;
pub use set_up::SetUp;
