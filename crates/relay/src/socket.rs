//! One WebSocket: bytes ↔ frames. A read loop and a write loop in one task; no plan logic.
//!
//! [`attend`] takes whatever carries messages like axum's WebSocket, so that tests can move the
//! bytes themselves. Its waits look at their causes in a fixed order: the same bytes at the same
//! times lead to the same conversation.
//!
//! Refused clients are let in and closed with a code: browsers can read a close code, but not the
//! status of a refused upgrade. Our own client is closed at once. A client without our subprotocol
//! is closed when its socket is three seconds old: older y-websocket providers reconnect a tenth of
//! a second after each close, for ever. [`SocketRefusal::refuse`] says how. The read loop holds back when the room
//! is busy; the write loop writes what has gathered in one go.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, WebSocketUpgrade};
use axum::extract::{Path, Query, State};
use axum::http::{Extensions, HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::sync::frame::{BEARER_PREFIX, Frame, SUBPROTOCOL, close as code};
use futures_util::{Sink, SinkExt, Stream, StreamExt};
use serde::Deserialize;
use tokio::time::Instant;

use crate::connections::ConnectionHandle;
use crate::error::{Oversize, Problem, WireFault};
use crate::rate::{Messages, RuntimeClock};
use crate::room::fanout::{Ending, Outbox, WriteAction};
use crate::room::registry::Handle;
use crate::room::{self, Ask, Join};
use crate::state::RelayState;
use crate::store::PlanId;
use crate::supervise::{self, Panic};
use crate::token::{self, Bearer, Participant, TokenError};

/// An awareness message without states: tells a stock client that the relay lives.
const NOBODY: Bytes = Bytes::from_static(&[1, 1, 0]);

/// How long the other end has to answer a close.
const FAREWELL: Duration = Duration::from_secs(3);

/// How long a close frame has to be read before the connection goes, where nothing can be read from
/// it any more.
const LINGER: Duration = Duration::from_secs(1);

/// Messages that are read, and dropped, of a refused client that waits for its close.
const UNHEARD_MAX: usize = 64;

/// The half that brings messages.
trait MessageSource: Stream<Item = Result<Message, axum::Error>> + Unpin + Send {}
impl<S: Stream<Item = Result<Message, axum::Error>> + Unpin + Send> MessageSource for S {}

/// The half that takes them.
trait MessageSink: Sink<Message, Error = axum::Error> + Unpin + Send {}
impl<S: Sink<Message, Error = axum::Error> + Unpin + Send> MessageSink for S {}

/// The parameters that may stand behind `?`.
#[derive(Deserialize)]
pub(crate) struct Question {
    token: Option<String>,
    epoch: Option<String>,
}

/// `GET /v1/sync/{plan}`.
pub(crate) async fn sync(
    State(relay): State<RelayState>,
    plan: Result<Path<String>, PathRejection>,
    question: Result<Query<Question>, QueryRejection>,
    headers: HeaderMap,
    extensions: Extensions,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let Ok(mut upgrade) = upgrade else { return Problem::NotAnUpgrade.into_response() };
    let plan = match plan {
        Ok(Path(plan)) => plan,
        Err(rejection) => return Problem::Address(rejection.body_text()).into_response(),
    };
    let question = match question {
        Ok(Query(question)) => question,
        Err(rejection) => return Problem::Query(rejection.body_text()).into_response(),
    };
    let offered: Vec<String> =
        upgrade.requested_protocols().filter_map(|p| p.to_str().ok()).map(str::to_owned).collect();
    let own_client = offered.iter().any(|p| p == SUBPROTOCOL);
    if own_client {
        upgrade.set_selected_protocol(HeaderValue::from_static(SUBPROTOCOL));
    }
    let token = offered
        .iter()
        .find_map(|p| p.strip_prefix(BEARER_PREFIX))
        .or(question.token.as_deref())
        .or_else(|| token::of_headers(&headers))
        .map(str::to_owned);
    let visitor = VisitorClaims { plan, token, epoch: question.epoch, own_client };
    let page = relay.origins.admit(&headers);
    if let (Err(foreign), false) = (&page, own_client) {
        return foreign.clone().into_response();
    }
    let entrance = page.and_then(|()| entrance(&relay, &visitor));
    if let Err(problem) = &entrance
        && !own_client
        && relay.refused.available_permits() == 0
    {
        return problem.clone().into_response();
    }
    // The connection counts as long as the socket lasts.
    let line = extensions.get::<ConnectionHandle>().cloned();
    if let (Some(line), Ok(_)) = (&line, &entrance) {
        line.is_a_socket();
    }
    let largest = relay.limits().update + 1024;
    upgrade
        // Frames here are small; the defaults would cost 130 KiB for each idle socket.
        .read_buffer_size(4 << 10)
        .write_buffer_size(4 << 10)
        .max_message_size(largest)
        .max_frame_size(largest)
        .on_upgrade(async move |socket| {
            let counted = relay.sockets.0.subscribe();
            attend(relay, socket, visitor, entrance).await;
            drop((counted, line));
        })
}

/// The statements of somebody about themselves by connecting.
#[derive(Clone, Debug)]
pub struct VisitorClaims {
    /// The plan in the address.
    pub plan: String,
    /// The token, unchecked.
    pub token: Option<String>,
    /// The epoch in the address, unchecked.
    pub epoch: Option<String>,
    /// Whether the subprotocol of our own client was agreed on.
    pub own_client: bool,
}

/// Where they may go: which plan, as whom, from which epoch; or why nowhere.
pub type SocketTarget = Result<(PlanId, Participant, Option<u64>), Problem>;

/// Serves one WebSocket from its upgrade to its end.
pub async fn attend<S>(relay: RelayState, socket: S, visitor: VisitorClaims, entrance: SocketTarget)
where
    S: Stream<Item = Result<Message, axum::Error>> + Sink<Message, Error = axum::Error> + Send,
{
    let (mut sink, mut stream) = socket.split();
    let door =
        SocketRefusal { relay: &relay, own_client: visitor.own_client, since: Instant::now() };
    match entrance {
        Ok((plan, who, epoch)) => {
            converse(&door, (&mut sink, &mut stream), plan, who, epoch).await;
        }
        Err(problem) => {
            problem.log(&visitor.plan);
            door.refuse(&mut sink, &mut stream, &problem).await;
        }
    }
    // The stream may be what panicked before.
    let _ = supervise::catch(hear_out(stream)).await;
}

/// How a client is shut out.
struct SocketRefusal<'a> {
    relay: &'a RelayState,
    own_client: bool,
    /// When the socket was opened.
    since: Instant,
}

