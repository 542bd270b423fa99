//! What happens to an incoming update, in which order. [`admit`] is the page to read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use countersign_gate as gate;
use countersign_plan::Change;
use countersign_plan::authority;
use countersign_plan::document::{PlanDoc, path_of};
use countersign_plan::history::How;
use countersign_plan::ids::Path;
use countersign_plan::sync::frame::{AwarenessUpdate, Frame, Hello, Limits, Notice, Party, Welcome};
use serde_json::Value;
use tokio::sync::oneshot;
use tokio::time::Instant;

use super::connection::Connection;
use super::desk::DeskOrder;
use super::difference::Difference;
use super::judge::{self, Contest};
use super::quarantine::Aside;
use super::registry::Asked;
use super::shadow::Sight;
use super::{Ask, Done, End, Join, Room, Settings, Work, attest, commands, fanout};
use crate::error::Problem;
use crate::field_log::Record;
use crate::store::{Answer, Append, Attested, Beside, Binding, NewRow, Principal, StoreError, Via};
use crate::token::Participant;

/// From this assurance on somebody's address is verified.
const VERIFIED: u8 = 2;

/// Of how many nullified parts of one update the quarantine tells.
const PARTS_SAID: usize = 16;
/// Of how many their author is told one by one. No honest client comes near it.
const PARTS_REFUSED: usize = 256;

/// The order, said once. Updates of many sockets share one append; nobody sees or hears of any before it is durable.
pub(super) async fn admit(room: &mut Room, asks: &mut Vec<Asked>) -> Result<(), End> {
    let mut batch = Batch::begin(room);
    room.keep_up(batch.at).await.map_err(End::Lost)?;
    for Asked { ask, .. } in asks.drain(..) {
        if ask.is_judged_by_record() {
            room.recall(&mut batch).await?;
        }
        let Some(offer) = room.hear(ask, &mut batch)? else { continue };
        let Some(offer) = room.check_size(offer, &mut batch) else { continue };
        let Some(mut entry) = room.pass_gate(offer, &mut batch) else { continue };
        if entry.map_entries || room.is_by_guest(&entry) {
            room.recall(&mut batch).await?;
        }
        let contested = room.contested(&entry)?;
        room.apply(&mut entry)?;
        let judged = room.judge_and_repair(contested, &mut entry, &mut batch)?;
        batch.enter(room, entry, judged);
    }
    room.quarantine(&mut batch.aside).await;
    room.write_authors(&mut batch)?;
    room.stand_with(&mut batch);
    room.append(&mut batch).await?;
    room.fan_out(&mut batch);
    room.acknowledge(batch).await
}

/// An update that somebody offers.
struct Offer {
    from: From,
    principal: gate::Principal,
    bytes: Bytes,
}

/// By which way.
enum From {
    Socket { connection: u64, step2: bool, how: How },
    Person(Box<Errand>),
}

/// What the relay wrote upon an update.
struct Repair {
    update: Bytes,
    /// That behind the update.
    both: Bytes,
    notices: Vec<(u64, Notice)>,
}

/// What a person does by way of HTTP, on its way.
struct Errand {
    drafted: commands::Drafted,
    work: Work,
    /// For which places it is kept as a proposal.
    proposed: Vec<Path>,
    /// For which places it is too long for that, and put aside.
    set_aside: Vec<Path>,
    reply: oneshot::Sender<Result<Done, Problem>>,
}

/// An update that passed.
struct Entry {
    offer: Offer,
    /// Whether it goes to its author too.
    echo: Echo,
    news: bool,
    /// It sets or empties keys of maps.
    map_entries: bool,
    /// Of which the connection's are not taken for now.
    silenced: Vec<gate::Slot>,
    /// Places of plain values into which it put something else, or what JSON does not have: that
    /// was not let in.
    misplaced: Vec<String>,
    /// What it changed.
    changes: Vec<Change>,
    /// The same for the field log, with what the relay did about it.
    record: Option<Record>,
}

/// Whether its author is sent an update back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Echo {
    /// They have it as it is.
    Needless,
    /// Parts of it were nullified.
    Now,
    /// It was silenced: neither it nor what the relay wrote upon it, until the silence ends.
    Later,
}

/// What becomes durable together, and what is said once it is.
pub(super) struct Batch {
    pub(super) at: DateTime<Utc>,
    /// The sequence number before it.
    pub(super) before: u64,
    pub(super) rows: Vec<NewRow>,
    pub(super) beside: Beside,
    bindings: Vec<Binding>,
    answers: Vec<Answer>,
    then: Vec<Then>,
    done: Vec<(oneshot::Sender<Result<Done, Problem>>, Done)>,
    settings: Vec<Setting>,
    /// Entries of the ledger, as they are kept beside it.
    pub(super) attestations: Vec<Attested>,
    /// Whose ids are to be named, under their keys in `authors`.
    pub(super) authors: BTreeMap<String, Value>,
    attested: Vec<(oneshot::Sender<Said>, Said)>,
    reads: Vec<oneshot::Sender<Result<Sight, Problem>>>,
    forged: Vec<oneshot::Sender<Result<BTreeSet<(u64, u32)>, Problem>>>,
    desks: Vec<(Box<Participant>, oneshot::Sender<Result<Option<Box<DeskOrder>>, Problem>>)>,
    forecasts: Vec<Forecast>,
    looks: Vec<oneshot::Sender<Result<(), Problem>>>,
    deletions: Vec<Deletion>,
    /// The relay stops: the room ends after the batch.
    is_last: bool,
    /// Sockets that were refused for good: what they sent behind it counts no more.
    ended: Vec<u64>,
    /// What was turned away.
    aside: Aside,
}

/// What is answered to an attestation.
type Said = Result<Attested, Problem>;

/// What is said once the batch is durable, in this order.
enum Then {
    /// To all but its author, and to them what else there is.
    Update {
        author: Option<u64>,
        frame: Bytes,
        to_author: Option<Bytes>,
    },
    /// To all but whom it is about.
    Presence {
        about: u64,
        frame: Bytes,
    },
    /// To one.
    Frame {
        connection: u64,
        frame: Bytes,
    },
    /// The answer to `hello`, to one.
    Welcome {
        connection: u64,
        frame: Bytes,
    },
    /// What it lacks, to one.
    Difference {
        connection: u64,
        vector: Bytes,
    },
    /// Everything since it fell behind, to one.
    CatchUp {
        connection: u64,
    },
    /// Our own step 1, to one.
    AskFor {
        connection: u64,
    },
    /// To our own client.
    Refuse {
        connection: u64,
        code: &'static str,
        reason: String,
        what: Option<String>,
    },
    /// To our own client, which should know what became of its edit.
    Notice {
        connection: u64,
        notice: Notice,
    },
    /// The last word.
    End {
        connection: u64,
        problem: Problem,
    },
    Joined {
        reply: oneshot::Sender<Result<(), Problem>>,
    },
}

