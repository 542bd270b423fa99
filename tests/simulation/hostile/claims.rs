//! Claims about runs with hostile participants: during a run and at its end.

use super::*;

impl Arena {
    /// Looks at the outcome of attempts, once that is known.
    pub(super) fn look_at_attempts(&mut self) {
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
            let places = party.places.iter().filter(|(_, hearing)| *hearing == HostileReply::Reads);
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
    pub(super) fn look_at_held(&mut self) {
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
    pub(super) fn everything_stands(&mut self) {
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
        let mut limits = RelayLimits::default();
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
            let own = |entry: &&Attestation| {
                entry.by.sub == party.sub && entry.kind != AttestationKind::Withdraw
            };
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
