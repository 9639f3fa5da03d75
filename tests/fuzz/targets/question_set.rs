//! Bytes as libFuzzer finds them: see `fuzz::question_set`.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| fuzz::question_set(bytes));
