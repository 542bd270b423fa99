//! `countersign_properties::gate`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| countersign_properties::gate(bytes));
