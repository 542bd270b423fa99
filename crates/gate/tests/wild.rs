//! Well-formed updates without sense, from several people at once, and every document that hears of
//! them.
//!
//! Updates that the gate lets in must decode and apply without error or panic, leave nothing
//! pending, survive reloading, and lead the author's own replica, which applied what the author
//! meant, to the same document as everybody else's.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;
use countersign_gate::{
    Admission, Block, Content, Gate, Id, Item, NullifyReason, Outcome, ParentRef, Principal,
};
use desk::*;
use proptest::prelude::*;
use yrs::updates::decoder::Decode;
use yrs::{ReadTxn, Transact, Update};

/// One block, as numbers that are read against what exists by then.
#[derive(Clone, Debug)]
struct WishedBlock {
    at: u8,
    content: u8,
    len: u8,
    left: (u8, u8),
    right: (u8, u8),
}

#[derive(Clone, Debug)]
struct WildStep {
    who: u8,
    /// Also sends what the author's other client has to say, in the same update.
    both: bool,
    back: u8,
    wishes: Vec<WishedBlock>,
    deletes: Vec<(u8, u8, u8)>,
}

const CLIENTS: [(u64, Principal); 4] = [(A, ALICE), (A2, ALICE), (B, BOB), (1024, BOB)];

fn wish() -> impl Strategy<Value = WishedBlock> {
    (any::<u8>(), any::<u8>(), 0u8..4, any::<(u8, u8)>(), any::<(u8, u8)>())
        .prop_map(|(at, content, len, left, right)| WishedBlock { at, content, len, left, right })
}

fn step() -> impl Strategy<Value = WildStep> {
    let deletes = proptest::collection::vec((0u8..5, any::<u8>(), 1u8..5), 0..3);
    (0u8..4, prop::bool::weighted(0.3), 0u8..12, proptest::collection::vec(wish(), 0..6), deletes)
        .prop_map(|(who, both, back, wishes, deletes)| WildStep {
            who,
            both,
            back,
            wishes,
            deletes,
        })
}

fn seed() -> Vec<u8> {
    let seed =
        update().by(LEDGER, 0).values(Root("ledger"), 3).by(RELAY, 0).text(Root("title"), "seed");
    seed.map(Key("steps", "a")).values(Entry(id(RELAY, 4), "b"), 1).bytes()
}

fn types_in(bytes: &[u8]) -> impl Iterator<Item = Id> {
    countersign_gate::blocks(bytes).unwrap().into_iter().filter_map(|(id, _, block)| match block {
        Block::Item(item) => matches!(item.content, Content::Type(_)).then_some(id),
        Block::Gc => None,
    })
}

fn known(gate: &Gate, (client, clock): (u8, u8), own: (u64, u32)) -> Id {
    // mostly people, sometimes the relay, sometimes somebody's future
    let client = match client % 16 {
        0 => LEDGER,
        1..=6 => own.0,
        n => CLIENTS[n as usize % 4].0,
    };
    let next = if client == own.0 { own.1 } else { gate.next_clock(client) };
    match clock {
        0 => id(client, next),
        _ if next == 0 => id(RELAY, 1),
        n => id(client, u32::from(n) % next),
    }
}

/// Lists converge only when their origins could have been seen so; `Sane` never names a right
/// neighbour.
#[derive(Clone, Copy, PartialEq)]
enum Lists {
    Sane,
    Any,
}

fn write(
    mut sent: Bytes,
    gate: &Gate,
    types: &[Id],
    lists: Lists,
    own: &mut (u64, u32),
    wish: &WishedBlock,
) -> Bytes {
    let (left, right) = (known(gate, wish.left, *own), known(gate, wish.right, *own));
    let key = ["a", "b"][usize::from(wish.at & 1)];
    let at = match wish.at >> 3 {
        0..=1 => Root(["title", "list", "steps"][usize::from(wish.right.0 % 3)]),
        2..=3 => Key("steps", key),
        4 if wish.right.0 < 32 => In(left),
        4..=6 => In(types[usize::from(wish.right.1) % types.len()]),
        7..=9 => Entry(types[usize::from(wish.right.1) % types.len()], key),
        10..=17 => After(left),
        18..=29 if lists == Lists::Sane => After(left),
        18..=21 => Before(right),
        30 => Root("ledger"),
        31 => Key("elsewhere", key),
        _ => Between(left, right),
    };
    // mostly what the place can hold, so that more than refusals is tried
    let content = match (at, wish.content) {
        (_, 240..) => wish.content,
        (Root("title"), n) => [0, 4, 11, 12, 13, 14][usize::from(n % 6)],
        (Root("steps") | Root("list") | Key(..) | Entry(..), n) => {
            [4, 8, 11, 15][usize::from(n % 4)]
        }
        (_, n) => n,
    };
    let at = match at {
        Root("steps") if wish.content < 240 => Root("list"),
        at => at,
    };
    let len = u32::from(wish.len) + 1;
    let mut one = |len: u32| own.1 += len;
    match content % 16 {
        0..=3 => {
            let text = &["a", "😀b", "né", "x😀y"][usize::from(wish.len)];
            one(text.encode_utf16().count() as u32);
            sent = sent.text(at, text);
        }
        4..=7 => {
            one(1);
            sent = sent.typed(at, [0, 1, 2, 4, 6][usize::from(wish.len.min(4))]);
        }
        8..=10 => {
            one(len);
            sent = sent.values(at, len);
        }
        11 => {
            one(len);
            sent = sent.tombstone(at, len);
        }
        12 => {
            one(len);
            sent = sent.gc(len);
        }
        13 => {
            one(1);
            sent = sent.block(at, 6, b"\x04bold\x04true");
        }
        14 => {
            one(1);
            sent = sent.block(at, 5, b"\x07{\"a\":1}");
        }
        _ => {
            one(1);
            sent = sent.block(at, 3, b"\x02\x00\x01");
        }
    }
    sent
}

