//! Entries of maps in an update, and the outcome of entries that are silenced.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;

use countersign_gate::{
    Config, Content, Gate, MapKey, NullifyReason, Outcome, Principal, Segment, Shape,
};
use desk::*;
use yrs::{Doc, Map, MapPrelim, ReadTxn, StateVector, Text, TextPrelim, Transact};

/// The writes of `edit`, as an update.
fn edited(doc: &Doc, edit: impl FnOnce(&mut yrs::TransactionMut<'_>)) -> Vec<u8> {
    let mut txn = doc.transact_mut();
    edit(&mut txn);
    txn.commit();
    txn.encode_update_v1()
}

/// The writes of an update as text, after the gate let it in.
fn writes(gate: &mut Gate, who: Principal, bytes: &[u8]) -> Vec<String> {
    let may_write = gate.may_write_entries(bytes);
    let Outcome::Pass(pass) = gate.admit(who, bytes) else { panic!("refused: {bytes:?}") };
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
    assert_eq!(may_write, pass.map_entries);
    told.sort();
    told
}

/// [JDG1]
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
    assert_eq!(
        told,
        ["steps/S/due: put [125, 1]", "steps/S/title: put a Text", "steps/S: put a Map"]
    );
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

/// [JDG1] A key with slashes and one without are two ways: `steps/S/due` is told in three segments
/// or in two.
#[test]
fn a_key_is_told_as_it_is() {
    let (mut gate, alice) = (gate(), doc(A));
    let steps = alice.get_or_insert_map("steps");
    let set = edited(&alice, |txn| {
        steps.insert(txn, "S/due", 1);
    });
    let Outcome::Pass(pass) = gate.admit(ALICE, &set) else { panic!() };
    let told = gate.map_writes(&pass.bytes).unwrap();
    assert_eq!(told[0].path, [Segment::Root("steps"), Segment::Key("S/due")]);
}

/// A field that three people have and the relay puts back, with Alice's write of it silenced;
/// client ids in this order.
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
    let Outcome::Pass(pass) = gate.admit(BOB, &held) else { panic!() };
    let slot: MapKey = gate.map_writes(&pass.bytes).unwrap()[0].slot;
    apply(&alice, &held);
    apply(&relay, &held);
    // Two writes, the second upon the first.
    for value in [2, 3] {
        let foreign = set(&alice, value);
        let Outcome::Pass(pass) = gate.admit_silencing(ALICE, &foreign, &[slot]) else { panic!() };
        assert_eq!(
            pass.nullified.iter().map(|n| n.why).collect::<Vec<_>>(),
            [NullifyReason::Silenced]
        );
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
    // Deletions that each may have made on the way reach everybody.
    for from in [&alice, &bob, &relay] {
        let all = from.transact().encode_state_as_update_v1(&StateVector::default());
        for to in [&alice, &bob, &relay] {
            apply(to, &all);
        }
    }
    for doc in [&alice, &bob, &relay] {
        assert_eq!(
            field(doc).as_deref(),
            Some("Any(Number(Int(1)))"),
            "alice {alice_id}, relay {relay_id}"
        );
        reloads(doc);
    }
    let again = set(&alice, 4);
    assert!(matches!(gate.admit(ALICE, &again), Outcome::Pass(pass) if pass.nullified.is_empty()));
    // Elsewhere she writes as ever.
    let steps = alice.get_or_insert_map("steps");
    let other = edited(&alice, |txn| {
        steps.insert(txn, "days", 5);
    });
    assert!(matches!(
        gate.admit_silencing(ALICE, &other, &[slot]),
        Outcome::Pass(pass) if pass.nullified.is_empty() && *pass.bytes == other
    ));
}

/// A gate that knows where plain values stand: under `due` of whatever is in `steps`.
fn shaped() -> Gate {
    let shape = Shape::new([&["steps", "*", "due"][..]]);
    Gate::new(Config { shape: shape.into(), ..config() })
}

/// A shared type in the place of a plain value, and what came of it: on the author's replica, on
/// somebody else's, and on the relay's, which writes the value again.
fn misplaced(alice_id: u64, relay_id: u64) {
    let mut gate = shaped();
    let (alice, bob, relay) = (doc(alice_id), doc(B), doc(relay_id));
    gate.bind(relay_id, Principal(0)).unwrap();
    let steps = bob.get_or_insert_map("steps");
    let made = edited(&bob, |txn| {
        let step = steps.insert(txn, "S", MapPrelim::default());
        step.insert(txn, "due", 1);
    });
    assert!(matches!(gate.admit(BOB, &made), Outcome::Pass(pass) if *pass.bytes == made));
    apply(&alice, &made);
    apply(&relay, &made);
    let step = |doc: &Doc| {
        let steps = doc.get_or_insert_map("steps");
        steps.get(&doc.transact(), "S").unwrap().cast::<yrs::MapRef>().unwrap()
    };
    let mine = step(&alice);
    let put = edited(&alice, |txn| {
        mine.insert(txn, "due", MapPrelim::from([("day", TextPrelim::new("2027"))]));
        // A root that nobody declared may be anything.
        mine.insert(txn, "words", TextPrelim::new("ours"));
    });
    let Outcome::Pass(pass) = gate.admit(ALICE, &put) else { panic!() };
    let parts: Vec<_> =
        pass.nullified.iter().map(|part| (part.id.clock, part.len, part.why)).collect();
    assert_eq!(parts, [(0, 1, NullifyReason::Plain), (1, 5, NullifyReason::Gone)]);
    let told = gate.map_writes(&pass.bytes).unwrap();
    let due = told.iter().find(|write| write.path.last() == Some(&Segment::Key("due"))).unwrap();
    assert!(due.put.is_none() && due.deletes);
    for doc in [&relay, &bob, &alice] {
        apply(doc, &pass.bytes);
        assert!(step(doc).get(&doc.transact(), "due").is_none());
    }
    let theirs = step(&relay);
    let back = edited(&relay, |txn| {
        theirs.insert(txn, "due", 1);
    });
    assert!(gate.admit_own(&back).unwrap().is_some());
    for doc in [&bob, &alice] {
        apply(doc, &back);
    }
    for from in [&alice, &bob, &relay] {
        let all = from.transact().encode_state_as_update_v1(&StateVector::default());
        for to in [&alice, &bob, &relay] {
            apply(to, &all);
        }
    }
    for doc in [&alice, &bob, &relay] {
        let due = step(doc).get(&doc.transact(), "due").map(|out| format!("{out:?}"));
        assert_eq!(
            due.as_deref(),
            Some("Any(Number(Int(1)))"),
            "alice {alice_id}, relay {relay_id}"
        );
        reloads(doc);
    }
    let value = edited(&alice, |txn| {
        mine.insert(txn, "due", 2);
    });
    assert!(matches!(gate.admit(ALICE, &value), Outcome::Pass(pass) if *pass.bytes == value));
}

/// [JDG11]
#[test]
fn a_shared_type_is_no_plain_value() {
    misplaced(A, RELAY);
    misplaced(RELAY, A);
}

/// [JDG11] Typing into what was refused, before its author hears of it, goes nowhere either.
#[test]
fn what_is_written_inside_what_was_refused_goes_with_it() {
    let mut gate = shaped();
    pass(&mut gate, BOB, &update().by(B, 0).map(Key("steps", "S")));
    let put = update().by(A, 0).typed(Entry(id(B, 0), "due"), 2);
    assert_eq!(refusal(&mut gate, ALICE, &put), "nullified 2000:0+1 Plain");
    let typed = update().by(A, 1).text(In(id(A, 0)), "2027");
    assert_eq!(refusal(&mut gate, ALICE, &typed), "nullified 2000:1+4 Gone");
    let more = update().by(A, 5).text(After(id(A, 4)), "!").values(After(id(A, 0)), 1);
    assert_eq!(
        refusal(&mut gate, ALICE, &more),
        "nullified 2000:5+1 Gone",
        "a value behind it stands"
    );
    assert_eq!(gate.path(id(A, 6)).unwrap().last(), Some(&Segment::Key("due")));
}

/// [JDG11] A value that was stored before anybody asked loads, goes by in the browser, and gives
/// way to a value of anybody's.
#[test]
fn a_shared_type_that_stands_there_already_gives_way_to_a_value() {
    let stored = update()
        .by(B, 0)
        .map(Key("steps", "S"))
        .typed(Entry(id(B, 0), "due"), 2)
        .text(In(id(B, 1)), "x");
    let config = Config { shape: Shape::new([&["steps", "*", "due"][..]]).into(), ..config() };
    let load = || Gate::load(config.clone(), [(B, BOB)], [stored.bytes()]).unwrap();
    let value = update().by(A, 0).values(After(id(B, 1)), 1).delete(B, &[(1, 2)]);
    assert_eq!(refusal(&mut load(), ALICE, &value), "pass");
    assert_eq!(refusal(&mut load(), ALICE, &update().delete(B, &[(1, 2)])), "pass");
    assert_eq!(said(&Gate::new(config.clone()).receive(&stored.bytes())), "pass");
}

/// [JDG12]
#[test]
fn whoever_put_their_name_to_something_counts_as_having_written_there() {
    let alone = update().by(A, 0).map(Key("steps", "S")).values(Entry(id(A, 0), "due"), 1);
    let sent = [
        update().delete(A, &[(0, 2)]),
        update().by(A, 2).values(After(id(A, 0)), 1),
        update().by(A, 2).map(After(id(A, 0))).delete(A, &[(0, 2)]),
    ];
    for sent in &sent {
        let mut gate = gate();
        pass(&mut gate, ALICE, &alone);
        // An entity that is not there yet, or is none, is passed over.
        gate.note_writer("steps", "T", BOB);
        gate.note_writer("nowhere", "S", BOB);
        let mut noted = Gate::load(config(), gate.bindings(), [alone.bytes()]).unwrap();
        noted.note_writer("steps", "S", BOB);
        assert_eq!(refusal(&mut gate, ALICE, sent), "pass");
        assert!(refusal(&mut noted, ALICE, sent).starts_with("somebody else has written in there"));
        let inside = update().by(A, 2).values(After(id(A, 1)), 1);
        assert_eq!(refusal(&mut noted, ALICE, &inside), "pass", "she goes on inside");
    }
}

/// [JDG2]
#[test]
fn a_silenced_entry_keeps_its_place_so_that_all_agree_on_what_comes_after() {
    silenced(A, RELAY);
    silenced(RELAY, A);
}

/// [JDG13] The written update and the one put back upon it are one update, in whatever it names the
/// same clients.
#[test]
fn two_updates_that_follow_on_each_other_are_one() {
    let one = update().by(A, 0).map(Key("steps", "S")).values(Entry(id(A, 0), "due"), 1);
    let more = update()
        .by(A, 2)
        .values(After(id(A, 1)), 1)
        .by(B, 0)
        .text(Root("title"), "hi")
        .delete(A, &[(1, 1)]);
    let last =
        update().by(B, 2).values(After(id(A, 2)), 1).delete(A, &[(2, 1)]).delete(B, &[(0, 1)]);
    let joined = |one: &[u8], other: &[u8]| countersign_gate::joined(one, other).unwrap();
    let all = joined(&joined(&one.bytes(), &more.bytes()), &last.bytes());
    let (apart, at_once) = (doc(1), doc(2));
    for part in [&one, &more, &last] {
        apply(&apart, &part.bytes());
    }
    apply(&at_once, &all);
    assert_eq!(json(&at_once), json(&apart));
    assert_eq!(normal(&encode(&at_once)), normal(&encode(&apart)));
    assert_eq!(said(&gate().receive(&all)), "pass", "each client stands in it once");
    let far = update().by(A, 5).values(After(id(A, 4)), 1);
    assert!(
        countersign_gate::joined(&one.bytes(), &far.bytes()).is_err(),
        "something is between them"
    );
}
