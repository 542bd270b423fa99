//! The relay's TCP connections: how many there are, whose they are, and how long each may keep the
//! other side waiting.
//!
//! A connection that has shown no sound token yet is a stranger. There is room for some strangers;
//! when it is used up, the oldest of them goes for whoever comes, so that silent ones cannot lock
//! anybody out. A request's head, the span between two requests and an answer that nobody reads
//! have their times; what comes after an upgrade is the socket's business.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{self, IoSlice};
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::uri::Authority;
use axum::http::{HeaderValue, Version, header};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio::time::Instant;
use tower::ServiceExt;

use crate::calls::guarded::guarded;
use crate::calls::tally::CallerCounts;
use crate::config::{RelayLimits, Times};
use crate::error::Problem;

/// Open files that are not connections: database, keys, log, listener, and those that are just
/// being closed.
const OTHER_FILES: usize = 64;

/// How long to wait when the system gives no connection for want of something.
const ACCEPT_AGAIN: Duration = Duration::from_millis(50);

/// All connections.
pub(crate) struct Connections {
    lines_max: usize,
    strangers_max: usize,
    caller_max: usize,
    times: Times,
    open: Mutex<Open>,
}

#[derive(Default)]
struct Open {
    next: u64,
    all: usize,
    /// The connections that showed no token yet, the oldest first.
    strangers: BTreeMap<u64, Arc<Notify>>,
    /// How many are whose.
    callers: CallerCounts,
}

/// One connection, as its requests know it.
#[derive(Clone)]
pub(crate) struct ConnectionHandle(Arc<ConnectionActivity>);

struct ConnectionActivity {
    number: u64,
    all: Arc<Connections>,
    close: Arc<Notify>,
    begun: Instant,
    phase: AtomicU8,
    /// Since when it is in its phase, in milliseconds from its beginning.
    since_ms: AtomicU64,
    /// Since when nothing that is written is taken; 0 while something is.
    stuck_ms: AtomicU64,
    caller: Mutex<Option<String>>,
}

/// The phases of a connection.
mod phase {
    /// The head of a request has begun to come, or is awaited for the first time.
    pub(super) const HEAD: u8 = 0;
    /// A request is answered.
    pub(super) const BUSY: u8 = 1;
    /// The last request is answered.
    pub(super) const IDLE: u8 = 2;
}

impl Connections {
    /// None yet.
    pub(crate) fn new(limits: &RelayLimits, times: &Times) -> Arc<Connections> {
        let files =
            files_allowed().map_or(usize::MAX, |files| files.saturating_sub(OTHER_FILES).max(8));
        let lines_max = limits.lines.min(files);
        Arc::new(Connections {
            lines_max,
            strangers_max: (lines_max / 4).max(1),
            caller_max: limits.lines_caller,
            times: times.clone(),
            open: Mutex::default(),
        })
    }

