//! Why the quarantine keeps an update: its public code and the reason that the portal's backend
//! reads.

use countersign_gate as gate;
use countersign_plan::Place;
use thiserror::Error;

use super::Problem;
use super::cause::and_more;

/// At most this many parts or places are named.
const LISTED: usize = 16;

/// Why an update was refused, or a part of it was taken back.
#[derive(Debug, Error)]
pub(crate) enum QuarantineReason {
    /// The update was refused.
    #[error("{0}")]
    Refused(Problem),
    /// Its author may only read.
    #[error("{}", Problem::Scope("write"))]
    ReadOnly,
    /// Parts of it were replaced by nothing.
    #[error("{}", parts(.0))]
    Nullified(Vec<gate::NullifiedRange>),
    /// Values in it were put back and could not be kept as proposals.
    #[error("it was put back, and cannot be kept as a proposal, in {}", places(.0))]
    SetAside(Vec<Place>),
    /// It followed an update for which its connection was closed.
    #[error("it came behind an update for which its connection was closed")]
    BehindRefusal,
}

impl QuarantineReason {
    /// A word for programs.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            QuarantineReason::Refused(problem) => problem.code(),
            QuarantineReason::ReadOnly => "read-only",
            QuarantineReason::Nullified(_) => "nullified",
            QuarantineReason::SetAside(_) => "set-aside",
            QuarantineReason::BehindRefusal => "behind-a-refusal",
        }
    }
}

fn parts(nullified: &[gate::NullifiedRange]) -> String {
    let listed = nullified.iter().take(LISTED);
    let parts: Vec<_> =
        listed.map(|part| format!("{}+{}: {}", part.id, part.len, part.why)).collect();
    format!("{}{}", parts.join("; "), and_more(nullified.len().saturating_sub(LISTED)))
}

fn places(places: &[Place]) -> String {
    let listed: Vec<String> = places.iter().take(LISTED).map(Place::to_string).collect();
    let more = match places.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!(" and {more} more places"),
    };
    format!("{}{more}", listed.join(", "))
}
