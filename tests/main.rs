//! Everything that needs no browser, through the crate's public doors.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(feature = "cli")]
mod aggregate;
mod architecture;
mod board_paper;
mod browser_words;
mod chart;
#[cfg(feature = "cli")]
mod cli;
mod commands;
mod comparison;
#[cfg(feature = "cli")]
mod coverage;
mod date;
#[cfg(feature = "cli")]
mod disclosure;
#[cfg(feature = "encryption")]
mod encryption;
#[cfg(feature = "cli")]
mod export;
#[cfg(feature = "pdf")]
mod extremes;
mod figures;
mod glossary;
#[cfg(all(feature = "codes", feature = "encryption"))]
mod hostile;
mod image;
mod language;
#[cfg(feature = "pdf")]
mod languages;
mod layout;
mod leave_out;
mod long_plan;
#[cfg(feature = "cli")]
mod only_words;
#[cfg(feature = "pdf")]
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod plan;
mod properties;
mod question_set;
mod report;
#[cfg(feature = "cli")]
mod respondents;
mod responses;
mod reviews;
mod riverside;
#[cfg(feature = "pdf")]
mod samples;
mod save_file;
mod scenario;
mod scoring;
mod snapshots;
mod source;
mod storage;
mod text;
mod vectors;
mod voice;
mod wording;
mod workbook;
mod workshop;
