//! Updates that strangers send, under names that say the fault, and the outcome.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;
use countersign_gate::{Config, Gate, IdPosition, Outcome, ParentRef, Principal, Segment};
use desk::*;

/// A plan with the relay's ledger, Alice's title "hello" and Alice's step S with the text "notes"
/// in it.
fn plan() -> Gate {
    let mut gate = gate();
    let seed = update().by(LEDGER, 0).values(Root("ledger"), 3).bytes();
    assert!(gate.admit_own(&seed).unwrap().is_some());
    pass(&mut gate, ALICE, &update().by(A, 0).text(Root("title"), "hello"));
    let step = update()
        .by(A, 5)
        .map(Key("steps", "S"))
        .typed(Entry(id(A, 5), "notes"), 2)
        .text(In(id(A, 6)), "notes");
    pass(&mut gate, ALICE, &step);
    gate
}

#[track_caller]
fn check(who: Principal, sent: &Bytes, expected: &str) {
    let mut gate = plan();
    let before = gate.state_vector();
    let said = refusal(&mut gate, who, sent);
    assert_eq!(said, expected);
    if !said.starts_with("pass") && !said.starts_with("nullified") {
        assert_eq!(gate.state_vector(), before, "a refusal leaves the gate as it was");
        let next = update().by(A, 12).text(After(id(A, 4)), "!");
        assert_eq!(refusal(&mut gate, ALICE, &next), "pass", "the other person goes on");
    }
}

#[test]
fn legacy_json_that_makes_a_document_unloadable() {
    let bytes = [
        1, 2, 59, 1, 18, 198, 1, 0, 1, 1, 4, 98, 111, 108, 100, 4, 116, 114, 117, 101, 198, 1, 3,
        1, 4, 4, 98, 111, 108, 100, 4, 110, 117, 108, 108, 0,
    ];
    assert_eq!(
        said(&gate().admit(ALICE, &bytes)),
        "malformed: a block is of a kind that is not accepted"
    );
}

#[test]
fn nested_arrays_that_overflow_the_stack() {
    let mut content = vec![1];
    content.extend([117, 1].repeat(8192));
    content.push(126);
    check(
        BOB,
        &update().by(B, 0).block(Root("list"), 8, &content),
        "malformed: nested more than 32 levels deep",
    );
    let open = format!("{}1{}", "[".repeat(5000), "]".repeat(5000));
    let mut content = vec![];
    string(&mut content, &open);
    check(
        BOB,
        &update().by(B, 0).block(Root("title"), 5, &content),
        "malformed: nested more than 32 levels deep",
    );
}

#[test]
fn nested_types_that_overflow_the_stack() {
    let mut deep = update().by(B, 0).typed(Root("list"), 0);
    for clock in 0..31 {
        deep = deep.typed(In(id(B, clock)), 0);
    }
    check(BOB, &deep, "pass");
    check(BOB, &deep.typed(In(id(B, 31)), 0), "malformed: nested more than 32 levels deep");
    // beside another one, whose depth is the same
    let mut gate = plan();
    let mut wide = update().by(B, 0);
    for clock in 0..32 {
        wide = match clock {
            0 => wide.values(Root("list"), 1),
            _ => wide.values(In(id(B, clock * 2 - 1)), 1),
        };
        wide = wide.typed(After(id(B, clock * 2)), 0);
    }
    assert_eq!(refusal(&mut gate, BOB, &wide), "pass");
    let next = update().by(B, 64).values(In(id(B, 63)), 1).map(After(id(B, 64)));
    assert_eq!(refusal(&mut gate, BOB, &next), "malformed: nested more than 32 levels deep");
}

#[test]
fn counts_that_reserve_half_a_gigabyte() {
    for bytes in [
        &[255, 255, 255, 127][..],
        &[1, 255, 255, 255, 127, 184, 23, 0],
        &[0, 255, 255, 255, 127],
        &[0, 1, 184, 23, 255, 255, 255, 127],
        &[1, 1, 184, 23, 0, 8, 1, 4, b'l', b'i', b's', b't', 255, 255, 255, 127, 0],
        &[1, 1, 184, 23, 0, 8, 1, 4, b'l', b'i', b's', b't', 1, 118, 255, 255, 255, 127, 0],
    ] {
        let said = said(&plan().admit(BOB, bytes));
        assert!(
            said == "malformed: a count promises more than the bytes can hold",
            "{said} for {bytes:?}"
        );
    }
}

