//! Places of a plan: what can change, be held, be signed or be commented on.
//!
//! A place is made of what the document has, never of a text that somebody put together: with a
//! slash in a key a text would be that of another place. As text ([`Path`](crate::ids::Path))
//! places travel on the wire, in the keys of proposals and in the store; [`Place::parse`] and
//! [`Display`](fmt::Display) are the only way there and back.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

use crate::ids::{Id, Path};
use crate::model::{Holiday, Review, proposal_key, read_proposal_key};
use crate::schema::{EntityKind, Field, Form, Key, Root};
use crate::{schema, tally};

/// A longer key of a map names no place, in bytes: an id of the widest characters.
const KEY_BYTES_MAX: usize = 256;
/// The most keys below a root of a place that the key of a proposal names.
const PROPOSAL_KEYS_MAX: usize = 3;
/// The most characters of a name in the key of a proposal: of a sub, each of which is encoded, and
/// the side before it.
const NAME_CHARS_MAX: usize = 800;

/// An id that can be a part of a place: [`Id::is_sound`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SoundId(Id);

impl SoundId {
    /// The id, if it is sound.
    pub fn of(id: &Id) -> Option<SoundId> {
        id.is_sound().then(|| SoundId(id.clone()))
    }

    fn read(text: &str) -> Option<SoundId> {
        countersign_gate::is_id(text).then(|| SoundId(Id::from(text)))
    }
}

impl Deref for SoundId {
    type Target = Id;

    fn deref(&self) -> &Id {
        &self.0
    }
}

/// A place in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "crate::ids::Path"))]
pub enum Place {
    /// A root: `title` and `goal`, which are texts, and each map as a whole.
    Root(Root),
    /// A field of the whole plan: `plan/goLive`.
    Plan(Key),
    /// A field of the next meeting: `meeting/at`.
    Meeting(Key),
    /// A review of the paper process: `paper/legal`.
    Paper(Review),
    /// A holiday: `holidays/buyer/2026-12-25`.
    Holiday(Holiday),
    /// A proposal: `proposals/PATH#NAME`.
    Proposal(Box<ProposalKey>),
    /// A step, person, criterion, risk or comment: `steps/ID`.
    Entity(EntityKind, SoundId),
    /// A field of one: `steps/ID/due`.
    Field(EntityKind, SoundId, Key),
    /// A link: the step that waits, and the one it waits for: `steps/ID/after/OTHER`.
    Link(SoundId, SoundId),
    /// A place that schema 1 knows nothing of: under a key of other clients, as `steps/ID/colour`.
    Unknown(UnknownPlace),
}

/// For which place a proposal is, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProposalKey {
    on: Place,
    key: Box<str>,
}

impl ProposalKey {
    /// Reads a key of the root of proposals: the text of a place, by its form, and a name.
    fn read(key: &str) -> Option<ProposalKey> {
        let (on, name) = read_proposal_key(key)?;
        let is_name =
            name.chars().nth(NAME_CHARS_MAX).is_none() && !name.chars().any(char::is_control);
        let is_nested = on.split('/').next() == Some(Root::Proposals.word());
        let on = Some(on).filter(|_| is_name && !is_nested).and_then(Place::parse)?;
        on.can_be_proposed_for().then(|| ProposalKey { on, key: key.into() })
    }

    /// Whether a key of the root of proposals is one.
    pub(crate) fn is_one(key: &str) -> bool {
        ProposalKey::read(key).is_some()
    }

    /// The place that would hold the value.
    pub fn on(&self) -> &Place {
        &self.on
    }

    /// The key in the root of proposals: `PATH#NAME`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The [name](crate::model::author_name) of the person who proposes.
    pub fn name(&self) -> &str {
        read_proposal_key(&self.key).map_or("", |(_, name)| name)
    }
}

/// The text of a place that schema 1 knows nothing of. It is never the text of a place that it
/// knows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnknownPlace(Box<str>);

impl UnknownPlace {
    /// The root, unless the text was stored by a version that put it together otherwise.
    fn root(&self) -> Option<Root> {
        Root::from_word(self.0.split_once('/').map_or(&*self.0, |(root, _)| root))
    }

