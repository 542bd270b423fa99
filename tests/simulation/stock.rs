//! Stock Yjs clients: y-protocols (step 1 and 2, updates, awareness) over a CRDT that knows nothing
//! of plans, without our subprotocol, as `y-websocket` speaks it. They type, try what the relay's
//! gate refuses, lose their connections and come back with what they have; a page that is closed
//! for good is opened anew.

use std::collections::VecDeque;

use axum::extract::ws::Message;
use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{AwarenessEntry, AwarenessUpdate, Frame};
use countersign_plan::testkit::{Rng, differences};
use countersign_relay::token::Claims;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{
    Any, Array, ArrayRef, Doc, GetString, Map, MapPrelim, MapRef, OffsetKind, Options, ReadTxn,
    StateVector, Text, TextPrelim, TextRef, Transact, TransactionMut, Update,
};

use crate::arena::{Arena, PLAN, instant};
use crate::rascal::free_id;
use crate::truth::EVIL;
use crate::wire::Wire;

/// Everything that a stock client does, by name.
pub(crate) const DEEDS: [&str; 12] =
    ["open", "open", "type", "type", "type", "add", "evil", "up", "up", "down", "down", "cut"];

/// A page with a stock client.
pub(crate) struct StockClient {
    sub: &'static str,
    side: Side,
    letter: char,
    doc: Doc,
    /// The epoch that the page was opened with.
    epoch: u64,
    wire: Option<Wire>,
    up: VecDeque<Message>,
    /// The answer to its step 1 came.
    is_synced: bool,
    /// Something that the gate refuses was written since the page was opened.
    is_evil: bool,
    presence: u64,
    /// Code and reason of its last close, for messages.
    last_close: (u16, String),
}

/// The parts of a plan that stock clients write in.
struct Roots {
    goal: TextRef,
    ledger: ArrayRef,
    steps: MapRef,
    risks: MapRef,
    meeting: MapRef,
}

fn fresh_doc(rng: &mut Rng) -> Doc {
    let mut options = Options::with_client_id(yrs::ClientID::new(free_id(rng)));
    options.offset_kind = OffsetKind::Utf16;
    Doc::with_options(options)
}

impl StockClient {
    /// A page of the buyer's and one of the seller's.
    pub(crate) fn pair(rng: &mut Rng) -> Vec<StockClient> {
        [("yan", Side::Buyer, 'Y'), ("zoe", Side::Seller, 'Z')]
            .into_iter()
            .map(|(sub, side, letter)| StockClient {
                sub,
                side,
                letter,
                doc: fresh_doc(rng),
                epoch: 0,
                wire: None,
                up: VecDeque::new(),
                is_synced: false,
                is_evil: false,
                presence: 0,
                last_close: (0, String::new()),
            })
            .collect()
    }

    /// Writes something and sends it, as a provider does.
    fn write(&mut self, write: impl FnOnce(&Roots, &mut TransactionMut<'_>)) {
        let roots = Roots {
            goal: self.doc.get_or_insert_text("goal"),
            ledger: self.doc.get_or_insert_array("ledger"),
            steps: self.doc.get_or_insert_map("steps"),
            risks: self.doc.get_or_insert_map("risks"),
            meeting: self.doc.get_or_insert_map("meeting"),
        };
        let before = self.doc.transact().state_vector();
        write(&roots, &mut self.doc.transact_mut());
        let update = self.doc.transact().encode_diff_v1(&before);
        if self.wire.is_some() {
            self.send(&Frame::Update(update.into()));
        }
    }

    fn send(&mut self, frame: &Frame<'_>) {
        self.up.push_back(Message::Binary(frame.encode().into()));
    }

    fn goal(&self) -> String {
        let goal = self.doc.get_or_insert_text("goal");
        goal.get_string(&self.doc.transact())
    }

    /// Something that the gate refuses.
    fn evil(&mut self, rng: &mut Rng) -> &'static str {
        self.is_evil = true;
        let trick = rng.below(4);
        self.write(|roots, txn| match trick {
            0 => drop(roots.ledger.push_back(txn, EVIL)),
            1 => drop(roots.steps.insert(txn, "S", EVIL)),
            2 => {
                roots.steps.insert(txn, "no/id", MapPrelim::from_iter([("due", EVIL)]));
            }
            _ => drop(roots.meeting.insert(txn, "agenda", Any::Buffer(EVIL.as_bytes().into()))),
        });
        ["ledger", "overwrite", "key", "value"][trick]
    }
}

