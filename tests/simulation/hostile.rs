//! Hostile participants in the simulation: one who is verified and holds every scope, and one link,
//! do their worst beside the honest people of [`crate::arena`]. Everything is drawn from the seed,
//! and bounds are low, so that runs reach them.
//!
//! The honest side that does not have the verified hostile one (the holder) sets places of the plan
//! as its own. No row of the log may ever change one of them to what the holder did not write.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::extract::ws::Message;
use countersign_plan::attest::{Attestation, Kind, Ledger, Terms};
use countersign_plan::canonical;
use countersign_plan::model::{Plan, Side};
use countersign_plan::people::{Assurance, Principal};
use countersign_plan::sync::frame::{AwarenessEntry, AwarenessUpdate, Frame, Hello};
use countersign_plan::testkit::Rng;
use countersign_plan::{Command, canonical};
use countersign_relay::bundle;
use countersign_relay::config::Limits;
use countersign_relay::store::ClientOwner;
use countersign_relay::token::Claims;
use countersign_tests::relay::clocks;
use serde_json::{Value, json};
use yrs::{Any, Array, Doc, Map, MapPrelim, Out, Text, TextPrelim, Transact, TransactionMut};

use crate::arena::{Answer, Arena, BEGIN_MS, PLAN, Setting, instant};
use crate::rascal::{free_id, raw};
use crate::runs::Seen;
use crate::script::{At, Op};
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
pub(crate) fn lower(limits: &mut Limits) {
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
    places: Vec<(Wire, Hearing)>,
    calls: Vec<(&'static str, Answer)>,
    presence: u64,
    /// The purpose of the last update, for a look at its outcome.
    tried: Option<(&'static str, Vec<u64>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hearing {
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
pub(crate) fn play(seed: u64) -> Seen {
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
        let at: At = (rng.below(3), 0);
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
    fn answer(&mut self, method: &str, path: &str, token: &str, body: &Value) -> (u16, Value) {
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

    /// One of the hostile ones tries something.
    fn attack(&mut self, who: usize, trick: &'static str, rng: &mut Rng) {
        if self.node.is_none() {
            return;
        }
        self.saw("an attack");
        match trick {
            "step1" => {
                for _ in 0..2 + rng.below(40) {
                    self.send(who, Frame::Step1(vec![0].into()).encode());
                }
                self.saw("step 1 was flooded");
            }
            "presence" => self.presence(who, rng),
            "noise" => {
                let noise: Vec<u8> = (0..1 + rng.below(60)).map(|_| rng.draw() as u8).collect();
                let frame = match rng.below(3) {
                    0 => noise,
                    1 => Frame::Update(noise.into()).encode(),
                    _ => Frame::Step1(noise.into()).encode(),
                };
                self.send(who, frame);
            }
            "big" => {
                let bytes = vec![rng.draw() as u8; (2 << 20) + 1];
                self.send(who, Frame::Update(bytes.into()).encode());
            }
            "hello" => self.hello_of_another(who),
            "places" => self.places(who),
            "attest" => {
                for _ in 0..1 + rng.below(6) {
                    self.call_of(who, trick, 1 + rng.below(2), rng);
                }
            }
            "withdraw" | "invite" | "commands" | "reads" => {
                self.call_of(who, trick, 1 + rng.below(6), rng);
            }
            _ => self.write(who, trick, rng),
        }
        self.pass(1);
        self.look();
    }

    /// The socket of one of them; a new one where the relay closed it.
    fn wire_of(&mut self, who: usize) -> Wire {
        let token = self.mint(&self.hostile[who].claims(self.now_ms));
        if self.hostile[who].wire.as_ref().is_none_or(Wire::is_dropped) {
            let (wire, end) = Wire::new(self.way().max(64));
            self.serve(end, token, false);
            self.hostile[who].wire = Some(wire);
        }
        self.hostile[who].wire.clone().unwrap()
    }

    fn send(&mut self, who: usize, bytes: Vec<u8>) {
        self.wire_of(who).arrive(Message::Binary(bytes.into()));
    }

    fn presence(&mut self, who: usize, rng: &mut Rng) {
        let size = [10, 3000, 5000][rng.below(3)];
        for n in 0..rng.below(60) as u64 {
            self.hostile[who].presence += 1;
            let clock = self.hostile[who].presence;
            let state = json!({"user": {"name": "x".repeat(size)}}).to_string();
            let client = 100_000 + n % 3;
            let entries = vec![AwarenessEntry { client, clock, state: state.into() }];
            self.send(who, Frame::Awareness(AwarenessUpdate { entries }.encode().into()).encode());
            self.send(who, Frame::QueryAwareness.encode());
        }
        self.saw("presence was flooded");
    }

    /// Our own client, which says that it is somebody else's replica.
    fn hello_of_another(&mut self, who: usize) {
        let side = self.devices[0].person.side;
        let Some(client_id) = self.truth.clients_of(side, "ann").first().copied() else { return };
        let token = self.mint(&self.hostile[who].claims(self.now_ms));
        let (wire, end) = Wire::new(64);
        self.serve(end, token, true);
        wire.arrive(Message::Binary(
            Frame::Hello(Hello { client_id, epoch: None }).encode().into(),
        ));
        self.hostile[who].places.push((wire, Hearing::Reads));
    }

    /// More sockets than one may have; some of them never read.
    fn places(&mut self, who: usize) {
        self.hostile[who].places.drain(..).for_each(|(wire, _)| wire.break_off());
        for n in 0..12 {
            let token = self.mint(&self.hostile[who].claims(self.now_ms));
            let (wire, end) = Wire::new(4);
            self.serve(end, token, false);
            let hearing = if n % 3 == 0 { Hearing::Deaf } else { Hearing::Reads };
            self.hostile[who].places.push((wire, hearing));
        }
    }

    fn call_of(&mut self, who: usize, trick: &'static str, times: usize, rng: &mut Rng) {
        let token = self.mint(&self.hostile[who].claims(self.now_ms));
        let digest =
            if rng.below(4) == 0 { canonical::hash(&[rng.draw() as u8]) } else { self.digest() };
        let (most_letters, most_people) = [(40, 3), (40, 3), (600, 40)][rng.below(3)];
        let long = "\u{1F608}".repeat(rng.below(most_letters));
        let all = "/v1/plans/p/attestations";
        let (method, path, body) = match trick {
            "attest" => {
                let crowd: Vec<String> = (0..rng.below(most_people))
                    .map(|n| format!("{n}-{}", "x".repeat(60)))
                    .collect();
                let kind =
                    ["decline", "decline", "inspect", "inspect", "confirm", "ask", "sign", "void"]
                        [rng.below(8)];
                let subject = if kind == "confirm" { "steps/pilot" } else { "plan" };
                let mut said = json!({
                    "kind": kind, "subject": subject, "digest": digest, "note": format!("no {long}"),
                });
                if kind == "inspect" {
                    said["present"] = json!(crowd);
                }
                ("POST", all.to_owned(), said)
            }
            "withdraw" => {
                // Also of what others said.
                let entries = self.truth.doc.ledger();
                let Some(of) = rng.pick(&entries).map(|entry| entry["id"].clone()) else { return };
                let said =
                    json!({"kind": "withdraw", "subject": "plan", "digest": digest, "of": of});
                ("POST", all.to_owned(), said)
            }
            "invite" => {
                let body = [json!({}), json!({"ttl": "400d"}), json!({"name": long})][rng.below(3)]
                    .clone();
                ("POST", "/v1/plans/p/invites".to_owned(), body)
            }
            "commands" => {
                let text = "y".repeat(rng.below(2000));
                let said = json!({"type": "addComment", "on": "steps/pilot", "text": text});
                ("POST", "/v1/plans/p/commands".to_owned(), json!({"commands": [said]}))
            }
            _ => {
                let reads =
                    ["", "/document", "/report", "/bundle", "/terms", "/activity", "/export.csv"];
                (("GET"), format!("/v1/plans/p{}", reads[rng.below(reads.len())]), Value::Null)
            }
        };
        let name = if trick == "withdraw" { "attest" } else { trick };
        for _ in 0..times {
            let key = (trick == "commands" || rng.below(8) == 0).then(|| rng.draw());
            let answer = self.request(method, &path, &token, key, &body);
            self.hostile[who].calls.push((name, answer));
        }
    }

    /// An update by a CRDT that knows nothing of plans, on what is durable.
    fn write(&mut self, who: usize, trick: &'static str, rng: &mut Rng) {
        let there = clocks(&self.truth.doc.state_vector());
        let party = &mut self.hostile[who];
        if there.get(&party.client).copied().unwrap_or(0) < party.said {
            (party.client, party.said) = (free_id(rng), 0);
        }
        let base = self.truth.doc.encode();
        let mut clients = vec![party.client];
        let foe = party.side;
        let sub = party.sub;
        let held: Vec<Vec<&'static str>> = self.held.values.keys().cloned().collect();
        let update = if trick == "ids" {
            let most = [10, 100][rng.below(2)];
            clients = (0..1 + rng.below(most)).map(|_| free_id(rng)).collect();
            let day = |(n, client): (usize, &u64)| {
                let key = format!("{}/2030-01-{:02}", foe.word(), 1 + n % 28);
                raw(*client, None, |doc| {
                    let holidays = doc.get_or_insert_map("holidays");
                    holidays.insert(&mut doc.transact_mut(), key.as_str(), "free");
                })
            };
            let days: Vec<Vec<u8>> = clients.iter().enumerate().map(day).collect();
            yrs::merge_updates_v1(&days).unwrap()
        } else {
            raw(party.client, Some(&base), |doc| worst(doc, trick, rng, &held, (foe, sub)))
        };
        if update == [0, 0] {
            return;
        }
        if trick != "ids" {
            let read = <yrs::Update as yrs::updates::decoder::Decode>::decode_v1(&update).unwrap();
            let client = yrs::ClientID::new(clients[0]);
            let said = u64::from(read.state_vector().get(&client));
            self.hostile[who].said = said.max(self.hostile[who].said);
        }
        self.hostile[who].tried = Some((trick, clients));
        self.send(who, Frame::Update(update.into()).encode());
    }

    /// Looks at the outcome of attempts, once that is known.
    fn look_at_attempts(&mut self) {
        let mut saw = Vec::new();
        let bound = self.truth.state();
        for party in &mut self.hostile {
            let Some((trick, clients)) = party.tried.take() else { continue };
            let taken = clients.iter().filter(|client| bound.contains_key(client)).count();
            match trick {
                "ids" if taken == 0 => saw.push("fresh client ids were refused"),
                "ids" => saw.push("fresh client ids were taken"),
                "keys" if taken > 0 => saw.push("a key that is no id was dropped"),
                "delete" | "replace" => {
                    saw.push("an entity that others wrote in was to be deleted");
                }
                _ if taken > 0 => saw.push("a hostile edit stood"),
                _ => {}
            }
        }
        saw.into_iter().for_each(|what| self.saw(what));
    }

    /// They see no more than is durable; they are closed with documented codes, and answered
    /// without faults.
    pub(crate) fn look_at_the_hostile(&mut self) {
        let mut saw = Vec::new();
        let Arena { hostile, truth, node, .. } = self;
        for party in hostile.iter_mut() {
            let main = party.wire.iter().map(|wire| (wire, true));
            let places = party.places.iter().filter(|(_, hearing)| *hearing == Hearing::Reads);
            for (wire, is_main) in main.chain(places.map(|(wire, _)| (wire, false))) {
                while let Some(message) = wire.take() {
                    match message {
                        Message::Binary(bytes) if is_main => match Frame::decode(&bytes) {
                            Ok(Frame::Denied(_)) => {
                                saw.push("a hostile client was told that it may not");
                            }
                            Ok(_) | Err(_) => truth.hears(&bytes, &[]),
                        },
                        Message::Close(frame) => {
                            let code = frame.map_or(1005, |frame| frame.code);
                            assert!(CODES.contains(&code), "[close] {} with {code}", party.sub);
                            saw.push(match code {
                                1001 | 1012 => "a hostile socket was told of a restart",
                                1013 if !is_main => "a hostile socket was refused a place",
                                4400 => "a bad frame was answered with a close",
                                _ => "a hostile socket was closed",
                            });
                            wire.finish();
                        }
                        Message::Binary(_)
                        | Message::Text(_)
                        | Message::Ping(_)
                        | Message::Pong(_) => {}
                    }
                }
            }
            party.places.retain(|(wire, _)| !wire.is_dropped());
            if node.is_none() {
                party.calls.clear();
            }
            party.calls.retain(|(name, answer)| {
                let Some((status, body)) = answer.lock().unwrap().take() else { return true };
                saw.extend(what_it_got(name, status, &body));
                false
            });
        }
        saw.into_iter().for_each(|what| self.saw(what));
        self.look_at_held();
    }

    /// Every held place has a value that its holder wrote, and is in the plan.
    fn look_at_held(&mut self) {
        let Some(looked) = self.held.looked else { return };
        if looked == self.truth.seq {
            return;
        }
        self.held.looked = Some(self.truth.seq);
        let document = self.truth.doc.document();
        for (place, values) in &self.held.values {
            let stands = place.iter().fold(&document, |value, key| &value[*key]);
            assert!(
                values.contains(stands),
                "[held] {place:?} became {stands} by row {} of {}: its holder wrote {:?} at last",
                self.truth.seq,
                self.truth.by,
                values.last()
            );
            if let [root, id, _] = place.as_slice() {
                let entity = &document[*root][*id];
                assert!(
                    entity["removed"].is_null(),
                    "[held] {root}/{id} was taken out by {}: {entity}",
                    self.truth.by
                );
                assert_ne!(
                    entity["status"], "dropped",
                    "[held] {root}/{id} was dropped by {}",
                    self.truth.by
                );
            }
        }
    }

    /// The end: everybody agrees, nothing that is held was changed, and everything is within its
    /// bound.
    fn everything_stands(&mut self) {
        self.heal();
        self.ends_well(false);
        // A replica that never saw the plan.
        self.act(&Op::Kill((2, 0), "lost"));
        self.act(&Op::Evict(2));
        self.act(&Op::Drain);
        self.act(&Op::Start);
        for at in self.windows().collect::<Vec<_>>() {
            self.act(&Op::Kill(at, "taken"));
        }
        self.heal();
        self.act(&Op::Get);
        self.ends_well(true);
        let document = self.truth.doc.document();
        let opened = self.window((2, 0)).session().doc().document();
        assert_eq!(opened, document, "[fresh] a fresh replica shows another plan");
        self.saw("a plan was opened by a fresh replica");
        for (place, values) in &self.held.values {
            let stands = place.iter().fold(&document, |value, key| &value[*key]);
            assert_eq!(Some(stands), values.last(), "[held] {place:?}");
        }
        for root in ENTITIES {
            for (key, value) in document[root].as_object().into_iter().flatten() {
                let sound = !key.is_empty() && key.len() <= 64 && !key.contains(['/', '#']);
                assert!(sound && value.is_object(), "[keys] {root} holds {key:?}: {value}");
            }
        }
        let proposals = document["proposals"].as_object().cloned().unwrap_or_default();
        let theirs = proposals.keys().filter(|key| {
            let place = key.split('#').next().unwrap_or_default();
            self.held.values.keys().any(|held| held.join("/") == place)
        });
        for _ in 0..theirs.count() {
            self.saw("a hostile value over what is held became a proposal");
        }
        self.everything_is_bounded();
        let token = self.mint(&self.claims(0));
        let (status, proof) = self.answer("GET", "/v1/plans/p/bundle", &token, &Value::Null);
        assert_eq!(status, 200, "[bundle] {proof}");
        if let Err(flaw) = bundle::verify(&proof, None) {
            panic!("[bundle] {flaw}");
        }
    }

    fn everything_is_bounded(&mut self) {
        let mut limits = Limits::default();
        lower(&mut limits);
        let stored = self.truth.stored(&mut self.hand);
        let ledger = Ledger::read(&self.truth.doc.ledger());
        assert_eq!(
            ledger,
            *stored.evidence.ledger(),
            "[ledger] the document's is not the evidence"
        );
        let entries = ledger.entries();
        let bytes = serde_json::to_string(&self.truth.doc.ledger()).unwrap().len();
        assert!(entries.len() <= limits.ledger_entries, "[bound] {} entries", entries.len());
        assert!(bytes <= limits.ledger_bytes + (4 << 10), "[bound] a ledger of {bytes} bytes");
        let unproven = entries.iter().filter(|entry| !entry.by.assurance.is_verified()).count();
        assert!(unproven <= limits.ledger_entries / 4, "[bound] {unproven} entries by links");
        let hours = usize::try_from((self.now_ms - BEGIN_MS) / 3_600_000).unwrap() + 1;
        for party in &self.hostile {
            let own =
                |entry: &&Attestation| entry.by.sub == party.sub && entry.kind != Kind::Withdraw;
            let count = entries.iter().filter(own).count();
            assert!(count <= limits.attestations, "[bound] {count} entries by {}", party.sub);
            let who =
                ClientOwner::Person(Principal { side: party.side, sub: party.sub.to_owned() });
            let ids = stored.bindings.iter().filter(|bound| bound.principal == who).count();
            assert!(
                ids <= limits.ids_per_hour * hours,
                "[bound] {ids} client ids of {}",
                party.sub
            );
        }
        let used = self.truth.used(&self.hand);
        assert!(used.quarantine_bytes <= limits.quarantine_plan as u64, "[bound] {used:?}");
        assert!(used.answers_of_one <= limits.answers_person as u64, "[bound] {used:?}");
        assert!(used.invites_of_one <= limits.invites_per_day as u64, "[bound] {used:?}");
        let log_max = limits.log_entries as u64 + limits.log_entries as u64 / 4;
        assert!(used.log_entries <= log_max, "[bound] {used:?}");
    }
}

/// The answer to a hostile call, in words.
fn what_it_got(name: &str, status: u16, body: &Value) -> Vec<&'static str> {
    let known = [200, 201, 204, 400, 401, 403, 404, 409, 413, 422, 429, 503].contains(&status);
    assert!(known, "[answer] a hostile call of {name} got {status}: {body}");
    let class = match status {
        200..300 => "a call of a hostile one was taken",
        429 => "a call of a hostile one was limited",
        503 => "a call of a hostile one was to come again",
        _ => "a call of a hostile one was refused",
    };
    let more = match (name, status) {
        ("attest", 201) => Some("attestation: 201"),
        ("attest", 409) => Some("attestation: 409"),
        ("attest", 429) if body["code"] == "ledger-full" => Some("attestation: the ledger is full"),
        ("invite", 201) => Some("invite: 201"),
        ("invite", 403) => Some("invite: 403"),
        ("invite", 429) => Some("invite: 429"),
        _ => None,
    };
    std::iter::once(class).chain(more).collect()
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

/// The writes of a trick.
fn worst(
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
