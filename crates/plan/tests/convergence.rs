//! Replicas that edit at once, over a network that delays, doubles and reorders, end with the same
//! plan.
//!
//! `SEED=17 cargo test -p countersign-plan --test convergence` replays one run.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::wildcard_enum_match_arm,
    reason = "a test stops at what is not as it should be"
)]

use std::collections::{BTreeMap, BTreeSet};

use countersign_plan::Command;
use countersign_plan::document::PlanDoc;
use countersign_plan::ids::Id;
use countersign_plan::schema::EntityKind;
use countersign_plan::testkit::{Rng, TestDesk, random_command};
use serde_json::Value;

const NAMES: [&str; 4] = ["ann", "bo", "cy", "di"];
const START: &str = "
    text goal Live before the spring
    step A Evaluation
    step B Security review
    step C Sign
    person P buyer Ann
    person Q seller Bo
    criterion K Half the tickets
    risk R Holidays
    comment M on steps/A Who?
    link B after A
";

/// The counts of one run, by kind of command.
#[derive(Default)]
struct CommandCounts {
    done: BTreeMap<String, usize>,
    refused: usize,
    undone: usize,
    redone: usize,
    merged: usize,
}

fn run(seed: u64, rounds: usize, tally: &mut CommandCounts) {
    let mut rng = Rng::new(seed);
    let mut desk = TestDesk::new(&NAMES, START);
    let mut steps: BTreeSet<Id> = ["A", "B", "C"].into_iter().map(Id::from).collect();
    for _ in 0..rounds {
        let name = *rng.pick(&NAMES).unwrap();
        match rng.below(10) {
            0..6 => {
                let plan = desk.actor(name).doc.read().plan;
                let commands: Vec<Command> =
                    (0..1 + rng.below(2)).map(|_| random_command(&plan, &mut rng)).collect();
                let before = (clocks(&desk.actor(name).doc), desk.actor(name).doc.document());
                match desk.actor(name).apply(&commands) {
                    Ok(written) => {
                        if !written.changes.is_empty() {
                            for command in &commands {
                                *tally.done.entry(kind(command)).or_default() += 1;
                            }
                        }
                        let added = commands
                            .iter()
                            .filter(|c| matches!(c, Command::AddStep { .. }))
                            .count();
                        let known = steps.len();
                        let plan = desk.actor(name).doc.read().plan;
                        steps.extend(
                            written.made.into_iter().filter(|id| plan.steps.contains_key(id)),
                        );
                        assert_eq!(steps.len(), known + added);
                        desk.post(name, written.update);
                    }
                    Err(_) => {
                        let after =
                            (clocks(&desk.actor(name).doc), desk.actor(name).doc.document());
                        assert!(after == before, "[DOC2] a refused command left something behind");
                        tally.refused += 1;
                    }
                }
            }
            6 => {
                if let Some(written) = desk.actor(name).undo() {
                    tally.undone += 1;
                    desk.post(name, written.update);
                }
            }
            7 => {
                if let Some(written) = desk.actor(name).redo() {
                    tally.redone += 1;
                    desk.post(name, written.update);
                }
            }
            _ => {
                for _ in 0..rng.below(4) {
                    desk.deliver_some(name, &mut rng);
                    tally.merged += 1;
                }
            }
        }
        if rng.below(12) == 0 {
            desk.actor(name).now += chrono::TimeDelta::seconds(1);
        }
    }
    desk.converges();
    let vectors: BTreeSet<Vec<(u64, u32)>> =
        NAMES.iter().map(|name| clocks(&desk.actor(name).doc)).collect();
    assert_eq!(vectors.len(), 1, "all have the same edits");
    let document = desk.actor("ann").doc.document();
    for name in NAMES {
        // The update that one replica would send makes the same plan of an empty one.
        let mut fresh = PlanDoc::new(77);
        fresh.merge(&desk.actor(name).doc.encode()).unwrap();
        assert_eq!(fresh.document(), document, "{name}'s encoding");
        assert!(!fresh.has_pending());
    }
    let plan = desk.actor("bo").doc.read().plan;
    let there: BTreeSet<Id> = plan.steps.keys().cloned().collect();
    assert_eq!(there, steps, "no step is lost or doubled");
    let listed: Vec<&Id> = plan.steps_in_order().into_iter().map(|(id, _)| id).collect();
    let unremoved = plan.steps.values().filter(|step| step.removed.is_none()).count();
    assert_eq!(listed.len(), unremoved);
    assert!(
        document[EntityKind::Steps.root()]
            .as_object()
            .unwrap()
            .values()
            .all(|s| s["rank"].is_string())
    );
}