/// Settings of the portal's backend, on their way to the store.
struct Setting {
    settings: Settings,
    answer: Option<Answer>,
    reply: oneshot::Sender<Result<(), Problem>>,
}

/// The rep's close date, on its way to the store.
struct Forecast {
    close_date: Option<NaiveDate>,
    answer: Option<Answer>,
    reply: oneshot::Sender<Result<(), Problem>>,
}

/// The plan is to be deleted once the batch is durable.
struct Deletion {
    answer: Option<Answer>,
    reply: oneshot::Sender<Result<bool, Problem>>,
}

impl Batch {
    fn begin(room: &Room) -> Batch {
        Batch {
            // As all is kept. A time is information: what came first is told by the log's numbers.
            at: attest::to_the_millisecond((room.around.clock)()),
            before: room.replica.seq,
            rows: Vec::new(),
            beside: Beside::default(),
            bindings: Vec::new(),
            answers: Vec::new(),
            then: Vec::new(),
            done: Vec::new(),
            settings: Vec::new(),
            attestations: Vec::new(),
            authors: BTreeMap::new(),
            attested: Vec::new(),
            reads: Vec::new(),
            forged: Vec::new(),
            desks: Vec::new(),
            forecasts: Vec::new(),
            looks: Vec::new(),
            deletions: Vec::new(),
            is_last: false,
            ended: Vec::new(),
            aside: Aside::default(),
        }
    }

    /// Puts down an update that was applied, and what the relay wrote upon it, behind it. Both are one frame, so that nobody
    /// sees for a moment what does not stand: a form that writes its value back whenever it sees another would answer that.
    fn enter(&mut self, room: &Room, entry: Entry, repair: Option<Repair>) {
        let Entry { offer: Offer { from, principal, bytes }, echo, news, record, .. } = entry;
        let client = room.client_of(&from);
        let (repair, notices) = match repair {
            Some(Repair { update, both, notices }) => (Some((update, both)), notices),
            None => (None, Vec::new()),
        };
        if news {
            let principal = room.replica.people.principal(principal);
            let author = match &from {
                From::Socket { connection, .. } if echo != Echo::Now => Some(*connection),
                From::Socket { .. } | From::Person(_) => None,
            };
            let (frame, to_author) = match &repair {
                None => (fanout::update_frame(&bytes), None),
                Some((update, both)) => {
                    let alone = (echo != Echo::Later).then(|| fanout::update_frame(update));
                    (fanout::update_frame(both), alone)
                }
            };
            self.then.push(Then::Update { author, frame, to_author });
            self.rows.push(NewRow { principal, client: client.unwrap_or(0), bytes, at: self.at, record });
        }
        if let Some((update, _)) = repair {
            self.rows.push(NewRow {
                principal: Principal::Relay,
                client: room.replica.doc.client(),
                bytes: update,
                at: self.at,
                record: None,
            });
        }
        if let From::Person(errand) = from {
            let Errand { mut drafted, work, proposed, set_aside, reply } = *errand;
            if let Some((turn, desk)) = drafted.desk.take() {
                turn.give_back(desk);
            }
            // Behind the repair, which the document shows.
            let seq = self.before + self.rows.len() as u64;
            let done = Done { seq, made: drafted.made, proposed, set_aside };
            self.answers.extend(work.answer.map(|answer| answer(&done)));
            self.done.push((reply, done));
        }
        let notices = notices.into_iter().map(|(connection, notice)| Then::Notice { connection, notice });
        self.then.extend(notices);
    }

    /// Puts down what the relay wrote beside the last update, in the same row.
    pub(super) fn enter_beside(&mut self, own: &[u8]) -> Result<(), gate::Malformed> {
        self.tell_all(own);
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        row.bytes = gate::joined(&row.bytes, own)?.into();
        Ok(())
    }

    /// Puts down what the relay itself wrote: everybody gets it.
    pub(super) fn enter_own(&mut self, row: NewRow) {
        self.tell_all(&row.bytes);
        self.rows.push(row);
    }

    fn tell_all(&mut self, update: &[u8]) {
        self.then.push(Then::Update { author: None, frame: fanout::update_frame(update), to_author: None });
    }

    fn bind(&mut self, room: &mut Room, client: u64, principal: Principal, via: Via) {
        let binding = Binding { client, principal, via, at: self.at };
        room.replica.people.note(&binding);
        self.bindings.push(binding);
    }

    fn end(&mut self, connection: u64, problem: Problem) {
        self.ended.push(connection);
        self.then.push(Then::End { connection, problem });
    }
}

