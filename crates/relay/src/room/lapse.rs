//! Says it when a signature has lapsed: once it has stood so for a minute, so that nobody is
//! alarmed by a slip of the pen that is taken back at once.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::attest::{AttestationStatus, Signature};
use countersign_plan::sync::frame::Notice;

use super::notices;

/// How long a lapse stands before it is announced (RULES "Signed").
const STANDS: TimeDelta = TimeDelta::seconds(60);

/// The lapses that were reported. The report tells of them at once, to whoever looks; this is what
/// calls people.
#[derive(Debug, Default)]
pub(super) struct Lapses {
    /// Each lapse that stands, by the entry of its signature.
    known: BTreeMap<String, KnownLapse>,
    /// When somebody looked for the first time: what was due before is no news.
    began: Option<DateTime<Utc>>,
}

/// A lapse that stands.
#[derive(Clone, Copy, Debug)]
struct KnownLapse {
    standing: AttestationStatus,
    /// The earliest instant that it was said to stand since: of a text the record keeps only who
    /// wrote in it last.
    since: DateTime<Utc>,
    is_said: bool,
}

impl Lapses {
    /// The lapses to report now, and when there will be more to report.
    pub(super) fn look(
        &mut self,
        signatures: &[Signature],
        at: DateTime<Utc>,
    ) -> (Vec<Notice>, Option<DateTime<Utc>>) {
        // A time to come was told by a clock that was ahead: from now on counts what this one
        // tells.
        let began = self.began.map_or(at, |began| began.min(at));
        self.began = Some(began);
        let lapsed: BTreeMap<&str, (&Signature, DateTime<Utc>)> = signatures
            .iter()
            .filter(|signature| {
                matches!(signature.standing, AttestationStatus::Lapsed | AttestationStatus::Amended)
            })
            .filter_map(|signature| Some((signature.id.as_str(), (signature, signature.since?))))
            .collect();
        // A signature that was restored may lapse again, and one that was amended by its own side
        // by the other's.
        self.known.retain(|id, known| {
            lapsed
                .get(id.as_str())
                .is_some_and(|(signature, _)| signature.standing == known.standing)
        });
        let (mut due_now, mut next) = (Vec::new(), None);
        for (id, (signature, since)) in lapsed {
            let fresh = KnownLapse { standing: signature.standing, since, is_said: false };
            let known = self.known.entry(id.to_owned()).or_insert(fresh);
            known.since = known.since.min(since).min(at);
            let due = known.since + STANDS;
            if known.is_said {
                continue;
            }
            if due > at {
                next = Some(next.map_or(due, |next: DateTime<Utc>| next.min(due)));
                continue;
            }
            known.is_said = true;
            if due > began {
                due_now.push(notices::lapsed(signature));
            }
        }
        (due_now, next)
    }
}

#[cfg(test)]
mod tests {
    use countersign_plan::attest::Signer;
    use countersign_plan::model::Side;

    use super::*;
    use countersign_plan::people::Assurance;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap()
    }

    fn signature(standing: AttestationStatus, since: Option<i64>) -> Vec<Signature> {
        let by = Signer {
            sub: "dana".into(),
            name: "Dana".into(),
            email: None,
            side: Side::Buyer.into(),
            assurance: Assurance::Verified,
        };
        vec![Signature {
            id: "S".into(),
            by,
            at: at(0),
            digest: String::new(),
            standing,
            since: since.map(at),
            changes: Vec::new(),
            added: Vec::new(),
        }]
    }

    #[test]
    fn lap1_a_lapse_is_said_once_after_it_stood_a_minute() {
        let (live, lapsed) = (
            signature(AttestationStatus::Live, None),
            signature(AttestationStatus::Lapsed, Some(100)),
        );
        let mut lapses = Lapses::default();
        let mut said = |signatures: &[Signature], second| {
            let (notices, next) = lapses.look(signatures, at(second));
            (notices.len(), next)
        };
        assert_eq!(said(&live, 90), (0, None));
        assert_eq!(said(&lapsed, 101), (0, Some(at(160))));
        assert_eq!(said(&live, 130), (0, None), "taken back in time");
        assert_eq!(said(&lapsed, 159), (0, Some(at(160))));
        assert_eq!(said(&lapsed, 160), (1, None));
        assert_eq!(said(&lapsed, 500), (0, None), "once");
        assert_eq!(said(&live, 600), (0, None));
        let again = signature(AttestationStatus::Amended, Some(650));
        assert_eq!(said(&again, 720), (1, None), "it lapsed again");
    }

    #[test]
    fn lap1_writing_on_in_a_text_neither_puts_it_off_nor_says_it_again() {
        let mut lapses = Lapses::default();
        let mut said = |since, second| {
            lapses.look(&signature(AttestationStatus::Lapsed, Some(since)), at(second)).0.len()
        };
        assert_eq!((said(100, 101), said(150, 151)), (0, 0));
        assert_eq!(said(150, 160), 1, "a minute after it began");
        assert_eq!((said(220, 221), said(220, 300)), (0, 0), "once");
        let other = signature(AttestationStatus::Amended, Some(400));
        assert_eq!(lapses.look(&other, at(470)).0.len(), 1, "another matter");
    }

    #[test]
    fn lgr11_a_lapse_that_is_dated_ahead_is_said_a_minute_after_the_clock_came_back() {
        let mut lapses = Lapses::default();
        let live = signature(AttestationStatus::Live, None);
        assert_eq!(lapses.look(&live, at(86_400)).0.len(), 0, "the clock is ahead");
        let lapsed = signature(AttestationStatus::Lapsed, Some(86_500));
        assert_eq!(lapses.look(&lapsed, at(100)), (Vec::new(), Some(at(160))));
        assert_eq!(lapses.look(&lapsed, at(161)).0.len(), 1);
    }

    #[test]
    fn lap1_what_was_due_before_anybody_looked_is_no_news() {
        let lapsed = signature(AttestationStatus::Lapsed, Some(100));
        assert_eq!(Lapses::default().look(&lapsed, at(500)).0.len(), 0);
        let mut lapses = Lapses::default();
        assert_eq!(lapses.look(&lapsed, at(130)).1, Some(at(160)));
        assert_eq!(lapses.look(&lapsed, at(170)).0.len(), 1);
    }
}
