//! Tasks that serve plans do not end unnoticed: a panic is caught, logged with what it was about,
//! and counted; whatever the task served is opened anew by its owner.
//!
//! [`catch`] stands around one piece of work and hands its panic to the caller, who knows what to
//! replace: the registry a room, the socket a conversation, the HTTP router a call.
//! [`keep_running`] stands around work that has no end (the sweep): it is begun again, with a pause
//! that grows while it goes on failing.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::FutureExt;

/// The longest pause before a failing task is begun again.
const PAUSE_MAX: Duration = Duration::from_secs(60);

/// Why a piece of work ended half-way: the message of its panic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panic(pub String);

impl Panic {
    /// Reads the message out of what a panic carries.
    pub fn of(payload: &(dyn Any + Send)) -> Panic {
        let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
        Panic(text.unwrap_or_else(|| "a panic without a message".to_owned()))
    }
}

/// How many tasks of each kind were replaced since the process began; `/readyz` shows it.
#[derive(Debug, Default)]
pub struct Restarts {
    /// Rooms that panicked.
    pub rooms: AtomicU64,
    /// Conversations with a socket that panicked.
    pub sockets: AtomicU64,
    /// HTTP calls that panicked.
    pub calls: AtomicU64,
    /// Times that a task without an end (sweep, purge) panicked or returned.
    pub background: AtomicU64,
}

/// Counts one more.
pub fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

/// Does some work; a panic within it is the caller's to deal with.
///
/// # Errors
/// What the work said when it panicked.
pub async fn catch<T>(work: impl Future<Output = T>) -> Result<T, Panic> {
    // State that the work leaves behind is thrown away by each caller, so that nobody sees it half
    // changed.
    AssertUnwindSafe(work).catch_unwind().await.map_err(|payload| Panic::of(&*payload))
}

/// As [`catch`], for work that does not wait.
///
/// # Errors
/// What the work said when it panicked.
pub fn catch_now<T>(work: impl FnOnce() -> T) -> Result<T, Panic> {
    std::panic::catch_unwind(AssertUnwindSafe(work)).map_err(|payload| Panic::of(&*payload))
}

/// Runs a task that has no end, and begins it anew whenever it ends all the same.
pub async fn keep_running<F: Future<Output = ()>>(
    name: &'static str,
    restarts: &AtomicU64,
    task: impl Fn() -> F,
) {
    let mut failures = 0;
    loop {
        match catch(task()).await {
            Ok(()) => tracing::error!(task = name, "a task of the relay ended, it is begun anew"),
            Err(Panic(says)) => {
                tracing::error!(
                    task = name,
                    panic = says,
                    "a task of the relay panicked, it is begun anew"
                );
            }
        }
        count(restarts);
        failures += 1;
        tokio::time::sleep(pause(failures)).await;
    }
}

/// How long to wait after so many failures in a row: nothing after the first, then a second,
/// doubled each time.
pub fn pause(failures: u32) -> Duration {
    match failures.checked_sub(2) {
        None => Duration::ZERO,
        Some(doubled) => Duration::from_secs(1 << doubled.min(6)).min(PAUSE_MAX),
    }
}
