//! Writes updates by hand, as text: `update().by(2000).at(0).text(root("title"), "hi").bytes()`,
//! and knows a CRDT to hold the gate's promises against.

#![allow(dead_code, unreachable_pub, reason = "every test file uses a part of it")]

use countersign_gate::{Admission, Config, Gate, Id, Outcome, Principal, TypeKind};
use yrs::updates::decoder::Decode;
use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};

pub const ALICE: Principal = Principal(1);
pub const BOB: Principal = Principal(2);
/// Client ids: two of Alice's tabs, Bob's, the relay's reserved one and its ordinary one.
pub const A: u64 = 2000;
pub const A2: u64 = 2001;
pub const B: u64 = 3000;
pub const LEDGER: u64 = 7;
pub const RELAY: u64 = 1500;

pub fn config() -> Config {
    let writable = [("title", TypeKind::Text), ("steps", TypeKind::Map), ("list", TypeKind::Array)];
    Config::new(writable, ["ledger", "authors"])
}

pub fn gate() -> Gate {
    Gate::new(config())
}

pub fn id(client: u64, clock: u32) -> Id {
    Id { client, clock }
}

#[derive(Clone, Copy, Debug)]
pub enum DeskPosition<'a> {
    Root(&'a str),
    Key(&'a str, &'a str),
    In(Id),
    Entry(Id, &'a str),
    After(Id),
    Before(Id),
    Between(Id, Id),
}
pub use DeskPosition::{After, Before, Between, Entry, In, Key, Root};

#[derive(Clone, Default, Debug)]
pub struct Bytes {
    sections: Vec<(u64, u32, u64, Vec<u8>)>,
    deletes: Vec<(u64, Vec<(u32, u32)>)>,
}

pub fn update() -> Bytes {
    Bytes::default()
}

pub fn uint(out: &mut Vec<u8>, mut n: u64) {
    while n >= 128 {
        out.push(n as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}

pub fn string(out: &mut Vec<u8>, text: &str) {
    uint(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

impl Bytes {
    pub fn by(mut self, client: u64, clock: u32) -> Self {
        self.sections.push((client, clock, 0, vec![]));
        self
    }

    pub fn raw(mut self, bytes: &[u8]) -> Self {
        let last = self.sections.last_mut().unwrap();
        last.2 += 1;
        last.3.extend_from_slice(bytes);
        self
    }

    pub fn block(self, at: DeskPosition<'_>, kind: u8, content: &[u8]) -> Self {
        let mut out = vec![];
        let origin = |out: &mut Vec<u8>, id: Id| {
            uint(out, id.client);
            uint(out, u64::from(id.clock));
        };
        match at {
            Root(name) => {
                out.extend([kind, 1]);
                string(&mut out, name);
            }
            Key(name, key) => {
                out.extend([kind | 0x20, 1]);
                string(&mut out, name);
                string(&mut out, key);
            }
            In(id) => {
                out.extend([kind, 0]);
                origin(&mut out, id);
            }
            Entry(id, key) => {
                out.extend([kind | 0x20, 0]);
                origin(&mut out, id);
                string(&mut out, key);
            }
            After(id) => {
                out.push(kind | 0x80);
                origin(&mut out, id);
            }
            Before(id) => {
                out.push(kind | 0x40);
                origin(&mut out, id);
            }
            Between(left, right) => {
                out.push(kind | 0xc0);
                origin(&mut out, left);
                origin(&mut out, right);
            }
        }
        out.extend_from_slice(content);
        self.raw(&out)
    }

    pub fn text(self, at: DeskPosition<'_>, text: &str) -> Self {
        let mut content = vec![];
        string(&mut content, text);
        self.block(at, 4, &content)
    }

    /// A map, or another type by its number.
    pub fn typed(self, at: DeskPosition<'_>, kind: u8) -> Self {
        self.block(at, 7, &[kind])
    }

    pub fn map(self, at: DeskPosition<'_>) -> Self {
        self.typed(at, 1)
    }

    /// `n` times `true`.
    pub fn values(self, at: DeskPosition<'_>, n: u32) -> Self {
        let mut content = vec![];
        uint(&mut content, u64::from(n));
        content.extend(std::iter::repeat_n(120, n as usize));
        self.block(at, 8, &content)
    }

    pub fn tombstone(self, at: DeskPosition<'_>, len: u32) -> Self {
        let mut content = vec![];
        uint(&mut content, u64::from(len));
        self.block(at, 1, &content)
    }

    pub fn gc(self, len: u32) -> Self {
        let mut content = vec![0];
        uint(&mut content, u64::from(len));
        self.raw(&content)
    }

    pub fn delete(mut self, client: u64, ranges: &[(u32, u32)]) -> Self {
        self.deletes.push((client, ranges.to_vec()));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = vec![];
        uint(&mut out, self.sections.len() as u64);
        for (client, clock, blocks, body) in &self.sections {
            uint(&mut out, *blocks);
            uint(&mut out, *client);
            uint(&mut out, u64::from(*clock));
            out.extend_from_slice(body);
        }
        uint(&mut out, self.deletes.len() as u64);
        for (client, ranges) in &self.deletes {
            uint(&mut out, *client);
            uint(&mut out, ranges.len() as u64);
            for (start, len) in ranges {
                uint(&mut out, u64::from(*start));
                uint(&mut out, u64::from(*len));
            }
        }
        out
    }
}

/// Lets the update in, or says what became of it.
#[track_caller]
pub fn pass(gate: &mut Gate, who: Principal, update: &Bytes) -> Admission<'static> {
    let bytes = update.bytes();
    match gate.admit(who, &bytes) {
        Outcome::Pass(pass) => Admission { bytes: pass.bytes.into_owned().into(), ..pass },
        other => panic!("{other:?} for {bytes:?}"),
    }
}

/// The code of a refusal, or what became of it instead.
pub fn refusal(gate: &mut Gate, who: Principal, update: &Bytes) -> String {
    said(&gate.admit(who, &update.bytes()))
}

pub fn said(answer: &Outcome<'_>) -> String {
    match answer {
        Outcome::Known => "known".into(),
        Outcome::Gap => "gap".into(),
        Outcome::Cold => "cold".into(),
        Outcome::Reset(refusal) => refusal.to_string(),
        Outcome::Pass(pass) if pass.nullified.is_empty() => "pass".into(),
        Outcome::Pass(pass) => {
            let each: Vec<_> =
                pass.nullified.iter().map(|n| format!("{}+{} {:?}", n.id, n.len, n.why)).collect();
            format!("nullified {}", each.join(", "))
        }
    }
}

/// A document behind the gate.
pub fn doc(client: u64) -> Doc {
    let doc = Doc::with_options(Options {
        client_id: yrs::ClientID::new(client),
        offset_kind: OffsetKind::Utf16,
        ..Options::default()
    });
    doc.get_or_insert_text("title");
    for name in ["steps", "authors"] {
        doc.get_or_insert_map(name);
    }
    for name in ["list", "ledger"] {
        doc.get_or_insert_array(name);
    }
    doc
}

/// Applies what passed; nothing may fail, nothing may be left pending.
#[track_caller]
pub fn apply(doc: &Doc, bytes: &[u8]) {
    let update = Update::decode_v1(bytes).unwrap_or_else(|e| panic!("{e} decoding {bytes:?}"));
    let mut txn = doc.transact_mut();
    txn.apply_update(update).unwrap_or_else(|e| panic!("{e} applying {bytes:?}"));
    assert!(
        !txn.has_missing_updates(),
        "pending after {bytes:?}: {:?}",
        txn.store().pending_update()
    );
    assert!(txn.store().pending_ds().is_none(), "pending deletes after {bytes:?}");
}

pub fn encode(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_state_as_update_v1(&StateVector::default())
}

pub fn json(doc: &Doc) -> String {
    let txn = doc.transact();
    let mut roots: Vec<_> = txn
        .root_refs()
        .map(|(name, out)| {
            let value: yrs::Any = yrs::types::ToJson::to_json(&out, &txn);
            (name.to_owned(), in_order(&value))
        })
        .collect();
    roots.sort();
    // a root of which all was nullified
    roots.retain(|(_, value)| value != "Undefined");
    format!("{roots:?}")
}

/// The value as text, keys of maps in order.
fn in_order(value: &yrs::Any) -> String {
    match value {
        yrs::Any::Map(map) => {
            let mut entries: Vec<_> =
                map.iter().map(|(key, value)| format!("{key}:{}", in_order(value))).collect();
            entries.sort();
            format!("{{{}}}", entries.join(","))
        }
        yrs::Any::Array(list) => {
            format!("[{}]", list.iter().map(in_order).collect::<Vec<_>>().join(","))
        }
        other => format!("{other:?}"),
    }
}

/// Loading a document's own encoding gives the same document.
#[track_caller]
pub fn reloads(document: &Doc) {
    let bytes = encode(document);
    let again = doc(99_999);
    apply(&again, &bytes);
    assert_eq!(again.transact().state_vector(), document.transact().state_vector());
    assert_eq!(json(&again), json(document), "reloading changed the document");
    let twice = encode(&again);
    let third = doc(99_998);
    apply(&third, &twice);
    assert_eq!(normal(&encode(&third)), normal(&twice), "encode(load(encode)) differs");
}

#[cfg(test)]
/// As many cases, or as many as `PROPTEST_CASES` says.
pub fn cases(n: u32) -> proptest::test_runner::Config {
    let default = proptest::test_runner::Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { default.cases } else { n };
    proptest::test_runner::Config { cases, max_shrink_iters: 20_000, ..default }
}

/// Update bytes as text, independent of the order of clients in the delete set.
pub fn normal(bytes: &[u8]) -> String {
    let update = Update::decode_v1(bytes).unwrap();
    let blocks: Vec<_> = countersign_gate::blocks(bytes)
        .unwrap()
        .into_iter()
        .map(|block| format!("{block:?}"))
        .collect();
    let deletes: std::collections::BTreeMap<_, _> = update
        .delete_set()
        .iter()
        .map(|(client, ranges)| (client.get(), format!("{:?}", ranges.iter().collect::<Vec<_>>())))
        .collect();
    format!("{blocks:#?}\n{deletes:?}")
}
