//! Places over which a guest only suggests (RULES "Terms").
//!
//! A guest is somebody below assurance 2: the link may be in anybody's hands, and the other side
//! always has it. Over what verified people of the guest's own side set or confirmed, and over what
//! somebody signed, a guest's write is put back and kept as a proposal. So it takes away no hold,
//! is no slip, and neither lapses nor amends a signature.
//!
//! Texts are put back, too, where they are in the terms or somebody verified of the guest's side
//! wrote in them. Between verified people no text ever is.
//!
//! Outside of what can be held and of the terms (progress, the meeting, notes, comments)
//! only what a verified person of the guest's own side set is covered: a guest may add people and
//! comments, and set what nobody verified of their side has set. The order of a list is nobody's.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Values, can_be_held};
use crate::change::TextSplice;
use crate::history::{ChangeKind, EditChannel, FieldLog, LogEntry};
use crate::ids::Id;
use crate::model::Side;
use crate::people::Assurance;
use crate::place::Place;
use crate::schema::{EntityKind, Form, Guests, Hold, InTerms, Key, Root};

/// A place that a way through the document's maps leads to, and where a guest's write may be put
/// back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuestPlace {
    /// A plain value.
    Value(Place),
    /// A shared text.
    Text(Place),
    /// A step, a criterion, a risk or a person as a whole.
    Entity(Place),
}

/// The place that a way leads to, if a guest's write there may be put back. `way`: the root's name,
/// then keys.
///
/// ```
/// # use countersign_plan::authority::{GuestPlace, guest_place};
/// assert!(matches!(guest_place(&["steps", "A", "after", "B"]), Some(GuestPlace::Value(_))));
/// assert!(matches!(guest_place(&["steps", "A", "title"]), Some(GuestPlace::Text(_))));
/// assert!(matches!(guest_place(&["steps", "A", "notes"]), Some(GuestPlace::Text(_))));
/// assert_eq!(guest_place(&["steps", "A", "rank"]), None);
/// ```
pub fn guest_place(way: &[&str]) -> Option<GuestPlace> {
    let place = Place::of_way(way)?;
    match &place {
        _ if can_be_held(&place) => Some(GuestPlace::Value(place)),
        Place::Root(root) => root.is_text().then_some(GuestPlace::Text(place)),
        Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => {
            let field = place.known().filter(|field| field.guests != Guests::Write)?;
            match field.form {
                // All of a step's links at once, where they are no shared map.
                Form::Plain | Form::Map => Some(GuestPlace::Value(place)),
                Form::Text => Some(GuestPlace::Text(place)),
                Form::Derived => None,
            }
        }
        Place::Link(..) => Some(GuestPlace::Value(place)),
        Place::Entity(kin, _) => {
            (*kin != EntityKind::Comments).then_some(GuestPlace::Entity(place))
        }
        Place::Paper(_) | Place::Holiday(_) | Place::Proposal(_) | Place::Unknown(_) => None,
    }
}

/// Whether a place is neither held nor in the terms.
fn is_beside_terms(place: &Place) -> bool {
    match place {
        Place::Root(root) => *root == Root::Title,
        Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => place
            .known()
            .is_some_and(|field| field.hold == Hold::Never && field.terms == InTerms::No),
        Place::Paper(_) | Place::Holiday(_) | Place::Proposal(_) | Place::Unknown(_) => false,
        Place::Entity(..) | Place::Link(..) => false,
    }
}

/// The state that covers a plan against the guests of one side.
#[derive(Clone, Copy, Debug)]
pub struct GuestCover<'a, V> {
    /// The guest's side.
    pub side: Side,
    /// The values of the plan.
    pub values: &'a V,
    /// The record of who set each value.
    pub history: &'a FieldLog,
    /// The places that the guest's side confirmed, and with which assurance:
    /// [`crate::attest::confirmed`].
    pub confirmed: &'a BTreeMap<Place, Assurance>,
    /// The terms that people of either side signed and did not take back:
    /// [`crate::attest::signed_terms`].
    pub signed: &'a [&'a Value],
}

