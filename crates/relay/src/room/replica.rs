//! The relay's copy of one plan: document, gate, and whose the client ids are. What the store holds, in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_gate as gate;
use countersign_plan::attest::{Attestation, Evidence, Kind, Ledger};
use countersign_plan::document::{PlanDoc, WITNESS_ID, Witness, gate_config};
use countersign_plan::ids::Kin;
use serde_json::{Value, json};

use super::attest::to_the_millisecond;
use super::{Settings, Surroundings};
use crate::error::Problem;
use crate::store::{Binding, PlanId, Principal, StoreError, Via};

/// A plan in memory.
pub(super) struct Replica {
    pub(super) doc: PlanDoc,
    pub(super) gate: gate::Gate,
    pub(super) people: People,
    pub(super) epoch: u64,
    /// The last sequence number that is durable.
    pub(super) seq: u64,
    /// What lies behind the snapshot.
    pub(super) log: Log,
    /// How many bytes the plan takes, encoded, when it was last measured, and those that were logged since.
    size: usize,
    unmeasured: usize,
    /// What its rules compare with.
    pub(super) settings: Arc<Settings>,
    /// What people put their name to.
    pub(super) evidence: Evidence,
    /// When a plan of this id was last deleted, to the second: tokens from before are of that one.
    pub(super) deleted: Option<DateTime<Utc>>,
    /// When the plan began.
    pub(super) created_at: DateTime<Utc>,
    /// The instant of the last batch that was written.
    pub(super) last_moment: DateTime<Utc>,
    /// The relay's own hand.
    pub(super) witness: Witness,
    /// How many of the plan's bytes the relay itself wrote.
    own: usize,
}

/// How much of the log no snapshot covers.
#[derive(Debug, Default)]
pub(super) struct Log {
    pub(super) rows: usize,
    pub(super) bytes: usize,
}

impl Replica {
    /// Reads a plan from the store.
    ///
    /// # Errors
    /// [`Problem::NoPlan`], [`Problem::Store`]; [`Problem::Fault`] when what is stored is not what a gate let in.
    pub(super) async fn load(around: &Surroundings, plan: &PlanId) -> Result<Replica, Problem> {
        let stored = around.store.load(plan).await?.ok_or_else(|| Problem::NoPlan(plan.to_string()))?;
        let log = Log { rows: stored.tail.len(), bytes: stored.tail.iter().map(|r| r.bytes.len()).sum() };
        let updates: Vec<Bytes> = (stored.snapshot.into_iter().map(|s| s.bytes))
            .chain(stored.tail.into_iter().map(|r| r.bytes))
            .collect();
        let mut people = People::default();
        let bindings: Vec<_> = stored.bindings.iter().map(|b| (b.client, people.note(b))).collect();
        let mut config = gate_config();
        config.update_bytes_max = around.limits.step2.max(around.limits.update);
        let broken = |e: String| Problem::Fault(format!("plan {plan} cannot be loaded: {e}"));
        let gate = gate::Gate::load(config, bindings, &updates).map_err(|e| broken(e.to_string()))?;
        // The relay's one ordinary id, under which it seeds and repairs: that of its seed, or one that nobody else gets.
        let own = stored.bindings.iter().find(|b| b.via == Via::Relay && b.principal == Principal::Relay);
        let own = own.map_or_else(|| spare_id(&gate, &|| (around.random)()), |binding| binding.client);
        let mut doc = PlanDoc::keeping(own);
        let mut gate = gate;
        for update in &updates {
            doc.merge(update).map_err(|e| broken(e.to_string()))?;
        }
        for (client, start, len) in doc.take_deleted() {
            gate.note_deleted(client, start, len);
        }
        let unmeasured = updates.iter().map(Bytes::len).sum();
        let settings = Arc::new(Settings::read(around, plan, stored.thresholds.as_deref()));
        let evidence = stored.evidence;
        if Ledger::read(&doc.ledger()) != *evidence.ledger() {
            return Err(broken("its ledger is not that of the table: restore it from your backup".into()));
        }
        let witness = Witness::of(&doc).map_err(|e| broken(e.to_string()))?;
        let own = doc.written_by(WITNESS_ID).len();
        let last = evidence.ledger().entries().last();
        let last_moment = last.map_or(DateTime::UNIX_EPOCH, |last| last.at + TimeDelta::milliseconds(1));
        let (epoch, seq, size, created_at) = (stored.epoch, stored.seq, 0, stored.created_at);
        let deleted = stored.deleted;
        let mut replica = Replica {
            doc,
            gate,
            people,
            epoch,
            seq,
            log,
            size,
            unmeasured,
            settings,
            evidence,
            deleted,
            created_at,
            last_moment,
            witness,
            own,
        };
        let evidence = replica.evidence.clone();
        for entry in evidence.ledger().entries() {
            replica.vouch(entry, evidence.terms(&entry.digest).unwrap_or(&Value::Null));
        }
        Ok(replica)
    }