impl Room {
    /// Takes a question. What is no update is answered when the batch is durable.
    fn hear(&mut self, ask: Ask, batch: &mut Batch) -> Result<Option<Offer>, End> {
        if let Some(connection) = ask.socket()
            && batch.ended.contains(&connection)
        {
            self.leave_behind(connection, ask, batch);
            return Ok(None);
        }
        if let Some(connection) = ask.needs_hello()
            && self.connections.get(&connection).is_some_and(|c| c.own_client && c.client.is_none())
        {
            // Before it nobody knows whether the replica is of this history.
            batch.end(connection, Problem::Wire("`hello` comes first, and sync after `welcome`".into()));
            return Ok(None);
        }
        self.is_visited |= !matches!(ask, Ask::LookAgain { .. });
        match ask {
            Ask::Join { join, reply } => self.join(join, reply, batch),
            Ask::Hello { connection, hello } => self.hello(connection, &hello, batch),
            Ask::Step1 { connection, vector } => {
                let now = self.ask_difference(connection, vector);
                batch.then.extend(now.map(|vector| Then::Difference { connection, vector }));
            }
            Ask::Write { connection, update, step2 } => {
                let Some(known) = self.connections.get(&connection) else {
                    self.leave_behind(connection, Ask::Write { connection, update, step2 }, batch);
                    return Ok(None);
                };
                let how = if step2 || !known.caught_up { How::Offline } else { How::Live };
                let from = From::Socket { connection, step2, how };
                return Ok(Some(Offer { from, principal: known.principal, bytes: update }));
            }
            Ask::Presence { connection, states } => self.hear_presence(connection, &states, batch),
            Ask::WhoIsHere { connection } => {
                let now = self.ask_people(connection);
                batch.then.extend(now.map(|frame| Then::Frame { connection, frame }));
            }
            Ask::Drained { connection } => batch.then.push(Then::CatchUp { connection }),
            Ask::Leave { connection } => {
                let ended = self.ended.remove(&connection);
                if let Some(gone) = self.connections.remove(&connection) {
                    self.note_close(&gone.who, batch);
                    self.give_back(gone.principal, gone.client, batch);
                } else if let Some((principal, client)) = ended {
                    self.give_back(principal, client, batch);
                }
                if let Some(states) = self.presence.leave(connection) {
                    let frame = Frame::Awareness(states.into()).encode().into();
                    batch.then.push(Then::Presence { about: connection, frame });
                }
            }
            Ask::Read { reply } => batch.reads.push(reply),
            Ask::Forged { reply } => batch.forged.push(reply),
            Ask::Desk { who, reply } => batch.desks.push((who, reply)),
            Ask::Do { work, reply } if work.who.is_of_before(self.replica.deleted) => {
                drop(reply.send(Err(Problem::BeganAnew)));
            }
            Ask::Do { mut work, reply } => {
                let principal = self.replica.people.number(&work.who.principal());
                match self.draft(&mut work, batch) {
                    Ok(mut drafted) => {
                        let bytes = std::mem::take(&mut drafted.update).into();
                        let (proposed, set_aside) = (Vec::new(), Vec::new());
                        let errand = Box::new(Errand { drafted, work, proposed, set_aside, reply });
                        return Ok(Some(Offer { from: From::Person(errand), principal, bytes }));
                    }
                    Err(problem) => drop(reply.send(Err(problem))),
                }
            }
            Ask::Attest { who, reply, .. } if who.is_of_before(self.replica.deleted) => {
                drop(reply.send(Err(Problem::BeganAnew)));
            }
            Ask::Attest { who, said, answer, reply } => {
                let said = self.attest(&who, said, batch)?;
                if let Ok(attested) = &said {
                    batch.answers.extend(answer.map(|answer| answer(attested)));
                }
                batch.attested.push((reply, said));
            }
            Ask::Void { request, answer, reply } => {
                let said = self.void(request, batch)?;
                if let Ok(attested) = &said {
                    batch.answers.extend(answer.map(|answer| answer(attested)));
                }
                batch.attested.push((reply, said));
            }
            Ask::Settle { settings, answer, reply } => {
                batch.settings.push(Setting { settings, answer, reply });
            }
            Ask::Forecast { close_date, answer, reply } => {
                batch.forecasts.push(Forecast { close_date, answer, reply });
            }
            Ask::Opened { who } => self.note_open(&who, batch),
            Ask::LookAgain { reply } => batch.looks.push(reply),
            Ask::Delete { answer, reply } => batch.deletions.push(Deletion { answer, reply }),
            Ask::Stop => batch.is_last = true,
        }
        Ok(None)
    }

    /// Carries commands out on the desk that came with them, or on a replica that is made for them.
    fn draft(&mut self, work: &mut Work, batch: &Batch) -> Result<commands::Drafted, Problem> {
        let client = self.http_id(&work.who);
        if let Some((turn, mut desk)) = self.take_desk(work, client, batch.before, &batch.rows)
            && let Some(doc) = desk.doc()
        {
            let drafted = commands::draft(&self.around, doc, &work.who, &work.commands);
            return match drafted {
                Ok(drafted) => Ok(commands::Drafted { desk: Some((turn, desk)), ..drafted }),
                Err(problem) => {
                    turn.give_back(desk);
                    Err(problem)
                }
            };
        }
        let mut desk = PlanDoc::keeping(client);
        desk.merge(&self.replica.doc.encode()).map_err(|e| Problem::Fault(e.to_string()))?;
        commands::draft(&self.around, &mut desk, &work.who, &work.commands)
    }

    fn join(&mut self, join: Join, reply: oneshot::Sender<Result<(), Problem>>, batch: &mut Batch) {
        let principal = self.replica.people.number(&join.who.principal());
        let refused = if join.who.is_of_before(self.replica.deleted) {
            Some(Problem::BeganAnew)
        } else if join.epoch.is_some_and(|epoch| epoch != self.replica.epoch) {
            Some(Problem::Epoch { now: self.replica.epoch })
        } else {
            self.no_place(&join.who, principal)
        };
        if let Some(problem) = refused {
            drop(reply.send(Err(problem)));
            return;
        }
        self.note_open(&join.who, batch);
        let connection = Connection::new(join.who, principal, join.own_client, join.outbox);
        self.connections.insert(join.connection, connection);
        batch.then.push(Then::Joined { reply });
        if !join.own_client {
            self.greet(join.connection, batch);
        }
    }

    /// Why there is no place for one more connection of somebody, if there is none: a person has a few, all who share a link
    /// have some more, and a quarter of the plan's places is kept for people whose address is verified.
    fn no_place(&self, who: &Participant, principal: gate::Principal) -> Option<Problem> {
        let limits = &self.around.limits;
        let is_known = |who: &Participant| who.assurance >= VERIFIED;
        let own = self.connections.values().filter(|c| c.principal == principal).count();
        let most = if is_known(who) { limits.connections_person } else { limits.connections_link };
        let all = self.connections.len();
        let guests = self.connections.values().filter(|c| !is_known(&c.who)).count();
        let for_guests = limits.connections - limits.connections / 4;
        if own >= most {
            Some(Problem::OwnCrowd(most))
        } else if all >= limits.connections || (!is_known(who) && guests >= for_guests) {
            Some(Problem::Crowded(limits.connections))
        } else {
            None
        }
    }

    /// What a replica that may sync is told first: what we lack, and who is here.
    fn greet(&mut self, connection: u64, batch: &mut Batch) {
        // A reader has nothing that we lack.
        if let Some(known) = self.connections.get_mut(&connection)
            && known.who.scope.write()
        {
            known.asked = true;
            batch.then.push(Then::AskFor { connection });
        }
        if !self.presence.is_empty() {
            let frame = self.presence.frame();
            batch.then.push(Then::Frame { connection, frame });
        }
    }

