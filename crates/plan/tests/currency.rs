//! How signatures and confirmations stand after edits of both sides.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::attest::{
    Attestation, AttestationKind, AttestationStatus, Difference, Evidence, Ledger, Signature,
    Signer, Terms, confirmations, confirmed, signatures,
};
use countersign_plan::command::{Command, StepEdit, World};
use countersign_plan::document::{EditOutcome, PlanDoc};
use countersign_plan::history::{EditChannel, FieldLog, LogEntry, notes};
use countersign_plan::ids::Id;
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use countersign_plan::testkit::{Rng, place as place_of, random_command};
use countersign_plan::{Change, Place};
use serde_json::{Value, json};

/// A plan that both sides edit, with the record and the evidence that a relay would keep.
struct SharedPlan {
    doc: PlanDoc,
    history: FieldLog,
    evidence: Evidence,
    now: DateTime<Utc>,
    rng: Rng,
    seq: u64,
}

impl SharedPlan {
    fn new(seed: u64) -> SharedPlan {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/suite/rules/complete.json");
        let document: Value =
            serde_json::from_slice(&std::fs::read(path).expect("the plan")).expect("JSON");
        let (_, update, odd) = PlanDoc::seed(7000, &document).expect("a plan");
        assert_eq!(odd, []);
        let now = "2026-11-23T09:00:00Z".parse().expect("an instant");
        let (history, evidence) = (FieldLog::default(), Evidence::default());
        let mut table = SharedPlan {
            doc: PlanDoc::new(7001),
            history,
            evidence,
            now,
            rng: Rng::new(seed),
            seq: 0,
        };
        let changes = table.doc.merge(&update).expect("the plan");
        table.record((Side::Seller, "portal"), &changes, EditChannel::Created);
        table
    }

    fn record(&mut self, who: (Side, &str), changes: &[Change], how: EditChannel) {
        self.seq += 1;
        let by = Person {
            sub: who.1.into(),
            name: who.1.into(),
            side: who.0,
            assurance: Assurance::Verified,
        };
        for (nth, note) in
            notes(changes, |kin, id| self.doc.entity(kin, id)).into_iter().enumerate()
        {
            let (seq, nth, at) = (self.seq, nth as u32, self.now);
            self.history.record(LogEntry { seq, nth, at, note, by: by.clone(), how });
        }
    }

    fn does(
        &mut self,
        who: (Side, &str),
        deed: impl FnOnce(&mut PlanDoc, &mut World<'_>) -> Option<EditOutcome>,
    ) -> bool {
        self.now += TimeDelta::minutes(1);
        let rng = &mut self.rng;
        let mut random = || rng.wide();
        let Some(written) = deed(&mut self.doc, &mut World { now: self.now, random: &mut random })
        else {
            return false;
        };
        self.record(who, &written.changes, EditChannel::Live);
        true
    }

    fn edit(&mut self, who: (Side, &str), commands: Value) {
        let commands: Vec<Command> = serde_json::from_value(commands).expect("commands");
        assert!(self.does(who, |doc, world| Some(doc.apply(&commands, world).expect("an edit"))));
    }

    fn attest(
        &mut self,
        who: (Side, &str),
        kind: AttestationKind,
        subject: &str,
        of: Option<&str>,
    ) -> String {
        self.now += TimeDelta::minutes(1);
        let terms = self.terms();
        let seq = self.evidence.ledger().entries().len() as u64 + 1;
        let by = Signer {
            sub: who.1.into(),
            name: who.1.into(),
            email: None,
            side: who.0.into(),
            assurance: Assurance::Verified,
        };
        let id = format!("entry{seq}");
        let entry = Attestation {
            id: id.clone(),
            plan: "p".into(),
            epoch: 1,
            kind,
            subject: subject.into(),
            digest: terms.digest(subject).expect("a subject"),
            by,
            at: self.now,
            note: None,
            present: None,
            of: of.map(str::to_owned),
            seq,
            prev: String::new(),
            receipt: String::new(),
        };
        let terms = Arc::new(terms.part(subject).expect("a subject").clone());
        self.evidence.record(entry, Some(terms), Some(self.seq));
        id
    }

    fn terms(&self) -> Terms {
        Terms::of(&self.doc.read().plan)
    }

    fn signatures(&self) -> Vec<Signature> {
        signatures(&self.evidence, &self.terms(), &self.history)
    }

    /// The one signature: how it stands, and what changed.
    fn stands(&self) -> String {
        let [signature] = &self.signatures()[..] else { panic!("one signature") };
        let by =
            |change: &Difference| change.by.as_ref().map_or("?".to_owned(), |by| by.sub.clone());
        let mut told = format!("{:?}", signature.standing).to_lowercase();
        signature
            .changes
            .iter()
            .for_each(|change| told += &format!(" {}:{}", change.place, by(change)));
        signature.added.iter().for_each(|path| told += &format!(" +{path}"));
        told
    }

    fn held(&self, side: Side, place: &str) -> Option<u8> {
        confirmed(side, &self.evidence, &self.history)
            .get(&place_of(place))
            .map(|assurance| assurance.number())
    }
}

const DANA: (Side, &str) = (Side::Buyer, "dana");
const RITA: (Side, &str) = (Side::Buyer, "rita");
const SAM: (Side, &str) = (Side::Seller, "sam");

fn due(step: &str, date: Value) -> Value {
    json!([{"type": "editStep", "id": step, "field": "due", "value": date}])
}

fn signed() -> SharedPlan {
    let mut table = SharedPlan::new(1);
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.stands(), "live");
    table
}

