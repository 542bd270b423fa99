//! Scripts of events, one line each, as they are saved and read back.
//!
//! ```text
//! edit ann/0 4711          undo ann/0     redo ann/0     call sam 4711
//! up 3 2                   two messages of socket 3 reach the relay; the first one opens it
//! down 3 1                 one reaches the client
//! store done 1             refused · unheard · lied: what becomes of the writes that wait
//! read done                refused: what becomes of the read that waits
//! disk ann/0               the disk takes what the window gave it; it takes nothing that adds while it is full
//! full ann                 room ann      the disk has no room, and has room again
//! stuck ann                the disk takes nothing, not even what takes away, until there is room again
//! hang ann                the disk does not answer until there is room
//! lose ann                the browser takes the database away under the windows
//! say ann/0                the next message of a window of the same device is heard
//! cut 3 both               client · relay: who notices; hole: nobody
//! offline ann   online ann  sleep ann   wake ann   silent ann   speaking ann (the portal)
//! open ann/1    kill ann/0 taken / lost       evict ann
//! wait 1500     calm 60000 (the network flows meanwhile)     weeks 3
//! crash         start         drain         get
//! rascal forge 4711
//! act ann/0 sign 4711      void 4711      the portal sets a refusal aside
//! anew 4711                the plan is deleted and begun anew
//! stock 0 type 4711        a stock Yjs client
//! ```

use std::fmt;

use crate::acts::KINDS;
use crate::stock::DEEDS;

/// A window: its device, and the tab.
pub(crate) type WindowId = (usize, usize);