fn clocks(doc: &PlanDoc) -> Vec<(u64, u32)> {
    use yrs::updates::decoder::Decode;
    let vector = yrs::StateVector::decode_v1(&doc.state_vector()).unwrap();
    let mut clocks: Vec<_> = vector.iter().map(|(client, clock)| (client.get(), *clock)).collect();
    clocks.sort_unstable();
    clocks
}

fn kind(command: &Command) -> String {
    let json = serde_json::to_value(command).unwrap();
    let part = |key: &str| json.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    match command {
        Command::EditPlan { .. }
        | Command::EditStep { .. }
        | Command::EditPerson { .. }
        | Command::EditCriterion { .. }
        | Command::EditRisk { .. }
        | Command::EditMeeting { .. } => format!("{} {}", part("type"), part("field")),
        _ => part("type"),
    }
}

#[test]
fn doc1_doc2_doc3_replicas_converge_whatever_the_order_of_delivery() {
    let mut tally = CommandCounts::default();
    if let Ok(seed) = std::env::var("SEED") {
        run(seed.parse().expect("SEED is a number"), 400, &mut tally);
        return;
    }
    for seed in 0..40 {
        println!("seed {seed}");
        run(seed, 250, &mut tally);
    }
    println!(
        "{} refused, {} undone, {} redone, {} merged",
        tally.refused, tally.undone, tally.redone, tally.merged
    );
    for (kind, count) in &tally.done {
        println!("{count:6} {kind}");
    }
    // The run proves nothing unless people did everything that people can do.
    let kinds = [
        "editText",
        "setText",
        "editPlan goLive",
        "editPlan goLiveOwner",
        "editPlan closeDate",
        "editPlan timeZone",
        "editPlan profile",
        "editPlan pausedUntil",
        "editPlan buyerName",
        "editPlan sellerName",
        "addStep",
        "editStep kind",
        "editStep review",
        "editStep owner",
        "editStep partner",
        "editStep days",
        "editStep daysMin",
        "editStep due",
        "editStep fixedOn",
        "editStep status",
        "editStep startedOn",
        "editStep doneOn",
        "link",
        "unlink",
        "addPerson",
        "editPerson name",
        "editPerson email",
        "editPerson side",
        "editPerson role",
        "editPerson jobTitle",
        "editPerson met",
        "editPerson left",
        "addCriterion",
        "editCriterion measure",
        "editCriterion target",
        "editCriterion owner",
        "editCriterion status",
        "addRisk",
        "editRisk likelihood",
        "editRisk impact",
        "editRisk owner",
        "editRisk status",
        "addComment",
        "resolveComment",
        "move",
        "remove",
        "restore",
        "setPaper",
        "editMeeting at",
        "editMeeting minutes",
        "editMeeting agenda",
        "editMeeting link",
        "setWorkweek",
        "setHoliday",
    ];
    for kind in kinds {
        assert!(tally.done.get(kind).is_some_and(|count| *count > 0), "nobody ever did {kind}");
    }
    assert_eq!(tally.done.len(), kinds.len());
    assert!(tally.undone > 100 && tally.redone > 20 && tally.merged > 1_000);
}
