//! The gate before a CRDT.

use std::collections::BTreeMap;

use countersign_gate::{Block, Content, Gate, Id, Outcome, Principal, Probe};
use yrs::updates::decoder::Decode;
use yrs::{Doc, ReadTxn, Transact, Update};

use crate::desk::*;
use crate::world::{self, EVERYBODY};

/// Updates of several people, each as `[who] [length, two bytes, little endian] [bytes]`: whatever
/// the gate lets in applies without error or panic, leaves nothing pending, and comes out of the
/// document's own encoding as it went in.
pub fn document(bytes: &[u8]) {
    let mut room = GatedDocument::new();
    for (who, update) in frames(bytes) {
        room.offer(who, update);
    }
    room.close();
}

fn frames(mut bytes: &[u8]) -> impl Iterator<Item = (Principal, &[u8])> {
    std::iter::from_fn(move || {
        let [who, low, high, rest @ ..] = bytes else { return None };
        let len = usize::from(u16::from_le_bytes([*low, *high])).min(rest.len());
        let (update, behind) = rest.split_at(len);
        bytes = behind;
        Some((EVERYBODY[usize::from(*who) % EVERYBODY.len()], update))
    })
}

/// A gate, its document, and its log.
pub(crate) struct GatedDocument {
    pub(crate) gate: Gate,
    doc: Doc,
    pub(crate) log: Vec<Vec<u8>>,
    /// Nobody named a neighbour to the right: then no two neighbours contradict each other.
    sane: bool,
    /// Updates that were let in.
    pub(crate) passed: usize,
}

impl GatedDocument {
    pub(crate) fn new() -> GatedDocument {
        let doc = world::doc(90_000);
        for bytes in world::log() {
            apply(&doc, bytes);
        }
        GatedDocument {
            gate: world::gate(),
            doc,
            log: world::log().to_vec(),
            sane: true,
            passed: 0,
        }
    }

    pub(crate) fn offer(&mut self, who: Principal, bytes: &[u8]) {
        if let Outcome::Pass(pass) = self.gate.admit(who, bytes) {
            let bytes = pass.bytes.into_owned();
            apply(&self.doc, &bytes);
            self.sane &=
                countersign_gate::blocks(&bytes).unwrap().iter().all(|(.., block)| match block {
                    Block::Item(item) => item.right_origin.is_none(),
                    Block::Gc => true,
                });
            self.log.push(bytes);
            self.passed += 1;
        }
    }

    /// Everybody who comes later finds the same.
    pub(crate) fn close(self) {
        if self.passed == 0 {
            return;
        }
        let now = json(&self.doc);
        assert_eq!(
            vector(&self.doc),
            clocks(&self.gate.state_vector()),
            "gate and document disagree"
        );
        // the log as one update
        let merged = world::doc(90_002);
        apply(&merged, &yrs::merge_updates_v1(&self.log).unwrap());
        assert_eq!(vector(&merged), vector(&self.doc));
        // a restart from a snapshot
        let snapshot = encode(&self.doc);
        let again = world::doc(90_003);
        apply(&again, &snapshot);
        assert_eq!(vector(&again), vector(&self.doc));
        assert_eq!(deleted(&again), deleted(&self.doc), "reloading changed what is deleted");
        let _ = json(&again);
        if self.sane {
            assert_eq!(json(&again), now, "reloading changed the document");
            assert_eq!(json(&merged), now, "merging changed the document");
        }
        let twice = encode(&again);
        let third = world::doc(90_004);
        apply(&third, &twice);
        assert_eq!(written(&again), written(&self.doc), "reloading changed what is written");
        assert_eq!(written(&third), written(&again), "encode(load(encode)) differs");
        assert_eq!(deleted(&third), deleted(&again), "encode(load(encode)) deletes otherwise");
        // and the gate with it
        let from_log = Gate::load(world::config(), self.gate.bindings(), &self.log).unwrap();
        let from_snapshot = Gate::load(world::config(), self.gate.bindings(), [&snapshot]).unwrap();
        for gate in [from_log, from_snapshot] {
            assert_eq!(gate.state_vector(), self.gate.state_vector());
        }
        assert!(matches!(self.gate.probe(&snapshot), Ok(Probe::Known | Probe::New)));
    }
}

fn vector(doc: &Doc) -> BTreeMap<u64, u32> {
    doc.transact().state_vector().iter().map(|(client, clock)| (client.get(), *clock)).collect()
}

fn clocks(bytes: &[u8]) -> BTreeMap<u64, u32> {
    let vector = yrs::StateVector::decode_v1(bytes).unwrap();
    vector.iter().map(|(client, clock)| (client.get(), *clock)).collect()
}

/// The content of a document's encoding, however it is cut into blocks: each run of one client's
/// writing, with where it stands and what it says.
fn written(doc: &Doc) -> Vec<(Id, u32, String, Vec<u8>)> {
    let bytes = encode(doc);
    let mut runs: Vec<(Id, u32, String, Vec<u8>)> = vec![];
    for (id, len, block) in countersign_gate::blocks(&bytes).unwrap() {
        let (place, kind, says) = match &block {
            Block::Gc => (None, "gc".to_owned(), vec![]),
            Block::Item(item) => {
                let (kind, says) = match item.content {
                    Content::Deleted => ("deleted".to_owned(), vec![]),
                    Content::String(text) => ("text".to_owned(), text.as_bytes().to_vec()),
                    Content::Any(values) => ("values".to_owned(), values.to_vec()),
                    other => (format!("{other:?}"), vec![]),
                };
                (Some((item.origin, item.right_origin, item.parent, item.key)), kind, says)
            }
        };
        let before = id.clock.checked_sub(1).map(|clock| Id { clock, ..id });
        // a block that goes on where the block before it stopped was one with it once
        if let Some((first, so_far, what, said)) = runs.last_mut()
            && (first.client, first.clock + *so_far) == (id.client, id.clock)
            && what.starts_with(&format!("{kind}|"))
            && match place {
                None => true,
                Some((origin, right, ..)) => {
                    origin == before && what.ends_with(&format!("|{right:?}"))
                }
            }
            && ["gc", "deleted", "text", "values"].contains(&kind.as_str())
        {
            *so_far += len;
            said.extend(says);
            continue;
        }
        let what = match place {
            None => format!("{kind}|"),
            Some((origin, right, parent, key)) => {
                format!("{kind}|{origin:?} {parent:?} {key:?}|{right:?}")
            }
        };
        runs.push((id, len, what, says));
    }
    runs
}

fn deleted(doc: &Doc) -> BTreeMap<u64, Vec<std::ops::Range<u32>>> {
    let update = Update::decode_v1(&encode(doc)).unwrap();
    update
        .delete_set()
        .iter()
        .map(|(client, ranges)| (client.get(), ranges.iter().cloned().collect()))
        .collect()
}
