//! Acts that people put their name to in a window, as the component does it (`web/src/attest`): an
//! act is kept on the device with the digest that its person saw, and posted under a key of its
//! own, one at a time, once everything written before it is with the relay. Without an answer it
//! is posted again under the same key.
//!
//! In the end every act is one entry of the ledger, or its person was told why it is none.

use std::collections::BTreeMap;

use countersign_plan::attest::{Attestation, AttestationKind, Ledger, Terms};
use countersign_plan::model::Plan;
use countersign_plan::sync::session::ConnectionState;
use countersign_plan::testkit::Rng;
use countersign_relay::bundle;
use countersign_relay::token::Claims;
use serde_json::{Value, json};

use crate::arena::{Arena, HttpAnswer, PLAN, instant};
use crate::script::{NAMES, WindowId};

/// An act that got no answer is posted again after this time.
const AGAIN_MS: i64 = 5_000;

/// In place of the status of a call that nobody answers any more.
const UNANSWERED: u16 = 0;

/// Keys of acts begin here, behind those of calls.
const FIRST_KEY: u64 = 2_000_000;
/// Keys of voids begin here.
const FIRST_VOID: u64 = 3_000_000;

/// The kinds of acts that people do in a window.
pub(crate) const KINDS: [&str; 6] = ["sign", "confirm", "inspect", "decline", "ask", "withdraw"];

/// All acts of a run.
#[derive(Default)]
pub(crate) struct ActLedger {
    done: Vec<SimulatedAct>,
    /// The act that a device has posted and that was not answered.
    posts: BTreeMap<usize, PostedAct>,
    /// The time before which a device posts nothing again.
    not_before_ms: BTreeMap<usize, i64>,
    voids: Vec<SimulatedVoid>,
    /// The ledgers of plans that were deleted, by epoch.
    former: BTreeMap<u64, Ledger>,
}

/// Something that a person put their name to.
struct SimulatedAct {
    device: usize,
    kind: &'static str,
    subject: String,
    digest: String,
    /// The terms that the person saw.
    terms: Value,
    of: Option<String>,
    /// How often it was posted.
    posts: usize,
    /// It was done without a connection.
    offline: bool,
    outcome: ActOutcome,
}

/// The outcome of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ActOutcome {
    /// It is on the device, and the relay has not answered.
    Waiting,
    /// The relay answered with an entry of the ledger of this epoch.
    Recorded { epoch: u64, entry: String },
    /// The relay answered that the same was recorded a short while ago.
    Repeated { epoch: u64, entry: String },
    /// The person was told, by this code, that it is not recorded.
    Refused { epoch: u64, code: String },
    /// The person wished the same again before it was answered.
    Replaced,
    /// The browser took the storage away in which it waited.
    Evicted,
}

struct PostedAct {
    act: usize,
    tab: usize,
    answer: HttpAnswer,
}

/// A refusal that the portal's backend sets aside.
struct SimulatedVoid {
    of: String,
    epoch: u64,
    answer: HttpAnswer,
    /// Status and entry, once answered.
    outcome: Option<(u16, String)>,
}

