//! The gate of one document: judges an update and, when it lets it in, moves on with it.
//!
//! The order of a judgement stands in [`Gate::judge`]: structs, delete set, end of bytes, then what
//! is new is recorded. While it runs, the state is extended in place and every step is written into
//! a journal; a refusal takes it back, so the fast path neither copies nor allocates.

mod answer;
mod authors;
mod entries;
mod rewrite;
mod stored;

use std::borrow::Cow;

pub use answer::{
    Admission, ClientIdConflict, Code, LoadError, NullifiedRange, NullifyReason, Outcome, Probe,
    Refusal,
};
pub use authors::{IdPosition, Segment};
pub use entries::{MapKey, MapWrite};

use crate::clients::Clients;
use crate::index::{ContainerParent, GONE, Index, Mark, Nested, Writers};
use crate::wire::{
    self, Block, Content, DEPTH_MAX, Item, Malformed, ParentRef, SectionHead, TypeKind,
    UpdateReader, advance,
};
use crate::{Config, Id, Principal};
use rewrite::Section;
pub(crate) use rewrite::joined;

/// The guard between the bytes of strangers and a document. One per document; see the
/// [crate](crate) for its use.
#[derive(Debug)]
pub struct Gate {
    config: Config,
    clients: Clients,
    /// Absent in a gate that only answers what changes nothing.
    index: Option<Index>,
    journal: Vec<Undo>,
    mark: Mark,
    /// Ranges that the update at hand deletes for the first time: slot, start, end.
    fresh: Vec<(u32, u32, u32)>,
    /// Ranges that are born deleted: tombstones, garbage and what was nullified.
    dead: Vec<(u32, u32, u32)>,
    lost_parents: u32,
    /// Ranges that stand only if the same update deletes them.
    doomed: Vec<(u32, u32, u32)>,
    /// The update at hand puts or deletes entries of maps.
    map_entries: bool,
    /// Slots of maps into which the author at hand puts nothing.
    silenced: Vec<u32>,
    /// Client ids that the author at hand may bring along with one update.
    fresh_max: usize,
}

/// Elements of scratch that are kept from one update to the next.
const SCRATCH_KEPT: usize = 64;
/// More types than this in one slot of a map, none of them deleted, are not looked through.
const SLOT_TYPES_MAX: usize = 64;
/// Client ids that one update may bring along. An offline client has one per session; each costs
/// memory for ever.
const NEW_CLIENTS_MAX: usize = 1024;
/// How often one update may name a parent that is no type, before nobody looks whether it was one.
const LOST_PARENTS_MAX: u32 = 256;

/// The kind of caller that hands in an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// A person, through a socket, a command, an import.
    Person(Principal),
    /// The relay itself.
    Relay,
    /// An update that a relay passes on, seen by one of its clients: by whomever, under whatever
    /// id.
    Relayed,
    /// The log: it passed the gate before.
    Stored,
}

/// Why a judgement stops.
#[derive(Debug, Clone, Copy)]
enum Stop {
    Gap,
    Refused(Refusal),
}

