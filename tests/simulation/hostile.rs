//! Hostile participants in the simulation: one who is verified and holds every scope, and one link,
//! do their worst beside the honest people of [`crate::arena`]. Everything is drawn from the seed,
//! and bounds are low, so that runs reach them.
//!
//! The honest side that does not have the verified hostile one (the holder) sets places of the plan
//! as its own. No row of the log may ever change one of them to what the holder did not write.

mod attacks;
mod claims;
mod writes;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::extract::ws::Message;
use countersign_plan::attest::{Attestation, AttestationKind, Ledger, Terms};
use countersign_plan::model::{Plan, Side};
use countersign_plan::people::{Assurance, Principal};
use countersign_plan::sync::frame::{AwarenessEntry, AwarenessUpdate, Frame, Hello};
use countersign_plan::testkit::Rng;
use countersign_plan::{Command, canonical};
use countersign_relay::bundle;
use countersign_relay::config::RelayLimits;
use countersign_relay::store::ClientOwner;
use countersign_relay::token::Claims;
use countersign_tests::relay::clocks;
use serde_json::{Value, json};
use yrs::{Any, Array, Doc, Map, MapPrelim, Out, Text, TextPrelim, Transact, TransactionMut};

use crate::arena::{Arena, BEGIN_MS, HttpAnswer, PLAN, Setting, instant};
use crate::rascal::{free_id, raw};
use crate::runs::EventCounts;
use crate::script::{Op, WindowId};
use crate::truth::EVIL;
use crate::wire::Wire;

/// Steps of a run: something hostile, something honest, or time that passes.
const LENGTH: usize = 160;

/// How often the buyer signs: as often as anybody may attest.
const HONEST_SIGNATURES: usize = 4;

/// The roots whose entries are entities.
const ENTITIES: [&str; 5] = ["steps", "people", "criteria", "risks", "comments"];

/// The person whom the holder adds.
const ADDED: &str = "hanna";

/// Close codes that the contract names for what hostile clients do, and for the relay's own
/// troubles.
const CODES: [u16; 9] = [1001, 1002, 1012, 1013, 4400, 4401, 4403, 4409, 4413];

/// The events that must happen in every twenty runs, or they prove nothing.
pub(crate) const HAPPENS: [&str; 24] = [
    "a bad frame was answered with a close",
    "a call of a hostile one was limited",
    "a call of a hostile one was refused",
    "a call of a hostile one was taken",
    "a hostile edit stood",
    "a hostile socket was closed",
    "a hostile socket was refused a place",
    "a hostile value over what is held became a proposal",
    "a key that is no id was dropped",
    "a place was set by its holder",
    "a plan was opened by a fresh replica",
    "an entity that others wrote in was to be deleted",
    "an honest edit",
    "an honest signature",
    "attestation: 201",
    "attestation: 409",
    "attestation: the ledger is full",
    "fresh client ids were refused",
    "invite: 201",
    "invite: 403",
    "invite: 429",
    "presence was flooded",
    "step 1 was flooded",
    "the relay crashed",
];

/// Everything that a hostile participant tries, by name.
const TRICKS: [&str; 24] = [
    "keys",
    "delete",
    "replace",
    "ids",
    "again",
    "held",
    "held",
    "removed",
    "texts",
    "values",
    "proposals",
    "ledger",
    "step1",
    "presence",
    "attest",
    "attest",
    "withdraw",
    "invite",
    "noise",
    "big",
    "hello",
    "places",
    "commands",
    "reads",
];

/// Bounds that a run reaches.
pub(crate) fn lower(limits: &mut RelayLimits) {
    limits.connections = 40;
    limits.connections_person = 6;
    limits.connections_link = 8;
    limits.ids_per_hour = 60;
    limits.attestations = HONEST_SIGNATURES;
    limits.ledger_entries = 20;
    limits.ledger_bytes = 64 << 10;
    limits.log_entries = 200;
    limits.answers_person = 6;
    limits.invites_per_day = 5;
    limits.quarantine_plan = 64 << 10;
}

/// The plan that they work at: nothing is missing for a signature.
pub(crate) fn document() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/suite/rules/complete.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    document["plan"]["goLive"] = json!("2099-03-31");
    document["plan"]["closeDate"] = json!("2099-01-29");
    document["steps"]["board"]["due"] = json!("2098-12-14");
    document["meeting"]["at"] = json!("2098-11-30T14:00:00Z");
    document["people"]["tess"] = json!({"name": "Tess Ort", "side": "seller"});
    document
}

