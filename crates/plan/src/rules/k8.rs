//! K8: what the buyer raised lies unanswered.

use chrono::NaiveDate;

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::message::Param;
use crate::model::{RiskStatus, Side};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Root};

/// How long an answer may take, in working days of the buyer.
const ANSWER_WORKING_DAYS: i64 = 5;

/// **K8** (major): a risk or question raised by the buyer unanswered for more than 5 working days.
/// A question is a comment of theirs with a question mark that is not settled. An answer is
/// whatever the seller's side writes in the risk, or comments on the same place, afterwards.
pub(super) const RULE: Rule = Rule { id: "K8", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let mut waiting: Vec<(Place, Param, i64)> = Vec::new();
    let mut wait = |place: Place, name: Param, since: NaiveDate| {
        let days = given.working_days(since, given.now.today);
        if days > ANSWER_WORKING_DAYS {
            waiting.push((place, name, days));
        }
    };
    for (id, risk) in given.plan.risks_in_order() {
        let Some(place) = Place::entity(EntityKind::Risks, id) else { continue };
        let open = matches!(risk.status, None | Some(RiskStatus::Open));
        let Some(raised) = witness.added_by(Side::Buyer, &place).filter(|_| open) else { continue };
        if !witness.has_spoken(Side::Seller, &place, None) {
            wait(place, wording::quoted(&risk.text, "a-risk-without-text"), witness.day(raised.at));
        }
    }
    for (id, comment) in &given.plan.comments {
        let open = !comment.resolved && comment.removed.is_none() && comment.text.contains('?');
        let Some(place) = Place::entity(EntityKind::Comments, id) else { continue };
        let Some(asked) = witness.added_by(Side::Buyer, &place).filter(|_| open) else { continue };
        let on = comment.on.as_ref().and_then(Path::place).unwrap_or(Place::Root(Root::Plan));
        if !witness.has_comment(Some(Side::Seller), &on, asked) {
            wait(place, wording::quoted(&comment.text, "a-question"), witness.day(asked.at));
        }
    }
    let Some(longest) = waiting.iter().map(|(.., days)| *days).max() else { return Vec::new() };
    let names = wording::list(
        waiting.iter().map(|(_, name, days)| wording::for_working_days(name.clone(), *days)),
    );
    let n = waiting.len();
    let found = Detection::at("k8", Severity::Major, waiting.into_iter().map(|(place, ..)| place))
        .with("n", n)
        .with("days", longest)
        .with("limit", ANSWER_WORKING_DAYS)
        .with("waiting", names);
    vec![found]
}
