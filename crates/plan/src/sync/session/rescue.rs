//! Work that the server is not known to have, in terms of the plan: so that it outlives the replica
//! it was written in.
//!
//! [`PlacesBefore`] notes how each place read before the person wrote there. When a replica has to
//! be given up, that and the old document say what they had written; [`PlanDoc::reapply`] writes it
//! into the new one, and a [`Rescue`] keeps what it could not, with the whole old document, until
//! the person puts it away.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::change::Change;
use crate::document::{LostEdit, PlanDoc, WantedValue, reads};
use crate::place::Place;
use crate::schema::Key;

/// Wishes that are written together. An update stays well below what a relay takes.
const AT_ONCE: usize = 100;

/// How places read before this person wrote there, by path, since the server last had everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacesBefore(Map<String, Value>);

impl PlacesBefore {
    /// Notes an edit. `text_before` knows how the texts read that it typed in. Gives whether a
    /// place is new.
    pub(super) fn note(
        &mut self,
        changes: &[Change],
        text_before: impl Fn(&Place) -> Option<String>,
    ) -> bool {
        let noted = self.0.len();
        for change in changes {
            let (place, before) = match change {
                Change::Added { kin, id } => (Place::entity(*kin, id), Value::Null),
                Change::Removed { kin, id } => (Place::field(*kin, id, Key::Removed), Value::Null),
                Change::Restored { kin, id } => {
                    (Place::field(*kin, id, Key::Removed), Value::Bool(true))
                }
                Change::Field { place, from, .. } => (Some(place.clone()), from.clone()),
                Change::Text { place, .. } => {
                    (Some(place.clone()), text_before(place).map_or(Value::Null, Value::from))
                }
            };
            if let Some(place) = place {
                self.first(&place, before);
            }
        }
        self.0.len() > noted
    }

    fn first(&mut self, place: &Place, before: Value) {
        // Of what they added themselves the whole is theirs.
        if place.around().is_none_or(|entity| !self.knows(&entity)) {
            self.0.entry(place.to_string()).or_insert(before);
        }
    }

    /// Whether this place was written in already.
    pub(super) fn knows(&self, place: &Place) -> bool {
        self.0.contains_key(&place.to_string())
    }

    fn places(&self) -> impl Iterator<Item = (Place, &Value)> {
        self.0.iter().filter_map(|(path, before)| Some((Place::parse(path)?, before)))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// The wishes of the person, by the document that they wrote them in.
    fn wishes(&self, document: &Value) -> Vec<WantedValue> {
        let wish = |(place, before): (Place, &Value)| {
            let mine = reads(document, &place);
            WantedValue { place, before: before.clone(), mine }
        };
        self.places().map(wish).filter(|wish| wish.before != wish.mine).collect()
    }

    /// The same places, as they read in a document that has a part of that work already; of what
    /// was added there, each field for itself.
    pub(super) fn since(&self, there: &Value, document: &Value) -> PlacesBefore {
        let mut since = Map::new();
        for (place, _) in self.places() {
            let before = reads(there, &place);
            let (Place::Entity(kin, id), Some(fields)) = (&place, before.as_object()) else {
                since.insert(place.to_string(), before);
                continue;
            };
            let now = reads(document, &place);
            for name in
                fields.keys().chain(now.as_object().into_iter().flatten().map(|(name, _)| name))
            {
                // An unknown key that would spell another place stays where it is.
                let Some(at) = Place::keyed(*kin, id, name) else { continue };
                match (fields.get(name), now.get(name)) {
                    // The links of a step are a map of their own.
                    (Some(Value::Object(links)), Some(Value::Object(others)))
                        if !at.is_removal() =>
                    {
                        for link in links.keys().chain(others.keys()) {
                            let way = [kin.root(), id.as_str(), name, link];
                            let Some(at) = Place::of_way(&way) else { continue };
                            since.insert(at.to_string(), reads(there, &at));
                        }
                    }
                    (before, _) => {
                        since.insert(at.to_string(), before.cloned().unwrap_or_default());
                    }
                }
            }
        }
        PlacesBefore(since)
    }

    /// Joins what another replica of the same person noted.
    pub fn join(&mut self, other: PlacesBefore) {
        for (place, before) in other.places() {
            self.first(&place, before.clone());
        }
    }

    /// As text, for the disk.
    pub fn to_text(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// From the disk; what cannot be read is nothing.
    pub fn from_text(text: &str) -> PlacesBefore {
        PlacesBefore(serde_json::from_str(text).unwrap_or_default())
    }
}

/// Work that could not go into the plan, kept for its person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Rescue {
    /// Its name on this device.
    pub id: u64,
    /// When; milliseconds since 1970.
    pub at: u64,
    /// Why, for people: a [`Message`](crate::message::Message); of earlier versions also a text.
    #[cfg_attr(feature = "typescript", ts(type = "Message | string"))]
    pub why: Value,
    /// The edits: text, place, and how the place reads instead.
    pub edits: Vec<RescuedEdit>,
    /// The whole document as this person last saw it; null when there is none.
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub document: Value,
}

/// One thing that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RescuedEdit {
    /// Where.
    pub path: String,
    /// The value that they wrote.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub mine: Value,
    /// How the place reads instead.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub now: Value,
}

