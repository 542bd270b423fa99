//! `countersign_properties::plan`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countersign_properties::plan(bytes));
