//! Properties of the schedule of any plan, tried on random networks, calendars, cycles and pins. A
//! failure prints its plan, made as small as it can be.

use std::collections::BTreeMap;

use countersign_plan::Id;
use countersign_plan::model::{Holiday, LinkBasis, Plan, Side, Step, StepStatus};
use countersign_plan::schedule::{Calendars, Proposal, Schedule};
use proptest::prelude::*;

#[path = "schedule/day_by_day.rs"]
mod day_by_day;
#[path = "schedule/random_plan.rs"]
mod random_plan;

use day_by_day::DayByDay;
use random_plan::{PlanFeatures, plans, shifted, today};

/// All that can occur, in a plan small enough to be worked out by trying.
const SMALL: PlanFeatures =
    PlanFeatures { steps: 7, calendars: 2, pins: true, cycles: true, history: true };
/// All that can occur.
const ANY: PlanFeatures = PlanFeatures { steps: 40, ..SMALL };
/// One calendar for both sides, no pins, nothing begun.
const PLAIN: PlanFeatures =
    PlanFeatures { steps: 25, calendars: 1, pins: false, cycles: false, history: false };

fn waits(step: &Step) -> bool {
    step.is_open() && step.started_on.is_none()
}

/// The schedule of a plan, and the links it followed between live steps that are linked directly.
fn with_links(plan: &Plan) -> (Schedule, Vec<(Id, Id)>) {
    let schedule = Schedule::of(plan, today());
    let left_out: Vec<(&Id, &Id)> = schedule.left_out.iter().map(|l| (&l.after, &l.step)).collect();
    let links = plan.steps.iter().filter(|(_, step)| step.is_live()).flat_map(|(id, step)| {
        step.after
            .keys()
            .filter(|after| plan.steps.get(*after).is_some_and(Step::is_live))
            .map(move |a| (a, id))
    });
    let followed = links
        .filter(|link| !left_out.contains(link))
        .map(|(a, b)| (a.clone(), b.clone()))
        .collect();
    (schedule, followed)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// [SCH20]
    #[test]
    fn stepping_day_by_day_gives_the_same(plan in plans(SMALL), day in -3_i64..4) {
        let today = shifted(day);
        let schedule = Schedule::of(&plan, today);
        let slow = DayByDay::new(&plan, today, &schedule.left_out, false);
        prop_assert_eq!(&schedule.steps, &slow.steps());
        prop_assert_eq!(schedule.projected, slow.projected());
        prop_assert_eq!(schedule.slack, slow.slack());
        prop_assert_eq!(schedule.buffer, slow.buffer());
        let fewest = DayByDay::new(&plan, today, &schedule.left_out, true);
        prop_assert_eq!(schedule.slack_min, fewest.slack());
    }

    /// [SCH21]
    #[test]
    fn no_step_finishes_before_it_starts_or_starts_before_what_it_waits_for_has_finished(plan in plans(ANY)) {
        let (schedule, links) = with_links(&plan);
        for (id, dates) in &schedule.steps {
            prop_assert!(dates.earliest_start <= dates.earliest_finish, "{id}");
            prop_assert!(dates.latest_start <= dates.latest_finish, "{id}");
        }
        for (before, step) in links.iter().filter(|(_, step)| waits(&plan.steps[step])) {
            let (ends, starts) = (schedule.steps[before].earliest_finish, schedule.steps[step].earliest_start);
            let is_milestone = plan.steps[step].days.unwrap_or(0) == 0;
            prop_assert!(ends < starts || is_milestone && ends <= starts, "{step} after {before}");
        }
    }

    /// [SCH22] The same plan under other ids, other ranks and other kinds of link, stored the other way round.
    #[test]
    fn the_order_in_which_steps_are_stored_changes_nothing(
        plan in plans(PlanFeatures { cycles: false, ..ANY }),
    ) {
        let other = |id: &Id| Id::from(format!("{}{id}", 9 - id.as_str().bytes().map(usize::from).sum::<usize>() % 10));
        let mut renamed = Plan { steps: BTreeMap::new(), ..plan.clone() };
        for (id, step) in plan.steps.iter().rev() {
            let mut step = step.clone();
            step.rank = format!("{}", 100 - plan.steps.len());
            step.after = step.after.keys().map(|id| (other(id), LinkBasis::Confirmed)).collect();
            renamed.steps.insert(other(id), step);
        }
        let (a, b) = (Schedule::of(&plan, today()), Schedule::of(&renamed, today()));
        prop_assert_eq!((a.slack, a.slack_min, a.projected), (b.slack, b.slack_min, b.projected));
        for (id, dates) in &a.steps {
            prop_assert_eq!(dates, &b.steps[&other(id)]);
        }
    }

    /// [SCH11]
    #[test]
    fn without_the_links_that_close_a_cycle_a_plan_has_none_and_the_same_dates(plan in plans(ANY)) {
        let mut plan = plan;
        // A step that passes links on cannot be unlinked; here everything is live.
        plan.steps.values_mut().for_each(|step| (step.removed, step.status) = (None, None));
        let schedule = Schedule::of(&plan, today());
        prop_assert_eq!(schedule.cycles.is_empty(), schedule.left_out.is_empty());
        for cycle in &schedule.cycles {
            prop_assert!(cycle.is_sorted());
        }
        for link in &schedule.left_out {
            let is_in_one = |cycle: &&Vec<Id>| cycle.contains(&link.step) && cycle.contains(&link.after);
            prop_assert_eq!(schedule.cycles.iter().filter(is_in_one).count(), 1);
            plan.steps.get_mut(&link.step).expect("a step").after.remove(&link.after);
        }
        let opened = Schedule::of(&plan, today());
        prop_assert!(opened.cycles.is_empty());
        prop_assert_eq!(opened.steps, schedule.steps);
        prop_assert_eq!(opened.driving, schedule.driving);
    }

    /// [SCH30] Steps that are dropped, in chains, diamonds and circles, pass on what people could
    /// have written out: each live step linked to those it waits for through them.
    #[test]
    fn sch30_dropped_steps_change_no_more_than_their_links_written_out(
        plan in plans(PlanFeatures { steps: 30, ..SMALL }),
        dropped in prop::collection::vec(prop::bool::weighted(0.4), 30),
        crowd in prop::bool::ANY,
    ) {
        let plan = with_dropped(plan, &dropped, crowd);
        let (passed, written) = (Schedule::of(&plan, today()), Schedule::of(&written_out(&plan), today()));
        // A link that is passed on cannot be taken away, so no fix proposes it.
        let rest = |schedule: &Schedule| Schedule {
            fixes: schedule.fixes.iter().filter(|fix| !matches!(fix.proposal, Proposal::RunBeside { .. })).cloned().collect(),
            ..schedule.clone()
        };
        prop_assert_eq!(rest(&passed), rest(&written));
    }

    /// [SCH23]
    #[test]
    fn slack_is_equal_along_an_unbranched_chain(plan in plans(PLAIN)) {
        let (schedule, links) = with_links(&plan);
        for (before, step) in &links {
            let is_only = |(a, b): &&(Id, Id)| a == before || b == step;
            if links.iter().filter(is_only).count() == 1 {
                prop_assert_eq!(schedule.steps[before].slack, schedule.steps[step].slack);
            }
        }
    }

    /// [SCH24]
    #[test]
    fn moving_go_live_moves_every_slack_by_as_many_working_days(
        plan in plans(PlanFeatures { history: true, cycles: true, ..PLAIN }),
        days in -20_i32..20,
    ) {
        let moved = {
            let mut moved = plan.clone();
            let go_live = plan.plan.go_live.expect("go-live");
            moved.plan.go_live = Some(Calendars::of(&plan).both().add(go_live, days));
            Schedule::of(&moved, today())
        };
        let schedule = Schedule::of(&plan, today());
        let by = |slack: Option<i64>| slack.map(|slack| slack + i64::from(days));
        prop_assert_eq!((moved.slack, moved.slack_min), (by(schedule.slack), by(schedule.slack_min)));
        for (id, dates) in &schedule.steps {
            prop_assert_eq!(moved.steps[id].slack, by(dates.slack));
        }
    }

    /// [SCH25] Go-live is not past, nor before a day on which something really happens: a day off between the two would
    /// make what is late already fewer working days late.
    #[test]
    fn a_further_holiday_never_adds_slack(
        plan in plans(PlanFeatures { history: true, cycles: true, ..PLAIN }),
        day in -40_i64..80,
    ) {
        let mut plan = plan;
        plan.plan.go_live = plan.plan.go_live.max(Some(shifted(5)));
        let schedule = Schedule::of(&plan, today());
        for side in Side::ALL {
            plan.holidays.insert(Holiday { side: *side, date: shifted(day) }, String::new());
        }
        let with_holiday = Schedule::of(&plan, today());
        prop_assert!(with_holiday.slack <= schedule.slack);
        for (id, dates) in &schedule.steps {
            prop_assert!(with_holiday.steps[id].slack <= dates.slack, "{id}");
        }
    }

    /// [SCH12]
    #[test]
    fn driving_chains_hold_every_step_with_least_slack_and_no_other(
        plan in plans(PlanFeatures { pins: true, history: true, cycles: true, ..PLAIN }),
    ) {
        let schedule = Schedule::of(&plan, today());
        let least = schedule.steps.values().filter_map(|dates| dates.slack).min();
        let mut in_chains: Vec<&Id> = schedule.driving.iter().flatten().collect();
        in_chains.sort();
        in_chains.dedup();
        let tightest = schedule.steps.iter().filter(|(_, dates)| dates.slack.is_some() && dates.slack == least);
        prop_assume!(schedule.driving.len() < 64);
        prop_assert_eq!(in_chains, tightest.map(|(id, _)| id).collect::<Vec<_>>());
        prop_assert!(schedule.driving.is_sorted());
        for pair in schedule.driving.iter().flat_map(|chain| chain.windows(2)) {
            let (before, step) = (&schedule.steps[&pair[0]], &schedule.steps[&pair[1]]);
            prop_assert!(before.earliest_finish <= step.earliest_start);
        }
    }

    /// [SCH13] Random calendars too, so the border of a shortening is searched for.
    #[test]
    fn applying_a_fix_does_what_it_said(
        plan in plans(PlanFeatures { cycles: false, steps: 12, ..SMALL }),
    ) {
        let schedule = Schedule::of(&plan, today());
        let is_late = |s: &Schedule| s.slack < Some(0) || pins_missed(&plan, s);
        prop_assert!(is_late(&schedule) || schedule.fixes.is_empty());
        for fix in &schedule.fixes {
            let after = Schedule::of(&applied(&plan, &fix.proposal), today());
            prop_assert_eq!((after.slack, after.projected), (Some(fix.effect.slack), Some(fix.effect.projected)));
            prop_assert_eq!(is_late(&after), fix.effect.least_slack < 0);
            if let Proposal::Shorten { step, days } = &fix.proposal
                && fix.effect.least_slack >= 0
            {
                let one_more = Proposal::Shorten { step: step.clone(), days: days + 1 };
                prop_assert!(is_late(&Schedule::of(&applied(&plan, &one_more), today())), "{step} could take longer");
            }
        }
    }
}