/// Something that happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    Edit(WindowId, u64),
    Undo(WindowId),
    Redo(WindowId),
    Call(usize, u64),
    Up(u64, usize),
    Down(u64, usize),
    Store(&'static str, usize),
    Read(&'static str),
    Disk(WindowId),
    Full(usize),
    Stuck(usize),
    Hang(usize),
    Lose(usize),
    Room(usize),
    Say(WindowId),
    Cut(u64, &'static str),
    Offline(usize),
    Online(usize),
    Sleep(usize),
    Wake(usize),
    Silent(usize),
    Speaking(usize),
    Open(WindowId),
    Kill(WindowId, &'static str),
    Evict(usize),
    Wait(u64),
    Calm(u64),
    Weeks(u64),
    Crash,
    Start,
    Drain,
    Get,
    Rascal(&'static str, u64),
    Act(WindowId, &'static str, u64),
    Void(u64),
    Anew(u64),
    Stock(usize, &'static str, u64),
}

/// The devices, in the order of their numbers.
pub(crate) const NAMES: [&str; 4] = ["ann", "sam", "phone", "rea"];
/// The fates that writes may have.
pub(crate) const FATES: [&str; 4] = ["done", "refused", "unheard", "lied"];
/// The ends that notice that a connection is gone.
pub(crate) const CUTS: [&str; 4] = ["both", "client", "relay", "hole"];
/// The tricks that somebody who means ill may try.
pub(crate) const TRICKS: [&str; 10] = [
    "forge",
    "ledger",
    "reserved",
    "reader",
    "gap",
    "noise",
    "expired",
    "stranger",
    "predelete",
    "overwrite",
];
/// The fates of bytes that a dying window gave to a disk.
pub(crate) const ENDS: [&str; 2] = ["taken", "lost"];

impl fmt::Display for Op {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = |(device, tab): &WindowId| format!("{}/{tab}", NAMES[*device]);
        match self {
            Op::Edit(window, seed) => write!(f, "edit {} {seed}", at(window)),
            Op::Undo(window) => write!(f, "undo {}", at(window)),
            Op::Redo(window) => write!(f, "redo {}", at(window)),
            Op::Call(device, seed) => write!(f, "call {} {seed}", NAMES[*device]),
            Op::Up(socket, count) => write!(f, "up {socket} {count}"),
            Op::Down(socket, count) => write!(f, "down {socket} {count}"),
            Op::Store(fate, count) => write!(f, "store {fate} {count}"),
            Op::Read(fate) => write!(f, "read {fate}"),
            Op::Disk(window) => write!(f, "disk {}", at(window)),
            Op::Full(device) => write!(f, "full {}", NAMES[*device]),
            Op::Stuck(device) => write!(f, "stuck {}", NAMES[*device]),
            Op::Hang(device) => write!(f, "hang {}", NAMES[*device]),
            Op::Lose(device) => write!(f, "lose {}", NAMES[*device]),
            Op::Room(device) => write!(f, "room {}", NAMES[*device]),
            Op::Say(window) => write!(f, "say {}", at(window)),
            Op::Cut(socket, who) => write!(f, "cut {socket} {who}"),
            Op::Offline(device) => write!(f, "offline {}", NAMES[*device]),
            Op::Online(device) => write!(f, "online {}", NAMES[*device]),
            Op::Sleep(device) => write!(f, "sleep {}", NAMES[*device]),
            Op::Wake(device) => write!(f, "wake {}", NAMES[*device]),
            Op::Silent(device) => write!(f, "silent {}", NAMES[*device]),
            Op::Speaking(device) => write!(f, "speaking {}", NAMES[*device]),
            Op::Open(window) => write!(f, "open {}", at(window)),
            Op::Kill(window, end) => write!(f, "kill {} {end}", at(window)),
            Op::Evict(device) => write!(f, "evict {}", NAMES[*device]),
            Op::Wait(ms) => write!(f, "wait {ms}"),
            Op::Calm(ms) => write!(f, "calm {ms}"),
            Op::Weeks(weeks) => write!(f, "weeks {weeks}"),
            Op::Crash => write!(f, "crash"),
            Op::Start => write!(f, "start"),
            Op::Drain => write!(f, "drain"),
            Op::Get => write!(f, "get"),
            Op::Rascal(trick, seed) => write!(f, "rascal {trick} {seed}"),
            Op::Act(window, kind, seed) => write!(f, "act {} {kind} {seed}", at(window)),
            Op::Void(seed) => write!(f, "void {seed}"),
            Op::Anew(seed) => write!(f, "anew {seed}"),
            Op::Stock(n, deed, seed) => write!(f, "stock {n} {deed} {seed}"),
        }
    }
}

impl Op {
    /// Reads a line. `None`: it is none.
    pub(crate) fn read(line: &str) -> Option<Op> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let word = |n: usize| words.get(n).copied();
        let number = |n: usize| word(n)?.parse::<u64>().ok();
        let count = |n: usize| word(n)?.parse::<usize>().ok();
        let device = |n: usize| NAMES.iter().position(|name| Some(*name) == word(n));
        let window = |n: usize| {
            let (name, tab) = word(n)?.split_once('/')?;
            Some((NAMES.iter().position(|known| *known == name)?, tab.parse().ok()?))
        };
        let one_of =
            |n: usize, known: &[&'static str]| known.iter().copied().find(|k| Some(*k) == word(n));
        Some(match word(0)? {
            "edit" => Op::Edit(window(1)?, number(2)?),
            "undo" => Op::Undo(window(1)?),
            "redo" => Op::Redo(window(1)?),
            "call" => Op::Call(device(1)?, number(2)?),
            "up" => Op::Up(number(1)?, count(2)?),
            "down" => Op::Down(number(1)?, count(2)?),
            "store" => Op::Store(one_of(1, &FATES)?, count(2)?),
            "read" => Op::Read(one_of(1, &FATES)?),
            "disk" => Op::Disk(window(1)?),
            "full" => Op::Full(device(1)?),
            "stuck" => Op::Stuck(device(1)?),
            "hang" => Op::Hang(device(1)?),
            "lose" => Op::Lose(device(1)?),
            "room" => Op::Room(device(1)?),
            "say" => Op::Say(window(1)?),
            "cut" => Op::Cut(number(1)?, one_of(2, &CUTS)?),
            "offline" => Op::Offline(device(1)?),
            "online" => Op::Online(device(1)?),
            "sleep" => Op::Sleep(device(1)?),
            "wake" => Op::Wake(device(1)?),
            "silent" => Op::Silent(device(1)?),
            "speaking" => Op::Speaking(device(1)?),
            "open" => Op::Open(window(1)?),
            "kill" => Op::Kill(window(1)?, one_of(2, &ENDS)?),
            "evict" => Op::Evict(device(1)?),
            "wait" => Op::Wait(number(1)?),
            "calm" => Op::Calm(number(1)?),
            "weeks" => Op::Weeks(number(1)?),
            "crash" => Op::Crash,
            "start" => Op::Start,
            "drain" => Op::Drain,
            "get" => Op::Get,
            "rascal" => Op::Rascal(one_of(1, &TRICKS)?, number(2)?),
            "act" => Op::Act(window(1)?, one_of(2, &KINDS)?, number(3)?),
            "void" => Op::Void(number(1)?),
            "anew" => Op::Anew(number(1)?),
            "stock" => Op::Stock(count(1)?, one_of(2, &DEEDS)?, number(3)?),
            _ => return None,
        })
    }
}
