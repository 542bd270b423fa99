//! Behaviour of real clients: several documents of yrs, edited apart and brought together through
//! the gate in every way in which updates travel. Nothing honest may be refused, nullified or lost.

#![allow(
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test may panic, and names what it wants"
)]

mod desk;
use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex};

use countersign_gate::{Gate, Outcome, Principal, Probe};
use desk::*;
use proptest::prelude::*;
use yrs::types::text::YChange;
use yrs::undo::UndoManager;
use yrs::updates::decoder::Decode;
use yrs::{
    Array, ArrayPrelim, Doc, Map, MapPrelim, MapRef, Out, ReadTxn, StateVector, Text, TextPrelim,
    Transact, Update,
};

static PASSED: AtomicUsize = AtomicUsize::new(0);
static RUN: AtomicUsize = AtomicUsize::new(0);

#[derive(Clone, Debug)]
enum Edit {
    Type { at: u8, text: u8 },
    Erase { at: u8, len: u8 },
    Format { at: u8, len: u8 },
    Embed { at: u8 },
    Push { at: u8, n: u8 },
    Pop { at: u8 },
    AddEntity,
    Set { entity: u8, key: u8, value: u8 },
    Unset { entity: u8, key: u8 },
    Note { entity: u8, text: u8 },
    Tick { entity: u8, key: u8 },
    AddAndDrop,
    Undo,
    Redo,
}

#[derive(Clone, Debug)]
enum HonestStep {
    Edit(u8, Edit),
    /// Several edits in one transaction's worth of one client, merged into one update.
    Burst(u8, Vec<Edit>),
    /// Sends the oldest unsent update, or all of them merged.
    Send(u8),
    SendMerged(u8),
    /// Sends an old update once more.
    Again(u8, u8),
    /// Lets a client hear the relay's log up to now.
    Hear(u8),
    /// Forgets what is unsent, as a cut connection does, and comes back by step 1 and 2.
    Reconnect(u8),
    /// Sends everything it has, as a load from disk.
    Disk(u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    let b = any::<u8>;
    prop_oneof![
        4 => (b(), b()).prop_map(|(at, text)| Edit::Type { at, text }),
        2 => (b(), 1u8..6).prop_map(|(at, len)| Edit::Erase { at, len }),
        1 => (b(), 1u8..6).prop_map(|(at, len)| Edit::Format { at, len }),
        1 => b().prop_map(|at| Edit::Embed { at }),
        2 => (b(), 1u8..4).prop_map(|(at, n)| Edit::Push { at, n }),
        1 => b().prop_map(|at| Edit::Pop { at }),
        2 => Just(Edit::AddEntity),
        4 => (b(), 0u8..3, b()).prop_map(|(entity, key, value)| Edit::Set { entity, key, value }),
        1 => (b(), 0u8..3).prop_map(|(entity, key)| Edit::Unset { entity, key }),
        3 => (b(), b()).prop_map(|(entity, text)| Edit::Note { entity, text }),
        2 => (b(), 0u8..3).prop_map(|(entity, key)| Edit::Tick { entity, key }),
        1 => Just(Edit::AddAndDrop),
        1 => Just(Edit::Undo),
        1 => Just(Edit::Redo),
    ]
}

fn step() -> impl Strategy<Value = HonestStep> {
    let who = || 0u8..3;
    prop_oneof![
        6 => (who(), edit()).prop_map(|(who, edit)| HonestStep::Edit(who, edit)),
        2 => (who(), proptest::collection::vec(edit(), 2..5))
            .prop_map(|(who, edits)| HonestStep::Burst(who, edits)),
        3 => who().prop_map(HonestStep::Send),
        2 => who().prop_map(HonestStep::SendMerged),
        1 => (who(), any::<u8>()).prop_map(|(who, which)| HonestStep::Again(who, which)),
        3 => who().prop_map(HonestStep::Hear),
        1 => who().prop_map(HonestStep::Reconnect),
        1 => who().prop_map(HonestStep::Disk),
    ]
}

struct Peer {
    who: Principal,
    doc: Doc,
    undo: UndoManager<()>,
    made: Arc<Mutex<Vec<Vec<u8>>>>,
    unsent: VecDeque<Vec<u8>>,
    sent: Vec<Vec<u8>>,
    heard: usize,
}

const TEXTS: [&str; 6] = ["a", "bc", "é", "words and words", "😀", "x😀y"];

impl Peer {
    fn new(client: u64, who: Principal) -> Self {
        let doc = doc(client);
        let made = Arc::new(Mutex::new(vec![]));
        let into = made.clone();
        doc.observe_update_v1("out", move |txn, event| {
            if txn.origin().is_none_or(|origin| origin.as_ref() != b"net") {
                into.lock().unwrap().push(event.update.clone());
            }
        })
        .unwrap();
        let mut undo = UndoManager::new();
        undo.expand_scope(&doc, &doc.get_or_insert_text("title"));
        undo.expand_scope(&doc, &doc.get_or_insert_array("list"));
        Self { who, doc, undo, made, unsent: VecDeque::new(), sent: vec![], heard: 0 }
    }

