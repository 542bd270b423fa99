//! Work that keeps a thread busy for long.

use tokio::runtime::{Handle, RuntimeFlavor};

use crate::supervise::{Panic, catch_now};

/// Runs work away from the threads that serve.
///
/// A runtime of one thread runs it at once: there its end would come at any point between two
/// other events, and a run of the simulation, whose clock stands still, would not come out alike
/// twice.
///
/// # Errors
/// The message of the work's panic; also when the runtime ends before the work begins.
pub async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Panic> {
    if is_single() {
        return catch_now(work);
    }
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Ok(done),
        Err(ended) if ended.is_panic() => Err(Panic::of(&*ended.into_panic())),
        Err(ended) => Err(Panic(ended.to_string())),
    }
}

/// Gives the memory of something large back, which takes a while, away from the threads that
/// serve. Outside a runtime it is dropped at once.
pub fn drop_large<T: Send + 'static>(large: T) {
    match Handle::try_current() {
        Ok(runtime) if !is_single() => drop(runtime.spawn_blocking(move || drop(large))),
        Ok(_) | Err(_) => drop(large),
    }
}

fn is_single() -> bool {
    Handle::try_current()
        .is_ok_and(|runtime| runtime.runtime_flavor() == RuntimeFlavor::CurrentThread)
}
