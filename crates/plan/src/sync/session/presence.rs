//! Presence of people, in which field, and where their caret stands: awareness as Yjs clients speak
//! it.
//!
//! State of our own: `{field: PATH | null, caret: {anchor: [bytes], head: [bytes]} | null}`; the
//! relay stamps `user` (`name`, `side`, `sub`) from the token, so nothing here claims a name.
//! Foreign states are read leniently: what has another shape is a person without a field. Carets
//! are anchored in the text and resolved whenever the list is made, because the text moves under
//! them.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Value, json};

use crate::document::PlanDoc;
use crate::ids::Path;
use crate::ijson::text_of;
use crate::model::Side;
use crate::place::Place;
use crate::sync::frame::{AwarenessEntry, AwarenessUpdate, Party};

/// More people than this are not shown.
const PEERS_MAX: usize = 512;
/// Messages about oneself are at least this far apart.
pub(super) const PAUSE_MS: u64 = 150;
/// 2026-01-01, from which the awareness clock counts half seconds: it fits 31 bits, and a client id
/// that is used again after a reload does not begin below what others remember of it.
const CLOCK_ZERO_MS: u64 = 1_767_225_600_000;

/// Somebody who has the plan open.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Peer {
    /// The client id of their replica.
    pub client: u64,
    /// As the relay stamped it; empty when it did not.
    pub sub: String,
    /// The same.
    pub name: String,
    /// The person's side.
    pub side: Option<Side>,
    /// Oneself: this tab, or another one of the same person.
    pub me: bool,
    /// The field they are in.
    pub field: Option<Path>,
    /// Where in the text of that field.
    pub caret: Option<Caret>,
}

/// A caret or selection in a text, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Caret {
    /// Where the selection began.
    pub anchor: u32,
    /// Where it is now.
    pub head: u32,
}

/// The state of everyone, oneself included.
#[derive(Debug, Default)]
pub(super) struct Presence {
    clock: u64,
    state: Value,
    said_at: Option<u64>,
    /// In the order of client ids; a vector, as a map's code for so few weighs more in the browser.
    others: Vec<OtherClient>,
}

#[derive(Debug)]
struct OtherClient {
    client: u64,
    clock: u64,
    state: Value,
}

impl Presence {
    /// Sets what is said of oneself. Gives whether it differs.
    pub(super) fn set(&mut self, doc: &PlanDoc, field: Option<Path>, caret: Option<Caret>) -> bool {
        let anchors = field.as_ref().and_then(Path::place).zip(caret).and_then(|(at, caret)| {
            Some(json!({ "anchor": doc.anchor(&at, caret.anchor)?, "head": doc.anchor(&at, caret.head)? }))
        });
        let state = json!({ "field": field, "caret": anchors });
        let differs = state != self.state;
        self.state = state;
        differs
    }

    /// How long to wait until the next message about oneself; 0: it may go now.
    pub(super) fn pause_ms(&self, now_ms: u64) -> u64 {
        self.said_at.map_or(0, |at| (at + PAUSE_MS).saturating_sub(now_ms).min(PAUSE_MS))
    }

    /// The message about oneself, newer than any before.
    pub(super) fn say(&mut self, client: u64, now_ms: u64) -> Vec<u8> {
        self.clock = (self.clock + 1).max(now_ms.saturating_sub(CLOCK_ZERO_MS) / 500);
        self.said_at = Some(now_ms);
        if self.state.is_null() {
            self.state = json!({ "field": null, "caret": null });
        }
        let state = Cow::Owned(text_of(&self.state));
        AwarenessUpdate { entries: vec![AwarenessEntry { client, clock: self.clock, state }] }
            .encode()
    }

    /// Takes what the relay passes on. Gives whether one must speak up again: somebody said
    /// something newer about this client than it did itself (an earlier socket of its own that
    /// went away, as a rule).
    pub(super) fn hear(&mut self, client: u64, update: &AwarenessUpdate<'_>) -> bool {
        let mut contradicted = false;
        for entry in &update.entries {
            let state: Value = serde_json::from_str(&entry.state).unwrap_or(Value::Null);
            if entry.client == client {
                let gone = state.is_null() && entry.clock >= self.clock;
                if gone || entry.clock > self.clock {
                    self.clock = entry.clock;
                    contradicted = true;
                }
                continue;
            }
            let at = self.others.binary_search_by_key(&entry.client, |other| other.client);
            let known = at.ok().and_then(|at| self.others.get(at)).map(|other| other.clock);
            // Of two messages of the same age the one that says "left" holds, as in y-protocols.
            if known.is_some_and(|clock| {
                entry.clock < clock || (entry.clock == clock && !state.is_null())
            }) {
                continue;
            }
            if known.is_none() && self.others.len() >= PEERS_MAX {
                self.others.retain(|other| !other.state.is_null());
            }
            let news = OtherClient { client: entry.client, clock: entry.clock, state };
            match self.others.binary_search_by_key(&entry.client, |other| other.client) {
                Ok(at) => self.others[at] = news,
                Err(at) if self.others.len() < PEERS_MAX => self.others.insert(at, news),
                Err(_) => {}
            }
        }
        contradicted
    }

    /// Nobody can be seen without a connection.
    pub(super) fn forget_others(&mut self) {
        self.others.clear();
    }

    /// Everyone who is here, oneself first, then by client id.
    pub(super) fn peers(&self, doc: &PlanDoc, me: Option<&Party>) -> Vec<Peer> {
        let mut peers = Vec::new();
        if let Some(me) = me {
            peers.push(Peer {
                client: doc.client(),
                sub: me.sub.clone(),
                name: me.name.clone(),
                side: Some(me.side),
                me: true,
                field: self.state["field"].as_str().map(Path::from),
                caret: resolve(doc, &self.state),
            });
        }
        for OtherClient { client, state, .. } in &self.others {
            if state.is_null() {
                continue;
            }
            let user = &state["user"];
            let side = user["side"].as_str().and_then(Side::from_word);
            let said = |key: &str| user[key].as_str().unwrap_or_default().to_owned();
            let sub = said("sub");
            peers.push(Peer {
                client: *client,
                name: said("name"),
                side,
                me: me.is_some_and(|me| sub == me.sub && side == Some(me.side)),
                sub,
                field: state["field"].as_str().map(Path::from),
                caret: resolve(doc, state),
            });
        }
        peers
    }
}

fn resolve(doc: &PlanDoc, state: &Value) -> Option<Caret> {
    let field = Place::parse(state["field"].as_str()?)?;
    let offset = |end: &str| {
        let bytes: Option<Vec<u8>> = state["caret"][end]
            .as_array()?
            .iter()
            .map(|b| b.as_u64().and_then(|b| u8::try_from(b).ok()))
            .collect();
        let (place, at) = doc.resolve(&bytes?)?;
        (place == field).then_some(at)
    };
    Some(Caret { anchor: offset("anchor")?, head: offset("head")? })
}
