//! A pool that callers share in turn.
//!
//! A queue that is served as it comes lets one caller with many calls delay everybody else. Here
//! each caller has a queue, and what is free goes to the callers one after the other. The next
//! caller's first call waits until there is enough for it: large calls are not passed over.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// A number of units that calls take and give back.
#[derive(Debug)]
pub struct Pool {
    units: usize,
    state: Mutex<PoolState>,
}

#[derive(Debug)]
struct PoolState {
    free: usize,
    /// The callers with calls that wait, in the order in which they are served.
    turns: VecDeque<Arc<str>>,
    waiting: HashMap<Arc<str>, VecDeque<PoolWaiter>>,
}

#[derive(Debug)]
struct PoolWaiter {
    units: usize,
    ready: oneshot::Sender<Permit>,
}

/// A caller's place in a pool.
#[derive(Clone, Debug)]
pub struct PoolPlace {
    pool: Arc<Pool>,
    caller: Arc<str>,
}

/// Units of a pool, until it is dropped.
#[derive(Debug)]
pub struct Permit {
    pool: Arc<Pool>,
    units: usize,
}

impl Pool {
    /// Of so many units, all free.
    pub fn new(units: usize) -> Arc<Pool> {
        let state = PoolState { free: units, turns: VecDeque::new(), waiting: HashMap::new() };
        Arc::new(Pool { units, state: Mutex::new(state) })
    }

    /// All of its units.
    pub fn units(&self) -> usize {
        self.units
    }

    /// The place of a caller.
    pub fn of(self: &Arc<Self>, caller: &str) -> PoolPlace {
        PoolPlace { pool: Arc::clone(self), caller: caller.into() }
    }

    /// Waits until it is a caller's turn and so many units are free; of more than there are, all.
    pub async fn take(self: &Arc<Self>, caller: &str, units: usize) -> Permit {
        let units = units.min(self.units);
        let ready = {
            let mut state = self.state();
            if state.turns.is_empty() && state.free >= units {
                state.free -= units;
                return Permit { pool: Arc::clone(self), units };
            }
            let (ready, turn) = oneshot::channel();
            let caller: Arc<str> = caller.into();
            let queue = state.waiting.entry(Arc::clone(&caller)).or_default();
            queue.push_back(PoolWaiter { units, ready });
            if queue.len() == 1 {
                state.turns.push_back(caller);
            }
            turn
        };
        match ready.await {
            Ok(permit) => permit,
            // The sender is in the pool, which this call keeps, and goes only with a permit.
            Err(_) => unreachable!("a waiting call was dropped by its pool"),
        }
    }

    fn state(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives what is free to the callers in turn.
    fn serve(self: &Arc<Self>) {
        // A permit that nobody waits for any more gives its units back, which takes the lock.
        let mut unwanted = Vec::new();
        {
            let mut state = self.state();
            while let Some(caller) = state.turns.front().cloned() {
                let free = state.free;
                let Some(queue) = state.waiting.get_mut(&caller) else {
                    state.turns.pop_front();
                    continue;
                };
                // Calls that were given up.
                while queue.front().is_some_and(|first| first.ready.is_closed()) {
                    queue.pop_front();
                }
                if queue.front().is_some_and(|first| first.units > free) {
                    break;
                }
                let first = queue.pop_front();
                let is_done = queue.is_empty();
                state.turns.pop_front();
                if is_done {
                    state.waiting.remove(&caller);
                } else {
                    state.turns.push_back(caller);
                }
                if let Some(PoolWaiter { units, ready }) = first {
                    state.free -= units;
                    let permit = Permit { pool: Arc::clone(self), units };
                    unwanted.extend(ready.send(permit).err());
                }
            }
        }
        drop(unwanted);
    }
}

impl PoolPlace {
    /// Waits for one unit.
    pub async fn take(&self) -> Permit {
        self.pool.take(&self.caller, 1).await
    }

    /// The name of the caller.
    pub fn caller(&self) -> &str {
        &self.caller
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.pool.state().free += self.units;
        let pool = Arc::clone(&self.pool);
        pool.serve();
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    type PendingPermit = std::pin::Pin<Box<dyn Future<Output = Permit> + Send>>;

    fn call(pool: &Arc<Pool>, caller: &'static str, units: usize) -> PendingPermit {
        let pool = Arc::clone(pool);
        let mut call: PendingPermit = Box::pin(async move { pool.take(caller, units).await });
        assert!(call.as_mut().now_or_never().is_none(), "it waits");
        call
    }

    fn is_ready(call: &mut PendingPermit) -> Option<Permit> {
        call.as_mut().now_or_never()
    }

    #[tokio::test]
    async fn fai20_what_is_free_goes_to_the_callers_in_turn() {
        let pool = Pool::new(1);
        let busy = pool.take("portal", 1).await;
        let mut flood: VecDeque<PendingPermit> =
            (0..64).map(|_| call(&pool, "portal", 1)).collect();
        let mut ann = call(&pool, "ann", 1);
        let mut sam = call(&pool, "sam", 1);
        drop(busy);
        let first = is_ready(&mut flood[0]).expect("who came first is served first");
        assert!(is_ready(&mut ann).is_none());
        drop(first);
        assert!(is_ready(&mut flood[1]).is_none(), "then the next caller is");
        drop(is_ready(&mut ann).expect("behind one call of the flood"));
        drop(is_ready(&mut sam).expect("and the third caller"));
        flood.pop_front();
        for mut one in flood {
            drop(is_ready(&mut one).expect("the rest in its order"));
        }
        let state = pool.state();
        assert!(state.free == 1 && state.turns.is_empty() && state.waiting.is_empty());
    }

    #[tokio::test]
    async fn fai21_a_large_call_is_not_passed_over_and_one_that_is_given_up_leaves_nothing() {
        let pool = Pool::new(4);
        let (one, two) = (pool.take("a", 2).await, pool.take("b", 2).await);
        // More than there is takes all.
        let mut large = call(&pool, "c", 9);
        let mut small = call(&pool, "d", 1);
        let given_up = call(&pool, "e", 1);
        drop(one);
        assert!(is_ready(&mut small).is_none(), "the large one is before it");
        drop(two);
        let all = is_ready(&mut large).expect("all of it");
        assert!(is_ready(&mut small).is_none());
        drop(given_up);
        drop(all);
        let small = is_ready(&mut small).expect("then the small one");
        assert_eq!(pool.state().free, 3);
        drop(small);
        // Served and then given up, before anybody looked.
        let busy = pool.take("a", 4).await;
        let served = call(&pool, "b", 4);
        drop(busy);
        drop(served);
        let state = pool.state();
        assert!(state.free == 4 && state.turns.is_empty() && state.waiting.is_empty());
    }
}