/// The plan with some of its steps dropped. With a crowd, one of these waits for every third step
/// and is waited for by every other.
fn with_dropped(mut plan: Plan, dropped: &[bool], crowd: bool) -> Plan {
    let ids: Vec<Id> = plan.steps.keys().cloned().collect();
    let hub = ids.iter().zip(dropped).find(|(_, dropped)| **dropped && crowd).map(|(id, _)| id);
    for ((nth, id), dropped) in ids.iter().enumerate().zip(dropped) {
        if *dropped {
            step(&mut plan, id).status = Some(StepStatus::Dropped);
        }
        if let Some(hub) = hub {
            if nth % 3 == 0 {
                step(&mut plan, hub).after.insert(id.clone(), LinkBasis::Assumed);
            }
            if nth % 2 == 0 {
                step(&mut plan, id).after.insert(hub.clone(), LinkBasis::Assumed);
            }
        }
    }
    plan
}

/// The plan without the steps that are dropped or removed, what they pass on written as links.
fn written_out(plan: &Plan) -> Plan {
    let mut written = plan.clone();
    written.steps.retain(|_, step| step.is_live());
    for (id, step) in &mut written.steps {
        let (mut after, mut to_see, mut seen) = (BTreeMap::new(), vec![id], Vec::new());
        while let Some(id) = to_see.pop() {
            for (before, basis) in &plan.steps[id].after {
                match plan.steps.get(before) {
                    Some(other) if !other.is_live() => {
                        if !seen.contains(&before) {
                            seen.push(before);
                            to_see.push(before);
                        }
                    }
                    None if !plan.steps[id].is_live() => {}
                    Some(_) | None => drop(after.insert(before.clone(), *basis)),
                }
            }
        }
        step.after = after;
    }
    written
}