impl<V: Values> GuestCover<'_, V> {
    /// Whether a guest only suggests at a place that is to hold `to`. `holder`: the side that holds
    /// it ([`super::Holdings::holder`]).
    pub fn covers(&self, place: &Place, holder: Option<Side>, to: &Value) -> bool {
        let is_held = holder == Some(self.side);
        match place {
            // A place that is a side's alone by its nature is covered where somebody verified set
            // it.
            Place::Plan(Key::Workweek) | Place::Holiday(_) => self.is_set(place),
            // A pause stops what everybody of the buyer is asked.
            Place::Plan(Key::PausedUntil) => !to.is_null() || self.is_set(place),
            Place::Paper(_) => self.is_set(place) || !self.signed.is_empty(),
            Place::Field(
                EntityKind::People,
                id,
                Key::Name | Key::Side | Key::Email | Key::Removed,
            ) => {
                let is_taken_out = place.is_removal() && !to.is_null();
                self.is_set(place)
                    || self.is_confirmed(place)
                    || self.is_party(id)
                    || is_taken_out && place.around().is_some_and(|person| self.is_added(&person))
            }
            Place::Field(EntityKind::People, _, Key::Role) => {
                self.is_set(place) || self.is_confirmed(place)
            }
            Place::Field(EntityKind::Steps, _, Key::Status) => {
                let dropped = |value: &Value| value.as_str() == Some("dropped");
                let exists = dropped(to) != dropped(&self.values.value(place));
                self.is_set(place)
                    || exists && (is_held || self.covers_existence(place, !dropped(to)))
            }
            Place::Field(EntityKind::Comments, _, Key::Removed) => {
                let is_taken_out = !to.is_null();
                self.is_set(place)
                    || is_taken_out && place.around().is_some_and(|comment| self.is_added(&comment))
            }
            _ if is_beside_terms(place) => self.is_set(place),
            Place::Field(
                EntityKind::Steps | EntityKind::Criteria | EntityKind::Risks,
                _,
                Key::Removed,
            ) => is_held || self.is_set(place) || self.covers_existence(place, to.is_null()),
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) | Place::Proposal(_) => {
                self.is_theirs(place, is_held)
            }
            Place::Entity(..) | Place::Field(..) | Place::Link(..) | Place::Unknown(_) => {
                self.is_theirs(place, is_held)
            }
        }
    }

    fn is_theirs(&self, place: &Place, is_held: bool) -> bool {
        is_held || self.is_set(place) || self.is_confirmed(place) || self.is_signed(place)
    }

    /// Whether a new step, criterion or risk of a guest waits to be taken up: while a signature
    /// covers the plan.
    pub fn covers_additions(&self) -> bool {
        !self.signed.is_empty()
    }

    /// Whether an entity that a guest adds does not stand: a person whom signed terms name by an id
    /// that led nowhere.
    pub fn covers_person(&self, kin: EntityKind, id: &Id) -> bool {
        kin == EntityKind::People && self.is_party(id)
    }

    /// Whether a guest neither deletes nor replaces the shared type at a place, though they alone
    /// wrote in it: a link of the sub of somebody verified is in other hands.
    pub fn covers_type(&self, place: &Place) -> bool {
        let Place::Entity(kin, id) = place else { return self.covers(place, None, &Value::Null) };
        let is_own = |e: &LogEntry| {
            e.by.side == self.side && e.by.assurance.is_verified() && e.how != EditChannel::Created
        };
        let mut entries = self.history.entries(place).iter().chain(self.history.below(place));
        entries.any(is_own)
            || self.is_confirmed(place)
            || self.is_in_signed(place)
            || *kin == EntityKind::People && self.is_party(id)
    }

    /// Whether a verified person of the guest's side set the value of a place, themselves or with
    /// the entity around it. Nobody set a place that was emptied or that came with the plan.
    fn is_set(&self, place: &Place) -> bool {
        let is_own = |e: &LogEntry| {
            e.by.side == self.side
                && e.by.assurance.is_verified()
                && e.how != EditChannel::Created
                && !is_emptied(e)
        };
        // Of a text each person's last writing counts.
        let written = |e: &LogEntry| e.note.what == ChangeKind::Written && is_own(e);
        let entries = self.history.entries(place);
        if entries.is_empty() {
            // A field that its entity came without was never set.
            let came = !self.values.value(place).is_null();
            return came && self.history.last(place).is_some_and(is_own);
        }
        // Of some places only who wrote them is kept.
        let is_empty =
            |e: &LogEntry| e.note.what == ChangeKind::Written && self.values.value(place).is_null();
        entries.last().is_some_and(|e| is_own(e) && !is_empty(e))
            || place.is_text() && entries.iter().any(written)
    }

    fn is_confirmed(&self, place: &Place) -> bool {
        let proven = |place: &Place| {
            self.confirmed.get(place).is_some_and(|assurance| assurance.is_verified())
        };
        // The links of a step are one field of its terms.
        let links = if let Place::Link(..) = place { place.beside(Key::After) } else { None };
        proven(place) || links.is_some_and(|links| proven(&links))
    }

    /// Whether the existence of the entity that a place lies in is covered. `lives`: the write
    /// would make it live.
    fn covers_existence(&self, place: &Place, lives: bool) -> bool {
        let Some(entity) = place.around() else { return false };
        if lives {
            // A place that a signature does not cover would come to its terms.
            return !self.signed.is_empty();
        }
        self.is_added(&entity) || self.is_confirmed(&entity) || self.is_in_signed(&entity)
    }

    /// Whether a verified person of the guest's side added an entity.
    fn is_added(&self, entity: &Place) -> bool {
        let added =
            self.history.entries(entity).iter().rev().find(|e| e.note.what == ChangeKind::Added);
        added.is_some_and(|e| {
            e.by.side == self.side && e.by.assurance.is_verified() && e.how != EditChannel::Created
        })
    }

    /// Whether somebody signed the entity that a place lies in.
    fn is_in_signed(&self, place: &Place) -> bool {
        let Some((kin, id)) = place.in_entity() else { return false };
        self.signed
            .iter()
            .any(|terms| terms.get(kin.root()).and_then(|list| list.get(id.as_str())).is_some())
    }

    /// Whether a place is part of terms that somebody signed.
    fn is_signed(&self, place: &Place) -> bool {
        if self.signed.is_empty() {
            return false;
        }
        let Some((kin, _)) = place.in_entity() else {
            return crate::attest::is_commitment(place);
        };
        if self.is_in_signed(place) {
            return true;
        }
        // A live step outside of the terms binds nobody as long as it is the seller's and linked to
        // nothing signed.
        let binds = kin == EntityKind::Steps
            && matches!(place, Place::Link(..) | Place::Field(_, _, Key::Owner | Key::After));
        binds && place.beside(Key::Removed).is_some_and(|mark| self.values.value(&mark).is_null())
    }

    /// Whether somebody signed terms that name a person.
    fn is_party(&self, person: &Id) -> bool {
        let names = |place: &Place| self.values.value(place).as_str() == Some(person.as_str());
        self.signed.iter().any(|terms| {
            names(&Place::Plan(Key::GoLiveOwner))
                || EntityKind::ALL.into_iter().any(|kin| {
                    let list =
                        terms.get(kin.root()).and_then(Value::as_object).into_iter().flatten();
                    let mut ids =
                        list.filter_map(|(id, _)| Place::entity(kin, &Id::from(id.as_str())));
                    ids.any(|at| {
                        let mut parties = PARTIES.iter().filter_map(|key| at.beside(*key));
                        parties.any(|party| party.known().is_some() && names(&party))
                    })
                })
        })
    }
}

