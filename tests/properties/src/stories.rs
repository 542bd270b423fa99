//! Well-formed updates without sense, chosen by bytes.

use countersign_gate::{Gate, Id, Principal};

use crate::desk::*;
use crate::documents::GatedDocument;
use crate::world;

/// The client ids that the authors of a story use: two of Alice's, two of Bob's.
const CLIENTS: [(u64, Principal); 4] = [(A, ALICE), (A2, ALICE), (B, BOB), (1024, BOB)];

/// Updates that the bytes spell, block by block, against what exists by then: as
/// [`document`](crate::document), where hardly anything is malformed.
pub fn story(bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let mut room = GatedDocument::new();
    let mut types: Vec<Id> =
        world::log().iter().flat_map(|bytes| world::types_in(bytes).collect::<Vec<_>>()).collect();
    while !choices.0.is_empty() && room.log.len() < 64 {
        let (who, sent) = compose(&room.gate, &types, &mut choices);
        let before = room.log.len();
        room.offer(who, &sent.bytes());
        types.extend(
            room.log
                .iter()
                .skip(before)
                .flat_map(|bytes| world::types_in(bytes).collect::<Vec<_>>()),
        );
    }
    room.close();
}

/// Bytes, one after the other; zero when there are no more.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn next(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn below(&mut self, n: usize) -> usize {
        usize::from(self.next()) % n.max(1)
    }
}

fn compose(gate: &Gate, types: &[Id], choices: &mut Choices<'_>) -> (Principal, Bytes) {
    let shape = choices.next();
    let (client, who) = CLIENTS[usize::from(shape & 3)];
    let other = CLIENTS[usize::from(shape & 3) ^ 1].0;
    let (both, back) = (shape & 12 == 12, u32::from(shape >> 4).saturating_sub(12));
    let (mut sent, mut ends) = (update(), vec![]);
    for client in if both { vec![client, other] } else { vec![client] } {
        let start = gate.next_clock(client).saturating_sub(back);
        let mut own = (client, start);
        sent = sent.by(client, start);
        for _ in 0..=choices.below(5) {
            sent = block(sent, gate, types, &mut own, choices);
        }
        ends.push(own);
    }
    let mut seen = vec![];
    for _ in 0..choices.below(3) {
        let client = [A, A2, B, 1024, RELAY, LEDGER][choices.below(6)];
        let end = ends
            .iter()
            .find(|(c, _)| *c == client)
            .map_or(gate.next_clock(client), |(_, end)| *end);
        let (start, len) = (choices.next(), choices.below(6) as u32 + 1);
        if end > 0 && !seen.contains(&client) {
            seen.push(client);
            let start = u32::from(start) % end;
            sent = sent.delete(client, &[(start, len.min(end - start))]);
        }
    }
    (who, sent)
}

fn known(gate: &Gate, own: (u64, u32), choices: &mut Choices<'_>) -> Id {
    let (which, clock) = (choices.next(), u32::from(choices.next()));
    let client = match which % 16 {
        0 => LEDGER,
        1..=2 => RELAY,
        3..=8 => own.0,
        n => CLIENTS[usize::from(n) % 4].0,
    };
    let next = if client == own.0 { own.1 } else { gate.next_clock(client) };
    match clock {
        // somebody's future
        255 => id(client, next),
        _ if next == 0 => id(RELAY, 1),
        n => id(client, n % next),
    }
}

fn block(
    sent: Bytes,
    gate: &Gate,
    types: &[Id],
    own: &mut (u64, u32),
    choices: &mut Choices<'_>,
) -> Bytes {
    let key = ["a", "b", "S"][choices.below(3)];
    let inside = |choices: &mut Choices<'_>| types[choices.below(types.len())];
    let at = match choices.next() % 16 {
        0 => Root("title"),
        1 => Root("list"),
        2 => Root("page"),
        3..=4 => Key("steps", key),
        5..=6 => In(inside(choices)),
        7..=8 => Entry(inside(choices), key),
        9..=11 => After(known(gate, *own, choices)),
        12 => Before(known(gate, *own, choices)),
        13 => Between(known(gate, *own, choices), known(gate, *own, choices)),
        14 => Key("page", key),
        _ => Root(["ledger", "elsewhere", "steps"][choices.below(3)]),
    };
    let len = choices.below(4) as u32 + 1;
    let mut one = |len: u32| own.1 += len;
    match choices.next() % 12 {
        0..=2 => {
            let text = ["a", "😀b", "né", "x😀y"][len as usize - 1];
            one(text.encode_utf16().count() as u32);
            sent.text(at, text)
        }
        3..=4 => {
            one(1);
            let kind = [0, 1, 2, 3, 4, 6][choices.below(6)];
            if kind == 3 { sent.block(at, 7, b"\x03\x01p") } else { sent.typed(at, kind) }
        }
        5..=6 => {
            // in a slot one value, mostly: more than one must be deleted at once
            let len =
                if matches!(at, Key(..) | Entry(..)) && choices.below(4) != 0 { 1 } else { len };
            one(len);
            sent.values(at, len)
        }
        7 => {
            one(len);
            sent.tombstone(at, len)
        }
        8 => {
            one(len);
            sent.gc(len)
        }
        9 => {
            one(1);
            sent.block(at, 6, [&b"\x04bold\x04true"[..], b"\x04bold\x04null"][choices.below(2)])
        }
        10 => {
            one(1);
            sent.block(at, 5, b"\x07{\"a\":1}")
        }
        _ => {
            one(1);
            sent.block(at, 3, b"\x02\x00\x01")
        }
    }
}
