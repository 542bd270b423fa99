//! Records that the relay made of a plan, beside its document: the input of the diagnosis.
//!
//! Plain values, handed in as one [`Record`]; nothing here reads a clock or the CRDT. The browser
//! never has one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use crate::attest::{self, Evidence, Signature};
use crate::bearer::{bearers, compared};
use crate::history::FieldLog;
use crate::ids::Id;
use crate::model::{Plan, Side};
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
    pub texts: &'a BTreeMap<Place, TextShares>,
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
pub struct TextShares {
    /// Of all.
    pub all: u32,
    /// Of people of the buyer whose address is verified.
    pub buyer: u32,
    /// Of other people of the buyer.
    pub unproven: u32,
}

impl TextShares {
    /// Whether the buyer holds the text by having written at least half of it (RULES "Terms").
    pub fn hold(self) -> bool {
        self.all > 0 && u64::from(self.buyer) * 2 >= u64::from(self.all)
    }

    /// Whether most of the text is the buyer's, verified or not.
    pub fn is_of_buyer(self) -> bool {
        (u64::from(self.buyer) + u64::from(self.unproven)) * 2 > u64::from(self.all)
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
    /// Their address, where it is verified: tells which person of the plan they are. Told to
    /// nobody.
    #[serde(skip)]
    pub email: Option<String>,
    /// 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on.
    pub assurance: Assurance,
    /// When first on that day.
    pub first: DateTime<Utc>,
    /// When last.
    pub last: DateTime<Utc>,
}

impl Open {
    /// Whether another one is of the same person and day.
    pub fn is_same(&self, other: &Open) -> bool {
        (self.day, self.side, &self.sub) == (other.day, other.side, &other.sub)
    }

    /// Takes in that the same person had it open again on that day.
    pub fn extend(&mut self, later: Open) {
        self.first = self.first.min(later.first);
        self.last = self.last.max(later.last);
        self.assurance = self.assurance.max(later.assurance);
        self.email = later.email.or(self.email.take());
        self.name = later.name;
    }
}

/// The people of a side who have opened the plan, as far as their verified addresses tell: of
/// somebody who came with several, the last one counts.
pub fn opened(plan: &Plan, side: Side, opens: &[Open], doubles: &BTreeSet<Id>) -> BTreeSet<Id> {
    let own = opens.iter().filter(|open| open.side == side);
    let addresses: BTreeMap<&str, &str> =
        own.filter_map(|open| Some((&*open.sub, open.email.as_deref()?))).collect();
    let bearers = bearers(plan, side, doubles);
    let named = addresses.into_values().filter_map(|address| bearers.get(&compared(address)?));
    named.map(|id| Id::clone(id)).collect()
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
