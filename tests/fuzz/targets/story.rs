//! `countersign_properties::story`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countersign_properties::story(bytes));
