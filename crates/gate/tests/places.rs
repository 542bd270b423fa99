//! Keys that are no ids, entities and who may delete them, and values that JSON does not have: PLC
//! of `SPEC.md`.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;

use countersign_gate::{Config, Gate, NullifyReason, Outcome, Segment, Shape};
use desk::*;

/// `steps` holds entities, each with a map `after` whose keys are ids, and a plain `due`.
fn shaped() -> Config {
    let shape = Shape::new([&["steps", "*", "due"][..], &["steps", "*", "after", "*"]]);
    let shape = shape.with_entities([&["steps"][..]]).with_ids([&["steps", "*", "after"][..]]);
    Config { shape: shape.into(), ..config() }
}

const NO_IDS: [&str; 6] = ["S/due", "x/S", "S#due", "", "S\n", "\u{85}"];

/// A value in lib0's encoding.
fn value(at: DeskPosition<'_>, encoded: &[u8]) -> Bytes {
    update().by(A, 0).block(at, 8, &[&[1], encoded].concat())
}

/// [PLC1]
#[test]
fn what_a_person_puts_under_a_key_that_is_no_id_goes_nowhere() {
    let long = "x".repeat(65);
    for key in NO_IDS.into_iter().chain([long.as_str()]) {
        let mut gate = Gate::new(shaped());
        let plain = update().by(A, 0).values(Key("steps", key), 1);
        assert_eq!(refusal(&mut gate, ALICE, &plain), format!("nullified {A}:0+1 Key"), "{key:?}");
        let map = update().by(A, 1).map(Key("steps", key)).values(Entry(id(A, 1), "due"), 1);
        let said = refusal(&mut gate, ALICE, &map);
        assert_eq!(said, format!("nullified {A}:1+1 Key, {A}:2+1 Gone"), "{key:?}");
        // The tombstone keeps its place, so that all replicas order later items alike.
        let again = update().by(B, 0).map(After(id(A, 1)));
        assert_eq!(refusal(&mut gate, BOB, &again), format!("nullified {B}:0+1 Key"), "{key:?}");
        let step = update().by(B, 1).map(Key("steps", "S")).map(Entry(id(B, 1), "after"));
        assert_eq!(refusal(&mut gate, BOB, &step), "pass");
        let link = update().by(A, 3).values(Entry(id(B, 2), key), 1);
        assert_eq!(refusal(&mut gate, ALICE, &link), format!("nullified {A}:3+1 Key"), "{key:?}");
        let sound =
            update().by(A, 4).values(Entry(id(B, 2), "T"), 1).values(Entry(id(B, 1), key), 1);
        assert_eq!(
            refusal(&mut gate, ALICE, &sound),
            "pass",
            "a link, and a field of which nothing is said"
        );
    }
}

/// [PLC1]
#[test]
fn what_is_stored_under_such_a_key_loads_is_handed_on_and_is_anybody_s_to_delete() {
    for key in NO_IDS {
        let stored = update()
            .by(B, 0)
            .map(Key("steps", key))
            .typed(Entry(id(B, 0), "title"), 2)
            .text(In(id(B, 1)), "ours")
            .typed(Entry(id(B, 0), "list"), 0)
            .map(In(id(B, 6)));
        let load = || Gate::load(shaped(), [(B, BOB)], [stored.bytes()]).unwrap();
        assert_eq!(said(&Gate::new(shaped()).receive(&stored.bytes())), "pass");
        assert_eq!(refusal(&mut load(), ALICE, &update().delete(B, &[(0, 8)])), "pass", "{key:?}");
        assert_eq!(refusal(&mut load(), ALICE, &update().delete(B, &[(7, 1)])), "pass", "{key:?}");
        let over = update().by(A, 0).map(After(id(B, 0))).delete(B, &[(0, 8)]);
        assert_eq!(refusal(&mut load(), ALICE, &over), format!("nullified {A}:0+1 Key"), "{key:?}");
        let inside = update().by(A, 0).values(Entry(id(B, 0), "due"), 1);
        assert_eq!(
            refusal(&mut load(), ALICE, &inside),
            "pass",
            "it is no place, so nobody is asked"
        );
    }
    // Of an entity with a sound key it is as ever.
    let sound = update().by(B, 0).map(Key("steps", "S")).typed(Entry(id(B, 0), "title"), 2);
    let mut gate = Gate::load(shaped(), [(B, BOB)], [sound.bytes()]).unwrap();
    let said = refusal(&mut gate, ALICE, &update().delete(B, &[(0, 2)]));
    assert!(said.starts_with("somebody else has written in there"), "{said}");
}