fn compose(gate: &Gate, types: &[Id], lists: Lists, step: &WildStep) -> Bytes {
    let (client, who) = CLIENTS[usize::from(step.who)];
    let other = CLIENTS.iter().find(|(c, w)| *w == who && *c != client).map_or(client, |(c, _)| *c);
    let mut sent = update();
    let mut ends = vec![];
    for client in if step.both { vec![client, other] } else { vec![client] } {
        // from a little before what is known, as a difference against an old state vector is
        let start = gate.next_clock(client).saturating_sub(u32::from(step.back.saturating_sub(8)));
        let mut own = (client, start);
        sent = sent.by(client, start);
        for wish in &step.wishes {
            sent = write(sent, gate, types, lists, &mut own, wish);
        }
        if step.wishes.is_empty() {
            sent = sent.text(Root("title"), "-");
            own.1 += 1;
        }
        ends.push(own);
    }
    let mut seen = vec![];
    for (client, clock, len) in &step.deletes {
        let client = CLIENTS.get(usize::from(*client)).map_or(LEDGER, |(client, _)| *client);
        let end = ends
            .iter()
            .find(|(c, _)| *c == client)
            .map_or(gate.next_clock(client), |(_, end)| *end);
        if !seen.contains(&client) && end > 0 {
            seen.push(client);
            let start = u32::from(*clock) % end;
            let len = if *clock == 0 { u32::from(*len) } else { u32::from(*len).min(end - start) };
            sent = sent.delete(client, &[(start, len)]);
        }
    }
    sent
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn whatever_passes_is_safe_and_everybody_converges(steps in proptest::collection::vec(step(), 1..24)) {
        play(&steps, Lists::Sane);
    }

    #[test]
    fn whatever_passes_is_safe_however_its_neighbours_contradict(steps in proptest::collection::vec(step(), 1..24)) {
        play(&steps, Lists::Any);
    }

    #[test]
    fn whatever_a_client_receives_is_safe_though_the_relay_checks_nothing(
        steps in proptest::collection::vec(step(), 1..24)
    ) {
        let (mut client, document) = (gate(), doc(90_000));
        let seed = seed();
        let Outcome::Pass(pass) = client.receive(&seed) else { panic!("the seed is sound") };
        apply(&document, &pass.bytes);
        let mut types: Vec<_> = types_in(&seed).collect();
        for step in steps {
            let sent = compose(&client, &types, Lists::Any, &step).bytes();
            let before = client.state_vector();
            match client.receive(&sent) {
                Outcome::Pass(pass) => {
                    apply(&document, &pass.bytes);
                    types.extend(types_in(&pass.bytes));
                }
                Outcome::Reset(_) | Outcome::Gap | Outcome::Known | Outcome::Cold => {
                    assert_eq!(before, client.state_vector());
                }
            }
        }
        json(&document);
        apply(&doc(90_001), &encode(&document));
    }
}