#[test]
fn one_client_twice() {
    let twice = update().by(B, 0).text(Root("title"), "a").by(B, 1).text(Root("title"), "b");
    check(BOB, &twice, "malformed: a client is listed twice");
    let twice = update().delete(A, &[(0, 1)]).delete(A, &[(2, 1)]);
    check(BOB, &twice, "malformed: a client is listed twice");
}

#[test]
fn what_is_not_written_yet_cannot_be_deleted() {
    check(BOB, &update().delete(A, &[(12, 3)]), "gap");
    check(BOB, &update().delete(4000, &[(0, 3)]), "gap");
    check(BOB, &update().delete(A, &[(11, 2)]), "gap");
}

#[test]
fn gaps_are_never_parked() {
    check(ALICE, &update().by(A, 13).text(After(id(A, 4)), "!"), "gap");
    check(BOB, &update().by(B, 0).text(After(id(A, 12)), "!"), "gap");
    check(BOB, &update().by(B, 0).text(In(id(4000, 0)), "!"), "gap");
    check(
        BOB,
        &update().by(B, 0).text(After(id(B, 0)), "!"),
        "malformed: a block depends on one that comes after it",
    );
    let cycle =
        update().by(A, 12).text(After(id(A2, 0)), "x").by(A2, 0).text(After(id(A, 12)), "y");
    check(ALICE, &cycle, "malformed: a block depends on one that comes after it");
    let woven = update()
        .by(A2, 0)
        .text(After(id(A, 12)), "y")
        .text(After(id(A, 13)), "z")
        .by(A, 12)
        .text(After(id(A, 4)), "x")
        .text(After(id(A2, 0)), "w");
    check(ALICE, &woven, "pass");
}

#[test]
fn foreign_and_reserved_ids() {
    check(
        BOB,
        &update().by(A, 12).text(After(id(A, 4)), "!"),
        "this id belongs to somebody else (at 2000:12)",
    );
    check(
        BOB,
        &update().by(LEDGER, 3).values(After(id(LEDGER, 2)), 1),
        "this id is reserved for the relay (at 7:0)",
    );
    check(
        BOB,
        &update().by(1023, 0).text(Root("title"), "!"),
        "this id is reserved for the relay (at 1023:0)",
    );
    // known structs of others are ignored, as in a load from disk that sends everything
    let disk = update()
        .by(B, 0)
        .text(Root("title"), "!")
        .by(A, 0)
        .text(Root("title"), "hello")
        .by(LEDGER, 0)
        .values(Root("ledger"), 3);
    let sent = pass(&mut plan(), BOB, &disk);
    assert_eq!(sent.bytes, update().by(B, 0).text(Root("title"), "!").bytes());
    assert_eq!(sent.bound, [B]);
}

#[test]
fn a_claimed_id_is_gone_for_others() {
    let mut gate = plan();
    gate.bind(B, BOB).unwrap();
    assert_eq!(gate.bind(B, ALICE).unwrap_err().owner, Some(BOB));
    assert_eq!(gate.bind(3, BOB).unwrap_err().owner, None);
    let sent = update().by(B, 0).text(Root("title"), "!");
    assert_eq!(refusal(&mut gate, ALICE, &sent), "this id belongs to somebody else (at 3000:0)");
    assert!(pass(&mut gate, BOB, &sent).bound.is_empty());
}

/// [CST15]
#[test]
fn ids_that_end_alike_are_refused_and_ids_by_chance_are_not() {
    let mut gate = plan();
    // Scattered as a browser scatters them.
    for n in 1..5000u64 {
        let id = 1024 + n * 2_654_435_761 % ((1 << 32) - 1024);
        gate.bind(id, BOB).unwrap();
    }
    let mut refused = None;
    for n in 1..200u64 {
        let id = (n << 16) + 5000;
        let sent = update().by(id, 0).text(Root("title"), "!");
        if let Outcome::Reset(refusal) = gate.admit(BOB, &sent.bytes()) {
            refused = Some((n, refusal.code.as_str(), gate.owner(id)));
            assert!(gate.bind(id, BOB).is_err(), "nor by a handshake");
            break;
        }
    }
    let (n, code, owner) = refused.expect("a refusal");
    assert!(n > 32 && code == "alike-ids" && owner.is_none(), "the {n}th: {code}");
}