impl SocketRefusal<'_> {
    /// Closes with a problem's code, at once or when the socket is old enough.
    async fn refuse(
        &self,
        sink: &mut impl MessageSink,
        stream: &mut impl MessageSource,
        problem: &Problem,
    ) {
        if self.waits(problem)
            // Without a place it closes at once: the memory of those who wait is bounded.
            && let Ok(_place) = self.relay.refused.try_acquire()
        {
            let until = self.since + self.relay.times().refusal;
            tokio::select! {
                biased;
                () = self.relay.registry.stopping() => {}
                () = gone(stream) => {}
                () = tokio::time::sleep_until(until) => {}
            }
        }
        close(sink, problem).await;
    }

    /// Whether a close with this problem's code would bring the same client back at once, to be
    /// closed again.
    fn waits(&self, problem: &Problem) -> bool {
        let is_own_rate =
            matches!(problem, Problem::Crowded(_) | Problem::TooFast(_) | Problem::TooManyIds(_));
        !self.own_client && (code::is_final(problem.close()) || is_own_rate)
    }
}

/// Reads and drops what comes, until the other end has closed. Bytes beyond the bound stay unread.
async fn gone(stream: &mut impl MessageSource) {
    for _ in 0..UNHEARD_MAX {
        match stream.next().await {
            Some(Ok(Message::Close(_)) | Err(_)) | None => return,
            Some(Ok(_)) => {}
        }
    }
    std::future::pending::<()>().await;
}

