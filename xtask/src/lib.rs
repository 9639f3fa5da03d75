//! The part of the build tasks that others use: a server for a folder of static files, which the
//! browser tests start and stop within their own process, and the headers that the site needs.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod headers;
pub mod site;
