//! Every way in which the relay says no. [`table`] has status, close code, public code and log
//! level of each; [`answer`] makes the body that a caller reads. A new one is a variant here and
//! its row in the table.
//!
//! Details are sentences for whoever has to act on them, and say what to do. No token ever stands
//! in one.

mod answer;
mod cause;
mod quarantined;
mod table;

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use countersign_plan::attest::Difference;
use countersign_plan::message::Params;
use countersign_plan::people::Assurance;
use serde::Serialize;
use serde_json::Value;
use thiserror::Error;
use tracing::Level;

use crate::api_key::KeyRefusal;
use crate::store::StoreError;
use crate::token::{Participant, TokenError};
pub use answer::ProblemBody;
pub(crate) use cause::{LedgerApart, NamelessReceipt, TakenBack, WorkBrokeOff};
pub use cause::{NotNetwork, OddValues, Oversize, WireFault};
pub(crate) use quarantined::QuarantineReason;

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Problem {
    /// No token came along.
    #[error(
        "no token came with the request: send `Authorization: Bearer TOKEN`; a WebSocket may carry it as the subprotocol \
         `bearer.TOKEN` beside `countersign.v1`, or in `?token=`"
    )]
    TokenMissing,
    /// The token is worth nothing.
    #[error("{0}")]
    Token(#[from] TokenError),
    /// The token is for another plan.
    #[error(
        "the token is for another plan than {plan}: use the token that was minted for this one"
    )]
    ForeignPlan {
        /// The plan that was asked for.
        plan: String,
    },
    /// A page that may not use the relay.
    #[error("{}", foreign_origin(.0))]
    ForeignOrigin(String),
    /// The token lacks a word in its scope.
    #[error("the token's scope lacks `{0}`: ask whoever shared the plan for a token with it")]
    Scope(&'static str),
    /// The token has no scope at all, so it only reads.
    #[error(
        "the token has no `scope` claim, and so does not allow `{0}`: have your backend name its rights in `scope`"
    )]
    ScopeAbsent(&'static str),
    /// The token was issued before the plan was deleted.
    #[error("the plan was deleted after this token was issued: get a fresh one from your backend")]
    BeganAnew,
    /// The API key does not open this.
    #[error(transparent)]
    Key(#[from] KeyRefusal),
    /// Only the portal's backend may.
    #[error(
        "only an API key or an admin token may do this: make a key with `countersign key create --data DIR --name NAME`"
    )]
    AdminOnly,
    /// A token in the address of a file that is not for files.
    #[error(
        "a token with rights does not belong into an address, which is kept in histories and logs: ask POST \
         /v1/plans/{{id}}/links for one that opens files, or send yours in `Authorization`"
    )]
    LinkToken,
    /// Only a person may.
    #[error(
        "an admin token manages plans and does not act as a person: mint a participant's token with POST \
         /v1/plans/{{id}}/tokens and use that"
    )]
    PersonOnly,
    /// The other side's report.
    #[error("each side sees its own report only: leave `side` out")]
    OtherSide,
    /// The other side's calendar.
    #[error("each side keeps its own calendar: leave `side` out")]
    OtherCalendar,
    /// No plan of this id.
    #[error(
        "there is no plan {0}: create it with POST /v1/plans, or look for its id in GET /v1/plans"
    )]
    NoPlan(String),
    /// No such address.
    #[error("there is nothing at {0}: see /docs for what there is")]
    NoRoute(String),
    /// The address exists, the method does not.
    #[error("this address does not take {0}: see /docs for what it takes")]
    Method(String),
    /// The component's files are not there.
    #[error(
        "{0} is not among the component's files: build them with `cargo xtask wasm` and then `npm run build` in `web`, or \
         point --embed at a folder that has them"
    )]
    NotBuilt(String),
    /// The id of a new plan is taken.
    #[error("there is a plan {0} already: choose another id, or leave it out to get a fresh one")]
    PlanExists(String),
    /// The id of a plan is not one.
    #[error("{0:?} cannot be the id of a plan: use 1 to 64 letters, digits, `-`, `_`, `.` or `~`")]
    PlanIdOdd(String),
    /// The body is not JSON, or of another shape.
    #[error("the body cannot be read: {0}")]
    Body(String),
    /// The body of an attestation is not JSON, or of another shape.
    #[error("the body cannot be read: {0}; nothing was recorded")]
    AttestBody(String),
    /// The body has a field that there is not.
    #[error("the body cannot be taken: {0}; nothing was done")]
    Field(String),
    /// A query parameter is not what it should be.
    #[error("the query cannot be read: {0}")]
    Query(String),
    /// A path has an odd part.
    #[error("the address cannot be read: {0}")]
    Address(String),
    /// No such template.
    #[error("there is no template {name:?}: {}", if known.is_empty() { "this build has none".to_owned() } else { format!("use one of {}", known.join(", ")) })]
    NoTemplate {
        /// The request.
        name: String,
        /// The choice.
        known: Vec<String>,
    },
    /// The document cannot become a plan.
    #[error("the document cannot become a plan: {0}")]
    Document(String),
    /// Values of the document are not as schema 1 has them.
    #[error("the document cannot become a plan: {0}")]
    OddValues(OddValues),
    /// A command cannot be read.
    #[error("commands[{index}] cannot be read: {says}")]
    CommandOdd {
        /// Which, counted from 0.
        index: usize,
        /// The mistake, and the right form.
        says: String,
    },
    /// A command cannot be carried out on this plan.
    #[error("{says}; nothing of the call was applied")]
    Command {
        /// A word for programs.
        code: &'static str,
        /// The mistake, and the right form.
        says: String,
    },
    /// A file cannot be imported.
    #[error("{0}")]
    Import(String),
    /// A calendar file holds no day off. With it: why each of its entries was left out.
    #[error("there is no day off in the file: {}", cause::no_day_off(.0))]
    NoDayOff(Vec<String>),
    /// Thresholds that there are not, or of odd values.
    #[error("the thresholds cannot be taken: {0}")]
    Thresholds(String),
    /// A claim asked for in a new token is odd.
    #[error("the token cannot be minted: {0}")]
    Mint(String),
    /// A confirmation or signature of somebody who might be anybody.
    #[error(
        "this needs an assurance of at least {needed}, and the token has {given}: come by a link that was mailed to you, or \
         from the portal"
    )]
    Assurance {
        /// The needed level.
        needed: Assurance,
        /// The level of the token.
        given: Assurance,
    },
    /// The same, of a token that says nothing about who its bearer is.
    #[error(
        "this needs an assurance of at least {needed}, and the token has no `assurance` claim, which counts as 0: have your \
         backend write it into the token"
    )]
    AssuranceAbsent {
        /// The needed level.
        needed: Assurance,
    },
    /// This deployment takes no invitations.
    #[error(
        "invitations are turned off here: ask whoever shared the plan with you to bring your colleague in"
    )]
    InvitesOff,
    /// One person invited too often.
    #[error(
        "{0} invitations within a day are as many as one person may make: invite again tomorrow"
    )]
    TooManyInvites(usize),
    /// A refusal whose reasons stand in the plan, to somebody who may not read it.
    #[error(
        "{}: the token does not allow `read`, so the reasons, which stand in the plan, are not told; nothing was applied", .0.row().title
    )]
    Unread(Box<Problem>),
    /// Their identity is vouched for already.
    #[error(
        "the token has an assurance of {0}: who you are is vouched for, and changed where the token comes from"
    )]
    Vouched(Assurance),
    /// A field of an attestation is not as its kind has it.
    #[error("{0}")]
    Attestation(String),
    /// The terms are not those that the person saw.
    #[error(
        "the terms of {} are not those with this digest any more: show what differs, and send the digest of what the person \
         then sees; nothing was recorded", .0.subject
    )]
    TermsDiffer(Box<TermsDiffer>),
    /// A signature with a blocker open.
    #[error("nothing can be signed while something is missing: {}; nothing was recorded", .0.iter().map(|m| m.says.as_str()).collect::<Vec<_>>().join(" "))]
    Incomplete(Vec<Missing>),
    /// Nothing of this subject in the plan.
    #[error(
        "the plan has no terms of {0:?}: use plan, plan/goLive, goal, steps/ID, criteria/ID or risks/ID of what stands in it"
    )]
    NoSubject(String),
    /// The ledger takes no more.
    #[error("{0}; nothing was recorded")]
    LedgerFull(LedgerBound),
    /// The same person recorded the same a short while ago.
    #[error(
        "you recorded this {minutes} minutes ago or less, as {entry}: it stands; nothing was recorded again"
    )]
    AlreadyRecorded {
        /// The entry that says it.
        entry: String,
        /// Within how many minutes it counts as the same.
        minutes: i64,
    },
    /// The terms that a signature or confirmation would bind to are too large to be kept with it.
    #[error(
        "the terms of {subject} take {bytes} bytes, and what is signed or confirmed {limit} at most: shorten texts, or take out what is no commitment; nothing was recorded"
    )]
    TermsTooLarge {
        /// Of what.
        subject: String,
        /// How many bytes they take.
        bytes: usize,
        /// How many they may take.
        limit: usize,
    },
    /// A signature is asked for while a verified refusal stands.
    #[error(
        "{name:?} declined the plan on {} and nothing has changed since: change the plan, or wait for their word; \
         nothing was recorded", .at.date_naive()
    )]
    Declined {
        /// The person who declined.
        name: String,
        /// When.
        at: DateTime<Utc>,
    },
    /// A body, message or plan is too large.
    #[error("{} is larger than {limit} bytes: {}", .what.name(), .what.advice())]
    TooLarge {
        /// The subject.
        what: Oversize,
        /// How much it may be.
        limit: usize,
    },
    /// Same Idempotency-Key, another call.
    #[error("this Idempotency-Key was used for another call: use a fresh key for each call")]
    KeyReused,
    /// More kept answers than one caller may have.
    #[error(
        "{0} answers to your calls are kept for their Idempotency-Keys, as many as may be: send calls that need no \
         repetition without a key, or wait until the older ones end, a day after they were given"
    )]
    TooManyKeys(usize),
    /// Too many steps in one plan.
    #[error("the plan has {0} steps, as many as it may: remove some, or begin a second plan")]
    TooManySteps(usize),
    /// Too many of something else in one plan.
    #[error("the plan has {max} {what}, as many as it may: remove some, or begin a second plan")]
    TooManyEntries {
        /// The kind of thing, as the plan names it.
        what: &'static str,
        /// How many there may be.
        max: usize,
    },
    /// The Idempotency-Key is not one.
    #[error("an Idempotency-Key has 1 to 255 visible ASCII characters")]
    KeyOdd,
    /// No `Host`, or more than one.
    #[error("a request has one `Host` header, which names the host and the port that are called")]
    Host,
    /// A message of the wire that cannot be read, or not from a client.
    #[error(transparent)]
    Wire(#[from] WireFault),
    /// Frames that are no WebSocket frames of a client.
    #[error("{0}: send frames as RFC 6455 has them, masked and without extensions")]
    Frames(String),
    /// An update that the gate refuses for good.
    #[error("the update was not taken: {0}; open a fresh replica under a new client id")]
    Gate(countersign_gate::Refusal),
    /// A client id that is somebody else's.
    #[error(
        "the client id {0} belongs to somebody else: open a fresh replica under a new client id"
    )]
    ForeignId(u64),
    /// A replica of another history.
    #[error(
        "the plan began anew (its epoch is {now}): open a fresh replica, then bring over what you still need"
    )]
    Epoch {
        /// The epoch that holds.
        now: u64,
    },
    /// Not an upgrade.
    #[error(
        "this address speaks WebSocket (y-protocols): connect with y-websocket or the component"
    )]
    NotAnUpgrade,
    /// Too many sockets on one plan.
    #[error("the plan has {0} connections, as many as it may: try again later")]
    Crowded(usize),
    /// Too many sockets of one person, or of all who share a link, on one plan.
    #[error(
        "this person or link has {0} connections to the plan, as many as it may: close a window that shows it"
    )]
    OwnCrowd(usize),
    /// A body of which nothing more comes.
    #[error(
        "less than a sixteenth of the body came within {0} s: send it again over a better line"
    )]
    BodySlow(u64),
    /// The bodies under way fill the memory that there is for them.
    #[error(
        "{whose} fill the {limit} bytes that there are for bodies under way: send it again in a moment"
    )]
    BodiesHeld {
        /// The sender of the bodies.
        whose: BodyOwner,
        /// How many bytes they may be together.
        limit: usize,
    },
    /// Too many messages.
    #[error("more than {0} a second: wait a second and come back")]
    TooFast(u32),
    /// Too many reads of one caller wait.
    #[error(
        "{waiting} reads of this caller wait already, beside the {at_once} that are worked on: wait for their answers before \
         you ask for more"
    )]
    TooManyReads {
        /// How many are worked on at once.
        at_once: usize,
        /// How many may wait.
        waiting: usize,
    },
    /// Too many fresh client ids.
    #[error("more than {0} new client ids within an hour: reuse one id per device")]
    TooManyIds(usize),
    /// The relay stops.
    #[error("the relay restarts: come back in a moment")]
    Restarting,
    /// The room was rebuilt while the call was under way.
    #[error(
        "the plan was reloaded while this was under way, and it may not have taken effect: try again"
    )]
    RoomLost,
    /// The room's task panicked while the call was under way.
    #[error(
        "a fault of the relay ended the work on this plan, and what was under way may not have taken effect: the plan is \
         opened anew, try again"
    )]
    RoomFailed,
    /// The task that serves a socket panicked.
    #[error(
        "a fault of the relay ended this connection: come back, what was not saved is sent again"
    )]
    SocketFailed,
    /// The room of the plan goes on panicking.
    #[error(
        "the plan {0} made the relay fail several times and is left alone for up to a minute: try again then; whoever runs \
         the relay finds the cause in its log, and may still delete the plan"
    )]
    PlanFailing(String),
    /// The socket has been silent.
    #[error("nothing was heard for {0} s")]
    Silent(u64),
    /// The store did not do it.
    #[error("the store did not take it: {0}; nothing was changed, try again")]
    Store(StoreError),
    /// A fault of ours.
    #[error("a fault of the relay: {0}")]
    Fault(String),
}

