//! Fights over places: forms that write their value back whenever it is taken back.
//!
//! A client whose form writes its value back whenever it sees another would go on for ever, and so
//! would the relay. After [`REPAIRS_MAX`] repairs of one place within [`REPAIRS_WITHIN`], what its
//! person writes there over a socket is silenced for [`SILENCE`]: its content goes nowhere, and
//! the repair reaches the connection itself only at the end of that time, so that its form has
//! nothing to answer.
//!
//! Fights are counted by person, not by connection: a socket that closes and opens again goes on
//! with its fights. A guest counts apart from the verified person of the same sub, because the
//! link may be in other hands, and these must not silence anybody.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::Place;

use super::judge::UpdateReaction;
use crate::principal::ClientOwner;
use crate::token::Participant;

/// So many repairs of one place make a fight,
const REPAIRS_MAX: usize = 3;
/// within this time,
const REPAIRS_WITHIN: TimeDelta = TimeDelta::seconds(10);
/// and silence the person there for this long.
pub(super) const SILENCE: TimeDelta = TimeDelta::minutes(1);
/// Places that are counted of one person. Beyond it those that were repaired longest ago are
/// forgotten, the silenced ones last.
const PLACES_MAX: usize = 512;
/// People whose fights are counted. Beyond it those whose last repair is the oldest are forgotten.
const FIGHTERS_MAX: usize = 256;

/// A person in a fight.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fighter {
    principal: ClientOwner,
    is_guest: bool,
}

/// The fights over the places of one plan.
#[derive(Clone, Debug, Default)]
pub(super) struct Fights {
    by_fighter: BTreeMap<Fighter, PlaceFights>,
}

/// The places that one person fights over.
#[derive(Clone, Debug, Default)]
struct PlaceFights {
    repairs: BTreeMap<Place, Vec<DateTime<Utc>>>,
    silenced: BTreeMap<Place, DateTime<Utc>>,
}

impl Fighter {
    pub(super) fn of(who: &Participant) -> Fighter {
        Fighter { principal: who.principal(), is_guest: !who.assurance.is_verified() }
    }
}

impl Fights {
    /// Whether nobody was repaired lately.
    pub(super) fn is_empty(&self) -> bool {
        self.by_fighter.is_empty()
    }

    /// The places into which nothing is taken from a person at an instant.
    pub(super) fn silenced(&self, who: &Fighter, at: DateTime<Utc>) -> Vec<Place> {
        let fights = self.by_fighter.get(who).into_iter();
        let silenced = fights.flat_map(|fights| &fights.silenced);
        silenced
            .filter(|(_, until)| is_silent(**until, at))
            .map(|(place, _)| place.clone())
            .collect()
    }

    /// Until when anything of a person is silenced.
    pub(super) fn until(&self, who: &Fighter) -> Option<DateTime<Utc>> {
        self.by_fighter.get(who)?.silenced.values().max().copied()
    }

    /// Notes what was taken back from a person, and forgets what is over.
    pub(super) fn note(&mut self, who: &Fighter, judged: &UpdateReaction, at: DateTime<Utc>) {
        self.by_fighter.retain(|_, fights| fights.forget(at));
        let fights = self.by_fighter.entry(who.clone()).or_default();
        judged.repaired.iter().for_each(|place| fights.repaired(place, at));
        while self.by_fighter.len() > FIGHTERS_MAX {
            let oldest = self.by_fighter.iter().min_by_key(|(_, fights)| fights.last());
            let Some(oldest) = oldest.map(|(who, _)| who.clone()) else { break };
            self.by_fighter.remove(&oldest);
        }
    }
}

impl PlaceFights {
    /// One more repair of a place.
    fn repaired(&mut self, place: &Place, at: DateTime<Utc>) {
        let times = self.repairs.entry(place.clone()).or_default();
        times.retain(|time| is_recent(*time, at));
        times.push(at);
        if times.len() >= REPAIRS_MAX {
            self.repairs.remove(place);
            self.silenced.insert(place.clone(), at + SILENCE);
        }
        if self.repairs.len() > PLACES_MAX {
            forget_first(&mut self.repairs, place, |times| times.last().copied());
        }
        if self.silenced.len() > PLACES_MAX {
            forget_first(&mut self.silenced, place, |until| Some(*until));
        }
    }

    /// Forgets what is over, and says whether anything is left.
    fn forget(&mut self, at: DateTime<Utc>) -> bool {
        self.repairs.retain(|_, times| times.last().is_some_and(|last| is_recent(*last, at)));
        self.silenced.retain(|_, until| is_silent(*until, at));
        !self.repairs.is_empty() || !self.silenced.is_empty()
    }

    /// When the last repair was, as far as it is known.
    fn last(&self) -> Option<DateTime<Utc>> {
        let repairs = self.repairs.values().filter_map(|times| times.last().copied());
        repairs.chain(self.silenced.values().map(|until| *until - SILENCE)).max()
    }
}

fn is_recent(time: DateTime<Utc>, at: DateTime<Utc>) -> bool {
    (at - time).abs() < REPAIRS_WITHIN
}

/// Longer than a silence nothing is silent: the clock was ahead when it began.
fn is_silent(until: DateTime<Utc>, at: DateTime<Utc>) -> bool {
    until > at && until - at <= SILENCE
}

/// Forgets the oldest, but not the one that came just now: several can be of one moment.
fn forget_first<T>(
    places: &mut BTreeMap<Place, T>,
    newest: &Place,
    at: impl Fn(&T) -> Option<DateTime<Utc>>,
) {
    let others = places.iter().filter(|(place, _)| *place != newest);
    let first = others.min_by_key(|(_, value)| at(value)).map(|(place, _)| place.clone());
    first.map(|place| places.remove(&place));
}

#[cfg(test)]
mod tests {
    use countersign_plan::model::Side;
    use countersign_plan::people::Principal;

    use super::*;

    fn repaired(fights: &mut Fights, sub: &str, place: &str, at: DateTime<Utc>) -> Fighter {
        let principal = ClientOwner::Person(Principal { side: Side::Buyer, sub: sub.to_owned() });
        let who = Fighter { principal, is_guest: false };
        let repaired = vec![Place::parse(place).unwrap()];
        fights.note(&who, &UpdateReaction { repaired, ..UpdateReaction::default() }, at);
        who
    }

    #[test]
    fn gst33_fights_take_bounded_memory_and_are_forgotten_when_they_are_over() {
        let mut fights = Fights::default();
        let begin = DateTime::UNIX_EPOCH;
        let mut eve = None;
        for place in 0..3 * PLACES_MAX {
            for _ in 0..1 + place % 2 * 2 {
                let place = format!("steps/S{place}/due");
                eve = Some(repaired(&mut fights, "eve", &place, begin));
            }
        }
        let eve = eve.unwrap();
        // The last place made room for itself, and is silenced now.
        assert_eq!(fights.by_fighter[&eve].repairs.len(), PLACES_MAX - 1);
        assert_eq!(fights.silenced(&eve, begin).len(), PLACES_MAX);
        for n in 0..2 * FIGHTERS_MAX as i64 {
            let at = begin + TimeDelta::milliseconds(n);
            repaired(&mut fights, &format!("sub {n}"), "goal", at);
        }
        assert_eq!(fights.by_fighter.len(), FIGHTERS_MAX);
        let later = begin + REPAIRS_WITHIN + TimeDelta::seconds(1);
        repaired(&mut fights, "ann", "goal", later);
        assert_eq!(fights.by_fighter.len(), 1);
    }
}
