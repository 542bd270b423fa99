//! Turns: the side that has to act, and the next thing that the reader has to do.
//!
//! Links, states, owners and dates decide; where no date was agreed, the day by which go-live needs
//! the step.

use serde::Serialize;

use super::rows::{PersonChip, RowContext};
use crate::ids::Id;
use crate::model::{Side, Step};
use crate::order::Arrange;

/// Which side has to act next.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SideTurn {
    /// The side of the owner of the first step that can go on; `null` when it has no owner or no
    /// step is open.
    pub side: Option<Side>,
    /// That step.
    pub step: Option<Id>,
    /// Its title.
    pub title: String,
    /// Its owner.
    pub owner: Option<PersonChip>,
    /// How many open steps can go on now: the buyer's, the seller's, nobody's.
    pub ready: ReadySteps,
}

/// How many open steps can go on now, by whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct ReadySteps {
    pub buyer: usize,
    pub seller: usize,
    pub nobody: usize,
}

/// The reader's own next steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NextSteps {
    /// Whether these are the reader's own or those of the reader's side.
    pub whose: TurnScope,
    /// Open steps, those that can go on first, then by date and order.
    pub steps: Vec<Id>,
}

/// The reader or side whose next steps are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum TurnScope {
    /// The reader's own.
    Mine,
    /// Those of the reader's side, as the reader owns none.
    Side,
}

pub(super) fn turn(desk: &RowContext<'_>) -> SideTurn {
    let mut ready = ReadySteps::default();
    let steps: Vec<_> = soonest(desk).into_iter().filter(|(_, s)| !desk.waits(s)).collect();
    for (_, step) in &steps {
        match desk.plan.owner_side(step) {
            Some(Side::Buyer) => ready.buyer += 1,
            Some(Side::Seller) => ready.seller += 1,
            None => ready.nobody += 1,
        }
    }
    let first = steps.first();
    SideTurn {
        side: first.and_then(|(_, s)| desk.plan.owner_side(s)),
        step: first.map(|(id, _)| (*id).clone()),
        title: first.map(|(_, s)| s.title.clone()).unwrap_or_default(),
        owner: first.and_then(|(_, s)| s.owner.as_ref()).map(|id| desk.chip(id)),
        ready,
    }
}

pub(super) fn next(desk: &RowContext<'_>) -> NextSteps {
    let open = soonest(desk);
    let mine: Vec<Id> = open
        .iter()
        .filter(|(_, s)| s.owner.is_some() && s.owner.as_ref() == desk.me())
        .map(|(id, _)| (*id).clone())
        .collect();
    if !mine.is_empty() {
        return NextSteps { whose: TurnScope::Mine, steps: mine };
    }
    let ours = open.iter().filter(|(_, s)| desk.plan.owner_side(s) == Some(desk.side));
    NextSteps { whose: TurnScope::Side, steps: ours.map(|(id, _)| (*id).clone()).collect() }
}

/// Open steps: those that can go on before those that wait, then by date (none last), then in the
/// order of the page.
pub(super) fn soonest<'a>(desk: &RowContext<'a>) -> Vec<(&'a Id, &'a Step)> {
    let mut open: Vec<_> =
        desk.plan.steps_in_order().into_iter().filter(|(_, s)| s.is_open()).collect();
    open.arrange_by_key(|(id, s)| {
        let needed = || desk.schedule.steps.get(*id).and_then(|dates| dates.latest_finish);
        let date = s.due.or(s.fixed_on).or_else(needed);
        (desk.waits(s), date.is_none(), date)
    });
    open
}