/// Which bound of the ledger is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LedgerBound {
    /// One person's entries.
    #[error(
        "you made {0} attestations on this plan, as many as one person may: take back what no longer holds"
    )]
    Person(usize),
    /// All entries, or their bytes.
    #[error(
        "the ledger of this plan is full at {0} attestations, or by their size: go on in a new plan"
    )]
    Plan(usize),
    /// The entries of people below assurance 2, or their bytes.
    #[error(
        "people without a verified address made {0} attestations on this plan, or as many bytes, which is their share of its ledger: verify your address, and your own are taken"
    )]
    Unproven(usize),
    /// Bytes of terms.
    #[error(
        "what was signed and confirmed on this plan takes {0} bytes, as many as are kept: go on in a new plan"
    )]
    Terms(usize),
}

/// The owner of the bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyOwner {
    /// The caller's.
    Own,
    /// Of all callers.
    All,
}

impl std::fmt::Display for BodyOwner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            BodyOwner::Own => "the other calls of this caller",
            BodyOwner::All => "the calls of all callers",
        })
    }
}

/// How the terms now are not those that a person saw.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TermsDiffer {
    /// Of what.
    pub subject: String,
    /// The digest of the terms now; absent where there are none any more.
    pub digest: Option<String>,
    /// The terms now.
    pub terms: Option<Value>,
    /// Field by field; null where the relay does not know what the person saw: it keeps the terms
    /// that somebody signed or confirmed, and takes those that are sent along.
    pub differences: Option<Vec<Difference>>,
}