#[test]
fn protected_roots_by_every_door() {
    check(BOB, &update().by(B, 0).values(Root("ledger"), 2), "nullified 3000:0+2 Root");
    check(BOB, &update().by(B, 0).values(Root("anything"), 2), "nullified 3000:0+2 Root");
    check(BOB, &update().by(B, 0).values(Key("authors", "c/1"), 1), "nullified 3000:0+1 Root");
    check(BOB, &update().by(B, 0).values(After(id(LEDGER, 2)), 1), "nullified 3000:0+1 Protected");
    check(BOB, &update().by(B, 0).values(Before(id(LEDGER, 0)), 1), "nullified 3000:0+1 Protected");
    check(BOB, &update().by(B, 0).values(In(id(LEDGER, 0)), 1), "nullified 3000:0+1 Protected");
    check(
        BOB,
        &update().by(B, 0).values(Between(id(A, 4), id(LEDGER, 0)), 1),
        "nullified 3000:0+1 Protected",
    );
    let protected = "this part of the document is written by the relay only (at 7:1)";
    check(BOB, &update().delete(LEDGER, &[(1, 1)]), protected);
}

#[test]
fn a_tombstone_is_no_door_in_two_frames() {
    let mut gate = plan();
    let door = update().by(B, 0).tombstone(Root("ledger"), 1);
    assert_eq!(refusal(&mut gate, BOB, &door), "nullified 3000:0+1 Root");
    let through = update().by(B, 1).values(After(id(B, 0)), 1);
    assert_eq!(refusal(&mut gate, BOB, &through), "nullified 3000:1+1 Gone");
    let through = update().by(B, 2).values(Between(id(B, 1), id(A, 3)), 1);
    assert_eq!(refusal(&mut gate, BOB, &through), "nullified 3000:2+1 Gone");
}

#[test]
fn nullified_blocks_become_garbage_and_are_deleted_for_everyone() {
    let mixed = update()
        .by(B, 0)
        .text(Root("title"), "ok")
        .text(Root("ledger"), "no")
        .text(After(id(B, 3)), "follows")
        .text(After(id(B, 1)), "fine")
        .delete(A, &[(0, 1)]);
    let sent = pass(&mut plan(), BOB, &mixed);
    let expected = update()
        .by(B, 0)
        .text(Root("title"), "ok")
        .gc(9)
        .text(After(id(B, 1)), "fine")
        .delete(A, &[(0, 1)])
        .delete(B, &[(2, 9)]);
    assert_eq!(sent.bytes, expected.bytes());
    assert_eq!(sent.nullified.len(), 2);
}

#[test]
fn neighbours_from_different_places() {
    let torn = update().by(B, 0).text(Between(id(A, 4), id(A, 7)), "x");
    check(BOB, &torn, "nullified 3000:0+1 Torn");
}

#[test]
fn text_in_a_list_that_is_never_read_to_its_end() {
    let misfit = "this content does not belong there (at 3000:0)";
    check(BOB, &update().by(B, 0).text(Root("list"), "😀"), misfit);
    check(BOB, &update().by(B, 0).text(Root("steps"), "x"), misfit);
    check(BOB, &update().by(B, 0).values(Root("steps"), 1), misfit);
    check(BOB, &update().by(B, 0).values(Key("list", "k"), 1), misfit);
    check(BOB, &update().by(B, 0).values(Before(id(A, 5)), 1), misfit);
    let nested = update().by(B, 0).typed(Root("list"), 0).text(In(id(B, 0)), "😀");
    check(BOB, &nested, "this content does not belong there (at 3000:1)");
}

#[test]
fn a_long_value_under_a_key_that_outlives_its_parent_in_halves() {
    let mut gate = plan();
    let map = update().by(B, 0).map(Key("steps", "T"));
    pass(&mut gate, BOB, &map);
    let long = update().by(B, 1).values(Entry(id(B, 0), "k"), 4);
    assert_eq!(refusal(&mut gate, BOB, &long), "this content does not belong there (at 3000:1)");
    // but clients merge what they overwrote
    assert_eq!(refusal(&mut gate, BOB, &long.delete(B, &[(1, 4)])), "pass");
}

