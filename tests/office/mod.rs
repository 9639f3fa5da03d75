//! Files for office programs, read back with others' tools.

pub mod package;
mod word;