    /// A place for a new one, for which a stranger may have to go; none when all are taken by
    /// others.
    fn enter(self: &Arc<Connections>) -> Option<ConnectionHandle> {
        let mut open = self.open();
        if open.all >= self.lines_max || open.strangers.len() >= self.strangers_max {
            match open.strangers.pop_first() {
                Some((_, close)) => close.notify_one(),
                None if open.all >= self.lines_max => return None,
                None => {}
            }
        }
        open.all += 1;
        open.next += 1;
        let (number, close) = (open.next, Arc::new(Notify::new()));
        open.strangers.insert(number, Arc::clone(&close));
        Some(ConnectionHandle(Arc::new(ConnectionActivity {
            number,
            all: Arc::clone(self),
            close,
            begun: Instant::now(),
            phase: AtomicU8::new(phase::HEAD),
            since_ms: AtomicU64::new(0),
            stuck_ms: AtomicU64::new(0),
            caller: Mutex::new(None),
        })))
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ConnectionHandle {
    /// Somebody showed a sound token: it is theirs, unless they have as many as they may.
    pub(crate) fn is_of(&self, caller: &str) {
        let mut own = self.0.caller.lock().unwrap_or_else(PoisonError::into_inner);
        if own.is_some() {
            return;
        }
        let all = &self.0.all;
        let mut open = all.open();
        if open.callers.of(caller) < all.caller_max {
            open.callers.add(caller);
            open.strangers.remove(&self.0.number);
            *own = Some(caller.to_owned());
        }
    }

    /// It became a socket of somebody who may come in: rooms bound these.
    pub(crate) fn is_a_socket(&self) {
        self.0.all.open().strangers.remove(&self.0.number);
    }

    fn now_ms(&self) -> u64 {
        // 0 stands for "not stuck".
        (self.0.begun.elapsed().as_millis() as u64).max(1)
    }

    fn enter(&self, phase: u8) {
        self.0.since_ms.store(self.now_ms(), Ordering::Relaxed);
        self.0.phase.store(phase, Ordering::Relaxed);
    }

    /// Bytes came.
    fn heard(&self) {
        if self.0.phase.load(Ordering::Relaxed) == phase::IDLE {
            self.enter(phase::HEAD);
        }
    }

    /// Notes whether written bytes were taken.
    fn wrote(&self, taken: bool) {
        if taken {
            self.0.stuck_ms.store(0, Ordering::Relaxed);
        } else if self.0.stuck_ms.load(Ordering::Relaxed) == 0 {
            self.0.stuck_ms.store(self.now_ms(), Ordering::Relaxed);
        }
    }

    /// When its patience ends, if nothing happens; none while the relay works for it.
    fn until(&self) -> Option<Instant> {
        let times = &self.0.all.times;
        let since = self.0.begun + Duration::from_millis(self.0.since_ms.load(Ordering::Relaxed));
        let stuck = match self.0.stuck_ms.load(Ordering::Relaxed) {
            0 => None,
            ms => Some(self.0.begun + Duration::from_millis(ms) + times.body),
        };
        let own = match self.0.phase.load(Ordering::Relaxed) {
            phase::HEAD => Some(since + times.head),
            phase::IDLE => Some(since + times.keep_alive),
            _ => None,
        };
        own.into_iter().chain(stuck).min()
    }
}

impl Drop for ConnectionActivity {
    fn drop(&mut self) {
        let caller = self.caller.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut open = self.all.open();
        open.all -= 1;
        open.strangers.remove(&self.number);
        if let Some(caller) = caller {
            open.callers.remove(&caller);
        }
    }
}

/// Answers whoever connects until told to stop; then no new ones, and returns when those there are
/// have ended.
pub(crate) async fn serve(
    listener: TcpListener,
    app: Router,
    all: Arc<Connections>,
    mut stop: watch::Receiver<bool>,
) {
    let (open, one) = watch::channel(());
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.wait_for(|stop| *stop) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(e) if is_of_one(&e) => continue,
            Err(e) => {
                tracing::warn!(error = %e, "no connection can be taken: more open files may help");
                tokio::time::sleep(ACCEPT_AGAIN).await;
                continue;
            }
        };
        // Without it, every small frame may wait 40 ms for the acknowledgement of the one before.
        if let Err(e) = stream.set_nodelay(true) {
            tracing::debug!(error = %e, "TCP_NODELAY was refused");
        }
        let Some(line) = all.enter() else {
            tracing::warn!("as many connections as there may be: one more was closed");
            continue;
        };
        let (app, stop, one) = (app.clone(), stop.clone(), one.clone());
        tokio::spawn(async move {
            attend(stream, peer, line, app, stop).await;
            drop(one);
        });
    }
    drop((listener, one));
    open.closed().await;
}

