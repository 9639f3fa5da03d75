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
