//! Groundwork in a real browser: what a person sees, hears and can do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod camera;
mod compare;
mod device;
mod faults;
mod harness;
mod hosts;
mod journey;
mod keeping;
mod many;
mod markup;
mod office;
mod offline;
mod one_file;
mod people;
mod print;
mod privacy;
mod protect;
mod report;
mod rescue;
mod sample;
mod screens;
mod sets;
mod shelf;
mod smoke;
mod snapshots;
mod team;
mod together;
mod windows;
mod workshop;
