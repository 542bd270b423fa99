//! The relay's copy of one plan: document, gate, and whose the client ids are. The content of the
//! store, in memory.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Display;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_gate as gate;
use countersign_plan::Place;
use countersign_plan::attest::{Attestation, AttestationKind, Evidence, Ledger};
use countersign_plan::document::{PlanDoc, RelayHand, WITNESS_ID, gate_config};
use countersign_plan::history::PlaceValues;
use countersign_plan::ids::Id;
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person, Principal};
use countersign_plan::schema::{EntityKind, Key};
use serde_json::{Value, json};

use super::addresses::Addresses;
use super::ledger::LedgerUse;
use super::record::PlanRecord;
use super::{Settings, Surroundings};
use crate::error::{LedgerApart, Problem};
use crate::store::{Binding, ClientOwner, IdSource, PlanId, StoredPlan};

/// A plan in memory.
pub(super) struct Replica {
    pub(super) doc: PlanDoc,
    pub(super) gate: gate::Gate,
    pub(super) people: People,
    pub(super) addresses: Addresses,
    pub(super) epoch: u64,
    /// The last sequence number that is durable.
    pub(super) seq: u64,
    /// The updates behind the snapshot.
    pub(super) log: Log,
    /// How many bytes the plan takes, encoded, when it was last measured, and those that were
    /// logged since.
    size: usize,
    unmeasured: usize,
    /// The settings of its rules.
    pub(super) settings: Arc<Settings>,
    /// The statements that people put their name to.
    pub(super) evidence: Arc<Evidence>,
    /// When a plan of this id was last deleted, to the second: tokens from before are of that one.
    pub(super) deleted: Option<DateTime<Utc>>,
    /// When the plan began.
    pub(super) created_at: DateTime<Utc>,
    /// How much of the ledger that takes.
    pub(super) ledger_use: LedgerUse,
    /// The relay's own hand.
    pub(super) witness: RelayHand,
    /// How many of the plan's bytes the relay itself wrote.
    own: usize,
    /// The field log, and what else is kept beside the plan.
    pub(super) record: PlanRecord,
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
    /// [`Problem::NoPlan`], [`Problem::Store`]; [`Problem::Fault`] when what is stored is not what
    /// a gate let in.
    pub(super) async fn load(around: &Surroundings, plan: &PlanId) -> Result<Replica, Problem> {
        let stored =
            around.store.load(plan).await?.ok_or_else(|| Problem::NoPlan(plan.to_string()))?;
        Replica::of(around, plan, stored)
    }

