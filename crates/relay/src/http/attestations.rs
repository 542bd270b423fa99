//! `…/terms` and `…/attestations`: what a plan promises, and who put their name to it.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use countersign_plan::Plan;
use countersign_plan::attest::{
    Attestation, Kind, Signature, Standing, Terms, canonical, confirmations, differences_of, signatures,
};
use countersign_plan::document::PlanDoc;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::caller::{Attester, Caller};
use super::idempotency::{Call, Turn};
use crate::error::{Problem, ProblemBody, TermsDiffer};
use crate::room::{Ask, MakeEntry, Said};
use crate::state::Relay;
use crate::store::{Attested, PlanId};

/// Whose terms.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct Of {
    /// `plan` (where absent), `plan/goLive`, `goal`, `steps/ID`, `criteria/ID` or `risks/ID`.
    subject: Option<String>,
}

/// What a signature or confirmation binds to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct TermsBody {
    /// Of what.
    subject: String,
    /// The terms: of the whole plan `{goal, goLive, goLiveOwner, closeDate, steps, criteria, risks, paper}`, else a part of it.
    terms: Value,
    /// Lower-case hex SHA-256 over their canonical JSON (RFC 8785).
    digest: String,
}

/// Something to put one's name to.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attest {
    /// What it is.
    kind: Kind,
    /// What it is about: of `confirm` `plan/goLive`, `goal`, `steps/ID`, `criteria/ID` or `risks/ID`; of the others `plan`, which
    /// may be left out.
    subject: Option<String>,
    /// Of the terms that the person saw, as `GET …/terms` has it. `withdraw` does without.
    digest: Option<String>,
    /// In the person's words; `decline` needs it. At most 2000 characters.
    note: Option<String>,
    /// Who was there, by `sub`: of `inspect`.
    present: Option<Vec<String>>,
    /// Of `ask` the person asked (id in the plan), of `withdraw` the entry to take back.
    of: Option<String>,
    /// The terms that the person saw, where they were worked out without the relay: they let it say what differs.
    terms: Option<Value>,
}

/// An entry of the ledger with the terms that it speaks of: the signer's own copy.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Entry {
    #[serde(flatten)]
    entry: Attestation,
    /// The terms of the digest, for whoever may read them.
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<Value>,
}

/// All that people put their name to, and how it stands.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Ledger {
    /// The ledger, oldest first.
    attestations: Vec<Attestation>,
    /// The newest signature of each person and how it stands.
    signatures: Vec<Signature>,
    /// Each confirmation and how it stands.
    confirmations: Vec<Confirmed>,
}

/// A confirmation.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Confirmed {
    /// The entry.
    id: String,
    /// What it is about.
    subject: String,
    /// Live, lapsed (it goes on holding what has not changed) or withdrawn.
    standing: Standing,
}

/// The terms of a plan, or of a part of it, and their digest.
#[utoipa::path(get, path = "/v1/plans/{id}/terms", tag = "attestations", params(("id" = String, Path), Of), responses(
    (status = 200, body = TermsBody), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn terms(
    State(relay): State<Relay>,
    caller: Caller,
    of: Result<Query<Of>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<TermsBody>, Problem> {
    let Query(of) = of.map_err(|e| Problem::Query(e.body_text()))?;
    let subject = of.subject.unwrap_or_else(|| "plan".to_owned());
    let standing = relay.registry.open(&caller.plan)?.ask(|reply| Ask::Read { reply }).await?;
    let terms = Terms::of(&standing.reading.plan);
    let part = terms.part(&subject).ok_or_else(|| Problem::NoSubject(subject.clone()))?;
    let digest = canonical::digest(part);
    relay.seen.keep(&caller.plan, &digest, part);
    Ok(Json(TermsBody { terms: part.clone(), subject, digest }))
}

/// Puts one's name to the plan, or to a part of it: `sign`, `confirm`, `inspect`, `decline`, `ask`, `withdraw`. Answers with
/// the entry of the ledger and, beside it, the terms. A signature is a commitment to a plan, not a contract.
#[utoipa::path(post, path = "/v1/plans/{id}/attestations", tag = "attestations", params(("id" = String, Path)),
    request_body = Attest, responses(
    (status = 201, body = Entry), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody, description = "The scope lacks `attest`, or the assurance is below 2 for `sign` and `confirm`."),
    (status = 404, body = ProblemBody),
    (status = 409, body = ProblemBody, description = "The digest is not that of the terms now: `differences` says field by field how."),
    (status = 422, body = ProblemBody, description = "A field that the kind needs or does not take; or `sign` while something is missing: `missing` names each.")))]
