//! Writes the document that `cargo xtask bench` measures with, as JSON: its one argument is the
//! file.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a maker of benchmark data")]

mod beginner;

fn main() {
    let to = std::env::args_os().nth(1).expect("the file to write");
    std::fs::write(to, serde_json::to_vec(&beginner::document()).unwrap()).unwrap();
}
