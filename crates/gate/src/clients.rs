//! The gate's knowledge of each client id: how far it has written, whose it is, which of its ids
//! are deleted.
//!
//! This is all a plan needs that nobody is writing to.

use crate::ranges::Ranges;
use crate::{Id, Principal};

/// One client id.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) id: u64,
    /// The first clock that is not known.
    pub(crate) next: u32,
    pub(crate) owner: Option<Principal>,
    pub(crate) deleted: Ranges,
}

/// The bits by which ids are alike.
const ENDING: u64 = 0xffff;

/// Ids with one ending. Of a million ids chosen at random no ending has half of it.
const ALIKE_MAX: usize = 64;

/// Every client id, by number for lookup and by *slot* for reference: a slot never moves.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clients {
    by_id: Vec<(u64, u32)>,
    slots: Vec<Client>,
    /// Slots of clients that were forgotten before they wrote anything.
    free: Vec<u32>,
}

impl Clients {
    #[inline]
    pub(crate) fn find(&self, id: u64) -> Option<u32> {
        let at = self.position(id).ok()?;
        self.by_id.get(at).map(|(_, slot)| *slot)
    }

    /// Where an id is in the order of ids, or belongs.
    #[inline]
    fn position(&self, id: u64) -> Result<usize, usize> {
        self.by_id.binary_search_by(|(known, _)| {
            #[cfg(test)]
            tests::LOOKED_AT.set(tests::LOOKED_AT.get() + 1);
            known.cmp(&id)
        })
    }

    #[inline]
    pub(crate) fn get(&self, slot: u32) -> Option<&Client> {
        self.slots.get(slot as usize)
    }

    #[inline]
    pub(crate) fn get_mut(&mut self, slot: u32) -> Option<&mut Client> {
        self.slots.get_mut(slot as usize)
    }

    pub(crate) fn by_id(&self, id: u64) -> Option<&Client> {
        self.get(self.find(id)?)
    }

    #[inline]
    pub(crate) fn next(&self, slot: u32) -> u32 {
        self.get(slot).map_or(0, |client| client.next)
    }

    /// The slot of `id`, made if need be; true when it was made.
    pub(crate) fn ensure(&mut self, id: u64) -> (u32, bool) {
        match self.position(id) {
            Ok(at) => (self.by_id.get(at).map_or(0, |(_, slot)| *slot), false),
            Err(at) => {
                let slot = self.slots.len() as u32;
                self.slots.push(Client { id, next: 0, owner: None, deleted: Ranges::default() });
                self.by_id.insert(at, (id, slot));
                (slot, true)
            }
        }
    }

    /// As [`ensure`](Self::ensure), in the slot of a client that was forgotten where there is one.
    /// Not to be taken back by [`pop`](Self::pop).
    pub(crate) fn ensure_anywhere(&mut self, id: u64) -> u32 {
        let Err(at) = self.position(id) else {
            return self.ensure(id).0;
        };
        let Some(slot) = self.free.pop() else { return self.ensure(id).0 };
        if let Some(client) = self.slots.get_mut(slot as usize) {
            *client = Client { id, next: 0, owner: None, deleted: Ranges::default() };
        }
        self.by_id.insert(at, (id, slot));
        slot
    }

    /// Whether so many ids end like this one that one more would make a table of them slow. CRDTs
    /// look clients up by the lowest bits of their ids; those that people's clients choose are
    /// spread evenly.
    pub(crate) fn is_crowded(&self, id: u64) -> bool {
        let alike = self.by_id.iter().filter(|(known, _)| known & ENDING == id & ENDING).count();
        alike >= ALIKE_MAX
    }

    /// Forgets a client that wrote nothing: nothing refers to its slot. False when it did, or there
    /// is none.
    pub(crate) fn forget(&mut self, id: u64) -> bool {
        let Ok(at) = self.position(id) else { return false };
        let Some((_, slot)) = self.by_id.get(at).copied() else { return false };
        if self.get(slot).is_none_or(|client| client.next > 0) {
            return false;
        }
        self.by_id.remove(at);
        self.free.push(slot);
        true
    }

    /// Forgets the client that was made last.
    pub(crate) fn pop(&mut self) {
        if let Some(client) = self.slots.pop()
            && let Ok(at) = self.position(client.id)
        {
            self.by_id.remove(at);
        }
    }

    pub(crate) fn is_deleted(&self, id: Id) -> bool {
        self.by_id(id.client).is_some_and(|client| client.deleted.contains(id.clock))
    }

    /// Ascending by client id.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Client> + '_ {
        self.by_id.iter().filter_map(|(_, slot)| self.get(*slot))
    }

    pub(crate) fn memory(&self) -> usize {
        self.by_id.capacity() * size_of::<(u64, u32)>()
            + self.slots.capacity() * size_of::<Client>()
            + self.free.capacity() * size_of::<u32>()
            + self.slots.iter().map(|client| client.deleted.memory()).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    std::thread_local! {
        /// Entries that were looked at to find ids.
        pub(super) static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
    }

    #[test]
    fn cst40_an_id_among_very_many_is_found_by_looking_at_a_few() {
        let id = |n: u64| 1024 + n * 2_654_435_761 % ((1 << 32) - 1024);
        let mut clients = Clients::default();
        for n in 0..50_000 {
            clients.ensure(id(n));
        }
        for n in (0..50_000).step_by(7) {
            LOOKED_AT.set(0);
            assert_eq!(clients.find(id(n)), Some(n as u32));
            assert!((1..=17).contains(&LOOKED_AT.get()), "{} for {n}", LOOKED_AT.get());
        }
        LOOKED_AT.set(0);
        assert_eq!((clients.find(7), clients.find(u64::MAX)), (None, None));
        assert!((2..=34).contains(&LOOKED_AT.get()), "{}", LOOKED_AT.get());
    }
}