fn play(steps: &[WildStep], lists: Lists) {
    let mut gate = gate();
    let everybody = doc(90_000);
    let authors: Vec<_> = CLIENTS.iter().map(|(client, _)| doc(client + 100_000)).collect();
    let seed = gate.admit_own(&seed()).unwrap().unwrap().into_owned();
    for each in authors.iter().chain([&everybody]) {
        apply(each, &seed);
    }
    let mut types: Vec<_> = types_in(&seed).collect();
    let mut log = vec![seed];
    for step in steps {
        let sent = compose(&gate, &types, lists, step).bytes();
        let before = gate.state_vector();
        match gate.admit(CLIENTS[usize::from(step.who)].1, &sent) {
            Outcome::Pass(pass) => {
                // the author's replica has its own version first
                let author = &authors[usize::from(step.who)];
                if step.back <= 8 && meant_to_be_applied(&pass, &sent, &types) {
                    apply(author, &sent);
                }
                types.extend(types_in(&pass.bytes));
                for each in authors.iter().chain([&everybody]) {
                    apply(each, &pass.bytes);
                }
                log.push(pass.bytes.into_owned());
            }
            Outcome::Reset(_) | Outcome::Gap | Outcome::Known | Outcome::Cold => {
                assert_eq!(before, gate.state_vector());
            }
        }
    }
    let vector = yrs::updates::encoder::Encode::encode_v1(&everybody.transact().state_vector());
    assert_eq!(sorted(&gate.state_vector()), sorted(&vector));
    let snapshot = encode(&everybody);
    let late = doc(90_001);
    for bytes in &log {
        apply(&late, bytes);
    }
    assert_eq!(json(&late), json(&everybody));
    if lists == Lists::Sane {
        reloads(&everybody);
        for author in &authors {
            assert_eq!(json(author), json(&everybody));
        }
    } else {
        let again = doc(90_002);
        apply(&again, &snapshot);
        apply(&doc(90_003), &encode(&again));
    }
    // a client takes all that is logged, as it was logged, and what the relay makes of it
    let mut client = gate_of_a_client(&log, Pieces::AsLogged);
    assert_eq!(client.state_vector(), gate.state_vector());
    assert!(!matches!(client.receive(&snapshot), Outcome::Reset(_) | Outcome::Gap));
    assert_eq!(
        gate_of_a_client(std::slice::from_ref(&snapshot), Pieces::AsEncoded).state_vector(),
        gate.state_vector()
    );
    // the relay starts again: from the log, or from a snapshot
    let again = Gate::load(config(), gate.bindings(), &log).unwrap();
    assert_eq!(again.state_vector(), gate.state_vector());
    let from_snapshot = Gate::load(config(), gate.bindings(), [&snapshot]).unwrap();
    assert_eq!(from_snapshot.state_vector(), gate.state_vector());
    assert_eq!(from_snapshot.probe(&snapshot).unwrap(), countersign_gate::Probe::Known);
}

#[derive(Clone, Copy, PartialEq)]
enum Pieces {
    AsLogged,
    AsEncoded,
}

fn gate_of_a_client(log: &[Vec<u8>], pieces: Pieces) -> Gate {
    let mut client = gate();
    for bytes in log {
        match client.receive(bytes) {
            Outcome::Pass(pass) if pieces == Pieces::AsLogged => assert_eq!(*pass.bytes, **bytes),
            Outcome::Pass(_) | Outcome::Known => {}
            other => panic!("{other:?} for {bytes:?}"),
        }
    }
    client
}

/// An honest author's replica holds what was nullified; contradictions it would not hold, nor two
/// versions of one id.
fn meant_to_be_applied(pass: &Admission<'_>, sent: &[u8], types: &[Id]) -> bool {
    let reserved = |id: Option<Id>| id.is_some_and(|id| id.client < 1024);
    let here: Vec<_> = types_in(sent).collect();
    pass.nullified.iter().all(|n| matches!(n.why, NullifyReason::Root | NullifyReason::Gone))
        && countersign_gate::blocks(sent).unwrap().iter().all(|(.., block)| match block {
            Block::Item(item) if reserved(item.origin) || reserved(item.right_origin) => false,
            Block::Item(Item { parent: Some(ParentRef::Type(id)), .. }) => {
                types.contains(id) || here.contains(id)
            }
            _ => true,
        })
}

fn sorted(state_vector: &[u8]) -> Vec<String> {
    let vector = yrs::StateVector::decode_v1(state_vector).unwrap();
    let mut all: Vec<_> =
        vector.iter().map(|(client, clock)| format!("{client:?}:{clock}")).collect();
    all.sort();
    all
}

#[test]
fn wishes_do_pass() {
    // the generator above must not be refused all the time
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut said = std::collections::BTreeMap::<String, usize>::new();
    for _ in 0..200 {
        let steps = proptest::collection::vec(step(), 24).new_tree(&mut runner).unwrap().current();
        let mut gate = gate();
        let seed = gate.admit_own(&seed()).unwrap().unwrap().into_owned();
        let types: Vec<_> = types_in(&seed).collect();
        for step in steps {
            let sent = compose(&gate, &types, Lists::Any, &step).bytes();
            let answer = desk::said(&gate.admit(CLIENTS[usize::from(step.who)].1, &sent));
            *said.entry(answer.split([' ', ':']).next().unwrap().to_owned()).or_default() += 1;
            Update::decode_v1(&sent).unwrap();
        }
    }
    let (pass, null) = (said.get("pass").copied(), said.get("nullified").copied());
    assert!(pass > Some(500) && null > Some(900), "{said:?}");
}
