//! Terms that were given out, by plan and digest: so that whoever comes back with a digest after the plan changed can be told
//! what differs. A convenience, not evidence: the oldest go first, and a restart forgets all.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;

use crate::store::PlanId;

/// How many are kept.
const KEPT: usize = 512;

/// Terms that were given out.
#[derive(Debug, Default)]
pub struct Seen(Mutex<Given>);

#[derive(Debug, Default)]
struct Given {
    terms: HashMap<(PlanId, String), Arc<Value>>,
    order: VecDeque<(PlanId, String)>,
}

impl Seen {
    /// Remembers terms; the oldest are forgotten for it.
    pub fn keep(&self, plan: &PlanId, digest: &str, terms: &Value) {
        let mut given = self.lock();
        let key = (plan.clone(), digest.to_owned());
        if given.terms.insert(key.clone(), Arc::new(terms.clone())).is_none() {
            given.order.push_back(key);
        }
        while given.order.len() > KEPT {
            if let Some(oldest) = given.order.pop_front() {
                given.terms.remove(&oldest);
            }
        }
    }

    /// The terms of a digest, where they were given out.
    pub fn terms(&self, plan: &PlanId, digest: &str) -> Option<Arc<Value>> {
        self.lock().terms.get(&(plan.clone(), digest.to_owned())).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Given> {
        // Nothing between lock and unlock can panic half-way.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