/// The obstacle to a signature.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Missing {
    /// The rule that says so.
    pub rule: &'static str,
    /// The message of the catalogues.
    pub code: &'static str,
    /// Its parameters.
    pub params: Params,
    /// The required element that it is about.
    pub element: Option<&'static str>,
    /// The finding.
    pub says: String,
    /// The advice.
    #[serde(rename = "do")]
    pub next: String,
}

/// `null` is what browsers send for pages that have no origin.
fn foreign_origin(origin: &str) -> String {
    match origin {
        "null" => "pages without an origin (sandboxed frames, files) may not use this relay: serve them, see --allow-origin"
            .to_owned(),
        origin => {
            format!("pages of {origin} may not use this relay: start it with --allow-origin {origin}")
        }
    }
}

impl Problem {
    /// HTTP status.
    pub fn status(&self) -> StatusCode {
        self.row().status
    }

    /// WebSocket close code.
    pub fn close(&self) -> u16 {
        self.row().close
    }

    /// A word for programs; never changes its meaning.
    pub fn code(&self) -> &'static str {
        self.row().code
    }

    /// How loud the log is about it.
    pub fn level(&self) -> Level {
        self.row().level
    }

    /// A word is missing in somebody's scope, or the whole claim.
    pub fn lacks(who: &Participant, word: &'static str) -> Problem {
        if who.absent.scope { Problem::ScopeAbsent(word) } else { Problem::Scope(word) }
    }

    /// Somebody's assurance is too low, or their token does not name any.
    pub fn unproven(who: &Participant, needed: Assurance) -> Problem {
        if who.absent.assurance {
            Problem::AssuranceAbsent { needed }
        } else {
            Problem::Assurance { needed, given: who.assurance }
        }
    }

    /// The same refusal without what stands in the plan, for somebody who may not read it.
    pub fn told_to(self, who: &Participant) -> Problem {
        let tells = matches!(
            self,
            Problem::Command { .. }
                | Problem::TermsDiffer(_)
                | Problem::Incomplete(_)
                | Problem::NoSubject(_)
        );
        if tells && !who.scope.read() { Problem::Unread(Box::new(self)) } else { self }
    }

    /// Says it in the log, as loud as the table has it.
    pub fn log(&self, about: &str) {
        let (code, level) = (self.code(), self.level());
        if level == Level::ERROR {
            tracing::error!(code, about, "{self}");
        } else if level == Level::WARN {
            tracing::warn!(code, about, "{self}");
        } else if level == Level::INFO {
            tracing::info!(code, about, "{self}");
        } else {
            tracing::debug!(code, about, "{self}");
        }
    }
}

impl From<StoreError> for Problem {
    fn from(e: StoreError) -> Problem {
        match e {
            StoreError::Closed => Problem::Restarting,
            StoreError::Raced | StoreError::Unheard => Problem::RoomLost,
            StoreError::Exists
            | StoreError::Answered
            | StoreError::Missing
            | StoreError::Database(_) => Problem::Store(e),
        }
    }
}
