//! Groundwork: is this organisation ready to employ peer workers, and what comes first?
//!
//! A pure core that knows no browser, with thin fronts over it. `ARCHITECTURE.md` states the
//! directions between these modules and why; a test holds them.

/// Calendar days, without clocks or time zones.
pub mod date;
/// JSON: every fault named and placed, and records read and written from one description.
pub mod json;
/// Tables with typed columns, for every program that shows or analyses them.
pub mod table;

/// What is asked: question sets, their ids, reading and checking.
pub mod question_set;

/// What was answered: participants, answers, plan edits, and the commands that change them.
pub mod assessment;

/// Seats for many people, and taking in what they give back.
pub mod responses;

/// The save file: versions, limits, and what went wrong.
pub mod save_file;

/// A save file behind a passphrase.
pub mod encryption;

/// The assessments kept on this device, over a small storage trait.
pub mod storage;

/// What may be shown of whom in an anonymous session: one threshold, one tally, one rule.
pub mod disclosure;

/// Many answers to one, scores, stage, gaps.
pub mod scoring;

/// Called-for actions in order, their dates, and what they would achieve.
pub mod plan;

/// A workshop: the agenda, ballots before and after the reveal, agreement, the debrief.
pub mod workshop;

/// Two states of an assessment side by side: what moved, why, and what became of the actions.
pub mod comparison;

/// Every sentence that a person can read, by language.
pub mod messages;

/// Words that the app and the report share.
pub mod text;

/// Geometry of the pictures, shared by screen and PDF.
pub mod chart;

/// An assessment as a document of blocks, and the pages they fill.
pub mod report;

/// An assessment in the files of other programs: Word, Excel, CSV and a calendar.
pub mod export;

/// Many assessments as tidy tables, and in sum.
pub mod aggregate;

/// Pages to PDF, tagged and with embedded fonts.
#[cfg(feature = "pdf")]
pub mod pdf;

/// The app in the browser.
#[cfg(all(feature = "web", target_arch = "wasm32"))]
pub mod app;
