//! Somebody with a good token and bad intentions, who speaks the wire by hand. Their attempts are
//! not to be found anywhere afterwards, and the others' sessions go on.

use std::time::Duration;

use axum::extract::ws::Message;
use countersign_plan::document::PlanDoc;
use countersign_plan::lib0::Lib0Writer;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::Frame;
use countersign_plan::testkit::Rng;
use countersign_plan::{Command, World};
use countersign_relay::token::Claims;
use countersign_tests::relay::clocks;
use yrs::updates::decoder::Decode;
use yrs::{Array, Doc, Map, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};

use crate::arena::{Arena, PLAN, instant};
use crate::truth::EVIL;
use crate::wire::Wire;

/// A socket of theirs.
pub(crate) struct HostileSocket {
    trick: &'static str,
    wire: Wire,
    /// With which codes the relay may close it, besides those for its own troubles.
    codes: &'static [u16],
}

impl Arena {
    pub(crate) fn rascal(&mut self, trick: &'static str, seed: u64) {
        if self.node.is_none() {
            return;
        }
        let mut rng = Rng::new(seed);
        let hour = Duration::from_secs(3600);
        let mut claims =
            Claims::participant(PLAN, Side::Buyer, "mal", "Mal", instant(self.issue_ms()), hour);
        let mut codes: &[u16] = &[];
        let update = match trick {
            "forge" => {
                codes = &[4409];
                let victims = [
                    self.truth.clients_of(Side::Buyer, "ann"),
                    self.truth.clients_of(Side::Seller, "sam"),
                ];
                let Some(victim) = rng.pick(&victims.concat()).copied() else { return };
                self.as_client(victim)
            }
            "ledger" => raw(free_id(&mut rng), None, |doc| {
                let ledger = doc.get_or_insert_array("ledger");
                ledger.push_back(&mut doc.transact_mut(), EVIL);
            }),
            "reserved" => {
                codes = &[4409];
                raw(7, None, |doc| {
                    let plan = doc.get_or_insert_map("plan");
                    plan.insert(&mut doc.transact_mut(), "goLive", EVIL);
                })
            }
            "reader" => {
                codes = &[4403];
                claims.scope = "read".into();
                self.as_client(free_id(&mut rng))
            }
            "gap" => {
                let mut doc = PlanDoc::new(free_id(&mut rng));
                doc.merge(&self.truth.doc.encode()).unwrap();
                evil(&mut doc, &mut rng);
                evil(&mut doc, &mut rng)
            }
            "expired" => {
                codes = &[4401];
                claims.exp = (self.now_ms / 1000) as f64;
                self.as_client(free_id(&mut rng))
            }
            "stranger" => {
                codes = &[4403];
                claims.plan = Some("another".into());
                self.as_client(free_id(&mut rng))
            }
            "predelete" => {
                // Deletes what somebody has not written yet.
                codes = &[4400];
                let all = clocks(&self.truth.doc.state_vector());
                let Some((client, clock)) = all.into_iter().max() else { return };
                let mut write = Lib0Writer::default();
                write.uint(0).uint(1).uint(client).uint(1).uint(clock).uint(1000);
                write.finish()
            }
            "overwrite" => {
                // Puts a word in the place of the step that everybody works at.
                codes = &[4403];
                raw(free_id(&mut rng), Some(&self.truth.doc.encode()), |doc| {
                    let steps = doc.get_or_insert_map("steps");
                    steps.insert(&mut doc.transact_mut(), "S", EVIL);
                })
            }
            _ => {
                codes = &[4400];
                (0..rng.below(60)).map(|_| rng.draw() as u8).collect()
            }
        };
        let token = self.mint(&claims);
        let (wire, end) = Wire::new(self.way().max(64));
        self.serve(end, token, false, None);
        let noise = trick == "noise";
        let bytes = if noise { update } else { Frame::Update(update.into()).encode() };
        wire.arrive(Message::Binary(bytes.into()));
        self.rascals.push(HostileSocket { trick, wire, codes });
        self.saw("a rascal");
    }

    /// An honest-looking edit under a client id, on what is durable.
    fn as_client(&mut self, client: u64) -> Vec<u8> {
        let mut doc = PlanDoc::new(client);
        doc.merge(&self.truth.doc.encode()).unwrap();
        evil(&mut doc, &mut Rng::new(client))
    }

    /// Frames that they sent to a plan that is deleted are not to arrive at the next one, where
    /// nobody has the id that they forged.
    pub(crate) fn break_off_rascals(&mut self) {
        self.rascals.drain(..).for_each(|rascal| rascal.wire.break_off());
    }

    /// They see no more than others do, and are turned away for what they did.
    pub(crate) fn look_at_rascals(&mut self) {
        let mut closed = 0;
        let Arena { rascals, truth, .. } = self;
        for rascal in rascals.iter() {
            while let Some(message) = rascal.wire.take() {
                match message {
                    Message::Binary(bytes) => truth.hears(&bytes, &[]),
                    Message::Close(frame) => {
                        let (code, reason) =
                            frame.map_or((1005, String::new()), |f| (f.code, f.reason.to_string()));
                        let troubles = [1001, 1012, 1013];
                        assert!(
                            rascal.codes.contains(&code) || troubles.contains(&code),
                            "[rascal] {} was closed with {code} {reason}",
                            rascal.trick
                        );
                        closed += usize::from(rascal.codes.contains(&code));
                        rascal.wire.finish();
                    }
                    Message::Text(_) | Message::Ping(_) | Message::Pong(_) => {}
                }
            }
        }
        rascals.retain(|rascal| !rascal.wire.is_dropped());
        for _ in 0..closed {
            self.saw("a rascal was turned away");
        }
    }
}

fn evil(doc: &mut PlanDoc, rng: &mut Rng) -> Vec<u8> {
    let command = Command::AddRisk { id: None, text: EVIL.into(), contingency: String::new() };
    let mut world = World { now: instant(0), random: &mut || rng.wide() };
    doc.apply(&[command], &mut world).unwrap().update
}

pub(crate) fn free_id(rng: &mut Rng) -> u64 {
    1_000_000 + rng.draw() % 1_000_000
}

/// The update of a CRDT that knows nothing of plans.
pub(crate) fn raw(client: u64, base: Option<&[u8]>, write: impl FnOnce(&Doc)) -> Vec<u8> {
    let mut options = Options::with_client_id(yrs::ClientID::new(client));
    options.offset_kind = OffsetKind::Utf16;
    let doc = Doc::with_options(options);
    let mut before = StateVector::default();
    if let Some(base) = base {
        let mut txn = doc.transact_mut();
        txn.apply_update(Update::decode_v1(base).unwrap()).unwrap();
        before = txn.state_vector();
    }
    write(&doc);
    doc.transact().encode_diff_v1(&before)
}