    fn hello(&mut self, connection: u64, hello: &Hello, batch: &mut Batch) {
        let Some(known) = self.connections.get(&connection) else { return };
        if !known.own_client {
            let says = "`hello` is for clients that offered the subprotocol countersign.v1";
            return batch.end(connection, Problem::Wire(says.into()));
        }
        if hello.epoch.is_some_and(|epoch| epoch != self.replica.epoch) {
            return batch.end(connection, Problem::Epoch { now: self.replica.epoch });
        }
        let role = Party {
            side: known.who.side,
            sub: known.who.sub.clone(),
            name: known.who.name.clone(),
            email: known.who.email.clone(),
            scope: known.who.scope.as_str().to_owned(),
            assurance: known.who.assurance,
        };
        if let Err(problem) = self.claim(connection, hello.client_id, batch) {
            return batch.end(connection, problem);
        }
        let limits = &self.around.limits;
        let limits = Limits {
            update: limits.update as u64,
            step2: limits.update as u64,
            plan: limits.plan as u64,
            steps: limits.steps as u64,
            connections: limits.connections as u64,
            messages: limits.messages.into(),
            burst: limits.burst.into(),
        };
        let today = Some(self.today(batch.at));
        let welcome = Welcome { epoch: self.replica.epoch, limits, role, today };
        let frame = Frame::Welcome(welcome).encode().into();
        batch.then.push(Then::Welcome { connection, frame });
        if let Some(known) = self.connections.get_mut(&connection) {
            known.reported = Some(0);
        }
        self.greet(connection, batch);
    }

    /// Makes a client id the socket's own, and binds it where it was nobody's.
    fn claim(&mut self, connection: u64, client: u64, batch: &mut Batch) -> Result<(), Problem> {
        let Some(known) = self.connections.get_mut(&connection) else { return Ok(()) };
        let principal = known.principal;
        if self.replica.gate.owner(client) != Some(principal) {
            let quota = self.around.limits.ids_per_hour;
            if self.replica.people.fresh_ids(&self.replica.gate, principal, batch.at) >= quota {
                return Err(Problem::TooManyIds(quota));
            }
            self.replica.gate.bind(client, principal).map_err(|_| Problem::ForeignId(client))?;
            let owner = self.replica.people.principal(principal);
            known.client = Some(client);
            batch.bind(self, client, owner, Via::Socket);
        } else {
            known.client = Some(client);
            self.replica.people.takes_up(principal, client);
        }
        Ok(())
    }

    /// An id that a socket leaves without having written under it may become free again.
    fn give_back(&mut self, principal: gate::Principal, client: Option<u64>, batch: &mut Batch) {
        let Some(client) = client else { return };
        let is_used = self.replica.gate.next_clock(client) > 0
            || self.replica.gate.owner(client) != Some(principal)
            || self.connections.values().any(|other| other.client == Some(client));
        if !is_used {
            let released = self.replica.people.leaves(&mut self.replica.gate, principal, client);
            batch.beside.released.extend(released);
        }
    }

    /// How many ids that nobody has yet an update may bring along. A quarter of what somebody may have in an hour is left to
    /// the sockets themselves, each of which has one: people who share a link share these numbers.
    fn fresh_ids_left(&mut self, from: &From, principal: gate::Principal, at: DateTime<Utc>) -> usize {
        let quota = self.around.limits.ids_per_hour;
        let used = self.replica.people.fresh_ids(&self.replica.gate, principal, at);
        let along = (quota - quota / 4).saturating_sub(used);
        let is_first = match from {
            From::Socket { connection, .. } => {
                self.connections.get(connection).is_some_and(|known| known.client.is_none())
            }
            // The one id of whoever writes by HTTP.
            From::Person(_) => return 1,
        };
        if is_first && used < quota { along.max(1) } else { along }
    }

    fn hear_presence(&mut self, connection: u64, states: &[u8], batch: &mut Batch) {
        let update = match AwarenessUpdate::decode(states) {
            Ok(update) => update,
            Err(malformed) => return batch.end(connection, Problem::Wire(malformed.to_string())),
        };
        let Some(known) = self.connections.get(&connection) else { return };
        if known.client.is_none()
            && let [only] = update.entries.as_slice()
            && only.state != "null"
        {
            // A stock client speaks of itself first. An id of somebody else's, or one that is here already, is not it.
            let owner = self.replica.gate.owner(only.client);
            let free = owner.is_none() && self.replica.gate.next_clock(only.client) == 0;
            let back = owner == Some(known.principal) && !self.presence.elsewhere(only.client, connection);
            if free || back {
                // A reserved or impossible id stays nobody's, and the entry is ignored.
                let _ = self.claim(connection, only.client, batch);
            }
        }
        let Some(known) = self.connections.get(&connection) else { return };
        let Some(own) = known.client else { return };
        let person = (known.who.name.as_str(), known.who.side, known.who.sub.as_str());
        let bytes_max = self.around.limits.presence;
        if let Some(states) = self.presence.say(connection, own, &update, person, bytes_max) {
            let frame = Frame::Awareness(states.into()).encode().into();
            batch.then.push(Then::Presence { about: connection, frame });
        }
    }

    fn check_size(&mut self, offer: Offer, batch: &mut Batch) -> Option<Offer> {
        let limits = &self.around.limits;
        let limit = limits.update;
        let (what, advice) = match &offer.from {
            From::Socket { step2: false, .. } => ("an update", "send smaller ones"),
            From::Socket { step2: true, .. } => ("a step 2", "edit online more often"),
            From::Person(_) => ("what the commands write", "send fewer at a time"),
        };
        let (plan, steps) = (limits.plan, limits.steps);
        let fits = offer.bytes.len() <= limit;
        let has_room = fits && self.replica.has_room(offer.bytes.len(), plan);
        let has_steps = fits && self.replica.steps_with(&offer.bytes) <= steps;
        if has_room && has_steps {
            return Some(offer);
        }
        // What a stock client has on its disk comes as one update, all of it known. What only deletes makes room.
        let is_known = || self.replica.gate.probe(&offer.bytes) == Ok(gate::Probe::Known);
        let only_deletes = || gate::blocks(&offer.bytes).is_ok_and(|blocks| blocks.is_empty());
        let problem = if fits && is_known() {
            return Some(offer);
        } else if !fits {
            Problem::TooLarge { what, limit, advice }
        } else if !has_steps {
            Problem::TooManySteps(steps)
        } else if !only_deletes() {
            Problem::TooLarge {
                what: "the plan",
                limit: plan,
                advice: "delete something, or begin a fresh one",
            }
        } else {
            return Some(offer);
        };
        self.turn_away(offer, problem, batch);
        None
    }

