//! Nanoseconds per keystroke: the gate beside what yrs needs to decode the same bytes.
//! `cargo run --release -p countersign-gate --example bench`

use std::hint::black_box;
use std::time::Instant;

use countersign_gate::{Config, Gate, Outcome, Principal, TypeKind};
use yrs::updates::decoder::Decode;
use yrs::{
    Doc, Map, MapPrelim, OffsetKind, Options, ReadTxn, StateVector, Text, TextPrelim, Transact,
    Update,
};

const ENTRIES: u32 = 1000;
const KEYS: usize = 20_000;

fn config() -> Config {
    Config::new([("title", TypeKind::Text), ("steps", TypeKind::Map)], ["ledger"])
}

/// A plan of 1,000 entries of four fields and 20,000 keystrokes in it, each an update of its own.
fn plan() -> (Vec<u8>, Vec<Vec<u8>>) {
    let doc = Doc::with_options(Options {
        client_id: yrs::ClientID::new(4_000_000_000),
        offset_kind: OffsetKind::Utf16,
        ..Options::default()
    });
    let (title, steps) = (doc.get_or_insert_text("title"), doc.get_or_insert_map("steps"));
    let mut txn = doc.transact_mut();
    for n in 0..ENTRIES {
        let step =
            steps.insert(&mut txn, format!("01J0000000000000000000{n:04}"), MapPrelim::default());
        step.insert(&mut txn, "title", TextPrelim::new("A step of the plan"));
        step.insert(&mut txn, "owner", "someone");
        step.insert(&mut txn, "due", "2026-12-24");
        step.insert(&mut txn, "days", 3);
    }
    drop(txn);
    let stored = doc.transact().encode_state_as_update_v1(&StateVector::default());
    let mut keys = Vec::with_capacity(KEYS);
    for n in 0..KEYS {
        let mut txn = doc.transact_mut();
        if n % 10 == 9 {
            let end = title.len(&txn);
            title.remove_range(&mut txn, end - 1, 1);
        } else {
            let end = title.len(&txn);
            title.insert(&mut txn, end, "k");
        }
        keys.push(txn.encode_update_v1());
    }
    (stored, keys)
}

#[expect(clippy::print_stdout, reason = "it is what a bench is for")]
fn main() {
    let (stored, keys) = plan();
    let load = || Gate::load(config(), [(4_000_000_000, Principal(1))], [&stored]);
    let (mut gate_ns, mut decode_ns, mut load_us, mut memory) =
        (u128::MAX, u128::MAX, u128::MAX, 0);
    for _ in 0..7 {
        let start = Instant::now();
        let Ok(mut gate) = load() else { return };
        load_us = load_us.min(start.elapsed().as_micros());
        let start = Instant::now();
        for key in &keys {
            let Outcome::Pass(pass) = gate.admit(Principal(1), black_box(key)) else { return };
            black_box(pass);
        }
        gate_ns = gate_ns.min(start.elapsed().as_nanos() / KEYS as u128);
        memory = gate.memory();
        let start = Instant::now();
        for key in &keys {
            black_box(Update::decode_v1(black_box(key)).is_ok());
        }
        decode_ns = decode_ns.min(start.elapsed().as_nanos() / KEYS as u128);
    }
    let Ok(gate) = load() else { return };
    let mut warm = load().ok();
    if let Some(warm) = &mut warm {
        warm.drop_index();
    }
    println!(
        "gate:          {gate_ns:>6} ns per keystroke (aim: at most 150, and less than yrs takes to decode it)"
    );
    println!("yrs decode:    {decode_ns:>6} ns per keystroke");
    println!("load:          {load_us:>6} µs for {} KB, {ENTRIES} entries", stored.len() / 1024);
    println!(
        "figure: gate, a keystroke, times what yrs takes to decode it = {:.3}",
        gate_ns as f64 / decode_ns as f64
    );
    println!("figure: gate, load of a plan, µs = {load_us}");
    println!("with index:    {:>6} bytes ({memory} after the keystrokes)", gate.memory());
    let without_bytes = warm.map_or(0, |warm| warm.memory());
    println!("without index: {without_bytes:>6} bytes");
    println!("figure: gate, memory of a plan without index, bytes = {without_bytes}");
}
