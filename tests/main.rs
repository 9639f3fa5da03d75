//! Everything that needs no browser, through the crate's public doors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod vectors;