/// The visitor, by their token. In the order of the questions: is there a plan of this name, who
/// are you, may you.
///
/// # Errors
/// Why they may not come in.
pub fn entrance(relay: &RelayState, visitor: &VisitorClaims) -> SocketTarget {
    let plan = visitor.plan.as_str();
    let token = visitor.token.as_deref().ok_or(Problem::TokenMissing)?;
    let who = match relay.keys.verify(token, relay.now())? {
        Bearer::Admin { .. } => return Err(Problem::PersonOnly),
        Bearer::Participant(who) => who,
    };
    if who.plan != plan {
        return Err(Problem::ForeignPlan { plan: plan.to_owned() });
    }
    if !who.scope.read() {
        return Err(Problem::lacks(&who, "read"));
    }
    let epoch = match visitor.epoch.as_deref() {
        None | Some("") => None,
        Some(text) => {
            let odd =
                || Problem::Query("`epoch` is the number that the relay gave with the plan".into());
            Some(text.parse().map_err(|_| odd())?)
        }
    };
    let plan = PlanId::new(plan).ok_or_else(|| Problem::NoPlan(plan.to_owned()))?;
    Ok((plan, who, epoch))
}

async fn converse(
    door: &SocketRefusal<'_>,
    (sink, stream): (&mut impl MessageSink, &mut impl MessageSource),
    plan: PlanId,
    who: Participant,
    epoch: Option<u64>,
) {
    let SocketRefusal { relay, own_client, .. } = *door;
    let connection = relay.registry.number();
    let limits = relay.limits();
    let outbox = Arc::new(Outbox::new(limits.outbox_frames, limits.outbox_bytes));
    let join =
        Join { connection, who: who.clone(), own_client, epoch, outbox: Arc::clone(&outbox) };
    let join = Box::new(join);
    let joined = match relay.registry.open(&plan) {
        Ok(room) => {
            let room = room.of(&who.caller_name(plan.as_str()));
            room.ask(|reply| Ask::Join { join, reply }).await.map(|()| room)
        }
        Err(problem) => Err(problem),
    };
    let joined = match joined {
        // A plan that is gone: was it there when the token was issued?
        Err(gone @ Problem::NoPlan(_)) => Err(relay.check_issued(&who).await.err().unwrap_or(gone)),
        joined => joined,
    };
    let room = match joined {
        Ok(room) => room,
        Err(problem) => {
            problem.log(plan.as_str());
            return door.refuse(sink, stream, &problem).await;
        }
    };
    tracing::debug!(plan = %plan, connection, side = who.side.word(), own_client, "joined");
    let heard = LastReceived::new();
    let reader = SocketReader {
        relay,
        connection,
        room: &room,
        outbox: &outbox,
        heard: &heard,
        expires: who.expires,
        own_client,
    };
    let writer = SocketWriter { relay, connection, room: &room, outbox: &outbox, heard: &heard };
    let talked = supervise::catch(async {
        let writing = writer.run(&mut *sink);
        tokio::pin!(writing);
        tokio::select! {
            biased;
            ending = reader.run(&mut *stream) => {
                if let Ending::Close(problem) = &ending {
                    problem.log(plan.as_str());
                }
                outbox.end(ending);
                // Frames that wait are still written, unless the other end takes nothing any more.
                tokio::time::timeout(FAREWELL, writing).await.unwrap_or(Ending::Gone)
            }
            ending = &mut writing => ending,
        }
    })
    .await;
    let ending = match talked {
        Ok(ending) => ending,
        Err(Panic(says)) => {
            tracing::error!(plan = %plan, connection, panic = says, "the conversation with a socket panicked");
            supervise::count(&relay.registry.restarts.sockets);
            let _ = room.tell(Ask::Socket { connection, message: room::Message::Left }).await;
            drop(room);
            let _ = supervise::catch(close(sink, &Problem::SocketFailed)).await;
            return;
        }
    };
    match ending {
        Ending::Close(problem) if door.waits(&problem) => {
            // The others are not shown somebody who is only waiting to be closed.
            let _ = room.tell(Ask::Socket { connection, message: room::Message::Left }).await;
            drop(room);
            door.refuse(sink, stream, &problem).await;
        }
        Ending::Close(problem) => {
            close(sink, &problem).await;
            // The room may have gone before its socket.
            let _ = room.tell(Ask::Socket { connection, message: room::Message::Left }).await;
            drop(room);
            if matches!(problem, Problem::Frames(_)) {
                // The stream is over though the other end may go on: its bytes, unread, would eat
                // the close frame.
                tokio::time::sleep(LINGER).await;
            }
        }
        Ending::Gone => {
            let _ = room.tell(Ask::Socket { connection, message: room::Message::Left }).await;
        }
    }
    tracing::debug!(plan = %plan, connection, "left");
}

