//! People as tokens name them: who somebody is within a plan, and how sure the token is of it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::model::Side;

/// The identity of a person within a plan. A `sub` alone names nobody: both sides may have one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Principal {
    /// The person's side.
    pub side: Side,
    /// Unique within plan and side.
    pub sub: String,
}

/// A person who did something, as their token named them at that moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Person {
    /// Unique within plan and side.
    pub sub: String,
    /// As others see them.
    pub name: String,
    /// The person's side.
    pub side: Side,
    /// How sure their token was of them.
    pub assurance: Assurance,
}

/// How sure a token is that its holder is the person whom it names (CONTRACT §2). A number in
/// JSON and in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "u8"))]
#[serde(from = "u8", into = "u8")]
pub enum Assurance {
    /// 0: a link, which anybody may hold to whom it was forwarded.
    Link,
    /// 1: the holder gave a name.
    Named,
    /// 2: the address is verified, or the portal vouches for the person.
    Verified,
    /// 3: single sign-on or several factors.
    SingleSignOn,
    /// 4 to 255: earlier versions took these from tokens, and signatures bind the number. They
    /// count as 3.
    Beyond(u8),
}

impl Assurance {
    /// Those that a token may have.
    pub const ALL: [Assurance; 4] =
        [Assurance::Link, Assurance::Named, Assurance::Verified, Assurance::SingleSignOn];

    /// The number, as it is written.
    pub fn number(self) -> u8 {
        match self {
            Assurance::Link => 0,
            Assurance::Named => 1,
            Assurance::Verified => 2,
            Assurance::SingleSignOn => 3,
            Assurance::Beyond(number) => number,
        }
    }

    /// The holder gave a name at least.
    pub fn is_named(self) -> bool {
        match self {
            Assurance::Link => false,
            Assurance::Named
            | Assurance::Verified
            | Assurance::SingleSignOn
            | Assurance::Beyond(_) => true,
        }
    }

    /// The person is proven: acts count as theirs, and their side can hold what they wrote.
    pub fn is_verified(self) -> bool {
        match self {
            Assurance::Link | Assurance::Named => false,
            Assurance::Verified | Assurance::SingleSignOn | Assurance::Beyond(_) => true,
        }
    }
}

impl Default for Assurance {
    /// The assurance of a token that names none.
    fn default() -> Self {
        Assurance::Link
    }
}

impl From<u8> for Assurance {
    fn from(number: u8) -> Self {
        match number {
            0 => Assurance::Link,
            1 => Assurance::Named,
            2 => Assurance::Verified,
            3 => Assurance::SingleSignOn,
            more => Assurance::Beyond(more),
        }
    }
}

impl From<Assurance> for u8 {
    fn from(assurance: Assurance) -> Self {
        assurance.number()
    }
}

impl PartialOrd for Assurance {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Assurance {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number())
    }
}

impl std::fmt::Display for Assurance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.number().fmt(f)
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Assurance {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        use utoipa::openapi::{ObjectBuilder, Type};
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .description(Some(
                "0 link · 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on",
            ))
            .minimum(Some(0))
            .into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Assurance {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_earlier_versions_count_as_single_sign_on_and_stay_as_they_are() {
        for number in 0..=u8::MAX {
            let assurance = Assurance::from(number);
            assert_eq!(assurance.number(), number);
            assert_eq!(serde_json::to_value(assurance).unwrap(), number);
            assert_eq!((assurance.is_named(), assurance.is_verified()), (number >= 1, number >= 2));
        }
        assert!(Assurance::Beyond(9) > Assurance::SingleSignOn);
    }
}
