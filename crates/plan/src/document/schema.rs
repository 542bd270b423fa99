//! Schema 1: the only place that spells the keys of the document and says which of them are shared types.
//!
//! It knows nothing of the CRDT's state: it turns paths into places and back, and names what is created with what.

use std::sync::{Arc, LazyLock};

use countersign_gate::{Kind, Shape, is_id};

use crate::ids::{Id, Kin, Path};
use crate::model::{Holiday, Review, proposal_key, read_proposal_key};

/// The version that `plan.schema` holds.
pub(super) const VERSION: u32 = 1;

/// Roots that are shared texts.
pub(super) const TEXTS: [&str; 2] = ["title", "goal"];
/// Roots that are shared maps, entities and others, as in a document's JSON.
pub(super) const MAPS: [&str; 10] =
    ["plan", "holidays", "people", "steps", "paper", "criteria", "risks", "meeting", "comments", "proposals"];
/// Written by the relay alone: an array.
pub(super) const LEDGER: &str = "ledger";
/// Written by the relay alone: a map.
pub(super) const AUTHORS: &str = "authors";

/// The root of proposals, by `PATH#NAME`: a [name](crate::model::author_name) of the root of
/// authors.
pub(super) const PROPOSALS: &str = "proposals";

/// The most bytes of one update that a replica takes.
const UPDATE_BYTES_MAX: usize = 64 << 20;

/// What a gate before a plan's document has to know: which roots there are, who writes them, and where plain values stand.
pub(super) fn gate() -> countersign_gate::Config {
    let texts = TEXTS.into_iter().map(|name| (name, Kind::Text));
    let maps = MAPS.into_iter().map(|name| (name, Kind::Map));
    let mut config = countersign_gate::Config::new(texts.chain(maps), [LEDGER, AUTHORS]);
    config.update_bytes_max = UPDATE_BYTES_MAX;
    config.shape = Arc::clone(&SHAPE);
    config
}

/// Where schema 1 has plain values, as ways from a root; `*` is every key. What it does not know may be anything.
///
/// A shared type in such a place would go on changing without its key being written: whoever holds the place, or
/// confirmed it, would never be asked.
const PLAIN: [&[&str]; 54] = [
    &["plan", "schema"],
    &["plan", "goLive"],
    &["plan", "goLiveOwner"],
    &["plan", "closeDate"],
    &["plan", "timeZone"],
    &["plan", "profile"],
    &["plan", "workweek"],
    &["plan", "pausedUntil"],
    &["plan", "template"],
    &["holidays", "*"],
    &["people", "*", "name"],
    &["people", "*", "email"],
    &["people", "*", "side"],
    &["people", "*", "role"],
    &["people", "*", "jobTitle"],
    &["people", "*", "met"],
    &["people", "*", "left"],
    &["people", "*", "removed"],
    &["steps", "*", "kind"],
    &["steps", "*", "review"],
    &["steps", "*", "owner"],
    &["steps", "*", "partner"],
    &["steps", "*", "days"],
    &["steps", "*", "daysMin"],
    &["steps", "*", "due"],
    &["steps", "*", "fixedOn"],
    &["steps", "*", "status"],
    &["steps", "*", "startedOn"],
    &["steps", "*", "doneOn"],
    &["steps", "*", "after", "*"],
    &["steps", "*", "rank"],
    &["steps", "*", "removed"],
    &["paper", "*"],
    &["criteria", "*", "measure"],
    &["criteria", "*", "target"],
    &["criteria", "*", "owner"],
    &["criteria", "*", "status"],
    &["criteria", "*", "rank"],
    &["criteria", "*", "removed"],
    &["risks", "*", "likelihood"],
    &["risks", "*", "impact"],
    &["risks", "*", "owner"],
    &["risks", "*", "status"],
    &["risks", "*", "rank"],
    &["risks", "*", "removed"],
    &["meeting", "at"],
    &["meeting", "minutes"],
    &["meeting", "agenda"],
    &["meeting", "link"],
    &["comments", "*", "on"],
    &["comments", "*", "at"],
    &["comments", "*", "resolved"],
    &["comments", "*", "removed"],
    &["proposals", "*"],
];

/// Where schema 1 has ids as keys beside the roots of entities.
const IDS: [&[&str]; 1] = [&["steps", "*", "after"]];