    fn entity(&self, n: u8) -> Option<MapRef> {
        let steps = self.doc.get_or_insert_map("steps");
        let txn = self.doc.transact();
        let mut keys: Vec<_> = steps.keys(&txn).map(str::to_owned).collect();
        keys.sort();
        let key = keys.get(usize::from(n) % keys.len().max(1))?;
        match steps.get(&txn, key) {
            Some(Out::YMap(map)) => Some(map),
            _ => None,
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let (title, list) =
            (self.doc.get_or_insert_text("title"), self.doc.get_or_insert_array("list"));
        let steps = self.doc.get_or_insert_map("steps");
        let entity = match edit {
            Edit::Set { entity, .. }
            | Edit::Unset { entity, .. }
            | Edit::Note { entity, .. }
            | Edit::Tick { entity, .. } => self.entity(*entity),
            _ => None,
        };
        match edit {
            Edit::Undo => {
                self.undo.undo_blocking();
                return;
            }
            Edit::Redo => {
                self.undo.redo_blocking();
                return;
            }
            _ => {}
        }
        let clock = self.doc.transact().state_vector().get(&self.doc.client_id());
        let mut txn = self.doc.transact_mut();
        let at = |at: &u8, len: u32| u32::from(*at) % (len + 1);
        match edit {
            Edit::Type { at: n, text } => {
                let at = at(n, title.len(&txn));
                // no surrogate pairs: an edit in the middle of one is yrs' own concern
                title.insert(&mut txn, at, TEXTS[usize::from(*text) % 4]);
            }
            Edit::Erase { at: n, len } => {
                let all = title.len(&txn);
                let at = at(n, all);
                title.remove_range(&mut txn, at, u32::from(*len).min(all - at));
            }
            Edit::Format { at: n, len } => {
                let all = title.len(&txn);
                let at = at(n, all);
                let attrs = [("bold".into(), true.into())].into_iter().collect();
                title.format(&mut txn, at, u32::from(*len).min(all - at), attrs);
            }
            Edit::Embed { at: n } => {
                let at = at(n, title.len(&txn));
                title.insert_embed(&mut txn, at, yrs::any!({"a": 1}));
            }
            Edit::Push { at: n, n: many } => {
                let at = at(n, list.len(&txn));
                list.insert_range(&mut txn, at, (0..*many).map(i32::from));
            }
            Edit::Pop { at: n } => {
                if list.len(&txn) > 0 {
                    let at = u32::from(*n) % list.len(&txn);
                    list.remove(&mut txn, at);
                }
            }
            Edit::AddEntity => {
                let key = format!("{}-{clock}", self.doc.client_id());
                let map = steps.insert(&mut txn, key, MapPrelim::default());
                map.insert(&mut txn, "notes", TextPrelim::new("n"));
                map.insert(&mut txn, "after", MapPrelim::default());
                map.insert(&mut txn, "due", "2026-01-01");
            }
            Edit::AddAndDrop => {
                let key = format!("{}-{clock}x", self.doc.client_id());
                let map = steps.insert(&mut txn, key.clone(), MapPrelim::default());
                map.insert(&mut txn, "inner", ArrayPrelim::from([1, 2]));
                steps.remove(&mut txn, &key);
            }
            Edit::Set { key, value, .. } => {
                if let Some(map) = entity {
                    map.insert(
                        &mut txn,
                        ["due", "days", "owner"][usize::from(*key)],
                        i32::from(*value),
                    );
                }
            }
            Edit::Unset { key, .. } => {
                if let Some(map) = entity {
                    map.remove(&mut txn, ["due", "days", "owner"][usize::from(*key)]);
                }
            }
            Edit::Note { text, .. } => {
                if let Some(Out::YText(notes)) = entity.and_then(|map| map.get(&txn, "notes")) {
                    let end = notes.len(&txn);
                    notes.insert(&mut txn, end, TEXTS[usize::from(*text) % 6]);
                }
            }
            Edit::Tick { key, .. } => {
                if let Some(Out::YMap(after)) = entity.and_then(|map| map.get(&txn, "after")) {
                    after.insert(&mut txn, ["p", "q", "r"][usize::from(*key)], true);
                }
            }
            Edit::Undo | Edit::Redo => {}
        }
    }

    fn collect(&mut self) {
        self.unsent.extend(self.made.lock().unwrap().drain(..));
    }
}

struct HonestRelay {
    gate: Gate,
    doc: Doc,
    log: Vec<Vec<u8>>,
}

impl HonestRelay {
    /// True when it was answered by a gap.
    fn take(&mut self, who: Principal, bytes: &[u8]) -> bool {
        let probe = self.gate.probe(bytes).unwrap();
        match self.gate.admit(who, bytes) {
            Outcome::Pass(pass) => {
                assert_eq!(probe, Probe::New);
                assert_eq!(pass.nullified, [], "for {bytes:?}");
                apply(&self.doc, &pass.bytes);
                self.log.push(pass.bytes.into_owned());
                false
            }
            Outcome::Known => {
                assert_eq!(probe, Probe::Known);
                false
            }
            Outcome::Gap => true,
            other => panic!("{other:?} for {bytes:?}"),
        }
    }

