//! Every sentence that a person can read, as a function for each message of `en-AU/*.ftl`: what has
//! no variables is a text, anything else a `String`.
//!
//! The Fluent files are compiled by `build.rs`, so a key that does not exist, or a variable that is
//! missing, does not compile, and a part of the app carries only the messages that it uses. Another
//! language is a table of texts, which a thread reads from once it is set.

mod fill;
mod lower_case;
mod segment;

use std::cell::Cell;
use std::fmt::Display;

use fill::Plurals;
pub use lower_case::lower_case;
pub use segment::{Segment, segments};

thread_local! {
    /// The texts of another language than English, in the order of the functions.
    static LANGUAGE: Cell<Option<&'static [&'static str]>> = const { Cell::new(None) };
}

/// Has this thread speak another language from now on: the texts of all messages, in the order of
/// the functions. What is not as long as it should be is not taken, and `false` comes back.
pub fn set_language(texts: Vec<String>) -> bool {
    if texts.len() != COUNT {
        return false;
    }
    // A thread has one language, or a few in its life; what is read from it lives on.
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    LANGUAGE.set(Some(texts.leak()));
    true
}

/// Has this thread speak English again.
pub fn reset_language() {
    LANGUAGE.set(None);
}

/// Whether the language is read from right to left.
#[must_use]
pub fn is_right_to_left() -> bool {
    language::direction() == "rtl"
}

/// The text of a message. By reference: WebAssembly gives back a text itself in three times the code,
/// and the app asks for hundreds (before the first answer, 5 kB).
#[inline(never)]
fn plain(at: usize, english: &'static &'static str) -> &'static &'static str {
    LANGUAGE.get().and_then(|texts| texts.get(at)).unwrap_or(english)
}

#[inline(never)]
fn fill(at: usize, english: &'static &'static str, arguments: &[&dyn Display]) -> String {
    let arguments: Vec<String> = arguments.iter().map(ToString::to_string).collect();
    fill::fill(plain(at, english), &arguments, Plurals::English)
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
