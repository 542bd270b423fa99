//! Work that keeps a thread busy for long.

use std::sync::LazyLock;

use tokio::runtime::{Builder, Handle, Runtime, RuntimeFlavor};

use crate::supervise::{Panic, catch_now};

/// How much less than the threads that serve those of long work count for the scheduler, in steps
/// of `nice`: a waiting edit is served before an export goes on.
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// The threads of long work. They are none of the serving runtime, because a thread that has
/// stepped back does not get its priority back.
static THREADS: LazyLock<std::io::Result<Runtime>> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("long work")
        .on_thread_start(step_back)
        .build()
});

#[cfg(target_os = "linux")]
fn step_back() {
    // On Linux a priority is that of the thread.
    let thread = Some(rustix::thread::gettid());
    let stepped = rustix::process::getpriority_process(thread)
        .and_then(|own| rustix::process::setpriority_process(thread, own + NICE));
    if let Err(e) = stepped {
        tracing::debug!(error = %e, "long work runs at the priority of the threads that serve");
    }
}

#[cfg(not(target_os = "linux"))]
fn step_back() {}

/// Runs work away from the threads that serve, and behind them.
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
    let working = match &*THREADS {
        Ok(threads) => threads.spawn_blocking(work),
        Err(e) => return Err(Panic(e.to_string())),
    };
    match working.await {
        Ok(done) => Ok(done),
        Err(ended) if ended.is_panic() => Err(Panic::of(&*ended.into_panic())),
        Err(ended) => Err(Panic(ended.to_string())),
    }
}

/// Gives the memory of something large back, which takes a while, away from the threads that
/// serve. Outside a runtime it is dropped at once.
pub fn drop_large<T: Send + 'static>(large: T) {
    match Handle::try_current() {
        Ok(_) if !is_single() => match &*THREADS {
            Ok(threads) => drop(threads.spawn_blocking(move || drop(large))),
            Err(_) => drop(large),
        },
        Ok(_) | Err(_) => drop(large),
    }
}

fn is_single() -> bool {
    Handle::try_current()
        .is_ok_and(|runtime| runtime.runtime_flavor() == RuntimeFlavor::CurrentThread)
}