/// Whether a step that is not done finishes after its pin.
fn pins_missed(plan: &Plan, schedule: &Schedule) -> bool {
    let calendars = Calendars::of(plan);
    plan.steps.iter().filter(|(_, step)| step.is_open()).any(|(id, step)| {
        let calendar = calendars.of_step(plan, step);
        step.fixed_on
            .is_some_and(|pin| calendar.working_days(schedule.steps[id].earliest_finish, pin) < 0)
    })
}

/// The plan with a proposal put into effect, as a person would.
fn applied(plan: &Plan, proposal: &Proposal) -> Plan {
    let mut plan = plan.clone();
    match proposal {
        Proposal::MoveGoLive { go_live } => plan.plan.go_live = Some(*go_live),
        Proposal::Shorten { step: id, days } => step(&mut plan, id).days = Some(*days),
        Proposal::RunBeside { unlink, link, .. } => {
            for gone in unlink {
                step(&mut plan, &gone.step).after.remove(&gone.after);
            }
            for made in link {
                step(&mut plan, &made.step).after.insert(made.after.clone(), LinkBasis::Confirmed);
            }
        }
    }
    plan
}

fn step<'p>(plan: &'p mut Plan, id: &Id) -> &'p mut Step {
    plan.steps.get_mut(id).expect("a step")
}

