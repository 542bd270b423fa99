//! `countersign_properties::document`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countersign_properties::document(bytes));
