//! Updates that hostile participants write, by a CRDT that knows nothing of plans.

use super::*;

/// The writes of a trick.
pub(super) fn worst(
    doc: &Doc,
    trick: &str,
    rng: &mut Rng,
    held: &[Vec<&'static str>],
    (foe, sub): (Side, &str),
) {
    let roots: BTreeMap<&str, _> =
        ENTITIES.iter().map(|root| (*root, doc.get_or_insert_map(*root))).collect();
    let (plan, proposals) = (doc.get_or_insert_map("plan"), doc.get_or_insert_map("proposals"));
    let (goal, ledger) = (doc.get_or_insert_text("goal"), doc.get_or_insert_array("ledger"));
    let mut txn = doc.transact_mut();
    let root = ENTITIES[rng.below(ENTITIES.len())];
    let place = &held[rng.below(held.len())];
    match trick {
        "keys" => {
            let long = "k".repeat(65);
            let keys = [
                "pilot/due",
                "pilot#due",
                "x/pilot",
                "",
                "a\nb",
                long.as_str(),
                "pilot/removed",
                "/",
                "#",
            ];
            let key = keys[rng.below(keys.len())];
            match rng.below(3) {
                0 => drop(roots[root].insert(&mut txn, key, EVIL)),
                1 => {
                    let fields = [("removed", EVIL), ("due", EVIL)];
                    roots[root].insert(&mut txn, key, MapPrelim::from_iter(fields));
                }
                _ => drop(roots[root].insert(&mut txn, key, 5_i64)),
            }
        }
        "delete" => {
            if let [root, id, _] = place.as_slice() {
                roots[*root].remove(&mut txn, id);
            }
        }
        "replace" => {
            if let [root, id, _] = place.as_slice() {
                match rng.below(2) {
                    0 => drop(roots[*root].insert(&mut txn, *id, EVIL)),
                    _ => drop(roots[*root].insert(
                        &mut txn,
                        *id,
                        MapPrelim::from_iter([("name", EVIL)]),
                    )),
                }
            }
        }
        "again" => {
            if let Some(step) = entity(&roots["steps"], &txn, "board") {
                for n in 0..1 + rng.below(60) {
                    step.insert(&mut txn, "due", format!("2087-02-{:02}", 1 + n % 28));
                    step.insert(&mut txn, "minutes", n as f64);
                }
            }
        }
        "held" => match place.as_slice() {
            ["plan", key] => drop(plan.insert(&mut txn, *key, "2088-01-01")),
            [root, id, key] => {
                let value = match *key {
                    "owner" => Any::from(["dana", "mallory", ""][rng.below(3)]),
                    "days" => Any::from(900.0 + rng.below(99) as f64),
                    "side" => Any::from(foe.word()),
                    "email" | "target" => Any::from("evil@evil.example"),
                    _ => Any::from(format!("2088-03-{:02}", 1 + rng.below(28))),
                };
                if let Some(entity) = entity(&roots[*root], &txn, id) {
                    match rng.below(4) {
                        0 => drop(entity.remove(&mut txn, key)),
                        _ => drop(entity.insert(&mut txn, *key, value)),
                    }
                }
            }
            _ => {}
        },
        "removed" => {
            if let [root, id, _] = place.as_slice()
                && let Some(entity) = entity(&roots[*root], &txn, id)
            {
                let at = Any::from_json(r#"{"at": "2026-11-23T09:00:00Z"}"#).unwrap();
                match (rng.below(2), *root) {
                    (0, "steps") => drop(entity.insert(&mut txn, "status", "dropped")),
                    _ => drop(entity.insert(&mut txn, "removed", at)),
                }
            }
        }
        "texts" => {
            let length = goal.len(&txn);
            match rng.below(3) {
                0 => {
                    goal.insert(
                        &mut txn,
                        rng.below(length as usize + 1) as u32,
                        &"z".repeat(rng.below(6000)),
                    );
                }
                1 if length > 0 => {
                    goal.remove_range(&mut txn, 0, 1 + rng.below(length as usize) as u32);
                }
                _ => {
                    let id = format!("c{}", rng.draw() % 1000);
                    let comment =
                        roots["comments"].insert(&mut txn, id.as_str(), MapPrelim::default());
                    comment.insert(&mut txn, "on", "goal");
                    comment.insert(&mut txn, "text", TextPrelim::new("z".repeat(rng.below(6000))));
                }
            }
        }
        "values" => {
            if let Some(step) = entity(&roots["steps"], &txn, "board") {
                match rng.below(4) {
                    0 => drop(step.insert(&mut txn, "days", Any::from(1_i64 << 60))),
                    1 => drop(step.insert(&mut txn, "due", MapPrelim::from_iter([("x", EVIL)]))),
                    2 => drop(step.insert(&mut txn, "odd", Any::Undefined)),
                    _ => drop(step.insert(&mut txn, "days", f64::NAN)),
                }
            }
        }
        "proposals" => {
            let path = place.join("/");
            let name = [sub, "ann", "sam", "seller:ann", "buyer:sam", "x#y"][rng.below(6)];
            let value = r#"{"value": "2088-01-01", "at": "2026-11-23T09:00:00Z"}"#;
            proposals.insert(&mut txn, format!("{path}#{name}"), Any::from_json(value).unwrap());
        }
        "ledger" => drop(ledger.push_back(&mut txn, EVIL)),
        other => unreachable!("{other} writes nothing"),
    }
}

fn entity(root: &yrs::MapRef, txn: &TransactionMut<'_>, id: &str) -> Option<yrs::MapRef> {
    match root.get(txn, id) {
        Some(Out::YMap(entity)) => Some(entity),
        Some(_) | None => None,
    }
}
