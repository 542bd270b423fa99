//! A WebSocket whose messages move only when they are moved: the relay's end is served by the
//! relay's own socket code, the other end is the simulation's.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};

use axum::extract::ws::Message;
use futures_util::{Sink, Stream};

/// The simulation's end.
#[derive(Clone, Default)]
pub(crate) struct Wire(Arc<Mutex<WireState>>);

/// The relay's end; dropped with whatever served it.
pub(crate) struct RelayEnd(Wire);

#[derive(Default)]
struct WireState {
    arrived: VecDeque<Message>,
    /// Nothing more arrives, and what is written fails.
    broken: bool,
    /// Nothing more arrives.
    finished: bool,
    written: VecDeque<Message>,
    /// How many of those were looked at.
    looked_at: usize,
    /// How many may be under way before whoever writes has to wait.
    room: usize,
    reader: Option<Waker>,
    writer: Option<Waker>,
    dropped: bool,
}

impl Wire {
    /// Both ends. So many messages may be under way from the relay before its writing waits.
    pub(crate) fn new(room: usize) -> (Wire, RelayEnd) {
        let wire = Wire::default();
        wire.lock().room = room;
        (wire.clone(), RelayEnd(wire))
    }

    /// A message arrives at the relay.
    pub(crate) fn arrive(&self, message: Message) {
        let mut state = self.lock();
        state.arrived.push_back(message);
        wake(&mut state.reader);
    }

    /// The other end has closed, after all that arrived.
    pub(crate) fn finish(&self) {
        let mut state = self.lock();
        state.finished = true;
        wake(&mut state.reader);
    }

    /// The relay notices that the connection is gone.
    pub(crate) fn break_off(&self) {
        let mut state = self.lock();
        (state.broken, state.finished) = (true, true);
        state.arrived.clear();
        wake(&mut state.reader);
        wake(&mut state.writer);
    }

    /// Takes the next message that the relay wrote.
    pub(crate) fn take(&self) -> Option<Message> {
        let mut state = self.lock();
        let message = state.written.pop_front()?;
        state.looked_at = state.looked_at.saturating_sub(1);
        wake(&mut state.writer);
        Some(message)
    }

    /// The messages that the relay wrote since this was last asked.
    pub(crate) fn news(&self) -> Vec<Message> {
        let mut state = self.lock();
        let news = state.written.iter().skip(state.looked_at).cloned().collect();
        state.looked_at = state.written.len();
        news
    }

    /// How many messages wait to be taken.
    pub(crate) fn written(&self) -> usize {
        self.lock().written.len()
    }

    /// Whether the relay has let go of its end.
    pub(crate) fn is_dropped(&self) -> bool {
        self.lock().dropped
    }

    fn lock(&self) -> MutexGuard<'_, WireState> {
        self.0.lock().unwrap()
    }
}

fn wake(waker: &mut Option<Waker>) {
    if let Some(waker) = waker.take() {
        waker.wake();
    }
}

impl Drop for RelayEnd {
    fn drop(&mut self) {
        self.0.lock().dropped = true;
    }
}

impl Stream for RelayEnd {
    type Item = Result<Message, axum::Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut state = self.0.lock();
        match state.arrived.pop_front() {
            Some(message) => Poll::Ready(Some(Ok(message))),
            None if state.finished => Poll::Ready(None),
            None => {
                state.reader = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Sink<Message> for RelayEnd {
    type Error = axum::Error;

    fn poll_ready(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), axum::Error>> {
        let mut state = self.0.lock();
        if state.broken {
            Poll::Ready(Err(axum::Error::new(std::io::Error::from(std::io::ErrorKind::BrokenPipe))))
        } else if state.written.len() < state.room {
            Poll::Ready(Ok(()))
        } else {
            state.writer = Some(context.waker().clone());
            Poll::Pending
        }
    }

    fn start_send(self: Pin<&mut Self>, message: Message) -> Result<(), axum::Error> {
        self.0.lock().written.push_back(message);
        Ok(())
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), axum::Error>> {
        Poll::Ready(Ok(()))
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), axum::Error>> {
        Poll::Ready(Ok(()))
    }
}