    fn pass_gate(&mut self, offer: Offer, batch: &mut Batch) -> Option<Entry> {
        let Offer { mut from, principal, bytes } = offer;
        if let From::Socket { connection, .. } = from
            && self.is_refused_reader(connection, &bytes, batch)
        {
            return None;
        }
        let came = bytes.clone();
        let fights = match from {
            From::Socket { connection, .. } => self.connections.get_mut(&connection).map(|c| &mut c.fights),
            From::Person(_) => None,
        };
        let silenced = fights.map(|fights| fights.silenced(batch.at)).unwrap_or_default();
        if self.replica.gate.may_bring_ids(&bytes) {
            let fresh = self.fresh_ids_left(&from, principal, batch.at);
            self.replica.gate.allow_fresh_ids(fresh);
        }
        match self.replica.gate.admit_silencing(principal, &bytes, &silenced) {
            gate::Answer::Known => {
                self.settled(&from);
                let offer = Offer { from, principal, bytes };
                let told = Entry {
                    offer,
                    echo: Echo::Needless,
                    news: false,
                    map_entries: false,
                    silenced: Vec::new(),
                    misplaced: Vec::new(),
                    changes: Vec::new(),
                    record: None,
                };
                // Nothing to apply: what is left is to answer whoever waits for an answer.
                batch.enter(self, told, None);
                None
            }
            gate::Answer::Pass(pass) => {
                let (nullified, bound, map_entries) = (pass.nullified, pass.bound, pass.map_entries);
                let bytes = match pass.bytes {
                    std::borrow::Cow::Borrowed(_) => bytes,
                    std::borrow::Cow::Owned(rewritten) => {
                        // The desk has what was not let in.
                        if let From::Person(errand) = &mut from {
                            errand.drafted.desk = None;
                        }
                        rewritten.into()
                    }
                };
                self.note_bound(&from, principal, &bound, batch);
                self.note_authors(&from, &bytes, !bound.is_empty(), batch);
                self.settled(&from);
                if !nullified.is_empty() {
                    let told = nullified.iter().take(PARTS_SAID);
                    let parts: Vec<_> =
                        told.map(|part| format!("{}+{}: {}", part.id, part.len, part.why)).collect();
                    let mut reason = parts.join("; ");
                    if let Some(more) = nullified.len().checked_sub(PARTS_SAID).filter(|more| *more > 0) {
                        reason.push_str(&format!("; and {more} more"));
                    }
                    let sender = (principal, self.client_of(&from));
                    self.put_aside(&mut batch.aside, sender, ("nullified", reason), came, batch.at);
                }
                if let From::Socket { connection, .. } = from {
                    for part in nullified.iter().take(PARTS_REFUSED) {
                        let what = self.named(part);
                        let reason = format!("{}: this edit was taken back", part.why);
                        batch.then.push(Then::Refuse {
                            connection,
                            code: "nullified",
                            reason,
                            what: Some(what),
                        });
                    }
                }
                let echo = match nullified.as_slice() {
                    [] => Echo::Needless,
                    parts if parts.iter().all(|part| part.why == gate::Why::Silenced) => Echo::Later,
                    _ => Echo::Now,
                };
                let offer = Offer { from, principal, bytes };
                let valueless =
                    nullified.iter().filter(|part| matches!(part.why, gate::Why::Plain | gate::Why::Value));
                let misplaced = valueless.map(|part| self.named(part)).collect();
                Some(Entry {
                    offer,
                    echo,
                    news: true,
                    map_entries,
                    silenced,
                    misplaced,
                    changes: Vec::new(),
                    record: None,
                })
            }
            gate::Answer::Gap => {
                self.gap(Offer { from, principal, bytes }, batch);
                None
            }
            gate::Answer::Reset(refusal) => {
                let problem = self.refusal(refusal, &bytes);
                self.turn_away(Offer { from, principal, bytes }, problem, batch);
                None
            }
            gate::Answer::Cold => {
                self.turn_away(Offer { from, principal, bytes }, Problem::RoomLost, batch);
                None
            }
        }
    }

    /// Whether somebody without `write` offers something new: it is refused, and they go on reading.
    fn is_refused_reader(&mut self, connection: u64, bytes: &Bytes, batch: &mut Batch) -> bool {
        let Some(known) = self.connections.get(&connection) else { return true };
        if known.who.scope.write() {
            return false;
        }
        let probe = self.replica.gate.probe(bytes);
        if probe != Ok(gate::Probe::Known) {
            let (sender, why) =
                ((known.principal, known.client), ("read-only", Problem::Scope("write").to_string()));
            self.put_aside(&mut batch.aside, sender, why, bytes.clone(), batch.at);
        }
        let Some(known) = self.connections.get_mut(&connection) else { return true };
        match probe {
            Ok(gate::Probe::Known) => {}
            Ok(gate::Probe::New | gate::Probe::Gap) if known.own_client => {
                let problem = Problem::Scope("write");
                let reason = problem.to_string();
                batch.then.push(Then::Refuse { connection, code: "read-only", reason, what: None });
            }
            // A stock client has no ear for less, and would show its person what nobody else sees.
            Ok(gate::Probe::New | gate::Probe::Gap) => {
                batch.end(connection, Problem::Scope("write"));
                return true;
            }
            Err(refusal) => {
                batch.end(connection, Problem::Gate(refusal));
                return true;
            }
        }
        known.messages += 1;
        true
    }

    /// Client ids that now belong to the author.
    fn note_bound(&mut self, from: &From, principal: gate::Principal, bound: &[u64], batch: &mut Batch) {
        if bound.is_empty() {
            return;
        }
        let owner = self.replica.people.principal(principal);
        for &client in bound {
            let via = match from {
                From::Socket { .. } => Via::Socket,
                From::Person(_) => Via::Rest,
            };
            batch.bind(self, client, owner.clone(), via);
        }
        let From::Socket { connection, .. } = *from else { return };
        if let (Some(known), [only]) = (self.connections.get_mut(&connection), bound) {
            known.client.get_or_insert(*only);
        }
    }