    /// Makes a plan of what was read from the store.
    ///
    /// # Errors
    /// [`Problem::Fault`] when what is stored is not what a gate let in.
    pub(super) fn of(
        around: &Surroundings,
        plan: &PlanId,
        stored: StoredPlan,
    ) -> Result<Replica, Problem> {
        let log =
            Log { rows: stored.tail.len(), bytes: stored.tail.iter().map(|r| r.bytes.len()).sum() };
        let updates: Vec<Bytes> = (stored.snapshot.into_iter().map(|s| s.bytes))
            .chain(stored.tail.into_iter().map(|r| r.bytes))
            .collect();
        let mut people = People::default();
        let bindings: Vec<_> = stored.bindings.iter().map(|b| (b.client, people.note(b))).collect();
        let mut config = gate_config();
        config.update_bytes_max = around.limits.update;
        let broken = |e: &dyn Display| Problem::Fault(format!("plan {plan} cannot be loaded: {e}"));
        let gate = gate::Gate::load(config, bindings, &updates).map_err(|e| broken(&e))?;
        people.find_unused(&gate, &stored.bindings);
        // The relay's one ordinary id, under which it seeds and repairs: that of its seed, or one
        // that nobody else gets.
        let own = stored
            .bindings
            .iter()
            .find(|b| b.via == IdSource::Relay && b.principal == ClientOwner::Relay);
        let own =
            own.map_or_else(|| spare_id(&gate, &|| (around.random)()), |binding| binding.client);
        let mut doc = PlanDoc::keeping(own);
        let mut gate = gate;
        for update in &updates {
            doc.merge(update).map_err(|e| broken(&e))?;
        }
        for (client, start, len) in doc.take_deleted() {
            gate.note_deleted(client, start, len);
        }
        let unmeasured = updates.iter().map(Bytes::len).sum();
        let settings = Arc::new(Settings::read(around, plan, stored.thresholds.as_deref()));
        let evidence = Arc::new(stored.evidence);
        if Ledger::read(&doc.ledger()) != *evidence.ledger() {
            return Err(broken(&LedgerApart));
        }
        let witness = RelayHand::of(&doc).map_err(|e| broken(&e))?;
        let own = doc.written_by(WITNESS_ID).len();
        let ledger_use = LedgerUse::of(&evidence);
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
            addresses: Addresses::default(),
            created_at,
            ledger_use,
            witness,
            own,
            record: PlanRecord::default(),
        };
        let evidence = Arc::clone(&replica.evidence);
        for entry in evidence.ledger().entries() {
            replica.register_signer(entry, evidence.terms(&entry.digest).unwrap_or(&Value::Null));
        }
        for id in replica.doc.makers(EntityKind::People).into_keys() {
            replica.note_person(&id);
        }
        Ok(replica)
    }

    /// A person is new, or of another side or address.
    pub(super) fn note_person(&mut self, id: &Id) {
        self.addresses.note(&self.doc, id);
        self.protect_person(id);
    }

    /// Keeps a person of one side from being deleted or replaced by whoever of the other side alone
    /// wrote it: the relay counts as having a hand in it. To be asked again when the person is
    /// new or of another side.
    fn protect_person(&mut self, id: &Id) {
        let root = EntityKind::People.root();
        let Some(only) = self.gate.only_writer(root, id.as_str()) else { return };
        let ClientOwner::Person(Principal { side, .. }) = self.people.principal(only) else {
            return;
        };
        let Some(place) = Place::field(EntityKind::People, id, Key::Side) else { return };
        let theirs = self.doc.value(&place);
        if theirs.as_str().and_then(Side::from_word).is_some_and(|theirs| theirs != side) {
            let relay = self.people.number(&ClientOwner::Relay);
            self.gate.note_writer(root, id.as_str(), relay);
        }
    }

    /// A person who confirmed or signed a step, a criterion or a risk has a hand in it, as if they
    /// had written there: nobody else deletes it from the document. One may take it out by its
    /// mark, which is judged. That somebody took their name back changes nothing of it.
    pub(super) fn register_signer(&mut self, entry: &Attestation, terms: &Value) {
        let Some(side) = entry.by.side.of_person() else { return };
        let by = ClientOwner::Person(Principal { side, sub: entry.by.sub.clone() });
        let named: Vec<(&str, &str)> = match entry.kind {
            AttestationKind::Confirm => entry.subject.split_once('/').into_iter().collect(),
            AttestationKind::Sign => ["steps", "criteria", "risks"]
                .into_iter()
                .flat_map(|list| {
                    terms[list]
                        .as_object()
                        .into_iter()
                        .flat_map(|all| all.keys())
                        .map(move |id| (list, id.as_str()))
                })
                .collect(),
            AttestationKind::Inspect
            | AttestationKind::Decline
            | AttestationKind::Ask
            | AttestationKind::Withdraw
            | AttestationKind::Void => return,
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

    /// Whether so many bytes more stay within a plan's limit. Logged updates count for more than
    /// they take once they are compacted, so before it says no it measures; again only when
    /// something came since. A sender who is told no is closed, so it is not asked often.
    pub(super) fn has_room(&mut self, bytes: usize, limit: usize) -> bool {
        let fits = |replica: &Replica| replica.counted() + bytes <= limit;
        if !fits(self) && self.unmeasured > 0 {
            (self.size, self.unmeasured) = (self.doc.encode().len(), 0);
        }
        fits(self)
    }

    /// So many bytes are to be logged that the relay itself wrote: they do not count towards the
    /// limit.
    pub(super) fn logged_own(&mut self, bytes: usize) {
        self.log.bytes += bytes;
        self.unmeasured += bytes;
        self.own += bytes;
    }

    /// So many bytes of it are proposals, which count.
    pub(super) fn logged_repair(&mut self, bytes: usize) {
        self.log.bytes += bytes;
        self.unmeasured += bytes;
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
    /// Reads what was stored. Values that this version does not know as thresholds do not hold, and
    /// keep no plan shut.
    fn read(around: &Surroundings, plan: &PlanId, stored: Option<&str>) -> Settings {
        let named =
            stored.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_else(|| json!({}));
        let thresholds = around.thresholds.with(&named).unwrap_or_else(|e| {
            tracing::warn!(%plan, "its thresholds do not hold: {e}; name them again");
            around.thresholds.clone()
        });
        Settings { named, thresholds }
    }
}

impl PlaceValues for Replica {
    fn value(&self, place: &Place) -> Value {
        self.doc.value(place)
    }

    fn wrote(&self, place: &Place, by: &Person) -> bool {
        let by = ClientOwner::Person(Principal { side: by.side, sub: by.sub.clone() });
        let way = place.way();
        let way: Vec<&str> = way.iter().map(|key| &**key).collect();
        self.gate.writers_at(&way).into_iter().any(|writer| self.people.principal(writer) == by)
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
    by_number: Vec<ReplicaFacts>,
    numbers: BTreeMap<ClientOwner, u32>,
    /// The owner of each bound client id.
    owners: BTreeMap<u64, u32>,
}

#[derive(Debug)]
struct ReplicaFacts {
    principal: ClientOwner,
    /// The id under which calls of `POST …/commands` write.
    rest: Option<u64>,
    /// The id that will be theirs for it once they write: calls side by side have the same.
    rest_next: Option<u64>,
    /// Ids that were bound within the last hour, the newest last.
    bound: Vec<BoundId>,
    /// Ids under which nothing was written, and whose socket went; the oldest first.
    unused: VecDeque<u64>,
}

/// A client id that somebody got a short while ago.
#[derive(Debug)]
struct BoundId {
    client: u64,
    at: DateTime<Utc>,
    is_guests: bool,
}

/// Ids of one person that stay theirs though nothing was written under them: somebody may have gone
/// on writing while they were away. Of more the oldest are given back.
const UNUSED_MAX: usize = 64;

/// Ids that are given back at once, at most.
const GIVEN_BACK_AT_ONCE: usize = 64;

impl Default for People {
    fn default() -> People {
        let mut people = People {
            own: None,
            by_number: Vec::new(),
            numbers: BTreeMap::new(),
            owners: BTreeMap::new(),
        };
        people.number(&ClientOwner::Relay);
        people
    }
}

impl People {
    /// The number of a principal; a new one gets the next.
    pub(super) fn number(&mut self, principal: &ClientOwner) -> gate::Principal {
        let next = self.by_number.len() as u32;
        let number = *self.numbers.entry(principal.clone()).or_insert(next);
        if number == next {
            self.by_number.push(ReplicaFacts {
                principal: principal.clone(),
                rest: None,
                rest_next: None,
                bound: Vec::new(),
                unused: VecDeque::new(),
            });
        }
        gate::Principal(number)
    }

    /// Notes a binding.
    pub(super) fn note(&mut self, binding: &Binding) -> gate::Principal {
        let number = self.number(&binding.principal);
        self.owners.insert(binding.client, number.0);
        if let Some(known) = self.by_number.get_mut(number.0 as usize) {
            let is_guests = !binding.assurance.is_verified();
            known.bound.push(BoundId { client: binding.client, at: binding.at, is_guests });
            if binding.via == IdSource::Relay {
                self.own.get_or_insert(binding.client);
            }
            if binding.via == IdSource::Rest {
                known.rest = Some(binding.client);
            }
        }
        number
    }

    /// The owner of each bound client id.
    pub(super) fn owners(&self) -> BTreeMap<u64, ClientOwner> {
        let owners = self.owners.iter();
        owners.map(|(client, number)| (*client, self.principal(gate::Principal(*number)))).collect()
    }

    /// Whether the relay's ordinary id is bound only now.
    pub(super) fn claim_for_relay(&mut self, client: u64) -> bool {
        let news = self.own != Some(client);
        self.own = Some(client);
        news
    }

    /// The id under which somebody's HTTP calls write: theirs, or a spare one that is theirs once
    /// they do.
    pub(super) fn http_id(
        &mut self,
        gate: &gate::Gate,
        number: gate::Principal,
        random: &dyn Fn() -> u128,
    ) -> u64 {
        let Some(known) = self.by_number.get_mut(number.0 as usize) else {
            return spare_id(gate, random);
        };
        let is_spare = |id: &u64| gate.owner(*id).is_none() && gate.next_clock(*id) == 0;
        let next = known.rest.or(known.rest_next.filter(is_spare));
        let id = next.unwrap_or_else(|| spare_id(gate, random));
        known.rest_next = Some(id);
        id
    }

    /// The principal with this number.
    pub(super) fn principal(&self, number: gate::Principal) -> ClientOwner {
        self.by_number.get(number.0 as usize).map_or(ClientOwner::Relay, |k| k.principal.clone())
    }

    /// How many ids somebody got within the hour before an instant. Those under which they wrote
    /// nothing, and which they left, do not count: whoever only comes and goes keeps nobody of
    /// the same link out. A guest counts apart from the verified person of the same sub: the link
    /// may be in other hands, and these must not keep that person out.
    pub(super) fn fresh_ids(
        &mut self,
        gate: &gate::Gate,
        number: gate::Principal,
        assurance: Assurance,
        now: DateTime<Utc>,
    ) -> usize {
        let Some(known) = self.by_number.get_mut(number.0 as usize) else { return 0 };
        // Dated ahead of now, it was bound before the clock was set back.
        known.bound.retain(|bound| (now - bound.at).abs() < TimeDelta::hours(1));
        let is_unused =
            |client: &u64| gate.next_clock(*client) == 0 && known.unused.contains(client);
        let counts = |bound: &&BoundId| {
            bound.is_guests != assurance.is_verified() && !is_unused(&bound.client)
        };
        known.bound.iter().filter(counts).count()
    }

    /// A socket came back under an id that it had left.
    pub(super) fn takes_up(&mut self, number: gate::Principal, client: u64) {
        if let Some(known) = self.by_number.get_mut(number.0 as usize) {
            known.unused.retain(|unused| *unused != client);
        }
    }

    /// A socket left an id under which nothing was written. Gives ids that are nobody's any more:
    /// of those that somebody left like this, the oldest.
    pub(super) fn leaves(
        &mut self,
        gate: &mut gate::Gate,
        number: gate::Principal,
        client: u64,
    ) -> Vec<u64> {
        let Some(known) = self.by_number.get_mut(number.0 as usize) else { return Vec::new() };
        if !known.unused.contains(&client) {
            known.unused.push_back(client);
        }
        let over = known.unused.len().saturating_sub(UNUSED_MAX).min(GIVEN_BACK_AT_ONCE);
        let released: Vec<u64> =
            known.unused.drain(..over).filter(|client| gate.release(*client)).collect();
        known.bound.retain(|bound| !released.contains(&bound.client));
        for client in &released {
            self.owners.remove(client);
        }
        released
    }

    /// Ids of sockets under which nothing is written, as the store has them: nobody is connected
    /// yet.
    fn find_unused(&mut self, gate: &gate::Gate, bindings: &[Binding]) {
        let mut unused: Vec<_> = bindings
            .iter()
            .filter(|binding| {
                binding.via == IdSource::Socket && gate.next_clock(binding.client) == 0
            })
            .collect();
        unused.sort_by_key(|binding| (binding.at, binding.client));
        for binding in unused {
            let number = self.number(&binding.principal);
            if let Some(known) = self.by_number.get_mut(number.0 as usize) {
                known.unused.push_back(binding.client);
            }
        }
    }
}