    /// Whoever confirmed or signed a step, a criterion or a risk has a hand in it, as if they had written there: nobody
    /// else deletes it from the document. One may take it out by its mark, which is judged. That somebody took their name
    /// back changes nothing of it.
    pub(super) fn vouch(&mut self, entry: &Attestation, terms: &Value) {
        let by = Principal::Person { side: entry.by.side, sub: entry.by.sub.clone() };
        let named: Vec<(&str, &str)> = match entry.kind {
            Kind::Confirm => entry.subject.split_once('/').into_iter().collect(),
            Kind::Sign => ["steps", "criteria", "risks"]
                .into_iter()
                .flat_map(|list| {
                    terms[list]
                        .as_object()
                        .into_iter()
                        .flat_map(|all| all.keys())
                        .map(move |id| (list, id.as_str()))
                })
                .collect(),
            Kind::Inspect | Kind::Decline | Kind::Ask | Kind::Withdraw => return,
        };
        let by = self.people.number(&by);
        for (list, id) in named {
            self.gate.note_writer(list, id, by);
        }
    }

    /// A snapshot of so many bytes covers the whole log.
    pub(super) fn compacted(&mut self, bytes: usize) {
        self.log = Log::default();
        (self.size, self.unmeasured) = (bytes, 0);
    }

    /// Whether so many bytes more stay within a plan's limit. What was logged counts for more than it takes once it is
    /// compacted, so before it says no it measures; again only when something came since. Whoever hears no is closed, so it is not
    /// asked often.
    pub(super) fn has_room(&mut self, bytes: usize, limit: usize) -> bool {
        let fits = |replica: &Replica| replica.counted() + bytes <= limit;
        if !fits(self) && self.unmeasured > 0 {
            (self.size, self.unmeasured) = (self.doc.encode().len(), 0);
        }
        fits(self)
    }

    /// How many steps would stand in the plan with those that an update adds. Zero where it adds none: to count is dear.
    pub(super) fn steps_with(&self, update: &[u8]) -> usize {
        let steps = Kin::Steps.root();
        // The name of the root stands in every update that adds an entry to it.
        if !update.windows(steps.len()).any(|w| w == steps.as_bytes()) {
            return 0;
        }
        let blocks = gate::blocks(update).unwrap_or_default();
        let added: BTreeSet<&str> = blocks
            .iter()
            .filter_map(|(.., block)| match block {
                gate::Block::Item(item) if item.parent == Some(gate::ParentRef::Root(steps)) => item.key,
                gate::Block::Item(_) | gate::Block::Gc => None,
            })
            .collect();
        if added.is_empty() { 0 } else { self.doc.steps_with(&added) }
    }

    /// The instant of a batch that begins now: to the millisecond, as all is kept, and never before the last one's,
    /// which ends behind its attestations.
    pub(super) fn next_moment(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        to_the_millisecond(now).max(self.last_moment)
    }

    /// So many bytes are to be logged that the relay itself wrote: they do not count towards the limit.
    pub(super) fn logged_own(&mut self, bytes: usize) {
        self.log.bytes += bytes;
        self.unmeasured += bytes;
        self.own += bytes;
    }

    /// About how many bytes of the plan count towards its limit.
    pub(super) fn counted(&self) -> usize {
        (self.size + self.unmeasured).saturating_sub(self.own)
    }