/// Where schema 1 has shared types in an entity, which may be a plain value but no other type.
fn types() -> Vec<(Vec<&'static str>, Kind)> {
    let texts = Kin::ALL
        .into_iter()
        .flat_map(|kin| texts_of(kin).iter().map(move |text| (vec![kin.root(), "*", text], Kind::Text)));
    texts.chain([(vec!["steps", "*", key::AFTER], Kind::Map)]).collect()
}

/// The most characters of a name in the key of a proposal: of a sub, each of which is encoded, and the side before it.
const NAME_CHARS_MAX: usize = 800;

/// Whether a key of the root of proposals is a place, by its form, and a name.
fn is_proposal_key(key: &str) -> bool {
    let is_place = |path: &Path| match path.parts().collect::<Vec<_>>()[..] {
        ["holidays", ..] => path.as_str().strip_prefix("holidays/").is_some_and(is_holiday_key),
        ["paper", review] => is_paper_key(review),
        [root] => TEXTS.contains(&root),
        [root, ref keys @ ..] => {
            root != PROPOSALS && MAPS.contains(&root) && keys.len() <= 3 && keys.iter().all(|key| is_id(key))
        }
        [] => false,
    };
    let is_name = |name: &str| {
        name.chars().take(NAME_CHARS_MAX + 1).count() <= NAME_CHARS_MAX && !name.chars().any(char::is_control)
    };
    read_proposal_key(key).is_some_and(|(path, name)| is_place(&path) && is_name(name))
}

fn is_holiday_key(key: &str) -> bool {
    Holiday::from_key(key).is_some_and(|holiday| holiday.key() == key)
}

fn is_paper_key(key: &str) -> bool {
    Review::ALL.iter().any(|review| review.word() == key)
}

/// The same for every gate.
static SHAPE: LazyLock<Arc<Shape>> = LazyLock::new(|| {
    let entities = Kin::ALL.map(|kin| [kin.root()]);
    let shape = Shape::new(PLAIN).with_entities(entities.iter().map(|way| &way[..]));
    let types = types();
    let shape = shape.with_types(types.iter().map(|(way, kind)| (&way[..], *kind))).with_ids(IDS);
    let shape = shape.with_keys(&["holidays"], is_holiday_key).with_keys(&["paper"], is_paper_key);
    Arc::new(shape.with_keys(&[PROPOSALS], is_proposal_key))
});

/// Whether every key on a way through the document's maps (a root's name, then keys) has the form
/// that it has to have.
pub(super) fn has_place(way: &[&str]) -> bool {
    SHAPE.has_place(way)
}

/// A longer key of a map names no place, in bytes: an id of the widest characters.
const KEY_BYTES_MAX: usize = 256;

/// The path of a way through the document's maps, where it is the way to a place. Nothing else
/// makes paths of keys that stand in a document: with a slash in a key the text would be the path
/// of another place.
pub fn path_of(way: &[&str]) -> Option<Path> {
    let (root, keys) = way.split_first()?;
    let is_place = if has_long_keys(root) {
        keys.len() <= 1 && has_place(way)
    } else {
        keys.iter().all(|key| !key.is_empty() && key.len() <= KEY_BYTES_MAX && !key.contains('/'))
            && has_place(way)
    };
    is_place.then(|| Path::from(way.join("/")))
}

/// Whether the keys of a root hold slashes themselves: `buyer/2026-12-25`, `steps/ID/due#SUB`.
/// Below them are no places.
pub(super) fn has_long_keys(root: &str) -> bool {
    matches!(root, "holidays" | PROPOSALS)
}

/// Keys of single values.
pub(super) mod key {
    pub(crate) const SCHEMA: &str = "schema";
    pub(crate) const WORKWEEK: &str = "workweek";
    pub(crate) const REMOVED: &str = "removed";
    pub(crate) const RANK: &str = "rank";
    pub(crate) const AFTER: &str = "after";
    pub(crate) const AT: &str = "at";
    pub(crate) const NEEDED: &str = "needed";
    pub(crate) const KIND: &str = "kind";
    pub(crate) const REVIEW: &str = "review";
    pub(crate) const DAYS: &str = "days";
    pub(crate) const DAYS_MIN: &str = "daysMin";
    pub(crate) const NAME: &str = "name";
    pub(crate) const EMAIL: &str = "email";
    pub(crate) const SIDE: &str = "side";
    pub(crate) const ROLE: &str = "role";
    pub(crate) const JOB_TITLE: &str = "jobTitle";
    pub(crate) const MEASURE: &str = "measure";
    pub(crate) const TARGET: &str = "target";
    pub(crate) const ON: &str = "on";
    pub(crate) const RESOLVED: &str = "resolved";
    pub(crate) const TITLE: &str = "title";
    pub(crate) const TEXT: &str = "text";
    pub(crate) const VALUE: &str = "value";
    pub(crate) const NOTE: &str = "note";
    pub(crate) const CONTINGENCY: &str = "contingency";
}

