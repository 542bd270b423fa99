//! A gate from what is stored, and a gate as bytes.

use super::{ClientIdConflict, Code, Gate, LoadError, Mode, Refusal, Stop};
use crate::wire::{Malformed, UpdateReader, advance, put_uint};
use crate::{Config, Id, Principal};

/// First byte of a gate's encoded state.
const STATE_VERSION: u8 = 1;

impl Gate {
    /// The gate of a stored document: `updates` in the order in which they were logged, a snapshot
    /// being the first of them; `bindings` as [`bindings`](Self::bindings) gave them or
    /// [`Admission::bound`](super::Admission::bound) announced them.
    ///
    /// Work by a client id without a binding counts as somebody else's for everybody, and nobody
    /// can go on with that id.
    ///
    /// # Errors
    /// When an update is malformed, has a gap, or breaks the rule that what lies in a protected
    /// root was written by a reserved id and nothing else was.
    pub fn load<B: AsRef<[u8]>>(
        config: Config,
        bindings: impl IntoIterator<Item = (u64, Principal)>,
        updates: impl IntoIterator<Item = B>,
    ) -> Result<Self, LoadError> {
        let limit = config.update_bytes_max;
        let mut gate = Self::new(Config { update_bytes_max: usize::MAX, ..config });
        for (client, principal) in bindings {
            let slot = gate.make(client);
            if let Some(client) = gate.clients.get_mut(slot) {
                client.owner = Some(principal);
            }
        }
        for (update, bytes) in updates.into_iter().enumerate() {
            let judged = gate.judge(Mode::Stored, bytes.as_ref()).map(|_| ());
            judged.map_err(|stop| LoadError {
                update,
                refusal: match stop {
                    Stop::Gap => Refusal::new(Code::Gap, None),
                    Stop::Refused(refusal) => refusal,
                },
            })?;
        }
        gate.journal = Vec::new();
        gate.fresh = Vec::new();
        gate.dead = Vec::new();
        gate.config.update_bytes_max = limit;
        Ok(gate)
    }

    /// The state of the gate without its index, as bytes: clocks, owners, deletions. Take it back
    /// with [`decode_state`](Self::decode_state).
    #[must_use]
    pub fn encode_state(&self) -> Vec<u8> {
        let mut out = vec![STATE_VERSION];
        put_uint(&mut out, self.clients.iter().count() as u64);
        for client in self.clients.iter() {
            put_uint(&mut out, client.id);
            put_uint(&mut out, u64::from(client.next));
            put_uint(&mut out, client.owner.map_or(0, |owner| u64::from(owner.0) + 1));
            put_uint(&mut out, client.deleted.len() as u64);
            let mut last = 0;
            for (start, end) in client.deleted.iter() {
                put_uint(&mut out, u64::from(start - last));
                put_uint(&mut out, u64::from(end - start));
                last = end;
            }
        }
        out
    }

    /// A gate without index from [`encode_state`](Self::encode_state): it holds no document, and
    /// answers step 1 and whatever brings nothing new.
    ///
    /// # Errors
    /// When these are not such bytes, or of another version.
    pub fn decode_state(config: Config, bytes: &[u8]) -> Result<Self, Malformed> {
        let mut gate = Self::new(config);
        gate.drop_index();
        let Some((&STATE_VERSION, bytes)) = bytes.split_first() else {
            return Err(Malformed::Kind);
        };
        let mut reader = UpdateReader::new(bytes);
        for _ in 0..reader.uint()? {
            let (slot, made) = gate.clients.ensure(reader.uint()?);
            if !made {
                return Err(Malformed::Twice);
            }
            let next = reader.clock()?;
            let owner = match reader.uint()?.checked_sub(1) {
                Some(owner) => {
                    Some(Principal(u32::try_from(owner).map_err(|_| Malformed::Number)?))
                }
                None => None,
            };
            let Some(client) = gate.clients.get_mut(slot) else { return Err(Malformed::Kind) };
            (client.next, client.owner) = (next, owner);
            let mut last = 0;
            for _ in 0..reader.uint()? {
                let start = advance(last, reader.clock()?)?;
                last = advance(start, reader.clock()?)?;
                client.deleted.insert(start, last);
            }
            if last > next {
                return Err(Malformed::Clock);
            }
        }
        reader.end()?;
        Ok(gate)
    }

