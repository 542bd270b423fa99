//! Random plans for the properties of the schedule.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use countersign_plan::Id;
use countersign_plan::model::{
    Holiday, LinkBasis, Plan, Removal, Side, Stakeholder, Step, StepStatus, read_date,
};
use proptest::collection::{btree_set, vec};
use proptest::option::weighted;
use proptest::prelude::*;

/// The features that may occur in a plan.
#[derive(Clone, Copy)]
pub(crate) struct PlanFeatures {
    pub(crate) steps: usize,
    /// Two calendars, or one for both sides.
    pub(crate) calendars: usize,
    pub(crate) pins: bool,
    /// Links against the order of ids, so that there are cycles.
    pub(crate) cycles: bool,
    /// Steps that are under way, done, dropped or removed.
    pub(crate) history: bool,
}

/// The middle of the days that occur, a Monday.
pub(crate) fn today() -> NaiveDate {
    read_date("2026-11-23").expect("a date")
}

/// Plans, each with a day of go-live.
pub(crate) fn plans(mix: PlanFeatures) -> impl Strategy<Value = Plan> {
    (vec(step(mix), 1..=mix.steps), calendars(mix.calendars), day(-10..60)).prop_map(
        move |(steps, (weeks, holidays), go_live)| {
            let mut plan = Plan { holidays, ..Plan::default() };
            plan.plan.go_live = Some(go_live);
            plan.plan.workweek = weeks.into_iter().collect();
            for side in Side::ALL {
                let person = Stakeholder { side: Some(*side), ..Stakeholder::default() };
                plan.people.insert(side.word().into(), person);
            }
            let count = steps.len();
            for (i, (mut step, after)) in steps.into_iter().enumerate() {
                for other in after {
                    let other = if mix.cycles { other % (count + 1) } else { other % (i + 1) };
                    if mix.cycles || other != i {
                        step.after.insert(id(other), LinkBasis::Assumed);
                    }
                }
                plan.steps.insert(id(i), step);
            }
            plan
        },
    )
}

/// The id of a step by its number; the one past the last does not exist.
fn id(number: usize) -> Id {
    format!("{number:02}").into()
}

type Weeks = Vec<(Side, Vec<u8>)>;
type Holidays = BTreeMap<Holiday, String>;

fn calendars(count: usize) -> impl Strategy<Value = (Weeks, Holidays)> {
    let week = || {
        prop_oneof![Just(vec![1, 2, 3, 4, 5]), Just(vec![7, 1, 2, 3, 4]), Just(vec![2, 4, 6, 3])]
    };
    let off = || btree_set(-30_i64..80, 0..12);
    (week(), week(), off(), off()).prop_map(move |(buyer, seller, off_buyer, off_seller)| {
        let (seller, off_seller) =
            if count == 1 { (buyer.clone(), off_buyer.clone()) } else { (seller, off_seller) };
        let of = |side: Side, off: BTreeSet<i64>| {
            off.into_iter().map(move |n| (Holiday { side, date: shifted(n) }, String::new()))
        };
        let holidays = of(Side::Buyer, off_buyer).chain(of(Side::Seller, off_seller)).collect();
        (vec![(Side::Buyer, buyer), (Side::Seller, seller)], holidays)
    })
}

/// A step without links, and the numbers it may be linked to.
fn step(mix: PlanFeatures) -> impl Strategy<Value = (Step, Vec<usize>)> {
    let person = || weighted(0.7, prop_oneof![Just("buyer"), Just("seller"), Just("somebody")]);
    (
        (weighted(0.9, 0_u16..7), weighted(0.3, 0_u16..7), person(), person()),
        (
            weighted(0.2, day(-5..40)).prop_map(move |pin| pin.filter(|_| mix.pins)),
            weighted(0.4, day(-10..60)),
        ),
        prop_oneof![8 => Just(0), 5 => 1..7]
            .prop_map(move |history| if mix.history { history } else { 0 }),
        (day(-20..3), day(-15..5), weighted(0.8, day(-15..5))),
        prop_oneof![3 => vec(0_usize..64, 0..2), 1 => vec(0_usize..64, 0..4)],
    )
        .prop_map(
            |((days, days_min, owner, partner), (fixed_on, due), history, real, after)| {
                let mut step = Step { days, days_min, fixed_on, due, ..Step::default() };
                step.owner = owner.map(Id::from);
                step.partner = partner.map(Id::from);
                match history {
                    1 => (step.status, step.started_on) = (Some(StepStatus::Doing), Some(real.0)),
                    2 => (step.status, step.started_on) = (Some(StepStatus::Blocked), Some(real.1)),
                    3 => (step.status, step.done_on) = (Some(StepStatus::Done), real.2),
                    4 => {
                        step.status = Some(StepStatus::Done);
                        (step.started_on, step.done_on) = (Some(real.0), real.2);
                    }
                    5 => step.status = Some(StepStatus::Dropped),
                    6 => step.removed = Some(Removal::default()),
                    _ => step.status = Some(StepStatus::Open),
                }
                (step, after)
            },
        )
}

fn day(range: std::ops::Range<i64>) -> impl Strategy<Value = NaiveDate> {
    range.prop_map(shifted)
}

/// So many days after today, or before.
pub(crate) fn shifted(days: i64) -> NaiveDate {
    let first = today() - Days::new(200);
    first + Days::new(u64::try_from(days + 200).expect("at most 200 days back"))
}
