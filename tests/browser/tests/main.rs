//! Groundwork in a real browser: what a person sees, hears and can do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod harness;
mod hosts;
mod journey;
mod keeping;
mod markup;
mod office;
mod print;
mod privacy;
mod protect;
mod report;
mod sample;
mod screens;
mod sets;
mod smoke;
