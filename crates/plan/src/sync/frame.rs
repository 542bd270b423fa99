//! One message of the wire: y-protocols as stock Yjs clients speak them, and our own types 109–114.
//!
//! A WebSocket frame holds exactly one message. [`Frame::decode`] is total and borrows the bulk
//! from the input; whether a message may be sent in this state, by this role, is for the session
//! and the relay to say, never for this file. The bytes of updates are opaque here.
//!
//! ```text
//! 0 sync       0 step1 buffer(state vector) | 1 step2 buffer(update) | 2 update buffer(update)
//! 1 awareness  buffer(n {client clock string(JSON state)}*)
//! 2 auth       0 string(reason)            permission denied
//! 3 query awareness
//! 109 hello … 114 notice                   string(JSON)
//! ```

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::ids::Id;
use crate::lib0::{Lib0Reader, Lib0Writer, Malformed};
use crate::model::{Side, read_date};
use crate::people::Assurance;

/// Message types as they stand on the wire.
pub mod kind {
    #![allow(missing_docs)] // The names are those of the messages.
    pub const SYNC: u64 = 0;
    pub const AWARENESS: u64 = 1;
    pub const AUTH: u64 = 2;
    pub const QUERY_AWARENESS: u64 = 3;
    pub const HELLO: u64 = 109;
    pub const WELCOME: u64 = 110;
    pub const SAVED: u64 = 111;
    pub const REFUSED: u64 = 112;
    pub const REPORT: u64 = 113;
    pub const NOTICE: u64 = 114;
}

/// The subprotocol that our own client offers and the relay echoes; the token stands beside it as
/// `bearer.<jwt>`.
pub const SUBPROTOCOL: &str = "countersign.v1";

/// The prefix of the token among the offered subprotocols.
pub const BEARER_PREFIX: &str = "bearer.";

/// WebSocket close codes of the relay. From 4400 on they are final: the same attempt would end the
/// same way.
pub mod close {
    /// The relay restarts or leaves; come back.
    pub const AWAY: u16 = 1001;
    /// As 1001.
    pub const RESTART: u16 = 1012;
    /// Overloaded, or the client was too fast; come back later.
    pub const OVERLOADED: u16 = 1013;
    /// A message could not be read, or was one that nobody may send.
    pub const MALFORMED: u16 = 4400;
    /// The token is missing, wrong or expired.
    pub const TOKEN: u16 = 4401;
    /// The token does not allow this.
    pub const FORBIDDEN: u16 = 4403;
    /// There is no such plan.
    pub const NO_PLAN: u16 = 4404;
    /// The replica belongs to another epoch of the plan, or its client id to another person.
    pub const CONFLICT: u16 = 4409;
    /// A message or the plan is too large.
    pub const TOO_LARGE: u16 = 4413;