impl Rescue {
    pub(super) fn new(id: u64, at: u64, why: Value, document: Value) -> Rescue {
        Rescue { id, at, why, edits: Vec::new(), document }
    }

    /// Keeps something.
    pub(super) fn keep(&mut self, place: &Place, mine: Value, now: Value) {
        self.edits.push(RescuedEdit { path: place.to_string(), mine, now });
    }

    /// As text, for the disk and for a file.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the disk. `None`: it is none.
    pub fn from_text(text: &str) -> Option<Rescue> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        let document = value["document"].take();
        let why = value["why"].take();
        let why = if why.is_string() || why.is_object() { why } else { "".into() };
        let edits = value["edits"].as_array()?.iter().map(|edit| RescuedEdit {
            path: edit["path"].as_str().unwrap_or_default().to_owned(),
            mine: edit["mine"].clone(),
            now: edit["now"].clone(),
        });
        Some(Rescue {
            id: value["id"].as_u64()?,
            at: value["at"].as_u64().unwrap_or(0),
            why,
            edits: edits.collect(),
            document,
        })
    }
}

/// The outcome of a person's unsent work in a fresh replica.
pub(super) struct RescueOutcome {
    /// Edits of the new replica, in order.
    pub(super) written: Vec<crate::document::EditOutcome>,
    /// The edits that could not be written.
    pub(super) lost: Vec<LostEdit>,
}

/// Writes unsent work of an old document into a new replica.
pub(super) fn reapply(
    doc: &mut PlanDoc,
    unsent: &PlacesBefore,
    old: &Value,
    world: &mut crate::command::World<'_>,
) -> RescueOutcome {
    let mut done = RescueOutcome { written: Vec::new(), lost: Vec::new() };
    for wishes in unsent.wishes(old).chunks(AT_ONCE) {
        let (written, lost) = doc.reapply(wishes, world);
        done.written.push(written);
        done.lost.extend(lost);
    }
    done
}

/// Everything that was unsent, as lost: nothing of it is tried again.
pub(super) fn all_lost(doc: &PlanDoc, unsent: &PlacesBefore, old: &Value) -> Vec<LostEdit> {
    let now = doc.document();
    let lost = |wish: WantedValue| LostEdit { now: reads(&now, &wish.place), wish };
    unsent.wishes(old).into_iter().map(lost).collect()
}

/// A rescue as the component is told of it: without the document.
pub(super) fn told(rescues: &[Rescue]) -> Value {
    let one = |r: &Rescue| json!({ "id": r.id, "at": r.at, "why": r.why, "edits": r.edits });
    rescues.iter().map(one).collect()
}
