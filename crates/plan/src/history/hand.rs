//! Hands that a field is in: RULES' "buyer-written, buyer-confirmed, claimed, seller-own", and what
//! follows for holding.

use super::{ChangeKind, FieldLog, LogEntry};
use crate::ids::Id;
use crate::model::Side;
use crate::people::Assurance;
use crate::place::Place;
use crate::schema::{EntityKind, Key};

/// The hand that a field is in, seen from the buyer's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Nobody set it, or it was emptied by the seller's side.
    Nobody,
    /// The buyer's side set it last, to a value of its own.
    BuyerWritten {
        /// With which assurance.
        assurance: Assurance,
    },
    /// The buyer's side confirmed the value as it stands.
    BuyerConfirmed {
        /// With which assurance.
        assurance: Assurance,
    },
    /// The seller's side set it last, and it names somebody of the buyer's side.
    Claimed,
    /// The seller's side set it last, or the buyer's put back what the seller's had set.
    SellerOwn,
}

impl Hand {
    /// Held by the buyer: written or confirmed at assurance 2 or more.
    pub fn holds(self) -> bool {
        match self {
            Hand::BuyerWritten { assurance } | Hand::BuyerConfirmed { assurance } => {
                assurance.is_verified()
            }
            Hand::Nobody | Hand::Claimed | Hand::SellerOwn => false,
        }
    }
}

impl FieldLog {
    /// The hand that a field is in. `names`: the side of the person whose id stands in it, if it
    /// names one; `confirmed`: the assurance with which the buyer's side confirmed the value as it
    /// stands, if it did.
    pub fn hand(&self, place: &Place, names: Option<Side>, confirmed: Option<Assurance>) -> Hand {
        let written = match self.written_by(place) {
            Some((Side::Buyer, assurance)) => Hand::BuyerWritten { assurance },
            Some((Side::Seller, _)) if names == Some(Side::Buyer) => Hand::Claimed,
            Some((Side::Seller, _)) => Hand::SellerOwn,
            None => Hand::Nobody,
        };
        match confirmed {
            // One's own hand needs no confirming, unless it lacks proof.
            Some(assurance) if !written.holds() => Hand::BuyerConfirmed { assurance },
            Some(_) | None => written,
        }
    }

    /// The side that holds a field by having written it: last, to a value of its own, at assurance
    /// 2 or more.
    pub fn held_by(&self, place: &Place) -> Option<Side> {
        self.written_by(place).and_then(|(side, assurance)| assurance.is_verified().then_some(side))
    }

    /// Whether the buyer holds a step: its owner or due date, or by confirming it with this
    /// assurance.
    pub fn buyer_holds_step(&self, id: &Id, confirmed: Option<Assurance>) -> bool {
        let is_held =
            |key| Some(self.held_by(&Place::field(EntityKind::Steps, id, key)?)? == Side::Buyer);
        confirmed.is_some_and(|assurance| assurance.is_verified())
            || [Key::Owner, Key::Due].into_iter().any(|key| is_held(key) == Some(true))
    }

    fn written_by(&self, place: &Place) -> Option<(Side, Assurance)> {
        self.standing(place).map(|entry| {
            let assurance =
                if self.is_overreach(entry) { Assurance::Link } else { entry.by.assurance };
            (entry.by.side, assurance)
        })
    }

    /// The entry by which what stands in a field is somebody's. Writing back what the other side
    /// had set makes nothing one's own; nor does emptying a field hold it.
    pub fn standing(&self, place: &Place) -> Option<&LogEntry> {
        let kept = self.places.get(place)?;
        let last = kept.entries.last()?;
        if last.note.what == ChangeKind::Written {
            return Some(last);
        }
        if last.note.to.is_null() {
            return None;
        }
        let theirs = kept.last_valued(last.by.side.other());
        theirs.filter(|theirs| theirs.note.to == last.note.to).or(Some(last))
    }
}