    /// Whether trying again is of no use.
    pub fn is_final(code: u16) -> bool {
        (4400..4500).contains(&code)
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub enum Frame<'a> {
    /// "This is what I have; send what I lack": a state vector, v1.
    Step1(Cow<'a, [u8]>),
    /// The answer to a step 1: an update, v1.
    Step2(Cow<'a, [u8]>),
    /// New writes: an update, v1.
    Update(Cow<'a, [u8]>),
    /// The people who are here. Read with [`AwarenessUpdate::decode`].
    Awareness(Cow<'a, [u8]>),
    /// "Permission denied", with the reason, for stock clients.
    Denied(Cow<'a, str>),
    /// "Tell me who is here."
    QueryAwareness,
    /// First message of our own client.
    Hello(Hello),
    /// The relay's answer to `hello`.
    Welcome(Welcome),
    /// How much of this connection is durable.
    Saved(Saved),
    /// Something was not taken, and why.
    Refused(Refused),
    /// The own side's report, as JSON text.
    Report(Cow<'a, str>),
    /// Something to tell the person or the component.
    Notice(Notice),
}

/// 109, first message of our own client on each socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hello {
    /// The client id under which this replica writes, for the relay to bind to the principal: at
    /// most 53 bits.
    pub client_id: u64,
    /// The epoch of the plan that this replica knows; absent or null for one that never met the
    /// relay.
    pub epoch: Option<u64>,
}

/// 110, the relay's answer to `hello`. Sync begins after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Welcome {
    /// The plan's epoch; kept beside the replica.
    pub epoch: u64,
    /// The limits of the relay.
    pub limits: WireLimits,
    /// The party that the token says the client is.
    pub role: Party,
    /// The civil day by the relay's clock, in the plan's time zone or UTC; absent from older
    /// relays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<NaiveDate>,
    /// Until when this person last had the plan open before, on any device; absent where they had
    /// not, and from older relays.
    #[serde(rename = "lastVisit", skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<DateTime<Utc>>,
}

/// The limits of the relay, in bytes, counts and messages per second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireLimits {
    /// Bytes of one update.
    pub update: u64,
    /// Bytes of one step 2.
    pub step2: u64,
    /// Bytes of the whole plan.
    pub plan: u64,
    /// Steps of a plan.
    pub steps: u64,
    /// Connections of a plan.
    pub connections: u64,
    /// Messages per second.
    pub messages: u64,
    /// Messages at once.
    pub burst: u64,
}

impl Default for WireLimits {
    fn default() -> WireLimits {
        WireLimits {
            update: 2 << 20,
            step2: 2 << 20,
            plan: 8 << 20,
            steps: 2000,
            connections: 256,
            messages: 200,
            burst: 2000,
        }
    }
}

/// A person as a token names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Party {
    /// The side of the party.
    pub side: Side,
    /// The principal's `sub`.
    pub sub: String,
    /// Their name.
    pub name: String,
    /// As the token has it; finds the person's own entry among the people of the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub email: Option<String>,
    /// Space-separated: `read write attest invite`.
    pub scope: String,
    /// 0 link · 1 name given · 2 verified · 3 SSO/MFA.
    pub assurance: Assurance,
    /// The step that a colleague asked them to look at, by the link that they came with.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub asked: Option<StepRequest>,
}

/// A colleague's request to look at a step: a claim of the link that an invited person opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StepRequest {
    /// The step.
    pub step: Id,
    /// The name of the colleague.
    pub by: String,
}

impl Party {
    /// Reads a party, also out of the claims of a token, which name the same fields. `None`: `side`
    /// or `sub` is missing or of another type; what else is, reads as absent.
    pub fn read(value: &Value) -> Option<Party> {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Some(Party {
            side: Side::from_word(value["side"].as_str()?)?,
            sub: value["sub"].as_str()?.to_owned(),
            name: text("name"),
            email: value["email"].as_str().map(str::to_owned),
            scope: text("scope"),
            assurance: value["assurance"]
                .as_u64()
                .and_then(|n| u8::try_from(n).ok())
                .map_or(Assurance::Link, Assurance::from),
            asked: StepRequest::deserialize(&value["asked"]).ok(),
        })
    }

    /// Whether the scope has this word.
    pub fn may(&self, word: &str) -> bool {
        self.scope.split(' ').any(|w| w == word)
    }
}

/// 111, how much of this connection is durable. It counts `step2` and `update` messages in the
/// order they were sent, those that brought nothing new included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// How many of this connection's messages are settled: durable, or refused and said so.
    pub messages: u64,
    /// The plan's sequence number up to which the log is durable.
    pub seq: u64,
}

/// 112. A message that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Refused {
    /// A word for programs: `read-only`, `foreign-id`, `reserved`, `protected-root`, `too-large`,
    /// …
    pub code: String,
    /// The detail for developers, in English. People get the words of the code.
    pub reason: String,
    /// The parameters of the code: numbers and texts by name.
    #[serde(skip_serializing_if = "Map::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "Params"))]
    pub params: Map<String, Value>,
    /// The part that was not taken: a path, or a range `client:clock+length`.
    pub what: Option<String>,
}

/// 114. Something to tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// A word for programs: `proposed`, `expiring`, `restarting`, …
    pub code: String,
    /// A sentence for people, for clients that have no words for the code.
    pub says: String,
    /// The parameters of the code: numbers and texts by name.
    #[serde(skip_serializing_if = "Map::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "Params"))]
    pub params: Map<String, Value>,
    /// The subject: a path.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub what: Option<String>,
}

