//! Choice of the next event, drawn by chance among those that can happen.

use countersign_plan::testkit::Rng;

use crate::acts::KINDS;
use crate::arena::{Arena, InjectedFault, Scene};
use crate::script::{CUTS, ENDS, NAMES, Op, TRICKS, WindowId};
use crate::stock::DEEDS;

/// Draws the next op.
pub(crate) fn draw(arena: &mut Arena, rng: &mut Rng) -> Op {
    loop {
        if let Some(op) = attempt(arena, rng) {
            return op;
        }
    }
}

fn attempt(arena: &mut Arena, rng: &mut Rng) -> Option<Op> {
    let windows: Vec<WindowId> = arena.windows().collect();
    if arena.setting.scene != Scene::Plain && rng.below(6) == 0 {
        return attempt_of_scene(arena, &windows, rng);
    }
    let device = rng.below(NAMES.len());
    let window = rng.pick(&windows).copied();
    Some(match rng.below(1000) {
        0..110 => Op::Edit(window?, rng.draw() % 1_000_000),
        110..125 => Op::Undo(window?),
        125..133 => Op::Redo(window?),
        133..140 => Op::Call(device, rng.draw() % 1_000_000),
        140..340 => {
            let ready: Vec<u64> = arena
                .sockets
                .iter()
                .filter(|(_, s)| s.reaches && (!s.is_open() || !s.up.is_empty()))
                .map(|(number, _)| *number)
                .collect();
            Op::Up(*rng.pick(&ready)?, 1 + rng.below(6))
        }
        340..540 => {
            let ready: Vec<u64> = arena
                .sockets
                .iter()
                .filter(|(_, s)| s.hears && s.down() > 0)
                .map(|(n, _)| *n)
                .collect();
            Op::Down(*rng.pick(&ready)?, 1 + rng.below(6))
        }
        540..680 => {
            let (writes, reads) = arena.hand.waiting();
            let fate = match rng.below(60) {
                0 => "refused",
                1 => "unheard",
                2..30 if arena.setting.fault == InjectedFault::LyingStore => "lied",
                _ => "done",
            };
            if writes > 0 && rng.below(3) > 0 {
                Op::Store(fate, 1 + rng.below(3))
            } else if reads > 0 {
                Op::Read(if rng.below(60) == 0 { "refused" } else { "done" })
            } else {
                return None;
            }
        }
        680..800 => {
            let busy: Vec<WindowId> =
                windows.into_iter().filter(|at| arena.devices[at.0].answers(at.1)).collect();
            Op::Disk(*rng.pick(&busy)?)
        }
        800..840 => {
            let busy: Vec<WindowId> =
                windows.into_iter().filter(|at| !arena.window(*at).heard.is_empty()).collect();
            Op::Say(*rng.pick(&busy)?)
        }
        840..858 => {
            let numbers: Vec<u64> = arena.sockets.keys().copied().collect();
            Op::Cut(*rng.pick(&numbers)?, CUTS[rng.below(CUTS.len())])
        }
        858..866 => {
            let known = &arena.devices[device];
            if known.network { Op::Offline(device) } else { Op::Online(device) }
        }
        866..872 => Op::Online(device),
        872..877 => {
            let known = &arena.devices[device];
            if known.asleep { Op::Wake(device) } else { Op::Sleep(device) }
        }
        877..882 => Op::Wake(device),
        882..886 => {
            let known = &arena.devices[device];
            if known.portal { Op::Silent(device) } else { Op::Speaking(device) }
        }
        886..904 => Op::Open((device, rng.below(arena.setting.tabs))),
        904..914 => Op::Kill(window?, ENDS[rng.below(ENDS.len())]),
        // A disk that forgets or fails is rare: much of what is looked at says nothing about it any
        // more.
        914 if rng.below(2) == 0 => Op::Evict(device),
        915 if rng.below(4) == 0 => [Op::Full(device), Op::Stuck(device)][rng.below(2)].clone(),
        916 if rng.below(2) == 0 => Op::Hang(device),
        917 if rng.below(4) == 0 => Op::Lose(device),
        914..920 => Op::Room(device),
        920..935 => Op::Wait(1 + rng.below(3000) as u64),
        935..960 => Op::Calm(10 + rng.below(3000) as u64),
        960..964 => Op::Calm(1000 + rng.below(100_000) as u64),
        964 => Op::Weeks(1 + rng.below(6) as u64),
        965..969 => Op::Crash,
        969..971 => Op::Drain,
        971..985 if arena.node.is_none() => Op::Start,
        985..990 => Op::Get,
        990..1000 => Op::Rascal(TRICKS[rng.below(TRICKS.len())], rng.draw() % 1_000_000),
        _ => return None,
    })
}

/// Draws an op that only some scenes have.
fn attempt_of_scene(arena: &Arena, windows: &[WindowId], rng: &mut Rng) -> Option<Op> {
    let scene = arena.setting.scene;
    let seed = rng.draw() % 1_000_000;
    Some(match [Scene::Acts, Scene::Anew, Scene::Stock][rng.below(3)] {
        part if !scene.has(part) => return None,
        Scene::Acts => match rng.below(12) {
            0 => Op::Void(seed),
            // Signed by somebody who has seen everything.
            1..4 => Op::Calm(500),
            _ => Op::Act(*rng.pick(windows)?, KINDS[rng.below(KINDS.len())], seed),
        },
        Scene::Anew => {
            let stopped: Vec<WindowId> =
                windows.iter().copied().filter(|at| arena.window(*at).stopped.is_some()).collect();
            match (rng.pick(&stopped), rng.below(8)) {
                // The person opens the plan again.
                (Some(at), 0..6) => Op::Kill(*at, "taken"),
                (_, 0..6) => Op::Open((rng.below(NAMES.len()), 0)),
                _ => Op::Anew(seed),
            }
        }
        Scene::Plain | Scene::Mixed | Scene::Stock => {
            Op::Stock(rng.below(arena.stocks.len().max(1)), DEEDS[rng.below(DEEDS.len())], seed)
        }
    })
}
