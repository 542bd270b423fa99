//! Updates that a client receives from a relay, a disk or another window: the gate checks all of
//! them but not their owner.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;
use countersign_gate::{Gate, Outcome};
use desk::*;

/// The gate of a client that has the relay's ledger, Alice's title "hello" and a step of hers with
/// notes.
fn client() -> Gate {
    let mut gate = gate();
    for update in [
        update().by(LEDGER, 0).values(Root("ledger"), 3).values(Key("authors", "c/2000"), 1),
        update().by(A, 0).text(Root("title"), "hello"),
        update()
            .by(A, 5)
            .map(Key("steps", "S"))
            .typed(Entry(id(A, 5), "notes"), 2)
            .text(In(id(A, 6)), "notes"),
    ] {
        assert_eq!(said(&gate.receive(&update.bytes())), "pass");
    }
    gate
}

#[track_caller]
fn check(sent: &Bytes, expected: &str) {
    let mut gate = client();
    let before = gate.state_vector();
    let answer = said(&gate.receive(&sent.bytes()));
    assert_eq!(answer, expected);
    if !answer.starts_with("pass") && !answer.starts_with("nullified") {
        assert_eq!(gate.state_vector(), before, "a refusal leaves the gate as it was");
        let next = update().by(B, 0).text(After(id(A, 4)), "!");
        assert_eq!(said(&gate.receive(&next.bytes())), "pass", "what is sound goes on");
    }
}

#[test]
fn off1_everybody_and_the_relay_itself_may_have_written() {
    check(&update().by(A, 12).text(After(id(A, 4)), "!"), "pass");
    check(&update().by(B, 0).text(After(id(A, 4)), "!").delete(A, &[(5, 1)]), "pass");
    check(&update().by(LEDGER, 4).values(After(id(LEDGER, 2)), 1), "pass");
    // the relay writes an entry of its own anew
    check(
        &update().by(LEDGER, 4).values(After(id(LEDGER, 3)), 1).delete(LEDGER, &[(3, 1)]),
        "pass",
    );
    let many = (0..1500).fold(update(), |sent, n| sent.by(5000 + n, 0).text(Root("title"), "x"));
    check(&many, "pass");
}

#[test]
fn off1_what_kills_a_replica_is_refused() {
    let mut gate = client();
    let legacy_json = [
        1, 2, 59, 1, 18, 198, 1, 0, 1, 1, 4, 98, 111, 108, 100, 4, 116, 114, 117, 101, 198, 1, 3,
        1, 4, 4, 98, 111, 108, 100, 4, 110, 117, 108, 108, 0,
    ];
    assert!(said(&gate.receive(&legacy_json)).starts_with("malformed"));
    assert!(said(&gate.receive(&[255, 255, 255, 127])).starts_with("malformed"));
    let mut deep = vec![1];
    deep.extend([117, 1].repeat(8192));
    deep.push(126);
    check(
        &update().by(B, 0).block(Root("list"), 8, &deep),
        "malformed: nested more than 32 levels deep",
    );
    let twice = update().by(B, 0).text(Root("title"), "a").by(B, 1).text(Root("title"), "b");
    check(&twice, "malformed: a client is listed twice");
    // yrs never returns from reading a list with an emoji of text in it
    check(
        &update().by(B, 0).text(Root("list"), "\u{1F600}"),
        "this content does not belong there (at 3000:0)",
    );
    let emoji = update().by(LEDGER, 4).text(Root("ledger"), "\u{1F600}");
    check(&emoji, "this content does not belong there (at 7:4)");
}

#[test]
fn off1_what_lies_where_only_the_relay_writes_was_written_by_it_and_nothing_else_was() {
    let said = "this part of the document is written by the relay only";
    check(&update().by(B, 0).values(Root("ledger"), 1), &format!("{said} (at 3000:0)"));
    check(&update().by(B, 0).values(After(id(LEDGER, 2)), 1), &format!("{said} (at 3000:0)"));
    check(&update().by(LEDGER, 4).text(Root("title"), "x"), &format!("{said} (at 7:4)"));
    let elsewhere = update().by(B, 0).values(Root("elsewhere"), 1);
    check(
        &elsewhere,
        "not to be stored: this part of the document is not yours to write (at 3000:0)",
    );
}

#[test]
fn off1_gaps_are_asked_for_and_never_parked() {
    check(&update().by(A, 13).text(After(id(A, 4)), "!"), "gap");
    check(&update().by(B, 0).text(After(id(B + 1, 3)), "!"), "gap");
    check(&update().delete(A, &[(12, 1)]), "gap");
    check(&update().by(A, 0).text(Root("title"), "hello"), "known");
}

#[test]
fn off1_beside_what_was_collected_there_is_garbage_for_everybody() {
    let mut gate = client();
    assert_eq!(said(&gate.receive(&update().by(B, 0).gc(3).bytes())), "pass");
    let beside = update().by(B, 3).text(After(id(B, 2)), "!").bytes();
    let Outcome::Pass(pass) = gate.receive(&beside) else { panic!() };
    assert_eq!(*pass.bytes, *update().by(B, 3).gc(1).delete(B, &[(3, 1)]).bytes());
}