impl<'a> Frame<'a> {
    /// Reads one message that fills `bytes` exactly.
    ///
    /// # Errors
    /// [`Malformed`] when the bytes end early, are left over, are of an unknown type, or hold JSON
    /// of another shape.
    pub fn decode(bytes: &'a [u8]) -> Result<Frame<'a>, Malformed> {
        let mut read = Lib0Reader::new(bytes);
        let frame = match read.uint()? {
            kind::SYNC => match read.uint()? {
                0 => Frame::Step1(read.bytes()?.into()),
                1 => Frame::Step2(read.bytes()?.into()),
                2 => Frame::Update(read.bytes()?.into()),
                other => return Err(Malformed::Type(other)),
            },
            kind::AWARENESS => Frame::Awareness(read.bytes()?.into()),
            kind::AUTH => match read.uint()? {
                0 => Frame::Denied(read.text()?.into()),
                other => return Err(Malformed::Type(other)),
            },
            kind::QUERY_AWARENESS => Frame::QueryAwareness,
            kind::HELLO => Frame::Hello(json(kind::HELLO, read.text()?, Hello::read)?),
            kind::WELCOME => Frame::Welcome(json(kind::WELCOME, read.text()?, Welcome::read)?),
            kind::SAVED => Frame::Saved(json(kind::SAVED, read.text()?, Saved::read)?),
            kind::REFUSED => Frame::Refused(json(kind::REFUSED, read.text()?, Refused::read)?),
            kind::REPORT => Frame::Report(read.text()?.into()),
            kind::NOTICE => Frame::Notice(json(kind::NOTICE, read.text()?, Notice::read)?),
            other => return Err(Malformed::Type(other)),
        };
        read.end()?;
        Ok(frame)
    }

    /// The bytes of this message.
    pub fn encode(&self) -> Vec<u8> {
        let mut write = Lib0Writer::with_capacity(16);
        match self {
            Frame::Step1(vector) => write.uint(kind::SYNC).uint(0).bytes(vector),
            Frame::Step2(update) => write.uint(kind::SYNC).uint(1).bytes(update),
            Frame::Update(update) => write.uint(kind::SYNC).uint(2).bytes(update),
            Frame::Awareness(update) => write.uint(kind::AWARENESS).bytes(update),
            Frame::Denied(reason) => write.uint(kind::AUTH).uint(0).text(reason),
            Frame::QueryAwareness => write.uint(kind::QUERY_AWARENESS),
            Frame::Hello(hello) => put(&mut write, kind::HELLO, hello),
            Frame::Welcome(welcome) => put(&mut write, kind::WELCOME, welcome),
            Frame::Saved(saved) => put(&mut write, kind::SAVED, saved),
            Frame::Refused(refused) => put(&mut write, kind::REFUSED, refused),
            Frame::Report(report) => write.uint(kind::REPORT).text(report),
            Frame::Notice(notice) => put(&mut write, kind::NOTICE, notice),
        };
        write.finish()
    }
}

/// Reads the JSON of one of our own messages. `read` gives the key that is missing or of another
/// type; keys that this version does not know are ignored. Written by hand: derived readers would
/// be a tenth of the browser's download.
fn json<T>(
    kind: u64,
    text: &str,
    read: fn(&Value) -> Result<T, &'static str>,
) -> Result<T, Malformed> {
    let value: Value =
        serde_json::from_str(text).map_err(|e| Malformed::Json { kind, says: e.to_string() })?;
    read(&value).map_err(|key| match key {
        CLIENT_ID => Malformed::ClientId { kind },
        _ => Malformed::Key { kind, key },
    })
}

/// The key of the client id in `hello`.
const CLIENT_ID: &str = "clientId";

/// A client id has 53 bits at most: beyond them two ids are read as one.
const CLIENT_ID_MAX: u64 = (1 << 53) - 1;

impl Hello {
    fn read(value: &Value) -> Result<Hello, &'static str> {
        let client_id =
            value[CLIENT_ID].as_u64().filter(|id| *id <= CLIENT_ID_MAX).ok_or(CLIENT_ID)?;
        let epoch = value.get("epoch").filter(|epoch| !epoch.is_null());
        let epoch = epoch.map(|epoch| epoch.as_u64().ok_or("epoch")).transpose()?;
        Ok(Hello { client_id, epoch })
    }
}

impl Welcome {
    fn read(value: &Value) -> Result<Welcome, &'static str> {
        let usual = WireLimits::default();
        let limit = |name: &str, usual| value["limits"][name].as_u64().unwrap_or(usual);
        Ok(Welcome {
            epoch: value["epoch"].as_u64().ok_or("epoch")?,
            limits: WireLimits {
                update: limit("update", usual.update),
                step2: limit("step2", usual.step2),
                plan: limit("plan", usual.plan),
                steps: limit("steps", usual.steps),
                connections: limit("connections", usual.connections),
                messages: limit("messages", usual.messages),
                burst: limit("burst", usual.burst),
            },
            role: Party::read(&value["role"]).ok_or("role")?,
            today: value["today"].as_str().and_then(read_date),
            last_visit: value["lastVisit"].as_str().and_then(|at| at.parse().ok()),
        })
    }
}

