//! The committed corpora, on stable: whatever fuzzing once found is asked again.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::path::{Path, PathBuf};

use countersign_gate::Gate;
use countersign_properties::desk::{BOB, said};
use countersign_properties::faults::faults;
use countersign_properties::seeds::seeds;
use countersign_properties::{DOORS, opening};

fn corpus(door: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus").join(door)
}

/// [FUZ1]
#[test]
fn fuz1_what_is_in_the_corpora_holds_at_every_door() {
    for (door, holds) in DOORS {
        let mut files: Vec<_> =
            std::fs::read_dir(corpus(door)).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        assert!(files.len() > 10, "the corpus of {door} is gone");
        for file in files {
            println!("{}", file.display());
            holds(&std::fs::read(&file).unwrap());
        }
    }
}

/// [FUZ2] With `UPDATE_CORPUS=1` the files are written anew.
#[test]
fn fuz2_every_known_fault_is_in_the_corpora_and_is_answered_as_it_should_be() {
    for fault in faults() {
        let mut gate = opening();
        let before = gate.encode_state();
        let answer = said(&gate.admit(BOB, &fault.bytes));
        assert_eq!(answer, fault.answer, "{}", fault.name);
        if !answer.starts_with("nullified") {
            assert_eq!(gate.encode_state(), before, "{} left something behind", fault.name);
        }
        let mut framed = vec![1];
        framed.extend(u16::try_from(fault.bytes.len()).unwrap().to_le_bytes());
        framed.extend(&fault.bytes);
        for (door, bytes) in [("gate", &fault.bytes), ("document", &framed)] {
            let file = corpus(door).join(fault.name);
            if std::env::var_os("UPDATE_CORPUS").is_some() {
                std::fs::create_dir_all(corpus(door)).unwrap();
                std::fs::write(&file, bytes).unwrap();
            }
            assert_eq!(&std::fs::read(&file).unwrap(), bytes, "{}", file.display());
        }
    }
}

/// As above.
#[test]
fn fuz2_the_seeds_of_the_other_doors_are_in_their_corpora() {
    for (door, name, bytes) in seeds() {
        let file = corpus(door).join(name);
        if std::env::var_os("UPDATE_CORPUS").is_some() {
            std::fs::create_dir_all(corpus(door)).unwrap();
            std::fs::write(&file, &bytes).unwrap();
        }
        assert_eq!(std::fs::read(&file).unwrap(), bytes, "{}", file.display());
    }
}

/// [FUZ3] A gate that let everything in would not do.
#[test]
fn fuz3_without_a_gate_the_worst_of_them_still_makes_a_document_unloadable() {
    let harms = |name: &str| {
        let fault = faults().into_iter().find(|fault| fault.name == name).unwrap();
        let harm = std::panic::catch_unwind(|| {
            use countersign_properties::desk::{doc, encode, json};
            use yrs::updates::decoder::Decode;
            use yrs::{Transact, Update};
            let doc = doc(1);
            doc.transact_mut().apply_update(Update::decode_v1(&fault.bytes).unwrap()).unwrap();
            let again = countersign_properties::desk::doc(2);
            again.transact_mut().apply_update(Update::decode_v1(&encode(&doc)).unwrap()).unwrap();
            assert_eq!(json(&again), json(&doc));
        });
        assert!(harm.is_err(), "{name} does no harm any more: has the CRDT been mended?");
    };
    harms("legacy-json-content-makes-a-document-unloadable");
}

#[test]
fn the_opening_is_one_that_a_relay_would_load() {
    let gate: Gate = opening();
    assert_eq!(gate.next_clock(3000), 13);
    assert_eq!(gate.next_clock(2000), 17);
}
