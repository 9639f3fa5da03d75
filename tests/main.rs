//! Everything that needs no browser, through the crate's public doors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod architecture;
mod board_paper;
mod calendar;
mod chart;
#[cfg(feature = "cli")]
mod cli;
mod commands;
mod compare;
#[cfg(feature = "cli")]
mod coverage;
#[cfg(feature = "cli")]
mod disclosure;
#[cfg(feature = "cli")]
mod export;
#[cfg(feature = "pdf")]
mod extremes;
mod figures;
mod file;
mod glossary;
#[cfg(all(feature = "codes", feature = "seal"))]
mod hostile;
mod image;
mod language;
mod layout;
mod leave_out;
mod library;
mod long_plan;
#[cfg(feature = "cli")]
mod office;
#[cfg(feature = "cli")]
mod only_words;
#[cfg(feature = "pdf")]
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod plan;
mod properties;
mod questionnaire;
mod report;
#[cfg(feature = "cli")]
mod respondents;
mod reviews;
mod riverside;
#[cfg(feature = "cli")]
mod rollup;
#[cfg(feature = "pdf")]
mod samples;
mod scenario;
mod scoring;
#[cfg(feature = "seal")]
mod sealed;
mod seats;
mod snapshots;
mod source;
mod text;
mod vectors;
mod wording;
mod workbook;
mod workshop;
