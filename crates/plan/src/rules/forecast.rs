//! Three dates side by side: what the rep hopes, what the buyer signed, what the buyer's own
//! durations bear out.

use super::Given;
use super::witness::Witness;
use crate::ids::Id;
use crate::model::{Side, read_date};
use crate::place::Place;
use crate::report::Forecast;
use crate::schedule::{Evidence, Span};
use crate::schema::Key;

/// The dates of a plan whose record is at hand.
pub(super) fn of(given: &Given<'_>) -> Forecast {
    let Some(witness) = Witness::of(given) else { return Forecast::default() };
    let signed_go_live = witness.signature().and_then(|signature| {
        match signature.changes.iter().find(|change| change.place == Place::Plan(Key::GoLive)) {
            Some(change) => change.was.as_ref().and_then(|was| read_date(was.as_str()?)),
            None => given.plan.plan.go_live,
        }
    });
    // To hold a step is to hold the days that it had then, and none that came later.
    let holds =
        |id: &Id| match (witness.holds_field(id, Key::Days), witness.holds_field(id, Key::DaysMin))
        {
            (false, _) => Span::None,
            (true, false) => Span::Most,
            (true, true) => Span::Range,
        };
    let mut open = given.plan.steps.iter().filter(|(_, step)| step.is_open()).peekable();
    let stands_behind = open.peek().is_none() || open.any(|(id, _)| holds(id) != Span::None);
    let evidence = Evidence::of(given.plan, given.now.today, holds).filter(|_| stands_behind);
    let close_date = witness.record.close_date;
    let calendar = given.calendars.side(Side::Buyer);
    let gap = |to| Some(calendar.working_days(close_date?, to));
    Forecast {
        close_date,
        signed_go_live,
        evidence,
        gap: evidence.and_then(|evidence| gap(evidence.max)),
        gap_min: evidence.and_then(|evidence| gap(evidence.min)),
    }
}
