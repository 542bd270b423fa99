//! The plan that strangers come upon: the relay's ledger, a title, a step with notes that two
//! people wrote, a list, a page, deletions, garbage.

use std::sync::OnceLock;

use countersign_gate::{Block, Config, Content, Gate, Id, Outcome, Principal, TypeKind};

use crate::desk::*;

/// Somebody who has not written yet.
pub(crate) const CAROL: Principal = Principal(3);

/// Everybody who may send something.
pub(crate) const EVERYBODY: [Principal; 3] = [ALICE, BOB, CAROL];

/// The desk's roots and one of XML.
pub(crate) fn config() -> Config {
    let mut config = crate::desk::config();
    config.writable.push(("page".into(), TypeKind::XmlFragment));
    config
}

/// A CRDT that knows these roots.
pub(crate) fn doc(client: u64) -> yrs::Doc {
    let doc = crate::desk::doc(client);
    doc.get_or_insert_xml_fragment("page");
    doc
}

/// The updates that were logged of it.
pub(crate) fn log() -> &'static [Vec<u8>] {
    static LOG: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    LOG.get_or_init(|| {
        let mut gate = Gate::new(config());
        let seed = update()
            .by(LEDGER, 0)
            .values(Root("ledger"), 3)
            .by(RELAY, 0)
            .text(Root("title"), "seed")
            .map(Key("steps", "a"))
            .values(Entry(id(RELAY, 4), "b"), 1);
        let mut log = vec![gate.admit_own(&seed.bytes()).unwrap().unwrap().into_owned()];
        let alice = update()
            .by(A, 0)
            .text(After(id(RELAY, 3)), "hello")
            .map(Key("steps", "S"))
            .typed(Entry(id(A, 5), "notes"), 2)
            .text(In(id(A, 6)), "notes")
            .values(Root("list"), 4)
            .typed(Root("page"), 4)
            .delete(A, &[(1, 2), (13, 1)]);
        let bob = update()
            .by(B, 0)
            .text(After(id(A, 11)), " and more")
            .text(Root("ledger"), "no")
            .values(Key("steps", "x"), 1)
            .values(After(id(B, 11)), 1)
            .delete(B, &[(11, 1)]);
        for (who, sent) in [(ALICE, alice), (BOB, bob)] {
            log.push(pass(&mut gate, who, &sent).bytes.into_owned());
        }
        log
    })
}

/// The writers of it.
pub(crate) fn bindings() -> [(u64, Principal); 4] {
    [(LEDGER, Principal(0)), (RELAY, Principal(0)), (A, ALICE), (B, BOB)]
}

/// Its gate.
pub(crate) fn gate() -> Gate {
    Gate::load(config(), bindings(), log()).unwrap()
}

/// Something that an honest person writes next.
#[track_caller]
pub(crate) fn goes_on(gate: &mut Gate) {
    let next = update().by(9_000, 0).text(After(id(RELAY, 3)), "!").bytes();
    // a binding is not lost by what strangers send
    assert_eq!(gate.owner(A), Some(ALICE));
    if gate.owner(9_000).is_none() && gate.next_clock(9_000) == 0 {
        assert!(
            matches!(gate.admit(Principal(9), &next), Outcome::Pass(_)),
            "the next person cannot write"
        );
    }
}

/// Ids of nested types in an update.
pub(crate) fn types_in(bytes: &[u8]) -> impl Iterator<Item = Id> + '_ {
    countersign_gate::blocks(bytes).unwrap().into_iter().filter_map(|(id, _, block)| match block {
        Block::Item(item) => matches!(item.content, Content::Type(_)).then_some(id),
        Block::Gc => None,
    })
}
