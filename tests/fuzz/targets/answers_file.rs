//! Bytes as libFuzzer finds them: see `fuzz::answers_file`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz::answers_file(bytes));