/// Whether dropped steps pass links on that are walked, and some that close a circle.
#[test]
fn sch29_random_plans_have_dropped_steps_that_pass_on_links_and_circles() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = [0_usize; 3];
    for round in 0..200 {
        let mix = PlanFeatures { steps: 30, ..SMALL };
        let plan = plans(mix).new_tree(&mut runner).expect("a plan").current();
        let dropped: Vec<bool> = (0..30).map(|i| (i + round) % 5 < 2).collect();
        let plan = with_dropped(plan, &dropped, round % 2 == 0);
        let (schedule, written) = (Schedule::of(&plan, today()), written_out(&plan));
        let is_passed_on = |step: &Id, after: &Id| !plan.steps[step].after.contains_key(after);
        let links =
            written.steps.iter().flat_map(|(id, step)| step.after.keys().map(move |a| (id, a)));
        let occurs = [
            links.filter(|(step, after)| is_passed_on(step, after)).count() > 3,
            schedule.left_out.iter().any(|link| is_passed_on(&link.step, &link.after)),
            schedule.driving.iter().flat_map(|c| c.windows(2)).any(|w| is_passed_on(&w[1], &w[0])),
        ];
        seen.iter_mut().zip(occurs).for_each(|(count, occurs)| *count += usize::from(occurs));
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

// The generator makes what the properties are about: otherwise they would hold for want of a case.
#[test]
fn random_plans_have_cycles_pins_late_chains_and_fixes() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = [0_usize; 6];
    for round in 0..400 {
        let mix = PlanFeatures { cycles: round % 2 == 0, ..SMALL };
        let plan = plans(mix).new_tree(&mut runner).expect("a plan").current();
        let schedule = Schedule::of(&plan, today());
        let has_fix =
            |wanted: fn(&Proposal) -> bool| schedule.fixes.iter().any(|fix| wanted(&fix.proposal));
        let occurs = [
            !schedule.cycles.is_empty(),
            !schedule.unknown.is_empty(),
            pins_missed(&plan, &schedule),
            has_fix(|p| matches!(p, Proposal::RunBeside { .. })),
            has_fix(|p| matches!(p, Proposal::Shorten { .. })),
            schedule.driving.iter().any(|chain| chain.len() > 2),
        ];
        seen.iter_mut().zip(occurs).for_each(|(count, occurs)| *count += usize::from(occurs));
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}