/// A hostile participant.
pub(crate) struct Hostile {
    sub: &'static str,
    side: Side,
    assurance: Assurance,
    /// The id that they write under, and what the relay has of it if it took everything.
    client: u64,
    said: u64,
    wire: Option<Wire>,
    /// Sockets that take places. Of a deaf one nothing is read.
    places: Vec<(Wire, HostileReply)>,
    calls: Vec<(&'static str, HttpAnswer)>,
    presence: u64,
    /// The purpose of the last update, for a look at its outcome.
    tried: Option<(&'static str, Vec<u64>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum HostileReply {
    Reads,
    Deaf,
}

/// The values that the holder set, by place: each value in the order of its writing.
#[derive(Default)]
pub(crate) struct HeldPlaces {
    values: BTreeMap<Vec<&'static str>, Vec<Value>>,
    /// The row up to which it was looked at; nothing before everything is set.
    looked: Option<u64>,
    count: u64,
}

/// Plays a run. Everything that must hold is asserted.
pub(crate) fn play(seed: u64) -> EventCounts {
    let mut arena = Arena::new(Setting::hostile(seed));
    let mut rng = Rng::new(seed ^ 0x1105);
    // The verified one is of the seller's side in one run and of the buyer's in the next; the link
    // is of either.
    let (holder, foe) = if seed.is_multiple_of(2) { (0, Side::Seller) } else { (1, Side::Buyer) };
    let link = if (seed / 2).is_multiple_of(2) { Side::Buyer } else { Side::Seller };
    arena.calm(3000);
    arena.take_in_hand(holder);
    arena.hostile = vec![
        Hostile::new("mallory", foe, Assurance::Verified, &mut rng),
        Hostile::new("link", link, Assurance::Link, &mut rng),
    ];
    for _ in 0..LENGTH {
        match rng.below(100) {
            0..25 => arena.honest(holder, &mut rng),
            25..75 => {
                let (who, trick) = (rng.below(2), TRICKS[rng.below(TRICKS.len())]);
                arena.attack(who, trick, &mut rng);
            }
            75..94 => arena.calm(50 + rng.below(3000) as u64),
            94..96 => arena.cut_an_honest_one(&mut rng),
            96 => {
                arena.act(&Op::Crash);
                arena.act(&Op::Start);
            }
            97 => {
                arena.act(&Op::Drain);
                arena.act(&Op::Start);
            }
            98 => arena.calm(90_000),
            _ => arena.honest_signature(),
        }
        arena.look_at_attempts();
    }
    arena.everything_stands();
    arena.seen
}

impl Hostile {
    fn new(sub: &'static str, side: Side, assurance: Assurance, rng: &mut Rng) -> Hostile {
        Hostile {
            sub,
            side,
            assurance,
            client: free_id(rng),
            said: 0,
            wire: None,
            places: Vec::new(),
            calls: Vec::new(),
            presence: 0,
            tried: None,
        }
    }

    fn claims(&self, now_ms: i64) -> Claims {
        let hour = Duration::from_secs(3600);
        Claims {
            scope: "read write attest invite".into(),
            assurance: Some(self.assurance),
            ..Claims::participant(PLAN, self.side, self.sub, self.sub, instant(now_ms), hour)
        }
    }
}

impl Arena {
    /// The holder sets its places, the buyer signs.
    fn take_in_hand(&mut self, holder: usize) {
        let side = self.devices[holder].person.side;
        let mut commands = vec![json!({
            "type": "addPerson", "id": ADDED, "name": "Hanna Lund", "side": side.word(),
            "email": "hanna@honest.example",
        })];
        for place in places_of(side) {
            commands.push(self.next_value(place));
        }
        for command in commands {
            let command: Command = serde_json::from_value(command).unwrap();
            assert!(self.edit_with((holder, 0), &command), "[begin] {command:?}");
        }
        for (key, value) in [("email", json!("hanna@honest.example")), ("side", json!(side.word()))]
        {
            self.held.values.insert(vec!["people", ADDED, key], vec![value]);
        }
        self.calm(5000);
        self.honest_signature();
        assert_eq!(self.seen.get("an honest signature"), Some(&1), "[begin] nobody signed");
        self.held.looked = Some(0);
        self.look_at_held();
    }

    /// The command by which the holder gives a place its next value.
    fn next_value(&mut self, place: &'static [&'static str]) -> Value {
        self.held.count += 1;
        let n = self.held.count;
        let day = |year: u64| format!("{year}-{:02}-{:02}", 1 + n / 28 % 12, 1 + n % 28);
        let (value, command) = match *place {
            ["plan", key] => {
                let value = json!(day(2100 + n / 336));
                (value.clone(), json!({"type": "editPlan", "field": key, "value": value}))
            }
            [root, id, key] => {
                let own = if matches!(id, "legal" | "rollout") {
                    ["tess", "sam"]
                } else {
                    ["rita", "raj"]
                };
                let value = match key {
                    "owner" => json!(own[n as usize % 2]),
                    "days" => json!(1 + n % 800),
                    "target" => json!(format!("{n} %")),
                    _ => json!(day(2098)),
                };
                let kind = if root == "steps" { "editStep" } else { "editCriterion" };
                (value.clone(), json!({"type": kind, "id": id, "field": key, "value": value}))
            }
            _ => unreachable!("[held] {place:?} is no place"),
        };
        self.held.values.entry(place.to_vec()).or_default().push(value);
        command
    }

    /// Something that one of the honest people does.
    fn honest(&mut self, holder: usize, rng: &mut Rng) {
        let at: WindowId = (rng.below(3), 0);
        if !self.devices[at.0].windows.contains_key(&0) {
            return;
        }
        let side = self.devices[holder].person.side;
        let letter = self.devices[at.0].person.letter;
        let command = if at.0 == holder && rng.below(2) == 0 {
            let places = places_of(side);
            self.saw("a place was set by its holder");
            self.next_value(places[rng.below(places.len())])
        } else {
            let goal = self.window(at).session().doc().document()["goal"]
                .as_str()
                .unwrap_or_default()
                .to_owned();
            match rng.below(4) {
                0 => json!({"type": "addRisk", "text": letter.to_string()}),
                1 => json!({"type": "addStep", "title": letter.to_string()}),
                2 => json!({"type": "addComment", "on": "steps/legal", "text": letter.to_string()}),
                _ => {
                    let place = rng.below(goal.encode_utf16().count() + 1);
                    json!({"type": "editText", "path": "goal", "at": place, "insert": letter.to_string()})
                }
            }
        };
        let command: Command = serde_json::from_value(command).unwrap();
        if self.edit_with(at, &command) {
            self.saw("an honest edit");
        }
        self.pass(1);
        self.look();
    }

    fn cut_an_honest_one(&mut self, rng: &mut Rng) {
        let numbers: Vec<u64> = self.sockets.keys().copied().collect();
        if let Some(number) = rng.pick(&numbers).copied() {
            self.act(&Op::Cut(number, "both"));
        }
    }

    /// The buyer signs what is durable. There is room for it, whatever the hostile ones did.
    fn honest_signature(&mut self) {
        if self.seen.get("an honest signature").is_some_and(|count| *count >= HONEST_SIGNATURES) {
            return;
        }
        self.calm(500);
        let token = self.mint(&self.claims(0));
        let body = json!({"kind": "sign", "subject": "plan", "digest": self.digest()});
        let (status, body) = self.answer("POST", "/v1/plans/p/attestations", &token, &body);
        match status {
            201 => self.saw("an honest signature"),
            // Somebody changed the terms meanwhile, or took out what a signature needs.
            409 | 422 => self.saw("an honest signature had to wait"),
            other => panic!("[sign] the buyer's signature is answered with {other}: {body}"),
        }
    }

    fn digest(&self) -> String {
        let plan = Plan::read(&self.truth.doc.document()).plan;
        Terms::of(&plan).digest("plan").unwrap()
    }

    /// Asks, and lets happen what the answer takes.
    pub(crate) fn answer(
        &mut self,
        method: &str,
        path: &str,
        token: &str,
        body: &Value,
    ) -> (u16, Value) {
        let answer = self.request(method, path, token, None, body);
        for _ in 0..500 {
            if let Some(answer) = answer.lock().unwrap().take() {
                return answer;
            }
            self.serve_store();
            self.pass(1);
            self.look();
        }
        panic!("[answer] {method} {path} has no answer")
    }
}

/// The places that a side takes in hand.
fn places_of(side: Side) -> Vec<&'static [&'static str]> {
    match side {
        Side::Buyer => vec![
            &["plan", "goLive"],
            &["steps", "pilot", "owner"],
            &["steps", "pilot", "due"],
            &["steps", "pilot", "days"],
            &["steps", "security", "owner"],
            &["steps", "security", "due"],
            &["criteria", "speed", "target"],
        ],
        Side::Seller => vec![
            &["steps", "legal", "owner"],
            &["steps", "legal", "due"],
            &["steps", "legal", "days"],
            &["steps", "rollout", "owner"],
            &["steps", "rollout", "due"],
        ],
    }
}
