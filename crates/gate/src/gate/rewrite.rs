//! Writes an update anew without what is known or refused.

use super::{Findings, Gate};
use crate::Id;
use crate::ranges::Ranges;
use crate::wire::{self, Item, Malformed, SectionHead, UpdateReader, advance, put_gc, put_uint};

/// One client's blocks, how far they are judged, and what is left of them.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) client: u64,
    pub(super) slot: u32,
    /// First clock and the clock after the last, as sent.
    pub(super) start: u32,
    pub(super) end: u32,
    /// The clock of the client that the gate knew before.
    pub(super) known: u32,
    /// The next block: its clock, where it begins, and how many are left.
    pub(super) clock: u32,
    pub(super) reader: UpdateReader<'a>,
    pub(super) left: u32,
    /// A block of it waits for another client.
    pub(super) waits: bool,
    out: Vec<u8>,
    out_blocks: u32,
    /// Garbage not yet written, so that neighbours become one block.
    garbage: u32,
}

/// Passes over all sections and finds where each begins and ends.
pub(super) fn sections<'a>(reader: &mut UpdateReader<'a>) -> Result<Vec<Section<'a>>, Malformed> {
    let mut sections = Vec::new();
    for _ in 0..reader.sections()? {
        let SectionHead { blocks, client, clock } = reader.section()?;
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

    /// The part of an item from `offset` on, `len` long, as a tombstone. `id` is the item's first
    /// id.
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
    /// The update with only what is new: sections as they were left, and the delete set of `fresh`
    /// and what was nullified. Without sections, the structs stay as they are in `bytes` up to
    /// `deletes_at`.
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
                let new =
                    sections.iter().filter(|section| section.out_blocks > 0 || section.garbage > 0);
                put_uint(&mut out, new.clone().count() as u64);
                for section in new {
                    put_uint(
                        &mut out,
                        u64::from(section.out_blocks + u32::from(section.garbage > 0)),
                    );
                    put_uint(&mut out, section.client);
                    put_uint(&mut out, u64::from(section.start.max(section.known)));
                    out.extend_from_slice(&section.out);
                    if section.garbage > 0 {
                        put_gc(&mut out, section.garbage);
                    }
                }
            }
        }
        let fresh = self
            .fresh
            .iter()
            .filter_map(|(slot, s, e)| Some((self.clients.get(*slot)?.id, *s, *e)));
        let null = findings.nullified.iter().map(|n| (n.id.client, n.id.clock, n.id.clock + n.len));
        put_deletes(&mut out, fresh.chain(null).collect());
        out
    }
}

/// Writes a delete set: each client once, its ranges ascending and disjoint.
fn put_deletes(out: &mut Vec<u8>, mut deleted: Vec<(u64, u32, u32)>) {
    deleted.sort_unstable();
    let clients = deleted.chunk_by(|a, b| a.0 == b.0);
    put_uint(out, clients.clone().count() as u64);
    for group in clients {
        let mut ranges = Ranges::default();
        for (_, start, end) in group {
            ranges.push_sorted(*start, *end);
        }
        put_uint(out, group.first().map_or(0, |(client, ..)| *client));
        put_uint(out, ranges.len() as u64);
        for (start, end) in ranges.iter() {
            put_uint(out, u64::from(start));
            put_uint(out, u64::from(end - start));
        }
    }
}

/// Two updates as one: the sections of both, then the deletions of both.
pub(crate) fn joined(one: &[u8], other: &[u8]) -> Result<Vec<u8>, Malformed> {
    let (mut parts, further) = (Parts::of(one)?, Parts::of(other)?);
    for section in further.sections {
        match parts.sections.iter_mut().find(|known| known.client == section.client) {
            None => parts.sections.push(section),
            Some(known) if known.end == section.start => {
                known.end = section.end;
                known.blocks += section.blocks;
                known.bodies.extend(section.bodies);
            }
            Some(_) => return Err(Malformed::Twice),
        }
    }
    parts.deleted.extend(further.deleted);
    let mut out = Vec::with_capacity(one.len() + other.len() + 8);
    put_uint(&mut out, parts.sections.len() as u64);
    for section in parts.sections {
        put_uint(&mut out, u64::from(section.blocks));
        put_uint(&mut out, section.client);
        put_uint(&mut out, u64::from(section.start));
        section.bodies.iter().for_each(|body| out.extend_from_slice(body));
    }
    put_deletes(&mut out, parts.deleted);
    Ok(out)
}

/// An update taken apart.
struct Parts<'a> {
    sections: Vec<ClientSection<'a>>,
    deleted: Vec<(u64, u32, u32)>,
}

/// The part of an update that is of one client, as it stands in the bytes.
struct ClientSection<'a> {
    client: u64,
    start: u32,
    end: u32,
    blocks: u32,
    bodies: Vec<&'a [u8]>,
}

impl<'a> Parts<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut reader = UpdateReader::new(bytes);
        let mut parts = Self { sections: Vec::new(), deleted: Vec::new() };
        for _ in 0..reader.sections()? {
            let SectionHead { blocks, client, clock } = reader.section()?;
            let (from, mut end) = (reader.at(), clock);
            for _ in 0..blocks {
                end = advance(end, reader.block()?.1)?;
            }
            let body = bytes.get(from..reader.at()).unwrap_or_default();
            parts.sections.push(ClientSection {
                client,
                start: clock,
                end,
                blocks,
                bodies: vec![body],
            });
        }
        reader.each_deleted(|client, start, end| parts.deleted.push((client, start, end)))?;
        reader.end()?;
        Ok(parts)
    }
}