#[test]
fn cur1_a_change_by_the_other_side_lapses_and_names_who_and_reverting_restores() {
    let mut table = signed();
    table.edit(SAM, due("board", json!("2026-12-16")));
    assert_eq!(table.stands(), "lapsed steps/board/due:sam");
    let lapsed = table.signatures().remove(0);
    let [change] = &lapsed.changes[..] else { panic!("one change") };
    assert_eq!(
        (change.was.clone(), change.now.clone()),
        (Some(json!("2026-12-14")), Some(json!("2026-12-16")))
    );
    assert_eq!((lapsed.since, change.at), (Some(table.now), Some(table.now)));
    let since = table.now;
    table.edit(SAM, due("board", json!("2026-12-18")));
    assert_eq!(table.signatures()[0].since, Some(since), "it did not begin anew");
    table.edit(SAM, due("board", json!("2026-12-14")));
    assert_eq!(table.stands(), "live");
    table.edit(SAM, due("board", json!("2026-12-21")));
    assert_eq!(
        table.signatures()[0].since,
        Some(table.now),
        "what was restored between does not count"
    );
}

#[test]
fn cur2_a_change_by_the_signers_side_amends() {
    let mut table = signed();
    table.edit(RITA, due("board", json!("2026-12-16")));
    assert_eq!(table.stands(), "amended steps/board/due:rita");
    table.edit(SAM, due("case", json!("2026-12-10")));
    assert_eq!(table.stands(), "lapsed steps/board/due:rita steps/case/due:sam");
    assert_eq!(
        table.signatures()[0].since,
        Some(table.now),
        "lapsed since the other side's change"
    );
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.stands(), "live", "the latest signature decides");
}

#[test]
fn cur2_what_several_hands_made_is_not_the_signers_alone() {
    let mut table = signed();
    let text = |text: &str| json!([{"type": "setText", "path": "steps/board/title", "text": text}]);
    table.edit(SAM, text("Board says yes"));
    table.edit(DANA, text("Board decides"));
    assert_eq!(
        table.stands(),
        "lapsed steps/board/title:sam",
        "a part of the text is the seller's"
    );
    let mut table = signed();
    table.edit(DANA, text("Board decides"));
    assert_eq!(table.stands(), "amended steps/board/title:dana");
    table.edit(
        SAM,
        json!([{"type": "editPerson", "id": "rita", "field": "name", "value": "Rita Colette"}]),
    );
    let told = table.stands();
    assert!(told.starts_with("lapsed ") && told.contains("steps/board/owner:sam"), "{told}");
}

