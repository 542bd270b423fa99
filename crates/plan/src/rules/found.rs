//! Findings of rules, before a report is made for one side.

use chrono::NaiveDate;

use crate::ids::Path;
use crate::message::{Param, Params};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;

/// One thing that a rule found: a code of the catalogues with its parameters. The message of the
/// code has an attribute for each text: `seller`, `seller-do`, `buyer`, `buyer-do`, `fired`,
/// `limit`.
#[derive(Clone, Debug, PartialEq)]
pub struct Detection {
    /// The id of its message.
    pub code: &'static str,
    /// Its parameters.
    pub params: Params,
    /// How much it weighs.
    pub severity: Severity,
    /// The places it is about.
    pub evidence: Vec<Path>,
    /// The side whose turn it is.
    pub who: Side,
    /// By when, where a date follows from the plan.
    pub by: Option<NaiveDate>,
    /// The sides that may read it.
    pub audience: Audience,
}

/// The sides that may read a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Both sides, each in its own words.
    Both,
    /// The seller alone.
    Seller,
}

impl Detection {
    /// Something of this weight at these places, for both sides. The turn is the seller's until
    /// said otherwise.
    pub fn new(
        code: &'static str,
        severity: Severity,
        evidence: impl IntoIterator<Item = Path>,
    ) -> Detection {
        Detection {
            code,
            params: Params::new(),
            severity,
            evidence: evidence.into_iter().collect(),
            who: Side::Seller,
            by: None,
            audience: Audience::Both,
        }
    }

    /// As [`Detection::new`], of places.
    pub fn at(
        code: &'static str,
        severity: Severity,
        evidence: impl IntoIterator<Item = Place>,
    ) -> Detection {
        Detection::new(code, severity, evidence.into_iter().map(Path::from))
    }

    /// Adds a parameter of its message.
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Detection {
        self.params.push(name, value.into());
        self
    }

    /// It is this side's turn.
    pub fn turn_of(mut self, side: Side) -> Detection {
        self.who = side;
        self
    }

    /// The next action is due by then.
    pub fn by(mut self, date: Option<NaiveDate>) -> Detection {
        self.by = date;
        self
    }

    /// Not for the buyer.
    pub fn for_the_seller(mut self) -> Detection {
        self.audience = Audience::Seller;
        self
    }

    /// Whether this side may read it.
    pub fn is_for(&self, side: Side) -> bool {
        match (self.audience, side) {
            (Audience::Both, _) | (Audience::Seller, Side::Seller) => true,
            (Audience::Seller, Side::Buyer) => false,
        }
    }
}