/// [PLC2]
#[test]
fn an_entity_is_a_map_that_goes_only_by_the_hand_of_whoever_alone_had_one_in_it() {
    // An empty one is somebody's, too.
    let empty = update().by(B, 0).map(Key("steps", "S"));
    let filled = update().by(B, 0).map(Key("steps", "S")).values(Entry(id(B, 0), "due"), 1);
    let texts = update().by(B, 0).map(Key("steps", "S")).typed(Entry(id(B, 0), "title"), 2);
    for made in [&empty, &filled, &texts] {
        let load = || Gate::load(shaped(), [(B, BOB)], [made.bytes()]).unwrap();
        assert_eq!(load().only_writer("steps", "S"), Some(BOB));
        for (n, taken) in [
            update().delete(B, &[(0, 1)]),
            update().by(A, 0).map(After(id(B, 0))).delete(B, &[(0, 1)]),
            update().by(A, 0).map(After(id(B, 0))),
            update().by(A, 0).map(Key("steps", "S")),
            update().by(A, 0).values(After(id(B, 0)), 1).delete(B, &[(0, 1)]),
            update().by(A, 0).typed(After(id(B, 0)), 2),
        ]
        .iter()
        .enumerate()
        {
            let said = refusal(&mut load(), ALICE, taken);
            assert!(said.starts_with("somebody else has written in there"), "{n}: {said}");
        }
        assert_eq!(
            refusal(&mut load(), BOB, &update().delete(B, &[(0, 1)])),
            "pass",
            "a step back"
        );
        // Alice wrote something into it: now it is nobody's to delete.
        let mut both = load();
        let next = both.next_clock(A);
        pass(&mut both, ALICE, &update().by(A, next).values(Entry(id(B, 0), "days"), 1));
        assert_eq!(both.only_writer("steps", "S"), None);
        let said = refusal(&mut both, BOB, &update().delete(B, &[(0, 1)]));
        assert!(said.starts_with("somebody else has written in there"), "{said}");
    }
    // A text that nobody typed in yet is its author's: somebody may be typing.
    let mut gate = Gate::load(shaped(), [(B, BOB)], [texts.bytes()]).unwrap();
    let told = refusal(&mut gate, ALICE, &update().delete(B, &[(1, 1)]));
    assert!(told.starts_with("somebody else has written in there"), "{told}");
    // An entity is a map; any other content in its place is nullified.
    for (kind, content) in [(8, &[1, 120][..]), (7, &[2]), (7, &[0]), (3, &[1, 9])] {
        let mut gate = Gate::new(shaped());
        let other = update().by(A, 0).block(Key("steps", "S"), kind, content);
        assert_eq!(refusal(&mut gate, ALICE, &other), format!("nullified {A}:0+1 Entity"));
        assert_eq!(said(&Gate::new(shaped()).receive(&other.bytes())), "pass");
        assert!(Gate::load(shaped(), [(A, ALICE)], [other.bytes()]).is_ok());
    }
}

/// [PLC3]
#[test]
fn a_value_that_json_does_not_have_goes_nowhere() {
    let floats = |value: f64| [&[123][..], &value.to_be_bytes()].concat();
    let small = |value: f32| [&[124][..], &value.to_be_bytes()].concat();
    let none: Vec<Vec<u8>> = vec![
        vec![127],
        vec![122, 0, 0, 0, 0, 0, 0, 0, 5],
        vec![116, 1, 9],
        vec![125, 0x40],
        floats(f64::NAN),
        floats(f64::INFINITY),
        floats(-0.0),
        small(f32::NAN),
        small(f32::NEG_INFINITY),
        small(-0.0),
    ];
    let json: Vec<Vec<u8>> = vec![
        vec![126],
        vec![121],
        vec![120],
        vec![125, 0],
        vec![125, 0x45],
        vec![125, 0xc0, 1],
        floats(0.5),
        small(-1.5),
        vec![119, 2, b'5', b'n'],
        vec![118, 1, 1, b'k', 117, 2, 126, 125, 3],
        vec![117, 0],
    ];
    let list = |inner: &[u8]| [&[117, 2, 120][..], inner].concat();
    let object = |inner: &[u8]| [&[118, 2, 1, b'a', 120, 1, b'b'][..], inner].concat();
    let key = [118, 1, 9].iter().chain(b"__proto__").chain(&[118, 0]).copied().collect();
    let nested = none.iter().flat_map(|value| [list(value), object(value), object(&list(value))]);
    let nested: Vec<Vec<u8>> = nested.collect();
    // Of anything: maps, lists, texts.
    let everywhere = [Key("steps", "due"), Root("list"), Root("title")];
    for at in everywhere {
        for encoded in none.iter().chain(&nested).chain([&key]) {
            let sent = value(at, encoded);
            assert_eq!(
                refusal(&mut gate(), ALICE, &sent),
                format!("nullified {A}:0+1 Value"),
                "{encoded:?}"
            );
            // Stored updates and those of the relay pass: no author could mend them.
            assert_eq!(said(&gate().receive(&sent.bytes())), "pass");
            assert!(Gate::load(config(), [(A, ALICE)], [sent.bytes()]).is_ok());
        }
        for encoded in &json {
            assert_eq!(refusal(&mut gate(), ALICE, &value(at, encoded)), "pass", "{encoded:?}");
        }
        let bytes = update().by(A, 0).block(at, 3, &[1, 9]);
        assert_eq!(refusal(&mut gate(), ALICE, &bytes), format!("nullified {A}:0+1 Value"));
    }
    // Replicas stay the same, and one goes on beside it.
    let (alice, bob) = (doc(A), doc(B));
    let mut gate = gate();
    let mixed =
        update().by(A, 0).block(Root("list"), 8, &[3, 120, 122, 0, 0, 0, 0, 0, 0, 0, 5, 121]);
    apply(&alice, &mixed.bytes());
    let told = pass(&mut gate, ALICE, &mixed);
    let gone: Vec<_> = told.nullified.iter().map(|gone| (gone.id, gone.len, gone.why)).collect();
    assert_eq!(gone, [(id(A, 0), 3, NullifyReason::Value)], "the first of the three JSON has");
    let next = pass(&mut gate, ALICE, &update().by(A, 3).values(After(id(A, 2)), 1));
    for passed in [&told, &next] {
        for doc in [&alice, &bob] {
            apply(doc, &passed.bytes);
        }
    }
    assert_eq!((json_of(&alice), json_of(&bob)), (json_of(&bob), json_of(&alice)));
    reloads(&bob);
    let place = gate.path(id(A, 0)).unwrap();
    assert_eq!(place, [Segment::Root("list"), Segment::Element(id(A, 0))]);
    assert!(matches!(gate.admit(ALICE, &mixed.bytes()), Outcome::Known));
}

fn json_of(doc: &yrs::Doc) -> String {
    desk::json(doc)
}
