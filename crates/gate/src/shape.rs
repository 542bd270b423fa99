//! Which entries of a document's maps hold plain values, and which of its maps have ids as keys.
//!
//! The gate knows no document; whoever does says it once, as ways from a root. They become a small
//! tree, and each place of the [index](crate::index) is given its node when it is first written to:
//! writes to it later cost nothing more.

use crate::wire::TypeKind;

/// Stands for every key of a map in the ways of [`Shape::new`].
const ANY: &str = "*";
/// A node below which nothing is said.
pub(crate) const UNSAID: u16 = 0;
/// The node below which the roots are.
const ROOTS: u16 = 1;
/// The node of an entry whose key lacks the form that it has to have.
pub(crate) const MISKEYED: u16 = u16::MAX;
/// The node of everything below such an entry.
const ASTRAY: u16 = u16::MAX - 1;
/// The most characters of an id.
const ID_CHARS_MAX: usize = 64;

/// Which entries of a document's maps hold plain values: a shared type that a person puts there is
/// [nullified](crate::NullifyReason::Plain). Which maps have ids or another form as keys: what a person puts
/// there under another key is [nullified](crate::NullifyReason::Key), too. Of entries that it does not name,
/// nothing is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape(Vec<ShapeNode>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct ShapeNode {
    is_plain: bool,
    /// An entity: a shared map under its id.
    is_entity: bool,
    /// The form that keys of the map at this node have.
    form: Option<Form>,
    /// The one kind of shared type that belongs here.
    only: Option<TypeKind>,
    any: u16,
    keys: Vec<(Box<str>, u16)>,
}

/// Whether a key has the form that keys of a map have.
#[derive(Debug, Clone, Copy)]
struct Form(fn(&str) -> bool);

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for Form {}

impl Default for Shape {
    fn default() -> Self {
        Self(vec![ShapeNode::default(), ShapeNode::default()])
    }
}

impl Shape {
    /// Each way begins with the name of a root and ends with the key of a plain value; `*` is every
    /// key that no way names beside it.
    ///
    /// ```
    /// let shape = countersign_gate::Shape::new([&["steps", "*", "due"][..], &["holidays", "*"]]);
    /// assert!(shape.is_plain(&["steps", "A", "due"]) && shape.is_plain(&["holidays", "A"]));
    /// assert!(!shape.is_plain(&["steps", "A", "title"]) && !shape.is_plain(&["steps", "A"]));
    /// ```
    pub fn new<'a>(plain: impl IntoIterator<Item = &'a [&'a str]>) -> Self {
        let mut shape = Self::default();
        for way in plain {
            let mut at = ROOTS;
            for key in way {
                at = shape.grown(at, key);
            }
            if at != ROOTS
                && let Some(node) = shape.0.get_mut(usize::from(at))
            {
                node.is_plain = true;
            }
        }
        shape
    }

    /// The same with maps whose keys are ids. Each way begins with the name of a root and ends with
    /// such a map.
    #[must_use]
    pub fn with_ids<'a>(mut self, maps: impl IntoIterator<Item = &'a [&'a str]>) -> Self {
        for way in maps {
            self = self.with_keys(way, is_id);
        }
        self
    }

    /// The same with a map whose keys have a form: what a person puts there under another key goes
    /// nowhere, as where it is no id. The way begins with the name of a root and ends with the
    /// map.
    ///
    /// ```
    /// let is_day = |key: &str| key.len() == 10;
    /// let shape = countersign_gate::Shape::default().with_keys(&["holidays"], is_day);
    /// assert!(shape.has_place(&["holidays", "2026-12-25"]) && !shape.has_place(&["holidays", "Christmas"]));
    /// ```
    #[must_use]
    pub fn with_keys(mut self, map: &[&str], has_form: fn(&str) -> bool) -> Self {
        let at = map.iter().fold(ROOTS, |at, key| self.grown(at, key));
        if let Some(node) = self.0.get_mut(usize::from(at)).filter(|_| at != UNSAID) {
            node.form = Some(Form(has_form));
        }
        self
    }