/// The shared texts inside an entity, created with it.
pub(super) fn texts_of(kin: Kin) -> &'static [&'static str] {
    match kin {
        Kin::Steps => &["title", "notes"],
        Kin::People => &[],
        Kin::Criteria => &["text"],
        Kin::Risks => &["text", "contingency"],
        Kin::Comments => &["text"],
    }
}

/// Whether entities of this kind stand in a list that people order.
pub(super) fn is_ranked(kin: Kin) -> bool {
    match kin {
        Kin::Steps | Kin::Criteria | Kin::Risks => true,
        Kin::People | Kin::Comments => false,
    }
}

/// A shared map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// A root that holds plain values.
    Root(&'static str),
    /// An entity.
    Entity(Kin, Id),
    /// The links of a step.
    After(Id),
}

/// A plain value in a shared map.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    pub(super) place: Place,
    pub(super) key: String,
}

impl Slot {
    pub(super) fn root(root: &'static str, key: &str) -> Slot {
        Slot { place: Place::Root(root), key: key.to_owned() }
    }

    pub(super) fn plan(key: &str) -> Slot {
        Slot::root("plan", key)
    }

    pub(super) fn meeting(key: &str) -> Slot {
        Slot::root("meeting", key)
    }

    pub(super) fn paper(review: Review) -> Slot {
        Slot::root("paper", review.word())
    }

    /// Somebody's proposal for a place, by the name under which they stand in keys.
    pub(super) fn proposal(path: &Path, name: &str) -> Slot {
        Slot::root(PROPOSALS, &proposal_key(path, name))
    }

    pub(super) fn holiday(holiday: &Holiday) -> Slot {
        Slot::root("holidays", &holiday.key())
    }

    pub(super) fn of(kin: Kin, id: &Id, key: &str) -> Slot {
        Slot { place: Place::Entity(kin, id.clone()), key: key.to_owned() }
    }

    /// The slot that a path names, if schema 1 has plain values there. Whether the entity exists is for others to say.
    pub(super) fn at(path: &Path) -> Option<Slot> {
        let (root, rest) = path.as_str().split_once('/')?;
        if let Some(kin) = Kin::ALL.into_iter().find(|kin| kin.root() == root) {
            let parts: Vec<&str> = rest.split('/').collect();
            return match (kin, parts.as_slice()) {
                (Kin::Steps, [id, key::AFTER, other]) => Some(Slot::link(&Id::from(*id), &Id::from(*other))),
                (_, [id, key]) => Some(Slot::of(kin, &Id::from(*id), key)),
                _ => None,
            };
        }
        let root = MAPS.into_iter().find(|name| *name == root)?;
        (has_long_keys(root) || !rest.contains('/')).then(|| Slot::root(root, rest))
    }

    pub(super) fn link(step: &Id, after: &Id) -> Slot {
        Slot { place: Place::After(step.clone()), key: after.as_str().to_owned() }
    }
}

/// A shared text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TextAt {
    /// `title` or `goal`.
    Root(&'static str),
    /// A text of an entity.
    In(Kin, Id, &'static str),
}

impl TextAt {
    /// The text that a path names, if schema 1 has one there. Whether the entity exists is for others to say.
    pub(super) fn of(path: &Path) -> Option<TextAt> {
        let mut parts = path.parts();
        let first = parts.next()?;
        let Some(id) = parts.next() else {
            return TEXTS.into_iter().find(|t| *t == first).map(TextAt::Root);
        };
        let name = parts.next()?;
        if parts.next().is_some() {
            return None;
        }
        let kin = Kin::ALL.into_iter().find(|k| k.root() == first)?;
        let text = texts_of(kin).iter().find(|t| **t == name)?;
        Some(TextAt::In(kin, Id::from(id), text))
    }

    /// The path of this text.
    pub(super) fn path(&self) -> Path {
        match self {
            TextAt::Root(name) => Path::root(name),
            TextAt::In(kin, id, name) => Path::entity(*kin, id).field(name),
        }
    }
}

/// The entity that a path of exactly two parts names, as `steps/ID`.
pub(super) fn entity(path: &Path) -> Option<(Kin, Id)> {
    if path.parts().count() == 2 { path.in_entity() } else { None }
}
