//! The gate alone.

use countersign_gate::{Gate, NullifyReason, Outcome, Probe};

use crate::world::{self, EVERYBODY};

/// Any bytes, as an update of each person: no panic; a refusal leaves the gate as it was; what is
/// let in is well-formed, is known from then on, and loads.
pub fn gate(bytes: &[u8]) {
    for who in EVERYBODY {
        let mut gate = world::gate();
        let (before, probe) = (gate.encode_state(), gate.probe(bytes));
        match gate.admit(who, bytes) {
            Outcome::Pass(pass) => {
                assert_eq!(probe, Ok(Probe::New));
                let sent = pass.bytes.into_owned();
                assert!(
                    sent.len() <= bytes.len() * 8 + 16,
                    "{} bytes came of {}",
                    sent.len(),
                    bytes.len()
                );
                countersign_gate::blocks(&sent).unwrap();
                assert_eq!(gate.admit(who, &sent), Outcome::Known, "it is known now");
                assert_eq!(gate.probe(bytes), Ok(Probe::Known), "so is what was sent");
                for null in &pass.nullified {
                    // An item that is refused for itself keeps its place; one that has none to
                    // stand in does not.
                    let keeps_place = match null.why {
                        NullifyReason::Silenced
                        | NullifyReason::Plain
                        | NullifyReason::Key
                        | NullifyReason::Entity
                        | NullifyReason::Value => true,
                        NullifyReason::Root
                        | NullifyReason::Protected
                        | NullifyReason::Gone
                        | NullifyReason::Torn => false,
                    };
                    assert!(
                        gate.is_deleted(null.id) && gate.place(null.id).is_some() == keeps_place
                    );
                }
                for client in pass.bound {
                    assert_eq!(gate.owner(client), Some(who));
                }
                let log = world::log().iter().chain([&sent]);
                let again = Gate::load(world::config(), gate.bindings(), log).unwrap();
                assert_eq!(again.encode_state(), gate.encode_state(), "a restart knows the same");
            }
            Outcome::Known => {
                assert_eq!(probe, Ok(Probe::Known));
                assert_eq!(gate.encode_state(), before);
            }
            Outcome::Gap | Outcome::Reset(_) => {
                assert_eq!(gate.encode_state(), before, "a refusal changed the gate");
            }
            Outcome::Cold => panic!("it has its index"),
        }
        world::goes_on(&mut gate);
    }
    let mut gate = world::gate();
    let before = gate.encode_state();
    match gate.receive(bytes) {
        Outcome::Pass(pass) => assert!(pass.bound.is_empty()),
        Outcome::Cold => panic!("it has its index"),
        Outcome::Known | Outcome::Gap | Outcome::Reset(_) => {
            assert_eq!(gate.encode_state(), before);
        }
    }
    if let Ok(mut cold) = Gate::decode_state(world::config(), bytes) {
        assert_eq!(
            Gate::decode_state(world::config(), &cold.encode_state()).unwrap().encode_state(),
            cold.encode_state()
        );
        let _ = (cold.state_vector(), cold.admit(EVERYBODY[0], bytes));
    }
}