impl Saved {
    fn read(value: &Value) -> Result<Saved, &'static str> {
        let messages = value["messages"].as_u64().ok_or("messages")?;
        Ok(Saved { messages, seq: value["seq"].as_u64().unwrap_or(0) })
    }
}

impl Refused {
    fn read(value: &Value) -> Result<Refused, &'static str> {
        let code = value["code"].as_str().ok_or("code")?.to_owned();
        let reason = value["reason"].as_str().unwrap_or_default().to_owned();
        let (params, what) = (params(value), value["what"].as_str().map(str::to_owned));
        Ok(Refused { code, reason, params, what })
    }
}

impl Notice {
    fn read(value: &Value) -> Result<Notice, &'static str> {
        Ok(Notice {
            code: value["code"].as_str().ok_or("code")?.to_owned(),
            says: value["says"].as_str().unwrap_or_default().to_owned(),
            params: params(value),
            what: value["what"].as_str().map(str::to_owned),
        })
    }
}

/// A page words numbers and texts; anything else could break it.
fn params(value: &Value) -> Map<String, Value> {
    let given = value["params"].as_object().into_iter().flatten();
    let sound = given.filter(|(_, param)| param.is_i64() || param.is_string());
    sound.map(|(name, param)| (name.clone(), param.clone())).collect()
}

fn put<'w>(write: &'w mut Lib0Writer, kind: u64, value: &impl Serialize) -> &'w mut Lib0Writer {
    // Structs of numbers, strings and options: serde_json has nothing to refuse in them.
    write.uint(kind).text(&serde_json::to_string(value).unwrap_or_default())
}

/// The content of an awareness message: states by client id, none twice in practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AwarenessUpdate<'a> {
    /// In the order of the wire.
    pub entries: Vec<AwarenessEntry<'a>>,
}

/// The state that one client tells of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwarenessEntry<'a> {
    /// The client id of its document.
    pub client: u64,
    /// Higher is newer.
    pub clock: u64,
    /// JSON; `null` says that it left.
    pub state: Cow<'a, str>,
}

