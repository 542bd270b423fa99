//! The names of plans, and whom client ids belong to within one: what tokens, store, rooms and
//! HTTP all speak of.

use std::fmt;
use std::sync::Arc;

use countersign_plan::model::Side;
use countersign_plan::people::Principal;

/// The id of a plan: 1 to 64 letters, digits, `-`, `_`, `.`, `~`; not `.` or `..`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanId(Arc<str>);

impl PlanId {
    /// Reads one.
    pub fn new(text: &str) -> Option<PlanId> {
        let sound = (1..=64).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~".contains(&b))
            && text != "."
            && text != "..";
        sound.then(|| PlanId(text.into()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The owner of a client id, within a plan.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientOwner {
    /// The relay's own ordinary writes: seeds.
    Relay,
    /// A person.
    Person(Principal),
}

impl ClientOwner {
    /// As it stands in a table: `relay`, `buyer:SUB`.
    pub fn to_column(&self) -> String {
        match self {
            ClientOwner::Relay => "relay".into(),
            ClientOwner::Person(Principal { side, sub }) => format!("{}:{sub}", side.word()),
        }
    }

    /// Reads [`ClientOwner::to_column`].
    pub fn from_column(text: &str) -> Option<ClientOwner> {
        if text == "relay" {
            return Some(ClientOwner::Relay);
        }
        let (side, sub) = text.split_once(':')?;
        Some(ClientOwner::Person(Principal { side: Side::from_word(side)?, sub: sub.to_owned() }))
    }
}
