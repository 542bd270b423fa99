//! Asks that wait for a room, caller by caller, and the choice of those that make the next batch.
//!
//! Each caller has a lane, in which asks keep their order; batches take from the lanes in turn. An
//! ask has a price: what it is likely to cost the room. A batch is bounded by the sum of prices, so
//! a keystroke waits for one dear ask of somebody else at most, however many of them wait. `Stop`
//! and `Delete` come after everything that waited when they came, and last in their batch.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::registry::WaitingAsk;
use super::{Ask, BATCH, BackendAsk, Message, PersonAsk};
use crate::error::Problem;

/// Asks of one caller that may wait for one room. Beyond it that caller alone waits.
const SHARE_ASKS: usize = 64;
/// Bytes of one caller that may wait for one room. Beyond it that caller alone waits.
const SHARE_BYTES: usize = 4 << 20;

/// The sum of prices in one batch; a dearer ask is a batch of its own.
const PRICE_MAX: usize = 64;

/// Callers whose shares are kept before unused ones are looked for.
const SHARES_SWEPT: usize = 64;

/// The bound on the asks that one caller may have waiting for one room.
#[derive(Debug)]
pub(super) struct AskShare {
    /// The caller; empty for the relay itself.
    caller: Arc<str>,
    asks: Arc<Semaphore>,
    bytes: Arc<Semaphore>,
}

/// The part of its caller's share that an ask takes, until it is dealt with.
#[derive(Debug)]
pub(super) struct ShareGuard {
    share: Arc<AskShare>,
    _ask: Option<OwnedSemaphorePermit>,
    _bytes: Option<OwnedSemaphorePermit>,
}

/// The shares of those who ask one room.
#[derive(Debug, Default)]
pub(super) struct AskShares(Mutex<HashMap<Arc<str>, Weak<AskShare>>>);

impl AskShares {
    /// The share of a caller.
    pub(super) fn of(&self, caller: &str) -> Arc<AskShare> {
        let mut shares = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(share) = shares.get(caller).and_then(Weak::upgrade) {
            return share;
        }
        if shares.len() >= SHARES_SWEPT {
            shares.retain(|_, share| share.strong_count() > 0);
        }
        let caller: Arc<str> = caller.into();
        let share = Arc::new(AskShare {
            caller: Arc::clone(&caller),
            asks: Arc::new(Semaphore::new(SHARE_ASKS)),
            bytes: Arc::new(Semaphore::new(SHARE_BYTES)),
        });
        shares.insert(caller, Arc::downgrade(&share));
        share
    }
}

impl AskShare {
    /// Waits until the caller's share has room for an ask of so many bytes.
    pub(super) async fn take(self: &Arc<AskShare>, bytes: usize) -> Result<ShareGuard, Problem> {
        let lost = |_| Problem::RoomLost;
        let ask = Arc::clone(&self.asks).acquire_owned().await.map_err(lost)?;
        let bytes = u32::try_from(bytes.min(SHARE_BYTES)).unwrap_or(u32::MAX);
        let bytes = Arc::clone(&self.bytes).acquire_many_owned(bytes).await.map_err(lost)?;
        Ok(ShareGuard { share: Arc::clone(self), _ask: Some(ask), _bytes: Some(bytes) })
    }

    /// Takes nothing: for what the relay itself must say.
    pub(super) fn exempt(self: &Arc<AskShare>) -> ShareGuard {
        ShareGuard { share: Arc::clone(self), _ask: None, _bytes: None }
    }
}

/// The asks that wait for a room and are not dealt with.
#[derive(Default)]
pub(super) struct AskQueues {
    lanes: BTreeMap<Arc<str>, VecDeque<WaitingAsk>>,
    /// Callers with something in their lanes, the next one first.
    turns: VecDeque<Arc<str>>,
    /// The asks that waited when somebody asked for an end, and that end: before all lanes, in this
    /// order.
    ahead: VecDeque<WaitingAsk>,
}

impl AskQueues {
    pub(super) fn is_empty(&self) -> bool {
        self.ahead.is_empty() && self.turns.is_empty()
    }

    /// Puts an ask behind those of its caller.
    pub(super) fn push(&mut self, asked: WaitingAsk) {
        if ends(&asked.ask) {
            while let Some(before) = self.next(usize::MAX, 1, &mut VecDeque::new()) {
                self.ahead.push_back(before);
            }
            self.ahead.push_back(asked);
            return;
        }
        let caller = &asked.taken.share.caller;
        match self.lanes.get_mut(caller) {
            Some(lane) => lane.push_back(asked),
            None => {
                self.turns.push_back(Arc::clone(caller));
                self.lanes.insert(Arc::clone(caller), VecDeque::from([asked]));
            }
        }
    }