#[test]
fn a_parent_that_is_no_type() {
    check(
        BOB,
        &update().by(B, 0).text(In(id(A, 0)), "x"),
        "malformed: a parent is not a shared type",
    );
    let mut gate = plan();
    pass(&mut gate, ALICE, &update().delete(A, &[(0, 1)]));
    assert_eq!(
        refusal(&mut gate, BOB, &update().by(B, 0).text(In(id(A, 0)), "x")),
        "nullified 3000:0+1 Gone"
    );
}

#[test]
fn what_others_wrote_into_is_not_deleted_or_overwritten() {
    let foreign = "somebody else has written in there (at 2000:5)";
    check(BOB, &update().delete(A, &[(5, 1)]), foreign);
    check(BOB, &update().delete(A, &[(0, 12)]), foreign);
    check(
        BOB,
        &update().by(B, 0).values(After(id(A, 5)), 1),
        "somebody else has written in there (at 3000:0)",
    );
    check(
        BOB,
        &update().by(B, 0).values(Key("steps", "S"), 1),
        "somebody else has written in there (at 3000:0)",
    );
    // the author may, as long as nobody else wrote into it
    check(ALICE, &update().delete(A, &[(5, 7)]), "pass");
    let mut gate = plan();
    pass(&mut gate, BOB, &update().by(B, 0).text(After(id(A, 11)), "x"));
    assert_eq!(refusal(&mut gate, ALICE, &update().delete(A, &[(5, 7)])), foreign);
    // an update that is refused later leaves no trace of having written
    let mut gate = plan();
    let torn_off = update().by(B, 0).text(After(id(A, 11)), "x").delete(A, &[(5, 1)]);
    assert_eq!(refusal(&mut gate, BOB, &torn_off), foreign);
    assert_eq!(refusal(&mut gate, ALICE, &update().delete(A, &[(5, 7)])), "pass");
    // text and plain values of others may be deleted and overwritten
    check(BOB, &update().delete(A, &[(0, 5)]), "pass");
}

#[test]
fn delete_sets_out_of_order() {
    for ranges in [&[(2, 1), (0, 1)][..], &[(0, 2), (1, 1)], &[(0, 0)]] {
        check(BOB, &update().delete(A, ranges), "malformed: the delete set is out of order");
    }
}

#[test]
fn bytes_that_decoders_read_differently() {
    for (kind, what) in [
        (0x10 | 4, "bit"),
        (10, "skip"),
        (2, "json"),
        (9, "doc"),
        (0x80, "gc with origin"),
        (15, ""),
    ] {
        let mut block = vec![kind, 1, 5];
        block.extend(b"title\x01x");
        let said = refusal(&mut plan(), BOB, &update().by(B, 0).raw(&block));
        assert_eq!(said, "malformed: a block is of a kind that is not accepted", "{what}");
    }
    let mut trailing = update().by(B, 0).text(Root("title"), "x").bytes();
    trailing.push(0);
    assert_eq!(
        said(&plan().admit(BOB, &trailing)),
        "malformed: bytes follow the end of the update"
    );
    assert_eq!(
        said(&plan().admit(BOB, &[128, 0, 0])),
        "malformed: a number is too large or written with needless bytes"
    );
    check(BOB, &update().by(B, 0).text(Root("title"), ""), "malformed: a block has no length");
    check(BOB, &update().by(B, 0).gc(0), "malformed: a block has no length");
    check(
        BOB,
        &update().by(B, 0).block(Root("title"), 4, &[1, 0xff]),
        "malformed: a string is not UTF-8",
    );
    check(BOB, &update().by(B, 0).tombstone(Root("title"), u32::MAX >> 1), "pass");
    check(
        BOB,
        &update().by(B, 0).tombstone(Root("title"), 1 << 31),
        "malformed: a clock or a length is too large",
    );
    check(
        BOB,
        &update().by(1 << 53, 0).text(Root("title"), "x"),
        "malformed: a number is too large or written with needless bytes",
    );
    check(
        BOB,
        &update().by(B, 0).typed(Root("list"), 5),
        "malformed: a block is of a kind that is not accepted",
    );
    check(
        BOB,
        &update().by(B, 0).typed(Root("list"), 7),
        "malformed: a block is of a kind that is not accepted",
    );
    let sum = update().by(B, 0).gc(u32::MAX >> 1).gc(1);
    check(BOB, &sum, "malformed: a clock or a length is too large");
}