/// When something last came in, for the write loop to judge silence by.
struct LastReceived {
    begin: Instant,
    last_ms: AtomicU64,
}

impl LastReceived {
    fn new() -> LastReceived {
        LastReceived { begin: Instant::now(), last_ms: AtomicU64::new(0) }
    }

    fn now(&self) {
        self.last_ms.store(self.begin.elapsed().as_millis() as u64, Ordering::Relaxed);
    }

    fn silence(&self) -> Duration {
        self.begin
            .elapsed()
            .saturating_sub(Duration::from_millis(self.last_ms.load(Ordering::Relaxed)))
    }
}

struct SocketReader<'a> {
    relay: &'a RelayState,
    connection: u64,
    room: &'a Handle,
    outbox: &'a Outbox,
    heard: &'a LastReceived,
    expires: DateTime<Utc>,
    own_client: bool,
}

impl SocketReader<'_> {
    /// Reads until there is nothing more to read, or a reason not to.
    async fn run(&self, stream: &mut impl MessageSource) -> Ending {
        let limits = self.relay.limits();
        let rate = Messages::new(limits.messages, limits.burst, RuntimeClock);
        loop {
            let now = self.relay.now();
            // At the very instant it is over: there is nothing left to sleep for.
            let left = (self.expires - now).to_std().ok().filter(|left| !left.is_zero());
            let Some(left) = left else { return self.expired() };
            let message = tokio::select! {
                biased;
                message = stream.next() => message,
                // Far-off instants are looked at again in a day: timers do not reach years ahead.
                () = tokio::time::sleep(left.min(Duration::from_secs(86_400))) => continue,
            };
            self.heard.now();
            // A right holds per message, not per connection.
            if self.expires <= self.relay.now() {
                return self.expired();
            }
            let bytes = match message {
                Some(Ok(Message::Binary(bytes))) => bytes,
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => continue,
                Some(Ok(Message::Text(_))) => return not_binary(),
                Some(Ok(Message::Close(_))) | None => return Ending::Gone,
                Some(Err(e)) => return broken(&e, limits.update),
            };
            if !rate.take() {
                return Ending::Close(Problem::TooFast(limits.messages));
            }
            match self.ask(bytes) {
                Ok(ask) => {
                    if self.room.tell(ask).await.is_err() {
                        return Ending::Close(Problem::RoomLost);
                    }
                }
                Err(fault) => return Ending::Close(fault.into()),
            }
        }
    }

    /// The request of a message to the room.
    fn ask(&self, bytes: Bytes) -> Result<Ask, WireFault> {
        let connection = self.connection;
        let frame = Frame::decode(&bytes).map_err(|e| WireFault::Frame(e.to_string()))?;
        let message = match frame {
            Frame::Step1(vector) => room::Message::Step1(part(&bytes, vector)),
            Frame::Step2(update) => room::Message::Step2(part(&bytes, update)),
            Frame::Update(update) => room::Message::Update(part(&bytes, update)),
            Frame::Awareness(states) => {
                self.outbox.push(NOBODY);
                room::Message::Presence(part(&bytes, states))
            }
            Frame::QueryAwareness => room::Message::WhoIsHere,
            Frame::Hello(hello) if self.own_client => room::Message::Hello(hello),
            Frame::Hello(_) => return Err(WireFault::ForeignHello),
            Frame::Denied(_)
            | Frame::Welcome(_)
            | Frame::Saved(_)
            | Frame::Refused(_)
            | Frame::Report(_)
            | Frame::Notice(_) => return Err(WireFault::RelayOnly),
        };
        Ok(Ask::Socket { connection, message })
    }

    fn expired(&self) -> Ending {
        Ending::Close(Problem::Token(TokenError::Expired(self.expires)))
    }
}

