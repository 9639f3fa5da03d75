//! What must hold of any bytes that are read. The targets of cargo-fuzz try bytes that it finds by
//! following the code; the native tests (`tests/hostile.rs`) try those that were kept, and many
//! made by rules.

mod handed_in;
mod invariants;

pub use handed_in::{answers_file, code, seat};
pub use invariants::{answers, assessment, question_set, sealed};