    /// Why the gate refused, and whether it may be tried again: ids beyond the hour's quota may, more than any hour's may not.
    fn refusal(&self, refusal: gate::Refusal, bytes: &[u8]) -> Problem {
        let quota = self.around.limits.ids_per_hour;
        if refusal.code != gate::Code::TooManyIds {
            return Problem::Gate(refusal);
        }
        let blocks = gate::blocks(bytes).unwrap_or_default();
        let clients: BTreeSet<u64> = blocks.iter().map(|(id, ..)| id.client).collect();
        let fresh = clients.iter().filter(|client| self.replica.gate.owner(**client).is_none()).count();
        if fresh > quota - quota / 4 { Problem::Gate(refusal) } else { Problem::TooManyIds(quota) }
    }

    /// What a socket sent behind something for which it was closed. It may be somebody's text all the same.
    fn leave_behind(&self, connection: u64, ask: Ask, batch: &mut Batch) {
        let known = self.connections.get(&connection).map(|known| (known.principal, known.client));
        let sender = known.or_else(|| self.ended.get(&connection).copied());
        if let (Ask::Write { update, .. }, Some(sender)) = (ask, sender) {
            let reason = "it came behind an update for which its connection was closed".to_owned();
            self.put_aside(&mut batch.aside, sender, ("behind-a-refusal", reason), update, batch.at);
        }
    }

    /// The client id that something came under, as far as it is known.
    fn client_of(&self, from: &From) -> Option<u64> {
        match from {
            From::Socket { connection, .. } => self.connections.get(connection).and_then(|c| c.client),
            From::Person(errand) => Some(errand.drafted.client),
        }
    }

    /// Names the authors of what passed, where that may be news: what a socket sends first, what it brings along, fresh ids.
    fn note_authors(&mut self, from: &From, bytes: &[u8], fresh: bool, batch: &mut Batch) {
        let clients = || -> BTreeSet<u64> {
            // What passed can be read.
            let blocks = gate::blocks(bytes).unwrap_or_default();
            blocks.iter().map(|(id, ..)| id.client).collect()
        };
        let (who, clients) = match from {
            From::Socket { connection, step2, .. } => {
                let Some(known) = self.connections.get_mut(connection) else { return };
                if known.named && !step2 && !fresh {
                    return;
                }
                let clients = clients();
                known.named |= !clients.is_empty();
                (known.who.clone(), clients)
            }
            From::Person(errand) => (errand.work.who.clone(), clients()),
        };
        clients.into_iter().for_each(|client| self.note_author(client, &who, batch));
    }

    /// One more message of this socket is dealt with.
    fn settled(&mut self, from: &From) {
        if let From::Socket { connection, step2, .. } = from
            && let Some(known) = self.connections.get_mut(connection)
        {
            known.messages += 1;
            if *step2 {
                known.asked = false;
                known.owed = false;
                known.caught_up = true;
            }
        }
    }

    /// Something before it is missing. It is dropped; the answer to our step 1 brings it again.
    fn gap(&mut self, offer: Offer, batch: &mut Batch) {
        match offer.from {
            From::Socket { connection, step2, .. } => {
                if step2 {
                    let says = "the answer to the relay's step 1 lacks what it builds on".to_owned();
                    return self.turn_away(offer, Problem::Wire(says), batch);
                }
                let Some(known) = self.connections.get_mut(&connection) else { return };
                known.messages += 1;
                known.owed = true;
                if !std::mem::replace(&mut known.asked, true) {
                    batch.then.push(Then::AskFor { connection });
                }
            }
            From::Person(errand) => drop(errand.reply.send(Err(Problem::Fault("a gap in commands".into())))),
        }
    }

    fn turn_away(&mut self, offer: Offer, problem: Problem, batch: &mut Batch) {
        let Offer { from, principal, bytes } = offer;
        let (sender, why) = ((principal, self.client_of(&from)), (problem.code(), problem.to_string()));
        self.put_aside(&mut batch.aside, sender, why, bytes, batch.at);
        match from {
            From::Socket { connection, .. } => {
                problem.log(self.plan.as_str());
                batch.end(connection, problem);
            }
            From::Person(errand) => drop(errand.reply.send(Err(problem))),
        }
    }

    /// What was nullified, for its author: the field that keeps its place, or which elements.
    fn named(&self, part: &gate::Nullified) -> String {
        let keeps_place = matches!(part.why, gate::Why::Silenced | gate::Why::Plain | gate::Why::Value);
        let way = keeps_place.then(|| self.replica.gate.path(part.id)).flatten();
        let words = way.into_iter().flatten().filter_map(|segment| match segment {
            gate::Segment::Root(name) | gate::Segment::Key(name) => Some(name),
            gate::Segment::Element(_) => None,
        });
        let path = path_of(&words.collect::<Vec<_>>());
        path.map_or_else(|| format!("{}+{}", part.id, part.len), |path| path.to_string())
    }

    /// What an update writes into places under authority: nothing, for a keystroke.
    fn contested(&self, entry: &Entry) -> Result<Contest, End> {
        match self.author(&entry.offer.from) {
            Some(who) if entry.map_entries || authority::is_guest(who.assurance) => {
                self.contest(&entry.offer.bytes, &entry.misplaced, who)
            }
            Some(_) | None => Ok(Contest::default()),
        }
    }

    /// Whether a guest wrote an update: then its texts are judged, too.
    fn is_by_guest(&self, entry: &Entry) -> bool {
        self.author(&entry.offer.from).is_some_and(|who| authority::is_guest(who.assurance))
    }

    /// Brings the record up to what this batch has put down so far.
    async fn recall(&mut self, batch: &mut Batch) -> Result<(), End> {
        if self.reports.known < batch.before {
            self.catch_up().await.map_err(End::Lost)?;
            self.reports.known = batch.before;
        }
        for (row, seq) in batch.rows.iter_mut().zip(batch.before + 1..) {
            self.reports.follow(seq, row.at, row.record.as_mut());
        }
        Ok(())
    }

    /// Whose an offer is.
    fn author<'a>(&'a self, from: &'a From) -> Option<&'a Participant> {
        match from {
            From::Socket { connection, .. } => self.connections.get(connection).map(|c| &c.who),
            From::Person(errand) => Some(&errand.work.who),
        }
    }

    fn apply(&mut self, entry: &mut Entry) -> Result<(), End> {
        let guest = self.is_by_guest(entry);
        let doc = &mut self.replica.doc;
        let bytes = &entry.offer.bytes;
        let merged = if guest { doc.merge_telling_texts(bytes) } else { doc.merge(bytes) };
        entry.changes = merged
            .map_err(|e| End::Lost(Problem::Fault(format!("what passed the gate did not apply: {e}"))))?;
        for (client, start, len) in doc.take_deleted() {
            self.replica.gate.note_deleted(client, start, len);
        }
        self.replica.logged(entry.offer.bytes.len());
        Ok(())
    }

