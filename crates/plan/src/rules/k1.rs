//! K1: the time does not suffice.

use super::{Found, Given, Rule, wording};
use crate::ids::{Kin, Path};
use crate::report::Severity;

/// **K1** (major, and the plan is at risk): project slack < 0: worked backward from go-live, the plan should have begun
/// before today.
pub(super) const RULE: Rule = Rule { id: "K1", element: None, about: "The plan ends after go-live.", find };

/// How many ways out a sentence names.
const WAYS: usize = 3;

fn find(given: &Given<'_>) -> Vec<Found> {
    let schedule = given.schedule;
    let (Some(go_live), Some(projected), Some(slack)) =
        (schedule.go_live, schedule.projected, schedule.slack)
    else {
        return Vec::new();
    };
    if slack >= 0 {
        return Vec::new();
    }
    let late = wording::count(wording::days(slack), "working day");
    let says = format!(
        "{late} too late: the plan ends on {}, go-live is planned for {}.",
        wording::day(projected),
        wording::day(go_live)
    );
    let ways: Vec<String> =
        schedule.fixes.iter().take(WAYS).map(|fix| wording::proposal(given.plan, &fix.proposal)).collect();
    let ways = if ways.is_empty() { "move go-live or shorten steps".to_owned() } else { ways.join(", or ") };
    let chain = schedule.driving.first().into_iter().flatten();
    let evidence =
        std::iter::once(Path::of("plan", "goLive")).chain(chain.map(|id| Path::entity(Kin::Steps, id)));
    let found = Found::new(Severity::Major, evidence)
        .fired(format!("{slack} working days of slack"), "0")
        .seller(&says, format!("Show the buyer the chain of steps, and decide together: {ways}."))
        .buyer(&says, format!("Decide together what to do: {ways}."));
    vec![found]
}
