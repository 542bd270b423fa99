//! Records that the relay made of a plan, beside its document: the input of the diagnosis.
//!
//! Plain values, handed in as one [`Record`]; nothing here reads a clock or the CRDT. The browser
//! never has one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::attest::{self, Evidence, Signature};
use crate::history::FieldLog;
use crate::model::Side;
use crate::people::Assurance;
use crate::place::Place;

/// The record of one plan, as of the moment for which a report is made.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    /// The record of who set each field, and when.
    pub history: &'a FieldLog,
    /// The statements that people put their name to.
    pub evidence: &'a Evidence,
    /// The newest signature of each person and how it stands, oldest first:
    /// [`crate::attest::signatures`].
    pub signatures: &'a [Signature],
    /// How much of each text is whose; of those that can be promised: the goal, criteria, risks.
    pub texts: &'a BTreeMap<Place, Shares>,
    /// Which places a side holds; of texts those that it confirmed.
    pub held: &'a BTreeMap<Place, Side>,
    /// When identified people opened the plan, oldest first.
    pub opens: &'a [Open],
    /// The inspections (ids of the ledger) during which the relay itself saw somebody of the buyer
    /// connected.
    pub witnessed: &'a BTreeSet<String>,
    /// When the plan began; from then on it lies open to whoever has the link.
    pub created: DateTime<Utc>,
    /// The rep's close date, from their CRM. Never in the document.
    pub close_date: Option<NaiveDate>,
    /// The civil day of an instant, where the plan is lived.
    pub day: &'a dyn Fn(DateTime<Utc>) -> NaiveDate,
}

/// How much of a text is whose: visible characters, in UTF-16 units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Of all.
    pub all: u32,
    /// Of people of the buyer whose address is verified.
    pub buyer: u32,
    /// Of other people of the buyer.
    pub unproven: u32,
}

impl Shares {
    /// Whether the buyer holds the text by having written at least half of it (RULES "Terms").
    pub fn hold(self) -> bool {
        self.all > 0 && u64::from(self.buyer) * 2 >= u64::from(self.all)
    }

    /// The buyer's share in percent, rounded down; of people whose address is verified.
    pub fn percent(self) -> u64 {
        (u64::from(self.buyer) * 100).checked_div(u64::from(self.all)).unwrap_or(0)
    }
}

/// That somebody opened the plan on a day: kept for people who gave a name at least, the first and
/// the last time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Open {
    /// The day, where the plan is lived.
    pub day: NaiveDate,
    /// Theirs.
    pub side: Side,
    /// Unique within plan and side.
    pub sub: String,
    /// As others see them.
    pub name: String,
    /// 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on.
    pub assurance: Assurance,
    /// When first on that day.
    pub first: DateTime<Utc>,
    /// When last.
    pub last: DateTime<Utc>,
}

/// The places that are in a side's hand: it wrote the value that stands there, or confirmed it,
/// with a verified address. A value that the buyer confirmed is the buyer's, whoever wrote it.
/// Narrower than what [`crate::authority::Holdings`] keeps the other side from writing.
pub fn held(evidence: &Evidence, history: &FieldLog) -> BTreeMap<Place, Side> {
    let confirmed = |side: Side| {
        let confirmed = attest::confirmed(side, evidence, history);
        confirmed
            .into_iter()
            .filter(|(_, assurance)| assurance.is_verified())
            .map(move |(place, _)| (place, side))
    };
    let mut held: BTreeMap<Place, Side> = confirmed(Side::Seller).collect();
    for place in history.places() {
        // Of texts it counts how much is whose, not who wrote last.
        if history.value(place).is_some()
            && let Some(side) = history.held_by(place)
        {
            held.insert(place.clone(), side);
        }
    }
    held.extend(confirmed(Side::Buyer));
    held
}

impl std::fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Record").field("created", &self.created).finish_non_exhaustive()
    }
}