    /// Drops the index: the gate then takes little memory, answers what changes nothing, and says
    /// [`Cold`](super::Outcome::Cold) to the rest.
    pub fn drop_index(&mut self) {
        self.index = None;
        self.journal = Vec::new();
        self.fresh = Vec::new();
        self.dead = Vec::new();
    }

    /// Gives a client id to a principal, as at a handshake. Giving it to its owner again is fine.
    ///
    /// # Errors
    /// When it is reserved, no id that JavaScript can hold, somebody else's, or already used by
    /// nobody knows whom; or when more ids end like it than chance would have it.
    pub fn bind(&mut self, client: u64, principal: Principal) -> Result<(), ClientIdConflict> {
        if client < self.config.reserved_below || client >= 1 << 53 {
            return Err(ClientIdConflict { client, owner: None });
        }
        if self.clients.find(client).is_none() && self.clients.is_crowded(client) {
            return Err(ClientIdConflict { client, owner: None });
        }
        let slot = self.clients.ensure_anywhere(client);
        if let Some(index) = &mut self.index {
            index.ensure_slots(slot as usize + 1);
        }
        match self.clients.get_mut(slot) {
            Some(known) if known.owner == Some(principal) => Ok(()),
            Some(known) if known.owner.is_none() && known.next == 0 => {
                known.owner = Some(principal);
                Ok(())
            }
            known => Err(ClientIdConflict { client, owner: known.and_then(|known| known.owner) }),
        }
    }

    /// Whether an update might bring along client ids that nobody has: not when it goes on under
    /// one that somebody has.
    #[must_use]
    pub fn may_bring_ids(&self, bytes: &[u8]) -> bool {
        let mut reader = UpdateReader::new(bytes);
        match reader.sections() {
            Ok(0) | Err(_) => false,
            Ok(1) => reader.section().is_ok_and(|head| self.owner(head.client).is_none()),
            Ok(_) => true,
        }
    }

    /// Takes a client id back from whoever has it, as long as nothing was written under it; says
    /// whether it did.
    pub fn release(&mut self, client: u64) -> bool {
        client >= self.config.reserved_below && self.clients.forget(client)
    }

    /// The owner of a client id.
    #[must_use]
    pub fn owner(&self, client: u64) -> Option<Principal> {
        self.clients.by_id(client)?.owner
    }

    /// Every binding, ascending by client id.
    pub fn bindings(&self) -> impl Iterator<Item = (u64, Principal)> + '_ {
        self.clients.iter().filter_map(|client| Some((client.id, client.owner?)))
    }

    /// The first clock of a client id that is not known: 0 for a stranger.
    #[must_use]
    pub fn next_clock(&self, client: u64) -> u32 {
        self.clients.by_id(client).map_or(0, |client| client.next)
    }

    /// Whether a known id is deleted.
    #[must_use]
    pub fn is_deleted(&self, id: Id) -> bool {
        self.clients.is_deleted(id)
    }

    /// Notes that the CRDT deleted a range on its own while it integrated an update, as it does
    /// with the loser of two concurrent writes to one key and with what a deleted type
    /// contained. Handing in a transaction's whole delete set is fine. Without it, a joiner's
    /// step 2 that lists the range counts as news once.
    pub fn note_deleted(&mut self, client: u64, start: u32, len: u32) {
        if let Some(slot) = self.clients.find(client)
            && let Some(known) = self.clients.get_mut(slot)
        {
            known.deleted.insert(start, start.saturating_add(len).min(known.next));
        }
    }

    /// The state vector, encoded as in a step 1.
    #[must_use]
    pub fn state_vector(&self) -> Vec<u8> {
        let written = || self.clients.iter().filter(|client| client.next > 0);
        let mut out = Vec::new();
        put_uint(&mut out, written().count() as u64);
        for client in written() {
            put_uint(&mut out, client.id);
            put_uint(&mut out, u64::from(client.next));
        }
        out
    }

    /// Bytes that the gate takes in memory.
    #[must_use]
    pub fn memory(&self) -> usize {
        size_of::<Self>()
            + self.clients.memory()
            + self.index.as_ref().map_or(0, crate::index::Index::memory)
            + self.journal.capacity() * size_of::<super::Undo>()
            + (self.fresh.capacity() + self.dead.capacity()) * size_of::<(u32, u32, u32)>()
    }
}