#[test]
fn cur3_the_sellers_own_new_steps_do_not_lapse_unless_linked() {
    let mut table = signed();
    let add = |id: &str, owner: &str| {
        json!([{"type": "addStep", "id": id, "title": "New"},
            {"type": "editStep", "id": id, "field": "owner", "value": owner}])
    };
    table.edit(SAM, add("demo", "sam"));
    assert_eq!(table.stands(), "live +steps/demo");
    table.edit(SAM, add("second", "sam"));
    table.edit(SAM, json!([{"type": "link", "id": "second", "after": "demo", "basis": "assumed"}]));
    assert_eq!(
        table.stands(),
        "live +steps/demo +steps/second",
        "linked to nothing that was signed"
    );
    table.edit(SAM, json!([{"type": "link", "id": "demo", "after": "pilot", "basis": "assumed"}]));
    assert_eq!(table.stands(), "lapsed steps/demo:sam +steps/second");
    table.edit(SAM, json!([{"type": "unlink", "id": "demo", "after": "pilot"}]));
    assert_eq!(table.stands(), "live +steps/demo +steps/second");
    table
        .edit(SAM, json!([{"type": "link", "id": "rollout", "after": "demo", "basis": "assumed"}]));
    assert_eq!(table.stands(), "lapsed steps/demo:sam steps/rollout/after:sam +steps/second");
    let mut table = signed();
    table.edit(SAM, add("more", "rita"));
    assert_eq!(table.stands(), "lapsed steps/more:sam", "work for the buyer is no addition");
    let mut table = signed();
    table.edit(SAM, json!([{"type": "addStep", "id": "loose", "title": "Nobody's"}]));
    assert_eq!(table.stands(), "lapsed steps/loose:sam", "nor is work for nobody");
}

#[test]
fn cur4_each_person_of_each_side_has_a_signature_that_stands_for_itself() {
    let mut table = signed();
    table.attest(SAM, AttestationKind::Sign, "plan", None);
    table.edit(DANA, due("board", json!("2026-12-16")));
    table.attest(RITA, AttestationKind::Sign, "plan", None);
    let told = |table: &SharedPlan| -> Vec<(String, AttestationStatus)> {
        table.signatures().into_iter().map(|s| (s.by.sub, s.standing)).collect()
    };
    let expected = [
        ("dana".into(), AttestationStatus::Amended),
        ("sam".into(), AttestationStatus::Lapsed),
        ("rita".into(), AttestationStatus::Live),
    ];
    assert_eq!(told(&table), expected);
}

#[test]
fn cur5_whoever_withdraws_or_declines_has_taken_the_signature_back() {
    let mut table = signed();
    table.attest(DANA, AttestationKind::Withdraw, "plan", Some("entry1"));
    assert_eq!(
        (table.stands().as_str(), table.signatures()[0].since),
        ("withdrawn", Some(table.now))
    );
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.stands(), "live");
    let no = table.attest(DANA, AttestationKind::Decline, "plan", None);
    assert_eq!(table.stands(), "withdrawn");
    assert_eq!(table.evidence.declines(Side::Buyer).count(), 1);
    table.edit(SAM, due("board", json!("2026-12-16")));
    assert_eq!(
        table.evidence.declines(Side::Buyer).count(),
        1,
        "a change of the plan does not end a refusal"
    );
    table.attest(DANA, AttestationKind::Withdraw, "plan", Some(&no));
    assert_eq!(table.evidence.declines(Side::Buyer).count(), 0);
    table.attest(RITA, AttestationKind::Decline, "plan", None);
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.evidence.declines(Side::Buyer).count(), 1, "hers is not Dana's to end");
    table.attest(RITA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.evidence.declines(Side::Buyer).count(), 0);
}

#[test]
fn cur6_a_confirmation_holds_each_field_until_it_changes() {
    let mut table = SharedPlan::new(1);
    let standing = |table: &SharedPlan| confirmations(&table.evidence, &table.terms())[0].standing;
    table.attest(DANA, AttestationKind::Confirm, "steps/board", None);
    assert_eq!(standing(&table), AttestationStatus::Live);
    for place in ["steps/board", "steps/board/due", "steps/board/owner", "steps/board/title"] {
        assert_eq!(table.held(Side::Buyer, place), Some(2), "{place}");
        assert_eq!(table.held(Side::Seller, place), None, "{place}");
    }
    assert_eq!(table.held(Side::Buyer, "steps/case/due"), None);
    table.edit(SAM, json!([{"type": "editStep", "id": "board", "field": "days", "value": 3}]));
    assert_eq!(standing(&table), AttestationStatus::Lapsed);
    assert_eq!(table.held(Side::Buyer, "steps/board/due"), Some(2), "a lapsed one still holds");
    assert_eq!(table.held(Side::Buyer, "steps/board/days"), None, "but not another value");
    table.edit(SAM, json!([{"type": "editStep", "id": "board", "field": "days", "value": 0}]));
    assert_eq!(
        (standing(&table), table.held(Side::Buyer, "steps/board/days")),
        (AttestationStatus::Live, Some(2))
    );
    table.edit(DANA, due("board", json!("2026-12-16")));
    assert_eq!(
        table.held(Side::Buyer, "steps/board/due"),
        None,
        "it is Dana's by her own hand now"
    );
    table.edit(
        SAM,
        json!([{"type": "setText", "path": "steps/board/title", "text": "Board says yes"}]),
    );
    assert_eq!(
        table.held(Side::Buyer, "steps/board/title"),
        None,
        "a foreign edit ends it for a text"
    );
    table.attest(DANA, AttestationKind::Withdraw, "steps/board", Some("entry1"));
    assert_eq!(
        (standing(&table), table.held(Side::Buyer, "steps/board")),
        (AttestationStatus::Withdrawn, None)
    );
}