impl Arena {
    /// A person puts their name to what they see.
    pub(crate) fn put_name(&mut self, at: WindowId, kind: &'static str, seed: u64) {
        let Some(window) = self.devices[at.0].windows.get(&at.1) else { return };
        let person = &self.devices[at.0].person;
        if !person.scope.contains("attest") || window.stopped.is_some() {
            return;
        }
        let doc = window.session().doc();
        let document = doc.document();
        let terms = Terms::of(&Plan::read(&document).plan);
        let mut rng = Rng::new(seed);
        let (subject, of) = match kind {
            "confirm" => {
                let mut subjects = vec!["plan/goLive".to_owned(), "goal".to_owned()];
                for root in ["steps", "criteria", "risks"] {
                    let ids = document[root].as_object().into_iter().flatten();
                    subjects.extend(ids.map(|(id, _)| format!("{root}/{id}")));
                }
                subjects.retain(|subject| terms.part(subject).is_some());
                let Some(subject) = rng.pick(&subjects) else { return };
                (subject.clone(), None)
            }
            "ask" => {
                let people: Vec<&String> = document["people"]
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(id, _)| id)
                    .collect();
                let Some(person) = rng.pick(&people) else { return };
                ("plan".to_owned(), Some((*person).clone()))
            }
            "withdraw" => {
                let ledger = Ledger::read(&doc.ledger());
                let mine = |entry: &&Attestation| {
                    entry.by.sub == person.sub && entry.kind != AttestationKind::Withdraw
                };
                let own: Vec<&Attestation> = ledger.entries().iter().filter(mine).collect();
                let Some(entry) = rng.pick(&own) else { return };
                (entry.subject.clone(), Some(entry.id.clone()))
            }
            _ => ("plan".to_owned(), None),
        };
        let Some(digest) = terms.digest(&subject).or_else(|| of.is_some().then(String::new)) else {
            return;
        };
        let part = terms.part(&subject).cloned().unwrap_or_default();
        let offline = !self.is_online(at);
        let posted = self.acts.posts.get(&at.0).map(|post| post.act);
        for (n, former) in self.acts.done.iter_mut().enumerate() {
            let same = former.device == at.0
                && (former.kind, &former.subject, &former.of) == (kind, &subject, &of);
            if same && former.outcome == ActOutcome::Waiting {
                former.outcome = ActOutcome::Replaced;
                if posted == Some(n) {
                    self.acts.posts.remove(&at.0);
                }
            }
        }
        self.acts.done.push(SimulatedAct {
            device: at.0,
            kind,
            subject,
            digest,
            terms: part,
            of,
            posts: 0,
            offline,
            outcome: ActOutcome::Waiting,
        });
        self.saw("an act");
        if offline {
            self.saw("an act offline");
        }
    }

    fn is_online(&self, at: WindowId) -> bool {
        let device = &self.devices[at.0];
        let state = device.windows.get(&at.1).and_then(|window| window.status.as_ref());
        device.network
            && !device.asleep
            && state.is_some_and(|s| s.state == ConnectionState::Online)
    }

    /// Every device takes the answer to what it posted, and posts what waits. Gives whether
    /// anything happened.
    pub(crate) fn post_acts(&mut self) -> bool {
        if self.acts.done.is_empty() && self.acts.voids.is_empty() {
            return false;
        }
        let mut moved = self.hear_of_voids();
        if self.node.is_none() {
            self.break_off_acts();
            return moved;
        }
        for device in 0..self.devices.len() {
            if let Some(PostedAct { act, tab, .. }) = self.acts.posts.get(&device) {
                let (act, at) = (*act, (device, *tab));
                let answer = self.acts.posts[&device].answer.lock().unwrap().take();
                if !self.is_online(at) {
                    self.acts.posts.remove(&device);
                    self.saw("nobody waited for the answer to an act");
                } else if let Some((status, body)) = answer {
                    self.acts.posts.remove(&device);
                    self.hear_of_act(act, status, &body);
                    moved = true;
                }
            }
            moved |= self.post_next(device);
        }
        moved
    }

    /// The connections over which something was posted are gone.
    pub(crate) fn break_off_acts(&mut self) {
        for (device, _) in std::mem::take(&mut self.acts.posts) {
            self.acts.not_before_ms.insert(device, self.now_ms + AGAIN_MS);
        }
    }

    fn post_next(&mut self, device: usize) -> bool {
        let pauses = self.acts.not_before_ms.get(&device).is_some_and(|at| *at > self.now_ms);
        if pauses || self.acts.posts.contains_key(&device) {
            return false;
        }
        let waits = |act: &SimulatedAct| act.device == device && act.outcome == ActOutcome::Waiting;
        let Some(n) = self.acts.done.iter().position(waits) else { return false };
        let saved = |tab: &usize| {
            let window = &self.devices[device].windows[tab];
            self.is_online((device, *tab))
                && window.status.as_ref().is_some_and(|status| status.saved_on_server)
        };
        let Some(tab) = self.devices[device].windows.keys().copied().find(saved) else {
            return false;
        };
        let act = &mut self.acts.done[n];
        act.posts += 1;
        let again = act.posts > 1;
        let SimulatedAct { kind, subject, digest, terms, of, .. } = &self.acts.done[n];
        let mut body = json!({"kind": kind, "note": note(n)});
        if *kind != "withdraw" {
            body["subject"] = json!(subject);
            body["digest"] = json!(digest);
            body["terms"] = terms.clone();
        }
        if let Some(of) = of {
            body["of"] = json!(of);
        }
        let token = self.mint(&self.claims(device));
        let path = format!("/v1/plans/{PLAN}/attestations");
        let answer = self.request("POST", &path, &token, Some(FIRST_KEY + n as u64), &body);
        self.acts.posts.insert(device, PostedAct { act: n, tab, answer });
        if again {
            self.saw("an act was sent again under its key");
        }
        true
    }

    fn hear_of_act(&mut self, n: usize, status: u16, body: &Value) {
        let epoch = self.truth.epoch;
        let act = &self.acts.done[n];
        let (device, kind, offline, posts) = (act.device, act.kind, act.offline, act.posts);
        let code = body["code"].as_str().unwrap_or_default().to_owned();
        let full = ["ledger-full", "too-many-attestations"].contains(&code.as_str());
        let outcome = match status {
            200 | 201 => {
                let entry = body["id"].as_str().unwrap_or_default().to_owned();
                let ledger = Ledger::read(&self.truth.doc.ledger());
                assert!(
                    ledger.get(&entry).is_some(),
                    "[act] {kind} of {} was answered with an entry that is not durable: {body}",
                    NAMES[device]
                );
                ActOutcome::Recorded { epoch, entry }
            }
            409 if code == "already-recorded" => {
                let entry = body["entry"].as_str().unwrap_or_default().to_owned();
                ActOutcome::Repeated { epoch, entry }
            }
            401 | 408 | 425 | 500.. => ActOutcome::Waiting,
            429 if !full => ActOutcome::Waiting,
            400..500 => ActOutcome::Refused { epoch, code: code.clone() },
            _ => panic!("[act] {kind} of {}: {status} {body}", NAMES[device]),
        };
        match &outcome {
            ActOutcome::Waiting => {
                self.acts.not_before_ms.insert(device, self.now_ms + AGAIN_MS);
                self.saw("an act was put off");
            }
            ActOutcome::Recorded { .. } => {
                self.saw(match kind {
                    "sign" => "a signature was recorded",
                    "confirm" => "a confirmation was recorded",
                    "inspect" => "an inspection was recorded",
                    "decline" => "a refusal was recorded",
                    "ask" => "a request was recorded",
                    _ => "a withdrawal was recorded",
                });
                if offline {
                    self.saw("an act done offline was recorded later");
                }
                if posts > 1 {
                    self.saw("an act that was sent again was recorded");
                }
            }
            ActOutcome::Refused { .. } => {
                self.saw(match (status, code.as_str()) {
                    (409, _) if offline => "an act done offline was refused: the plan had changed",
                    (409, _) => "an act was refused: the plan had changed",
                    (422, "attestation") => "an act was refused: it cannot be done",
                    (422, _) => "a signature was refused: something is missing",
                    (429, _) => "an act was refused: the ledger is full",
                    _ => "an act was refused",
                });
            }
            ActOutcome::Repeated { .. } => self.saw("an act was recorded a short while ago"),
            ActOutcome::Replaced | ActOutcome::Evicted => {}
        }
        self.acts.done[n].outcome = outcome;
    }

    /// The browser takes away what waits on a device.
    pub(crate) fn evict_acts(&mut self, device: usize) {
        let waits =
            |act: &&mut SimulatedAct| act.device == device && act.outcome == ActOutcome::Waiting;
        self.acts.done.iter_mut().filter(waits).for_each(|act| act.outcome = ActOutcome::Evicted);
    }

    /// The portal's backend sets a refusal aside.
    pub(crate) fn void(&mut self, seed: u64) {
        let ledger = Ledger::read(&self.truth.doc.ledger());
        let refusals: Vec<String> = ledger
            .entries()
            .iter()
            .filter(|entry| entry.kind == AttestationKind::Decline)
            .map(|entry| entry.id.clone())
            .collect();
        let Some(of) = Rng::new(seed).pick(&refusals).cloned() else { return };
        let number = self.acts.voids.len();
        let answer = self.post_void(number, &of);
        let epoch = self.truth.epoch;
        self.acts.voids.push(SimulatedVoid { of, epoch, answer, outcome: None });
        self.saw("a void was asked for");
    }

    fn post_void(&self, number: usize, of: &str) -> HttpAnswer {
        let hour = std::time::Duration::from_secs(3600);
        let token = self.mint(&Claims::admin(instant(self.now_ms), hour));
        let body = json!({"kind": "void", "of": of, "note": format!("void {number}.")});
        let path = format!("/v1/plans/{PLAN}/attestations");
        self.request("POST", &path, &token, Some(FIRST_VOID + number as u64), &body)
    }

    fn hear_of_voids(&mut self) -> bool {
        let mut saw = Vec::new();
        for void in self.acts.voids.iter_mut().filter(|void| void.outcome.is_none()) {
            let Some((status, body)) = void.answer.lock().unwrap().take() else { continue };
            match status {
                200 | 201 => saw.push("a void was recorded"),
                422 => saw.push("a void was refused"),
                503 => continue,
                other => panic!("[void] {other}: {body}"),
            }
            let entry = body["id"].as_str().unwrap_or_default().to_owned();
            void.outcome = Some((status, entry));
        }
        let moved = !saw.is_empty();
        saw.into_iter().for_each(|what| self.saw(what));
        moved
    }

    /// Repeats what the portal got no answer to, under the same key.
    pub(crate) fn repeat_voids(&mut self) {
        self.hear_of_voids();
        for number in 0..self.acts.voids.len() {
            if self.acts.voids[number].outcome.is_none() {
                let of = self.acts.voids[number].of.clone();
                self.acts.voids[number].answer = self.post_void(number, &of);
            }
        }
    }

    /// Nobody waits for an answer.
    pub(crate) fn acts_are_settled(&self) -> bool {
        self.acts.posts.is_empty()
            && self.acts.done.iter().all(|act| act.outcome != ActOutcome::Waiting)
            && self.acts.voids.iter().all(|void| void.outcome.is_some())
    }

    /// The plan is deleted: its ledger goes with it. Nobody answers any more for what the portal
    /// asked of it.
    pub(crate) fn acts_of_a_deleted_plan(&mut self) {
        self.hear_of_voids();
        let ledger = Ledger::read(&self.truth.doc.ledger());
        self.acts.former.insert(self.truth.epoch, ledger);
        self.break_off_acts();
        for void in self.acts.voids.iter_mut().filter(|void| void.outcome.is_none()) {
            void.outcome = Some((UNANSWERED, String::new()));
        }
    }

    /// One line for each act that waits: what its device waits for.
    pub(crate) fn waiting_acts(&self) -> Vec<String> {
        let waiting = self.acts.done.iter().filter(|act| act.outcome == ActOutcome::Waiting);
        let why = |act: &SimulatedAct| {
            let (device, known) = (act.device, &self.devices[act.device]);
            let windows = known.windows.iter().map(|(tab, window)| {
                let status = window.status.as_ref();
                format!("{tab} {:?}", status.map(|s| (s.state, s.saved_on_server)))
            });
            format!(
                "{} of {}, posted {} times, {}, not before {:?} at {}, windows {:?}",
                act.kind,
                NAMES[device],
                act.posts,
                match self.acts.posts.contains_key(&device) {
                    true => "waits for an answer",
                    false => "waits for its device",
                },
                self.acts.not_before_ms.get(&device),
                self.now_ms,
                windows.collect::<Vec<_>>()
            )
        };
        waiting.map(why).collect()
    }

    /// Each act is one entry or a refusal that its person was told of; each entry is an act.
    pub(crate) fn acts_end_well(&self) {
        let waiting = self.waiting_acts();
        assert!(waiting.is_empty(), "[act] nobody was told what became of: {waiting:?}");
        let mut ledgers = self.acts.former.clone();
        ledgers.insert(self.truth.epoch, Ledger::read(&self.truth.doc.ledger()));
        for (n, act) in self.acts.done.iter().enumerate() {
            let name = format!("{} of {}, {:?}", act.kind, NAMES[act.device], act.outcome);
            for (epoch, ledger) in &ledgers {
                let entries: Vec<&Attestation> = ledger
                    .entries()
                    .iter()
                    .filter(|entry| entry.note.as_deref() == Some(note(n).as_str()))
                    .collect();
                assert!(entries.len() <= 1, "[act] {name}: recorded {} times", entries.len());
                match &act.outcome {
                    ActOutcome::Recorded { epoch: own, entry } if own == epoch => {
                        let [there] = entries.as_slice() else {
                            panic!("[act] {name}: it is not in the ledger")
                        };
                        let sub = self.devices[act.device].person.sub;
                        let same = there.id == *entry
                            && there.by.sub == sub
                            && word(there.kind) == act.kind
                            && there.of == act.of;
                        assert!(same, "[act] {name}: recorded as {there:?}");
                        let seen = act.kind == "withdraw"
                            || (there.digest == act.digest && there.subject == act.subject);
                        assert!(seen, "[act] {name}: of {}, recorded as {there:?}", act.subject);
                    }
                    ActOutcome::Repeated { epoch: own, entry } if own == epoch => {
                        let there = ledger.get(entry).expect("[act] the entry that is named");
                        assert_eq!(word(there.kind), act.kind, "[act] {name}");
                        assert_eq!(there.digest, act.digest, "[act] {name}");
                        assert!(entries.is_empty(), "[act] {name}: and recorded all the same");
                    }
                    ActOutcome::Refused { epoch: own, .. } if own == epoch => {
                        assert!(entries.is_empty(), "[act] {name}: and recorded all the same");
                    }
                    ActOutcome::Recorded { .. }
                    | ActOutcome::Repeated { .. }
                    | ActOutcome::Refused { .. }
                    | ActOutcome::Waiting
                    | ActOutcome::Replaced
                    | ActOutcome::Evicted => {}
                }
            }
        }
        for (number, void) in self.acts.voids.iter().enumerate() {
            let Some(ledger) = ledgers.get(&void.epoch) else { continue };
            let text = format!("void {number}.");
            let entries =
                ledger.entries().iter().filter(|e| e.note.as_deref() == Some(text.as_str()));
            let ids: Vec<&str> = entries.map(|entry| entry.id.as_str()).collect();
            match &void.outcome {
                Some((UNANSWERED, _)) => {}
                Some((200, entry)) if ids.is_empty() => {
                    // Another one had set the refusal aside before.
                    let there = ledger.get(entry).expect("[void] the entry that is named");
                    let same = there.kind == AttestationKind::Void
                        && there.of.as_deref() == Some(void.of.as_str());
                    assert!(same, "[void] {number}: {there:?}");
                }
                Some((200 | 201, entry)) => assert_eq!(ids, [entry], "[void] {number}"),
                other => assert!(ids.is_empty(), "[void] {number}: {other:?}, and {ids:?}"),
            }
        }
    }

    /// The portable bundle proves the ledger, with the terms that each person saw.
    pub(crate) fn acts_are_proven(&mut self) {
        let token = self.mint(&self.claims(0));
        let path = format!("/v1/plans/{PLAN}/bundle");
        let (status, proof) = self.answer("GET", &path, &token, &Value::Null);
        assert_eq!(status, 200, "[bundle] {proof}");
        if let Err(flaw) = bundle::verify(&proof, None) {
            panic!("[bundle] {flaw}");
        }
        for act in &self.acts.done {
            let is_here = matches!(&act.outcome,
                ActOutcome::Recorded { epoch, .. } if *epoch == self.truth.epoch);
            if is_here && ["sign", "confirm"].contains(&act.kind) {
                let kept = &proof["terms"][&act.digest];
                assert_eq!(*kept, act.terms, "[bundle] the terms that {} saw", NAMES[act.device]);
            }
        }
    }
}

fn word(kind: AttestationKind) -> &'static str {
    match kind {
        AttestationKind::Sign => "sign",
        AttestationKind::Confirm => "confirm",
        AttestationKind::Inspect => "inspect",
        AttestationKind::Decline => "decline",
        AttestationKind::Ask => "ask",
        AttestationKind::Withdraw => "withdraw",
        AttestationKind::Void => "void",
    }
}

/// An entry tells by its note of which act it is.
fn note(act: usize) -> String {
    format!("act {act}.")
}