    /// The same with entries in which one kind of shared type belongs, or a plain value: another
    /// type that a person puts there is [nullified](crate::NullifyReason::Plain).
    #[must_use]
    pub fn with_types<'a>(
        mut self,
        entries: impl IntoIterator<Item = (&'a [&'a str], TypeKind)>,
    ) -> Self {
        for (way, kind) in entries {
            let at = way.iter().fold(ROOTS, |at, key| self.grown(at, key));
            if let Some(node) = self.0.get_mut(usize::from(at)).filter(|_| at != UNSAID) {
                node.only = Some(kind);
            }
        }
        self
    }

    /// The same with maps of entities, each a shared map under its id.
    ///
    /// ```
    /// let shape = countersign_gate::Shape::default().with_entities([&["steps"][..]]);
    /// assert!(shape.has_place(&["steps", "A", "due"]) && shape.has_place(&["plan", "A/due"]));
    /// assert!(!shape.has_place(&["steps", "A/due"]) && !shape.has_place(&["steps", "x/A", "due"]));
    /// ```
    #[must_use]
    pub fn with_entities<'a>(self, maps: impl IntoIterator<Item = &'a [&'a str]>) -> Self {
        let maps: Vec<_> = maps.into_iter().collect();
        let mut shape = self.with_ids(maps.iter().copied());
        for way in maps {
            let at = way.iter().chain(&[ANY]).fold(ROOTS, |at, key| shape.grown(at, key));
            if let Some(node) = shape.0.get_mut(usize::from(at)).filter(|_| at != UNSAID) {
                node.is_entity = true;
            }
        }
        shape
    }

    /// Whether every key on a way has the form that it has to have.
    #[must_use]
    pub fn has_place(&self, way: &[&str]) -> bool {
        !Self::is_astray(way.iter().fold(ROOTS, |at, key| self.below(at, key)))
    }

    /// Whether the entry that a way leads to holds plain values only.
    #[must_use]
    pub fn is_plain(&self, way: &[&str]) -> bool {
        self.plain_at(way.iter().fold(ROOTS, |at, key| self.below(at, key)))
    }

    pub(crate) fn plain_at(&self, node: u16) -> bool {
        node != UNSAID && self.0.get(usize::from(node)).is_some_and(|node| node.is_plain)
    }

    /// Whether a shared type of a kind does not belong at a node.
    pub(crate) fn refuses_type(&self, node: u16, kind: TypeKind) -> bool {
        let only = self.0.get(usize::from(node)).and_then(|node| node.only);
        self.plain_at(node) || node != UNSAID && only.is_some_and(|only| only != kind)
    }

    pub(crate) fn entity_at(&self, node: u16) -> bool {
        node != UNSAID && self.0.get(usize::from(node)).is_some_and(|node| node.is_entity)
    }

    /// Whether a node is that of an entry whose key should be an id, or lies below one.
    pub(crate) fn is_astray(node: u16) -> bool {
        matches!(node, MISKEYED | ASTRAY)
    }

    /// The node of what is in the list or text at a node.
    pub(crate) fn inside(node: u16) -> u16 {
        if Self::is_astray(node) { ASTRAY } else { UNSAID }
    }

    pub(crate) fn root(&self, name: &str) -> u16 {
        self.below(ROOTS, name)
    }

    pub(crate) fn below(&self, node: u16, key: &str) -> u16 {
        if node == UNSAID {
            return UNSAID;
        }
        if Self::is_astray(node) {
            return ASTRAY;
        }
        let Some(node) = self.0.get(usize::from(node)) else { return UNSAID };
        if node.form.is_some_and(|form| !(form.0)(key)) {
            return MISKEYED;
        }
        node.keys.iter().find(|(known, _)| **known == *key).map_or(node.any, |(_, below)| *below)
    }

    /// The node below `at`, made if need be; of more nodes than a plan can have nothing is said.
    fn grown(&mut self, at: u16, key: &str) -> u16 {
        let next = u16::try_from(self.0.len()).ok().filter(|next| *next < ASTRAY);
        let Some(next) = next else { return UNSAID };
        let Some(node) = self.0.get_mut(usize::from(at)) else { return UNSAID };
        let found = match key {
            ANY => (node.any != UNSAID).then_some(node.any),
            key => node.keys.iter().find(|(known, _)| **known == *key).map(|(_, below)| *below),
        };
        if let Some(found) = found {
            return found;
        }
        match key {
            ANY => node.any = next,
            key => node.keys.push((key.into(), next)),
        }
        self.0.push(ShapeNode::default());
        next
    }
}

/// Whether a key can be an id: 1 to 64 characters without `/`, `#` and control characters, so that
/// a path of ids and names with `/` between them reads in one way only.
///
/// ```
/// assert!(countersign_gate::is_id("01J9Z3") && countersign_gate::is_id("1.1"));
/// assert!(!["", "A/due", "A#due", "A\n"].into_iter().any(countersign_gate::is_id));
/// ```
#[must_use]
pub fn is_id(key: &str) -> bool {
    (1..=ID_CHARS_MAX).contains(&key.chars().take(ID_CHARS_MAX + 1).count())
        && !key.chars().any(|c| c == '/' || c == '#' || c.is_control())
}