#[test]
fn cur7_a_signature_confirms_what_is_the_signers_sides() {
    let mut table = signed();
    for (place, held) in [
        ("goal", true),
        ("plan/goLive", true),
        ("plan/goLiveOwner", true),
        ("plan/closeDate", false),
        ("steps/board/due", true),
        ("steps/legal/days", false),
        ("criteria/speed/target", true),
        ("risks/staff/owner", true),
        ("risks/audit", false),
    ] {
        assert_eq!(table.held(Side::Buyer, place).is_some(), held, "{place}");
    }
    table.attest(SAM, AttestationKind::Sign, "plan", None);
    assert_eq!(table.held(Side::Seller, "steps/legal/days"), Some(2));
    assert_eq!(table.held(Side::Seller, "goal"), None);
    table.attest(DANA, AttestationKind::Decline, "plan", None);
    assert_eq!(
        table.held(Side::Buyer, "steps/board/due"),
        None,
        "what was taken back holds nothing"
    );
}

#[test]
fn cur6_whoever_refuses_the_plan_goes_on_holding_what_they_confirmed() {
    let mut table = SharedPlan::new(1);
    table.attest(DANA, AttestationKind::Confirm, "steps/board", None);
    table.attest(DANA, AttestationKind::Decline, "plan", None);
    assert_eq!(table.held(Side::Buyer, "steps/board/due"), Some(2));
    table.attest(DANA, AttestationKind::Withdraw, "steps/board", Some("entry1"));
    assert_eq!(table.held(Side::Buyer, "steps/board/due"), None);
}

#[test]
fn cur10_a_step_that_came_since_is_also_whatever_the_other_side_put_into_it() {
    let add = json!([{"type": "addStep", "id": "x", "title": "Pilot two"}, {"type": "editStep", "id": "x", "field": "owner", "value": "rita"}]);
    let mut table = signed();
    table.edit(DANA, add.clone());
    assert_eq!(table.stands(), "amended steps/x:dana");
    table.edit(SAM, json!([{"type": "editStep", "id": "x", "field": "status", "value": "doing"}]));
    assert_eq!(table.stands(), "amended steps/x:dana", "progress is no commitment");
    table.edit(SAM, due("x", json!("2026-12-18")));
    assert_eq!(table.stands(), "lapsed steps/x:sam");
    table.edit(SAM, due("x", Value::Null));
    assert_eq!(table.stands(), "amended steps/x:dana", "taken back");
    table.edit(SAM, json!([{"type": "setText", "path": "steps/x/title", "text": "Pilot in all"}]));
    assert_eq!(table.stands(), "lapsed steps/x:sam");
}

#[test]
fn cur10_who_owned_it_before_the_signature_has_no_part_in_what_changed_since() {
    let owner =
        |id: &str| json!([{"type": "editStep", "id": "board", "field": "owner", "value": id}]);
    let mut table = SharedPlan::new(1);
    table.edit(SAM, owner("sam"));
    table.edit(SAM, owner("dana"));
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    table.edit(DANA, owner("raj"));
    assert_eq!(table.stands(), "amended steps/board/owner:dana");
    table.edit(
        SAM,
        json!([{"type": "editPerson", "id": "sam", "field": "name", "value": "Samuel Vogt"}]),
    );
    let told = table.stands();
    assert!(told.contains("steps/board/owner:dana"), "{told}");
}

