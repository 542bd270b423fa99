//! Results of bytes behind the gate: plans, messages, files.

use chrono::{DateTime, NaiveDate, Utc};
use countersign_gate::{Gate, Outcome, Principal};
use countersign_plan::document::{PlanDoc, gate_config};
use countersign_plan::exchange;
use countersign_plan::message::{Catalogue, Message};
use countersign_plan::model::Side;
use countersign_plan::rules::{Moment, Thresholds, report};
use countersign_plan::sync::frame::{AwarenessUpdate, Frame};
use countersign_plan::view::{ViewReader, view};

use crate::desk::*;

fn now() -> Moment {
    Moment {
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

/// One update into a plan of schema 1: whatever is let in merges, reads as a plan, has a report for
/// each side and a view, and is the same plan when it is loaded again.
pub fn plan(bytes: &[u8]) {
    let mut gate = Gate::new(gate_config());
    let document = serde_json::json!({"title": "Plan", "goal": "live", "plan": {"goLive": "2027-01-15"},
        "people": {"P": {"name": "Ann", "side": "buyer"}},
        "steps": {"S": {"title": "Review", "days": 5, "owner": "P"}, "T": {"title": "Sign", "after": {"S": "confirmed"}}}});
    let (_, seed, _) = PlanDoc::seed(RELAY, &document).unwrap();
    gate.admit_own(&seed).unwrap().unwrap();
    let mut doc = PlanDoc::keeping(90_000);
    doc.merge(&seed).unwrap();
    if let Outcome::Pass(pass) = gate.admit(Principal(1), bytes) {
        doc.merge(&pass.bytes).unwrap();
        assert!(!doc.has_pending());
        read(&doc);
        let mut again = PlanDoc::new(90_001);
        again.merge(&doc.encode()).unwrap();
        assert!(!again.has_pending());
        read(&again);
    }
}

/// Reading is total.
fn read(doc: &PlanDoc) {
    let reading = doc.read();
    let document = doc.document();
    for side in [Side::Buyer, Side::Seller] {
        let report = report(&reading.plan, &reading.odd, side, &now(), &Thresholds::default());
        serde_json::to_string(&report).unwrap();
        let reader = ViewReader { side, email: None };
        serde_json::to_string(&view(&reading.plan, &reading.odd, &reader, &now())).unwrap();
    }
    let _ = (document, doc.ledger(), doc.authors());
}

/// A message of a socket, a state of presence, a state vector, an anchor: each is read or refused,
/// and what was read and written again reads the same.
pub fn wire(bytes: &[u8]) {
    if let Ok(frame) = Frame::decode(bytes) {
        let written = frame.encode();
        let again = Frame::decode(&written).unwrap();
        assert_eq!(again, frame);
        assert_eq!(again.encode(), written);
    }
    if let Ok(states) = AwarenessUpdate::decode(bytes) {
        let written = states.encode();
        assert_eq!(AwarenessUpdate::decode(&written).unwrap(), states);
    }
    let doc = PlanDoc::new(90_000);
    if let Ok(difference) = doc.diff(bytes) {
        PlanDoc::new(90_001).merge(&difference).unwrap();
    }
    let _ = doc.resolve(bytes);
}

/// No language: a message as its code.
struct BareCodes;

impl Catalogue for BareCodes {
    fn message(&self, message: &Message) -> String {
        message.to_string()
    }
}

/// A file under each name that has a reader: a plan that can be seeded, or an error that says
/// something.
pub fn import(bytes: &[u8]) {
    for name in ["plan.json", "plan.csv", "plan"] {
        match exchange::import(bytes, name, &BareCodes) {
            Ok(imported) => {
                for plan in imported.plans {
                    let (doc, seed, _) = PlanDoc::seed(RELAY, &plan.document).unwrap();
                    read(&doc);
                    PlanDoc::new(90_000).merge(&seed).unwrap();
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
        let _ = exchange::open(bytes, name, &BareCodes);
    }
}