/// Fields of the terms that name somebody.
const PARTIES: [Key; 2] = [Key::Owner, Key::Partner];

/// Whether an entry emptied its place.
fn is_emptied(entry: &LogEntry) -> bool {
    match entry.note.what {
        ChangeKind::Set => entry.note.to.is_null(),
        ChangeKind::Restored => true,
        ChangeKind::Added | ChangeKind::Removed | ChangeKind::Written => false,
        ChangeKind::Proposed
        | ChangeKind::Accepted
        | ChangeKind::Kept
        | ChangeKind::Countered
        | ChangeKind::Withdrawn => false,
    }
}

/// The splices that take a change of a text back, part by part: inserted text goes, deleted text
/// comes again. `before`: the text as it stood.
///
/// ```
/// # use countersign_plan::{authority::taken_back, change::TextSplice};
/// let delta = [TextSplice::Keep(1), TextSplice::Insert("x".into()), TextSplice::Delete(2)];
/// assert_eq!(taken_back("abcd", &delta), [TextSplice::Keep(1), TextSplice::Delete(1), TextSplice::Insert("bc".into())]);
/// ```
pub fn taken_back(before: &str, delta: &[TextSplice]) -> Vec<TextSplice> {
    let units: Vec<u16> = before.encode_utf16().collect();
    let mut at = 0;
    let back = delta.iter().map(|part| match part {
        TextSplice::Keep(len) => {
            at += *len as usize;
            TextSplice::Keep(*len)
        }
        TextSplice::Insert(text) => TextSplice::Delete(text.encode_utf16().count() as u32),
        TextSplice::Delete(len) => {
            let end = (at + *len as usize).min(units.len());
            let gone = String::from_utf16_lossy(units.get(at..end).unwrap_or_default());
            at = end;
            TextSplice::Insert(gone)
        }
    });
    back.collect()
}

