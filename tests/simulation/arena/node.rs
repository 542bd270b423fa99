//! The relay: started, crashed, drained, asked by HTTP, and its store made to answer.

use countersign_relay::config::Checks;
use countersign_relay::receipt::ReceiptKey;
use countersign_relay::room::pace::DiagnosisPace;

use super::*;

impl Arena {
    pub(crate) fn start(&mut self) {
        let runtime =
            Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        let mut config = ServeConfig::local("/nowhere".into());
        config.limits.outbox_frames = self.setting.outbox_frames;
        config.limits.compact_rows = self.setting.compact_rows;
        config.times.idle = self.setting.idle;
        if self.setting.hostile {
            crate::hostile::lower(&mut config.limits);
        }
        let begin = {
            let _inside = runtime.enter();
            tokio::time::Instant::now()
        };
        let base_ms = self.now_ms;
        let clock = move || instant(base_ms + i64::try_from(begin.elapsed().as_millis()).unwrap());
        let chance = Mutex::new(Rng::new(self.rng.draw()));
        let around = Surroundings {
            store: Arc::new(self.hand.store()),
            clock: Arc::new(clock),
            random: Arc::new(move || chance.lock().unwrap().wide()),
            limits: config.limits.clone(),
            times: config.times.clone(),
            thresholds: config.thresholds.clone(),
            receipts: ReceiptKey::new(&[7; 32]).unwrap(),
            checks: Checks::EachBatch,
            pace: Arc::new(DiagnosisPace::with_costs(Arc::new(cost))),
        };
        let _inside = runtime.enter();
        let relay = RelayState::new(&config, keys(), around);
        let app = router(relay.clone(), &config);
        drop(_inside);
        self.node = Some(RunningRelay { runtime, relay, app, begin, base_ms });
    }

    /// `kill -9`: what the store was not told to do never happens, and nobody hears of what it did.
    pub(super) fn crash(&mut self) {
        if self.node.take().is_some() {
            drop(self.hand.store());
            self.relay_is_gone();
            self.saw("the relay crashed");
        }
    }

    /// Answers that were on their way are lost with the relay.
    fn relay_is_gone(&mut self) {
        self.break_off_acts();
    }

    /// SIGTERM: everybody is told to come back, and what waits is written.
    pub(super) fn drain(&mut self) {
        let Some(node) = &self.node else { return };
        let registry = Arc::clone(&node.relay.registry);
        let stopping = node.runtime.spawn(async move { registry.stop().await });
        for _ in 0..200 {
            if stopping.is_finished() {
                break;
            }
            self.serve_store();
            self.pass(1);
        }
        assert!(stopping.is_finished(), "[drain] the rooms do not end");
        self.pass(10);
        self.look();
        self.node = None;
        drop(self.hand.store());
        self.relay_is_gone();
        self.saw("the relay drained");
    }

    pub(super) fn store(&mut self, fate: &'static str, count: usize) {
        let done = self.hand.write(count, fate_of(fate));
        self.follow_store();
        if done > 0 {
            self.saw(match fate {
                "refused" => "an append failed",
                "unheard" => "an append was not told of",
                "lied" => "a store lied",
                _ => "a commit",
            });
        }
        if done > 0 && fate == "unheard" && self.rng.below(2) == 0 {
            self.crash();
        }
    }

    pub(super) fn follow_store(&mut self) {
        let before = self.truth.seq;
        self.truth.follow(&mut self.hand);
        for _ in before..self.truth.seq {
            self.saw("a row became durable");
        }
    }

    /// Everything that the store is asked happens.
    pub(crate) fn serve_store(&mut self) -> bool {
        let mut moved = false;
        // One by one: a plan that is deleted takes the rows with it that came just before.
        while self.hand.write(1, WriteFate::Done) > 0 {
            self.follow_store();
            moved = true;
        }
        while self.hand.read(WriteFate::Done) {
            moved = true;
        }
        moved
    }

    pub(crate) fn mint(&self, claims: &Claims) -> String {
        keys().mint(claims).unwrap()
    }