    /// Its text without the root.
    fn rest(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, rest)| rest)
    }
}

impl Place {
    /// `goal`
    pub const GOAL: Place = Place::Root(Root::Goal);

    /// The place that a text names. `None` where it names none: in another root, with a key that is
    /// no id where an id belongs, without the form that keys of `paper`, `holidays` and
    /// `proposals` have, or with a key that is too long.
    pub fn parse(text: &str) -> Option<Place> {
        tally::count();
        let Some((root, rest)) = text.split_once('/') else {
            return Root::from_word(text).map(Place::Root);
        };
        let root = Root::from_word(root)?;
        let known = |key: &str| schema::field(root, Key::from_word(key)?).map(|field| field.key);
        let place = match root {
            Root::Plan => known(rest).map(Place::Plan),
            Root::Meeting => known(rest).map(Place::Meeting),
            Root::Paper => {
                let (review, below) =
                    rest.split_once('/').map_or((rest, None), |(key, below)| (key, Some(below)));
                let review = Review::from_word(review)?;
                below.is_none().then_some(Place::Paper(review))
            }
            Root::Holidays => {
                Some(Place::Holiday(Holiday::from_key(rest).filter(|day| day.key() == rest)?))
            }
            Root::Proposals => Some(Place::Proposal(Box::new(ProposalKey::read(rest)?))),
            Root::Title | Root::Goal => None,
            Root::People | Root::Steps | Root::Criteria | Root::Risks | Root::Comments => {
                let kin = root.kin()?;
                let (id, below) =
                    rest.split_once('/').map_or((rest, None), |(id, below)| (id, Some(below)));
                let id = SoundId::read(id)?;
                match below {
                    None => Some(Place::Entity(kin, id)),
                    Some(below) => match (kin, below.split_once('/')) {
                        (_, None) => known(below).map(|key| Place::Field(kin, id, key)),
                        (EntityKind::Steps, Some((after, other))) if after == Key::After.word() => {
                            let deeper = other.split_once('/');
                            let other = SoundId::read(deeper.map_or(other, |(other, _)| other))?;
                            deeper.is_none().then_some(Place::Link(id, other))
                        }
                        (_, Some(_)) => None,
                    },
                }
            }
        };
        let is_key = |key: &str| !key.is_empty() && key.len() <= KEY_BYTES_MAX;
        let is_whole = root.has_long_keys() || rest.split('/').all(is_key);
        place.or_else(|| Some(Place::Unknown(UnknownPlace(text.into())))).filter(|_| is_whole)
    }

    /// The place that a way through the document's maps leads to: the root's name, then keys. A key
    /// may contain slashes, and only some of the document's do: the same text can be another
    /// way.
    ///
    /// ```
    /// # use countersign_plan::Place;
    /// assert_eq!(Place::of_way(&["steps", "A", "due"]).unwrap().to_string(), "steps/A/due");
    /// assert_eq!(Place::of_way(&["steps", "A/due"]), None);
    /// ```
    pub fn of_way(way: &[&str]) -> Option<Place> {
        let (root, keys) = way.split_first()?;
        let is_place = match Root::from_word(root)? {
            root if root.has_long_keys() => keys.len() <= 1,
            _ => keys.iter().all(|key| !key.is_empty() && !key.contains('/')),
        };
        if is_place { Place::parse(&way.join("/")) } else { None }
    }

    /// As [`Place::of_way`], of keys that were stored by a version which took any: a way that leads
    /// to no place is unknown.
    pub(crate) fn of_stored_way(way: &[&str]) -> Place {
        Place::of_way(way).unwrap_or_else(|| {
            let parts: Vec<String> = way.iter().map(|key| key.replace('/', "%2F")).collect();
            Place::Unknown(UnknownPlace(parts.join("/").into()))
        })
    }

    /// The place of a row that was stored. Earlier versions stored texts that name no place: such a
    /// text is unknown, and never that of another place.
    pub fn stored(text: &str) -> Place {
        Place::parse(text).unwrap_or_else(|| Place::Unknown(UnknownPlace(text.into())))
    }