    /// So many bytes were logged.
    pub(super) fn logged(&mut self, bytes: usize) {
        self.log.rows += 1;
        self.log.bytes += bytes;
        self.unmeasured += bytes;
    }
}

impl Settings {
    /// Reads what was stored. What this version does not know as thresholds does not hold, and keeps no plan shut.
    fn read(around: &Surroundings, plan: &PlanId, stored: Option<&str>) -> Settings {
        let named = stored.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| json!({}));
        let thresholds = around.thresholds.with(&named).unwrap_or_else(|e| {
            tracing::warn!(%plan, "its thresholds do not hold: {e}; name them again");
            around.thresholds.clone()
        });
        Settings { named, thresholds }
    }
}

/// An ordinary client id that nobody has: 32 bits, as Yjs makes them.
pub(crate) fn spare_id(gate: &gate::Gate, random: &dyn Fn() -> u128) -> u64 {
    loop {
        let id = ordinary_id(random());
        if gate.owner(id).is_none() && gate.next_clock(id) == 0 {
            return id;
        }
    }
}

/// An ordinary client id: 32 bits, none of the reserved ones.
pub(crate) fn ordinary_id(random: u128) -> u64 {
    1024 + (random as u64 % ((1 << 32) - 1024))
}

/// Principals by the numbers under which the gate knows them. The relay is number 0.
#[derive(Debug)]
pub(super) struct People {
    /// The relay's ordinary id, once it is bound.
    own: Option<u64>,
    by_number: Vec<Known>,
    numbers: BTreeMap<Principal, u32>,
}

#[derive(Debug)]
struct Known {
    principal: Principal,
    /// The id under which calls of `POST …/commands` write.
    rest: Option<u64>,
    /// When ids were bound, the newest last.
    bound: Vec<DateTime<Utc>>,
}

impl Default for People {
    fn default() -> People {
        let mut people = People { own: None, by_number: Vec::new(), numbers: BTreeMap::new() };
        people.number(&Principal::Relay);
        people
    }
}

impl People {
    /// The number of a principal; a new one gets the next.
    pub(super) fn number(&mut self, principal: &Principal) -> gate::Principal {
        let next = self.by_number.len() as u32;
        let number = *self.numbers.entry(principal.clone()).or_insert(next);
        if number == next {
            self.by_number.push(Known { principal: principal.clone(), rest: None, bound: Vec::new() });
        }
        gate::Principal(number)
    }

    /// Notes a binding.
    pub(super) fn note(&mut self, binding: &Binding) -> gate::Principal {
        let number = self.number(&binding.principal);
        if let Some(known) = self.by_number.get_mut(number.0 as usize) {
            known.bound.push(binding.at);
            if binding.via == Via::Relay {
                self.own.get_or_insert(binding.client);
            }
            if binding.via == Via::Rest {
                known.rest = Some(binding.client);
            }
        }
        number
    }

    /// Whether the relay's ordinary id is bound only now.
    pub(super) fn claim_for_relay(&mut self, client: u64) -> bool {
        let news = self.own != Some(client);
        self.own = Some(client);
        news
    }

    /// The id under which somebody's HTTP calls write, once they have one.
    pub(super) fn rest_id(&self, number: gate::Principal) -> Option<u64> {
        self.by_number.get(number.0 as usize)?.rest
    }

    /// Who has this number.
    pub(super) fn principal(&self, number: gate::Principal) -> Principal {
        self.by_number.get(number.0 as usize).map_or(Principal::Relay, |k| k.principal.clone())
    }

    /// How many ids somebody got within the hour before an instant.
    pub(super) fn fresh_ids(&mut self, number: gate::Principal, now: DateTime<Utc>) -> usize {
        let Some(known) = self.by_number.get_mut(number.0 as usize) else { return 0 };
        known.bound.retain(|at| now - *at < TimeDelta::hours(1));
        known.bound.len()
    }
}

impl From<StoreError> for super::End {
    fn from(e: StoreError) -> super::End {
        super::End::Lost(e.into())
    }
}
