//! A real browser on the built site, for tests that read as a person's steps.
//!
//! [`Browser::open`] starts everything a test needs and nothing that outlives it: a server for
//! `dist/` that records each request, a driver, a browser with a fresh profile, and a trap for
//! every request that goes elsewhere. Each step waits until it can be done, and a step that
//! cannot be done fails with what the page showed instead.
//!
//! What can be set from outside, each with a default that works after `cargo xtask dist`:
//! `GROUNDWORK_DIST` (the site), `GROUNDWORK_BROWSER` (`chromium`, `firefox` or `webkit`),
//! `GROUNDWORK_AXE` (axe-core's script), `GROUNDWORK_GECKODRIVER`, `GROUNDWORK_SHOTS` (a folder that
//! keeps pictures; without it none are taken), `GROUNDWORK_KILLS` (how often the browser is killed
//! while it saves; ten times without it) and `GROUNDWORK_SEED` (the moments of that).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod accessibility;
mod browser;
mod clipboard;
mod download;
mod driver;
mod engine;
mod find;
mod firefox;
mod hands;
mod look;
mod newer;
mod scratch;
mod settings;
mod trap;
mod wait;
mod words;

pub use browser::Browser;
pub use engine::Engine;
pub use find::Role;
pub use scratch::Scratch;
pub use settings::dist;
pub use words::{ANY, holds, labelled, marked, words};
pub use xtask::site::{Request, Site};