    /// Whether it is a place: [`Place::stored`] also reads what is none.
    pub(crate) fn is_sound(&self) -> bool {
        !matches!(self, Place::Unknown(unknown) if Place::parse(&unknown.0).is_none())
    }

    /// An entity.
    pub fn entity(kin: EntityKind, id: &Id) -> Option<Place> {
        Some(Place::Entity(kin, SoundId::of(id)?))
    }

    /// A field of an entity.
    pub fn field(kin: EntityKind, id: &Id, key: Key) -> Option<Place> {
        Some(Place::Field(kin, SoundId::of(id)?, key))
    }

    /// A key of an entity, which schema 1 need not know.
    pub(crate) fn keyed(kin: EntityKind, id: &Id, key: &str) -> Option<Place> {
        Place::of_way(&[kin.root(), id.as_str(), key])
    }

    /// A link between steps.
    pub fn link(step: &Id, after: &Id) -> Option<Place> {
        Some(Place::Link(SoundId::of(step)?, SoundId::of(after)?))
    }

    /// A proposal for a place, by the name under which its author stands in keys.
    pub fn proposal(on: &Place, name: &str) -> Place {
        let key = proposal_key(&on.to_string(), name).into();
        Place::Proposal(Box::new(ProposalKey { on: on.clone(), key }))
    }

    /// Whether the key of a proposal can name it.
    fn can_be_proposed_for(&self) -> bool {
        match self {
            Place::Root(root) => root.is_text(),
            Place::Plan(_) | Place::Meeting(_) | Place::Paper(_) | Place::Holiday(_) => true,
            Place::Entity(..) | Place::Field(..) | Place::Link(..) => true,
            Place::Proposal(_) => false,
            Place::Unknown(unknown) => {
                let keys = || unknown.rest().split('/');
                unknown.root().is_some_and(|root| !root.is_text())
                    && keys().count() <= PROPOSAL_KEYS_MAX
                    && keys().all(countersign_gate::is_id)
            }
        }
    }

    /// The root in which it lies.
    pub fn root(&self) -> Option<Root> {
        Some(match self {
            Place::Root(root) => *root,
            Place::Plan(_) => Root::Plan,
            Place::Meeting(_) => Root::Meeting,
            Place::Paper(_) => Root::Paper,
            Place::Holiday(_) => Root::Holidays,
            Place::Proposal(_) => Root::Proposals,
            Place::Entity(kin, _) | Place::Field(kin, ..) => kin.of_root(),
            Place::Link(..) => Root::Steps,
            Place::Unknown(unknown) => return unknown.root(),
        })
    }

