//! Writers of each part of a text, out of the ids that every character carries.
//!
//! It knows client ids only; whose they are stands in the map of authors, which the relay alone
//! writes.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use yrs::types::text::YChange;
use yrs::{
    Any, Assoc, ClientID, IndexedSequence, Out, ReadTxn, Snapshot, Text, TextRef, TransactionMut,
};

use crate::place::Place;

/// A part of a text that one replica wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AuthorSpan {
    /// UTF-16 units; never 0.
    pub len: u32,
    /// The client id that wrote them.
    pub client: u64,
}

/// The client ids that wrote what is visible of each text, as it was last read.
#[derive(Debug, Default)]
pub(super) struct TextWriters(Mutex<BTreeMap<Place, Vec<u64>>>);

impl TextWriters {
    /// The visible parts of a text in order; neighbours of one client are one part. Their lengths
    /// add up to the text's.
    ///
    /// Those who wrote in it before are asked for first: a document may have very many client ids,
    /// and to go through all of them for each text is most of what a report takes. Where their
    /// parts are not all of the text, all are asked for.
    pub(super) fn spans(
        &self,
        txn: &mut TransactionMut<'_>,
        text: &TextRef,
        place: &Place,
    ) -> Vec<AuthorSpan> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(writers) = known.get(place) {
            let spans = spans_by(txn, text, writers.iter().map(|client| ClientID::new(*client)));
            if spans.iter().map(|span| span.len).sum::<u32>() == text.len(txn) {
                return spans;
            }
        }
        let everybody: Vec<ClientID> =
            txn.state_vector().iter().map(|(client, _)| *client).collect();
        let spans = spans_by(txn, text, everybody);
        let mut writers: Vec<u64> = spans.iter().map(|span| span.client).collect();
        writers.sort_unstable();
        writers.dedup();
        known.insert(place.clone(), writers);
        spans
    }
}

/// The visible parts of a text that these clients wrote.
fn spans_by(
    txn: &mut TransactionMut<'_>,
    text: &TextRef,
    clients: impl IntoIterator<Item = ClientID>,
) -> Vec<AuthorSpan> {
    // From an empty snapshot to one that holds everything, each item is an addition and told with
    // its id. The later one has no bounds, as parts stand behind a gap too; and no deletions,
    // as what was deleted has no content left to be told.
    let mut everything = Snapshot::default();
    for client in clients {
        everything.state_map.set_max(client, u32::MAX);
    }
    let parts =
        text.diff_range(txn, Some(&everything), Some(&Snapshot::default()), YChange::identity);
    let (mut spans, mut at) = (Vec::<AuthorSpan>::new(), 0);
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
            _ => spans.push(AuthorSpan { len, client }),
        }
    }
    spans
}

fn embedded_by(txn: &TransactionMut<'_>, text: &TextRef, at: u32) -> ClientID {
    let place = text.sticky_index(txn, at, Assoc::After);
    place.and_then(|place| place.id().map(|id| id.client)).unwrap_or(ClientID::new(0))
}