    /// Puts back, or puts forth, what the update wrote over what a side holds; then the record is what both came to,
    /// by the update's author.
    fn judge_and_repair(
        &mut self,
        contested: Contest,
        entry: &mut Entry,
        batch: &mut Batch,
    ) -> Result<Option<Repair>, End> {
        let Some(who) = self.author(&entry.offer.from).cloned() else { return Ok(None) };
        let mut changes = std::mem::take(&mut entry.changes);
        let mut people = judge::people(&changes);
        let (mut repair, mut own_proposals) = (None, Vec::new());
        if !contested.is_empty() {
            let name = self.author_name(&who, batch);
            let mut judged = self.judge(contested, &changes, (&who, &name), &entry.silenced, batch.at)?;
            people.extend(judge::people(&judged.changes));
            changes = judge::net(changes, std::mem::take(&mut judged.changes));
            own_proposals = std::mem::take(&mut judged.own_proposals);
            // A text that was put back has not changed.
            changes.retain(|change| match change {
                Change::Text { path, .. } => !judged.restored.contains(path),
                Change::Field { .. } | Change::Added { .. } => true,
                Change::Removed { .. } | Change::Restored { .. } => true,
            });
            self.set_aside(&judged.set_aside, entry, batch);
            if let From::Person(errand) = &mut entry.offer.from {
                errand.proposed = judged.proposed.iter().map(|(path, _)| path.clone()).collect();
                errand.set_aside.clone_from(&judged.set_aside);
            }
            let connection = match &entry.offer.from {
                From::Socket { connection, .. } => Some(*connection),
                From::Person(_) => None,
            };
            if let Some(known) = connection.and_then(|number| self.connections.get_mut(&number)) {
                known.fights.note(&judged, batch.at);
                if entry.echo == Echo::Later {
                    known.withheld.get_or_insert(batch.before);
                }
            }
            if let Some(update) = judged.update.take() {
                self.claim_own_id(batch);
                self.note_relay(batch);
                self.replica.log.rows += 1;
                self.replica.logged_own(update.len());
                let both = gate::joined(&entry.offer.bytes, &update).map_err(|e| {
                    End::Lost(Problem::Fault(format!("a repair does not follow on its update: {e}")))
                })?;
                let (told, own) = (connection.into_iter(), who.side);
                let notices = told.flat_map(|number| {
                    judged.proposed.iter().map(move |(path, side)| (number, judge::notice(path, *side, own)))
                });
                repair = Some(Repair { update, both: both.into(), notices: notices.collect() });
            }
        }
        people.iter().for_each(|id| self.replica.protect_person(id));
        let how = match &entry.offer.from {
            From::Socket { how, .. } => *how,
            From::Person(_) => How::Live,
        };
        entry.record = Record::of(&changes, &self.replica.doc, &who, how);
        for note in entry.record.iter_mut().flat_map(|record| &mut record.notes) {
            if own_proposals.contains(&note.path) {
                note.of_own_proposal();
            }
        }
        Ok(repair)
    }

    /// Keeps what was put back and is too long for a proposal, and tells its author.
    fn set_aside(&self, places: &[Path], entry: &Entry, batch: &mut Batch) {
        if places.is_empty() {
            return;
        }
        let sender = (entry.offer.principal, self.client_of(&entry.offer.from));
        let named: Vec<&str> = places.iter().map(Path::as_str).collect();
        let reason =
            format!("it was put back, and is too long to be kept as a proposal, in {}", named.join(", "));
        self.put_aside(&mut batch.aside, sender, ("set-aside", reason), entry.offer.bytes.clone(), batch.at);
        if let From::Socket { connection, .. } = entry.offer.from {
            let notices = places.iter().map(judge::set_aside_notice);
            batch.then.extend(notices.map(|notice| Then::Notice { connection, notice }));
        }
    }

    /// The relay's ordinary id is bound once it has written under it.
    fn claim_own_id(&mut self, batch: &mut Batch) {
        let client = self.replica.doc.client();
        if self.replica.people.claim_for_relay(client) {
            batch.bind(self, client, Principal::Relay, Via::Relay);
        }
    }

    async fn append(&mut self, batch: &mut Batch) -> Result<(), End> {
        let nothing = batch.rows.is_empty() && batch.bindings.is_empty() && batch.answers.is_empty();
        // It stays owed until it is written: should the store panic, the room behind this one gets it.
        let beside = self.reports.owed.clone().and_then(std::mem::take(&mut batch.beside));
        if nothing && beside.is_empty() {
            return Ok(());
        }
        let owed = nothing.then(|| beside.clone());
        // Should the batch fail, whoever opened the plan did so all the same. Of the batch's own attestations there is
        // nothing to say then.
        let opens = Beside { opens: beside.opens.clone(), ..Beside::default() };
        let append = Append {
            plan: self.plan.clone(),
            epoch: self.replica.epoch,
            after: batch.before,
            rows: std::mem::take(&mut batch.rows),
            bindings: std::mem::take(&mut batch.bindings),
            answers: std::mem::take(&mut batch.answers),
            attestations: std::mem::take(&mut batch.attestations),
            beside,
        };
        let following = self.following(&append);
        let rows = append.rows.iter().zip(append.after + 1..);
        let to_desk = self.desks.as_ref().map(|_| rows.map(|(row, seq)| (seq, row.bytes.clone())).collect());
        match self.around.store.append(append).await {
            Ok(seq) => {
                self.reports.owed = Beside::default();
                self.replica.seq = seq;
                self.follow(following);
                self.follow_desk(to_desk.unwrap_or_default());
                let gate = &self.replica.gate;
                self.milestones.pass(seq, || gate.state_vector());
                Ok(())
            }
            Err(e @ StoreError::Database(_)) if let Some(beside) = owed => {
                self.owe(beside, &e);
                Ok(())
            }
            Err(e) => {
                self.reports.owed = opens;
                let problem = Problem::from(e);
                for (reply, _) in batch.done.drain(..) {
                    drop(reply.send(Err(problem.clone())));
                }
                for (reply, _) in batch.attested.drain(..) {
                    drop(reply.send(Err(problem.clone())));
                }
                Err(End::Lost(problem))
            }
        }
    }