impl Arena {
    /// One of the stock clients does something.
    pub(crate) fn stock(&mut self, n: usize, deed: &'static str, seed: u64) {
        let mut rng = Rng::new(seed);
        if n >= self.stocks.len() {
            return;
        }
        match deed {
            "open" => self.stock_open(n),
            "type" => {
                let sign = self.next_sign();
                let client = &mut self.stocks[n];
                let text = format!("{}{sign}", client.letter);
                let at = rng.below(client.goal().encode_utf16().count() + 1) as u32;
                client.write(|roots, txn| roots.goal.insert(txn, at, &text));
                self.saw("a stock client typed");
            }
            "add" => {
                let id = format!("y{}", rng.draw());
                let sign = self.next_sign();
                let text = format!("{}{sign}", self.stocks[n].letter);
                self.stocks[n].write(|roots, txn| {
                    let risk = MapPrelim::from_iter([("status", "open")]);
                    let risk = roots.risks.insert(txn, id, risk);
                    risk.insert(txn, "text", TextPrelim::new(text));
                });
                self.saw("a stock client added a risk");
            }
            "evil" => {
                let what = self.stocks[n].evil(&mut rng);
                self.saw(match what {
                    "ledger" => "a stock client wrote in the ledger",
                    "overwrite" => "a stock client overwrote a step of others",
                    "key" => "a stock client wrote under a key that is no id",
                    _ => "a stock client wrote a value that JSON lacks",
                });
            }
            "up" => self.stock_up(n, 1 + rng.below(4)),
            "down" => self.stock_down(n, 1 + rng.below(6)),
            _ => {
                if let Some(wire) = self.stocks[n].wire.take() {
                    wire.break_off();
                    self.stocks[n].up.clear();
                    self.saw("a stock client was cut");
                }
            }
        }
    }