#[test]
fn hld7_what_the_buyer_confirmed_is_in_their_hand_whoever_wrote_it() {
    let mut table = SharedPlan::new(1);
    let held = |table: &SharedPlan| countersign_plan::record::held(&table.evidence, &table.history);
    let at = place_of;
    table.edit(SAM, due("board", json!("2026-12-16")));
    assert_eq!(held(&table).get(&at("steps/board/due")), Some(&Side::Seller));
    table.attest(DANA, AttestationKind::Confirm, "steps/board", None);
    assert_eq!(held(&table).get(&at("steps/board/due")), Some(&Side::Buyer));
    table.attest(SAM, AttestationKind::Confirm, "steps/board", None);
    assert_eq!(
        held(&table).get(&at("steps/board/due")),
        Some(&Side::Buyer),
        "whoever confirms it too"
    );
    table.edit(DANA, due("board", json!("2026-12-18")));
    table.attest(SAM, AttestationKind::Confirm, "steps/board", None);
    assert_eq!(held(&table).get(&at("steps/board/due")), Some(&Side::Buyer), "by their own hand");
}

#[test]
fn cur8_the_ledger_reads_back_as_it_was_written() {
    let table = signed();
    let entries: Vec<Value> = table
        .evidence
        .ledger()
        .entries()
        .iter()
        .map(|e| serde_json::to_value(e).expect("JSON"))
        .collect();
    assert_eq!(&Ledger::read(&entries), table.evidence.ledger());
}

/// The terms without the seller's own additions, found by other means than the code's.
fn less_additions(signed: &Value, now: &Value) -> (Value, Vec<String>) {
    let (mut less, mut added) = (now.clone(), Vec::new());
    let steps = now["steps"].as_object().expect("steps");
    for (id, step) in steps {
        let linked = steps.iter().any(|(other, those)| {
            let waits = |a: &Value, b: &str| {
                a["after"].as_array().is_some_and(|list| list.contains(&json!(b)))
            };
            signed["steps"].get(other).is_some() && (waits(those, id) || waits(step, other))
        });
        if signed["steps"].get(id).is_none() && step["owner"]["side"] == "seller" && !linked {
            less["steps"].as_object_mut().expect("steps").remove(id);
            added.push(format!("steps/{id}"));
        }
    }
    (less, added)
}

/// Lays differences over terms; each must find what it says was there.
fn patched(terms: &Value, changes: &[Difference]) -> Value {
    let mut terms = terms.clone();
    for change in changes {
        let path = change.place.to_string();
        let path = path.strip_prefix("plan/").unwrap_or(&path);
        let (parent, key) =
            path.rsplit_once('/').map_or((String::new(), path), |(p, k)| (format!("/{p}"), k));
        let fields = terms.pointer_mut(&parent).and_then(Value::as_object_mut).expect("a place");
        let was = match &change.now {
            Some(value) => fields.insert(key.to_owned(), value.clone()),
            None => fields.remove(key),
        };
        assert_eq!(was, change.was, "{path}");
        assert_ne!(change.was, change.now, "{path}");
    }
    terms
}