    fn fan_out(&mut self, batch: &mut Batch) {
        let before = batch.before;
        for then in batch.then.drain(..) {
            match then {
                Then::Update { author, frame, to_author } => {
                    for (&number, connection) in &mut self.connections {
                        let its = if Some(number) == author { to_author.as_ref() } else { Some(&frame) };
                        if let Some(its) = its.filter(|_| connection.live) {
                            connection.send(its.clone(), before);
                        }
                    }
                }
                Then::Presence { about, frame } => {
                    for (&number, connection) in &mut self.connections {
                        if number != about {
                            connection.send(frame.clone(), before);
                        }
                    }
                }
                Then::Joined { reply } => drop(reply.send(Ok(()))),
                Then::Frame { connection, .. }
                | Then::Welcome { connection, .. }
                | Then::Difference { connection, .. }
                | Then::CatchUp { connection }
                | Then::AskFor { connection }
                | Then::Refuse { connection, .. }
                | Then::Notice { connection, .. }
                | Then::End { connection, .. } => self.say(connection, then, before),
            }
        }
    }

    /// Says something to one socket.
    fn say(&mut self, connection: u64, then: Then, before: u64) {
        if let Then::Difference { vector, .. } = &then {
            return self.tell_difference(connection, vector, before);
        }
        let is_behind = matches!(then, Then::CatchUp { .. });
        let behind = if is_behind { self.all_since(connection) } else { None };
        let Some(known) = self.connections.get_mut(&connection) else { return };
        match then {
            Then::Frame { frame, .. } => known.send(frame, before),
            Then::Welcome { frame, .. } => known.send_kept(frame, before),
            Then::CatchUp { .. } => {
                let dropped = known.outbox.resume();
                if dropped > 0 {
                    let reason = format!(
                        "{dropped} messages more about edits that were taken back did not wait for this slow connection: \
                         look through what you wrote last"
                    );
                    known.refuse("behind", reason, None, 0);
                }
                // Our own client could not place it before its first step 1.
                if known.live
                    && let Some(difference) = behind
                {
                    known.send_difference(difference);
                    known.withheld = None;
                }
                if !self.presence.is_empty() {
                    known.send(self.presence.frame(), 0);
                }
                // Our step 1, what was said about saving, and the report may have been among what was dropped. Welcome,
                // refusals and notices the outbox kept.
                if known.asked {
                    let vector = self.replica.gate.state_vector();
                    known.send(Frame::Step1(vector.into()).encode().into(), 0);
                }
                known.told = 0;
                known.reported = known.reported.map(|_| 0);
                known.acknowledge(self.replica.seq, 0);
            }
            Then::AskFor { .. } => {
                let vector = self.replica.gate.state_vector();
                known.send(Frame::Step1(vector.into()).encode().into(), before);
            }
            Then::Refuse { code, reason, what, .. } => known.refuse(code, reason, what, before),
            Then::Notice { notice, .. } => known.tell(notice, before),
            Then::End { problem, .. } => self.end_connection(connection, problem, before),
            Then::Update { .. } | Then::Presence { .. } | Then::Difference { .. } | Then::Joined { .. } => {}
        }
    }

    /// Everything since a connection fell behind.
    fn all_since(&mut self, connection: u64) -> Option<Difference> {
        let known = self.connections.get(&connection)?;
        let known_to = known.withheld.map_or(known.safe, |withheld| known.safe.min(withheld));
        let vector = self.milestones.before(known_to).to_vec();
        self.difference(&vector).ok()
    }

    /// Tells a socket why it ends, and everybody that it is gone. What it still sends is kept aside.
    pub(super) fn end_connection(&mut self, connection: u64, problem: Problem, before: u64) {
        let Some(mut known) = self.connections.remove(&connection) else { return };
        known.end(problem, before);
        self.ended.insert(connection, (known.principal, known.client));
        if let Some(states) = self.presence.leave(connection) {
            let frame: Bytes = Frame::Awareness(states.into()).encode().into();
            for other in self.connections.values_mut() {
                other.send(frame.clone(), before);
            }
        }
    }

    async fn acknowledge(&mut self, batch: Batch) -> Result<(), End> {
        for connection in self.connections.values_mut() {
            connection.acknowledge(self.replica.seq, batch.before);
        }
        for (reply, done) in batch.done {
            drop(reply.send(Ok(done)));
        }
        for (reply, said) in batch.attested {
            drop(reply.send(said));
        }
        for reply in batch.reads {
            let sight = self.sight(batch.at).await;
            drop(reply.send(sight));
        }
        for reply in batch.forged {
            let known = self.catch_up().await;
            drop(reply.send(known.map(|()| self.history().forged().clone())));
        }
        for (who, reply) in batch.desks {
            let order = self.order_desk(&who, batch.at).await;
            drop(reply.send(order));
        }
        for Forecast { close_date, answer, reply } in batch.forecasts {
            let set = self.around.store.forecast(&self.plan, close_date, batch.at, answer).await;
            if set.is_ok() {
                Arc::make_mut(&mut self.reports.kept).close_date = close_date;
                self.reports.forget();
            }
            drop(reply.send(set.map_err(Problem::from)));
        }
        if !batch.looks.is_empty() {
            self.reports.due = Some(Instant::now());
            let written = self.write_standing().await;
            for reply in batch.looks {
                // Whoever asked is not told that it is done while it waits.
                let told = written.clone().and_then(|waits| waits.map_or(Ok(()), Err));
                drop(reply.send(told));
            }
            written.map_err(End::Lost)?;
        }
        for Setting { settings, answer, reply } in batch.settings {
            let named = settings.named.to_string();
            let set = self.around.store.settle(&self.plan, named, batch.at, answer).await;
            if set.is_ok() {
                self.replica.settings = Arc::new(settings);
                self.reports.forget();
                // Other thresholds may give another verdict.
                self.reports.due = Some(Instant::now());
            }
            drop(reply.send(set.map_err(Problem::from)));
        }
        let mut is_deleted = false;
        for Deletion { answer, reply } in batch.deletions {
            let gone = self.around.store.delete(&self.plan, (self.around.clock)(), answer).await;
            is_deleted |= gone.is_ok();
            drop(reply.send(gone.map_err(Problem::from)));
        }
        match (is_deleted, batch.is_last) {
            (true, _) => Err(End::Deleted),
            (false, true) => {
                // The next start has less to read. What cannot be compacted is in the log.
                if let Err(problem) = self.compact(1).await {
                    problem.log(self.plan.as_str());
                }
                Err(End::Stopped)
            }
            (false, false) => Ok(()),
        }
    }
}