    fn tell(&self, peer: &mut Peer) {
        for bytes in self.log.iter().skip(peer.heard) {
            let mut txn = peer.doc.transact_mut_with("net");
            txn.apply_update(Update::decode_v1(bytes).unwrap()).unwrap();
        }
        peer.heard = self.log.len();
        assert!(!peer.doc.transact().has_missing_updates());
    }

    fn reconnect(&mut self, peer: &mut Peer) {
        peer.collect();
        peer.unsent.clear();
        let vector = StateVector::decode_v1(&self.gate.state_vector()).unwrap();
        assert_eq!(vector, self.doc.transact().state_vector());
        let step2 = peer.doc.transact().encode_state_as_update_v1(&vector);
        assert!(!self.take(peer.who, &step2), "a step 2 has no gap");
        let answer =
            self.doc.transact().encode_state_as_update_v1(&peer.doc.transact().state_vector());
        let mut txn = peer.doc.transact_mut_with("net");
        txn.apply_update(Update::decode_v1(&answer).unwrap()).unwrap();
        drop(txn);
        peer.heard = self.log.len();
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn everything_honest_passes(steps in proptest::collection::vec(step(), 30..90)) {
        let mut relay = HonestRelay { gate: gate(), doc: doc(50_000), log: vec![] };
        let mut peers = [Peer::new(A, ALICE), Peer::new(A2, ALICE), Peer::new(B, BOB)];
        for step in &steps {
            match step {
                HonestStep::Edit(who, edit) => peers[usize::from(*who)].edit(edit),
                HonestStep::Burst(who, edits) => {
                    let peer = &mut peers[usize::from(*who)];
                    peer.collect();
                    edits.iter().for_each(|edit| peer.edit(edit));
                    let all: Vec<_> = peer.made.lock().unwrap().drain(..).collect();
                    peer.unsent.push_back(yrs::merge_updates_v1(&all).unwrap());
                }
                HonestStep::Send(who) => {
                    let peer = &mut peers[usize::from(*who)];
                    peer.collect();
                    if let Some(bytes) = peer.unsent.pop_front() {
                        if relay.take(peer.who, &bytes) {
                            relay.reconnect(peer);
                        }
                        peer.sent.push(bytes);
                    }
                }
                HonestStep::SendMerged(who) => {
                    let peer = &mut peers[usize::from(*who)];
                    peer.collect();
                    let all: Vec<_> = peer.unsent.drain(..).collect();
                    if !all.is_empty() && relay.take(peer.who, &yrs::merge_updates_v1(&all).unwrap()) {
                        relay.reconnect(peer);
                    }
                }
                HonestStep::Again(who, which) => {
                    let peer = &peers[usize::from(*who)];
                    if !peer.sent.is_empty() {
                        relay.take(peer.who, &peer.sent[usize::from(*which) % peer.sent.len()]);
                    }
                }
                HonestStep::Hear(who) => relay.tell(&mut peers[usize::from(*who)]),
                HonestStep::Reconnect(who) => relay.reconnect(&mut peers[usize::from(*who)]),
                HonestStep::Disk(who) => {
                    let peer = &mut peers[usize::from(*who)];
                    peer.collect();
                    peer.unsent.clear();
                    let disk = encode(&peer.doc);
                    prop_assert!(!relay.take(peer.who, &disk));
                }
            }
        }
        for _ in 0..2 {
            for peer in &mut peers {
                relay.reconnect(peer);
                relay.tell(peer);
            }
        }
        reloads(&relay.doc);
        for peer in &mut peers {
            prop_assert_eq!(json(&peer.doc), json(&relay.doc));
            // a client that has edited nothing has nothing to send
            let step2 = peer.doc.transact().encode_state_as_update_v1(&relay.doc.transact().state_vector());
            prop_assert!(!relay.take(peer.who, &step2));
            prop_assert_eq!(relay.gate.probe(&step2).unwrap(), Probe::Known);
        }
        // a restart: from the log, from a snapshot, with the snapshot as the first of the log
        let snapshot = encode(&relay.doc);
        for log in [relay.log.clone(), vec![snapshot.clone()], vec![yrs::merge_updates_v1(&relay.log).unwrap()]] {
            let mut again = Gate::load(config(), relay.gate.bindings(), &log).unwrap();
            prop_assert_eq!(again.state_vector(), relay.gate.state_vector());
            peers[0].edit(&Edit::Type { at: 3, text: 1 });
            peers[0].collect();
            let bytes = peers[0].unsent.pop_back().unwrap();
            prop_assert!(matches!(again.admit(ALICE, &bytes), Outcome::Pass(_) | Outcome::Gap));
            prop_assert_eq!(again.admit(BOB, &[0, 0]), Outcome::Known);
        }
        // authorship agrees with the document's own
        let title = relay.doc.get_or_insert_text("title");
        let mut txn = relay.doc.transact_mut();
        let now = txn.snapshot();
        for chunk in title.diff_range(&mut txn, Some(&now), Some(&yrs::Snapshot::default()), YChange::identity) {
            if let Some(change) = chunk.ychange {
                let at = id(change.id.client.get(), change.id.clock);
                let by = if at.client == B { BOB } else { ALICE };
                prop_assert_eq!(relay.gate.author(at), Some(by));
            }
        }
        drop(txn);
        PASSED.fetch_add(relay.log.len(), Relaxed);
        let run = RUN.fetch_add(1, Relaxed) + 1;
        // the run proves that it did something
        prop_assert!(run < 100 || PASSED.load(Relaxed) > run * 5, "{PASSED:?} updates in {RUN:?} cases");
    }
}
