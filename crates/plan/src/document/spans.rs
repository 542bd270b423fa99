//! Who wrote which part of a text, out of the ids that every character carries.
//!
//! It knows client ids only; whose they are stands in the map of authors, which the relay alone writes.

use serde::Serialize;
use yrs::types::text::YChange;
use yrs::{Any, Assoc, ClientID, IndexedSequence, Out, ReadTxn, Snapshot, Text, TextRef, TransactionMut};

/// A part of a text that one replica wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// UTF-16 units; never 0.
    pub len: u32,
    /// The client id that wrote them.
    pub client: u64,
}

/// The visible parts of a text in order; neighbours of one client are one part. Their lengths add up to the text's.
pub(super) fn spans(txn: &mut TransactionMut<'_>, text: &TextRef) -> Vec<Span> {
    // From an empty snapshot to one that holds everything, each item is an addition and told with its id. The later one
    // has no bounds, as parts stand behind a gap too; and no deletions, as what was deleted has no content left to be told.
    let mut everything = Snapshot::default();
    for client in txn.state_vector().iter().map(|(client, _)| *client) {
        everything.state_map.set_max(client, u32::MAX);
    }
    let parts = text.diff_range(txn, Some(&everything), Some(&Snapshot::default()), YChange::identity);
    let (mut spans, mut at) = (Vec::<Span>::new(), 0);
    for part in parts {
        let len = if let Out::Any(Any::String(string)) = &part.insert {
            string.encode_utf16().count() as u32
        } else {
            // Something embedded counts as one unit.
            1
        };
        let client = match part.ychange {
            Some(change) => change.id.client,
            // Of what is embedded the difference tells no id; its place does.
            None => embedded_by(txn, text, at),
        };
        at += len;
        let client = client.get();
        match spans.last_mut() {
            Some(last) if last.client == client => last.len += len,
            _ => spans.push(Span { len, client }),
        }
    }
    spans
}

fn embedded_by(txn: &TransactionMut<'_>, text: &TextRef, at: u32) -> ClientID {
    let place = text.sticky_index(txn, at, Assoc::After);
    place.and_then(|place| place.id().map(|id| id.client)).unwrap_or(ClientID::new(0))
}