impl<'a> AwarenessUpdate<'a> {
    /// Reads the buffer of a [`Frame::Awareness`]. The states are not parsed.
    ///
    /// # Errors
    /// [`Malformed`] when the bytes end early or are left over.
    pub fn decode(bytes: &'a [u8]) -> Result<AwarenessUpdate<'a>, Malformed> {
        let mut read = Lib0Reader::new(bytes);
        let count = read.uint()?;
        // An entry takes three bytes at least: a count that claims more must not reserve memory.
        if count > (read.left().len() / 3) as u64 {
            return Err(Malformed::Short("a list"));
        }
        let mut entries = Vec::with_capacity(count as usize);
        for _ in 0..count {
            entries.push(AwarenessEntry {
                client: read.uint()?,
                clock: read.uint()?,
                state: read.text()?.into(),
            });
        }
        read.end()?;
        Ok(AwarenessUpdate { entries })
    }

    /// The buffer of a [`Frame::Awareness`].
    pub fn encode(&self) -> Vec<u8> {
        let mut write = Lib0Writer::with_capacity(
            8 + self.entries.iter().map(|e| 16 + e.state.len()).sum::<usize>(),
        );
        write.uint(self.entries.len() as u64);
        for entry in &self.entries {
            write.uint(entry.client).uint(entry.clock).text(&entry.state);
        }
        write.finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Every kind of message once, from arbitrary parts.
    fn every(bytes: Vec<u8>, text: String, number: u64) -> Vec<Frame<'static>> {
        let role = Party {
            side: Side::Buyer,
            sub: text.clone(),
            name: text.clone(),
            email: None,
            asked: None,
            scope: "read write".into(),
            assurance: Assurance::ALL[number as usize % 4],
        };
        let what = number.is_multiple_of(2).then(|| text.clone());
        vec![
            Frame::Step1(bytes.clone().into()),
            Frame::Step2(bytes.clone().into()),
            Frame::Update(bytes.clone().into()),
            Frame::Awareness(bytes.into()),
            Frame::Denied(text.clone().into()),
            Frame::QueryAwareness,
            Frame::Hello(Hello { client_id: number, epoch: what.as_ref().map(|_| number) }),
            Frame::Welcome(Welcome {
                epoch: number,
                limits: WireLimits::default(),
                role,
                today: number.is_multiple_of(2).then(NaiveDate::default),
                last_visit: number.is_multiple_of(3).then(DateTime::default),
            }),
            Frame::Saved(Saved { messages: number, seq: number }),
            Frame::Refused(Refused {
                code: text.clone(),
                reason: text.clone(),
                params: Map::from_iter([("why".to_owned(), text.clone().into())]),
                what,
            }),
            Frame::Report(text.clone().into()),
            Frame::Notice(Notice {
                code: text.clone(),
                says: text.clone(),
                params: [(text.clone(), number.into()), ("text".into(), text.clone().into())]
                    .into_iter()
                    .collect(),
                what: Some(text),
            }),
        ]
    }

    proptest! {
        #[test]
        fn syn1_every_message_reads_back(bytes: Vec<u8>, text in ".*", number in 0..(1u64 << 53)) {
            for frame in every(bytes.clone(), text.clone(), number) {
                let wire = frame.encode();
                let back = Frame::decode(&wire);
                prop_assert_eq!(back.as_ref(), Ok(&frame));
                // One message fills its frame: a byte more or fewer is no message.
                let longer = [wire.as_slice(), &[0]].concat();
                prop_assert_eq!(Frame::decode(&longer), Err(Malformed::Trailing(1)));
                prop_assert!(Frame::decode(&wire[..wire.len() - 1]).is_err());
            }
        }

        #[test]
        fn syn2_any_bytes_decode_or_are_refused(bytes: Vec<u8>) {
            if let Ok(frame) = Frame::decode(&bytes) {
                // Numbers may be written longer than need be, so bytes may differ; the meaning may not.
                let again = frame.encode();
                prop_assert_eq!(Frame::decode(&again), Ok(frame));
            }
            let _ = AwarenessUpdate::decode(&bytes);
        }

        #[test]
        fn syn2_awareness_reads_back(entries in prop::collection::vec((0..(1u64 << 53), 0..(1u64 << 31), ".*"), 0..5)) {
            let update = AwarenessUpdate {
                entries: entries
                    .into_iter()
                    .map(|(client, clock, state)| AwarenessEntry { client, clock, state: state.into() })
                    .collect(),
            };
            let wire = update.encode();
            prop_assert_eq!(AwarenessUpdate::decode(&wire), Ok(update));
        }
    }

    #[test]
    fn messages_are_those_of_y_protocols() {
        // Bytes as y-protocols writes them: sync step 1 with the state vector of an empty document,
        // …
        assert_eq!(Frame::decode(&[0, 0, 1, 0]), Ok(Frame::Step1(vec![0].into())));
        // … step 2 with an empty update, awareness of client 1 that left, a query.
        assert_eq!(Frame::decode(&[0, 1, 2, 0, 0]), Ok(Frame::Step2(vec![0, 0].into())));
        let left = [1, 8, 1, 1, 3, 4, b'n', b'u', b'l', b'l'];
        let Ok(Frame::Awareness(states)) = Frame::decode(&left) else { panic!("awareness") };
        assert_eq!(
            AwarenessUpdate::decode(&states).unwrap().entries,
            [AwarenessEntry { client: 1, clock: 3, state: "null".into() }]
        );
        assert_eq!(Frame::decode(&[3]), Ok(Frame::QueryAwareness));
    }

    #[test]
    fn a_count_that_lies_reserves_nothing() {
        let mut write = Lib0Writer::default();
        write.uint(1 << 40).uint(1).uint(1);
        assert_eq!(AwarenessUpdate::decode(&write.finish()), Err(Malformed::Short("a list")));
    }

    #[test]
    fn own_messages_are_json_as_the_contract_names_them() {
        let hello = Frame::Hello(Hello { client_id: 7, epoch: None }).encode();
        assert_eq!(&hello[2..], br#"{"clientId":7,"epoch":null}"#);
        let saved = Frame::Saved(Saved { messages: 2, seq: 9 }).encode();
        assert_eq!(&saved[2..], br#"{"messages":2,"seq":9}"#);
        // A welcome by a newer relay, with fields that this version does not know.
        let mut write = Lib0Writer::default();
        write
            .uint(kind::WELCOME)
            .text(r#"{"epoch":1,"role":{"side":"seller","sub":"s"},"limits":{"new":1},"more":[]}"#);
        let bytes = write.finish();
        let Ok(Frame::Welcome(welcome)) = Frame::decode(&bytes) else { panic!("welcome") };
        assert_eq!(
            (welcome.epoch, welcome.limits, welcome.role.side),
            (1, WireLimits::default(), Side::Seller)
        );
    }
}