#[test]
fn more_new_ids_than_a_table_can_sort() {
    let mut sent = update();
    for client in 0..1025 {
        sent = sent.by(9000 - client, 0).text(Root("title"), "x");
    }
    check(BOB, &sent, "too many new ids at once (at 7976:0)");
}

#[test]
fn too_many_bytes() {
    let mut gate = Gate::new(Config { update_bytes_max: 10, ..config() });
    assert_eq!(said(&gate.admit(ALICE, &[0; 11])), "too large");
}

#[test]
fn no_prefix_and_no_flipped_byte_panics() {
    let good = update()
        .by(B, 0)
        .map(Key("steps", "T"))
        .text(Entry(id(B, 0), "k"), "a😀b")
        .block(After(id(A, 4)), 6, b"\x04bold\x04true")
        .block(Before(id(A, 4)), 8, &[2, 125, 65, 118, 1, 1, b'a', 119, 1, b'b'])
        .delete(A, &[(0, 2), (3, 1)])
        .bytes();
    let before = plan();
    for len in 0..good.len() {
        assert!(!matches!(plan().admit(BOB, &good[..len]), Outcome::Pass(_)));
    }
    for at in 0..good.len() {
        for byte in 0..=255 {
            let mut bad = good.clone();
            bad[at] = byte;
            let mut gate = plan();
            if let Outcome::Reset(_) | Outcome::Gap = gate.admit(BOB, &bad) {
                assert_eq!(gate.state_vector(), before.state_vector());
            }
        }
    }
}

#[test]
fn a_gate_without_index_knows_what_is_known() {
    let mut gate = plan();
    pass(&mut gate, ALICE, &update().delete(A, &[(1, 2), (4, 1)]));
    let mut warm = Gate::decode_state(config(), &gate.encode_state()).unwrap();
    assert_eq!(warm.state_vector(), gate.state_vector());
    assert_eq!(warm.bindings().collect::<Vec<_>>(), gate.bindings().collect::<Vec<_>>());
    assert_eq!(warm.encode_state(), gate.encode_state());
    assert!(warm.memory() < 1000, "{}", warm.memory());
    let joiner = update().by(A, 0).text(Root("title"), "hello").delete(A, &[(1, 1), (4, 1)]);
    assert_eq!(refusal(&mut warm, BOB, &joiner), "known");
    assert_eq!(refusal(&mut warm, BOB, &update().delete(A, &[(0, 1)])), "cold");
    assert_eq!(refusal(&mut warm, BOB, &update().by(B, 0).text(After(id(A, 4)), "x")), "cold");
    assert_eq!(refusal(&mut warm, ALICE, &update().by(A, 13).text(After(id(A, 4)), "x")), "gap");
    let state = gate.encode_state();
    for len in 0..state.len() {
        assert!(Gate::decode_state(config(), &state[..len]).is_err());
    }
}

#[test]
fn stored_bytes_that_break_the_rule_of_protection_do_not_load() {
    for (stored, why) in [
        (
            update().by(A, 0).values(Root("ledger"), 1),
            "stored update 0: this part of the document is written by the relay only (at 2000:0)",
        ),
        (
            update().by(LEDGER, 0).text(Root("title"), "x"),
            "stored update 0: this part of the document is written by the relay only (at 7:0)",
        ),
        (
            update().by(A, 1).text(Root("title"), "x"),
            "stored update 0: something before it is missing",
        ),
    ] {
        let said = Gate::load(config(), [], [stored.bytes()]).unwrap_err();
        assert_eq!(said.to_string(), why);
    }
}

#[test]
fn where_an_id_lies_and_whose_it_is() {
    let gate = plan();
    let path = gate.path(id(A, 9)).unwrap();
    assert_eq!(
        path,
        [
            Segment::Root("steps"),
            Segment::Key("S"),
            Segment::Key("notes"),
            Segment::Element(id(A, 9))
        ]
    );
    assert_eq!(gate.author(id(A, 9)), Some(ALICE));
    assert_eq!(gate.author(id(A, 12)), None);
    assert_eq!(
        gate.place(id(A, 6)),
        Some(IdPosition { parent: ParentRef::Type(id(A, 5)), key: Some("notes") })
    );
}
