//! Writes an update anew without what is known or refused.

use super::{Findings, Gate};
use crate::Id;
use crate::ranges::Ranges;
use crate::wire::{self, Head, Item, Malformed, Reader, advance, put_gc, put_uint};

/// One client's blocks, how far they are judged, and what is left of them.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) client: u64,
    pub(super) slot: u32,
    /// First clock and the clock after the last, as sent.
    pub(super) start: u32,
    pub(super) end: u32,
    /// What the gate knew of the client before.
    pub(super) known: u32,
    /// The next block: its clock, where it begins, and how many are left.
    pub(super) clock: u32,
    pub(super) reader: Reader<'a>,
    pub(super) left: u32,
    /// A block of it waits for another client.
    pub(super) waits: bool,
    out: Vec<u8>,
    out_blocks: u32,
    /// Garbage not yet written, so that neighbours become one block.
    garbage: u32,
}

/// Passes over all sections and finds where each begins and ends.
pub(super) fn sections<'a>(reader: &mut Reader<'a>) -> Result<Vec<Section<'a>>, Malformed> {
    let mut sections = Vec::new();
    for _ in 0..reader.sections()? {
        let Head { blocks, client, clock } = reader.section()?;
        let body = *reader;
        let mut end = clock;
        for _ in 0..blocks {
            end = advance(end, reader.block()?.1)?;
        }
        sections.push(Section {
            client,
            slot: 0,
            start: clock,
            end,
            known: 0,
            clock,
            reader: body,
            left: blocks,
            waits: false,
            out: Vec::new(),
            out_blocks: 0,
            garbage: 0,
        });
    }
    Ok(sections)
}

impl Section<'_> {
    pub(super) fn put(&mut self, block: &[u8]) {
        self.flush();
        self.out.extend_from_slice(block);
        self.out_blocks += 1;
    }

    pub(super) fn put_rest(
        &mut self,
        item: &Item<'_>,
        id: Id,
        len: u32,
        offset: u32,
    ) -> Result<(), Malformed> {
        self.flush();
        self.out_blocks += 1;
        wire::put_rest(&mut self.out, item, id, len, offset)
    }

    /// The part of an item from `offset` on, `len` long, as a tombstone. `id` is the item's first id.
    pub(super) fn put_tombstone(&mut self, item: &Item<'_>, id: Id, len: u32, offset: u32) {
        self.flush();
        self.out_blocks += 1;
        wire::put_tombstone(&mut self.out, item, id, len, offset);
    }

    pub(super) fn put_garbage(&mut self, len: u32) {
        self.garbage += len;
    }

    fn flush(&mut self) {
        if self.garbage > 0 {
            put_gc(&mut self.out, self.garbage);
            self.out_blocks += 1;
            self.garbage = 0;
        }
    }
}

impl Gate {
    /// The update with only what is new: sections as they were left, and the delete set of `fresh` and what was
    /// nullified. Without sections, the structs stay as they are in `bytes` up to `deletes_at`.
    pub(super) fn rewritten(
        &self,
        bytes: &[u8],
        deletes_at: usize,
        sections: &Option<Vec<Section<'_>>>,
        findings: &Findings,
    ) -> Vec<u8> {
        let mut out = Vec::with_capacity(bytes.len());
        match sections {
            None => out.extend_from_slice(bytes.get(..deletes_at).unwrap_or_default()),
            Some(sections) => {
                let new = sections.iter().filter(|section| section.out_blocks > 0 || section.garbage > 0);
                put_uint(&mut out, new.clone().count() as u64);
                for section in new {
                    put_uint(&mut out, u64::from(section.out_blocks + u32::from(section.garbage > 0)));
                    put_uint(&mut out, section.client);
                    put_uint(&mut out, u64::from(section.start.max(section.known)));
                    out.extend_from_slice(&section.out);
                    if section.garbage > 0 {
                        put_gc(&mut out, section.garbage);
                    }
                }
            }
        }
        let fresh = self.fresh.iter().filter_map(|(slot, s, e)| Some((self.clients.get(*slot)?.id, *s, *e)));
        let null = findings.nullified.iter().map(|n| (n.id.client, n.id.clock, n.id.clock + n.len));
        let mut deleted: Vec<(u64, u32, u32)> = fresh.chain(null).collect();
        deleted.sort_unstable();
        let clients = deleted.chunk_by(|a, b| a.0 == b.0);
        put_uint(&mut out, clients.clone().count() as u64);
        for group in clients {
            let mut ranges = Ranges::default();
            for (_, start, end) in group {
                ranges.push_sorted(*start, *end);
            }
            put_uint(&mut out, group.first().map_or(0, |(client, ..)| *client));
            put_uint(&mut out, ranges.len() as u64);
            for (start, end) in ranges.iter() {
                put_uint(&mut out, u64::from(start));
                put_uint(&mut out, u64::from(end - start));
            }
        }
        out
    }
}

/// Two updates as one: the sections of both, then the deletions of both.
pub(crate) fn joined(one: &[u8], other: &[u8]) -> Result<Vec<u8>, Malformed> {
    let (one, other) = (Parts::of(one)?, Parts::of(other)?);
    if other.clients.iter().any(|client| one.clients.contains(client)) {
        return Err(Malformed::Twice);
    }
    let mut out = Vec::with_capacity(
        one.structs.len() + other.structs.len() + one.deletes.len() + other.deletes.len() + 8,
    );
    put_uint(&mut out, u64::from(one.sections) + u64::from(other.sections));
    out.extend_from_slice(one.structs);
    out.extend_from_slice(other.structs);
    put_uint(&mut out, u64::from(one.deleting) + u64::from(other.deleting));
    out.extend_from_slice(one.deletes);
    out.extend_from_slice(other.deletes);
    Ok(out)
}

/// An update without its two counts.
struct Parts<'a> {
    clients: Vec<u64>,
    sections: u32,
    structs: &'a [u8],
    deleting: u32,
    deletes: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut reader = Reader::new(bytes);
        let sections = reader.sections()?;
        let from = reader.at();
        let mut clients = Vec::new();
        for _ in 0..sections {
            let Head { client, blocks, .. } = reader.section()?;
            clients.push(client);
            for _ in 0..blocks {
                reader.block()?;
            }
        }
        let structs = bytes.get(from..reader.at()).unwrap_or_default();
        let deleting = reader.delete_clients()?;
        Ok(Self {
            clients,
            sections,
            structs,
            deleting,
            deletes: bytes.get(reader.at()..).unwrap_or_default(),
        })
    }
}