    /// The row of the field, where it is one.
    pub fn known(&self) -> Option<&'static Field> {
        match self {
            Place::Plan(key) => schema::field(Root::Plan, *key),
            Place::Meeting(key) => schema::field(Root::Meeting, *key),
            Place::Field(kin, _, key) => schema::field(kin.of_root(), *key),
            Place::Root(_) | Place::Paper(_) | Place::Holiday(_) | Place::Proposal(_) => None,
            Place::Entity(..) | Place::Link(..) | Place::Unknown(_) => None,
        }
    }

    /// The key of the field, where it is one.
    pub fn key(&self) -> Option<Key> {
        self.known().map(|field| field.key)
    }

    /// Whether it is a shared text.
    pub fn is_text(&self) -> bool {
        matches!(self, Place::Root(root) if root.is_text())
            || self.known().is_some_and(|field| field.form == Form::Text)
    }

    /// Whether it is the mark of an entity that is taken out.
    pub(crate) fn is_removal(&self) -> bool {
        matches!(self, Place::Field(_, _, Key::Removed))
    }

    /// The entity that it is, or lies in.
    pub fn in_entity(&self) -> Option<(EntityKind, SoundId)> {
        match self {
            Place::Entity(kin, id) | Place::Field(kin, id, _) => Some((*kin, id.clone())),
            Place::Link(id, _) => Some((EntityKind::Steps, id.clone())),
            Place::Unknown(unknown) => {
                let id = unknown.rest().split('/').next()?;
                Some((unknown.root()?.kin()?, SoundId::read(id)?))
            }
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) => None,
            Place::Paper(_) | Place::Holiday(_) | Place::Proposal(_) => None,
        }
    }

    /// The entity that it is, or lies in, as a place.
    pub fn around(&self) -> Option<Place> {
        self.in_entity().map(|(kin, id)| Place::Entity(kin, id))
    }

    /// A field of the entity that it is, or lies in.
    pub fn beside(&self, key: Key) -> Option<Place> {
        self.in_entity().map(|(kin, id)| Place::Field(kin, id, key))
    }

    /// The way through the document's maps that leads to it: the root's name, then keys.
    pub fn way(&self) -> Vec<Cow<'_, str>> {
        match self {
            Place::Root(root) => vec![root.word().into()],
            Place::Plan(key) => vec![Root::Plan.word().into(), key.word().into()],
            Place::Meeting(key) => vec![Root::Meeting.word().into(), key.word().into()],
            Place::Paper(review) => vec![Root::Paper.word().into(), review.word().into()],
            Place::Holiday(holiday) => vec![Root::Holidays.word().into(), holiday.key().into()],
            Place::Proposal(proposal) => vec![Root::Proposals.word().into(), proposal.key().into()],
            Place::Entity(kin, id) => vec![kin.root().into(), id.as_str().into()],
            Place::Field(kin, id, key) => {
                vec![kin.root().into(), id.as_str().into(), key.word().into()]
            }
            Place::Link(id, other) => {
                let steps = Root::Steps.word().into();
                vec![steps, id.as_str().into(), Key::After.word().into(), other.as_str().into()]
            }
            Place::Unknown(unknown) if unknown.root().is_some_and(Root::has_long_keys) => {
                unknown.0.splitn(2, '/').map(Cow::from).collect()
            }
            Place::Unknown(unknown) => unknown.0.split('/').map(Cow::from).collect(),
        }
    }

    /// The places that it lies below, apart from its root.
    pub(crate) fn ancestors(&self) -> Vec<Place> {
        match self {
            Place::Field(..) | Place::Link(..) => {
                let links = if let Place::Link(..) = self { self.beside(Key::After) } else { None };
                self.around().into_iter().chain(links).collect()
            }
            Place::Unknown(unknown) => {
                let ends = unknown.0.match_indices('/').map(|(end, _)| end);
                ends.filter_map(|end| Place::parse(&unknown.0[..end])).collect()
            }
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) | Place::Paper(_) => Vec::new(),
            Place::Holiday(_) | Place::Proposal(_) | Place::Entity(..) => Vec::new(),
        }
    }

    /// Whether it lies below another place: fields in their entity, links in the field of links,
    /// all of a root in it.
    pub fn is_below(&self, other: &Place) -> bool {
        match (self, other) {
            (Place::Field(kin, id, _), Place::Entity(of, around)) => (kin, id) == (of, around),
            (Place::Entity(..), Place::Entity(..)) => false,
            (Place::Link(id, _), Place::Entity(EntityKind::Steps, around)) => id == around,
            (Place::Link(id, _), Place::Field(EntityKind::Steps, step, Key::After)) => id == step,
            (place, Place::Root(root)) => place.root() == Some(*root) && place != other,
            (Place::Unknown(unknown), other) => {
                let around = other.to_string();
                let rest = unknown.0.strip_prefix(&*around);
                rest.is_some_and(|rest| rest.starts_with('/'))
                    && Place::parse(&around).as_ref() == Some(other)
            }
            _ => false,
        }
    }

    /// Whether nothing sorts between the two but places of the same entity, or root.
    pub(crate) fn is_near(&self, other: &Place) -> bool {
        let (own, theirs) = (self.order(), other.order());
        own.0 == theirs.0 && (own.1 == theirs.1 || other.in_entity().is_none())
    }

    /// Its parts, in the order of its text. Below an entity all places follow each other.
    fn order(&self) -> (&str, &str, &str, &str, i32) {
        match self {
            Place::Root(root) => (root.word(), "", "", "", 0),
            Place::Plan(key) => (Root::Plan.word(), key.word(), "", "", 0),
            Place::Meeting(key) => (Root::Meeting.word(), key.word(), "", "", 0),
            Place::Paper(review) => (Root::Paper.word(), review.word(), "", "", 0),
            Place::Holiday(Holiday { side, date }) => (
                Root::Holidays.word(),
                side.word(),
                "",
                "",
                chrono::Datelike::num_days_from_ce(date),
            ),
            Place::Proposal(proposal) => (Root::Proposals.word(), &proposal.key, "", "", 0),
            Place::Entity(kin, id) => (kin.root(), id.as_str(), "", "", 0),
            Place::Field(kin, id, key) => (kin.root(), id.as_str(), key.word(), "", 0),
            Place::Link(id, other) => {
                (Root::Steps.word(), id.as_str(), Key::After.word(), other.as_str(), 0)
            }
            Place::Unknown(unknown) => {
                let (root, rest) = unknown.0.split_once('/').unwrap_or((&unknown.0, ""));
                match unknown.root() {
                    Some(root) if root.kin().is_some() => {
                        let mut parts = rest.splitn(3, '/');
                        let mut part = || parts.next().unwrap_or_default();
                        // Absent parts and empty ones look alike.
                        let slashes = unknown.0.matches('/').count().min(4) as i32;
                        (root.word(), part(), part(), part(), i32::MIN + slashes)
                    }
                    Some(_) => (root, rest, "", "", i32::MIN),
                    None => (&unknown.0, "", "", "", i32::MIN),
                }
            }
        }
    }
}

