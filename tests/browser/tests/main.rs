//! Groundwork in a real browser: what a person sees, hears and can do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod blocked;
mod camera;
mod compare;
mod days;
mod device;
mod faults;
mod figures;
mod harness;
mod hosts;
mod journey;
mod keeping;
mod lasting;
mod many;
mod markup;
mod office;
mod offline;
mod one_file;
mod permissions;
mod print;
mod privacy;
mod protect;
mod report;
mod rescue;
mod sample;
mod saving;
mod screens;
mod sets;
mod shelf;
mod smoke;
mod snapshots;
mod team;
mod together;
mod translated;
mod windows;
mod workshop;