/// A part of a message, without a copy.
fn part(whole: &Bytes, part: Cow<'_, [u8]>) -> Bytes {
    match part {
        Cow::Borrowed(part) => whole.slice_ref(part),
        Cow::Owned(part) => part.into(),
    }
}

/// Reading failed: too large, not as the protocol has it, or broken off.
fn broken(e: &axum::Error, limit: usize) -> Ending {
    // The library hides its kinds of errors behind one that can only be printed. [DOR20] notices
    // other words.
    let says = e.to_string();
    if says.starts_with("Space limit exceeded") {
        Ending::Close(Problem::TooLarge { what: Oversize::Message, limit })
    } else if says.starts_with("UTF-8 encoding error") {
        not_binary()
    } else if let Some(what) = says.strip_prefix("WebSocket protocol error: ")
        && !what.contains("without closing handshake")
    {
        Ending::Close(Problem::Frames(what.to_owned()))
    } else {
        Ending::Gone
    }
}

fn not_binary() -> Ending {
    Ending::Close(WireFault::Text.into())
}

struct SocketWriter<'a> {
    relay: &'a RelayState,
    connection: u64,
    room: &'a Handle,
    outbox: &'a Outbox,
    heard: &'a LastReceived,
}

impl SocketWriter<'_> {
    /// Writes until told to end, or nothing can be written any more. Gives how it is to end; the
    /// close frame is not written yet.
    async fn run(&self, sink: &mut impl MessageSink) -> Ending {
        let times = self.relay.times();
        let mut pings = tokio::time::interval_at(Instant::now() + times.ping, times.ping);
        pings.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            let next = tokio::select! {
                biased;
                // First, or a socket that is always written to would never be asked whether it is still there.
                _ = pings.tick() => {
                    if self.heard.silence() > times.silence {
                        WriteAction::End(Ending::Close(Problem::Silent(times.silence.as_secs())))
                    } else if write(sink, [Message::Ping(Bytes::new()), Message::Binary(NOBODY)]).await {
                        continue;
                    } else {
                        return Ending::Gone;
                    }
                }
                next = self.outbox.next() => next,
            };
            match next {
                WriteAction::Frames(frames) => {
                    let all = write(sink, frames.into_iter().map(Message::Binary));
                    match tokio::time::timeout(times.silence, all).await {
                        Ok(true) => {}
                        Ok(false) | Err(_) => return Ending::Gone,
                    }
                }
                WriteAction::CaughtUp => {
                    if self
                        .room
                        .tell(Ask::Socket {
                            connection: self.connection,
                            message: room::Message::Drained,
                        })
                        .await
                        .is_err()
                    {
                        return Ending::Gone;
                    }
                }
                WriteAction::End(ending) => return ending,
            }
        }
    }
}

/// Writes messages in one go; false when the other end is gone.
async fn write(sink: &mut impl MessageSink, messages: impl IntoIterator<Item = Message>) -> bool {
    for message in messages {
        if sink.feed(message).await.is_err() {
            return false;
        }
    }
    sink.flush().await.is_ok()
}

/// Says why, as far as a close frame has room.
async fn close(sink: &mut impl MessageSink, problem: &Problem) {
    // 123 bytes are what a reason may have.
    let mut reason = format!("{}: {problem}", problem.code());
    let mut end = reason.len().min(123);
    while !reason.is_char_boundary(end) {
        end -= 1;
    }
    reason.truncate(end);
    let frame = CloseFrame { code: problem.close(), reason: reason.into() };
    // Nobody to tell any more is as good as told.
    let _ = tokio::time::timeout(FAREWELL, sink.send(Message::Close(Some(frame)))).await;
}

/// Reads on until the other end closed too: hanging up with its bytes unread could eat the close
/// frame.
async fn hear_out(mut stream: impl MessageSource) {
    let rest = async { while let Some(Ok(_)) = stream.next().await {} };
    let _ = tokio::time::timeout(FAREWELL, rest).await;
}