    /// Makes the next batch. `scale`: how many times dearer than on a small plan whatever goes over
    /// the whole plan is.
    pub(super) fn fill(&mut self, batch: &mut Vec<WaitingAsk>, scale: usize) {
        let mut left = PRICE_MAX;
        while batch.len() < BATCH
            && let Some(first) = self.ahead.front()
        {
            let price = first.ask.price(scale);
            if price > left && !batch.is_empty() {
                return;
            }
            left = left.saturating_sub(price);
            let last = ends(&first.ask);
            batch.extend(self.ahead.pop_front());
            if last {
                return;
            }
        }
        let mut skipped = VecDeque::new();
        while batch.len() < BATCH {
            // The first of a batch may cost what it likes: it was passed over before.
            let most = if batch.is_empty() { usize::MAX } else { left };
            let Some(asked) = self.next(most, scale, &mut skipped) else { break };
            left = left.saturating_sub(asked.ask.price(scale));
            batch.push(asked);
        }
        // Lanes that were passed over come first in the next batch.
        while let Some(caller) = skipped.pop_back() {
            self.turns.push_front(caller);
        }
    }

    /// Fails whatever waits.
    pub(super) fn fail(&mut self, problem: &Problem) {
        while let Some(asked) = self.ahead.pop_front() {
            asked.ask.fail(problem);
        }
        self.turns.clear();
        for lane in std::mem::take(&mut self.lanes).into_values() {
            lane.into_iter().for_each(|asked| asked.ask.fail(problem));
        }
    }

    /// The next ask in turn that costs no more; lanes whose first one does are passed over.
    fn next(
        &mut self,
        most: usize,
        scale: usize,
        skipped: &mut VecDeque<Arc<str>>,
    ) -> Option<WaitingAsk> {
        while let Some(caller) = self.turns.pop_front() {
            let Some(lane) = self.lanes.get_mut(&caller) else { continue };
            if lane.front().is_some_and(|first| first.ask.price(scale) > most) {
                skipped.push_back(caller);
                continue;
            }
            let asked = lane.pop_front();
            if lane.is_empty() {
                self.lanes.remove(&caller);
            } else {
                self.turns.push_back(caller);
            }
            if asked.is_some() {
                return asked;
            }
        }
        None
    }
}

/// Whether nothing may come behind it in its batch.
fn ends(ask: &Ask) -> bool {
    matches!(ask, Ask::Stop | Ask::Backend(BackendAsk::Delete { .. }))
}