/// Random edits; the seller often adds steps of their own, and both often take their last edit
/// back.
fn round(seed: u64, seen: &mut [usize; 5]) {
    let mut table = SharedPlan::new(seed);
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    table.attest(SAM, AttestationKind::Sign, "plan", None);
    let signed = table.terms().value().clone();
    let mut last = AttestationStatus::Live;
    for nth in 0..40 {
        let who = *table.rng.pick(&[DANA, RITA, SAM, SAM]).expect("somebody");
        let draw = table.rng.below(10);
        if draw < 4 {
            table.does(who, PlanDoc::undo);
        } else if draw < 6 {
            let id = Id::from(format!("new{nth}"));
            let owner = Some(Id::from(*table.rng.pick(&["sam", "dana"]).expect("somebody")));
            let add: Command =
                serde_json::from_value(json!({"type": "addStep", "id": id, "title": "New"}))
                    .expect("it");
            table.does(who, |doc, world| {
                let edit = StepEdit::Owner(owner);
                doc.apply(&[add, Command::EditStep { id, edit }], world).ok()
            });
        } else {
            let command = random_command(&table.doc.read().plan, &mut table.rng);
            table.does(who, |doc, world| doc.apply(&[command], world).ok());
        }
        let now = table.terms().value().clone();
        let (less, added) = less_additions(&signed, &now);
        for signature in table.signatures() {
            assert_eq!(
                signature.standing == AttestationStatus::Live,
                less == signed,
                "seed {seed}, edit {nth}"
            );
            assert_eq!(patched(&signed, &signature.changes), less, "seed {seed}, edit {nth}");
            assert_eq!(
                signature.added.iter().map(Place::to_string).collect::<Vec<_>>(),
                added,
                "seed {seed}, edit {nth}"
            );
            let own = |change: &Difference| {
                change.by.as_ref().is_some_and(|by| signature.by.side == by.side)
            };
            match signature.standing {
                AttestationStatus::Live => {
                    assert!(signature.changes.is_empty() && signature.since.is_none());
                }
                AttestationStatus::Amended => {
                    assert!(signature.changes.iter().all(own), "seed {seed}, edit {nth}");
                }
                AttestationStatus::Lapsed => {
                    assert!(!signature.changes.iter().all(own), "seed {seed}, edit {nth}");
                }
                AttestationStatus::Withdrawn => panic!("nobody withdrew"),
            }
            for change in &signature.changes {
                assert!(
                    change.by.is_some(),
                    "seed {seed}, edit {nth}: nobody made {}",
                    change.place
                );
            }
            seen[0] += usize::from(signature.standing == AttestationStatus::Live && nth > 3);
            seen[1] += usize::from(signature.standing == AttestationStatus::Amended);
            seen[2] += usize::from(signature.standing == AttestationStatus::Lapsed);
            seen[3] += usize::from(!signature.added.is_empty());
            if signature.by.side == Side::Buyer {
                seen[4] += usize::from(
                    signature.standing == AttestationStatus::Live
                        && last != AttestationStatus::Live,
                );
                last = signature.standing;
            }
        }
    }
}

#[test]
fn cur9_a_signature_is_live_exactly_when_the_terms_less_the_additions_are_those_signed() {
    let mut seen = [0; 5];
    (0..60).for_each(|seed| round(seed, &mut seen));
    let [live, amended, lapsed, added, restored] = seen;
    println!(
        "live {live}, amended {amended}, lapsed {lapsed}, with additions {added}, restored {restored}"
    );
    assert!(live > 50 && amended > 50 && lapsed > 500 && added > 100 && restored > 10, "{seen:?}");
}

#[test]
fn lgr10_what_came_later_is_told_by_the_logs_numbers_when_the_clock_was_set_back() {
    let mut table = SharedPlan::new(11);
    let now = table.now;
    // The clock was twenty days ahead while they signed and confirmed.
    table.now = now + TimeDelta::days(20);
    table.edit(SAM, due("legal", json!("2026-12-18")));
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    table.attest(DANA, AttestationKind::Confirm, "steps/legal", None);
    table.now = now + TimeDelta::days(1);
    assert_eq!(table.stands(), "live");
    assert_eq!(table.held(Side::Buyer, "steps/legal/due"), Some(2));
    table.edit(SAM, due("legal", json!("2026-12-20")));
    assert_eq!(
        table.stands(),
        "lapsed steps/legal/due:sam",
        "by whoever wrote after it, at an earlier time"
    );
    let since = table.signatures()[0].since;
    assert_eq!(since, Some(table.now), "the true time");
    assert_eq!(
        table.held(Side::Buyer, "steps/legal/due"),
        None,
        "it was set after it was confirmed"
    );
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    assert_eq!(table.stands(), "live");
    table.edit(DANA, due("legal", json!("2026-12-21")));
    assert_eq!(
        table.stands(),
        "amended steps/legal/due:dana",
        "what came before the second is no part of it"
    );
}

#[test]
fn lgr10_an_entry_without_a_number_goes_by_its_time() {
    let mut table = SharedPlan::new(12);
    table.attest(DANA, AttestationKind::Sign, "plan", None);
    let entry = table.evidence.ledger().entries()[0].clone();
    table.edit(SAM, due("legal", json!("2026-12-20")));
    let change =
        table.history.entries(&place_of("steps/legal/due")).last().expect("a change").clone();
    assert!(table.evidence.position(&entry).is_before(&change));
    let older = Evidence::of(Ledger::of([entry.clone()]), Default::default());
    assert!(older.position(&entry).is_before(&change), "a minute later");
    let earlier = LogEntry { at: entry.at, ..change };
    assert!(!older.position(&entry).is_before(&earlier));
    assert!(
        table.evidence.position(&entry).is_before(&earlier),
        "the number counts where there is one"
    );
}
