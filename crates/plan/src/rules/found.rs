//! What a rule found, before it is worded for one side.

use chrono::NaiveDate;

use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// One thing that a rule found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// How much it weighs.
    pub severity: Severity,
    /// The places it is about.
    pub evidence: Vec<Path>,
    /// The number that fired, with its unit.
    pub fired: Option<String>,
    /// Its limit.
    pub limit: Option<String>,
    /// The side whose turn it is.
    pub who: Side,
    /// By when, where a date follows from the plan.
    pub by: Option<NaiveDate>,
    /// For the seller.
    pub seller: Words,
    /// For the buyer, neutrally; absent when the buyer is not to read it.
    pub buyer: Option<Words>,
}

/// What is so, and what to do next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What is so.
    pub says: String,
    /// What to do next.
    pub next: String,
}

impl Found {
    /// Something of this weight at these places. The turn is the seller's until said otherwise.
    pub fn new(severity: Severity, evidence: impl IntoIterator<Item = Path>) -> Found {
        Found {
            severity,
            evidence: evidence.into_iter().collect(),
            fired: None,
            limit: None,
            who: Side::Seller,
            by: None,
            seller: Words::default(),
            buyer: None,
        }
    }

    /// The number that fired, and its limit: `16 days`, `14 days`.
    pub fn fired(mut self, fired: impl Into<String>, limit: impl Into<String>) -> Found {
        self.fired = Some(fired.into());
        self.limit = Some(limit.into());
        self
    }

    /// It is this side's turn.
    pub fn turn_of(mut self, side: Side) -> Found {
        self.who = side;
        self
    }

    /// The next action is due by then.
    pub fn by(mut self, date: Option<NaiveDate>) -> Found {
        self.by = date;
        self
    }

    /// What the seller reads.
    pub fn seller(mut self, says: impl Into<String>, next: impl Into<String>) -> Found {
        self.seller = Words { says: says.into(), next: next.into() };
        self
    }

    /// What the buyer reads.
    pub fn buyer(mut self, says: impl Into<String>, next: impl Into<String>) -> Found {
        self.buyer = Some(Words { says: says.into(), next: next.into() });
        self
    }

    /// The words for a side, if it may read them.
    pub fn words(&self, side: Side) -> Option<&Words> {
        match side {
            Side::Seller => Some(&self.seller),
            Side::Buyer => self.buyer.as_ref(),
        }
    }
}