    /// Serves a socket at the relay that runs.
    pub(crate) fn serve(&self, end: RelayEnd, token: String, own_client: bool, epoch: Option<u64>) {
        let Some(node) = &self.node else { return };
        let visitor = VisitorClaims {
            plan: PLAN.into(),
            token: Some(token),
            epoch: epoch.map(|e| e.to_string()),
            own_client,
        };
        // Outside the runtime its clock would tell real time, by which every token is of the
        // future.
        let _inside = node.runtime.enter();
        let entrance = entrance(&node.relay, &visitor);
        node.runtime.spawn(attend(node.relay.clone(), end, visitor, entrance));
    }

    pub(crate) fn way(&self) -> usize {
        self.setting.way
    }

    pub(crate) fn request(
        &self,
        method: &str,
        path: &str,
        token: &str,
        key: Option<u64>,
        body: &Value,
    ) -> HttpAnswer {
        let answer = HttpAnswer::default();
        let Some(node) = &self.node else { return answer };
        let mut request = Request::builder().method(method).uri(path);
        request = request.header("authorization", format!("Bearer {token}"));
        if let Some(key) = key {
            request = request.header("idempotency-key", key.to_string());
        }
        let body = if body.is_null() { Body::empty() } else { Body::from(body.to_string()) };
        let (request, app) = (request.body(body).unwrap(), node.app.clone());
        let told = Arc::clone(&answer);
        node.runtime.spawn(async move {
            let response = app.oneshot(request).await.unwrap();
            let status = response.status().as_u16();
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
            *told.lock().unwrap() =
                Some((status, serde_json::from_slice(&bytes).unwrap_or_default()));
        });
        answer
    }

    /// Commands by HTTP, under an Idempotency-Key.
    pub(super) fn call(&mut self, device: usize, seed: u64) {
        let answer = self.send_call(device, seed);
        self.calls.push(Call { device, seed, answer, made: None });
        self.saw("a call by HTTP");
    }

    pub(super) fn send_call(&self, device: usize, seed: u64) -> HttpAnswer {
        let text = format!("call {seed}");
        let body = json!({"commands": [{"type": "addRisk", "text": text}]});
        let token = self.mint(&self.claims(device));
        self.request("POST", "/v1/plans/p/commands", &token, Some(seed), &body)
    }

    pub(crate) fn claims(&self, device: usize) -> Claims {
        let SimulatedPerson { sub, side, scope, .. } = self.devices[device].person;
        let claims =
            Claims::participant(PLAN, side, sub, sub, instant(self.issue_ms()), self.setting.token);
        Claims { scope: scope.into(), ..claims }
    }

    /// The plan that the relay answers with is durable.
    pub(super) fn get(&mut self) {
        let token = self.mint(&self.claims(1));
        let answer = self.request("GET", "/v1/plans/p", &token, None, &Value::Null);
        for _ in 0..20 {
            if self.hand.waiting().0 > 0 {
                break; // An edit that is not durable yet is not waited for here.
            }
            self.hand.read(WriteFate::Done);
            self.pass(1);
        }
        let answer = answer.lock().unwrap().take();
        if let Some((200, body)) = answer {
            let seq = body["seq"].as_u64().unwrap();
            assert!(seq <= self.truth.seq, "[read] row {seq} is not durable");
            if seq == self.truth.seq {
                assert_eq!(
                    body["document"],
                    self.truth.doc.document(),
                    "[read] another plan than is durable"
                );
                self.saw("a read of what is durable");
            }
        }
    }
}

/// The cost of a diagnosis: the clock of a run stands still while one is made, so that it goes by
/// the size of the plan.
fn cost(_: Duration, bytes: usize) -> Duration {
    Duration::from_millis(10) + Duration::from_millis(1) * u32::try_from(bytes >> 8).unwrap()
}

/// Makes and checks tokens of both kinds.
fn keys() -> Keys {
    Keys::new(SECRET).with_admin(b"another secret than that of participants")
}