impl Path {
    /// The place that it names, if it is the text of one.
    pub fn place(&self) -> Option<Place> {
        Place::parse(self.as_str())
    }
}

impl From<&Place> for Path {
    fn from(place: &Place) -> Path {
        Path::from(place.to_string())
    }
}

impl From<Place> for Path {
    fn from(place: Place) -> Path {
        Path::from(&place)
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Place) -> Ordering {
        self.order().cmp(&other.order())
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Root(root) => f.write_str(root.word()),
            Place::Plan(key) => write!(f, "{}/{}", Root::Plan.word(), key.word()),
            Place::Meeting(key) => write!(f, "{}/{}", Root::Meeting.word(), key.word()),
            Place::Paper(review) => write!(f, "{}/{}", Root::Paper.word(), review.word()),
            Place::Holiday(holiday) => write!(f, "{}/{}", Root::Holidays.word(), holiday.key()),
            Place::Proposal(proposal) => write!(f, "{}/{}", Root::Proposals.word(), proposal.key),
            Place::Entity(kin, id) => write!(f, "{}/{}", kin.root(), **id),
            Place::Field(kin, id, key) => write!(f, "{}/{}/{}", kin.root(), **id, key.word()),
            Place::Link(id, other) => {
                write!(f, "{}/{}/{}/{}", Root::Steps.word(), **id, Key::After.word(), **other)
            }
            Place::Unknown(unknown) => f.write_str(&unknown.0),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Place, D::Error> {
        let text = String::deserialize(from)?;
        Place::parse(&text).ok_or_else(|| D::Error::custom("no place of a plan"))
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Place {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        crate::ids::Path::schema()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Place {
    fn name() -> Cow<'static, str> {
        crate::ids::Path::name()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::schema::FIELDS;

    /// Keys as other clients may write them, more often those of the schema.
    fn key() -> impl Strategy<Value = String> {
        let words =
            Root::ALL.iter().map(|root| root.word()).chain(Key::ALL.iter().map(|key| key.word()));
        let words: Vec<&str> =
            words.chain(["A", "B", "legal", "buyer", "2026-12-25", "", "x"]).collect();
        prop_oneof![
            8 => prop::sample::select(words).prop_map(str::to_owned),
            1 => "[a-zA-Z0-9/#%\\x00-\\x2f]{0,6}",
            1 => "(steps|people|plan|buyer|seller)/[A-Z]{0,2}(/[a-z]{2,5})?(#[a-z:%]{0,3})?",
            1 => "[^/]{60,70}",
        ]
    }

    fn way() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec(key(), 1..6)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

        #[test]
        fn plc19_a_place_and_its_text_are_one(way in way()) {
            let keys: Vec<&str> = way.iter().map(String::as_str).collect();
            if let Some(place) = Place::of_way(&keys) {
                prop_assert_eq!(place.way(), keys.clone(), "a way there and back");
                prop_assert!(place.is_sound());
                let (text, json) = (place.to_string(), serde_json::to_value(&place).unwrap());
                prop_assert_eq!(Place::parse(&text), Some(place.clone()));
                prop_assert_eq!(serde_json::from_value::<Place>(json).unwrap(), place.clone());
                prop_assert_eq!(Place::stored(&text), place.clone());
                if let Some((_, id)) = place.in_entity() {
                    prop_assert!(id.is_sound());
                }
                for above in place.ancestors() {
                    prop_assert!(place.is_below(&above) && above < place, "{} is not below {}", place, above);
                    prop_assert!(place.is_near(&above), "{} is not near {}", place, above);
                }
            }
            // Of any text: what is read is written so again, and what is not read is no place that is known.
            let text = way.join("/");
            match Place::parse(&text) {
                Some(place) => prop_assert_eq!(place.to_string(), text),
                None => prop_assert!(matches!(Place::stored(&text), Place::Unknown(_))),
            }
            let stored = Place::of_stored_way(&keys);
            prop_assert!(Place::of_way(&keys).is_some_and(|place| place == stored) || matches!(stored, Place::Unknown(_)));
        }

        #[test]
        fn plc19_places_have_one_order(one in way(), other in way()) {
            let of = |way: &[String]| Place::stored(&way.join("/"));
            let (one, other) = (of(&one), of(&other));
            prop_assert_eq!(one == other, one.cmp(&other) == Ordering::Equal);
            prop_assert_eq!(one.to_string() == other.to_string(), one == other);
        }
    }

    #[test]
    fn plc19_each_field_of_the_schema_is_a_place_and_no_key_that_is_no_id_makes_one() {
        for field in &FIELDS {
            let way = match field.root.kin() {
                Some(kin) => vec![kin.root(), "A", field.key.word()],
                None => vec![field.root.word(), field.key.word()],
            };
            assert_eq!(Place::of_way(&way).and_then(|place| place.known()), Some(field));
        }
        for bad in ["", "A/due", "A#", "A\n", &"A".repeat(65)] {
            assert_eq!(Place::entity(EntityKind::Steps, &Id::from(bad)), None);
            assert_eq!(Place::link(&Id::from("A"), &Id::from(bad)), None);
            assert_eq!(Place::of_way(&["steps", bad, "due"]), None);
            assert!(!matches!(
                Place::of_stored_way(&["steps", bad]),
                Place::Entity(..) | Place::Field(..)
            ));
        }
        let spelt = Place::of_way(&["steps", "A", "after/B"]);
        assert_eq!(spelt, None, "a key with a slash inside an entity");
        let nested = "proposals/".repeat(100_000);
        let name = "a".repeat(NAME_CHARS_MAX + 1);
        let astray = [
            "paper/other",
            "holidays/buyer/2026-02-30",
            "holidays/2026-12-25",
            "proposals/steps/A/due",
            "proposals/steps#ann",
            "proposals/steps/A/B/C/D#ann",
            "proposals/proposals/goal#ann#bob",
            &format!("proposals/goal#{name}"),
            &format!("{nested}goal#ann"),
            &format!("plan/{}", "k".repeat(KEY_BYTES_MAX + 1)),
        ];
        for text in astray {
            assert_eq!(Place::parse(text), None, "{}", &text[..text.len().min(80)]);
        }
        assert!(Place::parse("proposals/steps/A/due#ann").is_some());
        assert!(Place::parse("paper/legal/deeper").is_some(), "other clients' keys in a review");
    }
}
