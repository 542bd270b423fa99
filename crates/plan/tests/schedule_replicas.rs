//! The schedule of a plan that several people edit: replicas agree, and a proposal can be taken up.

use chrono::{DateTime, NaiveDate};
use countersign_plan::document::PlanDoc;
use countersign_plan::model::{LinkBasis, Plan, StepStatus, read_date};
use countersign_plan::schedule::{Proposal, Schedule};
use countersign_plan::{Command, Id, World};
use serde_json::{Value, json};

fn today() -> NaiveDate {
    read_date("2026-11-23").expect("a date")
}

fn schedule(doc: &PlanDoc) -> Schedule {
    Schedule::of(&doc.read().plan, today())
}

fn apply(doc: &mut PlanDoc, commands: &[Command]) -> Vec<u8> {
    let mut random = || 7;
    let mut world = World { now: DateTime::UNIX_EPOCH, random: &mut random };
    doc.apply(commands, &mut world).expect("commands that a person may give").update
}

/// A replica of a plan under a client id of its own.
fn replica(client: u64, of: &[u8]) -> PlanDoc {
    let mut doc = PlanDoc::new(client);
    doc.merge(of).expect("an update");
    doc
}

fn link(step: &str, after: &str) -> Command {
    Command::Link { id: step.into(), after: after.into(), basis: LinkBasis::Confirmed }
}

fn document(steps: &[(&str, Value)]) -> Value {
    let steps: serde_json::Map<String, Value> =
        steps.iter().map(|(id, step)| ((*id).to_owned(), step.clone())).collect();
    json!({"plan": {"schema": 1, "goLive": "2026-12-04"}, "steps": steps})
}

/// [SCH26]
#[test]
fn replicas_on_which_two_people_closed_a_cycle_report_and_open_the_same_one() {
    let steps = [
        ("c", json!({"title": "Redline", "days": 3})),
        ("a", json!({"title": "Review", "days": 4})),
        ("b", json!({"title": "Approval", "days": 5, "after": {"a": "assumed"}})),
    ];
    let (_, seed, _) = PlanDoc::seed(5_000, &document(&steps)).expect("a document");
    let (mut buyer, mut seller) = (replica(5_001, &seed), replica(5_002, &seed));
    let of_buyer = apply(&mut buyer, &[link("c", "b")]);
    let of_seller = apply(&mut seller, &[link("a", "c")]);
    assert_eq!((schedule(&buyer).cycles.len(), schedule(&seller).cycles.len()), (0, 0));

    buyer.merge(&of_seller).expect("the seller's update");
    seller.merge(&of_buyer).expect("the buyer's update");
    let late = replica(5_003, &seller.encode());
    let reported = schedule(&buyer);
    assert_eq!(reported.cycles, [["a", "b", "c"].map(Id::from).to_vec()]);
    assert_eq!(reported.left_out.len(), 1);
    assert_eq!((&schedule(&seller), &schedule(&late)), (&reported, &reported));
}

/// [SCH27]
#[test]
fn the_commands_of_each_fix_have_the_effect_that_was_said() {
    let steps = [
        ("a", json!({"title": "Review", "days": 6, "daysMin": 2})),
        ("b", json!({"title": "Approval", "days": 5, "after": {"a": "assumed"}})),
        ("c", json!({"title": "Redline", "days": 5, "after": {"b": "confirmed"}})),
        ("d", json!({"title": "Signature", "after": {"c": "assumed"}})),
    ];
    let (_, seed, _) = PlanDoc::seed(5_000, &document(&steps)).expect("a document");
    let fixes = schedule(&replica(5_001, &seed)).fixes;
    let kinds = fixes.iter().map(|fix| std::mem::discriminant(&fix.proposal));
    assert_eq!(kinds.collect::<std::collections::HashSet<_>>().len(), 3, "{fixes:?}");
    for fix in fixes {
        let mut doc = replica(5_002, &seed);
        apply(&mut doc, &fix.proposal.commands());
        let after = schedule(&doc);
        assert_eq!(
            (after.slack, after.projected),
            (Some(fix.effect.slack), Some(fix.effect.projected))
        );
    }
}

/// [SCH13] A step that has begun stays where it is; a step that waits for it can be moved beside
/// it.
#[test]
fn a_step_that_has_begun_is_not_moved_beside_another() {
    let steps = [
        ("a", json!({"days": 3, "status": "doing", "startedOn": "2026-11-20"})),
        (
            "b",
            json!({"days": 9, "status": "doing", "startedOn": "2026-11-20", "after": {"a": "assumed"}}),
        ),
        ("c", json!({"days": 3, "after": {"b": "assumed"}})),
    ];
    let plan: Plan = Plan::read(&document(&steps)).plan;
    assert_eq!(plan.steps[&"b".into()].status(), StepStatus::Doing);
    let schedule = Schedule::of(&plan, today());
    let besides = schedule.fixes.iter().filter_map(|fix| match &fix.proposal {
        Proposal::RunBeside { step, .. } => Some(step.as_str()),
        Proposal::MoveGoLive { .. } | Proposal::Shorten { .. } => None,
    });
    assert_eq!(schedule.slack, Some(-1));
    assert_eq!(besides.collect::<Vec<_>>(), ["c"]);
}