impl Ask {
    /// The likely cost for its room. One is a keystroke; `scale` counts for what goes over the
    /// whole plan.
    fn price(&self, scale: usize) -> usize {
        match self {
            Ask::Socket { message, .. } => match message {
                Message::Update(update) | Message::Step2(update) => 1 + update.len() / 1024,
                Message::Step1(vector) => 8 * scale + vector.len() / 1024,
                Message::Drained => 8 * scale,
                Message::Hello(_) | Message::Presence(_) | Message::WhoIsHere | Message::Left => 1,
            },
            Ask::Join { .. } => 4,
            Ask::Person(PersonAsk::Edit { work, .. }) if !work.desk.is_empty() => {
                24 + work.commands.len()
            }
            Ask::Person(PersonAsk::Edit { work, .. }) => 24 * scale + work.commands.len(),
            Ask::Person(PersonAsk::Attest { .. }) | Ask::Backend(BackendAsk::Void { .. }) => {
                24 * scale
            }
            Ask::Backend(BackendAsk::SetThresholds { .. } | BackendAsk::SetForecast { .. }) => {
                8 * scale
            }
            Ask::LookAgain { .. } => 1,
            Ask::Person(PersonAsk::Opened { .. } | PersonAsk::Desk { .. })
            | Ask::Backend(BackendAsk::Delete { .. }) => 1,
            Ask::Read { .. } | Ask::ForgedRows { .. } | Ask::Stop => 1,
            Ask::Diagnosed { .. } | Ask::DiagnosisEnded { .. } => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn asked(share: &Arc<AskShare>, ask: Ask) -> WaitingAsk {
        WaitingAsk { ask, taken: share.exempt(), _weight: None }
    }

    fn presence(connection: u64) -> Ask {
        Ask::Socket { connection, message: Message::WhoIsHere }
    }

    fn dear(connection: u64) -> Ask {
        Ask::Socket { connection, message: Message::Step1(bytes::Bytes::from_static(&[0])) }
    }

    fn batch(lanes: &mut AskQueues, scale: usize) -> Vec<Option<u64>> {
        let mut batch = Vec::new();
        lanes.fill(&mut batch, scale);
        let socket = |asked: &WaitingAsk| {
            if let Ask::Socket { connection, .. } = asked.ask { Some(connection) } else { None }
        };
        batch.iter().map(socket).collect()
    }

    #[test]
    fn fai4_a_callers_flood_shares_each_batch_with_the_others() {
        let shares = AskShares::default();
        let (mallory, ann) = (shares.of("mallory"), shares.of("ann"));
        let mut lanes = AskQueues::default();
        (0..500).for_each(|_| lanes.push(asked(&mallory, presence(1))));
        (0..3).for_each(|n| lanes.push(asked(&ann, presence(10 + n))));
        let first = batch(&mut lanes, 1);
        assert_eq!(first.len(), BATCH);
        let places: Vec<_> = (first.iter().enumerate())
            .filter_map(|(place, socket)| {
                socket.filter(|socket| *socket >= 10).map(|socket| (place, socket))
            })
            .collect();
        assert_eq!(places, [(1, 10), (3, 11), (5, 12)], "in turn, and in their order");
    }

    #[test]
    fn fai4_a_dear_ask_is_a_batch_of_its_own_and_is_not_passed_over_twice() {
        let shares = AskShares::default();
        let (mallory, ann) = (shares.of("mallory"), shares.of("ann"));
        let mut lanes = AskQueues::default();
        (0..3).for_each(|_| lanes.push(asked(&mallory, dear(1))));
        lanes.push(asked(&ann, presence(2)));
        // On a plan on which a difference costs more than a whole batch may.
        assert_eq!(batch(&mut lanes, 20), [Some(1)]);
        assert_eq!(
            batch(&mut lanes, 20),
            [Some(2)],
            "the dear one is passed over for what is cheap"
        );
        assert_eq!(batch(&mut lanes, 20), [Some(1)]);
        lanes.push(asked(&ann, presence(2)));
        lanes.push(asked(&ann, presence(2)));
        assert_eq!(
            batch(&mut lanes, 20)[..1],
            [Some(1)],
            "once passed over, it is the first of the next"
        );
        assert_eq!(batch(&mut lanes, 20), [Some(2), Some(2)]);
        assert!(lanes.is_empty());
    }

    #[test]
    fn fai4_an_end_comes_behind_what_waited_and_before_what_comes_then() {
        let shares = AskShares::default();
        let (ann, relay) = (shares.of("ann"), shares.of(""));
        let mut lanes = AskQueues::default();
        (0..3).for_each(|n| lanes.push(asked(&ann, presence(n))));
        lanes.push(asked(&relay, Ask::Stop));
        lanes.push(asked(&ann, presence(9)));
        assert_eq!(
            batch(&mut lanes, 1),
            [Some(0), Some(1), Some(2), None],
            "nothing behind an end"
        );
        assert_eq!(batch(&mut lanes, 1), [Some(9)]);
    }

    /// Takes and gives back so many bytes for another caller.
    async fn others(shares: &AskShares, bytes: usize) {
        // Only a failure takes this long.
        let deadline = Duration::from_secs(90);
        let ann = shares.of("ann");
        tokio::time::timeout(deadline, ann.take(bytes))
            .await
            .expect("a share of their own")
            .unwrap();
    }

    #[tokio::test]
    async fn fai4_beyond_their_share_one_caller_waits_and_no_other() {
        let shares = AskShares::default();
        let mallory = shares.of("mallory");
        let mut taken = Vec::new();
        for _ in 0..SHARE_ASKS {
            taken.push(mallory.take(0).await.unwrap());
        }
        // The same caller by another call has no second share.
        let again = shares.of("mallory");
        assert!(Arc::ptr_eq(&mallory, &again));
        let waits = tokio::spawn(async move { again.take(0).await.is_ok() });
        others(&shares, SHARE_BYTES).await;
        assert!(!waits.is_finished());
        taken.pop();
        assert!(waits.await.unwrap());
    }
    #[tokio::test]
    async fn fai4_what_one_caller_has_waiting_is_bounded_in_bytes_too() {
        let shares = AskShares::default();
        let mallory = shares.of("mallory");
        let taken = mallory.take(SHARE_BYTES - 1).await.unwrap();
        mallory.take(1).await.unwrap();
        let again = shares.of("mallory");
        let waits = tokio::spawn(async move { again.take(2).await.is_ok() });
        others(&shares, 2).await;
        tokio::task::yield_now().await;
        assert!(!waits.is_finished());
        drop(taken);
        assert!(waits.await.unwrap());
    }
}
