//! What an update says about entries of maps, and what becomes of entries that are silenced.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;

use countersign_gate::{Answer, Content, Gate, Principal, Segment, Slot, Why};
use desk::*;
use yrs::{Doc, Map, MapPrelim, ReadTxn, StateVector, Text, TextPrelim, Transact};

/// What `edit` writes, as an update.
fn edited(doc: &Doc, edit: impl FnOnce(&mut yrs::TransactionMut<'_>)) -> Vec<u8> {
    let mut txn = doc.transact_mut();
    edit(&mut txn);
    txn.commit();
    txn.encode_update_v1()
}

/// The writes of an update as text, after the gate let it in.
fn writes(gate: &mut Gate, who: Principal, bytes: &[u8]) -> Vec<String> {
    let Answer::Pass(pass) = gate.admit(who, bytes) else { panic!("refused: {bytes:?}") };
    let mut told: Vec<String> = gate
        .map_writes(&pass.bytes)
        .unwrap()
        .iter()
        .map(|write| {
            let path: Vec<_> = write
                .path
                .iter()
                .map(|segment| match segment {
                    Segment::Root(name) | Segment::Key(name) => (*name).to_owned(),
                    Segment::Element(id) => id.to_string(),
                })
                .collect();
            let put = match write.put {
                Some((_, Content::Any(bytes))) => format!("put {bytes:?}"),
                Some((_, Content::Type(kind))) => format!("put a {kind:?}"),
                Some((_, other)) => format!("put {other:?}"),
                None => "put nothing".to_owned(),
            };
            format!("{}: {put}{}", path.join("/"), if write.deletes { ", deletes" } else { "" })
        })
        .collect();
    assert_eq!(pass.map_entries, !told.is_empty());
    told.sort();
    told
}

// [JDG1]
#[test]
fn an_update_tells_which_keys_it_sets_and_empties() {
    let (mut gate, alice) = (gate(), doc(A));
    let steps = alice.get_or_insert_map("steps");
    let title = alice.get_or_insert_text("title");
    let made = edited(&alice, |txn| {
        let step = steps.insert(txn, "S", MapPrelim::default());
        step.insert(txn, "due", 1);
        step.insert(txn, "title", TextPrelim::new("Review"));
    });
    let told = writes(&mut gate, ALICE, &made);
    assert_eq!(told, ["steps/S/due: put [125, 1]", "steps/S/title: put a Text", "steps/S: put a Map"]);
    let step = steps.get(&alice.transact(), "S").unwrap().cast::<yrs::MapRef>().unwrap();
    let set = edited(&alice, |txn| {
        step.insert(txn, "due", 2);
    });
    assert_eq!(writes(&mut gate, ALICE, &set), ["steps/S/due: put [125, 2], deletes"]);
    let twice = edited(&alice, |txn| {
        step.insert(txn, "due", 3);
        step.insert(txn, "due", 4);
    });
    assert_eq!(
        writes(&mut gate, ALICE, &twice),
        ["steps/S/due: put [125, 4], deletes"],
        "the last one counts"
    );
    let emptied = edited(&alice, |txn| drop(step.remove(txn, "due")));
    assert_eq!(writes(&mut gate, ALICE, &emptied), ["steps/S/due: put nothing, deletes"]);
    let in_vain = edited(&alice, |txn| {
        step.insert(txn, "due", 5);
        step.remove(txn, "due");
    });
    assert_eq!(writes(&mut gate, ALICE, &in_vain), ["steps/S/due: put nothing, deletes"]);
    let typed = edited(&alice, |txn| title.insert(txn, 0, "Rollout"));
    assert_eq!(writes(&mut gate, ALICE, &typed), <[&str; 0]>::default(), "typing sets no key");
    let erased = edited(&alice, |txn| title.remove_range(txn, 1, 3));
    assert_eq!(writes(&mut gate, ALICE, &erased), <[&str; 0]>::default(), "nor does erasing");
}

// [JDG1] A key with slashes and one without are two ways: `steps/S/due` is told in three segments or in two.
#[test]
fn a_key_is_told_as_it_is() {
    let (mut gate, alice) = (gate(), doc(A));
    let steps = alice.get_or_insert_map("steps");
    let set = edited(&alice, |txn| {
        steps.insert(txn, "S/due", 1);
    });
    let Answer::Pass(pass) = gate.admit(ALICE, &set) else { panic!() };
    let told = gate.map_writes(&pass.bytes).unwrap();
    assert_eq!(told[0].path, [Segment::Root("steps"), Segment::Key("S/due")]);
}

/// A field that three people have and the relay puts back, with Alice's write of it silenced; client ids in this order.
fn silenced(alice_id: u64, relay_id: u64) {
    let mut gate = gate();
    let (alice, bob, relay) = (doc(alice_id), doc(B), doc(relay_id));
    gate.bind(relay_id, Principal(0)).unwrap();
    let field = |doc: &Doc| {
        let txn = doc.transact();
        txn.get_map("steps").and_then(|steps| steps.get(&txn, "due")).map(|out| format!("{out:?}"))
    };
    let set = |doc: &Doc, value: i32| {
        let steps = doc.get_or_insert_map("steps");
        edited(doc, |txn| {
            steps.insert(txn, "due", value);
        })
    };
    let held = set(&bob, 1);
    let Answer::Pass(pass) = gate.admit(BOB, &held) else { panic!() };
    let slot: Slot = gate.map_writes(&pass.bytes).unwrap()[0].slot;
    apply(&alice, &held);
    apply(&relay, &held);
    // Two writes, the second upon the first.
    for value in [2, 3] {
        let foreign = set(&alice, value);
        let Answer::Pass(pass) = gate.admit_silencing(ALICE, &foreign, &[slot]) else { panic!() };
        assert_eq!(pass.nullified.iter().map(|n| n.why).collect::<Vec<_>>(), [Why::Silenced]);
        let told = gate.map_writes(&pass.bytes).unwrap();
        assert_eq!((told.len(), told[0].slot, told[0].put, told[0].deletes), (1, slot, None, true));
        for doc in [&relay, &bob, &alice] {
            apply(doc, &pass.bytes);
        }
        assert_eq!(field(&bob), None, "its content is nowhere");
    }
    let back = set(&relay, 1);
    assert!(gate.admit_own(&back).unwrap().is_some());
    for doc in [&bob, &alice] {
        apply(doc, &back);
    }
    // What each may have deleted on the way, everybody hears of.
    for from in [&alice, &bob, &relay] {
        let all = from.transact().encode_state_as_update_v1(&StateVector::default());
        for to in [&alice, &bob, &relay] {
            apply(to, &all);
        }
    }
    for doc in [&alice, &bob, &relay] {
        assert_eq!(field(doc).as_deref(), Some("Any(Number(Int(1)))"), "alice {alice_id}, relay {relay_id}");
        reloads(doc);
    }
    let again = set(&alice, 4);
    assert!(matches!(gate.admit(ALICE, &again), Answer::Pass(pass) if pass.nullified.is_empty()));
    // Elsewhere she writes as ever.
    let steps = alice.get_or_insert_map("steps");
    let other = edited(&alice, |txn| {
        steps.insert(txn, "days", 5);
    });
    assert!(matches!(
        gate.admit_silencing(ALICE, &other, &[slot]),
        Answer::Pass(pass) if pass.nullified.is_empty() && *pass.bytes == other
    ));
}

// [JDG2]
#[test]
fn a_silenced_entry_keeps_its_place_so_that_all_agree_on_what_comes_after() {
    silenced(A, RELAY);
    silenced(RELAY, A);
}
