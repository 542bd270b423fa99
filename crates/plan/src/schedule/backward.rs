//! The backward pass: from go-live, never from where the forward pass ends, when each step must
//! finish and start at the latest.
//!
//! It is the forward pass turned round: a latest finish is the last working day of the step's own
//! calendar on which it may end so that everything that waits for it can still make go-live and its
//! pins.

use super::calendar::Day;
use super::graph::{Network, StepProgress};

/// The latest dates, for steps that are not done. Instants are those of each step's own calendar.
pub(super) struct Backward {
    /// When each step must finish.
    pub(super) finish: Vec<i64>,
    /// The civil day with which all that a step waits for must have ended. Of a pass-through point
    /// the earliest of those it passes on.
    pub(super) must_end: Vec<Day>,
}

impl Backward {
    /// Walks the network against its order.
    pub(super) fn pass(network: &Network<'_>, go_live: Day) -> Backward {
        let count = network.nodes.len();
        let must_end = vec![go_live; network.next.points()];
        let mut pass = Backward { finish: vec![0; count], must_end };
        for &i in network.order.iter().rev() {
            // A step that has begun or is done waits for nothing any more.
            let waiting = network.next.of_point(i).iter().filter(|s| {
                network.nodes.get(**s).is_none_or(|node| node.state == StepProgress::Waiting)
            });
            let bound = waiting.map(|s| pass.must_end[*s]).fold(go_live, Day::min);
            let Some(node) = network.nodes.get(i) else {
                pass.must_end[i] = bound;
                continue;
            };
            let calendar = node.calendar;
            let bound = node.pin.map_or(bound, |pin| calendar.roll(pin).min(bound));
            pass.finish[i] = calendar.count(bound);
            pass.must_end[i] = if node.days == 0 {
                bound
            } else {
                calendar.day(pass.finish[i] - node.days + 1).eve()
            };
        }
        pass
    }

    /// The day a step must end with: its latest finish.
    pub(super) fn last_day(&self, network: &Network<'_>, i: usize) -> Day {
        network.nodes[i].calendar.day(self.finish[i])
    }

    /// The first working day a step must occupy at the latest, or the last on which a milestone may
    /// show.
    pub(super) fn first_day(&self, network: &Network<'_>, i: usize) -> Day {
        let node = &network.nodes[i];
        node.calendar.day(self.finish[i] - node.days + i64::from(node.days > 0))
    }
}
