//! Costs of a keystroke, a merge and a reading. Prints figures and never fails on time.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a benchmark reports by printing")]

use std::time::Instant;

use countersign_plan::document::PlanDoc;
use countersign_plan::ids::Path;
use countersign_plan::testkit::{Actor, Rng, random_command};
use countersign_plan::{Command, Plan};

fn main() {
    for steps in [60, 2_000] {
        let mut actor = Actor::new(1, 1);
        let commands: Vec<Command> = (0..steps)
            .map(|n| Command::AddStep {
                id: Some(format!("step{n:04}").as_str().into()),
                title: format!("Step {n}: review with both sides"),
                kind: None,
                review: None,
                below: None,
            })
            .collect();
        let began = Instant::now();
        let first = actor.apply(&commands).unwrap();
        println!("{steps} steps added at once: {:.1} ms, {} bytes", ms(began), first.update.len());
        let mut peer = PlanDoc::new(2);
        peer.merge(&first.update).unwrap();

        let path = Path::from("steps/step0030/notes");
        let keys = 2_000;
        let mut doc = actor.doc;
        let mut rng = Rng::new(3);
        let now = actor.now;
        let (mut typing, mut merging) = (0.0, 0.0);
        for at in 0..keys {
            let command =
                [Command::EditText { path: path.clone(), at, delete: 0, insert: "x".to_owned() }];
            let mut random = || rng.wide();
            let mut world = countersign_plan::World { now, random: &mut random };
            let began = Instant::now();
            let written = doc.apply(&command, &mut world).unwrap();
            typing += us(began);
            let began = Instant::now();
            peer.merge(&written.update).unwrap();
            merging += us(began);
        }
        println!(
            "  keystroke in a text of up to {keys} characters: {:.1} µs",
            typing / f64::from(keys)
        );
        println!("  merge of a keystroke: {:.1} µs", merging / f64::from(keys));

        let rounds = 20;
        let began = Instant::now();
        for _ in 0..rounds {
            assert_eq!(doc.read().plan.steps.len(), steps);
        }
        println!("  read(): {:.0} µs", us(began) / f64::from(rounds));
        let document = doc.document();
        let began = Instant::now();
        for _ in 0..rounds {
            assert_eq!(Plan::read(&document).plan.steps.len(), steps);
        }
        println!("    of which Plan::read: {:.0} µs", us(began) / f64::from(rounds));

        let plan = doc.read().plan;
        let (mut done, mut spent) = (0, 0.0);
        for _ in 0..500 {
            let command = [random_command(&plan, &mut rng)];
            let mut random = || 5u128 << 64 | 77;
            let mut world = countersign_plan::World { now, random: &mut random };
            let began = Instant::now();
            done += usize::from(doc.apply(&command, &mut world).is_ok());
            spent += us(began);
        }
        println!("  random commands: {:.1} µs each ({done} of 500 done)", spent / 500.0);
        let bytes = doc.encode();
        let began = Instant::now();
        let mut loaded = PlanDoc::new(9);
        loaded.merge(&bytes).unwrap();
        println!("  load of {} bytes: {:.1} ms", bytes.len(), ms(began));
    }
}

fn us(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e6
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}