pub(crate) async fn attest(
    State(relay): State<Relay>,
    attester: Attester,
    call: Call,
) -> Result<Response, Problem> {
    let once = match call.turn(&relay, attester.key()).await? {
        Turn::First(once) => once,
        Turn::Again(response) => return Ok(response),
    };
    let Attest { kind, subject, digest, note, present, of, terms } = call.json()?;
    let reads = attester.who.scope.read();
    let answer = once.keeper().map(|keep| {
        let relay = relay.clone();
        Box::new(move |attested: &Attested| {
            let body = Entry::of(attested.clone(), reads);
            keep(&relay, StatusCode::CREATED, serde_json::to_vec(&body).unwrap_or_default().into())
        }) as MakeEntry
    });
    let said = Said { kind, subject, digest: digest.clone(), note, present, of };
    let (plan, who) = (attester.plan, attester.who);
    let by = who.clone();
    let done = relay.registry.open(&plan)?.ask(|reply| Ask::Attest { who, said, answer, reply }).await;
    match done.map_err(|problem| problem.told_to(&by)) {
        Ok(attested) => Ok((StatusCode::CREATED, Json(Entry::of(attested, reads))).into_response()),
        Err(Problem::TermsDiffer(differ)) => {
            Err(Problem::TermsDiffer(Box::new(told(&relay, &plan, *differ, digest, terms).await?)))
        }
        Err(problem) => Err(problem),
    }
}

/// All attestations of a plan, and how signatures and confirmations stand now. The same for both sides.
#[utoipa::path(get, path = "/v1/plans/{id}/attestations", tag = "attestations", params(("id" = String, Path)), responses(
    (status = 200, body = Ledger), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn list(State(relay): State<Relay>, caller: Caller) -> Result<Json<Ledger>, Problem> {
    let held = relay.registry.open(&caller.plan)?.ask(|reply| Ask::Evidence { reply }).await?;
    let now = Terms::of(&held.standing.reading.plan);
    let confirmed = confirmations(&held.evidence, &now).into_iter().map(|confirmation| Confirmed {
        id: confirmation.entry.id.clone(),
        subject: confirmation.entry.subject.clone(),
        standing: confirmation.standing,
    });
    Ok(Json(Ledger {
        confirmations: confirmed.collect(),
        signatures: signatures(&held.evidence, &now, &held.history),
        attestations: held.evidence.ledger().entries().to_vec(),
    }))
}

impl Entry {
    fn of(attested: Attested, reads: bool) -> Entry {
        Entry { entry: attested.entry, terms: reads.then_some(attested.terms) }
    }
}

/// Finds what the person saw: sent along, given out lately, or in the log since it was last compacted.
async fn told(
    relay: &Relay,
    plan: &PlanId,
    mut differ: TermsDiffer,
    digest: Option<String>,
    sent: Option<Value>,
) -> Result<TermsDiffer, Problem> {
    let (None, Some(digest)) = (&differ.differences, digest) else { return Ok(differ) };
    let sent = sent.filter(|terms| canonical::digest(terms) == digest).map(Arc::new);
    let seen = match sent.or_else(|| relay.seen.terms(plan, &digest)) {
        Some(seen) => Some(seen),
        None => replayed(relay, plan, differ.subject.clone(), digest).await?.map(Arc::new),
    };
    let now = differ.terms.as_ref().unwrap_or(&Value::Null);
    differ.differences = seen.map(|seen| differences_of(&differ.subject, &seen, now));
    Ok(differ)
}

/// The terms of a digest as the plan once had them, as far back as the log goes.
async fn replayed(
    relay: &Relay,
    plan: &PlanId,
    subject: String,
    digest: String,
) -> Result<Option<Value>, Problem> {
    let Some(stored) = relay.store().load(plan).await? else { return Ok(None) };
    let replica = ordinary_replica(relay);
    let find = move || {
        let mut doc = replica;
        let snapshot = stored.snapshot.into_iter().map(|snapshot| snapshot.bytes);
        for bytes in snapshot.chain(stored.tail.into_iter().map(|row| row.bytes)) {
            doc.merge(&bytes).ok()?;
            let terms = Terms::of(&Plan::read(&doc.document()).plan);
            let part = terms.part(&subject).filter(|part| canonical::digest(part) == digest);
            if let Some(part) = part {
                return Some(part.clone());
            }
        }
        None
    };
    tokio::task::spawn_blocking(find).await.map_err(|e| Problem::Fault(e.to_string()))
}

fn ordinary_replica(relay: &Relay) -> PlanDoc {
    PlanDoc::keeping(crate::room::replica::ordinary_id((relay.around.random)()))
}