/// Serves one connection to its end.
async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    line: ConnectionHandle,
    app: Router,
    mut stop: watch::Receiver<bool>,
) {
    let of = line.clone();
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let (line, app) = (of.clone(), app.clone());
        async move {
            line.enter(phase::BUSY);
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            request.extensions_mut().insert(line.clone());
            let response = match check_host(&request) {
                Ok(()) => app.oneshot(request).await?,
                Err(problem) => problem.into_response(),
            };
            Ok::<_, Infallible>(guarded(response, AnswerGuard(line)))
        }
    });
    let io = TokioIo::new(WatchedStream { stream, line: line.clone() });
    let serving = http1::Builder::new().header_read_timeout(None).serve_connection(io, service);
    let mut serving = pin!(serving.with_upgrades());
    let mut is_stopping = false;
    loop {
        let again = Instant::now() + line.0.all.times.head;
        let until = line.until();
        tokio::select! {
            ended = serving.as_mut() => {
                if let Err(e) = ended {
                    tracing::trace!(error = %e, "a connection broke");
                }
                return;
            }
            () = line.0.close.notified() => return,
            _ = stop.wait_for(|stop| *stop), if !is_stopping => {
                is_stopping = true;
                serving.as_mut().graceful_shutdown();
            }
            () = tokio::time::sleep_until(until.unwrap_or(again).min(again)) => {
                if line.until().is_some_and(|until| until <= Instant::now()) {
                    tracing::debug!(%peer, "a connection kept the relay waiting and is closed");
                    return;
                }
            }
        }
    }
}

/// Refuses a request that names no host, or could be meant for two (RFC 9112 §3.2): a proxy before
/// the relay may have read another one. HTTP/1.0 knows no `Host`.
fn check_host(request: &hyper::Request<Body>) -> Result<(), Problem> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let (first, second) = (hosts.next(), hosts.next());
    let is_sound = |host: &HeaderValue| {
        host.is_empty()
            || host
                .to_str()
                .is_ok_and(|host| !host.contains('@') && host.parse::<Authority>().is_ok())
    };
    match (first, second) {
        (Some(host), None) if is_sound(host) => Ok(()),
        (None, None) if request.version() < Version::HTTP_11 => Ok(()),
        _ => Err(Problem::Host),
    }
}

/// Whether an error of `accept` is of the one connection that came.
fn is_of_one(e: &io::Error) -> bool {
    matches!(
        e.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}

/// How many files the system lets this process have open, where it tells.
fn files_allowed() -> Option<usize> {
    let limits = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// A connection whose bytes are noticed.
struct WatchedStream {
    stream: TcpStream,
    line: ConnectionHandle,
}

impl AsyncRead for WatchedStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = ready!(Pin::new(&mut self.stream).poll_read(cx, buffer));
        if buffer.filled().len() > before {
            self.line.heard();
        }
        Poll::Ready(read)
    }
}

impl AsyncWrite for WatchedStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.line.wrote(written.is_ready());
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, parts);
        self.line.wrote(written.is_ready());
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// A line that an answer goes out on; when that is written, or nobody wants it any more, the
/// connection is idle.
struct AnswerGuard(ConnectionHandle);

impl Drop for AnswerGuard {
    fn drop(&mut self) {
        self.0.enter(phase::IDLE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connections(lines: usize, lines_caller: usize) -> Arc<Connections> {
        let limits = RelayLimits { lines, lines_caller, ..RelayLimits::default() };
        Connections::new(&limits, &Times::default())
    }

    #[tokio::test]
    async fn fai9_the_oldest_stranger_goes_for_whoever_comes() {
        let all = connections(8, 4);
        let strangers: Vec<_> = (0..2).map(|_| all.enter().unwrap()).collect();
        let known = all.enter().unwrap();
        strangers[0].0.close.notified().await;
        known.is_of("ann");
        // Three more of theirs, and then one that counts as a stranger's.
        let more: Vec<_> = (0..4).map(|_| all.enter().unwrap()).collect();
        more.iter().for_each(|line| line.is_of("ann"));
        assert_eq!(all.open().callers.of("ann"), 4);
        assert_eq!(all.open().strangers.len(), 1, "the one beyond ann's share");
        // Full of people with tokens: nobody goes, and no one comes in.
        let sockets: Vec<_> = std::iter::from_fn(|| all.enter())
            .take(8)
            .inspect(ConnectionHandle::is_a_socket)
            .collect();
        assert!(all.enter().is_none());
        drop((known, more, sockets, strangers));
        let open = all.open();
        assert_eq!((open.all, open.callers.is_empty()), (0, true));
    }

    #[test]
    fn the_system_tells_how_many_files_may_be_open() {
        if cfg!(target_os = "linux") {
            assert!(files_allowed().is_some_and(|files| files > 8));
        }
    }
}
