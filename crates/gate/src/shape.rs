//! Which entries of a document's maps hold plain values.
//!
//! The gate knows no document; whoever does says it once, as ways from a root. They become a small tree, and each place of
//! the [index](crate::index) is given its node when it is first written to: whatever lies there later costs nothing more.

/// Stands for every key of a map in the ways of [`Shape::new`].
const ANY: &str = "*";
/// A node below which nothing is said.
pub(crate) const UNSAID: u16 = 0;
/// The node below which the roots are.
const ROOTS: u16 = 1;

/// Which entries of a document's maps hold plain values: a shared type that a person puts there is
/// [nullified](crate::Why::Plain). Of entries that it does not name, nothing is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape(Vec<Node>);

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Node {
    is_plain: bool,
    any: u16,
    keys: Vec<(Box<str>, u16)>,
}

impl Default for Shape {
    fn default() -> Self {
        Self(vec![Node::default(), Node::default()])
    }
}

impl Shape {
    /// Each way begins with the name of a root and ends with the key of a plain value; `*` is every key that no way names
    /// beside it.
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

    /// Whether the entry that a way leads to holds plain values only.
    #[must_use]
    pub fn is_plain(&self, way: &[&str]) -> bool {
        self.plain_at(way.iter().fold(ROOTS, |at, key| self.below(at, key)))
    }

    pub(crate) fn plain_at(&self, node: u16) -> bool {
        node != UNSAID && self.0.get(usize::from(node)).is_some_and(|node| node.is_plain)
    }

    pub(crate) fn root(&self, name: &str) -> u16 {
        self.below(ROOTS, name)
    }

    pub(crate) fn below(&self, node: u16, key: &str) -> u16 {
        if node == UNSAID {
            return UNSAID;
        }
        let Some(node) = self.0.get(usize::from(node)) else { return UNSAID };
        node.keys.iter().find(|(known, _)| **known == *key).map_or(node.any, |(_, below)| *below)
    }

    /// The node below `at`, made if need be; of more nodes than a plan can have nothing is said.
    fn grown(&mut self, at: u16, key: &str) -> u16 {
        let Ok(next) = u16::try_from(self.0.len()) else { return UNSAID };
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
        self.0.push(Node::default());
        next
    }
}
