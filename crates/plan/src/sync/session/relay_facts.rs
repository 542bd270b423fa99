//! The facts of the relay's report that a view needs: holders, rungs, signatures, check-ins, visits.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::attest::Signature;
use crate::ids::Id;
use crate::ladder::Ladder;
use crate::model::Side;
use crate::order::map_of;
use crate::place::Place;
use crate::report::Report;

/// As the relay's last report said; all empty before it did. Parts that an older relay leaves out, or
/// gives in another form, are empty too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RelayFacts {
    /// Which side holds which place.
    pub held: BTreeMap<Place, Side>,
    /// People by whose address nobody is known.
    pub doubles: BTreeSet<Id>,
    /// Which values are suggestions, and which are set.
    pub ladder: Ladder,
    /// The newest signature of each person.
    pub signatures: Vec<Signature>,
    /// The check-ins that count as joint.
    pub joint: Vec<String>,
    /// The people of the own side who have opened the plan.
    pub opened: BTreeSet<Id>,
}

impl From<&Report> for RelayFacts {
    fn from(report: &Report) -> RelayFacts {
        let Report { held, doubles, ladder, signatures, joint, opened, .. } = report.clone();
        RelayFacts { held, doubles, ladder, signatures, joint, opened }
    }
}

impl RelayFacts {
    /// Reads a report.
    pub fn read(report: &Value) -> RelayFacts {
        RelayFacts {
            held: held(report),
            doubles: part(report, "doubles"),
            ladder: part(report, "ladder"),
            signatures: part(report, "signatures"),
            joint: part(report, "joint"),
            opened: part(report, "opened"),
        }
    }
}

fn part<T: DeserializeOwned + Default>(report: &Value, name: &str) -> T {
    report.get(name).and_then(|part| T::deserialize(part).ok()).unwrap_or_default()
}

/// The holders by place: a place that this version does not know is left out alone.
fn held(report: &Value) -> BTreeMap<Place, Side> {
    let held = report.get("held").and_then(Value::as_object);
    let sides = held.into_iter().flatten();
    map_of(
        sides.filter_map(|(path, side)| {
            Some((Place::parse(path)?, Side::from_word(side.as_str()?)?))
        }),
    )
}
