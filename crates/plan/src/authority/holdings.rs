//! Which side holds which place.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::history::{Entry, FieldLog, How};
use crate::ids::{Id, Kin, Path};
use crate::model::{Plan, Side};

/// The least assurance with which a write or a confirmation holds.
pub const PROVEN: u8 = 2;

/// What stands in a plan.
pub trait Values {
    /// The value in a place, null for absent.
    fn value(&self, path: &Path) -> Value;
}

/// Which side holds which place of a plan, at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Holdings<'a, V> {
    /// What stands in it.
    pub values: &'a V,
    /// Who set what.
    pub history: &'a FieldLog,
    /// Which places a side confirmed as they stand, and with which assurance.
    pub confirmed: &'a BTreeMap<Path, (Side, u8)>,
}

/// What a side holds of a step by itself, and what follows.
struct OfStep {
    owner: Option<Side>,
    gone: Option<Side>,
    dropped: Option<Side>,
}

impl<V: Values> Holdings<'_, V> {
    /// The side that holds a place, when it is to hold `to`; `None`: anybody may write it.
    ///
    /// A side's alone, whoever wrote them last: `pausedUntil` (the buyer's), `holidays/SIDE/…`, `side`, `email` and
    /// `removed` of its people (an address that is not there yet anybody may add), and to mark a review of the paper
    /// process as not needed (the buyer's). `plan/workweek` is of both sides: [`judge_workweek`](super::judge_workweek).
    pub fn holder(&self, path: &Path, to: &Value) -> Option<Side> {
        let parts: Vec<&str> = path.parts().collect();
        match parts[..] {
            ["plan", "pausedUntil"] => Some(Side::Buyer),
            // The buyer's date, whoever guessed it: the seller holds it only as its owner.
            ["plan", "goLive"] => {
                let named = self.side_of(&Path::of("plan", "goLiveOwner"));
                self.direct(path, named.or(Some(Side::Buyer)))
            }
            ["plan", "goLiveOwner"] => self.owner(path),
            ["holidays", side, _] => Side::from_word(side),
            ["people", id, key @ ("side" | "email" | "removed")] => {
                let side = self.values.value(&Path::of("people", id).field("side"));
                let side = side.as_str().and_then(Side::from_word)?;
                (key != "email" || !self.values.value(path).is_null()).then_some(side)
            }
            ["paper", _] => {
                let not_needed = |value: &Value| value.get("needed") == Some(&Value::Bool(false));
                let theirs = || {
                    let last = self.history.entries(path).last();
                    last.is_some_and(|last| last.by.side == Side::Buyer && last.how != How::Created)
                };
                let held = not_needed(to) || not_needed(&self.values.value(path)) && theirs();
                held.then_some(Side::Buyer)
            }
            ["steps", id, "owner"] => self.step(id).owner,
            ["steps", id, "removed"] => self.step(id).gone,
            ["steps", id, "status"] => {
                // Only whether it is dropped is a commitment; the rest is progress.
                let dropped = |value: &Value| value.as_str() == Some("dropped");
                (dropped(to) != dropped(&self.values.value(path))).then(|| self.step(id).dropped)?
            }
            ["criteria" | "risks", id, "removed"] => self.taken_out(parts[0], id),
            ["criteria" | "risks", _, "owner"] => self.owner(path),
            ["steps", _, "partner" | "due" | "days" | "fixedOn"] | ["criteria", _, "measure" | "target"] => {
                self.direct(path, self.owner_beside(path))
            }
            _ => None,
        }
    }

    /// Every place that a side holds. Of a step that is not to be dropped `steps/ID/dropped`. Holidays and workweeks are
    /// each side's own by their names, and are not listed.
    pub fn all(&self, plan: &Plan) -> BTreeMap<Path, Side> {
        let mut held = BTreeMap::new();
        let mut put = |path: Path, side: Option<Side>| {
            side.map(|side| held.insert(path, side));
        };
        for key in ["goLive", "goLiveOwner", "pausedUntil"] {
            let path = Path::of("plan", key);
            put(path.clone(), self.holder(&path, &Value::Null));
        }
        for id in plan.steps.keys() {
            let at = Path::entity(Kin::Steps, id);
            if self.is_untouched(&at) {
                continue;
            }
            let owner = self.side_of(&at.field("owner"));
            for key in ["partner", "due", "days", "fixedOn"] {
                put(at.field(key), self.direct(&at.field(key), owner));
            }
            let step = self.step(id.as_str());
            put(at.field("owner"), step.owner);
            put(at.field("removed"), step.gone);
            put(at.field("dropped"), step.dropped);
        }
        let below = |kin: Kin, id: &Id, key: &str| Path::entity(kin, id).field(key);
        let touched = |kin: Kin| move |id: &&Id| !self.is_untouched(&Path::entity(kin, id));
        let criteria = plan.criteria.keys().filter(touched(Kin::Criteria)).flat_map(|id| {
            ["measure", "target", "owner", "removed"].map(|key| below(Kin::Criteria, id, key))
        });
        let risks = plan
            .risks
            .keys()
            .filter(touched(Kin::Risks))
            .flat_map(|id| ["owner", "removed"].map(|key| below(Kin::Risks, id, key)));
        let people = plan
            .people
            .keys()
            .flat_map(|id| ["side", "email", "removed"].map(|key| below(Kin::People, id, key)));
        let paper = plan.paper.keys().map(|review| Path::of("paper", review.word()));
        for path in criteria.chain(risks).chain(people).chain(paper) {
            let side = self.holder(&path, &Value::Null);
            put(path, side);
        }
        held
    }

    /// Whether nobody put a hand to anything of an entity since the plan was made: then nobody holds any of it.
    fn is_untouched(&self, at: &Path) -> bool {
        let made = |entry: &Entry| entry.how == How::Created;
        self.history.below(at).all(made)
            && !self.confirmed.contains_key(at)
            && !self.confirmed.range(at.field("")..).next().is_some_and(|(path, _)| {
                path.as_str().strip_prefix(at.as_str()).is_some_and(|rest| rest.starts_with('/'))
            })
    }

    fn step(&self, id: &str) -> OfStep {
        let at = Path::of("steps", id);
        let (owner_path, removed) = (at.field("owner"), at.field("removed"));
        let named = self.side_of(&owner_path);
        let owner = self.owner(&owner_path);
        let gone = self.marked(&removed, |to| *to == Value::Bool(true));
        let stands_dropped = self.values.value(&at.field("status")).as_str() == Some("dropped");
        let dropped = if stands_dropped {
            self.marked(&at.field("status"), |to| to.as_str() == Some("dropped"))
        } else {
            None
        };
        let fields = ["partner", "due", "days", "fixedOn"];
        let held = fields.map(|key| self.direct(&at.field(key), named));
        let own = [owner, gone, dropped, self.confirmed_by(&at, named)];
        let any = [Side::Buyer, Side::Seller]
            .into_iter()
            .find(|side| held.iter().chain(&own).any(|holder| *holder == Some(*side)));
        OfStep {
            // Whoever was named as owner by the other side is not kept from changing it.
            owner: owner.or(any.filter(|side| !self.is_claim(&owner_path) || named == Some(*side))),
            gone: gone.or(owner).or(any),
            dropped: dropped.or(owner).or(any),
        }
    }

    /// Of a criterion or a risk: whoever holds any of it, the buyer first.
    fn taken_out(&self, list: &str, id: &str) -> Option<Side> {
        let at = Path::of(list, id);
        let named = self.side_of(&at.field("owner"));
        let held = [
            self.direct(&at.field("measure"), named),
            self.direct(&at.field("target"), named),
            self.owner(&at.field("owner")),
            self.confirmed_by(&at, named),
        ];
        let any = [Side::Buyer, Side::Seller].into_iter().find(|side| held.contains(&Some(*side)));
        self.marked(&at.field("removed"), |to| *to == Value::Bool(true)).or(any)
    }

    /// The side that holds a field by itself. `named`: the side of the owner of what it lies in.
    fn direct(&self, path: &Path, named: Option<Side>) -> Option<Side> {
        let written =
            self.history.standing(path).filter(|entry| self.proves(entry)).map(|entry| entry.by.side);
        self.first(written, self.confirmed_by(path, named), named)
    }

    /// The side that holds who owns something by itself: not by naming somebody of the other side.
    fn owner(&self, path: &Path) -> Option<Side> {
        let named = self.side_of(path);
        let written =
            self.history.standing(path).filter(|entry| self.proves(entry)).map(|entry| entry.by.side);
        let written = written.filter(|side| named.is_none_or(|named| named == *side));
        self.first(written, self.confirmed_by(path, named), named)
    }

    fn first(&self, written: Option<Side>, confirmed: Option<Side>, named: Option<Side>) -> Option<Side> {
        // What the seller put down in the buyer's name is a claim.
        let written = written.filter(|side| *side == Side::Buyer || named != Some(Side::Buyer));
        if confirmed == Some(Side::Buyer) { confirmed } else { written.or(confirmed) }
    }

    fn confirmed_by(&self, path: &Path, named: Option<Side>) -> Option<Side> {
        let (side, assurance) = self.confirmed.get(path)?;
        (*assurance >= PROVEN && (*side == Side::Buyer || named != Some(Side::Buyer))).then_some(*side)
    }

    /// The side that set a mark which stands.
    fn marked(&self, path: &Path, is_mark: impl Fn(&Value) -> bool) -> Option<Side> {
        let last =
            self.history.entries(path).last().filter(|last| self.proves(last) && is_mark(&last.note.to))?;
        Some(last.by.side)
    }

    /// Whether the owner was named by the other side.
    fn is_claim(&self, path: &Path) -> bool {
        let named = self.side_of(path);
        self.history.standing(path).is_some_and(|entry| named.is_some_and(|named| named != entry.by.side))
    }

    /// The side of the person whose id stands in a place.
    fn side_of(&self, path: &Path) -> Option<Side> {
        let person = self.values.value(path);
        let side = self.values.value(&Path::of("people", person.as_str()?).field("side"));
        side.as_str().and_then(Side::from_word)
    }

    /// The side of the owner of the entity that a field lies in.
    fn owner_beside(&self, path: &Path) -> Option<Side> {
        let (kin, id) = path.in_entity()?;
        self.side_of(&Path::entity(kin, &id).field("owner"))
    }

    /// Whether an entry is the hand of a person who is known well enough, and was not over what the other side held.
    fn proves(&self, entry: &Entry) -> bool {
        entry.by.assurance >= PROVEN && entry.how != How::Created && !self.history.is_overreach(entry)
    }
}
