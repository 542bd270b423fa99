//! One table: variant → HTTP status, close code, public code, title, log level.

use axum::http::StatusCode;
use tracing::Level;

use super::{BodyOwner, Problem};
use crate::api_key::KeyRefusal;
use crate::token::TokenError;

/// The answer to a problem: status, code, title, log level.
pub(super) struct ProblemRow {
    pub(super) status: StatusCode,
    pub(super) close: u16,
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) level: Level,
}

impl Problem {
    pub(super) fn row(&self) -> ProblemRow {
        use StatusCode as S;
        let row =
            |status, close, code, title, level| ProblemRow { status, close, code, title, level };
        match self {
            Problem::TokenMissing => {
                row(S::UNAUTHORIZED, 4401, "token-missing", "A token is needed", Level::DEBUG)
            }
            Problem::Token(TokenError::Expired(_)) => {
                row(S::UNAUTHORIZED, 4401, "token-expired", "The token expired", Level::DEBUG)
            }
            Problem::Token(
                TokenError::Wrong(_)
                | TokenError::Early(_)
                | TokenError::Ahead(_)
                | TokenError::Claims(_)
                | TokenError::Odd(_)
                | TokenError::NotAdmin,
            ) => row(S::UNAUTHORIZED, 4401, "token-wrong", "The token is not valid", Level::INFO),
            Problem::BeganAnew => row(
                S::UNAUTHORIZED,
                4401,
                "plan-began-anew",
                "The token is of a deleted plan",
                Level::DEBUG,
            ),
            Problem::Key(KeyRefusal::Unknown) => {
                row(S::UNAUTHORIZED, 4401, "token-wrong", "The API key is not taken", Level::INFO)
            }
            Problem::Key(KeyRefusal::Plans(_)) | Problem::ForeignPlan { .. } => row(
                S::FORBIDDEN,
                4403,
                "foreign-plan",
                "The token is for another plan",
                Level::INFO,
            ),
            Problem::ForeignOrigin(_) => {
                row(S::FORBIDDEN, 4403, "origin", "Not from this page", Level::INFO)
            }
            Problem::Scope(_) | Problem::ScopeAbsent(_) | Problem::Key(KeyRefusal::Scope(_)) => {
                row(S::FORBIDDEN, 4403, "scope", "The token does not allow this", Level::DEBUG)
            }
            Problem::AdminOnly => {
                row(S::FORBIDDEN, 4403, "admin-only", "Only for admins", Level::INFO)
            }
            Problem::LinkToken => {
                row(S::FORBIDDEN, 4403, "link-token", "Not a token for files", Level::INFO)
            }
            Problem::PersonOnly => {
                row(S::FORBIDDEN, 4403, "person-only", "Only for participants", Level::DEBUG)
            }
            Problem::OtherSide => {
                row(S::FORBIDDEN, 4403, "other-side", "The other side's report", Level::INFO)
            }
            Problem::OtherCalendar => {
                row(S::FORBIDDEN, 4403, "other-calendar", "The other side's calendar", Level::DEBUG)
            }
            Problem::NoPlan(_) => {
                row(S::NOT_FOUND, 4404, "no-such-plan", "No such plan", Level::DEBUG)
            }
            Problem::NoRoute(_) => {
                row(S::NOT_FOUND, 4404, "no-such-address", "Nothing here", Level::DEBUG)
            }
            Problem::Method(_) => {
                row(S::METHOD_NOT_ALLOWED, 4400, "method", "Another method is needed", Level::DEBUG)
            }
            Problem::NotBuilt(_) => {
                row(S::NOT_FOUND, 4404, "not-built", "No such file", Level::DEBUG)
            }
            Problem::PlanExists(_) => {
                row(S::CONFLICT, 4409, "plan-exists", "The id is taken", Level::DEBUG)
            }
            Problem::PlanIdOdd(_) => {
                row(S::UNPROCESSABLE_ENTITY, 4400, "plan-id", "Not an id of a plan", Level::DEBUG)
            }
            Problem::Body(_) => {
                row(S::BAD_REQUEST, 4400, "malformed-json", "The body is malformed", Level::DEBUG)
            }
            Problem::AttestBody(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "malformed-json",
                "The body is malformed",
                Level::DEBUG,
            ),
            Problem::Field(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "unknown-field",
                "A field that there is not",
                Level::DEBUG,
            ),
            Problem::Query(_) => {
                row(S::BAD_REQUEST, 4400, "query", "The query is malformed", Level::DEBUG)
            }
            Problem::Address(_) => {
                row(S::BAD_REQUEST, 4400, "address", "The address is malformed", Level::DEBUG)
            }
            Problem::NoTemplate { .. } => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "no-such-template",
                "No such template",
                Level::DEBUG,
            ),
            Problem::Document(_) | Problem::OddValues(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "document",
                "Not a document of a plan",
                Level::DEBUG,
            ),
            Problem::CommandOdd { .. } => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "command-unreadable",
                "A command is malformed",
                Level::DEBUG,
            ),
            Problem::Command { code, .. } => {
                row(S::UNPROCESSABLE_ENTITY, 4400, code, "A command cannot be done", Level::DEBUG)
            }
            Problem::Import(_) | Problem::NoDayOff(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "import",
                "The file cannot be imported",
                Level::DEBUG,
            ),
            Problem::Thresholds(_) => {
                row(S::UNPROCESSABLE_ENTITY, 4400, "thresholds", "No such thresholds", Level::DEBUG)
            }
            Problem::Mint(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "token-request",
                "No such token can be made",
                Level::DEBUG,
            ),
            Problem::Assurance { .. } | Problem::AssuranceAbsent { .. } => {
                row(S::FORBIDDEN, 4403, "assurance", "A proven identity is needed", Level::DEBUG)
            }
            Problem::InvitesOff => {
                row(S::FORBIDDEN, 4403, "invites-off", "Invitations are turned off", Level::DEBUG)
            }
            Problem::TooManyInvites(_) => row(
                S::TOO_MANY_REQUESTS,
                1013,
                "too-many-invites",
                "Too many invitations",
                Level::INFO,
            ),
            Problem::Unread(of) => of.row(),
            Problem::Vouched(_) => {
                row(S::FORBIDDEN, 4403, "vouched", "The identity is vouched for", Level::DEBUG)
            }
            Problem::Attestation(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "attestation",
                "Not an attestation",
                Level::DEBUG,
            ),
            Problem::TermsDiffer(_) => {
                row(S::CONFLICT, 4409, "terms-differ", "The terms differ", Level::DEBUG)
            }
            Problem::Incomplete(_) => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "incomplete",
                "The plan is incomplete",
                Level::DEBUG,
            ),
            Problem::NoSubject(_) => {
                row(S::NOT_FOUND, 4404, "no-such-subject", "No such terms", Level::DEBUG)
            }
            Problem::LedgerFull(_) => {
                row(S::TOO_MANY_REQUESTS, 1013, "ledger-full", "The ledger is full", Level::WARN)
            }
            Problem::AlreadyRecorded { .. } => {
                row(S::CONFLICT, 4409, "already-recorded", "Already recorded", Level::DEBUG)
            }
            Problem::TermsTooLarge { .. } => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "terms-too-large",
                "The terms are too large",
                Level::INFO,
            ),
            Problem::Declined { .. } => {
                row(S::CONFLICT, 4409, "declined", "Declined", Level::DEBUG)
            }
            Problem::TooLarge { .. } => {
                row(S::PAYLOAD_TOO_LARGE, 4413, "too-large", "Too large", Level::INFO)
            }
            Problem::TooManySteps(_) => {
                row(S::PAYLOAD_TOO_LARGE, 4413, "too-many-steps", "Too many steps", Level::INFO)
            }
            Problem::TooManyEntries { .. } => {
                row(S::PAYLOAD_TOO_LARGE, 4413, "too-many-entries", "Too many entries", Level::INFO)
            }
            Problem::KeyReused => row(
                S::UNPROCESSABLE_ENTITY,
                4400,
                "idempotency-key-reused",
                "The key was used",
                Level::DEBUG,
            ),
            Problem::TooManyKeys(_) => row(
                S::TOO_MANY_REQUESTS,
                1013,
                "too-many-idempotency-keys",
                "Too many kept answers",
                Level::WARN,
            ),
            Problem::KeyOdd => {
                row(S::BAD_REQUEST, 4400, "idempotency-key", "Not an Idempotency-Key", Level::DEBUG)
            }
            Problem::Host => row(S::BAD_REQUEST, 4400, "host", "Not one `Host`", Level::DEBUG),
            Problem::Wire(_) => {
                row(S::BAD_REQUEST, 4400, "malformed", "The message is malformed", Level::INFO)
            }
            Problem::Frames(_) => {
                row(S::BAD_REQUEST, 1002, "frames", "Not WebSocket frames", Level::INFO)
            }
            Problem::Gate(refusal) => {
                use countersign_gate::Code as C;
                let (status, close) = match refusal.code {
                    C::Malformed(_) | C::Misfit | C::Gap => (S::BAD_REQUEST, 4400),
                    C::TooLarge | C::TooManyIds | C::AlikeIds => (S::PAYLOAD_TOO_LARGE, 4413),
                    C::Reserved | C::Forged => (S::CONFLICT, 4409),
                    C::Protected | C::ForeignWork | C::Nullified(_) => (S::FORBIDDEN, 4403),
                    C::Cold => (S::SERVICE_UNAVAILABLE, 1013),
                };
                row(status, close, refusal.code.as_str(), "The update is refused", Level::INFO)
            }
            Problem::ForeignId(_) => row(
                S::CONFLICT,
                4409,
                "foreign-id",
                "The client id is somebody else's",
                Level::INFO,
            ),
            Problem::Epoch { .. } => {
                row(S::CONFLICT, 4409, "epoch", "The plan began anew", Level::DEBUG)
            }
            Problem::NotAnUpgrade => row(
                S::UPGRADE_REQUIRED,
                4400,
                "upgrade-required",
                "A WebSocket is needed",
                Level::DEBUG,
            ),
            Problem::Crowded(_) => {
                row(S::SERVICE_UNAVAILABLE, 1013, "crowded", "Too many connections", Level::WARN)
            }
            Problem::OwnCrowd(_) => row(
                S::TOO_MANY_REQUESTS,
                1013,
                "too-many-connections",
                "Too many connections of one person",
                Level::INFO,
            ),
            Problem::BodySlow(_) => {
                row(S::REQUEST_TIMEOUT, 1001, "body-slow", "The body did not come", Level::DEBUG)
            }
            Problem::BodiesHeld { whose: BodyOwner::Own, .. } => row(
                S::TOO_MANY_REQUESTS,
                1013,
                "too-many-bodies",
                "Too many bodies at once",
                Level::INFO,
            ),
            Problem::BodiesHeld { whose: BodyOwner::All, .. } => row(
                S::SERVICE_UNAVAILABLE,
                1013,
                "bodies-full",
                "Too many bodies at once",
                Level::WARN,
            ),
            Problem::TooFast(_) => {
                row(S::TOO_MANY_REQUESTS, 1013, "too-fast", "Too fast", Level::INFO)
            }
            Problem::TooManyReads { .. } => row(
                S::TOO_MANY_REQUESTS,
                1013,
                "too-many-reads",
                "Too many reads at once",
                Level::INFO,
            ),
            Problem::TooManyIds(_) => {
                row(S::TOO_MANY_REQUESTS, 1013, "too-many-ids", "Too many client ids", Level::WARN)
            }
            Problem::Restarting => {
                row(S::SERVICE_UNAVAILABLE, 1012, "restarting", "The relay restarts", Level::DEBUG)
            }
            Problem::RoomLost => {
                row(S::SERVICE_UNAVAILABLE, 1013, "reloaded", "The plan was reloaded", Level::WARN)
            }
            Problem::RoomFailed => row(
                S::SERVICE_UNAVAILABLE,
                1012,
                "plan-restarting",
                "The plan is opened anew",
                Level::ERROR,
            ),
            Problem::SocketFailed => row(
                S::INTERNAL_SERVER_ERROR,
                1012,
                "socket-failed",
                "The connection failed",
                Level::ERROR,
            ),
            Problem::PlanFailing(_) => row(
                S::SERVICE_UNAVAILABLE,
                1013,
                "plan-failing",
                "The plan cannot be opened",
                Level::WARN,
            ),
            Problem::Silent(_) => {
                row(S::REQUEST_TIMEOUT, 1001, "silent", "Nothing was heard", Level::DEBUG)
            }
            Problem::Store(_) => {
                row(S::SERVICE_UNAVAILABLE, 1013, "store", "The store is not well", Level::ERROR)
            }
            Problem::Fault(_) => {
                row(S::INTERNAL_SERVER_ERROR, 1013, "fault", "A fault of the relay", Level::ERROR)
            }
        }
    }
}