    /// A provider connects, with what its page has.
    fn stock_open(&mut self, n: usize) {
        if self.node.is_none() || self.stocks[n].wire.is_some() {
            return;
        }
        let epoch = self.truth.epoch;
        let (side, sub) = (self.stocks[n].side, self.stocks[n].sub);
        let issued = instant(self.issue_ms());
        let token =
            self.mint(&Claims::participant(PLAN, side, sub, sub, issued, self.setting.token));
        let (wire, end) = Wire::new(self.way());
        let client = &mut self.stocks[n];
        if client.epoch == 0 {
            client.epoch = epoch;
        }
        client.wire = Some(wire);
        client.is_synced = false;
        client.up.clear();
        let vector = client.doc.transact().state_vector().encode_v1();
        client.send(&Frame::Step1(vector.into()));
        client.presence += 1;
        let entry = AwarenessEntry {
            client: client.doc.client_id().get(),
            clock: client.presence,
            state: format!(r#"{{"user":{{"name":"{sub}"}}}}"#).into(),
        };
        let states = AwarenessUpdate { entries: vec![entry] }.encode();
        client.send(&Frame::Awareness(states.into()));
        let epoch = client.epoch;
        self.serve(end, token, false, Some(epoch));
        self.saw("a stock client connected");
    }

    fn stock_up(&mut self, n: usize, count: usize) {
        let client = &mut self.stocks[n];
        let Some(wire) = &client.wire else { return client.up.clear() };
        for message in client.up.drain(..count.min(client.up.len())) {
            wire.arrive(message);
        }
    }

    fn stock_down(&mut self, n: usize, count: usize) {
        for _ in 0..count {
            let client = &mut self.stocks[n];
            let Some(wire) = client.wire.clone() else { return };
            match wire.take() {
                Some(Message::Binary(bytes)) => self.stock_hears(n, &bytes),
                Some(Message::Ping(_)) => client.up.push_back(Message::Pong(Vec::new().into())),
                Some(Message::Close(frame)) => {
                    wire.arrive(Message::Close(None));
                    wire.finish();
                    client.wire = None;
                    client.up.clear();
                    let (code, reason) =
                        frame.map_or((1005, String::new()), |f| (f.code, f.reason.to_string()));
                    self.stock_closed(n, code, &reason);
                }
                Some(Message::Text(_) | Message::Pong(_)) => {}
                None if wire.is_dropped() => {
                    client.wire = None;
                    client.up.clear();
                    return;
                }
                None => return,
            }
        }
    }

    fn stock_hears(&mut self, n: usize, bytes: &[u8]) {
        let client = &mut self.stocks[n];
        match Frame::decode(bytes).expect("[wire] the relay's messages can be read") {
            Frame::Step1(vector) => {
                let vector = StateVector::decode_v1(&vector).expect("[stock] a state vector");
                let update = client.doc.transact().encode_diff_v1(&vector);
                client.send(&Frame::Step2(update.into()));
            }
            Frame::Step2(update) => {
                client.is_synced = true;
                let update = Update::decode_v1(&update).expect("[stock] an update");
                client.doc.transact_mut().apply_update(update).expect("[stock] it applies");
            }
            Frame::Update(update) => {
                let update = Update::decode_v1(&update).expect("[stock] an update");
                client.doc.transact_mut().apply_update(update).expect("[stock] it applies");
            }
            Frame::Awareness(_) | Frame::QueryAwareness | Frame::Denied(_) => {}
            other @ (Frame::Hello(_)
            | Frame::Welcome(_)
            | Frame::Saved(_)
            | Frame::Refused(_)
            | Frame::Report(_)
            | Frame::Notice(_)) => panic!("[stock] y-protocols does not have {other:?}"),
        }
    }

    /// A page that is closed for good is opened anew; any other comes back with what it has.
    fn stock_closed(&mut self, n: usize, code: u16, reason: &str) {
        self.stocks[n].last_close = (code, reason.to_owned());
        let client = &self.stocks[n];
        let anew = client.epoch != self.truth.epoch;
        match code {
            1001 | 1005 | 1006 | 1012 | 1013 => return,
            // The portal gives the provider another token.
            4401 => return self.saw("the token of a stock client had expired"),
            4400 | 4403 | 4409 if client.is_evil => {
                self.saw("a stock client was closed for what it wrote");
            }
            4404 | 4409 if anew => self.saw("a stock client was told that the plan began anew"),
            _ => panic!("[stock] {} was closed with {code} {reason}", client.sub),
        }
        let doc = fresh_doc(&mut self.rng);
        let client = &mut self.stocks[n];
        (client.doc, client.epoch, client.is_evil) = (doc, 0, false);
    }

    /// Looks at what the relay writes to them, as it writes it.
    pub(crate) fn look_at_stocks(&mut self) {
        let Arena { stocks, truth, .. } = self;
        for wire in stocks.iter().filter_map(|client| client.wire.as_ref()) {
            for message in wire.news() {
                if let Message::Binary(bytes) = message
                    && !matches!(Frame::decode(&bytes), Ok(Frame::Denied(_)))
                {
                    truth.hears(&bytes, &[]);
                }
            }
        }
    }

    /// Frames on their way arrive. Gives whether there were any.
    pub(crate) fn stock_flow(&mut self) -> bool {
        let mut moved = false;
        for n in 0..self.stocks.len() {
            let client = &self.stocks[n];
            let hears = client.wire.as_ref().is_some_and(|w| w.written() > 0 || w.is_dropped());
            if client.wire.is_some() && (hears || !client.up.is_empty()) {
                self.stock_up(n, usize::MAX);
                self.stock_down(n, usize::MAX);
                moved = true;
            }
        }
        moved
    }

    pub(crate) fn open_stocks(&mut self) {
        (0..self.stocks.len()).for_each(|n| self.stock_open(n));
    }

    pub(crate) fn stocks_are_settled(&self) -> bool {
        self.stocks.iter().all(|client| {
            let connected = client.wire.as_ref().is_some_and(|wire| !wire.is_dropped());
            connected && client.up.is_empty() && client.is_synced
        })
    }

    /// One line for each stock client: what it waits for.
    pub(crate) fn waiting_stocks(&self) -> Vec<String> {
        let line = |client: &StockClient| {
            format!(
                "{}: connected {:?} (messages down, dropped), {} up, synced {}, last closed with {:?}",
                client.sub,
                client.wire.as_ref().map(|wire| (wire.written(), wire.is_dropped())),
                client.up.len(),
                client.is_synced,
                client.last_close
            )
        };
        self.stocks.iter().map(line).collect()
    }

    /// They show the plan that everybody shows.
    pub(crate) fn stocks_end_well(&mut self) {
        let durable = self.truth.doc.document();
        for client in &self.stocks {
            let update = client.doc.transact().encode_diff_v1(&StateVector::default());
            let mut doc = PlanDoc::keeping(4);
            doc.merge(&update).expect("[stock] its document can be read");
            let differs = differences(&doc.document(), &durable);
            assert!(differs.is_empty(), "[stock] {} shows another plan:\n{differs}", client.sub);
        }
        let goal = durable["goal"].as_str().unwrap_or_default();
        let stood = self.stocks.iter().filter(|client| goal.contains(client.letter)).count();
        for _ in 0..stood {
            self.saw("what a stock client typed stands in the plan");
        }
    }
}

/// The stock clients' letters: an undo takes back none of them.
pub(crate) const LETTERS: [char; 2] = ['Y', 'Z'];