/// The splices that make a text again what it was, where taking a change back did not: whoever
/// splits a pair of units that are one character makes two replacement characters of it on every
/// replica. Character by character, so that the others stay. `now`: the text as it stands, of which
/// whole characters go.
///
/// ```
/// # use countersign_plan::{authority::mended, change::TextSplice};
/// let mended = mended("a\u{FFFD}\u{FFFD}b", "a\u{1F600}b");
/// assert_eq!(mended, [TextSplice::Keep(1), TextSplice::Delete(2), TextSplice::Insert("\u{1F600}".into())]);
/// ```
pub fn mended(now: &str, before: &str) -> Vec<TextSplice> {
    let units = |text: &str| text.encode_utf16().count() as u32;
    let (mut now, mut before) = (now.chars(), before.chars());
    let (mut delta, mut kept) = (Vec::new(), 0);
    loop {
        // Up to where both have come equally far, in units.
        let (mut here, mut there) = (String::new(), String::new());
        let (mut at, mut to) = (0, 0);
        while here.is_empty() || at != to {
            let next = if at <= to { now.next() } else { before.next() };
            let Some(c) = next else {
                here.extend(now.by_ref());
                there.extend(before.by_ref());
                break;
            };
            let (part, len) = if at <= to { (&mut here, &mut at) } else { (&mut there, &mut to) };
            part.push(c);
            *len += c.len_utf16();
        }
        if here.is_empty() && there.is_empty() {
            return delta;
        }
        if here == there {
            kept += units(&here);
        } else {
            delta.push(TextSplice::Keep(std::mem::take(&mut kept)));
            delta.push(TextSplice::Delete(units(&here)));
            delta.push(TextSplice::Insert(there));
        }
    }
}

/// A changed text without the halves of characters that were split in it, which show as replacement
/// characters. Where the text had such characters before, they stay.
///
/// ```
/// # use countersign_plan::authority::without_halves;
/// assert_eq!(without_halves("\u{1F600}\u{1F680} go", "\u{FFFD}\u{FFFD} go now"), " go now");
/// assert_eq!(without_halves("\u{FFFD} go", "\u{FFFD} go now"), "\u{FFFD} go now");
/// ```
pub fn without_halves(before: &str, after: &str) -> String {
    const HALF: char = char::REPLACEMENT_CHARACTER;
    if before.contains(HALF) { after.to_owned() } else { after.replace(HALF, "") }
}

/// The text that a guest means who goes on writing in what was put back: the latest change of
/// `before`, made in what they proposed so far. A writer who has not heard yet that their letters
/// were put back writes on behind them.
///
/// ```
/// # use countersign_plan::authority::suggested_text;
/// assert_eq!(suggested_text("Pilot", "Pilots", None), "Pilots");
/// assert_eq!(suggested_text("Pilot", "Pilot!", Some("Pilots")), "Pilots!");
/// assert_eq!(suggested_text("Pilot", "A Pilot", Some("Pilots")), "A Pilots");
/// assert_eq!(suggested_text("Pilot", "ilot", Some("Pilots")), "ilots");
/// assert_eq!(suggested_text("Ship", "oShip", Some("SShip")), "SoShip");
/// ```
pub fn suggested_text(before: &str, after: &str, so_far: Option<&str>) -> String {
    let Some(so_far) = so_far else { return after.to_owned() };
    let letters = |text: &str| text.chars().collect::<Vec<char>>();
    let (before, after, so_far) = (letters(before), letters(after), letters(so_far));
    // The part of `before` that each of both replaced: from where, up to where, by what. The end is
    // matched first: who types letters that the text goes on with types before them.
    let replaced = |new: &[char]| {
        let alike = before.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
        let (left, right) = (&before[..before.len() - alike], &new[..new.len() - alike]);
        let start = left.iter().zip(right).take_while(|(a, b)| a == b).count();
        (start, left.len(), right[start..].to_vec())
    };
    let (start, end, by) = replaced(&after);
    let (known_start, known_end, known) = replaced(&so_far);
    // Where a place of `before` lies in what was proposed; within what was replaced there, behind
    // it.
    let at = |index: usize| match index {
        index if index < known_start => index,
        index if index <= known_end => known_start + known.len(),
        index => index - known_end + known_start + known.len(),
    };
    let (from, to) = (at(start), at(end).max(at(start)));
    let (Some(head), Some(tail)) = (so_far.get(..from), so_far.get(to..)) else {
        return after.iter().collect();
    };
    head.iter().chain(&by).chain(tail).collect()
}