impl From<Malformed> for Stop {
    fn from(malformed: Malformed) -> Self {
        Self::Refused(Refusal::malformed(malformed))
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// One step to take back.
#[derive(Debug, Clone, Copy)]
enum Undo {
    Made,
    Bound { slot: u32 },
    Next { slot: u32, was: u32 },
    Run { slot: u32 },
    Type { slot: u32, place: u32, head: u32 },
    Writers { number: u32, was: Writers },
}

/// The client whose blocks are being judged.
#[derive(Debug, Clone, Copy)]
struct UpdateClient {
    client: u64,
    slot: u32,
    /// The clock of the block's first new id.
    clock: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ItemVerdict {
    /// The item may lie in this place.
    Lies(u32),
    /// It keeps its place, without its content.
    Emptied(u32, NullifyReason),
    Garbage,
    Null(NullifyReason),
}

/// The target of a reference.
#[derive(Debug, Clone, Copy)]
enum Reference {
    Known(u32),
    /// The other client must have written this clock first.
    Missing(Id),
}

/// The result of looking beside an item: it stops the judgement, or waits for an id, or is a reason
/// to nullify, or is there.
type Lookup<T> = Result<Result<Result<T, NullifyReason>, Id>, Stop>;

/// The findings of a judgement.
#[derive(Debug, Default)]
struct Findings {
    /// Something was refused, known or split: the bytes must be written anew.
    altered: bool,
    news: bool,
    nullified: Vec<NullifiedRange>,
    bound: Vec<u64>,
}

impl Gate {
    /// The gate of an empty document.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Self {
            config,
            clients: Clients::default(),
            index: Some(Index::default()),
            journal: Vec::new(),
            mark: Mark::default(),
            fresh: Vec::new(),
            dead: Vec::new(),
            lost_parents: 0,
            doomed: Vec::new(),
            map_entries: false,
            silenced: Vec::new(),
            fresh_max: NEW_CLIENTS_MAX,
        }
    }

    /// Judges `bytes`, an update (or the update inside a step 2) that came from `who`.
    ///
    /// With [`Outcome::Pass`] the gate has moved on: the caller applies and stores exactly the
    /// bytes it was given back. If that fails, the gate is ahead of the document and must be built
    /// again from what is durable, by [`Gate::load`]. Every other answer leaves the gate as it was.
    ///
    /// Allocates nothing when the update is one client's, begins where that client stopped, and
    /// nothing in it is known or refused.
    #[must_use = "an update that passed must be stored, or the gate be rebuilt"]
    pub fn admit<'a>(&mut self, who: Principal, bytes: &'a [u8]) -> Outcome<'a> {
        if self.index.is_none() {
            return match self.probe(bytes) {
                Ok(Probe::Known) => Outcome::Known,
                Ok(Probe::New) => Outcome::Cold,
                Ok(Probe::Gap) => Outcome::Gap,
                Err(refusal) => Outcome::Reset(refusal),
            };
        }
        self.answer(Mode::Person(who), bytes)
    }

    /// As [`admit`](Self::admit), taking nothing for some slots of maps: what the update puts there
    /// becomes a tombstone in the same place ([`NullifyReason::Silenced`]), and what it deletes
    /// there is deleted. So does a shared type in the place of a plain value
    /// ([`NullifyReason::Plain`]), by whichever way it comes; what lies inside it becomes garbage.
    ///
    /// A tombstone, where other refused inserts become garbage: garbage has no place, so that a
    /// replica which has the insert and one which has the garbage may put a later entry of the
    /// slot in different orders, and never agree.
    #[must_use = "an update that passed must be stored, or the gate be rebuilt"]
    pub fn admit_silencing<'a>(
        &mut self,
        who: Principal,
        bytes: &'a [u8],
        slots: &[MapKey],
    ) -> Outcome<'a> {
        self.silenced.extend(slots.iter().map(|slot| slot.0));
        let answer = self.admit(who, bytes);
        self.silenced.clear();
        answer
    }

    /// Lets persons bring along so many client ids that nobody has yet with one update, from now
    /// on; more are refused ([`Code::TooManyIds`]) with all that they came with, and stay
    /// nobody's.
    pub fn allow_fresh_ids(&mut self, most: usize) {
        self.fresh_max = most.min(NEW_CLIENTS_MAX);
    }

    /// Judges an update that the relay wrote itself: into protected roots under a reserved id, or
    /// anywhere else under an ordinary id of its own. `None`: nothing new. As in
    /// [`admit`](Self::admit), the gate has moved on.
    ///
    /// # Errors
    /// A refusal is a fault of the relay: a protected root under an ordinary id or the reverse,
    /// somebody else's id, a gap, or a write that would have to be nullified. The gate is as it
    /// was.
    pub fn admit_own<'a>(&mut self, bytes: &'a [u8]) -> Result<Option<Cow<'a, [u8]>>, Refusal> {
        if self.index.is_none() {
            return Err(Refusal::new(Code::Cold, None));
        }
        match self.judge(Mode::Relay, bytes) {
            Ok(pass) => Ok(pass.map(|pass| pass.bytes)),
            Err(Stop::Gap) => Err(Refusal::new(Code::Gap, None)),
            Err(Stop::Refused(refusal)) => Err(refusal),
        }
    }

    /// Changes how long the updates may be that it looks at ([`Config::update_bytes_max`]).
    pub fn set_update_bytes_max(&mut self, bytes: usize) {
        self.config.update_bytes_max = bytes;
    }

    /// Judges an update that a relay passes on, on behalf of one of its clients: everything that
    /// could hurt a replica is looked for, whose an id is is not asked. Use it for what else a
    /// client is handed, too: by its disk, by another window. A client's own writes go through
    /// it as well, so that the gate knows what others build on.
    ///
    /// Never [`Outcome::Cold`], unless the index was dropped. Nothing is bound. An item that would
    /// have to be nullified is refused, unless it only lies beside something that was collected:
    /// then it is garbage here, as it is for everybody.
    #[must_use = "an update that passed must be applied, or the gate be rebuilt"]
    pub fn receive<'a>(&mut self, bytes: &'a [u8]) -> Outcome<'a> {
        if self.index.is_none() {
            return Outcome::Cold;
        }
        self.answer(Mode::Relayed, bytes)
    }

    fn answer<'a>(&mut self, mode: Mode, bytes: &'a [u8]) -> Outcome<'a> {
        match self.judge(mode, bytes) {
            Ok(Some(pass)) => Outcome::Pass(pass),
            Ok(None) => Outcome::Known,
            Err(Stop::Gap) => Outcome::Gap,
            Err(Stop::Refused(refusal)) => Outcome::Reset(refusal),
        }
    }

    /// Whether `bytes` hold anything new, without judging it: what a reader's step 2 is asked, and
    /// all that a gate without its index can tell.
    ///
    /// # Errors
    /// When the bytes are malformed or too many.
    pub fn probe(&self, bytes: &[u8]) -> Result<Probe, Refusal> {
        self.check_size(bytes)?;
        self.probe_sections(bytes).map_err(Refusal::malformed)
    }

    fn probe_sections(&self, bytes: &[u8]) -> Result<Probe, Malformed> {
        let mut reader = UpdateReader::new(bytes);
        let sections = rewrite::sections(&mut reader)?;
        let mut probe = Probe::Known;
        for section in &sections {
            let next = self.clients.by_id(section.client).map_or(0, |client| client.next);
            if section.end == section.start {
                continue;
            }
            if section.start > next {
                probe = Probe::Gap;
            } else if section.end > next && probe == Probe::Known {
                probe = Probe::New;
            }
        }
        let clients = reader.delete_clients()?;
        let mut seen = Vec::new();
        for _ in 0..clients {
            let (id, ranges) = reader.delete_client()?;
            seen.push(id);
            let client = self.clients.by_id(id);
            let mut after = 0;
            for _ in 0..ranges {
                let (start, end) = reader.delete_range(after)?;
                after = end;
                let news = client.is_none_or(|client| {
                    let mut news = false;
                    client.deleted.missing(start, end, |_, _| news = true);
                    news
                });
                if news && probe == Probe::Known {
                    probe = Probe::New;
                }
            }
        }
        reader.end()?;
        once(&mut seen)?;
        Ok(probe)
    }

    /// The whole judgement. `None`: nothing new.
    fn judge<'a>(&mut self, mode: Mode, bytes: &'a [u8]) -> Result<Option<Admission<'a>>, Stop> {
        self.check_size(bytes)?;
        self.begin();
        let judged = self.judge_structs(mode, bytes).and_then(|(reader, sections, findings)| {
            self.judge_deletes(mode, reader, findings)
                .map(|(from, findings)| (from, sections, findings))
        });
        let (deletes_at, sections, findings) = match judged {
            Ok(judged) => judged,
            Err(stop) => {
                self.take_back();
                return Err(stop);
            }
        };
        if !findings.news {
            return Ok(None);
        }
        let out = if findings.altered {
            Cow::Owned(self.rewritten(bytes, deletes_at, &sections, &findings))
        } else {
            Cow::Borrowed(bytes)
        };
        self.settle();
        let map_entries = self.map_entries;
        Ok(Some(Admission {
            bytes: out,
            nullified: findings.nullified,
            bound: findings.bound,
            map_entries,
        }))
    }

    fn check_size(&self, bytes: &[u8]) -> Result<(), Refusal> {
        if bytes.len() > self.config.update_bytes_max {
            Err(Refusal::new(Code::TooLarge, None))
        } else {
            Ok(())
        }
    }

    /// Structs, the short way if it goes: one section, where its client stopped, all of it new and
    /// let in.
    fn judge_structs<'a>(
        &mut self,
        mode: Mode,
        bytes: &'a [u8],
    ) -> Result<(UpdateReader<'a>, Option<Vec<Section<'a>>>, Findings), Stop> {
        let mut reader = UpdateReader::new(bytes);
        match reader.sections()? {
            0 => return Ok((reader, None, Findings::default())),
            1 => {
                let mut findings = Findings::default();
                if self.judge_straight(mode, &mut reader, &mut findings)? {
                    return Ok((reader, None, findings));
                }
                self.take_back();
                self.begin();
            }
            _ => {}
        }
        let mut reader = UpdateReader::new(bytes);
        let mut sections = rewrite::sections(&mut reader)?;
        let mut findings = Findings::default();
        self.judge_woven(mode, bytes, &mut sections, &mut findings)?;
        Ok((reader, Some(sections), findings))
    }

    /// False: it takes the long way.
    fn judge_straight(
        &mut self,
        mode: Mode,
        reader: &mut UpdateReader<'_>,
        findings: &mut Findings,
    ) -> Result<bool, Stop> {
        let SectionHead { blocks, client, clock } = reader.section()?;
        let found = self.clients.find(client);
        if blocks == 0 || clock != found.map_or(0, |slot| self.clients.next(slot)) {
            return Ok(false);
        }
        let slot = self.authorize(mode, client, found, findings)?;
        let mut own = UpdateClient { client, slot, clock };
        for _ in 0..blocks {
            let (block, len) = reader.block()?;
            let end = advance(own.clock, len)?;
            let verdict = match block {
                Block::Gc => ItemVerdict::Garbage,
                Block::Item(item) => match self.judge_item(mode, own, end, &item)? {
                    Ok(verdict) => verdict,
                    Err(_) => return Err(Stop::Gap),
                },
            };
            if let ItemVerdict::Null(_) | ItemVerdict::Emptied(..) = verdict {
                return Ok(false);
            }
            self.record(own, end, &block, verdict);
            own.clock = end;
        }
        findings.news = true;
        Ok(true)
    }

    /// Sections that refer to each other, in an order in which a CRDT can integrate them.
    fn judge_woven<'a>(
        &mut self,
        mode: Mode,
        bytes: &'a [u8],
        sections: &mut [Section<'a>],
        findings: &mut Findings,
    ) -> Result<(), Stop> {
        let mut by_client: Vec<(u64, usize)> = sections.iter().map(|s| s.client).zip(0..).collect();
        by_client.sort_unstable();
        if by_client.windows(2).any(|pair| matches!(pair, [a, b] if a.0 == b.0)) {
            return Err(Malformed::Twice.into());
        }
        for section in &mut *sections {
            let found = self.clients.find(section.client);
            let next = found.map_or(0, |slot| self.clients.next(slot));
            section.known = next;
            if section.end <= next || section.end == section.start {
                section.left = 0;
                findings.altered = true;
                continue;
            }
            if section.start > next {
                return Err(Stop::Gap);
            }
            findings.altered |= section.start < next;
            findings.news = true;
            section.slot = self.authorize(mode, section.client, found, findings)?;
        }
        // sections that wait, each with the clock that was asked of it
        let mut waiting: Vec<(usize, u32)> = Vec::new();
        for first in 0..sections.len() {
            let (mut current, mut goal) = (first, u32::MAX);
            while let Some(section) = sections.get_mut(current) {
                match self.advance_section(mode, bytes, section, goal, findings)? {
                    None => match waiting.pop() {
                        Some(before) => (current, goal) = before,
                        None => break,
                    },
                    Some(missing) => {
                        section.waits = true;
                        let at =
                            by_client.binary_search_by_key(&missing.client, |(client, _)| *client);
                        let other =
                            at.ok().and_then(|at| by_client.get(at)).map(|(_, index)| *index);
                        match other.and_then(|index| Some((index, sections.get(index)?))) {
                            Some((_, other)) if other.waits => return Err(Malformed::Cycle.into()),
                            Some((index, other)) if other.end > missing.clock => {
                                waiting.push((current, goal));
                                (current, goal) = (index, missing.clock);
                            }
                            _ => return Err(Stop::Gap),
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Judges blocks of a section until `goal` is written or it ends (`None`), or one of them needs
    /// another client's clock first.
    fn advance_section<'a>(
        &mut self,
        mode: Mode,
        bytes: &'a [u8],
        section: &mut Section<'a>,
        goal: u32,
        findings: &mut Findings,
    ) -> Result<Option<Id>, Stop> {
        section.waits = false;
        while section.left > 0 && section.clock <= goal {
            let from = section.reader.at();
            let mut reader = section.reader;
            let (block, len) = reader.block()?;
            let end = advance(section.clock, len)?;
            if end > section.known {
                let offset = section.known.saturating_sub(section.clock);
                let first = Id { client: section.client, clock: section.clock };
                let own = UpdateClient {
                    client: section.client,
                    slot: section.slot,
                    clock: first.clock + offset,
                };
                let verdict = match block {
                    Block::Gc => ItemVerdict::Garbage,
                    Block::Item(item) => {
                        let origin =
                            (offset > 0).then(|| Id { client: own.client, clock: own.clock - 1 });
                        let judged = if origin.is_some() {
                            Item { origin, parent: None, ..item }
                        } else {
                            item
                        };
                        match self.judge_item(mode, own, end, &judged)? {
                            Ok(verdict) => verdict,
                            Err(missing) => return Ok(Some(missing)),
                        }
                    }
                };
                self.record(own, end, &block, verdict);
                match (verdict, block) {
                    (ItemVerdict::Null(why), _) => {
                        findings.altered = true;
                        findings.null(section.client, own.clock, end - own.clock, why);
                        section.put_garbage(end - own.clock);
                    }
                    (ItemVerdict::Emptied(_, why), Block::Item(item)) => {
                        findings.altered = true;
                        findings.null(section.client, own.clock, end - own.clock, why);
                        section.put_tombstone(&item, first, end - own.clock, offset);
                    }
                    (_, Block::Item(item)) if offset > 0 => {
                        section.put_rest(&item, first, len, offset)?;
                    }
                    (_, Block::Gc) => section.put_garbage(end - own.clock),
                    (_, Block::Item(_)) => {
                        section.put(bytes.get(from..reader.at()).unwrap_or_default());
                    }
                }
            }
            section.reader = reader;
            section.clock = end;
            section.left -= 1;
        }
        Ok(None)
    }

    /// Checks that the writer owns the section. Binds an unbound id to the writer.
    fn authorize(
        &mut self,
        mode: Mode,
        client: u64,
        found: Option<u32>,
        findings: &mut Findings,
    ) -> Result<u32, Stop> {
        let reserved = client < self.config.reserved_below;
        let writer = match mode {
            Mode::Person(_) if reserved => {
                return Err(Refusal::new(Code::Reserved, Some(Id { client, clock: 0 })).into());
            }
            Mode::Person(who) => Some(who),
            Mode::Relay => Some(self.config.relay),
            Mode::Relayed | Mode::Stored => None,
        };
        let fresh_max = match mode {
            Mode::Person(_) => self.fresh_max,
            Mode::Relay | Mode::Relayed | Mode::Stored => NEW_CLIENTS_MAX,
        };
        let slot = match found {
            Some(slot) => slot,
            None if writer.is_some() && findings.bound.len() >= fresh_max => {
                return Err(Refusal::new(Code::TooManyIds, Some(Id { client, clock: 0 })).into());
            }
            None if matches!(mode, Mode::Person(_)) && self.clients.is_crowded(client) => {
                return Err(Refusal::new(Code::AlikeIds, Some(Id { client, clock: 0 })).into());
            }
            None => self.make(client),
        };
        let Some(writer) = writer else { return Ok(slot) };
        let Some(known) = self.clients.get_mut(slot) else { return Ok(slot) };
        match known.owner {
            Some(owner) if owner == writer => {}
            Some(_) => {
                return Err(
                    Refusal::new(Code::Forged, Some(Id { client, clock: known.next })).into()
                );
            }
            // bytes of an unknown author are nobody's to go on with
            None if known.next > 0 && !reserved => {
                return Err(
                    Refusal::new(Code::Forged, Some(Id { client, clock: known.next })).into()
                );
            }
            None => {
                known.owner = Some(writer);
                self.journal.push(Undo::Bound { slot });
                findings.bound.push(client);
            }
        }
        Ok(slot)
    }

    fn make(&mut self, client: u64) -> u32 {
        let (slot, made) = self.clients.ensure(client);
        if made {
            self.journal.push(Undo::Made);
            if let Some(index) = &mut self.index {
                index.ensure_slots(slot as usize + 1);
            }
        }
        slot
    }

    #[inline]
    fn reference(&self, own: UpdateClient, id: Id) -> Result<Reference, Malformed> {
        if id.client == own.client {
            return if id.clock < own.clock {
                Ok(Reference::Known(own.slot))
            } else {
                Err(Malformed::Cycle)
            };
        }
        Ok(match self.clients.find(id.client) {
            Some(slot) if id.clock < self.clients.next(slot) => Reference::Known(slot),
            _ => Reference::Missing(id),
        })
    }

    /// May this item stand, and where does it lie? The inner error names an id that must be known
    /// first.
    fn judge_item(
        &mut self,
        mode: Mode,
        own: UpdateClient,
        end: u32,
        item: &Item<'_>,
    ) -> Result<Result<ItemVerdict, Id>, Stop> {
        let place = match (item.origin, item.right_origin) {
            (None, None) => match item.parent {
                Some(ParentRef::Root(name)) => self.root_place(mode, name, item.key),
                Some(ParentRef::Type(id)) => match self.nested_place(mode, own, id, item.key)? {
                    Ok(place) => place,
                    Err(missing) => return Ok(Err(missing)),
                },
                None => return Err(Malformed::Kind.into()),
            },
            (Some(one), None) | (None, Some(one)) => match self.neighbour_place(mode, own, one)? {
                Ok(place) => place,
                Err(missing) => return Ok(Err(missing)),
            },
            (Some(left), Some(right)) => {
                let left = match self.neighbour_place(mode, own, left)? {
                    Ok(place) => place,
                    Err(missing) => return Ok(Err(missing)),
                };
                let right = match self.neighbour_place(mode, own, right)? {
                    Ok(place) => place,
                    Err(missing) => return Ok(Err(missing)),
                };
                match (left, right) {
                    (Ok(left), Ok(right)) if left == right => Ok(left),
                    (Ok(_), Ok(_)) => Err(NullifyReason::Torn),
                    (Err(why), _) | (_, Err(why)) => Err(why),
                }
            }
        };
        let place = match place {
            Ok(place) => place,
            Err(why) => return self.null(mode, own, why).map(Ok),
        };
        let Some(index) = &self.index else { return Err(Stop::Gap) };
        let id = Id { client: own.client, clock: own.clock };
        let lies = index.place(place);
        let protected = lies.is_some_and(|place| place.protected);
        if protected != (own.client < self.config.reserved_below) {
            return Err(Refusal::new(Code::Protected, Some(id)).into());
        }
        if matches!(item.content, Content::Type(_)) && index.depth(place) >= DEPTH_MAX {
            return Err(Malformed::Depth.into());
        }
        if matches!(mode, Mode::Person(_) | Mode::Relayed) {
            let fits = lies.is_some_and(|place| {
                // nobody inserts before a map's value: replicas could come to disagree about which
                // one is the last
                let before = item.right_origin.is_some() && place.key().is_some();
                // the relay alone knows the kind of a protected root
                let kind = match place.parent() {
                    ContainerParent::Root(_) if protected && place.key().is_some() => TypeKind::Map,
                    ContainerParent::Root(_) | ContainerParent::Type(_) => place.kind,
                };
                !before && kind.holds(place.key().is_some(), &item.content)
            });
            if !fits {
                return Err(Refusal::new(Code::Misfit, Some(id)).into());
            }
            if end - own.clock > 1
                && !matches!(item.content, Content::Deleted)
                && lies.is_some_and(|place| place.key().is_some())
            {
                // Only what clients merged after it was overwritten is longer than one. Were it
                // alive and split, one half would outlive its parent, and yrs would
                // follow a pointer into freed memory.
                self.doomed.push((own.slot, own.clock, end));
            }
        }
        if let Mode::Person(who) = mode {
            // an item in a slot may hide the one before it, which takes everything inside along
            let mut inside = index.types_in_slot(place);
            let foreign = inside.by_ref().take(SLOT_TYPES_MAX).any(|nested| {
                !nested.writers.only(who)
                    && self
                        .clients
                        .get(nested.slot)
                        .is_none_or(|client| !client.deleted.contains(nested.clock))
            });
            // a value that was put there before anybody asked is nobody's work to lose: it is in
            // the way of a value
            if (foreign || inside.next().is_some()) && !index.is_free(place, &self.config.shape) {
                return Err(Refusal::new(Code::ForeignWork, Some(id)).into());
            }
            if self.silenced.contains(&place) && !matches!(item.content, Content::Deleted) {
                return Ok(Ok(ItemVerdict::Emptied(place, NullifyReason::Silenced)));
            }
            if let Some(why) = self.unfit(index, place, &item.content) {
                return Ok(Ok(ItemVerdict::Emptied(place, why)));
            }
        }
        Ok(Ok(ItemVerdict::Lies(place)))
    }

    /// Why what a person puts into a place does not stand there, if it does not. A keystroke always
    /// does.
    #[inline]
    fn unfit(&self, index: &Index, place: u32, content: &Content<'_>) -> Option<NullifyReason> {
        let shape = &self.config.shape;
        let by_place = || match content {
            _ if index.is_miskeyed(place) => Some(NullifyReason::Key),
            Content::Type(TypeKind::Map) | Content::Deleted => None,
            Content::Any(_) | Content::Binary(_) | Content::Type(_) => {
                index.is_entity(place, shape).then_some(NullifyReason::Entity)
            }
            Content::String(_) | Content::Embed(_) | Content::Format(..) => None,
        };
        match content {
            Content::String(_) | Content::Embed(_) | Content::Format(..) | Content::Deleted => None,
            // A type goes on changing without its entry being written again: nobody would be asked.
            Content::Type(kind) => by_place().or_else(|| {
                index.refuses_type(place, *kind, shape).then_some(NullifyReason::Plain)
            }),
            Content::Binary(_) => by_place().or(Some(NullifyReason::Value)),
            Content::Any(values) => {
                by_place().or_else(|| (!wire::is_json(values)).then_some(NullifyReason::Value))
            }
        }
    }

    /// An item that cannot stand becomes garbage when a person wrote it; from the relay it is a
    /// fault.
    fn null(&self, mode: Mode, own: UpdateClient, why: NullifyReason) -> Result<ItemVerdict, Stop> {
        let id = Some(Id { client: own.client, clock: own.clock });
        match (mode, why) {
            (Mode::Person(_), _) | (Mode::Relayed, NullifyReason::Gone) => {
                Ok(ItemVerdict::Null(why))
            }
            // its neighbour was collected since, and it with it
            (Mode::Stored, NullifyReason::Gone) => Ok(ItemVerdict::Garbage),
            (Mode::Relay | Mode::Relayed | Mode::Stored, _) => {
                Err(Refusal::new(Code::Nullified(why), id).into())
            }
        }
    }

    fn root_place(
        &mut self,
        mode: Mode,
        name: &str,
        key: Option<&str>,
    ) -> Result<u32, NullifyReason> {
        let found = self
            .config
            .writable
            .iter()
            .find(|(root, _)| root == name)
            .map(|(_, kind)| (false, *kind));
        let protected = || {
            self.config.protected.iter().any(|root| root == name).then_some((true, TypeKind::Array))
        };
        let open = match mode {
            Mode::Person(_) => found,
            Mode::Relay | Mode::Relayed | Mode::Stored => found.or_else(protected),
        };
        let Some((index, (protected, kind))) = self.index.as_mut().zip(open) else {
            return Err(NullifyReason::Root);
        };
        let root = ContainerParent::Root(index.intern_symbol(name));
        let key = key.map(|key| index.intern_symbol(key));
        Ok(index.intern_place(root, key, protected, kind, &self.config.shape))
    }

    /// The place inside the nested type that `id` carries.
    fn nested_place(
        &mut self,
        mode: Mode,
        own: UpdateClient,
        id: Id,
        key: Option<&str>,
    ) -> Lookup<u32> {
        let (slot, place) = match self.neighbour(mode, own, id)? {
            Ok(Ok(found)) => found,
            Ok(Err(why)) => return Ok(Ok(Err(why))),
            Err(missing) => return Ok(Err(missing)),
        };
        let Some(index) = &mut self.index else { return Err(Stop::Gap) };
        let Some(number) = index.type_at(slot, id.clock) else {
            self.lost_parents += 1;
            if self.lost_parents > LOST_PARENTS_MAX && mode != Mode::Stored {
                return Err(Malformed::Parent.into());
            }
            let dead = self
                .dead
                .iter()
                .any(|(s, from, to)| *s == slot && (*from..*to).contains(&id.clock));
            return if dead || self.clients.is_deleted(id) {
                // it was a type; its tombstone does not say so
                Ok(Ok(Err(NullifyReason::Gone)))
            } else {
                Err(Malformed::Parent.into())
            };
        };
        let protected = index.place(place).is_some_and(|place| place.protected);
        let key = key.map(|key| index.intern_symbol(key));
        let kind = index.nested(number).map_or(TypeKind::Map, |nested| nested.kind);
        Ok(Ok(Ok(index.intern_place(
            ContainerParent::Type(number),
            key,
            protected,
            kind,
            &self.config.shape,
        ))))
    }

    #[inline]
    fn neighbour_place(&self, mode: Mode, own: UpdateClient, id: Id) -> Lookup<u32> {
        Ok(self.neighbour(mode, own, id)?.map(|found| found.map(|(_, place)| place)))
    }

    /// Slot and place of an id that an item refers to.
    #[inline]
    fn neighbour(&self, mode: Mode, own: UpdateClient, id: Id) -> Lookup<(u32, u32)> {
        if matches!(mode, Mode::Person(_)) && id.client < self.config.reserved_below {
            return Ok(Ok(Err(NullifyReason::Protected)));
        }
        Ok(match self.reference(own, id)? {
            Reference::Missing(id) => Err(id),
            Reference::Known(slot) => {
                let place =
                    self.index.as_ref().map_or(GONE, |index| index.place_at(slot, id.clock));
                Ok(if place == GONE { Err(NullifyReason::Gone) } else { Ok((slot, place)) })
            }
        })
    }

    /// Moves on over a block's new ids, `own.clock..end`.
    #[inline]
    fn record(&mut self, own: UpdateClient, end: u32, block: &Block<'_>, verdict: ItemVerdict) {
        let UpdateClient { slot, clock, .. } = own;
        let Some(index) = &mut self.index else { return };
        let (place, item) = match (verdict, block) {
            (ItemVerdict::Lies(place) | ItemVerdict::Emptied(place, _), Block::Item(item)) => {
                (place, Some(item))
            }
            (ItemVerdict::Garbage | ItemVerdict::Null(_), _) | (_, Block::Gc) => (GONE, None),
        };
        let journal = &mut self.journal;
        let Some(client) = self.clients.get_mut(slot) else { return };
        if !matches!(journal.last(), Some(Undo::Next { slot: last, .. }) if *last == slot) {
            journal.push(Undo::Next { slot, was: client.next });
        }
        client.next = end;
        let began = index.push_run(slot, clock, place);
        if began {
            journal.push(Undo::Run { slot });
        }
        let Some(item) = item else {
            self.dead.push((slot, clock, end));
            return;
        };
        self.map_entries |= index.place(place).is_some_and(|place| place.key().is_some());
        let writer = client.owner.unwrap_or(Principal::NOBODY);
        if began {
            index.note_writer(place, writer, |number, was| {
                journal.push(Undo::Writers { number, was });
            });
        }
        match item.content {
            _ if matches!(verdict, ItemVerdict::Emptied(..)) => {
                self.dead.push((slot, clock, end));
            }
            Content::Type(kind) => {
                let clients = &self.clients;
                index.shorten_slot(place, |nested| {
                    clients
                        .get(nested.slot)
                        .is_some_and(|client| client.deleted.contains(nested.clock))
                });
                let head = index.push_type(slot, clock, place, kind, writer);
                journal.push(Undo::Type { slot, place, head });
            }
            Content::Deleted => self.dead.push((slot, clock, end)),
            Content::Binary(_)
            | Content::String(_)
            | Content::Embed(_)
            | Content::Format(..)
            | Content::Any(_) => {}
        }
    }

    /// The delete set. Returns where it begins.
    fn judge_deletes(
        &mut self,
        mode: Mode,
        mut reader: UpdateReader<'_>,
        mut findings: Findings,
    ) -> Result<(usize, Findings), Stop> {
        let from = reader.at();
        let clients = reader.delete_clients()?;
        let mut seen = Vec::new();
        for _ in 0..clients {
            let (id, ranges) = reader.delete_client()?;
            if clients > 1 {
                seen.push(id);
            }
            let found = self.clients.find(id);
            findings.altered |= ranges == 0;
            let mut after = 0;
            for _ in 0..ranges {
                let (start, end) = reader.delete_range(after)?;
                after = end;
                let Some((slot, client)) =
                    found.and_then(|slot| Some((slot, self.clients.get(slot)?)))
                else {
                    return Err(Stop::Gap);
                };
                if end > client.next {
                    return Err(Stop::Gap);
                }
                let before = self.fresh.len();
                client.deleted.missing(start, end, |s, e| self.fresh.push((slot, s, e)));
                let new = self.fresh.get(before..).unwrap_or_default();
                findings.altered |= !matches!(new, [(_, s, e)] if (*s, *e) == (start, end));
                findings.news |= !new.is_empty();
                if let Some(index) = &self.index {
                    self.map_entries |=
                        new.iter().any(|(_, start, end)| index.has_entry(slot, *start, *end));
                }
                let Mode::Person(who) = mode else { continue };
                if let [(_, clock, _), ..] = new
                    && id < self.config.reserved_below
                {
                    return Err(Refusal::new(
                        Code::Protected,
                        Some(Id { client: id, clock: *clock }),
                    )
                    .into());
                }
                let Some(index) = &self.index else { continue };
                for (_, start, end) in new {
                    let foreign = |n: &&Nested| {
                        !n.writers.only(who) && !index.is_free(n.place, &self.config.shape)
                    };
                    if let Some(nested) = index.types_in(slot, *start, *end).find(foreign) {
                        let id = Id { client: id, clock: nested.clock };
                        return Err(Refusal::new(Code::ForeignWork, Some(id)).into());
                    }
                }
            }
        }
        reader.end()?;
        once(&mut seen)?;
        if !self.doomed.is_empty() {
            let mut deleted = self.fresh.clone();
            deleted.sort_unstable();
            for (slot, start, end) in &self.doomed {
                let after = deleted.partition_point(|(s, from, _)| (s, from) <= (slot, start));
                let around = after.checked_sub(1).and_then(|at| deleted.get(at));
                if !around.is_some_and(|(s, _, to)| s == slot && to >= end) {
                    let client = self.clients.get(*slot).map_or(0, |client| client.id);
                    return Err(
                        Refusal::new(Code::Misfit, Some(Id { client, clock: *start })).into()
                    );
                }
            }
        }
        Ok((from, findings))
    }

    fn begin(&mut self) {
        self.journal.clear();
        self.fresh.clear();
        self.dead.clear();
        self.lost_parents = 0;
        self.doomed.clear();
        self.map_entries = false;
        self.mark = self.index.as_ref().map(Index::mark).unwrap_or_default();
    }

    /// Leaves the state as it was before [`begin`](Self::begin).
    fn take_back(&mut self) {
        let Some(index) = &mut self.index else { return };
        while let Some(step) = self.journal.pop() {
            match step {
                Undo::Made => {
                    self.clients.pop();
                    index.pop_slot();
                }
                Undo::Bound { slot } => {
                    if let Some(client) = self.clients.get_mut(slot) {
                        client.owner = None;
                    }
                }
                Undo::Next { slot, was } => {
                    if let Some(client) = self.clients.get_mut(slot) {
                        client.next = was;
                    }
                }
                Undo::Run { slot } => index.pop_run(slot),
                Undo::Type { slot, place, head } => index.pop_type(slot, place, head),
                Undo::Writers { number, was } => index.set_writers(number, was),
            }
        }
        index.truncate(self.mark);
    }

    /// Ids deleted by the update are known as deleted from now on.
    fn settle(&mut self) {
        let mut ascending: Vec<(u32, u32)> = Vec::new();
        for list in [&self.fresh, &self.dead] {
            for group in list.chunk_by(|a, b| a.0 == b.0 && a.1 <= b.1) {
                let Some(client) = group.first().and_then(|(slot, ..)| self.clients.get_mut(*slot))
                else {
                    continue;
                };
                if let [(_, start, end)] = group {
                    client.deleted.insert(*start, *end);
                } else {
                    ascending.clear();
                    ascending.extend(group.iter().map(|(_, start, end)| (*start, *end)));
                    client.deleted.extend(&ascending);
                }
            }
        }
        // a large update's scratch is not kept
        for list in [&mut self.fresh, &mut self.dead] {
            list.clear();
            list.shrink_to(SCRATCH_KEPT);
        }
        self.journal.clear();
        self.journal.shrink_to(SCRATCH_KEPT);
    }
}

impl Findings {
    /// Notes a nullified range; one that continues the last is joined to it.
    fn null(&mut self, client: u64, clock: u32, len: u32, why: NullifyReason) {
        if let Some(last) = self.nullified.last_mut()
            && (last.id.client, last.id.clock + last.len, last.why) == (client, clock, why)
        {
            last.len += len;
            return;
        }
        self.nullified.push(NullifiedRange { id: Id { client, clock }, len, why });
    }
}

/// Each client once.
fn once(seen: &mut [u64]) -> Result<(), Malformed> {
    seen.sort_unstable();
    if seen.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
        Err(Malformed::Twice)
    } else {
        Ok(())
    }
}

/// See [`crate::blocks`].
pub(crate) fn blocks(bytes: &[u8]) -> Result<Vec<(Id, u32, Block<'_>)>, Malformed> {
    let mut reader = UpdateReader::new(bytes);
    let mut found = Vec::new();
    for _ in 0..reader.sections()? {
        let SectionHead { blocks, client, mut clock } = reader.section()?;
        for _ in 0..blocks {
            let (block, len) = reader.block()?;
            found.push((Id { client, clock }, len, block));
            clock = wire::advance(clock, len)?;
        }
    }
    Ok(found)
}
