//! Proposals beside the standing values, and the side that holds each place: so that a screen asks
//! before it writes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use serde_json::Value;

use super::Author;
use super::rows::RowContext;
use super::writers::author;
use crate::attest::{Evidence, Signature};
use crate::command::Command;
use crate::ids::{Id, Path};
use crate::ladder::Ladder;
use crate::model::{Side, author_name, read_author_name, read_proposal_key};
use crate::order::Arrange;
use crate::people::Assurance;
use crate::place::Place;
use crate::sync::frame::StepRequest;

/// The knowledge of a session beside the plan. All empty where only a document is at hand.
#[derive(Clone, Copy, Debug, Default)]
pub struct SessionFacts<'a> {
    /// The sub of the reader's token; empty where there is none.
    pub sub: &'a str,
    /// The assurance of the reader's token.
    pub assurance: Assurance,
    /// Which places a side holds, as the relay's report says (`held`).
    pub held: Option<&'a BTreeMap<Place, Side>>,
    /// People by whose address nobody is known, as the relay's report says (`doubles`).
    pub doubles: Option<&'a BTreeSet<Id>>,
    /// The document's root `authors` ([`crate::document::PlanDoc::authors`]).
    pub authors: Option<&'a BTreeMap<String, Value>>,
    /// The author of each comment ([`super::bylines`]).
    pub comments: Option<&'a BTreeMap<Id, Author>>,
    /// Which values are suggestions, as the relay's report says (`ladder`).
    pub ladder: Option<&'a Ladder>,
    /// The newest signature of each person and how it stands, as the relay's report says.
    pub signatures: &'a [Signature],
    /// The check-ins that count as joint, as the relay's report says.
    pub joint: &'a [String],
    /// The ledger; its terms are not asked for.
    pub evidence: Option<&'a Evidence>,
    /// The step that a colleague asked the reader to look at, by the link that they came with.
    pub asked: Option<&'a StepRequest>,
    /// The people of the reader's side who have opened the plan.
    pub opened: Option<&'a BTreeSet<Id>>,
}

/// Keeps one proposal of each person for a place, the newest: keys of earlier versions can spell
/// one person in two ways.
fn keep_last_of_each(rows: &mut Vec<ProposalRow>) {
    let mut seen = BTreeSet::new();
    let mut kept: Vec<bool> = rows
        .iter()
        .rev()
        .map(|row| row.side.is_none() || seen.insert((row.side, read_author_name(&row.from).1)))
        .collect();
    rows.retain(|_| kept.pop().unwrap_or(true));
}

/// Somebody's proposal for a place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ProposalRow {
    /// For which place: as in the command `answerProposal`.
    pub path: Path,
    /// The proposer: as in the command `answerProposal`.
    pub from: String,
    /// Their name; the sub where none is known.
    pub name: String,
    /// Their side, where it is known.
    pub side: Option<Side>,
    /// They came by a link or gave a name of their choice: nobody has verified that it is theirs.
    pub guest: bool,
    /// The value as the document would have it.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub value: Value,
    /// When.
    pub at: Option<DateTime<FixedOffset>>,
    /// Why.
    pub note: Option<String>,
    /// The reader's own: to be taken back, not to be answered.
    pub mine: bool,
    /// The reader may answer it: it comes from the other side, or from a guest of the reader's
    /// own.
    pub to_answer: bool,
    /// The place cannot hold this value: it can be kept from, not accepted.
    pub odd: bool,
}

impl RowContext<'_> {
    /// Proposals by place, the oldest first.
    pub(super) fn proposals(&self, around: &SessionFacts<'_>) -> BTreeMap<Path, Vec<ProposalRow>> {
        let mut places: BTreeMap<Path, Vec<ProposalRow>> = BTreeMap::new();
        for (key, proposal) in &self.plan.proposals {
            let Some((path, from)) = read_proposal_key(key) else { continue };
            let path = Path::from(path);
            let place = path.place();
            let author = around.authors.and_then(|authors| author(from, authors));
            let (named, sub) = match &author {
                Some(author) => (Some(author.side), author.sub.clone()),
                None => read_author_name(from),
            };
            let mine = sub == around.sub && named.is_none_or(|side| side == self.side);
            let side = named.or(if mine { Some(self.side) } else { None });
            let person = around.authors.and_then(|authors| {
                let under = |name: &str| authors.get(&["p/", name].concat());
                under(from).or_else(|| under(&author_name(from)))
            });
            let proven = person.and_then(|person| person.get("assurance")).and_then(Value::as_u64);
            let name = author.map(|author| author.name).filter(|name| !name.is_empty());
            let by_guest =
                proven.is_some_and(|assurance| assurance < u64::from(Assurance::Verified.number()));
            let held =
                around.held.zip(place.as_ref()).and_then(|(held, place)| held.get(place)).copied();
            let reader_is_guest = !around.assurance.is_verified();
            // A guest answers nothing over what verified people of their side hold; these answer
            // their guests.
            let to_answer = if side == Some(self.side) {
                by_guest && !reader_is_guest && held != Some(self.side.other())
            } else if by_guest {
                !reader_is_guest && held != side
            } else {
                !reader_is_guest || held != Some(self.side)
            };
            let row = ProposalRow {
                from: from.to_owned(),
                name: name.unwrap_or(sub),
                side,
                guest: by_guest,
                value: proposal.value.clone(),
                at: proposal.at,
                note: proposal.note.clone(),
                mine,
                to_answer: !mine && to_answer,
                odd: Command::setting(&path, &proposal.value).is_err(),
                path: path.clone(),
            };
            places.entry(path).or_default().push(row);
        }
        for rows in places.values_mut() {
            rows.arrange_by_key(|row| row.at);
            keep_last_of_each(rows);
        }
        places
    }
}
