//! One module to a page of the app's first part; the second is [`outlook`](super::outlook).

pub mod about;
pub mod aggregate;
pub mod compare;
pub mod documents;
pub mod home;
pub mod not_found;
pub mod open_file;
pub mod plan;
pub mod questions;
pub mod respond;
pub mod results;
pub mod scenarios;
pub mod set_up;
pub mod storage;
pub mod team;
pub mod workshop;
