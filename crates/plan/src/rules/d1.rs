//! D1: values in the document that could not be read.

use super::{Detection, Rule, RuleInput};
use crate::attest::is_commitment;
use crate::ids::Path;
use crate::model::ValueForm;
use crate::order::Arrange;
use crate::place::Place;
use crate::reading::OddValue;
use crate::report::Severity;
use crate::schema::{EntityKind, Hold, InTerms, Root};

/// **D1**: a value that is not what should stand in its place (minor; major where it hides a
/// commitment: a date, an owner, a duration, a text that both sides rely on). It reads as absent
/// until somebody writes it again. One finding for each, up to twenty; then one for the rest.
///
/// An entry under a key that is no id is minor: it stands for no place, and nothing that it says is
/// missing from the plan. Two majors would turn the verdict, and earlier versions let anybody write
/// such keys.
pub(super) const RULE: Rule = Rule { id: "D1", element: None, find };

const ONE_BY_ONE: usize = 20;
/// How many of the rest are named as evidence.
const NAMED: usize = 200;

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let mut odd: Vec<&OddValue> = given.odd.iter().collect();
    odd.arrange_by_key(|o| severity(o));
    let (first, rest) = odd.split_at(odd.len().min(ONE_BY_ONE));
    let mut found: Vec<Detection> = first.iter().map(|odd| unreadable(odd)).collect();
    if !rest.is_empty() {
        found.push(the_rest(rest));
    }
    found
}

fn unreadable(odd: &OddValue) -> Detection {
    let OddValue { path, expected, found } = odd;
    if *expected == ValueForm::Id {
        return Detection::new("d1-no-id", severity(odd), [path.clone()])
            .with("place", path.as_str())
            .with("expected", expected.message())
            .with("found", found.clone());
    }
    Detection::new("d1", severity(odd), [path.clone()])
        .with("place", path.as_str())
        .with("expected", expected.message())
        .with("found", found.clone())
}

fn the_rest(rest: &[&OddValue]) -> Detection {
    let weight = rest.iter().map(|o| severity(o)).min().unwrap_or(Severity::Minor);
    Detection::new("d1-rest", weight, rest.iter().take(NAMED).map(|o| o.path.clone()))
        .with("n", rest.len())
}

fn severity(odd: &OddValue) -> Severity {
    let is_place = odd.expected != ValueForm::Id;
    if is_place && hides_commitment(&odd.path) { Severity::Major } else { Severity::Minor }
}

/// The place is part of what is signed, or the whole of an entity that is.
fn hides_commitment(path: &Path) -> bool {
    let Some(place) = path.place() else { return false };
    // Below a field of schema 1 lies a part of its value.
    let deepest = if let Place::Unknown(_) = place { place.ancestors().pop() } else { None };
    let place =
        deepest.filter(|above| above.known().is_some() || is_commitment(above)).unwrap_or(place);
    match (&place, place.known()) {
        (Place::Root(root), _) => match root {
            Root::Goal | Root::Steps | Root::Criteria | Root::Risks => true,
            Root::People | Root::Paper | Root::Plan => true,
            Root::Title | Root::Holidays | Root::Meeting | Root::Comments | Root::Proposals => {
                false
            }
        },
        (Place::Entity(EntityKind::People, _), _) => true,
        (_, Some(field)) if field.terms == InTerms::OfPerson => true,
        (
            Place::Field(EntityKind::Steps | EntityKind::Criteria | EntityKind::Risks, ..),
            Some(field),
        ) => field.hold == Hold::WithExistence || is_commitment(&place),
        _ => is_commitment(&place),
    }
}
