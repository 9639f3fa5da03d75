//! Bytes as libFuzzer finds them: see `fuzz::code`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz::code(bytes));
