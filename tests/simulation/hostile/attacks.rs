//! The attacks of hostile participants, one trick at a time.

use super::writes::worst;
use super::*;

impl Arena {
    /// One of the hostile ones tries something.
    pub(super) fn attack(&mut self, who: usize, trick: &'static str, rng: &mut Rng) {
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
            self.serve(end, token, false, None);
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
        self.serve(end, token, true, None);
        wire.arrive(Message::Binary(
            Frame::Hello(Hello { client_id, epoch: None }).encode().into(),
        ));
        self.hostile[who].places.push((wire, HostileReply::Reads));
    }

    /// More sockets than one may have; some of them never read.
    fn places(&mut self, who: usize) {
        self.hostile[who].places.drain(..).for_each(|(wire, _)| wire.break_off());
        for n in 0..12 {
            let token = self.mint(&self.hostile[who].claims(self.now_ms));
            let (wire, end) = Wire::new(4);
            self.serve(end, token, false, None);
            let hearing = if n % 3 == 0 { HostileReply::Deaf } else { HostileReply::Reads };
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
}
